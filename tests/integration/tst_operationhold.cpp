// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engineworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace brickyard;
using namespace brickyard::tests;
using Kind = Operation::Kind;

// What is held, taken back, replaced and gathered before anything is sent.
class TestOperationHold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<EngineWorld>(); }
    void cleanup() { m_world.reset(); }

    void holdsLongerAboveFiftyTasks_data();
    void holdsLongerAboveFiftyTasks();
    void sendsNothingBeforeTheHoldEnds();
    void holdsUntilSomebodySaysSo();
    void takenBackNothingIsSent();
    void oneTaskOfManyIsTakenBack();
    void aLaterDecisionReplacesAHeldOne();
    void undoBringsBackWhatWasReplaced();
    void undoGoesBackStepByStep();
    void anAssignmentReplacesAHeldDecision();
    void singleDecisionsGather();
    void assignmentsAreNotHeld();
    void closingSendsAllOrNothing();
    void aHeldDecisionThatSomebodyElseMadeIsSkipped();
    void submitsInALabelStage();
    void aCommentIsWrittenOnceWhereItsAnswerIsLost_data();
    void aCommentIsWrittenOnceWhereItsAnswerIsLost();

private:
    OperationEngine &engine() { return *m_world->engine; }
    const Operation &operation(const QUuid &id) { return *engine().operation(id); }
    QList<Task> tasks(int count, const QString &assignee = ownKey);

    std::unique_ptr<EngineWorld> m_world;
};

QList<Task> TestOperationHold::tasks(int count, const QString &assignee)
{
    m_world->service.addTasks(count, assignee);
    return m_world->tasksNow();
}

void TestOperationHold::holdsLongerAboveFiftyTasks_data()
{
    QTest::addColumn<int>("setting");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("expected");
    QTest::newRow("few") << 5000 << 50 << 5000;
    QTest::newRow("many") << 5000 << 51 << 15000;
    QTest::newRow("many, a long setting") << 20000 << 51 << 20000;
    QTest::newRow("nothing is held") << 0 << 5000 << 0;
    QTest::newRow("until sent") << -1 << 5000 << -1;
}

void TestOperationHold::holdsLongerAboveFiftyTasks()
{
    QFETCH(int, setting);
    QFETCH(int, count);
    QFETCH(int, expected);
    QCOMPARE(Hold{setting}.forTasks(count), expected);
}

void TestOperationHold::sendsNothingBeforeTheHoldEnds()
{
    engine().setHold({300});
    const QUuid id = m_world->decide(Kind::Accept, tasks(3));
    QVERIFY(operation(id).isHeld());
    QVERIFY(operation(id).holdLeft() > 0);
    QCOMPARE(engine().heldItemCount(), 3);
    QCOMPARE(engine().unfinishedItemCount(), 3);
    QCOMPARE(engine().pendingTaskIds().size(), 3);
    bool early = false;
    m_world->service.beforeRead = [&](int) { early = early || operation(id).holdLeft() > 0; };
    QTRY_VERIFY(operation(id).isFinished());
    QVERIFY(!early);
    QCOMPARE(operation(id).count(ItemState::Done), 3);
    QCOMPARE(engine().heldItemCount(), 0);
}

void TestOperationHold::holdsUntilSomebodySaysSo()
{
    engine().setHold({Hold::untilSent});
    const QUuid id = m_world->decide(Kind::Reject, tasks(2));
    QCOMPARE(operation(id).holdLeft(), -1);
    QCoreApplication::processEvents();
    QVERIFY(operation(id).isHeld());
    engine().sendNow(id);
    QTRY_VERIFY(operation(id).isFinished());
    QCOMPARE(m_world->mutationsOf(QStringLiteral("reject:")).size(), 2);
}

void TestOperationHold::takenBackNothingIsSent()
{
    engine().setHold({Hold::untilSent});
    const QUuid id = m_world->decide(Kind::Accept, tasks(120));
    QVERIFY(engine().canUndo(id));
    engine().undo(id);
    QTRY_VERIFY(operation(id).isFinished());
    QCOMPARE(operation(id).count(ItemState::Cancelled), 120);
    QVERIFY(!operation(id).items.first().reason.isEmpty());
    QVERIFY(engine().pendingTaskIds().isEmpty());
    QVERIFY(!engine().canUndo(id));
    QCOMPARE(m_world->service.reads, 0);
    QVERIFY(m_world->service.mutations.isEmpty());
}

