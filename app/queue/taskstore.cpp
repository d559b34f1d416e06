// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskstore.h"

#include <utility>

namespace brickyard {

namespace {

qint64 toMs(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : TaskStore::noTime;
}

QDateTime fromMs(qint64 time)
{
    return time == TaskStore::noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

} // namespace

TaskStore::Row TaskStore::encode(const Task &task)
{
    Row row;
    row.id = task.id;
    row.name = task.name;
    row.holds.reserve(task.assignees.size());
    for (const Assignee &assignee : task.assignees) {
        row.holds.append(Hold{personIndex(assignee.person), assignee.state,
                              toMs(assignee.assignedAt), toMs(assignee.progressSavedAt),
                              toMs(assignee.completedAt)});
    }
    row.priority = task.priority.value_or(noPriority);
    row.createdAt = toMs(task.createdAt);
    row.updatedAt = toMs(task.updatedAt);
    row.seriesCount = task.seriesCount;
    row.stage = wordIndex(task.stageName);
    row.stateWord = wordIndex(task.stateWord);
    row.state = task.state;
    return row;
}

Task TaskStore::task(int index) const
{
    const Row &from = row(index);
    Task task;
    task.id = from.id;
    task.name = from.name;
    task.stageName = m_words.at(from.stage);
    task.state = from.state;
    task.stateWord = m_words.at(from.stateWord);
    task.assignees.reserve(from.holds.size());
    for (const Hold &hold : from.holds) {
        task.assignees.append(Assignee{m_people.at(hold.person), hold.state,
                                       fromMs(hold.assignedAt), fromMs(hold.progressSavedAt),
                                       fromMs(hold.completedAt)});
    }
    if (from.priority != noPriority)
        task.priority = from.priority;
    task.createdAt = fromMs(from.createdAt);
    task.updatedAt = fromMs(from.updatedAt);
    task.seriesCount = from.seriesCount;
    return task;
}

void TaskStore::append(Row row)
{
    m_rowOfId.insert(row.id, size());
    m_rows.push_back(std::move(row));
}

void TaskStore::remove(int first, int last)
{
    for (int index = first; index <= last; ++index)
        m_rowOfId.remove(row(index).id);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    for (int index = first; index < size(); ++index)
        m_rowOfId[row(index).id] = index;
}

std::vector<int> TaskStore::moveToEnd(const std::vector<int> &rows)
{
    std::vector<int> newRowOfOld(m_rows.size());
    std::vector<Row> arranged;
    arranged.reserve(m_rows.size());
    std::vector<bool> moves(m_rows.size());
    for (const int row : rows)
        moves[std::size_t(row)] = true;
    for (const bool moving : {false, true}) {
        for (std::size_t old = 0; old < m_rows.size(); ++old) {
            if (moves[old] != moving)
                continue;
            newRowOfOld[old] = int(arranged.size());
            arranged.push_back(std::move(m_rows[old]));
        }
    }
    m_rows = std::move(arranged);
    for (int &row : m_rowOfId)
        row = newRowOfOld[std::size_t(row)];
    return newRowOfOld;
}

void TaskStore::clear()
{
    *this = TaskStore();
}

bool TaskStore::takePeopleChanged()
{
    return std::exchange(m_peopleChanged, false);
}

int TaskStore::personIndex(const Person &person)
{
    const auto found = m_personOfId.constFind(person.userId);
    if (found == m_personOfId.constEnd()) {
        const int index = int(m_people.size());
        m_people.append(person);
        m_personOfId.insert(person.userId, index);
        return index;
    }
    // An answer that has the bare id must not take away the name that another one told.
    Person &known = m_people[*found];
    const bool tellsMore =
        !person.email.isEmpty() || !person.givenName.isEmpty() || !person.familyName.isEmpty();
    if (tellsMore && known != person) {
        known = person;
        m_peopleChanged = true;
    }
    return *found;
}

int TaskStore::wordIndex(const QString &word)
{
    const auto found = m_indexOfWord.constFind(word);
    if (found != m_indexOfWord.constEnd())
        return *found;
    const int index = int(m_words.size());
    m_words.append(word);
    m_indexOfWord.insert(word, index);
    return index;
}

} // namespace brickyard
