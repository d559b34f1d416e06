// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assignmenu.h"

#include "queue/peoplemodel.h"
#include "ui/icons.h"

namespace brickyard {

AssignMenu::AssignMenu(const PeopleModel *people, QWidget *parent)
    : QMenu(tr("A&ssign To"), parent),
      m_people(people)
{
    setObjectName(QStringLiteral("assignMenu"));
    setIcon(themedIcon(IconName::Person));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &AssignMenu::fill);
}

void AssignMenu::fill()
{
    clear();
    for (int row = 0; row < m_people->rowCount(); ++row) {
        const QModelIndex index = m_people->index(row);
        const auto kind = index.data(PeopleModel::KindRole).value<PeopleModel::Kind>();
        if (kind == PeopleModel::Kind::Unassigned)
            continue;
        // An ampersand in a name is no mnemonic.
        QString name = index.data(Qt::DisplayRole).toString();
        QAction *action = addAction(name.replace(u'&', QLatin1String("&&")));
        const QString reason = index.data(PeopleModel::ReasonRole).toString();
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
        connect(action, &QAction::triggered, this,
                [this, person = m_people->personAt(row)] { Q_EMIT personChosen(person); });
    }
}

} // namespace brickyard
