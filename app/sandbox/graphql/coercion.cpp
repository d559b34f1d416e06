// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/coercion.h"

#include "sandbox/graphql/scalars.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <utility>

namespace brickyard::sandbox::graphql {

namespace {

QString expectedNonNull(const TypeReference &type)
{
    return QStringLiteral("Expected %1, found null.").arg(type.toString());
}

QString missingField(const TypeDefinition &type, const InputDefinition &field)
{
    return QStringLiteral("The field %1.%2 of type %3 is required.")
        .arg(type.name, field.name, field.type.toString());
}

QJsonValue refuse(QString *problem, const QString &path, const QString &why)
{
    if (problem->isEmpty())
        *problem = path.isEmpty() ? why : QStringLiteral("at \"%1\": %2").arg(path, why);
    return QJsonValue::Undefined;
}

QJsonValue coerceObject(const QJsonObject &object, const TypeDefinition &type, const QString &path,
                        QString *problem)
{
    QJsonObject result;
    for (const InputDefinition &field : type.inputFields) {
        const auto it = object.constFind(field.name);
        if (it != object.constEnd()) {
            const QString fieldPath = path % u'.' % field.name;
            result.insert(field.name,
                          coerceVariableValue(it.value(), field.type, fieldPath, problem));
        } else if (field.defaultValue) {
            result.insert(field.name, literalValue(*field.defaultValue, field.type, {}, problem));
        } else if (field.isRequired()) {
            return refuse(problem, path, missingField(type, field));
        }
        if (!problem->isEmpty())
            return QJsonValue::Undefined;
    }
    return result;
}

QString literalObjectProblem(const Value &literal, const TypeDefinition &type)
{
    if (literal.kind != Value::Kind::Object)
        return QStringLiteral("Expected an object of type %1.").arg(type.name);
    QSet<QString> given;
    for (const NamedValue &field : literal.fields) {
        const InputDefinition *definition = type.inputField(field.name);
        if (!definition)
            return QStringLiteral("The type %1 has no field %2.").arg(type.name, field.name);
        const QString problem = literalProblem(field.value, definition->type);
        if (!problem.isEmpty())
            return problem;
        given.insert(field.name);
    }
    for (const InputDefinition &field : type.inputFields) {
        if (field.isRequired() && !given.contains(field.name))
            return missingField(type, field);
    }
    return {};
}

// A literal of one of GraphQL's own scalars or of the schema's, as JSON; undefined where its
// form alone (say, a number for text) rules it out.
QJsonValue scalarLiteral(const Value &literal, const QString &scalar)
{
    switch (literal.kind) {
    case Value::Kind::Int:
        if (scalar == u"ID")
            return literal.text;
        return literal.text.toDouble();
    case Value::Kind::Float:
        return scalar == u"Int" || scalar == u"ID" ? QJsonValue(QJsonValue::Undefined)
                                                   : QJsonValue(literal.text.toDouble());
    case Value::Kind::String:
        return literal.text;
    case Value::Kind::Boolean:
        return literal.boolean;
    case Value::Kind::Variable:
    case Value::Kind::Null:
    case Value::Kind::Enum:
    case Value::Kind::List:
    case Value::Kind::Object:
        break;
    }
    return QJsonValue::Undefined;
}

QString namedLiteralProblem(const Value &literal, const TypeDefinition &type)
{
    if (type.kind == TypeDefinition::Kind::Input)
        return literalObjectProblem(literal, type);
    if (type.kind == TypeDefinition::Kind::Enum) {
        return literal.kind == Value::Kind::Enum && type.values.contains(literal.text)
            ? QString()
            : QStringLiteral("This is no value of the enum %1.").arg(type.name);
    }
    const QJsonValue value = scalarLiteral(literal, type.name);
    return value.isUndefined() ? QStringLiteral("This value is not of type %1.").arg(type.name)
                               : scalarInputProblem(type.name, value);
}

QJsonValue objectLiteralValue(const Value &literal, const TypeDefinition &type,
                              const QJsonObject &variables, QString *problem)
{
    QHash<QString, const Value *> given;
    for (const NamedValue &field : literal.fields)
        given.insert(field.name, &field.value);
    QJsonObject result;
    for (const InputDefinition &field : type.inputFields) {
        const Value *value = given.value(field.name);
        QJsonValue json = QJsonValue::Undefined;
        if (value)
            json = literalValue(*value, field.type, variables, problem);
        if (json.isUndefined() && field.defaultValue)
            json = literalValue(*field.defaultValue, field.type, {}, problem);
        if (json.isUndefined() && field.isRequired())
            return refuse(problem, {}, missingField(type, field));
        if (!problem->isEmpty())
            return QJsonValue::Undefined;
        if (!json.isUndefined())
            result.insert(field.name, json);
    }
    return result;
}

} // namespace

QJsonValue coerceVariableValue(const QJsonValue &value, const TypeReference &type,
                               const QString &path, QString *problem)
{
    if (value.isNull())
        return type.nonNull ? refuse(problem, path, expectedNonNull(type)) : value;
    if (type.isList()) {
        if (!value.isArray())
            return QJsonArray{coerceVariableValue(value, *type.item, path, problem)};
        QJsonArray result;
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size() && problem->isEmpty(); ++i) {
            const QString itemPath = path % u'[' % QString::number(i) % u']';
            result.append(coerceVariableValue(items.at(i), *type.item, itemPath, problem));
        }
        return result;
    }
    const TypeDefinition &definition = *type.definition;
    if (definition.kind == TypeDefinition::Kind::Input) {
        if (!value.isObject()) {
            return refuse(problem, path,
                          QStringLiteral("Expected an object of type %1.").arg(definition.name));
        }
        return coerceObject(value.toObject(), definition, path, problem);
    }
    if (definition.kind == TypeDefinition::Kind::Enum) {
        if (!value.isString() || !definition.values.contains(value.toString())) {
            return refuse(problem, path,
                          QStringLiteral("This is no value of the enum %1.").arg(definition.name));
        }
        return value;
    }
    const QString why = scalarInputProblem(definition.name, value);
    if (!why.isEmpty())
        return refuse(problem, path, why);
    if (definition.name == u"ID" && value.isDouble())
        return QString::number(value.toDouble(), 'f', 0);
    return value;
}

