// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitstatus.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "redbrick/timings.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace brickyard {

class OperationEngine;

/// Follows operations to their end and says what becomes of them. Where a signal comes, or one of
/// them cannot go on, it waits for what is on its way and leaves the rest for later.
class OperationWatch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    OperationWatch(OperationEngine *engine, Output &output, const Timings &timings,
                   QObject *parent = nullptr);

    /// To be called for all of them before control returns to the event loop. \a leftOut: what was
    /// asked for and is no part of it.
    void follow(const QUuid &operationId, const QList<LeftOutTask> &leftOut = {});

Q_SIGNALS:
    /// Exactly once, where something is followed.
    void ended(brickyard::ExitStatus status);

private:
    struct Followed
    {
        QUuid id;
        QList<LeftOutTask> leftOut;
        std::vector<bool> told; ///< of each item, whether its end was said
    };

    void look(const QUuid &operationId);
    void stop(ExitStatus status, const QString &why);
    void report();
    void tellItems(Followed &followed, bool all);
    void end();

    OperationEngine *m_engine;
    Output &m_output;
    Interruption m_interruption;
    QTimer m_reportTimer;
    std::vector<Followed> m_followed;
    std::optional<ExitStatus> m_stopped; ///< what it ends with, once it does not go on
    bool m_hasEnded = false;
};

/// What a finished operation and what was left out of it come to.
ExitStatus statusOf(const ItemCounts &counts, const QList<LeftOutTask> &leftOut);

} // namespace brickyard
