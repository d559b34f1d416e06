// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/executor.h"

#include "sandbox/graphql/coercion.h"
#include "sandbox/graphql/jsonwriter.h"
#include "sandbox/graphql/scalars.h"
#include "sandbox/graphql/validation.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace brickyard::sandbox::graphql {

namespace {

constexpr qsizetype cachedCharacters = 4'194'304;

// Where in the answer we are: a list on the stack, made into JSON only for an error.
struct Path
{
    const Path *above = nullptr;
    const QString *key = nullptr; // null for an element of a list
    qsizetype index = 0;

    QJsonArray toJson() const
    {
        QJsonArray result;
        for (const Path *step = this; step; step = step->above)
            result.prepend(step->key ? QJsonValue(*step->key) : QJsonValue(step->index));
        return result;
    }
};

struct FieldPlan;

// The fields to answer for an object of one type, in the order of the query.
using ObjectPlan = std::vector<FieldPlan>;

// One field of the answer: all selections of its response key together. Arguments depend on
// the variables only, so they are coerced once and not for each object of a list.
struct FieldPlan
{
    QString responseKey;
    QByteArray member; // the key as JSON, with its colon
    const FieldDefinition *definition = nullptr; // null for __typename
    const Resolver *resolver = nullptr;
    const Reader *reader = nullptr;
    ResolveInfo info;
    QString argumentProblem;
    std::vector<const Selection *> nodes;
    QHash<const TypeDefinition *, std::shared_ptr<ObjectPlan>> below;
};

// What the fields of an object are taken from: one of the two.
struct Source
{
    const QJsonObject *json = nullptr;
    const Object *object = nullptr;
};

class Execution
{
public:
    Execution(const Schema &schema, const FieldAnswers &answers, const Document &document,
              QJsonObject variables)
        : m_schema(schema),
          m_answers(answers),
          m_document(document),
          m_variables(std::move(variables))
    {}

    QByteArray run(const Operation &operation);

private:
    std::shared_ptr<ObjectPlan> plan(const std::vector<const SelectionSet *> &sets,
                                     const TypeDefinition &type) const;
    void collect(const SelectionSet &selections, const TypeDefinition &type,
                 QSet<QString> *fragments, QHash<QString, size_t> *keys, ObjectPlan *fields) const;
    void collectNames(const SelectionSet &selections, QSet<QString> *fragments,
                      QSet<QString> *names) const;
    void prepareResolver(FieldPlan *field) const;
    bool isLeftOut(const Selection &selection) const;
    bool condition(const Directive &directive) const;
    const TypeDefinition *objectType(const TypeDefinition &declared, const Source &source,
                                     const Path &path);

    // These write, and answer false where a null would have to stand for a non-null type: then
    // the object around it is null, and what was written of it is taken back.
    bool executeObject(ObjectPlan *fields, const TypeDefinition &type, const Source &source,
                       const Path *path);
    bool executeField(FieldPlan *field, const Source &source, const Path &path);
    bool resolve(FieldPlan *field, const Source &source, const Path &path);
    bool complete(FieldPlan *field, const TypeReference &type, const QJsonValue &value,
                  const Path &path);
    bool completeNonNull(FieldPlan *field, const TypeReference &type, const QJsonValue &value,
                         const Path &path);
    bool completeList(FieldPlan *field, const TypeReference &type, const QJsonValue &value,
                      const Path &path);
    bool completeObject(FieldPlan *field, const TypeReference &type, const Source &source,
                        const Path &path);
    bool completeAnswer(FieldPlan *field, const Answer &answer, const Path &path);
    bool completeText(FieldPlan *field, const QString &text, const Path &path);
    bool completeObjects(FieldPlan *field, const std::vector<const Object *> &objects,
                         const Path &path);
    bool missing(const FieldPlan &field, const TypeReference &type, const Path &path);
    bool wrote(bool good, const TypeReference &type, qsizetype before);
    void addError(const QString &message, const Path &path);

