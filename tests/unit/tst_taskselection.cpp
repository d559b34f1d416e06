// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/taskselectionmodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"

#include <QSignalSpy>
#include <QTest>

using namespace brickyard;

namespace {

/// A queue with everything that a table view needs beside it.
struct Queue
{
    explicit Queue(int count) { tasks.upsert(test::tasks(count)); }

    QItemSelection rows(int first, int last) const
    {
        return {filter.index(first, 0), filter.index(last, filter.columnCount() - 1)};
    }
    QString selectedIds() const { return selection.selectedVisibleIds().join(u' '); }

    TaskTableModel tasks;
    TaskFilterModel filter{&tasks};
    TaskSelection selection{&filter};
    TaskSelectionModel gestures{&filter, &selection};
};

constexpr auto click = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
constexpr auto ctrlClick = QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
constexpr auto shiftClick = QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows;

} // namespace

class TestTaskSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatTheFilterHides();
    void staysThroughRefreshSortAndFilter();
    void removedTasksAreNoLongerSelected();
    void anotherStageSelectsNothing();
    void tellsEachChangeOnce();
    void clickSelectsOne();
    void ctrlTogglesOne();
    void shiftGrowsAndShrinks();
    void ctrlKeepsWhatShiftMade();
    void gestureGoesOnFromWhatWasSetElsewhere();
    void rubberBandTogglesAgainstWhatWasThere();
    void clearGestureClears();
    void mirrorsSmallSelections();
    void doesNotMirrorScatteredRows();
    void resetOfTheModelKeepsTheTasks();
    void currentRowStaysWithItsTask();
    void currentRowIsAlwaysValid();
    void firstRowIsCurrentUnlessChosen();
    void selectsManyAtOnce();
    void selectsAllOfWhatIsBeingFiltered();
    void aLongQueueKeepsWhatIsSelected();
};

void TestTaskSelection::countsWhatTheFilterHides()
{
    Queue queue(100);
    queue.selection.selectAllVisible();
    QCOMPARE(queue.selection.count(), 100);
    QCOMPARE(queue.selection.hiddenCount(), 0);
    queue.filter.setFilterText(QStringLiteral("assignee:anna"));
    QCOMPARE(queue.selection.count(), 100);
    QCOMPARE(queue.selection.visibleCount(), 50);
    QCOMPARE(queue.selection.hiddenCount(), 50);
    QCOMPARE(queue.selection.selectedVisibleIds().size(), 50);
    QVERIFY(!queue.selection.selectedVisibleIds().contains(QStringLiteral("t1")));
    queue.filter.setFilterText({});
    QCOMPARE(queue.selection.visibleCount(), 100);
    // What is selected under a filter is only what it lets through.
    queue.filter.setFilterText(QStringLiteral("assignee:anna"));
    queue.selection.selectAllVisible();
    QCOMPARE(queue.selection.count(), 50);
}

void TestTaskSelection::staysThroughRefreshSortAndFilter()
{
    Queue queue(50);
    queue.selection.setSelected(QStringLiteral("t7"), true);
    queue.selection.setSelected(QStringLiteral("t40"), true);
    queue.filter.sort(TaskTableModel::NameColumn, Qt::DescendingOrder);
    queue.filter.setFilterText(QStringLiteral("site-0")); // 7 yes, 40 no
    QCOMPARE(queue.selectedIds(), QStringLiteral("t7"));
    QCOMPARE(queue.selection.hiddenCount(), 1);
    queue.tasks.upsert(test::tasks(80));
    queue.tasks.removeTasks({QStringLiteral("t0"), QStringLiteral("t39")});
    queue.filter.setFilterText({});
    QCOMPARE(queue.selectedIds(), QStringLiteral("t40 t7"));
    QVERIFY(queue.selection.isSelected(QStringLiteral("t40")));
    QVERIFY(!queue.selection.isSelected(QStringLiteral("t41")));
    QVERIFY(!queue.selection.isSelected(QStringLiteral("nobody")));
}

