// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace brickyard {

/// The state of a task in its stage. The service may know more than these: such a state is
/// Unknown here, and its word is kept beside it and shown as it is.
enum class TaskState {
    Unassigned,
    Assigned,
    InProgress,
    Completed,
    Problem,
    Skipped,
    Staged,
    Unknown
};

/// The service's word for a state ("PROBLEM"), and back. Unknown has no word of its own.
QString taskStateWord(TaskState state);
TaskState taskStateFromWord(const QString &word);

/// One person's hold on a task. A consensus task has several.
struct Assignee
{
    Person person;
    TaskState state = TaskState::Unassigned;
    QDateTime assignedAt; ///< UTC, as all times here; invalid where there is none
    QDateTime progressSavedAt;
    QDateTime completedAt;

    friend bool operator==(const Assignee &, const Assignee &) = default;
};

/// A task as the queue shows it: no labels, no events.
struct Task
{
    QString id;
    QString name;
    QString stageName; ///< as the service says it: "END" is ground truth, "ARCHIVED" is put away
    TaskState state = TaskState::Unassigned;
    QString stateWord; ///< the service's word, kept for states that are not known here
    QList<Assignee> assignees; ///< empty: unassigned; more than one only with consensus
    std::optional<double> priority; ///< 0 to 1; empty where nobody set one
    QDateTime createdAt;
    QDateTime updatedAt;
    int seriesCount = 0;

    bool isAssignedTo(const QString &userId) const;

    friend bool operator==(const Task &, const Task &) = default;
};

/// A page of the queue. An empty page with a cursor is not the end (protocol.md 2).
struct TaskPage
{
    QList<Task> tasks;
    QString cursor; ///< null (QString::isNull) on the last page
};

/// Tasks of a project, in whatever stage, that have changed since some time; a page of them.
struct TaskChanges
{
    QList<Task> tasks;
    QString cursor; ///< null (QString::isNull) on the last page
    /// What to ask with the next time, as the service wrote it: all pages of one walk answer the
    /// time of its first. Empty where it gave none.
    QString cacheTime;
};

/// Which tasks to list; the rows of the table in protocol.md 2 that the application uses.
struct QueueQuery
{
    enum class List {
        Queued,
        GroundTruth,
        Drafts,
        Skipped,
        Issues,
        /// Whose last decision in this review stage was a rejection; they may be elsewhere by now.
        FailedReview,
    };

    QString projectId;
    QString stageName;
    List list = List::Queued;

    friend bool operator==(const QueueQuery &, const QueueQuery &) = default;
};

} // namespace brickyard
