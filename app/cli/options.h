// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <variant>

namespace brickyard {

/// What the command line asked for. The API key is never an argument: it would stand in the
/// process list.
struct Options
{
    bool sandbox = false;
    QString url; ///< as typed; with org it names a connection, with project what to open there
    QString orgId;
    QString projectId;
    QString stage;
    QString dataDir; ///< keep everything that is stored below this folder
    bool verbose = false;
};

/// Something to print instead of starting.
struct OptionsMessage
{
    QString text; ///< ends in a line break
    bool isError = false; ///< for standard error and exit status 2; otherwise output and 0
};

/// \a arguments as in QCoreApplication::arguments(), the program's name first. Needs a
/// QCoreApplication.
std::variant<Options, OptionsMessage> parseOptions(const QStringList &arguments);

} // namespace brickyard
