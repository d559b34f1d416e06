// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workflow/taskservice.h"
#include "tests/support/sandboxworld.h"

#include <QTest>

using namespace brickyard::sandbox;

/// Who may be given which task, and how tasks are moved about.
class TestTaskService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assignsAndTells();
    void reassigningKeepsTheDraft();
    void assigningAgainChangesNothing();
    void refusesBatches_data();
    void refusesBatches();
    void refusesGroundTruth();
    void refusesAStageWithoutAccess();
    void adminsWorkAnywhere();
    void movesToStages_data();
    void movesToStages();
    void moveRefusals();
    void movesToStart();
    void priorities();
    void removes();
    void preAssigns();
    void preAssignRefusals_data();
    void preAssignRefusals();
    void newTaskRefusals();

private:
    static QList<EventRecord> changes(SandboxWorld &world, const TaskRecord &task)
    {
        QList<EventRecord> found;
        for (const EventRecord &event : world.stores.history.events(task.pk)) {
            if (event.kind == EventRecord::Kind::StateChange)
                found.append(event);
        }
        return found;
    }
};

void TestTaskService::assignsAndTells()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    const TaskRecord other = world.add(QStringLiteral("b"));

    const auto affected = service.assign(world.project(), {task.taskId, task.taskId.toUpper()},
                                         {{SandboxWorld::email("mel")}, false});
    QCOMPARE(affected.size(), 1);
    QCOMPARE(affected.first().taskId, task.taskId);
    TaskRecord now = world.task(task);
    QCOMPARE(now.assignee, SandboxWorld::mel);
    QCOMPARE(now.state, TaskState::Assigned);
    QVERIFY(now.assignedAt);
    QVERIFY(now.updatedAt > task.updatedAt);
    QCOMPARE(world.task(other).assignee, 0);

    service.assign(world.project(), {task.taskId}, {{}, true});
    QCOMPARE(world.task(task).assignee, SandboxWorld::key);
    service.assign(world.project(), {task.taskId}, {});
    now = world.task(task);
    QCOMPARE(now.assignee, 0);
    QCOMPARE(now.state, TaskState::Unassigned);
    QVERIFY(!now.assignedAt);

    const QList<EventRecord> told = changes(world, task);
    QCOMPARE(told.size(), 3);
    QCOMPARE(told.at(0).assigneeBefore, 0);
    QCOMPARE(told.at(0).assigneeAfter, SandboxWorld::mel);
    QCOMPARE(told.at(1).assigneeBefore, SandboxWorld::mel);
    QCOMPARE(told.at(1).assigneeAfter, SandboxWorld::key);
    QCOMPARE(told.at(2).assigneeAfter, 0);
    QCOMPARE(told.at(2).stateAfter, TaskState::Unassigned);
}

void TestTaskService::reassigningKeepsTheDraft()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    service.assign(world.project(), {task.taskId}, {{}, true});
    WorkService(world.stores)
        .putLabels(world.project(), QStringLiteral("Label"), task.taskId,
                   {QStringLiteral("[{\"category\":\"x\"}]"), {}, {}}, false, 0);
    const TaskRecord draft = world.task(task);
    QCOMPARE(draft.state, TaskState::Staged);

    service.assign(world.project(), {task.taskId}, {{SandboxWorld::email("noor")}, false});
    const TaskRecord now = world.task(task);
    QCOMPARE(now.state, TaskState::Assigned);
    QCOMPARE(now.assignee, SandboxWorld::noor);
    QCOMPARE(now.labels, draft.labels);
}

void TestTaskService::assigningAgainChangesNothing()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    service.assign(world.project(), {task.taskId}, {{}, true});
    const TaskRecord before = world.task(task);
    const auto affected = service.assign(world.project(), {task.taskId}, {{}, true});
    QCOMPARE(affected.size(), 1);
    QCOMPARE(world.task(task).updatedAt, before.updatedAt);
    QCOMPARE(changes(world, task).size(), 1);
}

void TestTaskService::refusesBatches_data()
{
    QTest::addColumn<QStringList>("emails");
    QTest::addColumn<bool>("currentUser");
    QTest::addColumn<bool>("withUnknownTask");
    const auto list = [](const char *name) { return QStringList{SandboxWorld::email(name)}; };
    QTest::newRow("an unknown task") << list("mel") << false << true;
    QTest::newRow("an unknown task, unassigning") << QStringList() << false << true;
    QTest::newRow("an unknown email") << list("nobody") << false << false;
    QTest::newRow("somebody outside the project") << list("outsider") << false << false;
    QTest::newRow("somebody who is not active") << list("gone") << false << false;
    QTest::newRow("two people") << list("mel") + list("ada") << false << false;
    QTest::newRow("a person and the key") << list("mel") << true << false;
}

