// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/toolscontroller.h"

#include "account/session.h"
#include "account/settings.h"
#include "ui/gettasksdialog.h"
#include "ui/programdialog.h"
#include "ui/putlabelsdialog.h"
#include "ui/putreviewsdialog.h"
#include "ui/queuecontroller.h"

#include <QAction>
#include <QMenu>

namespace brickyard {

ToolsController::ToolsController(QueueController *queue, Settings &settings, QWidget *window)
    : QObject(window),
      m_queue(queue),
      m_settings(settings),
      m_window(window),
      m_menu(new QMenu(tr("T&ools"), window)),
      m_label(addAction(tr("L&abel with a Program…"), QStringLiteral("labelProgramAction"))),
      m_review(addAction(tr("Re&view with a Program…"), QStringLiteral("reviewProgramAction"))),
      m_putLabels(addAction(tr("Put &Labels from a File…"), QStringLiteral("putLabelsAction"))),
      m_putReviews(addAction(tr("Put &Reviews from a File…"), QStringLiteral("putReviewsAction"))),
      m_getTasks(addAction(tr("&Get Tasks…"), QStringLiteral("getTasksAction")))
{
    m_menu->setObjectName(QStringLiteral("toolsMenu"));
    m_menu->setToolTipsVisible(true);
    connect(m_label, &QAction::triggered, this, [this] { runProgram(ProgramPurpose::Label); });
    connect(m_review, &QAction::triggered, this, [this] { runProgram(ProgramPurpose::Review); });
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
        {m_label, whyNoLabels()},       {m_review, whyNoReviews()}, {m_putLabels, whyNoLabels()},
        {m_putReviews, whyNoReviews()}, {m_getTasks, whyNoTasks()},
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

void ToolsController::runProgram(ProgramPurpose purpose)
{
    const bool isLabel = purpose == ProgramPurpose::Label;
    if (!(isLabel ? whyNoLabels() : whyNoReviews()).isEmpty())
        return;
    const QUuid account = m_queue->session()->account().id;
    auto *dialog =
        new ProgramDialog(m_queue, purpose, m_settings.programs(account, purpose), m_window);
    connect(dialog, &ProgramDialog::started, this,
            [this, account, purpose](const ProgramSetup &setup) {
                m_settings.savePrograms(account, purpose,
                                        withNewest(m_settings.programs(account, purpose), setup));
            });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The session that it works with may go at once.
    connect(m_queue, &QueueController::stageOpened, dialog, &ProgramDialog::leave);
    // A question may go together with it, and a window manager may lose the keyboard with the two.
    connect(dialog, &QDialog::finished, m_window, &QWidget::activateWindow);
    dialog->open();
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
