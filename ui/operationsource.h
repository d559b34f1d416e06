// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QList>
#include <QUuid>

#include <functional>

namespace brickyard {

/// Where the activity panel and its details find operations. All may be empty: there are none.
struct OperationSource
{
    /// Null where there is none (any more). The pointer is used at once and not kept.
    std::function<const Operation *(const QUuid &operationId)> operation;
    /// The operations that share a row, oldest first.
    std::function<QList<QUuid>(const QUuid &group)> group;
    /// Whether an undo of it would do something.
    std::function<bool(const QUuid &operationId)> canUndo;
};

/// What operations are shown under: their group, or themselves.
inline QUuid groupOf(const Operation &operation)
{
    return operation.group.isNull() ? operation.id : operation.group;
}

} // namespace brickyard
