// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoperations.h"
#include "ui/operationitemsmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;
using test::end;
using test::Operations;
using Filter = OperationItemsModel::Filter;

namespace {

QString text(const OperationItemsModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QStringList ids(const OperationItemsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.taskId(row);
    return all;
}

} // namespace

class tst_OperationItemsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void cells();
    void cellsOfADecision();
    void cellsOfAMoveBack();
    void pausedAndResumed();
    void goesOnAfterItsEnd();
    void filters_data();
    void filters();
    void updateMerges();
    void groupGrows();
    void sorts();
    void staysSorted();
    void selectionStays();
    void held();
    void reasonAlone();
    void operationGone();
    void manyItems();
};

void tst_OperationItemsModel::nothing()
{
    OperationItemsModel model({}, QUuid::createUuid());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    model.update();
    model.setFilter(Filter::Failed);
    model.sort(0);
    QCOMPARE(model.rowCount(), 0);
}

void tst_OperationItemsModel::cells()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    OperationItem &item = operations.at(id).items[1];
    item.before = test::assigned(test::task(QStringLiteral("x")), test::bob());
    item.target = test::anna();
    item.state = ItemState::Failed;
    item.reason = QStringLiteral("No\nway.");
    OperationItemsModel model(operations.source(), id);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(model, 1, OperationItemsModel::TaskColumn), QStringLiteral("name of x"));
    QCOMPARE(text(model, 1, OperationItemsModel::IdColumn), QStringLiteral("x"));
    QCOMPARE(text(model, 1, OperationItemsModel::WhatColumn), QStringLiteral("→ Anna Berg"));
    QCOMPARE(text(model, 1, OperationItemsModel::BeforeColumn), QStringLiteral("Bob Chen"));
    QCOMPARE(text(model, 1, OperationItemsModel::AfterColumn), QStringLiteral("Anna Berg"));
    QCOMPARE(text(model, 1, OperationItemsModel::StateColumn), itemStateName(ItemState::Failed));
    QCOMPARE(text(model, 1, OperationItemsModel::ReasonColumn), QStringLiteral("No way."));
    QCOMPARE(text(model, 0, OperationItemsModel::BeforeColumn), QStringLiteral("Unassigned"));
    QCOMPARE(text(model, 0, OperationItemsModel::AfterColumn), QStringLiteral("Unassigned"));
}

void tst_OperationItemsModel::cellsOfADecision()
{
    Operations operations;
    const QUuid id = operations.addHeld(Operation::Kind::Accept, 1);
    OperationItemsModel model(operations.source(), id);
    operations.at(id).comment = QStringLiteral("Well\ndone.");
    QCOMPARE(text(model, 0, OperationItemsModel::WhatColumn), QStringLiteral("Accept"));
    QCOMPARE(text(model, 0, OperationItemsModel::CommentColumn), QStringLiteral("Well done."));
    QCOMPARE(text(model, 0, OperationItemsModel::AfterColumn), QString());
    QCOMPARE(text(model, 0, OperationItemsModel::StateColumn), QStringLiteral("held"));
}

void tst_OperationItemsModel::cellsOfAMoveBack()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::MoveBack, 1);
    operations.at(id).items[0].target = test::bob();
    operations.at(id).items[0].targetStage = QStringLiteral("Review_1");
    const OperationItemsModel model(operations.source(), id);
    QCOMPARE(text(model, 0, OperationItemsModel::WhatColumn), QStringLiteral("Back to Review_1"));
    QCOMPARE(text(model, 0, OperationItemsModel::AfterColumn), QStringLiteral("Bob Chen"));
}

void tst_OperationItemsModel::pausedAndResumed()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    Operation &operation = operations.at(id);
    operation.items[0].state = ItemState::Done;
    operation.phase = Operation::Phase::Paused;
    OperationItemsModel model(operations.source(), id);
    QVERIFY(model.hasStopped());
    QVERIFY(!model.isPaused(0));
    QVERIFY(model.isPaused(1));
    QVERIFY(!model.isHeld(1));
    QCOMPARE(text(model, 1, OperationItemsModel::StateColumn), QStringLiteral("paused"));
    // No item has changed, and yet it says something else.
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    operation.phase = Operation::Phase::Running;
    model.update();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(text(model, 1, OperationItemsModel::StateColumn), itemStateName(ItemState::Planned));
    QVERIFY(!model.hasStopped());
}

