// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/snapshotformat.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

using Chunk = TaskRows::Chunk;
using Hold = TaskRows::Hold;
using Row = TaskRows::Row;

constexpr auto streamVersion = QDataStream::Qt_6_0;

void write(QDataStream &out, const QString &text)
{
    out << text;
}

void read(QDataStream &in, QString &text)
{
    in >> text;
}

void write(QDataStream &out, const Person &person)
{
    out << person.userId << person.email << person.givenName << person.familyName;
}

void read(QDataStream &in, Person &person)
{
    in >> person.userId >> person.email >> person.givenName >> person.familyName;
}

/// When a change was seen is left out: what is seen for the first time has not changed.
void write(QDataStream &out, const Row &row)
{
    out << row.key.high << row.key.low << row.createdAt << row.updatedAt << row.priority
        << row.foldedFrom << row.foldedSize << row.foldedNameSize << row.nameFrom << row.nameSize
        << row.idSize << row.holdsFrom << row.holdCount << qint32(row.seriesCount)
        << qint32(row.stage) << qint32(row.stateWord) << quint8(row.state) << row.rejected;
}

void read(QDataStream &in, Row &row)
{
    quint8 state = 0;
    in >> row.key.high >> row.key.low >> row.createdAt >> row.updatedAt >> row.priority
        >> row.foldedFrom >> row.foldedSize >> row.foldedNameSize >> row.nameFrom >> row.nameSize
        >> row.idSize >> row.holdsFrom >> row.holdCount >> row.seriesCount >> row.stage
        >> row.stateWord >> state >> row.rejected;
    row.state = TaskState(state);
}

void write(QDataStream &out, const Hold &hold)
{
    out << qint32(hold.person) << quint8(hold.state) << hold.assignedAt << hold.progressSavedAt
        << hold.completedAt;
}

void read(QDataStream &in, Hold &hold)
{
    quint8 state = 0;
    in >> hold.person >> state >> hold.assignedAt >> hold.progressSavedAt >> hold.completedAt;
    hold.state = TaskState(state);
}

template<typename List> void writeAll(QDataStream &out, const List &list)
{
    out << qint32(list.size());
    for (const auto &entry : list)
        write(out, entry);
}

/// False where there are more than \a most: Qt's own operators would make room for as many as
/// damaged bytes say.
template<typename List> bool readAll(QDataStream &in, List &list, qint32 most)
{
    qint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count < 0 || count > most)
        return false;
    list.resize(std::size_t(count));
    for (auto &entry : list)
        read(in, entry);
    return in.status() == QDataStream::Ok;
}

bool isState(TaskState state)
{
    return state >= TaskState::Unassigned && state <= TaskState::Unknown;
}

/// Without running over.
bool fits(quint32 from, quint32 size, qsizetype into)
{
    return quint64(from) + size <= quint64(into);
}

} // namespace

int snapshotBlockCount(const TaskRows &rows)
{
    return (rows.chunkCount() + chunksInABlock - 1) / chunksInABlock;
}

QByteArray snapshotHead(const TaskRows &rows)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << qint32(rows.size());
    writeAll(out, rows.words());
    writeAll(out, rows.people());
    return bytes;
}

QByteArray snapshotBlock(const TaskRows &rows, int block)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    const int first = block * chunksInABlock;
    const int end = std::min(rows.chunkCount(), first + chunksInABlock);
    out << qint32(end - first);
    for (int number = first; number < end; ++number) {
        const Chunk &chunk = rows.chunk(number);
        out << chunk.texts << qint64(chunk.foldedSize);
        writeAll(out, chunk.rows);
        writeAll(out, chunk.holds);
    }
    return bytes;
}

bool isSameBlock(const TaskRows &rows, const TaskRows &other, int block)
{
    const int first = block * chunksInABlock;
    const int end = std::min(rows.chunkCount(), first + chunksInABlock);
    if (std::min(other.chunkCount(), first + chunksInABlock) != end)
        return false;
    for (int number = first; number < end; ++number) {
        if (&rows.chunk(number) != &other.chunk(number))
            return false;
    }
    return true;
}

bool SnapshotReader::readHead(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    in >> m_expected;
    // Nothing takes less than a byte.
    const auto most = qint32(bytes.size());
    std::vector<QString> words;
    std::vector<Person> people;
    if (!readAll(in, words, most) || !readAll(in, people, most) || m_expected < 0)
        return false;
    m_words = QList<QString>(words.begin(), words.end());
    m_people = QList<Person>(people.begin(), people.end());
    return true;
}

bool SnapshotReader::readBlock(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    qint32 count = 0;
    in >> count;
    if (count < 0 || count > chunksInABlock)
        return false;
    for (qint32 i = 0; i < count; ++i) {
        const auto chunk = std::make_shared<Chunk>();
        std::vector<Hold> holds;
        qint64 foldedSize = 0;
        in >> chunk->texts >> foldedSize;
        // No hold takes less than a byte.
        if (!readAll(in, chunk->rows, TaskRows::chunkSize)
            || !readAll(in, holds, qint32(bytes.size())))
            return false;
        chunk->foldedSize = foldedSize;
        chunk->holds = QList<Hold>(holds.begin(), holds.end());
        if (!isGood(*chunk))
            return false;
        m_rows += qint32(chunk->rows.size());
        m_chunks += chunk;
    }
    return true;
}

bool SnapshotReader::isGood(const Chunk &chunk) const
{
    if (chunk.rows.empty() || chunk.foldedSize < 0 || chunk.foldedSize > chunk.texts.size())
        return false;
    const auto isWord = [this](int word) { return word >= 0 && word < m_words.size(); };
    const auto isGoodRow = [&](const Row &row) {
        return fits(row.foldedFrom, row.foldedSize, chunk.foldedSize)
            && row.foldedNameSize <= row.foldedSize
            && fits(row.nameFrom, row.nameSize, chunk.texts.size())
            && fits(row.nameFrom + row.nameSize, row.idSize, chunk.texts.size())
            && fits(row.holdsFrom, row.holdCount, chunk.holds.size()) && row.seriesCount >= 0
            && isWord(row.stage) && isWord(row.stateWord) && isState(row.state);
    };
    const auto isGoodHold = [this](const Hold &hold) {
        return hold.person >= 0 && hold.person < m_people.size() && isState(hold.state);
    };
    return std::all_of(chunk.rows.begin(), chunk.rows.end(), isGoodRow)
        && std::all_of(chunk.holds.begin(), chunk.holds.end(), isGoodHold);
}

std::optional<TaskStore> SnapshotReader::take()
{
    if (m_rows != m_expected)
        return {};
    return TaskStore::fromChunks(std::move(m_people), std::move(m_words), std::move(m_chunks));
}

} // namespace brickyard