void TestTaskSelection::removedTasksAreNoLongerSelected()
{
    Queue queue(10);
    queue.selection.selectAllVisible();
    const QSignalSpy changed(&queue.selection, &TaskSelection::changed);
    queue.tasks.removeTasks({QStringLiteral("t3"), QStringLiteral("t9")});
    QCOMPARE(queue.selection.count(), 8);
    QVERIFY(changed.count() >= 1);
    queue.tasks.upsert(test::tasks(10));
    QCOMPARE(queue.selection.count(), 8);
    QVERIFY(!queue.selection.isSelected(QStringLiteral("t3")));
}

void TestTaskSelection::anotherStageSelectsNothing()
{
    Queue queue(10);
    queue.selection.selectAllVisible();
    queue.tasks.clear();
    QCOMPARE(queue.selection.count(), 0);
    queue.tasks.upsert(test::tasks(10));
    QCOMPARE(queue.selection.count(), 0);
    QCOMPARE(queue.selectedIds(), QString());
}

void TestTaskSelection::tellsEachChangeOnce()
{
    Queue queue(10);
    const QSignalSpy changed(&queue.selection, &TaskSelection::changed);
    queue.selection.setSelected(QStringLiteral("t1"), true);
    queue.selection.setSelected(QStringLiteral("t1"), true);
    QCOMPARE(changed.count(), 1);
    queue.gestures.select(queue.rows(2, 2), click); // as many as before, but another
    QCOMPARE(changed.count(), 2);
    queue.selection.clear();
    QCOMPARE(changed.count(), 3);
    queue.selection.clear();
    queue.filter.setFilterText(QStringLiteral("site-3"));
    QCOMPARE(changed.count(), 3);
}

void TestTaskSelection::clickSelectsOne()
{
    Queue queue(10);
    queue.gestures.setCurrentIndex(queue.filter.index(4, 2), click);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t4"));
    queue.gestures.setCurrentIndex(queue.filter.index(6, 0), click);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t6"));
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("t6"));
}

void TestTaskSelection::ctrlTogglesOne()
{
    Queue queue(10);
    queue.gestures.select(queue.rows(1, 1), click);
    queue.gestures.select(queue.rows(5, 5), ctrlClick);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t1 t5"));
    queue.gestures.select(queue.rows(1, 1), ctrlClick);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t5"));
}

void TestTaskSelection::shiftGrowsAndShrinks()
{
    Queue queue(20);
    queue.gestures.select(queue.rows(5, 5), click);
    queue.gestures.select(queue.rows(5, 12), shiftClick);
    QCOMPARE(queue.selection.count(), 8);
    queue.gestures.select(queue.rows(5, 7), shiftClick);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t5 t6 t7"));
    queue.gestures.select(queue.rows(3, 5), shiftClick);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t3 t4 t5"));
}

void TestTaskSelection::ctrlKeepsWhatShiftMade()
{
    Queue queue(20);
    queue.gestures.select(queue.rows(2, 2), click);
    queue.gestures.select(queue.rows(2, 4), shiftClick);
    queue.gestures.select(queue.rows(10, 10), ctrlClick);
    queue.gestures.select(queue.rows(10, 11), shiftClick);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t2 t3 t4 t10 t11"));
}

void TestTaskSelection::gestureGoesOnFromWhatWasSetElsewhere()
{
    Queue queue(20);
    queue.gestures.select(queue.rows(2, 2), click);
    queue.selection.setSelected(QStringLiteral("t15"), true);
    queue.gestures.select(queue.rows(2, 3), shiftClick);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t2 t3 t15"));
    // Rows above that go must not move the marks of a gesture that is under way.
    queue.tasks.removeTasks({QStringLiteral("t0"), QStringLiteral("t1")});
    queue.gestures.select(queue.rows(0, 2), shiftClick);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t2 t3 t4 t15"));
}

void TestTaskSelection::rubberBandTogglesAgainstWhatWasThere()
{
    Queue queue(10);
    queue.gestures.select(queue.rows(3, 5), click);
    queue.gestures.select(QItemSelection(), QItemSelectionModel::Select); // a press beside the rows
    constexpr auto band = QItemSelectionModel::ToggleCurrent | QItemSelectionModel::Rows;
    queue.gestures.select(queue.rows(5, 7), band);
    QCOMPARE(queue.selectedIds(), QStringLiteral("t3 t4 t6 t7"));
    queue.gestures.select(queue.rows(6, 7), band); // the band is drawn back
    QCOMPARE(queue.selectedIds(), QStringLiteral("t3 t4 t5 t6 t7"));
}