void tst_OperationItemsModel::goesOnAfterItsEnd()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 1);
    end(operations.at(id), 0);
    operations.at(id).items[0].state = ItemState::Unknown;
    OperationItemsModel model(operations.source(), id);
    // What nobody could tell is looked up once more.
    operations.at(id).phase = Operation::Phase::Running;
    operations.at(id).items[0].state = ItemState::Sending;
    model.update();
    QCOMPARE(text(model, 0, OperationItemsModel::StateColumn), itemStateName(ItemState::Sending));
    end(operations.at(id), 0);
    model.update();
    QCOMPARE(text(model, 0, OperationItemsModel::StateColumn), itemStateName(ItemState::Done));
}

void tst_OperationItemsModel::filters_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QStringList>("wanted");
    const auto all = QStringLiteral("0 1 2 3 4 5 6").split(u' ');
    QTest::newRow("all") << Filter::All << all;
    QTest::newRow("open") << Filter::Open << all.mid(0, 2);
    QTest::newRow("done") << Filter::Done << all.mid(2, 1);
    QTest::newRow("failed") << Filter::Failed << all.mid(3, 1);
    QTest::newRow("unknown") << Filter::Unknown << all.mid(4, 1);
    QTest::newRow("not sent") << Filter::Cancelled << all.mid(5, 1);
    QTest::newRow("left alone") << Filter::Skipped << all.mid(6, 1);
}

void tst_OperationItemsModel::filters()
{
    QFETCH(Filter, filter);
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, itemStateCount);
    for (int state = 0; state < itemStateCount; ++state)
        operations.at(id).items[state].state = ItemState(state);
    OperationItemsModel model(operations.source(), id);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter(filter);
    QTEST(ids(model), "wanted");
    QCOMPARE(model.itemCount(), itemStateCount);
    model.setFilter(Filter::All);
    QCOMPARE(model.rowCount(), itemStateCount);
}

void tst_OperationItemsModel::updateMerges()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 6);
    OperationItemsModel model(operations.source(), id);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    model.update();
    QCOMPARE(changed.count(), 0);
    operations.at(id).items[2].state = ItemState::Done;
    operations.at(id).items[4].state = ItemState::Done;
    model.update();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 4);

    model.setFilter(Filter::Done);
    QCOMPARE(ids(model), QStringList({QStringLiteral("2"), QStringLiteral("4")}));
    operations.at(id).items[0].state = ItemState::Done;
    operations.at(id).items[2].state = ItemState::Failed;
    model.update();
    QCOMPARE(ids(model), QStringList({QStringLiteral("0"), QStringLiteral("4")}));
    QCOMPARE(reset.count(), 0);
}

void tst_OperationItemsModel::groupGrows()
{
    Operations operations;
    const QUuid group = QUuid::createUuid();
    operations.addHeld(Operation::Kind::Accept, 1, {}, group);
    OperationItemsModel model(operations.source(), group);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    operations.addHeld(Operation::Kind::Reject, 1, {}, group);
    operations.addHeld(Operation::Kind::Reject, 1, {}, group);
    model.update();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    QVERIFY(text(model, 2, OperationItemsModel::WhatColumn).startsWith(QStringLiteral("Reject")));
}

void tst_OperationItemsModel::sorts()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 3);
    QList<OperationItem> &items = operations.at(id).items;
    items[0].before.name = QStringLiteral("b");
    items[1].before.name = QStringLiteral("C");
    items[2].before.name = QStringLiteral("a");
    OperationItemsModel model(operations.source(), id);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto order = [&model] { return ids(model).join(QString()); };
    model.sort(OperationItemsModel::TaskColumn);
    QCOMPARE(order(), QStringLiteral("201"));
    model.sort(OperationItemsModel::TaskColumn, Qt::DescendingOrder);
    QCOMPARE(order(), QStringLiteral("102"));
    model.sort(-1);
    QCOMPARE(order(), QStringLiteral("012"));
}

