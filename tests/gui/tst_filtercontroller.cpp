// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/settings.h"
#include "queue/taskselectionmodel.h"
#include "tests/support/focuscheck.h"
#include "tests/support/sampletasks.h"
#include "ui/filterbar.h"
#include "ui/filtercontroller.h"
#include "ui/folderpanel.h"
#include "ui/queuecontroller.h"
#include "ui/queueheader.h"
#include "ui/queuetable.h"
#include "ui/queueview.h"
#include "ui/viewscontroller.h"
#include "ui/viewsort.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace brickyard;

// Views and folders beside a queue: what choosing, saving and moving them does.
class TestFilterController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasNames();
    void foldersAreShownWithCounts();
    void aFolderIsChosenAndTakenBack();
    void foldersByKeys();
    void foldersByMenu();
    void theFieldMarksItsFolder();
    void aFolderStaysMarkedWhenTheQueueChanges();
    void suggestsFolders();
    void startersAreThere();
    void aViewIsChosen();
    void aViewIsMarkedWhileItsOrderIsShown();
    void viewsByKeys();
    void aViewBeginsAtTheTop_data();
    void aViewBeginsAtTheTop();
    void savesAView();
    void aViewHasAllSortedColumns();
    void readsTheOrderOfAView_data();
    void readsTheOrderOfAView();
    void replacesAViewOfTheSameName();
    void savesThePersonToo();
    void renamesInPlace();
    void movesByKeysAndDragging();
    void deletesAfterAQuestion();
    void sharesAsATextFile();
    void otherFilesAddNothing();
    void nonsenseAddsNothing_data();
    void nonsenseAddsNothing();
    void theSameFileAddsNothingTwice();
    void eachProjectHasItsOwn();
    void clearAction();
};

namespace {

class OpenPanel : public ViewsPanel
{
public:
    using ViewsPanel::dropEvent;
};

class Window
{
public:
    Window()
    {
        auto *layout = new QHBoxLayout(&window);
        view = new QueueView(queue.filter(), queue.selection(), quick());
        filters = new FilterController(&queue, view, settings, &window);
        auto *left = new QVBoxLayout;
        left->addWidget(views()->panel());
        left->addWidget(folders());
        layout->addLayout(left);
        layout->addWidget(view, 1);
        window.resize(900, 600);
        window.show();
        QApplication::setActiveWindow(&window);
        queue.tasks()->upsert(test::tasks(70)); // site-0 to site-6, each with ten patients
        views()->setPlace(account, QStringLiteral("project"));
    }

    static Timings quick()
    {
        Timings timings;
        timings.filterDelay = 1;
        timings.rowFade = 0;
        return timings;
    }

    ViewsController *views() const { return filters->views(); }
    FolderPanel *folders() const { return filters->folderPanel(); }
    QString filter() const { return view->filterField()->text(); }
    void setFilter(const char *text) const { view->filterBar()->setText(QString::fromUtf8(text)); }
    int shown() { return queue.filter()->visibleCount(); }
    QModelIndex folder(int row) const { return folders()->model()->index(row, 0); }
    bool waitForFolders(int count) const
    {
        return QTest::qWaitFor([&] { return folders()->model()->rowCount() == count; });
    }
    QAction *action(const char *name) const
    {
        return views()->menu()->findChild<QAction *>(QLatin1String(name));
    }
    QStringList names() const
    {
        QStringList all;
        for (const SavedView &saved : views()->model()->views())
            all.append(saved.name);
        return all;
    }
    template<typename Panel> void click(Panel *panel, int row) const
    {
        QTest::mouseClick(panel->viewport(), Qt::LeftButton, {},
                          panel->visualRect(panel->model()->index(row, 0)).center());
    }
    void makeCurrent(int row) const
    {
        views()->panel()->setFocus();
        views()->panel()->selectionModel()->setCurrentIndex(views()->model()->index(row),
                                                            QItemSelectionModel::NoUpdate);
    }
    void setPeople()
    {
        PeopleModel::Place place;
        place.stage = test::labelStage();
        for (const Person &person : {test::anna(), test::bob()}) {
            ProjectMember member;
            member.person = person;
            member.role = ProjectMember::Role::Admin;
            place.members.append(member);
        }
        queue.people()->setPlace(place);
    }
    QInputDialog *nameDialog() const { return window.findChild<QInputDialog *>(); }
    QMessageBox *question() const
    {
        return window.findChild<QMessageBox *>(QStringLiteral("question"));
    }

