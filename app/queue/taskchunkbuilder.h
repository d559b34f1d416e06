// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskrows.h"

namespace brickyard {

/// A row on its own, with the texts and holds that a chunk keeps beside its rows.
struct TaskEntry
{
    TaskRows::Row row; ///< without places
    QByteArray name;
    QByteArray idText; ///< empty where the id is a UUID
    QList<TaskRows::Hold> holds;

    static TaskEntry of(const TaskRows::Place &place);
};

/// Puts entries and rows of other chunks together to one chunk without leftovers.
class TaskChunkBuilder
{
public:
    void add(const TaskEntry &entry);
    void add(const TaskRows::Chunk &chunk, const TaskRows::Row &row);
    int size() const { return int(m_chunk.rows.size()); }
    /// What was added, as a chunk; the next one begins.
    TaskRows::Chunk take();

private:
    struct Texts
    {
        QByteArrayView name;
        QByteArrayView idText;
        QByteArrayView foldedName;
        QByteArrayView folded;
    };

    void add(TaskRows::Row row, const Texts &texts, std::span<const TaskRows::Hold> holds);

    TaskRows::Chunk m_chunk;
    QByteArray m_others; ///< texts that are not the same as the folded ones
    std::vector<bool> m_hasOther; ///< by row
};

} // namespace brickyard
