// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/session.h"
#include "operations/operationengine.h"
#include "tests/support/testsandbox.h"
#include "ui/queuecontroller.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace brickyard::tests {

/// A queue of a sandbox of one's own, with the parts that the application has behind its window.
class QueueWorld
{
public:
    ~QueueWorld() { queue.setSession(nullptr); }

    /// Starts the sandbox, connects and loads the whole queue of a stage. False where it fails.
    bool open(const QString &stageName, const QStringList &sandboxArguments = {})
    {
        if (!sandbox.start(sandboxArguments)) {
            qWarning("%s", qPrintable(sandbox.errorString()));
            return false;
        }
        Account account;
        account.id = Account::sandboxId();
        account.address = sandbox.url.toString();
        account.orgId = sandbox.orgId;
        session = std::make_unique<Session>(account, sandbox.url, sandbox.apiKey, timings,
                                            journal.path());
        QObject::connect(session.get(), &Session::connected, session.get(),
                         [this] { session->startOperations(); });
        QSignalSpy opened(session.get(), &Session::projectOpened);
        QObject::connect(session.get(), &Session::connected, session.get(),
                         [this] { session->openProject(sandbox.projectIds.value(project)); });
        session->connectToService();
        return opened.wait() && openStage(stageName);
    }

    bool openStage(const QString &stageName)
    {
        if (!queue.session())
            queue.setSession(session.get());
        const Stage *stage = session->project()->stage(stageName);
        QSignalSpy loaded(&queue, &QueueController::loadEnded);
        if (stage)
            queue.openStage(*stage);
        return stage && loaded.wait(30'000);
    }

    OperationEngine &engine() { return *session->operations(); }

    /// The first tasks of the queue of which \a wanted is true.
    QStringList taskIds(int count, const std::function<bool(const Task &)> &wanted = {})
    {
        QStringList ids;
        for (const QString &id : queue.tasks()->taskIds()) {
            if (ids.size() < count && (!wanted || wanted(queue.tasks()->task(id))))
                ids += id;
        }
        return ids;
    }

    /// Somebody who may work in the stage, by the order of the people panel.
    Person worker(int number = 0)
    {
        const PeopleModel *people = queue.people();
        for (int row = 0; row < people->rowCount(); ++row) {
            const auto kind =
                people->index(row).data(PeopleModel::KindRole).value<PeopleModel::Kind>();
            if (kind == PeopleModel::Kind::Member && number-- == 0)
                return people->personAt(row);
        }
        return {};
    }

    qsizetype project = 0; ///< which of the sandbox's; set before open()
    Timings timings; ///< likewise
    QTemporaryDir journal;
    TestSandbox sandbox;
    std::unique_ptr<Session> session;
    QueueController queue;
};

} // namespace brickyard::tests
