// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operationitemsmodel.h"

#include <algorithm>
#include <numeric>

namespace brickyard {

namespace {

QString peopleText(const QList<Assignee> &assignees)
{
    QStringList names;
    for (const Assignee &assignee : assignees)
        names += assignee.person.displayName();
    return names.isEmpty() ? OperationItemsModel::tr("Unassigned", "whom a task belongs to: nobody")
                           : names.join(OperationItemsModel::tr(", ", "between names of people"));
}

} // namespace

OperationItemsModel::OperationItemsModel(OperationSource source, const QUuid &group,
                                         QObject *parent)
    : QAbstractTableModel(parent),
      m_source(std::move(source)),
      m_group(group)
{
    update();
}

const Operation *OperationItemsModel::operationOf(const Item &item) const
{
    return m_source.operation ? m_source.operation(m_operationIds.at(item.operation)) : nullptr;
}

const OperationItem *OperationItemsModel::itemAt(const Item &item) const
{
    const Operation *operation = operationOf(item);
    return operation && item.position < operation->items.size()
        ? &operation->items.at(item.position)
        : nullptr;
}

bool OperationItemsModel::isWanted(const Item &item) const
{
    switch (m_filter) {
    case Filter::All:
        return true;
    case Filter::Open:
        return item.state == ItemState::Planned || item.state == ItemState::Sending;
    case Filter::Done:
        return item.state == ItemState::Done;
    case Filter::Failed:
        return item.state == ItemState::Failed;
    case Filter::Skipped:
        return item.state == ItemState::Skipped;
    case Filter::Cancelled:
        return item.state == ItemState::Cancelled;
    case Filter::Unknown:
        return item.state == ItemState::Unknown;
    }
    return true;
}

void OperationItemsModel::update()
{
    std::vector<bool> changed;
    const std::size_t before = m_items.size();
    const bool any = readItems(changed);
    if (!any && m_items.size() == before)
        return;
    const bool sortedByWhatChanges = m_sortColumn == StateColumn || m_sortColumn == ReasonColumn;
    for (auto next = int(before); next < int(m_items.size()); ++next)
        m_order.push_back(next);
    if (m_sortColumn >= 0 && (m_items.size() != before || sortedByWhatChanges))
        sortAll();
    showWanted();

    // One announcement, from the first row that changed to the last: a view paints what is in
    // sight anyway.
    int first = -1;
    int last = -1;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (changed[std::size_t(m_rows[std::size_t(row)])]) {
            first = first < 0 ? row : first;
            last = row;
        }
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

/// Reads the items of the operations that had not ended or go on; answers whether one is another.
bool OperationItemsModel::readItems(std::vector<bool> &changed)
{
    const QList<QUuid> ids = m_source.group ? m_source.group(m_group) : QList<QUuid>{m_group};
    for (const QUuid &id : ids) {
        if (m_known.contains(id))
            continue;
        const Operation *operation = m_source.operation ? m_source.operation(id) : nullptr;
        if (!operation)
            continue;
        const auto number = int(m_operationIds.size());
        m_operationIds += id;
        m_known.insert(id);
        m_phases += operation->phase;
        for (int position = 0; position < operation->items.size(); ++position) {
            const OperationItem &item = operation->items.at(position);
            m_items.push_back(Item{number, position, item.state, item.reason});
        }
    }

    changed.assign(m_items.size(), false);
    bool any = false;
    m_hasStopped = false;
    int shown = -1;
    bool phaseChanged = false; // which changes what is said of what waits
    const Operation *operation = nullptr;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        Item &item = m_items[i];
        if (item.operation != shown) {
            shown = item.operation;
            operation = operationOf(item);
            if (operation && operation->isFinished()
                && m_phases.at(shown) == Operation::Phase::Finished)
                operation = nullptr;
            if (operation) {
                phaseChanged = m_phases.at(shown) != operation->phase;
                m_phases[shown] = operation->phase;
                m_hasStopped = m_hasStopped || operation->isHeld() || operation->isPaused();
            }
        }
        if (!operation || item.position >= operation->items.size())
            continue;
        const OperationItem &present = operation->items.at(item.position);
        const bool saysOther = phaseChanged && present.state == ItemState::Planned;
        if (present.state == item.state && present.reason == item.reason && !saysOther)
            continue;
        item.state = present.state;
        item.reason = present.reason;
        changed[i] = true;
        any = true;
    }
    return any;
}

void OperationItemsModel::setFilter(Filter filter)
{
    m_filter = filter;
    showWanted();
}

void OperationItemsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    sortAll();
    showWanted();
}

void OperationItemsModel::sortAll()
{
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sortColumn < 0)
        return;
    const auto sortBy = [this](const auto &less) {
        std::stable_sort(m_order.begin(), m_order.end(), [&](int left, int right) {
            return m_sortOrder == Qt::AscendingOrder ? less(left, right) : less(right, left);
        });
    };
    if (m_sortColumn == StateColumn) {
        sortBy([this](int left, int right) {
            return m_items[std::size_t(left)].state < m_items[std::size_t(right)].state;
        });
        return;
    }
    std::vector<QString> keys;
    keys.reserve(m_items.size());
    for (const Item &item : m_items)
        keys.push_back(text(item, m_sortColumn));
    sortBy([&keys](int left, int right) {
        return keys[std::size_t(left)].compare(keys[std::size_t(right)], Qt::CaseInsensitive) < 0;
    });
}

