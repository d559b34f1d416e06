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

    /// Asks who the key is, the organization and its projects. Ends in connected() or failed(),
    /// exactly once, never from inside the call.
    void connectToService();
    /// Once connected: opens the account's journal, after which changes can be made, and reads it.
    /// One session for each account has it in a process; those in \a resumed are gone on with.
    void startOperations(const QList<QUuid> &resumed = {});
    /// Another session takes its place: nothing is sent any more, and the journal is let go.
    void shutDown();
    /// Reads stages and members. Ends in projectOpened() or projectFailed(); a later call
    /// supersedes an earlier one.
    void openProject(const QString &projectId);

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
    void failed(const brickyard::Error &error);
    void projectOpened();
    void projectFailed(const brickyard::Error &error);
    /// What a person should know of the journal: one or more sentences.
    void journalNotice(const QString &notice);
    /// The key stopped being good while connected.
    void keyRefused();
    /// The service asked for a pause of so many milliseconds.
    void paused(int milliseconds);

private:
    void greet();

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
    int m_generation = 0; ///< of openProject(); answers to older ones are dropped
};

} // namespace brickyard
