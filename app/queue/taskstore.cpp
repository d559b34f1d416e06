// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskstore.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace brickyard {

namespace {

using Chunk = TaskRows::Chunk;

qint64 toMs(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : TaskRows::noTime;
}

/// A row of the same texts: only its place in them moves along.
void takeTextPlaces(TaskRows::Row &row, const TaskRows::Row &from)
{
    row.foldedFrom = from.foldedFrom;
    row.foldedSize = from.foldedSize;
    row.foldedNameSize = from.foldedNameSize;
    row.nameFrom = from.nameFrom;
    row.nameSize = from.nameSize;
    row.idSize = from.idSize;
}

/// Writes a row's holds over the ones that it had, or behind all others. False where there would be
/// too many leftovers.
bool takeHolds(Chunk &chunk, const TaskRows::Row &old, TaskRows::Row &fresh,
               const QList<TaskRows::Hold> &holds)
{
    const std::span<const TaskRows::Hold> before = chunk.holdsOf(old);
    fresh.holdsFrom = old.holdsFrom;
    fresh.holdCount = quint32(holds.size());
    if (std::equal(before.begin(), before.end(), holds.begin(), holds.end()))
        return true;
    if (fresh.holdCount <= old.holdCount) {
        std::copy(holds.begin(), holds.end(), chunk.holds.begin() + qsizetype(old.holdsFrom));
        return true;
    }
    const qsizetype used = std::accumulate(
        chunk.rows.begin(), chunk.rows.end(), qsizetype(0),
        [](qsizetype sum, const TaskRows::Row &row) { return sum + qsizetype(row.holdCount); });
    if (chunk.holds.size() > 2 * used + TaskRows::chunkSize)
        return false;
    fresh.holdsFrom = quint32(chunk.holds.size());
    chunk.holds.append(holds);
    return true;
}

} // namespace

