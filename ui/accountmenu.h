// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <QMenu>

namespace brickyard {

class Settings;

/// *File › Account*: the accounts that are known and the sandbox, with a mark at the one that is
/// open. Says what is wanted, and does none of it.
class AccountMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a settings must outlive the menu; it is read each time the menu opens.
    explicit AccountMenu(const Settings &settings, QWidget *parent = nullptr);

    /// The account that is open; null: none.
    void setCurrent(const QUuid &accountId) { m_current = accountId; }

    /// What a person calls it: the organization's name, or its id where that is not known.
    static QString displayName(const Account &account);

Q_SIGNALS:
    /// Another one than the one that is open. The sandbox has Account::sandboxId().
    void accountChosen(const brickyard::Account &account);
    void connectRequested();
    /// The one that is open; never the sandbox.
    void removeRequested(const brickyard::Account &account);

private:
    void fill();
    void addAccount(QActionGroup *group, const Account &account, const QString &text);

    const Settings &m_settings;
    QUuid m_current;
};

} // namespace brickyard
