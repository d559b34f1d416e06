// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/account.h"

#include <QTest>

using namespace brickyard;

class TestAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIdIsTheSameEverywhere();
    void anotherOrganizationIsAnotherAccount();
    void waysToWriteAnAddress();
};

namespace {

const QString address = QStringLiteral("https://api.redbrickai.com");
const QString org = QStringLiteral("a0b1c2d3-0000-4000-8000-00000000000a");

} // namespace

void TestAccount::theIdIsTheSameEverywhere()
{
    // Journals are named after it: a change would lose sight of them.
    QCOMPARE(Account::derivedId(address, org).toString(QUuid::WithoutBraces),
             QStringLiteral("818517ff-1266-5a38-a794-2ddf286f96db"));
}

void TestAccount::anotherOrganizationIsAnotherAccount()
{
    const QString other = QStringLiteral("a0b1c2d3-0000-4000-8000-00000000000b");
    QVERIFY(Account::derivedId(address, org) != Account::derivedId(address, other));
    QVERIFY(Account::derivedId(address, org)
            != Account::derivedId(QStringLiteral("https://example.org"), org));
    QVERIFY(!Account::derivedId(QStringLiteral("not an address"), org).isNull());
}

void TestAccount::waysToWriteAnAddress()
{
    Account account;
    account.address = address;
    account.orgId = org;
    QVERIFY(account.isAt(address + u'/', org));
    QVERIFY(account.isAt(address, org.toUpper()));
    QVERIFY(!account.isAt(QStringLiteral("https://example.org"), org));
}

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
