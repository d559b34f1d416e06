// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

namespace brickyard {

/// Somebody's access to one organization. The id is ours and never changes; address,
/// organization and key are attributes that may (keys are rotated, the sandbox has another port
/// at each start). The key is not here: see CredentialStore.
struct Account
{
    QUuid id;
    QString name; ///< the organization's, as the service told it; may be empty
    QString address; ///< as typed; see graphQlUrl()
    QString orgId;
    QString lastProjectId; ///< what was open last; may be empty
    QString lastStage;

    bool isSandbox() const { return id == sandboxId(); }
    /// The sandbox is one fixed account.
    static QUuid sandboxId();
    /// The id of a new account: the same wherever and whenever it is made, so that all who connect
    /// to an organization share what is stored for it. Two ways to write an address are the same.
    static QUuid derivedId(const QString &address, const QString &orgId);
    /// Whether it leads to this organization at this address.
    bool isAt(const QString &otherAddress, const QString &otherOrgId) const;

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace brickyard
