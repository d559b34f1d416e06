// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/graphql/answer.h"
#include "sandbox/store/records.h"

#include <QJsonValue>

#include <memory>
#include <utility>
#include <vector>

namespace brickyard::sandbox {

/// A task for the executor, at once the `Task`, its `Datapoint` and its `LabelingTask`: their
/// fields are read from the record when they are selected (taskresolvers.cpp).
class TaskObject : public graphql::Object
{
public:
    explicit TaskObject(TaskRecord task)
        : record(std::move(task))
    {}

    const TaskRecord record;
};

/// A `TaskPage`.
class TaskPageObject : public graphql::Object
{
public:
    std::vector<std::unique_ptr<const TaskObject>> entries;
    QString cursor; ///< null on the last page
    QString cacheTime; ///< null where the list has none
    QJsonValue count; ///< null where nobody asks for it
};

} // namespace brickyard::sandbox
