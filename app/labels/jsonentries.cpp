// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/jsonentries.h"

#include <QIODevice>

#include <cstring>

namespace brickyard {

namespace {

constexpr qint64 chunkBytes = 256LL * 1024;
constexpr int endOfFile = -1;
constexpr char byteOrderMark[] = "\xef\xbb\xbf";

bool isBlank(int byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

} // namespace

int JsonEntries::peek()
{
    if (m_position == m_chunk.size()) {
        m_chunkBegin += m_chunk.size();
        m_chunk = m_device->read(chunkBytes);
        m_position = 0;
    }
    return m_chunk.isEmpty() ? endOfFile : static_cast<unsigned char>(m_chunk.at(m_position));
}

int JsonEntries::take()
{
    const int byte = peek();
    if (byte == endOfFile)
        return byte;
    ++m_position;
    m_line += byte == '\n' ? 1 : 0;
    return byte;
}

void JsonEntries::skipBlanks()
{
    while (isBlank(peek()))
        take();
}

JsonEntries::Found JsonEntries::broken(const QString &why)
{
    m_fault = why;
    m_ended = true;
    return Found::BrokenOff;
}

JsonEntries::Found JsonEntries::next()
{
    if (m_ended)
        return Found::End;
    if (!m_begun) {
        m_begun = true;
        if (peek() != endOfFile && m_chunk.startsWith(byteOrderMark))
            m_position = qsizetype(std::strlen(byteOrderMark));
        skipBlanks();
        m_isArray = peek() == '[';
        if (m_isArray)
            take();
    }
    return m_isArray ? nextElement() : nextLine();
}

JsonEntries::Found JsonEntries::nextLine()
{
    skipBlanks();
    m_entry = {{}, m_line, position()};
    if (peek() == endOfFile) {
        m_ended = true;
        return Found::End;
    }
    bool isTooLong = false;
    for (int byte = take(); byte != endOfFile && byte != '\n'; byte = take()) {
        isTooLong = isTooLong || m_entry.text.size() == m_maxBytes;
        if (!isTooLong)
            m_entry.text += char(byte);
    }
    if (!isTooLong)
        return Found::Entry;
    m_entry.text.clear();
    m_fault = tr("the line is longer than %Ln MB", nullptr, int(m_maxBytes / 1024 / 1024));
    return Found::Fault;
}

JsonEntries::Found JsonEntries::nextElement()
{
    skipBlanks();
    m_entry = {{}, m_line, position()};
    if (peek() == ']' && m_count == 0) {
        take();
        m_ended = true;
        return Found::End;
    }
    if (!readValue())
        return broken(
            m_entry.text.size() == m_maxBytes
                ? tr("an entry is longer than %Ln MB", nullptr, int(m_maxBytes / 1024 / 1024))
                : tr("the file ends in the middle of an entry"));
    if (m_entry.text.isEmpty())
        return broken(tr("an entry is missing between commas"));
    ++m_count;
    skipBlanks();
    const int after = take();
    if (after == ']') {
        m_isArray = false; // whatever follows is looked at once more, and is a fault of its own
        skipBlanks();
        m_ended = peek() == endOfFile;
    } else if (after != ',') {
        return broken(tr("the file ends before its list does"));
    }
    return Found::Entry;
}

/// One value, up to the comma or bracket that follows it. False where it does not end.
bool JsonEntries::readValue()
{
    int depth = 0;
    bool inText = false;
    for (int byte = peek(); byte != endOfFile; byte = peek()) {
        if (!inText && depth == 0 && (byte == ',' || byte == ']'))
            break;
        if (m_entry.text.size() == m_maxBytes)
            return false;
        m_entry.text += char(take());
        if (inText) {
            if (byte == '\\' && peek() != endOfFile && m_entry.text.size() < m_maxBytes)
                m_entry.text += char(take());
            else if (byte == '"')
                inText = false;
        } else if (byte == '"') {
            inText = true;
        } else if (byte == '{' || byte == '[') {
            ++depth;
        } else if (byte == '}' || byte == ']') {
            --depth;
        }
    }
    m_entry.text = m_entry.text.trimmed();
    return !inText && depth <= 0 && peek() != endOfFile;
}

} // namespace brickyard
