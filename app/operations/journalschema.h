// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace brickyard {

class Database;

/// Makes the tables in a new file, and brings those of an older version up to date, in one
/// transaction. Throws DatabaseError where it cannot; also, before anything of the file was changed,
/// where a newer version wrote it or another program did. \a path is for the sentence.
void prepareJournalSchema(Database &database, const QString &path);

} // namespace brickyard
