// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/findings.h"
#include "tests/support/sampletasks.h"

#include <QTest>

using namespace brickyard;

// What a look at a task says to people; what it decides is tst_operationmodel's.
class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhereTheTaskIs_data();
    void namesWhereTheTaskIs();
};

void TestFindings::namesWhereTheTaskIs_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("words");
    QTest::newRow("a stage") << QStringLiteral("Review_2") << QStringLiteral("to Review_2 ");
    QTest::newRow("ground truth") << QStringLiteral("END") << QStringLiteral("to ground truth ");
    QTest::newRow("archived") << QStringLiteral("ARCHIVED") << QStringLiteral("to the archive ");
}

void TestFindings::namesWhereTheTaskIs()
{
    QFETCH(QString, stage);
    QFETCH(QString, words);
    Operation operation;
    operation.kind = Operation::Kind::Accept;
    operation.stageName = QStringLiteral("Review_1");
    OperationItem item;
    item.before = test::task(QStringLiteral("t"));
    item.before.stageName = operation.stageName;
    TaskDetails now;
    now.task = item.before;
    now.task.stageName = stage;
    const Finding finding = Findings(operation, test::anna()).look(item, now);
    QCOMPARE(int(finding.event), int(ItemEvent::LookedForeign));
    QVERIFY2(finding.reason.contains(words), qPrintable(finding.reason));

    operation.kind = Operation::Kind::MoveBack;
    item.targetStage = QStringLiteral("Label");
    const Finding moved = Findings(operation, test::anna()).look(item, now);
    QCOMPARE(int(moved.event), int(ItemEvent::LookedForeign));
    QVERIFY2(moved.reason.contains(words), qPrintable(moved.reason));
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
