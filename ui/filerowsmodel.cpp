// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filerowsmodel.h"

#include "queue/tasktext.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QGuiApplication>

namespace brickyard {

void FileRowsModel::setRows(const FileRows &rows)
{
    beginResetModel();
    m_rows = rows;
    m_madeNumber = -1;
    endResetModel();
}

int FileRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.count;
}

int FileRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.headings.size());
}

const FileRow &FileRowsModel::row(int number) const
{
    // A view asks for a row many times, cell by cell and role by role.
    if (m_madeNumber != number) {
        m_made = m_rows.at(number);
        m_madeNumber = number;
    }
    return m_made;
}

QVariant FileRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FileRow &shown = row(index.row());
    const QString text = shown.cells.value(index.column());
    const bool isLast = index.column() == columnCount() - 1;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return TaskText::asPlainToolTip(text);
    case Qt::AccessibleTextRole:
        return isLast && shown.isLeftOut ? tr("Left out: %1", "a reason").arg(text) : text;
    case Qt::DecorationRole:
        return isLast && shown.isLeftOut ? themedIcon(IconName::Warning) : QVariant();
    case Qt::ForegroundRole:
        return shown.isLeftOut ? secondaryTextColor(QGuiApplication::palette()) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case LeftOutRole:
        return shown.isLeftOut;
    default:
        return {};
    }
}

QVariant FileRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_rows.headings.value(section)) : QVariant();
}

} // namespace brickyard
