// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/preferences.h"
#include "account/savedview.h"
#include "domain/project.h"
#include "programs/programsetup.h"

#include <QByteArray>
#include <QList>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace brickyard {

/// Where the application keeps what. With a folder of one's own (`--data-dir`) everything lies
/// below it; otherwise the XDG folders of the user.
struct DataFolders
{
    QString settingsFile; ///< accounts, window layout; no secrets
    QString sandbox; ///< the sandbox's data
    QString snapshots; ///< what each account's queues were when they were read last
    QString journal; ///< the operations of each account, and what they have become
    QString log; ///< see LogFile

    static DataFolders standard();
    static DataFolders below(const QString &folder);
};

/// Accounts, preferences and what the window remembers, in an INI file. Holds no secret. GUI thread
/// only.
class Settings
{
public:
    explicit Settings(const QString &file);

    /// In the order in which they were made; the sandbox is among them once it was used.
    QList<Account> accounts() const;
    /// An Account with a null id where there is none.
    Account account(const QUuid &id) const;
    /// Replaces the account with this id, or adds it.
    void saveAccount(const Account &account);
    /// Its key is not here; see CredentialStore.
    void removeAccount(const QUuid &id);
    QUuid lastAccountId() const;
    void setLastAccountId(const QUuid &id);

    /// What makes no sense in the file is what a new installation has.
    Preferences preferences() const;
    void savePreferences(const Preferences &preferences);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void saveWindow(const QByteArray &geometry, const QByteArray &state);

    /// How the queue's columns were left: in a stage, last in any stage of a kind, and while no
    /// stage was open. Empty where they never were changed there.
    QByteArray stageColumns(const QUuid &accountId, const QString &projectId,
                            const QString &stageName) const;
    void saveStageColumns(const QUuid &accountId, const QString &projectId,
                          const QString &stageName, const QByteArray &columns);
    QByteArray kindColumns(StageKind kind) const;
    void saveKindColumns(StageKind kind, const QByteArray &columns);
    QByteArray queueColumns() const;
    void saveQueueColumns(const QByteArray &columns);

    /// What was last said to labelers in rejections, newest first. For each account: words about
    /// one customer's data are not offered at another's.
    QStringList rejectionReasons(const QUuid &accountId) const;
    void saveRejectionReasons(const QUuid &accountId, const QStringList &reasons);

    /// The programs that were run last, newest first. For each account, as they may name its data.
    QList<ProgramSetup> programs(const QUuid &accountId, ProgramPurpose purpose) const;
    void savePrograms(const QUuid &accountId, ProgramPurpose purpose,
                      const QList<ProgramSetup> &programs);

    /// The views of a project, in their order; nothing where none was ever saved there.
    std::optional<QList<SavedView>> views(const QUuid &accountId, const QString &projectId) const;
    void saveViews(const QUuid &accountId, const QString &projectId, const QList<SavedView> &views);

    /// Writes what is not written yet; otherwise that happens from the event loop.
    void sync() { m_settings.sync(); }
    /// A sentence where the file cannot be read or written; empty otherwise.
    QString problem() const;

private:
    void writeAccounts(const QList<Account> &accounts);

    mutable QSettings m_settings; ///< reading an array moves a cursor inside
};

} // namespace brickyard