    QTemporaryDir folder_;
    QUuid account = QUuid::createUuid();
    Settings settings{folder_.filePath(QStringLiteral("a.ini"))};
    QueueController queue;
    QWidget window;
    QueueView *view = nullptr;
    FilterController *filters = nullptr;
};

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList all;
    for (const char *text : texts)
        all.append(QString::fromUtf8(text));
    return all;
}

} // namespace

void TestFilterController::everythingHasNames()
{
    Window window;
    QVERIFY(window.waitForFolders(7));
    for (const QWidget *panel : {static_cast<QWidget *>(window.views()->panel()),
                                 static_cast<QWidget *>(window.folders())}) {
        QVERIFY(!panel->accessibleName().isEmpty());
        QVERIFY(!panel->objectName().isEmpty());
    }
    QVERIFY(window.folder(0).data(Qt::AccessibleTextRole).toString().contains(u"site-0"));
    // Screen readers need a current row.
    QVERIFY(window.folders()->currentIndex().isValid());
    QVERIFY(window.views()->panel()->currentIndex().isValid());
}

void TestFilterController::foldersAreShownWithCounts()
{
    Window window;
    QVERIFY(window.waitForFolders(7));
    QCOMPARE(window.folder(3).data().toString(), QStringLiteral("site-3"));
    QCOMPARE(window.folder(3).data(FolderModel::CountRole).toInt(), 10);
    window.folders()->expand(window.folder(3));
    QCOMPARE(window.folders()->model()->rowCount(window.folder(3)), 10);
    QCOMPARE(window.folders()->model()->index(1, 0, window.folder(3)).data().toString(),
             QStringLiteral("patient-10")); // after patient-3
}

void TestFilterController::aFolderIsChosenAndTakenBack()
{
    Window window;
    QVERIFY(window.waitForFolders(7));
    window.setFilter("ct");
    window.click(window.folders(), 3);
    QCOMPARE(window.filter(), QStringLiteral("ct folder:site-3"));
    QTRY_COMPARE(window.shown(), 10);
    QCOMPARE(window.folders()->chosen(), QStringLiteral("site-3"));
    QVERIFY(window.folders()->selectionModel()->isSelected(window.folder(3)));
    window.click(window.folders(), 4); // in its place
    QCOMPARE(window.filter(), QStringLiteral("ct folder:site-4"));
    window.click(window.folders(), 4);
    QCOMPARE(window.filter(), QStringLiteral("ct"));
    QTRY_COMPARE(window.shown(), 70);
    QVERIFY(window.folders()->selectionModel()->selectedIndexes().isEmpty());
}

void TestFilterController::foldersByKeys()
{
    Window window;
    QVERIFY(window.waitForFolders(7));
    FolderPanel *folders = window.folders();
    folders->setFocus();
    QTest::keyClick(folders, Qt::Key_Down);
    QCOMPARE(window.filter(), QString()); // going there chooses nothing
    QTest::keyClick(folders, Qt::Key_Right);
    QTest::keyClick(folders, Qt::Key_Down);
    QTest::keyClick(folders, Qt::Key_Return);
    QCOMPARE(window.filter(), QStringLiteral("folder:site-1/patient-1"));
    QTRY_COMPARE(window.shown(), 1);
    QTest::keyClick(folders, Qt::Key_Space);
    QCOMPARE(window.filter(), QString());
}

void TestFilterController::foldersByMenu()
{
    Window window;
    QVERIFY(window.waitForFolders(7));
    FolderPanel *folders = window.folders();
    const QPoint at = folders->visualRect(window.folder(2)).center();
    const auto choose = [&](int entry) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, folders->viewport()->mapToGlobal(at));
        QApplication::sendEvent(folders->viewport(), &event);
        auto *menu = folders->findChild<QMenu *>(QStringLiteral("folderMenu"));
        menu->actions().at(entry)->trigger();
        menu->close();
        delete menu;
    };
    choose(1);
    QCOMPARE(window.filter(), QStringLiteral("-folder:site-2"));
    QTRY_COMPARE(window.shown(), 60);
    window.setFilter("");
    choose(0);
    QCOMPARE(window.filter(), QStringLiteral("folder:site-2"));
    choose(2);
    QCOMPARE(window.filter(), QString());
}

