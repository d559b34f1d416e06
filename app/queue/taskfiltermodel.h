// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskarrangement.h"

#include <QAbstractProxyModel>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace brickyard {

class TaskTableModel;

/// The rows that the filter lets through, in the order of the sorted columns: a list of row
/// numbers, made again in one go when filter or columns change, and mended without a reset when
/// rows come, change or go, so that current row and scroll position stay.
///
/// A long queue is arranged on another thread, from a copy of the rows: until that is done the
/// rows are shown as they were (new ones at the end), with the values that they have now. What is
/// asked for meanwhile takes the place of what is being made; rows that come meanwhile are sorted
/// in afterwards, and where rows have gone it is made anew.
class TaskFilterModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// Queues of up to that many tasks are arranged at once.
    static constexpr int rowsArrangedAtOnce = 10'000;

    enum class Change {
        Filtered, ///< other rows are shown: a reset, see rebuilt()
        Sorted, ///< the same rows, by other columns
        Mended, ///< rows came, went, or are elsewhere because they changed
    };

    /// \a tasks must outlive the model and is the only source that it ever has.
    explicit TaskFilterModel(TaskTableModel *tasks, QObject *parent = nullptr);
    /// Waits for what is being made on the other thread to end; it is told to.
    ~TaskFilterModel() override;

    TaskTableModel *tasks() const { return m_tasks; }

    void setFilterText(const QString &text);
    QString filterText() const { return m_text; }
    /// What the project has: what is filtered by a word that it does not have hides nothing.
    void setVocabulary(const FilterVocabulary &vocabulary);
    const FilterVocabulary &vocabulary() const { return m_vocabulary; }
    /// Only this person's tasks; an empty id: those of nobody; nullopt: everybody's.
    void setPersonFilter(const std::optional<QString> &userId);
    std::optional<QString> personFilter() const { return m_person; }
    /// The user id of who asks, for `is:mine`.
    void setMe(const QString &userId);
    /// What asks how old something is is looked at again.
    void timePassed();
    bool isFiltering() const { return !m_wish.filter.matchesEverything(); }

    /// \a column -1: the order in which the tasks came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// By several columns, the first one first.
    void sort(const QList<TaskSortKey> &keys);
    const QList<TaskSortKey> &sortKeys() const { return m_wish.keys; }
    /// The first column; -1: none.
    int sortColumn() const { return m_wish.keys.value(0).column; }
    Qt::SortOrder sortOrder() const { return m_wish.keys.value(0).order; }

    /// The rows that are shown are those that were asked for last, in that order.
    bool isArranged() const { return !m_startsAnew && m_wish == m_inEffect; }
    /// And every row that has come or changed is in its place.
    bool isUpToDate() const { return isArranged() && !m_job && m_dirty.empty(); }

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
    /// After each time that rows have been arranged, when the views have seen it.
    void arranged(brickyard::TaskFilterModel::Change change);

private:
    /// What is being made on the other thread; lives and dies on this one.
    struct Job
    {
        TaskRows rows;
        TaskArrangement::Wish wish;
        TaskArrangement::Basis basis;
        std::vector<int> dirty;
        std::atomic<bool> cancelled = false;
        TaskArrangement made;
    };

    void readText();
    void arrange();
    TaskArrangement::Basis usableBasis() const;
    void startJob();
    void cancelJob();
    void finishJob(Job *job);
    void apply(TaskArrangement made, const TaskArrangement::Wish &wish);
    void addRowsSince(TaskArrangement &made) const;
    void mend(TaskArrangement made);
    void announceCounts();
    /// Gives the visible rows a new order. \a rows has the same rows as before.
    void reorder(std::vector<int> rows, std::vector<int> positions);
    std::vector<int> positionsOf(const std::vector<int> &rows) const;
    std::vector<int> matchingRows(int first, int last) const;
    void showRows(const std::vector<int> &sourceRows);
    template<typename Predicate> void hideRows(Predicate goes);

    void onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                       const QList<int> &roles);
    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void onRowsAboutToBeRemoved(const QModelIndex &parent, int first, int last);
    void onRowsRemoved(const QModelIndex &parent, int first, int last);
    void onRowsGathered(const std::vector<int> &newRowOfOld);
    void onSettled();

    TaskTableModel *m_tasks;
    QString m_text;
    FilterVocabulary m_vocabulary;
    TaskArrangement::Wish m_wish; ///< what is asked for
    TaskArrangement::Wish m_inEffect; ///< what is shown, and what m_basis is of
    TaskArrangement::Basis m_basis;
    /// Other rows are there, too many to be arranged at once, and none of them is shown yet.
    bool m_startsAnew = false;
    std::optional<QString> m_person;
    QString m_me;
    std::vector<int> m_rows; ///< the visible rows: source row by our row
    std::vector<int> m_positions; ///< our row by source row; -1: hidden
    /// Source rows that came or changed, and are not in the basis or the job yet.
    std::vector<int> m_dirty;
    int m_announcedVisible = 0;
    int m_announcedTotal = 0;
    Job *m_job = nullptr; ///< the one that counts
    std::vector<std::unique_ptr<Job>> m_jobs; ///< and cancelled ones that have not ended yet
    QThreadPool m_pool; ///< of one thread
};

} // namespace brickyard
