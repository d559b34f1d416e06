// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workflow/workflow.h"

#include "sandbox/store/records.h"

#include <algorithm>

namespace brickyard::sandbox {

Brick Stage::brick() const
{
    if (brickName == QLatin1StringView("manual-labeling"))
        return Brick::Label;
    if (brickName == QLatin1StringView("expert-review"))
        return Brick::Review;
    if (brickName == QLatin1StringView("labelset-input"))
        return Brick::Input;
    if (brickName == QLatin1StringView("labelset-output"))
        return Brick::Output;
    if (brickName == QLatin1StringView("feedback"))
        return Brick::Feedback;
    return Brick::Other;
}

bool Stage::isWorkStage() const
{
    return brick() == Brick::Label || brick() == Brick::Review;
}

const Stage *Workflow::find(QStringView name) const
{
    const auto found =
        std::ranges::find_if(m_stages, [name](const Stage &stage) { return stage.name == name; });
    return found == m_stages.end() ? nullptr : &*found;
}

QString Workflow::first() const
{
    const auto input = std::ranges::find_if(
        m_stages, [](const Stage &stage) { return stage.brick() == Brick::Input; });
    if (input != m_stages.end())
        return follow(input->name);
    const auto work = std::ranges::find_if(m_stages, &Stage::isWorkStage);
    return work == m_stages.end() ? groundTruthStage : work->name;
}

QString Workflow::afterSubmit(const Stage &stage) const
{
    return follow(stage.routing.value(QLatin1StringView("nextStageName")).toString());
}

QString Workflow::afterAccept(const Stage &stage) const
{
    return follow(stage.routing.value(QLatin1StringView("passed")).toString());
}

QString Workflow::afterReject(const Stage &stage) const
{
    return follow(stage.routing.value(QLatin1StringView("failed")).toString());
}

std::optional<QString> Workflow::place(const QString &name) const
{
    if (name == groundTruthStage || name == archivedStage)
        return name;
    const Stage *stage = find(name);
    if (!stage)
        return std::nullopt;
    if (stage->brick() == Brick::Output)
        return groundTruthStage;
    if (stage->isWorkStage())
        return stage->name;
    return std::nullopt;
}

// Walks through the stages where tasks do not stay. As many steps as there are stages are enough;
// a route that is not at a place by then runs in a circle, and the task is put away.
QString Workflow::follow(const QString &name) const
{
    QString at = name;
    for (qsizetype step = 0; step <= m_stages.size(); ++step) {
        if (const std::optional<QString> found = place(at))
            return *found;
        const Stage *stage = find(at);
        if (!stage)
            return archivedStage;
        at = stage->routing
                 .value(stage->brick() == Brick::Feedback ? QLatin1StringView("feedbackStageName")
                                                          : QLatin1StringView("nextStageName"))
                 .toString();
    }
    return archivedStage;
}

} // namespace brickyard::sandbox
