// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

namespace brickyard {

/// What a program writes to its standard error, made fit to be shown: as UTF-8, without escape
/// sequences and control characters, a carriage return as a new line. Between two looks no more
/// than the newest bytes are kept. A plain value.
class ProgramLog
{
public:
    static constexpr qsizetype keptBytes = 64LL * 1024;

    explicit ProgramLog(qsizetype maxBytes = keptBytes)
        : m_maxBytes(maxBytes)
    {}

    void feed(const QByteArray &bytes);
    /// What came since it was last asked for; where some was dropped, a sentence in its place.
    QString take();
    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    enum class State {
        Text,
        Escape, ///< after ESC
        Sequence, ///< after ESC [, up to a letter
        String, ///< after ESC ], up to BEL or ESC \ .
        StringEscape,
    };

    QString cleaned(const QString &text);
    State afterEscape(char16_t letter) const;
    bool isShown(QChar letter) const;

    qsizetype m_maxBytes;
    QByteArray m_bytes;
    qint64 m_dropped = 0; ///< bytes
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    State m_state = State::Text;
    bool m_afterReturn = false; ///< the line feed of a CRLF is not another line
};

} // namespace brickyard
