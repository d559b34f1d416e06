// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/labels/importformat.h"

#include "sandbox/labels/checking.h"
#include "sandbox/labels/labelconversion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <utility>

namespace brickyard::sandbox {

namespace {

class TaskConversion
{
public:
    TaskConversion(const TaxonomyView &taxonomy, FieldReader *reader)
        : m_reader(reader),
          m_labels(taxonomy, reader)
    {}

    QJsonObject convert(const QJsonObject &task, const Place &place);

private:
    void convertSeries(const QJsonObject &series, int index, const Place &place);
    QJsonObject seriesInfo(const QJsonObject &series, const QJsonArray &itemsIndices,
                           const Place &place);
    QJsonObject masks(const QJsonObject &series, const Place &place);
    void addSegmentations(const QJsonObject &series, int index, const Place &place);
    void addOverlays(const QJsonObject &series, int index, const Place &place);
    QJsonArray flatTransform(const QJsonObject &transform, const Place &place);

    FieldReader *m_reader;
    LabelConversion m_labels;
    QJsonArray m_items;
    QJsonArray m_seriesInfo;
    QJsonArray m_labelsMap;
    QJsonArray m_heatMaps;
    QJsonArray m_transforms;
    QJsonArray m_centerlines;
};

QJsonObject TaskConversion::convert(const QJsonObject &task, const Place &place)
{
    QJsonObject result = task;
    result.remove(QStringLiteral("series"));
    result.remove(QStringLiteral("classification"));
    const QJsonArray series = m_reader->array(task, "series", place);
    if (series.isEmpty())
        m_reader->fail({&place, QStringLiteral("series")}, QStringLiteral("must not be empty"));
    for (qsizetype i = 0; i < series.size(); ++i) {
        const Place below{&place, QStringLiteral("series"), i};
        if (!series.at(i).isObject())
            m_reader->fail(below, QStringLiteral("must be an object"));
        else
            convertSeries(series.at(i).toObject(), static_cast<int>(i), below);
    }
    if (FieldReader::has(task, "classification")) {
        m_labels.convertClassification(m_reader->object(task, "classification", place),
                                       {&place, QStringLiteral("classification")});
    }
    result.insert(QStringLiteral("items"), m_items);
    result.insert(QStringLiteral("seriesInfo"), m_seriesInfo);
    result.insert(QStringLiteral("labels"), m_labels.labels());
    const auto insertUnlessEmpty = [&result](const char *field, const QJsonArray &value) {
        if (!value.isEmpty())
            result.insert(QLatin1String(field), value);
    };
    insertUnlessEmpty("labelsMap", m_labelsMap);
    insertUnlessEmpty("heatMaps", m_heatMaps);
    insertUnlessEmpty("transforms", m_transforms);
    insertUnlessEmpty("centerline", m_centerlines);
    return result;
}

void TaskConversion::convertSeries(const QJsonObject &series, int index, const Place &place)
{
    const Place itemsPlace{&place, QStringLiteral("items")};
    const QStringList items = m_reader->texts(series.value(QLatin1String("items")), itemsPlace);
    if (items.isEmpty() && series.value(QLatin1String("items")).isArray())
        m_reader->fail(itemsPlace, QStringLiteral("must not be empty"));
    QJsonArray itemsIndices;
    for (const QString &item : items) {
        itemsIndices.append(m_items.size());
        m_items.append(item);
    }
    m_seriesInfo.append(seriesInfo(series, itemsIndices, place));
    m_labels.convertSeries(series, index, itemsIndices, place);
    addSegmentations(series, index, place);
    addOverlays(series, index, place);
}

QJsonObject TaskConversion::seriesInfo(const QJsonObject &series, const QJsonArray &itemsIndices,
                                       const Place &place)
{
    QJsonObject info{{QStringLiteral("itemsIndices"), itemsIndices}};
    if (FieldReader::has(series, "name"))
        info.insert(QStringLiteral("name"), m_reader->text(series, "name", place));
    // The client makes text of these.
    for (const char *field : {"metaData", "imageHeaders"}) {
        if (FieldReader::has(series, field))
            info.insert(QLatin1String(field), series.value(QLatin1String(field)));
    }
    const QJsonObject map = series.value(QLatin1String("segmentMap")).toObject();
    for (const char *field : {"binaryMask", "semanticMask", "pngMask"}) {
        const QJsonValue own = series.value(QLatin1String(field));
        const QJsonValue flag = own.isUndefined() ? map.value(QLatin1String(field)) : own;
        if (flag.isBool())
            info.insert(QLatin1String(field), flag);
        else if (!flag.isUndefined() && !flag.isNull())
            m_reader->fail({&place, QString::fromLatin1(field)},
                           QStringLiteral("must be true or false"));
    }
    const QJsonObject files = masks(series, place);
    if (!files.isEmpty())
        info.insert(QStringLiteral("masks"), files);
    return info;
}

// Which file has which instance, where each has one of its own.
QJsonObject TaskConversion::masks(const QJsonObject &series, const Place &place)
{
    QJsonObject result;
    const Place mapPlace{&place, QStringLiteral("segmentMap")};
    const QJsonObject map = series.value(QLatin1String("segmentMap")).toObject();
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        const QJsonObject segment = it.value().toObject();
        if (!FieldReader::has(segment, "mask"))
            continue;
        const QJsonValue mask = segment.value(QLatin1String("mask"));
        const Place segmentPlace{&mapPlace, it.key()};
        m_reader->texts(mask, {&segmentPlace, QStringLiteral("mask")});
        result.insert(it.key(), mask);
    }
    return result;
}

void TaskConversion::addSegmentations(const QJsonObject &series, int index, const Place &place)
{
    if (!FieldReader::has(series, "segmentations"))
        return;
    const QStringList files = m_reader->texts(series.value(QLatin1String("segmentations")),
                                              {&place, QStringLiteral("segmentations")});
    if (files.isEmpty())
        return;
    while (m_labelsMap.size() < index)
        m_labelsMap.append(QJsonValue::Null);
    m_labelsMap.append(QJsonObject{
        {QStringLiteral("labelName"),
         files.size() == 1 ? QJsonValue(files.constFirst()) : QJsonArray::fromStringList(files)},
        {QStringLiteral("seriesIndex"), index}});
}

// A 4×4 matrix, as rows or flat already, becomes 16 numbers.
QJsonArray TaskConversion::flatTransform(const QJsonObject &transform, const Place &place)
{
    QJsonArray result;
    bool valid = true;
    const QJsonArray rows = m_reader->array(transform, "transform", place);
    for (const QJsonValue row : rows) {
        const QJsonArray numbers = row.isArray() ? row.toArray() : QJsonArray{row};
        for (const QJsonValue number : numbers) {
            valid = valid && number.isDouble();
            result.append(number);
        }
    }
    if (!valid || result.size() != 16)
        m_reader->fail({&place, QStringLiteral("transform")},
                       QStringLiteral("must be a matrix of 4×4 numbers"));
    return result;
}

void TaskConversion::addOverlays(const QJsonObject &series, int index, const Place &place)
{
    const auto forEach = [&](const char *field, auto &&convert) {
        if (!FieldReader::has(series, field))
            return;
        const QJsonArray entries = m_reader->array(series, field, place);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const Place below{&place, QString::fromLatin1(field), i};
            if (!entries.at(i).isObject())
                m_reader->fail(below, QStringLiteral("must be an object"));
            QJsonObject entry = entries.at(i).toObject();
            entry.insert(QStringLiteral("seriesIndex"), index);
            convert(std::move(entry), below);
        }
    };
    forEach("heatMaps", [this](QJsonObject heatMap, const Place &below) {
        m_reader->text(heatMap, "item", below);
        m_heatMaps.append(heatMap);
    });
    forEach("transforms", [this](QJsonObject transform, const Place &below) {
        transform.insert(QStringLiteral("transform"), flatTransform(transform, below));
        m_transforms.append(transform);
    });
    forEach("centerline", [this](QJsonObject centerline, const Place &below) {
        m_reader->text(centerline, "name", below);
        m_reader->object(centerline, "centerline", below);
        m_centerlines.append(centerline);
    });
}

