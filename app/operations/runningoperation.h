// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operationengine.h"

#include <QHash>
#include <QList>
#include <QUuid>

#include <functional>

// What the engine's files share; nobody else includes it.

namespace brickyard {

/// An operation, and what the engine keeps beside it.
struct OperationEngine::Running
{
    /// A held decision that gave way to this operation, to be brought back by its undo.
    struct Replaced
    {
        Operation operation; ///< without its items
        Task task;
        QList<Replaced> earlier; ///< what that one had replaced for the same task
    };

    Operation operation;
    QHash<QString, int> positions; ///< of the tasks that it claims, in the operation
    QList<Replaced> replaced;
    std::size_t next = 0; ///< items before it have ended or are in a batch
    QList<ChangeBatch *> batches; ///< at work; owned by the engine as QObject children
    bool recorded = false; ///< all of it is in the journal
    bool refused = false; ///< the journal would not have it: nothing of it was or will be sent
    bool finishing = false; ///< its end is being written down
    bool resumeWhenIdle = false; ///< as soon as what was on its way when it was paused has ended
    QUuid undoneBy; ///< its opposite
    bool cancelled = false;
    QList<int> takenBack; ///< the items that undo() took back, which can be decided again
    bool undoWhenFinished = false;
    bool changeAnnounced = false;
    bool startIsDue = false;
};

/// An operation of which not all items have been made.
struct OperationEngine::Planned
{
    QUuid id;
    Operation operation; ///< without its items
    qsizetype count = 0; ///< of the tasks that it was asked for, the same one twice perhaps
    std::function<OperationItem(qsizetype)> itemAt;
    qsizetype next = 0; ///< of those before it the items have been made
    QList<OperationItem> items;
    QHash<QString, int> positions; ///< of the items, by task id
};

/// The item for a task as the person saw it.
OperationItem itemOf(const Task &task, const Person &target);
/// Items for tasks as the person saw them, all for the same target.
QList<OperationItem> itemsOf(const QList<Task> &tasks, const Person &target = {});
/// Puts those for the same person side by side, so that a batch writes few changes.
void groupByTarget(QList<OperationItem> &items);
/// To how many people they go.
int countTargets(const QList<OperationItem> &items);
/// A task after it was given to somebody (without a user id: to nobody), as far as a look
/// compares.
Task taskGivenTo(Task task, const Person &person);
/// The task of an item as the operation has left it.
Task taskAsLeft(const OperationItem &item);
/// What is asked for, without the tasks that it is asked for.
Operation withoutItems(const Operation &operation);

} // namespace brickyard
