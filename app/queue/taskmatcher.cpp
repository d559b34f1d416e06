// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskmatcher.h"

#include "queue/tasktext.h"

#include <algorithm>
#include <bit>

namespace brickyard {

namespace {

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

/// Whether a UUID could have that in it.
bool couldBeInUuid(std::string_view text)
{
    return text.size() <= std::size_t(TaskKey::textSize)
        && std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f')
                   || letter == '-';
           });
}

quint64 bit(std::size_t row)
{
    return quint64(1) << row;
}

/// Those of \a rows of which \a isIt(row number in the chunk) is true.
template<typename Predicate> quint64 only(quint64 rows, Predicate isIt)
{
    quint64 found = 0;
    for (quint64 left = rows; left != 0; left &= left - 1) {
        const auto row = std::size_t(std::countr_zero(left));
        if (isIt(row))
            found |= bit(row);
    }
    return found;
}

} // namespace

TaskMatcher::TaskMatcher(const TaskFilter &filter, const TaskRows &rows)
    : m_rows(rows),
      m_filtersPerson(filter.m_person.has_value())
{
    const QList<Person> &people = rows.people();
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
        Prepared prepared;
        prepared.term = term;
        prepared.text = term.text.toStdString();
        prepared.couldBeInUuid = couldBeInUuid(prepared.text);
        for (const Person &person : people)
            prepared.people.push_back(personMatches(term.text, person));
        for (int state = 0; state < int(TaskState::Unknown); ++state)
            prepared.states.push_back(stateMatches(term.text, TaskState(state), {}));
        const auto isTrue = [](bool value) { return value; };
        prepared.anyPerson = std::any_of(prepared.people.begin(), prepared.people.end(), isTrue);
        prepared.anyState = std::any_of(prepared.states.begin(), prepared.states.end(), isTrue);
        for (int word = 0; word < rows.wordCount() && !prepared.anyState; ++word)
            prepared.anyState = stateMatches(term.text, TaskState::Unknown, rows.word(word));
        m_terms.push_back(std::move(prepared));
    }
}

bool TaskMatcher::matches(int row) const
{
    const int number = m_rows.chunkOf(row);
    const auto inChunk = std::size_t(row) - std::size_t(m_rows.firstRowOfChunk(number));
    return matching(m_rows.chunk(number), bit(inChunk)) != 0;
}

quint64 TaskMatcher::matching(int chunk) const
{
    const TaskRows::Chunk &rows = m_rows.chunk(chunk);
    return matching(rows, ~quint64(0) >> (TaskRows::chunkSize - int(rows.rows.size())));
}

quint64 TaskMatcher::matching(const TaskRows::Chunk &chunk, quint64 rows) const
{
    if (m_filtersPerson)
        rows = ofPerson(chunk, rows);
    for (const Prepared &term : m_terms) {
        if (rows == 0)
            break;
        rows = matching(term, chunk, rows);
    }
    return rows;
}

quint64 TaskMatcher::matching(const Prepared &term, const TaskRows::Chunk &chunk,
                              quint64 rows) const
{
    switch (term.term.field) {
    case TaskFilter::Field::State:
        return withState(term, chunk, rows);
    case TaskFilter::Field::Assignee:
        return withAssignee(term, chunk, rows);
    case TaskFilter::Field::Mine:
        return only(
            rows, [&](std::size_t row) { return isHeldBy(chunk, row, m_me) != term.term.negated; });
    case TaskFilter::Field::Rejected:
        return only(rows,
                    [&](std::size_t row) { return chunk.rows[row].rejected != term.term.negated; });
    case TaskFilter::Field::Any:
        break;
    }
    // The cheap ones first, and the text only of what is left.
    quint64 found = withState(term, chunk, rows);
    found |= withAssignee(term, chunk, rows & ~found);
    found |= withText(term, chunk, rows & ~found);
    return found;
}

quint64 TaskMatcher::withState(const Prepared &term, const TaskRows::Chunk &chunk,
                               quint64 rows) const
{
    if (!term.anyState)
        return 0;
    return only(rows, [&](std::size_t row) {
        const TaskRows::Row &task = chunk.rows[row];
        return task.state == TaskState::Unknown
            ? stateMatches(term.term.text, task.state, m_rows.word(task.stateWord))
            : bool(term.states[std::size_t(task.state)]);
    });
}

quint64 TaskMatcher::withAssignee(const Prepared &term, const TaskRows::Chunk &chunk,
                                  quint64 rows) const
{
    if (!term.anyPerson)
        return 0;
    return only(rows, [&](std::size_t row) {
        const auto holds = chunk.holdsOf(chunk.rows[row]);
        return std::any_of(holds.begin(), holds.end(), [&](const TaskRows::Hold &hold) {
            return bool(term.people[std::size_t(hold.person)]);
        });
    });
}

/// One search through all texts of the chunk: most of them do not have the word.
quint64 TaskMatcher::withText(const Prepared &term, const TaskRows::Chunk &chunk,
                              quint64 rows) const
{
    if (rows == 0)
        return 0;
    auto row = std::size_t(std::countr_zero(rows));
    const auto end = [&] { return chunk.rows[row].foldedFrom + chunk.rows[row].foldedSize; };
    const TaskRows::Row &last = chunk.rows[std::size_t(std::bit_width(rows)) - 1];
    const std::string_view texts(chunk.texts.constData(), last.foldedFrom + last.foldedSize);
    quint64 found = 0;
    for (std::size_t at = texts.find(term.text, chunk.rows[row].foldedFrom);
         at != std::string_view::npos;) {
        while (row < chunk.rows.size() && end() <= at)
            ++row;
        if (row == chunk.rows.size())
            break;
        // Not where it begins in one text and ends in another, or lies in what is left over.
        if (chunk.rows[row].foldedFrom <= at && at + term.text.size() <= end()) {
            found |= bit(row);
            at = texts.find(term.text, end());
        } else {
            at = texts.find(term.text, at + 1);
        }
    }
    found &= rows;
    if (term.couldBeInUuid) {
        found |= only(rows & ~found, [&](std::size_t place) {
            const TaskRows::Row &task = chunk.rows[place];
            if (task.idSize > 0)
                return false; // its id is among the texts
            char id[TaskKey::textSize];
            task.key.write(id);
            return std::string_view(id, TaskKey::textSize).find(term.text)
                != std::string_view::npos;
        });
    }
    return found;
}

bool TaskMatcher::isHeldBy(const TaskRows::Chunk &chunk, std::size_t row, int person)
{
    const auto holds = chunk.holdsOf(chunk.rows[row]);
    return std::any_of(holds.begin(), holds.end(),
                       [person](const TaskRows::Hold &hold) { return hold.person == person; });
}

quint64 TaskMatcher::ofPerson(const TaskRows::Chunk &chunk, quint64 rows) const
{
    if (m_personUnknown)
        return 0;
    return only(rows, [&](std::size_t row) {
        return m_person < 0 ? chunk.rows[row].holdCount == 0 : isHeldBy(chunk, row, m_person);
    });
}

} // namespace brickyard
