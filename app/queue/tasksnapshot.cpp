// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/tasksnapshot.h"

#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"

#include <QCoreApplication>
#include <QThread>

#include <utility>

namespace brickyard {

namespace {

/// Goes where it came from: see TaskRows.
void drop(const TaskRows *rows)
{
    QCoreApplication *application = QCoreApplication::instance();
    if (!application || QThread::currentThread() == application->thread())
        delete rows;
    else
        QMetaObject::invokeMethod(
            application, [rows] { delete rows; }, Qt::QueuedConnection);
}

} // namespace

TaskSnapshot::TaskSnapshot(const TaskFilterModel &filter, std::vector<int> sourceRows)
    : m_tasks(new TaskRows(filter.tasks()->store().rows()), &drop),
      m_rows(std::move(sourceRows))
{}

TaskSnapshot TaskSnapshot::shown(const TaskFilterModel &filter)
{
    std::vector<int> rows(std::size_t(filter.visibleCount()));
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = filter.sourceRow(int(row));
    return TaskSnapshot(filter, std::move(rows));
}

TaskSnapshot TaskSnapshot::selected(const TaskFilterModel &filter, const TaskSelection &selection)
{
    std::vector<int> rows;
    if (selection.visibleCount() == 0)
        return {};
    rows.reserve(std::size_t(selection.visibleCount()));
    for (int row = 0; row < filter.visibleCount(); ++row) {
        const int source = filter.sourceRow(row);
        if (selection.isRowSelected(source))
            rows.push_back(source);
    }
    return TaskSnapshot(filter, std::move(rows));
}

TaskSnapshot TaskSnapshot::single(const TaskFilterModel &filter, const QString &taskId)
{
    const int row = filter.tasks()->rowOf(taskId);
    return row < 0 ? TaskSnapshot() : TaskSnapshot(filter, {row});
}

} // namespace brickyard
