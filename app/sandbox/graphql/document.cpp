// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/document.h"

#include "sandbox/graphql/parser.h"

#include <utility>

namespace brickyard::sandbox::graphql {

namespace {

class DocumentParser : public Parser
{
public:
    using Parser::Parser;

    void parseInto(Document *document)
    {
        do {
            if (peekKeyword(u"fragment"))
                document->fragments.push_back(parseFragment());
            else
                document->operations.push_back(parseOperation());
        } while (!peek(TokenKind::EndOfFile));
    }

private:
    Operation parseOperation();
    std::vector<VariableDefinition> parseVariables();
    Fragment parseFragment();
    SelectionSet parseSelections();
    Selection parseSelection();
    Selection parseField();
    QString parseFragmentName();
};

Operation DocumentParser::parseOperation()
{
    Operation operation;
    if (!peek(TokenKind::LeftBrace)) {
        if (peekKeyword(u"mutation"))
            operation.kind = Operation::Kind::Mutation;
        else if (peekKeyword(u"subscription"))
            operation.kind = Operation::Kind::Subscription;
        else if (!peekKeyword(u"query"))
            unexpected();
        advance();
        if (peek(TokenKind::Name))
            operation.name = expectName();
        operation.variables = parseVariables();
        operation.directives = parseDirectives(Constness::MayHaveVariables);
    }
    operation.selections = parseSelections();
    return operation;
}

std::vector<VariableDefinition> DocumentParser::parseVariables()
{
    std::vector<VariableDefinition> variables;
    if (!skip(TokenKind::LeftParenthesis))
        return variables;
    do {
        VariableDefinition variable;
        expect(TokenKind::Dollar);
        variable.name = expectName();
        expect(TokenKind::Colon);
        variable.type = parseType();
        if (skip(TokenKind::Equals))
            variable.defaultValue = parseValue(Constness::Constant);
        variable.directives = parseDirectives(Constness::Constant);
        variables.push_back(std::move(variable));
    } while (!skip(TokenKind::RightParenthesis));
    return variables;
}

QString DocumentParser::parseFragmentName()
{
    if (peekKeyword(u"on"))
        unexpected();
    return expectName();
}

Fragment DocumentParser::parseFragment()
{
    Fragment fragment;
    expectKeyword(u"fragment");
    fragment.name = parseFragmentName();
    expectKeyword(u"on");
    fragment.typeCondition = expectName();
    fragment.directives = parseDirectives(Constness::MayHaveVariables);
    fragment.selections = parseSelections();
    return fragment;
}

SelectionSet DocumentParser::parseSelections()
{
    const Nesting nesting(this);
    SelectionSet selections;
    expect(TokenKind::LeftBrace);
    do {
        selections.push_back(parseSelection());
    } while (!skip(TokenKind::RightBrace));
    return selections;
}

Selection DocumentParser::parseSelection()
{
    if (!skip(TokenKind::Spread))
        return parseField();
    Selection selection;
    if (peek(TokenKind::Name) && !peekKeyword(u"on")) {
        selection.kind = Selection::Kind::FragmentSpread;
        selection.name = parseFragmentName();
        selection.directives = parseDirectives(Constness::MayHaveVariables);
        return selection;
    }
    selection.kind = Selection::Kind::InlineFragment;
    if (skipKeyword(u"on"))
        selection.typeCondition = expectName();
    selection.directives = parseDirectives(Constness::MayHaveVariables);
    selection.selections = parseSelections();
    return selection;
}

Selection DocumentParser::parseField()
{
    Selection field;
    field.name = expectName();
    if (skip(TokenKind::Colon)) {
        field.alias = field.name;
        field.name = expectName();
    }
    field.arguments = parseArguments(Constness::MayHaveVariables);
    field.directives = parseDirectives(Constness::MayHaveVariables);
    if (peek(TokenKind::LeftBrace))
        field.selections = parseSelections();
    return field;
}

} // namespace

QString TypeReference::toString() const
{
    const QString inner = item ? QString(u'[' % item->toString() % u']') : name;
    return nonNull ? QString(inner % u'!') : inner;
}

std::shared_ptr<const Document> parseDocument(const QString &text, QString *error)
{
    if (text.size() > maximumQueryLength) {
        *error = QStringLiteral("The query is longer than %1 characters.").arg(maximumQueryLength);
        return {};
    }
    try {
        const auto document = std::make_shared<Document>();
        DocumentParser(text).parseInto(document.get());
        for (const Fragment &fragment : document->fragments) {
            if (!document->fragmentsByName.contains(fragment.name))
                document->fragmentsByName.insert(fragment.name, &fragment);
        }
        return document;
    } catch (const SyntaxError &syntaxError) {
        *error = syntaxError.describe(text);
        return {};
    }
}

} // namespace brickyard::sandbox::graphql
