// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workflow/taskmover.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace brickyard::sandbox {

void TaskMover::assign(TaskRecord &task, int person)
{
    const TaskState state = person ? TaskState::Assigned : TaskState::Unassigned;
    if (task.assignee == person && task.state == state)
        return;
    EventRecord change = stateChange(task);
    task.assignee = person;
    task.state = state;
    task.assignedAt = person ? std::optional<Moment>(change.createdAt) : std::nullopt;
    change.assigneeAfter = person;
    change.stateAfter = state;
    change.assignedAt = task.assignedAt;
    m_stores.history.insert(change);
}

void TaskMover::setState(TaskRecord &task, TaskState state)
{
    if (task.state == state)
        return;
    EventRecord change = stateChange(task);
    task.state = state;
    change.stateAfter = state;
    m_stores.history.insert(change);
}

void TaskMover::tellReviewResult(TaskRecord &task, bool asItWas)
{
    // The state that the work ends in is told here and not kept: the task moves on at once.
    EventRecord change = stateChange(task);
    change.stateAfter = TaskState::Completed;
    change.flag = asItWas;
    m_stores.history.insert(change);
}

void TaskMover::complete(TaskRecord &task, CompletionRecord::Result result, double timeMs)
{
    EventRecord output = event(task, EventRecord::Kind::Output);
    switch (result) {
    case CompletionRecord::Result::Submitted:
        break;
    case CompletionRecord::Result::Passed:
    case CompletionRecord::Result::Corrected:
        output.flag = true;
        break;
    case CompletionRecord::Result::Failed:
        output.flag = false;
        break;
    }
    output.number = timeMs;
    output.labels = task.labels;
    // A plain decision makes no labels: the labeler stays the one who made what is there.
    output.actor = task.assignee;
    m_stores.history.insert(output);

    CompletionRecord completion;
    completion.task = task.pk;
    completion.project = task.project;
    completion.stage = task.stage;
    completion.user = task.assignee;
    completion.completedAt = output.createdAt;
    completion.timeMs = timeMs;
    completion.cycle = task.cycle;
    completion.result = result;
    m_stores.tasks.insert(completion);
}

void TaskMover::enter(TaskRecord &task, const QString &place, int person)
{
    task.stage = place;
    task.assignee = 0;
    task.assignedAt.reset();
    task.savedAt.reset();
    task.completedAt.reset();
    task.completionMs.reset();
    task.state = TaskState::Unassigned;

    EventRecord input = event(task, EventRecord::Kind::Input);
    input.number = task.priority;
    m_stores.history.insert(input);

    if (place == groundTruthStage || place == archivedStage) {
        task.state = TaskState::Completed;
        task.completedAt = input.createdAt;
        return;
    }
    const int next = person ? person : preAssigned(task);
    const User *user = m_stores.directory.user(next);
    if (user && mayWorkIn(m_project, *user, place))
        assign(task, next);
}

void TaskMover::sendBack(TaskRecord &task, const QString &place, int person)
{
    ++task.cycle;
    enter(task, place, person);
}

void TaskMover::setLabels(TaskRecord &task, LabelsRecord labels, int author)
{
    labels.task = task.pk;
    labels.stage = task.stage;
    labels.createdAt = m_stores.clock.tick();
    labels.createdBy = author;
    m_stores.history.insert(labels);
    task.labels = labels.pk;
}

void TaskMover::save(TaskRecord &task)
{
    task.updatedAt = m_stores.clock.tick();
    m_stores.tasks.update(task);
}

EventRecord TaskMover::event(const TaskRecord &task, EventRecord::Kind kind) const
{
    EventRecord event;
    event.task = task.pk;
    event.kind = kind;
    event.createdAt = m_stores.clock.tick();
    event.stage = task.stage;
    return event;
}

EventRecord TaskMover::stateChange(const TaskRecord &task) const
{
    EventRecord change = event(task, EventRecord::Kind::StateChange);
    change.stateBefore = change.stateAfter = task.state;
    change.assigneeBefore = change.assigneeAfter = task.assignee;
    change.assignedAt = task.assignedAt;
    return change;
}

int TaskMover::preAssigned(const TaskRecord &task) const
{
    if (task.preAssign.isEmpty())
        return 0;
    return QJsonDocument::fromJson(task.preAssign).object().value(task.stage).toInt();
}

} // namespace brickyard::sandbox
