// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelcheck.h"

#include "labels/labelshapes.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LabelCheck)
};

constexpr QLatin1String categoryField("category");

/// Old clients put these among the instances of a segment map.
bool isMaskFlag(const QString &key)
{
    return key == QLatin1String("binaryMask") || key == QLatin1String("semanticMask")
        || key == QLatin1String("pngMask");
}

/// What a series has beside its labels, as get-tasks and the reference client write it.
bool isKnownMember(const QString &name)
{
    static const QSet<QString> known{
        QStringLiteral("name"),      QStringLiteral("items"),      QStringLiteral("itemsPresigned"),
        QStringLiteral("itemPaths"), QStringLiteral("metaData"),   QStringLiteral("imageHeaders"),
        QStringLiteral("heatMaps"),  QStringLiteral("transforms"), QStringLiteral("centerline"),
        QStringLiteral("comments"),  QStringLiteral("dimensions"), QStringLiteral("segmentations"),
    };
    return known.contains(name);
}

bool isLabelMember(const QString &name)
{
    const std::vector<AnnotationRule> &rules = annotationRules();
    return name == QLatin1String("classifications")
        || name == QLatin1String("instanceClassifications") || name == QLatin1String("segmentMap")
        || std::any_of(rules.begin(), rules.end(), [&name](const AnnotationRule &rule) {
               return name == QLatin1String(rule.field);
           });
}

bool maskFlag(const QJsonObject &series, const char *name)
{
    const QLatin1String key(name);
    return series.value(key).toBool()
        || series.value(QLatin1String("segmentMap")).toObject().value(key).toBool();
}

} // namespace

LabelCheck::LabelCheck(const TaxonomyIndex *taxonomy)
    : m_taxonomy(taxonomy && taxonomy->isKnown() ? taxonomy : nullptr)
{}

void LabelCheck::check(const QJsonObject &entry)
{
    const bool isObject =
        FieldCheck::has(entry, "series") || FieldCheck::has(entry, "classification");
    const bool isStored = FieldCheck::has(entry, "labels");
    if (isObject && isStored) {
        m_fields.fault(QStringLiteral("labels"),
                       Words::tr("cannot be there beside series and classification: they are two "
                                 "ways to give the same"));
    } else if (isStored) {
        checkStored(entry);
    } else if (isObject) {
        if (FieldCheck::has(entry, "series")) {
            const QList<QJsonObject> series = m_fields.objects(entry, "series", {});
            m_seriesCount = int(series.size());
            for (int i = 0; i < m_seriesCount; ++i)
                checkSeries(series.at(i), i, FieldCheck::below({}, "series", i));
        }
        m_saysLabels = m_saysLabels || FieldCheck::has(entry, "classification");
        if (!m_saysLabels && m_fields.faults().isEmpty())
            m_fields.fault(QStringLiteral("series"),
                           Words::tr("has no labels; where the task is to have none, say "
                                     "\"labels\": []"));
        if (FieldCheck::has(entry, "classification"))
            checkClassification(m_fields.object(entry, "classification", {}),
                                LabelKind::Classification, QStringLiteral("classification"));
    } else {
        m_fields.fault({},
                       Words::tr("has no labels: neither series, nor classification, nor "
                                 "labels"));
    }
}

void LabelCheck::checkSeries(const QJsonObject &series, int index, const QString &path)
{
    checkMembers(series, path);
    for (const AnnotationRule &rule : annotationRules()) {
        if (!FieldCheck::has(series, rule.field))
            continue;
        const QList<QJsonObject> annotations = m_fields.objects(series, rule.field, path);
        for (qsizetype i = 0; i < annotations.size(); ++i)
            checkAnnotation(annotations.at(i), rule, FieldCheck::below(path, rule.field, i));
    }
    for (const auto &[field, kind] :
         {std::pair("classifications", LabelKind::SeriesClassification),
          std::pair("instanceClassifications", LabelKind::InstanceClassification)}) {
        if (!FieldCheck::has(series, field))
            continue;
        const QList<QJsonObject> said = m_fields.objects(series, field, path);
        for (qsizetype i = 0; i < said.size(); ++i)
            checkClassification(said.at(i), kind, FieldCheck::below(path, field, i));
    }
    checkSegmentMap(series, index, path);
}

void LabelCheck::checkMembers(const QJsonObject &series, const QString &path)
{
    for (auto it = series.constBegin(); it != series.constEnd(); ++it) {
        if (isLabelMember(it.key()))
            m_saysLabels = m_saysLabels || !it.value().isNull();
        else if ((it.value().isArray() || it.value().isObject()) && !isKnownMember(it.key()))
            m_fields.fault(path + u'.' + it.key(), Words::tr("is no member that is known"));
    }
}

