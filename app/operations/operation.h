// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/task.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QUuid>

#include <array>

namespace brickyard {

/// What became of one task of an operation.
enum class ItemState {
    Planned, ///< nothing was sent yet
    Sending, ///< at work: looking, taking over, writing, reading back
    Done,
    Failed, ///< refused or not done; nothing was changed
    Unknown, ///< the answer was lost; being settled by reading, or nobody could tell
    Cancelled, ///< not sent: cancelled, taken back while it was held, or replaced
    Skipped, ///< left alone: somebody else changed the task first
};
constexpr int itemStateCount = int(ItemState::Skipped) + 1;

/// The word for a state in a list of tasks: "waiting", "done", "left alone".
QString itemStateName(ItemState state);

struct OperationItem
{
    Task before; ///< the task as it was when the operation was planned, all assignees included
    /// Operations that assign: whom the task is to belong to; without a user id: nobody.
    Person target;
    ItemState state = ItemState::Planned;
    QString reason; ///< Failed, Unknown, Skipped, Cancelled: a sentence, the service's words in it
    bool tookOver = false; ///< the key was assigned as part of the operation
    /// Done by our own change: not because the task was found as it was asked for.
    bool changed = false;

    bool hasEnded() const { return state != ItemState::Planned && state != ItemState::Sending; }
};

/// How many items of an operation are in each state.
class ItemCounts
{
public:
    void add(ItemState state) { ++m_counts[std::size_t(state)]; }
    void add(const ItemCounts &other);
    int of(ItemState state) const { return m_counts[std::size_t(state)]; }
    int all() const;
    /// Planned or Sending.
    int open() const { return of(ItemState::Planned) + of(ItemState::Sending); }

private:
    std::array<int, itemStateCount> m_counts{};
};

/// A change to some tasks that a person asked for: its parameters and how far it is. A value.
struct Operation
{
    Q_DECLARE_TR_FUNCTIONS(Operation)

public:
    enum class Kind {
        Assign, ///< all to one person
        Unassign,
        Distribute, ///< each to its item's target
        Restore, ///< the opposite of an operation that was sent: each back to whom it belonged
        Accept,
        Reject,
        Submit, ///< in a label stage, with the labels that the task has
        Comment,
    };
    enum class Phase {
        Held, ///< nothing is sent before holdEnds; until then undo is exact
        Waiting, ///< for an earlier change of one of its tasks
        Running,
        Finished, ///< every item has ended
    };

    QUuid id;
    /// Decisions on single tasks that followed one another share it, and are one row in the
    /// activity panel; otherwise the operation's own id.
    QUuid group;
    Kind kind = Kind::Assign;
    QString projectId;
    QString stageName;
    Person assignee; ///< Assign only
    int targetCount = 0; ///< Distribute only: among how many people
    QString comment; ///< decisions: may be empty; Comment: the text
    bool takeOver = false; ///< decisions: also tasks that belong to somebody else
    QString replyTo; ///< Comment only: the id of the comment that it answers; often empty
    QUuid undoes; ///< Restore only: the operation whose opposite it is
    QString undoneTitle; ///< Restore only: the title of what is undone, or done again
    bool redoes = false; ///< Restore only: it is the opposite of an undo
    QDateTime startedAt; ///< UTC
    QDateTime finishedAt; ///< UTC; invalid until then
    QDeadlineTimer holdEnds{QDeadlineTimer::Forever}; ///< Held only; Forever: until it is sent
    QElapsedTimer sending; ///< since the first batch went out; invalid before
    QList<OperationItem> items;
    QString notice; ///< what is going on beside the counts ("Replaces …"); often empty
    Phase phase = Phase::Running;

    /// A decision on tasks in a review or label stage: it is held, and needs the key's assignment.
    bool isDecision() const;
    /// It changes assignees and nothing else, so that its opposite exists after it was sent.
    bool isAssignment() const;
    bool isHeld() const { return phase == Phase::Held; }
    bool isFinished() const { return phase == Phase::Finished; }
    /// Something at the service was changed by it.
    bool hadEffect() const;
    ItemCounts counts() const;
    int count(ItemState state) const { return counts().of(state); }
    /// Milliseconds until it is sent; -1: not before someone says so.
    qint64 holdLeft() const;
    /// "Assign 37 tasks to Anna Berg", "Accept 1 task in Review_1".
    QString title() const;
    /// What is about to happen to the task of an item: "Accept", "→ Anna Berg".
    QString pendingWords(const OperationItem &item) const;
    /// The counts in words: "31 of 37 assigned, 2 skipped, 4 failed".
    QString summary() const;
    /// Each distinct reason with how many items have it, most frequent first.
    QList<std::pair<QString, int>> reasons() const;
};

} // namespace brickyard