TaskEntry TaskStore::encode(const Task &task)
{
    TaskEntry entry;
    Row &row = entry.row;
    if (const std::optional<TaskKey> key = TaskKey::fromUuid(task.id)) {
        row.key = *key;
    } else {
        entry.idText = task.id.toUtf8();
        row.key = TaskKey::fromText(entry.idText);
    }
    entry.name = task.name.toUtf8();
    entry.holds.reserve(task.assignees.size());
    for (const Assignee &assignee : task.assignees) {
        entry.holds.append(Hold{personIndex(assignee.person), assignee.state,
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
    return entry;
}

bool TaskStore::isRow(int index, const TaskKey &key, QByteArrayView idText) const
{
    const TaskRows::Place place = m_rows.at(index);
    return place.row->key == key && place.chunk->idText(*place.row) == idText;
}

int TaskStore::indexOf(const QString &taskId) const
{
    if (const std::optional<TaskKey> uuid = TaskKey::fromUuid(taskId))
        return m_index.find(uuid->hash(), [&](int row) { return isRow(row, *uuid, {}); });
    const QByteArray text = taskId.toUtf8();
    const TaskKey key = TaskKey::fromText(text);
    return m_index.find(key.hash(), [&](int row) { return isRow(row, key, text); });
}

TaskRows::Chunk &TaskStore::writable(int chunk)
{
    // Copies of the rows may be read at this moment: what they share with us stays as it is.
    std::shared_ptr<Chunk> &place = m_rows.m_chunks[chunk];
    if (place.use_count() > 1)
        place = std::make_shared<Chunk>(*place);
    return *place;
}

void TaskStore::append(const std::vector<TaskEntry> &entries)
{
    int row = size();
    for (const TaskEntry &entry : entries) {
        m_index.insert(entry.row.key.hash(), row++);
        count({entry.holds.constData(), std::size_t(entry.holds.size())}, 1);
    }
    appendToChunks(entries);
}

void TaskStore::appendToChunks(const std::vector<TaskEntry> &entries)
{
    TaskChunkBuilder builder;
    int firstChunk = m_rows.chunkCount();
    // The last chunk is filled up.
    if (firstChunk > 0
        && m_rows.chunk(firstChunk - 1).rows.size() < std::size_t(TaskRows::chunkSize)) {
        const std::shared_ptr<Chunk> last = m_rows.m_chunks.takeLast();
        --firstChunk;
        for (const Row &row : last->rows)
            builder.add(*last, row);
    }
    const auto finish = [&] { m_rows.m_chunks.append(std::make_shared<Chunk>(builder.take())); };
    for (const TaskEntry &entry : entries) {
        builder.add(entry);
        if (builder.size() == TaskRows::chunkSize)
            finish();
    }
    if (builder.size() > 0)
        finish();
    updateStarts(firstChunk);
}

void TaskStore::replace(int index, const TaskEntry &entry, qint64 changedAt)
{
    const int number = m_rows.chunkOf(index);
    const auto inChunk = std::size_t(index) - std::size_t(m_rows.firstRowOfChunk(number));
    Chunk &chunk = writable(number);
    const Row old = chunk.rows[inChunk];
    count(chunk.holdsOf(old), -1);
    count({entry.holds.constData(), std::size_t(entry.holds.size())}, 1);

    Row fresh = entry.row;
    fresh.changedAt = changedAt;
    fresh.rejected = old.rejected;
    if (chunk.name(old) == entry.name && takeHolds(chunk, old, fresh, entry.holds)) {
        takeTextPlaces(fresh, old);
        chunk.rows[inChunk] = fresh;
        return;
    }
    TaskEntry whole = entry;
    whole.row = fresh;
    TaskChunkBuilder builder;
    for (std::size_t row = 0; row < chunk.rows.size(); ++row) {
        if (row == inChunk)
            builder.add(whole);
        else
            builder.add(chunk, chunk.rows[row]);
    }
    chunk = builder.take();
}

void TaskStore::setRejected(int index, bool rejected)
{
    const int number = m_rows.chunkOf(index);
    const auto inChunk = std::size_t(index) - std::size_t(m_rows.firstRowOfChunk(number));
    writable(number).rows[inChunk].rejected = rejected;
}

void TaskStore::remove(int first, int last)
{
    for (int index = first; index <= last; ++index) {
        const TaskRows::Place place = m_rows.at(index);
        count(place.chunk->holdsOf(*place.row), -1);
        m_index.erase(place.row->key.hash(), index);
    }
    const int gone = last - first + 1;
    if (last < size() - 1)
        m_index.renumber([last, gone](int row) { return row > last ? row - gone : row; });

    for (int number = m_rows.chunkOf(first);
         number < m_rows.chunkCount() && m_rows.firstRowOfChunk(number) <= last; ++number) {
        const int start = m_rows.firstRowOfChunk(number);
        Chunk &chunk = writable(number);
        const auto end = int(chunk.rows.size());
        chunk.rows.erase(chunk.rows.begin() + std::max(0, first - start),
                         chunk.rows.begin() + std::min(end, last + 1 - start));
    }
    dropEmptyChunks();
}

std::vector<int> TaskStore::moveToEnd(const std::vector<int> &rows)
{
    const auto count = std::size_t(size());
    std::vector<int> newRowOfOld(count);
    std::vector<TaskEntry> moving;
    moving.reserve(rows.size());
    for (const int row : rows)
        moving.push_back(TaskEntry::of(m_rows.at(row)));

    int staying = 0;
    int moved = size() - int(rows.size());
    auto next = rows.begin();
    for (int row = 0; row < size(); ++row) {
        const bool moves = next != rows.end() && *next == row;
        newRowOfOld[std::size_t(row)] = moves ? moved++ : staying++;
        if (moves)
            ++next;
    }
    // From behind, so that the places of those before stay what they were.
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const int number = m_rows.chunkOf(*row);
        Chunk &chunk = writable(number);
        chunk.rows.erase(chunk.rows.begin() + (*row - m_rows.firstRowOfChunk(number)));
    }
    dropEmptyChunks();
    appendToChunks(moving);
    m_index.renumber([&newRowOfOld](int row) { return newRowOfOld[std::size_t(row)]; });
    return newRowOfOld;
}

/// And makes few of many that are nearly empty, so that a row is found in a few steps.
void TaskStore::dropEmptyChunks()
{
    QList<std::shared_ptr<Chunk>> &chunks = m_rows.m_chunks;
    chunks.removeIf([](const std::shared_ptr<Chunk> &chunk) { return chunk->rows.empty(); });
    const qsizetype rows = std::accumulate(
        chunks.cbegin(), chunks.cend(), qsizetype(0),
        [](qsizetype sum, const auto &chunk) { return sum + qsizetype(chunk->rows.size()); });
    constexpr qsizetype few = 16;
    if (chunks.size() > few + 2 * rows / TaskRows::chunkSize) {
        TaskChunkBuilder builder;
        QList<std::shared_ptr<Chunk>> full;
        for (const std::shared_ptr<Chunk> &chunk : std::as_const(chunks)) {
            for (const Row &row : chunk->rows) {
                builder.add(*chunk, row);
                if (builder.size() == TaskRows::chunkSize)
                    full.append(std::make_shared<Chunk>(builder.take()));
            }
        }
        if (builder.size() > 0)
            full.append(std::make_shared<Chunk>(builder.take()));
        chunks = full;
    }
    updateStarts(0);
}

void TaskStore::updateStarts(int firstChunk)
{
    QList<int> &starts = m_rows.m_starts;
    QList<int> &chunkOfBlock = m_rows.m_chunkOfBlock;
    int start = firstChunk == 0 ? 0 : starts.at(firstChunk);
    starts.resize(m_rows.chunkCount() + 1);
    constexpr int block = TaskRows::chunkSize;
    chunkOfBlock.resize((start + block - 1) / block);
    for (int chunk = firstChunk; chunk < m_rows.chunkCount(); ++chunk) {
        starts[chunk] = start;
        start += int(m_rows.chunk(chunk).rows.size());
        while (qsizetype(chunkOfBlock.size()) * block < start)
            chunkOfBlock.append(chunk);
    }
    starts[m_rows.chunkCount()] = start;
}

void TaskStore::clear()
{
    *this = TaskStore();
}

void TaskStore::count(std::span<const Hold> holds, int sign)
{
    if (holds.empty())
        m_unassigned += sign;
    for (const Hold &hold : holds) {
        if (hold.state != TaskState::Completed)
            m_openCounts[std::size_t(hold.person)] += sign;
    }
}

bool TaskStore::takePeopleChanged()
{
    return std::exchange(m_peopleChanged, false);
}

int TaskStore::personIndex(const Person &person)
{
    const auto found = m_personOfId.constFind(person.userId);
    if (found == m_personOfId.constEnd()) {
        const int index = int(m_rows.m_people.size());
        m_rows.m_people.append(person);
        m_personOfId.insert(person.userId, index);
        m_openCounts.push_back(0);
        return index;
    }
    // An answer that has the bare id must not take away the name that another one told.
    const Person &known = m_rows.people().at(*found);
    const bool tellsMore =
        !person.email.isEmpty() || !person.givenName.isEmpty() || !person.familyName.isEmpty();
    if (tellsMore && known != person) {
        m_rows.m_people[*found] = person;
        m_peopleChanged = true;
    }
    return *found;
}

int TaskStore::wordIndex(const QString &word)
{
    const auto found = m_indexOfWord.constFind(word);
    if (found != m_indexOfWord.constEnd())
        return *found;
    const int index = int(m_rows.m_words.size());
    m_rows.m_words.append(word);
    m_indexOfWord.insert(word, index);
    return index;
}

} // namespace brickyard
