// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programlogview.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace brickyard;

class TestProgramLogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesBecomeLines();
    void isBounded();
    void breaksLongLines();
    void followsItsEnd();
};

void TestProgramLogView::piecesBecomeLines()
{
    ProgramLogView view;
    view.addText(QStringLiteral("one "), 1);
    view.addText(QStringLiteral("line\ntwo"), 1);
    view.addText(QStringLiteral("other\n"), 2);
    view.addLine(QStringLiteral("<b>said</b>"));
    view.addText(QStringLiteral("three"), 1);
    QCOMPARE(view.toPlainText(), QStringLiteral("one line\ntwo\nother\n<b>said</b>\nthree"));
}

void TestProgramLogView::isBounded()
{
    ProgramLogView view;
    for (int i = 0; i < ProgramLogView::mostLines + 10; ++i)
        view.addLine(QString::number(i));
    QCOMPARE(view.document()->blockCount(), ProgramLogView::mostLines);
    QVERIFY(view.toPlainText().endsWith(QString::number(ProgramLogView::mostLines + 9) + u'\n'));
    QVERIFY(!view.document()->isUndoAvailable());
}

void TestProgramLogView::breaksLongLines()
{
    ProgramLogView view;
    view.addText(QString(3 * ProgramLogView::longestLine, u'x'), 1);
    for (int i = 0; i < 1000; ++i)
        view.addText(QString(10, u'y'), 1);
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.length() <= 2 * ProgramLogView::longestLine);
    QCOMPARE(view.toPlainText().remove(u'\n').size(), 3 * ProgramLogView::longestLine + 10'000);
}

void TestProgramLogView::followsItsEnd()
{
    ProgramLogView view;
    view.resize(300, 200);
    view.show();
    const auto fill = [&view] {
        for (int i = 0; i < 100; ++i)
            view.addLine(QString::number(i));
    };
    const QScrollBar *bar = view.verticalScrollBar();
    fill();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    view.verticalScrollBar()->setValue(3);
    fill();
    QCOMPARE(bar->value(), 3);
    view.verticalScrollBar()->setValue(bar->maximum());
    fill();
    QCOMPARE(bar->value(), bar->maximum());
    // Also where the list below it takes its room.
    const int before = bar->maximum();
    view.resize(300, 100);
    QTRY_VERIFY(bar->maximum() > before);
    QCOMPARE(bar->value(), bar->maximum());
}

QTEST_MAIN(TestProgramLogView)
#include "tst_programlogview.moc"