std::optional<QJsonObject> coerceVariables(const Schema &schema, const Operation &operation,
                                           const QJsonObject &variables, QStringList *errors)
{
    QJsonObject result;
    for (const VariableDefinition &variable : operation.variables) {
        const std::optional<TypeReference> type = resolveInputType(schema, variable.type);
        if (!type) // validation has refused this already
            continue;
        QString problem;
        QJsonValue value = QJsonValue::Undefined;
        const auto it = variables.constFind(variable.name);
        if (it != variables.constEnd()) {
            value = coerceVariableValue(it.value(), *type, variable.name, &problem);
        } else if (variable.defaultValue) {
            value = literalValue(*variable.defaultValue, *type, {}, &problem);
        } else if (type->nonNull) {
            problem = QStringLiteral("a value of type %1 is required.").arg(type->toString());
        }
        if (!problem.isEmpty())
            errors->append(QStringLiteral("Variable \"$%1\": %2").arg(variable.name, problem));
        else if (!value.isUndefined())
            result.insert(variable.name, value);
    }
    if (!errors->isEmpty())
        return std::nullopt;
    return result;
}

QString literalProblem(const Value &literal, const TypeReference &type)
{
    if (literal.kind == Value::Kind::Variable)
        return {};
    if (literal.kind == Value::Kind::Null)
        return type.nonNull ? expectedNonNull(type) : QString();
    if (!type.isList())
        return namedLiteralProblem(literal, *type.definition);
    if (literal.kind != Value::Kind::List)
        return literalProblem(literal, *type.item);
    for (const Value &item : literal.items) {
        const QString problem = literalProblem(item, *type.item);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QJsonValue literalValue(const Value &literal, const TypeReference &type,
                        const QJsonObject &variables, QString *problem)
{
    if (literal.kind == Value::Kind::Variable) {
        const auto it = variables.constFind(literal.text);
        if (it == variables.constEnd())
            return QJsonValue::Undefined;
        if (it.value().isNull() && type.nonNull)
            return refuse(problem, {}, expectedNonNull(type));
        return it.value();
    }
    if (literal.kind == Value::Kind::Null)
        return QJsonValue::Null;
    if (type.isList()) {
        if (literal.kind != Value::Kind::List)
            return QJsonArray{literalValue(literal, *type.item, variables, problem)};
        QJsonArray result;
        for (const Value &item : literal.items) {
            const QJsonValue value = literalValue(item, *type.item, variables, problem);
            if (value.isUndefined() && type.item->nonNull)
                return refuse(problem, {}, expectedNonNull(*type.item));
            result.append(value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
        return result;
    }
    if (type.definition->kind == TypeDefinition::Kind::Input)
        return objectLiteralValue(literal, *type.definition, variables, problem);
    if (type.definition->kind == TypeDefinition::Kind::Enum)
        return literal.text;
    return scalarLiteral(literal, type.definition->name);
}

QJsonObject coerceArguments(const std::vector<InputDefinition> &definitions,
                            const std::vector<Argument> &arguments, const QJsonObject &variables,
                            QString *problem)
{
    QJsonObject result;
    for (const InputDefinition &definition : definitions) {
        const auto given = std::find_if(
            arguments.cbegin(), arguments.cend(),
            [&definition](const Argument &argument) { return argument.name == definition.name; });
        QJsonValue value = QJsonValue::Undefined;
        if (given != arguments.cend())
            value = literalValue(given->value, definition.type, variables, problem);
        if (value.isUndefined() && definition.defaultValue)
            value = literalValue(*definition.defaultValue, definition.type, {}, problem);
        if (value.isUndefined() && definition.isRequired() && problem->isEmpty()) {
            *problem = QStringLiteral("the argument \"%1\" of type %2 is required.")
                           .arg(definition.name, definition.type.toString());
        }
        if (!problem->isEmpty()) {
            *problem = QStringLiteral("Argument \"%1\": %2").arg(definition.name, *problem);
            return {};
        }
        if (!value.isUndefined())
            result.insert(definition.name, value);
    }
    return result;
}

std::optional<TypeReference> resolveInputType(const Schema &schema, const TypeReference &type)
{
    TypeReference result = type;
    if (type.item) {
        const std::optional<TypeReference> item = resolveInputType(schema, *type.item);
        if (!item)
            return std::nullopt;
        result.item = std::make_shared<const TypeReference>(*item);
        return result;
    }
    result.definition = schema.type(type.name);
    if (!result.definition || !result.definition->isInputType())
        return std::nullopt;
    return result;
}

} // namespace brickyard::sandbox::graphql
