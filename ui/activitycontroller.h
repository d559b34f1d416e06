// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationsource.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace brickyard {

class ActivityPanel;
class InterruptedController;
class OperationDetailsDialog;
class OperationEngine;
class OperationHistory;

/// Between the engine and the activity panel with the banner about what was interrupted: shows what
/// the engine does, does what is asked there, and opens the details.
class ActivityController : public QObject
{
    Q_OBJECT

public:
    /// \a window: what the details lie over. All must outlive the controller.
    ActivityController(ActivityPanel *panel, InterruptedController *interrupted, QWidget *window,
                       QObject *parent = nullptr);

    /// Null: there is none. Takes away what is shown of the one before, its details too. What is
    /// undone in the panel goes by \a history, so that it can be done again.
    void setEngine(OperationEngine *engine, OperationHistory *history);

    /// The operations of that engine, good also when it is gone.
    OperationSource source() const;

private:
    void showDetails(const QUuid &group);
    void review(const QList<QUuid> &operationIds);
    void openDialog(OperationDetailsDialog *dialog);
    void loaded(const QList<QUuid> &interrupted, int elsewhere);

    ActivityPanel *m_panel;
    InterruptedController *m_interrupted;
    QWidget *m_window;
    QPointer<OperationEngine> m_engine;
    QPointer<OperationHistory> m_history;
};

} // namespace brickyard
