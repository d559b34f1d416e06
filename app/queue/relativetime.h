// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>

namespace brickyard {

/// How long ago something was, in words: "3 h ago", "yesterday", and beyond some days its date.
/// Made for one moment, so that a text costs no look into the time zone but for the older ones.
class RelativeTime
{
    Q_DECLARE_TR_FUNCTIONS(RelativeTime)

public:
    /// How long a text may stay as it is.
    static constexpr qint64 validity = 60'000; ///< ms

    /// \a now in milliseconds since the epoch, as all times here. Days are those of the computer's
    /// time zone.
    explicit RelativeTime(qint64 now);

    qint64 now() const { return m_now; }
    QString text(qint64 time) const;

private:
    qint64 m_now;
    std::array<qint64, 7> m_days; ///< when today began, yesterday, and the days before
};

} // namespace brickyard
