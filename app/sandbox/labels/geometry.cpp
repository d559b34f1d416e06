// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/labels/geometry.h"

#include <QJsonArray>

namespace brickyard::sandbox {

namespace {

QLatin1String latin1(const char *text)
{
    return QLatin1String(text);
}

// {xNorm, yNorm} → {xnorm, ynorm}
QJsonObject imagePoint(const QJsonObject &point, FieldReader *reader, const Place &place)
{
    return {{latin1("xnorm"), reader->number(point, "xNorm", place)},
            {latin1("ynorm"), reader->number(point, "yNorm", place)}};
}

QJsonObject imagePoint(const QJsonObject &parent, const char *field, FieldReader *reader,
                       const Place &place)
{
    const Place below{&place, QString::fromLatin1(field)};
    return imagePoint(reader->object(parent, field, place), reader, below);
}

QJsonArray imagePoints(const QJsonObject &parent, FieldReader *reader, const Place &place)
{
    const QJsonArray points = reader->array(parent, "points", place);
    QJsonArray result;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const Place below{&place, QStringLiteral("points"), i};
        if (!points.at(i).isObject())
            reader->fail(below, QStringLiteral("must be an object"));
        result.append(imagePoint(points.at(i).toObject(), reader, below));
    }
    if (points.isEmpty())
        reader->fail({&place, QStringLiteral("points")}, QStringLiteral("must not be empty"));
    return result;
}

// {i, j, k} → [i, j, k]
QJsonArray voxelPoint(const QJsonObject &parent, const char *field, FieldReader *reader,
                      const Place &place)
{
    const Place below{&place, QString::fromLatin1(field)};
    const QJsonObject point = reader->object(parent, field, place);
    return {reader->number(point, "i", below), reader->number(point, "j", below),
            reader->number(point, "k", below)};
}

// {x, y, z} → [x, y, z], where there is one
void addWorldPoint(const QJsonObject &parent, const char *field, const char *storedField,
                   QJsonObject *stored, FieldReader *reader, const Place &place)
{
    if (!FieldReader::has(parent, field))
        return;
    const Place below{&place, QString::fromLatin1(field)};
    const QJsonObject point = reader->object(parent, field, place);
    stored->insert(latin1(storedField),
                   QJsonArray{reader->number(point, "x", below), reader->number(point, "y", below),
                              reader->number(point, "z", below)});
}

void addNumber(const QJsonObject &parent, const char *field, const char *storedField,
               QJsonObject *stored, FieldReader *reader, const Place &place)
{
    if (FieldReader::has(parent, field))
        stored->insert(latin1(storedField), reader->number(parent, field, place));
}

void boundingBox(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
                 const Place &place)
{
    QJsonObject box = imagePoint(annotation, "pointTopLeft", reader, place);
    box.insert(latin1("wnorm"), reader->number(annotation, "wNorm", place));
    box.insert(latin1("hnorm"), reader->number(annotation, "hNorm", place));
    label->insert(latin1("bbox2d"), box);
}

void polygon(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
             const Place &place)
{
    label->insert(latin1("polygon"), imagePoints(annotation, reader, place));
}

void polyline(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
              const Place &place)
{
    label->insert(latin1("polyline"), imagePoints(annotation, reader, place));
}

void landmark(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
              const Place &place)
{
    label->insert(latin1("point"), imagePoint(annotation, "point", reader, place));
}

void landmark3d(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
                const Place &place)
{
    const QJsonArray point = voxelPoint(annotation, "point", reader, place);
    label->insert(latin1("point3d"),
                  QJsonObject{{latin1("pointx"), point.at(0)},
                              {latin1("pointy"), point.at(1)},
                              {latin1("pointz"), point.at(2)}});
}

void ellipse(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
             const Place &place)
{
    const QJsonObject center = imagePoint(annotation, "pointCenter", reader, place);
    label->insert(latin1("ellipse"),
                  QJsonObject{
                      {latin1("xcenternorm"), center.value(latin1("xnorm"))},
                      {latin1("ycenternorm"), center.value(latin1("ynorm"))},
                      {latin1("xnorm"), reader->number(annotation, "xRadiusNorm", place)},
                      {latin1("ynorm"), reader->number(annotation, "yRadiusNorm", place)},
                      {latin1("rot"), reader->number(annotation, "rotationRad", place)},
                  });
}

void cuboid(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
            const Place &place)
{
    QJsonObject stored{{latin1("point1"), voxelPoint(annotation, "point1", reader, place)},
                       {latin1("point2"), voxelPoint(annotation, "point2", reader, place)}};
    addWorldPoint(annotation, "absolutePoint1", "computedpoint1world", &stored, reader, place);
    addWorldPoint(annotation, "absolutePoint2", "computedpoint2world", &stored, reader, place);
    label->insert(latin1("cuboid"), stored);
}

QJsonArray normal(const QJsonObject &annotation, FieldReader *reader, const Place &place)
{
    const QJsonArray vector = reader->array(annotation, "normal", place);
    for (qsizetype i = 0; i < vector.size(); ++i) {
        if (!vector.at(i).isDouble())
            reader->fail({&place, QStringLiteral("normal"), i}, QStringLiteral("must be a number"));
    }
    return vector;
}

void length(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
            const Place &place)
{
    QJsonObject stored{{latin1("point1"), voxelPoint(annotation, "point1", reader, place)},
                       {latin1("point2"), voxelPoint(annotation, "point2", reader, place)},
                       {latin1("normal"), normal(annotation, reader, place)}};
    addWorldPoint(annotation, "absolutePoint1", "computedpoint1world", &stored, reader, place);
    addWorldPoint(annotation, "absolutePoint2", "computedpoint2world", &stored, reader, place);
    addNumber(annotation, "length", "computedlength", &stored, reader, place);
    label->insert(latin1("length3d"), stored);
}

// The stored second point is the vertex.
void angle(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
           const Place &place)
{
    QJsonObject stored{{latin1("point1"), voxelPoint(annotation, "point1", reader, place)},
                       {latin1("point2"), voxelPoint(annotation, "vertex", reader, place)},
                       {latin1("point3"), voxelPoint(annotation, "point2", reader, place)},
                       {latin1("normal"), normal(annotation, reader, place)}};
    addWorldPoint(annotation, "absolutePoint1", "computedpoint1world", &stored, reader, place);
    addWorldPoint(annotation, "absoluteVertex", "computedpoint2world", &stored, reader, place);
    addWorldPoint(annotation, "absolutePoint2", "computedpoint3world", &stored, reader, place);
    addNumber(annotation, "angle", "computedangledeg", &stored, reader, place);
    label->insert(latin1("angle3d"), stored);
}

void measurement(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
                 const Place &place)
{
    const QString type = annotation.value(latin1("type")).toString();
    if (type == u"length")
        length(annotation, label, reader, place);
    else if (type == u"angle")
        angle(annotation, label, reader, place);
    else
        reader->fail({&place, QStringLiteral("type")},
                     QStringLiteral("must be \"length\" or \"angle\""));
}

void seriesClassification(const QJsonObject &, QJsonObject *label, FieldReader *, const Place &)
{
    label->insert(latin1("seriesclassify"), true);
}

void instanceClassification(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
                            const Place &place)
{
    label->insert(latin1("instanceclassify"), true);
    label->insert(latin1("frameindex"), reader->index(annotation, "fileIndex", place));
}

} // namespace

const AnnotationKind *annotationKinds()
{
    static const AnnotationKind kinds[] = {
        {"boundingBoxes", boundingBox, true, true, true},
        {"polygons", polygon, true, true, true},
        {"polylines", polyline, true, true, false},
        {"landmarks", landmark, true, true, false},
        {"landmarks3d", landmark3d, true, false, false},
        {"ellipses", ellipse, true, true, true},
        {"cuboids", cuboid, true, false, true},
        {"measurements", measurement, true, false, false},
        {"classifications", seriesClassification, false, true, false},
        {"instanceClassifications", instanceClassification, false, false, false},
        {nullptr, nullptr, false, false, false},
    };
    return kinds;
}

} // namespace brickyard::sandbox
