// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"

#include <QJsonArray>

namespace brickyard::sandbox {

// One task.
void Api::installTask(graphql::Executor &executor)
{
    root(executor, "Query", "task", [this](const Arguments &arguments) {
        return m_views.task(m_tasks.task(project(arguments), textArgument(arguments, "taskId")));
    });
}

// The fields of tasks that cost a query or a signature, so that lists that do not ask for them do
// not pay for them.
void Api::installTaskFields(graphql::Executor &executor)
{
    const auto presigned = [](const graphql::ResolveInfo &info) {
        return info.arguments.value(QLatin1StringView("presigned")).toBool();
    };
    const auto address = [this](const QString &storageId, const QJsonValue &path) {
        return path.isString() ? textValue(m_library.downloadAddress(storageId, path.toString()))
                               : QJsonValue();
    };

    executor.setResolver(
        QStringLiteral("Datapoint"), QStringLiteral("items"),
        [presigned, address](const QJsonObject &datapoint, const graphql::ResolveInfo &info) {
            const QJsonValue items = datapoint.value(QLatin1StringView("items"));
            if (!presigned(info))
                return items;
            const QString storageId = datapoint.value(QLatin1StringView("storageMethod"))
                                          .toObject()
                                          .value(QLatin1StringView("storageId"))
                                          .toString();
            QJsonArray addresses;
            for (const QJsonValue &item : items.toArray())
                addresses.append(address(storageId, item));
            return QJsonValue(addresses);
        });

    executor.setResolver(QStringLiteral("Task"), QStringLiteral("latestTaskData"),
                         [this](const QJsonObject &task, const graphql::ResolveInfo &) {
                             return m_views.taskData(
                                 task.value(QLatin1StringView("_labels")).toInteger(),
                                 task.value(QLatin1StringView("currentStageName")).toString(),
                                 task.value(QLatin1StringView("_createdAt")).toInteger(),
                                 task.value(QLatin1StringView("_createdBy")).toInt());
                         });
    executor.setResolver(
        QStringLiteral("LabelingTask"), QStringLiteral("taskData"),
        [this](const QJsonObject &subTask, const graphql::ResolveInfo &) {
            const qint64 labels = subTask.value(QLatin1StringView("_labels")).toInteger();
            return labels ? m_views.taskData(labels, QString(), 0, 0) : QJsonValue();
        });
    executor.setResolver(QStringLiteral("Task"), QStringLiteral("genericEvents"),
                         [this](const QJsonObject &task, const graphql::ResolveInfo &) {
                             return m_views.history(
                                 task.value(QLatin1StringView("_pk")).toInteger(),
                                 task.value(QLatin1StringView("taskId")).toString());
                         });

    executor.setResolver(
        QStringLiteral("TaskData"), QStringLiteral("labelsDataPath"),
        [presigned, address](const QJsonObject &data, const graphql::ResolveInfo &info) {
            const QJsonValue path = data.value(QLatin1StringView("_path"));
            return presigned(info) ? address(redbrickStorage, path) : path;
        });
    executor.setResolver(
        QStringLiteral("TaskData"), QStringLiteral("labelsMap"),
        [presigned, address](const QJsonObject &data, const graphql::ResolveInfo &info) {
            const QJsonArray stored = data.value(QLatin1StringView("_map")).toArray();
            if (!presigned(info))
                return QJsonValue(stored);
            QJsonArray map;
            for (const QJsonValue &value : stored) {
                QJsonObject entry = value.toObject();
                const QJsonValue name = entry.value(QLatin1StringView("labelName"));
                entry.insert(QStringLiteral("labelName"), address(redbrickStorage, name));
                map.append(value.isObject() ? QJsonValue(entry) : QJsonValue());
            }
            return QJsonValue(map);
        });
}

} // namespace brickyard::sandbox
