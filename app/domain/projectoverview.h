// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace brickyard {

/// How many tasks of a stage are in which state. What the service did not tell is empty, never 0.
struct StageCounts
{
    int total = 0;
    std::optional<int> waiting; ///< nobody has them
    std::optional<int> inProgress;
    std::optional<int> issues; ///< of label stages

    friend bool operator==(const StageCounts &, const StageCounts &) = default;
};

/// A stage as somebody sees it who looks at all projects.
struct StageOverview
{
    Stage stage;
    std::optional<StageCounts> counts; ///< empty: not read yet
    QDateTime oldest; ///< UTC, when its oldest task was created; invalid: not known, or no task
    bool hasTooManyToLookAt = false; ///< for oldest
    QString problem; ///< why it could not be read, in a sentence; empty: it was

    friend bool operator==(const StageOverview &, const StageOverview &) = default;
};

/// The same for a project. What was read before stays where a new reading fails.
struct ProjectOverview
{
    Project project;
    QList<StageOverview> stages; ///< label and review stages and ground truth
    QDateTime readAt; ///< UTC; invalid: never to its end
    QString problem; ///< why its stages could not be read

    friend bool operator==(const ProjectOverview &, const ProjectOverview &) = default;
};

} // namespace brickyard
