// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queuecolumns.h"

#include <QHash>
#include <QTableView>

namespace brickyard {

class QueueHeader;
class TaskDelegate;
class TaskFilterModel;
class TaskSelection;
class TaskSelectionModel;

/// The table of the queue: gestures go to a TaskSelection, a drag carries every selected task,
/// letters are left to the window's actions, and what is on the screen stays there through
/// refresh, sorting and filtering.
class QueueTable : public QTableView
{
    Q_OBJECT

public:
    static constexpr int fixedRowHeight = 28;

    /// \a filter and \a selection must outlive the table.
    QueueTable(TaskFilterModel *filter, TaskSelection *selection, QWidget *parent = nullptr);

    TaskSelectionModel *gestures() const { return m_gestures; }
    TaskDelegate *taskDelegate() const { return m_delegate; }
    QueueHeader *header() const { return m_header; }
    /// What is dragged when a drag begins now: the selected tasks that are visible.
    QMimeData *dragData() const;
    /// "75 tasks", as it hangs beside the pointer.
    QPixmap dragPixmap(int count) const;

    QueueColumns columns() const;
    void setColumns(const QueueColumns &columns);
    /// What resetColumns() brings back; at first what a new table has.
    const QueueColumns &initialColumns() const { return m_initialColumns; }
    void setInitialColumns(const QueueColumns &columns) { m_initialColumns = columns; }
    void resetColumns() { setColumns(m_initialColumns); }
    /// One place to the left (-1) or right (1), of those that are shown.
    void moveColumn(int column, int step);

    /// Scrolls to the top, also past what is being filtered or sorted now: other rows are shown,
    /// not the same ones anew.
    void showTop();
    /// One row down (1) or up (-1), as the arrow does: the row is current and the only selected.
    void moveCurrent(int step);

    void selectAll() override;
    /// No search as one types: letters are actions.
    void keyboardSearch(const QString &search) override;
    /// Repaints what changed of what is in sight, and nothing else.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    /// As the base class, but without a repaint where rows came below those in sight only: while a
    /// long queue loads that is every page but the first.
    void doItemsLayout() override;

Q_SIGNALS:
    void taskActivated(const QString &taskId);
    void currentTaskChanged(const QString &taskId);
    void contextMenuRequested(const QPoint &globalPosition);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setUpHeader();
    void applySorting();
    void showColumnMenu(const QPoint &position);
    void tellCurrent();
    void rememberTop();
    void restoreTop();
    void keepCurrentInSight();
    void fadeChanges();
    void updateFading();
    void updateAges();
    void updateRows(int first, int last);
    void onRowsInserted(int first);
    bool isRowSelected(const QModelIndex &index) const;

    TaskFilterModel *m_filter;
    TaskSelection *m_selection;
    TaskSelectionModel *m_gestures;
    TaskDelegate *m_delegate;
    QueueHeader *m_header;
    QueueColumns m_initialColumns;
    QHash<int, int> m_widthsOfHidden; ///< by column
    QTimer *m_fade;
    QTimer *m_ages;
    qint64 m_fadeUntil = 0;
    /// What a release does, where the press must wait for it: a press on a selected row may be
    /// the beginning of a drag.
    QItemSelectionModel::SelectionFlags m_onRelease = QItemSelectionModel::NoUpdate;
    QPersistentModelIndex m_pressed;
    QString m_toldTaskId; ///< the current one, as it was last told
    QString m_topTaskId; ///< of the first row in sight; empty at the very top
    int m_topOffset = 0; ///< how much of it is scrolled away, in pixels
    bool m_currentWasInSight = false;
    bool m_restoring = false;
    bool m_goesToTop = false; ///< when the rows are there that were asked for
    bool m_onlyBelow = false; ///< all that the next layout is about are new rows out of sight
    bool m_layoutPends = false; ///< for something that is in sight
};

} // namespace brickyard
