// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/database.h"
#include "sandbox/store/records.h"

#include <QDir>

#include <optional>

namespace brickyard::sandbox {

/// Uploaded files: the bytes in a folder, what is known of them in the database. The name on
/// disk is a hash of the path, so that no path can leave the folder.
class FileStore
{
public:
    /// The folder is made where it is missing.
    FileStore(Database &database, const QString &folder);

    /// Keeps \a bytes under the path of \a file, in place of what was there. When this returns,
    /// they outlive the process.
    void put(FileRecord file, const QByteArray &bytes);
    std::optional<FileRecord> find(const QString &path);
    QByteArray read(const FileRecord &file) const;

private:
    QString nameOnDisk(const QString &path) const;

    Database &m_database;
    QDir m_folder;
};

} // namespace brickyard::sandbox
