// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/runningoperation.h"

#include <QSet>

#include <algorithm>

namespace brickyard {

OperationItem itemOf(const Task &task, const Person &target)
{
    OperationItem item;
    item.before = task;
    item.target = target;
    return item;
}

QList<OperationItem> itemsOf(const QList<Task> &tasks, const Person &target)
{
    QList<OperationItem> items;
    items.reserve(tasks.size());
    for (const Task &task : tasks)
        items += itemOf(task, target);
    return items;
}

void groupByTarget(QList<OperationItem> &items)
{
    std::stable_sort(items.begin(), items.end(),
                     [](const OperationItem &left, const OperationItem &right) {
                         return left.target.userId < right.target.userId;
                     });
}

int countTargets(const QList<OperationItem> &items)
{
    QSet<QString> people;
    for (const OperationItem &item : items)
        people.insert(item.target.userId);
    return int(people.size());
}

Task taskGivenTo(Task task, const Person &person)
{
    task.assignees.clear();
    task.state = TaskState::Unassigned;
    if (!person.userId.isEmpty()) {
        task.state = TaskState::Assigned;
        Assignee assignee;
        assignee.person = person;
        assignee.state = task.state;
        task.assignees += assignee;
    }
    task.stateWord = taskStateWord(task.state);
    return task;
}

Task taskAsLeft(const OperationItem &item)
{
    return taskGivenTo(item.before, item.target);
}

Operation withoutItems(const Operation &operation)
{
    Operation copy = operation;
    copy.items = {}; // clear() would allocate as much again
    return copy;
}

} // namespace brickyard
