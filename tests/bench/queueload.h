// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/session.h"
#include "tests/bench/eventloopgaps.h"
#include "tests/support/testsandbox.h"
#include "ui/queuecontroller.h"
#include "ui/queueview.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>

namespace brickyard::bench {

/// What a person waits for when they open a project: connects, opens it and its first stage, and
/// loads that stage's queue into the real models and the real table on the screen. The parts are
/// the application's own, wired as its window wires them.
class QueueLoad : public QObject
{
    Q_OBJECT

public:
    explicit QueueLoad(const tests::TestSandbox &sandbox);
    ~QueueLoad() override;

    /// Runs until the last row is there. False where something failed; error() says what.
    bool run();
    QString error() const { return m_error; }

    double firstRowsSeconds() const { return m_firstRows; } ///< from connecting
    double allRowsSeconds() const { return m_allRows; } ///< from connecting
    double loadSeconds() const { return m_load; } ///< from opening the stage
    /// From connecting to the last row.
    const EventLoopGaps &gaps() const { return m_gaps; }
    int rowCount() { return m_controller.tasks()->rowCount(); }

private:
    void openStage();

    QString m_projectId;
    QElapsedTimer m_elapsed;
    QElapsedTimer m_loading;
    EventLoopGaps m_gaps;
    QueueController m_controller;
    QTemporaryDir m_journal;
    Session m_session;
    QueueView m_view;
    QString m_error;
    double m_firstRows = 0;
    double m_allRows = 0;
    double m_load = 0;
};

/// Reads the same queue without any model, in pages of that size, each when the one before has
/// come, as one would in a loop around the reference client. Seconds; negative where it failed.
double sequentialPages(const tests::TestSandbox &sandbox, int pageSize, int *taskCount);

} // namespace brickyard::bench
