// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationhistory.h"

#include "operations/operationengine.h"

#include <QScopedValueRollback>

namespace brickyard {

OperationHistory::OperationHistory(OperationEngine *engine, QObject *parent)
    : QObject(parent),
      m_engine(engine)
{
    connect(engine, &OperationEngine::operationAdded, this, &OperationHistory::operationAdded);
    connect(engine, &OperationEngine::operationChanged, this, &OperationHistory::operationChanged);
    connect(engine, &OperationEngine::operationFinished, this,
            &OperationHistory::operationFinished);
    connect(engine, &OperationEngine::operationsRemoved, this,
            &OperationHistory::operationsRemoved);
    connect(engine, &OperationEngine::loaded, this, &OperationHistory::rebuild);
}

void OperationHistory::rebuild()
{
    m_done.clear();
    m_undone.clear();
    const QList<QUuid> ids = m_engine->operationIds();
    for (const QUuid &id : ids) {
        const Operation *operation = m_engine->operation(id);
        const bool isUndo = !operation->undoes.isNull() && !operation->redoes;
        if (isUndo && m_engine->operation(operation->undoes)
            && m_engine->oppositeOf(operation->undoes) == id) {
            if (m_engine->oppositeOf(id).isNull())
                m_undone += operation->undoes;
        } else if (m_engine->oppositeOf(id).isNull()
                   && (!operation->isFinished() || operation->hadEffect())) {
            m_done += id;
            if (operation->undoes.isNull())
                m_undone.clear(); // something new was done since
        }
    }
    Q_EMIT changed();
}

void OperationHistory::operationsRemoved(const QList<QUuid> &operationIds)
{
    const auto isGone = [&operationIds](const QUuid &id) { return operationIds.contains(id); };
    m_done.removeIf(isGone);
    m_undone.removeIf(isGone);
    Q_EMIT changed();
}

void OperationHistory::operationAdded(const QUuid &operationId)
{
    const Operation *operation = m_engine->operation(operationId);
    // An undo is in m_undone, as what it undoes; its redo is something that was done.
    const bool isOpposite = !operation->undoes.isNull();
    if (isOpposite && !operation->redoes)
        return;
    m_done += operationId;
    if (!m_ours && !isOpposite)
        m_undone.clear();
    Q_EMIT changed();
}

void OperationHistory::operationChanged(const QUuid &operationId)
{
    // What had no effect, or was undone, is nothing that could be undone.
    const Operation *operation = m_engine->operation(operationId);
    if (!m_engine->oppositeOf(operationId).isNull()
        || (operation->isFinished() && !operation->hadEffect()))
        m_done.removeOne(operationId);
    Q_EMIT changed();
}

void OperationHistory::operationFinished(const QUuid &operationId)
{
    const QUuid undone = m_engine->operation(operationId)->undoes;
    // An undo that failed as a whole: it can be asked for again.
    if (m_undone.contains(undone) && m_engine->oppositeOf(undone).isNull()) {
        m_undone.removeOne(undone);
        m_done += undone;
    }
    operationChanged(operationId);
}

bool OperationHistory::canUndo() const
{
    return !m_done.isEmpty() && m_engine->canUndo(m_done.last());
}

QString OperationHistory::titleOf(const QUuid &operationId) const
{
    // "Undo: Redo: Assign …" would be a riddle.
    const Operation *operation = m_engine->operation(operationId);
    return operation->undoneTitle.isEmpty() ? operation->title() : operation->undoneTitle;
}

QString OperationHistory::undoTitle() const
{
    return m_done.isEmpty() ? QString() : titleOf(m_done.last());
}

QString OperationHistory::whyNotUndo() const
{
    if (m_done.isEmpty())
        return tr("There is nothing to undo.");
    if (canUndo())
        return {};
    return tr("“%1” was sent, and RedBrick has no way to take that back.").arg(undoTitle());
}

QUuid OperationHistory::redoable() const
{
    if (m_undone.isEmpty())
        return {};
    // Taken back before it was sent: it can be decided again. Sent: what undid it is undone.
    const QUuid opposite = m_engine->oppositeOf(m_undone.last());
    if (opposite.isNull())
        return m_engine->canRepeat(m_undone.last()) ? m_undone.last() : QUuid();
    return m_engine->canUndo(opposite) ? opposite : QUuid();
}

bool OperationHistory::canRedo() const
{
    return !redoable().isNull();
}

QString OperationHistory::redoTitle() const
{
    return canRedo() ? titleOf(m_undone.last()) : QString();
}

const Operation *OperationHistory::sentBeforeUndo() const
{
    const Operation *operation = canUndo() ? m_engine->operation(m_done.last()) : nullptr;
    return operation && !operation->isHeld() ? operation : nullptr;
}

const Operation *OperationHistory::sentBeforeRedo() const
{
    const QUuid id = redoable();
    const bool takenBack = id.isNull() || id == m_undone.last();
    return takenBack ? nullptr : m_engine->operation(id);
}

void OperationHistory::undo()
{
    if (canUndo())
        undo(QUuid(m_done.last()));
}

void OperationHistory::undo(const QUuid &operationId)
{
    if (!m_engine->canUndo(operationId))
        return;
    m_done.removeOne(operationId);
    m_undone += operationId;
    const QScopedValueRollback ours(m_ours, true); // it may bring back what it had replaced
    m_engine->undo(operationId);
    Q_EMIT changed();
}

void OperationHistory::redo()
{
    const QUuid id = redoable();
    if (id.isNull())
        return;
    const bool takenBack = id == m_undone.last();
    m_undone.removeLast();
    const QScopedValueRollback ours(m_ours, true);
    if (takenBack)
        m_engine->repeatTakenBack(id);
    else
        m_engine->undo(id);
    Q_EMIT changed();
}

} // namespace brickyard
