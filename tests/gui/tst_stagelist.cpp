// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletasks.h"
#include "ui/stagelist.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;

namespace {

QList<Stage> workflow()
{
    Stage automatic = test::reviewStage();
    automatic.autoAssign = true;
    Stage feedback = test::reviewStage();
    feedback.name = QStringLiteral("Feedback");
    feedback.kind = StageKind::Feedback;
    Stage second = test::reviewStage();
    second.name = QStringLiteral("<b>Review_2</b>");
    return {test::labelStage(), automatic, feedback, second, test::groundTruth()};
}

QStringList texts(const StageList &list, int role = Qt::DisplayRole)
{
    QStringList all;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        all.append(list.model()->index(row, 0).data(role).toString());
    return all;
}

} // namespace

class TestStageList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNames();
    void listsWhatCanBeShown();
    void tellsCountsToScreenReaders();
    void marksAutomaticAssignment();
    void choosesByClickAndKey();
    void aClickBesideChangesNothing();
    void choosingFromOutsideSaysNothing();
    void keepsTheChoiceWhenStagesAreSetAgain();
    void leavesLettersToTheWindow();
    void paintsACount();
};

void TestStageList::hasNames()
{
    const StageList list;
    QCOMPARE(list.accessibleName(), QStringLiteral("Stages"));
    QCOMPARE(list.objectName(), QStringLiteral("stages"));
    QAbstractItemModelTester tester(list.model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestStageList::listsWhatCanBeShown()
{
    StageList list;
    list.setStages(workflow());
    QCOMPARE(texts(list),
             (QStringList{QStringLiteral("Label"), QStringLiteral("Review_1"),
                          QStringLiteral("<b>Review_2</b>"), QStringLiteral("Ground truth")}));
    for (const QString &tip : texts(list, Qt::ToolTipRole))
        QVERIFY(!tip.contains(QStringLiteral("<b>")));
}

void TestStageList::tellsCountsToScreenReaders()
{
    StageList list;
    list.setStages(workflow());
    QCOMPARE(texts(list, Qt::AccessibleTextRole).first(), QStringLiteral("Label"));
    list.setCount(QStringLiteral("Label"), 4812);
    QVERIFY(texts(list, Qt::AccessibleTextRole).first().startsWith(QStringLiteral("Label, 4")));
    list.setCount(QStringLiteral("Label"), std::nullopt);
    QCOMPARE(texts(list, Qt::AccessibleTextRole).first(), QStringLiteral("Label"));
    list.setCount(QStringLiteral("no such stage"), 1);
}

void TestStageList::marksAutomaticAssignment()
{
    StageList list;
    list.setStages(workflow());
    const QStringList spoken = texts(list, Qt::AccessibleTextRole);
    QVERIFY(spoken.at(1).contains(QStringLiteral("automatic assignment")));
    QVERIFY(!spoken.at(0).contains(QStringLiteral("automatic assignment")));
    QVERIFY(texts(list, Qt::ToolTipRole).at(1).contains(QStringLiteral("by itself")));
}

void TestStageList::aClickBesideChangesNothing()
{
    StageList list;
    list.setStages(workflow());
    list.resize(200, 300);
    list.show();
    list.setCurrentStage(QStringLiteral("Review_1"));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(100, 290));
    QCOMPARE(list.currentStage(), QStringLiteral("Review_1"));
    QVERIFY(list.selectionModel()->isSelected(list.currentIndex()));
}

void TestStageList::choosesByClickAndKey()
{
    StageList list;
    list.setStages(workflow());
    list.resize(200, 300);
    list.show();
    const QSignalSpy chosen(&list, &StageList::stageChosen);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(1, 0)).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("Review_1"));
    QCOMPARE(list.currentStage(), QStringLiteral("Review_1"));
    QTest::keyClick(&list, Qt::Key_End);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.at(1).at(0).toString(), QStringLiteral("Output"));
}

void TestStageList::choosingFromOutsideSaysNothing()
{
    StageList list;
    const QSignalSpy chosen(&list, &StageList::stageChosen);
    list.setStages(workflow());
    QCOMPARE(list.currentStage(), QString());
    QVERIFY(list.currentIndex().isValid()); // for screen readers
    list.setCurrentStage(QStringLiteral("Output"));
    QCOMPARE(list.currentStage(), QStringLiteral("Output"));
    list.setCurrentStage(QStringLiteral("no such stage"));
    QCOMPARE(list.currentStage(), QString());
    QCOMPARE(chosen.count(), 0);
}

void TestStageList::keepsTheChoiceWhenStagesAreSetAgain()
{
    StageList list;
    list.setStages(workflow());
    list.setCurrentStage(QStringLiteral("Review_1"));
    const QSignalSpy chosen(&list, &StageList::stageChosen);
    list.setStages(workflow());
    QCOMPARE(list.currentStage(), QStringLiteral("Review_1"));
    QCOMPARE(chosen.count(), 0);
}

void TestStageList::leavesLettersToTheWindow()
{
    StageList list;
    list.setStages(workflow());
    list.setCurrentStage(QStringLiteral("Label"));
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_R, Qt::NoModifier, QStringLiteral("r"));
    QApplication::sendEvent(&list, &letter);
    QVERIFY(!letter.isAccepted());
    QCOMPARE(list.currentStage(), QStringLiteral("Label"));
}

void TestStageList::paintsACount()
{
    StageList list;
    list.setStages(workflow());
    list.resize(200, 300);
    const QImage unknown = list.grab().toImage();
    list.setCount(QStringLiteral("Label"), 4812);
    QVERIFY(list.grab().toImage() != unknown);
}

QTEST_MAIN(TestStageList)
#include "tst_stagelist.moc"
