// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/files/filelibrary.h"
#include "sandbox/workflow/stores.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

namespace brickyard::sandbox {

/// Records as the JSON that the executor walks; tasks are TaskObjects. What is cheap is a member;
/// what costs a query or a signature has a resolver of its own (taskresolvers.cpp), which finds
/// what it needs in members whose names begin with an underscore: no schema has such fields, so
/// they never get out.
class Views
{
public:
    Views(Stores &stores, const FileLibrary &library)
        : m_stores(stores),
          m_library(library)
    {}

    /// Null for nobody.
    QJsonValue user(int pk) const;
    QJsonObject project(const Project &project) const;
    QJsonObject stage(const Stage &stage) const;
    QJsonObject orgMember(const User &user) const;
    QJsonObject projectMember(const Project &project, const Member &member) const;

    /// A version of a task's labels. \a pk 0 is what a task has that nobody labeled: no labels,
    /// by \a creator, who put the task there.
    QJsonValue taskData(qint64 pk, const QString &stage, Moment createdAt, int creator) const;
    QJsonValue event(const EventRecord &event, const QString &taskId) const;
    QJsonObject comment(const CommentRecord &comment, const QList<CommentRecord> &all) const;
    /// `genericEvents`: events and comments in the order in which they happened.
    QJsonValue history(qint64 task, const QString &taskId) const;

private:
    Stores &m_stores;
    const FileLibrary &m_library;
    mutable QHash<int, QJsonValue> m_users;
};

QJsonValue momentValue(const std::optional<Moment> &moment);
QJsonValue numberValue(const std::optional<double> &number);
/// Null for a null text.
QJsonValue textValue(const QString &text);

} // namespace brickyard::sandbox
