// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskrows.h"

#include <QList>

#include <atomic>
#include <string>
#include <vector>

namespace brickyard {

/// One of the columns that tasks are sorted by.
struct TaskSortKey
{
    int column = -1; ///< a TaskTableModel::Column
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const TaskSortKey &, const TaskSortKey &) = default;
};

/// The order of rows by some columns, the first one first: typed values, never displayed text.
/// Names in their natural order (`ct-2` before `ct-10`, neither case nor accents count), people by
/// name. Rows without a value come last in both directions; rows that are equal come oldest first,
/// and those by id. With no column the rows stay as they came. Any thread.
class TaskOrder
{
public:
    /// \a rows must outlive the order. Once \a cancelled is true what is under way ends soon, with
    /// a result that is of no use.
    TaskOrder(const QList<TaskSortKey> &keys, const TaskRows &rows,
              const std::atomic<bool> &cancelled);

    void sort(std::vector<int> &rows);
    /// Of the same rows; what sort() makes of two.
    bool before(int a, int b) const;

private:
    /// What is compared: a row has a number of 8 bytes for it, or several, one after another.
    struct Part
    {
        enum class What { Number, Name, Id } what;
        int column; ///< Number
        bool descending;
    };
    struct Entry
    {
        quint64 word;
        int row;
    };
    /// Rows that are equal in all that was looked at before.
    struct Run
    {
        std::size_t first;
        std::size_t last; ///< one behind
        std::size_t part;
        std::size_t word;
    };

    void makePersonRanks();
    void makeWordRanks();
    void makeNameKeys(const std::vector<int> &rows);
    quint64 number(int column, int row) const;
    quint64 word(const Part &part, std::size_t word, int row) const;
    void sortRun(const Run &run);
    void splitRun(const Run &run, std::vector<Run> &runs) const;
    int compare(const Part &part, int a, int b) const;

    const TaskRows &m_rows;
    const std::atomic<bool> &m_cancelled;
    std::vector<Part> m_parts;
    std::vector<quint64> m_personRanks; ///< by place in TaskRows::people()
    std::vector<quint64> m_wordRanks; ///< by place in the words of TaskRows
    std::vector<Entry> m_entries;
    std::string m_nameKeys; ///< of the rows that are being sorted, one behind the other
    std::vector<quint32> m_nameKeyFrom; ///< by row, of those only
};

} // namespace brickyard
