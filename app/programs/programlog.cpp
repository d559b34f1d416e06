// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programlog.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgramLog)
};

constexpr char16_t escape = 0x1b;
constexpr char16_t bell = 0x07;

} // namespace

void ProgramLog::feed(const QByteArray &bytes)
{
    m_bytes += bytes;
    if (m_bytes.size() <= m_maxBytes)
        return;
    // From the beginning of a line, where there is one: half a line says little.
    qsizetype cut = m_bytes.size() - m_maxBytes;
    const qsizetype newline = m_bytes.indexOf('\n', cut);
    if (newline >= 0 && newline + 1 < m_bytes.size())
        cut = newline + 1;
    m_dropped += cut;
    m_bytes.remove(0, cut);
}

QString ProgramLog::take()
{
    const QByteArray bytes = std::exchange(m_bytes, {});
    QString text;
    if (m_dropped > 0) {
        m_decoder.resetState(); // what was begun is gone
        m_state = State::Text;
        m_afterReturn = false;
        const qint64 kilobytes = std::max<qint64>(1, std::exchange(m_dropped, 0) / 1024);
        text = u'\n'
            + Words::tr("[The program writes too fast: %1 KB are left out here.]").arg(kilobytes)
            + u'\n';
    }
    const QString decoded = m_decoder.decode(bytes);
    return text + cleaned(decoded);
}

QString ProgramLog::cleaned(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar letter : text) {
        switch (m_state) {
        case State::Text:
            if (letter == escape)
                m_state = State::Escape;
            else if (letter == u'\r' || (letter == u'\n' && !m_afterReturn))
                shown += u'\n';
            else if (isShown(letter))
                shown += letter;
            m_afterReturn = letter == u'\r';
            break;
        case State::Escape:
            m_state = afterEscape(letter.unicode());
            break;
        case State::Sequence:
            if (letter == u'\n') { // a broken one must not take the lines that follow with it
                shown += letter;
                m_state = State::Text;
            } else if (letter.unicode() >= 0x40 && letter.unicode() <= 0x7e) {
                m_state = State::Text;
            }
            break;
        case State::String:
            if (letter == u'\n')
                shown += letter;
            if (letter == bell || letter == u'\n')
                m_state = State::Text;
            else if (letter == escape)
                m_state = State::StringEscape;
            break;
        case State::StringEscape:
            m_state = letter == u'\\' ? State::Text : State::String;
            break;
        }
    }
    return shown;
}

ProgramLog::State ProgramLog::afterEscape(char16_t letter) const
{
    if (letter == u'[')
        return State::Sequence;
    if (letter == u']' || letter == u'P' || letter == u'_' || letter == u'^' || letter == u'X')
        return State::String;
    // ESC ( B and its like have one more; all others are complete.
    return letter >= 0x20 && letter <= 0x2f ? State::Escape : State::Text;
}

bool ProgramLog::isShown(QChar letter) const
{
    constexpr char16_t joiner = 0x200d; // holds letters and emoji together
    constexpr char16_t nonJoiner = 0x200c;
    switch (letter.category()) {
    case QChar::Other_Control:
        return letter == u'\t';
    case QChar::Other_Format:
        return letter == joiner || letter == nonJoiner;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

} // namespace brickyard
