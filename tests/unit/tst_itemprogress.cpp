// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/itemprogress.h"

#include <QTest>

#include <array>
#include <map>
#include <set>
#include <vector>

using namespace brickyard;

namespace {

constexpr std::array phaseNames{"Look",     "TakeOver",   "TakingOver",   "TakeOverLost",
                                "Write",    "Writing",    "WriteLost",    "LookForGiveBack",
                                "GiveBack", "GivingBack", "GiveBackLost", "Ended"};
constexpr std::array eventNames{
    "LookedOwn",    "LookedTakeOver",  "LookedAsAsked",   "LookedForeign", "Sent",
    "AnsweredDone", "AnsweredNotDone", "AnsweredRefused", "AnsweredLost",  "FoundDone",
    "FoundForeign", "FoundNotDone",    "FoundNothing",    "GaveUp",        "Cancelled",
    "Restarted",    "Reopened"};
static_assert(phaseNames.size() == itemPhaseCount);
static_assert(eventNames.size() == itemEventCount);

/// What comes after an event: a phase, and how it ended where it did.
struct Next
{
    ItemPhase phase;
    ItemState outcome = ItemState::Planned; ///< Ended only
};

constexpr Next done{ItemPhase::Ended, ItemState::Done};
constexpr Next failed{ItemPhase::Ended, ItemState::Failed};
constexpr Next skipped{ItemPhase::Ended, ItemState::Skipped};
constexpr Next unknown{ItemPhase::Ended, ItemState::Unknown};
constexpr Next cancelled{ItemPhase::Ended, ItemState::Cancelled};

using Row = std::map<ItemEvent, Next>;

/// An item in each phase, on the longest way that leads there: the key took the task over, and the
/// change failed where that is what the phase is about.
ItemProgress in(ItemPhase phase)
{
    using P = ItemPhase;
    using E = ItemEvent;
    static const std::map<P, std::vector<E>> ways{
        {P::Look, {}},
        {P::TakeOver, {E::LookedTakeOver}},
        {P::TakingOver, {E::LookedTakeOver, E::Sent}},
        {P::TakeOverLost, {E::LookedTakeOver, E::Sent, E::AnsweredLost}},
        {P::Write, {E::LookedTakeOver, E::Sent, E::AnsweredDone}},
        {P::Writing, {E::LookedTakeOver, E::Sent, E::AnsweredDone, E::Sent}},
        {P::WriteLost, {E::LookedTakeOver, E::Sent, E::AnsweredDone, E::Sent, E::AnsweredLost}},
        {P::LookForGiveBack,
         {E::LookedTakeOver, E::Sent, E::AnsweredDone, E::Sent, E::AnsweredRefused}},
        {P::GiveBack,
         {E::LookedTakeOver, E::Sent, E::AnsweredDone, E::Sent, E::AnsweredRefused, E::LookedOwn}},
        {P::GivingBack,
         {E::LookedTakeOver, E::Sent, E::AnsweredDone, E::Sent, E::AnsweredRefused, E::LookedOwn,
          E::Sent}},
        {P::GiveBackLost,
         {E::LookedTakeOver, E::Sent, E::AnsweredDone, E::Sent, E::AnsweredRefused, E::LookedOwn,
          E::Sent, E::AnsweredLost}},
        {P::Ended, {E::LookedForeign}},
    };
    ItemProgress progress;
    for (const E event : ways.at(phase))
        progress = after(progress, event).value();
    return progress;
}

/// Every event that has a place in a phase; all others change nothing.
Row rowOf(ItemPhase phase)
{
    using P = ItemPhase;
    using E = ItemEvent;
    switch (phase) {
    case P::Look:
        return {{E::LookedOwn, {P::Write}}, {E::LookedTakeOver, {P::TakeOver}},
                {E::LookedAsAsked, done},   {E::LookedForeign, skipped},
                {E::GaveUp, failed},        {E::Cancelled, cancelled},
                {E::Restarted, {P::Look}}};
    case P::TakeOver:
        return {{E::Sent, {P::TakingOver}},
                {E::GaveUp, failed},
                {E::Cancelled, cancelled},
                {E::Restarted, {P::Look}}};
    case P::TakingOver:
        return {{E::AnsweredDone, {P::Write}},
                {E::AnsweredNotDone, {P::Look}},
                {E::AnsweredRefused, {P::LookForGiveBack}},
                {E::AnsweredLost, {P::TakeOverLost}},
                {E::Restarted, {P::TakeOverLost}}};
    case P::TakeOverLost:
        return {{E::FoundDone, {P::Look}},
                {E::FoundNotDone, {P::Look}},
                {E::FoundForeign, skipped},
                {E::FoundNothing, unknown},
                {E::Restarted, {P::TakeOverLost}}};
    case P::Write:
        return {{E::Sent, {P::Writing}},
                {E::GaveUp, {P::LookForGiveBack}},
                {E::Cancelled, {P::LookForGiveBack}},
                {E::Restarted, {P::Look}}};
    case P::Writing:
        return {{E::AnsweredDone, done},
                {E::AnsweredNotDone, {P::Look}},
                {E::AnsweredRefused, {P::LookForGiveBack}},
                {E::AnsweredLost, {P::WriteLost}},
                {E::Restarted, {P::WriteLost}}};
    case P::WriteLost:
        return {{E::FoundDone, done},
                {E::FoundNotDone, {P::Look}},
                {E::FoundForeign, {P::LookForGiveBack}},
                {E::FoundNothing, unknown},
                {E::Restarted, {P::WriteLost}}};
    case P::LookForGiveBack:
        return {{E::LookedOwn, {P::GiveBack}},
                {E::LookedForeign, skipped},
                {E::FoundNothing, failed},
                {E::GaveUp, failed},
                {E::Restarted, {P::LookForGiveBack}}};
    case P::GiveBack:
        return {
            {E::Sent, {P::GivingBack}}, {E::GaveUp, failed}, {E::Restarted, {P::LookForGiveBack}}};
    case P::GivingBack:
        return {{E::AnsweredDone, failed},
                {E::AnsweredNotDone, {P::LookForGiveBack}},
                {E::AnsweredRefused, failed},
                {E::AnsweredLost, {P::GiveBackLost}},
                {E::Restarted, {P::GiveBackLost}}};
    case P::GiveBackLost:
        return {{E::FoundDone, failed},
                {E::FoundNotDone, {P::LookForGiveBack}},
                {E::FoundForeign, failed},
                {E::FoundNothing, failed},
                {E::Restarted, {P::GiveBackLost}}};
    case P::Ended:
        break;
    }
    return {};
}

} // namespace

class TestItemProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventInEveryPhase_data();
    void everyEventInEveryPhase();
    void endsWithoutGivingBackWhatItDidNotTake();
    void handsOverWhatItMoved();
    void whatNobodyCouldTellIsReadAgain();
    void theTaskIsTakenAgainWhereItWasTakenAway();
    void whatNeedsNoTakingOverIsPlannedUntilItIsSent();
    void states_data();
    void states();
};

void TestItemProgress::everyEventInEveryPhase_data()
{
    QTest::addColumn<ItemPhase>("phase");
    QTest::addColumn<ItemEvent>("event");
    for (int phase = 0; phase < itemPhaseCount; ++phase) {
        for (int event = 0; event < itemEventCount; ++event) {
            QTest::addRow("%s, %s", phaseNames.at(std::size_t(phase)),
                          eventNames.at(std::size_t(event)))
                << ItemPhase(phase) << ItemEvent(event);
        }
    }
}

void TestItemProgress::everyEventInEveryPhase()
{
    QFETCH(ItemPhase, phase);
    QFETCH(ItemEvent, event);
    const ItemProgress before = in(phase);
    QCOMPARE(phaseOf(before), phase);
    const Row row = rowOf(phase);
    const auto expected = row.find(event);
    const std::optional<ItemProgress> next = after(before, event);
    QCOMPARE(next.has_value(), expected != row.end());
    if (!next)
        return;
    QCOMPARE(phaseOf(*next), expected->second.phase);
    QCOMPARE(next->ended, expected->second.phase == ItemPhase::Ended);
    if (next->ended)
        QCOMPARE(*next->outcome, expected->second.outcome);
}

