// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfilter.h"

#include <algorithm>

namespace brickyard {

TaskFilter::TaskFilter(const QString &text, const FilterVocabulary &vocabulary)
    : m_terms(FilterSyntax(text, vocabulary).terms())
{}

bool TaskFilter::asksForMine() const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
                       [](const Term &term) { return term.field == Field::Mine; });
}

bool TaskFilter::asksForAge() const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [](const Term &term) {
        return (term.field == Field::Created || term.field == Field::Updated)
            && !std::holds_alternative<QDate>(term.times.value);
    });
}

} // namespace brickyard
