// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/taskobject.h"

#include "labels/storedlabel.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace brickyard {

namespace {

constexpr auto latin1(const char *text)
{
    return QLatin1String(text);
}

/// JSON that the service sends as text.
QJsonValue parsed(const QJsonValue &text)
{
    if (!text.isString())
        return text;
    const QJsonDocument document = QJsonDocument::fromJson(text.toString().toUtf8());
    return document.isArray() ? QJsonValue(document.array())
        : document.isObject() ? QJsonValue(document.object())
                              : QJsonValue();
}

void insertFilled(QJsonObject *object, const char *field, const QJsonValue &value)
{
    const bool isEmpty = value.isUndefined() || value.isNull()
        || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
    if (!isEmpty)
        object->insert(latin1(field), value);
}

/// Whom an author is called, as the reference client has it.
QString authorName(const QJsonObject &user)
{
    const QString id = user.value(latin1("userId")).toString();
    if (id.startsWith(latin1("RB:")))
        return QStringLiteral("System");
    if (id.startsWith(latin1("API:"))) {
        const QString name = user.value(latin1("givenName")).toString();
        return QStringLiteral("API Key - ") + (name.isEmpty() ? id : name);
    }
    const QString email = user.value(latin1("email")).toString();
    return email.isEmpty() ? id : email;
}

/// Whose a task is, as the reference client's list of tasks has it.
QJsonArray assigneesOf(const QJsonObject &answer)
{
    const QJsonObject own = answer.value(latin1("currentStageSubTask")).toObject();
    QJsonArray holds = own.value(latin1("subTasks")).toArray();
    holds.prepend(own);
    QJsonArray assignees;
    for (const QJsonValue entry : std::as_const(holds)) {
        const QJsonObject hold = entry.toObject();
        const QString user = authorName(hold.value(latin1("assignedTo")).toObject());
        if (user.isEmpty())
            continue;
        QJsonObject assignee{{latin1("user"), user}};
        insertFilled(&assignee, "status", hold.value(latin1("state")));
        insertFilled(&assignee, "assignedAt", hold.value(latin1("assignedAt")));
        insertFilled(&assignee, "lastSavedAt", hold.value(latin1("progressSavedAt")));
        insertFilled(&assignee, "completedAt", hold.value(latin1("completedAt")));
        assignees += assignee;
    }
    return assignees;
}

/// One series while labels are put into it.
struct SeriesParts
{
    QJsonObject object;
    QJsonArray items;
    QJsonArray itemsIndices;
    std::map<QLatin1String, QJsonArray> annotations; ///< by the list that they belong in
    QJsonObject segmentMap;
};

constexpr int maxSeries = 10'000; // what a label's series index may be

class Conversion
{
public:
    explicit Conversion(const LabeledTask &task)
        : m_task(task),
          m_datapoint(task.answer.value(latin1("datapoint")).toObject()),
          m_data(task.answer.value(latin1("latestTaskData")).toObject())
    {}

    QJsonObject convert();

private:
    void makeSeries();
    void addOverlays(const char *field, QJsonObject (*read)(const QJsonObject &));
    void addSegmentations();
    void addLabel(const QJsonObject &label);
    void addSegment(const QJsonObject &label);
    SeriesParts *series(int index);
    bool isGap(std::size_t index) const;

