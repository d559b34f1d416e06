// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store/database.h"

#include <QSqlError>

#include <array>
#include <optional>

namespace brickyard::sandbox {

namespace {

constexpr int schemaVersion = 2;

// What the tables hold is told in records.h. People are small numbers (users.pk, 0 for nobody),
// times are microseconds since 1970, and whatever is only ever handed on whole is JSON as text.
constexpr const char *pastTable =
    "CREATE TABLE past (task INTEGER PRIMARY KEY REFERENCES tasks ON DELETE CASCADE,"
    " events BLOB NOT NULL)";

constexpr std::array tables{
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",

    "CREATE TABLE users (pk INTEGER PRIMARY KEY, user_id TEXT NOT NULL UNIQUE, email TEXT,"
    " given_name TEXT, family_name TEXT, mfa INTEGER NOT NULL, last_seen INTEGER,"
    " updated_at INTEGER NOT NULL, id_provider TEXT NOT NULL, org_role TEXT NOT NULL,"
    " tags TEXT, active INTEGER NOT NULL, api_key INTEGER NOT NULL)",

    "CREATE TABLE projects (pk INTEGER PRIMARY KEY, project_id TEXT NOT NULL UNIQUE,"
    " name TEXT NOT NULL, description TEXT, status TEXT NOT NULL, taxonomy TEXT NOT NULL,"
    " workspace_id TEXT, created_at INTEGER NOT NULL, consensus INTEGER NOT NULL)",

    "CREATE TABLE stages (project INTEGER NOT NULL REFERENCES projects, position INTEGER NOT NULL,"
    " name TEXT NOT NULL, brick TEXT NOT NULL, config TEXT NOT NULL, routing TEXT NOT NULL,"
    " PRIMARY KEY (project, position)) WITHOUT ROWID",

    "CREATE TABLE members (project INTEGER NOT NULL REFERENCES projects,"
    " user INTEGER NOT NULL REFERENCES users, role TEXT NOT NULL, stage_access TEXT NOT NULL,"
    " PRIMARY KEY (project, user)) WITHOUT ROWID",

    "CREATE TABLE taxonomies (pk INTEGER PRIMARY KEY, tax_id TEXT NOT NULL UNIQUE,"
    " name TEXT NOT NULL UNIQUE, body TEXT NOT NULL)",

    // AUTOINCREMENT: a cursor is the number of the last task of a page, so the number of a
    // deleted task must not come back.
    "CREATE TABLE tasks (pk INTEGER PRIMARY KEY AUTOINCREMENT,"
    " project INTEGER NOT NULL REFERENCES projects, task_id TEXT NOT NULL,"
    " dp_id TEXT NOT NULL, name TEXT NOT NULL, stage TEXT NOT NULL, created_at INTEGER NOT NULL,"
    " updated_at INTEGER NOT NULL, priority REAL, state INTEGER NOT NULL,"
    " assignee INTEGER NOT NULL, assigned_at INTEGER, saved_at INTEGER, completed_at INTEGER,"
    " completion_ms REAL, created_by INTEGER NOT NULL, datapoint TEXT NOT NULL, pre_assign TEXT,"
    " labels INTEGER, cycle INTEGER NOT NULL)",

    "CREATE TABLE labels (pk INTEGER PRIMARY KEY, task INTEGER NOT NULL"
    " REFERENCES tasks ON DELETE CASCADE, stage TEXT NOT NULL, created_at INTEGER NOT NULL,"
    " created_by INTEGER NOT NULL, labels TEXT, path TEXT, map TEXT)",

    "CREATE TABLE events (pk INTEGER PRIMARY KEY, task INTEGER NOT NULL"
    " REFERENCES tasks ON DELETE CASCADE, kind INTEGER NOT NULL, created_at INTEGER NOT NULL,"
    " stage TEXT NOT NULL, actor INTEGER NOT NULL, flag INTEGER, number REAL, labels INTEGER,"
    " state_before INTEGER, state_after INTEGER, assignee_before INTEGER, assignee_after INTEGER,"
    " assigned_at INTEGER)",

    "CREATE TABLE comments (pk INTEGER PRIMARY KEY, comment_id TEXT NOT NULL,"
    " task INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE, parent INTEGER"
    " REFERENCES comments ON DELETE CASCADE, created_at INTEGER NOT NULL,"
    " author INTEGER NOT NULL, stage TEXT, text TEXT NOT NULL, issue INTEGER NOT NULL,"
    " resolved INTEGER NOT NULL, label_id TEXT, pin TEXT)",

    "CREATE TABLE completions (pk INTEGER PRIMARY KEY, task INTEGER NOT NULL"
    " REFERENCES tasks ON DELETE CASCADE, project INTEGER NOT NULL, stage TEXT NOT NULL,"
    " user INTEGER NOT NULL, completed_at INTEGER NOT NULL, time_ms REAL NOT NULL,"
    " cycle INTEGER NOT NULL, result INTEGER NOT NULL)",

    "CREATE TABLE files (path TEXT PRIMARY KEY, content_type TEXT, encoding TEXT,"
    " size INTEGER NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID",

    pastTable,
};

constexpr std::array indexes{
    "CREATE UNIQUE INDEX tasks_by_id ON tasks (task_id)",
    // Each ends, unseen, in the row's number, which is the order of the queue: a page is read by
    // walking the index from where the last page ended.
    "CREATE INDEX tasks_by_project ON tasks (project)",
    "CREATE INDEX tasks_by_stage ON tasks (project, stage)",
    "CREATE INDEX tasks_by_state ON tasks (project, stage, state)",
    "CREATE INDEX tasks_by_assignee ON tasks (project, stage, assignee)",
    "CREATE UNIQUE INDEX tasks_by_name ON tasks (project, name)",
    "CREATE INDEX tasks_by_change ON tasks (project, updated_at)",

    "CREATE INDEX labels_by_task ON labels (task)",
    "CREATE INDEX events_by_task ON events (task)",

    "CREATE UNIQUE INDEX comments_by_id ON comments (comment_id)",
    "CREATE INDEX comments_by_task ON comments (task)",
    "CREATE INDEX comments_by_parent ON comments (parent)",

    "CREATE INDEX completions_by_task ON completions (task, stage)",
    "CREATE INDEX completions_by_stage ON completions (project, stage, completed_at)",
};

constexpr std::array pragmasForServing{
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA foreign_keys=ON",
};

constexpr std::array pragmasForMaking{
    "PRAGMA journal_mode=OFF",
    "PRAGMA synchronous=OFF",
    "PRAGMA foreign_keys=OFF",
    "PRAGMA locking_mode=EXCLUSIVE",
};

constexpr std::array pragmasForBoth{
    "PRAGMA cache_size=-65536",
    "PRAGMA temp_store=MEMORY",
    // What is in memory anyway, as the tasks of a long queue, is not copied once more.
    "PRAGMA mmap_size=2147418112",
};

QString describe(const QSqlError &error, const QString &sql)
{
    return QStringLiteral("%1 (while running \"%2\")").arg(error.text().trimmed(), sql.left(80));
}

} // namespace

Database::Database(const QString &path, Use use)
    : m_connectionName(QStringLiteral("sandbox:") + path)
{
    QSqlDatabase connection =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    connection.setDatabaseName(path);
    try {
        if (!connection.open())
            throw StorageError(connection.lastError().text());
        if (use == Use::Serving)
            executeAll(pragmasForServing);
        else
            executeAll(pragmasForMaking);
        executeAll(pragmasForBoth);
        migrate(use);
    } catch (...) {
        m_statements.clear();
        connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connectionName);
        throw;
    }
}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

