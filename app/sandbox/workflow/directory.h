// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/timestamps.h"
#include "sandbox/workflow/workflow.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What does not change while the sandbox runs: the organization, its people, its projects. It is
// read once from the store and then kept in memory.
namespace brickyard::sandbox {

/// A person, or an API key, which is a person too.
struct User
{
    int pk = 0;
    QString userId; ///< a UUID; for a key `API:` and a UUID
    QString email; ///< null for a key
    QString givenName; ///< of a key: its name
    QString familyName;
    bool mfa = false;
    std::optional<Moment> lastSeen;
    Moment updatedAt = 0;
    QString idProvider;
    QString role; ///< in the organization: OWNER, ADMIN, MEMBER
    QStringList tags;
    bool active = true;
    bool isKey = false;
};

/// Somebody's place in a project.
struct Member
{
    int user = 0;
    QString role; ///< ADMIN, MANAGER, MEMBER, or LABELER, which means MEMBER
    QHash<QString, bool> stageAccess;
};

struct Project
{
    qint64 pk = 0;
    QString projectId;
    QString name;
    QString description;
    QString status; ///< CREATION_SUCCESS where all is well
    QString taxonomy;
    QString workspaceId;
    Moment createdAt = 0;
    bool consensus = false;
    Workflow workflow;
    QList<Member> members;

    const Member *member(int user) const;
};

struct Taxonomy
{
    QString taxId;
    QString name;
    QJsonObject body; ///< as `Taxonomy` is on the wire
};

struct Directory
{
    QString orgId;
    QString orgName;
    QList<User> users; ///< users[n] has pk n + 1
    QList<Project> projects; ///< in the order in which they are shown
    QList<Taxonomy> taxonomies;
    int keyUser = 0; ///< the API key that all requests come with

    const User *user(int pk) const;
    /// By user id, or by email in any case.
    const User *findUser(const QString &idOrEmail) const;
    const Project *project(qint64 pk) const;
    const Project *findProject(const QString &projectId) const;
};

/// Whether \a user may work on tasks in \a stage. Only members with the role MEMBER (or LABELER)
/// are bound by their stage access; a stage that it does not name is closed to them. API keys
/// work anywhere.
bool mayWorkIn(const Project &project, const User &user, const QString &stage);

} // namespace brickyard::sandbox
