// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/timings.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace brickyard {

namespace {

struct NamedTiming
{
    const char *name;
    int Timings::*member;
};

constexpr NamedTiming namedTimings[] = {
    {"requestTimeout", &Timings::requestTimeout},
    {"readRetries", &Timings::readRetries},
    {"retryBackoff", &Timings::retryBackoff},
    {"maxBackoff", &Timings::maxBackoff},
    {"rateLimitPause", &Timings::rateLimitPause},
    {"maxRateLimitPause", &Timings::maxRateLimitPause},
    {"tooLargeAfter", &Timings::tooLargeAfter},
    {"secondLook", &Timings::secondLook},
    {"settlePoll", &Timings::settlePoll},
    {"reconnectAfter", &Timings::reconnectAfter},
    {"updateAfter", &Timings::updateAfter},
    {"readAllAfter", &Timings::readAllAfter},
    {"leaveWithin", &Timings::leaveWithin},
    {"programStop", &Timings::programStop},
    {"sandboxStart", &Timings::sandboxStart},
    {"sandboxStop", &Timings::sandboxStop},
    {"spinnerDelay", &Timings::spinnerDelay},
    {"slowAfter", &Timings::slowAfter},
    {"rowFade", &Timings::rowFade},
    {"filterDelay", &Timings::filterDelay},
    {"progressInterval", &Timings::progressInterval},
};
static_assert(std::size(namedTimings) * sizeof(int) == sizeof(Timings),
              "every member of Timings has a name");

Error invalidTiming(const QString &message)
{
    return Error{Error::Kind::InvalidInput, message};
}

} // namespace

Result<Timings> timingsFromText(const QString &text)
{
    Timings timings;
    const QStringList pairs = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        const QString name = pair.section(u'=', 0, 0).trimmed();
        const auto named = std::find_if(
            std::begin(namedTimings), std::end(namedTimings),
            [&name](const NamedTiming &timing) { return name == QLatin1String(timing.name); });
        if (named == std::end(namedTimings))
            return invalidTiming(
                QCoreApplication::translate("Timings", "There is no timing '%1'.").arg(name));
        bool isNumber = false;
        const int number = pair.section(u'=', 1).trimmed().toInt(&isNumber);
        if (!isNumber || number < 0)
            return invalidTiming(
                QCoreApplication::translate("Timings", "The timing '%1' needs a number from 0.")
                    .arg(name));
        timings.*(named->member) = number;
    }
    return timings;
}

} // namespace brickyard
