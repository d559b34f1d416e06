// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"

#include "sandbox/workflow/taskcreation.h"

#include <QJsonArray>

namespace brickyard::sandbox {

namespace {

QJsonValue jsonArgument(const Api::Arguments &arguments, const char *name)
{
    const QJsonValue value = arguments.value(QLatin1StringView(name));
    return value.isUndefined() ? QJsonValue() : value;
}

} // namespace

// New tasks.
void Api::installCreation(graphql::Executor &executor)
{
    root(executor, "Mutation", "createDatapoint", [this](const Arguments &arguments) {
        if (!hasArgument(arguments, "projectId"))
            throw Refusal(
                QStringLiteral("The sandbox puts new data into a project only: name it."));
        NewTask task;
        task.name = textArgument(arguments, "name");
        task.items = arguments.value(QLatin1StringView("items")).toArray();
        task.storageId = textArgument(arguments, "storageId").toLower();
        task.seriesInfo = jsonArgument(arguments, "seriesInfo");
        task.heatMaps = jsonArgument(arguments, "heatMaps");
        task.transforms = jsonArgument(arguments, "transforms");
        task.centerline = jsonArgument(arguments, "centerline");
        task.metaData = jsonArgument(arguments, "metaData");
        task.attributes = jsonArgument(arguments, "attributes");
        task.labels = labelsArguments(arguments);
        task.groundTruth = arguments.value(QLatin1StringView("isGroundTruth")).toBool();
        task.preAssign = textArgument(arguments, "preAssign");
        task.priority = numberArgument(arguments, "priority");
        const TaskRecord created = createTask(m_stores, project(arguments), task);
        return QJsonObject{{QStringLiteral("dpId"), created.dpId},
                           {QStringLiteral("taskId"), created.taskId},
                           {QStringLiteral("taskIds"), QJsonArray{created.taskId}}};
    });
}

} // namespace brickyard::sandbox
