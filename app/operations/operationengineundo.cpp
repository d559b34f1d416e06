// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationengine.h"
#include "operations/runningoperation.h"

#include <QTimer>

#include <algorithm>
#include <utility>

// What is held, taken back, replaced, undone and done again; the rest is in operationengine.cpp.

namespace brickyard {

int Hold::forTasks(int count) const
{
    return milliseconds > 0 && count > manyTasks ? std::max(milliseconds, longHold) : milliseconds;
}

void OperationEngine::hold(Running &running, int milliseconds)
{
    running.operation.holdEnds = QDeadlineTimer(milliseconds, Qt::PreciseTimer);
    const QUuid id = running.operation.id;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, this, [this, id] {
        if (m_holdsAreSuspended)
            m_endedHolds += id;
        else
            sendNow(id);
    });
}

void OperationEngine::suspendHolds()
{
    m_holdsAreSuspended = true;
}

void OperationEngine::resumeHolds()
{
    m_holdsAreSuspended = false;
    const QList<QUuid> ended = std::exchange(m_endedHolds, {});
    for (const QUuid &id : ended) {
        Running &running = *find(id);
        const int milliseconds = m_hold.forTasks(int(running.operation.items.size()));
        if (!running.operation.isHeld() || milliseconds == Hold::untilSent)
            continue;
        hold(running, milliseconds);
        announce(running);
    }
}

void OperationEngine::sendNow(const QUuid &operationId)
{
    Running *running = find(operationId);
    if (!running || !running->operation.isHeld())
        return;
    running->operation.phase = Operation::Phase::Waiting;
    announce(*running);
    startSoon(operationId);
}

void OperationEngine::sendAllNow()
{
    planAll();
    for (const QUuid &id : operationIds())
        sendNow(id);
}

void OperationEngine::replaceHeld(const QString &taskId, Running &replacing)
{
    const auto claims = m_claims.constFind(taskId);
    if (claims == m_claims.constEnd() || !claims->last()->operation.isHeld())
        return;
    Running &held = *claims->last();
    const int position = held.positions.value(taskId);
    Running::Replaced replaced;
    replaced.operation = withoutItems(held.operation);
    replaced.task = held.operation.items.at(position).before;
    held.replaced.removeIf([&](const Running::Replaced &earlier) {
        if (earlier.task.id != taskId)
            return false;
        replaced.earlier += earlier;
        return true;
    });
    replacing.replaced += replaced;
    endUnsent(held, position, tr("Replaced by a later change of the same task."));
    finishIfIdle(held);
}

void OperationEngine::noteReplaced(Running &running)
{
    const int count = int(running.replaced.size());
    if (count == 0)
        return;
    running.operation.notice = running.operation.isDecision()
        ? tr("Replaces a decision that was held for %Ln task(s). Undo brings it back.", nullptr,
             count)
        : tr("Replaces a decision that was held for %Ln task(s).", nullptr, count);
}

void OperationEngine::bringBackReplaced(Running &running, const QString &taskId)
{
    QList<Running::Replaced> back;
    running.replaced.removeIf([&](const Running::Replaced &replaced) {
        const bool wanted = taskId.isEmpty() || replaced.task.id == taskId;
        if (wanted)
            back += replaced;
        return wanted;
    });
    // Together again where they were together; the order of the decisions stays.
    while (!back.isEmpty()) {
        Operation operation = back.first().operation;
        QList<Task> tasks;
        QList<Running::Replaced> earlier;
        back.removeIf([&](const Running::Replaced &replaced) {
            const bool same = replaced.operation.id == operation.id;
            // Somebody who decided again since then wants that.
            if (same && !m_claims.contains(replaced.task.id)) {
                tasks += replaced.task;
                earlier += replaced.earlier;
            }
            return same;
        });
        operation.notice.clear();
        if (tasks.isEmpty())
            continue;
        Running &again = add(std::move(operation), itemsOf(tasks));
        again.replaced = earlier;
        noteReplaced(again);
    }
}

