// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folderpanel.h"

#include "queue/foldermodel.h"
#include "ui/countdelegate.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace brickyard {

namespace {

constexpr int folderHeight = 26;

class FolderDelegate : public CountDelegate
{
public:
    explicit FolderDelegate(QObject *parent)
        : CountDelegate({folderHeight, spacing::small, spacing::small, false, true}, parent)
    {}

protected:
    Row row(const QModelIndex &index) const override
    {
        return {
            IconName::Project, QLocale().toString(index.data(FolderModel::CountRole).toInt()), {}};
    }
};

} // namespace

FolderPanel::FolderPanel(FolderModel *model, QWidget *parent)
    : QTreeView(parent),
      m_folders(model)
{
    setObjectName(QStringLiteral("folders"));
    setAccessibleName(tr("Folders"));
    setModel(model);
    setItemDelegate(new FolderDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setIndentation(spacing::large);
    setExpandsOnDoubleClick(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeView::clicked, this, &FolderPanel::choose);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FolderPanel::keepACurrentRow);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        keepACurrentRow();
        markChosen();
    });
    connect(model, &FolderModel::updated, this, [this] {
        markChosen();
        viewport()->update();
    });
    keepACurrentRow();
}

/// Screen readers of Qt 6.4 crash where rows have no current one.
void FolderPanel::keepACurrentRow()
{
    if (!currentIndex().isValid() && m_folders->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_folders->index(0, 0), QItemSelectionModel::NoUpdate);
}

void FolderPanel::setChosen(const QString &path)
{
    if (path == m_chosen)
        return;
    m_chosen = path;
    markChosen();
}

QString FolderPanel::chosen() const
{
    return m_chosen;
}

/// It may come later than it is asked for, and it may go.
void FolderPanel::markChosen()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    const QModelIndex index = m_folders->indexOf(m_chosen);
    if (!index.isValid()) {
        clearSelection();
        return;
    }
    if (selected.contains(index))
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void FolderPanel::choose(const QModelIndex &index)
{
    const QString path = index.data(FolderModel::PathRole).toString();
    const bool again = path.compare(m_chosen, Qt::CaseInsensitive) == 0;
    Q_EMIT folderChosen(again ? QString() : path);
}

/// What is selected is what the queue is filtered to; clicks and arrows only move the current row.
QItemSelectionModel::SelectionFlags FolderPanel::selectionCommand(const QModelIndex &index,
                                                                  const QEvent *event) const
{
    Q_UNUSED(index)
    Q_UNUSED(event)
    return QItemSelectionModel::NoUpdate;
}

void FolderPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentIndex().isValid())
            choose(currentIndex());
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void FolderPanel::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QString path = index.data(FolderModel::PathRole).toString();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("folderMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *only = menu->addAction(tr("&Show Only This Folder"));
    connect(only, &QAction::triggered, this, [this, path] { Q_EMIT folderChosen(path); });
    QAction *without = menu->addAction(tr("&Leave Out This Folder"));
    connect(without, &QAction::triggered, this, [this, path] { Q_EMIT folderExcluded(path); });
    QAction *all = menu->addAction(tr("Show &All Folders"));
    all->setEnabled(!m_chosen.isEmpty());
    connect(all, &QAction::triggered, this, [this] { Q_EMIT folderChosen({}); });
    const QPoint position = byKey ? visualRect(index).center() : event->pos();
    menu->popup(viewport()->mapToGlobal(position));
}

void FolderPanel::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    // Of a queue that has not been read nobody knows.
    if (m_folders->rowCount() > 0 || !m_folders->isUpToDate() || m_folders->taskCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(viewport()->rect().adjusted(spacing::medium, spacing::small, -spacing::medium,
                                                 -spacing::small),
                     int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap,
                     tr("No folders: no task's name has a “/” in it."));
}

QSize FolderPanel::sizeHint() const
{
    return {220, folderHeight * 6 + 2 * frameWidth()};
}

} // namespace brickyard
