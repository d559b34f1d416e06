// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/eventloopgaps.h"

#include <algorithm>

namespace brickyard::bench {

EventLoopGaps::EventLoopGaps(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopGaps::beat);
}

void EventLoopGaps::start()
{
    m_longestNs = 0;
    m_sinceBeat.start();
    m_timer.start();
}

double EventLoopGaps::stop()
{
    beat();
    m_timer.stop();
    return double(m_longestNs) / 1e6;
}

void EventLoopGaps::beat()
{
    m_longestNs = std::max(m_longestNs, m_sinceBeat.nsecsElapsed());
    m_sinceBeat.restart();
}

} // namespace brickyard::bench
