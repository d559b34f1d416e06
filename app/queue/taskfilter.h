// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

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

    friend bool operator==(const TaskFilter &, const TaskFilter &) = default;

private:
    QList<Term> m_terms;
    std::optional<QString> m_person;
    QString m_me;

    friend class TaskMatcher;
};

} // namespace brickyard
