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

/// Where Fusion draws the circle of a radio button.
void drawCircle(QPainter *painter, const QRect &rect, const QColor &color)
{
    const qreal radius = (rect.width() + (rect.width() + 1) % 2) / 2.0 - 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 1));
    painter->drawEllipse(QPointF(rect.center() + QPoint(1, 1)), radius, radius);
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
    // Fusion shows the focus with the outline: of a field always, of the others where it came there
    // by the keyboard.
    if (option->state.testFlag(State_HasFocus)
        && (element == PE_FrameLineEdit || option->state.testFlag(State_KeyboardFocusChange)))
        return;
    const QColor outline = option->state.testFlag(State_Enabled)
        ? controlOutlineColor(option->palette)
        : separatorColor(option->palette);
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        drawOutline(painter, option->rect, outline);
    } else if (element == PE_IndicatorRadioButton) {
        drawCircle(painter, option->rect, outline);
    } else if (element == PE_FrameLineEdit && isDark(option->palette)) {
        drawOutline(painter, option->rect, option->palette.color(QPalette::Light));
    }
}

} // namespace brickyard
