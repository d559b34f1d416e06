// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace brickyard {

/// The application, Qt, the system, the platform plugin (where there is a window) and the language:
/// a few words each. In English, because it is for those who give support.
QStringList systemDescription();

/// What somebody who asks for help is asked for, as plain values.
struct Diagnostics
{
    using Entries = QList<std::pair<QString, QString>>;

    QString theme;
    QString address; ///< of the service, as typed; empty: not connected
    bool isSandbox = false;
    QString orgId;
    QString projectId; ///< may be empty, and so may the stage
    QString stage;
    QList<std::pair<QString, int>> operations; ///< how many are in which phase
    Entries preferences;
    Entries paths;
    QString logFolder;

    /// Plain text, in English, with the end of the log; without secrets, and with ~ for the home
    /// folder.
    QString report() const;
};

} // namespace brickyard
