// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/database.h"
#include "sandbox/store/records.h"

#include <QList>

#include <optional>

namespace brickyard::sandbox {

/// A task's story: its labels in all their versions, its events, its comments. Changes go into
/// the caller's transaction.
class HistoryStore
{
public:
    explicit HistoryStore(Database &database)
        : m_database(database)
    {}

    void insert(LabelsRecord &labels);
    std::optional<LabelsRecord> labels(qint64 pk);

    void insert(EventRecord &event);
    /// In order.
    QList<EventRecord> events(qint64 task);

    /// Until storePast() events are kept in memory, and then stored together as what happened to
    /// \a task before anybody could look: one row in place of many. Once for each task.
    void beginPast() { m_past.emplace(); }
    void storePast(qint64 task);

    void insert(CommentRecord &comment);
    /// In order, replies among them.
    QList<CommentRecord> comments(qint64 task);
    std::optional<CommentRecord> comment(qint64 task, const QString &commentId);
    /// With its replies.
    void remove(const CommentRecord &comment);

private:
    QList<EventRecord> past(qint64 task);

    Database &m_database;
    std::optional<QList<EventRecord>> m_past;
};

} // namespace brickyard::sandbox
