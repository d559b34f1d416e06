// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/changebatch.h"
#include "tests/support/engineworld.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;
using Failure = ModelService::Failure;

// The engine over real HTTP against a small model of the service that fails on request.
class TestOperationEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void assignsFiftyInOneMutation();
    void assignsToTheKeyItself();
    void unassigns();
    void leavesAloneWhatOthersChanged_data();
    void leavesAloneWhatOthersChanged();
    void isolatesARefusedTask();
    void aLostAnswerIsReadBeforeItIsSentAgain_data();
    void aLostAnswerIsReadBeforeItIsSentAgain();
    void aLostReviewIsReadBeforeItIsSentAgain_data();
    void aLostReviewIsReadBeforeItIsSentAgain();
    void endsAfterManyAttempts();
    void aLostReviewThatSomebodyElseDidIsSkipped();
    void asksAgainAfterABusyAnswer();
    void waitsWhereNothingCanBeRead();
    void takesOverUnassignedTasks();
    void leavesOthersTasksUnlessTold();
    void givesBackAfterARefusedReview();
    void givesNothingBackThatSomebodyElseGaveAway();
    void cancelsWhatWasNotSent();
    void aSecondChangeOfATaskWaitsForTheFirst();
    void thousandsOfTasksAreTakenUpSomeAtATime();
    void whatIsStillBeingMadeIsNotForgotten();
    void endsOnceWithEveryItemEnded();
    void aRefusedKeyStopsAllUntilThereIsAnother();
    void anEngineDestroyedAtWorkIsHarmless();

private:
    enum class TakeOver { No, Yes };

    QUuid accept(TakeOver takeOver);
    const Operation &finish(const QUuid &id);

    std::unique_ptr<EngineWorld> m_world;
};

namespace {
const QString &project = EngineWorld::project;
const QString &stage = EngineWorld::stage;
} // namespace

void TestOperationEngine::init()
{
    m_world = std::make_unique<EngineWorld>();
}

void TestOperationEngine::cleanup()
{
    m_world.reset();
}

const Operation &TestOperationEngine::finish(const QUuid &id)
{
    [this, id] {
        QTRY_VERIFY_WITH_TIMEOUT(m_world->engine->operation(id)->isFinished(), 30'000);
    }();
    return *m_world->engine->operation(id);
}

QUuid TestOperationEngine::accept(TakeOver takeOver)
{
    return m_world->engine->decide(project, stage, m_world->tasksNow(),
                                   {Operation::Kind::Accept, {}, takeOver == TakeOver::Yes});
}

void TestOperationEngine::assignsFiftyInOneMutation()
{
    m_world->service.addTasks(120);
    QSignalSpy changed(m_world->engine.get(), &OperationEngine::tasksChanged);
    const Operation &operation = finish(m_world->engine->assign(
        project, stage, m_world->tasksNow(), EngineWorld::person(QStringLiteral("anna"))));
    QCOMPARE(operation.count(ItemState::Done), 120);
    QCOMPARE(m_world->mutationsOf(QStringLiteral("assign:anna")).size(), 3);
    for (const auto &task : std::as_const(m_world->service.tasks))
        QCOMPARE(task.assignee, QStringLiteral("anna"));
    // What is on the screen afterwards is what was read back.
    QSet<QString> readBack;
    for (const QList<QVariant> &arguments : std::as_const(changed)) {
        const auto tasks = arguments.first().value<QList<Task>>();
        for (const Task &task : tasks) {
            if (task.isAssignedTo(QStringLiteral("anna")))
                readBack.insert(task.id);
        }
    }
    QCOMPARE(readBack.size(), 120);
}

void TestOperationEngine::assignsToTheKeyItself()
{
    m_world->service.addTasks(2);
    finish(
        m_world->engine->assign(project, stage, m_world->tasksNow(), EngineWorld::person(ownKey)));
    QCOMPARE(m_world->mutationsOf(QStringLiteral("self:")).size(), 1);
    QCOMPARE(m_world->service.tasks.first().assignee, ownKey);
}

void TestOperationEngine::unassigns()
{
    m_world->service.addTasks(3, QStringLiteral("anna"));
    const Operation &operation =
        finish(m_world->engine->unassign(project, stage, m_world->tasksNow()));
    QCOMPARE(operation.count(ItemState::Done), 3);
    QCOMPARE(m_world->service.mutations.size(), 1);
    QVERIFY(m_world->service.tasks.first().assignee.isEmpty());
}

void TestOperationEngine::leavesAloneWhatOthersChanged_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("reassigned") << QStringLiteral("reassign");
    QTest::newRow("moved") << QStringLiteral("move");
    QTest::newRow("gone") << QStringLiteral("delete");
}

