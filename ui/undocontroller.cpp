// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undocontroller.h"

#include "operations/operation.h"
#include "operations/operationhistory.h"
#include "planning/caution.h"
#include "ui/icons.h"
#include "ui/question.h"

#include <QAction>
#include <QMessageBox>

#include <utility>

namespace brickyard {

namespace {

/// An ampersand in a title is no mnemonic.
QString asActionText(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

UndoController::UndoController(std::function<QString()> openProject, QWidget *window)
    : QObject(window),
      m_openProject(std::move(openProject)),
      m_window(window),
      m_undo(new QAction(this)),
      m_redo(new QAction(this))
{
    m_undo->setObjectName(QStringLiteral("undoAction"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setIcon(themedIcon(IconName::Undo));
    m_redo->setObjectName(QStringLiteral("redoAction"));
    m_redo->setShortcut(QKeySequence::Redo);
    m_redo->setIcon(themedIcon(IconName::Redo));
    connect(m_undo, &QAction::triggered, this, &UndoController::undo);
    connect(m_redo, &QAction::triggered, this, &UndoController::redo);
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

void UndoController::undo()
{
    if (!m_history)
        return;
    if (!m_history->canUndo()) {
        Q_EMIT said(m_history->whyNotUndo());
        return;
    }
    askBefore(m_history->sentBeforeUndo(),
              tr("Undo “%1”?", "the title of an operation").arg(m_history->undoTitle()), tr("Undo"),
              [this, id = m_history->newest()] {
                  if (m_history && m_history->newest() == id)
                      m_history->undo();
              });
}

void UndoController::redo()
{
    if (!m_history || !m_history->canRedo())
        return;
    askBefore(m_history->sentBeforeRedo(),
              tr("Redo “%1”?", "the title of an operation").arg(m_history->redoTitle()), tr("Redo"),
              [this, title = m_history->redoTitle()] {
                  if (m_history && m_history->redoTitle() == title)
                      m_history->redo();
              });
}

void UndoController::askBefore(const Operation *sent, const QString &title, const QString &verb,
                               const std::function<void()> &go)
{
    const bool isElsewhere = sent && m_openProject() != sent->projectId;
    const bool isMany = sent && sent->items.size() > Caution::manyTasks;
    if (!isElsewhere && !isMany) {
        go();
        return;
    }
    QStringList sentences;
    if (isElsewhere && sent->projectName.isEmpty())
        sentences += tr("It was done in another project than the one that is open.");
    else if (isElsewhere)
        sentences += tr("It was done in the project %1, and that is not the one that is open.")
                         .arg(sent->projectName);
    if (isMany)
        sentences += tr("These are %Ln tasks. What others have changed since is left alone.",
                        nullptr, int(sent->items.size()));
    ask(m_window, this, title, sentences.join(u' '), {{verb, go, !isElsewhere}});
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
