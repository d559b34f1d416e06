// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace brickyard {

class ViewsModel;

/// The views of a project, each with a star: a click or Enter chooses one, F2 renames it, dragging
/// moves it. The one that the queue shows is marked. Says what to do where there is none.
class ViewsPanel : public QListView
{
    Q_OBJECT

public:
    /// \a model must outlive the panel.
    explicit ViewsPanel(ViewsModel *model, QWidget *parent = nullptr);

    /// Marks it; -1: none.
    void setShownRow(int row);
    int shownRow() const; ///< -1: none
    /// The one that menus and keys are about; -1: none.
    int currentRow() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void viewChosen(int row);
    void contextMenuRequested(const QPoint &globalPosition);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void dropEvent(QDropEvent *event) override;

private:
    void keepACurrentRow();
};

} // namespace brickyard
