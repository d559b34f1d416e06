// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/connector.h"

#include "account/credentialstore.h"
#include "account/sandboxprocess.h"
#include "account/session.h"
#include "account/settings.h"
#include "operations/operationengine.h"
#include "redbrick/endpoint.h"

#include <QFile>
#include <QPointer>

namespace brickyard {

namespace {

Connector::Field fieldOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::KeyRefused:
        return Connector::Field::ApiKey;
    case Error::Kind::Unreachable:
    case Error::Kind::TimedOut:
    case Error::Kind::Tls:
    case Error::Kind::Redirected:
        return Connector::Field::Address;
    default:
        return Connector::Field::None;
    }
}

} // namespace

Connector::Connector(Settings &settings, CredentialStore &credentials, SandboxProcess &sandbox,
                     const Timings &timings, QString journalFolder, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_credentials(credentials),
      m_sandbox(sandbox),
      m_timings(timings),
      m_journalFolder(std::move(journalFolder))
{
    connect(&m_sandbox, &SandboxProcess::started, this, &Connector::sandboxStarted);
    connect(&m_sandbox, &SandboxProcess::failed, this, [this](const Error &error) {
        if (m_wantSandbox)
            fail(error, Field::None);
    });
    connect(&m_sandbox, &SandboxProcess::restarting, this, &Connector::sandboxRestarting);
}

Connector::~Connector() = default;

void Connector::openSandbox(const QString &projectId)
{
    cancel();
    m_wantSandbox = true;
    m_sandboxProjectId = projectId;
    Q_EMIT progress(tr("Starting the sandbox…"));
    m_sandbox.start();
}

void Connector::sandboxStarted(const SandboxAddress &address)
{
    if (!m_wantSandbox)
        return;
    Account account = m_settings.account(Account::sandboxId());
    account.id = Account::sandboxId();
    account.address = address.url;
    account.orgId = address.orgId;
    if (!m_sandboxProjectId.isEmpty())
        account.lastProjectId = std::exchange(m_sandboxProjectId, {});
    if (account.lastProjectId.isEmpty())
        account.lastProjectId = address.projectId;
    m_attempt = std::make_unique<QObject>();
    // The sandbox makes its key itself and keeps it with its data: it needs no keychain.
    if (Session *session = makeCandidate(account, address.apiKey)) {
        session->setSnapshotFolder(m_snapshotFolder);
        connect(session, &Session::connected, m_attempt.get(), [this] { adopt(); });
        session->connectToService();
    }
}

void Connector::openAccount(const Account &account, const QString &apiKey)
{
    cancel();
    m_attempt = std::make_unique<QObject>();
    Q_EMIT progress(tr("Connecting to %1…").arg(account.address));
    if (!apiKey.isEmpty()) {
        openWithKey(account, apiKey, true);
        return;
    }
    m_credentials.read(account.id, m_attempt.get(), [this, account](const Result<QString> &key) {
        if (!key)
            Q_EMIT keyMissing(account, key.error().message);
        else if (key->isEmpty())
            Q_EMIT keyMissing(account,
                              tr("The keychain has no key for this account. "
                                 "Enter it once more."));
        else
            openWithKey(account, *key, true);
    });
}

void Connector::openWithKey(const Account &account, const QString &apiKey, bool fromCache)
{
    Session *session = makeCandidate(account, apiKey);
    if (!session)
        return;
    session->setSnapshotFolder(m_snapshotFolder);
    connect(session, &Session::connected, m_attempt.get(), [this] { adopt(); });
    // The key is another one's now than when it was used last.
    connect(session, &Session::outdated, this, [this, account, apiKey] {
        cancel();
        m_attempt = std::make_unique<QObject>();
        openWithKey(account, apiKey, false);
    });
    if (!fromCache || !session->connectFromCache())
        session->connectToService();
}

void Connector::login(const Login &login, const QString &projectId)
{
    cancel();
    m_attempt = std::make_unique<QObject>();
    Account account;
    const QList<Account> known = m_settings.accounts();
    for (const Account &old : known) {
        if (!old.isSandbox() && old.isAt(login.address, login.orgId))
            account = old; // a new key for an account that is known already
    }
    if (account.id.isNull())
        account.id = Account::derivedId(login.address, login.orgId);
    account.address = login.address;
    account.orgId = login.orgId;
    if (account.lastProjectId != projectId)
        account.lastStage.clear();
    account.lastProjectId = projectId;
    Q_EMIT progress(tr("Connecting to %1…").arg(login.address));
    Session *session = makeCandidate(account, login.apiKey);
    if (!session)
        return;
    session->setSnapshotFolder(m_snapshotFolder);
    connect(session, &Session::connected, m_attempt.get(), [this, login, id = account.id] {
        if (!login.sessionOnly) {
            m_credentials.write(id, login.apiKey.trimmed(), this,
                                [this](const Result<Done> &stored) {
                                    if (!stored)
                                        Q_EMIT keyNotStored(stored.error());
                                });
        }
        adopt();
    });
    session->connectToService();
}

void Connector::test(const Login &login)
{
    cancel();
    m_attempt = std::make_unique<QObject>();
    Account account;
    account.id = Account::derivedId(login.address, login.orgId);
    account.address = login.address;
    account.orgId = login.orgId;
    Q_EMIT progress(tr("Testing the connection to %1…").arg(login.address));
    if (Session *session = makeCandidate(account, login.apiKey)) {
        connect(session, &Session::connected, m_attempt.get(), [this] {
            Session *tried = m_candidate.release();
            tried->deleteLater();
            Q_EMIT tested(tried->account().name, tried->projects());
        });
        session->connectToService();
    }
}

void Connector::cancel()
{
    m_attempt.reset();
    // The sandbox that is open stays wanted: when it dies it is connected again.
    m_wantSandbox = m_session && m_session->account().isSandbox();
    // May be called from a signal of the candidate.
    if (m_candidate)
        m_candidate.release()->deleteLater();
}

void Connector::disconnectSession()
{
    cancel();
    m_wantSandbox = false;
    if (!m_session)
        return;
    if (m_session->account().isSandbox() && m_sandbox.isRunning())
        m_sandbox.stop();
    m_session->shutDown();
    m_session.release()->deleteLater();
}

void Connector::forgetSnapshots(const QUuid &accountId)
{
    if (m_snapshotFolder.isEmpty())
        return;
    const QString base = m_snapshotFolder + u'/' + accountId.toString(QUuid::WithoutBraces);
    for (const char *ending : {".known", ".sqlite", ".sqlite-wal", ".sqlite-shm"})
        QFile::remove(base + QLatin1String(ending));
}

Session *Connector::makeCandidate(Account account, const QString &apiKey)
{
    const Result<QUrl> url = graphQlUrl(account.address);
    if (!url) {
        fail(url.error(), Field::Address);
        return nullptr;
    }
    const Result<QString> orgId = checkedOrgId(account.orgId);
    if (!orgId) {
        fail(orgId.error(), Field::OrgId);
        return nullptr;
    }
    const Result<QString> key = checkedApiKey(apiKey);
    if (!key) {
        fail(key.error(), Field::ApiKey);
        return nullptr;
    }
    account.orgId = *orgId;
    m_candidate =
        std::make_unique<Session>(std::move(account), *url, *key, m_timings, m_journalFolder);
    connect(m_candidate.get(), &Session::failed, m_attempt.get(),
            [this](const Error &error) { fail(error, fieldOf(error)); });
    return m_candidate.get();
}

void Connector::adopt()
{
    if (!m_session || !m_gate) {
        replaceSession();
        return;
    }
    m_gate([this, candidate = QPointer<Session>(m_candidate.get())] {
        // Another attempt may have begun meanwhile.
        if (candidate && candidate == m_candidate.get())
            replaceSession();
    });
}

void Connector::replaceSession()
{
    // The session before is told about by nobody any more, but its receivers may be on the stack.
    QList<QUuid> resumed;
    if (m_session) {
        if (m_session->account().id == m_candidate->account().id)
            resumed = m_session->operations()->pausedBy(Operation::Pause::KeyRefused);
        m_session->shutDown();
        m_session.release()->deleteLater();
    }
    m_session = std::move(m_candidate);
    m_session->setPreferences(m_settings.preferences());
    const Account &account = m_session->account();
    m_wantSandbox = account.isSandbox();
    m_settings.saveAccount(account);
    m_settings.setLastAccountId(account.id);
    if (!account.isSandbox() && m_sandbox.isRunning()) {
        m_sandbox.stop();
    }
    Q_EMIT connected(m_session.get());
    if (m_session)
        m_session->startOperations(resumed);
}

void Connector::fail(const Error &error, Field field)
{
    if (m_candidate)
        m_candidate.release()->deleteLater();
    qCInfo(accountLog, "Not connected: %s", qUtf8Printable(error.message));
    Q_EMIT failed(error, field);
}

} // namespace brickyard