void OperationItemsModel::showWanted()
{
    std::vector<int> rows;
    rows.reserve(m_order.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(rows),
                 [this](int item) { return isWanted(m_items[std::size_t(item)]); });
    setRows(std::move(rows));
}

/// Merges: what goes is moved to the end and taken away at once, what comes is added there, and
/// then all are put in order. In four steps however scattered they are, and the selection stays.
void OperationItemsModel::setRows(std::vector<int> rows)
{
    const auto permute = [this](std::vector<int> permuted) {
        if (permuted == m_rows)
            return;
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        std::vector<int> places(m_items.size(), -1);
        for (std::size_t row = 0; row < permuted.size(); ++row)
            places[std::size_t(permuted[row])] = int(row);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &old : before)
            after += index(places[std::size_t(m_rows[std::size_t(old.row())])], old.column());
        m_rows = std::move(permuted);
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    };

    std::vector<bool> wanted(m_items.size(), false);
    for (const int item : rows)
        wanted[std::size_t(item)] = true;
    std::vector<bool> there(m_items.size(), false);
    for (const int item : m_rows)
        there[std::size_t(item)] = true;

    std::vector<int> staying = m_rows;
    const auto going = std::stable_partition(
        staying.begin(), staying.end(), [&wanted](int item) { return wanted[std::size_t(item)]; });
    const auto stayingCount = int(going - staying.begin());
    if (going != staying.end()) {
        permute(std::move(staying));
        beginRemoveRows({}, stayingCount, int(m_rows.size()) - 1);
        m_rows.resize(std::size_t(stayingCount));
        endRemoveRows();
    }
    std::vector<int> coming;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(coming),
                 [&there](int item) { return !there[std::size_t(item)]; });
    if (!coming.empty()) {
        beginInsertRows({}, stayingCount, stayingCount + int(coming.size()) - 1);
        m_rows.insert(m_rows.end(), coming.begin(), coming.end());
        endInsertRows();
    }
    permute(std::move(rows));
}

bool OperationItemsModel::isPlannedIn(int row, Operation::Phase phase) const
{
    const Item &item = m_items[std::size_t(m_rows[std::size_t(row)])];
    const Operation *operation = operationOf(item);
    const OperationItem *present = itemAt(item);
    return operation && operation->phase == phase && present
        && present->state == ItemState::Planned;
}

bool OperationItemsModel::isHeld(int row) const
{
    return isPlannedIn(row, Operation::Phase::Held);
}

bool OperationItemsModel::isPaused(int row) const
{
    return isPlannedIn(row, Operation::Phase::Paused);
}

QUuid OperationItemsModel::operationId(int row) const
{
    return m_operationIds.at(m_items[std::size_t(m_rows[std::size_t(row)])].operation);
}

QString OperationItemsModel::taskId(int row) const
{
    return text(m_items[std::size_t(m_rows[std::size_t(row)])], IdColumn);
}

int OperationItemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OperationItemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OperationItemsModel::text(const Item &item, int column) const
{
    if (column == ReasonColumn)
        return item.reason.simplified();
    const Operation *operation = operationOf(item);
    const OperationItem *present = itemAt(item);
    if (!present)
        return {};
    switch (Column(column)) {
    case TaskColumn:
        return present->before.name;
    case IdColumn:
        return present->before.id;
    case WhatColumn: {
        const QString words = operation->pendingWords(*present);
        return words.isEmpty() ? operation->title() : words;
    }
    case CommentColumn:
        return operation->comment.simplified();
    case BeforeColumn:
        return peopleText(present->before.assignees);
    case AfterColumn:
        if (!operation->isAssignment() && !operation->isMove())
            return {};
        return present->target.userId.isEmpty() ? peopleText({}) : present->target.displayName();
    case StateColumn:
        return stateText(item, *operation);
    case ReasonColumn:
    case ColumnCount:
        break;
    }
    return {};
}

QString OperationItemsModel::stateText(const Item &item, const Operation &operation) const
{
    if (item.state == ItemState::Planned && operation.isHeld())
        return tr("held", "the state of a task: its decision has not been sent yet");
    if (item.state == ItemState::Planned && operation.isPaused())
        return tr("paused", "the state of a task: nothing was sent yet");
    return itemStateName(item.state);
}

QVariant OperationItemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Item &item = m_items[std::size_t(m_rows[std::size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        // Names and reasons come from anywhere, and a tool tip would take them for markup.
        return index.column() == TaskColumn || index.column() == CommentColumn
                || index.column() == ReasonColumn
            ? QVariant(text(item, index.column()).toHtmlEscaped())
            : QVariant();
    default:
        return {};
    }
}

QVariant OperationItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case TaskColumn:
        return tr("Task", "a column: the task's name");
    case IdColumn:
        return tr("Task id", "a column");
    case WhatColumn:
        return tr("What", "a column: what is to happen to the task");
    case CommentColumn:
        return tr("Comment", "a column: what is written beside a decision");
    case BeforeColumn:
        return tr("Before", "a column: to whom the task belonged");
    case AfterColumn:
        return tr("After", "a column: whom the task is to belong to");
    case StateColumn:
        return tr("State", "a column: what became of the task");
    case ReasonColumn:
        return tr("Reason", "a column: why it was not done");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace brickyard
