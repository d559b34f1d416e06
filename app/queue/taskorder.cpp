// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskorder.h"

#include "queue/namekey.h"
#include "queue/tasktablemodel.h"

#include <QCollator>
#include <QLocale>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace brickyard {

namespace {

constexpr quint64 noNumber = std::numeric_limits<quint64>::max();

/// From the one that waits for somebody to the one that is done.
quint64 stateRank(TaskState state)
{
    switch (state) {
    case TaskState::Unassigned:
        return 0;
    case TaskState::Assigned:
        return 1;
    case TaskState::InProgress:
        return 2;
    case TaskState::Staged:
        return 3;
    case TaskState::Problem:
        return 4;
    case TaskState::Skipped:
        return 5;
    case TaskState::Completed:
        return 6;
    case TaskState::Unknown:
        break;
    }
    return 7;
}

QLocale collationLocale()
{
    // QCollator compares code units in the C locale, without regard to numbers.
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

/// The rank of each of \a count things, the least one's being \a first.
template<typename Before> std::vector<quint64> ranks(int count, quint64 first, Before before)
{
    std::vector<int> places(static_cast<std::size_t>(count));
    std::iota(places.begin(), places.end(), 0);
    std::sort(places.begin(), places.end(), before);
    std::vector<quint64> ranks(places.size());
    for (std::size_t rank = 0; rank < places.size(); ++rank)
        ranks[std::size_t(places[rank])] = first + rank;
    return ranks;
}

constexpr quint64 signBit = quint64(1) << 63;

quint64 ordered(qint64 number)
{
    return quint64(number) ^ signBit;
}

quint64 ordered(double number)
{
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number); // no -0
    return bits & signBit ? ~bits : bits | signBit;
}

/// 8 bytes from that place on, which compare as the text does; 0 behind its end.
quint64 wordOf(const char *text, std::size_t size, std::size_t word)
{
    const std::size_t from = word * sizeof(quint64);
    if (from >= size)
        return 0;
    quint64 bytes = 0;
    std::memcpy(&bytes, text + from, std::min(sizeof(quint64), size - from));
    return qFromBigEndian(bytes);
}

/// Whether the text whose word that is ends in it.
bool endsIn(quint64 word)
{
    return (word & 0xffU) == 0;
}

} // namespace

TaskOrder::TaskOrder(const QList<TaskSortKey> &keys, const TaskRows &rows,
                     const std::atomic<bool> &cancelled)
    : m_rows(rows),
      m_cancelled(cancelled)
{
    if (keys.isEmpty())
        return;
    for (const TaskSortKey &key : keys) {
        const auto what = key.column == TaskTableModel::NameColumn ? Part::What::Name
            : key.column == TaskTableModel::TaskIdColumn           ? Part::What::Id
                                                                   : Part::What::Number;
        m_parts.push_back(Part{what, key.column, key.order == Qt::DescendingOrder});
        if (key.column == TaskTableModel::AssigneeColumn)
            makePersonRanks();
        if (key.column == TaskTableModel::StateColumn)
            makeWordRanks();
    }
    m_parts.push_back(Part{Part::What::Number, TaskTableModel::ColumnCount, false});
    m_parts.push_back(Part{Part::What::Id, 0, false});
}

