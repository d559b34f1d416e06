// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/distribution.h"

#include "operations/journal.h"
#include "operations/operationengine.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/waitforcall.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>

namespace brickyard::bench {

namespace {

const QString stage = QStringLiteral("Label");

/// Tasks that nobody works at, and people who may work at them.
struct Work
{
    QList<Task> tasks;
    QList<Person> people;
};

Work findWork(RedBrickApi &api, const QString &projectId, int tasks, int people)
{
    Work work;
    const auto members = tests::waitFor(api.fetchProjectMembers(projectId));
    if (members) {
        for (const ProjectMember &member : *members) {
            if (member.active && member.mayWorkIn(stage) && work.people.size() < people)
                work.people += member.person;
        }
    }
    const QueueQuery query{projectId, stage, QueueQuery::List::Queued};
    QString cursor;
    do {
        const auto page = tests::waitFor(api.fetchTaskPage(query, 500, cursor));
        if (!page)
            return {};
        for (const Task &task : page->tasks) {
            if (task.state == TaskState::Unassigned && work.tasks.size() < tasks)
                work.tasks += task;
        }
        cursor = page->cursor;
    } while (!cursor.isNull() && work.tasks.size() < tasks);
    return work;
}

void finish(OperationEngine &engine, const QUuid &id)
{
    QEventLoop loop;
    QObject::connect(&engine, &OperationEngine::operationFinished, &loop,
                     [&](const QUuid &finished) {
                         if (finished == id)
                             loop.quit();
                     });
    loop.exec();
}

} // namespace

double distributeWithTheEngine(const tests::TestSandbox &sandbox, int tasks, int people)
{
    GraphQlClient client(sandbox.url, sandbox.apiKey, Timings());
    RedBrickApi api(&client, sandbox.orgId);
    const auto me = tests::waitFor(api.fetchMe());
    const Work work = findWork(api, sandbox.projectId, tasks, people);
    if (!me || work.tasks.size() < tasks || work.people.size() < people)
        return -1;
    QList<Assignment> assignments;
    for (qsizetype i = 0; i < work.tasks.size(); ++i)
        assignments += {work.tasks[i], work.people[i % people]};

    const QTemporaryDir folder;
    Journal journal(folder.path(), QUuid::createUuid());
    journal.open(&journal, [](const auto &) {});
    OperationEngine engine(&api, &journal, Timings(), *me);
    QElapsedTimer elapsed;
    elapsed.start();
    const QUuid id = engine.distribute(sandbox.projectId, stage, assignments);
    finish(engine, id);
    const double seconds = double(elapsed.nsecsElapsed()) / 1e9;
    const bool all = engine.operation(id)->count(ItemState::Done) == tasks;
    engine.undo(id); // for the next run
    finish(engine, engine.oppositeOf(id));
    return all ? seconds : -1;
}

double distributeOneByOne(const tests::TestSandbox &sandbox, int tasks, int people)
{
    GraphQlClient client(sandbox.url, sandbox.apiKey, Timings());
    RedBrickApi api(&client, sandbox.orgId);
    const Work work = findWork(api, sandbox.projectId, tasks, people);
    if (work.tasks.size() < tasks || work.people.size() < people)
        return -1;
    QElapsedTimer elapsed;
    elapsed.start();
    for (qsizetype i = 0; i < work.tasks.size(); ++i) {
        if (!tests::waitFor(api.assignTasks(sandbox.projectId, {work.tasks[i].id},
                                            work.people[i % people].email)))
            return -1;
    }
    return double(elapsed.nsecsElapsed()) / 1e9;
}

} // namespace brickyard::bench