    const Schema &m_schema;
    const FieldAnswers &m_answers;
    const Document &m_document;
    const QJsonObject m_variables;
    QJsonArray m_errors;
    JsonWriter m_writer;
};

QByteArray refused(const QStringList &messages)
{
    QJsonArray errors;
    for (const QString &message : messages)
        errors.append(QJsonObject{{QStringLiteral("message"), message}});
    return QJsonDocument(QJsonObject{{QStringLiteral("errors"), errors},
                                     {QStringLiteral("data"), QJsonValue::Null}})
        .toJson(QJsonDocument::Compact);
}

QByteArray Execution::run(const Operation &operation)
{
    const TypeDefinition *root = operation.kind == Operation::Kind::Mutation
        ? m_schema.mutationType()
        : m_schema.queryType();
    const std::shared_ptr<ObjectPlan> fields = plan({&operation.selections}, *root);
    m_writer.raw(R"({"data":)");
    const qsizetype before = m_writer.size();
    const QJsonObject nothing;
    if (!executeObject(fields.get(), *root, {&nothing, nullptr}, nullptr)) {
        m_writer.takeBack(before);
        m_writer.null();
    }
    if (!m_errors.isEmpty()) {
        m_writer.raw(R"(,"errors":)");
        m_writer.raw(QJsonDocument(m_errors).toJson(QJsonDocument::Compact));
    }
    m_writer.raw('}');
    return m_writer.bytes();
}

bool Execution::condition(const Directive &directive) const
{
    // Validation has made sure that there is one argument, a Boolean or a variable with a value.
    const Value &value = directive.arguments.front().value;
    return value.kind == Value::Kind::Variable ? m_variables.value(value.text).toBool()
                                               : value.boolean;
}

bool Execution::isLeftOut(const Selection &selection) const
{
    return std::any_of(selection.directives.cbegin(), selection.directives.cend(),
                       [this](const Directive &directive) {
                           return condition(directive) == (directive.name == u"skip");
                       });
}

std::shared_ptr<ObjectPlan> Execution::plan(const std::vector<const SelectionSet *> &sets,
                                            const TypeDefinition &type) const
{
    const auto fields = std::make_shared<ObjectPlan>();
    QSet<QString> fragments;
    QHash<QString, size_t> keys;
    for (const SelectionSet *set : sets)
        collect(*set, type, &fragments, &keys, fields.get());
    for (FieldPlan &field : *fields)
        prepareResolver(&field);
    return fields;
}

void Execution::collect(const SelectionSet &selections, const TypeDefinition &type,
                        QSet<QString> *fragments, QHash<QString, size_t> *keys,
                        ObjectPlan *fields) const
{
    for (const Selection &selection : selections) {
        if (isLeftOut(selection))
            continue;
        if (selection.kind == Selection::Kind::Field) {
            const QString &key = selection.responseKey();
            const auto known = keys->constFind(key);
            if (known != keys->constEnd()) {
                (*fields)[*known].nodes.push_back(&selection);
                continue;
            }
            keys->insert(key, fields->size());
            FieldPlan field;
            field.responseKey = key;
            field.member = '"' + key.toLatin1() + "\":"; // a name of GraphQL needs no escapes
            field.definition = type.field(selection.name);
            field.nodes.push_back(&selection);
            fields->push_back(std::move(field));
            continue;
        }
        const SelectionSet *below = &selection.selections;
        QString condition = selection.typeCondition;
        if (selection.kind == Selection::Kind::FragmentSpread) {
            if (fragments->contains(selection.name))
                continue;
            fragments->insert(selection.name);
            const Fragment *fragment = m_document.fragment(selection.name);
            below = &fragment->selections;
            condition = fragment->typeCondition;
        }
        if (condition.isEmpty() || m_schema.isPossibleType(*m_schema.type(condition), type))
            collect(*below, type, fragments, keys, fields);
    }
}

void Execution::collectNames(const SelectionSet &selections, QSet<QString> *fragments,
                             QSet<QString> *names) const
{
    for (const Selection &selection : selections) {
        if (isLeftOut(selection))
            continue;
        if (selection.kind == Selection::Kind::Field) {
            names->insert(selection.name);
        } else if (selection.kind == Selection::Kind::InlineFragment) {
            collectNames(selection.selections, fragments, names);
        } else if (!fragments->contains(selection.name)) {
            fragments->insert(selection.name);
            collectNames(m_document.fragment(selection.name)->selections, fragments, names);
        }
    }
}

void Execution::prepareResolver(FieldPlan *field) const
{
    if (!field->definition)
        return;
    const auto resolver = m_answers.resolvers.constFind(field->definition);
    if (resolver != m_answers.resolvers.constEnd())
        field->resolver = &*resolver;
    const auto reader = m_answers.readers.constFind(field->definition);
    if (reader != m_answers.readers.constEnd())
        field->reader = &*reader;
    if (!field->resolver && !field->reader)
        return;
    field->info.arguments =
        coerceArguments(field->definition->arguments, field->nodes.front()->arguments, m_variables,
                        &field->argumentProblem);
    const auto names = std::make_shared<QSet<QString>>();
    QSet<QString> fragments;
    for (const Selection *node : field->nodes)
        collectNames(node->selections, &fragments, names.get());
    field->info.selected = names;
}

void Execution::addError(const QString &message, const Path &path)
{
    m_errors.append(
        QJsonObject{{QStringLiteral("message"), message}, {QStringLiteral("path"), path.toJson()}});
}

bool Execution::missing(const FieldPlan &field, const TypeReference &type, const Path &path)
{
    if (type.nonNull) {
        addError(QStringLiteral("There is no value for the non-null field \"%1\".")
                     .arg(field.definition->name),
                 path);
        return false;
    }
    m_writer.null();
    return true;
}

// Puts null in the place of what went wrong, where it may stand there.
bool Execution::wrote(bool good, const TypeReference &type, qsizetype before)
{
    if (good || type.nonNull)
        return good;
    m_writer.takeBack(before);
    m_writer.null();
    return true;
}

bool Execution::executeObject(ObjectPlan *fields, const TypeDefinition &type, const Source &source,
                              const Path *path)
{
    m_writer.raw('{');
    bool first = true;
    for (FieldPlan &field : *fields) {
        if (!std::exchange(first, false))
            m_writer.raw(',');
        m_writer.raw(field.member);
        if (!field.definition) {
            m_writer.text(type.name);
            continue;
        }
        const Path fieldPath{path, &field.responseKey};
        if (!executeField(&field, source, fieldPath))
            return false;
    }
    m_writer.raw('}');
    return true;
}

bool Execution::executeField(FieldPlan *field, const Source &source, const Path &path)
{
    const qsizetype before = m_writer.size();
    if (!field->argumentProblem.isEmpty()) {
        addError(field->argumentProblem, path);
        return wrote(false, field->definition->type, before);
    }
    try {
        return resolve(field, source, path);
    } catch (const FieldError &error) {
        addError(error.message(), path);
        return wrote(false, field->definition->type, before);
    }
}

bool Execution::resolve(FieldPlan *field, const Source &source, const Path &path)
{
    static const Object root{};
    const TypeReference &type = field->definition->type;
    if (source.object) {
        return field->reader
            ? completeAnswer(field, (*field->reader)(*source.object, field->info), path)
            : missing(*field, type, path);
    }
    if (field->reader && !path.above)
        return completeAnswer(field, (*field->reader)(root, field->info), path);
    if (field->resolver)
        return complete(field, type, (*field->resolver)(*source.json, field->info), path);
    return complete(field, type, source.json->value(field->definition->name), path);
}

bool Execution::completeAnswer(FieldPlan *field, const Answer &answer, const Path &path)
{
    const TypeReference &type = field->definition->type;
    const auto object = [&](const Object *found) {
        return found ? completeObject(field, type, {nullptr, found}, path)
                     : missing(*field, type, path);
    };
    if (const auto *text = std::get_if<QString>(&answer))
        return completeText(field, *text, path);
    if (const auto *json = std::get_if<QJsonValue>(&answer))
        return complete(field, type, *json, path);
    if (const auto *known = std::get_if<const Object *>(&answer))
        return object(*known);
    if (const auto *own = std::get_if<std::shared_ptr<const Object>>(&answer))
        return object(own->get());
    return completeObjects(field, std::get<std::vector<const Object *>>(answer), path);
}

bool Execution::completeText(FieldPlan *field, const QString &text, const Path &path)
{
    const TypeReference &type = field->definition->type;
    if (text.isNull())
        return missing(*field, type, path);
    if (type.isList() || !isTextScalar(type.definition->name))
        return complete(field, type, text, path); // which says what is wrong
    m_writer.text(text);
    return true;
}

bool Execution::completeObjects(FieldPlan *field, const std::vector<const Object *> &objects,
                                const Path &path)
{
    const TypeReference &type = field->definition->type;
    if (!type.isList())
        return complete(field, type, QJsonArray(), path); // which says what is wrong
    const qsizetype before = m_writer.size();
    m_writer.raw('[');
    for (size_t i = 0; i < objects.size(); ++i) {
        if (i > 0)
            m_writer.raw(',');
        const Path itemPath{&path, nullptr, qsizetype(i)};
        if (!completeObject(field, *type.item, {nullptr, objects[i]}, itemPath))
            return wrote(false, type, before);
    }
    m_writer.raw(']');
    return true;
}

bool Execution::complete(FieldPlan *field, const TypeReference &type, const QJsonValue &value,
                         const Path &path)
{
    if (value.isNull() || value.isUndefined())
        return missing(*field, type, path);
    const qsizetype before = m_writer.size();
    return wrote(completeNonNull(field, type, value, path), type, before);
}

bool Execution::completeNonNull(FieldPlan *field, const TypeReference &type,
                                const QJsonValue &value, const Path &path)
{
    if (type.isList())
        return completeList(field, type, value, path);
    const TypeDefinition &definition = *type.definition;
    if (definition.isComposite() && value.isObject()) {
        const QJsonObject object = value.toObject();
        return completeObject(field, type, {&object, nullptr}, path);
    }
    QString problem;
    if (definition.isComposite())
        problem = QStringLiteral("\"%1\" is not an object.").arg(field->definition->name);
    else if (definition.kind == TypeDefinition::Kind::Scalar)
        problem = scalarOutputProblem(definition.name, value);
    else if (!definition.values.contains(value.toString()))
        problem = QStringLiteral("This is no value of the enum %1.").arg(definition.name);
    if (!problem.isEmpty()) {
        addError(problem, path);
        return false;
    }
    m_writer.leaf(value);
    return true;
}

bool Execution::completeList(FieldPlan *field, const TypeReference &type, const QJsonValue &value,
                             const Path &path)
{
    if (!value.isArray()) {
        addError(QStringLiteral("\"%1\" is not a list.").arg(field->definition->name), path);
        return false;
    }
    const QJsonArray items = value.toArray();
    m_writer.raw('[');
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i > 0)
            m_writer.raw(',');
        const Path itemPath{&path, nullptr, i};
        if (!complete(field, *type.item, items.at(i), itemPath))
            return false;
    }
    m_writer.raw(']');
    return true;
}

