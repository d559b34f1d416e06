// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activitycontroller.h"

#include "operations/operationengine.h"
#include "operations/operationhistory.h"
#include "ui/activitypanel.h"
#include "ui/operationdetailsdialog.h"

namespace brickyard {

ActivityController::ActivityController(ActivityPanel *panel, QWidget *window, QObject *parent)
    : QObject(parent),
      m_panel(panel),
      m_window(window)
{
    const auto forward = [this](auto signal, auto action) {
        connect(m_panel, signal, this, [this, action](const QUuid &id) {
            if (m_engine)
                (m_engine->*action)(id);
        });
    };
    forward(&ActivityPanel::cancelRequested, &OperationEngine::cancel);
    forward(&ActivityPanel::sendNowRequested, &OperationEngine::sendNow);
    forward(&ActivityPanel::retryRequested, &OperationEngine::retryFailed);
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
    if (m_engine)
        m_engine->disconnect(m_panel);
    m_engine = engine;
    m_history = history;
    m_panel->setSource(engine ? source() : OperationSource{});
    if (!engine)
        return;
    connect(engine, &OperationEngine::operationAdded, m_panel, &ActivityPanel::updateOperation);
    connect(engine, &OperationEngine::operationChanged, m_panel, &ActivityPanel::updateOperation);
    connect(engine, &OperationEngine::operationFinished, m_panel, &ActivityPanel::updateOperation);
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
    if (!m_engine)
        return;
    auto *dialog = new OperationDetailsDialog(source(), group, m_window);
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
    dialog->show();
}

} // namespace brickyard
