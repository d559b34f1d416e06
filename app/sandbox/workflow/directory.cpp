// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workflow/directory.h"

#include <algorithm>

namespace brickyard::sandbox {

const Member *Project::member(int user) const
{
    const auto found = std::ranges::find(members, user, &Member::user);
    return found == members.end() ? nullptr : &*found;
}

const User *Directory::user(int pk) const
{
    return pk >= 1 && pk <= users.size() ? &users.at(pk - 1) : nullptr;
}

const User *Directory::findUser(const QString &idOrEmail) const
{
    const auto found = std::ranges::find_if(users, [&idOrEmail](const User &user) {
        return user.userId.compare(idOrEmail, Qt::CaseInsensitive) == 0
            || (!user.email.isEmpty() && user.email.compare(idOrEmail, Qt::CaseInsensitive) == 0);
    });
    return found == users.end() ? nullptr : &*found;
}

const Project *Directory::project(qint64 pk) const
{
    const auto found = std::ranges::find(projects, pk, &Project::pk);
    return found == projects.end() ? nullptr : &*found;
}

const Project *Directory::findProject(const QString &projectId) const
{
    const auto found = std::ranges::find_if(projects, [&projectId](const Project &project) {
        return project.projectId.compare(projectId, Qt::CaseInsensitive) == 0;
    });
    return found == projects.end() ? nullptr : &*found;
}

bool mayWorkIn(const Project &project, const User &user, const QString &stage)
{
    if (user.isKey)
        return true;
    const Member *member = project.member(user.pk);
    if (!member || !user.active)
        return false;
    if (member->role == QLatin1StringView("MEMBER") || member->role == QLatin1StringView("LABELER"))
        return member->stageAccess.value(stage, false);
    return true;
}

} // namespace brickyard::sandbox
