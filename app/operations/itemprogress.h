// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace brickyard {

/// What became of one task of an operation.
enum class ItemState {
    /// What was asked for is not on its way, although the key may have taken the task over for it;
    /// it can still be left undone.
    Planned,
    Sending, ///< something is on its way, or what came of it is being read or given back
    Done,
    Failed, ///< refused or not done; nothing was changed
    Unknown, ///< the answer was lost; being settled by reading, or nobody could tell
    Cancelled, ///< not sent: cancelled, taken back while it was held, or replaced
    Skipped, ///< left alone: somebody else changed the task first
};
constexpr int itemStateCount = int(ItemState::Skipped) + 1;

/// How far a step of an item is: one change at the service.
enum class StepState {
    Idle, ///< not needed, not yet, or known not to have been made
    Sending, ///< may be at the service: written down before the first byte goes out
    Done,
    Failed, ///< refused
    Unknown, ///< its answer was lost: only reading tells
};

/// The steps of an item and what was decided about it; all of it is in the journal but `looked`.
struct ItemProgress
{
    StepState takeOver = StepState::Idle; ///< decisions: the key takes the task
    StepState write = StepState::Idle; ///< the change itself
    /// What was taken over goes back to whom it belonged, or what was moved to whom it belongs.
    StepState giveBack = StepState::Idle;
    /// What it ends as; before it has ended: as soon as the task was given back.
    std::optional<ItemState> outcome;
    bool ended = false;
    bool takesOver = false; ///< the last look says that the key has to take the task first
    bool handsOver = false; ///< once it is written, the task is given to somebody
    /// The task was read since anything of it was sent last, so that its next step may be sent.
    bool looked = false;

    /// The key has the task because of the operation, as far as is known.
    bool holdsTask() const
    {
        return takeOver == StepState::Done && write != StepState::Done
            && giveBack != StepState::Done;
    }
    /// The task is to be given to somebody before it ends.
    bool owesTask() const
    {
        return holdsTask()
            || (handsOver && write == StepState::Done && giveBack != StepState::Done);
    }

    friend bool operator==(const ItemProgress &, const ItemProgress &) = default;
};

/// Where an item is, which says what is to be done next.
enum class ItemPhase {
    Look, ///< to be read before anything is sent
    TakeOver, ///< to be taken over by the key
    TakingOver, ///< sent
    TakeOverLost, ///< to be settled by reading
    Write,
    Writing,
    WriteLost,
    /// What it ends as is decided: to be read before it is given back, and to see why it was
    /// refused.
    LookForGiveBack,
    GiveBack,
    GivingBack,
    GiveBackLost,
    Ended,
};
constexpr int itemPhaseCount = int(ItemPhase::Ended) + 1;

/// What can happen to an item.
enum class ItemEvent {
    LookedOwn, ///< it may be sent, and needs no taking over (any more)
    LookedTakeOver, ///< it may be sent once the key has the task
    LookedAsAsked, ///< somebody has done it already: nothing is left to be done
    LookedForeign, ///< somebody else changed the task: it is left alone
    Sent, ///< written down; the bytes go out now
    AnsweredDone,
    AnsweredNotDone, ///< surely not done, for a reason that passes; may be sent after a look
    AnsweredRefused, ///< not done, and not to be tried again
    AnsweredLost,
    FoundDone, ///< read afterwards: it was done, by us
    FoundForeign, ///< read afterwards: somebody else did something that settles it
    FoundNotDone, ///< read twice: it was not done; may be sent after a look
    FoundNothing, ///< nobody can tell
    GaveUp, ///< tried too often, or must not be tried any more: it fails
    Cancelled, ///< what was not sent is to be left undone
    Restarted, ///< the process that sent it is gone: nothing more is heard of what was sent
    Reopened, ///< nobody could tell what became of it; it is to be read once more
};
constexpr int itemEventCount = int(ItemEvent::Reopened) + 1;

ItemPhase phaseOf(const ItemProgress &progress);
/// The state that is shown; \a atWork: the operation is being sent.
ItemState stateOf(const ItemProgress &progress, bool atWork);

/// How an item is after an event. Empty where the event has no place in its phase: then nothing
/// changes. Every send (Sent) of the same step has a look or a reading between it and the one
/// before, whatever happens, and an item that has ended stays so.
std::optional<ItemProgress> after(ItemProgress progress, ItemEvent event);

} // namespace brickyard
