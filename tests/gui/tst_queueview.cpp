// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/taskselectionmodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"
#include "ui/emptystate.h"
#include "ui/filterbutton.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPaintEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <memory>
#include <utility>

using namespace brickyard;

namespace {

Timings quick()
{
    Timings timings;
    timings.filterDelay = 1;
    timings.spinnerDelay = 1;
    timings.rowFade = 0;
    return timings;
}

struct Queue
{
    explicit Queue(int count, const Timings &timings = quick())
        : view(&filter, &selection, timings)
    {
        tasks.setOrigin(QStringLiteral("account"), QStringLiteral("project"), test::labelStage());
        view.setStageName(QStringLiteral("Label"));
        view.resize(900, 500);
        view.show();
        QApplication::setActiveWindow(&view);
        if (count > 0) {
            tasks.upsert(test::tasks(count));
            view.showLoaded();
        }
        table()->setFocus();
    }

    QueueTable *table() const { return view.table(); }
    QPoint at(int row) const { return table()->visualRect(filter.index(row, 1)).center(); }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, at(row));
    }
    QString selected() const { return selection.selectedVisibleIds().join(u' '); }
    QString topTask() const { return filter.taskIdAt(table()->rowAt(0)); }
    EmptyState *emptyState() const
    {
        auto *state = view.findChild<EmptyState *>();
        return state->isVisible() ? state : nullptr;
    }

    TaskTableModel tasks;
    TaskFilterModel filter{&tasks};
    TaskSelection selection{&filter};
    QueueView view;
};

/// What a widget has painted since it was last asked.
class PaintedRegion : public QObject
{
public:
    explicit PaintedRegion(QWidget *widget) { widget->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

    QRegion region;
};

} // namespace

class TestQueueView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longErrorsHaveRoom();
    void saysThatNothingComes();
    void everythingThatTakesFocusHasNames();
    void clicksSelect();
    void keysSelect();
    void movesByStepAsTheArrowsDo();
    void selectAllTakesAllThatMatch();
    void pressOnASelectedRowWaitsForTheRelease();
    void pressOnASelectedRowOfManyKeepsThem();
    void clickBesideTheRowsClears();
    void rubberBandSelects();
    void dragCarriesAllSelected();
    void dragLeavesOutWhatIsHidden();
    void lettersAreLeftToTheWindow();
    void filterFieldFilters();
    void keysOfTheFilterField();
    void filtersAreChosenFromAMenu();
    void rejectedIsAskedOfReviewStagesOnly();
    void statusSaysWhatIsSelected();
    void neverAnEmptyTable();
    void anEmptyStageSaysWhereToGoOn();
    void loadingShowsOnlyAfterAWhile();
    void aFailureKeepsTheRowsAndSaysSo();
    void personFilterCanBeTakenAway();
    void refreshKeepsWhatIsOnTheScreen_data();
    void refreshKeepsWhatIsOnTheScreen();
    void filterKeepsTheTopRow_data();
    void filterKeepsTheTopRow();
    void sortingKeepsTheCurrentRowInSight_data();
    void sortingKeepsTheCurrentRowInSight();
    void headerSortsAndReturnsToTheOrderOfTheService();
    void timesInSightGrowOlder();
    void columnsAreHiddenAndRemembered();
    void contextMenuIsAskedFor();
    void rowsHaveOneHeight();
    void repaintsOnlyWhatChangedInSight();
    void dragPixmapSaysTheNumber();
    void currentTaskIsTold();
    void selectionButtonsLeaveRoomForTheLine();
    void aCurrentRowAfterEachReset();
};

