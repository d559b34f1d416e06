// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/graphql/document.h"
#include "sandbox/graphql/schema.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace brickyard::sandbox::graphql {

/// Makes of a JSON value that came in a variable what a resolver gets, or says in \a problem why
/// it cannot. A single value becomes a list where one is expected. A member of an object that is
/// absent stays absent unless it has a default; an explicit null stays null.
///
/// Fields that an input type does not have are dropped, against the specification: the reference
/// client sends `imageHeaders` in `createDatapoint`'s `seriesInfo` (tests/data/captures.json),
/// which the schema does not list, and it must be able to create tasks. In a query's own literals
/// such a field is an error, as specified.
QJsonValue coerceVariableValue(const QJsonValue &value, const TypeReference &type,
                               const QString &path, QString *problem);

/// What \a variables give for the variables that \a operation declares: one that is absent and
/// has no default is absent. Nothing, and \a errors filled, where a value does not fit.
std::optional<QJsonObject> coerceVariables(const Schema &schema, const Operation &operation,
                                           const QJsonObject &variables, QStringList *errors);

/// Why \a literal cannot stand where \a type is expected; empty where it can. Variables in it
/// are taken to fit: their types are checked where they are declared.
QString literalProblem(const Value &literal, const TypeReference &type);

/// A valid literal as JSON, with its variables filled in. Undefined for a variable that was
/// given no value.
QJsonValue literalValue(const Value &literal, const TypeReference &type,
                        const QJsonObject &variables, QString *problem);

/// The arguments of one field. What is absent is absent in the result.
QJsonObject coerceArguments(const std::vector<InputDefinition> &definitions,
                            const std::vector<Argument> &arguments, const QJsonObject &variables,
                            QString *problem);

/// \a type of a query, with the definitions of \a schema put in; null where the name is unknown
/// or cannot be an input.
std::optional<TypeReference> resolveInputType(const Schema &schema, const TypeReference &type);

} // namespace brickyard::sandbox::graphql
