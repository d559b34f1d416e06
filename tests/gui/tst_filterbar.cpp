// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filterbarwindow.h"
#include "tests/support/focuscheck.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QWindow>

using namespace brickyard;
using test::list;

// The filter field with its chips, and what it says of mistakes.
class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasNames();
    void conditionsAreChips();
    void aClickTakesAConditionAway();
    void keysTakeConditionsAway();
    void undoBringsAConditionBack_data();
    void undoBringsAConditionBack();
    void arrowsGoFromChipToChip();
    void mistakesAreExplained();
    void wordsThatTheProjectDoesNotHaveAreExplained();
    void manyMistakesAreCounted();
    void whatIsBeingTypedIsNoMistake();
    void peopleAreCalledByName();
    void aPastedListOfIdsIsOneChip();
    void thousandsOfIds();
    void manyChipsTakeSeveralLines();
    void clearsAll();
    void theWholeFilterHasThePerson();
};

namespace {

QString uuid(int number)
{
    return QStringLiteral("%1-0bad-4000-8000-00000000cafe").arg(number, 8, 16, QLatin1Char('0'));
}

} // namespace

void TestFilterBar::everythingHasNames()
{
    test::FilterBarWindow bar;
    bar.bar->setText(QStringLiteral("site state:assigned prio:1"));
    bar.bar->setPersonFilter(test::anna().userId, QStringLiteral("Anna"));
    bar.type(" st");
    QCOMPARE(test::unnamedFocusWidgets(&bar.window), QStringList());
    QVERIFY(!bar.suggestions()->accessibleName().isEmpty());
    QVERIFY(bar.chip(0)->accessibleName().contains(QLatin1String("site")));
}

void TestFilterBar::conditionsAreChips()
{
    test::FilterBarWindow bar;
    QVERIFY(!bar.chipRow()->isVisible());
    bar.type("site-3 -state:assigned ");
    QTRY_COMPARE(bar.chips(), list({"site-3", "State: not Assigned"}));
    bar.bar->setText({});
    QVERIFY(!bar.chipRow()->isVisible());
}

void TestFilterBar::aClickTakesAConditionAway()
{
    test::FilterBarWindow bar;
    bar.bar->setText(QStringLiteral("site state:assigned  anna"));
    QTRY_COMPARE(bar.filter.visibleCount(), 50);
    QTest::mouseClick(bar.chip(1), Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("site anna"));
    QCOMPARE(bar.chips(), list({"site", "anna"}));
    QTest::mouseClick(bar.chip(1), Qt::LeftButton);
    QTRY_COMPARE(bar.filter.visibleCount(), 100);
    QCOMPARE(bar.text(), QStringLiteral("site"));
}

void TestFilterBar::keysTakeConditionsAway()
{
    test::FilterBarWindow bar;
    bar.bar->setText(QStringLiteral("a b c d"));
    bar.chip(1)->setFocus();
    QTest::keyClick(bar.chip(1), Qt::Key_Delete);
    QCOMPARE(bar.text(), QStringLiteral("a c d"));
    QVERIFY(bar.chip(1)->hasFocus()); // the one that came into its place
    QTest::keyClick(bar.chip(1), Qt::Key_Backspace);
    QCOMPARE(bar.text(), QStringLiteral("a d"));
    QTest::keyClick(bar.chip(1), Qt::Key_Space);
    QCOMPARE(bar.text(), QStringLiteral("a"));
    QVERIFY(bar.chip(0)->hasFocus());
    QTest::keyClick(bar.chip(0), Qt::Key_Return);
    QCOMPARE(bar.text(), QString());
    QVERIFY(bar.bar->field()->hasFocus());
}

void TestFilterBar::undoBringsAConditionBack_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("by mouse") << true;
    QTest::newRow("by key") << false;
}

void TestFilterBar::undoBringsAConditionBack()
{
    QFETCH(bool, byMouse);
    test::FilterBarWindow bar;
    QAction takeBack; // the window's, of what was done to tasks
    takeBack.setShortcuts({QKeySequence::Undo, QKeySequence::Redo});
    bar.window.addAction(&takeBack);
    const QSignalSpy takenBack(&takeBack, &QAction::triggered);
    const auto press = [&bar](QKeySequence::StandardKey key) {
        QTest::keySequence(bar.window.windowHandle(), QKeySequence(key));
    };
    QVERIFY(QTest::qWaitForWindowActive(&bar.window));
    bar.bar->setText(QStringLiteral("a b"));
    const auto takeAway = [&](FilterChip *chip) {
        if (byMouse) {
            QTest::mouseClick(chip, Qt::LeftButton);
        } else {
            chip->setFocus();
            QTest::keyClick(chip, Qt::Key_Delete);
        }
    };
    takeAway(bar.chip(0));
    QCOMPARE(bar.chips(), list({"b"}));
    QVERIFY(bar.chip(0)->hasFocus());
    press(QKeySequence::Undo);
    QCOMPARE(bar.text(), QStringLiteral("a b"));
    QCOMPARE(bar.chips(), list({"a", "b"}));
    QVERIFY(!bar.suggestions()->isVisible());
    press(QKeySequence::Redo);
    QCOMPARE(bar.chips(), list({"b"}));
    // The last one leaves the focus to the field.
    takeAway(bar.chip(0));
    QCOMPARE(bar.text(), QString());
    QVERIFY(bar.bar->field()->hasFocus());
    press(QKeySequence::Undo);
    QTRY_COMPARE(bar.chips(), list({"b"}));
    press(QKeySequence::Undo);
    QTRY_COMPARE(bar.chips(), list({"a", "b"}));
    // Where there is nothing left to undo here, nothing else is undone either.
    bar.chip(0)->setFocus();
    press(QKeySequence::Undo);
    QCOMPARE(bar.text(), QStringLiteral("a b"));
    QCOMPARE(takenBack.size(), 0);
}

