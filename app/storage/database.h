// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <exception>
#include <memory>

namespace brickyard {

/// Why a file could not be read or written. Thrown and caught on the thread of its database, never
/// across it.
class DatabaseError : public std::exception
{
public:
    enum class Cause {
        Damaged, ///< the file is no database, or not a whole one
        Replaced, ///< another file has taken the place of the one that is open
        Full,
        ReadOnly,
        Busy, ///< another process kept it for longer than one waits
        Other, ///< words are the system's
        Told, ///< words are a sentence for people
    };

    DatabaseError(Cause cause, const QString &words)
        : m_cause(cause),
          m_words(words)
    {}
    Cause cause() const { return m_cause; }
    const QString &words() const { return m_words; }

private:
    Cause m_cause;
    QString m_words;
};

/// A connection to an SQLite file, for the thread that made it. Everything throws DatabaseError.
class Database
{
public:
    explicit Database(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void execute(const QString &sql);
    /// The first value of the first row; invalid where there is none.
    QVariant value(const QString &sql);

private:
    friend class Statement;

    QSqlQuery &prepared(const QString &sql);

    QString m_name;
    /// Kept because preparing takes longer than running.
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

/// A prepared statement of the database's, with its values bound in order; may be bound and run
/// again. There must not be two with the same text at a time.
class Statement
{
public:
    Statement(Database &database, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(const QVariant &value);
    void run();
    bool next();
    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    int changedRows() const { return m_query.numRowsAffected(); }
    qint64 insertedRow() const { return m_query.lastInsertId().toLongLong(); }

private:
    QSqlQuery &m_query;
    int m_bound = 0;
};

/// Rolled back unless it is committed.
class Transaction
{
public:
    enum class Access { Read, Write };

    Transaction(Database &database, Access access);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace brickyard