const TypeDefinition *Execution::objectType(const TypeDefinition &declared, const Source &source,
                                            const Path &path)
{
    if (declared.kind == TypeDefinition::Kind::Object)
        return &declared;
    QString name;
    if (source.json)
        name = source.json->value(QLatin1StringView("__typename")).toString();
    if (name.isEmpty() && declared.members.size() == 1)
        name = declared.members.constFirst();
    if (declared.members.contains(name))
        return m_schema.type(name);
    addError(QStringLiteral("An object is of no type of the union %1.").arg(declared.name), path);
    return nullptr;
}

bool Execution::completeObject(FieldPlan *field, const TypeReference &type, const Source &source,
                               const Path &path)
{
    const qsizetype before = m_writer.size();
    if (type.isList() || !type.definition->isComposite()) {
        addError(QStringLiteral("There is an object for \"%1\".").arg(field->definition->name),
                 path);
        return wrote(false, type, before);
    }
    const TypeDefinition *actual = objectType(*type.definition, source, path);
    if (!actual)
        return wrote(false, type, before);
    std::shared_ptr<ObjectPlan> &fields = field->below[actual];
    if (!fields) {
        std::vector<const SelectionSet *> sets;
        sets.reserve(field->nodes.size());
        for (const Selection *node : field->nodes)
            sets.push_back(&node->selections);
        fields = plan(sets, *actual);
    }
    return wrote(executeObject(fields.get(), *actual, source, &path), type, before);
}

} // namespace

