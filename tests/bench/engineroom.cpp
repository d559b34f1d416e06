// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/engineroom.h"

#include "tests/support/waitforcall.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace brickyard::bench {

EngineRoom::EngineRoom(const tests::TestSandbox &sandbox, int inFlight)
    : m_client(sandbox.url, sandbox.apiKey, Timings()),
      m_api(&m_client, sandbox.orgId),
      m_folder(QCoreApplication::applicationDirPath() + QLatin1String("/bench-XXXXXX"))
{
    m_client.setInFlight(inFlight);
    const auto me = tests::waitFor(m_api.fetchMe());
    if (!me)
        return;
    m_journal = std::make_unique<Journal>(m_folder.path(), QUuid::createUuid());
    // Where it cannot be opened, nothing can be done, and every figure fails.
    m_journal->open(m_journal.get(), [](const Result<Journal::Opened> &) {});
    m_engine = std::make_unique<OperationEngine>(&m_api, m_journal.get(), Timings(), *me);
    m_engine->setHold({0});
}

bool EngineRoom::finish(const QUuid &operationId)
{
    QEventLoop loop;
    QObject::connect(m_engine.get(), &OperationEngine::operationFinished, &loop,
                     [&](const QUuid &finished) {
                         if (finished == operationId)
                             loop.quit();
                     });
    loop.exec();
    const ItemCounts counts = m_engine->operation(operationId)->counts();
    return counts.of(ItemState::Done) == counts.all();
}

QList<Task> EngineRoom::readTasks(const QString &projectId, const QString &stageName, int count,
                                  const std::function<bool(const Task &)> &wanted)
{
    constexpr int pageSize = 500;
    QList<Task> tasks;
    QString cursor;
    do {
        const auto page = tests::waitFor(m_api.fetchTaskPage(
            {projectId, stageName, QueueQuery::List::Queued}, pageSize, cursor));
        if (!page)
            return tasks;
        for (const Task &task : page->tasks) {
            if (tasks.size() < count && wanted(task))
                tasks += task;
        }
        cursor = page->cursor;
    } while (!cursor.isNull() && tasks.size() < count);
    return tasks;
}

} // namespace brickyard::bench
