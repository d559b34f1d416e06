// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/fundus.h"

#include "sandbox/random.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace brickyard::sandbox {

namespace {

/// Beyond this many places that were no good, a lesion is left out.
constexpr int mostTries = 2'000;
/// Between a lesion and whatever else is there, so that each can be told from its surroundings.
constexpr double clearance = 5;

QPointF direction(double angle)
{
    return {std::cos(angle), std::sin(angle)};
}

// A quadratic Bézier curve.
QPolygonF curve(QPointF from, QPointF over, QPointF to)
{
    constexpr int steps = 24;
    QPolygonF points;
    for (int i = 0; i <= steps; ++i) {
        const double t = double(i) / steps;
        points.append((1 - t) * (1 - t) * from + 2 * t * (1 - t) * over + t * t * to);
    }
    return points;
}

// Two arcades around the fovea and two vessels away from it, each with a branch.
void addVessels(Fundus &fundus, Random &random)
{
    const double out = fundus.isRightEye ? 1 : -1; // from the fovea to the disc
    const double radius = fundus.radius;
    const auto add = [&](QPointF over, QPointF to, double width) {
        const Fundus::Vessel vessel{curve(fundus.disc, over, to), width};
        fundus.vessels.append(vessel);
        const QPointF fork = vessel.points.at(10 + random.below(4));
        const QPointF away = fork - fundus.fovea;
        const QPointF end = to + away * random.between(0.15, 0.3) - QPointF(out * 20, 0);
        fundus.vessels.append({curve(fork, (fork + end) / 2 + away * 0.12, end), width * 0.6});
    };
    for (const double up : {-1.0, 1.0}) {
        const double height = up * radius * random.between(0.58, 0.7);
        const double wide = random.between(4, 5);
        const double narrow = random.between(2.5, 3.5);
        add(fundus.disc + QPointF(-out * radius * 0.15, height * 1.35),
            fundus.centre + QPointF(-out * radius * random.between(0.5, 0.65), height * 0.75),
            wide);
        add(fundus.disc + QPointF(out * radius * 0.12, height * 0.5),
            fundus.disc + QPointF(out * radius * random.between(0.2, 0.3), height * 1.1), narrow);
    }
}

// A closed line around the lesion.
void addOutline(Lesion &lesion, Random &random)
{
    constexpr int corners = 18;
    const double uneven = lesion.kind == Lesion::Kind::Exudate ? 0.22 : 0;
    const QPointF along = direction(lesion.rotation);
    const QPointF across(-along.y(), along.x());
    for (int i = 0; i < corners; ++i) {
        const QPointF point =
            direction(2 * std::numbers::pi * i / corners) * (1 - random.between(0, 1) * uneven);
        lesion.outline.append(lesion.centre + along * (point.x() * lesion.radiusX)
                              + across * (point.y() * lesion.radiusY));
    }
}

bool isClear(const Fundus &fundus, const Lesion &lesion)
{
    const auto far = [&lesion](QPointF from, double distance) {
        return QLineF(from, lesion.centre).length() > distance + clearance;
    };
    const double reach = std::max(lesion.radiusX, lesion.radiusY);
    return far(fundus.disc, reach + fundus.discRadii.height() + clearance)
        && std::ranges::all_of(fundus.vessels,
                               [&](const Fundus::Vessel &vessel) {
                                   return std::ranges::all_of(
                                       vessel.points, [&](const QPointF &point) {
                                           return far(point, reach + vessel.width / 2);
                                       });
                               })
        && std::ranges::all_of(fundus.lesions, [&](const Lesion &other) {
               return far(other.centre, reach + std::max(other.radiusX, other.radiusY) + clearance);
           });
}

void addLesion(Fundus &fundus, Lesion lesion, Random &random)
{
    const double reach = std::max(lesion.radiusX, lesion.radiusY);
    for (int i = 0; i < mostTries; ++i) {
        // Evenly over the field.
        const double away = std::sqrt(random.fraction()) * (fundus.radius * 0.9 - reach);
        lesion.centre = fundus.centre + direction(random.between(0, 2 * std::numbers::pi)) * away;
        if (!isClear(fundus, lesion))
            continue;
        addOutline(lesion, random);
        fundus.lesions.append(lesion);
        return;
    }
}

void addLesions(Fundus &fundus, Random &random)
{
    // The large ones first, while there is room.
    const int haemorrhages = 1 + random.below(3);
    for (int i = 0; i < haemorrhages; ++i) {
        const double radius = random.between(6, 10);
        addLesion(fundus,
                  {Lesion::Kind::Haemorrhage,
                   {},
                   radius,
                   radius * random.between(0.6, 0.9),
                   random.between(0, std::numbers::pi),
                   {}},
                  random);
    }
    const int exudates = 1 + random.below(4);
    for (int i = 0; i < exudates; ++i) {
        const double radius = random.between(4, 7.5);
        addLesion(fundus, {Lesion::Kind::Exudate, {}, radius, radius, 0, {}}, random);
    }
    const int microaneurysms = 2 + random.below(4);
    for (int i = 0; i < microaneurysms; ++i) {
        const double radius = random.between(2, 3.2);
        addLesion(fundus, {Lesion::Kind::Microaneurysm, {}, radius, radius, 0, {}}, random);
    }
}

} // namespace

Fundus Fundus::forName(const QString &name)
{
    // In braces, the numbers are drawn from left to right whatever the compiler.
    Random random = Random::forText(name);
    Fundus fundus;
    fundus.isRightEye = !name.section(QLatin1Char('/'), -1).contains(QLatin1String("os"));
    const double out = fundus.isRightEye ? 1 : -1;
    fundus.centre = QPointF{size / 2.0 + random.between(-4, 4), size / 2.0 + random.between(-4, 4)};
    fundus.radius = random.between(144, 151);
    fundus.disc = fundus.centre
        + QPointF{out * fundus.radius * random.between(0.44, 0.52), random.between(-10, 6)};
    const double discWidth = random.between(17, 21);
    fundus.discRadii = QSizeF(discWidth, discWidth * random.between(1.05, 1.15));
    fundus.fovea = fundus.centre
        + QPointF{-out * fundus.radius * random.between(0.08, 0.16), random.between(0, 10)};
    addVessels(fundus, random);
    addLesions(fundus, random);
    return fundus;
}

} // namespace brickyard::sandbox
