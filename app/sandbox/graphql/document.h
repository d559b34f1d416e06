// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace brickyard::sandbox::graphql {

struct TypeDefinition;
struct NamedValue;

/// A type where it is used: `[UUID!]!` is a non-null list of non-null UUIDs.
struct TypeReference
{
    QString name; ///< empty for a list
    std::shared_ptr<const TypeReference> item; ///< set for a list only
    bool nonNull = false;
    /// What name stands for. Set in a schema, where it lives as long as the Schema; null in a
    /// query's variables and for a list.
    const TypeDefinition *definition = nullptr;

    bool isList() const { return item != nullptr; }
    /// The name without lists and exclamation marks.
    const QString &innermostName() const { return item ? item->innermostName() : name; }
    /// As GraphQL writes it.
    QString toString() const;
};

/// A literal of a query or schema, or a variable.
struct Value
{
    enum class Kind { Variable, Int, Float, String, Boolean, Null, Enum, List, Object };

    Kind kind = Kind::Null;
    QString text; ///< a variable's name, a number as written, a string's or an enum's value
    bool boolean = false;
    std::vector<Value> items; ///< of a list
    std::vector<NamedValue> fields; ///< of an object, in the order of the text
};

struct NamedValue
{
    QString name;
    Value value;
};

using Argument = NamedValue;

struct Directive
{
    QString name;
    std::vector<Argument> arguments;
};

struct Selection
{
    enum class Kind { Field, FragmentSpread, InlineFragment };

    Kind kind = Kind::Field;
    QString alias; ///< of a field; empty where there is none
    QString name; ///< the field's or the fragment's; empty for an inline fragment
    QString typeCondition; ///< of an inline fragment; empty where there is none
    std::vector<Argument> arguments;
    std::vector<Directive> directives;
    std::vector<Selection> selections; ///< empty where there are no braces

    const QString &responseKey() const { return alias.isEmpty() ? name : alias; }
};

using SelectionSet = std::vector<Selection>;

struct VariableDefinition
{
    QString name;
    TypeReference type;
    std::optional<Value> defaultValue;
    std::vector<Directive> directives;
};

struct Operation
{
    enum class Kind { Query, Mutation, Subscription };

    Kind kind = Kind::Query;
    QString name; ///< empty where there is none
    std::vector<VariableDefinition> variables;
    std::vector<Directive> directives;
    SelectionSet selections;
};

struct Fragment
{
    QString name;
    QString typeCondition;
    std::vector<Directive> directives;
    SelectionSet selections;
};

/// A parsed query. It is not changed after parsing, so addresses of what it holds stay valid.
struct Document
{
    std::vector<Operation> operations;
    std::vector<Fragment> fragments;
    QHash<QString, const Fragment *> fragmentsByName; ///< the first of each name

    const Fragment *fragment(const QString &name) const { return fragmentsByName.value(name); }

    Document() = default;
    Q_DISABLE_COPY_MOVE(Document)
};

/// Braces, brackets and parentheses may be nested so deep in a query or schema; it bounds the
/// recursion of everything that walks a document.
inline constexpr int maximumNesting = 128;
/// What is longer than this (in UTF-16 units) is refused unread: values travel as variables, so
/// a query is some kilobytes.
inline constexpr qsizetype maximumQueryLength = 1'048'576;
inline constexpr int maximumTokens = 200'000;

/// Parses a query document (executable definitions only: a schema is refused). Null, and
/// \a error set, where it is not one.
std::shared_ptr<const Document> parseDocument(const QString &text, QString *error);

} // namespace brickyard::sandbox::graphql
