// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskfilter.h"
#include "queue/taskorder.h"
#include "queue/taskrows.h"

#include <atomic>
#include <memory>
#include <vector>

namespace brickyard {

/// Which rows are shown, and in which order.
struct TaskArrangement
{
    /// What is asked for.
    struct Wish
    {
        TaskFilter filter;
        QList<TaskSortKey> keys;

        friend bool operator==(const Wish &, const Wish &) = default;
    };

    /// By row: 0 where it does not match. Bytes, so that two threads can fill it.
    using Matches = std::vector<char>;

    /// What is kept from one arrangement for the next: all rows in order, and which of them match.
    /// Null where it is not known any more, or (order) where the rows are as they came.
    struct Basis
    {
        std::shared_ptr<const std::vector<int>> order;
        std::shared_ptr<const Matches> matches;
    };

    Basis basis;
    std::vector<int> shown; ///< rows, by their place on the screen
    std::vector<int> places; ///< places on the screen, by row; -1: not shown

    /// Arranges \a rows from nothing, or from \a basis, an arrangement by the same keys (where it
    /// has an order) and the same filter (where it has matches), in which all rows are but for
    /// those in \a dirty, which are new or have changed. Any thread. Once \a cancelled is true it
    /// ends soon with a result that is of no use.
    static TaskArrangement make(const TaskRows &rows, const Wish &wish, const Basis &basis,
                                std::vector<int> dirty, const std::atomic<bool> &cancelled);
};

} // namespace brickyard
