// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/toolscontroller.h"

#include "account/session.h"
#include "ui/gettasksdialog.h"
#include "ui/putlabelsdialog.h"
#include "ui/putreviewsdialog.h"
#include "ui/queuecontroller.h"

#include <QAction>
#include <QMenu>

namespace brickyard {

ToolsController::ToolsController(QueueController *queue, QWidget *window)
    : QObject(window),
      m_queue(queue),
      m_window(window),
      m_menu(new QMenu(tr("T&ools"), window)),
      m_putLabels(addAction(tr("Put &Labels from a File…"), QStringLiteral("putLabelsAction"))),
      m_putReviews(addAction(tr("Put &Reviews from a File…"), QStringLiteral("putReviewsAction"))),
      m_getTasks(addAction(tr("&Get Tasks…"), QStringLiteral("getTasksAction")))
{
    m_menu->setObjectName(QStringLiteral("toolsMenu"));
    m_menu->setToolTipsVisible(true);
    connect(m_putLabels, &QAction::triggered, this, &ToolsController::putLabels);
    connect(m_putReviews, &QAction::triggered, this, &ToolsController::putReviews);
    connect(m_getTasks, &QAction::triggered, this, &ToolsController::getTasks);
    updateActions();
}

QAction *ToolsController::addAction(const QString &text, const QString &objectName)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(objectName);
    return action;
}

QString ToolsController::whyNoLabels() const
{
    return m_queue->whyNotReviewable();
}

QString ToolsController::whyNoReviews() const
{
    const QString why = m_queue->whyNotReviewable();
    if (!why.isEmpty() || m_queue->stage()->kind == StageKind::Review)
        return why;
    return tr("%1 is no review stage: tasks there cannot be accepted or rejected.")
        .arg(m_queue->stage()->name);
}

QString ToolsController::whyNoTasks() const
{
    return m_queue->stage() ? QString() : tr("No stage is open.");
}

void ToolsController::updateActions()
{
    const std::pair<QAction *, QString> reasons[] = {
        {m_putLabels, whyNoLabels()},
        {m_putReviews, whyNoReviews()},
        {m_getTasks, whyNoTasks()},
    };
    for (const auto &[action, why] : reasons) {
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
    }
}

void ToolsController::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What it has begun belongs to the session, which may go at once.
    connect(m_queue, &QueueController::stageOpened, dialog, &QDialog::reject);
    dialog->open();
}

void ToolsController::putLabels()
{
    if (!whyNoLabels().isEmpty())
        return;
    auto *dialog = new PutLabelsDialog(m_queue, m_window);
    open(dialog);
    dialog->chooseFile();
}

void ToolsController::putReviews()
{
    if (!whyNoReviews().isEmpty())
        return;
    auto *dialog = new PutReviewsDialog(m_queue, m_window);
    open(dialog);
    dialog->chooseFile();
}

void ToolsController::getTasks()
{
    if (!whyNoTasks().isEmpty())
        return;
    GetTasksDialog::Input input;
    input.projectId = m_queue->project()->id;
    input.stageName = m_queue->stage()->name;
    input.selected = m_queue->selectedIds();
    input.unassigned = m_queue->unassignedShownIds();
    const TaskFilterModel *filter = m_queue->filter();
    input.shown.reserve(filter->visibleCount());
    for (int row = 0; row < filter->visibleCount(); ++row)
        input.shown += filter->taskIdAt(row);
    auto *dialog = new GetTasksDialog(m_queue->session()->api(), input, m_window);
    connect(dialog, &GetTasksDialog::said, this, &ToolsController::said);
    open(dialog);
}

} // namespace brickyard