void TestTaskSelection::clearGestureClears()
{
    Queue queue(10);
    queue.gestures.select(queue.rows(3, 5), click);
    queue.gestures.select(QItemSelection(), QItemSelectionModel::Clear);
    QCOMPARE(queue.selection.count(), 0);
    queue.gestures.select(queue.rows(3, 5), click);
    queue.gestures.clear();
    QCOMPARE(queue.selection.count(), 0);
}

void TestTaskSelection::mirrorsSmallSelections()
{
    Queue queue(100);
    const QSignalSpy changed(&queue.gestures, &QItemSelectionModel::selectionChanged);
    queue.selection.setSelected(QStringLiteral("t3"), true);
    QVERIFY(queue.gestures.isRowSelected(3));
    QVERIFY(!queue.gestures.isRowSelected(4));
    QCOMPARE(changed.count(), 1);
    queue.filter.sort(TaskTableModel::TaskIdColumn, Qt::DescendingOrder);
    QVERIFY(!queue.gestures.isRowSelected(3));
    QVERIFY(queue.gestures.isRowSelected(queue.filter.rowOfTask(QStringLiteral("t3"))));
    queue.selection.clear();
    QVERIFY(queue.gestures.selection().isEmpty());
}

void TestTaskSelection::doesNotMirrorScatteredRows()
{
    Queue queue(10'000);
    queue.filter.setFilterText(QStringLiteral("assignee:anna"));
    queue.selection.selectAllVisible();
    QCOMPARE(queue.gestures.selection().size(), 1); // one range, however long
    queue.filter.setFilterText({});
    QCOMPARE(queue.selection.count(), 5000); // every second row
    QVERIFY(queue.gestures.selection().isEmpty());
    // A gesture still starts from what is really selected.
    queue.gestures.select(queue.rows(1, 1), ctrlClick);
    QCOMPARE(queue.selection.count(), 5001);
    queue.gestures.select(queue.rows(0, 0), ctrlClick);
    QCOMPARE(queue.selection.count(), 5000);
}

void TestTaskSelection::resetOfTheModelKeepsTheTasks()
{
    Queue queue(100);
    queue.gestures.select(queue.rows(10, 19), click);
    queue.filter.setFilterText(QStringLiteral("t"));
    QCOMPARE(queue.selection.count(), 10);
    queue.gestures.reset(); // as a view does on its own account
    QCOMPARE(queue.selection.count(), 10);
}

void TestTaskSelection::currentRowStaysWithItsTask()
{
    Queue queue(100);
    queue.gestures.setCurrentIndex(queue.filter.index(42, 0), QItemSelectionModel::NoUpdate);
    queue.filter.sort(TaskTableModel::UpdatedColumn);
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("t42"));
    queue.filter.setFilterText(QStringLiteral("assignee:anna"));
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("t42"));
    queue.filter.setFilterText(QStringLiteral("assignee:bob"));
    QVERIFY(queue.gestures.currentTaskId() != QStringLiteral("t42"));
    QVERIFY(queue.gestures.currentIndex().isValid());
    queue.filter.setFilterText({}); // and it comes back
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("t42"));
    QVERIFY(queue.gestures.setCurrentTask(QStringLiteral("t7")));
    QVERIFY(!queue.gestures.setCurrentTask(QStringLiteral("nobody")));
    queue.filter.setFilterText(QStringLiteral("site-0"));
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("t7"));
    QCOMPARE(queue.selection.count(), 0);
}

void TestTaskSelection::currentRowIsAlwaysValid()
{
    Queue queue(0);
    QVERIFY(!queue.gestures.currentIndex().isValid());
    queue.tasks.upsert(test::tasks(10));
    QCOMPARE(queue.gestures.currentIndex().row(), 0);
    queue.filter.setFilterText(QStringLiteral("nothing like it"));
    QVERIFY(!queue.gestures.currentIndex().isValid());
    queue.filter.setFilterText({});
    QVERIFY(queue.gestures.currentIndex().isValid());
    queue.gestures.setCurrentIndex(queue.filter.index(9, 0), QItemSelectionModel::NoUpdate);
    queue.tasks.removeTasks({QStringLiteral("t9")});
    QVERIFY(queue.gestures.currentIndex().isValid());
    queue.tasks.clear();
    QVERIFY(!queue.gestures.currentIndex().isValid());
    queue.tasks.upsert(test::tasks(3));
    QVERIFY(queue.gestures.currentIndex().isValid());
    QCOMPARE(queue.selection.count(), 0);
}

