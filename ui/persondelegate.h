// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace brickyard {

/// Paints a row of PeopleView: badge, name, open count and load bar; under a drag, what a drop
/// would come to.
class PersonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 40;

    /// What is said of a row in place of its number of open tasks; an empty text: that number.
    using CountText = std::function<QString(const QModelIndex &index)>;

    using QStyledItemDelegate::QStyledItemDelegate;
    void setCountText(CountText text) { m_countText = std::move(text); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    CountText m_countText;
};

} // namespace brickyard
