// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/columnmenu.h"

#include "queue/tasktablemodel.h"
#include "ui/columnsdialog.h"
#include "ui/queueheader.h"
#include "ui/queuetable.h"

namespace brickyard {

ColumnMenu::ColumnMenu(QueueTable *table, QWidget *parent, int column)
    : QMenu(tr("&Columns"), parent),
      m_table(table),
      m_column(column)
{
    setObjectName(QStringLiteral("columnMenu"));
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
}

QString ColumnMenu::titleOf(int column) const
{
    return m_table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

QAction *ColumnMenu::addEntry(QMenu *menu, const QString &text, const QString &name,
                              const std::function<void()> &chosen)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, m_table, chosen);
    return action;
}

void ColumnMenu::fill()
{
    clear();
    qDeleteAll(findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    if (m_column >= 0)
        addOwnActions();
    for (int column = 0; column < TaskTableModel::ColumnCount; ++column) {
        QAction *shown =
            addEntry(this, titleOf(column), QStringLiteral("showColumn%1").arg(column),
                     [table = m_table, column] {
                         table->setColumnHidden(column, !table->isColumnHidden(column));
                     });
        shown->setCheckable(true);
        shown->setChecked(!m_table->isColumnHidden(column));
        // Rows without a name could not be told apart.
        shown->setEnabled(column != TaskTableModel::NameColumn);
    }
    addSeparator();
    addSortMenus();
    addSeparator();
    addEntry(this, tr("&Arrange Columns…"), QStringLiteral("arrangeColumns"), [table = m_table] {
        auto *dialog = new ColumnsDialog(table, table->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    addEntry(this, tr("&Reset Columns"), QStringLiteral("resetColumns"),
             [table = m_table] { table->resetColumns(); });
}

void ColumnMenu::addOwnActions()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int place = header->visualIndex(m_column);
    QueueTable *table = m_table;
    addEntry(this, tr("Move &Left"), QStringLiteral("moveColumnLeft"), [table, column = m_column] {
        table->moveColumn(column, -1);
    })->setEnabled(place > 0);
    addEntry(this, tr("Move R&ight"), QStringLiteral("moveColumnRight"),
             [table, column = m_column] { table->moveColumn(column, 1); })
        ->setEnabled(place < header->count() - 1);
    addSeparator();
}

/// By keyboard, what a click on the header does, and a click with Shift.
void ColumnMenu::addSortMenus()
{
    QueueHeader *header = m_table->header();
    QMenu *by = addMenu(tr("&Sort By"));
    by->setObjectName(QStringLiteral("sortByMenu"));
    QMenu *then = addMenu(tr("&Then By"));
    then->setObjectName(QStringLiteral("thenByMenu"));
    then->setEnabled(!header->sortKeys().isEmpty());
    for (int column = 0; column < TaskTableModel::ColumnCount; ++column) {
        const int position = header->sortPosition(column);
        QString title = titleOf(column);
        if (position >= 0) {
            title = header->sortKeys().at(position).order == Qt::AscendingOrder
                ? tr("%1 (ascending)", "column that the rows are sorted by").arg(title)
                : tr("%1 (descending)", "column that the rows are sorted by").arg(title);
        }
        QAction *first =
            addEntry(by, title, QStringLiteral("sortBy%1").arg(column), [header, column, position] {
                const bool turned =
                    position == 0 && header->sortKeys().value(0).order == Qt::AscendingOrder;
                header->setSortKeys({{column, turned ? Qt::DescendingOrder : Qt::AscendingOrder}});
            });
        first->setCheckable(true);
        first->setChecked(position == 0);
        QAction *more = addEntry(then, title, QStringLiteral("thenBy%1").arg(column),
                                 [header, column] { header->addSortKey(column); });
        more->setCheckable(true);
        more->setChecked(position > 0);
        more->setEnabled(position != 0);
    }
    by->addSeparator();
    QAction *none = addEntry(by, tr("As RedBrick Lists Them"), QStringLiteral("sortByNothing"),
                             [header] { header->setSortKeys({}); });
    none->setCheckable(true);
    none->setChecked(header->sortKeys().isEmpty());
}

} // namespace brickyard