void LabelCheck::checkAnnotation(const QJsonObject &annotation, const AnnotationRule &rule,
                                 const QString &path)
{
    LabelKind kind = rule.kind;
    if (kind == LabelKind::Length
        && annotation.value(QLatin1String("type")).toString() == QLatin1String("angle"))
        kind = LabelKind::Angle;
    const QJsonValue category = annotation.value(categoryField);
    m_counts.add(kind, categoryName(category));
    rule.checkShape(m_fields, annotation, path);
    checkCommon(annotation, path);
    if (rule.hasVideo && FieldCheck::has(annotation, "video"))
        checkVideo(annotation, path);
    const TaxonomyCategory *known = checkCategory(category, kind, path);
    if (FieldCheck::has(annotation, "attributes"))
        checkValues(m_fields.object(annotation, "attributes", path),
                    known ? &known->attributes : nullptr, FieldCheck::below(path, "attributes"));
}

void LabelCheck::checkCommon(const QJsonObject &annotation, const QString &path)
{
    m_fields.text(annotation, "id", path);
    m_fields.text(annotation, "group", path);
    m_fields.flag(annotation, "readOnly", path);
}

void LabelCheck::checkVideo(const QJsonObject &annotation, const QString &path)
{
    const QJsonObject video = m_fields.object(annotation, "video", path);
    const QString below = FieldCheck::below(path, "video");
    for (const char *field : {"frameIndex", "seriesFrameIndex", "seriesItemIndex"}) {
        if (FieldCheck::has(video, field))
            m_fields.index(video, field, below);
    }
    m_fields.text(video, "trackId", below);
    m_fields.flag(video, "keyFrame", below);
    m_fields.flag(video, "endTrack", below);
}

void LabelCheck::checkClassification(const QJsonObject &classification, LabelKind kind,
                                     const QString &path)
{
    m_counts.add(kind, {});
    checkCommon(classification, path);
    const QList<TaxonomyAttribute> *attributes = nullptr;
    if (m_taxonomy && kind == LabelKind::Classification)
        attributes = &m_taxonomy->taxonomy().taskAttributes;
    else if (m_taxonomy && kind == LabelKind::SeriesClassification)
        attributes = &m_taxonomy->taxonomy().seriesAttributes;
    else if (m_taxonomy)
        attributes = &m_taxonomy->taxonomy().instanceAttributes;
    if (kind == LabelKind::InstanceClassification)
        m_fields.index(classification, "fileIndex", path);
    // An instance's has its attributes as `values`.
    const char *field = FieldCheck::has(classification, "values") ? "values" : "attributes";
    if (FieldCheck::has(classification, field))
        checkValues(m_fields.object(classification, field, path), attributes,
                    FieldCheck::below(path, field));
}

void LabelCheck::checkSegmentMap(const QJsonObject &series, int index, const QString &path)
{
    const bool hasFiles = FieldCheck::has(series, "segmentations");
    const bool hasMap = FieldCheck::has(series, "segmentMap");
    if (!hasFiles && !hasMap)
        return;
    SegmentationSource source;
    source.series = index;
    source.isBinary = maskFlag(series, "binaryMask");
    if (maskFlag(series, "pngMask"))
        m_fields.fault(FieldCheck::below(path, "pngMask"),
                       Words::tr("masks as PNG are not supported, only NIfTI is"));
    if (hasFiles)
        source.files = m_fields.texts(series.value(QLatin1String("segmentations")),
                                      FieldCheck::below(path, "segmentations"));
    const QJsonObject map = hasMap ? m_fields.object(series, "segmentMap", path) : QJsonObject();
    const QString mapPath = FieldCheck::below(path, "segmentMap");
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        if (isMaskFlag(it.key()))
            continue;
        bool isNumber = false;
        const int instance = it.key().toInt(&isNumber);
        const QString below = mapPath + u'.' + it.key();
        if (!isNumber || instance < 1 || instance > UINT16_MAX)
            m_fields.fault(below, Words::tr("must be a number from 1 to 65535"));
        else
            checkSegment(it.value(), instance, &source, below);
    }
    // Each instance may name its file, and need not do so twice.
    for (const QString &file : std::as_const(source.masks)) {
        if (!source.files.contains(file))
            source.files += file;
    }
    if (source.files.isEmpty() && !source.instances.isEmpty())
        m_fields.fault(mapPath, Words::tr("names instances, but segmentations names no file"));
    else if (!source.files.isEmpty() && source.instances.isEmpty() && !source.isStored())
        m_fields.fault(FieldCheck::below(path, "segmentations"),
                       Words::tr("names a file, but segmentMap names no instance in it"));
    if (source.isBinary && source.masks.size() != source.instances.size())
        m_fields.fault(mapPath,
                       Words::tr("must name the mask of each instance, because the masks "
                                 "are binary"));
    if (!source.files.isEmpty())
        m_segmentations += source;
}

