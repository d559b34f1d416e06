// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QMenu>

namespace brickyard {

class PeopleModel;

/// *Task › Assign To*: the people of the stage. Says who was chosen, and assigns nothing.
class AssignMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a people must outlive the menu; it is read each time the menu opens.
    explicit AssignMenu(const PeopleModel *people, QWidget *parent = nullptr);

Q_SIGNALS:
    void personChosen(const brickyard::Person &person);

private:
    void fill();

    const PeopleModel *m_people;
};

} // namespace brickyard
