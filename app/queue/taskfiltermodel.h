// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskfilter.h"
#include "queue/taskorder.h"

#include <QAbstractProxyModel>

#include <optional>
#include <vector>

namespace brickyard {

class TaskTableModel;

/// The rows that the filter lets through, in the order of the sorted column: a list of row
/// numbers, made again in one go when the filter changes (one reset; QSortFilterProxyModel is
/// quadratic there), and mended when rows come, change or go, without a reset, so that current
/// row and scroll position stay.
class TaskFilterModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// \a tasks must outlive the model and is the only source that it ever has.
    explicit TaskFilterModel(TaskTableModel *tasks, QObject *parent = nullptr);

    TaskTableModel *tasks() const { return m_tasks; }

    void setFilterText(const QString &text);
    QString filterText() const { return m_text; }
    /// Only this person's tasks; an empty id: those of nobody; nullopt: everybody's.
    void setPersonFilter(const std::optional<QString> &userId);
    std::optional<QString> personFilter() const { return m_person; }
    /// The user id of who asks, for `is:mine`.
    void setMe(const QString &userId);
    /// What asks how old something is is looked at again.
    void timePassed();
    bool isFiltering() const { return !m_filter.matchesEverything(); }

    /// \a column -1: the order in which the tasks came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_order.column(); }
    Qt::SortOrder sortOrder() const { return m_order.order(); }

    int visibleCount() const { return int(m_rows.size()); }
    int totalCount() const;
    int sourceRow(int row) const { return m_rows[std::size_t(row)]; }
    int rowOfSource(int sourceRow) const { return m_positions[std::size_t(sourceRow)]; } ///< -1
    int rowOfTask(const QString &taskId) const; ///< -1 where there is none or it is hidden
    QString taskIdAt(int row) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;

Q_SIGNALS:
    /// After each change of either number.
    void countsChanged(int visible, int total);
    /// After a reset, when the views have seen it: the moment to restore what was current.
    void rebuilt();

private:
    void applyFilter();
    void rebuild();
    void updatePositions();
    void announceCounts();
    /// Gives the visible rows a new order. \a rows has the same rows as before.
    void reorder(std::vector<int> rows);
    void showRows(const std::vector<int> &sourceRows);
    template<typename Predicate> void hideRows(Predicate goes);
    void sortIn(const std::vector<int> &sourceRows);

    void onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                       const QList<int> &roles);
    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void onRowsAboutToBeRemoved(const QModelIndex &parent, int first, int last);
    void onRowsRemoved(const QModelIndex &parent, int first, int last);
    void onRowsGathered(const std::vector<int> &newRowOfOld);
    void onSettled();

    TaskTableModel *m_tasks;
    TaskOrder m_order;
    TaskFilter m_filter;
    QString m_text;
    std::optional<QString> m_person;
    QString m_me;
    std::vector<int> m_rows; ///< the visible rows: source row by our row
    std::vector<int> m_positions; ///< our row by source row; -1: hidden
    std::vector<QString> m_searchTexts; ///< by source row
    std::vector<int> m_sorted; ///< all source rows in order, while that is known; else empty
    std::vector<int> m_dirty; ///< source rows that changed since the last onSettled()
    int m_announcedVisible = 0;
    int m_announcedTotal = 0;
};

} // namespace brickyard
