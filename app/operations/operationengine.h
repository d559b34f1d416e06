// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"
#include "redbrick/timings.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace brickyard {

class ChangeBatch;
class RedBrickApi;

/// Carries out changes, and is the only one that does. Belongs to the account: changing the stage
/// or the project on the screen stops nothing. Lives on the GUI thread and never blocks it.
///
/// One change at a time for a task: a task that is still in an operation is left out of the next
/// one, with the reason.
class OperationEngine : public QObject
{
    Q_OBJECT

public:
    /// \a api must outlive the engine. \a me is the asking key.
    OperationEngine(RedBrickApi *api, const Timings &timings, Person me, QObject *parent = nullptr);
    ~OperationEngine() override;

    // Each starts an operation and answers its id. \a tasks are as the person saw them: a task
    // that is found otherwise is left alone. Nothing is sent before control returns to the event
    // loop.
    QUuid assign(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                 const Person &assignee);
    QUuid unassign(const QString &projectId, const QString &stageName, const QList<Task> &tasks);
    /// \a takeOver: also tasks that are assigned to somebody else; without it they are skipped.
    QUuid review(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                 bool accept, const QString &comment, bool takeOver);
    /// What was not sent stays undone; what was sent is waited for.
    void cancel(const QUuid &operationId);
    void cancelAll();

    /// Null where there is no such operation. Valid until control returns to the event loop.
    const Operation *operation(const QUuid &operationId) const;
    QList<QUuid> operationIds() const; ///< oldest first
    /// Items that are planned or being sent, over all operations.
    int unfinishedItemCount() const;
    /// The tasks of operations that have not ended.
    const QSet<QString> &pendingTaskIds() const { return m_pending; }

Q_SIGNALS:
    void operationAdded(const QUuid &operationId);
    /// At most once in a turn of the event loop for each operation.
    void operationChanged(const QUuid &operationId);
    void operationFinished(const QUuid &operationId);
    /// The service's present state of tasks, read before or after a change.
    void tasksChanged(const QList<brickyard::Task> &tasks);
    /// pendingTaskIds() is another one.
    void pendingChanged();

private:
    struct Running
    {
        Operation operation;
        bool takeOver = false;
        bool cancelled = false;
        std::size_t next = 0; ///< the first item that is in no batch yet
        QList<ChangeBatch *> batches; ///< at work; owned by the engine as QObject children
        QStringList claimed; ///< the tasks that this operation made pending
        bool changeAnnounced = false;
    };

    QUuid add(Operation operation, const QList<Task> &tasks, bool takeOver);
    Running *find(const QUuid &operationId) const;
    void startBatches(Running &running);
    ChangeBatch *makeBatch(const Running &running, std::map<int, OperationItem> items);
    void setItem(Running &running, int position, const OperationItem &item);
    void batchFinished(const QUuid &operationId, ChangeBatch *batch);
    void announce(Running &running);
    void finish(Running &running);

    RedBrickApi *m_api;
    Timings m_timings;
    Person m_me;
    std::vector<std::unique_ptr<Running>> m_operations; ///< oldest first
    QSet<QString> m_pending;
};

} // namespace brickyard
