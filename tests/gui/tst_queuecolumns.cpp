// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuecolumns.h"

#include "account/settings.h"
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"
#include "ui/columnkeeper.h"
#include "ui/columnmenu.h"
#include "ui/columnsdialog.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"

#include <QAction>
#include <QApplication>
#include <QFontMetrics>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace brickyard;

namespace {

struct Queue
{
    Queue()
    {
        view.resize(900, 400);
        tasks.upsert(test::tasks(20));
        view.showLoaded();
        view.show();
    }

    QueueTable *table() const { return view.table(); }
    QHeaderView *header() const { return view.table()->horizontalHeader(); }
    int width(int column) const { return header()->sectionSize(column); }

    TaskTableModel tasks;
    TaskFilterModel filter{&tasks};
    TaskSelection selection{&filter};
    QueueView view{&filter, &selection, Timings()};
};

QueueColumns usual()
{
    return QueueColumns::usual(QFontMetrics(QApplication::font()));
}

/// The order of the columns in \a columns, those that are hidden in brackets.
QString order(const QueueColumns &columns)
{
    QStringList words;
    for (const QueueColumns::Column &one : columns.columns) {
        words +=
            one.isHidden ? QStringLiteral("(%1)").arg(one.column) : QString::number(one.column);
    }
    return words.join(u' ');
}

QAction *entry(QMenu *menu, const QString &name)
{
    return menu->findChild<QAction *>(name);
}

} // namespace

class TestQueueColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBack();
    void otherTexts_data();
    void otherTexts();
    void nonsense_data();
    void nonsense();
    void aTableShowsThem();
    void movesPastWhatIsHidden();
    void eachStageHasItsOwn();
    void whatNobodyChangedIsNotWritten();
    void forgottenWithTheAccount();
    void menuShowsAndHides();
    void menuSorts();
    void menuOfOneColumn();
    void dialogArranges();
    void dialogCancels();
};

void TestQueueColumns::textComesBack()
{
    QueueColumns columns = usual();
    columns.columns.move(0, 3);
    columns.columns[1].isHidden = true;
    columns.columns[2].width = 333;
    columns.sorting = {{TaskTableModel::StateColumn, Qt::AscendingOrder},
                       {TaskTableModel::CreatedColumn, Qt::DescendingOrder}};
    QCOMPARE(QueueColumns::fromText(columns.toText(), usual()), columns);
    QCOMPARE(QueueColumns::fromText(usual().toText(), usual()), usual());
}

void TestQueueColumns::otherTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<int>("firstWidth");
    QTest::addColumn<qsizetype>("keys");
    QTest::newRow("of a version with fewer columns")
        << QByteArray("state=100 name=200; name+") << QStringLiteral("1 0 2 3 4 5 6 7") << 100
        << qsizetype(1);
    QTest::newRow("of a version with others")
        << QByteArray("folder=90 -name=200 state=100; folder+ name-")
        << QStringLiteral("0 1 2 3 4 5 6 7") << 200 << qsizetype(1); // a name is never hidden
    QTest::newRow("twice") << QByteArray("id=90 id=91 -state=100; ")
                           << QStringLiteral("7 (1) 0 2 3 4 5 6") << 90 << qsizetype(0);
    QTest::newRow("too wide") << QByteArray("id=99999999; id+ id-")
                              << QStringLiteral("7 0 1 2 3 4 5 6") << QueueColumns::widest
                              << qsizetype(1);
}

void TestQueueColumns::otherTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, columns);
    const auto read = QueueColumns::fromText(text, usual());
    QVERIFY(read);
    QCOMPARE(order(*read), columns);
    QTEST(read->columns.first().width, "firstWidth");
    QTEST(read->sorting.size(), "keys");
}

void TestQueueColumns::nonsense_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("not a state");
    QTest::newRow("no widths") << QByteArray("name= state=x; name+");
    QTest::newRow("what Qt writes") << QByteArray("\0\0\0\xff\0\0\0\0\0\0\0\x01", 12);
}

void TestQueueColumns::nonsense()
{
    QFETCH(QByteArray, text);
    QVERIFY(!QueueColumns::fromText(text, usual()));
}

