// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queueheader.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace brickyard {

/// How the columns of the queue are shown: their order, widths, which are hidden, and by what the
/// rows are sorted.
struct QueueColumns
{
    static constexpr int narrowest = 40; ///< device-independent pixels, as all widths
    static constexpr int widest = 2000;

    struct Column
    {
        int column; ///< a TaskTableModel::Column
        int width;
        bool isHidden;

        friend bool operator==(const Column &, const Column &) = default;
    };

    QList<Column> columns; ///< all of them, from the left
    QList<QueueHeader::SortKey> sorting;

    /// Columns that nobody has changed.
    static QueueColumns usual(const QFontMetrics &metrics);

    /// For the settings, by names: what a later version adds or leaves out does no harm.
    QByteArray toText() const;
    /// What is not in \a text is as in \a usual. Empty where the text makes no sense.
    static std::optional<QueueColumns> fromText(const QByteArray &text, const QueueColumns &usual);

    friend bool operator==(const QueueColumns &, const QueueColumns &) = default;
};

} // namespace brickyard
