// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QJsonObject>

namespace brickyard {

/// What the audit log says of one step of one item: who, when (UTC), what, from, to, and what was
/// answered. English words in every language, because programs read it. No key, no comment's text.
/// \a step is "take over", "write" or "give back", \a answer a word or two; \a me the asking key.
QJsonObject auditEntry(const Operation &operation, const OperationItem &item, const Person &me,
                       const QString &step, const QString &answer);

} // namespace brickyard
