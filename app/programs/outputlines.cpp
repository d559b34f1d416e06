// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/outputlines.h"

#include <utility>

namespace brickyard {

namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

} // namespace

void OutputLines::feed(const QByteArray &bytes)
{
    Q_ASSERT(m_position == m_chunk.size());
    m_chunk = bytes;
    m_position = 0;
}

OutputLines::Found OutputLines::next()
{
    m_line = {}; // a long one is not kept while the next is waited for
    while (m_position < m_chunk.size()) {
        const qsizetype newline = m_chunk.indexOf('\n', m_position);
        const bool ends = newline >= 0;
        const qsizetype length = (ends ? newline : m_chunk.size()) - m_position;
        const qsizetype start = std::exchange(m_position, m_position + length + (ends ? 1 : 0));
        if (m_skipping) {
            m_skipping = !ends;
            continue;
        }
        if (length > m_maxBytes - m_begun.size()) {
            m_begun = {};
            m_skipping = !ends;
            ++m_number;
            return Found::TooLong;
        }
        m_begun.append(m_chunk.constData() + start, length);
        if (ends)
            return complete();
    }
    if (m_ended && !m_begun.isEmpty())
        return complete();
    return Found::Nothing;
}

OutputLines::Found OutputLines::complete()
{
    m_line = std::exchange(m_begun, {});
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    if (++m_number == 1 && m_line.startsWith(byteOrderMark))
        m_line.remove(0, qsizetype(sizeof byteOrderMark) - 1);
    return Found::Line;
}

} // namespace brickyard
