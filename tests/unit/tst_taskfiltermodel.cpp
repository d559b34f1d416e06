// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfiltermodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/randomtasks.h"
#include "tests/support/sampletasks.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace brickyard;

namespace {

/// So many that they are not arranged at once.
constexpr int longQueue = TaskFilterModel::rowsArrangedAtOnce + 2000;

QStringList visibleIds(const TaskFilterModel &filter)
{
    QStringList ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids.append(filter.index(row, 0).data(TaskTableModel::TaskIdRole).toString());
    return ids;
}

QList<Task> assortment()
{
    Task a = test::assigned(test::task(QStringLiteral("a"), QStringLiteral("scan 10")), test::bob(),
                            TaskState::InProgress);
    a.priority = 0.5;
    a.createdAt = QDateTime::fromMSecsSinceEpoch(3000).toUTC();
    a.seriesCount = 2;
    Task b = test::task(QStringLiteral("b"), QStringLiteral("Scan 9"));
    b.createdAt = QDateTime::fromMSecsSinceEpoch(1000).toUTC();
    b.seriesCount = 11;
    Task c = test::assigned(test::task(QStringLiteral("c"), QStringLiteral("scan 100")),
                            test::anna(), TaskState::Skipped);
    c.priority = 0.9;
    c.updatedAt = QDateTime::fromMSecsSinceEpoch(500).toUTC();
    Task d =
        test::assigned(test::task(QStringLiteral("d"), QStringLiteral("patA/st01")), test::anna());
    d.priority = 0.0;
    d.createdAt = QDateTime::fromMSecsSinceEpoch(2000).toUTC();
    d.updatedAt = QDateTime::fromMSecsSinceEpoch(100).toUTC();
    return {a, b, c, d};
}

} // namespace

class TestTaskFilterModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAModelWithAnyNumberOfRows_data();
    void isAModelWithAnyNumberOfRows();
    void filters_data();
    void filters();
    void filtersByPerson();
    void filtersMine();
    void filtersRejected();
    void sorts_data();
    void sorts();
    void sortsEqualRowsInAFixedOrder();
    void sortingKeepsPersistentIndexes();
    void changingTheFilterResetsOnce();
    void newRowsComeWithoutReset();
    void changedRowsComeGoAndMove();
    void renamedPersonIsSortedAnew();
    void removedRowsGo();
    void countsAreTold();
    void headersAreThereWithoutRows();
    void manyRowsStayInOrder();
    void sortsByColumnsInTurn();
    void headersTellTheOrder();
    void aLongQueueIsArrangedElsewhere();
    void onlyTheLastFilterTypedIsApplied();
    void aLongQueueIsSortedWithoutReset();
    void rowsThatComeMeanwhileAreSortedIn();
    void rowsThatGoMeanwhileAreGone();
    void aLongQueueThatIsThereAtOnce();
    void endsWhileItIsArranging();
    void followsAnythingThatHappens_data();
    void followsAnythingThatHappens();
};

void TestTaskFilterModel::isAModelWithAnyNumberOfRows_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("expected");
    QTest::newRow("none") << 0 << QString() << 0;
    QTest::newRow("one") << 1 << QString() << 1;
    QTest::newRow("none matches") << 20 << QStringLiteral("nothing like it") << 0;
    QTest::newRow("the last matches") << 20 << QStringLiteral("patient-19/") << 1;
    QTest::newRow("some match") << 210 << QStringLiteral("site-3") << 30;
    QTest::newRow("all match") << 200 << QString() << 200;
}

