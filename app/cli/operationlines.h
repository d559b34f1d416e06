// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QJsonObject>

namespace brickyard {

// Operations as a program reads them, an object a line. The words are the journal's, see wordOf():
// they never change with the language, nor with what people see.

/// {"type":"item","task":…,"name":…,"state":…,"reason":…}
QJsonObject itemJson(const QString &taskId, const QString &name, ItemState state,
                     const QString &reason);
/// {"type":"summary","operation":…,"kind":…,"stage":…,"total":…, and a count for each state}
QJsonObject summaryJson(const Operation &operation, const ItemCounts &counts);
/// The same with who, when and in which project.
QJsonObject listedJson(const Operation &operation, const ItemCounts &counts);

} // namespace brickyard
