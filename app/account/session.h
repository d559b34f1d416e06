// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/preferences.h"
#include "domain/project.h"
#include "domain/result.h"
#include "programs/programcommand.h"
#include "redbrick/timings.h"

#include <QLoggingCategory>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace brickyard {

/// Who was connected to what: "brickyard.account".
Q_DECLARE_LOGGING_CATEGORY(accountLog)

class GraphQlClient;
class Journal;
class OperationEngine;
class OperationHistory;
class RedBrickApi;
class SessionCache;

/// An account that is connected: the way to the service, who one is there, its projects, the one
/// that is open, and the engine that changes things. GUI thread only.
class Session : public QObject
{
    Q_OBJECT

public:
    /// \a journalFolder holds the journals of all accounts; see startOperations().
    Session(Account account, QUrl url, const QString &apiKey, const Timings &timings,
            const QString &journalFolder, QObject *parent = nullptr);
    ~Session() override;

    /// Keeps what it learns there, and knows what it learned the last time; empty: keeps and knows
    /// nothing. Before connecting.
    void setSnapshotFolder(const QString &folder);
    /// Asks who the key is, the organization and its projects. Ends in connected() or failed(),
    /// exactly once, never from inside the call.
    void connectToService();
    /// Says connected() with what is known from the last time, and asks beside it: ends in
    /// confirmed() or outdated(), or goes on asking for as long as the service cannot be reached, and
    /// says so with unreachable() each time. Nothing is sent before it is confirmed. False, and
    /// nothing happens, where nothing is known.
    bool connectFromCache();
    /// Asks now, while the service could not be reached.
    void confirm();
    /// The service has said who the key is.
    bool isConfirmed() const { return m_isConfirmed; }
    /// Once connected: opens the account's journal, after which changes can be made, and reads it.
    /// One session for each account has it in a process; those in \a resumed are gone on with.
    void startOperations(const QList<QUuid> &resumed = {});
    /// Another session takes its place: nothing is sent any more, and the journal is let go.
    void shutDown();
    /// Reads stages and members. Ends in projectOpened() or projectFailed(); a later call
    /// supersedes an earlier one. Where they are known from the last time, it says so at once, and
    /// projectChanged() when they have changed since.
    void openProject(const QString &projectId);

    /// For SnapshotStore; empty: nothing is kept.
    QString snapshotFile() const;
    const Account &account() const { return m_account; }
    void setAccount(const Account &account) { m_account = account; }
    /// What the person chose counts from the next request on. A session of its own has the values
    /// of a new installation.
    const Preferences &preferences() const { return m_preferences; }
    void setPreferences(const Preferences &preferences);
    const Timings &timings() const { return m_timings; }
    const Person &me() const { return m_me; }
    const QList<Project> &projects() const { return m_projects; }
    /// Null until a project is open.
    const ProjectInfo *project() const { return m_project ? &*m_project : nullptr; }
    RedBrickApi *api() const { return m_api.get(); }
    /// Whether the program can be run: see checkedCommand(). Here, so that no key leaves it.
    Result<Done> checked(const ProgramCommand &program) const;
    /// Null until connected. Changes are refused before startOperations().
    OperationEngine *operations() const { return m_operations.get(); }
    /// What can be undone; null until connected.
    OperationHistory *history() const { return m_history.get(); }

Q_SIGNALS:
    void connected();
    /// After connectFromCache(): the service has been reached, and the key is who it was.
    void confirmed();
    /// The key is somebody else now: this session is of no use.
    void outdated();
    void unreachable(const brickyard::Error &error);
    void failed(const brickyard::Error &error);
    void projectOpened();
    void projectChanged();
    void projectFailed(const brickyard::Error &error);
    /// What a person should know of the journal: one or more sentences.
    void journalNotice(const QString &notice);
    /// The key stopped being good while connected.
    void keyRefused();
    /// The service asked for a pause of so many milliseconds.
    void paused(int milliseconds);

private:
    void greet();
    void readOrganization(const std::function<void(const std::optional<Error> &)> &done);
    void makeOperations();
    void confirmedAs(const Person &me);
    void couldNotConfirm(const Error &error);
    void readProject(const QString &projectId);
    void takeProject(const Result<ProjectInfo> &info);

    Account m_account;
    QString m_key;
    Timings m_timings;
    Preferences m_preferences;
    std::unique_ptr<GraphQlClient> m_client;
    std::unique_ptr<RedBrickApi> m_api;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<OperationEngine> m_operations;
    std::unique_ptr<OperationHistory> m_history;
    Person m_me;
    QList<Project> m_projects;
    std::optional<ProjectInfo> m_project;
    std::unique_ptr<SessionCache> m_cache; ///< null: nothing is kept
    QString m_snapshotFolder;
    bool m_isConfirmed = false;
    bool m_isConfirming = false;
    bool m_isProjectOld = false; ///< known from the last time alone
    bool m_isProjectUnread = false; ///< and could not be read since
    int m_generation = 0; ///< of openProject(); answers to older ones are dropped
};

} // namespace brickyard
