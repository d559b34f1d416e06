// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outlinestyle.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace brickyard {

namespace {

constexpr qreal cornerRadius = 2; // Fusion's own

void drawOutline(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 1));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius,
                             cornerRadius);
    painter->restore();
}

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    // Fusion shows the focus with the outline.
    if (option->state.testFlag(State_HasFocus))
        return;
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        const bool enabled = option->state.testFlag(State_Enabled);
        drawOutline(painter, option->rect,
                    enabled ? controlOutlineColor(option->palette)
                            : separatorColor(option->palette));
    } else if (element == PE_FrameLineEdit && isDark(option->palette)) {
        drawOutline(painter, option->rect, option->palette.color(QPalette::Light));
    }
}

} // namespace brickyard
