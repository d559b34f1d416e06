// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace brickyard::bench {

/// From the start of a process until its window shows the last known queue of that many rows, and
/// its filter and Select all have answered for all of them; there is no service. Answers the exit
/// status.
int measureSnapshotPaint(int rows);

/// What that process does, which is this program with these arguments. Prints milliseconds.
constexpr char paintSnapshotArgument[] = "--paint-snapshot";
int paintSnapshot(const QStringList &arguments);

} // namespace brickyard::bench
