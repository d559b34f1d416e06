// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/badges.h"

#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPixmapCache>

#include <algorithm>

namespace brickyard::badges {

namespace {

constexpr int iconSize = 14;

QRect centred(const QRect &in, int width, int height)
{
    return {in.x() + (in.width() - width) / 2, in.y() + (in.height() - height) / 2, width, height};
}

template<typename Paint>
QPixmap pillPixmap(const QSize &size, qreal ratio, const QFont &font, Paint paint)
{
    QPixmap pixmap((QSizeF(size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setFont(font);
    paint(&painter);
    return pixmap;
}

void paintDisc(QPainter *painter, const QRect &disc, const QColor &color)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(disc);
}

} // namespace

void paintInitials(QPainter *painter, const QRect &rect, const QString &initials,
                   const ColorPair &colors)
{
    const QRect disc = centred(rect, badgeSize, badgeSize);
    const qreal ratio = painter->device()->devicePixelRatioF();
    // A table has the same few people in all of its rows.
    const QString key =
        QStringLiteral("initials/%1/%2/%3/%4/%5")
            .arg(QString::number(ratio), colors.background.name(QColor::HexArgb),
                 colors.foreground.name(QColor::HexArgb), painter->font().family(), initials);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = pillPixmap({badgeSize, badgeSize}, ratio, painter->font(), [&](QPainter *onto) {
            const QRect whole(0, 0, badgeSize, badgeSize);
            paintDisc(onto, whole, colors.background);
            QFont font = onto->font();
            font.setPixelSize(initials.size() > 1 ? badgeSize * 9 / 20 : badgeSize * 11 / 20);
            font.setWeight(QFont::DemiBold);
            onto->setFont(font);
            onto->setPen(colors.foreground);
            onto->drawText(whole, Qt::AlignCenter | Qt::TextSingleLine, initials);
        });
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(disc.topLeft(), pixmap);
}

void paintIconBadge(QPainter *painter, const QRect &rect, IconName icon, const ColorPair &colors)
{
    painter->save();
    const QRect disc = centred(rect, badgeSize, badgeSize);
    paintDisc(painter, disc, colors.background);
    paintIcon(painter, disc, icon, iconSize, colors.foreground);
    painter->restore();
}

void paintIcon(QPainter *painter, const QRect &rect, IconName icon, int size, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(centred(rect, size, size), iconPixmap(icon, size, color, ratio));
}

void paintBar(QPainter *painter, const QRect &rect, double fraction, const QColor &color)
{
    constexpr int height = 4;
    const QRect bar(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height);
    QColor ground = color;
    ground.setAlphaF(0.25F);
    painter->fillRect(bar, ground);
    // What is more than nothing can be seen.
    const double filled = std::clamp(fraction, 0.0, 1.0) * bar.width();
    if (filled > 0)
        painter->fillRect(QRect(bar.x(), bar.y(), std::max(1, int(filled + 0.5)), height), color);
}

int paintPill(QPainter *painter, const QRect &rect, IconName icon, const QString &text,
              const ColorPair &colors)
{
    constexpr int padding = 6;
    const QFontMetrics metrics = painter->fontMetrics();
    const int beforeText = padding + iconSize + spacing::small;
    const int room = rect.width() - beforeText - padding;
    const QString shown = room > 0 ? metrics.elidedText(text, Qt::ElideRight, room) : QString();
    const int width =
        std::min(rect.width(), beforeText + metrics.horizontalAdvance(shown) + padding + 1);
    if (width < iconSize)
        return 0;
    // A column has a handful of different ones, and a rounded text costs as much as all else of
    // its row.
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString key =
        QStringLiteral("pill/%1/%2/%3/%4/%5/%6/%7")
            .arg(QString::number(int(icon)), QString::number(width), QString::number(ratio),
                 colors.background.name(QColor::HexArgb), colors.foreground.name(QColor::HexArgb),
                 painter->font().key(), shown);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = pillPixmap({width, pillHeight}, ratio, painter->font(), [&](QPainter *onto) {
            const QRect pill(0, 0, width, pillHeight);
            onto->setBrush(colors.background);
            onto->drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
            paintIcon(onto, QRect(padding, 0, iconSize, pillHeight), icon, iconSize,
                      colors.foreground);
            onto->setPen(colors.foreground);
            onto->drawText(pill.adjusted(beforeText, 0, -padding + 1, 0),
                           Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        });
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(rect.x(), rect.y() + (rect.height() - pillHeight) / 2, pixmap);
    return width;
}

} // namespace brickyard::badges
