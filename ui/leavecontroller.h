// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redbrick/timings.h"
#include "ui/closedialog.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QUuid>

#include <functional>

class QTimer;

namespace brickyard {

class OperationEngine;

/// Before the window closes or another account takes the place of the one that is open: asks what
/// becomes of changes that have not been sent, waits for those that are on their way, and goes on
/// then. What is paused is safe in the journal, and nobody is asked about it.
class LeaveController : public QObject
{
    Q_OBJECT

public:
    /// \a window is what it asks over.
    LeaveController(QWidget *window, const Timings &timings);

    /// Of the account that is open; null: none. Forgets what was to be done afterwards.
    void setEngine(OperationEngine *engine);

    /// Whether there is something to ask about, or to wait for.
    bool mustAsk() const;
    /// Does \a go now where nothing is unsent, otherwise as soon as the person's choice allows;
    /// never where the person stays. Asking again replaces what was waited for.
    void leave(CloseDialog::Purpose purpose, const std::function<void()> &go);

Q_SIGNALS:
    /// It is waited for the end of what is on its way.
    void waiting();
    /// What was to be sent first is paused now, so the person stays; \a why is a sentence.
    void stayed(const QString &why);

private:
    enum class State {
        Here,
        Asking,
        Waiting, ///< until all has ended
        Leaving, ///< until nothing is on its way; the rest stays in the journal
        Left,
    };

    void decided(CloseDialog::Decision decision);
    void follow();
    void goSoon();
    void goOn();
    CloseDialog::Counts counts() const;
    QList<QUuid> activeOperations() const;
    int pausedTasks() const;

    QWidget *m_window;
    QPointer<OperationEngine> m_engine;
    QPointer<CloseDialog> m_dialog;
    QTimer *m_patience; ///< runs while what is on its way is waited for, having left the rest
    std::function<void()> m_go; ///< asked about, or waiting for the last change
    QList<QUuid> m_awaited; ///< what is to be sent before it goes on
    State m_state = State::Here;
};

} // namespace brickyard
