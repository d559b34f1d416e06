// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace brickyard {

/// A JSON object as programs write it. NaN and Infinity, which Python writes although JSON has no
/// such numbers, are read too: as values that notANumber() knows, so that whoever checks can say
/// where they are. A failure is an Error whose message is a clause without a full stop. For any
/// thread.
Result<QJsonObject> labelObject(const QByteArray &text);

/// "NaN", "Infinity" or "-Infinity", where \a value is one of these; else empty.
QString notANumber(const QJsonValue &value);

} // namespace brickyard
