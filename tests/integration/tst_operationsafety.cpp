// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engineworld.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <optional>

using namespace brickyard;
using namespace brickyard::tests;
using Failure = ModelService::Failure;

namespace {

const QString anna = QStringLiteral("anna");
const QString bob = QStringLiteral("bob");

enum class Change { Assign, Decide, Comment };

void changeRows()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("assignment") << Change::Assign;
    QTest::newRow("decision") << Change::Decide;
    QTest::newRow("comment") << Change::Comment;
}

} // namespace

// What the engine does where the service answers late, not at all, or no more.
class TestOperationSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void countsFromTheSendingAndNotFromTheQueue_data() { changeRows(); }
    void countsFromTheSendingAndNotFromTheQueue();
    void aLookIsAsOldAsItsQuestion();
    void aTaskThatIsNotFoundIsUnknown_data() { changeRows(); }
    void aTaskThatIsNotFoundIsUnknown();
    void aTaskThatCouldNotBeReadIsReadAgain();
    void saysThatItCouldNotSeeWhoseTheTaskIs();
    void saysThatALookFoundNothing();
    void notOkIsReadBack();
    void eventsWithoutIdsAreCounted_data();
    void eventsWithoutIdsAreCounted();
    void halvesWhatIsTooLarge();
    void sendsNothingAgainAfterACancel_data();
    void sendsNothingAgainAfterACancel();
    void aRefusedKeyStopsDecisions();
    void aRefusedKeyStopsWhatIsHeld();
    void asksWhoItIsAfterThreeFailures_data();
    void asksWhoItIsAfterThreeFailures();

private:
    /// Each world has times of its own.
    EngineWorld &makeWorld(const Timings &timings = EngineWorld::shortTimings());
    QUuid start(Change change);
    const Operation &finish(const QUuid &id);
    /// What the service has done, in the end, for start().
    void doIt(Change change, const QString &taskId);

    std::optional<EngineWorld> m_world;
};

void TestOperationSafety::cleanup()
{
    m_world.reset();
}

EngineWorld &TestOperationSafety::makeWorld(const Timings &timings)
{
    m_world.emplace(timings);
    return *m_world;
}

QUuid TestOperationSafety::start(Change change)
{
    const QList<Task> tasks = m_world->tasksNow();
    switch (change) {
    case Change::Assign:
        return m_world->engine->assign(EngineWorld::project, EngineWorld::stage, tasks,
                                       EngineWorld::person(anna));
    case Change::Decide:
        return m_world->decide(Operation::Kind::Accept, tasks);
    case Change::Comment:
        break;
    }
    return m_world->engine->comment(EngineWorld::project, tasks.first(), QStringLiteral("Well"),
                                    {});
}

void TestOperationSafety::doIt(Change change, const QString &taskId)
{
    switch (change) {
    case Change::Assign:
        m_world->service.tasks[taskId].assignee = anna;
        ++m_world->service.tasks[taskId].version;
        break;
    case Change::Decide:
        m_world->service.review(taskId, true, ownKey);
        break;
    case Change::Comment:
        m_world->service.write(taskId, QStringLiteral("Well"), ownKey);
        break;
    }
}

