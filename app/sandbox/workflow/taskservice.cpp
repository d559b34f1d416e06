// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workflow/taskservice.h"

#include "sandbox/workflow/taskmover.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace brickyard::sandbox {

namespace {

const User &findMember(const Directory &directory, const Project &project, const QString &email)
{
    const User *user = directory.findUser(email);
    const bool byEmail = user && user->email.compare(email, Qt::CaseInsensitive) == 0;
    if (!byEmail || !user->active || !project.member(user->pk)) {
        throw Refusal(QStringLiteral("There is no member %1 in the project \"%2\".")
                          .arg(email, project.name));
    }
    return *user;
}

void requireAccess(const Project &project, const User &user, const QString &stage)
{
    if (!mayWorkIn(project, user, stage))
        throw Refusal(QStringLiteral("%1 has no access to the stage %2.").arg(user.email, stage));
}

void requireWorkStage(const Project &project, const TaskRecord &task)
{
    if (project.workflow.find(task.stage))
        return; // tasks are only ever in work stages, or in END or ARCHIVED, which are no stages
    throw Refusal(QStringLiteral("The task %1 is %2: it cannot be assigned.")
                      .arg(task.taskId,
                           task.stage == groundTruthStage ? QStringLiteral("ground truth")
                                                          : QStringLiteral("archived")));
}

} // namespace

TaskRecord TaskService::task(const Project &project, const QString &taskId)
{
    std::optional<TaskRecord> task = m_stores.tasks.byId(project.pk, taskId.toLower());
    if (!task) {
        throw Refusal(
            QStringLiteral("There is no task %1 in the project \"%2\".").arg(taskId, project.name));
    }
    return *task;
}

QList<TaskRecord> TaskService::tasks(const Project &project, const QStringList &taskIds)
{
    QList<TaskRecord> found;
    QSet<QString> seen;
    for (const QString &taskId : taskIds) {
        if (seen.contains(taskId.toLower()))
            continue;
        seen.insert(taskId.toLower());
        found.append(task(project, taskId));
    }
    return found;
}

int TaskService::personOf(const Project &project, const AssignRequest &request) const
{
    QSet<int> people;
    for (const QString &email : request.emails)
        people.insert(findMember(m_stores.directory, project, email).pk);
    if (request.currentUser)
        people.insert(m_stores.directory.keyUser);
    if (people.size() > 1) {
        throw Refusal(QStringLiteral("The project \"%1\" has no consensus: a task can be assigned "
                                     "to one person only.")
                          .arg(project.name));
    }
    return people.isEmpty() ? 0 : *people.constBegin();
}

QList<TaskRecord> TaskService::assign(const Project &project, const QStringList &taskIds,
                                      const AssignRequest &request)
{
    Transaction transaction(m_stores.database);
    const int person = personOf(project, request);
    const User *user = m_stores.directory.user(person);
    QList<TaskRecord> affected = tasks(project, taskIds);
    for (const TaskRecord &task : std::as_const(affected)) {
        requireWorkStage(project, task);
        if (user)
            requireAccess(project, *user, task.stage);
    }

    TaskMover mover(m_stores, project);
    for (TaskRecord &task : affected) {
        // Nothing is touched where nothing changes: `updatedAt` tells of changes only.
        if (task.assignee == person
            && task.state == (person ? TaskState::Assigned : TaskState::Unassigned))
            continue;
        mover.assign(task, person);
        mover.save(task);
    }
    transaction.commit();
    return affected;
}

void TaskService::moveToStart(const Project &project, const QString &taskId)
{
    Transaction transaction(m_stores.database);
    TaskRecord moved = task(project, taskId);
    if (moved.stage != groundTruthStage) {
        throw Refusal(
            QStringLiteral("The task %1 is in %2: only ground truth can be sent back to the start.")
                .arg(moved.taskId, moved.stage));
    }
    TaskMover mover(m_stores, project);
    mover.sendBack(moved, project.workflow.first());
    mover.save(moved);
    transaction.commit();
}

void TaskService::move(const Project &project, const QStringList &taskIds, const QString &stage)
{
    if (project.consensus) {
        throw Refusal(QStringLiteral("Tasks of a project with consensus cannot be moved."));
    }
    const std::optional<QString> place = project.workflow.place(stage);
    if (!place) {
        throw Refusal(QStringLiteral("There is no stage %1 in the project \"%2\" that tasks can be "
                                     "moved to.")
                          .arg(stage, project.name));
    }
    Transaction transaction(m_stores.database);
    QList<TaskRecord> moved = tasks(project, taskIds);
    TaskMover mover(m_stores, project);
    for (TaskRecord &task : moved) {
        if (task.stage == *place)
            continue;
        mover.enter(task, *place);
        mover.save(task);
    }
    transaction.commit();
}

void TaskService::setPriorities(const Project &project, const QList<PriorityChange> &changes)
{
    Transaction transaction(m_stores.database);
    TaskMover mover(m_stores, project);
    for (const PriorityChange &change : changes) {
        if (change.priority && !(*change.priority >= 0 && *change.priority <= 1)) {
            throw Refusal(
                QStringLiteral("A priority is between 0 and 1, not %1.").arg(*change.priority));
        }
        TaskRecord changed = task(project, change.taskId);
        if (changed.priority == change.priority)
            continue;
        changed.priority = change.priority;
        mover.save(changed);
    }
    transaction.commit();
}

void TaskService::remove(const Project &project, const QStringList &taskIds,
                         const QStringList &taskNames)
{
    Transaction transaction(m_stores.database);
    QHash<qint64, TaskRecord> doomed;
    for (const TaskRecord &found : tasks(project, taskIds))
        doomed.insert(found.pk, found);
    for (const QString &name : taskNames) {
        const std::optional<TaskRecord> found = m_stores.tasks.byName(project.pk, name);
        if (!found) {
            throw Refusal(QStringLiteral("There is no task \"%1\" in the project \"%2\".")
                              .arg(name, project.name));
        }
        doomed.insert(found->pk, *found);
    }
    for (const TaskRecord &task : std::as_const(doomed))
        m_stores.tasks.remove(task);
    transaction.commit();
}

QByteArray checkedPreAssign(const Directory &directory, const Project &project, const QString &text)
{
    // The reference client sends the text `null` where there is none.
    if (text.trimmed().isEmpty() || text.trimmed() == QLatin1StringView("null"))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        throw Refusal(QStringLiteral("preAssign must be a JSON object, stage name to email."));
    const QJsonObject wishes = document.object();
    QJsonObject people;
    for (auto it = wishes.constBegin(); it != wishes.constEnd(); ++it) {
        const Stage *stage = project.workflow.find(it.key());
        if (!stage || !stage->isWorkStage()) {
            throw Refusal(QStringLiteral("preAssign: the project \"%1\" has no label or review "
                                         "stage %2.")
                              .arg(project.name, it.key()));
        }
        // Without consensus there is one assignee; a list of one is as good as its element.
        const QJsonArray list = it.value().toArray();
        const QString email = (list.size() == 1 ? list.first() : it.value()).toString();
        if (email.isEmpty())
            throw Refusal(QStringLiteral("preAssign: %1 needs one email.").arg(it.key()));
        const User &user = findMember(directory, project, email);
        requireAccess(project, user, it.key());
        people.insert(it.key(), user.pk);
    }
    return people.isEmpty() ? QByteArray() : QJsonDocument(people).toJson(QJsonDocument::Compact);
}

} // namespace brickyard::sandbox
