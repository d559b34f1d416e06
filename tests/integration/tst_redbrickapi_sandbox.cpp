// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redbrickapi.h"

#include "redbrick/graphqlclient.h"
#include "tests/support/testsandbox.h"
#include "tests/support/waitforcall.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace brickyard;
using brickyard::tests::TestSandbox;
using brickyard::tests::waitFor;

namespace {

/// Submissions, acceptances and rejections: their ids and where they were made.
QStringList decisionsIn(const TaskDetails &details)
{
    QStringList decisions;
    for (const TaskEvent &event : details.events) {
        if (event.kind == TaskEvent::Kind::Submitted || event.kind == TaskEvent::Kind::Accepted
            || event.kind == TaskEvent::Kind::Corrected || event.kind == TaskEvent::Kind::Rejected)
            decisions += event.id + u' ' + event.stageName;
    }
    return decisions;
}

} // namespace

/// Each typed call against a real sandbox, which speaks as the service does.
class TestRedBrickApiSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoAndWhere();
    void stages();
    void members();
    void pages_data();
    void pages();
    void counts();
    void countsByState_data();
    void countsByState();
    void states();
    void changesSinceATime();
    void tasksByIds();
    void assignAndUnassign();
    void badBatchIsRefusedWhole();
    void acceptAndReject();
    void move();
    void refusals();
    void wrongKey();

private:
    /// All tasks of a list.
    QList<Task> read(const QString &stageName, QueueQuery::List list, int first);

    TestSandbox m_sandbox;
    std::unique_ptr<GraphQlClient> m_client;
    std::unique_ptr<RedBrickApi> m_api;
    Person m_me;
    QList<ProjectMember> m_members;
};

void TestRedBrickApiSandbox::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorString()));
    m_client = std::make_unique<GraphQlClient>(m_sandbox.url, m_sandbox.apiKey, Timings());
    m_api = std::make_unique<RedBrickApi>(m_client.get(), m_sandbox.orgId);
    const Result<Person> me = waitFor(m_api->fetchMe());
    QVERIFY2(me.ok(), me.ok() ? "" : qPrintable(me.error().message));
    m_me = *me;
    const Result<QList<ProjectMember>> found =
        waitFor(m_api->fetchProjectMembers(m_sandbox.projectId));
    QVERIFY(found.ok());
    m_members = *found;
}

QList<Task> TestRedBrickApiSandbox::read(const QString &stageName, QueueQuery::List list, int first)
{
    QList<Task> tasks;
    QString cursor;
    do {
        ApiCall<TaskPage> *call =
            m_api->fetchTaskPage({m_sandbox.projectId, stageName, list}, first, cursor);
        QString knownFirst;
        connect(call, &ApiCallBase::nextPageKnown, call,
                [&knownFirst](const QString &next) { knownFirst = next; });
        const Result<TaskPage> page = waitFor(call);
        if (!page)
            qFatal("%s", qPrintable(page.error().message));
        if (page->cursor != knownFirst)
            qFatal("The sandbox does not answer in the order in which it is asked");
        tasks += page->tasks;
        cursor = page->cursor;
    } while (!cursor.isNull());
    return tasks;
}

void TestRedBrickApiSandbox::whoAndWhere()
{
    QVERIFY(m_me.isApiKey());
    QVERIFY(!waitFor(m_api->fetchOrganizationName())->isEmpty());
    const Result<QList<Project>> projects = waitFor(m_api->fetchProjects());
    QVERIFY(projects.ok());
    QStringList ids;
    for (const Project &project : *projects) {
        QVERIFY(project.isReady());
        QVERIFY(!project.name.isEmpty());
        ids += project.id;
    }
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()),
             QSet<QString>(m_sandbox.projectIds.begin(), m_sandbox.projectIds.end()));
    const Result<Project> project = waitFor(m_api->fetchProject(m_sandbox.projectId));
    QVERIFY(project.ok());
    QVERIFY(projects->contains(*project));
    const Result<QList<Person>> keys = waitFor(m_api->fetchApiKeys());
    QVERIFY(keys.ok());
    QVERIFY(std::any_of(keys->begin(), keys->end(),
                        [this](const Person &key) { return key.userId == m_me.userId; }));
}

void TestRedBrickApiSandbox::stages()
{
    const Result<QList<Stage>> result = waitFor(m_api->fetchStages(m_sandbox.projectId));
    QVERIFY(result.ok());
    QStringList names;
    for (const Stage &stage : *result)
        names += stage.name;
    QCOMPARE(names.join(u' '), QStringLiteral("Input Label Review_1 Review_2 Output"));
    QVERIFY(!result->at(1).autoAssign);
    QVERIFY(result->at(1).hasQueue());
    QCOMPARE(result->last().taskStageName(), QStringLiteral("END"));
}

