// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskrows.h"

#include <memory>
#include <optional>
#include <vector>

namespace brickyard {

class TaskFilterModel;
class TaskSelection;

/// Some tasks of the queue as they are at one moment, in the order in which they are shown. Made on
/// the GUI thread within a frame; to be read, and dropped, on any thread.
class TaskSnapshot
{
public:
    TaskSnapshot() = default;
    /// All that the filter lets through.
    static TaskSnapshot shown(const TaskFilterModel &filter);
    /// Those of them that are selected.
    static TaskSnapshot selected(const TaskFilterModel &filter, const TaskSelection &selection);
    /// One; none where the table has no such task.
    static TaskSnapshot single(const TaskFilterModel &filter, const QString &taskId);

    int size() const { return int(m_rows.size()); }
    Task at(int index) const { return m_tasks->task(m_rows[std::size_t(index)]); }

private:
    TaskSnapshot(const TaskFilterModel &filter, std::vector<int> sourceRows);

    std::shared_ptr<const TaskRows> m_tasks; ///< all of the table
    std::vector<int> m_rows; ///< of these
};

} // namespace brickyard
