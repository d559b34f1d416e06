// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "operations/decision.h"
#include "operations/journal.h"
#include "operations/operation.h"
#include "redbrick/timings.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QVarLengthArray>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace brickyard {

class ChangeBatch;
class RedBrickApi;
class SendWindow;

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
    /// \a api and \a journal must outlive the engine; the journal has been asked to open. \a me is
    /// the asking key.
    OperationEngine(RedBrickApi *api, Journal *journal, const Timings &timings, Person me,
                    QObject *parent = nullptr);
    ~OperationEngine() override;

    /// Reads what the journal has; ends in loaded(). Operations that another process left
    /// unfinished are paused then: what they had on the way is settled by reading at once, and
    /// nothing is sent before resume(). Those in \a resumed are resumed, because it was this very
    /// process that had them, with a key that was refused.
    void load(const QList<QUuid> &resumed = {});

    /// Nothing is sent and nothing is settled before letGo(), because nobody has heard from the
    /// service yet. Everything can be asked for all the same, and is written down. Before load().
    void holdBack() { m_isHeldBack = true; }
    void letGo();
    bool isHeldBack() const { return m_isHeldBack; }

    /// Only to name the projects of operations.
    void setProjects(const QList<Project> &projects) { m_projects = projects; }
    /// For decisions from now on.
    void setHold(Hold hold) { m_hold = hold; }

    // Each starts an operation and answers its id. \a tasks are as the person saw them: a task
    // that is found otherwise is left alone. Nothing is sent before control returns to the event
    // loop. A decision is held first. Of more than a thousand tasks the operation is made some at
    // a time, in the order of the calls: it is there when operationAdded() is said.
    QUuid assign(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                 const Person &assignee);
    QUuid unassign(const QString &projectId, const QString &stageName, const QList<Task> &tasks);
    QUuid distribute(const QString &projectId, const QString &stageName,
                     const QList<Assignment> &assignments);
    /// Puts labels that the journal has as \a labelSet (see addLabels()) for each of the tasks. The
    /// decision's kind is PreLabel, SaveDraft, Submit, or Accept, which makes it one with a
    /// correction; it has no comment.
    QUuid putLabels(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                    const QUuid &labelSet, const Decision &decision);
    /// See Journal::addLabels() and dropLabels(); nothing is answered after shutDown().
    void addLabels(const QUuid &labelSet, const QHash<QString, QByteArray> &labels,
                   QObject *context, std::function<void(const std::optional<Error> &)> done);
    void dropLabels(const QUuid &labelSet);
    /// The labels of tasks of an operation, as far as they have not been put.
    void readLabels(const QUuid &operationId, const QStringList &taskIds, QObject *context,
                    std::function<void(const Result<QHash<QString, QByteArray>> &)> done);
    QUuid decide(const QString &projectId, const QString &stageName, const QList<Task> &tasks,
                 const Decision &decision);
    /// Writes a comment on a task, as an answer to \a replyTo where that is not empty.
    QUuid comment(const QString &projectId, const Task &task, const QString &text,
                  const QString &replyTo);

    /// Makes the operations that are still being made, all at once: for whoever has to know of
    /// everything that was asked for.
    void planAll();

    /// Sends what is held without waiting for the end of its hold.
    void sendNow(const QUuid &operationId);
    void sendAllNow();
    /// While a person is asked about what is held, no hold ends. Afterwards those that would have
    /// ended begin anew.
    void suspendHolds();
    void resumeHolds();
    /// What was not sent stays undone; what was sent is waited for. Of a paused one likewise:
    /// what the key took over goes back.
    void cancel(const QUuid &operationId);
    void cancelAll();
    /// The same for some of its tasks, where nothing of them was sent yet.
    void cancelTasks(const QUuid &operationId, const QStringList &taskIds);
    /// Nothing more of it is sent until it is resumed, also by another process. Held ones, too.
    void pause(const QUuid &operationId);
    void resume(const QUuid &operationId);
    /// Those that are paused for that reason.
    QList<QUuid> pausedBy(Operation::Pause cause) const;
    /// Reads once more what nobody could tell.
    void checkUnknown(const QUuid &operationId);
    /// Nothing more is sent, and what is unfinished stays in the journal for next time. Ends in
    /// idle() as soon as nothing is on its way.
    void leaveForLater();
    /// Nothing of it is at the service or about to be.
    bool isIdle() const;
    /// Those that have ended are forgotten, also by the journal; the audit log stays.
    void remove(const QList<QUuid> &operationIds);
    /// See Journal::verifyAudit() and exportAudit(); nothing is answered after shutDown().
    void verifyAudit(QObject *context, std::function<void(const Result<AuditReport> &)> done);
    void exportAudit(const QString &file, QObject *context,
                     std::function<void(const Result<qint64> &)> done);
    /// Lets go of the journal, because another session takes its place; nothing is sent any more.
    void shutDown();

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
    /// Items that are held, planned or being sent, over all operations that are not paused.
    int unfinishedItemCount() const;
    /// Those of them that are held.
    int heldItemCount() const;
    /// The tasks of operations that have not ended.
    QSet<QString> pendingTaskIds() const;
    bool isPending(const QString &taskId) const { return m_claims.contains(taskId); }
    /// What is about to happen to these tasks, in a word or two; nothing for those to which nothing
    /// is.
    QHash<QString, QString> pendingWords(const QSet<QString> &taskIds) const;
    /// What is about to happen to a task; null where nothing is.
    const Operation *pendingOperation(const QString &taskId) const;

