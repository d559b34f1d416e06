// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/textcache.h"

#include <QStyledItemDelegate>

#include <functional>

namespace brickyard {

class TaskSelection;

/// Paints the rows of the queue on what the style draws: state as icon and word in a pill, the
/// assignee as initials and name, the priority with a bar, a mark while a change is on its way, and
/// for a moment a tint where a change came in. What is selected is TaskSelection's word, not the
/// view's.
class TaskDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Milliseconds since the epoch, as TaskTableModel::ChangedAtRole.
    using Clock = std::function<qint64()>;

    /// \a selection must outlive the delegate.
    explicit TaskDelegate(const TaskSelection *selection, QObject *parent = nullptr);
    void setClock(Clock clock) { m_clock = std::move(clock); }
    /// How long a changed row is tinted; 0: not at all.
    void setFadeTime(int milliseconds) { m_fadeTime = milliseconds; }
    int fadeTime() const { return m_fadeTime; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    /// The number, and where there is room a bar that is as long as it is urgent.
    void paintPriority(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                       const QModelIndex &index) const;
    /// What is about to happen, at the right; answers the room that is left.
    QRect paintPending(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                       const QString &words) const;
    void paintRowMarks(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    double changeTint(const QModelIndex &index) const;

    const TaskSelection *m_selection;
    Clock m_clock;
    int m_fadeTime = 0;
    mutable TextCache m_texts;
};

} // namespace brickyard
