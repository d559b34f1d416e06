// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/tasktablemodel.h"

#include <QSortFilterProxyModel>
#include <QTableView>

namespace brickyard::bench {

/// The obvious way to filter and sort the same rows: QSortFilterProxyModel in a plain table.
class QueueAlternative
{
public:
    /// More rows than this take minutes; then this many are measured, and it is said.
    static constexpr int mostRows = 100'000;

    explicit QueueAlternative(int rows);

    int rows() const { return m_tasks.rowCount(); }
    double filter(); ///< milliseconds of one filter that keeps one row in three
    double sort(); ///< by name; milliseconds

private:
    void paint();

    TaskTableModel m_tasks;
    QSortFilterProxyModel m_proxy;
    QTableView m_view;
};

} // namespace brickyard::bench
