// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QLineEdit;

namespace brickyard {

class TaskTableModel;

/// Filters that one chooses in place of typing them: mine, not mine, rejected before. They are
/// words in the filter field ("is:mine"), so that there is one filter, which can be read, edited
/// and taken away as a whole; the button says which of them are there.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    /// Both must outlive the button.
    FilterButton(QLineEdit *field, const TaskTableModel *tasks, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addChoice(const QString &name, const QString &word, const QString &label,
                       const QString &others);
    void updateState();
    void updateIcon();

    QLineEdit *m_field;
    const TaskTableModel *m_tasks;
    QAction *m_mine;
    QAction *m_notMine;
    QAction *m_rejected;
};

} // namespace brickyard
