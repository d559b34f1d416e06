// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QHash>
#include <QObject>

namespace brickyard {

class RedBrickApi;

/// Carries out changes, and is the only one that does. Belongs to the account: changing the stage
/// or the project on the screen stops nothing. Lives on the GUI thread and never blocks it.
///
/// One change at a time for a task: a task that is in an unfinished operation is refused by the
/// next one until that has ended.
class OperationEngine : public QObject
{
    Q_OBJECT

public:
    /// \a api must outlive the engine. \a me is the user id of the asking key.
    OperationEngine(RedBrickApi *api, Person me, QObject *parent = nullptr);
    ~OperationEngine() override;

    QUuid assign(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                 const Person &assignee);
    QUuid unassign(const QString &projectId, const QString &stageName, const QList<Task> &tasks);
    /// \a takeOver: also tasks that are assigned to somebody else; without it they are skipped.
    QUuid review(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                 bool accept, const QString &comment, bool takeOver);
    /// What was not sent stays undone; what was sent is waited for.
    void cancel(const QUuid &operationId);

    /// Null where there is no such operation. Valid until the engine's next change.
    const Operation *operation(const QUuid &operationId) const;
    QList<QUuid> operationIds() const; ///< oldest first
    /// Items that are planned or sending, over all operations.
    int unfinishedItemCount() const;
    /// Whether the task is in an operation that has not ended.
    bool isPending(const QString &taskId) const;

Q_SIGNALS:
    void operationAdded(const QUuid &operationId);
    void operationChanged(const QUuid &operationId);
    void operationFinished(const QUuid &operationId);
    /// The service's present state of a task, read after a change (or found different before one).
    void taskChanged(const brickyard::Task &task);
    /// Tasks came into an unfinished operation, or left it.
    void pendingChanged(const QStringList &taskIds);
};

} // namespace brickyard
