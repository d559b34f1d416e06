// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/operationfigures.h"

#include "tests/bench/baresending.h"
#include "tests/bench/commandreviews.h"
#include "tests/bench/engineroom.h"
#include "tests/bench/figures.h"
#include "tests/bench/processmemory.h"
#include "tests/support/waitforcall.h"

#include <QElapsedTimer>

namespace brickyard::bench {

namespace {

const QString labelStage = QStringLiteral("Label");
const QString reviewStage = QStringLiteral("Review_1");

constexpr int manyTasks = 10'000;
constexpr int referenceInFlight = 10;
constexpr int mostInFlight = 30;

bool isFree(const Task &task)
{
    return task.state == TaskState::Unassigned;
}

bool isFreeOrAssigned(const Task &task)
{
    return isFree(task) || task.state == TaskState::Assigned;
}

QStringList idsOf(const QList<Task> &tasks)
{
    QStringList ids;
    for (const Task &task : tasks)
        ids += task.id;
    return ids;
}

int tooFew(qsizetype found, int wanted)
{
    return fail(QStringLiteral("Of %1 tasks that are needed there are %2").arg(wanted).arg(found));
}

} // namespace

int measureReviews(const tests::TestSandbox &sandbox)
{
    constexpr int reviews = 300;
    EngineRoom room(sandbox);
    const QStringList ids =
        idsOf(room.readTasks(sandbox.projectId, reviewStage, reviews * (runs + 1), &isFree));
    if (ids.size() < reviews * (runs + 1))
        return tooFew(ids.size(), reviews * (runs + 1));
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        seconds.push_back(
            reviewByCommand(sandbox, reviewStage, ids.mid(run * reviews, reviews), mostInFlight));
        if (seconds.back() < 0)
            return fail(QStringLiteral("The command did not accept all tasks"));
    }
    const double reference =
        reviewAsReference(sandbox, reviewStage, ids.mid(runs * reviews), referenceInFlight);
    if (reference < 0)
        return fail(QStringLiteral("Reviewing one by one failed"));
    print(QStringLiteral("review_300"), median(seconds), QStringLiteral("s"), reference);
    return 0;
}

int measureAssignMemory(const tests::TestSandbox &sandbox)
{
    EngineRoom room(sandbox);
    const auto members = tests::waitFor(room.api().fetchProjectMembers(sandbox.projectId));
    if (!room.engine() || !members)
        return fail(QStringLiteral("The sandbox does not say who is there"));
    const auto worker =
        std::find_if(members->cbegin(), members->cend(), [](const ProjectMember &member) {
            return member.active && member.mayWorkIn(labelStage);
        });
    const Person person = worker->person;
    const QList<Task> tasks =
        room.readTasks(sandbox.projectId, labelStage, manyTasks, [&person](const Task &task) {
            return isFreeOrAssigned(task) && !task.isAssignedTo(person.userId);
        });
    if (tasks.size() < manyTasks)
        return tooFew(tasks.size(), manyTasks);
    QElapsedTimer elapsed;
    elapsed.start();
    const ProcessMemory memory;
    if (!room.finish(room.engine()->assign(sandbox.projectId, labelStage, tasks, person)))
        return fail(QStringLiteral("Assigning failed"));
    print(QStringLiteral("operation_10000_assign_memory"), memory.grownMb(), QStringLiteral("MB"));
    print(QStringLiteral("operation_10000_assign"), double(elapsed.nsecsElapsed()) / 1e9,
          QStringLiteral("s"));
    return 0;
}

int measureAcceptMemory(const tests::TestSandbox &sandbox)
{
    EngineRoom room(sandbox, mostInFlight);
    const QList<Task> tasks =
        room.readTasks(sandbox.projectId, reviewStage, manyTasks, &isFreeOrAssigned);
    if (!room.engine() || tasks.size() < manyTasks)
        return tooFew(tasks.size(), manyTasks);
    QElapsedTimer elapsed;
    elapsed.start();
    const ProcessMemory memory;
    if (!room.finish(room.engine()->decide(sandbox.projectId, reviewStage, tasks,
                                           {Operation::Kind::Accept, {}, true})))
        return fail(QStringLiteral("Accepting failed"));
    print(QStringLiteral("operation_10000_accept_memory"), memory.grownMb(), QStringLiteral("MB"));
    print(QStringLiteral("operation_10000_accept"), double(elapsed.nsecsElapsed()) / 1e9,
          QStringLiteral("s"));
    return 0;
}

int measureJournal(const tests::TestSandbox &sandbox)
{
    constexpr int reviews = 1500;
    constexpr int pairs = 3;
    EngineRoom room(sandbox, referenceInFlight);
    const QList<Task> tasks =
        room.readTasks(sandbox.projectId, reviewStage, 2 * pairs * reviews, &isFreeOrAssigned);
    if (!room.engine() || tasks.size() < 2 * pairs * reviews)
        return tooFew(tasks.size(), 2 * pairs * reviews);
    std::vector<double> withJournal;
    std::vector<double> bare;
    // In turn, so that both meet what else the computer does.
    for (int pair = 0; pair < pairs; ++pair) {
        const QList<Task> forEngine = tasks.mid(2 * pair * reviews, reviews);
        QElapsedTimer elapsed;
        elapsed.start();
        if (!room.finish(room.engine()->decide(sandbox.projectId, reviewStage, forEngine,
                                               {Operation::Kind::Accept, {}, true})))
            return fail(QStringLiteral("Accepting failed"));
        withJournal.push_back(double(elapsed.nsecsElapsed()) / 1e9);
        bare.push_back(acceptBare(room.api(), sandbox.projectId, reviewStage,
                                  tasks.mid((2 * pair + 1) * reviews, reviews)));
        if (bare.back() < 0)
            return fail(QStringLiteral("Accepting without a journal failed"));
    }
    const double engine = median(withJournal);
    const double requests = median(bare);
    print(QStringLiteral("review_1500_with_journal"), engine, QStringLiteral("s"), requests);
    print(QStringLiteral("journal_overhead"), (engine / requests - 1) * 100, QStringLiteral("%"));
    return 0;
}

} // namespace brickyard::bench
