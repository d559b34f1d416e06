// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationhistory.h"
#include "tests/support/engineworld.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace brickyard;
using namespace brickyard::tests;
using Failure = ModelService::Failure;
using Kind = Operation::Kind;

namespace {

const QString anna = QStringLiteral("anna");
const QString bob = QStringLiteral("bob");
const QString carla = QStringLiteral("carla");

} // namespace

// What survives the process, and what is paused and goes on.
class TestOperationJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingIsSentThatCannotBeWrittenDown();
    void anOperationIsOnDiskBeforeItIsSent();
    void whatWasHeldIsOfferedAndDiscardedExactly();
    void whatWasOnItsWayIsSettledAndTheRestResumed();
    void aTaskThatWasTakenOverGoesBackAfterARestart();
    void anEndedOperationIsHistory();
    void undoAfterARestart();
    void undoAndRedoOfReviewsAfterARestart();
    void aReviewThatWentOnStaysWhereItIs();
    void redoAfterARestart();
    void pauseAndResume();
    void cancelOfAPausedOne();
    void leavesSomeOut();
    void leavesForLater();
    void anotherProcessKeepsItsTasks();
    void waitsForAServiceThatIsGone();
    void checksWhatNobodyCouldTell();
    void forgetsWhatIsRemoved();
    void oneRunHasOneEnd();

private:
    EngineWorld &world() { return *m_world; }
    OperationEngine &engine() { return *m_world->engine; }
    const Operation &operation(const QUuid &id) { return *engine().operation(id); }
    const Operation &finish(const QUuid &id);
    QUuid assign(const QList<Task> &tasks, const QString &to);
    QUuid accept(bool takeOver = false);
    /// Restarts, and answers what is offered then.
    QList<QUuid> restart();
    /// Answers whether the operation came to be at work on the wire.
    void killWhenSent(int nth, Failure failure);

    std::unique_ptr<EngineWorld> m_world;
};

void TestOperationJournal::init()
{
    m_world = std::make_unique<EngineWorld>();
}

void TestOperationJournal::cleanup()
{
    m_world.reset();
}

