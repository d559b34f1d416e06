// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <exception>
#include <memory>
#include <optional>

namespace brickyard::sandbox {

/// Thrown where the database refuses what was asked of it. Inside the sandbox exceptions are fine:
/// there is one thread, and the HTTP server turns what is not caught into a 500.
class StorageError : public std::exception
{
public:
    explicit StorageError(const QString &message)
        : m_message(message.toUtf8())
    {}
    QString message() const { return QString::fromUtf8(m_message); }
    const char *what() const noexcept override { return m_message.constData(); }

private:
    QByteArray m_message;
};

/// The sandbox's SQLite file and its schema. One connection, used on one thread.
///
/// Write-ahead logging with `synchronous=NORMAL`: what was committed survives the death of the
/// process (kill -9), though perhaps not a power cut, which demo data need not.
class Database
{
public:
    enum class Use {
        Serving,
        /// A new file that gets all its rows now: without journal, foreign keys and indexes, so it
        /// is worth nothing before finish(), and is best given another name until then.
        Making,
    };

    /// Opens or makes the file at \a path and brings its schema up to date.
    /// Throws StorageError where it cannot, also for a file that a newer version wrote.
    explicit Database(const QString &path, Use use = Use::Serving);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement that gives no rows.
    void execute(const QString &sql);

    /// Until the end of the present transaction rows may refer to ones that come later.
    void deferForeignKeys();

    /// Of a database in Use::Making: makes the indexes, each at once, which takes a fraction of
    /// what keeping them up to date would take row by row.
    void finish();

private:
    friend class Statement;

    std::shared_ptr<QSqlQuery> prepared(const QString &sql);
    void migrate(Use use);
    template<typename List> void executeAll(const List &statements);

    QString m_connectionName;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

/// A prepared statement, taken from the database's cache, with its values bound in order:
///
///     Statement find(database, QStringLiteral("SELECT name FROM tasks WHERE pk = ?"));
///     find.bind(pk).run();
///     while (find.next()) …find.value(0)…
///
/// Can be bound and run again. Do not use two with the same text at a time.
class Statement
{
public:
    Statement(Database &database, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(const QVariant &value);
    /// Binds null for an empty optional.
    template<typename T> Statement &bindOptional(const std::optional<T> &value)
    {
        return bind(value ? QVariant::fromValue(*value) : QVariant());
    }
    void run();
    bool next();
    QVariant value(int column) const { return m_query->value(column); }
    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 lastInsertId() const { return m_query->lastInsertId().toLongLong(); }

private:
    std::shared_ptr<QSqlQuery> m_query;
    int m_bound = 0;
};

/// All or nothing: rolled back when it goes out of scope without commit().
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace brickyard::sandbox