void TestQueueColumns::aTableShowsThem()
{
    Queue queue;
    QueueColumns columns = queue.table()->columns();
    columns.columns.move(0, 4);
    columns.columns[6].isHidden = true; // series
    columns.columns[0].width = 222;
    columns.sorting = {{TaskTableModel::TaskIdColumn, Qt::DescendingOrder}};
    queue.table()->setColumns(columns);
    QCOMPARE(queue.table()->columns(), columns);
    QCOMPARE(queue.header()->visualIndex(TaskTableModel::NameColumn), 4);
    QVERIFY(queue.table()->isColumnHidden(TaskTableModel::SeriesColumn));
    QCOMPARE(queue.width(TaskTableModel::StateColumn), 222);
    QCOMPARE(queue.filter.sortColumn(), int(TaskTableModel::TaskIdColumn));
    // A column that is hidden and shown again has the width that it had.
    queue.header()->resizeSection(TaskTableModel::NameColumn, 321);
    queue.table()->setColumnHidden(TaskTableModel::StateColumn, true);
    QCOMPARE(queue.table()->columns().columns.first().width, 222);
    queue.table()->resetColumns();
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("0 1 2 3 4 5 6 7"));
    QCOMPARE(queue.table()->columns(), queue.table()->initialColumns());
    QCOMPARE(queue.filter.sortColumn(), -1);
}

void TestQueueColumns::movesPastWhatIsHidden()
{
    Queue queue;
    queue.table()->setColumnHidden(TaskTableModel::StateColumn, true);
    queue.table()->moveColumn(TaskTableModel::NameColumn, 1);
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("(1) 2 0 3 4 5 6 7"));
    queue.table()->moveColumn(TaskTableModel::NameColumn, -1);
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("(1) 0 2 3 4 5 6 7"));
    queue.table()->moveColumn(TaskTableModel::TaskIdColumn, 1); // nowhere to go
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("(1) 0 2 3 4 5 6 7"));
}

void TestQueueColumns::eachStageHasItsOwn()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const QUuid account = QUuid::createUuid();
    const QString project = QStringLiteral("a/b c"); // an id may be anything
    Stage second = test::reviewStage();
    second.name = QStringLiteral("Review_2");
    {
        Settings settings(file);
        Queue queue;
        ColumnKeeper keeper(settings, &queue.view);
        keeper.open(account, project, test::labelStage());
        queue.header()->resizeSection(TaskTableModel::NameColumn, 301);
        keeper.open(account, project, test::reviewStage());
        QCOMPARE(queue.width(TaskTableModel::NameColumn), 280); // another kind of stage
        queue.header()->resizeSection(TaskTableModel::NameColumn, 302);
        // One that was never open looks as the last of its kind.
        keeper.open(account, project, second);
        QCOMPARE(queue.width(TaskTableModel::NameColumn), 302);
        queue.table()->setColumnHidden(TaskTableModel::TaskIdColumn, true);
        keeper.open(account, project, test::reviewStage());
        QVERIFY(!queue.table()->isColumnHidden(TaskTableModel::TaskIdColumn));
        keeper.open(account, QStringLiteral("another"), test::labelStage());
        QCOMPARE(queue.width(TaskTableModel::NameColumn), 301);
        queue.header()->resizeSection(TaskTableModel::NameColumn, 303);
        keeper.save();
    }
    // And after a start.
    Settings settings(file);
    Queue queue;
    ColumnKeeper keeper(settings, &queue.view);
    QCOMPARE(queue.width(TaskTableModel::NameColumn), 280);
    keeper.open(account, project, second);
    QVERIFY(queue.table()->isColumnHidden(TaskTableModel::TaskIdColumn));
    keeper.open(account, project, test::labelStage());
    QCOMPARE(queue.width(TaskTableModel::NameColumn), 301);
    keeper.open(account, QStringLiteral("another"), test::labelStage());
    QCOMPARE(queue.width(TaskTableModel::NameColumn), 303);
}

void TestQueueColumns::whatNobodyChangedIsNotWritten()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    const QUuid account = QUuid::createUuid();
    Queue queue;
    ColumnKeeper keeper(settings, &queue.view);
    keeper.open(account, QStringLiteral("p"), test::labelStage());
    keeper.open(account, QStringLiteral("p"), test::reviewStage());
    keeper.close();
    QVERIFY(settings.stageColumns(account, QStringLiteral("p"), QStringLiteral("Label")).isEmpty());
    QVERIFY(settings.kindColumns(StageKind::Label).isEmpty());
}

void TestQueueColumns::forgottenWithTheAccount()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    Account account;
    account.id = QUuid::createUuid();
    settings.saveAccount(account);
    settings.saveStageColumns(account.id, QStringLiteral("p"), QStringLiteral("Label"), "x");
    QCOMPARE(settings.stageColumns(account.id, QStringLiteral("p"), QStringLiteral("Label")),
             QByteArray("x"));
    settings.removeAccount(account.id);
    QVERIFY(
        settings.stageColumns(account.id, QStringLiteral("p"), QStringLiteral("Label")).isEmpty());
}