void TestTaskFilterModel::isAModelWithAnyNumberOfRows()
{
    QFETCH(int, rows);
    QFETCH(QString, filter);
    QFETCH(int, expected);
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(TaskTableModel::UpdatedColumn, Qt::DescendingOrder);
    model.setFilterText(filter);
    tasks.upsert(test::tasks(rows));
    const int visible = model.rowCount();
    QCOMPARE(visible, expected);
    if (visible > 0)
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    model.sort(TaskTableModel::NameColumn);
    tasks.upsert(test::tasks(rows, rows / 2)); // half known, half new
    if (rows > 0) {
        tasks.removeTasks({QStringLiteral("t0"), QStringLiteral("t%1").arg(rows / 2),
                           QStringLiteral("t%1").arg(rows - 1)});
    }
    model.setFilterText({});
    QCOMPARE(model.rowCount(), tasks.rowCount());
    tasks.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestTaskFilterModel::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const char *text, const char *ids) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(ids);
    };
    row("nothing", "", "abcd");
    row("spaces", "   ", "abcd");
    row("name", "pata", "d");
    row("name, case does not count", "SCAN", "abc");
    row("all terms", "scan 10", "ac");
    row("quoted words", "\"scan 10\"", "ac");
    row("quoted words that are not together", "\"10 scan\"", "");
    row("an open quote", "\"scan 9", "abcd");
    row("assignee's name", "berg", "cd");
    row("assignee's email", "bob@example", "a");
    row("only the assignee", "assignee:anna", "cd");
    row("only the assignee, not the name", "assignee:scan", "");
    row("assignee in quotes", "assignee:\"anna berg\"", "cd");
    row("state", "skipped", "c");
    row("assigned is not unassigned", "state:assigned", "d");
    row("unassigned", "state:unassigned", "b");
    row("bare assigned", "assigned", "d");
    row("state by the service's word", "state:in_progress", "a");
    row("state in words", "state:\"in progress\"", "a");
    row("state prefix", "State:ski", "c");
    row("state and name", "state:skipped scan", "c");
    row("state and another's name", "state:skipped pata", "");
    row("a prefix that is being typed", "state:", "abcd");
    row("markup is only text", "<b>", "");
}

void TestTaskFilterModel::filters()
{
    QFETCH(QString, text);
    QFETCH(QString, ids);
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(assortment());
    model.setFilterText(text);
    QCOMPARE(visibleIds(model).join(QString()), ids);
    // The same when the rows come afterwards.
    tasks.clear();
    tasks.upsert(assortment());
    QCOMPARE(visibleIds(model).join(QString()), ids);
}

void TestTaskFilterModel::filtersMine()
{
    TaskTableModel tasks;
    tasks.upsert(assortment());
    TaskFilterModel filter(&tasks);
    filter.setFilterText(QStringLiteral("is:mine"));
    QCOMPARE(visibleIds(filter).join(u' '), QString()); // nobody asks
    filter.setMe(test::anna().userId);
    QCOMPARE(visibleIds(filter).join(u' '), QStringLiteral("c d"));
    filter.setMe(test::bob().userId);
    QCOMPARE(visibleIds(filter).join(u' '), QStringLiteral("a"));
    for (const QString &others : {QStringLiteral("is:notmine"), QStringLiteral("-is:mine")}) {
        filter.setFilterText(others);
        QCOMPARE(visibleIds(filter).join(u' '), QStringLiteral("b c d"));
    }
    filter.setFilterText(QStringLiteral("scan -IS:mine"));
    QCOMPARE(visibleIds(filter).join(u' '), QStringLiteral("b c"));
    // One that changes hands goes.
    tasks.upsert({test::assigned(assortment().at(1), test::bob())});
    QCOMPARE(visibleIds(filter).join(u' '), QStringLiteral("c"));
    // A word that is still being typed hides nothing, one that is none is looked for.
    for (const QString &beginning : {QStringLiteral("is:"), QStringLiteral("-is:mi")}) {
        filter.setFilterText(beginning);
        QVERIFY(!filter.isFiltering());
    }
    // What makes no sense hides nothing either; the field says so.
    filter.setFilterText(QStringLiteral("is:nothing"));
    QCOMPARE(filter.visibleCount(), 4);
    // Where the filter says nothing of it, another key changes nothing.
    filter.setFilterText(QStringLiteral("scan"));
    const QSignalSpy rebuilt(&filter, &TaskFilterModel::rebuilt);
    filter.setMe(test::anna().userId);
    QCOMPARE(rebuilt.count(), 0);
}

