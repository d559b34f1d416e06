// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queueload.h"

#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/waitforcall.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace brickyard::bench {

namespace {

const Stage *firstQueue(const QList<Stage> &stages)
{
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [](const Stage &stage) { return stage.hasQueue(); });
    return found == stages.end() ? nullptr : &*found;
}

Account accountOf(const tests::TestSandbox &sandbox)
{
    Account account;
    account.id = Account::sandboxId();
    account.address = sandbox.url.toString();
    account.orgId = sandbox.orgId;
    return account;
}

} // namespace

QueueLoad::QueueLoad(const tests::TestSandbox &sandbox)
    : m_projectId(sandbox.projectId),
      m_session(accountOf(sandbox), sandbox.url, sandbox.apiKey, Timings(), m_journal.path()),
      m_view(m_controller.filter(), m_controller.selection(), Timings())
{
    m_view.resize(1200, 800);
    connect(m_controller.tasks(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_firstRows == 0)
            m_firstRows = double(m_elapsed.nsecsElapsed()) / 1e9;
    });
    connect(&m_session, &Session::connected, this, [this] {
        m_session.startOperations();
        m_session.openProject(m_projectId);
    });
    connect(&m_session, &Session::projectOpened, this, &QueueLoad::openStage);
}

QueueLoad::~QueueLoad()
{
    m_controller.setSession(nullptr);
}

void QueueLoad::openStage()
{
    m_controller.setSession(&m_session);
    const Stage *stage = firstQueue(m_session.project()->stages);
    if (!stage) {
        m_error = QStringLiteral("The project has no queue");
        Q_EMIT m_controller.loadEnded();
        return;
    }
    m_view.setStageName(stage->name);
    m_view.showLoading();
    m_loading.start();
    m_controller.openStage(*stage);
}

bool QueueLoad::run()
{
    QEventLoop loop;
    const auto fail = [&](const Error &error) {
        m_error = error.message;
        loop.quit();
    };
    connect(&m_session, &Session::failed, &loop, fail);
    connect(&m_session, &Session::projectFailed, &loop, fail);
    connect(&m_controller, &QueueController::loadFailed, &loop, fail);
    connect(&m_controller, &QueueController::loadEnded, &loop, [&] {
        m_view.showLoaded();
        m_load = double(m_loading.nsecsElapsed()) / 1e9;
        m_allRows = double(m_elapsed.nsecsElapsed()) / 1e9;
        loop.quit();
    });

    // The window is up before anybody connects.
    m_view.show();
    QCoreApplication::processEvents();
    m_elapsed.start();
    m_gaps.start();
    m_session.connectToService();
    loop.exec();
    m_gaps.stop();
    return m_error.isEmpty();
}

double sequentialPages(const tests::TestSandbox &sandbox, int pageSize, int *taskCount)
{
    GraphQlClient client(sandbox.url, sandbox.apiKey, Timings());
    RedBrickApi api(&client, sandbox.orgId);
    const Result<QList<Stage>> stages = tests::waitFor(api.fetchStages(sandbox.projectId));
    const Stage *stage = stages ? firstQueue(*stages) : nullptr;
    if (!stage)
        return -1;

    QElapsedTimer elapsed;
    elapsed.start();
    const QueueQuery query{sandbox.projectId, stage->name, QueueQuery::List::Queued};
    QString cursor;
    *taskCount = 0;
    do {
        const Result<TaskPage> page =
            tests::waitFor(api.fetchTaskPage(query, pageSize, cursor));
        if (!page)
            return -1;
        *taskCount += int(page->tasks.size());
        cursor = page->cursor;
    } while (!cursor.isNull());
    return double(elapsed.nsecsElapsed()) / 1e9;
}

} // namespace brickyard::bench
