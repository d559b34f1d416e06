// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskfiltermodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/focuscheck.h"
#include "tests/support/sampletasks.h"
#include "ui/filterbar.h"
#include "ui/filterchip.h"
#include "ui/filterchips.h"
#include "ui/filtersuggestions.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

using namespace brickyard;

// The filter field with its chips, its suggestions, and what it says of mistakes.
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
    void suggestsAsOneTypes();
    void suggestionsAreTakenByKeys();
    void suggestionsAreTakenByAClick();
    void suggestionsLeaveOtherKeysAlone();
    void suggestionsGoWithTheFocus();
    void suggestsFieldsWhenAsked();
    void theListHasAnEdge();
    void theListIsAsWideAsItsRows();
};

namespace {

struct Bar
{
    Bar()
    {
        tasks.setOrigin(QStringLiteral("account"), QStringLiteral("project"), test::labelStage());
        tasks.upsert(test::tasks(100));
        auto *layout = new QVBoxLayout(&window);
        bar = new FilterBar(&filter, 1, &window);
        layout->addWidget(bar);
        rows = new QLineEdit(&window); // something below that takes the focus
        rows->setObjectName(QStringLiteral("rows"));
        rows->setAccessibleName(QStringLiteral("rows"));
        layout->addWidget(rows);
        layout->addStretch();
        window.resize(700, 400);
        window.show();
        QApplication::setActiveWindow(&window);
        bar->setSources([] {
            FilterSources sources;
            sources.people = {test::anna(), test::bob()};
            sources.stages = {QStringLiteral("Label")};
            return sources;
        });
        bar->field()->setFocus();
    }

    void type(const char *text) const { QTest::keyClicks(bar->field(), QString::fromUtf8(text)); }
    QStringList chips() const
    {
        QStringList texts;
        for (const FilterChip *chip : chipRow()->chips()) {
            if (chip->isVisible())
                texts.append(chip->text());
        }
        return texts;
    }
    FilterChips *chipRow() const { return bar->findChild<FilterChips *>(); }
    FilterChip *chip(int number) const { return chipRow()->chips().at(number); }
    FilterSuggestions *suggestions() const { return window.findChild<FilterSuggestions *>(); }
    QStringList suggested() const
    {
        QStringList texts;
        const FilterSuggestions *list = suggestions();
        for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row)
            texts.append(list->model()->index(row, 0).data().toString());
        return texts;
    }
    QString text() const { return bar->field()->text(); }

    TaskTableModel tasks;
    TaskFilterModel filter{&tasks};
    QWidget window;
    FilterBar *bar = nullptr;
    QLineEdit *rows = nullptr;
};

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList all;
    for (const char *text : texts)
        all.append(QString::fromUtf8(text));
    return all;
}

} // namespace

void TestFilterBar::everythingHasNames()
{
    Bar bar;
    bar.bar->setText(QStringLiteral("site state:assigned prio:1"));
    bar.bar->setPersonFilter(test::anna().userId, QStringLiteral("Anna"));
    bar.type(" st");
    QCOMPARE(test::unnamedFocusWidgets(&bar.window), QStringList());
    QVERIFY(!bar.suggestions()->accessibleName().isEmpty());
    QVERIFY(bar.chip(0)->accessibleName().contains(QLatin1String("site")));
}

void TestFilterBar::conditionsAreChips()
{
    Bar bar;
    QVERIFY(!bar.chipRow()->isVisible());
    bar.type("site-3 -state:assigned ");
    QTRY_COMPARE(bar.chips(), list({"site-3", "State: not Assigned"}));
    bar.bar->setText({});
    QVERIFY(!bar.chipRow()->isVisible());
}

void TestFilterBar::aClickTakesAConditionAway()
{
    Bar bar;
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
    Bar bar;
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
    Bar bar;
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
    Bar bar;
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
    Bar bar;
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
    Bar bar;
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
    Bar bar;
    const auto *fault = bar.bar->findChild<QLabel *>(QStringLiteral("filterFault"));
    bar.bar->setText(QStringLiteral("a:1 b:1 c:1"));
    QCOMPARE(fault->text().count(u'\n'), 2);
    bar.bar->setText(QStringLiteral("a:1 b:1 c:1 d:1 e:1"));
    QCOMPARE(fault->text().count(u'\n'), 3);
    QVERIFY2(fault->text().endsWith(QLatin1String("and 2 more")), qPrintable(fault->text()));
}

void TestFilterBar::whatIsBeingTypedIsNoMistake()
{
    Bar bar;
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
    Bar bar;
    bar.bar->setText(QStringLiteral("assignee:ANNA@example.com assignee:user-bob assignee:ann"));
    QCOMPARE(bar.chips(), list({"Assignee: Anna Berg", "Assignee: Bob Chen", "Assignee: ann"}));
}

namespace {

QString uuid(int number)
{
    return QStringLiteral("%1-0bad-4000-8000-00000000cafe").arg(number, 8, 16, QLatin1Char('0'));
}

} // namespace

