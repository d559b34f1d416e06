// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/executor.h"

#include "sandbox/graphql/coercion.h"
#include "sandbox/graphql/scalars.h"
#include "sandbox/graphql/validation.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>
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
    const FieldDefinition *definition = nullptr; // null for __typename
    const Resolver *resolver = nullptr;
    ResolveInfo info;
    QString argumentProblem;
    std::vector<const Selection *> nodes;
    QHash<const TypeDefinition *, std::shared_ptr<ObjectPlan>> below;
};

class Execution
{
public:
    Execution(const Schema &schema, const QHash<const FieldDefinition *, Resolver> &resolvers,
              const Document &document, QJsonObject variables)
        : m_schema(schema),
          m_resolvers(resolvers),
          m_document(document),
          m_variables(std::move(variables))
    {}

    QJsonObject run(const Operation &operation);

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
    const TypeDefinition *objectType(const TypeDefinition &declared, const QJsonObject &object,
                                     const Path &path);

    // These answer nothing where a null would have to stand for a non-null type: then the
    // object around it is null.
    std::optional<QJsonValue> executeObject(ObjectPlan *fields, const TypeDefinition &type,
                                            const QJsonObject &source, const Path *path);
    std::optional<QJsonValue> executeField(FieldPlan *field, const QJsonObject &source,
                                           const Path &path);
    std::optional<QJsonValue> complete(FieldPlan *field, const TypeReference &type,
                                       const QJsonValue &value, const Path &path);
    std::optional<QJsonValue> completeNonNull(FieldPlan *field, const TypeReference &type,
                                              const QJsonValue &value, const Path &path);
    std::optional<QJsonValue> completeList(FieldPlan *field, const TypeReference &type,
                                           const QJsonValue &value, const Path &path);
    std::optional<QJsonValue> completeObject(FieldPlan *field, const TypeDefinition &declared,
                                             const QJsonValue &value, const Path &path);
    std::optional<QJsonValue> failed(const TypeReference &type) const;
    void addError(const QString &message, const Path &path);

    const Schema &m_schema;
    const QHash<const FieldDefinition *, Resolver> &m_resolvers;
    const Document &m_document;
    const QJsonObject m_variables;
    QJsonArray m_errors;
};

QJsonObject refused(const QStringList &messages)
{
    QJsonArray errors;
    for (const QString &message : messages)
        errors.append(QJsonObject{{QStringLiteral("message"), message}});
    return {{QStringLiteral("errors"), errors}, {QStringLiteral("data"), QJsonValue::Null}};
}