void TestTaskFilterModel::filtersRejected()
{
    TaskTableModel tasks;
    tasks.upsert(assortment());
    TaskFilterModel filter(&tasks);
    filter.setFilterText(QStringLiteral("is:rejected"));
    QCOMPARE(filter.visibleCount(), 0);
    tasks.setRejected({QStringLiteral("b"), QStringLiteral("c")});
    QCOMPARE(visibleIds(filter).join(u' '), QStringLiteral("b c"));
    filter.setFilterText(QStringLiteral("-is:rejected"));
    QCOMPARE(visibleIds(filter).join(u' '), QStringLiteral("a d"));
    tasks.setRejected({});
    QCOMPARE(filter.visibleCount(), 4);
}

void TestTaskFilterModel::filtersByPerson()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(assortment());
    QVERIFY(!model.isFiltering());
    model.setPersonFilter(test::anna().userId);
    QVERIFY(model.isFiltering());
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("cd"));
    model.setFilterText(QStringLiteral("scan"));
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("c"));
    model.setFilterText({});
    model.setPersonFilter(QString(QLatin1String("")));
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("b"));
    model.setPersonFilter(QStringLiteral("somebody without a task"));
    QCOMPARE(model.rowCount(), 0);
    model.setPersonFilter(std::nullopt);
    QCOMPARE(model.rowCount(), 4);
}

void TestTaskFilterModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, int column, bool descending, const char *ids) {
        QTest::newRow(name) << column << descending << QString::fromUtf8(ids);
    };
    row("as they came", -1, false, "abcd");
    row("names by number", TaskTableModel::NameColumn, false, "dbac");
    row("names backwards", TaskTableModel::NameColumn, true, "cabd");
    row("state", TaskTableModel::StateColumn, false, "bdac");
    row("assignee, nobody last", TaskTableModel::AssigneeColumn, false, "cdab");
    row("assignee backwards, nobody last", TaskTableModel::AssigneeColumn, true, "acdb");
    row("priority, none last", TaskTableModel::PriorityColumn, false, "dacb");
    row("priority backwards, none last", TaskTableModel::PriorityColumn, true, "cadb");
    row("created, unknown last", TaskTableModel::CreatedColumn, false, "bdac");
    row("created backwards, unknown last", TaskTableModel::CreatedColumn, true, "adbc");
    row("updated, equal ones oldest first", TaskTableModel::UpdatedColumn, false, "dcba");
    row("series are numbers", TaskTableModel::SeriesColumn, true, "bacd");
    row("id backwards", TaskTableModel::TaskIdColumn, true, "dcba");
}

void TestTaskFilterModel::sorts()
{
    QFETCH(int, column);
    QFETCH(bool, descending);
    QFETCH(QString, ids);
    const Qt::SortOrder order = descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(assortment());
    model.sort(column, order);
    QCOMPARE(visibleIds(model).join(QString()), ids);
    // One by one, with another order before, it comes to the same.
    tasks.clear();
    for (const Task &task : assortment())
        tasks.upsert({task});
    QCOMPARE(visibleIds(model).join(QString()), ids);
}

void TestTaskFilterModel::sortsEqualRowsInAFixedOrder()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert({test::task(QStringLiteral("x")), test::task(QStringLiteral("m")),
                  test::task(QStringLiteral("b"))});
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(TaskTableModel::PriorityColumn, order);
        QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("bmx"));
        model.sort(TaskTableModel::StateColumn, order);
        QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("bmx"));
    }
}

void TestTaskFilterModel::sortingKeepsPersistentIndexes()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(test::tasks(100));
    const QPersistentModelIndex index(model.index(42, 2));
    const QString id = model.taskIdAt(42);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.sort(TaskTableModel::UpdatedColumn, Qt::DescendingOrder);
    QVERIFY(index.isValid());
    QCOMPARE(model.taskIdAt(index.row()), id);
    QCOMPARE(index.column(), 2);
    QCOMPARE(reset.count(), 0);
}

