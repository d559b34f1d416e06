// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuetable.h"

#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/taskselectionmodel.h"
#include "queue/tasktablemodel.h"
#include "ui/columnmenu.h"
#include "ui/queueheader.h"
#include "ui/taskdelegate.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace brickyard {

namespace {

constexpr auto rowFlags = QItemSelectionModel::Rows;
constexpr int fadeInterval = 40;
constexpr int ageInterval = 30'000; // ms between two looks at how long ago something is

} // namespace

QueueTable::QueueTable(TaskFilterModel *filter, TaskSelection *selection, QWidget *parent)
    : QTableView(parent),
      m_filter(filter),
      m_selection(selection),
      m_gestures(new TaskSelectionModel(filter, selection, this)),
      m_delegate(new TaskDelegate(selection, this)),
      m_header(new QueueHeader(this)),
      m_fade(new QTimer(this)),
      m_ages(new QTimer(this))
{
    setObjectName(QStringLiteral("taskQueue"));
    setAccessibleName(tr("Task queue"));
    setFrameShape(QFrame::NoFrame);

    // Before the table hears of a change: what is on the screen now.
    connect(filter, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        rememberTop();
        m_restoring = true; // the reset itself scrolls to the top
        m_layoutPends = true;
    });
    connect(filter, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        const int row = currentIndex().row();
        const int y = rowViewportPosition(row);
        m_currentWasInSight = row >= 0 && y > -fixedRowHeight && y < viewport()->height();
        m_layoutPends = true;
    });
    connect(filter, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_layoutPends = true; });
    connect(filter, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { onRowsInserted(first); });

    setModel(filter);
    QItemSelectionModel *unused = selectionModel();
    setSelectionModel(m_gestures);
    delete unused;
    setItemDelegate(m_delegate);

    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(false);
    setUpHeader();

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(fixedRowHeight);
    verticalHeader()->setDefaultSectionSize(fixedRowHeight);
    verticalScrollBar()->setSingleStep(fixedRowHeight);

    connect(m_selection, &TaskSelection::changed, viewport(), qOverload<>(&QWidget::update));
    connect(m_gestures, &QItemSelectionModel::currentRowChanged, this, [this] {
        viewport()->update(); // the frame of the current row spans all columns
        tellCurrent();
    });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT taskActivated(m_filter->taskIdAt(index.row()));
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_restoring)
            rememberTop();
    });
    connect(filter, &TaskFilterModel::rebuilt, this, [this] {
        m_restoring = false;
        restoreTop();
        tellCurrent(); // a reset takes the current row away without a word
    });
    connect(filter, &TaskFilterModel::arranged, this, [this](TaskFilterModel::Change change) {
        if (m_goesToTop)
            showTop();
        else if (change == TaskFilterModel::Change::Sorted)
            keepCurrentInSight();
        else if (change == TaskFilterModel::Change::Mended)
            restoreTop();
    });
    connect(filter->tasks(), &TaskTableModel::settled, this, &QueueTable::restoreTop);
    m_ages->setObjectName(QStringLiteral("ageTimer"));
    m_ages->setInterval(ageInterval);
    m_ages->setTimerType(Qt::VeryCoarseTimer);
    connect(m_ages, &QTimer::timeout, this, &QueueTable::updateAges);
    m_ages->start();
    m_fade->setInterval(fadeInterval);
    connect(m_fade, &QTimer::timeout, this, [this] {
        updateFading();
        if (QDateTime::currentMSecsSinceEpoch() >= m_fadeUntil)
            m_fade->stop();
    });
    connect(filter, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.contains(TaskTableModel::ChangedAtRole))
                    fadeChanges();
            });
}