void TestOperationEngine::leavesAloneWhatOthersChanged()
{
    QFETCH(QString, change);
    m_world->service.addTasks(3);
    const QList<Task> seen = m_world->tasksNow();
    const QString touched = ModelService::taskId(2);
    if (change == QLatin1String("reassign"))
        m_world->service.tasks[touched].assignee = QStringLiteral("bob");
    else if (change == QLatin1String("move"))
        m_world->service.tasks[touched].stage = QStringLiteral("Review_2");
    else
        m_world->service.tasks.remove(touched);
    const Operation &operation = finish(
        m_world->engine->assign(project, stage, seen, EngineWorld::person(QStringLiteral("anna"))));
    QCOMPARE(operation.count(ItemState::Done), 2);
    QCOMPARE(operation.count(ItemState::Skipped), 1);
    QCOMPARE(operation.items.at(1).state, ItemState::Skipped);
    QVERIFY(!operation.items.at(1).reason.isEmpty());
    QVERIFY(!m_world->service.mutations.join(u' ').contains(touched));
}

void TestOperationEngine::isolatesARefusedTask()
{
    m_world->service.addTasks(50);
    const QString bad = ModelService::taskId(17);
    m_world->service.failure = [bad](const QString &, const QStringList &ids, int) {
        return ids.contains(bad) ? Failure::Refuse : Failure::None;
    };
    const Operation &operation = finish(m_world->engine->assign(
        project, stage, m_world->tasksNow(), EngineWorld::person(QStringLiteral("anna"))));
    QCOMPARE(operation.count(ItemState::Done), 49);
    QCOMPARE(operation.count(ItemState::Failed), 1);
    QCOMPARE(operation.items.at(16).state, ItemState::Failed);
    QVERIFY(operation.items.at(16).reason.contains(QLatin1String("not allowed")));
}

void TestOperationEngine::aLostAnswerIsReadBeforeItIsSentAgain_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<int>("sent");
    QTest::newRow("done, answer lost") << Failure::LoseAnswer << 1;
    QTest::newRow("not done, hung up") << Failure::HangUp << 2;
    QTest::newRow("not done, 503") << Failure::Unavailable << 2;
}

void TestOperationEngine::aLostAnswerIsReadBeforeItIsSentAgain()
{
    QFETCH(Failure, failure);
    QFETCH(int, sent);
    m_world->service.addTasks(5);
    QList<int> readsBefore;
    m_world->service.failure = [&](const QString &, const QStringList &, int nth) {
        readsBefore += m_world->service.reads;
        return nth == 1 ? failure : Failure::None;
    };
    const Operation &operation = finish(m_world->engine->assign(
        project, stage, m_world->tasksNow(), EngineWorld::person(QStringLiteral("anna"))));
    QCOMPARE(operation.count(ItemState::Done), 5);
    QCOMPARE(m_world->service.mutations.size(), sent);
    // Two equal reads, and a look before it is sent again.
    if (sent == 2)
        QVERIFY(readsBefore[1] - readsBefore[0] >= 3);
}

void TestOperationEngine::aLostReviewIsReadBeforeItIsSentAgain_data()
{
    aLostAnswerIsReadBeforeItIsSentAgain_data();
}

void TestOperationEngine::aLostReviewIsReadBeforeItIsSentAgain()
{
    QFETCH(Failure, failure);
    QFETCH(int, sent);
    m_world->service.addTasks(4, ownKey);
    QHash<QString, int> times;
    m_world->service.failure = [&](const QString &, const QStringList &ids, int) {
        return ++times[ids.first()] == 1 ? failure : Failure::None;
    };
    const Operation &operation = finish(accept(TakeOver::No));
    QCOMPARE(operation.count(ItemState::Done), 4);
    QCOMPARE(m_world->mutationsOf(QStringLiteral("accept:")).size(), 4 * sent);
    for (auto it = m_world->service.tasks.cbegin(); it != m_world->service.tasks.cend(); ++it)
        QCOMPARE(m_world->service.reviewsOf(it.key()), 1);
}

