// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "queue/taskorder.h"

#include <QList>
#include <QString>

namespace brickyard {

/// The order of a saved view as people read it, "state ascending, assignee descending", the first
/// column first; empty for no column.
QString viewSortText(const QList<TaskSortKey> &keys);
/// The same read, in whatever letters. An InvalidInput Error where it makes no sense; it says what.
Result<QList<TaskSortKey>> viewSortKeys(const QString &text);

} // namespace brickyard
