// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountmenu.h"

#include "account/settings.h"

#include <QActionGroup>

#include <algorithm>

namespace brickyard {

AccountMenu::AccountMenu(const Settings &settings, QWidget *parent)
    : QMenu(tr("&Account"), parent),
      m_settings(settings)
{
    setObjectName(QStringLiteral("accountMenu"));
    connect(this, &QMenu::aboutToShow, this, &AccountMenu::fill);
    fill(); // a menu bar of the desktop shows what there is without asking
}

QString AccountMenu::displayName(const Account &account)
{
    if (account.isSandbox())
        return tr("The sandbox");
    return account.name.isEmpty() ? account.orgId : account.name;
}

void AccountMenu::fill()
{
    clear();
    auto *group = new QActionGroup(this);
    connect(this, &QMenu::aboutToShow, group, &QObject::deleteLater);
    const QList<Account> accounts = m_settings.accounts();
    Account sandbox;
    sandbox.id = Account::sandboxId();
    for (const Account &account : accounts) {
        if (account.isSandbox()) {
            sandbox = account;
            continue;
        }
        const QString name = displayName(account);
        const bool alone =
            std::count_if(accounts.begin(), accounts.end(),
                          [&name](const Account &other) {
                              return !other.isSandbox() && displayName(other) == name;
                          })
            == 1;
        addAccount(group, account,
                   alone ? name
                         : tr("%1 – %2", "organization and address").arg(name, account.address));
    }
    addAccount(group, sandbox, displayName(sandbox));

    addSeparator();
    QAction *add = addAction(tr("&Connect to Another…"), this, &AccountMenu::connectRequested);
    add->setObjectName(QStringLiteral("connectAnotherAction"));
    const Account current = m_settings.account(m_current);
    QAction *remove = addAction(tr("&Remove This Account…"), this,
                                [this, current] { Q_EMIT removeRequested(current); });
    remove->setObjectName(QStringLiteral("removeAccountAction"));
    remove->setEnabled(!current.id.isNull() && !current.isSandbox());
}

void AccountMenu::addAccount(QActionGroup *group, const Account &account, const QString &text)
{
    // An ampersand in a name is no mnemonic.
    QAction *action = addAction(QString(text).replace(u'&', QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(account.id == m_current);
    action->setData(account.id);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, account] {
        if (account.id != m_current)
            Q_EMIT accountChosen(account);
    });
}

} // namespace brickyard
