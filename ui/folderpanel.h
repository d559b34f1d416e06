// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace brickyard {

class FolderModel;

/// The folders of the queue as a tree, each with its number of tasks. A click or Enter chooses one;
/// once more takes that back. Where there are none it says why.
class FolderPanel : public QTreeView
{
    Q_OBJECT

public:
    /// \a model must outlive the panel.
    explicit FolderPanel(FolderModel *model, QWidget *parent = nullptr);

    /// Marks the folder that the queue is filtered to; empty: none. Says nothing.
    void setChosen(const QString &path);
    QString chosen() const; ///< empty: none

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The one that the queue is to be filtered to; empty: none any more.
    void folderChosen(const QString &path);
    /// The tasks of this one are to be left out.
    void folderExcluded(const QString &path);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void keepACurrentRow();
    void markChosen();

    FolderModel *m_folders;
    QString m_chosen;
};

} // namespace brickyard
