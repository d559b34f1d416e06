// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfiltermodel.h"

#include "queue/tasktablemodel.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace brickyard {

TaskFilterModel::TaskFilterModel(TaskTableModel *tasks, QObject *parent)
    : QAbstractProxyModel(parent),
      m_tasks(tasks),
      m_order(tasks->store())
{
    QAbstractProxyModel::setSourceModel(tasks);
    connect(tasks, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(tasks, &QAbstractItemModel::modelReset, this, [this] {
        m_order.reset();
        m_searchTexts.clear();
        m_sorted.clear();
        m_dirty.clear();
        rebuild();
        endResetModel();
        Q_EMIT rebuilt();
        announceCounts();
    });
    connect(tasks, &QAbstractItemModel::dataChanged, this, &TaskFilterModel::onDataChanged);
    connect(tasks, &QAbstractItemModel::rowsInserted, this, &TaskFilterModel::onRowsInserted);
    connect(tasks, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &TaskFilterModel::onRowsAboutToBeRemoved);
    connect(tasks, &QAbstractItemModel::rowsRemoved, this, &TaskFilterModel::onRowsRemoved);
    connect(tasks, &TaskTableModel::rowsGathered, this, &TaskFilterModel::onRowsGathered);
    connect(tasks, &TaskTableModel::settled, this, &TaskFilterModel::onSettled);
    rebuild();
}

void TaskFilterModel::setFilterText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    const QList<FilterTerm> before = m_filter.terms();
    m_filter = TaskFilter(text);
    m_filter.setPerson(m_person);
    m_filter.setMe(m_me);
    m_filter.setNow(m_tasks->now());
    if (m_filter.terms() != before)
        applyFilter();
}

void TaskFilterModel::setPersonFilter(const std::optional<QString> &userId)
{
    if (userId == m_person)
        return;
    m_person = userId;
    m_filter.setPerson(userId);
    applyFilter();
}

void TaskFilterModel::setMe(const QString &userId)
{
    if (userId == m_me)
        return;
    m_me = userId;
    m_filter.setMe(userId);
    if (m_filter.asksForMine())
        applyFilter();
}

void TaskFilterModel::timePassed()
{
    m_filter.setNow(m_tasks->now());
    if (m_filter.asksForAge())
        applyFilter();
}

void TaskFilterModel::applyFilter()
{
    beginResetModel();
    rebuild();
    endResetModel();
    Q_EMIT rebuilt();
    announceCounts();
}

void TaskFilterModel::rebuild()
{
    const TaskStore &store = m_tasks->store();
    m_searchTexts.reserve(std::size_t(store.size()));
    for (int row = int(m_searchTexts.size()); row < store.size(); ++row)
        m_searchTexts.push_back(TaskMatcher::searchText(store.row(row)));

    const TaskMatcher matcher(m_filter, store);
    // Sorted once for all that is typed: then every filter is one walk through that order.
    if (m_sorted.size() != std::size_t(store.size())) {
        m_sorted.resize(std::size_t(store.size()));
        std::iota(m_sorted.begin(), m_sorted.end(), 0);
        if (m_order.column() >= 0) {
            std::sort(m_sorted.begin(), m_sorted.end(),
                      [this](int a, int b) { return m_order.before(a, b); });
        }
    }
    m_rows.clear();
    for (const int row : m_sorted) {
        if (matcher.matches(row, m_searchTexts[std::size_t(row)]))
            m_rows.push_back(row);
    }
    updatePositions();
}

void TaskFilterModel::updatePositions()
{
    m_positions.assign(std::size_t(m_tasks->store().size()), -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_positions[std::size_t(m_rows[row])] = int(row);
}

void TaskFilterModel::announceCounts()
{
    if (m_announcedVisible == visibleCount() && m_announcedTotal == totalCount())
        return;
    m_announcedVisible = visibleCount();
    m_announcedTotal = totalCount();
    Q_EMIT countsChanged(m_announcedVisible, m_announcedTotal);
}

void TaskFilterModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_order.column() && order == m_order.order())
        return;
    m_order.setColumn(column, order);
    m_sorted.clear();
    std::vector<int> rows = m_rows;
    std::sort(rows.begin(), rows.end(), [this](int a, int b) { return m_order.before(a, b); });
    reorder(std::move(rows));
}

