// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/parser.h"

#include <utility>

namespace brickyard::sandbox::graphql {

Parser::Nesting::Nesting(Parser *parser)
    : m_parser(parser)
{
    if (m_parser->m_depth >= maximumNesting) {
        throw SyntaxError(QStringLiteral("Nested more than %1 levels deep.").arg(maximumNesting),
                          m_parser->m_current.offset);
    }
    ++m_parser->m_depth;
}

bool Parser::peekKeyword(QStringView keyword) const
{
    return m_current.kind == TokenKind::Name && m_current.text == keyword;
}

void Parser::advance()
{
    m_current = m_lexer.next();
    if (++m_tokens > maximumTokens)
        throw SyntaxError(QStringLiteral("More than %1 tokens.").arg(maximumTokens),
                          m_current.offset);
}

bool Parser::skip(TokenKind kind)
{
    if (!peek(kind))
        return false;
    advance();
    return true;
}

bool Parser::skipKeyword(QStringView keyword)
{
    if (!peekKeyword(keyword))
        return false;
    advance();
    return true;
}

void Parser::expect(TokenKind kind)
{
    if (!skip(kind)) {
        throw SyntaxError(
            QStringLiteral("Expected %1, found %2.").arg(describe(kind), describe(m_current.kind)),
            m_current.offset);
    }
}

void Parser::expectKeyword(QStringView keyword)
{
    if (!skipKeyword(keyword))
        throw SyntaxError(QStringLiteral("Expected \"%1\".").arg(keyword), m_current.offset);
}

QString Parser::expectName()
{
    const QString name = m_current.text;
    expect(TokenKind::Name);
    return name;
}

void Parser::unexpected() const
{
    throw SyntaxError(peek(TokenKind::Name)
                          ? QStringLiteral("Unexpected name \"%1\".").arg(m_current.text)
                          : QStringLiteral("Unexpected %1.").arg(describe(m_current.kind)),
                      m_current.offset);
}

Value Parser::parseList(Constness constness)
{
    const Nesting nesting(this);
    Value value;
    value.kind = Value::Kind::List;
    expect(TokenKind::LeftBracket);
    while (!skip(TokenKind::RightBracket))
        value.items.push_back(parseValue(constness));
    return value;
}

Value Parser::parseObject(Constness constness)
{
    const Nesting nesting(this);
    Value value;
    value.kind = Value::Kind::Object;
    expect(TokenKind::LeftBrace);
    while (!skip(TokenKind::RightBrace)) {
        NamedValue field;
        field.name = expectName();
        expect(TokenKind::Colon);
        field.value = parseValue(constness);
        value.fields.push_back(std::move(field));
    }
    return value;
}

Value Parser::parseWord()
{
    Value value;
    value.text = expectName();
    if (value.text == u"true" || value.text == u"false") {
        value.kind = Value::Kind::Boolean;
        value.boolean = value.text == u"true";
    } else if (value.text == u"null") {
        value.kind = Value::Kind::Null;
    } else {
        value.kind = Value::Kind::Enum;
    }
    return value;
}

Value Parser::parseValue(Constness constness)
{
    const auto scalar = [this](Value::Kind kind) {
        Value value;
        value.kind = kind;
        value.text = m_current.text;
        advance();
        return value;
    };
    switch (m_current.kind) {
    case TokenKind::LeftBracket:
        return parseList(constness);
    case TokenKind::LeftBrace:
        return parseObject(constness);
    case TokenKind::Int:
        return scalar(Value::Kind::Int);
    case TokenKind::Float:
        return scalar(Value::Kind::Float);
    case TokenKind::String:
        return scalar(Value::Kind::String);
    case TokenKind::Name:
        return parseWord();
    case TokenKind::Dollar:
        if (constness == Constness::Constant)
            unexpected();
        advance();
        if (!peek(TokenKind::Name))
            unexpected();
        return scalar(Value::Kind::Variable);
    default:
        unexpected();
    }
}

TypeReference Parser::parseType()
{
    const Nesting nesting(this);
    TypeReference type;
    if (skip(TokenKind::LeftBracket)) {
        type.item = std::make_shared<const TypeReference>(parseType());
        expect(TokenKind::RightBracket);
    } else {
        type.name = expectName();
    }
    type.nonNull = skip(TokenKind::Exclamation);
    return type;
}

std::vector<Argument> Parser::parseArguments(Constness constness)
{
    std::vector<Argument> arguments;
    if (!skip(TokenKind::LeftParenthesis))
        return arguments;
    do {
        Argument argument;
        argument.name = expectName();
        expect(TokenKind::Colon);
        argument.value = parseValue(constness);
        arguments.push_back(std::move(argument));
    } while (!skip(TokenKind::RightParenthesis));
    return arguments;
}

std::vector<Directive> Parser::parseDirectives(Constness constness)
{
    std::vector<Directive> directives;
    while (skip(TokenKind::At)) {
        Directive directive;
        directive.name = expectName();
        directive.arguments = parseArguments(constness);
        directives.push_back(std::move(directive));
    }
    return directives;
}

} // namespace brickyard::sandbox::graphql
