// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activitycontroller.h"

#include "operations/operationengine.h"
#include "operations/operationhistory.h"
#include "ui/activitypanel.h"
#include "ui/failedlabels.h"
#include "ui/interruptedcontroller.h"
#include "ui/operationdetailsdialog.h"

namespace brickyard {

ActivityController::ActivityController(ActivityPanel *panel, InterruptedController *interrupted,
                                       QWidget *window, QObject *parent)
    : QObject(parent),
      m_panel(panel),
      m_interrupted(interrupted),
      m_window(window)
{
    const auto forward = [this](auto *sender, auto signal, auto action) {
        connect(sender, signal, this, [this, action](const auto &ids) {
            if (m_engine)
                (m_engine->*action)(ids);
        });
    };
    forward(panel, &ActivityPanel::sendNowRequested, &OperationEngine::sendNow);
    forward(panel, &ActivityPanel::pauseRequested, &OperationEngine::pause);
    forward(panel, &ActivityPanel::resumeRequested, &OperationEngine::resume);
    forward(panel, &ActivityPanel::cancelRequested, &OperationEngine::cancel);
    forward(panel, &ActivityPanel::checkUnknownRequested, &OperationEngine::checkUnknown);
    forward(panel, &ActivityPanel::retryRequested, &OperationEngine::retryFailed);
    forward(panel, &ActivityPanel::clearRequested, &OperationEngine::remove);
    forward(interrupted, &InterruptedController::resumeRequested, &OperationEngine::resume);
    forward(interrupted, &InterruptedController::discardRequested, &OperationEngine::cancel);
    connect(panel, &ActivityPanel::discardRequested, interrupted,
            &InterruptedController::askToDiscard);
    connect(interrupted, &InterruptedController::reviewRequested, this,
            &ActivityController::review);
    connect(m_panel, &ActivityPanel::undoRequested, this, [this](const QUuid &id) {
        if (m_history)
            m_history->undo(id);
    });
    connect(m_panel, &ActivityPanel::detailsRequested, this, &ActivityController::showDetails);
}

void ActivityController::setEngine(OperationEngine *engine, OperationHistory *history)
{
    const QList<OperationDetailsDialog *> open =
        m_window->findChildren<OperationDetailsDialog *>(Qt::FindDirectChildrenOnly);
    for (OperationDetailsDialog *dialog : open)
        dialog->close();
    if (m_engine) {
        m_engine->disconnect(m_panel);
        m_engine->disconnect(m_interrupted);
        m_engine->disconnect(this);
    }
    m_engine = engine;
    m_history = history;
    m_panel->setSource(engine ? source() : OperationSource{});
    m_interrupted->setSource(engine ? source() : OperationSource{});
    if (!engine)
        return;
    connect(engine, &OperationEngine::operationAdded, m_panel, &ActivityPanel::updateOperation);
    connect(engine, &OperationEngine::operationChanged, m_panel, &ActivityPanel::updateOperation);
    connect(engine, &OperationEngine::operationFinished, m_panel, &ActivityPanel::updateOperation);
    connect(engine, &OperationEngine::operationChanged, m_interrupted,
            &InterruptedController::updateOperation);
    connect(engine, &OperationEngine::operationFinished, m_interrupted,
            &InterruptedController::updateOperation);
    connect(engine, &OperationEngine::loaded, this, &ActivityController::loaded);
}

void ActivityController::loaded(const QList<QUuid> &interrupted, int elsewhere)
{
    const QList<QUuid> known = m_engine->operationIds();
    for (const QUuid &id : known)
        m_panel->updateOperation(id);
    m_interrupted->setInterrupted(interrupted, elsewhere);
}

OperationSource ActivityController::source() const
{
    // A window may be there a moment longer than the engine.
    const QPointer<OperationEngine> engine = m_engine;
    OperationSource source;
    source.operation = [engine](const QUuid &id) {
        return engine ? engine->operation(id) : nullptr;
    };
    source.group = [engine](const QUuid &group) {
        return engine ? engine->operationsOfGroup(group) : QList<QUuid>();
    };
    source.canUndo = [engine](const QUuid &id) { return engine && engine->canUndo(id); };
    return source;
}

void ActivityController::showDetails(const QUuid &group)
{
    if (m_engine)
        openDialog(new OperationDetailsDialog(source(), group, m_window));
}

/// All of them in one window, each task of each.
void ActivityController::review(const QList<QUuid> &operationIds)
{
    if (!m_engine)
        return;
    OperationSource these = source();
    these.group = [operationIds](const QUuid &) { return operationIds; };
    auto *dialog = new OperationDetailsDialog(these, {}, m_window);
    dialog->setHeading(tr("%Ln interrupted change(s)", nullptr, int(operationIds.size())));
    openDialog(dialog);
}

void ActivityController::openDialog(OperationDetailsDialog *dialog)
{
    connect(m_engine, &OperationEngine::operationAdded, dialog,
            &OperationDetailsDialog::updateOperation);
    connect(m_engine, &OperationEngine::operationChanged, dialog,
            &OperationDetailsDialog::updateOperation);
    connect(dialog, &OperationDetailsDialog::takeBackRequested, this,
            [this](const QStringList &taskIds) {
                for (const QString &id : taskIds) {
                    if (m_engine)
                        m_engine->takeBack(id);
                }
            });
    connect(dialog, &OperationDetailsDialog::cancelTasksRequested, this,
            [this](const QUuid &id, const QStringList &taskIds) {
                if (m_engine)
                    m_engine->cancelTasks(id, taskIds);
            });
    connect(dialog, &OperationDetailsDialog::resumeRequested, this, [this](const QUuid &id) {
        if (m_engine)
            m_engine->resume(id);
    });
    connect(dialog, &OperationDetailsDialog::saveFailedRequested, dialog,
            [this, dialog](const QList<QUuid> &ids, const QString &file) {
                if (!m_engine)
                    return;
                auto *saving = new FailedLabels(m_engine, dialog);
                connect(saving, &FailedLabels::finished, dialog,
                        [saving, dialog](const QString &said) {
                            dialog->showMessage(said);
                            saving->deleteLater();
                        });
                saving->save(ids, file);
            });
    dialog->show();
}

} // namespace brickyard
