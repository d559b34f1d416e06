// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filtervalues.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <utility>

namespace brickyard {

namespace {

constexpr qsizetype mostDigits = 5; // of an age: more would leave the calendar

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterValues)
};

/// A value with what stands before it, or two with ".." between them.
struct Parts
{
    Comparison comparison = Comparison::Equal;
    QString value;
    QString last;
};

Parts partsOf(const QString &text)
{
    static constexpr std::pair<const char *, Comparison> signs[] = {
        {">=", Comparison::GreaterOrEqual}, {"<=", Comparison::LessOrEqual},
        {">", Comparison::Greater},         {"<", Comparison::Less},
        {"=", Comparison::Equal},
    };
    for (const auto &[sign, comparison] : signs) {
        if (text.startsWith(QLatin1String(sign)))
            return {comparison, text.mid(QLatin1String(sign).size()).trimmed(), {}};
    }
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    if (dots < 0)
        return {Comparison::Equal, text, {}};
    return {Comparison::Range, text.left(dots).trimmed(), text.mid(dots + 2).trimmed()};
}

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

bool allDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::optional<double> readNumber(QString text)
{
    // Who writes numbers with a comma means the same.
    text.replace(u',', u'.');
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](QChar letter) { return isDigit(letter) || letter == u'.'; });
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && plain ? std::optional(number) : std::nullopt;
}

std::optional<Age> readAge(const QString &text)
{
    static constexpr std::pair<const char *, Age::Unit> units[] = {
        {"h", Age::Unit::Hours},   {"d", Age::Unit::Days},  {"w", Age::Unit::Weeks},
        {"mo", Age::Unit::Months}, {"y", Age::Unit::Years},
    };
    const auto digits = std::find_if_not(text.begin(), text.end(), isDigit) - text.begin();
    if (digits == 0 || digits > mostDigits)
        return {};
    for (const auto &[word, unit] : units) {
        if (text.mid(digits).compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return Age{text.left(digits).toInt(), unit};
    }
    return {};
}

constexpr std::pair<const char *, int> dayWords[] = {{"today", 0}, {"yesterday", 1}};

std::optional<TimeRange::Value> readTime(const QString &text)
{
    if (const std::optional<Age> age = readAge(text))
        return *age;
    for (const auto &[word, count] : dayWords) {
        if (text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return DaysAgo{count};
    }
    if (text.size() == 10) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (day.isValid())
            return day;
    }
    return {};
}

/// Digits alone may become a day or an age.
bool beginsATime(const QString &text)
{
    for (const auto &[word, count] : dayWords) {
        Q_UNUSED(count)
        if (QLatin1String(word).startsWith(text, Qt::CaseInsensitive))
            return true;
    }
    if (text.endsWith(u'm', Qt::CaseInsensitive))
        return allDigits(text.chopped(1)) && text.size() <= mostDigits + 1;
    if (allDigits(text))
        return text.size() <= mostDigits;
    // A day as far as it goes: "2026-0".
    static const QString day = QStringLiteral("0000-00-00");
    if (text.size() >= day.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (day.at(i) == u'0' ? !isDigit(text.at(i)) : text.at(i) != u'-')
            return false;
    }
    return true;
}

QString looksLikeADay(const QString &text)
{
    const bool so = text.size() == 10 && text.at(4) == u'-' && text.at(7) == u'-'
        && allDigits(text.left(4) + text.mid(5, 2) + text.mid(8));
    return so ? Words::tr("There is no day %1.").arg(text) : QString();
}

/// The first dot of a range has been typed.
bool endsInADot(const QString &text)
{
    return text.endsWith(u'.') && !text.endsWith(QLatin1String(".."));
}

QString twoEnds(const QString &example)
{
    return Words::tr("A range has two ends, like %1.").arg(example);
}

QString timeFault(const QString &text)
{
    if (text.isEmpty())
        return Words::tr("A day like 2026-01-31 or an age like 7d is missing.");
    if (const QString sentence = looksLikeADay(text); !sentence.isEmpty())
        return sentence;
    return Words::tr("“%1” is neither a day like 2026-01-31 nor an age like 7d. Ages are numbers "
                     "with h, d, w, mo or y: hours, days, weeks, months or years.")
        .arg(text);
}

QDateTime before(const QDateTime &now, const Age &age)
{
    constexpr qint64 hour = 3'600'000;
    switch (age.unit) {
    case Age::Unit::Hours:
        return now.addMSecs(-age.count * hour);
    case Age::Unit::Days:
        return now.addMSecs(-qint64(age.count) * 24 * hour);
    case Age::Unit::Weeks:
        return now.addMSecs(-qint64(age.count) * 7 * 24 * hour);
    case Age::Unit::Months:
        return now.addMonths(-age.count);
    case Age::Unit::Years:
        break;
    }
    return now.addYears(-age.count);
}

TimeBounds ageBounds(const TimeRange &range, qint64 nowMs)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
    const auto age = std::get<Age>(range.value);
    const qint64 then = before(now, age).toMSecsSinceEpoch();
    TimeBounds bounds;
    switch (range.comparison) {
    case Comparison::Greater: // older is longer ago
        bounds.until = then;
        break;
    case Comparison::GreaterOrEqual:
        bounds.until = then + 1;
        break;
    case Comparison::Less:
        bounds.from = then + 1;
        break;
    case Comparison::LessOrEqual:
        bounds.from = then;
        break;
    case Comparison::Equal: // "7 days ago" is so until it is 8
        bounds.from = before(now, Age{age.count + 1, age.unit}).toMSecsSinceEpoch() + 1;
        bounds.until = then + 1;
        break;
    case Comparison::Range: {
        const qint64 other = before(now, std::get<Age>(range.last)).toMSecsSinceEpoch();
        bounds.from = std::min(then, other);
        bounds.until = std::max(then, other) + 1;
        break;
    }
    }
    return bounds;
}

} // namespace