void TestFilterController::theFieldMarksItsFolder()
{
    Window window;
    QVERIFY(window.waitForFolders(7));
    window.setFilter("folder:SITE-2/patient-9/ ct");
    QCOMPARE(window.folders()->currentIndex().data(FolderModel::PathRole).toString(),
             QStringLiteral("site-2/patient-9"));
    QVERIFY(window.folders()->isExpanded(window.folder(2)));
    window.setFilter("folder:nothing");
    QVERIFY(window.folders()->selectionModel()->selectedIndexes().isEmpty());
    window.setFilter("folder:site-1 folder:site-2"); // several: none
    QCOMPARE(window.folders()->chosen(), QString());
    window.setFilter("-folder:site-1");
    QCOMPARE(window.folders()->chosen(), QString());
}

void TestFilterController::aFolderStaysMarkedWhenTheQueueChanges()
{
    Window window;
    QVERIFY(window.waitForFolders(7));
    window.setFilter("folder:site-3");
    window.folders()->expand(window.folder(5));
    window.queue.tasks()->upsert({test::task(QStringLiteral("new"), QStringLiteral("another/x"))});
    QVERIFY(window.waitForFolders(8));
    QVERIFY(window.folders()->selectionModel()->isSelected(window.folder(4)));
    QVERIFY(window.folders()->isExpanded(window.folder(6)));
    // One that comes only now.
    window.setFilter("folder:later");
    window.queue.tasks()->upsert({test::task(QStringLiteral("l"), QStringLiteral("later/x"))});
    QTRY_COMPARE(window.folders()->selectionModel()->selectedIndexes().size(), 1);
}

void TestFilterController::suggestsFolders()
{
    Window window;
    QVERIFY(window.waitForFolders(7));
    QTest::keyClicks(window.view->filterField(), QStringLiteral("folder:site-2/pat"));
    const auto *suggestions =
        window.window.findChild<QAbstractItemView *>(QStringLiteral("filterSuggestions"));
    QVERIFY(suggestions->isVisible());
    QCOMPARE(suggestions->model()->index(0, 0).data().toString(),
             QStringLiteral("folder:site-2/patient-2"));
}

void TestFilterController::startersAreThere()
{
    Window window;
    QCOMPARE(window.names(), list({"Stale > 7d", "Issues"}));
    // Only what a person has changed is written down.
    QVERIFY(!window.settings.views(window.account, QStringLiteral("project")));
    window.views()->model()->remove(0);
    window.views()->model()->remove(0);
    window.views()->setPlace({}, {});
    QCOMPARE(window.names(), QStringList());
    window.views()->setPlace(window.account, QStringLiteral("project"));
    QCOMPARE(window.names(), QStringList());
}

void TestFilterController::aViewIsChosen()
{
    Window window;
    window.view->setPersonFilter(test::bob().userId, QStringLiteral("Bob"));
    const QSignalSpy cleared(window.view, &QueueView::personFilterCleared);
    window.setFilter("site-3");
    window.click(window.views()->panel(), 0);
    QCOMPARE(window.filter(), QStringLiteral("updated:>7d -state:completed"));
    QTRY_COMPARE(window.shown(), 70);
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(window.queue.filter()->sortColumn(), int(TaskTableModel::UpdatedColumn));
    QCOMPARE(window.queue.filter()->sortOrder(), Qt::AscendingOrder);
    QCOMPARE(window.views()->panel()->shownRow(), 0);
    // It is marked while it is what is shown, in whatever letters.
    window.setFilter("UPDATED:>7D -state:Completed");
    QCOMPARE(window.views()->panel()->shownRow(), 0);
    window.setFilter("-state:completed updated:>7d");
    QCOMPARE(window.views()->panel()->shownRow(), 0);
    window.setFilter("updated:>8d");
    QCOMPARE(window.views()->panel()->shownRow(), -1);
}

