// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programsummary.h"

#include <QCoreApplication>

#include <cstring>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgramSummary)
};

} // namespace

QString endSentence(const ProgramSummary &summary)
{
    switch (summary.end) {
    case ProgramSummary::End::Exited:
        return Words::tr("The program has ended.");
    case ProgramSummary::End::ExitedWithCode:
        return Words::tr("The program ended with the exit code %1.").arg(summary.code);
    case ProgramSummary::End::Crashed:
        return Words::tr("The program was ended by signal %1 (%2).")
            .arg(QString::number(summary.code), QString::fromLocal8Bit(::strsignal(summary.code)));
    case ProgramSummary::End::NotStarted:
        return Words::tr("The program could not be started: %1").arg(summary.systemWords);
    case ProgramSummary::End::TimedOut:
        return Words::tr("The program was stopped, because it took longer than %Ln second(s).",
                         nullptr, (summary.timeLimitMs + 999) / 1000);
    case ProgramSummary::End::Cancelled:
        return Words::tr("The program was stopped, as you asked.");
    }
    return {};
}

QString unansweredSentence(ProgramSummary::End end, bool wasGiven)
{
    switch (end) {
    case ProgramSummary::End::NotStarted:
        return Words::tr("The program could not be started.");
    case ProgramSummary::End::TimedOut:
        return wasGiven ? Words::tr("The time was over before the program answered.")
                        : Words::tr("The time was over before the program was given this task.");
    case ProgramSummary::End::Cancelled:
        return wasGiven ? Words::tr("The program was stopped before it answered.")
                        : Words::tr("The program was stopped before it was given this task.");
    case ProgramSummary::End::Exited:
    case ProgramSummary::End::ExitedWithCode:
    case ProgramSummary::End::Crashed:
        break;
    }
    return wasGiven ? Words::tr("The program ended without an answer for this task.")
                    : Words::tr("The program ended before it was given this task.");
}

} // namespace brickyard
