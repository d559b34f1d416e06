// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskorder.h"

#include "queue/tasktablemodel.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace brickyard {

namespace {

constexpr qint64 noKey = std::numeric_limits<qint64>::max();

/// From the one that waits for somebody to the one that is done.
int stateRank(TaskState state)
{
    switch (state) {
    case TaskState::Unassigned:
        return 0;
    case TaskState::Assigned:
        return 1;
    case TaskState::InProgress:
        return 2;
    case TaskState::Staged:
        return 3;
    case TaskState::Problem:
        return 4;
    case TaskState::Skipped:
        return 5;
    case TaskState::Completed:
        return 6;
    case TaskState::Unknown:
        break;
    }
    return 7;
}

QLocale collationLocale()
{
    // QCollator compares code units in the C locale, without regard to numbers.
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

} // namespace

TaskOrder::TaskOrder(const TaskStore &store)
    : m_store(store),
      m_collator(collationLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void TaskOrder::setColumn(int column, Qt::SortOrder order)
{
    m_order = order;
    if (m_column == column)
        return;
    m_column = column;
    m_keys.clear();
    m_personRanks.clear();
    updateKeys();
}

void TaskOrder::rowsAppended()
{
    updateKeys();
}

void TaskOrder::rowsChanged(int first, int last)
{
    // New people, or (all rows at once) a name that came in for one: the ranks are made again.
    const bool allRows = first == 0 && last == m_store.size() - 1;
    if (m_column == TaskTableModel::AssigneeColumn
        && (allRows || std::size_t(m_store.people().size()) != m_personRanks.size())) {
        reset();
        return;
    }
    for (int row = first; row <= last; ++row) {
        if (std::size_t(row) < m_names.size())
            m_names[std::size_t(row)] = m_collator.sortKey(m_store.row(row).name);
        if (std::size_t(row) < m_keys.size())
            m_keys[std::size_t(row)] = keyOf(row);
    }
}

void TaskOrder::rowsRemoved(int first, int last)
{
    const auto erase = [first, last](auto &keys) {
        const auto size = std::ptrdiff_t(keys.size());
        keys.erase(keys.begin() + std::min<std::ptrdiff_t>(first, size),
                   keys.begin() + std::min<std::ptrdiff_t>(last + 1, size));
    };
    erase(m_names);
    erase(m_keys);
}

void TaskOrder::rowsGathered(const std::vector<int> &newRowOfOld)
{
    if (m_keys.size() == newRowOfOld.size()) {
        std::vector<qint64> keys(m_keys.size());
        for (std::size_t old = 0; old < newRowOfOld.size(); ++old)
            keys[std::size_t(newRowOfOld[old])] = m_keys[old];
        m_keys = std::move(keys);
    } else {
        m_keys.clear();
    }
    if (m_names.size() == newRowOfOld.size()) {
        std::vector<std::size_t> oldOfNew(newRowOfOld.size());
        for (std::size_t old = 0; old < newRowOfOld.size(); ++old)
            oldOfNew[std::size_t(newRowOfOld[old])] = old;
        std::vector<QCollatorSortKey> names;
        names.reserve(m_names.size());
        for (const std::size_t old : oldOfNew)
            names.push_back(std::move(m_names[old]));
        m_names = std::move(names);
    } else {
        m_names.clear();
    }
    updateKeys();
}

void TaskOrder::reset()
{
    m_names.clear();
    m_keys.clear();
    m_personRanks.clear();
    updateKeys();
}

void TaskOrder::updateKeys()
{
    const auto size = std::size_t(m_store.size());
    switch (m_column) {
    case -1:
    case TaskTableModel::TaskIdColumn:
        return;
    case TaskTableModel::NameColumn:
        m_names.reserve(size);
        for (std::size_t row = m_names.size(); row < size; ++row)
            m_names.push_back(m_collator.sortKey(m_store.row(int(row)).name));
        return;
    case TaskTableModel::AssigneeColumn: {
        const QList<Person> &people = m_store.people();
        if (std::size_t(people.size()) == m_personRanks.size())
            break;
        // A new person may stand between others, so everybody's rank is made again.
        std::vector<int> places(std::size_t(people.size()));
        std::iota(places.begin(), places.end(), 0);
        std::sort(places.begin(), places.end(), [&](int a, int b) {
            const int order =
                m_collator.compare(people.at(a).displayName(), people.at(b).displayName());
            return order != 0 ? order < 0 : a < b;
        });
        m_personRanks.assign(places.size(), 0);
        for (std::size_t rank = 0; rank < places.size(); ++rank)
            m_personRanks[std::size_t(places[rank])] = qint64(rank);
        m_keys.clear();
        break;
    }
    default:
        break;
    }
    m_keys.reserve(size);
    for (std::size_t row = m_keys.size(); row < size; ++row)
        m_keys.push_back(keyOf(int(row)));
}

qint64 TaskOrder::keyOf(int row) const
{
    const TaskStore::Row &task = m_store.row(row);
    switch (TaskTableModel::Column(m_column)) {
    case TaskTableModel::StateColumn:
        // States that are not known here keep together by their word.
        return stateRank(task.state) * qint64(1'000'000)
            + (task.state == TaskState::Unknown ? task.stateWord : 0);
    case TaskTableModel::AssigneeColumn:
        return task.holds.isEmpty() ? noKey : m_personRanks[std::size_t(task.holds.first().person)];
    case TaskTableModel::PriorityColumn:
        return task.priority == TaskStore::noPriority || std::isnan(task.priority)
            ? noKey
            : std::llround(std::clamp(task.priority, -1e5, 1e5) * 1e12);
    case TaskTableModel::CreatedColumn:
        return task.createdAt == TaskStore::noTime ? noKey : task.createdAt;
    case TaskTableModel::UpdatedColumn:
        return task.updatedAt == TaskStore::noTime ? noKey : task.updatedAt;
    case TaskTableModel::SeriesColumn:
        return task.seriesCount;
    case TaskTableModel::NameColumn:
    case TaskTableModel::TaskIdColumn:
    case TaskTableModel::ColumnCount:
        break;
    }
    return noKey;
}

int TaskOrder::compare(int a, int b) const
{
    if (m_column == TaskTableModel::NameColumn)
        return m_names[std::size_t(a)].compare(m_names[std::size_t(b)]);
    if (m_column == TaskTableModel::TaskIdColumn)
        return m_store.row(a).id.compare(m_store.row(b).id);
    const qint64 keyA = m_keys[std::size_t(a)];
    const qint64 keyB = m_keys[std::size_t(b)];
    return keyA == keyB ? 0 : keyA < keyB ? -1 : 1;
}

bool TaskOrder::createdBefore(int a, int b) const
{
    const TaskStore::Row &rowA = m_store.row(a);
    const TaskStore::Row &rowB = m_store.row(b);
    if (rowA.createdAt != rowB.createdAt)
        return rowA.createdAt < rowB.createdAt;
    return rowA.id < rowB.id;
}

bool TaskOrder::before(int a, int b) const
{
    if (m_column < 0)
        return a < b;
    if (!m_keys.empty() && m_column != TaskTableModel::NameColumn) {
        const bool missingA = m_keys[std::size_t(a)] == noKey;
        const bool missingB = m_keys[std::size_t(b)] == noKey;
        if (missingA != missingB)
            return missingB;
    }
    const int order = compare(a, b);
    if (order == 0)
        return createdBefore(a, b);
    return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
}

} // namespace brickyard