bool OperationEngine::takeBack(const QString &taskId)
{
    const auto claims = m_claims.constFind(taskId);
    if (claims == m_claims.constEnd() || !claims->last()->operation.isHeld())
        return false;
    Running &held = *claims->last();
    endUnsent(held, held.positions.value(taskId), tr("Taken back before it was sent."));
    finishIfIdle(held);
    bringBackReplaced(held, taskId);
    return true;
}

bool OperationEngine::canUndo(const QUuid &operationId) const
{
    const Running *running = find(operationId);
    if (!running || !running->undoneBy.isNull() || running->undoWhenFinished)
        return false;
    const Operation &operation = running->operation;
    if (operation.isHeld())
        return !running->finishing;
    // Of labels that were put in the place of others, those others are not known any more.
    if (operation.kind == Operation::Kind::Comment || operation.kind == Operation::Kind::PreLabel
        || operation.kind == Operation::Kind::SaveDraft)
        return false;
    // What undoes an undo is decided as what was undone.
    if (operation.isMove() && !find(operation.undoes))
        return false;
    return !operation.isFinished()
        || std::any_of(operation.items.cbegin(), operation.items.cend(),
                       [&operation](const OperationItem &item) {
                           return item.changed
                               && (operation.isAssignment() || !item.stageAfter.isEmpty());
                       });
}

void OperationEngine::undo(const QUuid &operationId)
{
    if (!canUndo(operationId))
        return;
    Running &running = *find(operationId);
    if (running.operation.isHeld()) {
        running.takenBack = running.positions.values();
        std::sort(running.takenBack.begin(), running.takenBack.end());
        endUnsent(running, running.takenBack, ItemState::Cancelled,
                  tr("Taken back before it was sent."));
        finishIfIdle(running);
        bringBackReplaced(running);
    } else if (isUndoAwaited()) {
        // In the order in which they were asked for: each finds what the one before has restored.
        running.undoWhenFinished = true;
        m_deferredUndos += operationId;
    } else if (running.operation.isFinished()) {
        restore(running);
    } else {
        running.undoWhenFinished = true;
        cancel(operationId);
    }
}

bool OperationEngine::isUndoAwaited() const
{
    return std::any_of(m_operations.cbegin(), m_operations.cend(),
                       [](const auto &running) { return running->undoWhenFinished; });
}

void OperationEngine::undoDeferred()
{
    const QList<QUuid> deferred = std::exchange(m_deferredUndos, {});
    for (const QUuid &id : deferred)
        find(id)->undoWhenFinished = false;
    for (const QUuid &id : deferred)
        undo(id);
}

QUuid OperationEngine::restore(Running &running)
{
    if (running.operation.isAssignment())
        return restoreAssignment(running);
    return running.operation.isMove() ? decideAgain(running) : moveBack(running);
}

QUuid OperationEngine::restoreAssignment(Running &running)
{
    const Operation &sent = running.operation;
    Operation opposite;
    opposite.kind = Operation::Kind::Restore;
    const bool isUndo = sent.kind == Operation::Kind::Restore;
    opposite.undoneTitle = isUndo ? sent.undoneTitle : sent.title();
    opposite.redoes = isUndo && !sent.redoes;
    QList<OperationItem> items;
    int begun = 0;
    for (const OperationItem &item : sent.items) {
        if (!item.changed)
            continue;
        OperationItem back;
        back.before = taskAsLeft(item);
        if (!item.before.assignees.isEmpty()) {
            back.target = item.before.assignees.first().person;
            begun += item.before.state != TaskState::Assigned ? 1 : 0;
        }
        items += back;
    }
    groupByTarget(items);
    if (begun > 0) {
        opposite.notice = tr("RedBrick shows %Ln of them as assigned now, which had been begun, "
                             "skipped or raised as an issue before.",
                             "tasks", begun);
    }
    return addOpposite(running, std::move(opposite), std::move(items));
}

