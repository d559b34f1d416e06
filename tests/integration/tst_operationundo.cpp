// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationhistory.h"
#include "tests/support/engineworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace brickyard;
using namespace brickyard::tests;
using Kind = Operation::Kind;

// What was sent, and its opposite.
class TestOperationUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void distributesWithFewChanges();
    void restoresEachToWhomItBelonged();
    void leavesAloneWhatOthersChangedMeanwhile();
    void leavesAloneWhatWasBegunMeanwhile();
    void doesNotUndoWhatWasFoundAsAsked();
    void redoGivesThemAgain();
    void undoOfAnOperationAtWorkUndoesWhatWasSent();
    void undosFollowOneAnother();
    void undoOfAnOlderOneLeavesTheNewerOne();
    void aFailedUndoCanBeAskedForAgain();
    void aCancelledOneInBetweenChangesNothing();
    void cannotGiveToAnotherKey();
    void retriesWhatFailed();
    void historyNamesWhatItUndoes();
    void historyStopsAtACommentThatWasSent();
    void historyForgetsWhatHadNoEffect();
    void historyDecidesAgain();
    void historyDecidesAgainOnlyWhatUndoTookBack();

private:
    OperationEngine &engine() { return *m_world->engine; }
    const Operation &finish(const QUuid &id);
    const Operation &finishOpposite(const QUuid &id);
    QUuid assign(const QList<Task> &tasks, const QString &to);
    QMap<QString, QString> assignees() const;

    std::unique_ptr<EngineWorld> m_world;
    std::unique_ptr<OperationHistory> m_history;
};

void TestOperationUndo::init()
{
    m_world = std::make_unique<EngineWorld>();
    m_history = std::make_unique<OperationHistory>(m_world->engine.get());
}

void TestOperationUndo::cleanup()
{
    m_history.reset();
    m_world.reset();
}

