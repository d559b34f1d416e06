// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workflow/taskservice.h"
#include "sandbox/workflow/workservice.h"
#include "tests/support/sandboxworld.h"

#include <QJsonDocument>
#include <QTest>

using namespace brickyard::sandbox;

namespace {

const QString label = QStringLiteral("Label");
const QString review1 = QStringLiteral("Review_1");
const QString review2 = QStringLiteral("Review_2");
const QString oneBox = QStringLiteral("[{\"category\":\"nodule\"}]");

} // namespace

/// Labeling, reviewing, commenting, and the story that the events tell of it.
class TestWorkService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesAllTheWay();
    void rejectedTaskGoesToItsLabeler();
    void rejectedWithoutLabelerIsUnassigned();
    void correction();
    void drafts();
    void submitsWithTheLabelsThatAreThere();
    void refusals_data();
    void refusals();
    void labelsMustBeThere();
    void replacesLabelsAnywhere();
    void finalizes();
    void editsGroundTruth();
    void comments();
    void commentRefusals();
    void reviewComment();

private:
    using Review = WorkService::Review;

    static void give(SandboxWorld &world, const TaskRecord &task)
    {
        TaskService(world.stores).assign(world.project(), {task.taskId}, {{}, true});
    }
    static void submit(SandboxWorld &world, const TaskRecord &task)
    {
        give(world, task);
        WorkService(world.stores)
            .putLabels(world.project(), label, task.taskId, {oneBox, {}, {}}, true, 1'200);
    }
    static void review(SandboxWorld &world, const TaskRecord &task, const QString &stage,
                       bool accept)
    {
        give(world, task);
        Review result;
        result.accept = accept;
        WorkService(world.stores).review(world.project(), stage, task.taskId, result);
    }
    static QList<EventRecord> events(SandboxWorld &world, const TaskRecord &task,
                                     EventRecord::Kind kind)
    {
        QList<EventRecord> found;
        for (const EventRecord &event : world.stores.history.events(task.pk)) {
            if (event.kind == kind)
                found.append(event);
        }
        return found;
    }
};

void TestWorkService::goesAllTheWay()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    submit(world, task);
    TaskRecord now = world.task(task);
    QCOMPARE(now.stage, review1);
    QCOMPARE(now.state, TaskState::Unassigned);
    QCOMPARE(now.assignee, 0);
    review(world, task, review1, true);
    QCOMPARE(world.task(task).stage, review2);
    review(world, task, review2, true);
    now = world.task(task);
    QCOMPARE(now.stage, groundTruthStage);
    QCOMPARE(now.state, TaskState::Completed);

    const auto outputs = events(world, task, EventRecord::Kind::Output);
    QCOMPARE(outputs.size(), 3); // none for feedback and output stages
    QVERIFY(!outputs.at(0).flag);
    QCOMPARE(outputs.at(0).number, std::optional<double>(1'200));
    QCOMPARE(outputs.at(1).flag, std::optional<bool>(true));
    QCOMPARE(outputs.at(2).flag, std::optional<bool>(true));
    // A plain decision makes no labels.
    QCOMPARE(outputs.at(2).labels, outputs.at(0).labels);

    // Who did it is the last assignee that was told of before the output.
    int assignee = 0;
    Moment last = 0;
    std::optional<bool> result;
    for (const EventRecord &event : world.stores.history.events(task.pk)) {
        QVERIFY(event.createdAt > last);
        last = event.createdAt;
        if (event.kind == EventRecord::Kind::StateChange) {
            assignee = event.assigneeAfter;
            result = event.flag;
        } else if (event.kind == EventRecord::Kind::Output) {
            QCOMPARE(assignee, SandboxWorld::key);
            QCOMPARE(result, event.flag);
        }
    }
}

void TestWorkService::rejectedTaskGoesToItsLabeler()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    submit(world, task);
    review(world, task, review1, false); // through the feedback stage
    TaskRecord now = world.task(task);
    QCOMPARE(now.stage, label);
    QCOMPARE(now.assignee, SandboxWorld::key);
    QCOMPARE(now.state, TaskState::Assigned);
    QCOMPARE(now.cycle, 2);
    // It is told, or whoever submits it next would seem to be the reviewer.
    const auto changes = events(world, task, EventRecord::Kind::StateChange);
    QCOMPARE(changes.last().assigneeBefore, 0);
    QCOMPARE(changes.last().assigneeAfter, SandboxWorld::key);
    QCOMPARE(changes.last().stage, label);

    // And to the same person when the second review rejects, also where it was mel.
    submit(world, task);
    review(world, task, review1, true);
    CompletionRecord byMel;
    byMel.task = task.pk;
    byMel.project = task.project;
    byMel.stage = label;
    byMel.user = SandboxWorld::mel;
    world.stores.tasks.insert(byMel);
    review(world, task, review2, false);
    QCOMPARE(world.task(task).assignee, SandboxWorld::mel);
}

void TestWorkService::rejectedWithoutLabelerIsUnassigned()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    TaskService(world.stores).move(world.project(), {task.taskId}, review1);
    review(world, task, review1, false);
    QCOMPARE(world.task(task).stage, label);
    QCOMPARE(world.task(task).assignee, 0);
    QCOMPARE(world.task(task).state, TaskState::Unassigned);
}