void TestRedBrickApiSandbox::members()
{
    QVERIFY(m_members.size() >= 8);
    // The demo project has somebody who may label but not review.
    QVERIFY(std::any_of(m_members.begin(), m_members.end(), [](const ProjectMember &member) {
        return member.mayWorkIn(QStringLiteral("Label"))
            && !member.mayWorkIn(QStringLiteral("Review_1"));
    }));
    for (const ProjectMember &member : std::as_const(m_members))
        QVERIFY(!member.person.email.isEmpty());
}

void TestRedBrickApiSandbox::pages_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QueueQuery::List>("list");
    QTest::addColumn<QString>("word");
    QTest::newRow("queued") << QStringLiteral("Label") << QueueQuery::List::Queued << QString();
    QTest::newRow("drafts") << QStringLiteral("Label") << QueueQuery::List::Drafts
                            << QStringLiteral("STAGED");
    QTest::newRow("skipped") << QStringLiteral("Label") << QueueQuery::List::Skipped
                             << QStringLiteral("SKIPPED");
    QTest::newRow("issues") << QStringLiteral("Label") << QueueQuery::List::Issues
                            << QStringLiteral("PROBLEM");
    QTest::newRow("ground truth") << QStringLiteral("Output") << QueueQuery::List::GroundTruth
                                  << QString();
    QTest::newRow("ground truth as END")
        << QStringLiteral("END") << QueueQuery::List::GroundTruth << QString();
}

void TestRedBrickApiSandbox::pages()
{
    QFETCH(QString, stage);
    QFETCH(QueueQuery::List, list);
    QFETCH(QString, word);
    const QList<Task> tasks = read(stage, list, 7);
    QVERIFY(!tasks.isEmpty());
    QSet<QString> ids;
    for (const Task &task : tasks) {
        ids.insert(task.id);
        QVERIFY(!task.name.isEmpty());
        QVERIFY(task.createdAt.isValid());
        QCOMPARE(task.stageName,
                 list == QueueQuery::List::GroundTruth ? QStringLiteral("END") : stage);
        if (!word.isEmpty())
            QCOMPARE(task.stateWord, word);
    }
    QCOMPARE(ids.size(), tasks.size());
    // The size of the pages makes no difference.
    QCOMPARE(read(stage, list, 1000), tasks);
}

void TestRedBrickApiSandbox::counts()
{
    const Result<int> count =
        waitFor(m_api->fetchTaskCount(m_sandbox.projectId, QStringLiteral("Label")));
    QVERIFY(count.ok());
    QCOMPARE(*count, int(read(QStringLiteral("Label"), QueueQuery::List::Queued, 1000).size()));
}

void TestRedBrickApiSandbox::countsByState_data()
{
    QTest::addColumn<QString>("stageName");
    QTest::addColumn<bool>("hasIssues");
    QTest::newRow("label") << QStringLiteral("Label") << true;
    QTest::newRow("review") << QStringLiteral("Review_1") << false;
}

void TestRedBrickApiSandbox::countsByState()
{
    QFETCH(QString, stageName);
    QFETCH(bool, hasIssues);
    const Result<QList<Stage>> stages = waitFor(m_api->fetchStages(m_sandbox.projectId));
    QVERIFY(stages.ok());
    const auto stage = std::find_if(stages->begin(), stages->end(),
                                    [&](const Stage &one) { return one.name == stageName; });
    const Result<StageCounts> counts =
        waitFor(m_api->fetchStageCounts(m_sandbox.projectId, *stage));
    QVERIFY2(counts.ok(), counts.ok() ? "" : qPrintable(counts.error().message));
    const QList<Task> tasks = read(stageName, QueueQuery::List::Queued, 1000);
    const auto number = [&tasks](TaskState state) {
        return int(std::count_if(tasks.begin(), tasks.end(),
                                 [state](const Task &task) { return task.state == state; }));
    };
    QVERIFY(number(TaskState::Unassigned) > 0);
    QCOMPARE(counts->total, int(tasks.size()));
    QCOMPARE(counts->waiting, number(TaskState::Unassigned));
    QCOMPARE(counts->inProgress, number(TaskState::InProgress));
    QCOMPARE(counts->issues, hasIssues ? std::optional(number(TaskState::Problem)) : std::nullopt);
}

