// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuerefresher.h"
#include "redbrick/redbrickapi.h"

#include <memory>

namespace brickyard {

namespace {

class ApiTaskReader : public TaskReader
{
public:
    explicit ApiTaskReader(RedBrickApi *api)
        : m_api(api)
    {}

    ApiCall<TaskPage> *fetchTaskPage(const QueueQuery &query, int first,
                                     const QString &after) override
    {
        return m_api->fetchTaskPage(query, first, after);
    }

    ApiCall<QList<TaskDetails>> *fetchTasks(const QString &projectId,
                                            const QStringList &taskIds) override
    {
        return m_api->fetchTasks(projectId, taskIds, Story::LeftOut);
    }

private:
    RedBrickApi *m_api;
};

static_assert(QueueRefresher::lookUpSize <= RedBrickApi::maxTasksPerRead);

} // namespace

QueueRefresher *QueueRefresher::create(RedBrickApi *api, QObject *parent)
{
    auto reader = std::make_unique<ApiTaskReader>(api);
    auto *refresher = new QueueRefresher(reader.get(), parent);
    refresher->m_ownReader = std::move(reader);
    return refresher;
}

} // namespace brickyard
