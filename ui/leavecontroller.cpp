// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leavecontroller.h"

#include "operations/operationengine.h"

#include <QTimer>
#include <QWidget>

#include <utility>

namespace brickyard {

LeaveController::LeaveController(QWidget *window, const Timings &timings)
    : QObject(window),
      m_window(window),
      m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(timings.leaveWithin);
    connect(m_patience, &QTimer::timeout, this, &LeaveController::goSoon);
}

void LeaveController::setEngine(OperationEngine *engine)
{
    if (m_engine)
        m_engine->disconnect(this);
    m_engine = engine;
    m_go = {};
    m_state = State::Here;
    m_patience->stop();
    if (m_dialog)
        m_dialog->close();
    if (!engine)
        return;
    connect(engine, &OperationEngine::operationChanged, this, &LeaveController::follow);
    connect(engine, &OperationEngine::operationFinished, this, &LeaveController::follow);
    connect(engine, &OperationEngine::idle, this, [this] {
        if (m_state == State::Leaving)
            goSoon();
    });
    // Whoever goes on working does not want to leave any more.
    connect(engine, &OperationEngine::operationAdded, this, [this] {
        if (m_state == State::Waiting) {
            m_state = State::Here;
            m_go = {};
        }
    });
}

QList<QUuid> LeaveController::activeOperations() const
{
    QList<QUuid> active;
    const QList<QUuid> ids = m_engine ? m_engine->operationIds() : QList<QUuid>();
    for (const QUuid &id : ids) {
        const Operation *operation = m_engine->operation(id);
        if (operation && !operation->isFinished() && !operation->isPaused())
            active += id;
    }
    return active;
}

CloseDialog::Counts LeaveController::counts() const
{
    CloseDialog::Counts counts;
    const QList<QUuid> active = activeOperations();
    for (const QUuid &id : active) {
        const Operation *operation = m_engine->operation(id);
        const ItemCounts items = operation->counts();
        (operation->isHeld() ? counts.held : counts.planned) += items.of(ItemState::Planned);
        // Also what is being looked up, because its answer was lost.
        counts.sending += items.of(ItemState::Sending) + items.of(ItemState::Unknown);
    }
    return counts;
}

int LeaveController::pausedTasks() const
{
    int tasks = 0;
    for (const QUuid &id : m_awaited) {
        const Operation *operation = m_engine->operation(id);
        if (operation && operation->isPaused())
            tasks += operation->counts().open();
    }
    return tasks;
}

bool LeaveController::mustAsk() const
{
    if (m_engine)
        m_engine->planAll(); // what was asked for a moment ago counts
    return m_state != State::Left && !activeOperations().isEmpty();
}

void LeaveController::leave(CloseDialog::Purpose purpose, const std::function<void()> &go)
{
    if (!mustAsk()) {
        go();
        return;
    }
    if (m_state == State::Asking)
        return;
    m_go = go;
    if (m_state == State::Leaving)
        return;
    m_state = State::Asking;
    m_engine->suspendHolds();
    m_dialog = new CloseDialog(purpose, counts(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &CloseDialog::decided, this, &LeaveController::decided);
    m_dialog->open();
}

void LeaveController::decided(CloseDialog::Decision decision)
{
    m_dialog = nullptr;
    m_state = State::Here;
    if (!m_engine)
        return;
    m_engine->resumeHolds();
    m_awaited = activeOperations();
    switch (decision) {
    case CloseDialog::Decision::Stay:
        m_go = {};
        return;
    case CloseDialog::Decision::Leave:
        m_state = State::Leaving;
        m_patience->start();
        Q_EMIT waiting();
        m_engine->leaveForLater();
        return;
    case CloseDialog::Decision::Stop:
        m_state = State::Waiting;
        for (const QUuid &id : std::as_const(m_awaited))
            m_engine->cancel(id);
        break;
    case CloseDialog::Decision::Wait:
        m_state = State::Waiting;
        m_engine->sendAllNow();
        break;
    }
    // What is on the wire is waited for in either case: its answer would be lost.
    if (mustAsk())
        Q_EMIT waiting();
    follow();
}

void LeaveController::follow()
{
    if (m_state == State::Asking && m_dialog)
        m_dialog->setCounts(counts());
    else if (m_state == State::Waiting && !mustAsk())
        goSoon();
}

void LeaveController::goSoon()
{
    // Not from inside the engine's signal: what comes next may end the engine.
    QMetaObject::invokeMethod(this, &LeaveController::goOn, Qt::QueuedConnection);
}

void LeaveController::goOn()
{
    if (m_state == State::Leaving) {
        m_patience->stop();
        m_state = State::Left;
    } else if (m_state != State::Waiting || mustAsk()) {
        return;
    } else {
        m_state = State::Here;
        if (const int tasks = pausedTasks()) {
            m_go = {};
            Q_EMIT stayed(tr("%Ln task(s) could not be sent and are paused now. Resume them, or "
                             "leave again: they are kept.",
                             nullptr, tasks));
        }
    }
    if (m_go)
        std::exchange(m_go, {})();
}

} // namespace brickyard
