// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskstore.h"

#include <QCollator>

#include <vector>

namespace brickyard {

/// The order of a store's rows by one column: typed values, never displayed text. A strict weak
/// ordering; rows that are equal come oldest first, in both directions, and rows without a value
/// come last in both. Keys of names are made once for each name.
class TaskOrder
{
public:
    explicit TaskOrder(const TaskStore &store);

    /// \a column is a TaskTableModel::Column, or -1 for the order in which the rows came.
    void setColumn(int column, Qt::SortOrder order);
    int column() const { return m_column; }
    Qt::SortOrder order() const { return m_order; }

    /// To be told of every change of the store, after it.
    void rowsAppended();
    void rowsChanged(int first, int last);
    void rowsRemoved(int first, int last);
    void rowsGathered(const std::vector<int> &newRowOfOld);
    void reset();

    bool before(int a, int b) const;

private:
    void updateKeys();
    qint64 keyOf(int row) const;
    int compare(int a, int b) const;
    bool createdBefore(int a, int b) const;

    const TaskStore &m_store;
    QCollator m_collator;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<QCollatorSortKey> m_names; ///< of each row, or of none while not sorted by name
    std::vector<qint64> m_keys; ///< of each row, while sorted by a column that is no text
    std::vector<qint64> m_personRanks; ///< by place in TaskStore::people()
};

} // namespace brickyard
