// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/labeledtaskparser.h"

#include "redbrick/jsonvalues.h"
#include "redbrick/taskparser.h"

#include <QJsonDocument>

#include <iterator>

namespace brickyard {

std::optional<QJsonArray> storedLabelsFromJson(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray())
        return {};
    QJsonArray labels;
    const QJsonArray entries = document.array();
    for (const QJsonValue entry : entries) {
        if (!entry.isObject())
            return {};
        QJsonObject label = entry.toObject();
        for (auto field = label.begin(); field != label.end();)
            field = field.value().isNull() ? label.erase(field) : std::next(field);
        labels += label;
    }
    return labels;
}

std::optional<LabeledTask> labeledTaskFromJson(const QJsonObject &object)
{
    const std::optional<Task> task = taskFromJson(object);
    if (!task)
        return {};
    LabeledTask result;
    result.task = *task;
    result.answer = object;
    const QJsonObject data = objectValue(object, QLatin1String("latestTaskData"));
    result.labelsSince = timeValue(data, QLatin1String("createdAt"));
    // Where there is a path, the labels are there and labelsData is to be ignored (protocol.md 2).
    if (!textValue(data, QLatin1String("labelsDataPath")).isEmpty()) {
        result.labelsAddress = textValue(data, QLatin1String("labelsDataAddress"));
        return result.labelsAddress.isEmpty() ? std::nullopt : std::optional(result);
    }
    const QString text = textValue(data, QLatin1String("labelsData"));
    if (text.isEmpty())
        return result;
    const std::optional<QJsonArray> labels = storedLabelsFromJson(text.toUtf8());
    if (!labels)
        return {};
    result.labels = *labels;
    return result;
}

} // namespace brickyard
