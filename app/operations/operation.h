// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/task.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace brickyard {

/// What became of one task of an operation.
enum class ItemState {
    Planned, ///< nothing was sent yet
    Sending, ///< at work: looking, taking over, writing, reading back
    Done,
    Failed, ///< refused or not done; nothing was changed
    Unknown, ///< the answer was lost; being settled by reading, or nobody could tell
    Cancelled, ///< not sent, because the operation was cancelled
    Skipped, ///< left alone: somebody else changed the task first
};

struct OperationItem
{
    Task before; ///< the task as it was when the operation was planned, all assignees included
    ItemState state = ItemState::Planned;
    QString reason; ///< Failed, Unknown, Skipped: a sentence, the service's own words in it
    bool tookOver = false; ///< the key was assigned as part of the operation
};

/// A change to some tasks that a person asked for: its parameters and how far it is. A value.
struct Operation
{
    Q_DECLARE_TR_FUNCTIONS(Operation)

public:
    enum class Kind { Assign, Unassign, Accept, Reject };

    QUuid id;
    Kind kind = Kind::Assign;
    QString projectId;
    QString stageName;
    Person assignee; ///< Assign only
    QString comment; ///< Accept, Reject; may be empty
    QDateTime startedAt; ///< UTC
    QList<OperationItem> items;
    QString notice; ///< what is going on beside the counts ("Paused: …"); often empty

    bool isReview() const { return kind == Kind::Accept || kind == Kind::Reject; }
    int count(ItemState state) const;
    /// Every item has ended: none is planned or sending, and no lost answer is being settled.
    bool isFinished() const { return finished; }
    /// "Assign 37 tasks to Anna Berg", "Accept 1 task in Review_1".
    QString title() const;
    /// The counts in words: "31 of 37 assigned, 2 skipped, 4 failed".
    QString summary() const;
    /// Each distinct reason with how many items have it, most frequent first.
    QList<std::pair<QString, int>> reasons() const;

    bool finished = false;
};

} // namespace brickyard