void TestWorkService::correction()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    submit(world, task);
    give(world, task);
    WorkService(world.stores)
        .putLabels(world.project(), review1, task.taskId, {QStringLiteral("[]"), {}, {}}, true, 0);
    QCOMPARE(world.task(task).stage, review2);
    const auto outputs = events(world, task, EventRecord::Kind::Output);
    QCOMPARE(outputs.last().flag, std::optional<bool>(true));
    QVERIFY(outputs.last().labels != outputs.first().labels);
    const EventRecord result = events(world, task, EventRecord::Kind::StateChange).last();
    QCOMPARE(result.flag, std::optional<bool>(false));
    QVERIFY(result.createdAt < outputs.last().createdAt);
}

void TestWorkService::drafts()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    give(world, task);
    WorkService service(world.stores);
    service.putLabels(world.project(), label, task.taskId, {oneBox, {}, {}}, false, 0);
    TaskRecord now = world.task(task);
    QCOMPARE(now.stage, label);
    QCOMPARE(now.state, TaskState::Staged);
    QVERIFY(now.savedAt);
    QCOMPARE(world.stores.history.labels(now.labels)->labels, oneBox);
    QVERIFY(events(world, task, EventRecord::Kind::Output).isEmpty());

    // Without labels the draft's stay.
    service.putLabels(world.project(), label, task.taskId, {}, true, 0);
    now = world.task(task);
    QCOMPARE(now.stage, review1);
    QCOMPARE(world.stores.history.labels(now.labels)->labels, oneBox);
    QVERIFY(!now.savedAt);
}

void TestWorkService::submitsWithTheLabelsThatAreThere()
{
    SandboxWorld world;
    NewTask wanted;
    wanted.labels.labels = oneBox;
    const TaskRecord task = world.add(QStringLiteral("a"), wanted);
    give(world, task);
    WorkService(world.stores).submit(world.project(), label, task.taskId);
    const TaskRecord now = world.task(task);
    QCOMPARE(now.stage, review1);
    QCOMPARE(world.stores.history.labels(now.labels)->labels, oneBox);
    QCOMPARE(world.stores.history.labels(now.labels)->createdBy, SandboxWorld::key);
}

void TestWorkService::refusals_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("operation");
    const QString me;
    const QString mel = SandboxWorld::email("mel");
    const QString review = QStringLiteral("review");
    const QString labels = QStringLiteral("labels");
    const QString submit = QStringLiteral("submit");
    QTest::newRow("review of somebody else's") << mel << review1 << review1 << review;
    QTest::newRow("review in the wrong stage") << me << review1 << review2 << review;
    QTest::newRow("review in a label stage") << me << label << label << review;
    QTest::newRow("review in no stage") << me << review1 << QStringLiteral("Zed") << review;
    QTest::newRow("labels for somebody else's") << mel << label << label << labels;
    QTest::newRow("labels in the wrong stage") << me << label << review1 << labels;
    QTest::newRow("labels in the output") << me << label << QStringLiteral("Truth") << labels;
    QTest::newRow("submitting somebody else's") << mel << label << label << submit;
    QTest::newRow("submitting a review") << me << review1 << review1 << submit;
}

void TestWorkService::refusals()
{
    QFETCH(QString, holder);
    QFETCH(QString, at);
    QFETCH(QString, named);
    QFETCH(QString, operation);
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    TaskService tasks(world.stores);
    tasks.move(world.project(), {task.taskId}, at);
    AssignRequest request;
    if (holder.isEmpty())
        request.currentUser = true;
    else
        request.emails = QStringList{holder};
    tasks.assign(world.project(), {task.taskId}, request);
    const TaskRecord before = world.task(task);

    WorkService service(world.stores);
    const auto act = [&] {
        if (operation == QLatin1StringView("review"))
            service.review(world.project(), named, task.taskId, {});
        else if (operation == QLatin1StringView("labels"))
            service.putLabels(world.project(), named, task.taskId, {oneBox, {}, {}}, true, 0);
        else
            service.submit(world.project(), named, task.taskId);
    };
    QVERIFY_EXCEPTION_THROWN(act(), Refusal);
    QCOMPARE(world.task(task).stage, before.stage);
    QCOMPARE(world.task(task).updatedAt, before.updatedAt);
    QCOMPARE(world.task(task).labels, before.labels);
}

void TestWorkService::labelsMustBeThere()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    give(world, task);
    WorkService service(world.stores);
    for (const char *bad : {"", "{}", "[", "null", "[1]"}) {
        QVERIFY_EXCEPTION_THROWN(service.putLabels(world.project(), label, task.taskId,
                                                   {QString::fromLatin1(bad), {}, {}}, true, 0),
                                 Refusal);
    }
    const QString path = QStringLiteral("labels/data.json");
    const LabelsInput inFile{QStringLiteral("[]"), path, {}};
    QVERIFY_EXCEPTION_THROWN(
        service.putLabels(world.project(), label, task.taskId, inFile, true, 0), Refusal);
    FileRecord file;
    file.path = path;
    world.stores.files.put(file, "[]");
    service.putLabels(world.project(), label, task.taskId, inFile, true, 0);
    const auto stored = world.stores.history.labels(world.task(task).labels);
    QCOMPARE(stored->path, path);
    QVERIFY(stored->labels.isNull());
}

