// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/decision.h"
#include "operations/operation.h"
#include "redbrick/timings.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <map>
#include <memory>
#include <vector>

namespace brickyard {

class ChangeBatch;
class RedBrickApi;

/// A task, and whom it is to belong to.
struct Assignment
{
    Task task;
    Person person;
};

/// How long a decision waits before it is sent.
struct Hold
{
    /// For more tasks than this, at least longHold (unless nothing is held at all).
    static constexpr int manyTasks = 50;
    static constexpr int longHold = 15'000; ///< ms
    static constexpr int untilSent = -1;

    int milliseconds = 5'000; ///< 0: sent at once; untilSent: until somebody says so

    int forTasks(int count) const;
};

/// Carries out changes, and is the only one that does. Belongs to the account: changing the stage
/// or the project on the screen stops nothing. Lives on the GUI thread and never blocks it.
///
/// It stops when the service refuses the key, and when the service fails again and again and does
/// not even say who the key is (protocol.md 1).
///
/// One change at a time for a task: a held decision on it is replaced by the next change; one
/// that is being sent makes the next one wait.
class OperationEngine : public QObject
{
    Q_OBJECT

public:
    /// \a api must outlive the engine. \a me is the asking key.
    OperationEngine(RedBrickApi *api, const Timings &timings, Person me, QObject *parent = nullptr);
    ~OperationEngine() override;

    /// For decisions from now on.
    void setHold(Hold hold) { m_hold = hold; }

    // Each starts an operation and answers its id. \a tasks are as the person saw them: a task
    // that is found otherwise is left alone. Nothing is sent before control returns to the event
    // loop. A decision is held first.
    QUuid assign(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                 const Person &assignee);
    QUuid unassign(const QString &projectId, const QString &stageName, const QList<Task> &tasks);
    QUuid distribute(const QString &projectId, const QString &stageName,
                     const QList<Assignment> &assignments);
    QUuid decide(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                 const Decision &decision);
    /// Writes a comment on a task, as an answer to \a replyTo where that is not empty.
    QUuid comment(const QString &projectId, const Task &task, const QString &text,
                  const QString &replyTo);

    /// Sends what is held without waiting for the end of its hold.
    void sendNow(const QUuid &operationId);
    void sendAllNow();
    /// While a person is asked about what is held, no hold ends. Afterwards those that would have
    /// ended begin anew.
    void suspendHolds();
    void resumeHolds();
    /// What was not sent stays undone; what was sent is waited for.
    void cancel(const QUuid &operationId);
    void cancelAll();

    /// The task of a held decision, taken back as if it had never been decided; a decision that it
    /// had replaced is held again. Answers whether there was one.
    bool takeBack(const QString &taskId);
    /// Whether undo() can do something: it is held, or its changes of assignees were sent.
    bool canUndo(const QUuid &operationId) const;
    /// Held: takes all of it back, exactly. Sent: starts the opposite operation, for the tasks
    /// that are still as they were left; one that is still at work is cancelled and waited for
    /// first. Undoing an undo does it again.
    void undo(const QUuid &operationId);
    /// Starts the operation again for the items that failed. Answers the new one's id; null where
    /// nothing failed.
    QUuid retryFailed(const QUuid &operationId);
    /// Decides again what was taken back while it was held. Answers the new operation's id.
    QUuid repeatTakenBack(const QUuid &operationId);
    bool canRepeat(const QUuid &operationId) const;
    /// The operation that undoes this one; null where there is none (yet).
    QUuid oppositeOf(const QUuid &operationId) const;

    /// Null where there is no such operation. Valid until control returns to the event loop.
    const Operation *operation(const QUuid &operationId) const;
    QList<QUuid> operationIds() const; ///< oldest first
    /// Those that share a row in the activity panel, oldest first.
    QList<QUuid> operationsOfGroup(const QUuid &groupId) const;
    /// Items that are held, planned or being sent, over all operations.
    int unfinishedItemCount() const;
    /// Those of them that are held.
    int heldItemCount() const;
    /// The tasks of operations that have not ended.
    const QSet<QString> &pendingTaskIds() const { return m_pending; }
    /// The same with what is about to happen to each, in a word or two.
    QHash<QString, QString> pendingWords() const;
    /// What is about to happen to a task; null where nothing is.
    const Operation *pendingOperation(const QString &taskId) const;

Q_SIGNALS:
    void operationAdded(const QUuid &operationId);
    /// At most once in a turn of the event loop for each operation.
    void operationChanged(const QUuid &operationId);
    void operationFinished(const QUuid &operationId);
    /// The service's present state of tasks, read before or after a change.
    void tasksChanged(const QList<brickyard::Task> &tasks);
    /// pendingTaskIds() is another one.
    void pendingChanged();
    /// Everything was stopped because the service fails; \a why is one or more sentences. (That
    /// it refused the key is RedBrickApi's to say.)
    void serviceFailing(const QString &why);

private:
    struct Running;

    Running &add(Operation operation, QList<OperationItem> items);
    Running *find(const QUuid &operationId) const;
    void claim(Running &running);
    void release(Running &running, int position);
    void hold(Running &running, int milliseconds);
    void replaceHeld(const QString &taskId, Running &replacing);
    void noteReplaced(Running &running);
    void bringBackReplaced(Running &running, const QString &taskId = {});
    void start(Running &running);
    void startSoon(const QUuid &operationId);
    void startBatches(Running &running);
    ChangeBatch *makeBatch(const Running &running, std::map<int, OperationItem> items);
    void setItem(Running &running, int position, const OperationItem &item);
    void cancelItem(Running &running, int position, const QString &reason,
                    ItemState state = ItemState::Cancelled);
    void checkService();
    /// What was not sent, held decisions too, fails with \a why, a sentence.
    void stop(const QString &why);
    void finishIfIdle(Running &running);
    void batchFinished(const QUuid &operationId, ChangeBatch *batch);
    void announce(Running &running);
    void tellPending();
    void finish(Running &running);
    QUuid restore(Running &running);
    void restored(const Running &undo);
    bool isUndoAwaited() const;
    void undoDeferred();
    QUuid startAgain(const Operation &before, const QList<int> &positions);

    RedBrickApi *m_api;
    Timings m_timings;
    Person m_me;
    Hold m_hold;
    std::vector<std::unique_ptr<Running>> m_operations; ///< oldest first
    QHash<QUuid, Running *> m_index; ///< the same by id
    /// Which operations want to change a task, in their order: the first may.
    QHash<QString, QList<Running *>> m_claims;
    QList<QUuid> m_deferredUndos; ///< asked for while an earlier undo waits for its operation
    QSet<QString> m_pending; ///< the keys of m_claims
    bool m_holdsAreSuspended = false;
    QList<QUuid> m_endedHolds; ///< while they were suspended
    bool m_pendingIsTold = true;
    bool m_checkingService = false;
};

} // namespace brickyard