void TestItemProgress::endsWithoutGivingBackWhatItDidNotTake()
{
    ItemProgress progress = after({}, ItemEvent::LookedOwn).value();
    const ItemProgress cancelledNow = after(progress, ItemEvent::Cancelled).value();
    QVERIFY(cancelledNow.ended);
    QCOMPARE(*cancelledNow.outcome, ItemState::Cancelled);
    progress = after(progress, ItemEvent::Sent).value();
    progress = after(progress, ItemEvent::AnsweredRefused).value();
    // A look says why, but there is nothing to give back.
    QCOMPARE(phaseOf(progress), ItemPhase::LookForGiveBack);
    progress = after(progress, ItemEvent::LookedOwn).value();
    QVERIFY(progress.ended);
    QCOMPARE(*progress.outcome, ItemState::Failed);
}

void TestItemProgress::handsOverWhatItMoved()
{
    ItemProgress progress;
    progress.handsOver = true;
    for (const ItemEvent event : {ItemEvent::LookedOwn, ItemEvent::Sent, ItemEvent::AnsweredDone})
        progress = after(progress, event).value();
    QCOMPARE(phaseOf(progress), ItemPhase::LookForGiveBack);
    for (const ItemEvent event : {ItemEvent::LookedOwn, ItemEvent::Sent, ItemEvent::AnsweredDone})
        progress = after(progress, event).value();
    QVERIFY(progress.ended);
    QCOMPARE(*progress.outcome, ItemState::Done);
    QCOMPARE(progress.giveBack, StepState::Done);
}

void TestItemProgress::whatNobodyCouldTellIsReadAgain()
{
    const ItemProgress lost = in(ItemPhase::WriteLost);
    const ItemProgress ended = after(lost, ItemEvent::FoundNothing).value();
    QCOMPARE(stateOf(ended, false), ItemState::Unknown);
    QCOMPARE(phaseOf(after(ended, ItemEvent::Reopened).value()), ItemPhase::WriteLost);
}

void TestItemProgress::theTaskIsTakenAgainWhereItWasTakenAway()
{
    ItemProgress progress = in(ItemPhase::Writing);
    progress = after(progress, ItemEvent::AnsweredNotDone).value();
    progress = after(progress, ItemEvent::LookedTakeOver).value();
    QCOMPARE(phaseOf(progress), ItemPhase::TakeOver);
}

void TestItemProgress::states_data()
{
    QTest::addColumn<ItemPhase>("phase");
    QTest::addColumn<ItemState>("idle");
    QTest::addColumn<ItemState>("atWork");
    using P = ItemPhase;
    using S = ItemState;
    QTest::newRow("new") << P::Look << S::Planned << S::Planned;
    QTest::newRow("about to be taken") << P::TakeOver << S::Planned << S::Planned;
    QTest::newRow("taken, about to be written") << P::Write << S::Planned << S::Planned;
    QTest::newRow("being taken") << P::TakingOver << S::Sending << S::Sending;
    QTest::newRow("being written") << P::Writing << S::Sending << S::Sending;
    QTest::newRow("lost while it was taken") << P::TakeOverLost << S::Unknown << S::Sending;
    QTest::newRow("lost") << P::WriteLost << S::Unknown << S::Sending;
    QTest::newRow("lost while it was given back") << P::GiveBackLost << S::Unknown << S::Sending;
    QTest::newRow("ended") << P::Ended << S::Skipped << S::Skipped;
}

void TestItemProgress::whatNeedsNoTakingOverIsPlannedUntilItIsSent()
{
    ItemProgress progress = after(in(ItemPhase::Look), ItemEvent::LookedOwn).value();
    QCOMPARE(phaseOf(progress), ItemPhase::Write);
    QCOMPARE(stateOf(progress, true), ItemState::Planned);
    progress = after(progress, ItemEvent::Sent).value();
    QCOMPARE(stateOf(progress, true), ItemState::Sending);
}

void TestItemProgress::states()
{
    QFETCH(ItemPhase, phase);
    QFETCH(ItemState, idle);
    QFETCH(ItemState, atWork);
    QCOMPARE(stateOf(in(phase), false), idle);
    QCOMPARE(stateOf(in(phase), true), atWork);
}

QTEST_GUILESS_MAIN(TestItemProgress)
#include "tst_itemprogress.moc"
