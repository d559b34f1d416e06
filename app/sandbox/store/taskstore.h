// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/database.h"
#include "sandbox/store/records.h"
#include "sandbox/store/taskquery.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace brickyard::sandbox {

/// Tasks, and who completed them where. Changes go into the caller's transaction.
class TaskStore
{
public:
    explicit TaskStore(Database &database)
        : m_database(database)
    {}

    /// The tasks that match, at most `limit`, in the order of their numbers, which never change:
    /// so a page can begin where the last one ended whatever left the list meanwhile. Those that
    /// were updated since some moment come in the order of their changes: one that changes again
    /// while somebody walks moves to the end, where it is met once more.
    QList<TaskRecord> find(const TaskQuery &query);
    /// How SQLite would go about find(), a line for each step.
    QStringList plan(const TaskQuery &query);
    /// How many match, whatever `after` and `limit` say.
    int count(const TaskQuery &query);

    std::optional<TaskRecord> byId(qint64 project, const QString &taskId);
    std::optional<TaskRecord> byName(qint64 project, const QString &name);
    /// In any project; for the addresses of demo images.
    std::optional<TaskRecord> byId(const QString &taskId);

    /// Gives the task its number, unless it has one.
    void insert(TaskRecord &task);
    /// Writes everything that can change.
    void update(const TaskRecord &task);
    /// With its labels, events, comments and completions.
    void remove(const TaskRecord &task);

    void insert(CompletionRecord &completion);
    /// Who finished the task in \a stage the last time; 0 where nobody did.
    int lastToComplete(qint64 task, const QString &stage);
    /// In the order of their numbers. \a task 0 is every task of the project.
    QList<CompletionRecord> completions(qint64 project, const QString &stage, qint64 task,
                                        qint64 after, int limit);
    /// The first completion of each task in the label stages, of all projects.
    QList<CompletionRecord> firstLabelings(Moment from, Moment to, qint64 after, int limit);
    /// The ids that belong to these task numbers.
    QString taskIdOf(qint64 pk);

    /// The latest moment that the stored data know of; 0 where there are none.
    Moment latestMoment();

private:
    Database &m_database;
};

} // namespace brickyard::sandbox
