// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace brickyard {

// People from the service's JSON. For any thread.

/// A `User`. Its user id is empty only where the service says neither an id nor an email.
Person personFromJson(const QJsonObject &user);
/// Empty where an entry is nobody.
std::optional<QList<ProjectMember>> projectMembersFromJson(const QJsonArray &members);
std::optional<QList<Person>> apiKeysFromJson(const QJsonArray &keys);

} // namespace brickyard
