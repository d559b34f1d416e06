// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/changebatch.h"
#include "operations/operationengine.h"
#include "operations/runningoperation.h"
#include "redbrick/redbrickapi.h"

#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>

// What is written down, what is read from the journal at the start, and what is paused until it can
// go on; the rest is in operationengine.cpp.

namespace brickyard {

void OperationEngine::addToJournal(Running &running)
{
    const QUuid id = running.operation.id;
    const auto done = [this, id](const Result<Journal::Conflicts> &answer) {
        if (Running *added = find(id))
            this->added(*added, answer);
    };
    if (m_journal) {
        m_journal->addOperation(running.operation, this, done);
        return;
    }
    const Error error{Error::Kind::Storage,
                      tr("The journal is closed, because another session has taken over."),
                      Error::Effect::None, -1};
    QMetaObject::invokeMethod(
        this, [done, error] { done(error); }, Qt::QueuedConnection);
}

void OperationEngine::added(Running &running, const Result<Journal::Conflicts> &answer)
{
    if (!answer) {
        // Nothing is sent that was not written down before.
        running.refused = true;
        endUnsent(running, unsentPositions(running), ItemState::Failed,
                  tr("%1 Nothing was sent.").arg(answer.error().message));
        announce(running);
        finishIfIdle(running);
        return;
    }
    running.recorded = true;
    QHash<QString, QList<int>> byReason;
    const QList<OperationItem> &items = running.operation.items;
    for (int position = 0; !answer->isEmpty() && position < int(items.size()); ++position) {
        const auto conflict = answer->constFind(items.at(position).before.id);
        if (conflict != answer->cend() && !items.at(position).progress.ended)
            byReason[*conflict] += position;
    }
    for (auto it = byReason.cbegin(); it != byReason.cend(); ++it)
        endUnsent(running, it.value(), ItemState::Skipped, it.key());
    if (!byReason.isEmpty())
        finishIfIdle(running);
    if (running.operation.phase == Operation::Phase::Waiting)
        startSoon(running.operation.id);
}

void OperationEngine::record(const QUuid &operationId, const QList<Journal::ItemChange> &changes,
                             QObject *context, const std::function<void(bool)> &done)
{
    const QPointer<QObject> receiver = context;
    const auto answer = [this, operationId, changes, receiver,
                         done](const std::optional<Error> &error) {
        if (Running *running = find(operationId)) {
            if (error && !running->refused)
                couldNotRecord(*running, *error);
            else
                recorded(*running, changes);
        }
        if (receiver)
            done(!error);
    };
    if (!m_journal)
        return; // whoever waits for it is about to go
    if (changes.isEmpty())
        m_journal->barrier(this, [answer] { answer({}); });
    else
        m_journal->updateItems(operationId, changes, this, answer);
}

void OperationEngine::recorded(Running &running, const QList<Journal::ItemChange> &changes)
{
    for (const Journal::ItemChange &change : changes)
        running.operation.items[change.position] = change.item;
    if (!changes.isEmpty())
        announce(running);
}

void OperationEngine::recordOperation(const Running &running)
{
    if (!m_journal || running.refused)
        return;
    const QUuid id = running.operation.id;
    m_journal->updateOperation(withoutItems(running.operation), this,
                               [this, id](const std::optional<Error> &error) {
                                   Running *changed = find(id);
                                   if (changed && error)
                                       couldNotRecord(*changed, *error);
                               });
}

void OperationEngine::couldNotRecord(Running &running, const Error &error)
{
    pauseOne(running, Operation::Pause::Journal,
             tr("%1 What was not sent waits; what was on its way is looked up when it is resumed.")
                 .arg(error.message));
    if (!std::exchange(m_journalHasFailed, true))
        Q_EMIT journalFailed(error.message);
}

void OperationEngine::load(const QList<QUuid> &resumed)
{
    if (!m_journal)
        return;
    m_journal->load(this, [this, resumed](const Result<Journal::Loaded> &loaded) {
        if (loaded)
            adopt(*loaded, resumed);
        else
            Q_EMIT journalFailed(loaded.error().message);
    });
}

void OperationEngine::adopt(const Journal::Loaded &loaded, const QList<QUuid> &resumed)
{
    std::vector<std::unique_ptr<Running>> older;
    QList<QUuid> interrupted;
    for (const Operation &operation : loaded.operations) {
        if (m_index.contains(operation.id))
            continue;
        older.push_back(std::make_unique<Running>());
        Running &running = *older.back();
        running.operation = operation;
        running.recorded = true;
        m_index.insert(operation.id, &running);
        if (Running *undone = find(operation.undoes))
            undone->undoneBy = operation.id;
        if (!operation.isFinished())
            interrupted += operation.id;
    }
    m_operations.insert(m_operations.begin(), std::make_move_iterator(older.begin()),
                        std::make_move_iterator(older.end()));
    for (const QUuid &id : std::as_const(interrupted)) {
        Running &running = *find(id);
        claim(running);
        if (m_isHeldBack)
            m_unsettled += id;
        else
            settleOnly(running);
        if (resumed.contains(id))
            resumeOne(running);
    }
    interrupted.removeIf([&resumed](const QUuid &id) { return resumed.contains(id); });
    Q_EMIT this->loaded(interrupted, loaded.elsewhere);
}

void OperationEngine::letGo()
{
    if (!std::exchange(m_isHeldBack, false))
        return;
    const QList<QUuid> unsettled = std::exchange(m_unsettled, {});
    for (const QUuid &id : unsettled) {
        Running *running = find(id);
        if (running && running->operation.phase == Operation::Phase::Paused)
            settleOnly(*running);
    }
    for (const auto &running : m_operations) {
        if (running->operation.phase == Operation::Phase::Waiting)
            startSoon(running->operation.id);
    }
}

void OperationEngine::settleOnly(Running &running)
{
    std::map<int, OperationItem> lost;
    QList<OperationItem> &items = running.operation.items;
    const auto settle = [&] {
        ChangeBatch *batch = makeBatch(running, std::exchange(lost, {}));
        batch->pause();
        batch->start();
    };
    for (int position = 0; position < int(items.size()); ++position) {
        const ItemPhase phase = phaseOf(items.at(position).progress);
        if (phase != ItemPhase::TakeOverLost && phase != ItemPhase::WriteLost
            && phase != ItemPhase::GiveBackLost)
            continue;
        items[position].state = stateOf(items.at(position).progress, true);
        lost.emplace(position, items.at(position));
        if (lost.size() == std::size_t(RedBrickApi::maxTasksPerRead))
            settle();
    }
    if (!lost.empty())
        settle();
    else
        finishIfIdle(running); // its end alone had not been written down
}

void OperationEngine::pause(const QUuid &operationId)
{
    if (Running *running = find(operationId))
        pauseOne(*running, Operation::Pause::Person, {});
}

void OperationEngine::pauseOne(Running &running, Operation::Pause cause, const QString &why)
{
    Operation &operation = running.operation;
    if (operation.isFinished() || running.finishing)
        return;
    const bool halts = cause == Operation::Pause::KeyRefused || cause == Operation::Pause::NoService
        || cause == Operation::Pause::Journal;
    const QList<ChangeBatch *> batches = running.batches;
    for (ChangeBatch *batch : batches) {
        if (halts)
            batch->halt();
        else
            batch->pause();
    }
    if (operation.isPaused())
        return;
    operation.phase = Operation::Phase::Paused;
    operation.pause = cause;
    operation.pauseReason = why;
    running.resumeWhenIdle = false;
    if (cause != Operation::Pause::Journal)
        recordOperation(running);
    announce(running);
}

void OperationEngine::pauseAll(Operation::Pause cause, const QString &why)
{
    for (const auto &running : m_operations)
        pauseOne(*running, cause, why);
    m_api->dropQueuedChanges();
    if (cause == Operation::Pause::NoService)
        tryServiceAgain();
}

void OperationEngine::resume(const QUuid &operationId)
{
    Running *running = find(operationId);
    if (running && running->operation.isPaused() && !running->finishing)
        resumeOne(*running);
}

void OperationEngine::resumeOne(Running &running)
{
    m_isLeaving = false;
    if (!running.batches.isEmpty()) {
        running.resumeWhenIdle = true;
        return;
    }
    for (OperationItem &item : running.operation.items) {
        // What was on its way when it stopped, and of which nothing more was heard, is lost.
        if (!item.progress.ended)
            item.progress = after(item.progress, ItemEvent::Restarted).value_or(item.progress);
    }
    running.next = 0;
    running.operation.phase = Operation::Phase::Waiting;
    running.operation.pause = Operation::Pause::None;
    running.operation.pauseReason.clear();
    recordOperation(running);
    announce(running);
    startSoon(running.operation.id);
}

void OperationEngine::resumeAll(Operation::Pause cause)
{
    for (const QUuid &id : pausedBy(cause))
        resume(id);
}

QList<QUuid> OperationEngine::pausedBy(Operation::Pause cause) const
{
    QList<QUuid> ids;
    for (const auto &running : m_operations) {
        if (running->operation.isPaused() && running->operation.pause == cause)
            ids += running->operation.id;
    }
    return ids;
}

void OperationEngine::checkUnknown(const QUuid &operationId)
{
    Running *running = find(operationId);
    if (!running || !running->operation.isFinished() || !running->recorded)
        return;
    bool any = false;
    for (OperationItem &item : running->operation.items) {
        const auto reopened = after(item.progress, ItemEvent::Reopened);
        if (!reopened || !item.look)
            continue;
        item.progress = *reopened;
        any = true;
    }
    if (!any)
        return;
    running->finishing = false;
    running->cancelled = true; // it is read, and nothing more is sent
    running->operation.phase = Operation::Phase::Paused;
    running->operation.pause = Operation::Pause::Person;
    claim(*running);
    recordOperation(*running);
    resumeOne(*running);
}

void OperationEngine::tryServiceAgain()
{
    if (std::exchange(m_isTryingAgain, true))
        return;
    QTimer::singleShot(m_timings.reconnectAfter, this, [this] {
        m_api->fetchMe()->then(this, [this](const Result<Person> &me) {
            m_isTryingAgain = false;
            if (me)
                resumeAll(Operation::Pause::NoService);
            else if (me.error().kind != Error::Kind::KeyRefused
                     && !pausedBy(Operation::Pause::NoService).isEmpty())
                tryServiceAgain();
        });
    });
}

void OperationEngine::checkService()
{
    const bool sending = std::any_of(
        m_operations.cbegin(), m_operations.cend(), [](const std::unique_ptr<Running> &running) {
            return running->operation.phase == Operation::Phase::Running && !running->cancelled;
        });
    if (!sending || m_checkingService)
        return;
    m_checkingService = true;
    m_api->fetchMe()->then(this, [this](const Result<Person> &me) {
        m_checkingService = false;
        if (me)
            return; // it works again, or for some only: each change tells
        const Error &error = me.error();
        // A refused key has stopped everything already.
        if (error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::KeyRefused)
            return;
        const QString why =
            tr("RedBrick failed several times in a row, so nothing more is sent for now.");
        pauseAll(Operation::Pause::NoService, why);
        Q_EMIT serviceFailing(why + u' ' + error.message);
    });
}

void OperationEngine::leaveForLater()
{
    planAll();
    m_isLeaving = true;
    for (const auto &running : m_operations)
        pauseOne(*running, Operation::Pause::Interrupted, tr("It was left for later."));
    m_api->dropQueuedChanges();
    tellIdle();
}

bool OperationEngine::isIdle() const
{
    return m_planned.empty()
        && std::all_of(m_operations.cbegin(), m_operations.cend(), [](const auto &running) {
               return running->batches.isEmpty()
                   && (!running->finishing || running->operation.isFinished());
           });
}

void OperationEngine::tellIdle()
{
    if (m_isLeaving && m_journal && isIdle())
        m_journal->barrier(this, [this] { Q_EMIT idle(); });
}

void OperationEngine::remove(const QList<QUuid> &operationIds)
{
    QList<QUuid> ended;
    for (const QUuid &id : operationIds) {
        const Running *running = find(id);
        if (running && running->operation.isFinished())
            ended += id;
    }
    if (!m_journal || ended.isEmpty())
        return;
    m_journal->removeOperations(ended, this, [this, ended](const std::optional<Error> &error) {
        if (error) {
            Q_EMIT journalFailed(error->message);
            return;
        }
        for (const QUuid &id : ended)
            m_index.remove(id);
        m_operations.erase(std::remove_if(m_operations.begin(), m_operations.end(),
                                          [&](const auto &running) {
                                              return ended.contains(running->operation.id);
                                          }),
                           m_operations.end());
        Q_EMIT operationsRemoved(ended);
    });
}

void OperationEngine::verifyAudit(QObject *context,
                                  std::function<void(const Result<AuditReport> &)> done)
{
    if (m_journal)
        m_journal->verifyAudit(context, std::move(done));
}

void OperationEngine::exportAudit(const QString &file, QObject *context,
                                  std::function<void(const Result<qint64> &)> done)
{
    if (m_journal)
        m_journal->exportAudit(file, context, std::move(done));
}

void OperationEngine::shutDown()
{
    planAll(); // so that it is in the journal
    for (const auto &running : m_operations)
        qDeleteAll(std::exchange(running->batches, {}));
    m_journal.clear();
}

} // namespace brickyard
