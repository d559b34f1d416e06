// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskselectionmodel.h"

#include "queue/taskfiltermodel.h"
#include "queue/tasktablemodel.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace brickyard {

TaskSelectionModel::TaskSelectionModel(TaskFilterModel *filter, TaskSelection *selection,
                                       QObject *parent)
    : QItemSelectionModel(filter, parent),
      m_filter(filter),
      m_tasks(selection),
      m_base(selection->bits())
{
    connect(selection, &TaskSelection::changed, this, [this] {
        // From elsewhere, or rows went: a gesture that goes on starts from what is there now.
        if (!m_acting)
            m_base = m_tasks->bits();
        mirror();
    });
    connect(filter->tasks(), &QAbstractItemModel::rowsRemoved, this,
            [this] { m_base = m_tasks->bits(); });
    const auto catchUp = [this] {
        ensureCurrent();
        mirror();
    };
    connect(filter, &TaskFilterModel::rebuilt, this, catchUp);
    connect(filter, &QAbstractItemModel::rowsInserted, this, catchUp);
    connect(filter, &QAbstractItemModel::layoutChanged, this, [this] { mirror(); });
    ensureCurrent();
}

QString TaskSelectionModel::currentTaskId() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_filter->taskIdAt(current.row()) : QString();
}

bool TaskSelectionModel::setCurrentTask(const QString &taskId)
{
    const int row = m_filter->rowOfTask(taskId);
    if (row < 0)
        return false;
    setCurrentIndex(m_filter->index(row, std::max(0, currentIndex().column())), NoUpdate);
    return true;
}

void TaskSelectionModel::goToFirstUnlessChosen()
{
    if (m_filter->visibleCount() == 0 || m_filter->rowOfTask(m_wantedId) >= 0)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    setCurrentIndex(m_filter->index(0, 0), NoUpdate);
}

void TaskSelectionModel::select(const QItemSelection &selection, SelectionFlags command)
{
    if (m_mirroring) {
        QItemSelectionModel::select(selection, command);
        return;
    }
    if (command == NoUpdate)
        return;

    // The meaning of the flags is QItemSelectionModel's: Current goes on with the gesture that
    // is under way (the range grows and shrinks), without it a new one starts from what is there.
    if (command.testFlag(Clear))
        m_base.assign(m_base.size(), false);
    else if (!command.testFlag(Current))
        m_base = m_tasks->bits();
    m_base.resize(std::size_t(m_filter->totalCount()));

    TaskSelection::Bits bits = m_base;
    for (const QItemSelectionRange &range : selection) {
        if (!range.isValid())
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const auto source = std::size_t(m_filter->sourceRow(row));
            if (command.testFlag(Toggle))
                bits[source] = !m_base[source];
            else if (command.testFlag(Deselect))
                bits[source] = false;
            else if (command.testFlag(Select))
                bits[source] = true;
        }
    }
    const QScopedValueRollback acting(m_acting, true);
    m_tasks->setBits(std::move(bits));
}

void TaskSelectionModel::setCurrentIndex(const QModelIndex &index, SelectionFlags command)
{
    QItemSelectionModel::setCurrentIndex(index, command);
    if (!m_restoring)
        m_wantedId = currentTaskId();
}

void TaskSelectionModel::clear()
{
    // reset() of the base class comes by here.
    if (!m_mirroring)
        m_tasks->clear();
    QItemSelectionModel::clear();
}

void TaskSelectionModel::reset()
{
    // The base class clears what it has, and means its own ranges: the tasks stay selected.
    const QScopedValueRollback mirroring(m_mirroring, true);
    QItemSelectionModel::reset();
}

/// Keeps a valid current row wherever there is a row: screen readers of Qt 6.4 crash without.
/// The row that was current comes back as soon as it is visible again.
void TaskSelectionModel::ensureCurrent()
{
    if (m_filter->visibleCount() == 0)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    if (currentIndex().isValid() && (m_wantedId.isEmpty() || currentTaskId() == m_wantedId))
        return;
    if (setCurrentTask(m_wantedId))
        return;
    if (!currentIndex().isValid())
        setCurrentIndex(m_filter->index(0, 0), NoUpdate);
}

void TaskSelectionModel::mirror()
{
    QItemSelection ranges;
    const int lastColumn = m_filter->columnCount() - 1;
    int rows = m_tasks->visibleCount() > 0 ? m_filter->visibleCount() : 0;
    if (rows > 0 && m_tasks->visibleCount() == rows) { // all: no need to look at each
        ranges.append(
            QItemSelectionRange(m_filter->index(0, 0), m_filter->index(rows - 1, lastColumn)));
        rows = 0;
    }
    for (int row = 0; row < rows && ranges.size() <= maxMirroredRanges; ++row) {
        if (!m_tasks->isRowSelected(m_filter->sourceRow(row)))
            continue;
        const int first = row;
        while (row + 1 < rows && m_tasks->isRowSelected(m_filter->sourceRow(row + 1)))
            ++row;
        ranges.append(
            QItemSelectionRange(m_filter->index(first, 0), m_filter->index(row, lastColumn)));
    }
    if (ranges.size() > maxMirroredRanges)
        ranges.clear();
    const QScopedValueRollback mirroring(m_mirroring, true);
    QItemSelectionModel::select(ranges, ranges.isEmpty() ? Clear : ClearAndSelect);
}

} // namespace brickyard
