// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskrows.h"

namespace brickyard {

namespace {

QDateTime fromMs(qint64 time)
{
    return time == TaskRows::noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

} // namespace

int TaskRows::chunkOf(int row) const
{
    int chunk = m_chunkOfBlock.at(row / chunkSize);
    while (row >= m_starts.at(chunk + 1))
        ++chunk;
    return chunk;
}

TaskRows::Place TaskRows::at(int index) const
{
    const int number = chunkOf(index);
    const Chunk &chunk = this->chunk(number);
    return {&chunk, &chunk.rows[std::size_t(index) - std::size_t(m_starts.at(number))]};
}

QString TaskRows::id(int index) const
{
    const Place place = at(index);
    if (place.row->idSize > 0)
        return QString::fromUtf8(place.chunk->idText(*place.row));
    char text[TaskKey::textSize];
    place.row->key.write(text);
    return QString::fromLatin1(text, TaskKey::textSize);
}

QString TaskRows::name(int index) const
{
    const Place place = at(index);
    return QString::fromUtf8(place.chunk->name(*place.row));
}

std::span<const TaskRows::Hold> TaskRows::holds(int index) const
{
    const Place place = at(index);
    return place.chunk->holdsOf(*place.row);
}

Task TaskRows::task(int index) const
{
    const Row &from = row(index);
    Task task;
    task.id = id(index);
    task.name = name(index);
    task.stageName = m_words.at(from.stage);
    task.state = from.state;
    task.stateWord = m_words.at(from.stateWord);
    task.assignees.reserve(from.holdCount);
    for (const Hold &hold : holds(index)) {
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

} // namespace brickyard
