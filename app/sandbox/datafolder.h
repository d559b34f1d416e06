// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QString>

#include <memory>

class QLockFile;

namespace brickyard::sandbox {

/// The folder with everything that the sandbox keeps: the database, uploaded files, the API key.
/// Only its owner may read it. Locked while the object lives; the lock goes with the process,
/// however that ends.
class DataFolder
{
public:
    explicit DataFolder(const QString &path);
    ~DataFolder();
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;

    enum class Locked { Yes, InUse, Failed };
    /// Makes the folder where it is missing and locks it. With \a error a sentence where it
    /// cannot.
    Locked lock(QString *error);

    /// Removes the database and the uploaded files. The key stays.
    bool reset(QString *error);

    QString databaseFile() const;
    /// Where a database is until all its data are there.
    QString unfinishedDatabaseFile() const;
    /// Puts the unfinished database in the place of what databaseFile() was.
    bool takeUnfinishedDatabase(QString *error);
    QString filesFolder() const;

    /// The key that all requests must come with: 43 random characters, made once. Empty, and a
    /// sentence in \a error, where it can neither be read nor made.
    QByteArray apiKey(QString *error);

private:
    bool removeDatabase(QString *error);

    QDir m_folder;
#ifdef Q_OS_UNIX
    int m_lock = -1;
#else
    std::unique_ptr<QLockFile> m_lock;
#endif
};

/// 256 random bits in 43 characters that need no quoting anywhere.
QByteArray randomToken();

} // namespace brickyard::sandbox