    const LabeledTask &m_task;
    QJsonObject m_datapoint;
    QJsonObject m_data;
    std::vector<SeriesParts> m_series;
    std::size_t m_toldSeries = 0; ///< how many the task tells of
    std::optional<QJsonObject> m_classification;
};

QJsonObject withoutIndex(const QJsonObject &stored)
{
    QJsonObject overlay = stored;
    for (const char *field : {"seriesIndex", "seriesName"})
        overlay.remove(latin1(field));
    for (auto it = overlay.begin(); it != overlay.end();)
        it = it.value().isNull() ? overlay.erase(it) : std::next(it);
    return overlay;
}

// 16 numbers in a row → 4 rows of 4
QJsonObject transform(const QJsonObject &stored)
{
    constexpr qsizetype width = 4;
    const QJsonArray flat = stored.value(latin1("transform")).toArray();
    QJsonArray rows;
    for (qsizetype i = 0; i < flat.size(); ++i) {
        QJsonArray row = i % width == 0 ? QJsonArray() : rows.takeAt(rows.size() - 1).toArray();
        row += flat.at(i);
        rows += row;
    }
    return {{latin1("transform"), rows}};
}

QJsonObject centerline(const QJsonObject &stored)
{
    return {{latin1("name"), stored.value(latin1("name"))},
            {latin1("centerline"), parsed(stored.value(latin1("centerline")))}};
}

/// Labels may be about series that the task does not tell of. Null where there can be none such.
SeriesParts *Conversion::series(int index)
{
    if (index < 0 || index > maxSeries)
        return nullptr;
    if (std::size_t(index) >= m_series.size())
        m_series.resize(std::size_t(index) + 1);
    return &m_series[std::size_t(index)];
}

/// A series that is there only because a label is about one with a higher number. What is about all
/// series is not about it: a few labels could make gigabytes otherwise.
bool Conversion::isGap(std::size_t index) const
{
    const SeriesParts &parts = m_series[index];
    return index >= m_toldSeries && parts.object.isEmpty() && parts.annotations.empty();
}

/// What lies over the images of a series, for all series that the task tells of.
void Conversion::addOverlays(const char *field, QJsonObject (*read)(const QJsonObject &))
{
    std::map<int, QJsonArray> own; // by series
    const QJsonArray all = m_datapoint.value(latin1(field)).toArray();
    for (const QJsonValue entry : all)
        own[entry.toObject().value(latin1("seriesIndex")).toInt(-1)] += read(entry.toObject());
    for (const auto &[index, overlays] : own) {
        if (index >= 0 && std::size_t(index) < m_series.size())
            m_series[std::size_t(index)].object.insert(latin1(field), overlays);
    }
}

void Conversion::makeSeries()
{
    const QJsonArray items = m_datapoint.value(latin1("items")).toArray();
    const QJsonArray signedItems = m_datapoint.value(latin1("itemsPresigned")).toArray();
    QJsonArray infos = m_datapoint.value(latin1("seriesInfo")).toArray();
    if (infos.isEmpty())
        infos += QJsonObject();
    const auto indicesOf = [](const QJsonValue &info) {
        return info.toObject().value(latin1("itemsIndices")).toArray();
    };
    const bool isSplit = std::none_of(infos.begin(), infos.end(), [&](const QJsonValue &info) {
        return indicesOf(info).isEmpty();
    });
    m_toldSeries = std::size_t(infos.size());
    m_series.resize(m_toldSeries);
    for (qsizetype i = 0; i < infos.size(); ++i) {
        const QJsonObject info = infos.at(i).toObject();
        SeriesParts &parts = m_series[std::size_t(i)];
        insertFilled(&parts.object, "name", info.value(latin1("name")));
        insertFilled(&parts.object, "metaData", parsed(info.value(latin1("metaData"))));
        if (isSplit) {
            parts.itemsIndices = indicesOf(info);
        } else if (i == 0) {
            // Nobody knows which items belong where: as in the reference client, to the first.
            for (qsizetype index = 0; index < items.size(); ++index)
                parts.itemsIndices += qint64(index);
        }
        QJsonArray addresses;
        for (const QJsonValue index : std::as_const(parts.itemsIndices)) {
            parts.items += items.at(index.toInt(-1));
            addresses += signedItems.at(index.toInt(-1));
        }
        parts.object.insert(latin1("items"), parts.items);
        if (!signedItems.isEmpty())
            parts.object.insert(latin1("itemsPresigned"), addresses);
    }
    addOverlays("heatMaps", &withoutIndex);
    addOverlays("transforms", &transform);
    addOverlays("centerline", &centerline);
}

void Conversion::addSegmentations()
{
    QHash<int, qsizetype> seriesOfItem;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        for (const QJsonValue index : std::as_const(m_series[i].itemsIndices))
            seriesOfItem.insert(index.toInt(), qsizetype(i));
    }
    const QJsonArray maps = m_data.value(latin1("labelsMap")).toArray();
    for (qsizetype place = 0; place < maps.size(); ++place) {
        const QJsonObject map = maps.at(place).toObject();
        const QJsonValue name = map.value(latin1("labelName"));
        // Which series it is of: its own word, or the image's that it was made for, or its place.
        const int item = map.value(latin1("imageIndex")).toInt(-1);
        const qsizetype index =
            map.value(latin1("seriesIndex")).toInt(int(seriesOfItem.value(item, place)));
        SeriesParts *parts = name.toString().isEmpty() ? nullptr : series(int(index));
        if (!parts)
            continue;
        QJsonObject &object = parts->object;
        object.insert(latin1("segmentations"), name);
        object.insert(latin1("segmentMap"), QJsonObject());
        for (const char *flag : {"binaryMask", "semanticMask", "pngMask"})
            object.insert(latin1(flag), false);
    }
}

