// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/task.h"
#include "queue/relativetime.h"
#include "queue/taskmimedata.h"
#include "queue/taskstore.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>

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
        AssigneeInitialsRole, ///< of the first assignee; empty where there is none
        PendingRole, ///< QString: what is about to happen ("Accept", "→ Anna Berg"); often empty
        ChangedAtRole, ///< qint64, ms since the epoch of the last change seen while shown; 0: none
        RejectedRole, ///< bool: sent back from this review stage before
        PriorityRole, ///< double; no value where nobody set one
    };

    /// Milliseconds since the epoch, for ChangedAtRole and for how long ago a time is.
    using Clock = std::function<qint64()>;

    explicit TaskTableModel(QObject *parent = nullptr);
    TaskTableModel(Clock clock, QObject *parent = nullptr);

    /// Where the rows are from: goes into what is dragged. Changes no row.
    void setOrigin(const QString &accountId, const QString &projectId, const Stage &stage);
    /// Empties the table: another stage is shown from now on.
    void clear();
    /// Shows these instead of what there is, as they were kept.
    void restore(TaskStore tasks);
    /// New tasks are appended in one insert, known ones (by id) replaced with dataChanged for
    /// what differs. Within \a tasks the newest of equal ids counts (by updatedAt), or the last
    /// where that does not tell.
    void upsert(const QList<Task> &tasks);
    void removeTasks(const QStringList &taskIds);
    /// Marks exactly these tasks as being in an unfinished operation, with what is about to happen
    /// to each in a word or two; survives upsert.
    void setPending(const QHash<QString, QString> &words);
    /// The same for these tasks only; those without words are not marked any more.
    void changePending(const QSet<QString> &taskIds, const QHash<QString, QString> &words);
    /// Marks exactly these tasks as sent back from this stage before; survives upsert, because
    /// other reads know nothing of it.
    void setRejected(const QSet<QString> &taskIds);
    /// Whether the stage is one where tasks can have been rejected; see setOrigin().
    bool isReviewStage() const { return m_isReviewStage; }

    bool contains(const QString &taskId) const { return rowOf(taskId) >= 0; }
    int rowOf(const QString &taskId) const { return m_store.indexOf(taskId); } ///< -1: none
    Task taskAt(int row) const { return m_store.task(row); }
    Task task(const QString &taskId) const; ///< a Task with an empty id where there is none
    QString taskIdAt(int row) const { return m_store.id(row); }
    QStringList taskIds() const;
    /// Typed access for sorting, filtering and counting, without a QVariant for each value.
    const TaskStore &store() const { return m_store; }
    /// By the clock that was given.
    qint64 now() const { return m_clock(); }

    /// The tasks as a drag carries them. The caller owns the result.
    QMimeData *mimeDataFor(const QStringList &taskIds) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDragActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    /// After all signals of one change of rows (one upsert, one removal): the moment to sort
    /// and count again, once.
    void settled();

    /// Values of these rows (ascending) are others now that one can sort or filter by. Comes before
    /// settled(); dataChanged() names more rows than these where they are many.
    void rowsTouched(const std::vector<int> &rows);
    /// Somebody is known by another name now, in all of their rows. Comes before settled().
    void peopleRenamed();

    /// Rows changed places before some are removed; \a newRowOfOld has each row's place by its old
    /// one. The rows that stay keep their order. For those who keep something for each row;
    /// views hear layoutChanged() too.
    void rowsGathered(const std::vector<int> &newRowOfOld);

private:
    void gatherAtEnd(const std::vector<int> &rows);
    void tellChanges(const std::vector<std::pair<int, unsigned>> &changed);
    QVariant display(int row, int column) const;
    QVariant toolTip(int row, int column) const;
    QString assigneesToolTip(int row) const;
    QString accessibleText(int row, int column) const;
    QString assigneeText(int row) const;
    QString timeText(qint64 time) const;

    Clock m_clock;
    TaskStore m_store;
    QHash<QString, QString> m_pending; ///< task id to words
    QSet<QString> m_rejected; ///< task ids
    /// Times as they were written last: a time zone costs more than all else that a cell needs.
    mutable QHash<qint64, QString> m_timeTexts;
    mutable RelativeTime m_ages; ///< what they were written for
    QString m_accountId;
    QString m_projectId;
    QString m_stageName;
    bool m_isReviewStage = false;
};

} // namespace brickyard
