// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskmatcher.h"

#include "queue/filterwords.h"

#include <algorithm>
#include <bit>

namespace brickyard {

namespace {

bool personMatches(const QString &term, const Person &person)
{
    const QString email = person.email.toCaseFolded();
    // Anna's address is a part of Johanna's: what has a letter before its @ is where one begins.
    const bool hasEmail = term.indexOf(u'@') > 0 ? email.startsWith(term) : email.contains(term);
    return hasEmail || person.displayName().toCaseFolded().contains(term)
        || person.userId.toCaseFolded() == term;
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

/// Of a task whose id is no UUID.
QByteArrayView foldedId(const TaskRows::Chunk &chunk, const TaskRows::Row &task)
{
    return chunk.folded(task).sliced(qsizetype(task.foldedNameSize) + 1);
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
    for (const FilterTerm &term : filter.m_terms)
        m_terms.push_back(prepared(term, rows, filter.m_now));
}

TaskMatcher::Prepared TaskMatcher::prepared(const FilterTerm &term, const TaskRows &rows,
                                            qint64 now)
{
    using Field = FilterTerm::Field;
    const QString folded = term.value.toCaseFolded();
    Prepared ready;
    ready.term = term;
    ready.text = folded.toStdString();
    ready.couldBeInUuid = couldBeInUuid(ready.text);
    if (term.field == Field::Folder)
        ready.text += '/';
    if (term.field == Field::Priority)
        ready.numbers = term.numbers.bounds();
    if (term.field == Field::Created || term.field == Field::Updated)
        ready.times = term.times.bounds(now);
    if (term.field == Field::Stage) {
        for (int word = 0; word < rows.wordCount(); ++word)
            ready.stages.push_back(FilterWords::meansStage(term.value, rows.word(word)));
    }
    if (term.field == Field::Any || term.field == Field::Assignee) {
        ready.isNobody = term.field == Field::Assignee && FilterWords::meansNobody(term.value);
        for (const Person &person : rows.people())
            ready.people.push_back(personMatches(folded, person));
    }
    if (term.field == Field::Any || term.field == Field::State) {
        for (int state = 0; state < int(TaskState::Unknown); ++state)
            ready.states.push_back(FilterWords::meansState(term.value, TaskState(state), {}));
    }
    const auto isTrue = [](bool value) { return value; };
    ready.anyPerson =
        ready.isNobody || std::any_of(ready.people.begin(), ready.people.end(), isTrue);
    ready.anyState = std::any_of(ready.states.begin(), ready.states.end(), isTrue);
    for (int word = 0; word < rows.wordCount() && !ready.anyState; ++word)
        ready.anyState = FilterWords::meansState(term.value, TaskState::Unknown, rows.word(word));
    return ready;
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
    const quint64 found = included(term, chunk, rows);
    return term.term.excluded ? rows & ~found : found;
}

quint64 TaskMatcher::included(const Prepared &term, const TaskRows::Chunk &chunk,
                              quint64 rows) const
{
    switch (term.term.field) {
    case FilterTerm::Field::State:
        return withState(term, chunk, rows);
    case FilterTerm::Field::Assignee:
        return withAssignee(term, chunk, rows);
    case FilterTerm::Field::Stage:
        return only(rows, [&](std::size_t row) {
            return bool(term.stages[std::size_t(chunk.rows[row].stage)]);
        });
    case FilterTerm::Field::Folder:
        return only(rows, [&](std::size_t row) {
            return chunk.foldedName(chunk.rows[row]).startsWith(QByteArrayView(term.text));
        });
    case FilterTerm::Field::Name:
        return withText(term, chunk, rows);
    case FilterTerm::Field::Id:
        return withId(term, chunk, rows);
    case FilterTerm::Field::Ids:
        return withOneOf(term.term.ids, chunk, rows);
    case FilterTerm::Field::Priority:
        return only(
            rows, [&](std::size_t row) { return term.numbers.contains(chunk.rows[row].priority); });
    case FilterTerm::Field::Created:
        return only(
            rows, [&](std::size_t row) { return term.times.contains(chunk.rows[row].createdAt); });
    case FilterTerm::Field::Updated:
        return only(
            rows, [&](std::size_t row) { return term.times.contains(chunk.rows[row].updatedAt); });
    case FilterTerm::Field::Mine:
        return only(rows, [&](std::size_t row) { return isHeldBy(chunk, row, m_me); });
    case FilterTerm::Field::Rejected:
        return only(rows, [&](std::size_t row) { return chunk.rows[row].rejected; });
    case FilterTerm::Field::Any:
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
            ? FilterWords::meansState(term.term.value, task.state, m_rows.word(task.stateWord))
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
        if (term.isNobody)
            return holds.empty();
        return std::any_of(holds.begin(), holds.end(), [&](const TaskRows::Hold &hold) {
            return bool(term.people[std::size_t(hold.person)]);
        });
    });
}

quint64 TaskMatcher::withId(const Prepared &term, const TaskRows::Chunk &chunk, quint64 rows)
{
    return only(rows, [&](std::size_t row) {
        const TaskRows::Row &task = chunk.rows[row];
        if (task.idSize > 0)
            return foldedId(chunk, task).startsWith(QByteArrayView(term.text));
        char id[TaskKey::textSize];
        if (term.couldBeInUuid)
            task.key.write(id);
        return term.couldBeInUuid && std::string_view(id, TaskKey::textSize).starts_with(term.text);
    });
}

quint64 TaskMatcher::withOneOf(const QSet<TaskKey> &ids, const TaskRows::Chunk &chunk, quint64 rows)
{
    return only(rows, [&](std::size_t row) {
        const TaskRows::Row &task = chunk.rows[row];
        if (task.idSize == 0)
            return ids.contains(task.key);
        // Perhaps a UUID in capitals.
        const QByteArrayView text = foldedId(chunk, task);
        if (text.size() != TaskKey::textSize)
            return false;
        const std::optional<TaskKey> key = TaskKey::fromUuid(QString::fromUtf8(text));
        return key && ids.contains(*key);
    });
}

/// One search through all texts of the chunk: most of them do not have the word.
quint64 TaskMatcher::withText(const Prepared &term, const TaskRows::Chunk &chunk, quint64 rows)
{
    if (rows == 0)
        return 0;
    const bool nameOnly = term.term.field == FilterTerm::Field::Name;
    auto row = std::size_t(std::countr_zero(rows));
    const auto end = [&] { return chunk.rows[row].foldedFrom + chunk.rows[row].foldedSize; };
    const TaskRows::Row &lastRow = chunk.rows[std::size_t(std::bit_width(rows)) - 1];
    const std::string_view texts(chunk.texts.constData(), lastRow.foldedFrom + lastRow.foldedSize);
    quint64 found = 0;
    for (std::size_t at = texts.find(term.text, chunk.rows[row].foldedFrom);
         at != std::string_view::npos;) {
        while (row < chunk.rows.size() && end() <= at)
            ++row;
        if (row == chunk.rows.size())
            break;
        const TaskRows::Row &task = chunk.rows[row];
        const std::size_t last =
            std::size_t(task.foldedFrom) + (nameOnly ? task.foldedNameSize : task.foldedSize);
        // Not where it begins in one text and ends in another, or lies in what is left over.
        if (task.foldedFrom <= at && at + term.text.size() <= last) {
            found |= bit(row);
            at = texts.find(term.text, end());
        } else {
            at = texts.find(term.text, at + 1);
        }
    }
    found &= rows;
    if (term.couldBeInUuid && !nameOnly) {
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
