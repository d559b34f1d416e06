// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/journalled.h"

#include "operations/journal.h"
#include "operations/operationengine.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/waitforcall.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <algorithm>
#include <functional>

namespace brickyard::bench {

namespace {

constexpr int inFlight = 30;
constexpr int commandTimeout = 60'000; // ms

/// A number of kilobytes from the kernel's account of this process.
double memoryKb(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').first().toDouble();
    }
    return 0;
}

/// From now on the kernel counts the highest point anew.
void forgetHighestPoint()
{
    QFile references(QStringLiteral("/proc/self/clear_refs"));
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

void waitForEnd(OperationEngine &engine, const QUuid &id)
{
    QEventLoop loop;
    QObject::connect(&engine, &OperationEngine::operationFinished, &loop,
                     [&](const QUuid &finished) {
                         if (finished == id)
                             loop.quit();
                     });
    loop.exec();
}

Cost measure(const tests::TestSandbox &sandbox, const QString &folder, qsizetype count,
             const std::function<QUuid(OperationEngine &, RedBrickApi &)> &start, bool undo)
{
    GraphQlClient client(sandbox.url, sandbox.apiKey, Timings());
    client.setInFlight(inFlight);
    RedBrickApi api(&client, sandbox.orgId);
    const auto me = tests::waitFor(api.fetchMe());
    if (!me)
        return {};
    const QTemporaryDir own(folder + QStringLiteral("/brickyard-bench-XXXXXX"));
    Journal journal(own.path(), QUuid::createUuid());
    journal.open(&journal, [](const auto &) {});
    OperationEngine engine(&api, &journal, Timings(), *me);
    engine.setHold({0});
    Cost cost;
    forgetHighestPoint();
    const double before = memoryKb("VmRSS:");
    QElapsedTimer elapsed;
    elapsed.start();
    const QUuid id = start(engine, api);
    waitForEnd(engine, id);
    const double seconds = double(elapsed.nsecsElapsed()) / 1e9;
    cost.grownMb = (memoryKb("VmHWM:") - before) / 1024;
    if (engine.operation(id)->count(ItemState::Done) == count)
        cost.seconds = seconds;
    if (undo) {
        engine.undo(id);
        waitForEnd(engine, engine.oppositeOf(id));
    }
    return cost;
}

} // namespace

QList<Task> freeTasks(const tests::TestSandbox &sandbox, const QString &stage, int count)
{
    GraphQlClient client(sandbox.url, sandbox.apiKey, Timings());
    RedBrickApi api(&client, sandbox.orgId);
    QList<Task> tasks;
    QString cursor;
    do {
        const auto page = tests::waitFor(
            api.fetchTaskPage({sandbox.projectId, stage, QueueQuery::List::Queued}, 500, cursor));
        if (!page)
            return {};
        for (const Task &task : page->tasks) {
            if (task.state == TaskState::Unassigned && tasks.size() < count)
                tasks += task;
        }
        cursor = page->cursor;
    } while (!cursor.isNull() && tasks.size() < count);
    return tasks;
}

double reviewByCommand(const tests::TestSandbox &sandbox, const QString &stage,
                       const QList<Task> &tasks)
{
    QTemporaryFile list;
    const QTemporaryDir data;
    if (!list.open())
        return -1;
    for (const Task &task : tasks)
        list.write(task.id.toLatin1() + '\n');
    list.flush();
    QProcess command;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BRICKYARD_API_KEY"), sandbox.apiKey);
    command.setProcessEnvironment(environment);
    command.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer elapsed;
    elapsed.start();
    command.start(qEnvironmentVariable("BRICKYARD_BIN_DIR") + QStringLiteral("/brickyard"),
                  {QStringLiteral("review"), QStringLiteral("--accept"), QStringLiteral("--stage"),
                   stage, QStringLiteral("--tasks"), list.fileName(), QStringLiteral("--json"),
                   QStringLiteral("--in-flight"), QString::number(inFlight),
                   QStringLiteral("--url"), sandbox.url.toString(QUrl::RemovePath),
                   QStringLiteral("--org"), sandbox.orgId, QStringLiteral("--project"),
                   sandbox.projectId, QStringLiteral("--data-dir"), data.path()});
    if (!command.waitForFinished(commandTimeout) || command.exitCode() != 0)
        return -1;
    return double(elapsed.nsecsElapsed()) / 1e9;
}

Cost acceptWithJournalIn(const tests::TestSandbox &sandbox, const QString &stage,
                         const QList<Task> &tasks, const QString &folder)
{
    return measure(
        sandbox, folder, tasks.size(),
        [&](OperationEngine &engine, RedBrickApi &) {
            return engine.decide(sandbox.projectId, stage, tasks,
                                 {Operation::Kind::Accept, {}, false});
        },
        false);
}

Cost assignWithJournalIn(const tests::TestSandbox &sandbox, const QString &stage,
                         const QList<Task> &tasks, const QString &folder)
{
    return measure(
        sandbox, folder, tasks.size(),
        [&](OperationEngine &engine, RedBrickApi &api) {
            const auto members = tests::waitFor(api.fetchProjectMembers(sandbox.projectId));
            const auto somebody =
                std::find_if(members->begin(), members->end(), [&](const ProjectMember &member) {
                    return member.active && member.mayWorkIn(stage);
                });
            return engine.assign(sandbox.projectId, stage, tasks, somebody->person);
        },
        true);
}

} // namespace brickyard::bench