void TestRedBrickApiSandbox::states()
{
    const QueueQuery query{m_sandbox.projectId, QStringLiteral("Label"), QueueQuery::List::Queued};
    const Result<TaskPage> page = waitFor(m_api->fetchTaskStates(query, 1000, {}));
    QVERIFY(page.ok());
    const QList<Task> tasks = read(query.stageName, query.list, 1000);
    QCOMPARE(page->tasks.size(), tasks.size());
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        QCOMPARE(page->tasks.at(i).id, tasks.at(i).id);
        QCOMPARE(page->tasks.at(i).state, tasks.at(i).state);
        QCOMPARE(page->tasks.at(i).createdAt, tasks.at(i).createdAt);
        QCOMPARE(page->tasks.at(i).assignees.size(), tasks.at(i).assignees.size());
        QCOMPARE(page->tasks.at(i).name, QString());
    }
}

void TestRedBrickApiSandbox::changesSinceATime()
{
    const auto changed = [this](const QString &since, int first) {
        return waitFor(m_api->fetchChangedTasks(m_sandbox.projectId, since, first, {}));
    };
    const Result<TaskChanges> begin = changed({}, 0);
    QVERIFY(begin.ok());
    QVERIFY(begin->tasks.isEmpty());
    QVERIFY(!begin->cacheTime.isEmpty());
    const Result<TaskChanges> nothing = changed(begin->cacheTime, 10);
    QVERIFY(nothing.ok());
    QCOMPARE(nothing->tasks.size(), 0);

    const Task task = read(QStringLiteral("Label"), QueueQuery::List::Queued, 1000).last();
    LabelData labels;
    labels.labels = "[]";
    QVERIFY(waitFor(m_api->putLabels(m_sandbox.projectId, task.id, labels)).ok());
    const Result<TaskChanges> one = changed(begin->cacheTime, 10);
    QVERIFY(one.ok());
    QCOMPARE(one->tasks.size(), 1);
    QCOMPARE(one->tasks.first().id, task.id);
    QCOMPARE(one->tasks.first().name, task.name);
    QCOMPARE(one->tasks.first().assignees, task.assignees);
    QVERIFY(one->tasks.first().updatedAt > task.updatedAt);
    QVERIFY(one->cursor.isNull());
    QCOMPARE(changed(one->cacheTime, 10)->tasks.size(), 0);
}

void TestRedBrickApiSandbox::tasksByIds()
{
    const QList<Task> queue = read(QStringLiteral("Review_1"), QueueQuery::List::Queued, 1000);
    QStringList ids;
    for (const Task &task : queue.first(std::min<qsizetype>(queue.size(), 49)))
        ids += task.id;
    const QString unknown = QStringLiteral("00000000-0000-4000-8000-0000000000bb");
    const Result<QList<TaskDetails>> tasks =
        waitFor(m_api->fetchTasks(m_sandbox.projectId, ids + QStringList{unknown}));
    QVERIFY2(tasks.ok(), tasks.ok() ? "" : qPrintable(tasks.error().message));
    QStringList found;
    for (const TaskDetails &details : *tasks) {
        found += details.task.id;
        QVERIFY(details.labels.isEmpty());
        QVERIFY(!details.events.isEmpty());
        QCOMPARE(details.events.constFirst().kind, TaskEvent::Kind::Created);
        // The same task as in the list, but for its series, which the list only counts.
        QVERIFY(queue.contains(details.task));
    }
    const auto brief = waitFor(m_api->fetchTasks(m_sandbox.projectId, ids, Story::LeftOut));
    QVERIFY2(brief.ok(), brief.ok() ? "" : qPrintable(brief.error().message));
    QCOMPARE(brief->size(), ids.size());
    for (const TaskDetails &details : *brief) {
        QVERIFY(details.events.isEmpty());
        QVERIFY(queue.contains(details.task));
    }
    const auto decided = waitFor(m_api->fetchTasks(m_sandbox.projectId, ids, Story::Decisions));
    QVERIFY2(decided.ok(), decided.ok() ? "" : qPrintable(decided.error().message));
    QHash<QString, QStringList> decisions;
    for (const TaskDetails &details : *decided)
        decisions.insert(details.task.id, decisionsIn(details));
    for (const TaskDetails &details : *tasks) {
        QVERIFY(!decisionsIn(details).isEmpty());
        QCOMPARE(decisions.value(details.task.id), decisionsIn(details));
    }
    found.sort();
    ids.sort();
    QCOMPARE(found, ids);

    const Result<TaskDetails> whole = waitFor(m_api->fetchTask(m_sandbox.projectId, ids.first()));
    QVERIFY(whole.ok());
    QVERIFY(!whole->labels.isEmpty());
    QVERIFY(!whole->labels.constFirst().kind.isEmpty());
    QVERIFY(!whole->series.isEmpty());
    QVERIFY(!whole->labeledBy.userId.isEmpty());
    QVERIFY(whole->labeledAt.isValid());

    QCOMPARE(waitFor(m_api->fetchTask(m_sandbox.projectId, unknown)).error().kind,
             Error::Kind::Refused);
}

