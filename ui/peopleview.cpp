// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peopleview.h"

#include "queue/peoplemodel.h"
#include "queue/taskmimedata.h"
#include "queue/tasktext.h"
#include "ui/persondelegate.h"
#include "ui/theme.h"

#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>

namespace brickyard {

PeopleView::PeopleView(PeopleModel *model, QWidget *parent)
    : QListView(parent),
      m_people(model)
{
    setObjectName(QStringLiteral("people"));
    setAccessibleName(tr("People"));
    setModel(model);
    setItemDelegate(new PersonDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DropOnly);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // ours is the row itself
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QAbstractItemView::clicked, this, &PeopleView::choose);

    // Screen readers of Qt 6.4 crash where rows have no current one.
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_people->rowCount() > 0)
            selectionModel()->setCurrentIndex(m_people->index(0), QItemSelectionModel::NoUpdate);
    });
    if (model->rowCount() > 0)
        selectionModel()->setCurrentIndex(model->index(0), QItemSelectionModel::NoUpdate);
}

void PeopleView::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    Q_EMIT personChosen(index.data(PeopleModel::UserIdRole).toString(),
                        index.data(Qt::DisplayRole).toString());
}

void PeopleView::setChosen(const QModelIndex &index)
{
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        clearSelection();
}

void PeopleView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        setChosen(currentIndex());
        choose(currentIndex());
        event->accept();
        return;
    }
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (plain && !event->text().isEmpty() && event->text().at(0).isLetterOrNumber()) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void PeopleView::keyboardSearch(const QString &search)
{
    Q_UNUSED(search)
}

void PeopleView::setDrop(const QModelIndex &index, const QString &text, bool allowed)
{
    if (m_dropIndex == index && m_dropText == text && m_dropAllowed == allowed)
        return;
    m_dropIndex = index;
    m_dropText = text;
    m_dropAllowed = allowed;
    viewport()->update();
    Q_EMIT dropHintChanged(text);
}

void PeopleView::dragEnterEvent(QDragEnterEvent *event)
{
    // Tasks that cannot be dropped anywhere here are let in too: the rows say why.
    if (event->mimeData()->hasFormat(taskMimeType()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void PeopleView::dragMoveEvent(QDragMoveEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const QString reason = m_people->whyNot(event->mimeData(), index);
    if (reason.isEmpty()) {
        setDrop(index, m_people->outcome(event->mimeData(), index), true);
        event->setDropAction(Qt::MoveAction);
        event->accept(visualRect(index));
        QToolTip::hideText();
    } else {
        setDrop(index, reason, false);
        event->ignore();
        if (index.isValid()) {
            // The row may be too narrow for the sentence.
            QToolTip::showText(viewport()->mapToGlobal(position), TaskText::asPlainToolTip(reason),
                               viewport());
        }
    }
    if (hasAutoScroll()
        && !viewport()
                ->rect()
                .adjusted(0, autoScrollMargin(), 0, -autoScrollMargin())
                .contains(position)) {
        startAutoScroll();
    }
}

void PeopleView::dragLeaveEvent(QDragLeaveEvent *event)
{
    stopAutoScroll();
    QToolTip::hideText();
    setDrop({}, {}, false);
    event->accept();
}

void PeopleView::dropEvent(QDropEvent *event)
{
    stopAutoScroll();
    QToolTip::hideText();
    const QModelIndex index = indexAt(event->position().toPoint());
    setDrop({}, {}, false);
    if (m_people->canDropMimeData(event->mimeData(), Qt::MoveAction, -1, -1, index)) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
        m_people->dropMimeData(event->mimeData(), Qt::MoveAction, -1, -1, index);
    } else {
        event->ignore();
    }
}

void PeopleView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_people->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(viewport()->rect().adjusted(spacing::large, spacing::large, -spacing::large,
                                                 -spacing::large),
                     int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                     tr("Choose a label or review stage to see who may work there."));
}

} // namespace brickyard
