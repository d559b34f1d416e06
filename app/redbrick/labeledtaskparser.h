// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeledtask.h"

#include <optional>

namespace brickyard {

/// A `Task` with items and labels (resources/queries/labeledTasks.graphql). Empty where it is none,
/// or its labels cannot be read. For any thread.
std::optional<LabeledTask> labeledTaskFromJson(const QJsonObject &object);

/// The labels of `labelsData`, or of a file of labels, without their null fields. Empty where
/// \a text is no JSON array of objects.
std::optional<QJsonArray> storedLabelsFromJson(const QByteArray &text);

} // namespace brickyard
