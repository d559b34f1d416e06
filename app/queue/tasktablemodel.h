// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <vector>

namespace brickyard {

/// The tasks of one stage as compact rows, in the order in which they came. Sorting and
/// filtering is TaskFilterModel's; selection is TaskSelection's. Draws nothing, picks no colour.
class TaskTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        StateColumn,
        AssigneeColumn,
        PriorityColumn,
        CreatedColumn,
        UpdatedColumn,
        SeriesColumn,
        TaskIdColumn,
        ColumnCount
    };
    enum Role {
        TaskIdRole = Qt::UserRole + 1,
        StateRole, ///< int(TaskState)
        AssigneeIdsRole, ///< QStringList of user ids
        PendingRole, ///< bool: in an operation that has not ended
        ChangedAtRole, ///< qint64, ms since the epoch of the last change seen while shown; 0: none
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Empties the table: another stage is shown from now on.
    void clear();
    /// New tasks are appended in one insert, known ones (by id) replaced with dataChanged for
    /// what differs. Within \a tasks the last of equal ids counts.
    void upsert(const QList<Task> &tasks);
    void removeTasks(const QStringList &taskIds);
    /// Marks rows as being in an unfinished operation (or not); survives upsert.
    void setPending(const QSet<QString> &taskIds);

    bool contains(const QString &taskId) const;
    int rowOf(const QString &taskId) const; ///< -1 where there is none
    Task taskAt(int row) const;
    Task task(const QString &taskId) const; ///< a Task with an empty id where there is none
    QString taskIdAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
};

} // namespace brickyard
