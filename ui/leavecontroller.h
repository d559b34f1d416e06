// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/closedialog.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace brickyard {

class OperationEngine;

/// Before the window closes or another account takes the place of the one that is open: asks what
/// becomes of changes that have not been sent, waits for those that are on their way, and goes on
/// then.
class LeaveController : public QObject
{
    Q_OBJECT

public:
    /// \a window is what it asks over.
    explicit LeaveController(QWidget *window);

    /// Of the account that is open; null: none. Forgets what was to be done afterwards.
    void setEngine(OperationEngine *engine);

    /// Whether there is something to ask about, or to wait for.
    bool mustAsk() const;
    /// Does \a go now where nothing is unsent, otherwise when the last change has ended; never
    /// where the person stays. Asking again replaces what was waited for.
    void leave(CloseDialog::Purpose purpose, const std::function<void()> &go);

Q_SIGNALS:
    /// It is waited for the end of what is on its way.
    void waiting();

private:
    void decided(CloseDialog::Decision decision);
    void follow();

    QWidget *m_window;
    QPointer<OperationEngine> m_engine;
    QPointer<CloseDialog> m_dialog;
    std::function<void()> m_go; ///< asked about, or waiting for the last change
    bool m_isDecided = false;
};

} // namespace brickyard
