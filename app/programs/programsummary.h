// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace brickyard {

/// How running a program ended, and what came of the tasks.
struct ProgramSummary
{
    /// Where there were several processes: the first of these, from the end, that one of them had.
    enum class End {
        Exited, ///< by itself, with code 0
        ExitedWithCode,
        Crashed, ///< a signal ended it
        NotStarted,
        TimedOut,
        Cancelled,
    };

    End end = End::Exited;
    int code = 0; ///< the exit code, or the signal's number
    QString systemWords; ///< with NotStarted: why, as a sentence or in the system's words
    int timeLimitMs = 0; ///< with TimedOut

    qint64 results = 0;
    qint64 skipped = 0;
    qint64 failed = 0; ///< the unanswered among them
    qint64 unanswered = 0;
    qint64 faults = 0; ///< lines that were no answer, and what else went wrong beside the tasks

    friend bool operator==(const ProgramSummary &, const ProgramSummary &) = default;
};

/// How it ended, as a sentence.
QString endSentence(const ProgramSummary &summary);

/// Why a task has no answer, as a sentence. \a wasGiven: the program had it.
QString unansweredSentence(ProgramSummary::End end, bool wasGiven);

} // namespace brickyard
