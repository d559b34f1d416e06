// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plaintextview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QScrollBar>
#include <QTest>

using namespace brickyard;

class tst_PlainTextView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverMarkup_data();
    void neverMarkup();
    void wrapsLongWords();
    void growsWithItsText();
    void scrollsBeyondItsLines();
    void copiesByKeyboard();
    void leavesTabAndEnterAlone();
    void isolates_data();
    void isolates();
};

void tst_PlainTextView::neverMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("html") << QStringLiteral("<b>bold</b> &amp; <img src='x'>");
    QTest::newRow("document") << QStringLiteral("<html><body><h1>Big</h1></body></html>");
    QTest::newRow("emoji") << QStringLiteral("site 🫁 03");
    QTest::newRow("right to left") << QStringLiteral("בדיקה 12");
    QTest::newRow("10,000 characters") << QString(10'000, u'x');
}

void tst_PlainTextView::neverMarkup()
{
    QFETCH(QString, text);
    PlainTextView view(QStringLiteral("view"), QStringLiteral("View"));
    view.setText(text);
    QCOMPARE(view.toPlainText(), text);
    QCOMPARE(view.text(), text);
    QVERIFY(view.isReadOnly());
}

void tst_PlainTextView::wrapsLongWords()
{
    PlainTextView view(QStringLiteral("view"), QStringLiteral("View"));
    view.setText(QString(1000, u'w'));
    view.resize(200, view.height());
    view.show();
    QVERIFY(view.minimumSizeHint().width() < 200);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
}

void tst_PlainTextView::growsWithItsText()
{
    QWidget parent;
    auto *layout = new QVBoxLayout(&parent);
    auto *view = new PlainTextView(QStringLiteral("view"), QStringLiteral("View"));
    layout->addWidget(view);
    layout->addStretch();
    view->setText(QStringLiteral("short"));
    parent.resize(240, 400);
    parent.show();
    QVERIFY(QTest::qWaitForWindowExposed(&parent));
    const int oneLine = view->height();
    view->setText(QStringLiteral("a sentence that is long enough for a second line and a third, "
                                 "at the width that it has here"));
    QTRY_VERIFY(view->height() >= 2 * oneLine);
    const int narrow = view->height();
    parent.resize(800, 400);
    QTRY_VERIFY(view->height() < narrow);
}

void tst_PlainTextView::scrollsBeyondItsLines()
{
    PlainTextView view(QStringLiteral("view"), QStringLiteral("View"));
    view.setMaximumLines(3);
    view.setText(QStringLiteral("1\n2\n3\n4\n5\n6"));
    view.show();
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
    QVERIFY(view.height() <= 3 * view.fontMetrics().lineSpacing());
}

void tst_PlainTextView::copiesByKeyboard()
{
    PlainTextView view(QStringLiteral("view"), QStringLiteral("View"));
    view.setText(QStringLiteral("to be copied"));
    view.show();
    view.setFocus();
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("to be copied"));
    QTest::keyClicks(&view, QStringLiteral("typed"));
    QCOMPARE(view.toPlainText(), QStringLiteral("to be copied"));
}

void tst_PlainTextView::leavesTabAndEnterAlone()
{
    PlainTextView view(QStringLiteral("view"), QStringLiteral("View"));
    view.setText(QStringLiteral("text"));
    view.show();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape, Qt::Key_A, Qt::Key_R}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &press);
        QVERIFY2(!press.isAccepted(), qPrintable(QKeySequence(key).toString()));
    }
}

void tst_PlainTextView::isolates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("changed");
    QTest::newRow("Latin") << QStringLiteral("Anna Berg") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("Hebrew") << QStringLiteral("שרה") << true;
    QTest::newRow("Arabic within Latin") << QStringLiteral("x سارة") << true;
    QTest::newRow("override") << QString(QStringLiteral("a") + QChar(0x202e) + u'b') << true;
}

void tst_PlainTextView::isolates()
{
    QFETCH(QString, text);
    QFETCH(bool, changed);
    const QString result = isolated(text);
    QVERIFY(result.contains(text));
    QCOMPARE(result != text, changed);
    if (changed) {
        QCOMPARE(result.front().unicode(), char16_t(0x2068));
        QCOMPARE(result.back().unicode(), char16_t(0x2069));
    }
}

QTEST_MAIN(tst_PlainTextView)
#include "tst_plaintextview.moc"