void TestFilterBar::aPastedListOfIdsIsOneChip()
{
    Bar bar;
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
    Bar bar;
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
    Bar bar;
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
    Bar bar;
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
    Bar bar;
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

void TestFilterBar::suggestsAsOneTypes()
{
    Bar bar;
    bar.type("site s");
    QCOMPARE(bar.suggested(), list({"state:", "stage:"}));
    bar.type("tate:ski");
    QCOMPARE(bar.suggested(), list({"state:skipped"}));
    bar.type("pped");
    QCOMPARE(bar.suggested(), QStringList());
    // Below the field, and over what is there.
    bar.type(" assignee:");
    const QRect place = bar.suggestions()->geometry();
    const QPoint field = bar.bar->field()->mapTo(&bar.window, QPoint(0, 0));
    QCOMPARE(place.top(), field.y() + bar.bar->field()->height());
    QVERIFY(bar.window.rect().contains(place));
    QVERIFY(bar.bar->field()->hasFocus());
    // What is set from outside suggests nothing.
    bar.suggestions()->hide();
    bar.bar->setText(QStringLiteral("st"));
    QVERIFY(!bar.suggestions()->isVisible());
}

void TestFilterBar::suggestionsAreTakenByKeys()
{
    Bar bar;
    QLineEdit *field = bar.bar->field();
    bar.type("s");
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bar.text(), QStringLiteral("state:"));
    QVERIFY(field->hasFocus());
    QCOMPARE(bar.suggested().size(), 7); // its values
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(bar.text(), QStringLiteral("state:assigned "));
    QVERIFY(!bar.suggestions()->isVisible());
    QTRY_COMPARE(bar.filter.visibleCount(), 50);
    QVERIFY(field->hasFocus());
}

void TestFilterBar::suggestionsAreTakenByAClick()
{
    Bar bar;
    bar.type("assignee:");
    FilterSuggestions *list = bar.suggestions();
    QCOMPARE(bar.suggested().size(), 3);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(bar.text(), QStringLiteral("assignee:anna@example.com "));
    QVERIFY(!list->isVisible());
    QVERIFY(bar.bar->field()->hasFocus());
}

void TestFilterBar::suggestionsLeaveOtherKeysAlone()
{
    Bar bar;
    QLineEdit *field = bar.bar->field();
    const QSignalSpy left(bar.bar, &FilterBar::leaveRequested);
    // Enter without a choice filters by what is there.
    bar.type("s");
    QVERIFY(bar.suggestions()->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bar.text(), QStringLiteral("s"));
    QVERIFY(!bar.suggestions()->isVisible());
    QCOMPARE(left.size(), 1);
    // Esc puts the list away first, then it clears the field.
    bar.type("t");
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar.suggestions()->isVisible());
    QCOMPARE(bar.text(), QStringLiteral("st"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(bar.text(), QString());
    // Down goes to the rows where nothing is suggested.
    bar.type("x");
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(left.size(), 3);
}

void TestFilterBar::suggestionsGoWithTheFocus()
{
    Bar bar;
    bar.type("s");
    QVERIFY(bar.suggestions()->isVisible());
    bar.rows->setFocus();
    QVERIFY(!bar.suggestions()->isVisible());
}

void TestFilterBar::suggestsFieldsWhenAsked()
{
    Bar bar;
    bar.type("site ");
    QVERIFY(!bar.suggestions()->isVisible());
    QTest::keyClick(bar.bar->field(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(bar.suggested().size(), 10);
    QCOMPARE(bar.text(), QStringLiteral("site "));
}

void TestFilterBar::theListHasAnEdge()
{
    Bar bar;
    for (const QPalette &colors : {darkPalette(), lightPalette()}) {
        bar.window.setPalette(colors);
        bar.bar->setText({});
        bar.type("s");
        QVERIFY(bar.suggestions()->isVisible());
        const QImage picture = bar.suggestions()->grab().toImage();
        const QColor edge = controlOutlineColor(colors);
        for (const QPoint &at :
             {QPoint(0, 0), QPoint(picture.width() / 2, 0), QPoint(0, picture.height() / 2),
              QPoint(picture.width() - 1, picture.height() - 1)})
            QCOMPARE(picture.pixelColor(at), edge);
    }
}

void TestFilterBar::theListIsAsWideAsItsRows()
{
    Bar bar;
    bar.window.resize(1500, 400);
    QString folder;
    bar.bar->setSources([&folder] {
        FilterSources sources;
        sources.folders = [folder](const QString &, int) { return QStringList{folder}; };
        return sources;
    });
    const auto widthFor = [&](int letters) {
        folder = QString(letters, u'm');
        bar.bar->setText({});
        bar.type("folder:");
        return bar.suggestions()->width();
    };
    const int letter = bar.suggestions()->fontMetrics().horizontalAdvance(u'm');
    QVERIFY(widthFor(1) < 600);
    const int most = 1300 / letter;
    QVERIFY(widthFor(most) > most * letter);
    QVERIFY(bar.window.rect().contains(bar.suggestions()->geometry()));
    widthFor(500);
    QVERIFY(bar.window.rect().contains(bar.suggestions()->geometry()));
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
