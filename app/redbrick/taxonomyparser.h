// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taxonomy.h"

#include <QJsonObject>

#include <optional>

namespace brickyard {

/// A `Taxonomy` of the service's. Empty where it has no name. For any thread.
std::optional<Taxonomy> taxonomyFromJson(const QJsonObject &object);

} // namespace brickyard