const Operation &TestOperationJournal::finish(const QUuid &id)
{
    [this, id] {
        QTRY_VERIFY_WITH_TIMEOUT(engine().operation(id) && operation(id).isFinished(), 30'000);
    }();
    return operation(id);
}

QUuid TestOperationJournal::assign(const QList<Task> &tasks, const QString &to)
{
    return engine().assign(EngineWorld::project, EngineWorld::stage, tasks,
                           EngineWorld::person(to));
}

QUuid TestOperationJournal::accept(bool takeOver)
{
    return world().decide(Kind::Accept, world().tasksNow(), takeOver);
}

QList<QUuid> TestOperationJournal::restart()
{
    world().restart();
    QSignalSpy loaded(&engine(), &OperationEngine::loaded);
    [&loaded] { QTRY_COMPARE(loaded.size(), 1); }();
    return loaded.first().first().value<QList<QUuid>>();
}

void TestOperationJournal::killWhenSent(int nth, Failure failure)
{
    const auto killed = std::make_shared<bool>(false); // the service may be asked for longer
    world().service.failure = [killed, nth, failure](const QString &, const QStringList &,
                                                     int number) {
        *killed = *killed || number == nth;
        return number == nth ? failure : Failure::None;
    };
    [&killed] { QTRY_VERIFY(*killed); }();
    // The answer is still on its way, or will never come.
}

void TestOperationJournal::nothingIsSentThatCannotBeWrittenDown()
{
    world().service.addTasks(3);
    world().engine.reset();
    world().journal.reset();
    // A file where the folder should be.
    QFile file(world().folder.filePath(QStringLiteral("taken")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    world().openJournal(file.fileName());
    const QUuid id = assign(world().tasksNow(), anna);
    QCOMPARE(finish(id).count(ItemState::Failed), 3);
    const QString reason = operation(id).items.first().reason;
    QVERIFY2(reason.contains(QLatin1String("Nothing was sent")), qPrintable(reason));
    QVERIFY(world().service.mutations.isEmpty());
    QCOMPARE(world().service.reads, 0);
}

void TestOperationJournal::anOperationIsOnDiskBeforeItIsSent()
{
    world().service.addTasks(60, ownKey);
    int written = 0;
    world().service.failure = [&](const QString &, const QStringList &ids, int) {
        // Another process looks into the journal at the moment when the service is asked.
        Journal other(world().folder.path(), world().account);
        bool read = false;
        other.open(&other, [](const auto &) {});
        other.list(&other, [&](const Result<Journal::Listed> &listed) {
            if (!listed || listed->isEmpty())
                return;
            other.read(listed->first().first.id, &other, [&](const auto &found) {
                read = true;
                for (const OperationItem &item : (*found)->items) {
                    if (ids.contains(item.before.id) && item.progress.write == StepState::Sending)
                        ++written;
                }
            });
        });
        [&read] { QTRY_VERIFY(read); }();
        return Failure::None;
    };
    const QList<Task> tasks = world().tasksNow().first(3);
    QCOMPARE(finish(world().decide(Kind::Accept, tasks)).count(ItemState::Done), 3);
    QCOMPARE(written, 3);
}

void TestOperationJournal::whatWasHeldIsOfferedAndDiscardedExactly()
{
    world().service.addTasks(2, ownKey);
    engine().setHold({Hold::untilSent});
    const QUuid id = accept();
    QSignalSpy idle(&engine(), &OperationEngine::idle);
    engine().leaveForLater();
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(restart(), QList<QUuid>{id});
    QVERIFY(operation(id).isPaused());
    QCOMPARE(operation(id).pause, Operation::Pause::Interrupted);
    QCOMPARE(operation(id).count(ItemState::Planned), 2);
    engine().cancel(id);
    QCOMPARE(finish(id).count(ItemState::Cancelled), 2);
    QVERIFY(world().service.mutations.isEmpty());
    QVERIFY(restart().isEmpty());
}

void TestOperationJournal::whatWasOnItsWayIsSettledAndTheRestResumed()
{
    world().service.addTasks(40, ownKey);
    const QUuid id = accept();
    killWhenSent(10, Failure::LoseAnswer);
    const QList<QUuid> offered = restart();
    QCOMPARE(offered, QList<QUuid>{id});
    // What had been sent is looked up without being told to; nothing is sent.
    const auto sent = world().service.mutations.size();
    QTRY_VERIFY(engine().isIdle());
    QVERIFY(operation(id).isPaused());
    QCOMPARE(operation(id).count(ItemState::Unknown), 0);
    QCOMPARE(world().service.mutations.size(), sent);
    engine().resume(id);
    QCOMPARE(finish(id).count(ItemState::Done), 40);
    for (auto it = world().service.tasks.cbegin(); it != world().service.tasks.cend(); ++it)
        QCOMPARE(world().service.reviewsOf(it.key()), 1);
}

void TestOperationJournal::aTaskThatWasTakenOverGoesBackAfterARestart()
{
    world().service.addTasks(3, bob);
    const QUuid id = accept(true);
    // The first change takes them over; the answer to the second never comes.
    killWhenSent(2, Failure::HangUp);
    QCOMPARE(restart(), QList<QUuid>{id});
    QTRY_VERIFY(engine().isIdle());
    engine().cancel(id);
    finish(id);
    for (const OperationItem &item : operation(id).items) {
        const bool done = item.state == ItemState::Done;
        QCOMPARE(world().service.tasks[item.before.id].assignee, done ? QString() : bob);
    }
    QVERIFY(operation(id).count(ItemState::Cancelled) > 0);
}

void TestOperationJournal::anEndedOperationIsHistory()
{
    world().service.addTasks(5);
    const QUuid id = assign(world().tasksNow(), anna);
    const QString title = finish(id).title();
    QVERIFY(restart().isEmpty());
    QCOMPARE(operation(id).title(), title);
    QCOMPARE(operation(id).count(ItemState::Done), 5);
    QVERIFY(operation(id).finishedAt.isValid());
    QVERIFY(!operation(id).author.isEmpty());
    QCOMPARE(operation(id).userId, ownKey);
    QVERIFY(engine().pendingTaskIds().isEmpty());
}

void TestOperationJournal::undoAfterARestart()
{
    for (int i = 0; i < 7; ++i)
        world().service.addTasks(37, QStringLiteral("person%1").arg(i));
    world().service.addTasks(41);
    QMap<QString, QString> before;
    for (auto it = world().service.tasks.cbegin(); it != world().service.tasks.cend(); ++it)
        before.insert(it.key(), it->assignee);
    const QUuid id = assign(world().tasksNow(), anna);
    QCOMPARE(finish(id).count(ItemState::Done), 300);

    restart();
    const QStringList theirs = before.keys().mid(100, 5);
    for (const QString &task : theirs) {
        world().service.tasks[task].assignee = carla;
        before[task] = carla;
    }
    OperationHistory history(&engine());
    engine().undo(id);
    const Operation &undone = finish(engine().oppositeOf(id));
    QCOMPARE(undone.count(ItemState::Done), 295);
    QCOMPARE(undone.count(ItemState::Skipped), 5);
    for (const OperationItem &item : undone.items) {
        QCOMPARE(item.state == ItemState::Skipped, theirs.contains(item.before.id));
        QCOMPARE(item.reason.contains(carla), theirs.contains(item.before.id));
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        QCOMPARE(world().service.tasks[it.key()].assignee, it.value());
}

void TestOperationJournal::undoAndRedoOfReviewsAfterARestart()
{
    world().service.addTasks(2, bob);
    world().service.addTasks(2);
    const QUuid id = accept(true);
    QCOMPARE(finish(id).count(ItemState::Done), 4);
    restart();
    QVERIFY(engine().canUndo(id));
    engine().undo(id);
    const QUuid undo = engine().oppositeOf(id);
    QCOMPARE(finish(undo).count(ItemState::Done), 4);
    QCOMPARE(operation(undo).kind, Kind::MoveBack);
    QVERIFY(!operation(undo).notice.isEmpty());
    for (int number = 1; number <= 4; ++number) {
        const auto &task = world().service.tasks[ModelService::taskId(number)];
        QCOMPARE(task.stage, EngineWorld::stage);
        QCOMPARE(task.assignee, number <= 2 ? bob : QString());
    }
    restart();
    QVERIFY(engine().canUndo(undo));
    engine().setHold({0});
    engine().undo(undo);
    const QUuid redo = engine().oppositeOf(undo);
    QCOMPARE(finish(redo).count(ItemState::Done), 4);
    QCOMPARE(operation(redo).kind, Kind::Accept);
    for (const auto &task : std::as_const(world().service.tasks))
        QCOMPARE(task.stage, QStringLiteral("END"));
}

void TestOperationJournal::aReviewThatWentOnStaysWhereItIs()
{
    world().service.addTasks(3, ownKey);
    const QUuid id = accept();
    finish(id);
    world().service.tasks[ModelService::taskId(1)].stage = QStringLiteral("Label");
    world().service.tasks[ModelService::taskId(2)].assignee = carla;
    engine().undo(id);
    const Operation &undo = finish(engine().oppositeOf(id));
    QCOMPARE(undo.count(ItemState::Done), 1);
    QCOMPARE(undo.count(ItemState::Skipped), 2);
    QCOMPARE(world().service.tasks[ModelService::taskId(1)].stage, QStringLiteral("Label"));
    QCOMPARE(world().service.tasks[ModelService::taskId(2)].assignee, carla);
}

void TestOperationJournal::redoAfterARestart()
{
    world().service.addTasks(2);
    const QUuid id = assign(world().tasksNow(), anna);
    finish(id);
    engine().undo(id);
    finish(engine().oppositeOf(id));
    world().restart();
    OperationHistory history(&engine());
    QTRY_VERIFY(history.canRedo());
    QCOMPARE(history.redoTitle(), operation(id).title());
    QVERIFY(!history.canUndo());
    history.redo();
    QTRY_COMPARE(world().service.tasks.first().assignee, anna);
    QTRY_VERIFY(history.canUndo());
}

void TestOperationJournal::pauseAndResume()
{
    world().service.addTasks(200, ownKey);
    QUuid id;
    world().service.failure = [&](const QString &, const QStringList &, int nth) {
        if (nth == 5)
            engine().pause(id);
        return Failure::None;
    };
    id = accept();
    QTRY_VERIFY(operation(id).isPaused() && engine().isIdle());
    const auto sent = world().service.mutations.size();
    QVERIFY(sent < 60);
    // What was on its way has ended, and is counted.
    QCOMPARE(operation(id).count(ItemState::Done), int(sent));
    QCOMPARE(operation(id).count(ItemState::Planned), 200 - int(sent));
    QCOMPARE(engine().unfinishedItemCount(), 0); // it stays in the journal
    engine().resume(id);
    QCOMPARE(finish(id).count(ItemState::Done), 200);
    QCOMPARE(world().service.mutations.size(), 200);
}

void TestOperationJournal::cancelOfAPausedOne()
{
    world().service.addTasks(120, ownKey);
    QUuid id;
    world().service.failure = [&](const QString &, const QStringList &, int nth) {
        if (nth == 5)
            engine().pause(id);
        return Failure::None;
    };
    id = accept();
    QTRY_VERIFY(operation(id).isPaused() && engine().isIdle());
    const auto sent = int(world().service.mutations.size());
    engine().cancel(id);
    QCOMPARE(finish(id).count(ItemState::Done), sent);
    QCOMPARE(operation(id).count(ItemState::Cancelled), 120 - sent);
    QCOMPARE(world().service.mutations.size(), sent);
    QVERIFY(engine().pendingTaskIds().isEmpty());
}

void TestOperationJournal::leavesSomeOut()
{
    world().service.addTasks(4, ownKey);
    engine().setHold({Hold::untilSent});
    const QUuid id = accept();
    engine().cancelTasks(id, {ModelService::taskId(1), ModelService::taskId(3)});
    QCOMPARE(operation(id).count(ItemState::Cancelled), 2);
    engine().sendNow(id);
    QCOMPARE(finish(id).count(ItemState::Done), 2);
    QCOMPARE(world().service.mutations.size(), 2);
    QCOMPARE(world().service.reviewsOf(ModelService::taskId(1)), 0);
}

void TestOperationJournal::leavesForLater()
{
    world().service.addTasks(200, ownKey);
    QUuid id;
    QSignalSpy idle(&engine(), &OperationEngine::idle);
    world().service.failure = [&](const QString &, const QStringList &, int nth) {
        if (nth == 5)
            engine().leaveForLater();
        return Failure::None;
    };
    id = accept();
    QTRY_VERIFY(!idle.isEmpty());
    const auto sent = int(world().service.mutations.size());
    QVERIFY(sent < 60);
    QCOMPARE(restart(), QList<QUuid>{id});
    QCOMPARE(operation(id).count(ItemState::Done), sent);
    engine().resume(id);
    QCOMPARE(finish(id).count(ItemState::Done), 200);
    QCOMPARE(world().service.mutations.size(), 200);
}

void TestOperationJournal::anotherProcessKeepsItsTasks()
{
    world().service.addTasks(4, ownKey);
    engine().setHold({Hold::untilSent});
    const QList<Task> tasks = world().tasksNow();
    const QUuid held = world().decide(Kind::Accept, tasks.first(2));
    bool isWritten = false;
    world().journal->barrier(&engine(), [&isWritten] { isWritten = true; });
    QTRY_VERIFY(isWritten);
    // A second engine on the same account, as another process has it.
    Journal journal(world().folder.path(), world().account);
    journal.open(&journal, [](const auto &) {});
    OperationEngine other(world().api.get(), &journal, world().timings,
                          EngineWorld::person(ownKey));
    QSignalSpy loaded(&other, &OperationEngine::loaded);
    other.load();
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(loaded.first().at(0).value<QList<QUuid>>().isEmpty());
    QCOMPARE(loaded.first().at(1).toInt(), 1);
    const QUuid id =
        other.assign(EngineWorld::project, EngineWorld::stage, tasks, EngineWorld::person(anna));
    QTRY_VERIFY(other.operation(id)->isFinished());
    QCOMPARE(other.operation(id)->count(ItemState::Done), 2);
    QCOMPARE(other.operation(id)->count(ItemState::Skipped), 2);
    QVERIFY(!other.operation(id)->items.first().reason.isEmpty());
    QCOMPARE(operation(held).count(ItemState::Planned), 2);
}

void TestOperationJournal::waitsForAServiceThatIsGone()
{
    Timings timings = EngineWorld::shortTimings();
    timings.reconnectAfter = 50;
    timings.readRetries = 0;
    m_world = std::make_unique<EngineWorld>(timings);
    world().service.addTasks(60, ownKey);
    world().service.readsFail = true;
    world().service.meFails = true;
    const QUuid id = accept();
    QTRY_VERIFY(operation(id).isPaused());
    QCOMPARE(operation(id).pause, Operation::Pause::NoService);
    QVERIFY(!operation(id).pauseReason.isEmpty());
    QVERIFY(world().service.mutations.isEmpty());
    // Nobody has to do anything when it is back.
    world().service.readsFail = false;
    world().service.meFails = false;
    QCOMPARE(finish(id).count(ItemState::Done), 60);
}

void TestOperationJournal::checksWhatNobodyCouldTell()
{
    world().service.addTasks(1, ownKey);
    const QString task = ModelService::taskId(1);
    world().service.failure = [&](const QString &, const QStringList &, int) {
        world().service.unreadable.insert(task);
        return Failure::LoseAnswer;
    };
    const QUuid id = accept();
    QCOMPARE(finish(id).count(ItemState::Unknown), 1);
    restart();
    world().service.unreadable.clear();
    engine().checkUnknown(id);
    QVERIFY(!operation(id).isFinished());
    QCOMPARE(finish(id).count(ItemState::Done), 1);
    QVERIFY(operation(id).items.first().changed);
    QCOMPARE(world().service.mutations.size(), 1);
}

void TestOperationJournal::forgetsWhatIsRemoved()
{
    world().service.addTasks(2);
    const QUuid id = assign(world().tasksNow(), anna);
    finish(id);
    QSignalSpy removed(&engine(), &OperationEngine::operationsRemoved);
    engine().remove({id});
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(!engine().operation(id));
    restart();
    QVERIFY(!engine().operation(id));
}

void TestOperationJournal::oneRunHasOneEnd()
{
    world().service.addTasks(120);
    world().service.failure = [](const QString &, const QStringList &, int nth) {
        constexpr Failure failures[] = {Failure::None, Failure::LoseAnswer, Failure::Busy,
                                        Failure::HangUp, Failure::Unavailable};
        return failures[nth % 5];
    };
    QSignalSpy finished(&engine(), &OperationEngine::operationFinished);
    const QUuid id = assign(world().tasksNow(), anna);
    QCOMPARE(finish(id).count(ItemState::Done), 120);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(engine().unfinishedItemCount(), 0);
    // The journal agrees with the service, item by item.
    restart();
    for (const OperationItem &item : operation(id).items) {
        QCOMPARE(item.state, ItemState::Done);
        QCOMPARE(world().service.tasks[item.before.id].assignee, anna);
    }
}

QTEST_GUILESS_MAIN(TestOperationJournal)
#include "tst_operationjournal.moc"
