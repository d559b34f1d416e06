// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/retinalabels.h"

#include <QJsonObject>
#include <QLineF>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace brickyard::sandbox {

namespace {

/// The classes of retinaTaxonomy().
enum Class { BoxClass, PointClass, EllipseClass, PolygonClass, PolylineClass };

// A fraction of the width or height; to a hundredth of a pixel and better.
double norm(double pixels)
{
    constexpr double precision = 1e5;
    return std::round(pixels / Fundus::size * precision) / precision;
}

QJsonObject pointObject(QPointF point)
{
    return {{QStringLiteral("xnorm"), norm(point.x())}, {QStringLiteral("ynorm"), norm(point.y())}};
}

QJsonArray pointsArray(const QPolygonF &points)
{
    QJsonArray array;
    for (const QPointF &point : points)
        array.append(pointObject(point));
    return array;
}

QJsonObject attribute(const char *name, const QJsonValue &value)
{
    return {{QStringLiteral("name"), QLatin1StringView(name)}, {QStringLiteral("value"), value}};
}

/// Puts labels into a list, each with what all have in common.
class Drawing
{
public:
    explicit Drawing(Random &random)
        : m_random(random)
    {}

    void draw(Class classId, const char *category, const char *kind, const QJsonValue &shape,
              const QJsonArray &attributes)
    {
        add({{QStringLiteral("category"), QLatin1StringView(category)},
             {QStringLiteral("classid"), int(classId)},
             {QStringLiteral("volumeindex"), 0},
             {QStringLiteral("attributes"), attributes},
             {QLatin1StringView(kind), shape}});
    }
    void add(QJsonObject label)
    {
        label.insert(QStringLiteral("labelid"), m_random.uuid());
        labels.append(label);
    }

