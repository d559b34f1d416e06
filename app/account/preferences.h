// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace brickyard {

/// What a person chose in *Edit › Settings…*. The values here are those of a new installation.
struct Preferences
{
    static constexpr int holdUntilSent = -1; ///< for holdMs: until Send is pressed
    static constexpr int maxHoldMs = 60'000;
    static constexpr int maxInFlight = 30;
    static constexpr int minPageSize = 10;
    static constexpr int maxPageSize = 1000;

    QString language; ///< "en" or "de"; empty: the system's
    QString theme = QStringLiteral("system"); ///< or "light", "dark"; see themeFromName()
    int holdMs = 5'000; ///< how long a decision waits for an Undo; 0: not at all
    int inFlight = 10; ///< requests at the network at once, from 1; as the reference client
    int pageSize = 1000; ///< tasks in an answer at most when a queue is read

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace brickyard