void TestOperationEngine::endsAfterManyAttempts()
{
    m_world->service.addTasks(1, ownKey);
    m_world->service.failure = [](const QString &, const QStringList &, int) {
        return Failure::HangUp;
    };
    const Operation &operation = finish(accept(TakeOver::No));
    QCOMPARE(operation.items.first().state, ItemState::Failed);
    QVERIFY(operation.items.first().reason.contains(QLatin1String("was not changed")));
    QCOMPARE(m_world->service.mutations.size(), ChangeBatch::maxAttempts);
}

void TestOperationEngine::aLostReviewThatSomebodyElseDidIsSkipped()
{
    m_world->service.addTasks(1, ownKey);
    m_world->service.failure = [this](const QString &, const QStringList &ids, int) {
        m_world->service.review(ids.first(), false, QStringLiteral("bob"));
        return Failure::HangUp;
    };
    const Operation &operation = finish(accept(TakeOver::No));
    QCOMPARE(operation.count(ItemState::Skipped), 1);
    QVERIFY(operation.items.first().reason.contains(QLatin1String("bob")));
    QCOMPARE(m_world->service.mutations.size(), 1);
}

void TestOperationEngine::asksAgainAfterABusyAnswer()
{
    m_world->service.addTasks(1, ownKey);
    m_world->service.failure = [](const QString &, const QStringList &, int nth) {
        return nth <= 2 ? Failure::Busy : Failure::None;
    };
    const Operation &operation = finish(
        m_world->engine->decide(project, stage, m_world->tasksNow(),
                                {Operation::Kind::Reject, QStringLiteral("blurred"), false}));
    QCOMPARE(operation.count(ItemState::Done), 1);
    QCOMPARE(m_world->service.mutations.size(), 3);
    QCOMPARE(m_world->service.tasks.first().stage, QStringLiteral("Label"));
}

void TestOperationEngine::waitsWhereNothingCanBeRead()
{
    m_world->service.addTasks(1, ownKey);
    m_world->service.failure = [this](const QString &, const QStringList &, int) {
        m_world->service.readsFail = true;
        return Failure::LoseAnswer;
    };
    const QUuid id = accept(TakeOver::No);
    QTRY_VERIFY(m_world->engine->operation(id)->isPaused());
    QCOMPARE(m_world->engine->operation(id)->pause, Operation::Pause::NoService);
    QVERIFY(!m_world->engine->operation(id)->pauseReason.isEmpty());
    QTRY_COMPARE(m_world->engine->operation(id)->count(ItemState::Unknown), 1);
    m_world->service.readsFail = false;
    m_world->engine->resume(id);
    QCOMPARE(finish(id).count(ItemState::Done), 1);
    QCOMPARE(m_world->service.mutations.size(), 1);
}

void TestOperationEngine::takesOverUnassignedTasks()
{
    m_world->service.addTasks(3);
    const Operation &operation = finish(accept(TakeOver::No));
    QCOMPARE(operation.count(ItemState::Done), 3);
    QCOMPARE(m_world->mutationsOf(QStringLiteral("self:")).size(), 1);
    QCOMPARE(m_world->mutationsOf(QStringLiteral("accept:")).size(), 3);
}

void TestOperationEngine::leavesOthersTasksUnlessTold()
{
    m_world->service.addTasks(1, QStringLiteral("bob"));
    const Operation &left = finish(accept(TakeOver::No));
    QCOMPARE(left.count(ItemState::Skipped), 1);
    QVERIFY(m_world->service.mutations.isEmpty());
    const Operation &taken = finish(accept(TakeOver::Yes));
    QCOMPARE(taken.count(ItemState::Done), 1);
}

