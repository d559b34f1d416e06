// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace brickyard {

/// What goes over the wire, redacted: "brickyard.wire", silent below warnings until it is enabled.
Q_DECLARE_LOGGING_CATEGORY(wireLog)

/// The one function that makes a text fit to be shown, logged or handed to others: secrets become
/// an ellipsis. These are \a apiKey (also in base64), whatever looks like a key or is named as one,
/// credentials within an address, and what follows the host of an address with a query (a presigned
/// one). Ids, hashes and other addresses stay. Thread-safe.
QString redacted(const QString &text, const QString &apiKey = {});

/// The beginning of a text that somebody else wrote, with an ellipsis where it goes on beyond a
/// length that can still be shown or logged. Redact it before: half a secret looks like none.
QString shortened(const QString &text);

} // namespace brickyard
