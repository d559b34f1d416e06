// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clisession.h"

#include "operations/operationengine.h"
#include "redbrick/endpoint.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"

#include <algorithm>

namespace brickyard {

namespace {

Error noSuchAccount(const QString &message)
{
    return Error{Error::Kind::InvalidInput, message};
}

QString namesOf(const QList<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts)
        names += account.name.isEmpty() ? account.orgId : account.name;
    return names.join(CliSession::tr(", ", "between the names of accounts"));
}

/// Exactly one of them.
Result<Account> theOneOf(const QList<Account> &accounts, const QString &noneMessage)
{
    if (accounts.isEmpty())
        return noSuchAccount(noneMessage);
    if (accounts.size() > 1)
        return noSuchAccount(
            CliSession::tr("There are several accounts (%1): say which with --account, by its "
                           "organization's name or id.")
                .arg(namesOf(accounts)));
    return accounts.first();
}

Result<Account> accountByAddress(const ConnectionOptions &options, const QList<Account> &known)
{
    Account wanted;
    wanted.address = options.url.isEmpty() ? QLatin1String(defaultAddress) : options.url;
    wanted.orgId = options.orgId;
    if (const Result<QUrl> url = graphQlUrl(wanted.address); !url)
        return url.error();
    if (const Result<QString> orgId = checkedOrgId(wanted.orgId); !orgId)
        return orgId.error();
    const auto same = std::find_if(known.cbegin(), known.cend(), [&](const Account &account) {
        return account.isAt(wanted.address, wanted.orgId);
    });
    if (same != known.cend())
        return *same;
    wanted.id = Account::derivedId(wanted.address, wanted.orgId);
    return wanted;
}

bool isNamed(const Account &account, const QString &name)
{
    return account.name.compare(name, Qt::CaseInsensitive) == 0
        || account.orgId.compare(name, Qt::CaseInsensitive) == 0
        || account.address.compare(name, Qt::CaseInsensitive) == 0
        || account.id == QUuid::fromString(name);
}

} // namespace

Result<Account> accountFor(const ConnectionOptions &options, const Settings &settings)
{
    QList<Account> known = settings.accounts();
    if (!options.orgId.isEmpty())
        return accountByAddress(options, known);
    if (!options.account.isEmpty()) {
        known.removeIf(
            [&options](const Account &account) { return !isNamed(account, options.account); });
        return theOneOf(known,
                        CliSession::tr("There is no account '%1'. Those that there are have been "
                                       "made in Brickyard's window.")
                            .arg(options.account));
    }
    // The sandbox runs only while a window or somebody else has started it.
    known.removeIf([](const Account &account) { return account.isSandbox(); });
    return theOneOf(known,
                    CliSession::tr("There is no account yet: connect in Brickyard's window, "
                                   "or say --url, --org and --project."));
}

CliSession::CliSession(Account account, const QString &journalFolder, int inFlight,
                       QString environmentKey, const Timings &timings, QObject *parent)
    : QObject(parent),
      m_account(std::move(account)),
      m_timings(timings),
      m_inFlight(inFlight),
      m_environmentKey(std::move(environmentKey)),
      m_journal(journalFolder, m_account.id)
{}

CliSession::~CliSession() = default;

void CliSession::openJournal(std::function<void()> done)
{
    m_journal.open(this, [this, done = std::move(done)](const Result<Journal::Opened> &opened) {
        if (!opened) {
            fail(opened.error().message, ExitStatus::SomeNotDone);
            return;
        }
        if (!opened->notice.isEmpty())
            Q_EMIT noticed(opened->notice);
        done();
    });
}

Result<Done> CliSession::checked(const ProgramCommand &program) const
{
    return checkedCommand(program, m_key);
}

void CliSession::reach()
{
    if (m_api) {
        QMetaObject::invokeMethod(this, &CliSession::reachable, Qt::QueuedConnection);
        return;
    }
    if (!m_environmentKey.isEmpty()) {
        useKey(m_environmentKey);
        return;
    }
    m_credentials.read(m_account.id, this, [this](const Result<QString> &key) {
        if (!key)
            fail(tr("There is no API key: BRICKYARD_API_KEY is not set, and the keychain cannot be "
                    "read. %1")
                     .arg(key.error().message),
                 ExitStatus::NotConnected);
        else if (key->isEmpty())
            fail(tr("There is no API key: BRICKYARD_API_KEY is not set, and the keychain has none "
                    "for this account."),
                 ExitStatus::NotConnected);
        else
            useKey(*key);
    });
}

void CliSession::useKey(const QString &key)
{
    const Result<QUrl> url = graphQlUrl(m_account.address);
    const Result<QString> checkedKey = checkedApiKey(key);
    if (!url || !checkedKey) {
        fail(url ? checkedKey.error().message : url.error().message, ExitStatus::NotConnected);
        return;
    }
    m_key = *checkedKey;
    m_client = std::make_unique<GraphQlClient>(*url, *checkedKey, m_timings);
    m_client->setInFlight(m_inFlight);
    m_api = std::make_unique<RedBrickApi>(m_client.get(), m_account.orgId);
    Q_EMIT reachable();
}

void CliSession::makeReady()
{
    if (m_isReady) {
        QMetaObject::invokeMethod(this, &CliSession::ready, Qt::QueuedConnection);
        return;
    }
    // Beside each other: the journal does what it is asked for in that order, and the engine asks
    // it only then.
    openJournal([] {});
    m_api->fetchMe()->then(this, [this](const Result<Person> &me) {
        if (m_hasFailed)
            return;
        if (!me) {
            fail(me.error().message, ExitStatus::NotConnected);
            return;
        }
        m_me = *me;
        startEngine();
    });
}

void CliSession::startEngine()
{
    m_engine = std::make_unique<OperationEngine>(m_api.get(), &m_journal, m_timings, m_me);
    m_engine->setHold({0}); // nobody is there who could change their mind
    connect(m_engine.get(), &OperationEngine::loaded, this,
            [this](const QList<QUuid> &interrupted, int elsewhere) {
                m_interrupted = interrupted;
                m_elsewhere = elsewhere;
                m_isReady = true;
                Q_EMIT ready();
            });
    connect(m_engine.get(), &OperationEngine::journalFailed, this, [this](const QString &why) {
        if (!m_isReady)
            fail(why, ExitStatus::SomeNotDone);
    });
    m_engine->load();
}

void CliSession::fail(const QString &why, ExitStatus status)
{
    if (std::exchange(m_hasFailed, true))
        return;
    Q_EMIT failed(why, status);
}

} // namespace brickyard
