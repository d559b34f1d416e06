// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/task.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace brickyard {

/// What is worth a question before tasks change hands. Everything else is done, said, and can be
/// undone. A plain value; safe on any thread.
struct Caution
{
    /// More tasks than this at once are worth a question by themselves.
    static constexpr int manyTasks = 500;

    int taskCount = 0; ///< all that the change is about
    /// Those that somebody else is working at (in progress, or a draft is saved).
    int inProgressWithOthers = 0;
    /// By user id, for how many of them each is the one who works at it.
    QHash<QString, int> workers;
    /// Tasks that come to be nobody's where RedBrick hands out such tasks by itself. Not a reason
    /// to ask, but to say so.
    int maybeHandedOut = 0;

    bool isMany() const { return taskCount > manyTasks; }
    bool asks() const { return inProgressWithOthers > 0 || isMany(); }
    bool warns() const { return maybeHandedOut > 0; }

    friend bool operator==(const Caution &, const Caution &) = default;
};

/// Looks at \a tasks of \a stage before they are given to \a userId; nullopt: before the assignee
/// is taken away. With several assignees (consensus) each is looked at.
Caution cautionFor(const QList<Task> &tasks, const std::optional<QString> &userId,
                   const Stage &stage);

/// How many of \a tasks of \a stage RedBrick may hand out by itself before a plan for them is
/// carried out: the unassigned ones, where the stage assigns automatically.
int maybeHandedOutMeanwhile(const QList<Task> &tasks, const Stage &stage);

} // namespace brickyard
