// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taskdetails.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace brickyard {

/// Reads a task's `genericEvents`, which make sense only in their order: who submitted, accepted or
/// rejected, and whether an acceptance was a correction, is told by the events before
/// (protocol.md 2). For any thread.
class TaskStory
{
public:
    /// \a task: its people give names to those whom the events call by their user id alone.
    explicit TaskStory(const Task &task);

    void read(const QJsonArray &genericEvents);

    /// In the service's order.
    const QList<TaskEvent> &events() const { return m_events; }
    /// In order of time.
    const QList<Comment> &comments() const { return m_comments; }

private:
    void readTaskEvent(const QJsonObject &object);
    void readStateChanges(const QJsonObject &object);
    Comment readComment(const QJsonObject &object);
    Person remember(const QJsonObject &user);
    Person known(const QString &userId) const;

    QHash<QString, Person> m_people;
    QList<TaskEvent> m_events;
    QList<Comment> m_comments;
    QString m_stageName; ///< where the task was by the events so far
    Person m_assignee; ///< the last assignee of all; no user id: there is none
    bool m_corrected = false; ///< the next acceptance is one with a correction
};

} // namespace brickyard
