// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>

namespace brickyard {

/// What people are called in sentences. Whom the service names by their user id alone is looked up
/// among the project's members and the organization's API keys.
class PeopleNames
{
    Q_DECLARE_TR_FUNCTIONS(PeopleNames)

public:
    enum class Place { Beginning, Within }; ///< of a sentence

    /// Knows nobody: people are called what they bring along.
    PeopleNames() = default;
    /// \a me is the asking key.
    PeopleNames(const ProjectInfo &project, const Person &me);

    /// "Anna Berg", "the API key Upload", "you (API key)", "somebody"; safe within a sentence of
    /// another writing direction.
    QString name(const Person &person, Place place = Place::Within) const;

private:
    QHash<QString, Person> m_people; ///< by user id
    QString m_me; ///< a user id
};

} // namespace brickyard