void TestTaskFilterModel::changingTheFilterResetsOnce()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(test::tasks(10'000));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy rebuilt(&model, &TaskFilterModel::rebuilt);
    model.setFilterText(QStringLiteral("site-3"));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(rebuilt.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(model.visibleCount(), 1429);
    model.setFilterText(QStringLiteral(" site-3 ")); // says the same
    QCOMPARE(reset.count(), 1);
}

void TestTaskFilterModel::newRowsComeWithoutReset()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    model.sort(TaskTableModel::UpdatedColumn);
    model.setFilterText(QStringLiteral("state:assigned"));
    tasks.upsert(test::tasks(200));
    const QPersistentModelIndex index(model.index(10, 0));
    const QString id = model.taskIdAt(10);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    tasks.upsert(test::tasks(200, 200));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.taskIdAt(index.row()), id);
    for (int row = 1; row < model.rowCount(); ++row) {
        QVERIFY(tasks.taskAt(model.sourceRow(row - 1)).updatedAt
                <= tasks.taskAt(model.sourceRow(row)).updatedAt);
    }
}

void TestTaskFilterModel::changedRowsComeGoAndMove()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tasks.upsert(assortment());
    model.sort(TaskTableModel::NameColumn);
    model.setFilterText(QStringLiteral("scan"));
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("bac"));
    QList<Task> changed = assortment();
    changed[0].name = QStringLiteral("scan 101"); // moves
    changed[1].name = QStringLiteral("patB"); // goes
    changed[3].name = QStringLiteral("scan 1"); // comes
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    tasks.upsert(changed);
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("dca"));
    QCOMPARE(reset.count(), 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOfTask(model.taskIdAt(row)), row);
    QCOMPARE(model.rowOfTask(QStringLiteral("b")), -1);
}

void TestTaskFilterModel::renamedPersonIsSortedAnew()
{
    Person bare; // shown by id until the name is known
    bare.userId = QStringLiteral("000");
    Person named = bare;
    named.givenName = QStringLiteral("Zoe");
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    model.sort(TaskTableModel::AssigneeColumn);
    tasks.upsert({test::assigned(test::task(QStringLiteral("a")), test::anna()),
                  test::assigned(test::task(QStringLiteral("z")), bare)});
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("za"));
    tasks.upsert({test::assigned(test::task(QStringLiteral("y")), named)});
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("ayz"));
}

void TestTaskFilterModel::removedRowsGo()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tasks.upsert(test::tasks(30));
    model.sort(TaskTableModel::UpdatedColumn);
    model.setFilterText(QStringLiteral("assignee:anna"));
    QStringList expected = visibleIds(model);
    const QStringList going{QStringLiteral("t0"), QStringLiteral("t2"),  QStringLiteral("t3"),
                            QStringLiteral("t4"), QStringLiteral("t28"), QStringLiteral("t29")};
    const QPersistentModelIndex staying(model.index(model.rowOfTask(QStringLiteral("t14")), 0));
    tasks.removeTasks(going);
    expected.removeIf([&](const QString &id) { return going.contains(id); });
    QCOMPARE(visibleIds(model), expected);
    QCOMPARE(model.taskIdAt(staying.row()), QStringLiteral("t14"));
    // And what is left still follows its source.
    QList<Task> changed = test::tasks(1, 14);
    changed[0].assignees.clear();
    tasks.upsert(changed);
    expected.removeOne(QStringLiteral("t14"));
    QCOMPARE(visibleIds(model), expected);
}

