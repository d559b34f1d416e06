// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store/records.h"

#include <QLatin1StringView>

#include <array>
#include <utility>

namespace brickyard::sandbox {

namespace {

constexpr std::array<std::pair<TaskState, QLatin1StringView>, 7> stateNames{{
    {TaskState::Unassigned, QLatin1StringView("UNASSIGNED")},
    {TaskState::Assigned, QLatin1StringView("ASSIGNED")},
    {TaskState::InProgress, QLatin1StringView("IN_PROGRESS")},
    {TaskState::Completed, QLatin1StringView("COMPLETED")},
    {TaskState::Problem, QLatin1StringView("PROBLEM")},
    {TaskState::Skipped, QLatin1StringView("SKIPPED")},
    {TaskState::Staged, QLatin1StringView("STAGED")},
}};

} // namespace

QString taskStateName(TaskState state)
{
    for (const auto &[value, name] : stateNames) {
        if (value == state)
            return name;
    }
    return {};
}

std::optional<TaskState> taskStateFromName(QStringView name)
{
    for (const auto &[value, text] : stateNames) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

} // namespace brickyard::sandbox
