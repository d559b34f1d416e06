// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace brickyard {

class FileRowsModel;
struct FileRows;

/// The table of what a file says, before anything of it is sent; of any number of rows.
class FileRowsView : public QTableView
{
    Q_OBJECT

public:
    explicit FileRowsView(QWidget *parent = nullptr);

    /// Other columns than before get widths of their own; otherwise these and the place where one
    /// has scrolled to stay.
    void setRows(const FileRows &rows);
    FileRowsModel *rowsModel() const { return m_model; }

private:
    FileRowsModel *m_model;
};

} // namespace brickyard
