// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialstore.h"

#include <QTest>

#include <optional>

using namespace brickyard;

/// A computer without a keychain. The test is started with the address of a bus that is not there.
class TestMissingKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"),
                 QStringLiteral("unix:path=/nonexistent/bus"));
    }
    void failuresAreTold();
};

void TestMissingKeychain::failuresAreTold()
{
    KeychainCredentialStore store;
    const QUuid account = QUuid::createUuid();
    const QString key = QStringLiteral("the-key-that-nobody-may-see");

    std::optional<Result<Done>> written;
    store.write(account, key, this, [&written](const Result<Done> &done) { written = done; });
    QTRY_VERIFY(written.has_value());
    QVERIFY(!written->ok());
    QCOMPARE(written->error().kind, Error::Kind::Storage);
    QVERIFY(!written->error().message.isEmpty());
    QVERIFY(!written->error().message.contains(key));

    std::optional<Result<QString>> found;
    store.read(account, this, [&found](const Result<QString> &answer) { found = answer; });
    QTRY_VERIFY(found.has_value());
    QVERIFY(!found->ok());
    QCOMPARE(found->error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestMissingKeychain)
#include "tst_missingkeychain.moc"
