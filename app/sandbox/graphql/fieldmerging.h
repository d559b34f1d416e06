// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/graphql/document.h"
#include "sandbox/graphql/schema.h"

#include <QString>

namespace brickyard::sandbox::graphql {

/// Why fields of the same response key in \a operation contradict each other (specification,
/// section 5.3.2); empty where they can be merged. The document must be valid otherwise: no
/// unknown fields, no fragment cycles.
QString fieldMergingProblem(const Schema &schema, const Document &document,
                            const Operation &operation);

} // namespace brickyard::sandbox::graphql
