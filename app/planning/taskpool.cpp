// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/taskpool.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace brickyard {

namespace {

/// What orders a task, without the cost of comparing times and optional values each time.
struct Key
{
    double priority;
    qint64 createdAt;
    int index;
};

Key keyOf(const Task &task, int index)
{
    const double none = -std::numeric_limits<double>::infinity();
    const double priority = task.priority.value_or(none);
    return {std::isnan(priority) ? none : priority,
            task.createdAt.isValid() ? task.createdAt.toMSecsSinceEpoch()
                                     : std::numeric_limits<qint64>::max(),
            index};
}

} // namespace

TaskPool::TaskPool(QList<Task> tasks)
    : m_tasks(std::move(tasks))
{
    std::vector<Key> keys;
    keys.reserve(std::size_t(m_tasks.size()));
    m_holders.reserve(std::size_t(m_tasks.size()));
    for (int index = 0; index < size(); ++index) {
        const Task &task = m_tasks.at(index);
        keys.push_back(keyOf(task, index));
        int holder = nobody;
        for (const Assignee &assignee : task.assignees) {
            const int number = numberOf(assignee.person.userId);
            // As the queue counts what is open with a person.
            if (assignee.state != TaskState::Completed)
                ++m_open[std::size_t(number)];
            holder = holder == nobody ? number : several;
        }
        m_holders.push_back(holder);
    }
    std::sort(keys.begin(), keys.end(), [this](const Key &a, const Key &b) {
        if (a.priority != b.priority)
            return a.priority > b.priority;
        if (a.createdAt != b.createdAt)
            return a.createdAt < b.createdAt;
        return m_tasks.at(a.index).id < m_tasks.at(b.index).id;
    });
    m_order.reserve(keys.size());
    for (const Key &key : keys)
        m_order.push_back(key.index);
}

int TaskPool::numberOf(const QString &userId)
{
    const auto found = m_numbers.constFind(userId);
    if (found != m_numbers.constEnd())
        return *found;
    m_open.push_back(0);
    return *m_numbers.insert(userId, int(m_numbers.size()));
}

bool TaskPool::isStarted(int index) const
{
    switch (m_tasks.at(index).state) {
    case TaskState::Unassigned:
    case TaskState::Assigned:
        return false;
    case TaskState::InProgress:
    case TaskState::Completed:
    case TaskState::Problem:
    case TaskState::Skipped:
    case TaskState::Staged:
    case TaskState::Unknown:
        break;
    }
    return true;
}

int TaskPool::openWith(const QString &userId) const
{
    const int number = holderNumber(userId);
    return number == nobody ? 0 : m_open[std::size_t(number)];
}

} // namespace brickyard
