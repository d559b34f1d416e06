// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringList>

class QIODevice;

namespace brickyard {

/// The task ids in a text with one a line, each once and in their order. Blank lines, and what
/// follows a #, count for nothing. What is no id is an Error of kind InvalidInput that says in
/// which line it is.
Result<QStringList> taskIdsFrom(QIODevice &text);

/// The same of a file, or of standard input where \a file is "-". Blocks until it has been read.
Result<QStringList> taskIdsFromFile(const QString &file);

} // namespace brickyard
