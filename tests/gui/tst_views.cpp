// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskselectionmodel.h"
#include "tests/support/filterwindow.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace brickyard;
using test::list;

// Views of a queue: what choosing and saving them does.
class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startersAreThere();
    void aViewIsChosen();
    void aViewIsMarkedWhileItsOrderIsShown();
    void viewsByKeys();
    void aViewBeginsAtTheTop_data();
    void aViewBeginsAtTheTop();
    void savesAView();
    void aViewHasAllSortedColumns();
    void replacesAViewOfTheSameName();
    void savesThePersonToo();
    void eachProjectHasItsOwn();
};

void TestViews::startersAreThere()
{
    test::FilterWindow window;
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

void TestViews::aViewIsChosen()
{
    test::FilterWindow window;
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

void TestViews::aViewIsMarkedWhileItsOrderIsShown()
{
    test::FilterWindow window;
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

void TestViews::viewsByKeys()
{
    test::FilterWindow window;
    window.makeCurrent(0);
    QTest::keyClick(window.views()->panel(), Qt::Key_Down);
    QCOMPARE(window.filter(), QString());
    QTest::keyClick(window.views()->panel(), Qt::Key_Return);
    QCOMPARE(window.filter(), QStringLiteral("state:problem"));
    QCOMPARE(window.views()->panel()->shownRow(), 1);
}

void TestViews::aViewBeginsAtTheTop_data()
{
    QTest::addColumn<int>("tasks");
    QTest::newRow("arranged at once") << 700;
    QTest::newRow("arranged on another thread") << TaskFilterModel::rowsArrangedAtOnce + 700;
}

void TestViews::aViewBeginsAtTheTop()
{
    QFETCH(int, tasks);
    test::FilterWindow window;
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

void TestViews::savesAView()
{
    test::FilterWindow window;
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
    QCOMPARE(field->selectedText(), field->text());
    QCOMPARE(field->cursorPosition(), 0);
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

void TestViews::aViewHasAllSortedColumns()
{
    test::FilterWindow window;
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

void TestViews::replacesAViewOfTheSameName()
{
    test::FilterWindow window;
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

void TestViews::savesThePersonToo()
{
    test::FilterWindow window;
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

void TestViews::eachProjectHasItsOwn()
{
    test::FilterWindow window;
    window.setFilter("site-3");
    window.views()->model()->append({{QStringLiteral("Three"), QStringLiteral("site-3"), {}}});
    window.views()->setPlace(window.account, QStringLiteral("another"));
    QCOMPARE(window.names().size(), 2);
    QCOMPARE(window.views()->panel()->shownRow(), -1);
    window.views()->setPlace(window.account, QStringLiteral("project"));
    QCOMPARE(window.names().size(), 3);
    QCOMPARE(window.views()->panel()->shownRow(), 2);
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
