// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filterbarwindow.h"
#include "ui/theme.h"

#include <QImage>
#include <QSignalSpy>

using namespace brickyard;
using test::list;

// How a filter may go on, below its field.
class TestFilterSuggestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestsAsOneTypes();
    void suggestionsAreTakenByKeys();
    void suggestionsAreTakenByAClick();
    void suggestionsLeaveOtherKeysAlone();
    void suggestionsGoWithTheFocus();
    void suggestsFieldsWhenAsked();
    void theListHasAnEdge();
    void theListIsAsWideAsItsRows();
};

void TestFilterSuggestions::suggestsAsOneTypes()
{
    test::FilterBarWindow bar;
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

void TestFilterSuggestions::suggestionsAreTakenByKeys()
{
    test::FilterBarWindow bar;
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

void TestFilterSuggestions::suggestionsAreTakenByAClick()
{
    test::FilterBarWindow bar;
    bar.type("assignee:");
    FilterSuggestions *list = bar.suggestions();
    QCOMPARE(bar.suggested().size(), 3);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(bar.text(), QStringLiteral("assignee:anna@example.com "));
    QVERIFY(!list->isVisible());
    QVERIFY(bar.bar->field()->hasFocus());
}

void TestFilterSuggestions::suggestionsLeaveOtherKeysAlone()
{
    test::FilterBarWindow bar;
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

void TestFilterSuggestions::suggestionsGoWithTheFocus()
{
    test::FilterBarWindow bar;
    bar.type("s");
    QVERIFY(bar.suggestions()->isVisible());
    bar.rows->setFocus();
    QVERIFY(!bar.suggestions()->isVisible());
}

void TestFilterSuggestions::suggestsFieldsWhenAsked()
{
    test::FilterBarWindow bar;
    bar.type("site ");
    QVERIFY(!bar.suggestions()->isVisible());
    QTest::keyClick(bar.bar->field(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(bar.suggested().size(), 10);
    QCOMPARE(bar.text(), QStringLiteral("site "));
}

void TestFilterSuggestions::theListHasAnEdge()
{
    test::FilterBarWindow bar;
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

void TestFilterSuggestions::theListIsAsWideAsItsRows()
{
    test::FilterBarWindow bar;
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

QTEST_MAIN(TestFilterSuggestions)
#include "tst_filtersuggestions.moc"
