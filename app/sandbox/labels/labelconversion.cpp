// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/labels/labelconversion.h"

#include "sandbox/labels/geometry.h"

#include <QUuid>

namespace brickyard::sandbox {

namespace {

// Old clients put these among the instances of a segment map.
bool isMaskFlag(const QString &key)
{
    return key == u"binaryMask" || key == u"semanticMask" || key == u"pngMask";
}

bool isAttributeValue(const QJsonValue &value)
{
    if (!value.isArray())
        return value.isString() || value.isBool() || value.isDouble();
    const QJsonArray items = value.toArray();
    for (const QJsonValue item : items) {
        if (!item.isString())
            return false;
    }
    return true;
}

// A video's annotation says which of the series' files it is on, a stored label which of the
// task's. The reference client replaces the files by a placeholder when it only sends labels, so
// the number may be beyond them.
int globalItemIndex(const QJsonArray &itemsIndices, int seriesItemIndex)
{
    if (seriesItemIndex < itemsIndices.size())
        return itemsIndices.at(seriesItemIndex).toInt();
    return itemsIndices.at(0).toInt() + seriesItemIndex;
}

} // namespace

LabelConversion::LabelConversion(const TaxonomyView &taxonomy, FieldReader *reader)
    : m_taxonomy(taxonomy),
      m_reader(reader)
{}

QJsonArray LabelConversion::attributes(const QJsonObject &values, const Place &place)
{
    QJsonArray result;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (it.value().isNull())
            continue;
        if (!isAttributeValue(it.value())) {
            m_reader->fail({&place, it.key()},
                           QStringLiteral("must be text, true, false or a list of texts"));
        }
        result.append(
            QJsonObject{{QStringLiteral("name"), it.key()}, {QStringLiteral("value"), it.value()}});
    }
    return result;
}

