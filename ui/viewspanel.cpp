// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewspanel.h"

#include "ui/theme.h"
#include "ui/viewsmodel.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int rowHeight = 28;

/// The platform's row, as high as those around it, with the accent at the edge of the shown one.
class ViewDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &styleOption,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = styleOption;
        option.state.setFlag(QStyle::State_Active, true);
        QStyledItemDelegate::paint(painter, option, index);
        if (option.state.testFlag(QStyle::State_Selected)) {
            QRect edge = option.rect;
            edge.setWidth(3);
            painter->fillRect(edge, accentColor(option.palette));
        }
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setObjectName(QStringLiteral("viewName"));
        editor->setAccessibleName(ViewsPanel::tr("Name of the view"));
        return editor;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize = {16, 16};
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

ViewsPanel::ViewsPanel(ViewsModel *model, QWidget *parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("views"));
    setAccessibleName(tr("Views"));
    setModel(model);
    setItemDelegate(new ViewDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(InternalMove);
    setDropIndicatorShown(true);
    setDragDropOverwriteMode(false);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT viewChosen(index.row()); });
    const auto rowsChanged = [this] {
        keepACurrentRow();
        updateGeometry();
    };
    connect(model, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    keepACurrentRow();
}

/// Screen readers of Qt 6.4 crash where rows have no current one.
void ViewsPanel::keepACurrentRow()
{
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
}

void ViewsPanel::setShownRow(int row)
{
    if (row < 0)
        clearSelection();
    else if (row != shownRow())
        selectionModel()->setCurrentIndex(model()->index(row, 0),
                                          QItemSelectionModel::ClearAndSelect);
}

int ViewsPanel::shownRow() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    return selected.isEmpty() ? -1 : selected.first().row();
}

int ViewsPanel::currentRow() const
{
    return currentIndex().row();
}

/// What is selected is what the queue shows; clicks and arrows only move the current row.
QItemSelectionModel::SelectionFlags ViewsPanel::selectionCommand(const QModelIndex &index,
                                                                 const QEvent *event) const
{
    Q_UNUSED(index)
    Q_UNUSED(event)
    return QItemSelectionModel::NoUpdate;
}

void ViewsPanel::startDrag(Qt::DropActions supportedActions)
{
    if (!currentIndex().isValid())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({currentIndex()}));
    drag->exec(supportedActions, Qt::MoveAction);
}

/// The base class moves what is selected; here that is something else.
void ViewsPanel::dropEvent(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    int row = model()->rowCount();
    if (index.isValid())
        row = index.row() + (dropIndicatorPosition() == BelowItem ? 1 : 0);
    model()->dropMimeData(event->mimeData(), Qt::MoveAction, row, 0, {});
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
}

void ViewsPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (state() != EditingState && currentIndex().isValid()) {
            Q_EMIT viewChosen(currentIndex().row());
            return;
        }
        break;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

void ViewsPanel::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    const QPoint position = byKey ? visualRect(index).center() : event->pos();
    Q_EMIT contextMenuRequested(viewport()->mapToGlobal(position));
}

void ViewsPanel::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(viewport()->rect().adjusted(spacing::medium, spacing::small, -spacing::medium,
                                                 -spacing::small),
                     int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap,
                     tr("No views. Filter the queue, then save the filter as a view."));
}

QSize ViewsPanel::sizeHint() const
{
    const int rows = std::clamp(model()->rowCount(), 2, 6);
    return {220, rowHeight * rows + 2 * frameWidth()};
}

} // namespace brickyard
