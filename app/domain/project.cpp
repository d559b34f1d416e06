// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/project.h"

#include <algorithm>

namespace brickyard {

QString Stage::taskStageName() const
{
    // protocol.md 2: a ground-truth task's currentStageName is END, whatever the stage is called.
    return isGroundTruth() ? QStringLiteral("END") : name;
}

const Stage *ProjectInfo::stage(const QString &name) const
{
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [&](const Stage &stage) { return stage.name == name; });
    return found == stages.end() ? nullptr : &*found;
}

const ProjectMember *ProjectInfo::member(const QString &userId) const
{
    const auto found =
        std::find_if(members.begin(), members.end(),
                     [&](const ProjectMember &member) { return member.person.userId == userId; });
    return found == members.end() ? nullptr : &*found;
}

} // namespace brickyard
