// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace brickyard {

// Projects and their stages from the service's JSON. For any thread.

/// Empty where it has no id.
std::optional<Project> projectFromJson(const QJsonObject &project);
/// In the service's order.
std::optional<QList<Project>> projectsFromJson(const QJsonArray &projects);
/// In the workflow's order: along the routing from the input stage, what is accepted before what
/// is rejected; then what no routing leads to; ground truth last. Empty where a stage has no name.
std::optional<QList<Stage>> stagesFromJson(const QJsonArray &stages);

} // namespace brickyard
