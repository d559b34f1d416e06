// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/account.h"

#include "redbrick/endpoint.h"

#include <QUrl>

namespace brickyard {

QUuid Account::sandboxId()
{
    static const QUuid id(0x8d9b2f64, 0x53a1, 0x4c1e, 0x9a, 0x07, 0x1b, 0x5e, 0x0c, 0x77, 0x2d,
                          0x10);
    return id;
}

QUuid Account::derivedId(const QString &address, const QString &orgId)
{
    static const QUuid idsOfAccounts(0x41d4b0c7, 0x9f0e, 0x4b52, 0x8c, 0x6d, 0x27, 0xe1, 0x5a, 0x93,
                                     0xb6, 0x4f);
    // What cannot be used is never connected to, and stands for itself.
    const Result<QUrl> url = graphQlUrl(address);
    const Result<QString> org = checkedOrgId(orgId);
    return QUuid::createUuidV5(
        idsOfAccounts, QString((url ? url->toString() : address) + u'\n' + (org ? *org : orgId)));
}

bool Account::isAt(const QString &otherAddress, const QString &otherOrgId) const
{
    return derivedId(address, orgId) == derivedId(otherAddress, otherOrgId);
}

} // namespace brickyard
