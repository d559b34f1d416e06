// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace brickyard {

// For any thread.

/// Empty where there is no memory for it.
QByteArray gzipped(const QByteArray &bytes);

bool isGzipped(const QByteArray &bytes);

/// Empty where the bytes are damaged, or more than \a maxBytes come out.
std::optional<QByteArray> gunzipped(const QByteArray &bytes, qint64 maxBytes);

} // namespace brickyard