template<typename List> void Database::executeAll(const List &statements)
{
    for (const char *statement : statements)
        execute(QString::fromLatin1(statement));
}

void Database::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (!query.exec(sql))
        throw StorageError(describe(query.lastError(), sql));
}

void Database::deferForeignKeys()
{
    execute(QStringLiteral("PRAGMA defer_foreign_keys=ON"));
}

void Database::finish()
{
    executeAll(indexes);
}

std::shared_ptr<QSqlQuery> Database::prepared(const QString &sql)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const QString message = describe(fresh->lastError(), sql);
            m_statements.remove(sql);
            throw StorageError(message);
        }
        query = std::move(fresh);
    }
    return query;
}

void Database::migrate(Use use)
{
    int version = 0;
    {
        QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
        if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
            throw StorageError(query.lastError().text());
        version = query.value(0).toInt();
    }
    if (version > schemaVersion) {
        throw StorageError(QStringLiteral("The data was written by a newer version (schema %1, "
                                          "this one knows %2).")
                               .arg(version)
                               .arg(schemaVersion));
    }
    if (version == schemaVersion)
        return;
    Transaction transaction(*this);
    if (version == 0) {
        executeAll(tables);
        if (use == Use::Serving)
            executeAll(indexes);
    } else {
        execute(QString::fromLatin1(pastTable));
    }
    execute(QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion));
    transaction.commit();
}

Statement::Statement(Database &database, const QString &sql)
    : m_query(database.prepared(sql))
{}

Statement::~Statement()
{
    // Lets go of the read lock, so that the write-ahead log can be folded back.
    m_query->finish();
}

Statement &Statement::bind(const QVariant &value)
{
    m_query->bindValue(m_bound++, value);
    return *this;
}

void Statement::run()
{
    m_bound = 0;
    if (!m_query->exec())
        throw StorageError(describe(m_query->lastError(), m_query->lastQuery()));
}

bool Statement::next()
{
    return m_query->next();
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_database.execute(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.execute(QStringLiteral("ROLLBACK"));
    } catch (const StorageError &) {
        // SQLite has rolled back by itself already.
    }
}

void Transaction::commit()
{
    m_database.execute(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace brickyard::sandbox
