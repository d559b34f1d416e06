// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <limits>
#include <optional>
#include <variant>

namespace brickyard {

/// How a value of a task is compared with that of a filter.
enum class Comparison { Equal, Less, LessOrEqual, Greater, GreaterOrEqual, Range };

/// Numbers from one to another, both included.
struct NumberBounds
{
    double low = std::numeric_limits<double>::lowest();
    double high = std::numeric_limits<double>::max();

    bool contains(double number) const { return number >= low && number <= high; }
};

/// "0.5", ">0.5" or "0.2..0.5".
struct NumberRange
{
    Comparison comparison = Comparison::Equal;
    double value = 0;
    double last = 0; ///< Range only; not below value

    NumberBounds bounds() const;

    friend bool operator==(const NumberRange &, const NumberRange &) = default;
};

/// How long ago something was: "7d". Months and years are those of the calendar.
struct Age
{
    enum class Unit { Hours, Days, Weeks, Months, Years };

    int count = 0;
    Unit unit = Unit::Days;

    friend bool operator==(const Age &, const Age &) = default;
};

/// "today" is none ago, "yesterday" one.
struct DaysAgo
{
    int count = 0;

    friend bool operator==(const DaysAgo &, const DaysAgo &) = default;
};

/// Times from one, included, to another, not included: milliseconds since the epoch.
struct TimeBounds
{
    qint64 from = std::numeric_limits<qint64>::min() + 1; ///< the least one means no time
    qint64 until = std::numeric_limits<qint64>::max();

    bool contains(qint64 time) const { return time >= from && time < until; }
};

/// ">7d", which is older than seven days, "<2026-01-01" or "2026-01-01..2026-01-31". Days are those
/// of the computer's zone.
struct TimeRange
{
    using Value = std::variant<QDate, DaysAgo, Age>;

    Comparison comparison = Comparison::Equal;
    Value value;
    Value last; ///< Range only; an Age just where value is one

    bool isAge() const { return std::holds_alternative<Age>(value); }
    /// \a now in milliseconds since the epoch.
    TimeBounds bounds(qint64 now) const;
    static QDate dayOf(const Value &value, qint64 now);

    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// What came of reading a value.
template<typename T> struct ReadValue
{
    std::optional<T> value; ///< nothing: it makes no sense, or not yet
    bool unfinished = false; ///< the beginning of one that does
    QString fault; ///< why not; a whole, translated sentence
};

ReadValue<NumberRange> readNumbers(const QString &text);
ReadValue<TimeRange> readTimes(const QString &text);

} // namespace brickyard