const Operation &TestOperationSafety::finish(const QUuid &id)
{
    [this, id] {
        QTRY_VERIFY_WITH_TIMEOUT(m_world->engine->operation(id)->isFinished(), 20'000);
    }();
    return *m_world->engine->operation(id);
}

void TestOperationSafety::countsFromTheSendingAndNotFromTheQueue()
{
    QFETCH(Change, change);
    Timings timings = EngineWorld::shortTimings();
    timings.rateLimitPause = 400;
    timings.secondLook = 300;
    EngineWorld &world = makeWorld(timings);
    world.service.addTasks(1, ownKey);
    world.service.failure = [this, change](const QString &, const QStringList &ids, int nth) {
        // The change waits in the client for longer than the second look is to come after it.
        if (nth == 1)
            return Failure::BusyForAWhile;
        const QString id = ids.first();
        QTimer::singleShot(100, this, [this, change, id] { doIt(change, id); });
        return Failure::HangUp;
    };
    const Operation &operation = finish(start(change));
    QCOMPARE(operation.items.first().state, ItemState::Done);
    QCOMPARE(world.service.mutations.size(), 2);
}

void TestOperationSafety::aLookIsAsOldAsItsQuestion()
{
    Timings timings = EngineWorld::shortTimings();
    timings.secondLook = 200;
    EngineWorld &world = makeWorld(timings);
    world.service.addTasks(1, ownKey);
    world.service.failure = [](const QString &, const QStringList &, int) {
        return Failure::HangUp;
    };
    // The second look is asked early, sees nothing, and is answered late.
    world.service.readDelay = [this](int nth) {
        if (nth != 3)
            return 0;
        QTimer::singleShot(20, this, [this] { doIt(Change::Decide, ModelService::taskId(1)); });
        return 400;
    };
    const Operation &operation = finish(start(Change::Decide));
    QCOMPARE(operation.items.first().state, ItemState::Done);
}

void TestOperationSafety::aTaskThatIsNotFoundIsUnknown()
{
    QFETCH(Change, change);
    EngineWorld &world = makeWorld();
    world.service.addTasks(1, ownKey);
    QElapsedTimer sent;
    world.service.failure = [&](const QString &, const QStringList &ids, int) {
        sent.start();
        world.service.tasks.remove(ids.first());
        return Failure::HangUp;
    };
    const Operation &operation = finish(start(change));
    QCOMPARE(operation.items.first().state, ItemState::Unknown);
    QVERIFY(operation.items.first().reason.contains(QLatin1String("could not be found")));
    QVERIFY(sent.elapsed() >= world.timings.secondLook);
}

void TestOperationSafety::aTaskThatCouldNotBeReadIsReadAgain()
{
    EngineWorld &world = makeWorld();
    world.service.addTasks(1, ownKey);
    world.service.failure = [&](const QString &, const QStringList &ids, int) {
        world.service.unreadable.insert(ids.first());
        return Failure::LoseAnswer;
    };
    world.service.beforeRead = [&](int nth) {
        if (nth >= 3)
            world.service.unreadable.clear();
    };
    QCOMPARE(finish(start(Change::Decide)).items.first().state, ItemState::Done);
}

void TestOperationSafety::saysThatItCouldNotSeeWhoseTheTaskIs()
{
    EngineWorld &world = makeWorld();
    world.service.addTasks(1);
    world.service.failure = [&](const QString &operation, const QStringList &ids, int) {
        if (operation != QLatin1String("accept:"))
            return Failure::None;
        world.service.unreadable.insert(ids.first());
        return Failure::Refuse;
    };
    const Operation &operation = finish(start(Change::Decide));
    QCOMPARE(operation.items.first().state, ItemState::Failed);
    const QString reason = operation.items.first().reason;
    QVERIFY2(reason.contains(QLatin1String("not allowed")), qPrintable(reason));
    QVERIFY2(reason.contains(QLatin1String("could not be seen")), qPrintable(reason));
}

void TestOperationSafety::saysThatALookFoundNothing()
{
    EngineWorld &world = makeWorld();
    world.service.addTasks(1);
    world.service.unreadable.insert(ModelService::taskId(1));
    const Operation &operation = finish(start(Change::Assign));
    QCOMPARE(operation.items.first().state, ItemState::Skipped);
    QVERIFY(operation.items.first().reason.contains(QLatin1String("could not be read")));
    QVERIFY(world.service.mutations.isEmpty());
}

void TestOperationSafety::notOkIsReadBack()
{
    EngineWorld &world = makeWorld();
    world.service.addTasks(1, ownKey);
    world.service.failure = [](const QString &, const QStringList &, int) {
        return Failure::DoneButNotOk;
    };
    QCOMPARE(finish(start(Change::Decide)).items.first().state, ItemState::Done);
    QCOMPARE(world.service.mutations.size(), 1);
}

void TestOperationSafety::eventsWithoutIdsAreCounted_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<int>("sent");
    QTest::newRow("a new one is ours") << Failure::LoseAnswer << 1;
    QTest::newRow("the old one is not") << Failure::HangUp << 2;
}