void LabelCheck::checkSegment(const QJsonValue &segment, int instance, SegmentationSource *source,
                              const QString &path)
{
    // In short form the category stands alone.
    const QJsonObject object = segment.toObject();
    const QJsonValue category = segment.isObject() ? object.value(categoryField) : segment;
    m_counts.add(LabelKind::Segment, categoryName(category));
    const TaxonomyCategory *known = checkCategory(category, LabelKind::Segment, path);
    checkCommon(object, path);
    if (FieldCheck::has(object, "attributes"))
        checkValues(m_fields.object(object, "attributes", path),
                    known ? &known->attributes : nullptr, FieldCheck::below(path, "attributes"));
    QList<int> groups;
    if (FieldCheck::has(object, "overlappingGroups")) {
        const QJsonArray array = m_fields.array(object, "overlappingGroups", path);
        for (const QJsonValue group : array)
            groups += group.toInt(-1);
        if (groups.contains(-1))
            m_fields.fault(FieldCheck::below(path, "overlappingGroups"),
                           Words::tr("must be whole numbers"));
    }
    source->instances.insert(instance, groups);
    if (!FieldCheck::has(object, "mask"))
        return;
    const QString maskPath = FieldCheck::below(path, "mask");
    const QStringList masks = m_fields.texts(object.value(QLatin1String("mask")), maskPath);
    if (masks.size() > 1)
        m_fields.fault(maskPath, Words::tr("must be one file"));
    else if (masks.size() == 1)
        source->masks.insert(instance, masks.first());
}

const TaxonomyCategory *LabelCheck::checkCategory(const QJsonValue &category, LabelKind kind,
                                                  const QString &path)
{
    const QString below = FieldCheck::below(path, "category");
    const QString name = categoryName(category);
    if (name.isEmpty()) {
        m_fields.fault(below,
                       category.isUndefined() || category.isNull()
                           ? Words::tr("is missing")
                           : Words::tr("must be a category's name"));
        return nullptr;
    }
    if (!m_taxonomy)
        return nullptr;
    const QString labelType = labelTypeOf(kind);
    const TaxonomyCategory *known = m_taxonomy->find(labelType, category);
    if (known && !known->archived)
        return known;
    const QStringList others = m_taxonomy->otherTypes(labelType, name);
    if (known)
        m_fields.fault(below, Words::tr("%1 is archived in the taxonomy").arg(name));
    else if (others.isEmpty())
        m_fields.fault(below, Words::tr("%1 is not in the taxonomy").arg(name));
    else
        m_fields.fault(below,
                       Words::tr("%1 is in the taxonomy for %2, not for %3",
                                 "a category, the service's words for ways of marking")
                           .arg(name, others.join(QLatin1String(", ")), labelType));
    return known;
}

void LabelCheck::checkValues(const QJsonObject &values, const QList<TaxonomyAttribute> *attributes,
                             const QString &path)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        const QString below = path + u'.' + it.key();
        const TaxonomyAttribute *attribute =
            attributes ? findAttribute(*attributes, it.key()) : nullptr;
        if (it.value().isNull())
            continue;
        if (attributes && !attribute)
            m_fields.fault(below, Words::tr("is no attribute there by the taxonomy"));
        else if (attribute && attribute->archived)
            m_fields.fault(below, Words::tr("is archived in the taxonomy"));
        else
            checkValue(it.value(), attribute, below);
    }
}

void LabelCheck::checkValue(const QJsonValue &value, const TaxonomyAttribute *attribute,
                            const QString &path)
{
    if (value.isObject() || (value.isDouble() && attribute)) {
        m_fields.fault(path, Words::tr("must be text, true, false or a list of texts"));
        return;
    }
    if (!attribute)
        return;
    // Older exports have these as text.
    const QString word = value.toString().toLower();
    const bool isFlag =
        value.isBool() || word == QLatin1String("true") || word == QLatin1String("false");
    if (attribute->type == QLatin1String("BOOL") && !isFlag) {
        m_fields.fault(path, Words::tr("must be true or false"));
    } else if (attribute->type == QLatin1String("TEXT") && !value.isString() && !value.isBool()) {
        // As a flag a text comes out of get-tasks, and of the reference client, that is such a
        // word.
        m_fields.fault(path, Words::tr("must be text"));
    } else if (attribute->type == QLatin1String("SELECT")) {
        if (value.isString())
            checkOption(value.toString(), *attribute, path);
        else
            m_fields.fault(path, Words::tr("must be one of the options, as text"));
    } else if (attribute->type == QLatin1String("MULTISELECT")) {
        const QStringList chosen = m_fields.texts(value, path);
        for (const QString &option : chosen)
            checkOption(option, *attribute, path);
    }
}

void LabelCheck::checkOption(const QString &option, const TaxonomyAttribute &attribute,
                             const QString &path)
{
    if (attribute.options.contains(option))
        return;
    m_fields.fault(path,
                   attribute.archivedOptions.contains(option)
                       ? Words::tr("%1 is archived in the taxonomy").arg(option)
                       : Words::tr("%1 is none of the options: %2")
                             .arg(option, attribute.options.join(QLatin1String(", "))));
}

} // namespace brickyard
