// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace brickyard {

/// Somebody who can have tasks: a member of the organization, or an API key.
/// A person *is* their user id; the email may be missing (API keys have none).
struct Person
{
    QString userId; ///< a UUID, or "API:<uuid>" for a key (protocol.md 2)
    QString email;
    QString givenName;
    QString familyName;
    QDateTime lastSeen; ///< UTC; invalid where the service does not say

    bool isApiKey() const { return userId.startsWith(QLatin1String("API:")); }
    /// Given and family name, else the part of the email that names them, else the user id.
    QString displayName() const;
    /// One or two letters for the round badge, never empty for a person with any name.
    QString initials() const;

    friend bool operator==(const Person &, const Person &) = default;
};

/// A person's place in one project.
struct ProjectMember
{
    enum class Role { Admin, Manager, Member };

    Person person;
    Role role = Role::Member;
    QHash<QString, bool> stageAccess; ///< stage name to access; binds Members only
    bool active = true;

    /// Admins and managers may work anywhere; a Member only where stageAccess says so
    /// (protocol.md 2: "Only MEMBERs are bound by stageAccess").
    bool mayWorkIn(const QString &stageName) const;

    friend bool operator==(const ProjectMember &, const ProjectMember &) = default;
};

} // namespace brickyard
