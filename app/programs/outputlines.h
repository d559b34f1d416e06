// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace brickyard {

/// Cuts what a program prints into lines, with no more than one of them in memory. A line that is
/// longer than the bound is passed over up to its end. A byte order mark at the beginning and a
/// carriage return at the end of a line are taken off. A plain value; for any thread.
class OutputLines
{
public:
    static constexpr qsizetype longestLine = 64LL * 1024 * 1024; ///< bytes

    enum class Found {
        Line,
        TooLong, ///< said once for a line, as soon as it is
        Nothing, ///< more has to be fed first
    };

    explicit OutputLines(qsizetype maxBytes = longestLine)
        : m_maxBytes(maxBytes)
    {}

    /// What came next. Call it after next() has found Nothing.
    void feed(const QByteArray &bytes);
    /// Nothing will come any more: what is left counts as a line, where it is something.
    void end() { m_ended = true; }

    Found next();
    /// After Line.
    const QByteArray &line() const { return m_line; }
    /// After Line and TooLong: which one it was, from 1.
    qint64 number() const { return m_number; }

private:
    Found complete();

    qsizetype m_maxBytes;
    QByteArray m_chunk;
    qsizetype m_position = 0; ///< in the chunk
    QByteArray m_begun; ///< of a line whose end has not come yet
    QByteArray m_line;
    qint64 m_number = 0;
    bool m_skipping = false; ///< the rest of a line that is too long
    bool m_ended = false;
};

} // namespace brickyard
