// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journaldatabase.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

namespace brickyard {

namespace {

// How long another process is waited for, in milliseconds.
constexpr char busyTimeout[] = "QSQLITE_BUSY_TIMEOUT=5000";

// Of SQLite's result codes (sqlite.org/rescode.html) those that ask for something else to be said.
JournalError::Cause causeOf(int code)
{
    switch (code & 0xff) { // the rest are details
    case 5:
    case 6:
        return JournalError::Cause::Busy;
    case 8:
        return JournalError::Cause::ReadOnly;
    case 11:
    case 26:
        return JournalError::Cause::Damaged;
    case 13:
        return JournalError::Cause::Full;
    default:
        return JournalError::Cause::Other;
    }
}

[[noreturn]] void fail(const QSqlError &error)
{
    throw JournalError(causeOf(error.nativeErrorCode().toInt()), error.text().trimmed());
}

} // namespace

JournalDatabase::JournalDatabase(const QString &path)
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

JournalDatabase::~JournalDatabase()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_name); // closes it
}

void JournalDatabase::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        fail(query.lastError());
}

QVariant JournalDatabase::value(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        fail(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

QSqlQuery &JournalDatabase::prepared(const QString &sql)
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

JournalStatement::JournalStatement(JournalDatabase &database, const QString &sql)
    : m_query(database.prepared(sql))
{}

JournalStatement::~JournalStatement()
{
    // Otherwise it goes on reading, and the write-ahead log grows.
    m_query.finish();
}

JournalStatement &JournalStatement::bind(const QVariant &value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

void JournalStatement::run()
{
    m_bound = 0;
    if (!m_query.exec())
        fail(m_query.lastError());
}

bool JournalStatement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        fail(m_query.lastError());
    return false;
}

JournalTransaction::JournalTransaction(JournalDatabase &database, Access access)
    : m_database(database)
{
    m_database.execute(access == Access::Write ? QStringLiteral("BEGIN IMMEDIATE")
                                               : QStringLiteral("BEGIN"));
}

JournalTransaction::~JournalTransaction()
{
    if (!m_open)
        return;
    try {
        m_database.execute(QStringLiteral("ROLLBACK"));
    } catch (const JournalError &) {
        // SQLite has done it by itself, as it does where the disk is full.
    }
}

void JournalTransaction::commit()
{
    m_database.execute(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace brickyard
