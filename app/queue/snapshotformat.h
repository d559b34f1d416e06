// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskrows.h"
#include "queue/taskstore.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace brickyard {

// A queue as bytes: a head with the people and words that its rows share, and blocks of rows, so
// that only those have to be written again in which something has changed. For any thread that may
// read the rows.

/// What the bytes look like; a file of another number is of no use.
constexpr int snapshotFormat = 1;
/// Chunks of TaskRows in a block, some thousand rows.
constexpr int chunksInABlock = 16;

int snapshotBlockCount(const TaskRows &rows);
QByteArray snapshotHead(const TaskRows &rows);
QByteArray snapshotBlock(const TaskRows &rows, int block);
/// Whether a block of both has the same bytes for sure: they share all of its chunks.
bool isSameBlock(const TaskRows &rows, const TaskRows &other, int block);

/// Puts a queue together again. Trusts nothing that it reads: bytes that are not as the functions
/// above make them are refused.
class SnapshotReader
{
public:
    bool readHead(const QByteArray &bytes);
    /// In their order, after the head.
    bool readBlock(const QByteArray &bytes);
    /// Nothing where rows are missing.
    std::optional<TaskStore> take();

private:
    bool isGood(const TaskRows::Chunk &chunk) const;

    QList<Person> m_people;
    QList<QString> m_words;
    QList<std::shared_ptr<TaskRows::Chunk>> m_chunks;
    qint32 m_expected = 0;
    qint32 m_rows = 0;
};

} // namespace brickyard
