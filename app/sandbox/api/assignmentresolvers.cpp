// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"

#include <QJsonArray>

namespace brickyard::sandbox {

// Where tasks are and whose they are.
void Api::installAssignment(graphql::Executor &executor)
{
    root(executor, "Mutation", "assignTasksMultipleUsers", [this](const Arguments &arguments) {
        AssignRequest request;
        request.emails = listArgument(arguments, "emails");
        request.currentUser = arguments.value(QLatin1StringView("currentUser")).toBool();
        QJsonArray affected;
        const QList<TaskRecord> tasks =
            m_tasks.assign(project(arguments), listArgument(arguments, "taskIds"), request);
        for (const TaskRecord &task : tasks) {
            affected.append(QJsonObject{{QStringLiteral("taskId"), task.taskId},
                                        {QStringLiteral("name"), task.name},
                                        {QStringLiteral("stageName"), task.stage}});
        }
        return affected;
    });

    root(executor, "Mutation", "moveTaskToStart", [this](const Arguments &arguments) {
        m_tasks.moveToStart(project(arguments), textArgument(arguments, "taskId"));
        return success();
    });

    root(executor, "Mutation", "moveTasks", [this](const Arguments &arguments) {
        m_tasks.move(project(arguments), listArgument(arguments, "taskIds"),
                     textArgument(arguments, "stageName"));
        return success();
    });

    root(executor, "Mutation", "updateTasksPriorities", [this](const Arguments &arguments) {
        QList<PriorityChange> changes;
        const QJsonArray tasks = arguments.value(QLatin1StringView("tasks")).toArray();
        for (const QJsonValue &task : tasks) {
            const QJsonObject object = task.toObject();
            const QString user = textArgument(object, "user");
            if (!user.isNull() && !m_stores.directory.findUser(user))
                throw Refusal(QStringLiteral("There is no user %1.").arg(user));
            changes.append(
                PriorityChange{textArgument(object, "taskId"), numberArgument(object, "priority")});
        }
        m_tasks.setPriorities(project(arguments), changes);
        return success();
    });

    root(executor, "Mutation", "deleteTasks", [this](const Arguments &arguments) {
        m_tasks.remove(project(arguments), listArgument(arguments, "taskIds"),
                       listArgument(arguments, "taskNames"));
        return success();
    });
}

} // namespace brickyard::sandbox
