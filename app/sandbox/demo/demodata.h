// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/workflow/stores.h"

namespace brickyard::sandbox {

/// Fills the projects of demoDirectory() with tasks: \a tasks of them in the first, some dozens in
/// the second, none in the third, DemoRetina::tasks in the fourth. Inside a transaction of the
/// caller's.
///
/// The same for the same seed and anchor, and all of it before the anchor. Task n is the same
/// however many there are.
void writeDemoTasks(Stores &stores, quint32 seed, Moment anchor, int tasks);

} // namespace brickyard::sandbox
