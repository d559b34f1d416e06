// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "domain/project.h"
#include "domain/result.h"
#include "redbrick/timings.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace brickyard {

class CredentialStore;
class SandboxProcess;
class Session;
class Settings;
struct SandboxAddress;

/// Brings a session about, one at a time: from an account and its stored key, from what was typed
/// in, or from the sandbox. The session before it stays until the new one is connected.
/// GUI thread only.
class Connector : public QObject
{
    Q_OBJECT

public:
    /// What a person typed in.
    struct Login
    {
        QString address;
        QString orgId;
        QString apiKey;
        bool sessionOnly = false; ///< keep the key in memory only
    };
    /// Which of these a failure is about, where that can be told.
    enum class Field { None, Address, OrgId, ApiKey };
    Q_ENUM(Field)

    /// All must outlive the connector. \a journalFolder holds the journals of all accounts.
    Connector(Settings &settings, CredentialStore &credentials, SandboxProcess &sandbox,
              const Timings &timings, QString journalFolder, QObject *parent = nullptr);
    ~Connector() override;

    /// Where sessions keep what they know for the next start; otherwise they keep nothing.
    void setSnapshotFolder(const QString &folder) { m_snapshotFolder = folder; }

    /// Removes what is kept of an account, which is not open any more.
    void forgetSnapshots(const QUuid &accountId);

    // Each ends in connected() or failed(), unless a later one or cancel() supersedes it.

    /// The sandbox on this computer, with \a projectId to be opened; empty: the one of last time.
    void openSandbox(const QString &projectId = {});
    /// With the stored key, or \a apiKey where one is given (the environment's). Where none can be
    /// had it ends in keyMissing().
    void openAccount(const Account &account, const QString &apiKey = {});
    /// With what was typed in; the account and its key are kept once it is connected.
    void login(const Login &login, const QString &projectId);

    /// Tries what was typed in without keeping anything: ends in tested() or failed().
    void test(const Login &login);
    void cancel();
    /// No session any more; it goes when control is back in the event loop.
    void disconnectSession();

    Session *session() const { return m_session.get(); }

    /// Asked before a session that has been connected takes the place of another one: calls what it
    /// is given now, later, or, where the person stays, never.
    using Gate = std::function<void(const std::function<void()> &go)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }

Q_SIGNALS:
    /// What is going on now, for a person.
    void progress(const QString &what);
    void connected(brickyard::Session *session);
    void tested(const QString &organization, const QList<brickyard::Project> &projects);
    void failed(const brickyard::Error &error, brickyard::Connector::Field field);
    /// \a why is a sentence.
    void keyMissing(const brickyard::Account &account, const QString &why);
    /// Connected, but the key could not be stored: it is kept until the application ends.
    void keyNotStored(const brickyard::Error &error);
    /// The sandbox died and is being started again.
    void sandboxRestarting();

private:
    void sandboxStarted(const SandboxAddress &address);
    /// Checks what was typed and makes the session to try; null after failed().
    Session *makeCandidate(Account account, const QString &apiKey);
    void openWithKey(const Account &account, const QString &apiKey, bool fromCache);
    /// As soon as the gate lets it.
    void adopt();
    void replaceSession();
    void fail(const Error &error, Field field);

    Settings &m_settings;
    CredentialStore &m_credentials;
    SandboxProcess &m_sandbox;
    Timings m_timings;
    QString m_journalFolder;
    QString m_snapshotFolder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Session> m_candidate; ///< on its way
    std::unique_ptr<QObject> m_attempt; ///< context of everything that cancel() must silence
    Gate m_gate;
    bool m_wantSandbox = false;
    QString m_sandboxProjectId; ///< to be opened there; empty: the one of last time
};

} // namespace brickyard
