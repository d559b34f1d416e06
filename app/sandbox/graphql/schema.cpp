// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/schema.h"

#include "sandbox/graphql/parser.h"

#include <utility>

namespace brickyard::sandbox::graphql {

class SchemaParser : public Parser
{
public:
    explicit SchemaParser(const QString &text, Schema *schema)
        : Parser(text),
          m_schema(schema)
    {}

    void parse();

private:
    QString parseDescription();
    void parseDefinition();
    void parseDirectiveDefinition();
    void parseSchemaDefinition();
    void parseObject(TypeDefinition *type);
    void parseUnion(TypeDefinition *type);
    void parseEnum(TypeDefinition *type);
    std::vector<InputDefinition> parseInputs(TokenKind open, TokenKind close);
    void indexFields(TypeDefinition *type) const;
    void link() const;
    void link(TypeReference *reference, bool input, const QString &where) const;
    void link(std::vector<InputDefinition> *inputs, const QString &where) const;

    Schema *m_schema;
};

void SchemaParser::parse()
{
    static const char *const builtIn[] = {"Int", "Float", "String", "Boolean", "ID"};
    for (const char *name : builtIn) {
        const auto type = std::make_shared<TypeDefinition>();
        type->name = QString::fromLatin1(name);
        m_schema->m_types.insert(type->name, type);
    }
    while (!peek(TokenKind::EndOfFile))
        parseDefinition();
    link();
}

QString SchemaParser::parseDescription()
{
    const QString description = peek(TokenKind::String) ? current().text : QString();
    skip(TokenKind::String);
    return description;
}

void SchemaParser::parseDefinition()
{
    const auto type = std::make_shared<TypeDefinition>();
    type->description = parseDescription();
    if (peekKeyword(u"directive"))
        return parseDirectiveDefinition();
    if (peekKeyword(u"schema"))
        return parseSchemaDefinition();
    const Token keyword = current();
    expect(TokenKind::Name);
    type->name = expectName();
    if (keyword.text == u"scalar") {
        parseDirectives(Constness::Constant);
    } else if (keyword.text == u"type") {
        parseObject(type.get());
    } else if (keyword.text == u"union") {
        parseUnion(type.get());
    } else if (keyword.text == u"enum") {
        parseEnum(type.get());
    } else if (keyword.text == u"input") {
        type->kind = TypeDefinition::Kind::Input;
        parseDirectives(Constness::Constant);
        type->inputFields = parseInputs(TokenKind::LeftBrace, TokenKind::RightBrace);
    } else {
        throw SyntaxError(QStringLiteral("Unknown definition \"%1\".").arg(keyword.text),
                          keyword.offset);
    }
    if (m_schema->m_types.contains(type->name)) {
        throw SyntaxError(QStringLiteral("The type %1 is defined twice.").arg(type->name),
                          keyword.offset);
    }
    indexFields(type.get());
    m_schema->m_types.insert(type->name, type);
}

// The directives that a query may use are @skip and @include; others have no effect here.
void SchemaParser::parseDirectiveDefinition()
{
    expectKeyword(u"directive");
    expect(TokenKind::At);
    expectName();
    if (peek(TokenKind::LeftParenthesis))
        parseInputs(TokenKind::LeftParenthesis, TokenKind::RightParenthesis);
    skipKeyword(u"repeatable");
    expectKeyword(u"on");
    skip(TokenKind::Pipe);
    do {
        expectName();
    } while (skip(TokenKind::Pipe));
}

void SchemaParser::parseSchemaDefinition()
{
    expectKeyword(u"schema");
    parseDirectives(Constness::Constant);
    expect(TokenKind::LeftBrace);
    do {
        const Token operation = current();
        expectName();
        expect(TokenKind::Colon);
        const QString type = expectName();
        const bool usual = (operation.text == u"query" && type == u"Query")
            || (operation.text == u"mutation" && type == u"Mutation");
        if (!usual) {
            throw SyntaxError(QStringLiteral("Root types are named Query and Mutation."),
                              operation.offset);
        }
    } while (!skip(TokenKind::RightBrace));
}

void SchemaParser::parseObject(TypeDefinition *type)
{
    type->kind = TypeDefinition::Kind::Object;
    parseDirectives(Constness::Constant);
    expect(TokenKind::LeftBrace);
    do {
        FieldDefinition field;
        field.description = parseDescription();
        field.name = expectName();
        if (peek(TokenKind::LeftParenthesis))
            field.arguments = parseInputs(TokenKind::LeftParenthesis, TokenKind::RightParenthesis);
        expect(TokenKind::Colon);
        field.type = parseType();
        parseDirectives(Constness::Constant);
        type->fields.push_back(std::move(field));
    } while (!skip(TokenKind::RightBrace));
}

void SchemaParser::parseUnion(TypeDefinition *type)
{
    type->kind = TypeDefinition::Kind::Union;
    parseDirectives(Constness::Constant);
    expect(TokenKind::Equals);
    skip(TokenKind::Pipe);
    do {
        type->members.append(expectName());
    } while (skip(TokenKind::Pipe));
}

void SchemaParser::parseEnum(TypeDefinition *type)
{
    type->kind = TypeDefinition::Kind::Enum;
    parseDirectives(Constness::Constant);
    expect(TokenKind::LeftBrace);
    do {
        parseDescription();
        type->values.append(expectName());
        parseDirectives(Constness::Constant);
    } while (!skip(TokenKind::RightBrace));
}

std::vector<InputDefinition> SchemaParser::parseInputs(TokenKind open, TokenKind close)
{
    std::vector<InputDefinition> inputs;
    expect(open);
    do {
        InputDefinition input;
        input.description = parseDescription();
        input.name = expectName();
        expect(TokenKind::Colon);
        input.type = parseType();
        if (skip(TokenKind::Equals))
            input.defaultValue = parseValue(Constness::Constant);
        parseDirectives(Constness::Constant);
        inputs.push_back(std::move(input));
    } while (!skip(close));
    return inputs;
}

void SchemaParser::indexFields(TypeDefinition *type) const
{
    const auto add = [type](const QString &name) {
        if (type->m_fieldIndex.contains(name)) {
            throw SyntaxError(QStringLiteral("%1.%2 is defined twice.").arg(type->name, name), 0);
        }
        type->m_fieldIndex.insert(name, type->m_fieldIndex.size());
    };
    for (const FieldDefinition &field : type->fields)
        add(field.name);
    for (const InputDefinition &field : type->inputFields)
        add(field.name);
}

// Resolves the names, once all types are known.
void SchemaParser::link() const
{
    if (!m_schema->queryType() || m_schema->queryType()->kind != TypeDefinition::Kind::Object)
        throw SyntaxError(QStringLiteral("There is no type Query."), 0);
    for (const std::shared_ptr<TypeDefinition> &type : std::as_const(m_schema->m_types)) {
        for (FieldDefinition &field : type->fields) {
            const QString where = type->name % u'.' % field.name;
            link(&field.type, false, where);
            link(&field.arguments, where);
        }
        link(&type->inputFields, type->name);
        for (const QString &member : std::as_const(type->members)) {
            const TypeDefinition *object = m_schema->type(member);
            if (!object || object->kind != TypeDefinition::Kind::Object) {
                throw SyntaxError(
                    QStringLiteral("%1 in the union %2 is no object type.").arg(member, type->name),
                    0);
            }
        }
    }
}

void SchemaParser::link(TypeReference *reference, bool input, const QString &where) const
{
    if (reference->item) {
        auto item = std::make_shared<TypeReference>(*reference->item);
        link(item.get(), input, where);
        reference->item = std::move(item);
        return;
    }
    reference->definition = m_schema->type(reference->name);
    if (!reference->definition
        || (input ? !reference->definition->isInputType()
                  : reference->definition->kind == TypeDefinition::Kind::Input)) {
        throw SyntaxError(
            QStringLiteral("%1 cannot be the type of %2.").arg(reference->name, where), 0);
    }
}

void SchemaParser::link(std::vector<InputDefinition> *inputs, const QString &where) const
{
    for (InputDefinition &input : *inputs)
        link(&input.type, true, where % u'.' % input.name);
}

const InputDefinition *FieldDefinition::argument(const QString &argumentName) const
{
    for (const InputDefinition &definition : arguments) {
        if (definition.name == argumentName)
            return &definition;
    }
    return nullptr;
}

const FieldDefinition *TypeDefinition::field(const QString &fieldName) const
{
    const qsizetype index = m_fieldIndex.value(fieldName, -1);
    return index >= 0 && kind == Kind::Object ? &fields[static_cast<size_t>(index)] : nullptr;
}

const InputDefinition *TypeDefinition::inputField(const QString &fieldName) const
{
    const qsizetype index = m_fieldIndex.value(fieldName, -1);
    return index >= 0 && kind == Kind::Input ? &inputFields[static_cast<size_t>(index)] : nullptr;
}

std::shared_ptr<const Schema> Schema::parse(const QString &sdl, QString *error)
{
    try {
        const auto schema = std::make_shared<Schema>();
        SchemaParser(sdl, schema.get()).parse();
        return schema;
    } catch (const SyntaxError &syntaxError) {
        *error = syntaxError.describe(sdl);
        return {};
    }
}

const TypeDefinition *Schema::type(const QString &name) const
{
    const auto it = m_types.constFind(name);
    return it == m_types.constEnd() ? nullptr : it->get();
}

bool Schema::isPossibleType(const TypeDefinition &composite, const TypeDefinition &member) const
{
    return composite.name == member.name || composite.members.contains(member.name);
}

} // namespace brickyard::sandbox::graphql
