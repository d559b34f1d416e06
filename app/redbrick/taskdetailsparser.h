// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taskdetails.h"

#include <QJsonObject>

#include <optional>

namespace brickyard {

/// A whole task from the service's JSON, with its story. Empty where it has no id. For any thread.
std::optional<TaskDetails> taskDetailsFromJson(const QJsonObject &task);

} // namespace brickyard
