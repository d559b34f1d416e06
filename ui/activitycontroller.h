// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationsource.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace brickyard {

class ActivityPanel;
class OperationEngine;
class OperationHistory;

/// Between the engine and the activity panel: shows what the engine does, does what is asked in
/// the panel, and opens the details.
class ActivityController : public QObject
{
    Q_OBJECT

public:
    /// \a window: what the details lie over. Both must outlive the controller.
    ActivityController(ActivityPanel *panel, QWidget *window, QObject *parent = nullptr);

    /// Null: there is none. Takes away what is shown of the one before, its details too. What is
    /// undone in the panel goes by \a history, so that it can be done again.
    void setEngine(OperationEngine *engine, OperationHistory *history);

private:
    void showDetails(const QUuid &group);
    OperationSource source() const;

    ActivityPanel *m_panel;
    QWidget *m_window;
    QPointer<OperationEngine> m_engine;
    QPointer<OperationHistory> m_history;
};

} // namespace brickyard