void TestTaskFilterModel::countsAreTold()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    const QSignalSpy counts(&model, &TaskFilterModel::countsChanged);
    const auto last = [&counts] {
        return std::pair(counts.last().at(0).toInt(), counts.last().at(1).toInt());
    };
    tasks.upsert(assortment());
    QCOMPARE(counts.count(), 1);
    QCOMPARE(last(), std::pair(4, 4));
    model.setFilterText(QStringLiteral("scan"));
    QCOMPARE(last(), std::pair(3, 4));
    tasks.upsert({test::task(QStringLiteral("e"), QStringLiteral("elsewhere"))});
    QCOMPARE(last(), std::pair(3, 5));
    tasks.removeTasks({QStringLiteral("a")});
    QCOMPARE(last(), std::pair(2, 4));
    tasks.clear();
    QCOMPARE(last(), std::pair(0, 0));
    QCOMPARE(counts.count(), 5);
}

void TestTaskFilterModel::headersAreThereWithoutRows()
{
    TaskTableModel tasks;
    const TaskFilterModel model(&tasks);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(
        model.headerData(TaskTableModel::NameColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("Name"));
}

void TestTaskFilterModel::manyRowsStayInOrder()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    model.sort(TaskTableModel::NameColumn, Qt::DescendingOrder);
    for (int page = 0; page < 20; ++page)
        tasks.upsert(test::tasks(500, page * 500));
    QCOMPARE(model.visibleCount(), 10'000);
    const QStringList streamed = visibleIds(model);
    model.sort(-1);
    model.sort(TaskTableModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(visibleIds(model), streamed);
    QCOMPARE(streamed.first(), QStringLiteral("t9995")); // site-6/patient-9995
    QCOMPARE(streamed.last(), QStringLiteral("t0"));
}

void TestTaskFilterModel::sortsByColumnsInTurn()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(assortment());
    model.sort({{TaskTableModel::AssigneeColumn, Qt::AscendingOrder},
                {TaskTableModel::NameColumn, Qt::DescendingOrder}});
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("cdab"));
    model.sort({{TaskTableModel::AssigneeColumn, Qt::AscendingOrder},
                {TaskTableModel::NameColumn, Qt::AscendingOrder}});
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("dcab"));
    QCOMPARE(model.sortColumn(), int(TaskTableModel::AssigneeColumn));
    QCOMPARE(model.sortKeys().size(), 2);
    model.sort(-1);
    QVERIFY(model.sortKeys().isEmpty());
    QCOMPARE(visibleIds(model).join(QString()), QStringLiteral("abcd"));
}

void TestTaskFilterModel::headersTellTheOrder()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    const QSignalSpy changed(&model, &QAbstractItemModel::headerDataChanged);
    const auto heard = [&model](TaskTableModel::Column column) {
        return model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(heard(TaskTableModel::NameColumn), QStringLiteral("Name"));
    model.sort(TaskTableModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(heard(TaskTableModel::NameColumn), QStringLiteral("Name, sorted descending"));
    QCOMPARE(heard(TaskTableModel::StateColumn), QStringLiteral("State"));
    model.sort({{TaskTableModel::StateColumn, Qt::AscendingOrder},
                {TaskTableModel::NameColumn, Qt::DescendingOrder}});
    QCOMPARE(heard(TaskTableModel::StateColumn),
             QStringLiteral("State, sorted ascending, number 1"));
    QCOMPARE(heard(TaskTableModel::NameColumn),
             QStringLiteral("Name, sorted descending, number 2"));
    QCOMPARE(
        model.headerData(TaskTableModel::NameColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("Name"));
}

void TestTaskFilterModel::aLongQueueIsArrangedElsewhere()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(test::tasks(longQueue));
    QCOMPARE(model.visibleCount(), longQueue); // as they came: nothing to be arranged
    QVERIFY(model.isUpToDate());
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy arranged(&model, &TaskFilterModel::arranged);
    model.setFilterText(QStringLiteral("assignee:anna"));
    QVERIFY(model.isFiltering());
    QVERIFY(!model.isArranged());
    QCOMPARE(model.visibleCount(), longQueue); // until it is known which
    QTRY_VERIFY(model.isUpToDate());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(arranged.count(), 1);
    QCOMPARE(arranged.at(0).at(0).value<TaskFilterModel::Change>(),
             TaskFilterModel::Change::Filtered);
    QCOMPARE(model.visibleCount(), longQueue / 2);
    for (int row = 0; row < model.visibleCount(); ++row)
        QCOMPARE(model.sourceRow(row), row * 2);
}

void TestTaskFilterModel::onlyTheLastFilterTypedIsApplied()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(test::tasks(longQueue));
    model.sort(TaskTableModel::NameColumn);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QString text = QStringLiteral("site-3/patient");
    for (int length = 1; length <= text.size(); ++length)
        model.setFilterText(text.first(length));
    QTRY_VERIFY(model.isUpToDate());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.filterText(), text);
    for (int row = 0; row < model.visibleCount(); ++row)
        QCOMPARE(model.sourceRow(row) % 7, 3);
    QCOMPARE(model.visibleCount(), (longQueue + 3) / 7);
    // Back to what is shown: nothing is left to be done.
    model.setFilterText(QStringLiteral("site-4"));
    model.setFilterText(text);
    QTRY_VERIFY(model.isUpToDate());
    QCOMPARE(reset.count(), 1);
}

