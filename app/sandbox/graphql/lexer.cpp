// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/lexer.h"

#include <QChar>
#include <QStringList>
#include <QStringView>

#include <algorithm>

namespace brickyard::sandbox::graphql {

namespace {

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameStart(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isNamePart(char16_t c)
{
    return isNameStart(c) || isDigit(c);
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

qsizetype leadingSpace(QStringView line)
{
    return std::find_if_not(line.begin(), line.end(), isSpace) - line.begin();
}

/// Removes the common indentation and the blank lines at both ends: the specification's
/// BlockStringValue().
QString blockStringValue(const QString &raw)
{
    QString text = raw;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    QStringList lines = text.split(u'\n');
    qsizetype indentation = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype space = leadingSpace(lines.at(i));
        if (space < lines.at(i).size() && (indentation < 0 || space < indentation))
            indentation = space;
    }
    if (indentation > 0) {
        for (qsizetype i = 1; i < lines.size(); ++i)
            lines[i].remove(0, indentation);
    }
    const auto isBlank = [](const QString &line) { return leadingSpace(line) == line.size(); };
    const auto first = std::find_if_not(lines.cbegin(), lines.cend(), isBlank);
    const auto last = std::find_if_not(lines.crbegin(), lines.crend(), isBlank).base();
    return first < last ? QStringList(first, last).join(u'\n') : QString();
}

} // namespace

QString SyntaxError::describe(const QString &text) const
{
    const QStringView before = QStringView(text).left(m_offset);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = m_offset - before.lastIndexOf(u'\n');
    return QStringLiteral("Syntax error at line %1, column %2: %3")
        .arg(QString::number(line), QString::number(column), m_message);
}

QString describe(TokenKind kind)
{
    switch (kind) {
    case TokenKind::EndOfFile:
        return QStringLiteral("the end");
    case TokenKind::Exclamation:
        return QStringLiteral("\"!\"");
    case TokenKind::Dollar:
        return QStringLiteral("\"$\"");
    case TokenKind::Ampersand:
        return QStringLiteral("\"&\"");
    case TokenKind::LeftParenthesis:
        return QStringLiteral("\"(\"");
    case TokenKind::RightParenthesis:
        return QStringLiteral("\")\"");
    case TokenKind::Spread:
        return QStringLiteral("\"...\"");
    case TokenKind::Colon:
        return QStringLiteral("\":\"");
    case TokenKind::Equals:
        return QStringLiteral("\"=\"");
    case TokenKind::At:
        return QStringLiteral("\"@\"");
    case TokenKind::LeftBracket:
        return QStringLiteral("\"[\"");
    case TokenKind::RightBracket:
        return QStringLiteral("\"]\"");
    case TokenKind::LeftBrace:
        return QStringLiteral("\"{\"");
    case TokenKind::Pipe:
        return QStringLiteral("\"|\"");
    case TokenKind::RightBrace:
        return QStringLiteral("\"}\"");
    case TokenKind::Name:
        return QStringLiteral("a name");
    case TokenKind::Int:
        return QStringLiteral("an integer");
    case TokenKind::Float:
        return QStringLiteral("a number");
    case TokenKind::String:
        return QStringLiteral("a string");
    }
    return {};
}

// A zero stands for the end; a zero in the text itself is refused as a control character.
char16_t Lexer::at(qsizetype offset) const
{
    return offset < m_text.size() ? m_text.at(offset).unicode() : u'\0';
}

bool Lexer::startsWith(qsizetype offset, QStringView what) const
{
    return QStringView(m_text).mid(std::min(offset, m_text.size())).startsWith(what);
}

void Lexer::skipIgnored()
{
    for (;;) {
        const char16_t c = at(m_offset);
        if (c == u'#') {
            QString ignored;
            while (m_offset < m_text.size() && at(m_offset) != u'\n' && at(m_offset) != u'\r')
                appendSourceCharacter(&ignored);
        } else if (c == u' ' || c == u'\t' || c == u',' || c == u'\n' || c == u'\r'
                   || c == u'\uFEFF') {
            ++m_offset;
        } else {
            return;
        }
    }
}

Token Lexer::next()
{
    skipIgnored();
    const auto punctuator = [this](TokenKind kind) { return Token{kind, {}, m_offset++}; };
    const char16_t c = at(m_offset);
    switch (c) {
    case u'!':
        return punctuator(TokenKind::Exclamation);
    case u'$':
        return punctuator(TokenKind::Dollar);
    case u'&':
        return punctuator(TokenKind::Ampersand);
    case u'(':
        return punctuator(TokenKind::LeftParenthesis);
    case u')':
        return punctuator(TokenKind::RightParenthesis);
    case u':':
        return punctuator(TokenKind::Colon);
    case u'=':
        return punctuator(TokenKind::Equals);
    case u'@':
        return punctuator(TokenKind::At);
    case u'[':
        return punctuator(TokenKind::LeftBracket);
    case u']':
        return punctuator(TokenKind::RightBracket);
    case u'{':
        return punctuator(TokenKind::LeftBrace);
    case u'|':
        return punctuator(TokenKind::Pipe);
    case u'}':
        return punctuator(TokenKind::RightBrace);
    case u'"':
        return startsWith(m_offset, u"\"\"\"") ? readBlockString() : readString();
    case u'.':
        if (startsWith(m_offset, u"...")) {
            m_offset += 3;
            return Token{TokenKind::Spread, {}, m_offset - 3};
        }
        break;
    default:
        break;
    }
    if (m_offset >= m_text.size())
        return Token{TokenKind::EndOfFile, {}, m_offset};
    if (isNameStart(c))
        return readName();
    if (isDigit(c) || c == u'-')
        return readNumber();
    throw SyntaxError(QStringLiteral("A character that cannot stand here."), m_offset);
}

Token Lexer::readName()
{
    const qsizetype start = m_offset;
    while (isNamePart(at(m_offset)))
        ++m_offset;
    return Token{TokenKind::Name, m_text.mid(start, m_offset - start), start};
}

void Lexer::readDigits()
{
    if (!isDigit(at(m_offset)))
        throw SyntaxError(QStringLiteral("A digit is missing in a number."), m_offset);
    while (isDigit(at(m_offset)))
        ++m_offset;
}

Token Lexer::readNumber()
{
    const qsizetype start = m_offset;
    TokenKind kind = TokenKind::Int;
    if (at(m_offset) == u'-')
        ++m_offset;
    if (at(m_offset) == u'0') {
        ++m_offset;
        if (isDigit(at(m_offset)))
            throw SyntaxError(QStringLiteral("A number cannot begin with 0."), m_offset);
    } else {
        readDigits();
    }
    if (at(m_offset) == u'.') {
        kind = TokenKind::Float;
        ++m_offset;
        readDigits();
    }
    if (at(m_offset) == u'e' || at(m_offset) == u'E') {
        kind = TokenKind::Float;
        ++m_offset;
        if (at(m_offset) == u'+' || at(m_offset) == u'-')
            ++m_offset;
        readDigits();
    }
    if (at(m_offset) == u'.' || isNameStart(at(m_offset)))
        throw SyntaxError(QStringLiteral("A number is followed by a letter or a point."), m_offset);
    return Token{kind, m_text.mid(start, m_offset - start), start};
}

void Lexer::appendSourceCharacter(QString *result)
{
    const QChar c = m_text.at(m_offset);
    if (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r')
        throw SyntaxError(QStringLiteral("A control character."), m_offset);
    if (c.isHighSurrogate() && QChar::isLowSurrogate(at(m_offset + 1))) {
        result->append(c);
        result->append(m_text.at(m_offset + 1));
        m_offset += 2;
        return;
    }
    if (c.isSurrogate())
        throw SyntaxError(QStringLiteral("Half a surrogate pair."), m_offset);
    result->append(c);
    ++m_offset;
}

Token Lexer::readString()
{
    const qsizetype start = m_offset++;
    QString value;
    for (;;) {
        const char16_t c = at(m_offset);
        if (m_offset >= m_text.size() || c == u'\n' || c == u'\r')
            throw SyntaxError(QStringLiteral("A string that does not end."), start);
        if (c == u'"') {
            ++m_offset;
            return Token{TokenKind::String, value, start};
        }
        if (c == u'\\')
            appendEscape(&value);
        else
            appendSourceCharacter(&value);
    }
}

Token Lexer::readBlockString()
{
    const qsizetype start = m_offset;
    m_offset += 3;
    QString raw;
    for (;;) {
        if (m_offset >= m_text.size())
            throw SyntaxError(QStringLiteral("A string that does not end."), start);
        if (startsWith(m_offset, u"\"\"\"")) {
            m_offset += 3;
            return Token{TokenKind::String, blockStringValue(raw), start};
        }
        if (startsWith(m_offset, u"\\\"\"\"")) {
            raw.append(QStringLiteral("\"\"\""));
            m_offset += 4;
        } else {
            appendSourceCharacter(&raw);
        }
    }
}

char32_t Lexer::readHex(int digits)
{
    bool ok = false;
    const QStringView hex = QStringView(m_text).mid(std::min(m_offset, m_text.size()), digits);
    const bool plain = std::all_of(hex.begin(), hex.end(), [](QChar c) {
        return isDigit(c.unicode()) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
    const uint value = hex.toUInt(&ok, 16);
    if (!ok || !plain || hex.size() != digits)
        throw SyntaxError(QStringLiteral("A Unicode escape with wrong digits."), m_offset);
    m_offset += digits;
    return value;
}

char32_t Lexer::readBracedHex()
{
    const qsizetype end = m_text.indexOf(u'}', m_offset);
    // Eight digits are more than any code point needs, and still fit.
    if (end < 0 || end == m_offset || end - m_offset > 8)
        throw SyntaxError(QStringLiteral("A Unicode escape with wrong digits."), m_offset);
    const char32_t value = readHex(static_cast<int>(end - m_offset));
    ++m_offset;
    return value;
}

void Lexer::appendEscape(QString *result)
{
    const qsizetype start = m_offset;
    const char16_t c = at(m_offset + 1);
    m_offset += 2;
    switch (c) {
    case u'"':
    case u'\\':
    case u'/':
        result->append(QChar(c));
        return;
    case u'b':
        result->append(u'\b');
        return;
    case u'f':
        result->append(u'\f');
        return;
    case u'n':
        result->append(u'\n');
        return;
    case u'r':
        result->append(u'\r');
        return;
    case u't':
        result->append(u'\t');
        return;
    case u'u':
        break;
    default:
        throw SyntaxError(QStringLiteral("An unknown escape in a string."), start);
    }
    const bool braced = at(m_offset) == u'{';
    if (braced)
        ++m_offset;
    char32_t code = braced ? readBracedHex() : readHex(4);
    if (!braced && QChar::isHighSurrogate(code) && startsWith(m_offset, u"\\u")) {
        m_offset += 2;
        const char32_t low = readHex(4);
        if (!QChar::isLowSurrogate(low))
            throw SyntaxError(QStringLiteral("Half a surrogate pair."), start);
        code = QChar::surrogateToUcs4(static_cast<char16_t>(code), static_cast<char16_t>(low));
    }
    if (code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        throw SyntaxError(QStringLiteral("An escape that is no Unicode character."), start);
    result->append(QStringView(QChar::fromUcs4(code)));
}

} // namespace brickyard::sandbox::graphql
