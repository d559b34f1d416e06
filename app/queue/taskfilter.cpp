// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfilter.h"

#include "queue/tasktext.h"

#include <algorithm>

namespace brickyard {

namespace {

constexpr int stateCount = int(TaskState::Unknown) + 1;

/// "In progress", "IN_PROGRESS" and "inprogress" are the same to somebody who types.
QString foldedState(const QString &text)
{
    QString folded = text.toCaseFolded();
    folded.remove(u' ');
    folded.remove(u'_');
    return folded;
}

/// From the beginning only: "assigned" must not find "unassigned".
bool stateMatches(const QString &term, TaskState state, const QString &word)
{
    const QString wanted = foldedState(term);
    if (wanted.isEmpty())
        return false;
    return foldedState(TaskText::state(state, word)).startsWith(wanted)
        || foldedState(taskStateWord(state)).startsWith(wanted);
}

bool personMatches(const QString &term, const Person &person)
{
    return person.displayName().toCaseFolded().contains(term)
        || person.email.toCaseFolded().contains(term) || person.userId.toCaseFolded() == term;
}

} // namespace

TaskFilter::TaskFilter(const QString &text)
{
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"') {
            quoted = !quoted;
        } else if (letter.isSpace() && !quoted) {
            words.append(word);
            word.clear();
        } else {
            word += letter;
        }
    }
    words.append(word);

    for (const QString &entry : std::as_const(words)) {
        Term term;
        QString folded = entry.toCaseFolded();
        if (folded.startsWith(QLatin1String("state:"))) {
            term.field = Field::State;
            folded.remove(0, 6);
        } else if (folded.startsWith(QLatin1String("assignee:"))) {
            term.field = Field::Assignee;
            folded.remove(0, 9);
        }
        // An empty term is one that is still being typed: it hides nothing.
        term.text = folded.trimmed();
        if (!term.text.isEmpty())
            m_terms.append(term);
    }
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
    for (const TaskFilter::Term &term : filter.m_terms) {
        Prepared prepared{term, std::vector<bool>(std::size_t(people.size())),
                          std::vector<bool>(stateCount)};
        for (int index = 0; index < people.size(); ++index)
            prepared.people[std::size_t(index)] = personMatches(term.text, people.at(index));
        for (int state = 0; state < int(TaskState::Unknown); ++state)
            prepared.states[std::size_t(state)] = stateMatches(term.text, TaskState(state), {});
        m_terms.push_back(std::move(prepared));
    }
}

QString TaskMatcher::searchText(const TaskStore::Row &row)
{
    return QString(row.name + u'\n' + row.id).toCaseFolded();
}

bool TaskMatcher::matches(int row, const QString &text) const
{
    const TaskStore::Row &task = m_store.row(row);
    return matchesPerson(task)
        && std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Prepared &term) { return matches(term, task, text); });
}

bool TaskMatcher::matches(const Prepared &term, const TaskStore::Row &row,
                          const QString &text) const
{
    const auto state = [&] {
        return row.state == TaskState::Unknown
            ? stateMatches(term.term.text, row.state, m_store.word(row.stateWord))
            : term.states[std::size_t(row.state)];
    };
    const auto assignee = [&] {
        return std::any_of(row.holds.begin(), row.holds.end(), [&](const TaskStore::Hold &hold) {
            return term.people[std::size_t(hold.person)];
        });
    };
    switch (term.term.field) {
    case TaskFilter::Field::State:
        return state();
    case TaskFilter::Field::Assignee:
        return assignee();
    case TaskFilter::Field::Any:
        break;
    }
    return text.contains(term.term.text) || assignee() || state();
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
