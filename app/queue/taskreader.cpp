// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskreader.h"

#include "queue/queuerefresher.h"
#include "redbrick/redbrickapi.h"

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

    ApiCall<TaskChanges> *fetchChangedTasks(const QString &projectId, const QString &cacheTime,
                                            int first, const QString &after) override
    {
        return m_api->fetchChangedTasks(projectId, cacheTime, first, after);
    }

private:
    RedBrickApi *m_api;
};

static_assert(QueueRefresher::lookUpSize <= RedBrickApi::maxTasksPerRead);

} // namespace

std::unique_ptr<TaskReader> TaskReader::through(RedBrickApi *api)
{
    return std::make_unique<ApiTaskReader>(api);
}

} // namespace brickyard