void TestFilterController::aViewIsMarkedWhileItsOrderIsShown()
{
    Window window;
    ViewsPanel *panel = window.views()->panel();
    QueueHeader *header = window.view->table()->header();
    window.views()->model()->append({
        {QStringLiteral("Newest"), QStringLiteral("updated:>7d -state:completed"),
         QStringLiteral("updated descending, ID ascending")},
        {QStringLiteral("Any"), QStringLiteral("site-3"), {}},
        {QStringLiteral("Any too"), QStringLiteral("site-3"), {}},
    });
    window.click(panel, 0);
    QCOMPARE(panel->shownRow(), 0);
    header->setSortKeys({{TaskTableModel::StateColumn, Qt::AscendingOrder}});
    QCOMPARE(panel->shownRow(), -1);
    // The same filter in the order of another view is that view.
    header->setSortKeys({{TaskTableModel::UpdatedColumn, Qt::DescendingOrder},
                         {TaskTableModel::TaskIdColumn, Qt::AscendingOrder}});
    QCOMPARE(panel->shownRow(), 2);
    header->setSortKeys({{TaskTableModel::UpdatedColumn, Qt::AscendingOrder}});
    QCOMPARE(panel->shownRow(), 0);
    window.click(panel, 2);
    QCOMPARE(panel->shownRow(), 2);
    // One without an order is shown in any, and of two that are the same the chosen one.
    window.click(panel, 4);
    QCOMPARE(panel->shownRow(), 4);
    header->setSortKeys({{TaskTableModel::NameColumn, Qt::DescendingOrder}});
    QCOMPARE(panel->shownRow(), 4);
}

void TestFilterController::viewsByKeys()
{
    Window window;
    window.makeCurrent(0);
    QTest::keyClick(window.views()->panel(), Qt::Key_Down);
    QCOMPARE(window.filter(), QString());
    QTest::keyClick(window.views()->panel(), Qt::Key_Return);
    QCOMPARE(window.filter(), QStringLiteral("state:problem"));
    QCOMPARE(window.views()->panel()->shownRow(), 1);
}

void TestFilterController::aViewBeginsAtTheTop_data()
{
    QTest::addColumn<int>("tasks");
    QTest::newRow("arranged at once") << 700;
    QTest::newRow("arranged on another thread") << TaskFilterModel::rowsArrangedAtOnce + 700;
}

void TestFilterController::aViewBeginsAtTheTop()
{
    QFETCH(int, tasks);
    Window window;
    window.queue.tasks()->upsert(test::tasks(tasks));
    QTRY_COMPARE(window.shown(), tasks);
    QueueTable *table = window.view->table();
    table->setFocus();
    table->gestures()->setCurrentTask(QStringLiteral("t500"));
    table->scrollTo(table->currentIndex());
    QVERIFY(table->verticalScrollBar()->value() > 0);
    window.views()->model()->append({{QStringLiteral("Even"), QStringLiteral("state:assigned"),
                                      QStringLiteral("id ascending")}});
    window.click(window.views()->panel(), 2);
    QTRY_COMPARE(window.shown(), (tasks + 1) / 2);
    QTRY_VERIFY(window.queue.filter()->isUpToDate());
    QCOMPARE(table->verticalScrollBar()->value(), 0);
    // Where the current row is somewhere else it stays what is current.
    QCOMPARE(table->gestures()->currentTaskId(), QStringLiteral("t500"));
}

void TestFilterController::savesAView()
{
    Window window;
    QVERIFY(!window.action("saveViewAction")->isEnabled()); // nothing to save
    window.setFilter("site-3 state:assigned");
    window.view->table()->sortByColumn(TaskTableModel::CreatedColumn, Qt::DescendingOrder);
    QVERIFY(window.action("saveViewAction")->isEnabled());
    QSignalSpy said(window.views(), &ViewsController::said);
    window.window.findChild<QAbstractButton *>(QStringLiteral("saveView"))->click();
    QCOMPARE(window.nameDialog()->textValue(), QStringLiteral("site-3, State: Assigned"));
    // Wide enough for a name, and for its title.
    const auto *field = window.nameDialog()->findChild<QLineEdit *>();
    QVERIFY(field->width() > field->fontMetrics().averageCharWidth() * 50);
    window.nameDialog()->setTextValue(QStringLiteral("  Third  site "));
    window.nameDialog()->accept();
    QCOMPARE(said.size(), 1);
    QCOMPARE(window.names(), list({"Stale > 7d", "Issues", "Third site"}));
    QCOMPARE(window.views()->panel()->shownRow(), 2);
    const QList<SavedView> stored =
        window.settings.views(window.account, QStringLiteral("project")).value();
    QCOMPARE(stored.last(),
             (SavedView{QStringLiteral("Third site"), QStringLiteral("site-3 state:assigned"),
                        QStringLiteral("created descending")}));
}

