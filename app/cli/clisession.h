// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/credentialstore.h"
#include "account/settings.h"
#include "cli/commandline.h"
#include "cli/exitstatus.h"
#include "operations/journal.h"
#include "programs/programcommand.h"
#include "redbrick/timings.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace brickyard {

class GraphQlClient;
class OperationEngine;
class RedBrickApi;

/// The account that the options mean: an Error of kind InvalidInput, with a sentence, where there
/// is no such, or more than one.
Result<Account> accountFor(const ConnectionOptions &options, const Settings &settings);

/// What a command works with: an account's journal, and on demand the way to its service and the
/// engine. Lives on the main thread.
class CliSession : public QObject
{
    Q_OBJECT

public:
    /// \a environmentKey may be empty: then the keychain has the key.
    CliSession(Account account, const QString &journalFolder, int inFlight, QString environmentKey,
               const Timings &timings, QObject *parent = nullptr);
    ~CliSession() override;

    const Account &account() const { return m_account; }
    const Timings &timings() const { return m_timings; }

    /// The journal alone. \a done is called where it can be used; otherwise it ends in failed().
    void openJournal(std::function<void()> done);
    Journal &journal() { return m_journal; }

    /// Finds the key. Ends in reachable(), and from then on there is an api(), or in failed(). Once
    /// more, it only says so again; likewise makeReady().
    void reach();
    /// Asks who the key is, and has the engine read the journal. Ends in ready() or failed().
    void makeReady();

    /// Null until reachable.
    RedBrickApi *api() const { return m_api.get(); }
    /// Null until the key is known; of use once ready.
    OperationEngine *engine() const { return m_engine.get(); }
    /// See checkedCommand(), with this account's key; once reachable.
    Result<Done> checked(const ProgramCommand &program) const;
    const Person &me() const { return m_me; }
    /// Operations of a process that has ended; known once ready.
    const QList<QUuid> &interrupted() const { return m_interrupted; }
    /// How many operations another process is at; known once ready.
    int elsewhere() const { return m_elsewhere; }

Q_SIGNALS:
    void reachable();
    void ready();
    /// At most once; \a why is one or more sentences.
    void failed(const QString &why, brickyard::ExitStatus status);
    /// What a person should know beside it: one or more sentences.
    void noticed(const QString &what);

private:
    void useKey(const QString &key);
    void startEngine();
    void fail(const QString &why, ExitStatus status);

    Account m_account;
    Timings m_timings;
    int m_inFlight;
    QString m_environmentKey;
    KeychainCredentialStore m_credentials;
    Journal m_journal;
    QString m_key;
    std::unique_ptr<GraphQlClient> m_client;
    std::unique_ptr<RedBrickApi> m_api;
    std::unique_ptr<OperationEngine> m_engine;
    Person m_me;
    QList<QUuid> m_interrupted;
    int m_elsewhere = 0;
    bool m_isReady = false;
    bool m_hasFailed = false;
};

} // namespace brickyard