// What every program that reads the stored format relies on.
void checkStored(const QJsonObject &task, FieldReader *reader, const Place &place)
{
    const bool hasItems = FieldReader::has(task, "items");
    const bool hasLabels = FieldReader::has(task, "labels");
    if (!hasItems && !hasLabels)
        reader->fail(place, QStringLiteral("has neither series nor items"));
    if (hasItems)
        reader->texts(task.value(QLatin1String("items")), {&place, QStringLiteral("items")});
    for (const char *field : {"labels", "seriesInfo"}) {
        if (!FieldReader::has(task, field))
            continue;
        const QJsonArray entries = reader->array(task, field, place);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (!entries.at(i).isObject()) {
                reader->fail({&place, QString::fromLatin1(field), i},
                             QStringLiteral("must be an object"));
            }
        }
    }
}

// The task's number alone does not help somebody who has a thousand in a file.
QString describe(qsizetype index, const QJsonObject &task)
{
    const QString number = QStringLiteral("tasks[%1]").arg(index);
    const QString name = task.value(QLatin1String("name")).toString();
    return name.isEmpty() ? number : QStringLiteral("%1 (\"%2\")").arg(number, name.left(100));
}

QJsonObject convertTask(const QJsonObject &task, const TaxonomyView &taxonomy, FieldReader *reader,
                        const Place &place)
{
    for (const char *field : {"name", "taskId"}) {
        if (FieldReader::has(task, field))
            reader->text(task, field, place);
    }
    if (FieldReader::has(task, "priority")) {
        const double priority = reader->number(task, "priority", place);
        if (priority < 0 || priority > 1)
            reader->fail({&place, QStringLiteral("priority")},
                         QStringLiteral("must be from 0 to 1"));
    }
    if (FieldReader::has(task, "series") || FieldReader::has(task, "classification"))
        return TaskConversion(taxonomy, reader).convert(task, place);
    checkStored(task, reader, place);
    return task;
}

} // namespace

ImportFormatResult convertToImportFormat(const QByteArray &original, bool convert,
                                         const TaxonomyView &taxonomy)
{
    ImportFormatResult result;
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(original, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        result.error = QStringLiteral("This is no JSON, at character %1: %2.")
                           .arg(QString::number(parseError.offset), parseError.errorString());
        return result;
    }
    if (!document.isArray()) {
        result.error = QStringLiteral("This is no JSON array of tasks.");
        return result;
    }
    FieldReader reader;
    QJsonArray converted;
    const QJsonArray tasks = document.array();
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const QJsonObject task = tasks.at(i).toObject();
        const Place place{nullptr, describe(i, task)};
        if (!tasks.at(i).isObject())
            reader.fail(place, QStringLiteral("must be an object"));
        else
            converted.append(convertTask(task, taxonomy, &reader, place));
    }
    result.isValid = reader.ok();
    result.error = reader.problems();
    if (result.isValid && convert)
        result.converted = QJsonDocument(converted).toJson(QJsonDocument::Compact);
    return result;
}

} // namespace brickyard::sandbox
