// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/graphql/document.h"
#include "sandbox/graphql/lexer.h"

#include <QString>

#include <vector>

namespace brickyard::sandbox::graphql {

/// What the languages of queries and of schemas have in common: tokens with one of look-ahead,
/// values, types and directives. Everything throws SyntaxError.
class Parser
{
public:
    explicit Parser(const QString &text)
        : m_lexer(text)
    {
        advance();
    }

protected:
    enum class Constness { MayHaveVariables, Constant };

    /// Counts how deep the parser is in nested brackets.
    class Nesting
    {
    public:
        explicit Nesting(Parser *parser);
        ~Nesting() { --m_parser->m_depth; }
        Q_DISABLE_COPY_MOVE(Nesting)

    private:
        Parser *m_parser;
    };

    const Token &current() const { return m_current; }
    bool peek(TokenKind kind) const { return m_current.kind == kind; }
    bool peekKeyword(QStringView keyword) const;
    void advance();
    bool skip(TokenKind kind);
    bool skipKeyword(QStringView keyword);
    void expect(TokenKind kind);
    void expectKeyword(QStringView keyword);
    QString expectName();
    [[noreturn]] void unexpected() const;

    Value parseValue(Constness constness);
    TypeReference parseType();
    std::vector<Argument> parseArguments(Constness constness);
    std::vector<Directive> parseDirectives(Constness constness);

private:
    Value parseList(Constness constness);
    Value parseObject(Constness constness);
    Value parseWord();

    Lexer m_lexer;
    Token m_current;
    int m_depth = 0;
    int m_tokens = 0;
};

} // namespace brickyard::sandbox::graphql
