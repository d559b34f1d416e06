// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace brickyard {

// Tolerant reading of the service's JSON: what is missing, null or of another type comes out
// empty, because the service knows more than its public client shows (protocol.md 5.10).
// For any thread.

/// Empty, but never null, for a text that is there.
QString textValue(const QJsonObject &object, QLatin1String key);
/// UTC; invalid where there is none. ISO 8601 with offset, or without for UTC.
QDateTime timeValue(const QJsonObject &object, QLatin1String key);
QJsonObject objectValue(const QJsonObject &object, QLatin1String key);
QJsonArray arrayValue(const QJsonObject &object, QLatin1String key);
/// For a field that is JSON as text (JSONString in schema.graphql), or JSON already.
QJsonValue jsonTextValue(const QJsonObject &object, QLatin1String key);

} // namespace brickyard