void TestOperationSafety::eventsWithoutIdsAreCounted()
{
    QFETCH(Failure, failure);
    QFETCH(int, sent);
    EngineWorld &world = makeWorld();
    world.service.addTasks(1, ownKey);
    world.service.eventsHaveIds = false;
    // It was rejected here before, and came back.
    const QString id = ModelService::taskId(1);
    world.service.review(id, false, ownKey);
    world.service.tasks[id].stage = EngineWorld::stage;
    world.service.tasks[id].assignee = ownKey;
    world.service.failure = [failure](const QString &, const QStringList &, int nth) {
        return nth == 1 ? failure : Failure::None;
    };
    QCOMPARE(finish(start(Change::Decide)).items.first().state, ItemState::Done);
    QCOMPARE(world.service.mutations.size(), sent);
}

void TestOperationSafety::halvesWhatIsTooLarge()
{
    EngineWorld &world = makeWorld();
    world.service.addTasks(50);
    world.service.failure = [](const QString &, const QStringList &ids, int) {
        return ids.size() > 13 ? Failure::TooLarge : Failure::None;
    };
    QCOMPARE(finish(start(Change::Assign)).count(ItemState::Done), 50);
    QCOMPARE(world.service.mutations.size(), 7);
}

void TestOperationSafety::sendsNothingAgainAfterACancel_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("assignee");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("busy assignment") << Change::Assign << QString() << Failure::Busy;
    QTest::newRow("refused assignment") << Change::Assign << QString() << Failure::Refuse;
    QTest::newRow("busy while taking over") << Change::Decide << QString() << Failure::Busy;
    QTest::newRow("busy decision") << Change::Decide << ownKey << Failure::Busy;
    QTest::newRow("busy comment") << Change::Comment << QString() << Failure::Busy;
}

void TestOperationSafety::sendsNothingAgainAfterACancel()
{
    QFETCH(Change, change);
    QFETCH(QString, assignee);
    QFETCH(Failure, failure);
    EngineWorld &world = makeWorld();
    world.service.addTasks(2, assignee);
    QUuid id;
    world.service.failure = [&](const QString &, const QStringList &, int) {
        world.engine->cancel(id);
        return failure;
    };
    id = start(change);
    const Operation &operation = finish(id);
    QCOMPARE(operation.count(ItemState::Cancelled), operation.items.size());
    // Both decisions were on their way together.
    const int sent = change == Change::Decide && !assignee.isEmpty() ? 2 : 1;
    QCOMPARE(world.service.mutations.size(), sent);
}

void TestOperationSafety::aRefusedKeyStopsDecisions()
{
    EngineWorld &world = makeWorld();
    world.service.addTasks(120, bob);
    world.service.failure = [](const QString &operation, const QStringList &, int) {
        return operation == QLatin1String("accept:") ? Failure::KeyRefused : Failure::None;
    };
    QSignalSpy refused(world.api.get(), &RedBrickApi::keyRefused);
    const QUuid id = world.decide(Operation::Kind::Accept, world.tasksNow(), true);
    QTRY_VERIFY(world.engine->operation(id)->isPaused() && world.engine->isIdle());
    const Operation &operation = *world.engine->operation(id);
    QCOMPARE(operation.pause, Operation::Pause::KeyRefused);
    QVERIFY(!operation.pauseReason.isEmpty());
    QVERIFY(refused.size() >= 1);
    // Those that were on the wire together, and nothing given back.
    QVERIFY(world.mutationsOf(QStringLiteral("accept:")).size() <= GraphQlClient::maxInFlight);
    QCOMPARE(world.mutationsOf(QStringLiteral("assign:")).size(), 0);
    for (const OperationItem &item : operation.items) {
        QVERIFY(!item.progress.ended);
        // It is known whose task it was, whatever becomes of the process.
        if (item.progress.holdsTask())
            QCOMPARE(item.look->owner.userId, bob);
    }
    // From there on with another key, and given up: everything goes back.
    world.service.failure = {};
    world.reconnect({});
    QTRY_VERIFY(world.engine->operation(id));
    world.engine->cancel(id);
    QCOMPARE(finish(id).count(ItemState::Cancelled), 120);
    for (const auto &task : std::as_const(world.service.tasks))
        QCOMPARE(task.assignee, bob);
}