void TestOperationHold::oneTaskOfManyIsTakenBack()
{
    engine().setHold({Hold::untilSent});
    const QList<Task> all = tasks(3);
    const QUuid id = m_world->decide(Kind::Accept, all);
    QVERIFY(engine().takeBack(all[1].id));
    QVERIFY(!engine().takeBack(all[1].id));
    QVERIFY(!engine().pendingTaskIds().contains(all[1].id));
    engine().sendAllNow();
    QTRY_VERIFY(operation(id).isFinished());
    QCOMPARE(operation(id).count(ItemState::Done), 2);
    QVERIFY(!m_world->service.mutations.join(u' ').contains(all[1].id));
}

void TestOperationHold::aLaterDecisionReplacesAHeldOne()
{
    engine().setHold({Hold::untilSent});
    const QList<Task> all = tasks(3);
    const QUuid accept = m_world->decide(Kind::Accept, all);
    const QUuid reject = m_world->decide(Kind::Reject, {all[0]});
    QCOMPARE(operation(accept).count(ItemState::Cancelled), 1);
    QVERIFY(!operation(accept).items.first().reason.isEmpty());
    QVERIFY(!operation(reject).notice.isEmpty());
    QCOMPARE(engine().pendingOperation(all[0].id)->id, reject);
    engine().sendAllNow();
    QTRY_VERIFY(operation(accept).isFinished() && operation(reject).isFinished());
    QCOMPARE(m_world->mutationsOf(QStringLiteral("accept:")).size(), 2);
    QCOMPARE(m_world->mutationsOf(QStringLiteral("reject:")),
             QStringList{QLatin1String("reject: ") + all[0].id});
}

void TestOperationHold::undoBringsBackWhatWasReplaced()
{
    engine().setHold({Hold::untilSent});
    const QList<Task> all = tasks(2);
    const QUuid accept = m_world->decide(Kind::Accept, all);
    const QUuid reject = m_world->decide(Kind::Reject, all);
    QTRY_VERIFY(operation(accept).isFinished());
    engine().undo(reject);
    const Operation *back = engine().pendingOperation(all[1].id);
    QVERIFY(back);
    QCOMPARE(back->kind, Kind::Accept);
    QVERIFY(back->isHeld());
    QCOMPARE(back->group, operation(accept).group);
    QCOMPARE(int(back->items.size()), 2);
    engine().sendAllNow();
    QTRY_COMPARE(m_world->mutationsOf(QStringLiteral("accept:")).size(), 2);
    QVERIFY(m_world->mutationsOf(QStringLiteral("reject:")).isEmpty());
}

void TestOperationHold::undoGoesBackStepByStep()
{
    engine().setHold({Hold::untilSent});
    const QList<Task> all = tasks(1);
    const QString &taskId = all.first().id;
    m_world->decide(Kind::Accept, all);
    m_world->decide(Kind::Reject, all);
    m_world->decide(Kind::Accept, all);
    engine().undo(engine().pendingOperation(taskId)->id);
    QCOMPARE(engine().pendingOperation(taskId)->kind, Kind::Reject);
    engine().undo(engine().pendingOperation(taskId)->id);
    QCOMPARE(engine().pendingOperation(taskId)->kind, Kind::Accept);
    engine().undo(engine().pendingOperation(taskId)->id);
    QVERIFY(!engine().pendingOperation(taskId));
}

void TestOperationHold::anAssignmentReplacesAHeldDecision()
{
    engine().setHold({Hold::untilSent});
    const QList<Task> all = tasks(1);
    const QUuid accept = m_world->decide(Kind::Accept, all);
    const QUuid assign = engine().assign(EngineWorld::project, EngineWorld::stage, all,
                                         EngineWorld::person(QStringLiteral("anna")));
    QTRY_VERIFY(operation(accept).isFinished());
    QTRY_VERIFY(operation(assign).isFinished());
    QCOMPARE(m_world->service.mutations.size(), 1);
    QCOMPARE(m_world->service.tasks.first().assignee, QStringLiteral("anna"));
}

