// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filerows.h"

#include <QAbstractTableModel>

namespace brickyard {

/// FileRows as a table. What is left out steps back and has a sign in its last cell.
class FileRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { LeftOutRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const FileRows &rows);
    const FileRows &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const FileRow &row(int number) const;

    FileRows m_rows;
    mutable int m_madeNumber = -1; ///< the row that was looked at last
    mutable FileRow m_made;
};

} // namespace brickyard
