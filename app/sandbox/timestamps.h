// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace brickyard::sandbox {

/// A moment, in microseconds since 1970-01-01T00:00:00Z. Microseconds, because the service's
/// own times have them and events are put in order by them.
using Moment = qint64;

constexpr Moment microsecondsPerSecond = 1'000'000;

/// ISO 8601 in UTC with six digits and the offset written out, as in
/// `2026-11-23T15:09:36.983129+00:00`. Always the same length, so that comparing two of them as
/// text orders them in time: the reference client sorts events like that.
QString toIsoText(Moment moment);

/// The moment that an ISO 8601 text names, exact to the microsecond; nothing where it names none.
/// A text without an offset means UTC.
std::optional<Moment> fromIsoText(const QString &text);

/// Hands out moments that only ever rise, so that two changes never have the same time even where
/// the computer's clock stands still or is set back. Not for use by several threads.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The present moment, but at least one microsecond after the last one that was given.
    Moment tick();

    /// Makes later ticks come after \a moment.
    void startAfter(Moment moment);

protected:
    /// The computer's clock; a test gives its own.
    virtual Moment now() const;

private:
    Moment m_last = 0;
};

} // namespace brickyard::sandbox
