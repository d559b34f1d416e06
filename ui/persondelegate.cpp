// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/persondelegate.h"

#include "queue/peoplemodel.h"
#include "ui/badges.h"
#include "ui/peopleview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int barHeight = 4;

void paintBadge(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                const QModelIndex &index)
{
    const QString userId = index.data(PeopleModel::UserIdRole).toString();
    switch (index.data(PeopleModel::KindRole).value<PeopleModel::Kind>()) {
    case PeopleModel::Kind::Unassigned:
        badges::paintIcon(painter, rect, IconName::Unassigned, badges::badgeSize,
                          option.state.testFlag(QStyle::State_Selected)
                              ? option.palette.color(QPalette::HighlightedText)
                              : secondaryTextColor(option.palette));
        return;
    case PeopleModel::Kind::ApiKey:
        badges::paintIconBadge(painter, rect, IconName::Key, personColors(userId, option.palette));
        return;
    case PeopleModel::Kind::NoAccess:
        badges::paintInitials(painter, rect, index.data(PeopleModel::InitialsRole).toString(),
                              mutedPersonColors(option.palette));
        return;
    case PeopleModel::Kind::Member:
        break;
    }
    badges::paintInitials(painter, rect, index.data(PeopleModel::InitialsRole).toString(),
                          personColors(userId, option.palette));
}

} // namespace

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &styleOption,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem option = styleOption;
    initStyleOption(&option, index);
    option.state.setFlag(QStyle::State_Active, true);
    const QString name = option.text;
    const auto *view = qobject_cast<const PeopleView *>(option.widget);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = view && view->dropIndex() == index;
    const auto kind = index.data(PeopleModel::KindRole).value<PeopleModel::Kind>();
    const QString reason = index.data(PeopleModel::ReasonRole).toString();

    painter->save();
    painter->setClipRect(option.rect);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (selected) {
        QRect edge = option.rect;
        edge.setWidth(3);
        painter->fillRect(edge, accentColor(option.palette));
    }
    const QColor accent = accentColor(option.palette);
    if (hovered && view->dropAllowed() && !selected) {
        QColor tint = accent;
        tint.setAlphaF(0.14F);
        painter->fillRect(option.rect, tint);
    }
    const QRect content = option.rect.adjusted(spacing::medium + 2, 0, -spacing::medium - 2, 0);
    QRect badge = content;
    badge.setWidth(badges::badgeSize);
    paintBadge(painter, badge, option, index);

    const QColor normal = selected ? option.palette.color(QPalette::HighlightedText)
                                   : option.palette.color(QPalette::Text);
    const QColor quiet = selected ? normal : secondaryTextColor(option.palette);
    QRect text = content;
    text.setLeft(badge.right() + 1 + spacing::medium);
    painter->setFont(option.font);
    const QFontMetrics metrics(option.font);
    const auto draw = [painter, &metrics](const QRect &rect, Qt::Alignment alignment,
                                          const QString &words) {
        painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          metrics.elidedText(words, Qt::ElideRight, rect.width()));
    };

    if (hovered) {
        // What would come of it, in place of what is.
        if (view->dropAllowed()) {
            painter->setPen(QPen(accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
            QFont bold = option.font;
            bold.setWeight(QFont::DemiBold);
            painter->setFont(bold);
        }
        painter->setPen(view->dropAllowed() ? normal : quiet);
        draw(text, Qt::AlignLeft, view->dropText());
        painter->restore();
        return;
    }

    const bool muted =
        kind == PeopleModel::Kind::NoAccess || !index.flags().testFlag(Qt::ItemIsEnabled);
    const int open = index.data(PeopleModel::OpenCountRole).toInt();
    QString count = m_countText ? m_countText(index) : QString();
    if (count.isEmpty())
        count = open < 0 ? QStringLiteral("…") : QLocale().toString(open);
    const int countWidth = metrics.horizontalAdvance(count);
    const bool twoLines =
        !reason.isEmpty() || kind == PeopleModel::Kind::Member || kind == PeopleModel::Kind::ApiKey;
    QRect upper = text;
    if (twoLines)
        upper.setHeight(text.height() * 3 / 5 + 2);
    painter->setPen(muted ? quiet : normal);
    draw(upper.adjusted(0, 0, -countWidth - spacing::medium, 0), Qt::AlignLeft, name);
    painter->setPen(open == 0 || muted ? quiet : normal);
    if (!muted || open > 0)
        draw(QRect(upper.right() - countWidth, upper.y(), countWidth + 1, upper.height()),
             Qt::AlignRight, count);

    if (!reason.isEmpty()) {
        QFont small = option.font;
        small.setPointSizeF(std::max(7.0, option.font.pointSizeF() * 0.85));
        painter->setFont(small);
        painter->setPen(quiet);
        const QRect lower(text.x(), upper.bottom() - 1, text.width(),
                          text.bottom() - upper.bottom());
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                          QFontMetrics(small).elidedText(reason, Qt::ElideRight, lower.width()));
    } else if (twoLines && open >= 0) {
        const double load = index.data(PeopleModel::LoadRole).toDouble();
        QRectF track(text.x(), upper.bottom() + 2, text.width(), barHeight);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        QColor trackColor = quiet;
        trackColor.setAlphaF(0.22F);
        painter->setBrush(trackColor);
        painter->drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
        if (load > 0) {
            track.setWidth(std::max<double>(barHeight, track.width() * load));
            painter->setBrush(quiet);
            painter->drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
        }
    }
    painter->restore();
}

} // namespace brickyard
