// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace brickyard {

// For spreadsheets. For any thread.

/// \a text with an apostrophe in front where a spreadsheet would take it for a formula: names of
/// tasks and the service's words come from anywhere.
QString spreadsheetText(const QString &text);
/// A cell of CSV (RFC 4180), in quotes where it needs them, and never a formula.
QString csvCell(const QString &text);
/// Such cells, and CRLF, as UTF-8.
QByteArray csvLine(const QStringList &texts);

} // namespace brickyard
