// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/taskchoice.h"
#include "domain/result.h"
#include "redbrick/redbrickapi.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace brickyard {

/// Reads the tasks that a command may be about: those with certain ids, the whole queue of a stage,
/// or both beside each other. Ends with finished() exactly once, from the event loop.
class TaskReading : public QObject
{
    Q_OBJECT

public:
    static constexpr int largestPage = 1000;
    static constexpr int smallestPage = 10;

    /// \a api must outlive it.
    TaskReading(RedBrickApi *api, QString projectId, QString stageName, QObject *parent = nullptr);

    /// \a ids may be empty.
    void start(const QStringList &ids, bool withQueue);

    const ReadTasks &tasks() const { return m_read; }
    /// Why there are none; valid from finished() on.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void finished();

private:
    void readListed();
    void readPage(const QString &cursor);
    void takePage(const QString &cursor, const Result<TaskPage> &page);
    void begin() { ++m_open; }
    void end(const std::optional<Error> &error = {});

    RedBrickApi *m_api;
    QueueQuery m_query;
    ReadTasks m_read;
    QHash<QString, qsizetype> m_places; ///< in the queue, by task id
    QSet<QString> m_cursors;
    int m_pageSize = largestPage;
    int m_open = 0; ///< parts that are not read yet
    std::optional<Error> m_error;
};

} // namespace brickyard
