// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfilter.h"

#include "queue/filtersyntax.h"
#include "queue/filterwords.h"

#include <algorithm>

namespace brickyard {

namespace {

bool personMatches(const QString &term, const Person &person)
{
    return person.displayName().toCaseFolded().contains(term)
        || person.email.toCaseFolded().contains(term) || person.userId.toCaseFolded() == term;
}

bool isHeld(const TaskStore::Row &row, const std::vector<bool> &people)
{
    return std::any_of(row.holds.begin(), row.holds.end(), [&](const TaskStore::Hold &hold) {
        return people[std::size_t(hold.person)];
    });
}

} // namespace

TaskFilter::TaskFilter(const QString &text)
    : m_terms(FilterSyntax(text).terms())
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

TaskMatcher::TaskMatcher(const TaskFilter &filter, const TaskStore &store)
    : m_store(store),
      m_filtersPerson(filter.m_person.has_value())
{
    const QList<Person> &people = store.people();
    if (filter.m_person && !filter.m_person->isEmpty()) {
        for (int index = 0; index < people.size(); ++index) {
            if (people.at(index).userId == *filter.m_person)
                m_person = index;
        }
        m_personUnknown = m_person < 0;
    }
    for (int index = 0; index < people.size() && !filter.m_me.isEmpty(); ++index) {
        if (people.at(index).userId == filter.m_me)
            m_me = index;
    }
    for (const FilterTerm &term : filter.m_terms)
        m_terms.push_back(prepared(term, store, filter.m_now));
}

TaskMatcher::Prepared TaskMatcher::prepared(const FilterTerm &term, const TaskStore &store,
                                            qint64 now)
{
    Prepared ready{
        term.field, term.excluded, false, term.value.toCaseFolded(), term.value, {}, {}, {}, {},
        {}};
    switch (term.field) {
    case FilterTerm::Field::Folder:
        ready.text += u'/';
        break;
    case FilterTerm::Field::Priority:
        ready.numbers = term.numbers.bounds();
        break;
    case FilterTerm::Field::Created:
    case FilterTerm::Field::Updated:
        ready.times = term.times.bounds(now);
        break;
    case FilterTerm::Field::Stage:
        for (int word = 0; word < store.wordCount(); ++word)
            ready.stages.push_back(FilterWords::meansStage(term.value, store.word(word)));
        break;
    case FilterTerm::Field::Assignee:
        ready.nobody = FilterWords::meansNobody(term.value);
        [[fallthrough]];
    case FilterTerm::Field::Any:
        for (const Person &person : store.people())
            ready.people.push_back(personMatches(ready.text, person));
        break;
    default:
        break;
    }
    for (int state = 0; state < int(TaskState::Unknown); ++state)
        ready.states.push_back(FilterWords::meansState(term.value, TaskState(state), {}));
    return ready;
}

QString TaskMatcher::searchText(const TaskStore::Row &row)
{
    return QString(row.name + u'\n' + row.id).toCaseFolded();
}

bool TaskMatcher::matches(int row, const QString &text) const
{
    const TaskStore::Row &task = m_store.row(row);
    return matchesPerson(task)
        && std::all_of(m_terms.begin(), m_terms.end(), [&](const Prepared &term) {
               return matches(term, task, text) != term.excluded;
           });
}

bool TaskMatcher::matchesState(const Prepared &term, const TaskStore::Row &row) const
{
    return row.state == TaskState::Unknown
        ? FilterWords::meansState(term.value, row.state, m_store.word(row.stateWord))
        : term.states[std::size_t(row.state)];
}

bool TaskMatcher::matches(const Prepared &term, const TaskStore::Row &row,
                          const QString &text) const
{
    switch (term.field) {
    case FilterTerm::Field::State:
        return matchesState(term, row);
    case FilterTerm::Field::Assignee:
        return term.nobody ? row.holds.isEmpty() : isHeld(row, term.people);
    case FilterTerm::Field::Stage:
        return term.stages[std::size_t(row.stage)];
    case FilterTerm::Field::Folder:
        return text.startsWith(term.text);
    case FilterTerm::Field::Priority:
        return term.numbers.contains(row.priority);
    case FilterTerm::Field::Created:
        return term.times.contains(row.createdAt);
    case FilterTerm::Field::Updated:
        return term.times.contains(row.updatedAt);
    case FilterTerm::Field::Mine:
        return std::any_of(row.holds.begin(), row.holds.end(),
                           [this](const TaskStore::Hold &hold) { return hold.person == m_me; });
    case FilterTerm::Field::Rejected:
        return row.rejected;
    case FilterTerm::Field::Any:
        break;
    }
    return text.contains(term.text) || isHeld(row, term.people) || matchesState(term, row);
}

bool TaskMatcher::matchesPerson(const TaskStore::Row &row) const
{
    if (!m_filtersPerson)
        return true;
    if (m_personUnknown)
        return false;
    if (m_person < 0)
        return row.holds.isEmpty();
    return std::any_of(row.holds.begin(), row.holds.end(),
                       [this](const TaskStore::Hold &hold) { return hold.person == m_person; });
}

} // namespace brickyard
