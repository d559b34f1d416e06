// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelshapes.h"

#include <QCoreApplication>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LabelShapes)
};

constexpr double tolerance = 1e-6; // as for a fraction of its own

void checkPoint(FieldCheck &fields, const QJsonObject &parent, const char *field,
                const QString &path)
{
    const QJsonObject point = fields.object(parent, field, path);
    const QString below = FieldCheck::below(path, field);
    if (!parent.value(QLatin1String(field)).isObject())
        return;
    fields.fraction(point, "xNorm", below);
    fields.fraction(point, "yNorm", below);
}

void checkVoxel(FieldCheck &fields, const QJsonObject &parent, const char *field,
                const QString &path)
{
    const QJsonObject point = fields.object(parent, field, path);
    if (!parent.value(QLatin1String(field)).isObject())
        return;
    for (const char *axis : {"i", "j", "k"})
        fields.number(point, axis, FieldCheck::below(path, field));
}

void checkWithin(FieldCheck &fields, double begin, double size, const char *field,
                 const QString &path)
{
    if (size <= 1 + tolerance && begin <= 1 + tolerance && begin + size > 1 + tolerance)
        fields.fault(FieldCheck::below(path, field),
                     Words::tr("reaches beyond the image: %1 + %2", "numbers")
                         .arg(begin, 0, 'g', 6)
                         .arg(size, 0, 'g', 6));
}

void boundingBox(FieldCheck &fields, const QJsonObject &box, const QString &path)
{
    checkPoint(fields, box, "pointTopLeft", path);
    const QJsonObject corner = box.value(QLatin1String("pointTopLeft")).toObject();
    const double width = fields.fraction(box, "wNorm", path);
    const double height = fields.fraction(box, "hNorm", path);
    checkWithin(fields, corner.value(QLatin1String("xNorm")).toDouble(), width, "wNorm", path);
    checkWithin(fields, corner.value(QLatin1String("yNorm")).toDouble(), height, "hNorm", path);
}

void checkPoints(FieldCheck &fields, const QJsonObject &annotation, qsizetype atLeast,
                 const QString &path)
{
    const QList<QJsonObject> points = fields.objects(annotation, "points", path);
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (points.at(i).isEmpty())
            continue; // said already, or below
        const QString below = FieldCheck::below(path, "points", i);
        fields.fraction(points.at(i), "xNorm", below);
        fields.fraction(points.at(i), "yNorm", below);
    }
    if (annotation.value(QLatin1String("points")).isArray() && points.size() < atLeast)
        fields.fault(FieldCheck::below(path, "points"),
                     Words::tr("must have at least %Ln point(s)", nullptr, int(atLeast)));
}

void polygon(FieldCheck &fields, const QJsonObject &annotation, const QString &path)
{
    checkPoints(fields, annotation, 3, path);
}

void polyline(FieldCheck &fields, const QJsonObject &annotation, const QString &path)
{
    checkPoints(fields, annotation, 2, path);
}

void landmark(FieldCheck &fields, const QJsonObject &annotation, const QString &path)
{
    checkPoint(fields, annotation, "point", path);
}

void landmark3d(FieldCheck &fields, const QJsonObject &annotation, const QString &path)
{
    checkVoxel(fields, annotation, "point", path);
}

void ellipse(FieldCheck &fields, const QJsonObject &annotation, const QString &path)
{
    checkPoint(fields, annotation, "pointCenter", path);
    fields.fraction(annotation, "xRadiusNorm", path);
    fields.fraction(annotation, "yRadiusNorm", path);
    fields.number(annotation, "rotationRad", path);
}

void cuboid(FieldCheck &fields, const QJsonObject &annotation, const QString &path)
{
    checkVoxel(fields, annotation, "point1", path);
    checkVoxel(fields, annotation, "point2", path);
}

void checkNormal(FieldCheck &fields, const QJsonObject &annotation, const QString &path)
{
    const QJsonArray normal = fields.array(annotation, "normal", path);
    const bool isVector = normal.size() == 3 && normal.at(0).isDouble() && normal.at(1).isDouble()
        && normal.at(2).isDouble();
    if (annotation.value(QLatin1String("normal")).isArray() && !isVector)
        fields.fault(FieldCheck::below(path, "normal"), Words::tr("must be three numbers"));
}

