// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programsetup.h"

#include <QTest>

#include <limits>

using namespace brickyard;

class TestProgramSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesACommand();
    void faultyVariables();
    void longLimits();
    void newestFirst();
};

namespace {

ProgramSetup withLine(const QString &line)
{
    ProgramSetup setup;
    setup.commandLine = line;
    return setup;
}

} // namespace

void TestProgramSetup::becomesACommand()
{
    ProgramSetup setup = withLine(QStringLiteral("./label --model 'the best one'"));
    setup.workingFolder = QStringLiteral("/tmp");
    setup.variables = QStringLiteral("MODEL=a=b\n\n  THREADS=4\nEMPTY=\n");
    setup.processes = 3;
    setup.timeLimitMinutes = 2;
    const Result<ProgramCommand> command = commandFromSetup(setup);
    QVERIFY(command);
    QCOMPARE(command->program, QStringLiteral("./label"));
    QCOMPARE(command->arguments,
             QStringList({QStringLiteral("--model"), QStringLiteral("the best one")}));
    QCOMPARE(command->workingFolder, QStringLiteral("/tmp"));
    const QMap<QString, QString> variables{{QStringLiteral("MODEL"), QStringLiteral("a=b")},
                                           {QStringLiteral("THREADS"), QStringLiteral("4")},
                                           {QStringLiteral("EMPTY"), QString()}};
    QCOMPARE(command->environment, variables);
    QCOMPARE(command->processes, 3);
    QCOMPARE(command->timeLimitMs, 120'000);
}

void TestProgramSetup::faultyVariables()
{
    QVERIFY(!commandFromSetup(withLine({})));
    ProgramSetup setup = withLine(QStringLiteral("label"));
    setup.variables = QStringLiteral("A=1\n\nhush");
    const Result<ProgramCommand> command = commandFromSetup(setup);
    QVERIFY(!command);
    QVERIFY(command.error().message.startsWith(QLatin1String("Line 3 ")));
    QVERIFY(!command.error().message.contains(QLatin1String("hush")));
}

void TestProgramSetup::longLimits()
{
    ProgramSetup setup = withLine(QStringLiteral("label"));
    setup.timeLimitMinutes = std::numeric_limits<int>::max();
    QVERIFY(commandFromSetup(setup)->timeLimitMs > 0);
}

void TestProgramSetup::newestFirst()
{
    QList<ProgramSetup> known;
    for (int i = 0; i < 12; ++i)
        known = withNewest(known, withLine(QString::number(i)));
    QCOMPARE(known.size(), ProgramSetup::mostRemembered);
    QCOMPARE(known.first().commandLine, QStringLiteral("11"));
    QCOMPARE(known.last().commandLine, QStringLiteral("2"));
    ProgramSetup again = withLine(QStringLiteral("5"));
    again.processes = 7;
    known = withNewest(known, again);
    QCOMPARE(known.size(), ProgramSetup::mostRemembered);
    QCOMPARE(known.first(), again);
    QCOMPARE(known.at(1).commandLine, QStringLiteral("11"));
    QCOMPARE(known.last().commandLine, QStringLiteral("2"));
}

QTEST_MAIN(TestProgramSetup)
#include "tst_programsetup.moc"
