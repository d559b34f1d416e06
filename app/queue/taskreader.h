// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "domain/taskdetails.h"
#include "redbrick/apicall.h"

#include <memory>

namespace brickyard {

class RedBrickApi;

/// The reads that a queue needs. An interface, because its tests must say page by page what comes
/// and when (a cursor that repeats, an answer after the cancel), which no real server does on
/// request. The calls are as RedBrickApi's.
class TaskReader
{
public:
    TaskReader() = default;
    virtual ~TaskReader() = default;
    Q_DISABLE_COPY_MOVE(TaskReader)

    /// Reads through \a api, which must outlive the reader.
    static std::unique_ptr<TaskReader> through(RedBrickApi *api);

    virtual ApiCall<TaskPage> *fetchTaskPage(const QueueQuery &query, int first,
                                             const QString &after) = 0;
    virtual ApiCall<QList<TaskDetails>> *fetchTasks(const QString &projectId,
                                                    const QStringList &taskIds) = 0;
    virtual ApiCall<TaskChanges> *fetchChangedTasks(const QString &projectId,
                                                    const QString &cacheTime, int first,
                                                    const QString &after) = 0;
};

} // namespace brickyard
