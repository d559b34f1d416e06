// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/workflow/refusal.h"
#include "sandbox/workflow/stores.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace brickyard::sandbox {

/// Whom tasks are to be given to, as `assignTasksMultipleUsers` has it. Neither means nobody.
struct AssignRequest
{
    QStringList emails;
    bool currentUser = false; ///< to the asking key
};

struct PriorityChange
{
    QString taskId;
    std::optional<double> priority; ///< empty clears it
};

/// What people and keys do with tasks: the operations of the API with their conditions. Each is
/// one transaction: either all of it is on disk when the function returns, or it throws a Refusal
/// with the reason (or a StorageError) and nothing has changed.
class TaskService
{
public:
    explicit TaskService(Stores &stores)
        : m_stores(stores)
    {}

    /// Answers the tasks as they are now. One bad id, person or stage refuses the whole batch.
    QList<TaskRecord> assign(const Project &project, const QStringList &taskIds,
                             const AssignRequest &request);

    void moveToStart(const Project &project, const QString &taskId);
    void move(const Project &project, const QStringList &taskIds, const QString &stage);
    void setPriorities(const Project &project, const QList<PriorityChange> &changes);
    void remove(const Project &project, const QStringList &taskIds, const QStringList &taskNames);

    /// The task, or a Refusal where the project has none with this id.
    TaskRecord task(const Project &project, const QString &taskId);

private:
    QList<TaskRecord> tasks(const Project &project, const QStringList &taskIds);
    int personOf(const Project &project, const AssignRequest &request) const;

    Stores &m_stores;
};

/// `preAssign` of `createDatapoint`, checked: a JSON object of stage to person. Empty for none.
/// Throws a Refusal for stages and people that do not go together.
QByteArray checkedPreAssign(const Directory &directory, const Project &project,
                            const QString &text);

} // namespace brickyard::sandbox
