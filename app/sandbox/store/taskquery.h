// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/records.h"

#include <QString>

#include <optional>

namespace brickyard::sandbox {

/// Which tasks of a project are asked for. What is not set does not restrict.
struct TaskQuery
{
    enum class Assignee { Anybody, Nobody, Person };

    /// An output event in a stage, also of tasks that have moved on since.
    struct Completed
    {
        QString stage; ///< null for any
        int person = 0; ///< who did it; 0 for anybody
        std::optional<Moment> from; ///< inclusive, as is `to`
        std::optional<Moment> to;
    };

    /// The last decision in a review stage.
    struct Reviewed
    {
        QString stage; ///< null for any
        CompletionRecord::Result result = CompletionRecord::Result::Passed;
    };

    qint64 project = 0;
    QString stage; ///< where the task is; null for everywhere but ARCHIVED
    bool withArchived = false; ///< with `stage` null: those that were put away as well
    std::optional<TaskState> state;
    Assignee assignee = Assignee::Anybody;
    int person = 0; ///< for Assignee::Person
    QString taskId;
    QString prefix; ///< the name or the id begins with this, literally
    QString exactName;
    bool withoutParked = false; ///< leave out skipped, problem and draft tasks
    std::optional<Completed> completed;
    std::optional<Reviewed> reviewed;
    std::optional<Moment> updatedSince; ///< and in the order of the changes
    qint64 after = 0; ///< the number of the last task of the page before
    /// With `updatedSince`: when that task was changed.
    std::optional<Moment> afterUpdate;
    int limit = 0;
};

} // namespace brickyard::sandbox
