// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace brickyard::bench {

/// What a queue of that many rows costs while one works with it. Each answers the exit status.
int measureFilterKeys(int rows);
int measureSorting(int rows);
int measureSelectAll(int rows);
int measureMemory(int rows);
int measureMerging(int rows);
int measureScrolling(int rows);
int measureGaps(int rows);

} // namespace brickyard::bench