void TestTaskFilterModel::aLongQueueIsSortedWithoutReset()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(test::tasks(longQueue));
    const QPersistentModelIndex index(model.index(4242, 2));
    const QString id = model.taskIdAt(4242);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy arranged(&model, &TaskFilterModel::arranged);
    model.sort(TaskTableModel::UpdatedColumn, Qt::DescendingOrder);
    QVERIFY(!model.isArranged());
    QTRY_VERIFY(model.isUpToDate());
    QCOMPARE(model.taskIdAt(index.row()), id);
    QVERIFY(index.row() != 4242);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(arranged.count(), 1);
    QCOMPARE(arranged.at(0).at(0).value<TaskFilterModel::Change>(),
             TaskFilterModel::Change::Sorted);
    for (int row = 1; row < model.visibleCount(); ++row) {
        QVERIFY(tasks.store().row(model.sourceRow(row - 1)).updatedAt
                >= tasks.store().row(model.sourceRow(row)).updatedAt);
    }
}

void TestTaskFilterModel::rowsThatComeMeanwhileAreSortedIn()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(test::tasks(longQueue));
    model.sort(TaskTableModel::TaskIdColumn);
    model.setFilterText(QStringLiteral("site-3"));
    // While that is being made one task comes, one changes so that it matches, one so that it does
    // not, and none of them is lost.
    QList<Task> news{test::task(QStringLiteral("a first one"), QStringLiteral("site-3/new")),
                     test::task(QStringLiteral("t4"), QStringLiteral("site-3/changed")),
                     test::task(QStringLiteral("t3"), QStringLiteral("elsewhere"))};
    tasks.upsert(news);
    QCOMPARE(model.totalCount(), longQueue + 1);
    QTRY_VERIFY(model.isUpToDate());
    QCOMPARE(model.rowOfTask(QStringLiteral("a first one")), 0);
    QVERIFY(model.rowOfTask(QStringLiteral("t4")) > 0);
    QCOMPARE(model.rowOfTask(QStringLiteral("t3")), -1);
    QCOMPARE(model.visibleCount(), (longQueue + 3) / 7 + 1);
    QStringList ids = visibleIds(model);
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
}

void TestTaskFilterModel::rowsThatGoMeanwhileAreGone()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    tasks.upsert(test::tasks(longQueue));
    model.sort(TaskTableModel::TaskIdColumn, Qt::DescendingOrder);
    tasks.removeTasks({QStringLiteral("t0"), QStringLiteral("t9999"), QStringLiteral("t500")});
    QCOMPARE(model.visibleCount(), longQueue - 3); // gone at once
    QTRY_VERIFY(model.isUpToDate());
    QCOMPARE(model.visibleCount(), longQueue - 3);
    QStringList ids = visibleIds(model);
    QVERIFY(std::is_sorted(ids.rbegin(), ids.rend()));
    QVERIFY(!ids.contains(QStringLiteral("t9999")));
    // Another stage.
    model.sort(TaskTableModel::NameColumn);
    tasks.clear();
    QVERIFY(model.isUpToDate());
    QCOMPARE(model.visibleCount(), 0);
    tasks.upsert(test::tasks(3));
    QTRY_COMPARE(model.visibleCount(), 3);
}

