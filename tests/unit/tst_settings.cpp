// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/settings.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSet>
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
    void removesAnAccount();
    void keepsPreferencesOverARestart();
    void keepsPrograms();
    void holdsUntilSent();
    void nonsenseIsTheDefault_data();
    void nonsenseIsTheDefault();
    void keepsEverythingBelowADataFolder();
    void keepsStateWhereItIsAskedFor();
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

void TestSettings::removesAnAccount()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.ini"));
    const Account first = exampleAccount(QStringLiteral("Radiology"));
    const Account second = exampleAccount(QStringLiteral("Pathology"));
    {
        Settings settings(file);
        settings.saveAccount(first);
        settings.saveAccount(second);
        settings.setLastAccountId(second.id);
        settings.removeAccount(second.id);
        settings.removeAccount(QUuid::createUuid());
    }
    const Settings settings(file);
    QCOMPARE(settings.accounts(), QList<Account>{first});
    QVERIFY(settings.lastAccountId().isNull());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("Pathology"));
}

void TestSettings::keepsPreferencesOverARestart()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.ini"));
    Preferences chosen;
    chosen.language = QStringLiteral("de");
    chosen.theme = QStringLiteral("dark");
    chosen.holdMs = 0;
    chosen.inFlight = 30;
    chosen.pageSize = 10;
    {
        Settings settings(file);
        QCOMPARE(settings.preferences(), Preferences());
        settings.savePreferences(chosen);
    }
    QCOMPARE(Settings(file).preferences(), chosen);
}

void TestSettings::keepsPrograms()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.ini"));
    const Account account = exampleAccount(QStringLiteral("Radiology"));
    ProgramSetup first;
    first.commandLine = QStringLiteral("./label, \"as it is\"");
    first.workingFolder = QStringLiteral("/tmp");
    first.variables = QStringLiteral("A=1\n\nB=2");
    first.processes = 4;
    first.timeLimitMinutes = 90;
    first.downloadItems = true;
    first.nextTasks = 7;
    ProgramSetup second;
    second.commandLine = QStringLiteral("jq");
    {
        Settings settings(file);
        settings.saveAccount(account);
        settings.savePrograms(account.id, ProgramPurpose::Label, {second, first, second});
        settings.savePrograms(account.id, ProgramPurpose::Label, {first, second});
    }
    {
        Settings settings(file);
        const QList<ProgramSetup> expected{first, second};
        QCOMPARE(settings.programs(account.id, ProgramPurpose::Label), expected);
        QVERIFY(settings.programs(account.id, ProgramPurpose::Review).isEmpty());
        settings.removeAccount(account.id);
    }
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("jq"));
}

void TestSettings::holdsUntilSent()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("a.ini")));
    Preferences chosen;
    chosen.holdMs = Preferences::holdUntilSent;
    settings.savePreferences(chosen);
    QCOMPARE(settings.preferences().holdMs, Preferences::holdUntilSent);
}

void TestSettings::nonsenseIsTheDefault_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("language") << QByteArray("language=xx");
    QTest::newRow("theme") << QByteArray("theme=pink");
    QTest::newRow("hold too long") << QByteArray("holdMs=60001");
    QTest::newRow("hold below zero") << QByteArray("holdMs=-2");
    QTest::newRow("hold in words") << QByteArray("holdMs=soon");
    QTest::newRow("none in flight") << QByteArray("requestsInFlight=0");
    QTest::newRow("too many in flight") << QByteArray("requestsInFlight=31");
    QTest::newRow("small page") << QByteArray("pageSize=9");
    QTest::newRow("large page") << QByteArray("pageSize=1001");
    QTest::newRow("beyond an int") << QByteArray("pageSize=99999999999");
}

void TestSettings::nonsenseIsTheDefault()
{
    QFETCH(QByteArray, line);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[preferences]\n" + line + '\n');
    file.close();
    QCOMPARE(Settings(file.fileName()).preferences(), Preferences());
}

void TestSettings::keepsEverythingBelowADataFolder()
{
    const QTemporaryDir folder;
    const DataFolders folders = DataFolders::below(folder.path());
    QVERIFY(folders.settingsFile.startsWith(folder.path() + u'/'));
    const QStringList below{folders.sandbox, folders.journal, folders.log};
    for (const QString &path : below)
        QVERIFY2(path.startsWith(folder.path() + u'/'), qPrintable(path));
    QCOMPARE(QSet<QString>(below.begin(), below.end()).size(), below.size());
}

void TestSettings::keepsStateWhereItIsAskedFor()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    const auto restore = qScopeGuard([&] { qputenv("XDG_STATE_HOME", before); });
    qputenv("XDG_STATE_HOME", "/somewhere/else");
    QCOMPARE(DataFolders::standard().log, QStringLiteral("/somewhere/else/brickyard"));
    const QString usual = QDir::homePath() + QStringLiteral("/.local/state/brickyard");
    qputenv("XDG_STATE_HOME", "relative");
    QCOMPARE(DataFolders::standard().log, usual);
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(DataFolders::standard().log, usual);
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