void TaskFilterModel::reorder(std::vector<int> rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sourceRows;
    for (const QModelIndex &index : before)
        sourceRows.push_back(m_rows[std::size_t(index.row())]);
    m_rows = std::move(rows);
    updatePositions();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(createIndex(rowOfSource(sourceRows[std::size_t(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TaskFilterModel::showRows(const std::vector<int> &sourceRows)
{
    // One insert at the end, whatever their places are; sortIn() then moves them there. Views
    // take hundreds of scattered inserts badly.
    beginInsertRows({}, visibleCount(), visibleCount() + int(sourceRows.size()) - 1);
    for (const int row : sourceRows) {
        m_positions[std::size_t(row)] = visibleCount();
        m_rows.push_back(row);
    }
    endInsertRows();
}

template<typename Predicate> void TaskFilterModel::hideRows(Predicate goes)
{
    const auto going = std::count_if(m_rows.begin(), m_rows.end(), goes);
    if (going == 0)
        return;
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), goes);
    auto last = first + going - 1;
    if (!std::all_of(first, last + 1, goes)) {
        // Scattered: gather them at the end, and take them away in one piece.
        std::vector<int> rows = m_rows;
        std::stable_partition(rows.begin(), rows.end(), [&](int row) { return !goes(row); });
        reorder(std::move(rows));
        last = m_rows.end() - 1;
    }
    const auto lastRow = int(last - m_rows.begin());
    const int firstRow = lastRow - int(going) + 1;
    beginRemoveRows({}, firstRow, lastRow);
    m_rows.erase(m_rows.begin() + firstRow, m_rows.begin() + lastRow + 1);
    updatePositions();
    endRemoveRows();
}

/// Puts visible rows whose values changed, or that are new at the end, where they belong.
void TaskFilterModel::sortIn(const std::vector<int> &sourceRows)
{
    const auto before = [this](int a, int b) { return m_order.before(a, b); };
    std::vector<bool> moves(m_positions.size());
    for (const int row : sourceRows)
        moves[std::size_t(row)] = true;
    std::vector<int> staying;
    std::vector<int> moving;
    for (const int row : m_rows)
        (moves[std::size_t(row)] ? moving : staying).push_back(row);
    std::sort(moving.begin(), moving.end(), before);
    std::vector<int> merged;
    merged.reserve(m_rows.size());
    std::merge(staying.begin(), staying.end(), moving.begin(), moving.end(),
               std::back_inserter(merged), before);
    reorder(std::move(merged));
}

void TaskFilterModel::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                    const QList<int> &roles)
{
    const int first = topLeft.row();
    const int last = bottomRight.row();
    const bool valuesChanged = roles.isEmpty() || roles.contains(Qt::DisplayRole);
    // Says nothing about order or text, but the filter may ask for it.
    if (roles.contains(TaskTableModel::RejectedRole)) {
        for (int row = first; row <= last; ++row)
            m_dirty.push_back(row);
    }
    if (valuesChanged) {
        m_sorted.clear();
        m_order.rowsChanged(first, last);
        for (int row = first; row <= last; ++row) {
            if (topLeft.column() <= TaskTableModel::NameColumn)
                m_searchTexts[std::size_t(row)] =
                    TaskMatcher::searchText(m_tasks->store().row(row));
            m_dirty.push_back(row);
        }
    }
    // Told on in as few pieces as our order allows.
    std::vector<int> changed;
    for (int row = first; row <= last; ++row) {
        if (rowOfSource(row) >= 0)
            changed.push_back(rowOfSource(row));
    }
    std::sort(changed.begin(), changed.end());
    for (std::size_t from = 0; from < changed.size();) {
        std::size_t to = from + 1;
        while (to < changed.size() && changed[to] == changed[to - 1] + 1)
            ++to;
        Q_EMIT dataChanged(index(changed[from], topLeft.column()),
                           index(changed[to - 1], bottomRight.column()), roles);
        from = to;
    }
}

void TaskFilterModel::onRowsInserted(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent)
    // The source only ever appends.
    const TaskStore &store = m_tasks->store();
    m_order.rowsAppended();
    m_sorted.clear();
    m_positions.resize(std::size_t(store.size()), -1);
    const TaskMatcher matcher(m_filter, store);
    std::vector<int> matching;
    for (int row = first; row <= last; ++row) {
        m_searchTexts.push_back(TaskMatcher::searchText(store.row(row)));
        if (matcher.matches(row, m_searchTexts.back()))
            matching.push_back(row);
    }
    if (matching.empty())
        return;
    showRows(matching);
    // Sorted in with everything else that came with them, when it has settled.
    m_dirty.insert(m_dirty.end(), matching.begin(), matching.end());
}

void TaskFilterModel::onRowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent)
    hideRows([first, last](int row) { return row >= first && row <= last; });
}

