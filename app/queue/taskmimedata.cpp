// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskmimedata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

#include <utility>

namespace brickyard {

namespace {

/// Keeps what it was made of: a drag asks again at every move of the pointer.
class TaskMimeData : public QMimeData
{
public:
    explicit TaskMimeData(TaskDrag drag)
        : m_drag(std::move(drag))
    {}
    const TaskDrag &drag() const { return m_drag; }

private:
    TaskDrag m_drag;
};

} // namespace

QString taskMimeType()
{
    return QStringLiteral("application/x-brickyard-tasks+json");
}

QMimeData *toMimeData(const TaskDrag &drag)
{
    const QJsonObject document{
        {QStringLiteral("account"), drag.accountId},
        {QStringLiteral("project"), drag.projectId},
        {QStringLiteral("stage"), drag.stageName},
        {QStringLiteral("tasks"), QJsonArray::fromStringList(drag.taskIds)},
    };
    auto *data = new TaskMimeData(drag);
    data->setData(taskMimeType(), QJsonDocument(document).toJson(QJsonDocument::Compact));
    return data;
}

std::optional<TaskDrag> taskDragFrom(const QMimeData *data)
{
    if (!data || !data->hasFormat(taskMimeType()))
        return std::nullopt;
    if (const auto *own = dynamic_cast<const TaskMimeData *>(data))
        return own->drag();
    const QJsonObject document = QJsonDocument::fromJson(data->data(taskMimeType())).object();
    TaskDrag drag;
    drag.accountId = document.value(QLatin1String("account")).toString();
    drag.projectId = document.value(QLatin1String("project")).toString();
    drag.stageName = document.value(QLatin1String("stage")).toString();
    const QJsonArray tasks = document.value(QLatin1String("tasks")).toArray();
    for (const auto &task : tasks) {
        if (!task.isString() || task.toString().isEmpty())
            return std::nullopt;
        drag.taskIds.append(task.toString());
    }
    if (drag.taskIds.isEmpty() || drag.projectId.isEmpty())
        return std::nullopt;
    return drag;
}

} // namespace brickyard
