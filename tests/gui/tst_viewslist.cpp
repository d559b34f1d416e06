// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filterwindow.h"
#include "ui/viewsort.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace brickyard;
using test::list;

// The list of views: renamed, moved, deleted, and shared as text files.
class TestViewsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamesInPlace();
    void movesByKeysAndDragging();
    void deletesAfterAQuestion();
    void readsTheOrderOfAView_data();
    void readsTheOrderOfAView();
    void sharesAsATextFile();
    void otherFilesAddNothing();
    void nonsenseAddsNothing_data();
    void nonsenseAddsNothing();
    void theSameFileAddsNothingTwice();
};

namespace {

class OpenPanel : public ViewsPanel
{
public:
    using ViewsPanel::dropEvent;
};

} // namespace

void TestViewsList::renamesInPlace()
{
    test::FilterWindow window;
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

void TestViewsList::movesByKeysAndDragging()
{
    test::FilterWindow window;
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

void TestViewsList::deletesAfterAQuestion()
{
    test::FilterWindow window;
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

void TestViewsList::readsTheOrderOfAView_data()
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

void TestViewsList::readsTheOrderOfAView()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const Result<QList<TaskSortKey>> keys = viewSortKeys(text);
    const QString found = keys ? viewSortText(*keys) : keys.error().message;
    QVERIFY2(keys ? found == read : found.startsWith(read), qPrintable(found));
}

void TestViewsList::sharesAsATextFile()
{
    test::FilterWindow window;
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

void TestViewsList::otherFilesAddNothing()
{
    test::FilterWindow window;
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

void TestViewsList::nonsenseAddsNothing_data()
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

void TestViewsList::nonsenseAddsNothing()
{
    QFETCH(QString, line);
    QFETCH(QString, sentence);
    test::FilterWindow window;
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

void TestViewsList::theSameFileAddsNothingTwice()
{
    test::FilterWindow window;
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

QTEST_MAIN(TestViewsList)
#include "tst_viewslist.moc"
