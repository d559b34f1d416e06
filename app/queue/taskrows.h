// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "queue/taskkey.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace brickyard {

/// Tasks as compact rows, to be read. A copy costs nothing and stays as it is whatever becomes of
/// the original (rows lie in small chunks, and only a chunk that changes is copied), so another
/// thread can sort and filter one. Copies are made and destroyed on the thread of their TaskStore.
class TaskRows
{
public:
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();
    static constexpr double noPriority = -std::numeric_limits<double>::infinity();
    /// As many as a quint64 has bits. A page of 1,000 scattered changes copies 64,000 rows.
    static constexpr int chunkSize = 64;

    /// One person's hold on the task.
    struct Hold
    {
        int person; ///< place in people()
        TaskState state;
        qint64 assignedAt;
        qint64 progressSavedAt;
        qint64 completedAt;

        friend bool operator==(const Hold &, const Hold &) = default;
    };

    /// Times are milliseconds since the epoch. Names, ids and holds: see the functions below.
    struct Row
    {
        TaskKey key;
        qint64 createdAt = noTime;
        qint64 updatedAt = noTime;
        qint64 changedAt = 0; ///< when a change was seen while it was shown; 0: none was
        double priority = noPriority;
        // Places in the chunk's texts and holds.
        quint32 foldedFrom = 0;
        quint32 foldedSize = 0; ///< name and, where it is no UUID, a line break and the id
        quint32 foldedNameSize = 0;
        quint32 nameFrom = 0;
        quint32 nameSize = 0;
        quint32 idSize = 0; ///< behind the name; 0: the id is a UUID
        quint32 holdsFrom = 0;
        quint32 holdCount = 0;
        int seriesCount = 0;
        int stage = 0; ///< a word()
        int stateWord = 0; ///< a word()
        TaskState state = TaskState::Unassigned;
        bool rejected = false; ///< sent back from this stage before; no part of a Task
    };

    /// Up to chunkSize rows that lie beside each other.
    struct Chunk
    {
        std::vector<Row> rows;
        /// UTF-8: the case-folded texts of the rows in their order, then names and ids that are
        /// not the same as those. May have leftovers of rows that are gone.
        QByteArray texts;
        qsizetype foldedSize = 0; ///< where the case-folded ones end
        QList<Hold> holds;

        QByteArrayView folded(const Row &row) const { return text(row.foldedFrom, row.foldedSize); }
        QByteArrayView foldedName(const Row &row) const
        {
            return text(row.foldedFrom, row.foldedNameSize);
        }
        QByteArrayView name(const Row &row) const { return text(row.nameFrom, row.nameSize); }
        /// Empty where the id is a UUID, which row.key tells.
        QByteArrayView idText(const Row &row) const
        {
            return text(row.nameFrom + row.nameSize, row.idSize);
        }
        std::span<const Hold> holdsOf(const Row &row) const
        {
            return {holds.constData() + row.holdsFrom, row.holdCount};
        }

    private:
        QByteArrayView text(quint32 from, quint32 size) const
        {
            return {texts.constData() + from, qsizetype(size)};
        }
    };

    struct Place
    {
        const Chunk *chunk;
        const Row *row;
    };

    int size() const { return m_starts.isEmpty() ? 0 : m_starts.constLast(); }
    Place at(int index) const;
    const Row &row(int index) const { return *at(index).row; }
    QString id(int index) const;
    QString name(int index) const;
    std::span<const Hold> holds(int index) const;
    Task task(int index) const;

    int chunkCount() const { return int(m_chunks.size()); }
    const Chunk &chunk(int index) const { return *m_chunks.at(index); }
    int firstRowOfChunk(int index) const { return m_starts.at(index); }
    int chunkOf(int row) const;

    /// Everybody who ever held one of the tasks; grows, never shrinks but by clear().
    const QList<Person> &people() const { return m_people; }
    /// A shared stage name or word for a state.
    const QString &word(int index) const { return m_words.at(index); }
    int wordCount() const { return int(m_words.size()); }

private:
    friend class TaskStore;

    QList<std::shared_ptr<Chunk>> m_chunks; ///< none is empty
    QList<int> m_starts; ///< the first row of each chunk, and behind them the number of rows
    /// The chunk of each chunkSize-th row: from there it is a few steps at most.
    QList<int> m_chunkOfBlock;
    QList<Person> m_people;
    QList<QString> m_words;
};

} // namespace brickyard
