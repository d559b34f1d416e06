// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/task.h"
#include "operations/itemprogress.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <array>
#include <memory>
#include <optional>

namespace brickyard {

/// The word for a state in a list of tasks: "waiting", "done", "left alone".
QString itemStateName(ItemState state);

/// What the look before a change showed: what became of a change whose answer was lost is judged
/// against it, also by another process and after a restart (protocol.md 5.5).
struct ItemLook
{
    QString askedBy; ///< the user id that the key had: what it made since then is ours
    Person owner; ///< decisions: whom the task belonged to before the key; no user id: nobody
    QDateTime updatedAt;
    /// Decisions: the ids of the task's output events, each at most once. Comments: the ids of
    /// those beside the new one.
    QStringList knownIds;
    int eventsWithoutId = 0; ///< decisions: output events of the stage to which no id was given
    QDateTime labelsSince; ///< labels: since when the task has had those that it has
    QString sentLabels; ///< labels: labelMark() of what is being sent

    friend bool operator==(const ItemLook &, const ItemLook &) = default;
};

struct OperationItem
{
    Task before; ///< the task as it was when the operation was planned, all assignees included
    /// Decisions of a program: since when the task had the labels that it decided about; invalid
    /// where there were none. Empty: nobody says, and whatever labels it has will do.
    std::optional<QDateTime> labelsSeen;
    /// Operations that assign: whom the task is to belong to; without a user id: nobody. Those that
    /// undo a decision: whom it is given to once it is back in its stage.
    Person target;
    /// Operations that move tasks: where to.
    QString targetStage;
    ItemProgress progress; ///< the steps; for whoever sends, and for the journal
    ItemState state = ItemState::Planned; ///< follows from the progress: stateOf()
    QString reason; ///< Failed, Unknown, Skipped, Cancelled: a sentence, the service's words in it
    /// Done by our own change: not because the task was found as it was asked for.
    bool changed = false;
    int attempts = 0; ///< how often one of its steps was sent in all
    std::shared_ptr<const ItemLook> look; ///< null until something is sent
    /// Done: where the task was found afterwards, and with whom; what an undo compares with. Empty
    /// where it could not be read.
    QString stageAfter;
    QString assigneeAfter; ///< user id; empty: nobody

    bool hasEnded() const { return state != ItemState::Planned && state != ItemState::Sending; }
};

/// How many items of an operation are in each state.
class ItemCounts
{
public:
    void add(ItemState state, int count = 1) { m_counts[std::size_t(state)] += count; }
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
        Submit, ///< in a label stage, with the labels that the task has, or with others
        Comment,
        /// The opposite of decisions that were sent: each back to its stage, and then to whom it
        /// belonged.
        MoveBack,
        PreLabel, ///< other labels; the task stays where it is, and whose it is
        SaveDraft, ///< other labels as a draft, after which the task goes back to whom it belonged
    };
    enum class Phase {
        Held, ///< nothing is sent before holdEnds; until then undo is exact
        Waiting, ///< for an earlier change of one of its tasks
        Running,
        Paused, ///< nothing is sent until it is resumed; what was on its way has been waited for
        Finished, ///< every item has ended
    };
    /// Why an operation is paused.
    enum class Pause {
        None,
        Person, ///< somebody pressed Pause
        KeyRefused, ///< 401: goes on with another key
        NoService, ///< it could not be reached, or failed again and again; tried again by itself
        Journal, ///< what is done could not be written down
        Interrupted, ///< the process that sent it has ended
    };

    QUuid id;
    /// Decisions on single tasks that followed one another share it, and are one row in the
    /// activity panel; otherwise the operation's own id.
    QUuid group;
    Kind kind = Kind::Assign;
    QString projectId;
    QString projectName; ///< for people; may be empty
    QString stageName;
    QString userId; ///< the key's, when it was planned
    QString author; ///< who planned it: the login name at the computer
    Person assignee; ///< Assign only
    int targetCount = 0; ///< Distribute only: among how many people
    QString comment; ///< decisions: may be empty; Comment: the text
    /// Where the journal has the labels that are put (Journal::addLabels); null: none are.
    QUuid labelSet;
    /// Decisions and drafts: also tasks that belong to somebody else. PreLabel: also those that
    /// somebody has begun.
    bool takeOver = false;
    QString replyTo; ///< Comment only: the id of the comment that it answers; often empty
    QUuid undoes; ///< Restore, MoveBack: the operation whose opposite it is
    QString undoneTitle; ///< Restore, MoveBack: the title of what is undone, or done again
    bool redoes = false; ///< Restore only: it is the opposite of an undo
    QDateTime startedAt; ///< UTC
    QDateTime finishedAt; ///< UTC; invalid until then
    QDeadlineTimer holdEnds{QDeadlineTimer::Forever}; ///< Held only; Forever: until it is sent
    QElapsedTimer sending; ///< since the first batch went out; invalid before
    QList<OperationItem> items;
    QString notice; ///< what is going on beside the counts ("Replaces …"); often empty
    Phase phase = Phase::Running;
    Pause pause = Pause::None; ///< Paused only
    QString pauseReason; ///< Paused only: a sentence; may be empty
    bool awaitsService = false; ///< Waiting only: nobody has heard from the service yet

    /// A decision on tasks in a review or label stage: it is held, and needs the key's assignment.
    bool isDecision() const;
    /// It changes assignees and nothing else, so that its opposite exists after it was sent.
    bool isAssignment() const;
    /// What the tasks have as labels is replaced by what the journal has; an acceptance is one with
    /// a correction then.
    bool putsLabels() const { return !labelSet.isNull(); }
    /// The key has to have the tasks for it.
    bool needsTask() const { return isDecision() || kind == Kind::SaveDraft; }
    /// It takes tasks back to their stage.
    bool isMove() const { return kind == Kind::MoveBack; }
    bool isHeld() const { return phase == Phase::Held; }
    bool isPaused() const { return phase == Phase::Paused; }
    bool isFinished() const { return phase == Phase::Finished; }
    /// Something at the service was changed by it.
    bool hadEffect() const;
    ItemCounts counts() const;
    int count(ItemState state) const { return counts().of(state); }
    /// Milliseconds until it is sent; -1: not before someone says so.
    qint64 holdLeft() const;
    /// "Assign 37 tasks to Anna Berg", "Accept 1 task in Review_1".
    QString title() const;
    /// The same where the items are not at hand: for that many tasks, the first of that name.
    QString titleFor(int taskCount, const QString &firstName = {}) const;
    /// What is about to happen to the task of an item: "Accept", "→ Anna Berg".
    QString pendingWords(const OperationItem &item) const;
    /// The counts in words: "31 of 37 assigned, 2 skipped, 4 failed".
    QString summary() const;
    /// Each distinct reason with how many items have it, most frequent first.
    QList<std::pair<QString, int>> reasons() const;
};

} // namespace brickyard
