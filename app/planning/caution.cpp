// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/caution.h"

#include <algorithm>

namespace brickyard {

namespace {

bool isBeingWorkedAt(TaskState state)
{
    switch (state) {
    case TaskState::InProgress:
    case TaskState::Staged:
        return true;
    case TaskState::Unassigned:
    case TaskState::Assigned:
    case TaskState::Completed:
    case TaskState::Problem:
    case TaskState::Skipped:
    case TaskState::Unknown:
        break;
    }
    return false;
}

} // namespace

Caution cautionFor(const QList<Task> &tasks, const std::optional<QString> &userId,
                   const Stage &stage)
{
    Caution caution;
    caution.taskCount = int(tasks.size());
    for (const Task &task : tasks) {
        bool withOthers = false;
        for (const Assignee &assignee : task.assignees) {
            const QString &holder = assignee.person.userId;
            if (!isBeingWorkedAt(assignee.state) || (userId && holder == *userId))
                continue;
            withOthers = true;
            ++caution.workers[holder];
        }
        caution.inProgressWithOthers += withOthers ? 1 : 0;
        // One that is nobody's already is no change of ours.
        if (!userId && stage.autoAssign && !task.assignees.isEmpty())
            ++caution.maybeHandedOut;
    }
    return caution;
}

int maybeHandedOutMeanwhile(const QList<Task> &tasks, const Stage &stage)
{
    if (!stage.autoAssign)
        return 0;
    return int(std::count_if(tasks.begin(), tasks.end(),
                             [](const Task &task) { return task.assignees.isEmpty(); }));
}

} // namespace brickyard
