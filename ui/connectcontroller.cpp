// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectcontroller.h"

#include "account/credentialstore.h"
#include "account/session.h"
#include "account/settings.h"
#include "cli/options.h"
#include "redbrick/endpoint.h"
#include "ui/connectdialog.h"

namespace brickyard {

namespace {

ConnectDialog::Field dialogField(Connector::Field field)
{
    switch (field) {
    case Connector::Field::None:
        return ConnectDialog::Field::General;
    case Connector::Field::Address:
        return ConnectDialog::Field::Address;
    case Connector::Field::OrgId:
        return ConnectDialog::Field::OrgId;
    case Connector::Field::ApiKey:
        return ConnectDialog::Field::ApiKey;
    }
    return ConnectDialog::Field::General;
}

Connector::Login loginFrom(const ConnectionDetails &details)
{
    return {details.address, details.orgId, details.apiKey, details.sessionOnly};
}

} // namespace

ConnectController::ConnectController(Settings &settings, CredentialStore &credentials,
                                     Connector &connector, QWidget *window)
    : QObject(window),
      m_settings(settings),
      m_credentials(credentials),
      m_connector(connector),
      m_window(window)
{
    connect(&m_connector, &Connector::progress, this, [this](const QString &what) {
        if (m_dialog)
            m_dialog->setBusy(what);
    });
    connect(&m_connector, &Connector::failed, this, &ConnectController::showFailure);
    connect(&m_connector, &Connector::tested, this,
            [this](const QString &organization, const QList<Project> &projects) {
                if (m_dialog)
                    m_dialog->setProjects(organization, projects);
            });
    connect(&m_connector, &Connector::connected, this, [this] {
        if (m_dialog)
            m_dialog->accept();
    });
    connect(&m_connector, &Connector::keyMissing, this,
            [this](const Account &account, const QString &why) {
                openDialog(account);
                m_dialog->setError(ConnectDialog::Field::ApiKey, why);
            });
}

void ConnectController::begin(const Options &options, const QString &apiKey)
{
    const Account account = accountFor(options);
    if (options.sandbox || account.isSandbox())
        m_retry = [this, project = options.projectId] { m_connector.openSandbox(project); };
    else if (!account.id.isNull())
        m_retry = [this, account, apiKey] { m_connector.openAccount(account, apiKey); };
    if (m_retry)
        m_retry();
    else
        openDialog({});
}

void ConnectController::retry()
{
    if (m_retry)
        m_retry();
}

Account ConnectController::accountFor(const Options &options) const
{
    if (options.orgId.isEmpty()) {
        Account last = m_settings.account(m_settings.lastAccountId());
        if (!options.projectId.isEmpty())
            last.lastProjectId = options.projectId;
        return last;
    }
    Account wanted;
    wanted.address = options.url.isEmpty() ? QLatin1String(defaultAddress) : options.url;
    wanted.orgId = options.orgId;
    const QList<Account> known = m_settings.accounts();
    for (const Account &account : known) {
        if (!account.isSandbox() && account.isAt(wanted.address, wanted.orgId))
            wanted = account;
    }
    if (wanted.id.isNull())
        wanted.id = Account::derivedId(wanted.address, wanted.orgId);
    if (!options.projectId.isEmpty() && wanted.lastProjectId != options.projectId) {
        wanted.lastProjectId = options.projectId;
        wanted.lastStage.clear();
    }
    return wanted;
}

void ConnectController::showDialog()
{
    const Session *session = m_connector.session();
    openDialog(session && !session->account().isSandbox() ? session->account() : Account{});
}

void ConnectController::openDialog(const Account &account)
{
    if (!m_dialog) {
        m_dialog = new ConnectDialog(m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ConnectDialog::testRequested, this,
                [this](const ConnectionDetails &details) { m_connector.test(loginFrom(details)); });
        connect(m_dialog, &ConnectDialog::connectRequested, this,
                [this](const ConnectionDetails &details, const QString &projectId) {
                    m_connector.login(loginFrom(details), projectId);
                });
        connect(m_dialog, &ConnectDialog::sandboxRequested, this, &ConnectController::openSandbox);
        connect(m_dialog, &ConnectDialog::cancelRequested, this, [this] {
            m_connector.cancel();
            m_dialog->setIdle();
        });
    }
    m_dialog->setConnection(account.address.isEmpty() ? QString::fromLatin1(defaultAddress)
                                                      : account.address,
                            account.orgId);
    checkKeychain();
    m_dialog->open();
}

void ConnectController::checkKeychain()
{
    // Reading an entry that cannot exist tells whether there is a keychain at all.
    m_credentials.read(QUuid::createUuid(), m_dialog, [this](const Result<QString> &key) {
        m_dialog->setKeychainAvailable(key.ok(), key.ok() ? QString() : key.error().message);
    });
}

void ConnectController::openAccount(const Account &account)
{
    m_retry = [this, account] { m_connector.openAccount(account); };
    retry();
}

void ConnectController::removeAccount(const Account &account)
{
    m_retry = {};
    const Session *session = m_connector.session();
    if (session && session->account().id == account.id)
        m_connector.disconnectSession();
    m_settings.removeAccount(account.id);
    m_connector.forgetSnapshots(account.id);
    m_credentials.remove(account.id, this, [this](const Result<Done> &removed) {
        if (!removed)
            Q_EMIT keyNotRemoved(tr("The account has been removed, but its API key may still be in "
                                    "the system's keychain, as an entry of Brickyard. %1")
                                     .arg(removed.error().message));
    });
}

void ConnectController::openSandbox()
{
    m_retry = [this] { m_connector.openSandbox(); };
    retry();
}

void ConnectController::showFailure(const Error &error, Connector::Field field)
{
    if (m_dialog)
        m_dialog->setError(dialogField(field), error.message);
    else
        Q_EMIT failed(error.message);
}

} // namespace brickyard
