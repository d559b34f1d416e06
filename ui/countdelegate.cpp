// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/countdelegate.h"

#include "queue/tasktext.h"
#include "ui/badges.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

namespace brickyard {

namespace {

constexpr int iconSize = 16;
constexpr int edgeWidth = 3;

/// At the right of \a rect. Answers the width that it took.
int paintMark(QPainter *painter, const QRect &rect, const QString &word, const QColor &color)
{
    const QFont normal = painter->font();
    QFont small = normal;
    small.setPointSizeF(normal.pointSizeF() * 0.85);
    const int width = QFontMetrics(small).horizontalAdvance(word) + 10;
    const QRect mark(rect.right() - width + 1, rect.center().y() - 8, width, 17);
    painter->setRenderHint(QPainter::Antialiasing);
    QColor frame = color;
    frame.setAlphaF(0.6F);
    painter->setPen(frame);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter->setFont(small);
    painter->setPen(color);
    painter->drawText(mark, Qt::AlignCenter, word);
    painter->setFont(normal);
    return width;
}

} // namespace

CountDelegate::CountDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent),
      m_look(look)
{}

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &styleOption,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem option = styleOption;
    initStyleOption(&option, index);
    option.state.setFlag(QStyle::State_Active, true);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor normal =
        option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? normal : secondaryTextColor(option.palette);
    const Row content = row(index);

    painter->save();
    painter->setClipRect(option.rect);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (selected && m_look.hasEdge) {
        QRect edge = option.rect;
        edge.setWidth(edgeWidth);
        painter->fillRect(edge, accentColor(option.palette));
    }
    painter->setFont(option.font);
    const QFontMetrics metrics(option.font);
    QRect rect = option.rect.adjusted(m_look.margin, 0, -spacing::medium - 2, 0);
    QRect icon = rect;
    icon.setWidth(iconSize);
    badges::paintIcon(painter, icon, content.icon, iconSize, quiet);
    rect.setLeft(icon.right() + 1 + m_look.gap);

    painter->setPen(quiet);
    painter->drawText(rect, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine,
                      content.count);
    rect.setRight(rect.right() - metrics.horizontalAdvance(content.count) - spacing::medium);
    if (!content.mark.isEmpty()) {
        const int width = paintMark(painter, rect, content.mark, quiet);
        rect.setRight(rect.right() - width + 1 - spacing::small);
    }
    painter->setPen(normal);
    painter->drawText(
        rect, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        metrics.elidedText(TaskText::oneLine(option.text), Qt::ElideMiddle, rect.width()));
    if (m_look.hasFocusFrame && option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.state |= QStyle::State_KeyboardFocusChange;
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_look.height};
}

} // namespace brickyard