Q_SIGNALS:
    void operationAdded(const QUuid &operationId);
    /// At most once in a turn of the event loop for each operation.
    void operationChanged(const QUuid &operationId);
    void operationFinished(const QUuid &operationId);
    /// They are gone, see remove().
    void operationsRemoved(const QList<QUuid> &operationIds);
    /// The service's present state of tasks, read before or after a change.
    void tasksChanged(const QList<brickyard::Task> &tasks);
    /// Something else is about to happen to these tasks, or nothing any more.
    void pendingChanged(const QSet<QString> &taskIds);
    /// Everything is paused because the service fails; \a why is one or more sentences. (That
    /// it refused the key is RedBrickApi's to say.)
    void serviceFailing(const QString &why);
    /// The journal was read. \a interrupted: operations of a process that has ended, paused now;
    /// \a elsewhere: how many another process is at.
    void loaded(const QList<QUuid> &interrupted, int elsewhere);
    /// The journal could not be read or written; \a why is one or more sentences.
    void journalFailed(const QString &why);
    /// See leaveForLater().
    void idle();

private:
    struct Running;
    struct Planned;

    // What is asked for (operationengineplan.cpp)
    QUuid plan(Operation operation, const QList<Task> &tasks, const Person &target = {});
    QUuid plan(Operation operation, qsizetype count,
               std::function<OperationItem(qsizetype)> itemAt);
    void planSoon();
    void planSome();

    /// \a positions: of the items by their tasks' ids, where they are known already.
    Running &add(Operation operation, QList<OperationItem> items,
                 const QUuid &operationId = QUuid::createUuid(),
                 QHash<QString, int> positions = {});
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
    ChangeBatch *makeBatch(Running &running, std::map<int, OperationItem> items);
    void batchStalled(const Error &error);
    /// Ends items of which nothing was sent, and writes that down.
    void endUnsent(Running &running, const QList<int> &positions, ItemState state,
                   const QString &reason);
    void endUnsent(Running &running, int position, const QString &reason)
    {
        endUnsent(running, {position}, ItemState::Cancelled, reason);
    }
    QList<int> unsentPositions(const Running &running) const;

    // What the journal has to do with it (operationenginejournal.cpp)
    void addToJournal(Running &running);
    void added(Running &running, const Result<Journal::Conflicts> &answer);
    void record(const QUuid &operationId, const QList<Journal::ItemChange> &changes,
                QObject *context, const std::function<void(bool)> &done);
    void recorded(Running &running, const QList<Journal::ItemChange> &changes);
    void recordOperation(const Running &running);
    void couldNotRecord(Running &running, const Error &error);
    void adopt(const Journal::Loaded &loaded, const QList<QUuid> &resumed);
    void settleOnly(Running &running);
    void pauseOne(Running &running, Operation::Pause cause, const QString &why);
    void pauseAll(Operation::Pause cause, const QString &why);
    void resumeOne(Running &running);
    void resumeAll(Operation::Pause cause);
    void tryServiceAgain();
    void checkService();
    void tellIdle();

    bool hasStopped() const { return m_isLeaving || !m_journal; }
    void finishIfIdle(Running &running);
    void sayFinished(Running &running);
    void batchFinished(const QUuid &operationId, ChangeBatch *batch);
    void announce(Running &running);
    void tellPending(const QString &taskId);
    void tellSomePending();
    void finish(Running &running);
    QUuid restore(Running &running);
    QUuid restoreAssignment(Running &running);
    QUuid moveBack(Running &running);
    QUuid decideAgain(Running &running);
    QUuid addOpposite(Running &running, Operation opposite, QList<OperationItem> items);
    void restored(const Running &undo);
    bool isUndoAwaited() const;
    void undoDeferred();
    QUuid startAgain(const Operation &before, const QList<int> &positions);

    RedBrickApi *m_api;
    QPointer<Journal> m_journal; ///< null after shutDown()
    SendWindow *m_window;
    Timings m_timings;
    Person m_me;
    Hold m_hold;
    std::vector<std::unique_ptr<Running>> m_operations; ///< oldest first
    QHash<QUuid, Running *> m_index; ///< the same by id
    /// Which operations want to change a task, in their order: the first may.
    QHash<QString, QVarLengthArray<Running *, 1>> m_claims;
    std::vector<std::unique_ptr<Planned>> m_planned; ///< in the order of the calls
    bool m_planningIsDue = false;
    QList<QUuid> m_deferredUndos; ///< asked for while an earlier undo waits for its operation
    bool m_holdsAreSuspended = false;
    QList<QUuid> m_endedHolds; ///< while they were suspended
    QStringList m_untoldPending; ///< pendingChanged() is about to be said of them
    bool m_checkingService = false;
    bool m_isTryingAgain = false; ///< the service, after a pause
    bool m_isHeldBack = false;
    QList<QUuid> m_unsettled; ///< once it is let go
    bool m_isLeaving = false;
    bool m_journalHasFailed = false; ///< said once
    QList<Project> m_projects;
    QString m_author; ///< the login name
};

} // namespace brickyard
