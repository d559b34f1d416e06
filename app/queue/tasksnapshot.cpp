// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/tasksnapshot.h"

#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"

#include <numeric>

namespace brickyard {

namespace {

/// So few are copied one by one; of more the whole store is taken, whose texts are shared.
constexpr std::size_t few = 500;

} // namespace

TaskSnapshot::TaskSnapshot(const TaskFilterModel &filter, std::vector<int> sourceRows)
{
    const TaskStore &all = filter.tasks()->store();
    if (sourceRows.size() > few) {
        m_store = std::make_shared<const TaskStore>(all);
        m_rows = std::move(sourceRows);
        return;
    }
    const auto copy = std::make_shared<TaskStore>();
    for (const int row : sourceRows)
        copy->append(copy->encode(all.task(row)));
    m_store = copy;
    m_rows.resize(sourceRows.size());
    std::iota(m_rows.begin(), m_rows.end(), 0);
}

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
