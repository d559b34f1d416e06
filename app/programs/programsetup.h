// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "programs/programcommand.h"

#include <QList>
#include <QString>

namespace brickyard {

/// What a program over tasks is for.
enum class ProgramPurpose { Label, Review };

/// How somebody's program is run, as a person typed it. It is remembered as it is, so only what
/// checkedCommand() has passed may become one that is stored.
struct ProgramSetup
{
    static constexpr int mostRemembered = 10;
    static constexpr int mostMinutes = 7 * 24 * 60;

    QString commandLine;
    QString workingFolder;
    QString variables; ///< NAME=value, a line each; blank lines between them
    int processes = 1;
    int timeLimitMinutes = 0; ///< 0: none
    bool downloadItems = false;
    int nextTasks = 50; ///< so many unassigned ones were wanted

    friend bool operator==(const ProgramSetup &, const ProgramSetup &) = default;
};

/// What is to be run. A line that cannot be read is an InvalidInput Error, whose sentence says
/// which of the variables it is about and repeats no value. Does not look at the disk.
Result<ProgramCommand> commandFromSetup(const ProgramSetup &setup);

/// \a known, newest first, with \a setup in front, in the place of the one with the same command.
QList<ProgramSetup> withNewest(const QList<ProgramSetup> &known, const ProgramSetup &setup);

} // namespace brickyard