void tst_OperationItemsModel::staysSorted()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 4);
    OperationItemsModel model(operations.source(), id);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(OperationItemsModel::StateColumn, Qt::DescendingOrder);
    operations.at(id).items[3].state = ItemState::Failed;
    operations.at(id).items[1].state = ItemState::Done;
    model.update();
    QCOMPARE(ids(model).join(QString()), QStringLiteral("3102"));
}

void tst_OperationItemsModel::selectionStays()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 1'000);
    OperationItemsModel model(operations.source(), id);
    QItemSelectionModel selection(&model);
    for (int row = 0; row < 1'000; row += 100)
        selection.select(model.index(row, 0),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    model.sort(OperationItemsModel::IdColumn, Qt::DescendingOrder);
    for (int i = 0; i < 1'000; i += 2)
        operations.at(id).items[i].state = ItemState::Done;
    model.setFilter(Filter::All);
    model.update();
    QStringList selected;
    const QModelIndexList rows = selection.selectedRows();
    for (const QModelIndex &index : rows)
        selected += model.taskId(index.row());
    selected.sort();
    QCOMPARE(selected.join(u' '), QStringLiteral("0 100 200 300 400 500 600 700 800 900"));
    // What the filter hides is not selected any more.
    for (int i = 0; i < 500; ++i)
        operations.at(id).items[i].state = ItemState::Failed;
    model.update();
    model.setFilter(Filter::Failed);
    QCOMPARE(selection.selectedRows().size(), 5);
}

void tst_OperationItemsModel::held()
{
    Operations operations;
    const QUuid id = operations.addHeld(Operation::Kind::Accept, 2);
    OperationItemsModel model(operations.source(), id);
    QVERIFY(model.hasStopped());
    QVERIFY(model.isHeld(0));
    operations.at(id).items[0].state = ItemState::Cancelled;
    model.update();
    QVERIFY(!model.isHeld(0));
    QVERIFY(model.isHeld(1));
    operations.at(id).phase = Operation::Phase::Running;
    model.update();
    QVERIFY(!model.hasStopped());
    QVERIFY(!model.isHeld(1));
}

void tst_OperationItemsModel::reasonAlone()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 1);
    operations.at(id).items[0].state = ItemState::Unknown;
    OperationItemsModel model(operations.source(), id);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    operations.at(id).items[0].reason = QStringLiteral("Nobody could tell.");
    model.update();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(text(model, 0, OperationItemsModel::ReasonColumn),
             QStringLiteral("Nobody could tell."));
}

void tst_OperationItemsModel::operationGone()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 2);
    OperationItemsModel model(operations.source(), id);
    operations.remove(id);
    model.update();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 0, OperationItemsModel::TaskColumn), QString());
    QVERIFY(!model.isHeld(0));
}

void tst_OperationItemsModel::manyItems()
{
    Operations operations;
    const QUuid id = operations.add(Operation::Kind::Assign, 100'000);
    OperationItemsModel model(operations.source(), id);
    QItemSelectionModel selection(&model);
    selection.select(QItemSelection(model.index(0, 0), model.index(49'999, 0)),
                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    // Every second one: as scattered as it gets.
    for (int i = 0; i < 100'000; i += 2)
        operations.at(id).items[i].state = ItemState::Done;
    QElapsedTimer clock;
    clock.start();
    model.update();
    model.setFilter(Filter::Done);
    model.sort(OperationItemsModel::TaskColumn);
    model.setFilter(Filter::All);
    QCOMPARE(model.rowCount(), 100'000);
    // Steps that grow with the square of the rows would take minutes.
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    qInfo("%lld ms", clock.elapsed());
}

QTEST_GUILESS_MAIN(tst_OperationItemsModel)
#include "tst_operationitemsmodel.moc"
