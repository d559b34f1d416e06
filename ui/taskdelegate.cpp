// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskdelegate.h"

#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"
#include "ui/badges.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int edgeWidth = 3;
constexpr int cellPadding = 6;
constexpr int priorityBarWidth = 32;

const QTableView *tableOf(const QStyleOptionViewItem &option)
{
    return qobject_cast<const QTableView *>(option.widget);
}

/// Whether no other column is shown on that side of this one.
bool isOutermost(const QStyleOptionViewItem &option, const QModelIndex &index, bool first)
{
    const QTableView *table = tableOf(option);
    if (!table)
        return index.column() == 0;
    const QHeaderView *header = table->horizontalHeader();
    const int step = first ? -1 : 1;
    for (int visual = header->visualIndex(index.column()) + step;
         visual >= 0 && visual < header->count(); visual += step) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            return false;
    }
    return true;
}

QColor textColor(const QStyleOptionViewItem &option, bool steppedBack)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (steppedBack && !selected)
        return secondaryTextColor(option.palette);
    const auto group =
        option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

TaskDelegate::TaskDelegate(const TaskSelection *selection, QObject *parent)
    : QStyledItemDelegate(parent),
      m_selection(selection),
      m_clock([] { return QDateTime::currentMSecsSinceEpoch(); })
{}

void TaskDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto *filter = qobject_cast<const TaskFilterModel *>(index.model());
    const bool selected = filter && m_selection->isRowSelected(filter->sourceRow(index.row()));
    option->state.setFlag(QStyle::State_Selected, selected);
    // The row as a whole is current, not one cell of it.
    option->state.setFlag(QStyle::State_HasFocus, false);
    // A selection that fades when another panel has the focus would look like a lost one.
    option->state.setFlag(QStyle::State_Active, true);
    option->textElideMode =
        index.column() == TaskTableModel::NameColumn ? Qt::ElideMiddle : Qt::ElideRight;
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &styleOption,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem option = styleOption;
    initStyleOption(&option, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QString text = option.text;
    painter->save();
    painter->setClipRect(option.rect);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    paintRowMarks(painter, option, index);

    QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    painter->setFont(option.font);
    switch (TaskTableModel::Column(index.column())) {
    case TaskTableModel::NameColumn:
        painter->setPen(textColor(option, false));
        if (const QString pending = index.data(TaskTableModel::PendingRole).toString();
            !pending.isEmpty())
            rect = paintPending(painter, option, rect, pending);
        m_texts.paint(painter, rect, text, Qt::AlignLeft, Qt::ElideMiddle);
        break;
    case TaskTableModel::StateColumn: {
        const auto state = TaskState(index.data(TaskTableModel::StateRole).toInt());
        badges::paintPill(painter, rect.adjusted(-2, 0, 2, 0), stateIcon(state), text,
                          stateColors(state, option.palette));
        break;
    }
    case TaskTableModel::AssigneeColumn: {
        const QStringList ids = index.data(TaskTableModel::AssigneeIdsRole).toStringList();
        if (!ids.isEmpty()) {
            const QRect badge(rect.x() - 2, rect.y(), badges::badgeSize, rect.height());
            if (ids.first().startsWith(QLatin1String("API:"))) {
                badges::paintIconBadge(painter, badge, IconName::Key,
                                       personColors(ids.first(), option.palette));
            } else {
                badges::paintInitials(painter, badge,
                                      index.data(TaskTableModel::AssigneeInitialsRole).toString(),
                                      personColors(ids.first(), option.palette));
            }
            rect.setLeft(badge.right() + 1 + 6);
        }
        painter->setPen(textColor(option, ids.isEmpty()));
        m_texts.paint(painter, rect, text, Qt::AlignLeft, Qt::ElideRight);
        break;
    }
    case TaskTableModel::PriorityColumn:
        paintPriority(painter, option, rect, index);
        break;
    case TaskTableModel::SeriesColumn:
        painter->setPen(textColor(option, false));
        m_texts.paint(painter, rect, text, Qt::AlignRight, Qt::ElideRight);
        break;
    case TaskTableModel::CreatedColumn:
    case TaskTableModel::UpdatedColumn:
    case TaskTableModel::TaskIdColumn:
    case TaskTableModel::ColumnCount:
        painter->setPen(textColor(option, true));
        m_texts.paint(painter, rect, text, Qt::AlignLeft, Qt::ElideRight);
        break;
    }
    painter->restore();
}