void TestFilterBar::arrowsGoFromChipToChip()
{
    test::FilterBarWindow bar;
    bar.bar->setText(QStringLiteral("a b"));
    bar.chip(0)->setFocus();
    QTest::keyClick(bar.chip(0), Qt::Key_Right);
    QVERIFY(bar.chip(1)->hasFocus());
    QTest::keyClick(bar.chip(1), Qt::Key_Right);
    QVERIFY(bar.chip(1)->hasFocus());
    QTest::keyClick(bar.chip(1), Qt::Key_Left);
    QVERIFY(bar.chip(0)->hasFocus());
    // Tab reaches them from the field, and leaves them.
    bar.bar->field()->setFocus();
    for (int i = 0; i < 4 && !bar.chip(0)->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(bar.chip(0)->hasFocus());
    for (int i = 0; i < 5 && !bar.rows->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(bar.rows->hasFocus());
}

void TestFilterBar::mistakesAreExplained()
{
    test::FilterBarWindow bar;
    const auto *fault = bar.bar->findChild<QLabel *>(QStringLiteral("filterFault"));
    QVERIFY(!fault->isVisible());
    bar.type("site-3 prio:1 \"open");
    QTRY_VERIFY(fault->isVisible());
    QVERIFY2(fault->text().startsWith(QStringLiteral("“prio:1”: There is no field prio.")),
             qPrintable(fault->text()));
    QVERIFY(fault->text().contains(QStringLiteral("\n\"open: The quote")));
    QCOMPARE(bar.filter.visibleCount(), 14); // the others keep working
    QCOMPARE(bar.chips(), list({"site-3", "prio:1", "\"open"}));
    QVERIFY(bar.chip(1)->isFault());
    QTest::mouseClick(bar.chip(1), Qt::LeftButton);
    QTest::mouseClick(bar.chip(1), Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("site-3"));
    QVERIFY(!fault->isVisible());
}

void TestFilterBar::wordsThatTheProjectDoesNotHaveAreExplained()
{
    test::FilterBarWindow bar;
    const auto *fault = bar.bar->findChild<QLabel *>(QStringLiteral("filterFault"));
    bar.bar->setText(QStringLiteral("site-3 stage:Nope"));
    QVERIFY(!fault->isVisible()); // the project is not known yet
    bar.bar->setVocabulary({{QStringLiteral("Label")}, {}});
    QVERIFY(fault->isVisible());
    QVERIFY(fault->text().contains(QLatin1String("no stage Nope")));
    QVERIFY(bar.chip(1)->isFault());
    QTRY_COMPARE(bar.filter.visibleCount(), 14);
    bar.bar->setVocabulary({{QStringLiteral("Label"), QStringLiteral("Nope")}, {}});
    QVERIFY(!fault->isVisible());
}

void TestFilterBar::manyMistakesAreCounted()
{
    test::FilterBarWindow bar;
    const auto *fault = bar.bar->findChild<QLabel *>(QStringLiteral("filterFault"));
    bar.bar->setText(QStringLiteral("a:1 b:1 c:1"));
    QCOMPARE(fault->text().count(u'\n'), 2);
    bar.bar->setText(QStringLiteral("a:1 b:1 c:1 d:1 e:1"));
    QCOMPARE(fault->text().count(u'\n'), 3);
    QVERIFY2(fault->text().endsWith(QLatin1String("and 2 more")), qPrintable(fault->text()));
}

void TestFilterBar::whatIsBeingTypedIsNoMistake()
{
    test::FilterBarWindow bar;
    const auto *fault = bar.bar->findChild<QLabel *>(QStringLiteral("filterFault"));
    for (const char letter : {'p', 'r', 'i', 'o', 'r', 'i', 't', 'y', ':', '>', '0', '.', '5'}) {
        QTest::keyClick(bar.bar->field(), letter);
        QSignalSpy applied(bar.bar, &FilterBar::textApplied);
        QVERIFY(applied.wait());
        QVERIFY(!fault->isVisible());
        if (letter == ':' || letter == '>')
            QCOMPARE(bar.filter.visibleCount(), 100);
    }
    QTRY_COMPARE(bar.filter.visibleCount(), 40);
}

void TestFilterBar::peopleAreCalledByName()
{
    test::FilterBarWindow bar;
    bar.bar->setText(QStringLiteral("assignee:ANNA@example.com assignee:user-bob assignee:ann"));
    QCOMPARE(bar.chips(), list({"Assignee: Anna Berg", "Assignee: Bob Chen", "Assignee: ann"}));
}

void TestFilterBar::aPastedListOfIdsIsOneChip()
{
    test::FilterBarWindow bar;
    QList<Task> tasks;
    for (int i = 0; i < 20; ++i)
        tasks.append(test::task(uuid(i), QStringLiteral("more-%1").arg(i)));
    bar.tasks.upsert(tasks);
    QStringList ids;
    for (int i = 0; i < 12; ++i)
        ids.append(uuid(i * 2));
    QApplication::clipboard()->setText(ids.join(u'\n'));
    bar.type("more ");
    bar.bar->field()->paste();
    QTRY_COMPARE(bar.filter.visibleCount(), 10);
    QCOMPARE(bar.chips(), list({"more", "12 id(s)"})); // the plural is a translation
    QVERIFY(!bar.bar->wholeFilter().contains(u'\n')); // a view is one line
    QTest::mouseClick(bar.chip(1), Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("more"));
    QCOMPARE(bar.chips(), list({"more"}));
    QTRY_COMPARE(bar.filter.visibleCount(), 20);
    bar.bar->field()->undo();
    QTRY_COMPARE(bar.filter.visibleCount(), 10);
}

void TestFilterBar::thousandsOfIds()
{
    test::FilterBarWindow bar;
    QStringList ids;
    for (int i = 0; i < 10'000; ++i)
        ids.append(uuid(i));
    bar.tasks.upsert({test::task(ids.last()), test::task(uuid(10'000))});
    bar.bar->field()->insert(ids.join(u' '));
    QTRY_COMPARE(bar.filter.visibleCount(), 1);
    QCOMPARE(bar.chips(), list({"10,000 id(s)"}));
    QTest::mouseClick(bar.chip(0), Qt::LeftButton);
    QCOMPARE(bar.text(), QString());
}

void TestFilterBar::manyChipsTakeSeveralLines()
{
    test::FilterBarWindow bar;
    bar.bar->setText(QStringLiteral("one"));
    QTRY_VERIFY(bar.chipRow()->height() > 0);
    QCoreApplication::sendPostedEvents();
    const int oneLine = bar.chipRow()->height();
    QString many;
    for (int i = 0; i < 20; ++i)
        many += QStringLiteral("condition%1 ").arg(i);
    bar.bar->setText(many);
    QTRY_VERIFY(bar.chipRow()->height() >= 3 * oneLine);
    const QRect room = bar.chipRow()->rect();
    for (const FilterChip *chip : bar.chipRow()->chips())
        QVERIFY(room.contains(chip->geometry()));
    // One that is longer than the row is cut, not lost.
    bar.bar->setText(QString(500, u'x'));
    QTRY_VERIFY(bar.chipRow()->height() <= 2 * oneLine + spacing::small);
    QVERIFY(bar.chipRow()->rect().contains(bar.chip(0)->geometry()));
}

void TestFilterBar::clearsAll()
{
    test::FilterBarWindow bar;
    const QSignalSpy cleared(bar.bar, &FilterBar::personFilterCleared);
    bar.bar->setPersonFilter(test::anna().userId, QStringLiteral("Anna"));
    bar.bar->setText(QStringLiteral("site-3"));
    QTest::mouseClick(bar.bar->findChild<QToolButton *>(QStringLiteral("clearFilter")),
                      Qt::LeftButton);
    QCOMPARE(bar.text(), QString());
    QTRY_COMPARE(bar.filter.visibleCount(), 100);
    QCOMPARE(cleared.size(), 1);
}

void TestFilterBar::theWholeFilterHasThePerson()
{
    test::FilterBarWindow bar;
    bar.bar->setText(QStringLiteral(" site-3 "));
    QCOMPARE(bar.bar->wholeFilter(), QStringLiteral("site-3"));
    bar.bar->setPersonFilter(test::anna().userId, QStringLiteral("Anna"));
    QCOMPARE(bar.bar->wholeFilter(), QStringLiteral("site-3 assignee:anna@example.com"));
    const int shown = bar.filter.visibleCount();
    const QString whole = bar.bar->wholeFilter();
    bar.bar->clear();
    bar.bar->setText(whole); // shows the same
    QTRY_COMPARE(bar.filter.visibleCount(), shown);
    bar.bar->setText({});
    bar.bar->setPersonFilter(QString(QLatin1String("")), QStringLiteral("Nobody"));
    QCOMPARE(bar.bar->wholeFilter(), QStringLiteral("assignee:none"));
    // Who has no email, or is not known, by the id.
    bar.bar->setPersonFilter(QStringLiteral("API:1"), QStringLiteral("A key"));
    QCOMPARE(bar.bar->wholeFilter(), QStringLiteral("assignee:API:1"));
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