void TestOperationEngine::givesBackAfterARefusedReview()
{
    m_world->service.addTasks(1, QStringLiteral("bob"));
    m_world->service.addTasks(1);
    m_world->service.failure = [](const QString &operation, const QStringList &, int) {
        return operation == QLatin1String("accept:") ? Failure::Refuse : Failure::None;
    };
    const Operation &operation = finish(accept(TakeOver::Yes));
    QCOMPARE(operation.count(ItemState::Failed), 2);
    QCOMPARE(m_world->service.tasks[ModelService::taskId(1)].assignee, QStringLiteral("bob"));
    QVERIFY(m_world->service.tasks[ModelService::taskId(2)].assignee.isEmpty());
}

void TestOperationEngine::givesNothingBackThatSomebodyElseGaveAway()
{
    m_world->service.addTasks(1, QStringLiteral("bob"));
    const QString id = ModelService::taskId(1);
    m_world->service.failure = [this, id](const QString &operation, const QStringList &, int) {
        if (operation != QLatin1String("accept:"))
            return Failure::None;
        m_world->service.tasks[id].assignee = QStringLiteral("carla");
        return Failure::Refuse;
    };
    const Operation &operation = finish(accept(TakeOver::Yes));
    QCOMPARE(operation.count(ItemState::Skipped), 1);
    QVERIFY(operation.items.first().reason.contains(QLatin1String("carla")));
    QCOMPARE(m_world->service.tasks[id].assignee, QStringLiteral("carla"));
}

void TestOperationEngine::cancelsWhatWasNotSent()
{
    m_world->service.addTasks(200, ownKey);
    QUuid id;
    m_world->service.failure = [this, &id](const QString &, const QStringList &, int nth) {
        if (nth == 1)
            m_world->engine->cancel(id);
        return Failure::None;
    };
    id = accept(TakeOver::No);
    const Operation &operation = finish(id);
    const int done = operation.count(ItemState::Done);
    QVERIFY(done >= 1);
    QVERIFY(done < 50);
    QCOMPARE(operation.count(ItemState::Cancelled), 200 - done);
    QCOMPARE(int(m_world->service.mutations.size()), done);
}

void TestOperationEngine::aSecondChangeOfATaskWaitsForTheFirst()
{
    m_world->service.addTasks(2);
    const QList<Task> tasks = m_world->tasksNow();
    const QUuid first =
        m_world->engine->assign(project, stage, tasks, EngineWorld::person(QStringLiteral("anna")));
    const QUuid second =
        m_world->engine->assign(project, stage, tasks, EngineWorld::person(QStringLiteral("bob")));
    QCOMPARE(m_world->engine->pendingOperation(tasks.first().id)->id, second);
    QCOMPARE(finish(second).count(ItemState::Done), 2);
    QCOMPARE(finish(first).count(ItemState::Done), 2);
    QCOMPARE(m_world->service.tasks.first().assignee, QStringLiteral("bob"));
    QCOMPARE(m_world->service.mutations.size(), 2);
    QTRY_VERIFY(m_world->engine->pendingTaskIds().isEmpty());
    QCOMPARE(m_world->engine->unfinishedItemCount(), 0);
}

void TestOperationEngine::thousandsOfTasksAreTakenUpSomeAtATime()
{
    m_world->service.addTasks(2500);
    const QList<Task> tasks = m_world->tasksNow();
    OperationEngine *engine = m_world->engine.get();
    QSignalSpy added(engine, &OperationEngine::operationAdded);
    QSignalSpy pending(engine, &OperationEngine::pendingChanged);
    const QUuid many =
        engine->assign(project, stage, tasks, EngineWorld::person(QStringLiteral("anna")));
    const QUuid few =
        engine->assign(project, stage, {tasks.first()}, EngineWorld::person(QStringLiteral("bob")));
    // In the order in which they were asked for, also where the second would be made at once.
    QVERIFY(!engine->operation(many));
    QVERIFY(!engine->operation(few));
    QCOMPARE(engine->unfinishedItemCount(), 2501);
    QTRY_COMPARE(added.size(), 2);
    QCOMPARE(added.first().first().toUuid(), many);
    QCOMPARE(engine->operation(many)->items.size(), 2500);
    QTRY_COMPARE(pending.isEmpty(), false);
    for (const QList<QVariant> &told : std::as_const(pending))
        QVERIFY(told.first().value<QSet<QString>>().size() <= 250);
    QCOMPARE(finish(few).count(ItemState::Done), 1);
    QCOMPARE(finish(many).count(ItemState::Done), 2500);
    QCOMPARE(m_world->service.tasks.first().assignee, QStringLiteral("bob"));
    QSet<QString> told;
    for (const QList<QVariant> &arguments : std::as_const(pending))
        told.unite(arguments.first().value<QSet<QString>>());
    QCOMPARE(told.size(), 2500);
}

