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
    const auto changed = [this] {
        prune();
        Q_EMIT this->changed();
    };
    connect(engine, &OperationEngine::operationChanged, this, changed);
    connect(engine, &OperationEngine::operationFinished, this, changed);
}

void OperationHistory::operationAdded(const QUuid &operationId)
{
    const Operation *operation = m_engine->operation(operationId);
    // An undo is in m_undone, as what it undoes; its redo is something that was done.
    if (operation->kind == Operation::Kind::Restore && !operation->redoes)
        return;
    m_done += operationId;
    if (!m_ours && operation->kind != Operation::Kind::Restore)
        m_undone.clear();
    Q_EMIT changed();
}

void OperationHistory::prune()
{
    m_done.removeIf([this](const QUuid &id) {
        const Operation *operation = m_engine->operation(id);
        return !m_engine->oppositeOf(id).isNull()
            || (operation->isFinished() && !operation->hadEffect());
    });
}

bool OperationHistory::canUndo() const
{
    return !m_done.isEmpty() && m_engine->canUndo(m_done.last());
}

QString OperationHistory::undoTitle() const
{
    return m_done.isEmpty() ? QString() : m_engine->operation(m_done.last())->title();
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
    return canRedo() ? m_engine->operation(m_undone.last())->title() : QString();
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
