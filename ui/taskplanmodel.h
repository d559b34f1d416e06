// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/distribution.h"

#include <QAbstractTableModel>

#include <memory>

namespace brickyard {

/// Every task of a plan in the order in which they are handed out: whose it is and whose it would
/// be. It holds no row of its own, so another plan costs the same for ten tasks and for 100,000.
class TaskPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, PriorityColumn, FromColumn, ToColumn, ColumnCount };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    void setPool(std::shared_ptr<const TaskPool> pool);
    /// \a receivers as DistributionPlan has them; \a userIds and \a names by share.
    void setReceivers(std::vector<int> receivers, QStringList userIds, QStringList names);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString display(int task, Column column) const;
    QString from(const Task &task) const;
    QString to(int task) const;

    std::shared_ptr<const TaskPool> m_pool;
    std::vector<int> m_receivers; ///< by index in the pool
    QStringList m_userIds;
    QStringList m_names;
};

} // namespace brickyard
