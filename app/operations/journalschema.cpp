// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journalschema.h"

#include "operations/journal.h"
#include "storage/database.h"

#include <QDir>

#include <array>
#include <span>

namespace brickyard {

namespace {

constexpr int applicationId = 0x4272696b; // "Brik"

// States, steps, phases and kinds are the words of operationjson.h, times are ISO 8601 in UTC, and
// what is only handed on whole is JSON. Nothing is ordered by a time: clocks are set back.
constexpr std::array firstSchema = {
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",

    "CREATE TABLE operations (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
    " owner TEXT NOT NULL, kind TEXT NOT NULL, phase TEXT NOT NULL, pause TEXT NOT NULL,"
    " pause_reason TEXT NOT NULL, group_id TEXT NOT NULL, project_id TEXT NOT NULL,"
    " project_name TEXT NOT NULL, stage TEXT NOT NULL, user_id TEXT NOT NULL,"
    " author TEXT NOT NULL, parameters TEXT NOT NULL, started_at TEXT NOT NULL,"
    " finished_at TEXT NOT NULL)",
    "CREATE INDEX operations_unfinished ON operations (owner) WHERE phase <> 'finished'",

    "CREATE TABLE items (operation INTEGER NOT NULL REFERENCES operations ON DELETE CASCADE,"
    " position INTEGER NOT NULL, task_id TEXT NOT NULL, name TEXT NOT NULL, before TEXT NOT NULL,"
    " target TEXT NOT NULL, target_stage TEXT NOT NULL, take_over TEXT NOT NULL,"
    " write TEXT NOT NULL, give_back TEXT NOT NULL, outcome TEXT, ended INTEGER NOT NULL,"
    " takes_over INTEGER NOT NULL, hands_over INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT "
    "NOT NULL,"
    " changed INTEGER NOT NULL, attempts INTEGER NOT NULL, look TEXT, stage_after TEXT NOT NULL,"
    " assignee_after TEXT NOT NULL, PRIMARY KEY (operation, position))",
    "CREATE INDEX items_unfinished ON items (task_id) WHERE ended = 0",

    "CREATE TABLE audit (number INTEGER PRIMARY KEY, line TEXT NOT NULL)",
};

// Labels that are to be put; the owner is who prepares them, and empty when an operation has them.
constexpr std::array labelsSchema = {
    "ALTER TABLE operations ADD COLUMN label_set TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE labels (label_set TEXT NOT NULL, task_id TEXT NOT NULL, owner TEXT NOT NULL,"
    " content BLOB NOT NULL, PRIMARY KEY (label_set, task_id))",
};

// What leads from each version to the next; the first makes the tables.
constexpr std::array migrations = {
    std::span<const char *const>(firstSchema),
    std::span<const char *const>(labelsSchema),
};

} // namespace

void prepareJournalSchema(Database &database, const QString &path)
{
    Transaction transaction(database, Transaction::Access::Write);
    const QString shown = QDir::toNativeSeparators(path);
    const int version = database.value(QStringLiteral("PRAGMA user_version")).toInt();
    const int application = database.value(QStringLiteral("PRAGMA application_id")).toInt();
    const bool isNew = version == 0 && application == 0
        && database.value(QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt() == 0;
    if (!isNew && application != applicationId)
        throw DatabaseError(DatabaseError::Cause::Told,
                           Journal::tr("The file %1 is not a journal of Brickyard's. It was left "
                                       "as it is, and nothing is sent without a journal.")
                               .arg(shown));
    if (version > int(migrations.size()))
        throw DatabaseError(DatabaseError::Cause::Told,
                           Journal::tr("The journal %1 was written by a newer version of "
                                       "Brickyard. It was left as it is, and nothing is sent "
                                       "without a journal.")
                               .arg(shown));
    for (std::size_t next = std::size_t(version); next < migrations.size(); ++next) {
        for (const char *statement : migrations[next])
            database.execute(QString::fromLatin1(statement));
    }
    if (version < int(migrations.size())) {
        database.execute(QStringLiteral("PRAGMA application_id=%1").arg(applicationId));
        database.execute(QStringLiteral("PRAGMA user_version=%1").arg(migrations.size()));
    }
    transaction.commit();
}

} // namespace brickyard
