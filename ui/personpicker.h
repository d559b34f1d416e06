// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;

namespace brickyard {

class PeopleModel;
class PersonPickerModel;

/// Who shall have these tasks, by keyboard: a field that narrows the people of the stage as one
/// types, and the list of them with what each would come to. Up, Down and Enter, or a click; Esc,
/// or a click beside it, does nothing, and neither does Enter before anything was typed or gone to.
/// Opened with open() over its parent.
class PersonPicker : public QDialog
{
    Q_OBJECT

public:
    /// \a people must outlive the picker. \a taskIds are not looked up again: what the title says
    /// is what is picked for.
    PersonPicker(const PeopleModel *people, QStringList taskIds, QWidget *parent = nullptr);

    const QStringList &taskIds() const { return m_taskIds; }

Q_SIGNALS:
    /// One of these, once, when the picker has closed.
    void personPicked(const brickyard::Person &person);
    void unassignPicked();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyText();
    void step(int rows);
    void setCurrent(int row);
    void pick(const QModelIndex &index);

    const PeopleModel *m_people;
    const QStringList m_taskIds;
    PersonPickerModel *m_matching;
    QLabel *m_title;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nobody;
    bool m_chosen = false; ///< something was typed or a row was gone to: Enter has a meaning
};

} // namespace brickyard
