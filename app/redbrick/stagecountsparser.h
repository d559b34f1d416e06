// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/projectoverview.h"

#include <QJsonObject>

#include <optional>

namespace brickyard {

/// The answer of the query stageCounts. Empty where it has no total; a count that is missing stays
/// unknown. For any thread.
std::optional<StageCounts> stageCountsFromJson(const QJsonObject &data);

} // namespace brickyard
