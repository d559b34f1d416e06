// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/task.h"

#include <algorithm>
#include <array>

namespace brickyard {

namespace {

struct StateWord
{
    TaskState state;
    QLatin1String word;
};

// The words of TasksFilter.status and LabelingTask.state in schema.graphql.
constexpr std::array stateWords = {
    StateWord{TaskState::Unassigned, QLatin1String("UNASSIGNED")},
    StateWord{TaskState::Assigned, QLatin1String("ASSIGNED")},
    StateWord{TaskState::InProgress, QLatin1String("IN_PROGRESS")},
    StateWord{TaskState::Completed, QLatin1String("COMPLETED")},
    StateWord{TaskState::Problem, QLatin1String("PROBLEM")},
    StateWord{TaskState::Skipped, QLatin1String("SKIPPED")},
    StateWord{TaskState::Staged, QLatin1String("STAGED")},
};

} // namespace

QString taskStateWord(TaskState state)
{
    for (const StateWord &entry : stateWords) {
        if (entry.state == state)
            return entry.word;
    }
    return {};
}

TaskState taskStateFromWord(const QString &word)
{
    for (const StateWord &entry : stateWords) {
        if (entry.word == word)
            return entry.state;
    }
    return TaskState::Unknown;
}

bool Task::isAssignedTo(const QString &userId) const
{
    return std::any_of(assignees.begin(), assignees.end(),
                       [&](const Assignee &assignee) { return assignee.person.userId == userId; });
}

} // namespace brickyard
