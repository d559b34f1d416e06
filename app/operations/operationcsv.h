// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace brickyard {

/// A line an item, after a line with the names of the columns. UTF-8 with a byte order mark, by
/// which spreadsheets know it; CRLF. The names and the words for kinds and states are English in
/// every language, because programs read this; times are UTC in ISO 8601; a person is their email,
/// or the user id where there is none.
QByteArray operationsAsCsv(const QList<const Operation *> &operations);

/// Writes the file, or leaves the one that is there as it is. Answers why it could not be
/// written, in a sentence; empty: it was.
QString saveCsv(const QString &path, const QByteArray &csv);

} // namespace brickyard
