// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testsandbox.h"

namespace brickyard::bench {

/// Gives tasks of the first label stage to people in turn, by the engine: looks, writes, looks
/// again. Seconds; negative where not all of them were assigned.
double distributeWithTheEngine(const tests::TestSandbox &sandbox, int tasks, int people);

/// The same tasks, one call for each, one after another, as in a loop around the reference client.
double distributeOneByOne(const tests::TestSandbox &sandbox, int tasks, int people);

} // namespace brickyard::bench
