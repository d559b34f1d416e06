// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

namespace brickyard {

namespace {

// How long another process is waited for, in milliseconds.
constexpr char busyTimeout[] = "QSQLITE_BUSY_TIMEOUT=5000";

// Of SQLite's result codes (sqlite.org/rescode.html) those that ask for something else to be said.
DatabaseError::Cause causeOf(int code)
{
    switch (code & 0xff) { // the rest are details
    case 5:
    case 6:
        return DatabaseError::Cause::Busy;
    case 8:
        return DatabaseError::Cause::ReadOnly;
    case 11:
    case 26:
        return DatabaseError::Cause::Damaged;
    case 13:
        return DatabaseError::Cause::Full;
    default:
        return DatabaseError::Cause::Other;
    }
}

[[noreturn]] void fail(const QSqlError &error)
{
    throw DatabaseError(causeOf(error.nativeErrorCode().toInt()), error.text().trimmed());
}

} // namespace

Database::Database(const QString &path)
    : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    connection.setDatabaseName(path);
    connection.setConnectOptions(QString::fromLatin1(busyTimeout));
    if (connection.open())
        return;
    const QSqlError error = connection.lastError();
    connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    fail(error);
}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_name); // closes it
}

void Database::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        fail(query.lastError());
}

QVariant Database::value(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        fail(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

QSqlQuery &Database::prepared(const QString &sql)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            m_statements.remove(sql);
            fail(fresh->lastError());
        }
        query = std::move(fresh);
    }
    return *query;
}

Statement::Statement(Database &database, const QString &sql)
    : m_query(database.prepared(sql))
{}

Statement::~Statement()
{
    // Otherwise it goes on reading, and the write-ahead log grows.
    m_query.finish();
}

Statement &Statement::bind(const QVariant &value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

void Statement::run()
{
    m_bound = 0;
    if (!m_query.exec())
        fail(m_query.lastError());
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        fail(m_query.lastError());
    return false;
}

Transaction::Transaction(Database &database, Access access)
    : m_database(database)
{
    m_database.execute(access == Access::Write ? QStringLiteral("BEGIN IMMEDIATE")
                                               : QStringLiteral("BEGIN"));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.execute(QStringLiteral("ROLLBACK"));
    } catch (const DatabaseError &) {
        // SQLite has done it by itself, as it does where the disk is full.
    }
}

void Transaction::commit()
{
    m_database.execute(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace brickyard
