// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "storage/database.h"
#include "operations/journalstore.h"

#include <QString>
#include <QUuid>

#include <memory>
#include <optional>
#include <utility>

namespace brickyard {

class OwnerLock;

/// The journal's file, who owns it, and what happens when it is damaged. For one thread.
class JournalFile
{
public:
    JournalFile(const QString &folder, const QUuid &accountId);
    ~JournalFile();

    const QString &path() const { return m_path; }

    /// Opens or makes it. Answers what a person should know, see Journal::Opened. Throws
    /// DatabaseError.
    QString open();
    /// That of what was opened. Throws DatabaseError where that is not the file at path() any more.
    Database &database();
    JournalStore &store() { return *m_store; }

    /// What to say about an error. A damaged file is moved aside here, and a new one opened.
    Error explained(const DatabaseError &error);

private:
    /// What a file is told from another by that takes its place.
    using Identity = std::pair<quint64, quint64>;

    static Identity identityOf(const QString &path);
    QString lockFolder() const;
    void makeFolders();
    void connect();
    void close();
    /// Answers the sentence about it.
    QString moveAside();
    /// Opens what is there, or a new one after \a isDamaged has been found out about the last one.
    /// Answers what a person should know.
    QString reopen(bool isDamaged);
    QString words(const DatabaseError &error) const;

    QString m_folder;
    QString m_path;
    QUuid m_owner = QUuid::createUuid();
    std::unique_ptr<OwnerLock> m_ownerLock;
    std::unique_ptr<Database> m_database; ///< null: not opened, or that failed
    std::unique_ptr<JournalStore> m_store;
    Identity m_identity;
    QString m_unusable; ///< why there is no database; sentences
};

} // namespace brickyard
