// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <functional>

namespace brickyard {

class QueueTable;

/// What can be done with the columns of the queue: which are shown, by what the rows are sorted,
/// how they stand. Made anew each time that it opens.
class ColumnMenu : public QMenu
{
    Q_OBJECT

public:
    /// Of the window, or where \a column is one (a TaskTableModel::Column), of its header. \a table
    /// must outlive the menu.
    explicit ColumnMenu(QueueTable *table, QWidget *parent, int column = -1);

private:
    void fill();
    void addOwnActions();
    void addSortMenus();
    QAction *addEntry(QMenu *menu, const QString &text, const QString &name,
                      const std::function<void()> &chosen);
    QString titleOf(int column) const;

    QueueTable *m_table;
    int m_column;
};

} // namespace brickyard
