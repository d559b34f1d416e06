// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filterwindow.h"
#include "tests/support/focuscheck.h"

#include <QContextMenuEvent>
#include <QSignalSpy>

using namespace brickyard;
using test::list;

// Folders beside a queue, and what the filter knows of it.
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
    void clearAction();
};

void TestFilterController::everythingHasNames()
{
    test::FilterWindow window;
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
    test::FilterWindow window;
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
    test::FilterWindow window;
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
    test::FilterWindow window;
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
    test::FilterWindow window;
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
    test::FilterWindow window;
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
    test::FilterWindow window;
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
    test::FilterWindow window;
    QVERIFY(window.waitForFolders(7));
    QTest::keyClicks(window.view->filterField(), QStringLiteral("folder:site-2/pat"));
    const auto *suggestions =
        window.window.findChild<QAbstractItemView *>(QStringLiteral("filterSuggestions"));
    QVERIFY(suggestions->isVisible());
    QCOMPARE(suggestions->model()->index(0, 0).data().toString(),
             QStringLiteral("folder:site-2/patient-2"));
}

void TestFilterController::clearAction()
{
    test::FilterWindow window;
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
