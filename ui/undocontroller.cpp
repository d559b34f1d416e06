// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undocontroller.h"

#include "operations/operationhistory.h"
#include "ui/icons.h"

#include <QAction>

namespace brickyard {

namespace {

/// An ampersand in a title is no mnemonic.
QString asActionText(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

UndoController::UndoController(QObject *parent)
    : QObject(parent),
      m_undo(new QAction(this)),
      m_redo(new QAction(this))
{
    m_undo->setObjectName(QStringLiteral("undoAction"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setIcon(themedIcon(IconName::Undo));
    m_redo->setObjectName(QStringLiteral("redoAction"));
    m_redo->setShortcut(QKeySequence::Redo);
    m_redo->setIcon(themedIcon(IconName::Redo));
    connect(m_undo, &QAction::triggered, this, [this] {
        if (!m_history)
            return;
        if (m_history->canUndo())
            m_history->undo();
        else
            Q_EMIT said(m_history->whyNotUndo());
    });
    connect(m_redo, &QAction::triggered, this, [this] {
        if (m_history)
            m_history->redo();
    });
    update();
}

void UndoController::setHistory(OperationHistory *history)
{
    if (m_history)
        m_history->disconnect(this);
    m_history = history;
    if (history)
        connect(history, &OperationHistory::changed, this, &UndoController::update);
    update();
}

void UndoController::update()
{
    const bool canUndo = m_history && m_history->canUndo();
    const bool canRedo = m_history && m_history->canRedo();
    const QString undoTitle = m_history ? m_history->undoTitle() : QString();
    // Where it cannot, the key says why.
    m_undo->setEnabled(!undoTitle.isEmpty());
    m_redo->setEnabled(canRedo);
    if (undoTitle.isEmpty()) {
        m_undo->setText(tr("&Undo"));
    } else {
        m_undo->setText(asActionText(
            canUndo ? tr("Undo: %1", "the title of an operation").arg(undoTitle)
                    : tr("Cannot undo: %1", "the title of an operation").arg(undoTitle)));
    }
    m_undo->setToolTip(m_history ? m_history->whyNotUndo() : QString());
    m_undo->setStatusTip(m_undo->toolTip());
    m_redo->setText(canRedo ? asActionText(
                        tr("Redo: %1", "the title of an operation").arg(m_history->redoTitle()))
                            : tr("&Redo"));
}

} // namespace brickyard