void TestTaskFilterModel::aLongQueueThatIsThereAtOnce()
{
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    model.sort(TaskTableModel::TaskIdColumn);
    TaskStore store;
    std::vector<TaskEntry> entries;
    for (const Task &task : test::tasks(longQueue))
        entries.push_back(store.encode(task));
    store.append(entries);
    tasks.restore(std::move(store));
    QVERIFY(!model.isArranged());
    QCOMPARE(model.visibleCount(), 0);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QTRY_VERIFY(model.isUpToDate());
    QCOMPARE(model.visibleCount(), longQueue);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(model.taskIdAt(1), QStringLiteral("t1"));
    QCOMPARE(model.taskIdAt(2), QStringLiteral("t10"));
}

void TestTaskFilterModel::endsWhileItIsArranging()
{
    TaskTableModel tasks;
    tasks.upsert(test::tasks(longQueue));
    for (int round = 0; round < 5; ++round) {
        TaskFilterModel model(&tasks);
        model.sort(TaskTableModel::NameColumn);
        model.setFilterText(QStringLiteral("site"));
    }
}

void TestTaskFilterModel::followsAnythingThatHappens_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::addRow("short %u", seed) << 300 << seed;
        QTest::addRow("long %u", seed) << longQueue << seed;
    }
}

void TestTaskFilterModel::followsAnythingThatHappens()
{
    QFETCH(int, rows);
    QFETCH(quint32, seed);
    test::RandomTasks random(seed);
    TaskTableModel tasks;
    TaskFilterModel model(&tasks);
    std::optional<QAbstractItemModelTester> tester;
    if (rows < TaskFilterModel::rowsArrangedAtOnce) // it looks at every row each time
        tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QStringList words{{},
                            QStringLiteral("site"),
                            QStringLiteral("ct-1"),
                            QStringLiteral("anna"),
                            QStringLiteral("a"),
                            QStringLiteral("state:unassigned")};
    int next = 0;
    const auto page = [&](int count) {
        QList<Task> made;
        for (int i = 0; i < count; ++i) {
            const bool known = next > 0 && random.below(3) == 0;
            made.append(random.task(known ? random.below(next) : next++));
        }
        return made;
    };
    tasks.upsert(page(rows * 4 / 3));
    for (int step = 0; step < 40; ++step) {
        switch (random.below(6)) {
        case 0:
            model.setFilterText(words.at(random.below(int(words.size()))));
            break;
        case 1:
            model.sort(random.below(TaskTableModel::ColumnCount + 1) - 1,
                       random.below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 2: {
            QStringList going;
            for (int count = random.below(20); count > 0; --count)
                going.append(test::RandomTasks::id(random.below(next)));
            tasks.removeTasks(going);
            break;
        }
        case 3:
            QCoreApplication::processEvents();
            break;
        default:
            tasks.upsert(page(random.below(60)));
        }
    }
    QTRY_VERIFY(model.isUpToDate());
    // Another model that comes to it now must come to the same.
    TaskFilterModel another(&tasks);
    another.setFilterText(model.filterText());
    another.sort(model.sortKeys());
    QTRY_VERIFY(another.isUpToDate());
    QCOMPARE(visibleIds(model), visibleIds(another));
    for (int row = 0; row < model.visibleCount(); ++row)
        QCOMPARE(model.rowOfSource(model.sourceRow(row)), row);
}

QTEST_GUILESS_MAIN(TestTaskFilterModel)
#include "tst_taskfiltermodel.moc"
