// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/graphql/document.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace brickyard::sandbox::graphql {

/// An argument of a field or a field of an input object.
struct InputDefinition
{
    QString name;
    QString description;
    TypeReference type;
    std::optional<Value> defaultValue;

    /// Must be given: non-null, and no default stands in for it.
    bool isRequired() const { return type.nonNull && !defaultValue; }
};

struct FieldDefinition
{
    QString name;
    QString description;
    std::vector<InputDefinition> arguments;
    TypeReference type;

    const InputDefinition *argument(const QString &argumentName) const;
};

struct TypeDefinition
{
    enum class Kind { Scalar, Enum, Object, Union, Input };

    Kind kind = Kind::Scalar;
    QString name;
    QString description;
    std::vector<FieldDefinition> fields; ///< of an object type
    std::vector<InputDefinition> inputFields; ///< of an input type
    QStringList values; ///< of an enum
    QStringList members; ///< of a union

    const FieldDefinition *field(const QString &fieldName) const;
    const InputDefinition *inputField(const QString &fieldName) const;
    bool isComposite() const { return kind == Kind::Object || kind == Kind::Union; }
    bool isInputType() const { return kind != Kind::Object && kind != Kind::Union; }

private:
    friend class SchemaParser;
    QHash<QString, qsizetype> m_fieldIndex; ///< into fields or inputFields
};

/// The types of an SDL file. Immutable, so it can be shared between threads; what it hands out
/// lives as long as it does. Interfaces, extensions and subscriptions are not supported, because
/// RedBrick's schema has none. The five scalars of GraphQL are always there.
class Schema
{
public:
    /// Null, and \a error set, where \a sdl is not a schema with a type Query.
    static std::shared_ptr<const Schema> parse(const QString &sdl, QString *error);

    /// Null for an unknown name.
    const TypeDefinition *type(const QString &name) const;
    const TypeDefinition *queryType() const { return type(QStringLiteral("Query")); }
    /// Null where the schema has no mutations.
    const TypeDefinition *mutationType() const { return type(QStringLiteral("Mutation")); }
    /// Whether an object of the type \a member can stand where \a composite is expected.
    bool isPossibleType(const TypeDefinition &composite, const TypeDefinition &member) const;

private:
    friend class SchemaParser;
    QHash<QString, std::shared_ptr<TypeDefinition>> m_types;
};

} // namespace brickyard::sandbox::graphql
