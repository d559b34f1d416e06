// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/caution.h"
#include "tests/support/sampletasks.h"

#include <QTest>

using namespace brickyard;

namespace {

Task held(const QString &id, const Person &person, TaskState state)
{
    return test::assigned(test::task(id), person, state);
}

Stage automatic(Stage stage)
{
    stage.autoAssign = true;
    return stage;
}

} // namespace

class TestCaution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startedWork_data();
    void startedWork();
    void countsEachTaskOnce();
    void asksForMany_data();
    void asksForMany();
    void warnsWhereTheServiceAssigns();
};

void TestCaution::startedWork_data()
{
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<bool>("toAnna");
    QTest::addColumn<bool>("bobs");
    QTest::addColumn<bool>("asks");
    QTest::newRow("in progress with somebody else")
        << TaskState::InProgress << true << true << true;
    QTest::newRow("a draft of somebody else") << TaskState::Staged << true << true << true;
    QTest::newRow("in progress with the same") << TaskState::InProgress << true << false << false;
    QTest::newRow("assigned only") << TaskState::Assigned << true << true << false;
    QTest::newRow("skipped") << TaskState::Skipped << true << true << false;
    QTest::newRow("issue") << TaskState::Problem << true << true << false;
    QTest::newRow("taken away while in progress") << TaskState::InProgress << false << true << true;
    QTest::newRow("taken away, not begun") << TaskState::Assigned << false << true << false;
}

void TestCaution::startedWork()
{
    QFETCH(TaskState, state);
    QFETCH(bool, toAnna);
    QFETCH(bool, bobs);
    QFETCH(bool, asks);
    const Person holder = bobs ? test::bob() : test::anna();
    const auto target = toAnna ? std::optional(test::anna().userId) : std::nullopt;
    const Caution caution =
        cautionFor({held(QStringLiteral("a"), holder, state), test::task(QStringLiteral("b"))},
                   target, test::labelStage());
    QCOMPARE(caution.taskCount, 2);
    QCOMPARE(caution.asks(), asks);
    QCOMPARE(caution.inProgressWithOthers, asks ? 1 : 0);
    QCOMPARE(caution.workers.value(holder.userId), asks ? 1 : 0);
    QVERIFY(!caution.warns());
}

void TestCaution::countsEachTaskOnce()
{
    // A consensus task that two others are working at.
    Task both = held(QStringLiteral("a"), test::bob(), TaskState::InProgress);
    Assignee second;
    second.person = test::person(QStringLiteral("Cleo"), QStringLiteral("Diaz"));
    second.state = TaskState::Staged;
    both.assignees.append(second);
    const Caution caution =
        cautionFor({both, held(QStringLiteral("b"), test::bob(), TaskState::InProgress)},
                   test::anna().userId, test::labelStage());
    QCOMPARE(caution.inProgressWithOthers, 2);
    QCOMPARE(caution.workers.value(test::bob().userId), 2);
    QCOMPARE(caution.workers.value(second.person.userId), 1);
}

void TestCaution::asksForMany_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("asks");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("500") << 500 << false;
    QTest::newRow("501") << 501 << true;
}

void TestCaution::asksForMany()
{
    QFETCH(int, count);
    QFETCH(bool, asks);
    QList<Task> tasks;
    for (int i = 0; i < count; ++i)
        tasks.append(test::task(QString::number(i)));
    const Caution caution = cautionFor(tasks, test::anna().userId, test::labelStage());
    QCOMPARE(caution.taskCount, count);
    QCOMPARE(caution.isMany(), asks);
    QCOMPARE(caution.asks(), asks);
}

void TestCaution::warnsWhereTheServiceAssigns()
{
    const QList<Task> tasks{held(QStringLiteral("a"), test::anna(), TaskState::Assigned),
                            held(QStringLiteral("b"), test::bob(), TaskState::Skipped),
                            test::task(QStringLiteral("c"))};
    const Stage stage = automatic(test::labelStage());
    const Caution unassigning = cautionFor(tasks, std::nullopt, stage);
    QCOMPARE(unassigning.maybeHandedOut, 2); // the third is nobody's already
    QVERIFY(unassigning.warns());
    QVERIFY(!unassigning.asks());
    QVERIFY(!cautionFor(tasks, test::anna().userId, stage).warns());
    QVERIFY(!cautionFor(tasks, std::nullopt, test::labelStage()).warns());
    QCOMPARE(maybeHandedOutMeanwhile(tasks, stage), 1);
    QCOMPARE(maybeHandedOutMeanwhile(tasks, test::labelStage()), 0);
}

QTEST_GUILESS_MAIN(TestCaution)
#include "tst_caution.moc"
