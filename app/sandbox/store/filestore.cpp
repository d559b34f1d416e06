// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store/filestore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

namespace brickyard::sandbox {

FileStore::FileStore(Database &database, const QString &folder)
    : m_database(database),
      m_folder(folder)
{
    if (!m_folder.mkpath(QStringLiteral(".")))
        throw StorageError(QStringLiteral("Cannot make the folder %1.").arg(folder));
}

void FileStore::put(FileRecord file, const QByteArray &bytes)
{
    QSaveFile out(nameOnDisk(file.path));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        throw StorageError(out.errorString());

    file.size = bytes.size();
    Transaction transaction(m_database);
    Statement(m_database, QStringLiteral("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)"))
        .bind(file.path)
        .bind(QString::fromLatin1(file.contentType))
        .bind(QString::fromLatin1(file.encoding))
        .bind(file.size)
        .bind(file.createdAt)
        .run();
    transaction.commit();
}

std::optional<FileRecord> FileStore::find(const QString &path)
{
    Statement select(m_database,
                     QStringLiteral("SELECT content_type, encoding, size, created_at FROM files"
                                    " WHERE path = ?"));
    select.bind(path).run();
    if (!select.next())
        return std::nullopt;
    FileRecord file;
    file.path = path;
    file.contentType = select.value(0).toString().toLatin1();
    file.encoding = select.value(1).toString().toLatin1();
    file.size = select.value(2).toLongLong();
    file.createdAt = select.value(3).toLongLong();
    return file;
}

QByteArray FileStore::read(const FileRecord &file) const
{
    QFile in(nameOnDisk(file.path));
    if (!in.open(QIODevice::ReadOnly))
        throw StorageError(in.errorString());
    return in.readAll();
}

QString FileStore::nameOnDisk(const QString &path) const
{
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder.filePath(QString::fromLatin1(hash));
}

} // namespace brickyard::sandbox
