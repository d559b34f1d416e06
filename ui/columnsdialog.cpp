// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/columnsdialog.h"

#include "queue/tasktablemodel.h"
#include "ui/queuecolumns.h"
#include "ui/queuetable.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace brickyard {

namespace {

enum ItemRole {
    ColumnRole = Qt::UserRole, ///< a TaskTableModel::Column
    WidthRole,
};

} // namespace

ColumnsDialog::ColumnsDialog(QueueTable *table, QWidget *parent)
    : QDialog(parent),
      m_table(table),
      m_list(new QListWidget(this)),
      m_up(new QPushButton(tr("Move &Up"), this)),
      m_down(new QPushButton(tr("Move &Down"), this)),
      m_width(new QSpinBox(this))
{
    setObjectName(QStringLiteral("columnsDialog"));
    setWindowTitle(tr("Arrange Columns"));
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns, from the left"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_up->setObjectName(QStringLiteral("columnUp"));
    m_down->setObjectName(QStringLiteral("columnDown"));
    m_width->setObjectName(QStringLiteral("columnWidth"));
    m_width->setRange(QueueColumns::narrowest, QueueColumns::widest);
    m_width->setSingleStep(spacing::medium);
    m_width->setSuffix(tr(" px", "unit of the width of a column"));
    auto *reset = new QPushButton(tr("&Reset"), this);
    reset->setObjectName(QStringLiteral("columnReset"));
    for (QPushButton *button : {m_up, m_down, reset})
        button->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);

    auto *side = new QVBoxLayout;
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addWidget(reset);
    auto *width = new QFormLayout;
    width->setRowWrapPolicy(QFormLayout::WrapAllRows);
    width->addRow(tr("&Width:"), m_width);
    side->addLayout(width);
    side->addStretch();
    auto *upper = new QHBoxLayout;
    upper->addWidget(m_list, 1);
    upper->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(upper, 1);
    layout->addWidget(buttons);

    connect(m_list, &QListWidget::currentItemChanged, this, &ColumnsDialog::updateButtons);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsDialog::updateButtons);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(reset, &QPushButton::clicked, this, [this] { fill(m_table->initialColumns()); });
    connect(m_width, &QSpinBox::valueChanged, this, [this](int value) {
        if (QListWidgetItem *item = m_list->currentItem())
            item->setData(WidthRole, value);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &ColumnsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ColumnsDialog::reject);
    fill(table->columns());
    m_list->setFocus();
}

void ColumnsDialog::fill(const QueueColumns &columns)
{
    m_list->clear();
    for (const QueueColumns::Column &one : columns.columns) {
        auto *item = new QListWidgetItem(
            m_table->model()->headerData(one.column, Qt::Horizontal, Qt::DisplayRole).toString());
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
        if (one.column != TaskTableModel::NameColumn)
            flags |= Qt::ItemIsUserCheckable;
        item->setFlags(flags);
        item->setCheckState(one.isHidden ? Qt::Unchecked : Qt::Checked);
        item->setData(ColumnRole, one.column);
        item->setData(WidthRole, one.width);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

void ColumnsDialog::moveCurrent(int step)
{
    const int row = m_list->currentRow();
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(row + step, item);
    m_list->setCurrentItem(item);
    updateButtons();
}

void ColumnsDialog::updateButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
    m_width->setEnabled(row >= 0);
    if (row < 0)
        return;
    const QSignalBlocker blocker(m_width);
    m_width->setValue(m_list->item(row)->data(WidthRole).toInt());
}

void ColumnsDialog::accept()
{
    QueueColumns columns = m_table->columns();
    columns.columns.clear();
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        columns.columns.append({item->data(ColumnRole).toInt(), item->data(WidthRole).toInt(),
                                item->checkState() != Qt::Checked});
    }
    m_table->setColumns(columns);
    QDialog::accept();
}

} // namespace brickyard