void TestTaskService::refusesBatches()
{
    QFETCH(QStringList, emails);
    QFETCH(bool, currentUser);
    QFETCH(bool, withUnknownTask);
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    service.assign(world.project(), {task.taskId}, {{SandboxWorld::email("ada")}, false});
    QStringList ids{task.taskId};
    if (withUnknownTask)
        ids.append(QStringLiteral("00000000-0000-4000-8000-00000000dead"));
    QVERIFY_EXCEPTION_THROWN(service.assign(world.project(), ids, {emails, currentUser}), Refusal);
    QCOMPARE(world.task(task).assignee, SandboxWorld::ada);
}

void TestTaskService::refusesGroundTruth()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    service.move(world.project(), {task.taskId}, QStringLiteral("END"));
    QVERIFY_EXCEPTION_THROWN(service.assign(world.project(), {task.taskId}, {{}, true}), Refusal);
    QVERIFY_EXCEPTION_THROWN(service.assign(world.project(), {task.taskId}, {}), Refusal);
}

void TestTaskService::refusesAStageWithoutAccess()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord labeled = world.add(QStringLiteral("a"));
    const TaskRecord reviewed = world.add(QStringLiteral("b"));
    service.move(world.project(), {reviewed.taskId}, QStringLiteral("Review_1"));
    const AssignRequest noor{{SandboxWorld::email("noor")}, false};
    QVERIFY_EXCEPTION_THROWN(
        service.assign(world.project(), {labeled.taskId, reviewed.taskId}, noor), Refusal);
    QCOMPARE(world.task(labeled).assignee, 0); // the whole batch
    service.assign(world.project(), {labeled.taskId}, noor);
    QCOMPARE(world.task(labeled).assignee, SandboxWorld::noor);
}

void TestTaskService::adminsWorkAnywhere()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    service.move(world.project(), {task.taskId}, QStringLiteral("Review_2"));
    service.assign(world.project(), {task.taskId}, {{SandboxWorld::email("ada")}, false});
    QCOMPARE(world.task(task).assignee, SandboxWorld::ada);
}

void TestTaskService::movesToStages_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("at");
    QTest::newRow("a review stage") << QStringLiteral("Review_2") << QStringLiteral("Review_2");
    QTest::newRow("END") << QStringLiteral("END") << QStringLiteral("END");
    QTest::newRow("the output stage") << QStringLiteral("Truth") << QStringLiteral("END");
    QTest::newRow("ARCHIVED") << QStringLiteral("ARCHIVED") << QStringLiteral("ARCHIVED");
}

void TestTaskService::movesToStages()
{
    QFETCH(QString, to);
    QFETCH(QString, at);
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    service.assign(world.project(), {task.taskId}, {{}, true});
    service.move(world.project(), {task.taskId}, to);
    const TaskRecord now = world.task(task);
    QCOMPARE(now.stage, at);
    QCOMPARE(now.assignee, 0);
    // None is told of the task's leaving its assignee: it only changed its stage.
    QCOMPARE(changes(world, task).size(), 1);
    const EventRecord last = world.stores.history.events(task.pk).last();
    QCOMPARE(last.kind, EventRecord::Kind::Input);
    QCOMPARE(last.stage, at);
}

void TestTaskService::moveRefusals()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    for (const char *stage : {"Nowhere", "Input", "Failed_Review_1", ""}) {
        QVERIFY_EXCEPTION_THROWN(
            service.move(world.project(), {task.taskId}, QString::fromLatin1(stage)), Refusal);
    }
    QVERIFY_EXCEPTION_THROWN(service.move(world.consensusProject(), {}, QStringLiteral("END")),
                             Refusal);
    QVERIFY_EXCEPTION_THROWN(
        service.move(world.consensusProject(), {task.taskId}, QStringLiteral("Label")), Refusal);
}

void TestTaskService::movesToStart()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    QVERIFY_EXCEPTION_THROWN(service.moveToStart(world.project(), task.taskId), Refusal);
    service.move(world.project(), {task.taskId}, QStringLiteral("END"));
    QCOMPARE(world.task(task).state, TaskState::Completed);
    service.moveToStart(world.project(), task.taskId);
    QCOMPARE(world.task(task).stage, QStringLiteral("Label"));
    QCOMPARE(world.task(task).state, TaskState::Unassigned);
    QCOMPARE(world.task(task).cycle, 2);
}

void TestTaskService::priorities()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord task = world.add(QStringLiteral("a"));
    const TaskRecord other = world.add(QStringLiteral("b"));
    service.setPriorities(world.project(), {{task.taskId, 0.0}, {other.taskId, 1.0}});
    QCOMPARE(world.task(task).priority, std::optional<double>(0.0));
    QCOMPARE(world.task(other).priority, std::optional<double>(1.0));
    for (const double bad : {-0.01, 1.01, qQNaN()}) {
        QVERIFY_EXCEPTION_THROWN(
            service.setPriorities(world.project(), {{task.taskId, 0.5}, {other.taskId, bad}}),
            Refusal);
    }
    QCOMPARE(world.task(task).priority, std::optional<double>(0.0));
}