QJsonObject Execution::run(const Operation &operation)
{
    const TypeDefinition *root = operation.kind == Operation::Kind::Mutation
        ? m_schema.mutationType()
        : m_schema.queryType();
    const std::shared_ptr<ObjectPlan> fields = plan({&operation.selections}, *root);
    const std::optional<QJsonValue> data = executeObject(fields.get(), *root, {}, nullptr);
    QJsonObject answer;
    answer.insert(QStringLiteral("data"), data.value_or(QJsonValue::Null));
    if (!m_errors.isEmpty())
        answer.insert(QStringLiteral("errors"), m_errors);
    return answer;
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
    const auto resolver = m_resolvers.constFind(field->definition);
    if (!field->definition || resolver == m_resolvers.constEnd())
        return;
    field->resolver = &*resolver;
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

std::optional<QJsonValue> Execution::failed(const TypeReference &type) const
{
    if (type.nonNull)
        return std::nullopt;
    return QJsonValue(QJsonValue::Null);
}

std::optional<QJsonValue> Execution::executeObject(ObjectPlan *fields, const TypeDefinition &type,
                                                   const QJsonObject &source, const Path *path)
{
    QJsonObject result;
    for (FieldPlan &field : *fields) {
        if (!field.definition) {
            result.insert(field.responseKey, type.name);
            continue;
        }
        const Path fieldPath{path, &field.responseKey};
        const std::optional<QJsonValue> value = executeField(&field, source, fieldPath);
        if (!value)
            return std::nullopt;
        result.insert(field.responseKey, *value);
    }
    return result;
}

std::optional<QJsonValue> Execution::executeField(FieldPlan *field, const QJsonObject &source,
                                                  const Path &path)
{
    const TypeReference &type = field->definition->type;
    if (!field->resolver)
        return complete(field, type, source.value(field->definition->name), path);
    if (!field->argumentProblem.isEmpty()) {
        addError(field->argumentProblem, path);
        return failed(type);
    }
    try {
        return complete(field, type, (*field->resolver)(source, field->info), path);
    } catch (const FieldError &error) {
        addError(error.message(), path);
        return failed(type);
    }
}

std::optional<QJsonValue> Execution::complete(FieldPlan *field, const TypeReference &type,
                                              const QJsonValue &value, const Path &path)
{
    if (value.isNull() || value.isUndefined()) {
        if (type.nonNull) {
            addError(QStringLiteral("There is no value for the non-null field \"%1\".")
                         .arg(field->definition->name),
                     path);
        }
        return failed(type);
    }
    const std::optional<QJsonValue> result = completeNonNull(field, type, value, path);
    return result ? result : failed(type);
}

std::optional<QJsonValue> Execution::completeNonNull(FieldPlan *field, const TypeReference &type,
                                                     const QJsonValue &value, const Path &path)
{
    if (type.isList())
        return completeList(field, type, value, path);
    const TypeDefinition &definition = *type.definition;
    if (definition.isComposite())
        return completeObject(field, definition, value, path);
    QString problem;
    if (definition.kind == TypeDefinition::Kind::Scalar)
        problem = scalarOutputProblem(definition.name, value);
    else if (!definition.values.contains(value.toString()))
        problem = QStringLiteral("This is no value of the enum %1.").arg(definition.name);
    if (problem.isEmpty())
        return value;
    addError(problem, path);
    return std::nullopt;
}

std::optional<QJsonValue> Execution::completeList(FieldPlan *field, const TypeReference &type,
                                                  const QJsonValue &value, const Path &path)
{
    if (!value.isArray()) {
        addError(QStringLiteral("\"%1\" is not a list.").arg(field->definition->name), path);
        return std::nullopt;
    }
    QJsonArray result;
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Path itemPath{&path, nullptr, i};
        const std::optional<QJsonValue> item = complete(field, *type.item, items.at(i), itemPath);
        if (!item)
            return std::nullopt;
        result.append(*item);
    }
    return result;
}

const TypeDefinition *Execution::objectType(const TypeDefinition &declared,
                                            const QJsonObject &object, const Path &path)
{
    if (declared.kind == TypeDefinition::Kind::Object)
        return &declared;
    QString name = object.value(QStringLiteral("__typename")).toString();
    if (name.isEmpty() && declared.members.size() == 1)
        name = declared.members.constFirst();
    if (declared.members.contains(name))
        return m_schema.type(name);
    addError(QStringLiteral("An object is of no type of the union %1.").arg(declared.name), path);
    return nullptr;
}

std::optional<QJsonValue> Execution::completeObject(FieldPlan *field,
                                                    const TypeDefinition &declared,
                                                    const QJsonValue &value, const Path &path)
{
    if (!value.isObject()) {
        addError(QStringLiteral("\"%1\" is not an object.").arg(field->definition->name), path);
        return std::nullopt;
    }
    const QJsonObject object = value.toObject();
    const TypeDefinition *type = objectType(declared, object, path);
    if (!type)
        return std::nullopt;
    std::shared_ptr<ObjectPlan> &fields = field->below[type];
    if (!fields) {
        std::vector<const SelectionSet *> sets;
        sets.reserve(field->nodes.size());
        for (const Selection *node : field->nodes)
            sets.push_back(&node->selections);
        fields = plan(sets, *type);
    }
    return executeObject(fields.get(), *type, object, &path);
}

} // namespace

Executor::Executor(std::shared_ptr<const Schema> schema)
    : m_schema(std::move(schema)),
      m_cache(cachedCharacters)
{}

void Executor::setResolver(const QString &type, const QString &field, const Resolver &resolver)
{
    const TypeDefinition *definition = m_schema->type(type);
    const FieldDefinition *fieldDefinition = definition ? definition->field(field) : nullptr;
    if (!fieldDefinition)
        qFatal("The schema has no field %s.%s.", qPrintable(type), qPrintable(field));
    m_resolvers.insert(fieldDefinition, resolver);
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

QJsonObject Executor::execute(const QString &query, const QJsonObject &variables) const
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
    return Execution(*m_schema, m_resolvers, *prepared->document, *coerced).run(operation);
}

} // namespace brickyard::sandbox::graphql