void TaskFilterModel::onRowsRemoved(const QModelIndex &parent, int first, int last)
{
    Q_UNUSED(parent)
    const int count = last - first + 1;
    m_order.rowsRemoved(first, last);
    m_sorted.clear();
    m_searchTexts.erase(m_searchTexts.begin() + first, m_searchTexts.begin() + last + 1);
    for (int &row : m_rows) {
        if (row > last)
            row -= count;
    }
    updatePositions();
}

/// Other numbers for the same rows: nothing that the views of this model could see.
void TaskFilterModel::onRowsGathered(const std::vector<int> &newRowOfOld)
{
    m_order.rowsGathered(newRowOfOld);
    m_sorted.clear();
    std::vector<QString> texts(m_searchTexts.size());
    for (std::size_t old = 0; old < texts.size(); ++old)
        texts[std::size_t(newRowOfOld[old])] = std::move(m_searchTexts[old]);
    m_searchTexts = std::move(texts);
    for (int &row : m_rows)
        row = newRowOfOld[std::size_t(row)];
    for (int &row : m_dirty)
        row = newRowOfOld[std::size_t(row)];
    updatePositions();
}

void TaskFilterModel::onSettled()
{
    if (!m_dirty.empty()) {
        std::vector<int> dirty = std::exchange(m_dirty, {});
        std::sort(dirty.begin(), dirty.end());
        dirty.erase(std::unique(dirty.begin(), dirty.end()), dirty.end());
        const TaskMatcher matcher(m_filter, m_tasks->store());
        std::vector<bool> goes(m_positions.size());
        std::vector<int> comes;
        std::vector<int> stays;
        for (const int row : dirty) {
            const bool matches = matcher.matches(row, m_searchTexts[std::size_t(row)]);
            if (rowOfSource(row) < 0) {
                if (matches)
                    comes.push_back(row);
            } else if (matches) {
                stays.push_back(row);
            } else {
                goes[std::size_t(row)] = true;
            }
        }
        hideRows([&goes](int row) { return goes[std::size_t(row)]; });
        if (!comes.empty())
            showRows(comes);
        if (m_order.column() < 0)
            stays.clear();
        stays.insert(stays.end(), comes.begin(), comes.end());
        if (!stays.empty())
            sortIn(stays);
    }
    announceCounts();
}

int TaskFilterModel::totalCount() const
{
    return m_tasks->store().size();
}

int TaskFilterModel::rowOfTask(const QString &taskId) const
{
    const int row = m_tasks->rowOf(taskId);
    return row < 0 ? -1 : rowOfSource(row);
}

QString TaskFilterModel::taskIdAt(int row) const
{
    return m_tasks->taskIdAt(sourceRow(row));
}

QModelIndex TaskFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex TaskFilterModel::parent(const QModelIndex &child) const
{
    Q_UNUSED(child)
    return {};
}

QModelIndex TaskFilterModel::sibling(int row, int column, const QModelIndex &index) const
{
    return index.isValid() ? this->index(row, column) : QModelIndex();
}

int TaskFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : visibleCount();
}

int TaskFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_tasks->columnCount();
}

QVariant TaskFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks by way of a row, and there may be none.
    return m_tasks->headerData(section, orientation, role);
}

QModelIndex TaskFilterModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_tasks->index(sourceRow(index.row()), index.column()) : QModelIndex();
}

QModelIndex TaskFilterModel::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int row = rowOfSource(index.row());
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

} // namespace brickyard