const Operation &TestOperationUndo::finish(const QUuid &id)
{
    [this, id] { QTRY_VERIFY_WITH_TIMEOUT(engine().operation(id)->isFinished(), 30'000); }();
    return *engine().operation(id);
}

const Operation &TestOperationUndo::finishOpposite(const QUuid &id)
{
    [this, id] { QTRY_VERIFY_WITH_TIMEOUT(!engine().oppositeOf(id).isNull(), 30'000); }();
    return finish(engine().oppositeOf(id));
}

QUuid TestOperationUndo::assign(const QList<Task> &tasks, const QString &to)
{
    return engine().assign(EngineWorld::project, EngineWorld::stage, tasks,
                           EngineWorld::person(to));
}

QMap<QString, QString> TestOperationUndo::assignees() const
{
    QMap<QString, QString> result;
    for (auto it = m_world->service.tasks.begin(); it != m_world->service.tasks.end(); ++it)
        result.insert(it.key(), it->assignee);
    return result;
}

void TestOperationUndo::distributesWithFewChanges()
{
    m_world->service.addTasks(200);
    QList<Assignment> assignments;
    QMap<QString, QString> expected;
    int i = 0;
    for (const Task &task : m_world->tasksNow()) {
        const QString to = QStringLiteral("person%1").arg(i++ % 4);
        assignments += {task, EngineWorld::person(to)};
        expected.insert(task.id, to);
    }
    const Operation &operation =
        finish(engine().distribute(EngineWorld::project, EngineWorld::stage, assignments));
    QCOMPARE(operation.count(ItemState::Done), 200);
    QCOMPARE(assignees(), expected);
    QCOMPARE(m_world->service.mutations.size(), 4); // 50 each
}

void TestOperationUndo::restoresEachToWhomItBelonged()
{
    for (int i = 0; i < 7; ++i)
        m_world->service.addTasks(37, QStringLiteral("person%1").arg(i));
    m_world->service.addTasks(41);
    const QMap<QString, QString> before = assignees();
    QCOMPARE(int(before.size()), 300);
    const QUuid id = assign(m_world->tasksNow(), QStringLiteral("anna"));
    QCOMPARE(finish(id).count(ItemState::Done), 300);
    QVERIFY(engine().canUndo(id));
    engine().undo(id);
    QVERIFY(!engine().canUndo(id));
    const Operation &undone = finishOpposite(id);
    QCOMPARE(undone.count(ItemState::Done), 300);
    QVERIFY(undone.title().contains(QLatin1String("anna")));
    QCOMPARE(assignees(), before);
}

void TestOperationUndo::leavesAloneWhatOthersChangedMeanwhile()
{
    for (int i = 0; i < 7; ++i)
        m_world->service.addTasks(37, QStringLiteral("person%1").arg(i));
    m_world->service.addTasks(41);
    QMap<QString, QString> expected = assignees();
    const QUuid id = assign(m_world->tasksNow(), QStringLiteral("anna"));
    finish(id);
    // Another client gives five of them to somebody else.
    for (const int number : {1, 60, 150, 259, 300}) {
        const QString taskId = ModelService::taskId(number);
        m_world->service.tasks[taskId].assignee = QStringLiteral("carla");
        expected[taskId] = QStringLiteral("carla");
    }
    engine().undo(id);
    const Operation &undone = finishOpposite(id);
    QCOMPARE(undone.count(ItemState::Done), 295);
    QCOMPARE(undone.count(ItemState::Skipped), 5);
    for (const OperationItem &item : undone.items)
        QCOMPARE(item.reason.isEmpty(), item.state == ItemState::Done);
    QCOMPARE(assignees(), expected);
}

void TestOperationUndo::leavesAloneWhatWasBegunMeanwhile()
{
    m_world->service.addTasks(2, QStringLiteral("bob"));
    const QUuid id = assign(m_world->tasksNow(), QStringLiteral("anna"));
    finish(id);
    m_world->service.tasks[ModelService::taskId(1)].state = QStringLiteral("INPROGRESS");
    engine().undo(id);
    const Operation &undone = finishOpposite(id);
    QCOMPARE(undone.count(ItemState::Skipped), 1);
    QCOMPARE(assignees().value(ModelService::taskId(1)), QStringLiteral("anna"));
    QCOMPARE(assignees().value(ModelService::taskId(2)), QStringLiteral("bob"));
}

void TestOperationUndo::doesNotUndoWhatWasFoundAsAsked()
{
    m_world->service.addTasks(2);
    const QList<Task> seen = m_world->tasksNow();
    m_world->service.tasks[ModelService::taskId(1)].assignee = QStringLiteral("anna");
    const QUuid id = assign(seen, QStringLiteral("anna"));
    QCOMPARE(finish(id).count(ItemState::Done), 2);
    engine().undo(id);
    QCOMPARE(finishOpposite(id).items.size(), 1);
    QCOMPARE(assignees().value(ModelService::taskId(1)), QStringLiteral("anna"));
    QCOMPARE(assignees().value(ModelService::taskId(2)), QString());
}

void TestOperationUndo::redoGivesThemAgain()
{
    m_world->service.addTasks(4, QStringLiteral("bob"));
    const QUuid id = assign(m_world->tasksNow(), QStringLiteral("anna"));
    finish(id);
    m_history->undo();
    const Operation &undone = finishOpposite(id);
    QCOMPARE(int(assignees().values().count(QStringLiteral("bob"))), 4);
    QVERIFY(!m_history->canUndo());
    QVERIFY(m_history->canRedo());
    m_history->redo();
    const Operation &again = finishOpposite(undone.id);
    QVERIFY(again.redoes);
    QCOMPARE(int(assignees().values().count(QStringLiteral("anna"))), 4);
    QVERIFY(!m_history->canRedo());
    QVERIFY(m_history->canUndo());
    m_history->undo();
    finishOpposite(again.id);
    QCOMPARE(int(assignees().values().count(QStringLiteral("bob"))), 4);
}

void TestOperationUndo::undoOfAnOperationAtWorkUndoesWhatWasSent()
{
    m_world->service.addTasks(1000);
    QUuid id;
    m_world->service.failure = [&](const QString &, const QStringList &, int nth) {
        if (nth == 1)
            engine().undo(id);
        return ModelService::Failure::None;
    };
    id = assign(m_world->tasksNow(), QStringLiteral("anna"));
    const Operation &operation = finish(id);
    QVERIFY(operation.count(ItemState::Done) > 0);
    QVERIFY(operation.count(ItemState::Cancelled) > 0);
    finishOpposite(id);
    QCOMPARE(int(assignees().values().count(QString())), 1000);
}

void TestOperationUndo::undosFollowOneAnother()
{
    m_world->service.addTasks(3, QStringLiteral("xenia"));
    const QUuid first = assign(m_world->tasksNow(), QStringLiteral("anna"));
    finish(first);
    QUuid second;
    m_world->service.failure = [&](const QString &operation, const QStringList &, int) {
        if (operation == QLatin1String("assign:bob@example.com") && m_history->newest() == second) {
            // Both while the second is being sent.
            m_history->undo();
            m_history->undo();
        }
        return ModelService::Failure::None;
    };
    second = assign(m_world->tasksNow(), QStringLiteral("bob"));
    finish(second);
    finishOpposite(second);
    finishOpposite(first);
    QCOMPARE(int(assignees().values().count(QStringLiteral("xenia"))), 3);
}

void TestOperationUndo::undoOfAnOlderOneLeavesTheNewerOne()
{
    m_world->service.addTasks(2, QStringLiteral("xenia"));
    const QUuid first = assign(m_world->tasksNow(), QStringLiteral("anna"));
    finish(first);
    const QUuid second = assign(m_world->tasksNow(), QStringLiteral("bob"));
    engine().undo(first);
    finish(second);
    QCOMPARE(finishOpposite(first).count(ItemState::Skipped), 2);
    QCOMPARE(int(assignees().values().count(QStringLiteral("bob"))), 2);
}

void TestOperationUndo::aFailedUndoCanBeAskedForAgain()
{
    m_world->service.addTasks(2, QStringLiteral("bob"));
    const QUuid id = assign(m_world->tasksNow(), QStringLiteral("anna"));
    finish(id);
    m_world->service.failure = [](const QString &, const QStringList &, int) {
        return ModelService::Failure::Refuse;
    };
    m_history->undo();
    QTRY_VERIFY(m_history->canUndo());
    QCOMPARE(m_history->newest(), id);
    m_world->service.failure = {};
    m_history->undo();
    finishOpposite(id);
    QCOMPARE(int(assignees().values().count(QStringLiteral("bob"))), 2);
}

void TestOperationUndo::aCancelledOneInBetweenChangesNothing()
{
    m_world->service.addTasks(2, QStringLiteral("xenia"));
    const QList<Task> seen = m_world->tasksNow();
    assign(seen, QStringLiteral("anna"));
    const QUuid second = assign(seen, QStringLiteral("bob"));
    const QUuid third = assign(seen, QStringLiteral("carla"));
    engine().cancel(second);
    QCOMPARE(finish(third).count(ItemState::Done), 2);
    QCOMPARE(int(assignees().values().count(QStringLiteral("carla"))), 2);
}

void TestOperationUndo::cannotGiveToAnotherKey()
{
    const QString otherKey = QStringLiteral("API:00000000-0000-4000-8000-0000000000ff");
    m_world->service.addTasks(1, otherKey);
    const QUuid id = assign(m_world->tasksNow(), QStringLiteral("anna"));
    finish(id);
    engine().undo(id);
    QCOMPARE(finishOpposite(id).count(ItemState::Failed), 1);
    QCOMPARE(m_world->service.mutations.size(), 1);
}

void TestOperationUndo::retriesWhatFailed()
{
    m_world->service.addTasks(3);
    const QString bad = ModelService::taskId(2);
    m_world->service.failure = [bad](const QString &, const QStringList &ids, int) {
        return ids.contains(bad) ? ModelService::Failure::Refuse : ModelService::Failure::None;
    };
    const QUuid id = assign(m_world->tasksNow(), QStringLiteral("anna"));
    QCOMPARE(finish(id).count(ItemState::Failed), 1);
    m_world->service.failure = {};
    const QUuid again = engine().retryFailed(id);
    QCOMPARE(finish(again).items.size(), 1);
    QCOMPARE(finish(again).count(ItemState::Done), 1);
    QCOMPARE(assignees().value(bad), QStringLiteral("anna"));
    QVERIFY(engine().retryFailed(again).isNull());
}

void TestOperationUndo::historyNamesWhatItUndoes()
{
    QVERIFY(!m_history->canUndo());
    QVERIFY(m_history->undoTitle().isEmpty());
    m_world->service.addTasks(2);
    const QUuid first = assign({m_world->tasksNow().first()}, QStringLiteral("anna"));
    const QUuid second = assign({m_world->tasksNow().last()}, QStringLiteral("bob"));
    finish(first);
    finish(second);
    QCOMPARE(m_history->undoTitle(), engine().operation(second)->title());
    m_history->undo();
    finishOpposite(second);
    QCOMPARE(m_history->redoTitle(), engine().operation(second)->title());
    QCOMPARE(m_history->undoTitle(), engine().operation(first)->title());
    // Something new: what was undone cannot be done again.
    finish(assign({m_world->tasksNow().last()}, QStringLiteral("carla")));
    QVERIFY(!m_history->canRedo());
}

void TestOperationUndo::historyStopsAtACommentThatWasSent()
{
    m_world->service.addTasks(1);
    m_world->service.addTasks(1, ownKey);
    finish(assign({m_world->tasksNow().first()}, QStringLiteral("anna")));
    const QUuid comment = engine().comment(EngineWorld::project, m_world->tasksNow().first(),
                                           QStringLiteral("Well"), {});
    finish(comment);
    QVERIFY(!m_history->canUndo());
    QVERIFY(!m_history->whyNotUndo().isEmpty());
    m_history->undo();
    QCOMPARE(assignees().value(ModelService::taskId(1)), QStringLiteral("anna"));
}

void TestOperationUndo::historyForgetsWhatHadNoEffect()
{
    m_world->service.addTasks(2, ownKey);
    const QUuid first = assign({m_world->tasksNow().first()}, QStringLiteral("anna"));
    finish(first);
    engine().setHold({Hold::untilSent});
    m_world->decide(Kind::Accept, {m_world->tasksNow().last()});
    engine().takeBack(ModelService::taskId(2));
    QTRY_COMPARE(m_history->undoTitle(), engine().operation(first)->title());
    QVERIFY(m_history->canUndo());
}

void TestOperationUndo::historyDecidesAgain()
{
    m_world->service.addTasks(2, ownKey);
    engine().setHold({Hold::untilSent});
    m_world->decide(Kind::Reject, m_world->tasksNow());
    m_history->undo();
    QVERIFY(engine().pendingTaskIds().isEmpty());
    QVERIFY(m_history->canRedo());
    m_history->redo();
    QCOMPARE(engine().heldItemCount(), 2);
    engine().sendAllNow();
    QTRY_COMPARE(m_world->mutationsOf(QStringLiteral("reject:")).size(), 2);
}

void TestOperationUndo::historyDecidesAgainOnlyWhatUndoTookBack()
{
    m_world->service.addTasks(3, ownKey);
    engine().setHold({Hold::untilSent});
    m_world->decide(Kind::Accept, m_world->tasksNow());
    engine().takeBack(ModelService::taskId(1));
    m_history->undo();
    m_history->redo();
    QCOMPARE(engine().heldItemCount(), 2);
    QVERIFY(!engine().pendingTaskIds().contains(ModelService::taskId(1)));
}

QTEST_GUILESS_MAIN(TestOperationUndo)
#include "tst_operationundo.moc"
