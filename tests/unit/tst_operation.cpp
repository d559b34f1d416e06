// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operation.h"

#include <QTest>

using namespace brickyard;

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleNamesKindNumberAndPlace_data();
    void titleNamesKindNumberAndPlace();
    void summaryCountsEveryState();
    void reasonsAreGroupedMostFrequentFirst();
};

namespace {

Operation operationOf(Operation::Kind kind, QList<ItemState> states)
{
    Operation operation;
    operation.kind = kind;
    operation.stageName = QStringLiteral("Review_1");
    operation.assignee.givenName = QStringLiteral("Anna");
    operation.assignee.familyName = QStringLiteral("Berg");
    for (const ItemState state : states) {
        OperationItem item;
        item.state = state;
        operation.items += item;
    }
    return operation;
}

} // namespace

void TestOperation::titleNamesKindNumberAndPlace_data()
{
    QTest::addColumn<Operation::Kind>("kind");
    QTest::addColumn<QString>("mustContain");
    QTest::newRow("assign") << Operation::Kind::Assign << QStringLiteral("Anna Berg");
    QTest::newRow("unassign") << Operation::Kind::Unassign << QStringLiteral("Unassign 2");
    QTest::newRow("accept") << Operation::Kind::Accept << QStringLiteral("Review_1");
    QTest::newRow("reject") << Operation::Kind::Reject << QStringLiteral("Reject 2");
}

void TestOperation::titleNamesKindNumberAndPlace()
{
    QFETCH(Operation::Kind, kind);
    QFETCH(QString, mustContain);
    const QString title = operationOf(kind, {ItemState::Planned, ItemState::Planned}).title();
    QVERIFY2(title.contains(mustContain), qPrintable(title));
    QVERIFY2(title.contains(u'2'), qPrintable(title));
}

void TestOperation::summaryCountsEveryState()
{
    const Operation operation =
        operationOf(Operation::Kind::Accept,
                    {ItemState::Done, ItemState::Done, ItemState::Skipped, ItemState::Failed,
                     ItemState::Unknown, ItemState::Cancelled});
    QCOMPARE(operation.summary(),
             QStringLiteral("2 of 6 accepted, 1 left alone, 1 failed, 1 unknown, 1 not sent"));
}

void TestOperation::reasonsAreGroupedMostFrequentFirst()
{
    Operation operation =
        operationOf(Operation::Kind::Assign,
                    {ItemState::Failed, ItemState::Skipped, ItemState::Skipped, ItemState::Done});
    operation.items[0].reason = QStringLiteral("refused");
    operation.items[1].reason = QStringLiteral("moved");
    operation.items[2].reason = QStringLiteral("moved");
    const QList<std::pair<QString, int>> expected{{QStringLiteral("moved"), 2},
                                                  {QStringLiteral("refused"), 1}};
    QCOMPARE(operation.reasons(), expected);
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