Executor::Executor(std::shared_ptr<const Schema> schema)
    : m_schema(std::move(schema)),
      m_cache(cachedCharacters)
{}

const FieldDefinition *Executor::definition(const QString &type, const QString &field) const
{
    const TypeDefinition *definition = m_schema->type(type);
    const FieldDefinition *fieldDefinition = definition ? definition->field(field) : nullptr;
    if (!fieldDefinition)
        qFatal("The schema has no field %s.%s.", qPrintable(type), qPrintable(field));
    return fieldDefinition;
}

void Executor::setResolver(const QString &type, const QString &field, const Resolver &resolver)
{
    m_answers.resolvers.insert(definition(type, field), resolver);
}

void Executor::setReader(const QString &type, const QString &field, const Reader &reader)
{
    m_answers.readers.insert(definition(type, field), reader);
}

std::shared_ptr<const Executor::Prepared> Executor::prepare(const QString &query) const
{
    if (const std::shared_ptr<const Prepared> *known = m_cache.object(query))
        return *known;
    const auto prepared = std::make_shared<Prepared>();
    QString error;
    prepared->document = parseDocument(query, &error);
    if (!prepared->document) {
        prepared->errors.append(error);
    } else {
        prepared->errors = validate(*m_schema, *prepared->document);
        if (prepared->errors.isEmpty() && prepared->document->operations.size() != 1)
            prepared->errors.append(QStringLiteral("A query must have one operation."));
    }
    if (prepared->errors.isEmpty()) {
        m_cache.insert(query, new std::shared_ptr<const Prepared>(prepared), query.size());
    }
    return prepared;
}

QByteArray Executor::answer(const QString &query, const QJsonObject &variables) const
{
    const std::shared_ptr<const Prepared> prepared = prepare(query);
    if (!prepared->errors.isEmpty())
        return refused(prepared->errors);
    const Operation &operation = prepared->document->operations.front();
    QStringList errors;
    const std::optional<QJsonObject> coerced =
        coerceVariables(*m_schema, operation, variables, &errors);
    if (!coerced)
        return refused(errors);
    return Execution(*m_schema, m_answers, *prepared->document, *coerced).run(operation);
}

QJsonObject Executor::execute(const QString &query, const QJsonObject &variables) const
{
    return QJsonDocument::fromJson(answer(query, variables)).object();
}

} // namespace brickyard::sandbox::graphql
