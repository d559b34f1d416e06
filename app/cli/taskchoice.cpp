// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/taskchoice.h"

#include "planning/taskpool.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TaskChoice)
};

QString elsewhere(const Task &task, const QString &stageName)
{
    return Words::tr("The task is not in %1 but in %2.").arg(stageName, task.stageName);
}

ChosenTasks chooseListed(const ReadTasks &read, const QString &stageName)
{
    QHash<QString, const Task *> byId;
    for (const Task &task : read.found)
        byId.insert(task.id, &task);
    ChosenTasks chosen;
    for (const QString &id : read.askedFor) {
        const Task *task = byId.value(id);
        if (!task)
            chosen.leftOut += {id, {}, Words::tr("The project has no such task."), 0};
        else if (task->stageName != stageName)
            chosen.leftOut += {id, task->name, elsewhere(*task, stageName), 0};
        else
            chosen.tasks += *task;
    }
    return chosen;
}

template<typename Predicate> QList<Task> filtered(const QList<Task> &tasks, Predicate predicate)
{
    QList<Task> result;
    std::copy_if(tasks.cbegin(), tasks.cend(), std::back_inserter(result), predicate);
    return result;
}

QList<Task> mostUrgent(const QList<Task> &tasks, int count)
{
    const TaskPool pool(tasks);
    QList<Task> result;
    for (const int index : pool.order()) {
        if (result.size() == count)
            break;
        result += pool.task(index);
    }
    return result;
}

} // namespace

ChosenTasks chooseTasks(const TaskChoice &choice, const ReadTasks &read, const QString &stageName,
                        const QString &myUserId)
{
    switch (choice.source) {
    case TaskChoice::Source::File:
        return chooseListed(read, stageName);
    case TaskChoice::Source::Unassigned: {
        const QList<Task> free =
            filtered(read.queue, [](const Task &task) { return task.assignees.isEmpty(); });
        // How many of them have labels is not known yet.
        const bool isLimited = choice.count && !choice.withoutLabels;
        return {mostUrgent(free, isLimited ? *choice.count : int(free.size())), {}};
    }
    case TaskChoice::Source::Mine:
        return {filtered(read.queue, [&](const Task &task) { return task.isAssignedTo(myUserId); }),
                {}};
    case TaskChoice::Source::All:
        return {read.queue, {}};
    }
    return {};
}

} // namespace brickyard
