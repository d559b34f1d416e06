// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/taskparser.h"

#include "redbrick/jsonvalues.h"
#include "redbrick/personparser.h"

#include <algorithm>

namespace brickyard {

namespace {

TaskState stateFromJson(const QJsonObject &hold, bool isAssigned)
{
    const QString word = textValue(hold, QLatin1String("state"));
    if (word.isEmpty())
        return isAssigned ? TaskState::Assigned : TaskState::Unassigned;
    return taskStateFromWord(word);
}

/// Adds who holds a `LabelingTask`, once each: a consensus task tells some of them twice.
void addAssignee(QList<Assignee> &assignees, const QJsonObject &hold)
{
    Assignee assignee;
    assignee.person = personFromJson(objectValue(hold, QLatin1String("assignedTo")));
    if (assignee.person.userId.isEmpty())
        return;
    const bool known = std::any_of(assignees.begin(), assignees.end(), [&](const Assignee &other) {
        return other.person.userId == assignee.person.userId;
    });
    if (known)
        return;
    assignee.state = stateFromJson(hold, true);
    assignee.assignedAt = timeValue(hold, QLatin1String("assignedAt"));
    assignee.progressSavedAt = timeValue(hold, QLatin1String("progressSavedAt"));
    assignee.completedAt = timeValue(hold, QLatin1String("completedAt"));
    assignees += assignee;
}

} // namespace

std::optional<Task> taskFromJson(const QJsonObject &object)
{
    Task task;
    task.id = textValue(object, QLatin1String("taskId"));
    if (task.id.isEmpty())
        return {};
    task.stageName = textValue(object, QLatin1String("currentStageName"));
    task.createdAt = timeValue(object, QLatin1String("createdAt"));
    task.updatedAt = timeValue(object, QLatin1String("updatedAt"));
    const QJsonValue priority = object.value(QLatin1String("priority"));
    if (priority.isDouble())
        task.priority = priority.toDouble();

    const QJsonObject datapoint = objectValue(object, QLatin1String("datapoint"));
    task.name = textValue(datapoint, QLatin1String("name"));
    task.seriesCount = int(arrayValue(datapoint, QLatin1String("seriesInfo")).size());

    const QJsonObject hold = objectValue(object, QLatin1String("currentStageSubTask"));
    // The parts first: of somebody who is in both they tell that person's own state.
    for (const QJsonValue part : arrayValue(hold, QLatin1String("subTasks")))
        addAssignee(task.assignees, part.toObject());
    addAssignee(task.assignees, hold);

    task.stateWord = textValue(hold, QLatin1String("state"));
    // Outside the queues (ground truth, archive) a task has no state at all.
    const bool hasNoState = hold.isEmpty()
        && (task.stageName == QLatin1String("END") || task.stageName == QLatin1String("ARCHIVED"));
    task.state = hasNoState ? TaskState::Unknown : stateFromJson(hold, !task.assignees.isEmpty());
    return task;
}

std::optional<TaskPage> taskPageFromJson(const QJsonObject &object)
{
    const QJsonValue entries = object.value(QLatin1String("entries"));
    if (!entries.isArray())
        return {};
    const QJsonArray array = entries.toArray();
    TaskPage page;
    page.tasks.reserve(array.size());
    for (const QJsonValue entry : array) {
        // The schema lets an entry be null; there is nothing in it to show.
        if (entry.isNull())
            continue;
        const std::optional<Task> task = taskFromJson(entry.toObject());
        if (!task)
            return {};
        page.tasks += *task;
    }
    page.cursor = textValue(object, QLatin1String("cursor"));
    return page;
}

std::optional<TaskChanges> taskChangesFromJson(const QJsonObject &object)
{
    const std::optional<TaskPage> page = taskPageFromJson(object);
    if (!page)
        return {};
    return TaskChanges{page->tasks, page->cursor, textValue(object, QLatin1String("cacheTime"))};
}

} // namespace brickyard