void QueueTable::setUpHeader()
{
    setHorizontalHeader(m_header);
    m_header->setSortIndicatorShown(true); // the table has just said no: it does not sort itself
    m_header->setObjectName(QStringLiteral("taskQueueHeader"));
    m_header->setStretchLastSection(false);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setMinimumSectionSize(QueueColumns::narrowest);
    m_header->setFixedHeight(fixedRowHeight);
    m_header->setToolTip(tr("A click sorts, a click with Shift by one more column."));
    m_initialColumns = QueueColumns::usual(fontMetrics());
    setColumns(m_initialColumns);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
        if (now == 0)
            m_widthsOfHidden.insert(column, before);
    });
    connect(m_header, &QWidget::customContextMenuRequested, this, &QueueTable::showColumnMenu);
    connect(m_header, &QueueHeader::sortKeysChanged, this, &QueueTable::applySorting);
}

void QueueTable::showColumnMenu(const QPoint &position)
{
    auto *menu = new ColumnMenu(this, this, m_header->logicalIndexAt(position));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_header->mapToGlobal(position));
}

QueueColumns QueueTable::columns() const
{
    QueueColumns columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        // A hidden column has no width; what it had shows for a moment.
        const bool hidden = m_header->isSectionHidden(column);
        columns.columns.append(
            {column, hidden ? m_widthsOfHidden.value(column) : m_header->sectionSize(column),
             hidden});
    }
    columns.sorting = m_header->sortKeys();
    return columns;
}

void QueueTable::setColumns(const QueueColumns &columns)
{
    for (int place = 0; place < int(columns.columns.size()); ++place) {
        const QueueColumns::Column &one = columns.columns.at(place);
        m_header->moveSection(m_header->visualIndex(one.column), place);
        setColumnHidden(one.column, false);
        m_header->resizeSection(one.column, one.width);
        setColumnHidden(one.column, one.isHidden);
    }
    m_header->setSortKeys(columns.sorting);
}

void QueueTable::moveColumn(int column, int step)
{
    const int place = m_header->visualIndex(column);
    int target = place + step;
    // Past those that nobody sees.
    while (target > 0 && target < m_header->count() - 1
           && m_header->isSectionHidden(m_header->logicalIndex(target)))
        target += step;
    if (target >= 0 && target < m_header->count())
        m_header->moveSection(place, target);
}

/// A long queue is sorted on another thread; see TaskFilterModel::arranged().
void QueueTable::applySorting()
{
    m_filter->sort(m_header->sortKeys());
}

bool QueueTable::isRowSelected(const QModelIndex &index) const
{
    return index.isValid() && m_selection->isRowSelected(m_filter->sourceRow(index.row()));
}

/// The base class asks its own selection model, which knows only small selections.
QItemSelectionModel::SelectionFlags QueueTable::selectionCommand(const QModelIndex &index,
                                                                 const QEvent *event) const
{
    if (!event || !index.isValid())
        return QTableView::selectionCommand(index, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        if (mouse->modifiers() & Qt::ShiftModifier)
            break;
        if (isRowSelected(index))
            return QItemSelectionModel::NoUpdate; // see mousePressEvent()
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() & Qt::ControlModifier)
            return QItemSelectionModel::Select | rowFlags;
        return QItemSelectionModel::ClearAndSelect | rowFlags;
    }
    case QEvent::MouseButtonRelease:
        return QItemSelectionModel::NoUpdate; // see mouseReleaseEvent()
    default:
        break;
    }
    return QTableView::selectionCommand(index, event);
}

/// Whole rows, also where a rubber band begins or ends below the last one: the base class selects
/// nothing then.
void QueueTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int lastRow = m_filter->visibleCount() - 1;
    if (lastRow < 0)
        return;
    const int top = std::min(rect.top(), rect.bottom());
    const int bottom = std::max(rect.top(), rect.bottom());
    const int begin = rowViewportPosition(0);
    const int end = rowViewportPosition(lastRow) + fixedRowHeight;
    if (top >= end || bottom < begin) {
        m_gestures->select(QItemSelection(), command);
        return;
    }
    const int first = rowAt(std::max(top, begin));
    const int last = rowAt(std::min(bottom, end - 1));
    m_gestures->select(QItemSelection(m_filter->index(first, 0),
                                      m_filter->index(last, m_filter->columnCount() - 1)),
                       command);
}

void QueueTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressed = index;
    m_onRelease = QItemSelectionModel::NoUpdate;
    if (event->button() == Qt::LeftButton && isRowSelected(index)) {
        if (event->modifiers() & Qt::ControlModifier)
            m_onRelease = QItemSelectionModel::Deselect | rowFlags;
        else if (!(event->modifiers() & Qt::ShiftModifier))
            m_onRelease = QItemSelectionModel::ClearAndSelect | rowFlags;
    }
    QTableView::mousePressEvent(event);
}

void QueueTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QTableView::mouseReleaseEvent(event);
    const auto command = std::exchange(m_onRelease, QItemSelectionModel::NoUpdate);
    if (command != QItemSelectionModel::NoUpdate && index.isValid() && m_pressed == index)
        m_gestures->select(index, command);
    m_pressed = QPersistentModelIndex();
}

void QueueTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (plain && !event->text().isEmpty() && event->text().at(0).isLetterOrNumber()) {
        event->ignore(); // the window's
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        event->ignore(); // the base class would copy a single cell
        return;
    }
    if (event->key() == Qt::Key_Escape && m_selection->count() > 0) {
        m_selection->clear();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void QueueTable::moveCurrent(int step)
{
    const Qt::Key arrow = step < 0 ? Qt::Key_Up : Qt::Key_Down;
    QKeyEvent press(QEvent::KeyPress, arrow, Qt::NoModifier);
    QTableView::keyPressEvent(&press);
}

void QueueTable::keyboardSearch(const QString &search)
{
    Q_UNUSED(search)
}

void QueueTable::selectAll()
{
    m_selection->selectAllVisible();
}

void QueueTable::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    QPoint position = event->globalPos();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex current = byKey ? currentIndex() : indexAt(event->pos());
    if (!current.isValid())
        return;
    if (byKey) {
        scrollTo(current);
        position = viewport()->mapToGlobal(visualRect(current).center());
        if (!isRowSelected(current))
            m_gestures->select(current, QItemSelectionModel::ClearAndSelect | rowFlags);
    }
    Q_EMIT contextMenuRequested(position);
}

QMimeData *QueueTable::dragData() const
{
    return m_filter->tasks()->mimeDataFor(m_selection->selectedVisibleIds());
}

void QueueTable::startDrag(Qt::DropActions supportedActions)
{
    m_onRelease = QItemSelectionModel::NoUpdate;
    QMimeData *tasks = dragData();
    if (!tasks)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(tasks);
    drag->setPixmap(dragPixmap(m_selection->visibleCount()));
    // To the right of the pointer and below, so that the target stays in sight.
    drag->setHotSpot(QPoint(-spacing::large, -spacing::medium));
    // A drop changes no row here: the new assignee comes back from the service.
    drag->exec(supportedActions, Qt::MoveAction);
}

QPixmap QueueTable::dragPixmap(int count) const
{
    const QString text = tr("%Ln task(s)", "beside the pointer while dragging", count);
    QFont labelFont = font();
    labelFont.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(labelFont);
    const QSize size(metrics.horizontalAdvance(text) + 2 * spacing::medium + 4,
                     metrics.height() + 2 * spacing::small);
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accentColor(palette()));
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)), spacing::small, spacing::small);
    painter.setFont(labelFont);
    painter.setPen(accentTextColor(palette()));
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter | Qt::TextSingleLine, text);
    return pixmap;
}

void QueueTable::tellCurrent()
{
    const QString taskId = m_gestures->currentTaskId();
    if (taskId == m_toldTaskId)
        return;
    m_toldTaskId = taskId;
    Q_EMIT currentTaskChanged(taskId);
}

void QueueTable::rememberTop()
{
    const int value = verticalScrollBar()->value();
    const int row = value / fixedRowHeight;
    if (value == 0 || row >= m_filter->visibleCount()) {
        m_topTaskId.clear();
        return;
    }
    m_topTaskId = m_filter->taskIdAt(row);
    m_topOffset = value % fixedRowHeight;
}

