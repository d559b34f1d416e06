// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueheader.h"

#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QStyleOptionHeader>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

/// "¹" for 0. Within the text, so that every style draws it beside its arrow.
QString smallNumber(qsizetype position)
{
    static const QString digits = QStringLiteral("\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076"
                                                 "\u2077\u2078\u2079");
    return digits.mid(std::min<qsizetype>(position + 1, digits.size() - 1), 1);
}

} // namespace

QueueHeader::QueueHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true); // the third click: as RedBrick lists them
    setSortIndicator(-1, Qt::AscendingOrder);
    connect(this, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                if (!m_keepsKeys)
                    setSortKeys(column < 0 ? QList<SortKey>() : QList<SortKey>{{column, order}});
            });
}

void QueueHeader::setSortKeys(const QList<SortKey> &keys)
{
    QList<SortKey> unique;
    for (const SortKey &key : keys) {
        const bool known = std::any_of(unique.cbegin(), unique.cend(), [&key](const SortKey &one) {
            return one.column == key.column;
        });
        if (!known && key.column >= 0)
            unique.append(key);
    }
    if (unique == m_keys)
        return;
    m_keys = unique;
    showFirstKey();
    Q_EMIT sortKeysChanged();
}

void QueueHeader::addSortKey(int column)
{
    QList<SortKey> keys = m_keys;
    const int position = sortPosition(column);
    if (position < 0)
        keys.append({column, Qt::AscendingOrder});
    else if (keys.at(position).order == Qt::AscendingOrder)
        keys[position].order = Qt::DescendingOrder;
    else
        keys.removeAt(position);
    setSortKeys(keys);
}

int QueueHeader::sortPosition(int column) const
{
    for (qsizetype position = 0; position < m_keys.size(); ++position) {
        if (m_keys.at(position).column == column)
            return int(position);
    }
    return -1;
}

/// The base class knows one column; a click on that one turns it round.
void QueueHeader::showFirstKey()
{
    const QScopedValueRollback quiet(m_keepsKeys, true);
    if (m_keys.isEmpty())
        setSortIndicator(-1, Qt::AscendingOrder);
    else
        setSortIndicator(m_keys.first().column, m_keys.first().order);
    viewport()->update();
}

void QueueHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ShiftModifier)) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    // The base class knows whether this ends a click, a move or a change of width, and turns the
    // indicator for a click.
    const auto shown = [this] { return std::pair(sortIndicatorSection(), sortIndicatorOrder()); };
    const auto before = shown();
    {
        const QScopedValueRollback adding(m_keepsKeys, true);
        QHeaderView::mouseReleaseEvent(event);
    }
    const bool clicked = shown() != before;
    showFirstKey();
    if (clicked)
        addSortKey(logicalIndexAt(event->position().toPoint()));
}

void QueueHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    const int position = sortPosition(logicalIndex);
    option->sortIndicator = position < 0                  ? QStyleOptionHeader::None
        : m_keys.at(position).order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                          : QStyleOptionHeader::SortUp;
    if (position >= 0 && m_keys.size() > 1)
        option->text += smallNumber(position);
}

} // namespace brickyard
