// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskselection.h"

#include "queue/taskfiltermodel.h"
#include "queue/tasktablemodel.h"

#include <algorithm>
#include <utility>

namespace brickyard {

TaskSelection::TaskSelection(TaskFilterModel *filter, QObject *parent)
    : QObject(parent),
      m_filter(filter),
      m_bits(std::size_t(filter->totalCount()))
{
    const TaskTableModel *tasks = filter->tasks();
    // Before the filter shows the rows: what hears of them there may ask about their marks.
    connect(tasks, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_bits.insert(m_bits.begin() + first, std::size_t(last) - std::size_t(first) + 1,
                              false);
            });
    connect(tasks, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_bits.erase(m_bits.begin() + first, m_bits.begin() + last + 1);
                recount();
            });
    connect(tasks, &TaskTableModel::rowsGathered, this,
            [this](const std::vector<int> &newRowOfOld) {
                Bits bits(m_bits.size());
                for (std::size_t old = 0; old < newRowOfOld.size(); ++old)
                    bits[std::size_t(newRowOfOld[old])] = m_bits[old];
                m_bits = std::move(bits);
            });
    connect(tasks, &QAbstractItemModel::modelReset, this, [this] {
        m_bits.assign(std::size_t(m_filter->totalCount()), false);
        recount();
    });
    connect(filter, &TaskFilterModel::rebuilt, this, &TaskSelection::recount);
    connect(filter, &TaskFilterModel::arranged, this, [this](TaskFilterModel::Change change) {
        if (change == TaskFilterModel::Change::Mended)
            recount();
        if (std::exchange(m_allWanted, false))
            selectAllVisible();
    });
    connect(tasks, &TaskTableModel::settled, this, &TaskSelection::recount);
}

bool TaskSelection::isSelected(const QString &taskId) const
{
    const int row = m_filter->tasks()->rowOf(taskId);
    return row >= 0 && isRowSelected(row);
}

QStringList TaskSelection::selectedVisibleIds() const
{
    QStringList ids;
    if (m_visibleCount == 0)
        return ids;
    ids.reserve(m_visibleCount);
    for (int row = 0; row < m_filter->visibleCount(); ++row) {
        if (isRowSelected(m_filter->sourceRow(row)))
            ids.append(m_filter->taskIdAt(row));
    }
    return ids;
}

void TaskSelection::setBits(Bits bits)
{
    m_allWanted = false;
    bits.resize(std::size_t(m_filter->totalCount()));
    if (bits == m_bits)
        return;
    m_bits = std::move(bits);
    m_count = -1; // another set, even where the numbers are the same
    recount();
}

void TaskSelection::setSelected(const QString &taskId, bool selected)
{
    const int row = m_filter->tasks()->rowOf(taskId);
    if (row < 0)
        return;
    Bits bits = m_bits;
    bits[std::size_t(row)] = selected;
    setBits(std::move(bits));
}

void TaskSelection::selectAllVisible()
{
    if (!m_filter->isArranged()) {
        m_allWanted = true;
        return;
    }
    if (m_filter->visibleCount() == m_filter->totalCount()) {
        setBits(Bits(m_bits.size(), true));
        return;
    }
    Bits bits(m_bits.size());
    for (int row = 0; row < m_filter->visibleCount(); ++row)
        bits[std::size_t(m_filter->sourceRow(row))] = true;
    setBits(std::move(bits));
}

void TaskSelection::clear()
{
    setBits(Bits(m_bits.size()));
}

void TaskSelection::recount()
{
    const auto count = int(std::count(m_bits.begin(), m_bits.end(), true));
    int visible = count;
    if (count > 0 && m_filter->visibleCount() < m_filter->totalCount()) {
        visible = 0;
        for (int row = 0; row < m_filter->visibleCount(); ++row)
            visible += isRowSelected(m_filter->sourceRow(row)) ? 1 : 0;
    }
    if (count == m_count && visible == m_visibleCount)
        return;
    m_count = count;
    m_visibleCount = visible;
    Q_EMIT changed();
}

} // namespace brickyard
