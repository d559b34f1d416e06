// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/graphql/document.h"
#include "sandbox/graphql/schema.h"

#include <QStringList>

namespace brickyard::sandbox::graphql {

/// A document may have so many operations and fragments together.
inline constexpr size_t maximumDefinitions = 1000;
/// Selections may be nested so deep when fragments are put in where they are used. It bounds
/// the recursion of the executor.
inline constexpr int maximumExpandedNesting = 256;

/// What is wrong with \a document by section 5 of the specification, as sentences; empty where it
/// can be executed. Introspection (`__schema`, `__type`) is unknown, `__typename` is not.
QStringList validate(const Schema &schema, const Document &document);

} // namespace brickyard::sandbox::graphql
