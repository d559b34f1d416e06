// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace brickyard {

/// Every span of time that the wire, the engine and the window wait for, in milliseconds.
/// Given in from main(); tests pass short ones.
struct Timings
{
    int requestTimeout = 30'000; ///< protocol.md 1
    int readRetries = 2; ///< how often a read is asked again after a passing failure
    int retryBackoff = 500; ///< before the first retry; doubles, with jitter
    int maxBackoff = 10'000;
    int rateLimitPause = 5'000; ///< after a 429 without Retry-After
    int maxRateLimitPause =
        120'000; ///< a longer Retry-After is not sat out; asking again is cheaper
    int tooLargeAfter = 26'000; ///< a 5xx later than this means "too large" (protocol.md 1)
    /// A change whose answer was lost is "not done" only when two equal reads say so, the second
    /// no sooner than this after the sending (protocol.md 5.5).
    int secondLook = 35'000;
    int settlePoll = 2'000; ///< between looks while a lost answer is being settled
    int reconnectAfter = 30'000; ///< from a pause because of no service to the next try
    int updateAfter = 60'000; ///< from reading a queue to asking what has changed since
    int readAllAfter = 900'000; ///< and to reading all of it again, because not all is told
    int leaveWithin = 5'000; ///< how long a window that is closed waits for what is on its way
    /// From asking somebody's program to end to killing it; also how long somebody whom it has left
    /// behind may be silent.
    int programStop = 3'000;
    int sandboxStart = 10'000; ///< for the sandbox's first line
    int sandboxStop = 3'000; ///< from closing its standard input to killing it
    int spinnerDelay = 300;
    int slowAfter = 10'000; ///< without an answer, before it is said that it takes long
    int rowFade = 600; ///< how long a changed row is highlighted
    int filterDelay = 0; ///< after the last key before the filter runs
    int progressInterval = 100; ///< between two reports of a command's progress

    friend bool operator==(const Timings &, const Timings &) = default;
};

/// The usual timings but for those that \a text gives, as "name=number" separated by commas, each
/// name a member of Timings; for tests that run a whole program. What makes no sense is an Error of
/// kind InvalidInput with a sentence.
Result<Timings> timingsFromText(const QString &text);

} // namespace brickyard
