// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/filterterm.h"
#include "queue/taskstore.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace brickyard {

/// Which tasks are shown: what the filter field says (see FilterSyntax), and whose they are.
class TaskFilter
{
public:
    using Term = FilterTerm;
    using Field = FilterTerm::Field;

    TaskFilter() = default;
    explicit TaskFilter(const QString &text);

    const QList<Term> &terms() const { return m_terms; }
    /// Only this person's tasks; an empty id means those of nobody, nullopt everybody's.
    void setPerson(const std::optional<QString> &userId) { m_person = userId; }
    /// Who asks, for Field::Mine: a user id.
    void setMe(const QString &userId) { m_me = userId; }
    /// For what asks how long ago something was: milliseconds since the epoch.
    void setNow(qint64 now) { m_now = now; }
    bool asksForMine() const;
    /// Whether some tasks come and go as time passes.
    bool asksForAge() const;
    bool matchesEverything() const { return m_terms.isEmpty() && !m_person; }

    friend bool operator==(const TaskFilter &, const TaskFilter &) = default;

private:
    QList<Term> m_terms;
    std::optional<QString> m_person;
    QString m_me;
    qint64 m_now = 0;

    friend class TaskMatcher;
};

/// A filter, made ready for the people and words of a store, so that a row costs a few lookups
/// and at most one search for each term. Good until the store's people or words grow.
class TaskMatcher
{
public:
    TaskMatcher(const TaskFilter &filter, const TaskStore &store);

    /// \a text is searchText() of that row.
    bool matches(int row, const QString &text) const;
    /// The case-folded name and id of a row.
    static QString searchText(const TaskStore::Row &row);

private:
    struct Prepared
    {
        FilterTerm::Field field;
        bool excluded;
        bool nobody; ///< "assignee:none"
        QString text; ///< case-folded; of a folder, with the '/' behind it
        QString value; ///< as written
        NumberBounds numbers;
        TimeBounds times;
        std::vector<bool> people; ///< by place in TaskStore::people()
        std::vector<bool> states; ///< by TaskState
        std::vector<bool> stages; ///< by TaskStore::word()
    };

    static Prepared prepared(const FilterTerm &term, const TaskStore &store, qint64 now);
    bool matches(const Prepared &term, const TaskStore::Row &row, const QString &text) const;
    bool matchesState(const Prepared &term, const TaskStore::Row &row) const;
    bool matchesPerson(const TaskStore::Row &row) const;

    const TaskStore &m_store;
    bool m_filtersPerson = false;
    int m_person = -1; ///< -1 while filtering: nobody
    int m_me = -1; ///< -1: holds no task here
    bool m_personUnknown = false; ///< holds no task here at all
    std::vector<Prepared> m_terms;
};

} // namespace brickyard