void Conversion::addLabel(const QJsonObject &label)
{
    const LabelKind kind = labelKindOf(label);
    if (kind == LabelKind::Segment) {
        addSegment(label);
        return;
    }
    SeriesParts *parts = series(label.value(latin1("volumeindex")).toInt());
    if (!parts)
        return;
    const QJsonObject annotation = annotationOf(label, parts->items, parts->itemsIndices);
    // An id alone classifies nothing.
    const bool saysNothing = annotation.size() == 1 && annotation.contains(latin1("id"));
    if (kind == LabelKind::Classification) {
        if (!saysNothing)
            m_classification = annotation;
        return;
    }
    const QLatin1String field = annotationField(kind);
    if (field.isEmpty() || (kind == LabelKind::SeriesClassification && saysNothing))
        return;
    // Gathered apart: to change a list within an object copies it each time.
    parts->annotations[field] += annotation;
}

void Conversion::addSegment(const QJsonObject &label)
{
    const QString instance = QString::number(
        label.value(latin1("dicom")).toObject().value(latin1("instanceid")).toInt());
    const int own = label.value(latin1("volumeindex")).toInt(-1);
    const bool isInOne = series(own) != nullptr;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        if (isInOne ? i != std::size_t(own) : isGap(i))
            continue;
        SeriesParts &parts = m_series[i];
        QJsonObject &object = parts.object;
        QJsonObject segment = annotationOf(label, parts.items, parts.itemsIndices);
        // The file that it is in: the series has one for all of them.
        insertFilled(&segment, "mask", object.value(latin1("segmentations")));
        parts.segmentMap.insert(instance, segment);
        for (const char *flag : {"binaryMask", "semanticMask", "pngMask"}) {
            if (!object.contains(latin1(flag)))
                object.insert(latin1(flag), false);
        }
    }
}

QJsonObject Conversion::convert()
{
    makeSeries();
    addSegmentations();
    for (const QJsonValue label : m_task.labels)
        addLabel(label.toObject());

    const QJsonObject &answer = m_task.answer;
    QJsonObject result{{latin1("taskId"), m_task.task.id}, {latin1("name"), m_task.task.name}};
    insertFilled(&result, "currentStageName", answer.value(latin1("currentStageName")));
    insertFilled(&result, "status", m_task.task.stateWord);
    if (m_task.task.priority)
        result.insert(latin1("priority"), *m_task.task.priority);
    insertFilled(&result, "assignees", assigneesOf(answer));
    insertFilled(&result, "createdBy",
                 m_datapoint.value(latin1("createdByEntity")).toObject().value(latin1("email")));
    insertFilled(&result, "createdAt", m_datapoint.value(latin1("createdAt")));
    insertFilled(&result, "storageId",
                 m_datapoint.value(latin1("storageMethod")).toObject().value(latin1("storageId")));
    insertFilled(&result, "updatedBy",
                 authorName(m_data.value(latin1("createdByEntity")).toObject()));
    insertFilled(&result, "updatedAt", m_data.value(latin1("createdAt")));
    insertFilled(&result, "metaData", parsed(m_datapoint.value(latin1("metaData"))));
    // What was said of the data when it was uploaded, in the form of the stored attributes.
    const QJsonArray said = parsed(m_datapoint.value(latin1("attributes"))).toArray();
    if (!said.isEmpty()) {
        result.insert(
            latin1("datapointClassification"),
            annotationOf({{latin1("studyclassify"), true}, {latin1("attributes"), said}}, {}, {}));
    }
    QJsonArray list;
    for (SeriesParts &parts : m_series) {
        for (const auto &[field, annotations] : parts.annotations)
            parts.object.insert(field, annotations);
        if (!parts.segmentMap.isEmpty())
            parts.object.insert(latin1("segmentMap"), parts.segmentMap);
        list += parts.object;
    }
    result.insert(latin1("series"), list);
    if (m_classification)
        result.insert(latin1("classification"), *m_classification);
    return result;
}

} // namespace

QJsonObject taskObject(const LabeledTask &task)
{
    return Conversion(task).convert();
}

} // namespace brickyard
