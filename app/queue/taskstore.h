// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "queue/taskchunkbuilder.h"
#include "queue/taskindex.h"
#include "queue/taskrows.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace brickyard {

/// Tasks as compact rows. People, stage names and words for states are kept once and shared;
/// times are milliseconds since the epoch. What goes in comes out of task() unchanged (of text
/// that is no valid Unicode what can be written as UTF-8).
class TaskStore
{
public:
    using Hold = TaskRows::Hold;
    using Row = TaskRows::Row;
    static constexpr qint64 noTime = TaskRows::noTime;
    static constexpr double noPriority = TaskRows::noPriority;

    /// To read them, here or, as a copy, on another thread.
    const TaskRows &rows() const { return m_rows; }

    int size() const { return m_rows.size(); }
    const Row &row(int index) const { return m_rows.row(index); }
    std::span<const Hold> holds(int index) const { return m_rows.holds(index); }
    QString id(int index) const { return m_rows.id(index); }
    QString name(int index) const { return m_rows.name(index); }
    Task task(int index) const { return m_rows.task(index); }
    const QList<Person> &people() const { return m_rows.people(); }
    const QString &word(int index) const { return m_rows.word(index); }
    /// -1 where there is none.
    int indexOf(const QString &taskId) const;

    /// How many tasks that are not completed the person at that place of people() holds.
    int openCount(int person) const { return m_openCounts[std::size_t(person)]; }
    int unassignedCount() const { return m_unassigned; }

    /// The row that \a task would be. Adds its people and words to the shared ones.
    TaskEntry encode(const Task &task);

    void append(const std::vector<TaskEntry> &entries);
    /// The same task, with other values; what is no part of a Task stays.
    void replace(int index, const TaskEntry &entry, qint64 changedAt);
    void setRejected(int index, bool rejected);
    void remove(int first, int last);
    /// Moves these rows (ascending) behind all others; both keep their order. Answers each row's
    /// new place by its old one. Takes time for the rows that move, little for the others.
    std::vector<int> moveToEnd(const std::vector<int> &rows);
    void clear();

    /// People who are known better since the last call (a name came in for an id): true once.
    bool takePeopleChanged();

private:
    int personIndex(const Person &person);
    int wordIndex(const QString &word);
    bool isRow(int index, const TaskKey &key, QByteArrayView idText) const;
    TaskRows::Chunk &writable(int chunk);
    void appendToChunks(const std::vector<TaskEntry> &entries);
    void dropEmptyChunks();
    void updateStarts(int firstChunk);
    void count(std::span<const Hold> holds, int sign);

    TaskRows m_rows;
    TaskIndex m_index;
    QHash<QString, int> m_personOfId;
    QHash<QString, int> m_indexOfWord;
    std::vector<int> m_openCounts; ///< by place in people()
    int m_unassigned = 0;
    bool m_peopleChanged = false;
};

} // namespace brickyard
