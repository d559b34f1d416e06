// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testsandbox.h"

namespace brickyard::bench {

/// What labels that programs have made take. Prints its figures and answers an exit status.
int measureLabels(const tests::TestSandbox &sandbox);
/// A file of 200 MB in the dialog: the memory that the process grows by, its reading and checking
/// included, and how long the window stands still.
int measureLabelFile(const tests::TestSandbox &sandbox);

} // namespace brickyard::bench