void TestFilterController::aViewHasAllSortedColumns()
{
    Window window;
    const QList<TaskSortKey> keys{{TaskTableModel::StateColumn, Qt::AscendingOrder},
                                  {TaskTableModel::AssigneeColumn, Qt::DescendingOrder}};
    window.setFilter("site-3");
    window.view->table()->header()->setSortKeys(keys);
    window.action("saveViewAction")->trigger();
    window.nameDialog()->accept();
    QCOMPARE(window.views()->model()->views().last().sort,
             QStringLiteral("state ascending, assignee descending"));
    window.setFilter("");
    window.view->table()->header()->setSortKeys({});
    window.click(window.views()->panel(), 2);
    QCOMPARE(window.queue.filter()->sortKeys(), keys);
}

void TestFilterController::readsTheOrderOfAView_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read"); // the beginning of a sentence where it makes no sense
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(read);
    };
    row("", "");
    row("updated ascending", "updated ascending");
    row(" Updated  DESCENDING ,id ascending", "updated descending, id ascending");
    row("blah down", "There is no column blah, but name, state, assignee, priority");
    row("state down", "“down” is neither ascending nor descending.");
    row("state", "“state” is not a column followed by");
    row("state ascending,", "“” is not a column followed by");
    row("state ascending, state descending", "The column state is there twice.");
}

void TestFilterController::readsTheOrderOfAView()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const Result<QList<TaskSortKey>> keys = viewSortKeys(text);
    const QString found = keys ? viewSortText(*keys) : keys.error().message;
    QVERIFY2(keys ? found == read : found.startsWith(read), qPrintable(found));
}

void TestFilterController::replacesAViewOfTheSameName()
{
    Window window;
    window.setFilter("site-3");
    window.action("saveViewAction")->trigger();
    QInputDialog *dialog = window.nameDialog();
    QCOMPARE(dialog->okButtonText(), QStringLiteral("Save View"));
    dialog->setTextValue(QStringLiteral("issues"));
    QCOMPARE(dialog->okButtonText(), QStringLiteral("Replace View…"));
    dialog->accept();
    // Not before somebody has said so.
    QMessageBox *question = window.question();
    QVERIFY(question);
    QVERIFY(question->text().contains(QLatin1String("Issues")));
    QCOMPARE(window.names(), list({"Stale > 7d", "Issues"}));
    question->findChild<QPushButton *>(QStringLiteral("cancel"))->click();
    QCOMPARE(window.names(), list({"Stale > 7d", "Issues"}));
    delete question;
    delete dialog;
    window.action("saveViewAction")->trigger();
    window.nameDialog()->setTextValue(QStringLiteral("issues"));
    window.nameDialog()->accept();
    window.question()->findChild<QPushButton *>(QStringLiteral("answer"))->click();
    QCOMPARE(window.names(), list({"Stale > 7d", "issues"}));
    QCOMPARE(window.views()->model()->views().last().filter, QStringLiteral("site-3"));
}

void TestFilterController::savesThePersonToo()
{
    Window window;
    window.setFilter("site-3");
    window.setPeople();
    window.view->setPersonFilter(test::anna().userId, QStringLiteral("Anna"));
    window.action("saveViewAction")->trigger();
    QCOMPARE(window.nameDialog()->textValue(), QStringLiteral("site-3, Assignee: Anna Berg"));
    window.nameDialog()->accept();
    QCOMPARE(window.views()->model()->views().last().filter,
             QStringLiteral("site-3 assignee:anna@example.com"));
    QCOMPARE(window.views()->panel()->shownRow(), 2);
    const int shown = window.shown();
    // It comes back as it was: the person chosen, the rest in the field.
    window.view->filterBar()->clear();
    QCOMPARE(window.views()->panel()->shownRow(), -1);
    const QSignalSpy person(window.filters, &FilterController::personShown);
    window.click(window.views()->panel(), 2);
    QCOMPARE(window.filter(), QStringLiteral("site-3"));
    QCOMPARE(window.queue.filter()->personFilter(), test::anna().userId);
    QTRY_COMPARE(window.shown(), shown);
    QCOMPARE(person.size(), 1);
    QCOMPARE(person.first().first().toModelIndex().data(PeopleModel::UserIdRole).toString(),
             test::anna().userId);
    QCOMPARE(window.views()->panel()->shownRow(), 2);
    // Who is not here, or is not the only one that could be meant, stays a condition.
    for (const char *filter : {"assignee:nobody@example.com", "assignee:ann",
                               "assignee:anna@example.com assignee:bob@example.com"}) {
        window.views()->model()->append(
            {{QString::fromUtf8(filter), QString::fromUtf8(filter), {}}});
        window.click(window.views()->panel(), window.views()->model()->rowCount() - 1);
        QCOMPARE(window.filter(), QString::fromUtf8(filter));
        QVERIFY(!window.queue.filter()->personFilter());
    }
}

