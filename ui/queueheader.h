// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskorder.h"

#include <QHeaderView>
#include <QList>

namespace brickyard {

/// The header of the queue. A click sorts by a column, a click with Shift by one more: rows that
/// are alike in the first are in the order of the second. Each has its arrow and, where there are
/// several, its number. Sorts nothing itself: it says sortKeysChanged().
class QueueHeader : public QHeaderView
{
    Q_OBJECT

public:
    using SortKey = TaskSortKey;

    explicit QueueHeader(QWidget *parent = nullptr);

    /// The first counts most; none: the order in which the service lists.
    const QList<SortKey> &sortKeys() const { return m_keys; }
    /// A column counts once, where it comes first.
    void setSortKeys(const QList<SortKey> &keys);
    /// What a click with Shift does: one more column, then the other direction, then without it.
    void addSortKey(int column);
    int sortPosition(int column) const; ///< -1: not sorted by it

Q_SIGNALS:
    void sortKeysChanged();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    void showFirstKey();

    QList<SortKey> m_keys;
    bool m_keepsKeys = false; ///< what the base class does with its indicator does not count
};

} // namespace brickyard