NumberBounds NumberRange::bounds() const
{
    NumberBounds bounds;
    switch (comparison) {
    case Comparison::Less:
        bounds.high = std::nextafter(value, bounds.low);
        break;
    case Comparison::LessOrEqual:
        bounds.high = value;
        break;
    case Comparison::Greater:
        bounds.low = std::nextafter(value, bounds.high);
        break;
    case Comparison::GreaterOrEqual:
        bounds.low = value;
        break;
    case Comparison::Equal:
        bounds = {value, value};
        break;
    case Comparison::Range:
        bounds = {value, last};
        break;
    }
    return bounds;
}

QDate TimeRange::dayOf(const Value &value, qint64 now)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return *day;
    return QDateTime::fromMSecsSinceEpoch(now).date().addDays(-std::get<DaysAgo>(value).count);
}

TimeBounds TimeRange::bounds(qint64 now) const
{
    if (isAge())
        return ageBounds(*this, now);
    QDate day = dayOf(value, now);
    QDate lastDay = comparison == Comparison::Range ? dayOf(last, now) : day;
    if (lastDay < day)
        std::swap(day, lastDay);
    // Not all days begin at midnight.
    const qint64 begin = day.startOfDay().toMSecsSinceEpoch();
    const qint64 end = lastDay.addDays(1).startOfDay().toMSecsSinceEpoch();
    TimeBounds bounds;
    if (comparison == Comparison::Greater)
        bounds.from = end;
    else if (comparison != Comparison::Less && comparison != Comparison::LessOrEqual)
        bounds.from = begin;
    if (comparison == Comparison::Less)
        bounds.until = begin;
    else if (comparison != Comparison::Greater && comparison != Comparison::GreaterOrEqual)
        bounds.until = end;
    return bounds;
}

ReadValue<NumberRange> readNumbers(const QString &text)
{
    const Parts parts = partsOf(text.trimmed());
    const bool isRange = parts.comparison == Comparison::Range;
    ReadValue<NumberRange> read;
    for (const QString &part : {parts.value, parts.last}) {
        if (!part.isEmpty() && !readNumber(part)) {
            read.fault = Words::tr("“%1” is no number; priorities go from 0 to 1.").arg(part);
            read.unfinished = part == QLatin1String(".") || part == QLatin1String(",")
                || (!isRange && endsInADot(part) && readNumber(part.chopped(1)));
            return read;
        }
    }
    if (parts.value.isEmpty() || (isRange && parts.last.isEmpty())) {
        read.unfinished = true;
        read.fault = isRange ? twoEnds(QStringLiteral("0.2..0.5"))
                             : Words::tr("A number from 0 to 1 is missing.");
        return read;
    }
    NumberRange range{parts.comparison, *readNumber(parts.value), 0};
    for (const QString &part : {parts.value, parts.last}) {
        if (!part.isEmpty() && *readNumber(part) > 1) {
            read.fault = Words::tr("“%1” is too much; priorities go from 0 to 1.").arg(part);
            return read;
        }
    }
    if (range == NumberRange{Comparison::Less, 0, 0}
        || range == NumberRange{Comparison::Greater, 1, 0}) {
        // May go on as "<0.5".
        read.unfinished = true;
        read.fault = Words::tr("No task has such a priority; priorities go from 0 to 1.");
        return read;
    }
    if (isRange) {
        range.last = *readNumber(parts.last);
        if (range.last < range.value)
            std::swap(range.value, range.last);
    }
    read.value = range;
    return read;
}

ReadValue<TimeRange> readTimes(const QString &text)
{
    const Parts parts = partsOf(text.trimmed());
    const bool isRange = parts.comparison == Comparison::Range;
    ReadValue<TimeRange> read;
    const std::optional<TimeRange::Value> value = readTime(parts.value);
    const std::optional<TimeRange::Value> last = isRange ? readTime(parts.last) : value;
    if (isRange && (parts.value.isEmpty() || parts.last.isEmpty())) {
        read.fault = twoEnds(QStringLiteral("2026-01-01..2026-01-31"));
        read.unfinished = value.has_value() || parts.value.isEmpty();
        return read;
    }
    if (!value || !last) {
        const QString &wrong = value ? parts.last : parts.value;
        read.fault = timeFault(wrong);
        read.unfinished = isRange
            ? value.has_value() && beginsATime(wrong)
            : beginsATime(wrong) || (endsInADot(wrong) && readTime(wrong.chopped(1)));
        return read;
    }
    if (std::holds_alternative<Age>(*value) != std::holds_alternative<Age>(*last)) {
        read.fault = Words::tr("A range goes from a day to a day, or from an age to an age.");
        return read;
    }
    read.value = TimeRange{parts.comparison, *value, isRange ? *last : TimeRange::Value()};
    return read;
}

} // namespace brickyard
