// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskstore.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace brickyard {

/// What the filter field says, parsed: terms that must all match. A bare term looks in name, id,
/// assignees and state; `state:` and `assignee:` look only there. `is:mine` are the tasks of the
/// asking key, `is:rejected` those that were sent back from this stage before; `-is:mine` and
/// `is:notmine` the others. Words within double quotes are one term. Case does not count.
class TaskFilter
{
public:
    enum class Field { Any, State, Assignee, Mine, Rejected };

    struct Term
    {
        Field field = Field::Any;
        QString text; ///< case-folded, never empty but for Mine and Rejected
        bool negated = false; ///< Mine and Rejected only

        friend bool operator==(const Term &, const Term &) = default;
    };

    TaskFilter() = default;
    explicit TaskFilter(const QString &text);

    const QList<Term> &terms() const { return m_terms; }
    /// Only this person's tasks; an empty id means those of nobody, nullopt everybody's.
    void setPerson(const std::optional<QString> &userId) { m_person = userId; }
    /// Who asks, for Field::Mine: a user id.
    void setMe(const QString &userId) { m_me = userId; }
    bool asksForMine() const;
    bool matchesEverything() const { return m_terms.isEmpty() && !m_person; }

private:
    QList<Term> m_terms;
    std::optional<QString> m_person;
    QString m_me;

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
        TaskFilter::Term term;
        std::vector<bool> people; ///< by place in TaskStore::people()
        std::vector<bool> states; ///< by TaskState
    };

    bool matches(const Prepared &term, const TaskStore::Row &row, const QString &text) const;
    bool matchesPerson(const TaskStore::Row &row) const;

    const TaskStore &m_store;
    bool m_filtersPerson = false;
    int m_person = -1; ///< -1 while filtering: nobody
    int m_me = -1; ///< -1: holds no task here
    bool m_personUnknown = false; ///< holds no task here at all
    std::vector<Prepared> m_terms;
};

} // namespace brickyard
