// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <utility>

namespace brickyard {

/// How somebody's program is run. Nothing of it is a secret: it is remembered and shown.
struct ProgramCommand
{
    static constexpr int mostProcesses = 64;

    QString program; ///< a path, relative to the working folder, or a name that PATH knows
    QStringList arguments;
    QString workingFolder; ///< empty: that of Brickyard
    QMap<QString, QString> environment; ///< on top of the user's own; by name
    int processes = 1; ///< so many of the program run beside each other
    int timeLimitMs = 0; ///< for the whole run; 0: none

    friend bool operator==(const ProgramCommand &, const ProgramCommand &) = default;
};

/// Program and arguments out of a line that a person typed, with the quotes of a shell ('…', "…"
/// and \) and nothing else of one. An empty line or a quote that is not closed is an InvalidInput
/// Error.
Result<ProgramCommand> commandFromLine(const QString &line);

/// A name and a value out of "NAME=value", or an InvalidInput Error that does not repeat the value.
Result<std::pair<QString, QString>> variableFromText(const QString &text);

/// What can be said before the program is started: numbers out of bounds, a working folder that is
/// not there, no such program, and variables that are refused, because they are named like the
/// key's or look like a secret. Arguments and values must not hold \a apiKey either, where it is
/// given. An InvalidInput Error has a sentence without any value. Looks at the disk.
Result<Done> checkedCommand(const ProgramCommand &command, const QString &apiKey = {});

/// The user's own environment without Brickyard's key, and what the command adds.
QProcessEnvironment environmentOf(const ProgramCommand &command);

/// The path of the program's file; empty where PATH has none of this name.
QString executableOf(const ProgramCommand &command);

} // namespace brickyard
