// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/itemprogress.h"

namespace brickyard {

namespace {

using Progress = std::optional<ItemProgress>;

Progress ended(ItemProgress progress, ItemState outcome)
{
    progress.outcome = outcome;
    progress.ended = true;
    progress.looked = false;
    return progress;
}

/// It ends without the change; what the key took over goes back first.
Progress endedUndone(ItemProgress progress, ItemState outcome)
{
    if (!progress.holdsTask())
        return ended(progress, outcome);
    progress.outcome = outcome;
    progress.looked = false;
    return progress;
}

/// It was refused: a look says why, and whether there is something to give back.
Progress refused(ItemProgress progress)
{
    progress.outcome = ItemState::Failed;
    progress.looked = false;
    return progress;
}

/// It is known not to have been done: it may be sent again, after a look.
Progress notDone(ItemProgress progress, StepState ItemProgress::*step)
{
    progress.*step = StepState::Idle;
    progress.looked = false;
    return progress;
}

Progress with(ItemProgress progress, StepState ItemProgress::*step, StepState state)
{
    progress.*step = state;
    return progress;
}

/// What may happen before anything of the next step is sent.
Progress beforeSending(const ItemProgress &progress, ItemEvent event)
{
    switch (event) {
    case ItemEvent::Cancelled:
        return endedUndone(progress, ItemState::Cancelled);
    case ItemEvent::GaveUp:
        return endedUndone(progress, ItemState::Failed);
    case ItemEvent::Restarted: {
        ItemProgress again = progress;
        again.looked = false;
        return again;
    }
    default:
        return {};
    }
}

Progress whileLooking(ItemProgress progress, ItemEvent event)
{
    progress.takesOver = event == ItemEvent::LookedTakeOver;
    switch (event) {
    case ItemEvent::LookedTakeOver:
        // The key had it and somebody took it away and left it free: it is taken again.
        progress.takeOver = StepState::Idle;
        [[fallthrough]];
    case ItemEvent::LookedOwn:
        progress.looked = true;
        return progress;
    case ItemEvent::LookedAsAsked:
        return ended(progress, ItemState::Done);
    case ItemEvent::LookedForeign:
        // Where the key took it over before, it may still have it.
        return endedUndone(progress, ItemState::Skipped);
    default:
        return beforeSending(progress, event);
    }
}

Progress whileSending(const ItemProgress &progress, StepState ItemProgress::*step, ItemEvent event)
{
    switch (event) {
    case ItemEvent::AnsweredDone:
        return with(progress, step, StepState::Done);
    case ItemEvent::AnsweredNotDone:
        return notDone(progress, step);
    case ItemEvent::AnsweredRefused:
        return with(progress, step, StepState::Failed);
    case ItemEvent::AnsweredLost:
    case ItemEvent::Restarted: {
        ItemProgress lost = progress;
        lost.*step = StepState::Unknown;
        lost.looked = false;
        return lost;
    }
    default:
        return {};
    }
}

Progress whileSettling(const ItemProgress &progress, StepState ItemProgress::*step, ItemEvent event)
{
    switch (event) {
    case ItemEvent::FoundDone: {
        ItemProgress done = progress;
        done.*step = StepState::Done;
        done.looked = false;
        return done;
    }
    case ItemEvent::FoundNotDone:
        return notDone(progress, step);
    case ItemEvent::FoundForeign:
        return endedUndone(notDone(progress, step).value(), ItemState::Skipped);
    case ItemEvent::FoundNothing:
        return ended(progress, ItemState::Unknown);
    case ItemEvent::Restarted:
        return progress;
    default:
        return {};
    }
}

/// What follows once the change was made, or refused.
Progress afterWriting(Progress progress)
{
    if (!progress || progress->ended)
        return progress;
    if (progress->write == StepState::Failed)
        return refused(*progress);
    if (progress->write != StepState::Done)
        return progress;
    if (!progress->handsOver)
        return ended(*progress, ItemState::Done);
    progress->outcome = ItemState::Done;
    progress->looked = false;
    return progress;
}

/// The end of an item once its task is where it belongs.
Progress endedAfterGivingBack(Progress progress)
{
    if (progress && !progress->ended
        && (progress->giveBack == StepState::Done || progress->giveBack == StepState::Failed))
        return ended(*progress, *progress->outcome);
    return progress;
}

Progress whileLookingForGiveBack(ItemProgress progress, ItemEvent event)
{
    switch (event) {
    case ItemEvent::LookedOwn:
        if (!progress.owesTask())
            return ended(progress, *progress.outcome);
        progress.looked = true;
        return progress;
    case ItemEvent::LookedForeign:
        // Somebody else changed it first: that is why it was refused.
        return ended(progress,
                     progress.outcome == ItemState::Failed ? ItemState::Skipped
                                                           : *progress.outcome);
    case ItemEvent::FoundNothing:
    case ItemEvent::GaveUp: // the task stays with the key
        return ended(progress, *progress.outcome);
    case ItemEvent::Restarted:
        progress.looked = false;
        return progress;
    default:
        return {};
    }
}

} // namespace

ItemPhase phaseOf(const ItemProgress &progress)
{
    const auto lost = [](StepState step) { return step == StepState::Unknown; };
    const auto sent = [](StepState step) { return step == StepState::Sending; };
    if (progress.ended)
        return ItemPhase::Ended;
    if (sent(progress.giveBack) || lost(progress.giveBack))
        return sent(progress.giveBack) ? ItemPhase::GivingBack : ItemPhase::GiveBackLost;
    if (sent(progress.write) || lost(progress.write))
        return sent(progress.write) ? ItemPhase::Writing : ItemPhase::WriteLost;
    if (sent(progress.takeOver) || lost(progress.takeOver))
        return sent(progress.takeOver) ? ItemPhase::TakingOver : ItemPhase::TakeOverLost;
    if (progress.outcome)
        return progress.looked ? ItemPhase::GiveBack : ItemPhase::LookForGiveBack;
    if (!progress.looked)
        return ItemPhase::Look;
    return progress.takesOver && progress.takeOver != StepState::Done ? ItemPhase::TakeOver
                                                                      : ItemPhase::Write;
}

ItemState stateOf(const ItemProgress &progress, bool atWork)
{
    if (progress.ended)
        return *progress.outcome;
    const ItemPhase phase = phaseOf(progress);
    const bool waits =
        phase == ItemPhase::Look || phase == ItemPhase::TakeOver || phase == ItemPhase::Write;
    if (atWork)
        return waits ? ItemState::Planned : ItemState::Sending;
    const bool lost = progress.takeOver == StepState::Unknown
        || progress.write == StepState::Unknown || progress.giveBack == StepState::Unknown;
    if (lost)
        return ItemState::Unknown;
    return waits ? ItemState::Planned : ItemState::Sending;
}

std::optional<ItemProgress> after(ItemProgress progress, ItemEvent event)
{
    const auto steps = &ItemProgress::takeOver;
    switch (phaseOf(progress)) {
    case ItemPhase::Look:
        return whileLooking(progress, event);
    case ItemPhase::TakeOver:
        return event == ItemEvent::Sent ? with(progress, steps, StepState::Sending)
                                        : beforeSending(progress, event);
    case ItemPhase::TakingOver: {
        Progress next = whileSending(progress, steps, event);
        if (next && next->takeOver == StepState::Failed)
            return refused(*next);
        return next;
    }
    case ItemPhase::TakeOverLost:
        return whileSettling(progress, steps, event);
    case ItemPhase::Write:
        return event == ItemEvent::Sent ? with(progress, &ItemProgress::write, StepState::Sending)
                                        : beforeSending(progress, event);
    case ItemPhase::Writing:
        return afterWriting(whileSending(progress, &ItemProgress::write, event));
    case ItemPhase::WriteLost:
        return afterWriting(whileSettling(progress, &ItemProgress::write, event));
    case ItemPhase::LookForGiveBack:
        return whileLookingForGiveBack(progress, event);
    case ItemPhase::GiveBack:
        if (event == ItemEvent::Sent)
            return with(progress, &ItemProgress::giveBack, StepState::Sending);
        if (event == ItemEvent::GaveUp)
            return ended(progress, *progress.outcome);
        if (event == ItemEvent::Restarted) {
            progress.looked = false;
            return progress;
        }
        return {};
    case ItemPhase::GivingBack:
        return endedAfterGivingBack(whileSending(progress, &ItemProgress::giveBack, event));
    case ItemPhase::GiveBackLost:
        // What the item came to is known; only whose the task is now is not.
        if (event == ItemEvent::FoundNothing || event == ItemEvent::FoundForeign)
            return ended(progress, *progress.outcome);
        return endedAfterGivingBack(whileSettling(progress, &ItemProgress::giveBack, event));
    case ItemPhase::Ended:
        if (event != ItemEvent::Reopened || progress.outcome != ItemState::Unknown)
            return {};
        progress.outcome.reset();
        progress.ended = false;
        return progress;
    }
    return {};
}

} // namespace brickyard
