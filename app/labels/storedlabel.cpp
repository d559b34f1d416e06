// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/storedlabel.h"

#include <QString>

#include <array>
#include <utility>

namespace brickyard {

namespace {

constexpr auto latin1(const char *text)
{
    return QLatin1String(text);
}

bool has(const QJsonObject &object, const char *field)
{
    const QJsonValue value = object.value(latin1(field));
    return !value.isUndefined() && !value.isNull();
}

/// Something is drawn or said there: an empty one counts for nothing.
bool isFilled(const QJsonValue &value)
{
    return value.isObject() ? !value.toObject().isEmpty()
        : value.isArray()   ? !value.toArray().isEmpty()
                            : value.toBool();
}

bool isIndex(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() >= 0;
}

QJsonValue orElse(const QJsonValue &value, const QJsonValue &otherwise)
{
    return value.isUndefined() || value.isNull() ? otherwise : value;
}

// {xnorm, ynorm} → {xNorm, yNorm}
QJsonObject imagePoint(const QJsonObject &point)
{
    return {{latin1("xNorm"), point.value(latin1("xnorm"))},
            {latin1("yNorm"), point.value(latin1("ynorm"))}};
}

QJsonArray imagePoints(const QJsonArray &points)
{
    QJsonArray result;
    for (const QJsonValue point : points)
        result += imagePoint(point.toObject());
    return result;
}

QJsonObject named(const QJsonArray &values, const std::array<const char *, 3> &names)
{
    QJsonObject result;
    for (std::size_t i = 0; i < names.size(); ++i)
        result.insert(latin1(names[i]), values.at(qsizetype(i)));
    return result;
}

QJsonObject voxelPoint(const QJsonValue &point)
{
    return named(point.toArray(), {"i", "j", "k"});
}

/// Measured points and values, where the editor computed them.
void addComputed(const QJsonObject &stored, const char *storedField, const char *field,
                 QJsonObject *annotation)
{
    const QJsonValue value = stored.value(latin1(storedField));
    if (value.isArray() && !value.toArray().isEmpty())
        annotation->insert(latin1(field), named(value.toArray(), {"x", "y", "z"}));
    else if (value.isDouble() && value.toDouble() != 0)
        annotation->insert(latin1(field), value);
}

QJsonValue category(const QJsonValue &stored)
{
    if (!stored.isArray())
        return stored;
    // Older labels have the path to it: [["object", "lesion", …]].
    const QJsonArray outer = stored.toArray();
    if (!outer.first().isArray())
        return outer;
    QJsonArray path = outer.first().toArray();
    if (path.size() < 2)
        return outer;
    path.removeFirst();
    return path.size() == 1 ? path.first() : QJsonValue(path);
}

QJsonObject attributes(const QJsonArray &stored)
{
    QJsonObject result;
    for (const QJsonValue entry : stored) {
        const QJsonObject attribute = entry.toObject();
        QJsonValue value = attribute.value(latin1("value"));
        const QString word = value.toString();
        for (const bool flag : {true, false}) {
            if (word.compare(latin1(flag ? "true" : "false"), Qt::CaseInsensitive) == 0)
                value = flag;
        }
        result.insert(attribute.value(latin1("name")).toString(), value);
    }
    return result;
}

/// What all kinds have in common.
QJsonObject common(const QJsonObject &label)
{
    QJsonObject result;
    if (!label.value(latin1("labelid")).toString().isEmpty())
        result.insert(latin1("id"), label.value(latin1("labelid")));
    if (has(label, "category"))
        result.insert(latin1("category"), category(label.value(latin1("category"))));
    const QJsonObject values = attributes(label.value(latin1("attributes")).toArray());
    if (!values.isEmpty())
        result.insert(latin1("attributes"), values);
    if (has(label, "linkid"))
        result.insert(latin1("group"), label.value(latin1("linkid")));
    if (label.value(latin1("readonly")).toBool())
        result.insert(latin1("readOnly"), true);
    return result;
}

/// On which frame or slice it is; empty where it is on none.
QJsonObject video(const QJsonObject &label, const QJsonArray &itemsIndices)
{
    const QJsonValue item = label.value(latin1("globalitemsindex"));
    if (!isIndex(item) && !isIndex(label.value(latin1("frameindex"))))
        return {};
    QJsonObject result{
        {latin1("trackId"), orElse(label.value(latin1("trackid")), QString())},
        {latin1("keyFrame"), orElse(label.value(latin1("keyframe")), true)},
        {latin1("endTrack"), orElse(label.value(latin1("end")), true)},
    };
    for (qsizetype i = 0; isIndex(item) && i < itemsIndices.size(); ++i) {
        if (itemsIndices.at(i) == item)
            result.insert(latin1("seriesItemIndex"), qint64(i));
    }
    if (has(label, "seriesframeindex"))
        result.insert(latin1("seriesFrameIndex"), label.value(latin1("seriesframeindex")));
    if (has(label, "frameindex"))
        result.insert(latin1("frameIndex"), label.value(latin1("frameindex")));
    return result;
}

void boundingBox(const QJsonObject &box, QJsonObject *annotation)
{
    annotation->insert(latin1("pointTopLeft"), imagePoint(box));
    annotation->insert(latin1("wNorm"), box.value(latin1("wnorm")));
    annotation->insert(latin1("hNorm"), box.value(latin1("hnorm")));
}

void ellipse(const QJsonObject &ellipse, QJsonObject *annotation)
{
    annotation->insert(latin1("pointCenter"),
                       QJsonObject{{latin1("xNorm"), ellipse.value(latin1("xcenternorm"))},
                                   {latin1("yNorm"), ellipse.value(latin1("ycenternorm"))}});
    annotation->insert(latin1("xRadiusNorm"), ellipse.value(latin1("xnorm")));
    annotation->insert(latin1("yRadiusNorm"), ellipse.value(latin1("ynorm")));
    annotation->insert(latin1("rotationRad"), ellipse.value(latin1("rot")));
}

void landmark3d(const QJsonObject &point, QJsonObject *annotation)
{
    annotation->insert(latin1("point"),
                       QJsonObject{{latin1("i"), point.value(latin1("pointx"))},
                                   {latin1("j"), point.value(latin1("pointy"))},
                                   {latin1("k"), point.value(latin1("pointz"))}});
}

void cuboid(const QJsonObject &cuboid, QJsonObject *annotation)
{
    annotation->insert(latin1("point1"), voxelPoint(cuboid.value(latin1("point1"))));
    annotation->insert(latin1("point2"), voxelPoint(cuboid.value(latin1("point2"))));
    addComputed(cuboid, "computedpoint1world", "absolutePoint1", annotation);
    addComputed(cuboid, "computedpoint2world", "absolutePoint2", annotation);
}

void length(const QJsonObject &length, QJsonObject *annotation)
{
    annotation->insert(latin1("type"), latin1("length"));
    annotation->insert(latin1("point1"), voxelPoint(length.value(latin1("point1"))));
    annotation->insert(latin1("point2"), voxelPoint(length.value(latin1("point2"))));
    annotation->insert(latin1("normal"), length.value(latin1("normal")));
    addComputed(length, "computedpoint1world", "absolutePoint1", annotation);
    addComputed(length, "computedpoint2world", "absolutePoint2", annotation);
    addComputed(length, "computedlength", "length", annotation);
}

// The stored second point is the vertex.
void angle(const QJsonObject &angle, QJsonObject *annotation)
{
    annotation->insert(latin1("type"), latin1("angle"));
    annotation->insert(latin1("point1"), voxelPoint(angle.value(latin1("point1"))));
    annotation->insert(latin1("vertex"), voxelPoint(angle.value(latin1("point2"))));
    annotation->insert(latin1("point2"), voxelPoint(angle.value(latin1("point3"))));
    annotation->insert(latin1("normal"), angle.value(latin1("normal")));
    addComputed(angle, "computedpoint1world", "absolutePoint1", annotation);
    addComputed(angle, "computedpoint2world", "absoluteVertex", annotation);
    addComputed(angle, "computedpoint3world", "absolutePoint2", annotation);
    addComputed(angle, "computedangledeg", "angle", annotation);
}

QJsonObject instanceClassification(const QJsonObject &label, const QJsonArray &items)
{
    const QJsonValue index = label.value(latin1("frameindex"));
    return {{latin1("fileIndex"), index},
            {latin1("fileName"), items.at(index.toInt(-1)).toString()},
            {latin1("values"), attributes(label.value(latin1("attributes")).toArray())}};
}

struct StoredKind
{
    const char *key; ///< what the stored label has where it is of that kind
    LabelKind kind;
};

// In the order in which the reference client asks, for a label that has several.
constexpr std::array storedKinds{
    StoredKind{"tasklevelclassify", LabelKind::Classification},
    StoredKind{"studyclassify", LabelKind::Classification},
    StoredKind{"multiclassify", LabelKind::SeriesClassification},
    StoredKind{"seriesclassify", LabelKind::SeriesClassification},
    StoredKind{"instanceclassify", LabelKind::InstanceClassification},
    StoredKind{"dicom", LabelKind::Segment},
    StoredKind{"length3d", LabelKind::Length},
    StoredKind{"angle3d", LabelKind::Angle},
    StoredKind{"point", LabelKind::Landmark},
    StoredKind{"point3d", LabelKind::Landmark3d},
    StoredKind{"polyline", LabelKind::Polyline},
    StoredKind{"ellipse", LabelKind::Ellipse},
    StoredKind{"bbox2d", LabelKind::BoundingBox},
    StoredKind{"cuboid", LabelKind::Cuboid},
    StoredKind{"polygon", LabelKind::Polygon},
};

} // namespace

LabelKind labelKindOf(const QJsonObject &label)
{
    for (const StoredKind &stored : storedKinds) {
        const QJsonValue value = label.value(latin1(stored.key));
        if (!isFilled(value))
            continue;
        if (stored.kind != LabelKind::Segment
            || value.toObject().value(latin1("instanceid")).toInt() != 0)
            return stored.kind;
    }
    return LabelKind::Unknown;
}

QLatin1String annotationField(LabelKind kind)
{
    switch (kind) {
    case LabelKind::BoundingBox:
        return latin1("boundingBoxes");
    case LabelKind::Polygon:
        return latin1("polygons");
    case LabelKind::Polyline:
        return latin1("polylines");
    case LabelKind::Landmark:
        return latin1("landmarks");
    case LabelKind::Landmark3d:
        return latin1("landmarks3d");
    case LabelKind::Ellipse:
        return latin1("ellipses");
    case LabelKind::Cuboid:
        return latin1("cuboids");
    case LabelKind::Length:
    case LabelKind::Angle:
        return latin1("measurements");
    case LabelKind::SeriesClassification:
        return latin1("classifications");
    case LabelKind::InstanceClassification:
        return latin1("instanceClassifications");
    case LabelKind::Segment:
    case LabelKind::Classification:
    case LabelKind::Unknown:
        break;
    }
    return {};
}

QJsonObject annotationOf(const QJsonObject &label, const QJsonArray &items,
                         const QJsonArray &itemsIndices)
{
    QJsonObject result = common(label);
    bool hasVideo = false;
    bool hasStats = false;
    const auto part = [&label](const char *key) { return label.value(latin1(key)); };
    switch (labelKindOf(label)) {
    case LabelKind::BoundingBox:
        boundingBox(part("bbox2d").toObject(), &result);
        hasVideo = hasStats = true;
        break;
    case LabelKind::Polygon:
        result.insert(latin1("points"), imagePoints(part("polygon").toArray()));
        hasVideo = hasStats = true;
        break;
    case LabelKind::Polyline:
        result.insert(latin1("points"), imagePoints(part("polyline").toArray()));
        hasVideo = true;
        break;
    case LabelKind::Landmark:
        result.insert(latin1("point"), imagePoint(part("point").toObject()));
        hasVideo = true;
        break;
    case LabelKind::Landmark3d:
        landmark3d(part("point3d").toObject(), &result);
        break;
    case LabelKind::Ellipse:
        ellipse(part("ellipse").toObject(), &result);
        hasVideo = hasStats = true;
        break;
    case LabelKind::Cuboid:
        cuboid(part("cuboid").toObject(), &result);
        hasStats = true;
        break;
    case LabelKind::Length:
        length(part("length3d").toObject(), &result);
        break;
    case LabelKind::Angle:
        angle(part("angle3d").toObject(), &result);
        break;
    case LabelKind::Segment:
        // Where the volume is not split into masks, the service's own groups go along.
        if (const QJsonValue groups = part("dicom").toObject().value(latin1("groupids"));
            isFilled(groups))
            result.insert(latin1("overlappingGroups"), groups);
        break;
    case LabelKind::SeriesClassification:
        hasVideo = true;
        break;
    case LabelKind::InstanceClassification:
        return instanceClassification(label, items);
    case LabelKind::Classification:
    case LabelKind::Unknown:
        break;
    }
    const QJsonObject frame = hasVideo ? video(label, itemsIndices) : QJsonObject();
    if (!frame.isEmpty())
        result.insert(latin1("video"), frame);
    if (hasStats && part("stats").isObject()) {
        QJsonObject stats = part("stats").toObject();
        for (auto it = stats.begin(); it != stats.end();)
            it = it.value().isNull() ? stats.erase(it) : std::next(it);
        result.insert(latin1("stats"), stats);
    }
    return result;
}

} // namespace brickyard
