// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/taskdetailsparser.h"

#include "redbrick/jsonvalues.h"
#include "redbrick/personparser.h"
#include "redbrick/taskparser.h"
#include "redbrick/taskstory.h"

#include <algorithm>
#include <array>

namespace brickyard {

namespace {

// The keys of the stored format that say what a label is (protocol.md 4).
constexpr std::array labelKinds = {
    QLatin1String("bbox2d"),         QLatin1String("polygon"),
    QLatin1String("polyline"),       QLatin1String("point"),
    QLatin1String("point3d"),        QLatin1String("ellipse"),
    QLatin1String("cuboid"),         QLatin1String("length3d"),
    QLatin1String("angle3d"),        QLatin1String("studyclassify"),
    QLatin1String("seriesclassify"), QLatin1String("instanceclassify"),
    QLatin1String("dicom"),
};

QString categoryFromJson(const QJsonValue &category)
{
    if (!category.isArray())
        return category.toString();
    // Older labels carry the whole path to the category; its end is the name.
    const QJsonArray path = category.toArray();
    return path.isEmpty() ? QString() : categoryFromJson(path.last());
}

Label labelFromJson(const QJsonObject &object)
{
    Label label;
    label.id = textValue(object, QLatin1String("labelid"));
    label.category = categoryFromJson(object.value(QLatin1String("category")));
    for (const QLatin1String kind : labelKinds) {
        const QJsonValue value = object.value(kind);
        if (!value.isUndefined() && !value.isNull() && value != QJsonValue(false)) {
            label.kind = kind;
            break;
        }
    }
    return label;
}

QList<Series> seriesFromJson(const QJsonArray &array)
{
    QList<Series> result;
    for (const QJsonValue entry : array) {
        const QJsonObject object = entry.toObject();
        Series series;
        series.name = textValue(object, QLatin1String("name"));
        series.dataType = textValue(object, QLatin1String("dataType"));
        series.itemCount = int(arrayValue(object, QLatin1String("itemsIndices")).size());
        result += series;
    }
    return result;
}

} // namespace

std::optional<TaskDetails> taskDetailsFromJson(const QJsonObject &object)
{
    const std::optional<Task> task = taskFromJson(object);
    if (!task)
        return {};

    TaskDetails details;
    details.task = *task;
    details.series = seriesFromJson(
        arrayValue(objectValue(object, QLatin1String("datapoint")), QLatin1String("seriesInfo")));

    const QJsonObject data = objectValue(object, QLatin1String("latestTaskData"));
    // Where there is a path, the labels are there and labelsData is to be ignored (protocol.md 2).
    details.labelsPath = textValue(data, QLatin1String("labelsDataPath"));
    if (details.labelsPath.isEmpty()) {
        for (const QJsonValue label : jsonTextValue(data, QLatin1String("labelsData")).toArray())
            details.labels += labelFromJson(label.toObject());
    }
    details.labeledBy = personFromJson(objectValue(data, QLatin1String("createdByEntity")));
    if (details.labeledBy.userId.isEmpty())
        details.labeledBy.userId = textValue(data, QLatin1String("createdBy"));
    details.labeledAt = timeValue(data, QLatin1String("createdAt"));

    TaskStory story(details.task);
    story.read(arrayValue(object, QLatin1String("genericEvents")));
    details.events = story.events();
    details.comments = story.comments();
    return details;
}

} // namespace brickyard
