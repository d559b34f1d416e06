// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/journal.h"
#include "operations/operationengine.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/modelservice.h"

#include <QTemporaryDir>

#include <memory>

namespace brickyard::tests {

/// An engine that talks over real HTTP to a small model of the service, with short times. Nothing
/// is held unless setHold() says so.
class EngineWorld
{
public:
    inline static const QString project = QStringLiteral("00000000-0000-4000-8000-0000000000bb");
    inline static const QString stage = QStringLiteral("Review_1");

    static Timings shortTimings()
    {
        Timings timings;
        timings.requestTimeout = 5000;
        timings.retryBackoff = 5;
        timings.maxBackoff = 20;
        timings.rateLimitPause = 5;
        timings.settlePoll = 5;
        timings.secondLook = 60;
        return timings;
    }

    explicit EngineWorld(const Timings &times = shortTimings())
        : timings(times)
    {
        client = std::make_unique<GraphQlClient>(service.server.url(),
                                                 QString(43, QLatin1Char('k')), timings);
        api = std::make_unique<RedBrickApi>(client.get(),
                                            QStringLiteral("00000000-0000-4000-8000-0000000000aa"));
        openJournal();
    }

    /// An engine with what the journal has, as after a start.
    void openJournal() { openJournal(folder.path()); }
    void openJournal(const QString &path)
    {
        journal = std::make_unique<Journal>(path, account);
        journal->open(journal.get(), [](const auto &) {});
        engine =
            std::make_unique<OperationEngine>(api.get(), journal.get(), timings, person(ownKey));
        engine->setHold({0});
    }

    /// Another session of the same process and account, with a client of its own.
    void reconnect(const QList<QUuid> &resumed)
    {
        engine->shutDown();
        engine.reset();
        journal.reset();
        api.reset();
        client = std::make_unique<GraphQlClient>(service.server.url(),
                                                 QString(43, QLatin1Char('n')), timings);
        api = std::make_unique<RedBrickApi>(client.get(),
                                            QStringLiteral("00000000-0000-4000-8000-0000000000aa"));
        openJournal();
        engine->load(resumed);
    }

    /// Ends as a process that is closed does, and starts again. What was on its way is lost.
    void restart()
    {
        engine.reset();
        journal.reset();
        openJournal();
        engine->load();
    }

    static Person person(const QString &userId)
    {
        Person result;
        result.userId = userId;
        result.email = userId.startsWith(QLatin1String("API:")) ? QString() : emailOf(userId);
        return result;
    }

    /// The tasks as somebody who looks now sees them.
    QList<Task> tasksNow() const
    {
        QList<Task> tasks;
        for (auto it = service.tasks.begin(); it != service.tasks.end(); ++it) {
            Task task;
            task.id = it.key();
            task.stageName = it->stage;
            task.state = it->assignee.isEmpty() ? TaskState::Unassigned : TaskState::Assigned;
            if (!it->assignee.isEmpty()) {
                Assignee assignee;
                assignee.person = person(it->assignee);
                task.assignees += assignee;
            }
            tasks += task;
        }
        return tasks;
    }

    QUuid decide(Operation::Kind kind, const QList<Task> &tasks, bool takeOver = false)
    {
        return engine->decide(project, stage, tasks, {kind, {}, takeOver});
    }

    QStringList mutationsOf(const QString &kind) const { return service.mutations.filter(kind); }

    Timings timings;
    QTemporaryDir folder;
    QUuid account = QUuid::createUuid();
    ModelService service;
    std::unique_ptr<GraphQlClient> client;
    std::unique_ptr<RedBrickApi> api;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<OperationEngine> engine;
};

} // namespace brickyard::tests
