// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace brickyard::sandbox::graphql {

/// The values of the scalar \a name: those of GraphQL (specification, section 3.5) and those of
/// resources/schema.graphql. A scalar that is neither takes any value.

/// Why \a value, from a variable, is not one of \a name; empty where it is.
QString scalarInputProblem(const QString &name, const QJsonValue &value);

/// Why a resolver may not answer \a value for \a name; empty where it may.
QString scalarOutputProblem(const QString &name, const QJsonValue &value);

/// Whether any text is good for \a name as far as scalarOutputProblem() looks.
bool isTextScalar(const QString &name);

} // namespace brickyard::sandbox::graphql
