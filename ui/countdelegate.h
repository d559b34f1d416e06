// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QString>
#include <QStyledItemDelegate>

namespace brickyard {

/// Paints a row as an icon, a name, and at the right how many there are. Where there is little room
/// the name is elided, never the count.
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Sizes in device-independent pixels.
    struct Look
    {
        int height; ///< of each row
        int margin; ///< left of the icon
        int gap; ///< between icon and name
        bool hasEdge; ///< a selected row is marked at its left
        bool hasFocusFrame; ///< for views where the current row need not be the selected one
    };

    explicit CountDelegate(const Look &look, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &styleOption,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// What there is beside the name, which is the display text.
    struct Row
    {
        IconName icon;
        QString count;
        QString mark; ///< a word in a frame, left of the count; empty: none
    };

    virtual Row row(const QModelIndex &index) const = 0;

private:
    Look m_look;
};

} // namespace brickyard
