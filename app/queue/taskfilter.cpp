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

/// What stands after `is:`, with or without a minus before it; nothing where it says nothing.
std::optional<TaskFilter::Term> traitTerm(QString word)
{
    TaskFilter::Term term;
    if (word.startsWith(u'-')) {
        term.negated = true;
        word.remove(0, 1);
    }
    if (!word.startsWith(QLatin1String("is:")))
        return {};
    word.remove(0, 3);
    if (word == QLatin1String("mine")) {
        term.field = TaskFilter::Field::Mine;
    } else if (word == QLatin1String("notmine")) {
        term.field = TaskFilter::Field::Mine;
        term.negated = !term.negated;
    } else if (word == QLatin1String("rejected")) {
        term.field = TaskFilter::Field::Rejected;
    } else {
        return {};
    }
    return term;
}

/// Whether that is the beginning of such a word: it is still being typed and hides nothing.
bool beginsATrait(const QString &word)
{
    if (!word.startsWith(QLatin1String("is:")) && !word.startsWith(QLatin1String("-is:")))
        return false;
    for (const auto *whole :
         {"is:mine", "-is:mine", "is:notmine", "-is:notmine", "is:rejected", "-is:rejected"}) {
        if (QLatin1String(whole).startsWith(word))
            return true;
    }
    return false;
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
        if (const std::optional<Term> trait = traitTerm(folded)) {
            m_terms.append(*trait);
            continue;
        }
        if (beginsATrait(folded))
            continue;
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

bool TaskFilter::asksForMine() const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
                       [](const Term &term) { return term.field == Field::Mine; });
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
    const auto heldBy = [&](int person) {
        return std::any_of(row.holds.begin(), row.holds.end(),
                           [person](const TaskStore::Hold &hold) { return hold.person == person; });
    };
    switch (term.term.field) {
    case TaskFilter::Field::State:
        return state();
    case TaskFilter::Field::Assignee:
        return assignee();
    case TaskFilter::Field::Mine:
        return heldBy(m_me) != term.term.negated;
    case TaskFilter::Field::Rejected:
        return row.rejected != term.term.negated;
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
