// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QSpinBox;

namespace brickyard {

class QueueTable;
struct QueueColumns;

/// The columns of the queue as a list: ticked are those that are shown, from the top those from the
/// left, each with its width. All that the header does with the mouse, for the keyboard.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a table must outlive the dialog; it is changed with OK.
    explicit ColumnsDialog(QueueTable *table, QWidget *parent = nullptr);

    void accept() override;

private:
    void fill(const QueueColumns &columns);
    void moveCurrent(int step);
    void updateButtons();

    QueueTable *m_table;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QSpinBox *m_width;
};

} // namespace brickyard
