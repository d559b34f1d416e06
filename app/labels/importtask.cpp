// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/importtask.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <array>

namespace brickyard {

namespace {

const QString placeholderName = QStringLiteral("test");
const QString placeholderItem = QStringLiteral("https://test");

// What a series says about its labels; the rest is about its images.
constexpr std::array labelFields = {
    QLatin1String("boundingBoxes"),   QLatin1String("polygons"),
    QLatin1String("polylines"),       QLatin1String("landmarks"),
    QLatin1String("landmarks3d"),     QLatin1String("ellipses"),
    QLatin1String("cuboids"),         QLatin1String("measurements"),
    QLatin1String("classifications"), QLatin1String("instanceClassifications"),
    QLatin1String("segmentations"),   QLatin1String("segmentMap"),
    QLatin1String("binaryMask"),      QLatin1String("semanticMask"),
};

QJsonObject importSeries(const QJsonObject &series, int itemCount = 1)
{
    QJsonArray items;
    for (int i = 0; i < std::max(1, itemCount); ++i)
        items += placeholderItem;
    QJsonObject result{{QStringLiteral("name"), placeholderName}, {QStringLiteral("items"), items}};
    for (const QLatin1String field : labelFields) {
        const QJsonValue value = series.value(field);
        if (!value.isUndefined() && !value.isNull())
            result.insert(field, value);
    }
    return result;
}

bool speakOfItems(const QJsonArray &annotations)
{
    return std::any_of(annotations.begin(), annotations.end(), [](const QJsonValue &annotation) {
        const QJsonObject video = annotation.toObject().value(QLatin1String("video")).toObject();
        return video.value(QLatin1String("seriesItemIndex")).isDouble();
    });
}

} // namespace

bool speaksOfItems(const QJsonObject &entry)
{
    const QJsonArray series = entry.value(QLatin1String("series")).toArray();
    return std::any_of(series.begin(), series.end(), [](const QJsonValue &one) {
        return std::any_of(labelFields.begin(), labelFields.end(), [&one](QLatin1String field) {
            return speakOfItems(one.toObject().value(field).toArray());
        });
    });
}

QJsonObject importTask(const QJsonObject &entry, const QString &taskId,
                       const QList<int> &itemCounts)
{
    QJsonObject result{{QStringLiteral("taskId"), taskId},
                       {QStringLiteral("name"), placeholderName}};
    const QJsonValue stored = entry.value(QLatin1String("labels"));
    if (stored.isArray()) {
        result.insert(QStringLiteral("labels"), stored);
        result.insert(QStringLiteral("items"), QJsonArray{placeholderItem});
        return result;
    }
    QJsonArray series;
    const QJsonArray given = entry.value(QLatin1String("series")).toArray();
    for (qsizetype i = 0; i < given.size(); ++i)
        series += importSeries(given.at(i).toObject(), itemCounts.value(i, 1));
    if (series.isEmpty())
        series += importSeries({});
    result.insert(QStringLiteral("series"), series);
    const QJsonValue classification = entry.value(QLatin1String("classification"));
    if (classification.isObject())
        result.insert(QStringLiteral("classification"), classification);
    return result;
}

} // namespace brickyard
