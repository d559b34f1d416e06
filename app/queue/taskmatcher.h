// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskfilter.h"
#include "queue/taskrows.h"

#include <string>
#include <vector>

namespace brickyard {

/// A filter, made ready for the people and words of some rows, so that a task costs a few lookups,
/// and all texts of a chunk at most one search for each term.
class TaskMatcher
{
public:
    /// \a rows must outlive the matcher, and keep the people and words that they have.
    TaskMatcher(const TaskFilter &filter, const TaskRows &rows);

    bool matches(int row) const;
    /// Which rows of that chunk match: the lowest bit is its first row.
    quint64 matching(int chunk) const;

private:
    struct Prepared
    {
        FilterTerm term;
        std::string text; ///< case-folded UTF-8; of a folder, with the '/' behind it
        bool couldBeInUuid = false;
        bool isNobody = false; ///< "assignee:none"
        bool anyPerson = false;
        bool anyState = false;
        NumberBounds numbers;
        TimeBounds times;
        std::vector<bool> people; ///< by place in TaskRows::people()
        std::vector<bool> states; ///< by TaskState
        std::vector<bool> stages; ///< by TaskRows::word()
    };

    static Prepared prepared(const FilterTerm &term, const TaskRows &rows, qint64 now);

    // Each answers those of the rows for which it is true.
    quint64 matching(const TaskRows::Chunk &chunk, quint64 rows) const;
    quint64 matching(const Prepared &term, const TaskRows::Chunk &chunk, quint64 rows) const;
    quint64 included(const Prepared &term, const TaskRows::Chunk &chunk, quint64 rows) const;
    quint64 withState(const Prepared &term, const TaskRows::Chunk &chunk, quint64 rows) const;
    quint64 withAssignee(const Prepared &term, const TaskRows::Chunk &chunk, quint64 rows) const;
    static quint64 withText(const Prepared &term, const TaskRows::Chunk &chunk, quint64 rows);
    static quint64 withId(const Prepared &term, const TaskRows::Chunk &chunk, quint64 rows);
    static quint64 withOneOf(const QSet<TaskKey> &ids, const TaskRows::Chunk &chunk, quint64 rows);
    quint64 ofPerson(const TaskRows::Chunk &chunk, quint64 rows) const;
    static bool isHeldBy(const TaskRows::Chunk &chunk, std::size_t row, int person);

    const TaskRows &m_rows;
    bool m_filtersPerson = false;
    int m_person = -1; ///< -1 while filtering: nobody
    int m_me = -1; ///< -1: holds no task here
    bool m_personUnknown = false; ///< holds no task here at all
    std::vector<Prepared> m_terms;
};

} // namespace brickyard
