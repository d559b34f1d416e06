// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialstore.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace brickyard;

/// Both stores, the system's one against a real secret service: see with-keyring.sh.
class TestCredentialStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data() { stores(); }
    void roundTrip();
    void missingKey_data() { stores(); }
    void missingKey();
    void keysOfAccountsAreApart_data() { stores(); }
    void keysOfAccountsAreApart();
    void answersComeFromTheEventLoop_data() { stores(); }
    void answersComeFromTheEventLoop();
    void contextThatIsGoneHearsNothing_data() { stores(); }
    void contextThatIsGoneHearsNothing();
    void keyOutlivesTheStore();

private:
    void stores();
    static std::unique_ptr<CredentialStore> makeStore();
    QString read(CredentialStore &store, const QUuid &account);
    bool write(CredentialStore &store, const QUuid &account, const QString &key);
};

void TestCredentialStore::stores()
{
    QTest::addColumn<bool>("keychain");
    QTest::newRow("keychain") << true;
    QTest::newRow("memory") << false;
}

std::unique_ptr<CredentialStore> TestCredentialStore::makeStore()
{
    QFETCH(bool, keychain);
    if (keychain)
        return std::make_unique<KeychainCredentialStore>();
    return std::make_unique<MemoryCredentialStore>();
}

// The key, or words that no key has where the store failed or did not answer.
QString TestCredentialStore::read(CredentialStore &store, const QUuid &account)
{
    std::optional<QString> answer;
    store.read(account, this, [&answer](const Result<QString> &key) {
        answer = key ? QString(*key) : QString(QStringLiteral("failed: ") + key.error().message);
    });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        return QStringLiteral("no answer");
    return *answer;
}

bool TestCredentialStore::write(CredentialStore &store, const QUuid &account, const QString &key)
{
    std::optional<bool> answer;
    store.write(account, key, this, [&answer](const Result<Done> &done) { answer = done.ok(); });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }) && *answer;
}

void TestCredentialStore::roundTrip()
{
    const auto store = makeStore();
    const QUuid account = QUuid::createUuid();
    QVERIFY(write(*store, account, QStringLiteral("first")));
    QCOMPARE(read(*store, account), QStringLiteral("first"));
    QVERIFY(write(*store, account, QStringLiteral("second")));
    QCOMPARE(read(*store, account), QStringLiteral("second"));

    std::optional<bool> removed;
    store->remove(account, this, [&removed](const Result<Done> &done) { removed = done.ok(); });
    QTRY_VERIFY(removed.has_value());
    QVERIFY(*removed);
    QCOMPARE(read(*store, account), QString());
}

void TestCredentialStore::missingKey()
{
    const auto store = makeStore();
    QCOMPARE(read(*store, QUuid::createUuid()), QString());
    // Nothing to remove is no failure: it is gone, which is what was wanted.
    std::optional<bool> removed;
    store->remove(QUuid::createUuid(), this,
                  [&removed](const Result<Done> &done) { removed = done.ok(); });
    QTRY_VERIFY(removed.has_value());
    QVERIFY(*removed);
}

void TestCredentialStore::keysOfAccountsAreApart()
{
    const auto store = makeStore();
    const QUuid one = QUuid::createUuid();
    const QUuid two = QUuid::createUuid();
    QVERIFY(write(*store, one, QStringLiteral("of one")));
    QVERIFY(write(*store, two, QStringLiteral("of two")));
    QCOMPARE(read(*store, one), QStringLiteral("of one"));
    QCOMPARE(read(*store, two), QStringLiteral("of two"));
}

void TestCredentialStore::answersComeFromTheEventLoop()
{
    const auto store = makeStore();
    int answers = 0;
    store->read(QUuid::createUuid(), this, [&answers](const Result<QString> &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
}

void TestCredentialStore::contextThatIsGoneHearsNothing()
{
    const auto store = makeStore();
    const QUuid account = QUuid::createUuid();
    bool heard = false;
    {
        QObject context;
        store->read(account, &context, [&heard](const Result<QString> &) { heard = true; });
    }
    // A later question is answered after the earlier one would have been.
    QCOMPARE(read(*store, account), QString());
    QVERIFY(!heard);
}

void TestCredentialStore::keyOutlivesTheStore()
{
    const QUuid account = QUuid::createUuid();
    {
        KeychainCredentialStore store;
        QVERIFY(write(store, account, QStringLiteral("kept")));
    }
    KeychainCredentialStore store;
    QCOMPARE(read(store, account), QStringLiteral("kept"));
}

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "tst_credentialstore.moc"
