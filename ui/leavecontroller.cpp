// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leavecontroller.h"

#include "operations/operationengine.h"

#include <QWidget>

#include <utility>

namespace brickyard {

LeaveController::LeaveController(QWidget *window)
    : QObject(window),
      m_window(window)
{}

void LeaveController::setEngine(OperationEngine *engine)
{
    if (m_engine)
        m_engine->disconnect(this);
    m_engine = engine;
    m_go = {};
    if (m_dialog)
        m_dialog->close();
    if (!engine)
        return;
    connect(engine, &OperationEngine::operationChanged, this, &LeaveController::follow);
    connect(engine, &OperationEngine::operationFinished, this, &LeaveController::follow);
    // Whoever goes on working does not want to leave any more.
    connect(engine, &OperationEngine::operationAdded, this, [this] {
        if (!m_dialog)
            m_go = {};
    });
}

bool LeaveController::mustAsk() const
{
    return m_engine && m_engine->unfinishedItemCount() > 0;
}

void LeaveController::leave(CloseDialog::Purpose purpose, const std::function<void()> &go)
{
    if (!mustAsk()) {
        go();
        return;
    }
    if (m_dialog)
        return;
    m_go = go;
    m_isDecided = false;
    m_engine->suspendHolds();
    m_dialog = new CloseDialog(purpose, m_engine->heldItemCount(), m_engine->unfinishedItemCount(),
                               m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &CloseDialog::decided, this, &LeaveController::decided);
    m_dialog->open();
}

void LeaveController::decided(CloseDialog::Decision decision)
{
    m_dialog = nullptr;
    if (!m_engine)
        return;
    m_engine->resumeHolds();
    switch (decision) {
    case CloseDialog::Decision::Stay:
        m_go = {};
        return;
    case CloseDialog::Decision::Discard:
        m_engine->cancelAll();
        break;
    case CloseDialog::Decision::Wait:
        m_engine->sendAllNow();
        break;
    }
    // What is on the wire is waited for in either case: its answer would be lost.
    m_isDecided = true;
    if (mustAsk())
        Q_EMIT waiting();
    follow();
}

void LeaveController::follow()
{
    if (m_dialog) {
        m_dialog->setCounts(m_engine->heldItemCount(), m_engine->unfinishedItemCount());
    } else if (m_go && m_isDecided && !mustAsk()) {
        // Not from inside the engine's signal: what comes next may end the engine.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_go && !mustAsk())
                    std::exchange(m_go, {})();
            },
            Qt::QueuedConnection);
    }
}

} // namespace brickyard
