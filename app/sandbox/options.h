// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace brickyard::sandbox {

/// What the command line says.
struct Options
{
    quint16 port = 0; ///< 0: any free one
    QString dataFolder; ///< absolute; by default in the user's data folder
    bool reset = false;
    int tasks = 600; ///< of the first demo project, when the data are made
    bool tasksGiven = false;
    quint32 seed = 1;
    bool seedGiven = false;
    int latencyMs = 0;
    int jitterMs = 0;
    bool queueWithoutParked = false;
    bool quitWithStdin = false;

    bool help = false;
    bool version = false;
    QString helpText;
};

/// Reads \a arguments, the program's name first. Nothing, and a sentence in \a error, where they
/// make no sense.
std::optional<Options> parseOptions(const QStringList &arguments, QString *error);

} // namespace brickyard::sandbox
