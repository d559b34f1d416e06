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
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

namespace brickyard {

namespace {

// While tasks are held at an edge of the list: about ten rows a second.
constexpr int scrollEdge = 20;
constexpr int scrollStep = 8;
constexpr int scrollInterval = 20; // ms

} // namespace

PeopleView::PeopleView(PeopleModel *model, QWidget *parent)
    : QListView(parent),
      m_people(model),
      m_scroll(new QTimer(this))
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
    m_scroll->setInterval(scrollInterval);
    connect(m_scroll, &QTimer::timeout, this, &PeopleView::scrollOn);
    // The list scrolls below a pointer that stands still: another row is the target then.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_dragged)
            hover();
    });

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
    m_dragged = event->mimeData();
    m_dragPosition = event->position().toPoint();
    if (hover()) {
        event->setDropAction(Qt::MoveAction);
        event->accept(visualRect(m_dropIndex));
    } else {
        event->ignore();
    }
    if (scrollDirection() != 0 && !m_scroll->isActive())
        m_scroll->start();
}

/// At the edges the list scrolls by itself: -1 up, 1 down. (The base class knows where a drag is
/// only by its own dragMoveEvent().)
int PeopleView::scrollDirection() const
{
    if (!m_dragged || m_dragPosition.y() < 0 || m_dragPosition.y() >= viewport()->height())
        return 0;
    if (m_dragPosition.y() < scrollEdge)
        return -1;
    return m_dragPosition.y() >= viewport()->height() - scrollEdge ? 1 : 0;
}

void PeopleView::scrollOn()
{
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + scrollDirection() * scrollStep);
    if (bar->value() == before)
        m_scroll->stop();
}

/// Says of the row under the pointer what would come of a drop, or why it cannot be.
bool PeopleView::hover()
{
    const QModelIndex index = indexAt(m_dragPosition);
    const QString reason = m_people->whyNot(m_dragged, index);
    if (reason.isEmpty()) {
        setDrop(index, m_people->outcome(m_dragged, index), true);
        QToolTip::hideText();
        return true;
    }
    setDrop(index, reason, false);
    if (index.isValid()) {
        // The row may be too narrow for the sentence.
        QToolTip::showText(viewport()->mapToGlobal(m_dragPosition),
                           TaskText::asPlainToolTip(reason), viewport());
    }
    return false;
}

void PeopleView::endHover()
{
    m_scroll->stop();
    m_dragged.clear();
    QToolTip::hideText();
    setDrop({}, {}, false);
}

void PeopleView::dragLeaveEvent(QDragLeaveEvent *event)
{
    endHover();
    event->accept();
}

void PeopleView::dropEvent(QDropEvent *event)
{
    endHover();
    const QModelIndex index = indexAt(event->position().toPoint());
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