    QJsonArray labels;

private:
    Random &m_random;
};

QRectF boxAround(const Lesion &lesion)
{
    constexpr double margin = 1.5;
    return lesion.outline.boundingRect().adjusted(-margin, -margin, margin, margin);
}

// A box within the field that keeps away from all lesions.
QRectF boxOnNothing(const Fundus &fundus, Random &random)
{
    constexpr double half = 9;
    constexpr int mostTries = 1'000;
    constexpr double wanted = 45;
    QRectF best;
    double farthest = -1;
    for (int i = 0; i < mostTries && farthest < wanted; ++i) {
        const double angle = random.between(0, 2 * std::numbers::pi);
        const double away = random.between(0, fundus.radius * 0.8);
        const QPointF centre =
            fundus.centre + QPointF(std::cos(angle) * away, std::sin(angle) * away);
        double nearest = Fundus::size;
        for (const Lesion &lesion : fundus.lesions)
            nearest = std::min(nearest, QLineF(centre, lesion.centre).length());
        if (nearest > farthest) {
            farthest = nearest;
            best = {centre - QPointF(half, half), QSizeF(2 * half, 2 * half)};
        }
    }
    return best;
}

QRectF mistakenBox(const Fundus &fundus, RetinaMistake mistake, QRectF right, Random &random)
{
    switch (mistake) {
    case RetinaMistake::None:
        break;
    case RetinaMistake::NoLesion:
        return boxOnNothing(fundus, random);
    case RetinaMistake::OutsideField: {
        const double place = random.between(4, 12);
        return {place, random.chance(0.5) ? place : Fundus::size - place - 16, 20, 16};
    }
    case RetinaMistake::TooLarge:
        right.setSize({Fundus::size * random.between(1.2, 1.8), right.height()});
        break;
    }
    return right;
}

void drawBoxes(const Fundus &fundus, RetinaMistake mistake, Random &random, Drawing &drawing)
{
    for (const Lesion &lesion : fundus.lesions) {
        if (lesion.kind == Lesion::Kind::Microaneurysm)
            continue;
        const bool first = drawing.labels.isEmpty();
        const QRectF box =
            mistakenBox(fundus, first ? mistake : RetinaMistake::None, boxAround(lesion), random);
        QJsonArray attributes{attribute("certain", true)};
        if (first)
            attributes.append(attribute("note", QStringLiteral("the one to look at first")));
        drawing.draw(BoxClass, "lesion", "bbox2d",
                     QJsonObject{{QStringLiteral("xnorm"), norm(box.x())},
                                 {QStringLiteral("ynorm"), norm(box.y())},
                                 {QStringLiteral("wnorm"), norm(box.width())},
                                 {QStringLiteral("hnorm"), norm(box.height())}},
                     attributes);
    }
}

QJsonObject ellipseObject(const Lesion &lesion)
{
    return {{QStringLiteral("xcenternorm"), norm(lesion.centre.x())},
            {QStringLiteral("ycenternorm"), norm(lesion.centre.y())},
            {QStringLiteral("xnorm"), norm(lesion.radiusX)},
            {QStringLiteral("ynorm"), norm(lesion.radiusY)},
            {QStringLiteral("rot"), std::round(lesion.rotation * 1e4) / 1e4}};
}

QJsonArray appearance(const Fundus &fundus, const Lesion &lesion)
{
    QJsonArray words{QStringLiteral("hard")};
    if (QLineF(lesion.centre, fundus.fovea).length() < fundus.radius / 3)
        words.append(QStringLiteral("near the fovea"));
    return words;
}

void drawLesions(const Fundus &fundus, Drawing &drawing)
{
    for (const Lesion &lesion : fundus.lesions) {
        switch (lesion.kind) {
        case Lesion::Kind::Microaneurysm:
            drawing.draw(PointClass, "microaneurysm", "point", pointObject(lesion.centre),
                         {attribute("certain", lesion.radiusX > 2.3)});
            break;
        case Lesion::Kind::Haemorrhage:
            drawing.draw(
                EllipseClass, "haemorrhage", "ellipse", ellipseObject(lesion),
                {attribute("shape",
                           lesion.radiusY > lesion.radiusX * 0.75 ? QStringLiteral("blot")
                                                                  : QStringLiteral("flame"))});
            break;
        case Lesion::Kind::Exudate:
            drawing.draw(PolygonClass, "exudate", "polygon", pointsArray(lesion.outline),
                         {attribute("appearance", appearance(fundus, lesion))});
            break;
        }
    }
}

// The two arcades, which are the widest.
void drawVessels(const Fundus &fundus, Drawing &drawing)
{
    constexpr qsizetype step = 4;
    QList<Fundus::Vessel> widest = fundus.vessels;
    std::ranges::stable_sort(widest, std::ranges::greater(), &Fundus::Vessel::width);
    for (qsizetype i = 0; i < std::min(widest.size(), qsizetype(2)); ++i) {
        QPolygonF points;
        for (qsizetype j = 0; j < widest.at(i).points.size(); j += step)
            points.append(widest.at(i).points.at(j));
        drawing.draw(
            PolylineClass, "vessel", "polyline", pointsArray(points),
            {attribute("kind", i == 0 ? QStringLiteral("vein") : QStringLiteral("artery"))});
    }
}

void classify(const Fundus &fundus, Random &random, Drawing &drawing)
{
    const qsizetype count = fundus.lesions.size();
    const QString grade = count < 6 ? QStringLiteral("mild")
        : count < 9                 ? QStringLiteral("moderate")
                                    : QStringLiteral("severe");
    QJsonArray said{
        attribute("quality", random.chance(0.8) ? QStringLiteral("good") : QStringLiteral("fair")),
        attribute("retinopathy", grade),
        attribute("findings",
                  QJsonArray{QStringLiteral("microaneurysms"), QStringLiteral("haemorrhages"),
                             QStringLiteral("exudates")})};
    if (random.chance(0.2))
        said.append(attribute("remark", QStringLiteral("see again in six months")));
    drawing.add({{QStringLiteral("studyclassify"), true}, {QStringLiteral("attributes"), said}});
    drawing.add({{QStringLiteral("seriesclassify"), true},
                 {QStringLiteral("volumeindex"), 0},
                 {QStringLiteral("attributes"), QJsonArray{attribute("dilated pupil", true)}}});
    drawing.add({{QStringLiteral("instanceclassify"), true},
                 {QStringLiteral("volumeindex"), 0},
                 {QStringLiteral("frameindex"), 0},
                 {QStringLiteral("attributes"), QJsonArray{attribute("blurred", false)}}});
}

} // namespace

QJsonArray retinaLabels(const Fundus &fundus, RetinaMistake mistake, Random &random)
{
    Drawing drawing(random);
    drawBoxes(fundus, mistake, random, drawing);
    drawLesions(fundus, drawing);
    drawVessels(fundus, drawing);
    classify(fundus, random, drawing);
    return drawing.labels;
}

} // namespace brickyard::sandbox