void TestRedBrickApiSandbox::assignAndUnassign()
{
    const QList<Task> queue = read(QStringLiteral("Label"), QueueQuery::List::Queued, 1000);
    QStringList ids;
    for (const Task &task : queue.first(50))
        ids += task.id;
    const auto somebody =
        std::find_if(m_members.begin(), m_members.end(), [](const ProjectMember &member) {
            return member.mayWorkIn(QStringLiteral("Label"));
        });
    QVERIFY(somebody != m_members.end());

    const auto assigneesOf = [&](const QString &id) {
        return waitFor(m_api->fetchTask(m_sandbox.projectId, id))->task.assignees;
    };
    Result<QStringList> changed =
        waitFor(m_api->assignTasks(m_sandbox.projectId, ids, somebody->person.email));
    QVERIFY2(changed.ok(), changed.ok() ? "" : qPrintable(changed.error().message));
    QCOMPARE(QSet<QString>(changed->begin(), changed->end()),
             QSet<QString>(ids.begin(), ids.end()));
    QCOMPARE(assigneesOf(ids.last()).size(), 1);
    QCOMPARE(assigneesOf(ids.last()).constFirst().person.userId, somebody->person.userId);

    QVERIFY(waitFor(m_api->assignTasksToSelf(m_sandbox.projectId, {ids.first()})).ok());
    QCOMPARE(assigneesOf(ids.first()).constFirst().person.userId, m_me.userId);

    changed = waitFor(m_api->unassignTasks(m_sandbox.projectId, ids));
    QVERIFY(changed.ok());
    QCOMPARE(changed->size(), 50);
    const TaskDetails after = *waitFor(m_api->fetchTask(m_sandbox.projectId, ids.first()));
    QVERIFY(after.task.assignees.isEmpty());
    QCOMPARE(after.task.state, TaskState::Unassigned);
    QCOMPARE(after.events.constLast().kind, TaskEvent::Kind::Unassigned);
    QCOMPARE(after.events.constLast().person.userId, m_me.userId);
}