void TestOperationEngine::whatIsStillBeingMadeIsNotForgotten()
{
    m_world->service.addTasks(1500);
    OperationEngine *engine = m_world->engine.get();
    const QUuid id = engine->assign(project, stage, m_world->tasksNow(),
                                    EngineWorld::person(QStringLiteral("anna")));
    QSignalSpy idle(engine, &OperationEngine::idle);
    engine->leaveForLater();
    QVERIFY(engine->operation(id));
    QVERIFY(engine->operation(id)->isPaused());
    QTRY_COMPARE(idle.size(), 1);
    m_world->restart();
    QTRY_VERIFY(m_world->engine->operation(id));
    QCOMPARE(m_world->engine->operation(id)->count(ItemState::Planned), 1500);
    QVERIFY(m_world->service.mutations.isEmpty());
}

void TestOperationEngine::endsOnceWithEveryItemEnded()
{
    m_world->service.addTasks(160);
    QSignalSpy finished(m_world->engine.get(), &OperationEngine::operationFinished);
    m_world->service.failure = [](const QString &, const QStringList &, int nth) {
        constexpr Failure failures[] = {Failure::None, Failure::LoseAnswer, Failure::Refuse,
                                        Failure::Busy, Failure::HangUp};
        return failures[nth % 5];
    };
    const Operation &operation = finish(m_world->engine->assign(
        project, stage, m_world->tasksNow(), EngineWorld::person(QStringLiteral("anna"))));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(operation.count(ItemState::Done) + operation.count(ItemState::Failed)
                 + operation.count(ItemState::Skipped) + operation.count(ItemState::Unknown),
             160);
    // The screen agrees with the server, item by item.
    for (const OperationItem &item : operation.items) {
        const bool changed =
            m_world->service.tasks[item.before.id].assignee == QLatin1String("anna");
        QCOMPARE(item.state == ItemState::Done, changed);
    }
}

void TestOperationEngine::aRefusedKeyStopsAllUntilThereIsAnother()
{
    m_world->service.addTasks(3);
    m_world->service.failure = [](const QString &, const QStringList &, int) {
        return Failure::KeyRefused;
    };
    QSignalSpy refused(m_world->client.get(), &GraphQlClient::keyRefused);
    const QUuid id = m_world->engine->assign(project, stage, m_world->tasksNow(),
                                             EngineWorld::person(QStringLiteral("anna")));
    QTRY_VERIFY(m_world->engine->operation(id)->isPaused());
    QCOMPARE(m_world->engine->pausedBy(Operation::Pause::KeyRefused), QList<QUuid>{id});
    QTRY_COMPARE(m_world->engine->operation(id)->count(ItemState::Planned), 3);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(m_world->service.mutations.size(), 1);
    // Another session, with a key that is good.
    m_world->service.failure = {};
    m_world->reconnect({id});
    QTRY_VERIFY(m_world->engine->operation(id));
    QCOMPARE(finish(id).count(ItemState::Done), 3);
    QCOMPARE(m_world->service.mutations.size(), 2);
}

void TestOperationEngine::anEngineDestroyedAtWorkIsHarmless()
{
    m_world->service.addTasks(30, ownKey);
    m_world->service.failure = [this](const QString &, const QStringList &, int nth) {
        if (nth == 1) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_world->engine.reset();
                    m_world->api.reset();
                },
                Qt::QueuedConnection);
        }
        return Failure::None;
    };
    accept(TakeOver::No);
    QTRY_VERIFY(!m_world->api);
    QVERIFY(m_world->service.mutations.size() < 30);
}

QTEST_GUILESS_MAIN(TestOperationEngine)
#include "tst_operationengine.moc"