void TestOperationSafety::aRefusedKeyStopsWhatIsHeld()
{
    EngineWorld &world = makeWorld();
    world.service.addTasks(2, ownKey);
    world.service.failure = [](const QString &, const QStringList &, int) {
        return Failure::KeyRefused;
    };
    const QList<Task> tasks = world.tasksNow();
    world.engine->setHold({Hold::untilSent});
    const QUuid held = world.decide(Operation::Kind::Accept, {tasks.first()});
    const QUuid assigned = world.engine->assign(EngineWorld::project, EngineWorld::stage,
                                                {tasks.last()}, EngineWorld::person(anna));
    QTRY_VERIFY(world.engine->operation(assigned)->isPaused());
    QVERIFY(world.engine->operation(held)->isPaused());
    QCOMPARE(world.engine->operation(held)->count(ItemState::Planned), 1);
    QCOMPARE(world.service.mutations.size(), 1);
}

void TestOperationSafety::asksWhoItIsAfterThreeFailures_data()
{
    QTest::addColumn<bool>("meFails");
    QTest::newRow("the service knows") << false;
    QTest::newRow("the service does not even know that") << true;
}

void TestOperationSafety::asksWhoItIsAfterThreeFailures()
{
    QFETCH(bool, meFails);
    // Long enough between the changes for `me` to be answered.
    Timings timings = EngineWorld::shortTimings();
    timings.readRetries = 0;
    timings.retryBackoff = 150;
    timings.maxBackoff = 150;
    timings.reconnectAfter = 200;
    EngineWorld &world = makeWorld(timings);
    world.service.addTasks(300, ownKey);
    world.service.meFails = meFails;
    world.service.failure = [](const QString &, const QStringList &, int) {
        return Failure::Unavailable;
    };
    QSignalSpy failing(world.engine.get(), &OperationEngine::serviceFailing);
    const QUuid id = start(Change::Decide);
    QTRY_VERIFY(world.service.asksForMe > 0);
    QVERIFY(world.service.mutations.size() >= GraphQlClient::manyFailures);
    if (!meFails) {
        QTRY_VERIFY(world.service.mutations.size() > 30);
        QVERIFY(failing.isEmpty());
        return;
    }
    QTRY_COMPARE(failing.size(), 1);
    QVERIFY(!failing.first().first().toString().isEmpty());
    QTRY_VERIFY(world.engine->operation(id)->isPaused() && world.engine->isIdle());
    QCOMPARE(world.engine->operation(id)->pause, Operation::Pause::NoService);
    // What waited in the client was not sent any more.
    const auto sent = world.service.mutations.size();
    QVERIFY2(sent <= 3 * GraphQlClient::maxInFlight, qPrintable(QString::number(sent)));
    // It goes on by itself as soon as the service knows the key again.
    world.service.meFails = false;
    world.service.failure = {};
    QCOMPARE(finish(id).count(ItemState::Done), 300);
    for (auto it = world.service.tasks.cbegin(); it != world.service.tasks.cend(); ++it)
        QCOMPARE(world.service.reviewsOf(it.key()), 1);
}

QTEST_GUILESS_MAIN(TestOperationSafety)
#include "tst_operationsafety.moc"
