// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/unlabeledtasks.h"

#include <QHash>

#include <algorithm>

namespace brickyard {

UnlabeledTasks::UnlabeledTasks(RedBrickApi *api, QString projectId, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_projectId(std::move(projectId))
{}

void UnlabeledTasks::start(const QList<Task> &tasks, std::optional<int> most)
{
    m_tasks = tasks;
    m_most = most ? std::min<qsizetype>(*most, tasks.size()) : tasks.size();
    QMetaObject::invokeMethod(this, &UnlabeledTasks::readOn, Qt::QueuedConnection);
}

void UnlabeledTasks::readOn()
{
    if (m_found.size() == m_most || m_next == m_tasks.size()) {
        Q_EMIT finished({});
        return;
    }
    const qsizetype end = std::min(m_next + m_atOnce, m_tasks.size());
    QStringList ids;
    for (qsizetype i = m_next; i < end; ++i)
        ids += m_tasks.at(i).id;
    m_api->fetchTasks(m_projectId, ids, Story::Labels)
        ->then(this, [this, end](const Result<QList<TaskDetails>> &tasks) {
            if (tasks) {
                take(end, *tasks);
            } else if (tasks.error().kind == Error::Kind::TooLarge && m_atOnce > 1) {
                // protocol.md 1: an answer that is too large is to be asked for in parts.
                m_atOnce /= 2;
                readOn();
            } else {
                Q_EMIT finished(tasks.error());
            }
        });
}

void UnlabeledTasks::take(qsizetype end, const QList<TaskDetails> &tasks)
{
    QHash<QString, bool> isLabeled;
    for (const TaskDetails &details : tasks)
        isLabeled.insert(details.task.id,
                         !details.labels.isEmpty() || !details.labelsPath.isEmpty());
    for (; m_next < end && m_found.size() < m_most; ++m_next) {
        const Task &task = m_tasks.at(m_next);
        const auto known = isLabeled.constFind(task.id); // one that is gone is passed over
        if (known != isLabeled.constEnd())
            (*known ? m_labeled : m_found) += task;
    }
    Q_EMIT progressed(int(m_next));
    readOn();
}

} // namespace brickyard
