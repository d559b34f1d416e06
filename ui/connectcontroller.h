// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/connector.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QWidget;

namespace brickyard {

class ConnectDialog;
class CredentialStore;
struct Options;

/// Leads from the start of the application, or from *Connect…*, to a session: decides what to
/// open, shows the ConnectDialog where something is missing, and tells it what came of it.
class ConnectController : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialog. All must outlive the controller.
    ConnectController(Settings &settings, CredentialStore &credentials, Connector &connector,
                      QWidget *window);

    /// What the command line asked for, else the account that was open last, else the dialog.
    /// \a apiKey is the environment's, or empty.
    void begin(const Options &options, const QString &apiKey);
    void showDialog();
    /// For an account that is not known yet.
    void addAccount() { openDialog({}); }
    /// With the key in the keychain, or asks for it.
    void openAccount(const Account &account);
    void openSandbox();
    /// Forgets the account and its key; where it is open, the connection ends. What has been
    /// changed there is lost to the application: ask before.
    void removeAccount(const Account &account);
    /// Tries again what failed last without a dialog.
    void retry();

Q_SIGNALS:
    /// A failure that no dialog is open for.
    void failed(const QString &sentence);
    /// The account is gone, but its key could not be taken out of the keychain.
    void keyNotRemoved(const QString &sentence);

private:
    void openDialog(const Account &account);
    void checkKeychain();
    void showFailure(const Error &error, Connector::Field field);
    Account accountFor(const Options &options) const;

    Settings &m_settings;
    CredentialStore &m_credentials;
    Connector &m_connector;
    QWidget *m_window;
    QPointer<ConnectDialog> m_dialog;
    /// What was tried last without a dialog. It holds the environment's key, in memory.
    std::function<void()> m_retry;
};

} // namespace brickyard
