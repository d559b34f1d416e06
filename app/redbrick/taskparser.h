// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"

#include <QJsonObject>

#include <optional>

namespace brickyard {

// Tasks from the service's JSON. For any thread.

/// Empty where it has no id.
std::optional<Task> taskFromJson(const QJsonObject &task);
/// A `TaskPage`. Empty where it has no list of entries, or one of them is no task.
std::optional<TaskPage> taskPageFromJson(const QJsonObject &page);
/// The same of `tasksPaged`.
std::optional<TaskChanges> taskChangesFromJson(const QJsonObject &page);

} // namespace brickyard
