// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace brickyard::sandbox::graphql {

/// Thrown by the lexer and the parsers, caught by parseDocument() and Schema::parse().
class SyntaxError
{
public:
    SyntaxError(QString message, qsizetype offset)
        : m_message(std::move(message)),
          m_offset(offset)
    {}

    const QString &message() const { return m_message; }
    /// In UTF-16 units from the beginning of the text.
    qsizetype offset() const { return m_offset; }
    /// The message with line and column (both from 1) in \a text.
    QString describe(const QString &text) const;

private:
    QString m_message;
    qsizetype m_offset;
};

enum class TokenKind {
    EndOfFile,
    Exclamation,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    Equals,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Int,
    Float,
    String, ///< also a block string; its text is decoded
};

/// How a kind of token is named in error messages.
QString describe(TokenKind kind);

struct Token
{
    TokenKind kind = TokenKind::EndOfFile;
    QString text; ///< a name, a number as written, or what a string stands for
    qsizetype offset = 0;
};

/// Splits text into the tokens of GraphQL (specification of October 2021, section 2.1), for
/// queries and schemas alike. Comments, commas and white space are passed over.
class Lexer
{
public:
    explicit Lexer(QString text)
        : m_text(std::move(text))
    {}

    /// The next token; EndOfFile again and again at the end. Throws SyntaxError.
    Token next();

private:
    char16_t at(qsizetype offset) const;
    bool startsWith(qsizetype offset, QStringView what) const;
    void skipIgnored();
    Token readName();
    Token readNumber();
    Token readString();
    Token readBlockString();
    void readDigits();
    void appendEscape(QString *result);
    char32_t readHex(int digits);
    char32_t readBracedHex();
    void appendSourceCharacter(QString *result);

    QString m_text;
    qsizetype m_offset = 0;
};

} // namespace brickyard::sandbox::graphql