/// Scrolls so that the row that was the first in sight is it again. At the very top the table
/// stays there, whatever comes in.
void QueueTable::restoreTop()
{
    const int row = m_topTaskId.isEmpty() ? -1 : m_filter->rowOfTask(m_topTaskId);
    if (row < 0)
        return;
    const int value = row * fixedRowHeight + m_topOffset;
    if (verticalScrollBar()->value() == value)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(value);
}

void QueueTable::showTop()
{
    // A long queue is arranged on another thread.
    m_goesToTop = !m_filter->isArranged();
    m_topTaskId.clear();
    const QScopedValueRollback restoring(m_restoring, true);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(0);
}

void QueueTable::keepCurrentInSight()
{
    // After sorting the current row is what one looks for; the rows around it are others.
    if (m_currentWasInSight && hasFocus() && currentIndex().isValid()) {
        executeDelayedItemsLayout();
        scrollTo(currentIndex());
    }
    rememberTop();
}

void QueueTable::fadeChanges()
{
    if (m_delegate->fadeTime() <= 0)
        return;
    m_fadeUntil = QDateTime::currentMSecsSinceEpoch() + m_delegate->fadeTime();
    if (!m_fade->isActive())
        m_fade->start();
}

/// The rows in sight that changed a moment ago, and once more when their fade is over.
void QueueTable::updateFading()
{
    const int rows = m_filter->visibleCount();
    const qint64 since =
        QDateTime::currentMSecsSinceEpoch() - m_delegate->fadeTime() - qint64(4) * fadeInterval;
    const int value = verticalScrollBar()->value();
    for (int row = value / fixedRowHeight;
         row < rows && row * fixedRowHeight < value + viewport()->height(); ++row) {
        const int source = m_filter->sourceRow(row);
        if (m_filter->tasks()->store().row(source).changedAt >= since)
            updateRows(row, row);
    }
}

/// The times in sight, of which some are longer ago than they say.
void QueueTable::updateAges()
{
    for (const int column :
         {int(TaskTableModel::CreatedColumn), int(TaskTableModel::UpdatedColumn)}) {
        if (!isColumnHidden(column))
            viewport()->update(columnViewportPosition(column), 0, columnWidth(column),
                               viewport()->height());
    }
}

void QueueTable::updateRows(int first, int last)
{
    const int top = first * fixedRowHeight - verticalScrollBar()->value();
    const QRect rows(0, top, viewport()->width(), (last - first + 1) * fixedRowHeight);
    const QRect inSight = rows & viewport()->rect();
    if (!inSight.isEmpty())
        viewport()->update(inSight);
}

void QueueTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                             const QList<int> &roles)
{
    Q_UNUSED(roles)
    // The base class repaints everything, and has editors to think of, which are none here.
    updateRows(topLeft.row(), bottomRight.row());
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::DataChanged);
        event.setFirstRow(topLeft.row());
        event.setFirstColumn(topLeft.column());
        event.setLastRow(bottomRight.row());
        event.setLastColumn(bottomRight.column());
        QAccessible::updateAccessibility(&event);
    }
}

void QueueTable::onRowsInserted(int first)
{
    if (first * fixedRowHeight - verticalScrollBar()->value() >= viewport()->height())
        m_onlyBelow = true;
    else
        m_layoutPends = true;
}

void QueueTable::doItemsLayout()
{
    const bool onlyBelow = std::exchange(m_onlyBelow, false);
    if (std::exchange(m_layoutPends, false) || !onlyBelow) {
        QTableView::doItemsLayout();
        return;
    }
    updateGeometries(); // the scroll bar
    verticalHeader()->setOffset(verticalScrollBar()->value());
    if (!verticalHeader()->updatesEnabled())
        verticalHeader()->setUpdatesEnabled(true);
}

void QueueTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void QueueTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace brickyard
