// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testsandbox.h"

// What operations on many tasks take. Each prints its figures and answers an exit status.
namespace brickyard::bench {

/// 300 reviews by the command line, beside the reference client's way.
int measureReviews(const tests::TestSandbox &sandbox);
/// By how much 10,000 assignments and 10,000 reviews let the process grow whose tasks they are
/// about. Each to be measured in a process that did nothing before.
int measureAssignMemory(const tests::TestSandbox &sandbox);
int measureAcceptMemory(const tests::TestSandbox &sandbox);
/// What the engine with its journal takes beyond the requests themselves.
int measureJournal(const tests::TestSandbox &sandbox);

} // namespace brickyard::bench