QJsonObject LabelConversion::commonFields(const QJsonObject &annotation, const Place &place)
{
    QJsonObject label;
    label.insert(QStringLiteral("labelid"),
                 FieldReader::has(annotation, "id")
                     ? m_reader->text(annotation, "id", place)
                     : QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (FieldReader::has(annotation, "group"))
        label.insert(QStringLiteral("linkid"), m_reader->text(annotation, "group", place));
    if (FieldReader::has(annotation, "readOnly")) {
        const QJsonValue readOnly = annotation.value(QLatin1String("readOnly"));
        if (!readOnly.isBool())
            m_reader->fail({&place, QStringLiteral("readOnly")},
                           QStringLiteral("must be true or false"));
        label.insert(QStringLiteral("readonly"), readOnly);
    }
    // An instance's classification has its attributes as `values`.
    const char *field = annotation.contains(QLatin1String("values")) ? "values" : "attributes";
    QJsonArray stored;
    if (FieldReader::has(annotation, field)) {
        stored = attributes(m_reader->object(annotation, field, place),
                            {&place, QString::fromLatin1(field)});
    }
    label.insert(QStringLiteral("attributes"), stored);
    return label;
}

void LabelConversion::addCategory(const QJsonValue &category, QJsonObject *label,
                                  const Place &place)
{
    QString name = category.toString();
    bool valid = !name.isEmpty();
    if (category.isArray()) { // a path of names, the category last
        const QJsonArray path = category.toArray();
        valid = !path.isEmpty() && !path.last().toString().isEmpty() && isAttributeValue(path);
        name = path.last().toString();
    } else if (category.isDouble()) { // a class id
        valid = category.toInt(-1) >= 0;
        label->insert(QStringLiteral("classid"), category);
    }
    if (!valid)
        m_reader->fail({&place, QStringLiteral("category")},
                       QStringLiteral("must be a category's name"));
    label->insert(QStringLiteral("category"), category);
    const auto known = m_taxonomy.classIds.constFind(name);
    if (known != m_taxonomy.classIds.constEnd())
        label->insert(QStringLiteral("classid"), *known);
}

void LabelConversion::addVideo(const QJsonObject &annotation, const QJsonArray &itemsIndices,
                               QJsonObject *label, const Place &place)
{
    if (!FieldReader::has(annotation, "video"))
        return;
    const Place below{&place, QStringLiteral("video")};
    const QJsonObject video = m_reader->object(annotation, "video", place);
    if (FieldReader::has(video, "frameIndex"))
        label->insert(QStringLiteral("frameindex"), m_reader->index(video, "frameIndex", below));
    if (FieldReader::has(video, "seriesFrameIndex")) {
        label->insert(QStringLiteral("seriesframeindex"),
                      m_reader->index(video, "seriesFrameIndex", below));
    }
    if (FieldReader::has(video, "seriesItemIndex") && !itemsIndices.isEmpty()) {
        label->insert(
            QStringLiteral("globalitemsindex"),
            globalItemIndex(itemsIndices, m_reader->index(video, "seriesItemIndex", below)));
    }
    // A track's name may be empty: that is how the reference client writes one that is not set.
    const QJsonValue trackId = video.value(QLatin1String("trackId"));
    if (trackId.isString())
        label->insert(QStringLiteral("trackid"), trackId);
    else if (FieldReader::has(video, "trackId"))
        m_reader->fail({&below, QStringLiteral("trackId")}, QStringLiteral("must be text"));
    const auto addFlag = [&](const char *field, const char *storedField) {
        if (!FieldReader::has(video, field))
            return;
        const QJsonValue flag = video.value(QLatin1String(field));
        if (!flag.isBool())
            m_reader->fail({&below, QString::fromLatin1(field)},
                           QStringLiteral("must be true or false"));
        label->insert(QLatin1String(storedField), flag);
    };
    addFlag("keyFrame", "keyframe");
    addFlag("endTrack", "end");
}

void LabelConversion::convertSeries(const QJsonObject &series, int volumeIndex,
                                    const QJsonArray &itemsIndices, const Place &place)
{
    for (const AnnotationKind *kind = annotationKinds(); kind->field; ++kind) {
        if (!FieldReader::has(series, kind->field))
            continue;
        const QJsonArray annotations = m_reader->array(series, kind->field, place);
        for (qsizetype i = 0; i < annotations.size(); ++i) {
            const Place below{&place, QString::fromLatin1(kind->field), i};
            if (!annotations.at(i).isObject())
                m_reader->fail(below, QStringLiteral("must be an object"));
            const QJsonObject annotation = annotations.at(i).toObject();
            QJsonObject label = commonFields(annotation, below);
            label.insert(QStringLiteral("volumeindex"), volumeIndex);
            if (kind->hasCategory)
                addCategory(annotation.value(QLatin1String("category")), &label, below);
            if (kind->hasVideo)
                addVideo(annotation, itemsIndices, &label, below);
            if (kind->hasStats && FieldReader::has(annotation, "stats"))
                label.insert(QStringLiteral("stats"), m_reader->object(annotation, "stats", below));
            kind->convert(annotation, &label, m_reader, below);
            m_labels.append(label);
        }
    }
    convertSegmentMap(series, volumeIndex, place);
}

void LabelConversion::convertSegmentMap(const QJsonObject &series, int volumeIndex,
                                        const Place &place)
{
    if (!FieldReader::has(series, "segmentMap"))
        return;
    const QJsonObject map = m_reader->object(series, "segmentMap", place);
    const Place mapPlace{&place, QStringLiteral("segmentMap")};
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        if (isMaskFlag(it.key()))
            continue;
        const Place below{&mapPlace, it.key()};
        bool isNumber = false;
        const int instance = it.key().toInt(&isNumber);
        if (!isNumber || instance <= 0)
            m_reader->fail(below, QStringLiteral("must be a positive whole number"));
        // In short form the category stands alone.
        const QJsonObject segment = it.value().toObject();
        QJsonObject label = commonFields(segment, below);
        label.insert(QStringLiteral("volumeindex"), volumeIndex);
        addCategory(it.value().isObject() ? segment.value(QLatin1String("category")) : it.value(),
                    &label, below);
        QJsonObject dicom{{QStringLiteral("instanceid"), instance}};
        if (FieldReader::has(segment, "overlappingGroups")) {
            const QJsonArray groups = m_reader->array(segment, "overlappingGroups", below);
            for (qsizetype i = 0; i < groups.size(); ++i) {
                if (groups.at(i).toInt(-1) < 0) {
                    m_reader->fail({&below, QStringLiteral("overlappingGroups"), i},
                                   QStringLiteral("must be a whole number"));
                }
            }
            if (!groups.isEmpty())
                dicom.insert(QStringLiteral("groupids"), groups);
        }
        label.insert(QStringLiteral("dicom"), dicom);
        m_labels.append(label);
    }
}

void LabelConversion::convertClassification(const QJsonObject &classification, const Place &place)
{
    QJsonObject label = commonFields(classification, place);
    label.insert(QStringLiteral("studyclassify"), true);
    m_labels.append(label);
}

} // namespace brickyard::sandbox
