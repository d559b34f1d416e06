// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/filtersyntax.h"

#include <QList>
#include <QString>

#include <optional>

namespace brickyard {

/// Which tasks are shown: what the filter field says (see FilterSyntax), and whose they are.
class TaskFilter
{
public:
    using Term = FilterTerm;
    using Field = FilterTerm::Field;

    TaskFilter() = default;
    explicit TaskFilter(const QString &text, const FilterVocabulary &vocabulary = {});

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

} // namespace brickyard