void TestTaskService::removes()
{
    SandboxWorld world;
    TaskService service(world.stores);
    const TaskRecord a = world.add(QStringLiteral("a"));
    const TaskRecord b = world.add(QStringLiteral("b"));
    const TaskRecord c = world.add(QStringLiteral("c"));
    const QStringList unknown{QStringLiteral("zz")};
    QVERIFY_EXCEPTION_THROWN(service.remove(world.project(), {a.taskId}, unknown), Refusal);
    QVERIFY(world.stores.tasks.byId(a.project, a.taskId));
    service.remove(world.project(), {a.taskId}, {QStringLiteral("b")});
    QVERIFY(!world.stores.tasks.byId(a.project, a.taskId));
    QVERIFY(!world.stores.tasks.byId(a.project, b.taskId));
    QVERIFY(world.stores.tasks.byId(a.project, c.taskId));
    QVERIFY(world.stores.history.events(a.pk).isEmpty());
    // A cursor is the number of a task, so numbers do not come back.
    QVERIFY(world.add(QStringLiteral("a")).pk > c.pk);
}

void TestTaskService::preAssigns()
{
    SandboxWorld world;
    NewTask wanted;
    wanted.preAssign =
        QStringLiteral(R"({"Label":"noor@example.com","Review_2":["ada@example.com"]})");
    const TaskRecord task = world.add(QStringLiteral("a"), wanted);
    QCOMPARE(task.assignee, SandboxWorld::noor);
    QCOMPARE(changes(world, task).size(), 1);
    TaskService(world.stores).move(world.project(), {task.taskId}, QStringLiteral("Review_1"));
    QCOMPARE(world.task(task).assignee, 0);
    TaskService(world.stores).move(world.project(), {task.taskId}, QStringLiteral("Review_2"));
    QCOMPARE(world.task(task).assignee, SandboxWorld::ada);
}

void TestTaskService::preAssignRefusals_data()
{
    QTest::addColumn<QString>("preAssign");
    QTest::newRow("no JSON") << QStringLiteral("Label");
    QTest::newRow("a list") << QStringLiteral("[]");
    QTest::newRow("an unknown stage") << QStringLiteral(R"({"Nowhere":"ada@example.com"})");
    QTest::newRow("the output stage") << QStringLiteral(R"({"Truth":"ada@example.com"})");
    QTest::newRow("an unknown email") << QStringLiteral(R"({"Label":"x@example.com"})");
    QTest::newRow("no access") << QStringLiteral(R"({"Review_1":"noor@example.com"})");
    QTest::newRow("no email") << QStringLiteral(R"({"Review_1":null})");
}

void TestTaskService::preAssignRefusals()
{
    QFETCH(QString, preAssign);
    SandboxWorld world;
    NewTask wanted;
    wanted.preAssign = preAssign;
    QVERIFY_EXCEPTION_THROWN(world.add(QStringLiteral("a"), wanted), Refusal);
    QVERIFY(!world.stores.tasks.byName(world.project().pk, QStringLiteral("a")));
}

void TestTaskService::newTaskRefusals()
{
    SandboxWorld world;
    world.add(QStringLiteral("a"));
    QVERIFY_EXCEPTION_THROWN(world.add(QStringLiteral("a")), Refusal);
    QVERIFY_EXCEPTION_THROWN(world.add(QString()), Refusal);
    NewTask wanted;
    wanted.priority = 1.5;
    QVERIFY_EXCEPTION_THROWN(world.add(QStringLiteral("b"), wanted), Refusal);
    wanted = {};
    wanted.metaData = QStringLiteral("{");
    QVERIFY_EXCEPTION_THROWN(world.add(QStringLiteral("b"), wanted), Refusal);
    wanted = {};
    wanted.labels.labels = QStringLiteral("{}");
    QVERIFY_EXCEPTION_THROWN(world.add(QStringLiteral("b"), wanted), Refusal);
    wanted = {};
    wanted.seriesInfo = QJsonArray{QJsonObject{{QStringLiteral("itemsIndices"), QJsonArray{0, 1}}}};
    QVERIFY_EXCEPTION_THROWN(world.add(QStringLiteral("b"), wanted), Refusal);
    wanted = {};
    wanted.groundTruth = true;
    QCOMPARE(world.add(QStringLiteral("b"), wanted).stage, QStringLiteral("END"));
}

QTEST_GUILESS_MAIN(TestTaskService)

#include "tst_sandbox_taskservice.moc"
