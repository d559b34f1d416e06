// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/fundusimage.h"

#include "sandbox/files/fundus.h"
#include "sandbox/random.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

namespace brickyard::sandbox {

namespace {

void paintField(QPainter &painter, const Fundus &fundus, Random &random)
{
    const int hue = random.below(12) - 6; // no two cameras see the same red
    QRadialGradient field(fundus.centre, fundus.radius);
    field.setColorAt(0, QColor(214 + hue, 104 + hue, 58));
    field.setColorAt(0.7, QColor(194 + hue, 84 + hue, 44));
    field.setColorAt(1, QColor(142 + hue, 52, 28));
    painter.setBrush(field);
    painter.drawEllipse(fundus.centre, fundus.radius, fundus.radius);

    QRadialGradient macula(fundus.fovea, fundus.radius * 0.24);
    macula.setColorAt(0, QColor(120, 40, 20, 130));
    macula.setColorAt(1, QColor(120, 40, 20, 0));
    painter.setBrush(macula);
    painter.drawEllipse(fundus.fovea, fundus.radius * 0.24, fundus.radius * 0.24);
}

void paintVessels(QPainter &painter, const Fundus &fundus)
{
    for (const Fundus::Vessel &vessel : fundus.vessels) {
        const qsizetype last = vessel.points.size() - 1;
        for (qsizetype i = 0; i < last; ++i) {
            const double width = vessel.width * (1 - 0.65 * double(i) / double(last));
            painter.setPen(QPen(QColor(150, 46, 30), width, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(vessel.points.at(i), vessel.points.at(i + 1));
        }
    }
    painter.setPen(Qt::NoPen);
}

void paintDisc(QPainter &painter, const Fundus &fundus)
{
    const double width = fundus.discRadii.width();
    const double height = fundus.discRadii.height();
    QRadialGradient disc(fundus.disc, height);
    disc.setColorAt(0, QColor(255, 222, 160));
    disc.setColorAt(0.8, QColor(248, 190, 116));
    disc.setColorAt(1, QColor(226, 140, 80));
    painter.setBrush(disc);
    painter.drawEllipse(fundus.disc, width, height);
    painter.setBrush(QColor(255, 238, 196));
    painter.drawEllipse(fundus.disc, width * 0.4, height * 0.4);
}

QColor colorOf(Lesion::Kind kind)
{
    switch (kind) {
    case Lesion::Kind::Microaneurysm:
        return {88, 10, 12};
    case Lesion::Kind::Haemorrhage:
        return {78, 8, 10};
    case Lesion::Kind::Exudate:
        break;
    }
    return {250, 236, 132};
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray fundusImage(const QString &name)
{
    const Fundus fundus = Fundus::forName(name);
    Random random = Random::forText(name);
    QImage image(Fundus::size, Fundus::size, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QPainterPath field;
    field.addEllipse(fundus.centre, fundus.radius, fundus.radius);
    painter.setClipPath(field);
    paintField(painter, fundus, random);
    paintDisc(painter, fundus);
    paintVessels(painter, fundus);
    for (const Lesion &lesion : fundus.lesions) {
        painter.setBrush(colorOf(lesion.kind));
        painter.drawPolygon(lesion.outline);
    }
    painter.end();
    return png(image);
}

} // namespace brickyard::sandbox
