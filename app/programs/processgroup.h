// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace brickyard {

/// What a program that we start has beside its standard input.
struct ChildSetup
{
    int standardOutput = -1; ///< descriptors above 2 that the child gets as its 1 and 2
    int standardError = -1;
    pid_t parent = -1; ///< the process that starts it
};

/// Runs in the child, between fork and exec, so it calls nothing but what is safe there: the child
/// becomes the leader of a session and so of a process group of its own, has no descriptor of ours
/// but the three, the usual signals, and (on Linux) is killed when the thread that started it ends.
void setUpChild(const ChildSetup &setup);

/// To everybody in the group that this process leads, or led. Harmless where there is nobody left.
void signalGroup(pid_t leader, int number);

/// Whether there is anybody left in it; the dead that nobody has waited for count too.
bool groupExists(pid_t leader);

} // namespace brickyard