void TestFilterController::renamesInPlace()
{
    Window window;
    window.makeCurrent(1);
    QTest::keyClick(window.views()->panel(), Qt::Key_F2);
    const auto editor = [&] {
        return window.views()->panel()->findChild<QLineEdit *>(QStringLiteral("viewName"));
    };
    QVERIFY(editor());
    QCOMPARE(editor()->text(), QStringLiteral("Issues"));
    QVERIFY(!editor()->accessibleName().isEmpty());
    QTest::keyClicks(editor(), QStringLiteral(" Mine "));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(window.names().last(), QStringLiteral("Mine"));
    QCOMPARE(window.settings.views(window.account, QStringLiteral("project")).value().last().name,
             QStringLiteral("Mine"));
    // From the menu; a name that is taken gets a number, and none changes nothing.
    QTRY_VERIFY(!editor());
    window.action("renameViewAction")->trigger();
    QVERIFY(editor());
    editor()->setText(QStringLiteral("stale > 7d"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(window.names().last(), QStringLiteral("stale > 7d (2)"));
    QVERIFY(!window.views()->model()->setData(window.views()->model()->index(0),
                                              QStringLiteral("  "), Qt::EditRole));
}

void TestFilterController::movesByKeysAndDragging()
{
    Window window;
    window.views()->model()->append({{QStringLiteral("Mine"), QStringLiteral("is:mine"), {}}});
    ViewsPanel *panel = window.views()->panel();
    window.makeCurrent(0);
    QTest::keyClick(panel, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(window.names(), list({"Issues", "Stale > 7d", "Mine"}));
    QCOMPARE(panel->currentRow(), 1);
    window.action("moveViewDownAction")->trigger();
    QCOMPARE(window.names(), list({"Issues", "Mine", "Stale > 7d"}));
    QVERIFY(!window.action("moveViewDownAction")->isEnabled());
    QTest::keyClick(panel, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.names(), list({"Issues", "Stale > 7d", "Mine"}));
    // The last one is dragged before the first, and then behind the last.
    ViewsModel *model = window.views()->model();
    std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(2)}));
    QVERIFY(!model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(window.names(), list({"Mine", "Issues", "Stale > 7d"}));
    dragged.reset(model->mimeData({model->index(0)}));
    const QPoint below(10, panel->visualRect(model->index(2)).bottom() + 20);
    // Nothing but a drag of the panel's own comes to it by way of the application.
    QDropEvent drop(below, Qt::MoveAction, dragged.get(), Qt::LeftButton, {});
    (panel->*&OpenPanel::dropEvent)(&drop);
    QCOMPARE(window.names(), list({"Issues", "Stale > 7d", "Mine"}));
    QCOMPARE(window.settings.views(window.account, QStringLiteral("project")).value().size(), 3);
}

void TestFilterController::deletesAfterAQuestion()
{
    Window window;
    window.makeCurrent(0);
    QTest::keyClick(window.views()->panel(), Qt::Key_Delete);
    auto *box = window.window.findChild<QMessageBox *>(QStringLiteral("question"));
    QVERIFY(box);
    QVERIFY(box->text().contains(QLatin1String("Stale > 7d")));
    box->findChild<QPushButton *>(QStringLiteral("cancel"))->click();
    QCOMPARE(window.names().size(), 2);
    delete box;
    window.action("deleteViewAction")->trigger();
    box = window.window.findChild<QMessageBox *>(QStringLiteral("question"));
    box->findChild<QPushButton *>(QStringLiteral("answer"))->click();
    QCOMPARE(window.names(), list({"Issues"}));
    QCOMPARE(window.settings.views(window.account, QStringLiteral("project")).value().size(), 1);
}

void TestFilterController::sharesAsATextFile()
{
    Window window;
    const QString file = window.folder_.filePath(QStringLiteral("views.txt"));
    QSignalSpy said(window.views(), &ViewsController::said);
    window.views()->exportTo(file);
    QCOMPARE(said.size(), 1);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("brickyard-views 1\n\nname: Stale > 7d\n"));
    // Another project gets them; what is there already is not doubled.
    window.views()->setPlace(window.account, QStringLiteral("another"));
    window.views()->model()->remove(0);
    window.views()->importFrom(file);
    QCOMPARE(window.names(), list({"Issues", "Stale > 7d"}));
    QCOMPARE(window.settings.views(window.account, QStringLiteral("another")).value().size(), 2);
}

