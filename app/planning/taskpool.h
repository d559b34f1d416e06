// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"

#include <QHash>
#include <QList>

#include <vector>

namespace brickyard {

/// The tasks that are to be handed out, prepared so that a plan for them takes no more than a
/// look at each: what is asked of it again and again while somebody edits numbers. Sorting
/// 100,000 tasks takes longer than a frame, so a big one is made beside the GUI thread; after
/// that it never changes and may be read from any thread.
class TaskPool
{
public:
    static constexpr int nobody = -1;
    static constexpr int several = -2; ///< a consensus task that more than one person has

    TaskPool() = default;
    /// Task ids must be unique.
    explicit TaskPool(QList<Task> tasks);

    int size() const { return int(m_tasks.size()); }
    const Task &task(int index) const { return m_tasks.at(index); }
    /// Indexes in the order in which tasks are handed out: the highest priority first, those
    /// without one last; then the oldest, those without a time last; then by id.
    const std::vector<int> &order() const { return m_order; }
    /// Whose the task is: a number for holderNumber(), or nobody, or several.
    int holder(int index) const { return m_holders[std::size_t(index)]; }
    /// Whether somebody has begun with the task: it is given away only when it must be.
    bool isStarted(int index) const;
    /// The number of that person among those who have tasks here; nobody where they have none.
    int holderNumber(const QString &userId) const { return m_numbers.value(userId, nobody); }
    int holderCount() const { return int(m_numbers.size()); }
    /// How many tasks here count as open with that person.
    int openWith(const QString &userId) const;

private:
    int numberOf(const QString &userId);

    QList<Task> m_tasks;
    std::vector<int> m_order;
    std::vector<int> m_holders;
    QHash<QString, int> m_numbers;
    std::vector<int> m_open; ///< by holder's number
};

} // namespace brickyard