void TestQueueColumns::menuShowsAndHides()
{
    Queue queue;
    ColumnMenu menu(queue.table(), &queue.view);
    Q_EMIT menu.aboutToShow();
    QVERIFY(!entry(&menu, QStringLiteral("showColumn0"))->isEnabled());
    QVERIFY(!entry(&menu, QStringLiteral("moveColumnLeft"))); // of which one?
    entry(&menu, QStringLiteral("showColumn6"))->trigger();
    QVERIFY(queue.table()->isColumnHidden(TaskTableModel::SeriesColumn));
    Q_EMIT menu.aboutToShow();
    QVERIFY(!entry(&menu, QStringLiteral("showColumn6"))->isChecked());
    entry(&menu, QStringLiteral("showColumn6"))->trigger();
    QVERIFY(!queue.table()->isColumnHidden(TaskTableModel::SeriesColumn));
    queue.header()->resizeSection(TaskTableModel::NameColumn, 321);
    entry(&menu, QStringLiteral("resetColumns"))->trigger();
    QCOMPARE(queue.width(TaskTableModel::NameColumn), 280);
}

void TestQueueColumns::menuSorts()
{
    Queue queue;
    ColumnMenu menu(queue.table(), &queue.view);
    const auto choose = [&menu](const char *name) {
        Q_EMIT menu.aboutToShow();
        entry(&menu, QString::fromLatin1(name))->trigger();
    };
    const auto keys = [&queue] { return queue.table()->header()->sortKeys(); };
    using Keys = QList<QueueHeader::SortKey>;
    choose("sortBy1");
    QCOMPARE(keys(), (Keys{{1, Qt::AscendingOrder}}));
    QCOMPARE(queue.filter.sortColumn(), 1);
    choose("sortBy1");
    QCOMPARE(keys(), (Keys{{1, Qt::DescendingOrder}}));
    choose("thenBy3");
    choose("thenBy3");
    QCOMPARE(keys(), (Keys{{1, Qt::DescendingOrder}, {3, Qt::DescendingOrder}}));
    QCOMPARE(queue.filter.sortKeys(), keys());
    Q_EMIT menu.aboutToShow();
    QVERIFY(!entry(&menu, QStringLiteral("thenBy1"))->isEnabled());
    QVERIFY(entry(&menu, QStringLiteral("thenBy3"))->isChecked());
    QVERIFY(entry(&menu, QStringLiteral("sortBy1"))->text().contains(QLatin1String("descending")));
    choose("sortByNothing");
    QCOMPARE(keys(), Keys());
    QCOMPARE(queue.filter.sortColumn(), -1);
    Q_EMIT menu.aboutToShow();
    QVERIFY(!menu.findChild<QMenu *>(QStringLiteral("thenByMenu"))->isEnabled());
}

void TestQueueColumns::menuOfOneColumn()
{
    Queue queue;
    ColumnMenu menu(queue.table(), &queue.view, TaskTableModel::StateColumn);
    Q_EMIT menu.aboutToShow();
    entry(&menu, QStringLiteral("moveColumnLeft"))->trigger();
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("1 0 2 3 4 5 6 7"));
    Q_EMIT menu.aboutToShow();
    QVERIFY(!entry(&menu, QStringLiteral("moveColumnLeft"))->isEnabled());
    entry(&menu, QStringLiteral("moveColumnRight"))->trigger();
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("0 1 2 3 4 5 6 7"));
}

void TestQueueColumns::dialogArranges()
{
    Queue queue;
    ColumnsDialog dialog(queue.table());
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>();
    auto *width = dialog.findChild<QSpinBox *>();
    const auto click = [&dialog](const char *name) {
        QTest::mouseClick(dialog.findChild<QPushButton *>(QString::fromLatin1(name)),
                          Qt::LeftButton);
    };
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("columnUp"))->isEnabled());
    click("columnDown");
    QCOMPARE(list->currentRow(), 1);
    QCOMPARE(width->value(), 280);
    width->setValue(400);
    QVERIFY(!(list->currentItem()->flags() & Qt::ItemIsUserCheckable)); // the name
    list->setCurrentRow(2);
    QCOMPARE(width->value(), 168);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("0 1 2 3 4 5 6 7")); // not yet
    dialog.accept();
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("1 0 (2) 3 4 5 6 7"));
    QCOMPARE(queue.width(TaskTableModel::NameColumn), 400);

    ColumnsDialog again(queue.table());
    QTest::mouseClick(again.findChild<QPushButton *>(QStringLiteral("columnReset")),
                      Qt::LeftButton);
    again.accept();
    QCOMPARE(order(queue.table()->columns()), QStringLiteral("0 1 2 3 4 5 6 7"));
}

void TestQueueColumns::dialogCancels()
{
    Queue queue;
    ColumnsDialog dialog(queue.table());
    dialog.findChild<QSpinBox *>()->setValue(500);
    dialog.reject();
    QCOMPARE(queue.width(TaskTableModel::NameColumn), 280);
}

QTEST_MAIN(TestQueueColumns)
#include "tst_queuecolumns.moc"
