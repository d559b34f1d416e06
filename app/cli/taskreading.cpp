// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/taskreading.h"

#include <algorithm>

namespace brickyard {

TaskReading::TaskReading(RedBrickApi *api, QString projectId, QString stageName, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_query{std::move(projectId), std::move(stageName)}
{}

void TaskReading::start(const QStringList &ids, bool withQueue)
{
    m_read.askedFor = ids;
    begin();
    readListed();
    if (withQueue) {
        begin();
        readPage({});
    }
    QMetaObject::invokeMethod(
        this, [this] { end(); }, Qt::QueuedConnection);
}

void TaskReading::readListed()
{
    const QStringList &ids = m_read.askedFor;
    for (qsizetype first = 0; first < ids.size(); first += RedBrickApi::maxTasksPerRead) {
        begin();
        m_api
            ->fetchTasks(m_query.projectId, ids.mid(first, RedBrickApi::maxTasksPerRead),
                         Story::LeftOut)
            ->then(this, [this](const Result<QList<TaskDetails>> &found) {
                if (!found) {
                    end(found.error());
                    return;
                }
                for (const TaskDetails &details : *found)
                    m_read.found += details.task;
                end();
            });
    }
}

void TaskReading::readPage(const QString &cursor)
{
    m_api->fetchTaskPage(m_query, m_pageSize, cursor)
        ->then(this, [this, cursor](const Result<TaskPage> &page) { takePage(cursor, page); });
}

void TaskReading::takePage(const QString &cursor, const Result<TaskPage> &page)
{
    if (!page) {
        // protocol.md 1: an answer that takes too long to make is to be asked for in parts.
        if (page.error().kind == Error::Kind::TooLarge && m_pageSize > smallestPage) {
            m_pageSize = std::max(m_pageSize / 2, smallestPage);
            readPage(cursor);
        } else {
            end(page.error());
        }
        return;
    }
    for (const Task &task : page->tasks) {
        // One that moves while the pages are read may come twice: the later answer counts.
        const auto place = m_places.constFind(task.id);
        if (place != m_places.constEnd()) {
            m_read.queue[*place] = task;
        } else {
            m_places.insert(task.id, m_read.queue.size());
            m_read.queue += task;
        }
    }
    if (page->cursor.isNull()) {
        end();
    } else if (m_cursors.contains(page->cursor)) {
        end(Error{Error::Kind::BadAnswer,
                  tr("The service sent the same part of the queue again and again. Nothing was "
                     "changed.")});
    } else {
        m_cursors.insert(page->cursor);
        readPage(page->cursor);
    }
}

void TaskReading::end(const std::optional<Error> &error)
{
    if (!m_error)
        m_error = error;
    if (--m_open == 0)
        Q_EMIT finished();
}

} // namespace brickyard
