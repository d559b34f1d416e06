// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/primarybutton.h"

#include "ui/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace brickyard {

namespace {

constexpr qreal cornerRadius = 3;
constexpr int pressedFactor = 115; ///< of QColor::darker()
constexpr int hoverFactor = 106;

} // namespace

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    if (!isEnabled()) {
        QPushButton::paintEvent(event);
        return;
    }
    QStyleOptionButton option;
    initStyleOption(&option);
    const QColor text = accentTextColor(option.palette);
    QColor fill = accentColor(option.palette);
    // Away from the text, so that the contrast can only grow.
    const bool lightText = text.lightness() > fill.lightness();
    const int factor = isDown() ? pressedFactor : underMouse() ? hoverFactor : 100;
    fill = lightText ? fill.darker(factor) : fill.lighter(factor);
    option.palette.setColor(QPalette::ButtonText, text);

    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius,
                            cornerRadius);
    if (hasFocus()) {
        painter.setPen(QPen(text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), cornerRadius - 1,
                                cornerRadius - 1);
    }
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

} // namespace brickyard