void TaskDelegate::paintPriority(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QRect &rect, const QModelIndex &index) const
{
    painter->setPen(textColor(option, false));
    m_texts.paint(painter, rect, option.text, Qt::AlignRight, Qt::ElideRight);
    const QVariant priority = index.data(TaskTableModel::PriorityRole);
    QRect bar = rect;
    bar.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(option.text)
                 - spacing::medium);
    bar.setLeft(std::max(bar.left(), bar.right() - priorityBarWidth + 1));
    if (priority.isValid() && bar.width() >= spacing::medium)
        badges::paintBar(painter, bar, priority.toDouble(), textColor(option, true));
}

QRect TaskDelegate::paintPending(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QRect &rect, const QString &words) const
{
    constexpr int markSize = 14;
    // What is about to happen must not hide whom it happens to.
    const int most = rect.width() / 2;
    const QString text =
        painter->fontMetrics().elidedText(words, Qt::ElideRight, most - markSize - spacing::small);
    QRect place = rect;
    place.setLeft(rect.right() - painter->fontMetrics().horizontalAdvance(text));
    painter->setPen(textColor(option, true));
    m_texts.paint(painter, place, text, Qt::AlignRight, Qt::ElideRight);
    QRect mark = rect;
    mark.setRight(place.left() - spacing::small);
    mark.setLeft(mark.right() - markSize);
    badges::paintIcon(painter, mark, IconName::Pending, markSize, textColor(option, true));
    painter->setPen(textColor(option, false));
    return QRect(rect.topLeft(), QPoint(mark.left() - spacing::small, rect.bottom()));
}

void TaskDelegate::paintRowMarks(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (const double tint = changeTint(index); tint > 0 && !selected) {
        QColor color = option.palette.color(QPalette::Highlight);
        color.setAlphaF(float(0.35 * tint));
        painter->fillRect(option.rect, color);
    }
    const bool first = isOutermost(option, index, true);
    if (selected && first) {
        QRect edge = option.rect;
        edge.setWidth(edgeWidth);
        painter->fillRect(edge, accentColor(option.palette));
    }
    // The current row: a frame around all of its cells, while the table has the keyboard.
    const QTableView *table = tableOf(option);
    if (!table || !table->hasFocus() || table->currentIndex().row() != index.row())
        return;
    QColor line = selected ? option.palette.color(QPalette::HighlightedText)
                           : option.palette.color(QPalette::Highlight);
    if (selected)
        line.setAlphaF(0.7F);
    painter->setPen(line);
    const QRect frame = option.rect;
    painter->drawLine(frame.topLeft(), frame.topRight());
    painter->drawLine(frame.bottomLeft(), frame.bottomRight());
    if (first && !selected)
        painter->drawLine(frame.topLeft(), frame.bottomLeft());
    if (isOutermost(option, index, false))
        painter->drawLine(frame.topRight(), frame.bottomRight());
}

/// From 1 at the moment of the change to 0 when the fade is over.
double TaskDelegate::changeTint(const QModelIndex &index) const
{
    if (m_fadeTime <= 0)
        return 0;
    const qint64 changedAt = index.data(TaskTableModel::ChangedAtRole).toLongLong();
    if (changedAt == 0)
        return 0;
    const qint64 age = m_clock() - changedAt;
    return age < 0 || age >= m_fadeTime ? 0 : 1 - double(age) / m_fadeTime;
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index)
        .expandedTo(QSize(0, badges::pillHeight + 2 * spacing::small));
}

} // namespace brickyard