void TestOperationHold::singleDecisionsGather()
{
    engine().setHold({Hold::untilSent});
    const QList<Task> all = tasks(6);
    const QUuid first = m_world->decide(Kind::Accept, {all[0]});
    const QUuid second = m_world->decide(Kind::Reject, {all[1]});
    QCOMPARE(operation(second).group, operation(first).group);
    QCOMPARE(engine().operationsOfGroup(operation(first).group), (QList<QUuid>{first, second}));
    const QUuid many = m_world->decide(Kind::Accept, {all[2], all[3]});
    QVERIFY(operation(many).group != operation(first).group);
    const QUuid later = m_world->decide(Kind::Accept, {all[4]});
    QVERIFY(operation(later).group != operation(first).group);
}

void TestOperationHold::assignmentsAreNotHeld()
{
    engine().setHold({Hold::untilSent});
    const QUuid id = engine().assign(EngineWorld::project, EngineWorld::stage, tasks(1, {}),
                                     EngineWorld::person(QStringLiteral("anna")));
    QTRY_VERIFY(operation(id).isFinished());
}

void TestOperationHold::closingSendsAllOrNothing()
{
    engine().setHold({Hold::untilSent});
    const QList<Task> all = tasks(4);
    m_world->decide(Kind::Accept, {all[0]});
    m_world->decide(Kind::Accept, {all[1]});
    engine().sendAllNow();
    QTRY_COMPARE(engine().unfinishedItemCount(), 0);
    QCOMPARE(m_world->service.mutations.size(), 2);
    m_world->decide(Kind::Accept, {all[2]});
    m_world->decide(Kind::Accept, {all[3]});
    engine().cancelAll();
    QCOMPARE(engine().unfinishedItemCount(), 0);
    QCOMPARE(m_world->service.mutations.size(), 2);
}

void TestOperationHold::aHeldDecisionThatSomebodyElseMadeIsSkipped()
{
    engine().setHold({Hold::untilSent});
    const QList<Task> all = tasks(1);
    const QUuid id = m_world->decide(Kind::Accept, all);
    m_world->service.review(all[0].id, false, QStringLiteral("bob"));
    engine().sendNow(id);
    QTRY_VERIFY(operation(id).isFinished());
    QCOMPARE(operation(id).count(ItemState::Skipped), 1);
    QVERIFY(m_world->service.mutations.isEmpty());
}

void TestOperationHold::submitsInALabelStage()
{
    m_world->service.addTasks(2);
    for (ModelService::ModelTask &task : m_world->service.tasks)
        task.stage = QStringLiteral("Label");
    const QUuid id = engine().decide(EngineWorld::project, QStringLiteral("Label"),
                                     m_world->tasksNow(), {Kind::Submit, {}, false});
    QTRY_VERIFY(operation(id).isFinished());
    QCOMPARE(operation(id).count(ItemState::Done), 2);
    QCOMPARE(m_world->mutationsOf(QStringLiteral("submit:")).size(), 2);
    QCOMPARE(m_world->service.tasks.first().stage, QStringLiteral("Review_1"));
}

void TestOperationHold::aCommentIsWrittenOnceWhereItsAnswerIsLost_data()
{
    using Failure = ModelService::Failure;
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<int>("sent");
    QTest::newRow("answered") << Failure::None << ItemState::Done << 1;
    QTest::newRow("written, answer lost") << Failure::LoseAnswer << ItemState::Done << 1;
    QTest::newRow("not written, hung up") << Failure::HangUp << ItemState::Done << 2;
    QTest::newRow("refused") << Failure::Refuse << ItemState::Failed << 1;
}

void TestOperationHold::aCommentIsWrittenOnceWhereItsAnswerIsLost()
{
    QFETCH(ModelService::Failure, failure);
    QFETCH(ItemState, state);
    QFETCH(int, sent);
    m_world->service.failure = [failure](const QString &, const QStringList &, int nth) {
        return nth == 1 ? failure : ModelService::Failure::None;
    };
    const QList<Task> all = tasks(1, QStringLiteral("bob"));
    // The same words, there before and by somebody else: neither is ours.
    m_world->service.write(all[0].id, QStringLiteral("blurred"), ownKey);
    m_world->service.write(all[0].id, QStringLiteral("blurred"), QStringLiteral("bob"));
    const QUuid id = engine().comment(EngineWorld::project, all[0], QStringLiteral("blurred"), {});
    QTRY_VERIFY(operation(id).isFinished());
    QCOMPARE(operation(id).items.first().state, state);
    QCOMPARE(m_world->service.mutations.size(), sent);
}

QTEST_GUILESS_MAIN(TestOperationHold)
#include "tst_operationhold.moc"
