// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testsandbox.h"

namespace brickyard::bench {

/// What the sandbox itself takes with a million tasks, so that it is not the sandbox that other
/// figures measure: making them, starting again, single tasks, pages. Prints its figures and
/// answers an exit status. It starts sandboxes of its own; the one that is given is not used.
int measureSandbox(const tests::TestSandbox &sandbox);

} // namespace brickyard::bench