QUuid OperationEngine::moveBack(Running &running)
{
    const Operation &sent = running.operation;
    Operation opposite;
    opposite.kind = Operation::Kind::MoveBack;
    opposite.undoneTitle = sent.title();
    opposite.notice = tr("The decisions stay in the history of the tasks.");
    QList<OperationItem> items;
    for (const OperationItem &item : sent.items) {
        if (!item.changed || item.stageAfter.isEmpty())
            continue;
        OperationItem back;
        back.before = taskGivenTo(item.before, {});
        back.before.stageName = item.stageAfter;
        if (!item.assigneeAfter.isEmpty()) {
            Person assignee;
            assignee.userId = item.assigneeAfter;
            back.before = taskGivenTo(back.before, assignee);
        }
        back.targetStage = sent.stageName;
        back.labelsSeen = item.labelsSeen; // for the same decision once more
        if (!item.before.assignees.isEmpty())
            back.target = item.before.assignees.first().person;
        back.progress.handsOver = !back.target.userId.isEmpty();
        items += back;
    }
    return addOpposite(running, std::move(opposite), std::move(items));
}

QUuid OperationEngine::decideAgain(Running &running)
{
    const Running *undone = find(running.operation.undoes);
    if (!undone)
        return {};
    Operation again = withoutItems(undone->operation);
    again.undoneTitle = running.operation.undoneTitle;
    again.redoes = true;
    again.labelSet = {}; // the tasks still have those that were put
    again.notice.clear();
    QList<OperationItem> items;
    for (const OperationItem &item : running.operation.items) {
        if (!item.changed)
            continue;
        OperationItem back;
        back.before = taskGivenTo(item.before, item.target);
        back.before.stageName = item.targetStage;
        back.labelsSeen = item.labelsSeen;
        items += back;
    }
    return addOpposite(running, std::move(again), std::move(items));
}

QUuid OperationEngine::addOpposite(Running &running, Operation opposite, QList<OperationItem> items)
{
    if (items.isEmpty())
        return {};
    opposite.projectId = running.operation.projectId;
    opposite.stageName = running.operation.stageName;
    opposite.undoes = running.operation.id;
    opposite.group = {};
    opposite.finishedAt = {};
    opposite.sending.invalidate();
    const QUuid id = add(std::move(opposite), std::move(items)).operation.id;
    running.undoneBy = id;
    announce(running);
    return id;
}

void OperationEngine::restored(const Running &undo)
{
    // Where nothing could be restored and trying again may help, the undo can be asked for again.
    if (undo.operation.hadEffect() || undo.operation.count(ItemState::Failed) == 0)
        return;
    if (Running *undone = find(undo.operation.undoes)) {
        undone->undoneBy = {};
        announce(*undone);
    }
}

QUuid OperationEngine::oppositeOf(const QUuid &operationId) const
{
    const Running *running = find(operationId);
    return running ? running->undoneBy : QUuid();
}

QUuid OperationEngine::retryFailed(const QUuid &operationId)
{
    const Running *running = find(operationId);
    if (!running)
        return {};
    QList<int> failed;
    for (qsizetype i = 0; i < running->operation.items.size(); ++i) {
        if (running->operation.items[i].state == ItemState::Failed)
            failed += int(i);
    }
    return failed.isEmpty() ? QUuid() : startAgain(running->operation, failed);
}

bool OperationEngine::canRepeat(const QUuid &operationId) const
{
    const Running *running = find(operationId);
    return running && running->finishing && !running->takenBack.isEmpty();
}

QUuid OperationEngine::repeatTakenBack(const QUuid &operationId)
{
    if (!canRepeat(operationId))
        return {};
    Running &running = *find(operationId);
    return startAgain(running.operation, std::exchange(running.takenBack, {}));
}

QUuid OperationEngine::startAgain(const Operation &before, const QList<int> &positions)
{
    QList<OperationItem> items;
    items.reserve(positions.size());
    for (const int position : positions) {
        const OperationItem &item = before.items.at(position);
        OperationItem again;
        again.before = item.before;
        again.target = item.target;
        again.labelsSeen = item.labelsSeen;
        if (item.progress.holdsTask()) // and could not be given back
            again.before = taskGivenTo(item.before, m_me);
        again.progress.handsOver = before.kind == Operation::Kind::SaveDraft;
        items += again;
    }
    Operation operation = withoutItems(before);
    operation.group = {};
    operation.finishedAt = {};
    operation.sending.invalidate();
    operation.notice.clear();
    if (operation.kind == Operation::Kind::Distribute)
        operation.targetCount = countTargets(items);
    return add(std::move(operation), std::move(items)).operation.id;
}

} // namespace brickyard