void TestFilterController::otherFilesAddNothing()
{
    Window window;
    const QString file = window.folder_.filePath(QStringLiteral("other.txt"));
    QFile other(file);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("brickyard-views 1\nname: a\nfilter: x\ncolour: red\n");
    other.close();
    const QSignalSpy failed(window.views(), &ViewsController::failed);
    window.views()->importFrom(file);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QLatin1String("Line 4")));
    window.views()->importFrom(window.folder_.filePath(QStringLiteral("none.txt")));
    QCOMPARE(failed.size(), 2);
    window.views()->exportTo(window.folder_.filePath(QStringLiteral("none/none.txt")));
    QCOMPARE(failed.size(), 3);
    QCOMPARE(window.names().size(), 2);
}

void TestFilterController::nonsenseAddsNothing_data()
{
    QTest::addColumn<QString>("line"); // the fourth of the file
    QTest::addColumn<QString>("sentence"); // a part of it
    const auto row = [](const char *line, const char *sentence) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(sentence);
    };
    row("sort: blah down", "There is no column blah");
    row("sort: state down", "neither ascending nor descending");
    row("filter: foo:bar", "There is no field foo");
    row("filter: ct priority:", "A number from 0 to 1 is missing");
    row("filter: priority:5", "priorities go from 0 to 1");
    row("filter: stage:Elsewhere", ""); // it may be for another project
}

void TestFilterController::nonsenseAddsNothing()
{
    QFETCH(QString, line);
    QFETCH(QString, sentence);
    Window window;
    const QString name = window.folder_.filePath(QStringLiteral("views.txt"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("brickyard-views 1\nname: good\nname: a\n" + line.toUtf8() + '\n');
    file.close();
    const QSignalSpy failed(window.views(), &ViewsController::failed);
    window.views()->importFrom(name);
    QCOMPARE(window.names().size(), sentence.isEmpty() ? 4 : 2);
    QCOMPARE(failed.size(), sentence.isEmpty() ? 0 : 1);
    if (!sentence.isEmpty()) {
        const QString said = failed.first().first().toString();
        QVERIFY2(said.contains(QLatin1String("Line 4")) && said.contains(sentence),
                 qPrintable(said));
    }
}

void TestFilterController::theSameFileAddsNothingTwice()
{
    Window window;
    const QString name = window.folder_.filePath(QStringLiteral("views.txt"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("brickyard-views 1\nname: Issues\nfilter: another\nname: a  b\nfilter: x\n");
    file.close();
    for (int time = 0; time < 3; ++time) {
        window.views()->importFrom(name);
        QCOMPARE(window.names(), list({"Stale > 7d", "Issues", "Issues (2)", "a b"}));
    }
}

void TestFilterController::eachProjectHasItsOwn()
{
    Window window;
    window.setFilter("site-3");
    window.views()->model()->append({{QStringLiteral("Three"), QStringLiteral("site-3"), {}}});
    window.views()->setPlace(window.account, QStringLiteral("another"));
    QCOMPARE(window.names().size(), 2);
    QCOMPARE(window.views()->panel()->shownRow(), -1);
    window.views()->setPlace(window.account, QStringLiteral("project"));
    QCOMPARE(window.names().size(), 3);
    QCOMPARE(window.views()->panel()->shownRow(), 2);
}

void TestFilterController::clearAction()
{
    Window window;
    QAction *clear = window.filters->clearAction();
    QVERIFY(!clear->isEnabled());
    window.setFilter("site-3");
    QTRY_VERIFY(clear->isEnabled());
    window.view->setPersonFilter(test::bob().userId, QStringLiteral("Bob"));
    clear->trigger();
    QTRY_COMPARE(window.shown(), 70);
    QVERIFY(!clear->isEnabled());
}

QTEST_MAIN(TestFilterController)
#include "tst_filtercontroller.moc"