void TaskOrder::makePersonRanks()
{
    QCollator collator(collationLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const QList<Person> &people = m_rows.people();
    // From 1 on: turned round, 0 would be noNumber.
    m_personRanks = ranks(int(people.size()), 1, [&](int a, int b) {
        const int order = collator.compare(people.at(a).displayName(), people.at(b).displayName());
        return order != 0 ? order < 0 : a < b;
    });
}

void TaskOrder::makeWordRanks()
{
    m_wordRanks = ranks(m_rows.wordCount(), 0,
                        [this](int a, int b) { return m_rows.word(a) < m_rows.word(b); });
}

void TaskOrder::makeNameKeys(const std::vector<int> &rows)
{
    m_nameKeys.clear();
    m_nameKeyFrom.resize(std::size_t(m_rows.size()) + 1);
    for (const int row : rows) {
        if (m_cancelled)
            return;
        const TaskRows::Place place = m_rows.at(row);
        m_nameKeyFrom[std::size_t(row)] = quint32(m_nameKeys.size());
        appendNameKey(place.chunk->foldedName(*place.row), m_nameKeys);
    }
}

quint64 TaskOrder::number(int column, int row) const
{
    const TaskRows::Place place = m_rows.at(row);
    const TaskRows::Row &task = *place.row;
    switch (TaskTableModel::Column(column)) {
    case TaskTableModel::StateColumn:
        // States that are not known here keep together by their word.
        return stateRank(task.state) << 32
            | (task.state == TaskState::Unknown ? m_wordRanks[std::size_t(task.stateWord)] : 0);
    case TaskTableModel::AssigneeColumn:
        return task.holdCount == 0
            ? noNumber
            : m_personRanks[std::size_t(place.chunk->holdsOf(task).front().person)];
    case TaskTableModel::PriorityColumn:
        return task.priority == TaskRows::noPriority || std::isnan(task.priority)
            ? noNumber
            : ordered(task.priority);
    case TaskTableModel::CreatedColumn:
        return task.createdAt == TaskRows::noTime ? noNumber : ordered(task.createdAt);
    case TaskTableModel::UpdatedColumn:
        return task.updatedAt == TaskRows::noTime ? noNumber : ordered(task.updatedAt);
    case TaskTableModel::SeriesColumn:
        return ordered(qint64(task.seriesCount));
    case TaskTableModel::ColumnCount: // what decides between equal ones: the age
        return ordered(task.createdAt);
    case TaskTableModel::NameColumn:
    case TaskTableModel::TaskIdColumn:
        break;
    }
    return noNumber;
}

quint64 TaskOrder::word(const Part &part, std::size_t word, int row) const
{
    switch (part.what) {
    case Part::What::Number:
        return number(part.column, row);
    case Part::What::Name: {
        const char *key = m_nameKeys.data() + m_nameKeyFrom[std::size_t(row)];
        return wordOf(key, std::strlen(key), word);
    }
    case Part::What::Id:
        break;
    }
    const TaskRows::Place place = m_rows.at(row);
    if (place.row->idSize > 0) {
        const QByteArrayView id = place.chunk->idText(*place.row);
        return wordOf(id.data(), std::size_t(id.size()), word);
    }
    char id[TaskKey::textSize];
    place.row->key.write(id);
    return wordOf(id, TaskKey::textSize, word);
}

void TaskOrder::sort(std::vector<int> &rows)
{
    if (m_parts.empty()) {
        std::sort(rows.begin(), rows.end());
        return;
    }
    if (std::any_of(m_parts.begin(), m_parts.end(),
                    [](const Part &part) { return part.what == Part::What::Name; })) {
        makeNameKeys(rows);
    }
    m_entries.clear();
    m_entries.reserve(rows.size());
    for (const int row : rows)
        m_entries.push_back(Entry{0, row});
    // Eight bytes at a time: numbers that lie beside each other, instead of looking up both rows
    // for each comparison.
    std::vector<Run> runs{{0, m_entries.size(), 0, 0}};
    while (!runs.empty() && !m_cancelled) {
        const Run run = runs.back();
        runs.pop_back();
        sortRun(run);
        splitRun(run, runs);
    }
    for (std::size_t place = 0; place < rows.size(); ++place)
        rows[place] = m_entries[place].row;
    m_entries = {};
    m_nameKeys = {};
    m_nameKeyFrom = {};
}

void TaskOrder::sortRun(const Run &run)
{
    const auto first = m_entries.begin() + std::ptrdiff_t(run.first);
    const auto last = m_entries.begin() + std::ptrdiff_t(run.last);
    const Part &part = m_parts[run.part];
    for (auto entry = first; entry != last; ++entry) {
        entry->word = word(part, run.word, entry->row);
        if (part.descending && (part.what != Part::What::Number || entry->word != noNumber))
            entry->word = ~entry->word;
    }
    const auto byWord = [](const Entry &a, const Entry &b) { return a.word < b.word; };
    if (!std::is_sorted(first, last, byWord))
        std::sort(first, last, byWord);
}

void TaskOrder::splitRun(const Run &run, std::vector<Run> &runs) const
{
    const Part &part = m_parts[run.part];
    for (std::size_t first = run.first; first < run.last;) {
        std::size_t last = first + 1;
        while (last < run.last && m_entries[last].word == m_entries[first].word)
            ++last;
        const quint64 word = part.descending ? ~m_entries[first].word : m_entries[first].word;
        const bool more = part.what != Part::What::Number && !endsIn(word);
        const std::size_t nextPart = more ? run.part : run.part + 1;
        if (last - first > 1 && nextPart < m_parts.size())
            runs.push_back(Run{first, last, nextPart, more ? run.word + 1 : 0});
        first = last;
    }
}

int TaskOrder::compare(const Part &part, int a, int b) const
{
    const auto threeWay = [](quint64 x, quint64 y) { return x == y ? 0 : x < y ? -1 : 1; };
    if (part.what == Part::What::Number) {
        const quint64 numberA = number(part.column, a);
        const quint64 numberB = number(part.column, b);
        const bool turn = part.descending && numberA != noNumber && numberB != noNumber;
        return turn ? threeWay(numberB, numberA) : threeWay(numberA, numberB);
    }
    int order = 0;
    if (part.what == Part::What::Name) {
        std::string keyA;
        std::string keyB;
        const TaskRows::Place placeA = m_rows.at(a);
        const TaskRows::Place placeB = m_rows.at(b);
        appendNameKey(placeA.chunk->foldedName(*placeA.row), keyA);
        appendNameKey(placeB.chunk->foldedName(*placeB.row), keyB);
        order = keyA.compare(keyB);
    } else {
        for (std::size_t at = 0; order == 0; ++at) {
            const quint64 wordA = word(part, at, a);
            const quint64 wordB = word(part, at, b);
            order = threeWay(wordA, wordB);
            if (endsIn(wordA) || endsIn(wordB))
                break;
        }
    }
    return part.descending ? -order : order;
}

bool TaskOrder::before(int a, int b) const
{
    for (const Part &part : m_parts) {
        const int order = compare(part, a, b);
        if (order != 0)
            return order < 0;
    }
    return a < b;
}

} // namespace brickyard
