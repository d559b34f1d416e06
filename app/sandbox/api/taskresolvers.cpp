// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"
#include "sandbox/api/taskobject.h"

#include <QJsonArray>

namespace brickyard::sandbox {

namespace {

using graphql::Answer;

bool isPresigned(const graphql::ResolveInfo &info)
{
    return info.arguments.value(QLatin1StringView("presigned")).toBool();
}

Answer textOf(const std::optional<Moment> &moment)
{
    return moment ? toIsoText(*moment) : QString();
}

/// A field that is answered from a task alone.
using TaskField = Answer (*)(const TaskObject &task);

void read(graphql::Executor &executor, const char *type, const char *field, TaskField answer)
{
    executor.setReader(QString::fromLatin1(type), QString::fromLatin1(field),
                       [answer](const graphql::Object &source, const graphql::ResolveInfo &) {
                           return answer(static_cast<const TaskObject &>(source));
                       });
}

void readTask(graphql::Executor &executor)
{
    const auto field = [&executor](const char *name, TaskField answer) {
        read(executor, "Task", name, answer);
    };
    field("taskId", [](const TaskObject &task) { return Answer(task.record.taskId); });
    field("dpId", [](const TaskObject &task) { return Answer(task.record.dpId); });
    field("currentStageName", [](const TaskObject &task) { return Answer(task.record.stage); });
    field("createdAt", [](const TaskObject &task) { return textOf(task.record.createdAt); });
    field("updatedAt", [](const TaskObject &task) { return textOf(task.record.updatedAt); });
    field("priority",
          [](const TaskObject &task) { return Answer(numberValue(task.record.priority)); });
    // These are the task itself.
    field("datapoint", [](const TaskObject &task) {
        return Answer(static_cast<const graphql::Object *>(&task));
    });
    field("currentStageSubTask", [](const TaskObject &task) -> Answer {
        return task.record.stage == archivedStage ? nullptr
                                                  : static_cast<const graphql::Object *>(&task);
    });
}

void readLabelingTask(graphql::Executor &executor)
{
    const auto field = [&executor](const char *name, TaskField answer) {
        read(executor, "LabelingTask", name, answer);
    };
    field("state", [](const TaskObject &task) { return Answer(taskStateName(task.record.state)); });
    field("assignedAt", [](const TaskObject &task) { return textOf(task.record.assignedAt); });
    field("progressSavedAt", [](const TaskObject &task) { return textOf(task.record.savedAt); });
    field("completedAt", [](const TaskObject &task) { return textOf(task.record.completedAt); });
    field("completionTimeMs",
          [](const TaskObject &task) { return Answer(numberValue(task.record.completionMs)); });
    for (const char *list : {"subTasks", "consensusInfo"})
        field(list,
              [](const TaskObject &) { return Answer(std::vector<const graphql::Object *>()); });
}

void readDatapoint(graphql::Executor &executor)
{
    const auto field = [&executor](const char *name, TaskField answer) {
        read(executor, "Datapoint", name, answer);
    };
    field("dpId", [](const TaskObject &task) { return Answer(task.record.dpId); });
    field("name", [](const TaskObject &task) { return Answer(task.record.name); });
    field("createdAt", [](const TaskObject &task) { return textOf(task.record.createdAt); });
    field("archived", [](const TaskObject &task) {
        return Answer(QJsonValue(task.record.stage == archivedStage));
    });
    field("cohorts",
          [](const TaskObject &) { return Answer(std::vector<const graphql::Object *>()); });
}

void readTaskPage(graphql::Executor &executor)
{
    using Field = Answer (*)(const TaskPageObject &page);
    const auto field = [&executor](const char *name, Field answer) {
        executor.setReader(QStringLiteral("TaskPage"), QString::fromLatin1(name),
                           [answer](const graphql::Object &source, const graphql::ResolveInfo &) {
                               return answer(static_cast<const TaskPageObject &>(source));
                           });
    };
    field("entries", [](const TaskPageObject &page) {
        std::vector<const graphql::Object *> entries;
        entries.reserve(page.entries.size());
        for (const std::unique_ptr<const TaskObject> &entry : page.entries)
            entries.push_back(entry.get());
        return Answer(std::move(entries));
    });
    field("cursor", [](const TaskPageObject &page) { return Answer(page.cursor); });
    field("cacheTime", [](const TaskPageObject &page) { return Answer(page.cacheTime); });
    field("count", [](const TaskPageObject &page) { return Answer(page.count); });
}

} // namespace

// One task.
void Api::installTask(graphql::Executor &executor)
{
    rootObject(executor, "Query", "task", [this](const graphql::ResolveInfo &info) {
        return std::make_shared<TaskObject>(
            m_tasks.task(project(info.arguments), textArgument(info.arguments, "taskId")));
    });
}

// The fields of tasks that cost a query or a signature, so that lists that do not ask for them do
// not pay for them.
void Api::installTaskFields(graphql::Executor &executor)
{
    readTask(executor);
    readLabelingTask(executor);
    readDatapoint(executor);
    readTaskPage(executor);

    const auto address = [this](const QString &storageId, const QJsonValue &path) {
        return path.isString() ? textValue(m_library.downloadAddress(storageId, path.toString()))
                               : QJsonValue();
    };

    const auto readWithStores = [&executor](const char *type, const char *name, auto answer) {
        executor.setReader(
            QString::fromLatin1(type), QString::fromLatin1(name),
            [answer](const graphql::Object &source, const graphql::ResolveInfo &info) -> Answer {
                return answer(static_cast<const TaskObject &>(source), info);
            });
    };
    for (const char *member : {"metaData", "seriesInfo", "heatMaps", "transforms", "centerline",
                               "storageMethod", "attributes"}) {
        readWithStores("Datapoint", member,
                       [this, member](const TaskObject &task, const graphql::ResolveInfo &) {
                           return m_members.value(task.record.datapoint, member);
                       });
    }
    readWithStores("Datapoint", "items",
                   [this, address](const TaskObject &task, const graphql::ResolveInfo &info) {
                       const QJsonValue items = m_members.value(task.record.datapoint, "items");
                       if (!isPresigned(info))
                           return items;
                       const QString storageId =
                           m_members.value(task.record.datapoint, "storageMethod")
                               .toObject()
                               .value(QLatin1StringView("storageId"))
                               .toString();
                       QJsonArray addresses;
                       for (const QJsonValue &item : items.toArray())
                           addresses.append(address(storageId, item));
                       return QJsonValue(addresses);
                   });
    readWithStores("Datapoint", "createdByEntity",
                   [this](const TaskObject &task, const graphql::ResolveInfo &) {
                       return m_views.user(task.record.createdBy);
                   });
    readWithStores("LabelingTask", "assignedTo",
                   [this](const TaskObject &task, const graphql::ResolveInfo &) {
                       return m_views.user(task.record.assignee);
                   });
    readWithStores("LabelingTask", "taskData",
                   [this](const TaskObject &task, const graphql::ResolveInfo &) {
                       const qint64 labels = task.record.labels;
                       return labels ? m_views.taskData(labels, QString(), 0, 0) : QJsonValue();
                   });
    readWithStores("Task", "latestTaskData",
                   [this](const TaskObject &task, const graphql::ResolveInfo &) {
                       return m_views.taskData(task.record.labels, task.record.stage,
                                               task.record.createdAt, task.record.createdBy);
                   });
    readWithStores("Task", "genericEvents",
                   [this](const TaskObject &task, const graphql::ResolveInfo &) {
                       return m_views.history(task.record.pk, task.record.taskId);
                   });

    executor.setResolver(QStringLiteral("TaskData"), QStringLiteral("labelsDataPath"),
                         [address](const QJsonObject &data, const graphql::ResolveInfo &info) {
                             const QJsonValue path = data.value(QLatin1StringView("_path"));
                             return isPresigned(info) ? address(redbrickStorage, path) : path;
                         });
    executor.setResolver(
        QStringLiteral("TaskData"), QStringLiteral("labelsMap"),
        [address](const QJsonObject &data, const graphql::ResolveInfo &info) {
            const QJsonArray stored = data.value(QLatin1StringView("_map")).toArray();
            if (!isPresigned(info))
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
