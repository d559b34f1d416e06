// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/relativetime.h"

#include "queue/tasktext.h"

#include <QDateTime>
#include <QLocale>

namespace brickyard {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
/// "3 h ago" says more than "yesterday" to somebody who works past midnight.
constexpr qint64 oneSitting = 6 * hour;

QDateTime utc(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

} // namespace

RelativeTime::RelativeTime(qint64 now)
    : m_now(now),
      m_days()
{
    const QDate today = utc(now).toLocalTime().date();
    for (std::size_t ago = 0; ago < m_days.size(); ++ago)
        m_days[ago] = today.addDays(-qint64(ago)).startOfDay().toMSecsSinceEpoch();
}

QString RelativeTime::text(qint64 time) const
{
    const qint64 age = m_now - time;
    // Clocks differ by some seconds; what is further ahead is said as it is.
    if (age < -minute)
        return TaskText::shortTime(utc(time));
    if (age < minute)
        return tr("just now");
    if (age < hour)
        return tr("%1 min ago").arg(age / minute);
    if (age < oneSitting || time >= m_days[0])
        return tr("%1 h ago").arg(age / hour);
    if (time >= m_days[1])
        return tr("yesterday");
    for (std::size_t ago = 2; ago < m_days.size(); ++ago) {
        if (time >= m_days[ago])
            return tr("%1 days ago", "two to six").arg(ago);
    }
    return QLocale().toString(utc(time).toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace brickyard