void TestQueueView::everythingThatTakesFocusHasNames()
{
    Queue queue(5);
    queue.view.setPersonFilter(test::anna().userId, QStringLiteral("Anna Berg"));
    QCOMPARE(queue.table()->accessibleName(), QStringLiteral("Task queue"));
    QCOMPARE(queue.view.filterField()->accessibleName(), QStringLiteral("Filter tasks"));
    queue.view.filterField()->setText(QStringLiteral("nothing like it"));
    QTRY_VERIFY(queue.emptyState());
    const QList<QWidget *> widgets = queue.view.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool internal = widget->objectName().startsWith(QLatin1String("qt_"))
            || widget == queue.table()->viewport()
            || qobject_cast<const QLineEdit *>(widget->parentWidget())
            || qobject_cast<const QHeaderView *>(widget) || widget->parentWidget() == queue.table();
        if (widget->focusPolicy() == Qt::NoFocus || internal)
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        if (widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestQueueView::clicksSelect()
{
    Queue queue(20);
    queue.click(3);
    QCOMPARE(queue.selected(), QStringLiteral("t3"));
    queue.click(5, Qt::ControlModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t3 t5"));
    queue.click(3, Qt::ControlModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t5"));
    queue.click(7);
    queue.click(9, Qt::ShiftModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t7 t8 t9"));
    queue.click(6, Qt::ShiftModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t6 t7"));
    queue.click(1, Qt::ControlModifier);
    queue.click(2, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t1 t2 t6 t7"));
    queue.click(2);
    QCOMPARE(queue.selected(), QStringLiteral("t2"));
}

void TestQueueView::keysSelect()
{
    Queue queue(20);
    queue.click(3);
    QTest::keyClick(queue.table(), Qt::Key_Down);
    QCOMPARE(queue.selected(), QStringLiteral("t4"));
    QTest::keyClick(queue.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(queue.table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t4 t5 t6"));
    QTest::keyClick(queue.table(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t4 t5"));
    // Ctrl moves without selecting, Ctrl+Space marks.
    QTest::keyClick(queue.table(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(queue.table(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t4 t5"));
    QTest::keyClick(queue.table(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(queue.selected(), QStringLiteral("t4 t5 t7"));
    QTest::keyClick(queue.table(), Qt::Key_Escape);
    QCOMPARE(queue.selection.count(), 0);
}

void TestQueueView::movesByStepAsTheArrowsDo()
{
    Queue queue(20);
    const QSignalSpy current(queue.table(), &QueueTable::currentTaskChanged);
    queue.click(3);
    queue.click(5, Qt::ShiftModifier);
    queue.table()->moveCurrent(1);
    QCOMPARE(queue.selected(), QStringLiteral("t6"));
    QCOMPARE(current.last().at(0).toString(), QStringLiteral("t6"));
    queue.table()->moveCurrent(-1);
    queue.table()->moveCurrent(-1);
    QCOMPARE(queue.selected(), QStringLiteral("t4"));
    for (int i = 0; i < 30; ++i)
        queue.table()->moveCurrent(1);
    QCOMPARE(queue.selected(), QStringLiteral("t19")); // the end is the end
    QVERIFY(queue.table()->viewport()->rect().contains(queue.at(19)));
    queue.filter.setFilterText(QStringLiteral("no such task"));
    queue.table()->moveCurrent(1); // nowhere to go
}

void TestQueueView::selectAllTakesAllThatMatch()
{
    Queue queue(10'000);
    QTest::keyClick(queue.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(queue.selection.count(), 10'000);
    queue.filter.setFilterText(QStringLiteral("assignee:bob"));
    QTest::keyClick(queue.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(queue.selection.count(), 1667);
    QCOMPARE(queue.selection.hiddenCount(), 0);
}

void TestQueueView::pressOnASelectedRowWaitsForTheRelease()
{
    Queue queue(20);
    queue.click(2);
    queue.click(5, Qt::ShiftModifier);
    // It may be the beginning of a drag of all of them.
    QTest::mousePress(queue.table()->viewport(), Qt::LeftButton, {}, queue.at(3));
    QCOMPARE(queue.selection.count(), 4);
    QTest::mouseRelease(queue.table()->viewport(), Qt::LeftButton, {}, queue.at(3));
    QCOMPARE(queue.selected(), QStringLiteral("t3"));
    // The other button opens a menu about all of them.
    queue.click(5, Qt::ShiftModifier);
    QTest::mouseClick(queue.table()->viewport(), Qt::RightButton, {}, queue.at(4));
    QCOMPARE(queue.selection.count(), 3);
    QTest::mouseClick(queue.table()->viewport(), Qt::RightButton, {}, queue.at(8));
    QCOMPARE(queue.selected(), QStringLiteral("t8"));
}

void TestQueueView::pressOnASelectedRowOfManyKeepsThem()
{
    // Too many scattered rows for QItemSelectionModel's ranges: the view must not ask those.
    Queue queue(10'000);
    queue.filter.setFilterText(QStringLiteral("assignee:anna"));
    queue.selection.selectAllVisible();
    queue.filter.setFilterText({});
    QVERIFY(queue.table()->gestures()->selection().isEmpty());
    QTest::mousePress(queue.table()->viewport(), Qt::LeftButton, {}, queue.at(4));
    QCOMPARE(queue.selection.count(), 5000);
    QTest::mouseRelease(queue.table()->viewport(), Qt::LeftButton, {}, queue.at(7));
    QCOMPARE(queue.selection.count(), 5000); // released elsewhere: no click
    queue.click(4, Qt::ControlModifier);
    QCOMPARE(queue.selection.count(), 4999);
    queue.click(5, Qt::ControlModifier);
    QCOMPARE(queue.selection.count(), 5000);
}

void TestQueueView::clickBesideTheRowsClears()
{
    Queue queue(3);
    queue.click(1);
    QCOMPARE(queue.selection.count(), 1);
    QTest::mouseClick(queue.table()->viewport(), Qt::LeftButton, {}, QPoint(40, 300));
    QCOMPARE(queue.selection.count(), 0);
    QVERIFY(queue.table()->currentIndex().isValid());
}

void TestQueueView::rubberBandSelects()
{
    Queue queue(4);
    QWidget *viewport = queue.table()->viewport();
    const QPoint from(40, 300);
    const QPoint to = queue.at(2);
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::LeftButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    QCOMPARE(queue.selected(), QStringLiteral("t2 t3"));
}

void TestQueueView::dragCarriesAllSelected()
{
    Queue queue(10'000);
    queue.table()->selectAll();
    const std::unique_ptr<QMimeData> data(queue.table()->dragData());
    const std::optional<TaskDrag> drag = taskDragFrom(data.get());
    QVERIFY(drag.has_value());
    QCOMPARE(drag->taskIds.size(), 10'000);
    QCOMPARE(drag->accountId, QStringLiteral("account"));
    QCOMPARE(drag->projectId, QStringLiteral("project"));
    QCOMPARE(drag->stageName, QStringLiteral("Label"));
    queue.selection.clear();
    QVERIFY(!queue.table()->dragData());
}

void TestQueueView::dragLeavesOutWhatIsHidden()
{
    Queue queue(20);
    queue.table()->selectAll();
    queue.filter.setFilterText(QStringLiteral("site-3"));
    const std::unique_ptr<QMimeData> data(queue.table()->dragData());
    QCOMPARE(taskDragFrom(data.get())->taskIds,
             (QStringList{QStringLiteral("t3"), QStringLiteral("t10"), QStringLiteral("t17")}));
}

void TestQueueView::lettersAreLeftToTheWindow()
{
    Queue queue(20);
    queue.click(3);
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_S, Qt::NoModifier, QStringLiteral("s"));
    QApplication::sendEvent(queue.table(), &letter);
    QVERIFY(!letter.isAccepted());
    queue.table()->keyboardSearch(QStringLiteral("site-6"));
    QCOMPARE(queue.table()->gestures()->currentTaskId(), QStringLiteral("t3"));
}

void TestQueueView::filterFieldFilters()
{
    Queue queue(100);
    QTest::keyClicks(queue.view.filterField(), QStringLiteral("site-3"));
    QTRY_COMPARE(queue.filter.visibleCount(), 14);
    queue.view.filterField()->clear();
    QCOMPARE(queue.filter.visibleCount(), 100); // at once
}

void TestQueueView::filtersAreChosenFromAMenu()
{
    Queue queue(12);
    queue.filter.setMe(test::anna().userId);
    auto *button = queue.view.findChild<FilterButton *>();
    const auto choice = [button](const char *name) {
        return button->findChild<QAction *>(QLatin1String(name));
    };
    QLineEdit *field = queue.view.filterField();
    field->setText(QStringLiteral("site"));
    choice("filterMine")->trigger();
    QCOMPARE(field->text(), QStringLiteral("site is:mine"));
    QTRY_COMPARE(queue.filter.visibleCount(), 6);
    QCOMPARE(button->text(), choice("filterMine")->text());
    QVERIFY(button->accessibleName().contains(choice("filterMine")->text()));
    // The other of the two takes its place.
    choice("filterNotMine")->trigger();
    QCOMPARE(field->text(), QStringLiteral("site is:notmine"));
    QVERIFY(!choice("filterMine")->isChecked());
    choice("filterNotMine")->trigger();
    QCOMPARE(field->text(), QStringLiteral("site"));
    QCOMPARE(button->text(), QString());
    // What is typed is chosen as well.
    field->setText(QStringLiteral("-is:mine is:mineral"));
    QVERIFY(choice("filterNotMine")->isChecked());
    choice("filterMine")->trigger();
    QCOMPARE(field->text(), QStringLiteral("is:mineral is:mine"));
}

void TestQueueView::rejectedIsAskedOfReviewStagesOnly()
{
    Queue queue(4);
    auto *button = queue.view.findChild<FilterButton *>();
    auto *rejected = button->findChild<QAction *>(QStringLiteral("filterRejected"));
    const auto look = [button] {
        button->menu()->popup(QPoint());
        button->menu()->close();
    };
    look();
    QVERIFY(!rejected->isEnabled());
    queue.tasks.setOrigin({}, {}, test::reviewStage());
    look();
    QVERIFY(rejected->isEnabled());
    rejected->trigger();
    QCOMPARE(queue.view.filterField()->text(), QStringLiteral("is:rejected"));
    queue.tasks.setOrigin({}, {}, test::labelStage());
    look();
    QVERIFY(rejected->isEnabled()); // to be taken away
}

void TestQueueView::keysOfTheFilterField()
{
    Queue queue(100);
    QTest::keyClick(&queue.view, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(queue.view.filterField()->hasFocus());
    QTest::keyClicks(queue.view.filterField(), QStringLiteral("site-3"));
    QTest::keyClick(queue.view.filterField(), Qt::Key_Down);
    QCOMPARE(queue.filter.visibleCount(), 14); // not before the delay, but now
    QVERIFY(queue.table()->hasFocus());
    queue.view.focusFilter();
    QTest::keyClick(queue.view.filterField(), Qt::Key_Escape);
    QCOMPARE(queue.filter.visibleCount(), 100);
    QVERIFY(queue.view.filterField()->text().isEmpty());
    QVERIFY(queue.table()->hasFocus());
}

void TestQueueView::statusSaysWhatIsSelected()
{
    Queue queue(100);
    queue.table()->selectAll();
    QCOMPARE(queue.view.statusText(), QStringLiteral("100 of 100 selected"));
    queue.filter.setFilterText(QStringLiteral("site-3"));
    QCOMPARE(queue.view.statusText(),
             QStringLiteral("14 of 14 selected · 86 more hidden by the filter, not included"));
    QCOMPARE(queue.view.findChild<QLabel *>(QStringLiteral("queueStatus"))->text(),
             queue.view.statusText());
    queue.selection.clear();
    QCOMPARE(queue.view.statusText(), QStringLiteral("14 of 100 tasks match"));
    queue.filter.setFilterText({});
    queue.selection.setSelected(QStringLiteral("t0"), true);
    queue.filter.setFilterText(QStringLiteral("site-3"));
    QCOMPARE(queue.view.statusText(),
             QStringLiteral("14 of 100 tasks match · 1 selected but hidden by the filter, "
                            "not included"));
}

void TestQueueView::neverAnEmptyTable()
{
    Queue queue(0);
    QVERIFY(queue.emptyState());
    QCOMPARE(queue.emptyState()->title(), QStringLiteral("No stage is chosen"));
    queue.view.showError(QStringLiteral("<b>The service</b> did not answer."));
    QVERIFY(queue.emptyState());
    QCOMPARE(queue.emptyState()->title(), QStringLiteral("The queue could not be loaded"));
    QCOMPARE(queue.emptyState()->detail(), QStringLiteral("<b>The service</b> did not answer."));
    const QSignalSpy again(&queue.view, &QueueView::refreshRequested);
    QTest::mouseClick(queue.emptyState()->button(), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    queue.view.showLoaded();
    QCOMPARE(queue.emptyState()->title(), QStringLiteral("Nothing waiting in Label"));
    queue.tasks.upsert(test::tasks(3));
    QVERIFY(!queue.emptyState());
    QVERIFY(queue.table()->isVisible());
    queue.view.filterField()->setText(QStringLiteral("nothing like it"));
    QTRY_VERIFY(queue.emptyState());
    QCOMPARE(queue.emptyState()->title(), QStringLiteral("0 of 3 tasks match"));
    QTest::mouseClick(queue.emptyState()->button(), Qt::LeftButton);
    QVERIFY(!queue.emptyState());
    QCOMPARE(queue.filter.visibleCount(), 3);
}

void TestQueueView::anEmptyStageSaysWhereToGoOn()
{
    Queue queue(0);
    QSignalSpy asked(&queue.view, &QueueView::stageRequested);
    QSignalSpy refreshed(&queue.view, &QueueView::refreshRequested);
    queue.view.setOtherStage(QStringLiteral("Review&2"), QStringLiteral("Review&2"), 4100);
    queue.view.showLoaded();
    QCOMPARE(queue.emptyState()->title(), QStringLiteral("Nothing waiting in Label"));
    QVERIFY(queue.emptyState()->detail().contains(QLocale().toString(4100)));
    QCOMPARE(queue.emptyState()->button()->accessibleName(), QStringLiteral("Show Review&2"));
    QTest::mouseClick(queue.emptyState()->button(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("Review&2"));
    QTest::mouseClick(queue.emptyState()->otherButton(), Qt::LeftButton);
    QCOMPARE(refreshed.count(), 1);
    // Nowhere to go.
    queue.view.setOtherStage({});
    QVERIFY(!queue.emptyState()->otherButton()->isVisible());
    QTest::mouseClick(queue.emptyState()->button(), Qt::LeftButton);
    QCOMPARE(refreshed.count(), 2);
    QCOMPARE(asked.count(), 1);
}

void TestQueueView::loadingShowsOnlyAfterAWhile()
{
    Queue queue(0);
    queue.view.showLoading();
    QCOMPARE(queue.emptyState()->title(), QString());
    QTRY_COMPARE(queue.emptyState()->title(), QStringLiteral("Loading Label…"));
    const QSignalSpy cancelled(&queue.view, &QueueView::cancelRequested);
    QTest::mouseClick(queue.emptyState()->button(), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    queue.tasks.upsert(test::tasks(50));
    QVERIFY(!queue.emptyState());
    QVERIFY(queue.view.statusText().startsWith(QStringLiteral("Loading… · 50")));
    auto *cancel = queue.view.findChild<QToolButton *>(QStringLiteral("queueCancel"));
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(cancelled.count(), 2);
    queue.view.showLoaded();
    QVERIFY(!cancel->isVisible());
}

void TestQueueView::aFailureKeepsTheRowsAndSaysSo()
{
    Queue queue(10);
    queue.view.showError(QStringLiteral("The service did not answer."));
    QVERIFY(queue.table()->isVisible());
    auto *error = queue.view.findChild<QLabel *>(QStringLiteral("queueError"));
    QVERIFY(error->isVisible());
    QCOMPARE(error->text(), QStringLiteral("The service did not answer."));
    QCOMPARE(error->textFormat(), Qt::PlainText);
    const QSignalSpy again(&queue.view, &QueueView::refreshRequested);
    QTest::mouseClick(queue.view.findChild<QToolButton *>(QStringLiteral("queueRetry")),
                      Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    queue.view.showLoading();
    QVERIFY(!error->isVisible());
}

void TestQueueView::personFilterCanBeTakenAway()
{
    Queue queue(100);
    queue.view.setPersonFilter(test::anna().userId, QStringLiteral("Anna & Co"));
    QCOMPARE(queue.filter.visibleCount(), 50);
    auto *chip = queue.view.findChild<QToolButton *>(QStringLiteral("clearPersonFilter"));
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->text(), QStringLiteral("Anna && Co")); // an ampersand on the screen
    const QSignalSpy cleared(&queue.view, &QueueView::personFilterCleared);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(queue.filter.visibleCount(), 100);
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!chip->isVisible());
}

void TestQueueView::refreshKeepsWhatIsOnTheScreen_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("arranged at once") << 500;
    QTest::newRow("arranged elsewhere") << TaskFilterModel::rowsArrangedAtOnce + 500;
}

void TestQueueView::refreshKeepsWhatIsOnTheScreen()
{
    QFETCH(int, rows);
    Queue queue(rows);
    queue.filter.sort(TaskTableModel::UpdatedColumn);
    QTRY_VERIFY(queue.filter.isUpToDate());
    queue.table()->verticalScrollBar()->setValue(200 * QueueTable::fixedRowHeight + 10);
    const QString top = queue.topTask();
    const QString current = queue.filter.taskIdAt(205);
    queue.table()->gestures()->setCurrentTask(current);
    queue.selection.setSelected(queue.filter.taskIdAt(203), true);
    const QString selected = queue.selected();

    QList<Task> fresh = test::tasks(rows + 500); // new ones above and below
    fresh[0].name = QStringLiteral("another");
    queue.tasks.upsert(fresh);
    QTRY_VERIFY(queue.filter.isUpToDate());
    QStringList going;
    for (int row = 0; row < 30; ++row)
        going.append(queue.filter.taskIdAt(row * 2));
    queue.tasks.removeTasks(going);
    QTRY_VERIFY(queue.filter.isUpToDate());

    QCOMPARE(queue.topTask(), top);
    QCOMPARE(queue.table()->verticalScrollBar()->value() % QueueTable::fixedRowHeight, 10);
    QCOMPARE(queue.table()->gestures()->currentTaskId(), current);
    QCOMPARE(queue.selected(), selected);
}

void TestQueueView::filterKeepsTheTopRow_data()
{
    refreshKeepsWhatIsOnTheScreen_data();
}

void TestQueueView::filterKeepsTheTopRow()
{
    QFETCH(int, rows);
    Queue queue(rows);
    queue.table()->verticalScrollBar()->setValue(200 * QueueTable::fixedRowHeight);
    QCOMPARE(queue.topTask(), QStringLiteral("t200"));
    queue.filter.setFilterText(QStringLiteral("assignee:anna"));
    QTRY_VERIFY(queue.filter.isUpToDate());
    QCOMPARE(queue.topTask(), QStringLiteral("t200"));
    queue.filter.setFilterText({});
    QTRY_VERIFY(queue.filter.isUpToDate());
    QCOMPARE(queue.topTask(), QStringLiteral("t200"));
}

void TestQueueView::sortingKeepsTheCurrentRowInSight_data()
{
    refreshKeepsWhatIsOnTheScreen_data();
}

void TestQueueView::sortingKeepsTheCurrentRowInSight()
{
    QFETCH(int, rows);
    Queue queue(rows);
    queue.click(3);
    queue.table()->sortByColumn(TaskTableModel::UpdatedColumn, Qt::DescendingOrder);
    QTRY_VERIFY(queue.filter.isUpToDate());
    QCOMPARE(queue.table()->gestures()->currentTaskId(), QStringLiteral("t3"));
    QVERIFY(queue.table()->viewport()->rect().intersects(
        queue.table()->visualRect(queue.table()->currentIndex())));
    QVERIFY(queue.table()->verticalScrollBar()->value() > 0);
}

void TestQueueView::headerSortsAndReturnsToTheOrderOfTheService()
{
    Queue queue(50);
    QHeaderView *header = queue.table()->horizontalHeader();
    const QPoint name(header->sectionViewportPosition(0) + 20, 10);
    QCOMPARE(queue.filter.sortColumn(), -1);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(queue.filter.sortColumn(), 0);
    QCOMPARE(queue.filter.sortOrder(), Qt::AscendingOrder);
    QVERIFY(header->isSortIndicatorShown());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(queue.filter.sortOrder(), Qt::DescendingOrder);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(queue.filter.sortColumn(), -1);
    QCOMPARE(queue.filter.taskIdAt(0), QStringLiteral("t0"));
}

void TestQueueView::timesInSightGrowOlder()
{
    Queue queue(10);
    queue.view.resize(1400, 500);
    queue.table()->setColumnHidden(TaskTableModel::CreatedColumn, true);
    PaintedRegion painted(queue.table()->viewport());
    QTRY_VERIFY(!painted.region.isEmpty());
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    painted.region = {};
    queue.table()->findChild<QTimer *>(QStringLiteral("ageTimer"))->start(1);
    QTRY_VERIFY(!painted.region.isEmpty());
    // Only they are painted again.
    const int column = TaskTableModel::UpdatedColumn;
    QCOMPARE(painted.region.boundingRect().left(), queue.table()->columnViewportPosition(column));
    QCOMPARE(painted.region.boundingRect().width(), queue.table()->columnWidth(column));
}

void TestQueueView::columnsAreHiddenAndRemembered()
{
    Queue queue(5);
    QHeaderView *header = queue.table()->horizontalHeader();
    Q_EMIT header->customContextMenuRequested(QPoint(5, 5));
    auto *menu = queue.table()->findChild<QMenu *>();
    QVERIFY(menu);
    menu->findChild<QAction *>(QStringLiteral("showColumn%1").arg(TaskTableModel::SeriesColumn))
        ->trigger();
    QVERIFY(queue.table()->isColumnHidden(TaskTableModel::SeriesColumn));
    menu->close();
    header->moveSection(0, 2);
    queue.table()->sortByColumn(TaskTableModel::PriorityColumn, Qt::DescendingOrder);
    const QByteArray saved = queue.view.saveColumns();

    Queue another(5);
    QVERIFY(another.view.restoreColumns(saved));
    QVERIFY(another.table()->isColumnHidden(TaskTableModel::SeriesColumn));
    QCOMPARE(another.table()->horizontalHeader()->visualIndex(0), 2);
    QCOMPARE(another.filter.sortColumn(), int(TaskTableModel::PriorityColumn));
    QCOMPARE(another.filter.sortOrder(), Qt::DescendingOrder);
    QVERIFY(!another.view.restoreColumns(QByteArray("not a state")));
}

void TestQueueView::contextMenuIsAskedFor()
{
    Queue queue(5);
    const QSignalSpy asked(&queue.view, &QueueView::contextMenuRequested);
    QContextMenuEvent mouse(QContextMenuEvent::Mouse, queue.at(2),
                            queue.table()->viewport()->mapToGlobal(queue.at(2)));
    QApplication::sendEvent(queue.table()->viewport(), &mouse);
    QCOMPARE(asked.count(), 1);
    queue.table()->gestures()->setCurrentTask(QStringLiteral("t3"));
    QContextMenuEvent keyboard(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(0, 0));
    QApplication::sendEvent(queue.table()->viewport(), &keyboard);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(queue.selected(), QStringLiteral("t3")); // the menu is about something
}

void TestQueueView::rowsHaveOneHeight()
{
    Queue queue(5);
    queue.tasks.upsert({test::task(QStringLiteral("long"),
                                   QString(QString(10'000, u'x') + QStringLiteral("\n\n\n")))});
    for (int row = 0; row < queue.filter.rowCount(); ++row)
        QCOMPARE(queue.table()->rowHeight(row), QueueTable::fixedRowHeight);
}

void TestQueueView::repaintsOnlyWhatChangedInSight()
{
    Queue queue(100);
    PaintedRegion painted(queue.table()->viewport());
    QTRY_VERIFY(!painted.region.isEmpty());
    const auto taken = [&painted] {
        // Everything that was asked for, and a layout that was put off.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        return std::exchange(painted.region, QRegion());
    };
    taken();
    const auto heightOf = [](const QRegion &region) { return region.boundingRect().height(); };

    // A page below the rows in sight moves the scroll bar, and that is all.
    const int maximum = queue.table()->verticalScrollBar()->maximum();
    queue.tasks.upsert(test::tasks(500, 100));
    QTRY_VERIFY(queue.table()->verticalScrollBar()->maximum() > maximum);
    QVERIFY(taken().isEmpty());

    // One row that changed is one row.
    queue.tasks.upsert({test::assigned(test::task(QStringLiteral("t3")), test::bob())});
    QTRY_COMPARE(heightOf(painted.region), QueueTable::fixedRowHeight);
    QVERIFY(taken().contains(queue.at(3)));
    // Also when a page came with it.
    QList<Task> page = test::tasks(200, 600);
    page.append(test::assigned(test::task(QStringLiteral("t5")), test::bob()));
    queue.tasks.upsert(page);
    QTRY_VERIFY(painted.region.contains(queue.at(5)));
    QCOMPARE(heightOf(taken()), QueueTable::fixedRowHeight);
    // One that is scrolled away is none.
    queue.tasks.upsert({test::assigned(test::task(QStringLiteral("t400")), test::bob())});
    QVERIFY(taken().isEmpty());
    queue.tasks.setPending({{QStringLiteral("t4"), QStringLiteral("Accept")},
                            {QStringLiteral("t401"), QStringLiteral("Accept")}});
    QTRY_VERIFY(painted.region.contains(queue.at(4)));
    QCOMPARE(heightOf(taken()), QueueTable::fixedRowHeight);

    // What is in sight and goes is painted, and what is below moves up.
    queue.tasks.removeTasks({QStringLiteral("t1")});
    QTRY_VERIFY(painted.region.contains(queue.at(8)));
    QCOMPARE(queue.filter.taskIdAt(1), QStringLiteral("t2"));
    taken();
    // At the end there is room for what comes.
    queue.filter.setFilterText(QStringLiteral("patient-1/"));
    taken();
    queue.filter.setFilterText(QStringLiteral("patient-99"));
    taken();
    queue.tasks.upsert(test::tasks(1, 990));
    QTRY_VERIFY(painted.region.contains(queue.at(queue.filter.visibleCount() - 1)));
}

void TestQueueView::dragPixmapSaysTheNumber()
{
    const Queue queue(1);
    const QPixmap small = queue.table()->dragPixmap(7);
    const QPixmap large = queue.table()->dragPixmap(8412);
    QVERIFY(large.width() > small.width());
    QVERIFY(large.height() < 40);
}

void TestQueueView::selectionButtonsLeaveRoomForTheLine()
{
    Queue queue(10);
    QAction action(QStringLiteral("Distribute…"));
    action.setObjectName(QStringLiteral("distributeAction"));
    queue.view.addSelectionAction(&action);
    auto *button = queue.view.findChild<QToolButton *>(QStringLiteral("distributeActionButton"));
    QVERIFY(button);
    queue.view.resize(900, 500);
    QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    queue.view.resize(480, 500);
    QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QSignalSpy triggered(&action, &QAction::triggered);
    button->click();
    QCOMPARE(triggered.count(), 1);
}

void TestQueueView::currentTaskIsTold()
{
    Queue queue(5);
    const QSignalSpy current(&queue.view, &QueueView::currentTaskChanged);
    const QSignalSpy activated(&queue.view, &QueueView::taskActivated);
    queue.click(3);
    QCOMPARE(current.last().at(0).toString(), QStringLiteral("t3"));
    QTest::keyClick(queue.table(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), QStringLiteral("t3"));
    queue.tasks.clear();
    QCOMPARE(current.last().at(0).toString(), QString());
}

void TestQueueView::aCurrentRowAfterEachReset()
{
    Queue queue(50);
    queue.filter.setFilterText(QStringLiteral("site-3"));
    QVERIFY(queue.table()->currentIndex().isValid());
    queue.filter.setFilterText(QStringLiteral("site-4"));
    QVERIFY(queue.table()->currentIndex().isValid());
    queue.filter.setFilterText({});
    queue.tasks.clear();
    queue.tasks.upsert(test::tasks(2));
    QVERIFY(queue.table()->currentIndex().isValid());
}

void TestQueueView::longErrorsHaveRoom()
{
    Queue queue(0);
    queue.view.showError(QStringLiteral("localhost:43211 did not answer within 30 seconds. Try "
                                        "again later, or look whether the sandbox still runs."));
    for (const QLabel *label : queue.emptyState()->findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()),
                         qPrintable(label->text()));
    }
}

void TestQueueView::saysThatNothingComes()
{
    Timings timings = quick();
    timings.slowAfter = 20;
    Queue queue(0, timings);
    queue.view.showLoading();
    QTRY_VERIFY(queue.emptyState()->detail().contains(QLatin1String("not answered")));
    QCOMPARE(queue.emptyState()->title(), QStringLiteral("Loading Label…"));
    queue.tasks.upsert(test::tasks(50)); // it has
    QVERIFY(queue.view.statusText().startsWith(QStringLiteral("Loading… · 50")));
    QTRY_VERIFY(queue.view.statusText().contains(QLatin1String("No answer")));
    queue.view.showLoaded();
    QVERIFY(!queue.view.statusText().contains(QLatin1String("No answer")));
}

QTEST_MAIN(TestQueueView)
#include "tst_queueview.moc"
