// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskchunkbuilder.h"

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

/// As QString::toCaseFolded(); most names are ASCII, where it is a matter of 26 letters.
QByteArray caseFolded(const QByteArray &utf8)
{
    const bool ascii = std::all_of(
        utf8.begin(), utf8.end(), [](char byte) { return static_cast<unsigned char>(byte) < 128; });
    return ascii ? utf8.toLower() : QString::fromUtf8(utf8).toCaseFolded().toUtf8();
}

} // namespace

TaskEntry TaskEntry::of(const TaskRows::Place &place)
{
    const TaskRows::Chunk &chunk = *place.chunk;
    const auto holds = chunk.holdsOf(*place.row);
    return TaskEntry{*place.row, chunk.name(*place.row).toByteArray(),
                     chunk.idText(*place.row).toByteArray(),
                     QList<TaskRows::Hold>(holds.begin(), holds.end())};
}

void TaskChunkBuilder::add(const TaskEntry &entry)
{
    const QByteArray foldedName = caseFolded(entry.name);
    const QByteArray folded = entry.idText.isEmpty()
        ? foldedName
        : QByteArray(foldedName + '\n' + caseFolded(entry.idText));
    add(entry.row, Texts{entry.name, entry.idText, foldedName, folded},
        {entry.holds.constData(), std::size_t(entry.holds.size())});
}

void TaskChunkBuilder::add(const TaskRows::Chunk &chunk, const TaskRows::Row &row)
{
    add(row, Texts{chunk.name(row), chunk.idText(row), chunk.foldedName(row), chunk.folded(row)},
        chunk.holdsOf(row));
}

void TaskChunkBuilder::add(TaskRows::Row row, const Texts &texts,
                           std::span<const TaskRows::Hold> holds)
{
    row.foldedFrom = quint32(m_chunk.texts.size());
    row.foldedSize = quint32(texts.folded.size());
    row.foldedNameSize = quint32(texts.foldedName.size());
    m_chunk.texts.append(texts.folded.data(), texts.folded.size());
    row.nameSize = quint32(texts.name.size());
    row.idSize = quint32(texts.idText.size());
    const bool same = texts.idText.isEmpty() && texts.name == texts.foldedName;
    if (same) {
        row.nameFrom = row.foldedFrom;
    } else {
        row.nameFrom = quint32(m_others.size());
        m_others.append(texts.name.data(), texts.name.size());
        m_others.append(texts.idText.data(), texts.idText.size());
    }
    m_hasOther.push_back(!same);
    row.holdsFrom = quint32(m_chunk.holds.size());
    row.holdCount = quint32(holds.size());
    for (const TaskRows::Hold &hold : holds)
        m_chunk.holds.append(hold);
    m_chunk.rows.push_back(row);
}

TaskRows::Chunk TaskChunkBuilder::take()
{
    m_chunk.foldedSize = m_chunk.texts.size();
    for (std::size_t i = 0; i < m_chunk.rows.size(); ++i) {
        if (m_hasOther[i])
            m_chunk.rows[i].nameFrom += quint32(m_chunk.foldedSize);
    }
    m_chunk.texts += m_others;
    // Nobody adds to them any more: there are many chunks.
    m_chunk.texts.squeeze();
    m_chunk.holds.squeeze();
    m_chunk.rows.shrink_to_fit();
    m_others.clear();
    m_hasOther.clear();
    return std::exchange(m_chunk, {});
}

} // namespace brickyard
