// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskarrangement.h"

#include "queue/taskmatcher.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>
#include <utility>

namespace brickyard {

namespace {

using Order = std::vector<int>;
using Matches = TaskArrangement::Matches;

/// With more to sort in than this part of all rows it is as fast to sort all of them.
constexpr std::size_t manyDirty = 4;

/// Fewer chunks than this are not worth a second thread.
constexpr int manyChunks = 200;

void matchChunks(const TaskRows &rows, const TaskMatcher &matcher, int firstChunk, int lastChunk,
                 Matches &matches, const std::atomic<bool> &cancelled)
{
    for (int chunk = firstChunk; chunk < lastChunk && !cancelled; ++chunk) {
        auto row = std::size_t(rows.firstRowOfChunk(chunk));
        for (quint64 left = matcher.matching(chunk); left != 0; left >>= 1U, ++row)
            matches[row] = char(left & 1U);
    }
}

Matches matchAll(const TaskRows &rows, const TaskFilter &filter, const std::atomic<bool> &cancelled)
{
    if (filter.matchesEverything())
        return Matches(std::size_t(rows.size()), 1);
    Matches matches(std::size_t(rows.size()));
    const TaskMatcher matcher(filter, rows);
    const int chunks = rows.chunkCount();
    const int half = chunks > manyChunks ? chunks / 2 : 0;
    QFuture<void> firstHalf;
    if (half > 0) {
        firstHalf =
            QtConcurrent::run([&] { matchChunks(rows, matcher, 0, half, matches, cancelled); });
    }
    matchChunks(rows, matcher, half, chunks, matches, cancelled);
    // Where no other thread was free it is done here, in this call.
    firstHalf.waitForFinished();
    return matches;
}

Matches matchDirty(const TaskRows &rows, const TaskFilter &filter, const Matches &before,
                   const std::vector<int> &dirty)
{
    Matches matches = before;
    matches.resize(std::size_t(rows.size()));
    const TaskMatcher matcher(filter, rows);
    for (const int row : dirty)
        matches[std::size_t(row)] = matcher.matches(row) ? 1 : 0;
    return matches;
}

Order sortAll(const TaskRows &rows, TaskOrder &order)
{
    Order all(std::size_t(rows.size()));
    std::iota(all.begin(), all.end(), 0);
    order.sort(all);
    return all;
}

Order sortIn(const TaskRows &rows, TaskOrder &order, const Order &before, std::vector<int> dirty)
{
    std::vector<bool> isDirty(std::size_t(rows.size()));
    for (const int row : dirty)
        isDirty[std::size_t(row)] = true;
    Order staying;
    staying.reserve(std::size_t(rows.size()));
    std::copy_if(before.begin(), before.end(), std::back_inserter(staying),
                 [&isDirty](int row) { return !isDirty[std::size_t(row)]; });
    order.sort(dirty);
    Order all;
    all.reserve(std::size_t(rows.size()));
    auto from = staying.cbegin();
    for (const int row : dirty) {
        const auto to = std::lower_bound(from, staying.cend(), row,
                                         [&order](int a, int b) { return order.before(a, b); });
        all.insert(all.end(), from, to);
        all.push_back(row);
        from = to;
    }
    all.insert(all.end(), from, staying.cend());
    return all;
}

} // namespace

TaskArrangement TaskArrangement::make(const TaskRows &rows, const Wish &wish, const Basis &basis,
                                      std::vector<int> dirty, const std::atomic<bool> &cancelled)
{
    std::sort(dirty.begin(), dirty.end());
    dirty.erase(std::unique(dirty.begin(), dirty.end()), dirty.end());
    const auto size = std::size_t(rows.size());
    const bool fromNothing = dirty.size() > size / manyDirty;

    TaskArrangement made;
    made.basis = basis;
    if (!basis.matches || fromNothing)
        made.basis.matches = std::make_shared<Matches>(matchAll(rows, wish.filter, cancelled));
    else if (!dirty.empty())
        made.basis.matches =
            std::make_shared<Matches>(matchDirty(rows, wish.filter, *basis.matches, dirty));

    if (wish.keys.isEmpty()) {
        made.basis.order = nullptr;
    } else if (!basis.order || fromNothing) {
        TaskOrder order(wish.keys, rows, cancelled);
        made.basis.order = std::make_shared<Order>(sortAll(rows, order));
    } else if (!dirty.empty()) {
        TaskOrder order(wish.keys, rows, cancelled);
        made.basis.order =
            std::make_shared<Order>(sortIn(rows, order, *basis.order, std::move(dirty)));
    }
    if (cancelled)
        return made;

    const Matches &matches = *made.basis.matches;
    made.places.assign(size, -1);
    made.shown.reserve(std::size_t(std::count(matches.begin(), matches.end(), 1)));
    const auto show = [&](int row) {
        if (!matches[std::size_t(row)])
            return;
        made.places[std::size_t(row)] = int(made.shown.size());
        made.shown.push_back(row);
    };
    if (made.basis.order) {
        for (const int row : *made.basis.order)
            show(row);
    } else {
        for (int row = 0; row < rows.size(); ++row)
            show(row);
    }
    return made;
}

} // namespace brickyard
