// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operationsource.h"

#include <QAbstractTableModel>
#include <QSet>

#include <vector>

namespace brickyard {

/// The tasks of an operation, or of the decisions of a group, a row each; filtered by state and
/// sorted by itself: with 100,000 rows a proxy would take seconds. Keeps of a task only what it
/// needs to notice a change, and reads the rest where it is. update() merges.
class OperationItemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TaskColumn,
        IdColumn,
        WhatColumn, ///< what is, or was, to happen to the task
        CommentColumn, ///< what is written beside a decision
        BeforeColumn,
        AfterColumn,
        StateColumn,
        ReasonColumn,
        ColumnCount
    };

    /// Which rows there are. Open: what waits or is being sent.
    enum class Filter { All, Open, Done, Failed, Skipped, Cancelled, Unknown };

    OperationItemsModel(OperationSource source, const QUuid &group, QObject *parent = nullptr);

    /// Takes over what has changed since then.
    void update();
    void setFilter(Filter filter);

    const QList<QUuid> &operationIds() const { return m_operationIds; }
    /// All items, also those that the filter hides.
    int itemCount() const { return int(m_items.size()); }
    /// Some of the operations are held or paused, so that tasks can be left out of them.
    bool hasStopped() const { return m_hasStopped; }
    /// Whether the task of the row is held: its decision can be taken back exactly.
    bool isHeld(int row) const;
    /// Whether its operation is paused and nothing of the task was sent.
    bool isPaused(int row) const;
    QString taskId(int row) const;
    QUuid operationId(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1: as they were planned.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    /// What was shown of an item.
    struct Item
    {
        int operation = 0; ///< in m_operationIds
        int position = 0; ///< in the operation
        ItemState state = ItemState::Planned;
        QString reason;
    };

    const Operation *operationOf(const Item &item) const;
    const OperationItem *itemAt(const Item &item) const;
    bool isPlannedIn(int row, Operation::Phase phase) const;
    QString text(const Item &item, int column) const;
    QString stateText(const Item &item, const Operation &operation) const;
    bool isWanted(const Item &item) const;
    bool readItems(std::vector<bool> &changed);
    void sortAll();
    void showWanted();
    void setRows(std::vector<int> rows);

    OperationSource m_source;
    QUuid m_group;
    QList<QUuid> m_operationIds;
    QSet<QUuid> m_known; ///< the same
    QList<Operation::Phase> m_phases; ///< of the operations when they were looked at last
    std::vector<Item> m_items; ///< in the order in which they were planned
    std::vector<int> m_order; ///< of all items, sorted
    std::vector<int> m_rows; ///< m_order without what the filter hides
    Filter m_filter = Filter::All;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_hasStopped = false;
};

} // namespace brickyard
