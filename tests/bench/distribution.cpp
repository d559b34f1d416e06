// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/distribution.h"

#include "tests/bench/engineroom.h"
#include "tests/support/waitforcall.h"

#include <QElapsedTimer>

namespace brickyard::bench {

namespace {

const QString stage = QStringLiteral("Label");

/// Tasks that nobody works at, and people who may work at them.
struct Work
{
    QList<Task> tasks;
    QList<Person> people;
};

Work findWork(EngineRoom &room, const QString &projectId, int tasks, int people)
{
    Work work;
    const auto members = tests::waitFor(room.api().fetchProjectMembers(projectId));
    if (members) {
        for (const ProjectMember &member : *members) {
            if (member.active && member.mayWorkIn(stage) && work.people.size() < people)
                work.people += member.person;
        }
    }
    work.tasks = room.readTasks(projectId, stage, tasks, [](const Task &task) {
        return task.state == TaskState::Unassigned;
    });
    return work;
}

} // namespace

double distributeWithTheEngine(const tests::TestSandbox &sandbox, int tasks, int people)
{
    EngineRoom room(sandbox);
    const Work work = findWork(room, sandbox.projectId, tasks, people);
    if (!room.engine() || work.tasks.size() < tasks || work.people.size() < people)
        return -1;
    QList<Assignment> assignments;
    for (qsizetype i = 0; i < work.tasks.size(); ++i)
        assignments += {work.tasks[i], work.people[i % people]};

    QElapsedTimer elapsed;
    elapsed.start();
    const QUuid id = room.engine()->distribute(sandbox.projectId, stage, assignments);
    const bool all = room.finish(id);
    const double seconds = double(elapsed.nsecsElapsed()) / 1e9;
    room.engine()->undo(id); // for the next run
    room.finish(room.engine()->oppositeOf(id));
    return all ? seconds : -1;
}

double distributeOneByOne(const tests::TestSandbox &sandbox, int tasks, int people)
{
    EngineRoom room(sandbox);
    const Work work = findWork(room, sandbox.projectId, tasks, people);
    if (work.tasks.size() < tasks || work.people.size() < people)
        return -1;
    QElapsedTimer elapsed;
    elapsed.start();
    for (qsizetype i = 0; i < work.tasks.size(); ++i) {
        if (!tests::waitFor(room.api().assignTasks(sandbox.projectId, {work.tasks[i].id},
                                                   work.people[i % people].email)))
            return -1;
    }
    return double(elapsed.nsecsElapsed()) / 1e9;
}

} // namespace brickyard::bench
