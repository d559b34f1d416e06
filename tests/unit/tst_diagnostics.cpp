// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/diagnostics.h"

#include "diagnostics/logfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace brickyard;

class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsKnown();
    void saysThatThereIsNoService();
    void namesNoSecret();
};

void TestDiagnostics::saysWhatIsKnown()
{
    const QTemporaryDir folder;
    LogFile log(folder.path());
    for (int i = 0; i < 250; ++i)
        log.append(QStringLiteral("line %1").arg(i));
    Diagnostics facts;
    facts.theme = QStringLiteral("dark");
    facts.address = QStringLiteral("https://eu.redbrick.example");
    facts.orgId = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
    facts.projectId = QStringLiteral("00000000-0000-4000-8000-0000000000bb");
    facts.stage = QStringLiteral("Review_1");
    facts.operations = {{QStringLiteral("held"), 2}, {QStringLiteral("finished"), 7}};
    facts.preferences = {{QStringLiteral("page size"), QStringLiteral("500")},
                         {QStringLiteral("language"), QString()}};
    facts.paths = {{QStringLiteral("journal"), QDir::homePath() + QStringLiteral("/journal")}};
    facts.logFolder = folder.path();

    const QString report = facts.report();
    const QStringList expected{QStringLiteral("Brickyard " BRICKYARD_VERSION),
                               QStringLiteral("Qt 6."),
                               QSysInfo::prettyProductName(),
                               QStringLiteral("locale "),
                               QStringLiteral("theme dark"),
                               QStringLiteral("service: eu.redbrick.example\n"),
                               QStringLiteral("organization: 00000000-0000-4000-8000-0000000000aa"),
                               QStringLiteral("project: 00000000-0000-4000-8000-0000000000bb"),
                               QStringLiteral("stage: Review_1"),
                               QStringLiteral("held: 2\n  finished: 7"),
                               QStringLiteral("page size: 500\n  language: none"),
                               QStringLiteral("journal: ~/journal"),
                               QStringLiteral("Log\n  line 50\n"),
                               QStringLiteral("line 249\n")};
    for (const QString &words : expected)
        QVERIFY2(report.contains(words), qPrintable(words + u'\n' + report));
}

void TestDiagnostics::saysThatThereIsNoService()
{
    QVERIFY(Diagnostics().report().contains(QLatin1String("service: none\n")));
    Diagnostics facts;
    facts.address = QStringLiteral("http://localhost:1234");
    facts.isSandbox = true;
    QVERIFY(facts.report().contains(QLatin1String("service: the sandbox\n")));
}

void TestDiagnostics::namesNoSecret()
{
    const QString key = QStringLiteral("0aAbBcC-dDeE_fFgGhHiIjJkKlLmMnNoOpPqQrRsStT");
    const QTemporaryDir folder;
    // Written by something that does not redact.
    LogFile(folder.path())
        .append(QStringLiteral("ApiKey: %1 https://ada:pw@example.org/a?sig=b").arg(key));
    Diagnostics facts;
    facts.address = QStringLiteral("https://redbrick.example/?key=") + key;
    facts.stage = key;
    facts.paths = {{QStringLiteral("settings"), u"BRICKYARD_API_KEY=" + key}};
    facts.logFolder = folder.path();
    const QString report = facts.report();
    QVERIFY(report.contains(QLatin1String("redbrick.example")));
    QVERIFY2(!report.contains(key), qPrintable(report));
    QVERIFY2(!report.contains(QLatin1String("pw")), qPrintable(report));
    QVERIFY2(!report.contains(QLatin1String("sig")), qPrintable(report));
}

QTEST_GUILESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
