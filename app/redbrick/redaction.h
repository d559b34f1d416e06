// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace brickyard {

/// What goes over the wire, redacted: "brickyard.wire", silent below warnings until it is enabled.
Q_DECLARE_LOGGING_CATEGORY(wireLog)

/// The one function that makes a text from the wire fit to be shown or logged: the API key becomes
/// an ellipsis, a presigned address (one with a query) is cut after its host, and a text of
/// unreasonable length is cut. Thread-safe.
QString redacted(const QString &text, const QString &apiKey);

} // namespace brickyard
