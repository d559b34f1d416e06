// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/demoimage.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QtEndian>

#include <random>

namespace brickyard::sandbox {

QByteArray demoImage(const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1);
    std::minstd_rand random(qFromBigEndian<quint32>(hash.constData()));
    const auto between = [&random](double low, double high) {
        return low
            + (high - low) * double(random() - std::minstd_rand::min())
            / double(std::minstd_rand::max() - std::minstd_rand::min());
    };

    QImage image(256, 256, QImage::Format_Grayscale8);
    image.fill(0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto ellipse = [&painter](int grey, QPointF centre, double width, double height) {
        painter.setBrush(QColor(grey, grey, grey));
        painter.drawEllipse(centre, width, height);
    };
    const double lung = between(62, 78);
    ellipse(150, {128, 132}, between(108, 118), between(84, 94)); // chest wall
    ellipse(110, {128, 132}, 98, 74);
    ellipse(18, {80, 128}, between(34, 40), lung); // lungs
    ellipse(18, {176, 128}, between(34, 40), lung);
    ellipse(140, {118, 122}, between(22, 30), between(26, 34)); // heart
    ellipse(225, {128, 190}, 14, 12); // spine
    const int nodules = 1 + int(between(0, 2));
    for (int i = 0; i < nodules; ++i) {
        const double radius = between(2.5, 7);
        ellipse(170, {between(0, 1) < 0.5 ? between(62, 96) : between(160, 194), between(90, 165)},
                radius, radius * between(0.8, 1.1));
    }
    painter.end();

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace brickyard::sandbox
