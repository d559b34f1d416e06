// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peoplenames.h"

#include "ui/plaintextview.h"

namespace brickyard {

PeopleNames::PeopleNames(const ProjectInfo &project, const Person &me)
    : m_me(me.userId)
{
    for (const ProjectMember &member : project.members)
        m_people.insert(member.person.userId, member.person);
    for (const Person &key : project.apiKeys)
        m_people.insert(key.userId, key);
}

QString PeopleNames::name(const Person &person, Place place) const
{
    const bool first = place == Place::Beginning;
    if (person.userId.isEmpty() && person.displayName().isEmpty())
        return first ? tr("Somebody") : tr("somebody");
    if (!m_me.isEmpty() && person.userId == m_me)
        return first ? tr("You (API key)") : tr("you (API key)");
    // Whoever brings no name along is only an id.
    const bool named = person.displayName() != person.userId;
    const Person known = named ? person : m_people.value(person.userId, person);
    const QString name = isolated(known.displayName());
    if (!known.isApiKey())
        return name;
    if (known.displayName() == known.userId)
        return first ? tr("An API key") : tr("an API key");
    return first ? tr("The API key %1").arg(name) : tr("the API key %1").arg(name);
}

} // namespace brickyard
