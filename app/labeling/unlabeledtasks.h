// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/task.h"
#include "redbrick/redbrickapi.h"

#include <QList>
#include <QObject>

#include <optional>

namespace brickyard {

/// Finds those of some tasks that have no labels. A queue does not tell, so they are read, some at
/// a time and in their order, until enough are found. Says finished() exactly once, from the event
/// loop; do not delete it in one of its signals. To destroy it before is to give up. GUI thread
/// only.
class UnlabeledTasks : public QObject
{
    Q_OBJECT

public:
    /// \a api must outlive it.
    UnlabeledTasks(RedBrickApi *api, QString projectId, QObject *parent = nullptr);

    /// Once. Looks for \a most of \a tasks at most; where it is empty, for all.
    void start(const QList<Task> &tasks, std::optional<int> most = {});

    /// Those without labels, in the order that was asked for.
    const QList<Task> &found() const { return m_found; }
    /// Those that were looked at and have some, in the same order.
    const QList<Task> &labeled() const { return m_labeled; }

Q_SIGNALS:
    /// So many were looked at.
    void progressed(int count);
    void finished(const std::optional<brickyard::Error> &error);

private:
    void readOn();
    void take(qsizetype end, const QList<TaskDetails> &tasks);

    RedBrickApi *m_api;
    QString m_projectId;
    QList<Task> m_tasks;
    qsizetype m_most = 0;
    qsizetype m_next = 0; ///< those before it were looked at
    qsizetype m_atOnce = RedBrickApi::maxTasksPerRead;
    QList<Task> m_found;
    QList<Task> m_labeled;
};

} // namespace brickyard