void TestWorkService::replacesLabelsAnywhere()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    TaskService(world.stores).move(world.project(), {task.taskId}, review2);
    WorkService(world.stores)
        .replaceLabels(world.project(), task.taskId, {oneBox, {}, {}}, false, 0);
    const TaskRecord now = world.task(task);
    QCOMPARE(now.stage, review2);
    QCOMPARE(now.state, TaskState::Unassigned);
    QCOMPARE(world.stores.history.labels(now.labels)->labels, oneBox);
}

void TestWorkService::finalizes()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    WorkService(world.stores)
        .replaceLabels(world.project(), task.taskId, {oneBox, {}, {}}, true, 500);
    QCOMPARE(world.task(task).stage, review1);
    QCOMPARE(world.stores.tasks.lastToComplete(task.pk, label), SandboxWorld::key);
    QCOMPARE(events(world, task, EventRecord::Kind::StateChange).last().assigneeAfter,
             SandboxWorld::key);
}

void TestWorkService::editsGroundTruth()
{
    SandboxWorld world;
    NewTask wanted;
    wanted.groundTruth = true;
    const TaskRecord task = world.add(QStringLiteral("a"), wanted);
    WorkService(world.stores)
        .replaceLabels(world.project(), task.taskId, {oneBox, {}, {}}, true, 0);
    QCOMPARE(world.task(task).stage, groundTruthStage);
    const auto outputs = events(world, task, EventRecord::Kind::Output);
    QCOMPARE(outputs.size(), 1);
    QCOMPARE(outputs.first().stage, groundTruthStage);
}

void TestWorkService::comments()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    WorkService service(world.stores);
    NewComment first;
    first.text = QStringLiteral("née 😀 <b>");
    first.issue = true;
    first.pin = QJsonObject{{QStringLiteral("pointX"), 1.5}};
    const CommentRecord written = service.addComment(world.project(), task.taskId, first);
    QVERIFY(world.task(task).updatedAt > task.updatedAt);
    QCOMPARE(written.stage, label);
    const QJsonObject pin = QJsonDocument::fromJson(written.pin).object();
    for (const char *field : {"pointX", "pointY", "pointZ", "frameIndex", "volumeIndex", "pinId"})
        QVERIFY2(pin.contains(QLatin1StringView(field)), field);
    QCOMPARE(pin.value(QLatin1StringView("pointX")).toDouble(), 1.5);

    NewComment reply;
    reply.text = QStringLiteral("reply");
    reply.replyTo = written.commentId;
    const CommentRecord answered = service.addComment(world.project(), task.taskId, reply);
    QCOMPARE(answered.parent, written.pk);
    reply.replyTo = answered.commentId;
    QCOMPARE(service.addComment(world.project(), task.taskId, reply).parent, written.pk);

    service.deleteComment(world.project(), task.taskId, written.commentId);
    QVERIFY(world.stores.history.comments(task.pk).isEmpty()); // replies went with it
}

void TestWorkService::commentRefusals()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    WorkService service(world.stores);
    NewComment comment;
    QVERIFY_EXCEPTION_THROWN(service.addComment(world.project(), task.taskId, comment), Refusal);
    comment.text = QStringLiteral("x");
    comment.stage = QStringLiteral("Zed");
    QVERIFY_EXCEPTION_THROWN(service.addComment(world.project(), task.taskId, comment), Refusal);
    comment.stage = QString();
    comment.replyTo = QStringLiteral("00000000-0000-4000-8000-00000000dead");
    QVERIFY_EXCEPTION_THROWN(service.addComment(world.project(), task.taskId, comment), Refusal);
    QVERIFY_EXCEPTION_THROWN(service.deleteComment(world.project(), task.taskId, comment.replyTo),
                             Refusal);
    QVERIFY_EXCEPTION_THROWN(service.addComment(world.project(), comment.replyTo, comment),
                             Refusal);
}

void TestWorkService::reviewComment()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    TaskService(world.stores).move(world.project(), {task.taskId}, review1);
    give(world, task);
    Review decision;
    decision.accept = false;
    decision.comment = QStringLiteral("too small");
    decision.pin = QJsonObject{{QStringLiteral("frameIndex"), 4}};
    WorkService(world.stores).review(world.project(), review1, task.taskId, decision);
    const auto comments = world.stores.history.comments(task.pk);
    QCOMPARE(comments.size(), 1);
    QCOMPARE(comments.first().stage, review1);
    QCOMPARE(comments.first().text, decision.comment);
    QVERIFY(!comments.first().pin.isEmpty());
    QVERIFY(comments.first().createdAt
            < events(world, task, EventRecord::Kind::Output).last().createdAt);
}

QTEST_GUILESS_MAIN(TestWorkService)

#include "tst_sandbox_workservice.moc"
