// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace brickyard;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithoutAccounts();
    void keepsAccountsOverARestart();
    void replacesAnAccountOfTheSameId();
    void keepsEverythingBelowADataFolder();
    void saysThatAReadOnlyFolderForgets();
};

namespace {

Account exampleAccount(const QString &name)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.address = QStringLiteral("https://redbrick.example.org");
    account.orgId = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
    account.lastProjectId = QStringLiteral("00000000-0000-4000-8000-0000000000bb");
    account.lastStage = QStringLiteral("Review_1");
    return account;
}

} // namespace

void TestSettings::startsWithoutAccounts()
{
    const QTemporaryDir folder;
    const Settings settings(folder.filePath(QStringLiteral("a.ini")));
    QVERIFY(settings.accounts().isEmpty());
    QVERIFY(settings.lastAccountId().isNull());
    QVERIFY(settings.account(QUuid::createUuid()).id.isNull());
}

void TestSettings::keepsAccountsOverARestart()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.ini"));
    const Account first = exampleAccount(QStringLiteral("Radiology"));
    const Account second = exampleAccount(QStringLiteral("Über, \"quoted\"; 🧱"));
    {
        Settings settings(file);
        settings.saveAccount(first);
        settings.saveAccount(second);
        settings.setLastAccountId(second.id);
    }
    const Settings settings(file);
    const QList<Account> expected{first, second};
    QCOMPARE(settings.accounts(), expected);
    QCOMPARE(settings.lastAccountId(), second.id);
}

void TestSettings::replacesAnAccountOfTheSameId()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("a.ini")));
    Account account = exampleAccount(QStringLiteral("Radiology"));
    settings.saveAccount(account);
    account.address = QStringLiteral("http://localhost:5555");
    settings.saveAccount(account);
    QCOMPARE(settings.accounts(), QList<Account>{account});
}

void TestSettings::keepsEverythingBelowADataFolder()
{
    const QTemporaryDir folder;
    const DataFolders folders = DataFolders::below(folder.path());
    QVERIFY(folders.settingsFile.startsWith(folder.path() + u'/'));
    QVERIFY(folders.sandbox.startsWith(folder.path() + u'/'));
}

void TestSettings::saysThatAReadOnlyFolderForgets()
{
    // A file where the folder should be: not writable for root either.
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("blocked")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Settings settings(folder.filePath(QStringLiteral("blocked/a.ini")));
    settings.saveAccount(exampleAccount(QStringLiteral("Radiology")));
    settings.sync();
    QVERIFY(!settings.problem().isEmpty());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