void measurement(FieldCheck &fields, const QJsonObject &annotation, const QString &path)
{
    const QString type = annotation.value(QLatin1String("type")).toString();
    const bool isAngle = type == QLatin1String("angle");
    if (!isAngle && type != QLatin1String("length")) {
        fields.fault(FieldCheck::below(path, "type"), Words::tr("must be \"length\" or \"angle\""));
        return;
    }
    checkVoxel(fields, annotation, "point1", path);
    checkVoxel(fields, annotation, "point2", path);
    if (isAngle)
        checkVoxel(fields, annotation, "vertex", path);
    checkNormal(fields, annotation, path);
}

void checkFractions(FieldCheck &fields, const QJsonObject &label, const char *part,
                    std::initializer_list<const char *> names, const QString &path)
{
    const QJsonObject shape = fields.object(label, part, path);
    if (!label.value(QLatin1String(part)).isObject())
        return;
    for (const char *name : names)
        fields.fraction(shape, name, FieldCheck::below(path, part));
}

void checkStoredPoints(FieldCheck &fields, const QJsonObject &label, const char *part,
                       const QString &path)
{
    const QList<QJsonObject> points = fields.objects(label, part, path);
    for (qsizetype i = 0; i < points.size(); ++i) {
        fields.fraction(points.at(i), "xnorm", FieldCheck::below(path, part, i));
        fields.fraction(points.at(i), "ynorm", FieldCheck::below(path, part, i));
    }
}

} // namespace

const std::vector<AnnotationRule> &annotationRules()
{
    static const std::vector<AnnotationRule> rules = {
        {"boundingBoxes", LabelKind::BoundingBox, boundingBox, true},
        {"polygons", LabelKind::Polygon, polygon, true},
        {"polylines", LabelKind::Polyline, polyline, true},
        {"landmarks", LabelKind::Landmark, landmark, true},
        {"landmarks3d", LabelKind::Landmark3d, landmark3d, false},
        {"ellipses", LabelKind::Ellipse, ellipse, true},
        {"cuboids", LabelKind::Cuboid, cuboid, false},
        {"measurements", LabelKind::Length, measurement, false},
    };
    return rules;
}

QString labelTypeOf(LabelKind kind)
{
    switch (kind) {
    case LabelKind::BoundingBox:
        return QStringLiteral("BBOX");
    case LabelKind::Polygon:
        return QStringLiteral("POLYGON");
    case LabelKind::Polyline:
        return QStringLiteral("POLYLINE");
    case LabelKind::Landmark:
    case LabelKind::Landmark3d:
        return QStringLiteral("POINT");
    case LabelKind::Ellipse:
        return QStringLiteral("ELLIPSE");
    case LabelKind::Cuboid:
        return QStringLiteral("CUBOID");
    case LabelKind::Length:
        return QStringLiteral("LENGTH");
    case LabelKind::Angle:
        return QStringLiteral("ANGLE");
    case LabelKind::Segment:
        return QStringLiteral("SEGMENTATION");
    case LabelKind::Classification:
    case LabelKind::SeriesClassification:
    case LabelKind::InstanceClassification:
    case LabelKind::Unknown:
        break;
    }
    return {};
}

void checkStoredShape(FieldCheck &fields, LabelKind kind, const QJsonObject &label,
                      const QString &path)
{
    switch (kind) {
    case LabelKind::BoundingBox:
        checkFractions(fields, label, "bbox2d", {"xnorm", "ynorm", "wnorm", "hnorm"}, path);
        break;
    case LabelKind::Polygon:
        checkStoredPoints(fields, label, "polygon", path);
        break;
    case LabelKind::Polyline:
        checkStoredPoints(fields, label, "polyline", path);
        break;
    case LabelKind::Landmark:
        checkFractions(fields, label, "point", {"xnorm", "ynorm"}, path);
        break;
    case LabelKind::Ellipse:
        checkFractions(fields, label, "ellipse", {"xcenternorm", "ycenternorm", "xnorm", "ynorm"},
                       path);
        break;
    case LabelKind::InstanceClassification:
        fields.index(label, "frameindex", path);
        break;
    case LabelKind::Landmark3d:
    case LabelKind::Cuboid:
    case LabelKind::Length:
    case LabelKind::Angle:
    case LabelKind::Segment:
    case LabelKind::Classification:
    case LabelKind::SeriesClassification:
    case LabelKind::Unknown:
        break;
    }
}

} // namespace brickyard
