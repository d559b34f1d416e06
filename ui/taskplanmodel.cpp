// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskplanmodel.h"

#include "queue/tasktext.h"

#include <QLocale>

namespace brickyard {

void TaskPlanModel::setPool(std::shared_ptr<const TaskPool> pool)
{
    beginResetModel();
    m_pool = std::move(pool);
    m_receivers.clear();
    endResetModel();
}

void TaskPlanModel::setReceivers(std::vector<int> receivers, QStringList userIds, QStringList names)
{
    m_receivers = std::move(receivers);
    m_userIds = std::move(userIds);
    m_names = std::move(names);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ToColumn), index(rowCount() - 1, ToColumn));
}

int TaskPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_pool ? 0 : m_pool->size();
}

int TaskPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TaskPlanModel::from(const Task &task) const
{
    QStringList names;
    for (const Assignee &assignee : task.assignees)
        names.append(TaskText::oneLine(assignee.person.displayName()));
    return names.isEmpty() ? QStringLiteral("—") : names.join(QLatin1String(", "));
}

QString TaskPlanModel::to(int task) const
{
    if (std::size_t(task) >= m_receivers.size())
        return QStringLiteral("…");
    const int receiver = m_receivers[std::size_t(task)];
    if (receiver == DistributionPlan::left) {
        return m_pool->holder(task) == TaskPool::nobody ? tr("left unassigned")
                                                        : tr("left where it is");
    }
    const QList<Assignee> &assignees = m_pool->task(task).assignees;
    if (assignees.size() == 1 && assignees.first().person.userId == m_userIds.value(receiver))
        return tr("stays with %1", "person").arg(m_names.value(receiver));
    return m_names.value(receiver);
}

QString TaskPlanModel::display(int task, Column column) const
{
    const Task &shown = m_pool->task(task);
    switch (column) {
    case NameColumn:
        return TaskText::oneLine(shown.name);
    case PriorityColumn:
        return shown.priority ? QLocale().toString(*shown.priority, 'f', 2) : QStringLiteral("—");
    case FromColumn:
        return from(shown);
    case ToColumn:
        return to(task);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TaskPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int task = m_pool->order()[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(task, column);
    case Qt::ToolTipRole:
        return TaskText::asPlainToolTip(display(task, column));
    case Qt::TextAlignmentRole:
        return column == PriorityColumn ? int(Qt::AlignCenter)
                                        : int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TaskPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return section == PriorityColumn ? int(Qt::AlignCenter)
                                         : int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Task");
    case PriorityColumn:
        return tr("Priority");
    case FromColumn:
        return tr("From", "whose a task is");
    case ToColumn:
        return tr("To", "whose a task will be");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace brickyard
