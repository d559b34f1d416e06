// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/eventloopgaps.h"

#include <algorithm>
#include <ctime>

namespace brickyard::bench {

namespace {

/// Processor time of this thread; 0 where the system does not tell.
qint64 threadTimeNs()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
#else
    return 0;
#endif
}

} // namespace

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
    m_longestWorkNs = 0;
    m_longCount = 0;
    skip();
    m_timer.start();
}

void EventLoopGaps::skip()
{
    m_workAtBeatNs = threadTimeNs();
    m_sinceBeat.start();
}

void EventLoopGaps::stop()
{
    beat();
    m_timer.stop();
}

void EventLoopGaps::beat()
{
    const qint64 work = threadTimeNs();
    m_longestWorkNs = std::max(m_longestWorkNs, work - m_workAtBeatNs);
    const qint64 gap = m_sinceBeat.nsecsElapsed();
    m_longestNs = std::max(m_longestNs, gap);
    m_longCount += gap > qint64(longGapMs) * 1'000'000 ? 1 : 0;
    m_workAtBeatNs = work;
    m_sinceBeat.restart();
}

} // namespace brickyard::bench
