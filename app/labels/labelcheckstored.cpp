// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelcheck.h"
#include "labels/labelshapes.h"

#include <QCoreApplication>

#include <algorithm>

// Labels in the stored format; the rest is in labelcheck.cpp.

namespace brickyard {

namespace {

constexpr int mostSeries = 100'000; // far more than a task has

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LabelCheck)
};

} // namespace

void LabelCheck::checkStored(const QJsonObject &entry)
{
    const QList<QJsonObject> labels = m_fields.objects(entry, "labels", {});
    addStoredFiles(entry);
    for (qsizetype i = 0; i < labels.size(); ++i)
        checkStoredLabel(labels.at(i), FieldCheck::below({}, "labels", i));
}

void LabelCheck::addStoredFiles(const QJsonObject &entry)
{
    if (!FieldCheck::has(entry, "labelsMap"))
        return;
    const QJsonArray map = m_fields.array(entry, "labelsMap", {});
    for (qsizetype i = 0; i < map.size(); ++i) {
        // The reference client leaves holes, so that the position is the series.
        if (map.at(i).isNull())
            continue;
        const QString path = FieldCheck::below({}, "labelsMap", i);
        const QJsonObject file = map.at(i).toObject();
        SegmentationSource source;
        source.series = file.value(QLatin1String("seriesIndex")).toInt(int(i));
        source.files = m_fields.texts(file.value(QLatin1String("labelName")),
                                      FieldCheck::below(path, "labelName"));
        if (!source.files.isEmpty())
            m_segmentations += source;
    }
}

void LabelCheck::checkStoredLabel(const QJsonObject &label, const QString &path)
{
    const LabelKind kind = labelKindOf(label);
    const QJsonValue category = label.value(QLatin1String("category"));
    m_counts.add(kind, categoryName(category));
    if (kind == LabelKind::Unknown) {
        m_fields.fault(path, Words::tr("is no label of a known kind"));
        return;
    }
    const int series = label.value(QLatin1String("volumeindex")).toInt(0);
    if (series < 0 || series >= mostSeries) {
        m_fields.fault(FieldCheck::below(path, "volumeindex"),
                       Words::tr("is no index of a series"));
        return;
    }
    m_seriesCount = std::max(m_seriesCount, series + 1);
    checkStoredShape(m_fields, kind, label, path);
    const bool isObject = !labelTypeOf(kind).isEmpty();
    if (isObject)
        checkCategory(category, kind, path);
    if (kind != LabelKind::Segment)
        return;
    const QJsonObject dicom = label.value(QLatin1String("dicom")).toObject();
    const int instance = dicom.value(QLatin1String("instanceid")).toInt();
    const auto source =
        std::find_if(m_segmentations.begin(), m_segmentations.end(),
                     [series](const SegmentationSource &file) { return file.series == series; });
    if (instance < 1 || instance > UINT16_MAX) {
        m_fields.fault(FieldCheck::below(path, "dicom.instanceid"),
                       Words::tr("must be a number from 1 to 65535"));
    } else if (source == m_segmentations.end()) {
        m_fields.fault(path,
                       Words::tr("is an instance of a segmentation, but labelsMap names no file "
                                 "for its series"));
    } else {
        QList<int> groups;
        const QJsonArray array = dicom.value(QLatin1String("groupids")).toArray();
        for (const QJsonValue group : array)
            groups += group.toInt();
        source->instances.insert(instance, groups);
    }
}

} // namespace brickyard
