// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"

#include <QHash>
#include <QList>
#include <QString>

#include <limits>
#include <vector>

namespace brickyard {

/// Tasks as compact rows. People, stage names and words for states are kept once and shared;
/// times are milliseconds since the epoch. What goes in comes out of task() unchanged.
class TaskStore
{
public:
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();
    static constexpr double noPriority = -std::numeric_limits<double>::infinity();

    /// One person's hold on the task.
    struct Hold
    {
        int person; ///< place in people()
        TaskState state;
        qint64 assignedAt;
        qint64 progressSavedAt;
        qint64 completedAt;

        friend bool operator==(const Hold &, const Hold &) = default;
    };

    struct Row
    {
        QString id;
        QString name;
        QList<Hold> holds;
        double priority = noPriority;
        qint64 createdAt = noTime;
        qint64 updatedAt = noTime;
        qint64 changedAt = 0; ///< when a change was seen while it was shown; 0: none was
        int seriesCount = 0;
        int stage = 0; ///< shared
        int stateWord = 0; ///< shared
        TaskState state = TaskState::Unassigned;
        bool rejected = false; ///< sent back from this stage before; no part of a Task
    };

    int size() const { return int(m_rows.size()); }
    const Row &row(int index) const { return m_rows[std::size_t(index)]; }
    Row &row(int index) { return m_rows[std::size_t(index)]; }
    /// -1 where there is none.
    int indexOf(const QString &taskId) const { return m_rowOfId.value(taskId, -1); }
    /// Everybody who ever held one of the tasks; grows, never shrinks but by clear().
    const QList<Person> &people() const { return m_people; }
    /// A shared stage name or word for a state.
    const QString &word(int index) const { return m_words.at(index); }
    int wordCount() const { return int(m_words.size()); }

    /// The row that \a task would be. Adds its people and words to the shared ones.
    Row encode(const Task &task);
    Task task(int index) const;

    void append(Row row);
    void remove(int first, int last);
    /// Moves these rows (ascending) behind all others; both keep their order. Answers each row's
    /// new place by its old one.
    std::vector<int> moveToEnd(const std::vector<int> &rows);
    void clear();

    /// People who are known better since the last call (a name came in for an id): true once.
    bool takePeopleChanged();

private:
    int personIndex(const Person &person);
    int wordIndex(const QString &word);

    std::vector<Row> m_rows;
    QHash<QString, int> m_rowOfId;
    QList<Person> m_people;
    QHash<QString, int> m_personOfId;
    QList<QString> m_words;
    QHash<QString, int> m_indexOfWord;
    bool m_peopleChanged = false;
};

} // namespace brickyard