void TestTaskSelection::firstRowIsCurrentUnlessChosen()
{
    Queue queue(0);
    queue.filter.sort(TaskTableModel::NameColumn);
    queue.tasks.upsert({test::task(QStringLiteral("m"))});
    queue.tasks.upsert({test::task(QStringLiteral("b"))});
    QTRY_COMPARE(queue.filter.taskIdAt(0), QStringLiteral("b"));
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("m"));
    queue.gestures.goToFirstUnlessChosen();
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("b"));
    queue.gestures.setCurrentTask(QStringLiteral("m"));
    queue.gestures.goToFirstUnlessChosen();
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("m"));
}

void TestTaskSelection::selectsManyAtOnce()
{
    Queue queue(10'000);
    queue.filter.sort(TaskTableModel::UpdatedColumn);
    queue.gestures.select(queue.rows(0, 9'999), click);
    QCOMPARE(queue.selection.count(), 10'000);
    QCOMPARE(queue.selection.selectedVisibleIds().size(), 10'000);
    QCOMPARE(queue.selection.selectedVisibleIds().first(), queue.filter.taskIdAt(0));
    QCOMPARE(queue.gestures.selection().size(), 1);
}

void TestTaskSelection::selectsAllOfWhatIsBeingFiltered()
{
    Queue queue(TaskFilterModel::rowsArrangedAtOnce + 1000);
    queue.filter.setFilterText(QStringLiteral("assignee:anna"));
    queue.selection.selectAllVisible();
    QCOMPARE(queue.selection.count(), 0); // not those that the filter is about to hide
    QTRY_VERIFY(queue.filter.isUpToDate());
    QCOMPARE(queue.selection.count(), queue.filter.totalCount() / 2);
    QCOMPARE(queue.selection.hiddenCount(), 0);
    // What is selected by hand meanwhile is what is meant.
    queue.filter.setFilterText({});
    queue.selection.selectAllVisible();
    queue.selection.setBits({});
    QTRY_VERIFY(queue.filter.isUpToDate());
    QCOMPARE(queue.selection.count(), 0);
}

void TestTaskSelection::aLongQueueKeepsWhatIsSelected()
{
    constexpr int rows = TaskFilterModel::rowsArrangedAtOnce + 1000;
    Queue queue(rows);
    queue.gestures.setCurrentIndex(queue.filter.index(4242, 0), QItemSelectionModel::NoUpdate);
    for (const int number : {7, 400, 4242})
        queue.selection.setSelected(QLatin1Char('t') + QString::number(number), true);
    queue.filter.sort(TaskTableModel::NameColumn, Qt::DescendingOrder);
    queue.filter.setFilterText(QStringLiteral("site-0")); // 7 and 4242 yes, 400 no
    QTRY_VERIFY(queue.filter.isUpToDate());
    QCOMPARE(queue.selectedIds(), QStringLiteral("t4242 t7"));
    QCOMPARE(queue.selection.hiddenCount(), 1);
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("t4242"));
    queue.tasks.upsert(test::tasks(500, rows));
    queue.tasks.removeTasks({QStringLiteral("t0"), QStringLiteral("t399"), QStringLiteral("t7")});
    queue.filter.setFilterText({});
    queue.filter.sort(TaskTableModel::UpdatedColumn);
    QTRY_VERIFY(queue.filter.isUpToDate());
    QStringList ids = queue.selection.selectedVisibleIds();
    ids.sort();
    QCOMPARE(ids.join(u' '), QStringLiteral("t400 t4242"));
    QCOMPARE(queue.selection.hiddenCount(), 0);
    QCOMPARE(queue.gestures.currentTaskId(), QStringLiteral("t4242"));
    QVERIFY(queue.gestures.currentIndex().isValid());
}

QTEST_GUILESS_MAIN(TestTaskSelection)
#include "tst_taskselection.moc"