void TestRedBrickApiSandbox::badBatchIsRefusedWhole()
{
    const QList<Task> queue = read(QStringLiteral("Label"), QueueQuery::List::Queued, 1000);
    const Task &before = queue.constFirst();
    const Result<QStringList> result = waitFor(m_api->assignTasksToSelf(
        m_sandbox.projectId, {before.id, QStringLiteral("00000000-0000-4000-8000-0000000000bb")}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Refused);
    QCOMPARE(result.error().effect, Error::Effect::None);
    QCOMPARE(waitFor(m_api->fetchTask(m_sandbox.projectId, before.id))->task.assignees,
             before.assignees);
}

void TestRedBrickApiSandbox::acceptAndReject()
{
    const QString stage = QStringLiteral("Review_1");
    const QList<Task> queue = read(stage, QueueQuery::List::Queued, 1000);
    const QString accepted = queue.at(0).id;
    const QString rejected = queue.at(1).id;
    const QString comment = QString::fromUtf8("née \U0001F600 <b>");
    QVERIFY(waitFor(m_api->assignTasksToSelf(m_sandbox.projectId, {accepted, rejected})).ok());
    QVERIFY(waitFor(m_api->reviewTask(m_sandbox.projectId, stage, accepted, true, {})).ok());
    QVERIFY(waitFor(m_api->reviewTask(m_sandbox.projectId, stage, rejected, false, comment)).ok());

    const auto lastDecision = [&](const QString &id, TaskDetails *details) {
        *details = *waitFor(m_api->fetchTask(m_sandbox.projectId, id));
        TaskEvent decision;
        for (const TaskEvent &event : std::as_const(details->events)) {
            if (event.stageName == stage
                && (event.kind == TaskEvent::Kind::Accepted
                    || event.kind == TaskEvent::Kind::Rejected))
                decision = event;
        }
        return decision;
    };
    TaskDetails details;
    const TaskEvent acceptance = lastDecision(accepted, &details);
    QCOMPARE(acceptance.kind, TaskEvent::Kind::Accepted);
    QCOMPARE(acceptance.person.userId, m_me.userId);
    QVERIFY(!acceptance.id.isEmpty());
    QCOMPARE(details.task.stageName, QStringLiteral("Review_2"));

    const TaskEvent rejection = lastDecision(rejected, &details);
    QCOMPARE(rejection.kind, TaskEvent::Kind::Rejected);
    QCOMPARE(rejection.person.userId, m_me.userId);
    QCOMPARE(details.task.stageName, QStringLiteral("Label"));
    const QList<Task> failed = read(stage, QueueQuery::List::FailedReview, 7);
    const auto isFailed = [&failed](const QString &id) {
        return std::any_of(failed.begin(), failed.end(),
                           [&](const Task &task) { return task.id == id; });
    };
    QVERIFY(isFailed(rejected)); // although it is elsewhere
    QVERIFY(!isFailed(accepted));
    QVERIFY(std::any_of(details.comments.begin(), details.comments.end(),
                        [&](const Comment &said) { return said.text == comment; }));
}

void TestRedBrickApiSandbox::move()
{
    const QList<Task> queue = read(QStringLiteral("Review_1"), QueueQuery::List::Queued, 1000);
    const QStringList ids{queue.at(0).id, queue.at(1).id};
    QVERIFY(waitFor(m_api->assignTasksToSelf(m_sandbox.projectId, ids)).ok());

    for (const QString &stage :
         {QStringLiteral("Label"), QStringLiteral("END"), QStringLiteral("Review_1")}) {
        const Result<Done> moved = waitFor(m_api->moveTasks(m_sandbox.projectId, ids, stage));
        QVERIFY2(moved.ok(), moved.ok() ? "" : qPrintable(moved.error().message));
        for (const QString &id : ids) {
            const Task task = waitFor(m_api->fetchTask(m_sandbox.projectId, id))->task;
            QCOMPARE(task.stageName, stage);
            QVERIFY(task.assignees.isEmpty());
        }
    }

    // Neither to nowhere, nor where one of them is unknown.
    const Result<Done> nowhere =
        waitFor(m_api->moveTasks(m_sandbox.projectId, ids, QStringLiteral("Nowhere")));
    QCOMPARE(nowhere.error().kind, Error::Kind::Refused);
    QCOMPARE(nowhere.error().effect, Error::Effect::None);
    const Result<Done> unknown = waitFor(m_api->moveTasks(
        m_sandbox.projectId, {ids.first(), QStringLiteral("00000000-0000-4000-8000-0000000000bb")},
        QStringLiteral("Label")));
    QCOMPARE(unknown.error().kind, Error::Kind::Refused);
    QCOMPARE(waitFor(m_api->fetchTask(m_sandbox.projectId, ids.first()))->task.stageName,
             QStringLiteral("Review_1"));
}

void TestRedBrickApiSandbox::refusals()
{
    const Task task = read(QStringLiteral("Review_2"), QueueQuery::List::Queued, 1000).constFirst();
    QVERIFY(waitFor(m_api->unassignTasks(m_sandbox.projectId, {task.id})).ok());
    const Result<Done> notMine = waitFor(
        m_api->reviewTask(m_sandbox.projectId, QStringLiteral("Review_2"), task.id, true, {}));
    QCOMPARE(notMine.error().kind, Error::Kind::Refused);
    QCOMPARE(notMine.error().effect, Error::Effect::None);
    const Result<Project> noProject =
        waitFor(m_api->fetchProject(QStringLiteral("00000000-0000-4000-8000-0000000000bb")));
    QCOMPARE(noProject.error().kind, Error::Kind::Refused);
    const Result<QStringList> nobody = waitFor(m_api->assignTasks(
        m_sandbox.projectId, {task.id}, QStringLiteral("nobody@example.invalid")));
    QCOMPARE(nobody.error().kind, Error::Kind::Refused);
}

void TestRedBrickApiSandbox::wrongKey()
{
    GraphQlClient client(m_sandbox.url, QString(43, u'k'), Timings());
    RedBrickApi api(&client, m_sandbox.orgId);
    const Result<Person> me = waitFor(api.fetchMe());
    QVERIFY(!me.ok());
    QCOMPARE(me.error().kind, Error::Kind::KeyRefused);
}

QTEST_GUILESS_MAIN(TestRedBrickApiSandbox)
#include "tst_redbrickapi_sandbox.moc"
