// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/findings.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

using namespace brickyard;

namespace {

constexpr int runs = 10'000;
constexpr int mostTurns = 4'000;

const QString stage = QStringLiteral("Review_1");
const QString key = QStringLiteral("API:key");
const QString anna = QStringLiteral("anna");
const QString bob = QStringLiteral("bob");
const QString colleague = QStringLiteral("colleague");

Person person(const QString &userId)
{
    Person result;
    result.userId = userId;
    return result;
}

/// What a random choice needs; the seed names the run.
class Chance
{
public:
    explicit Chance(unsigned seed)
        : m_engine(seed)
    {}
    int below(int limit) { return int(m_engine() % unsigned(limit)); }
    bool oneIn(int n) { return below(n) == 0; }

private:
    std::mt19937 m_engine;
};

/// A task at the service, with its rules for reviews and assignments (protocol.md 3).
struct ServerTask
{
    QString place = stage;
    QString assignee;
    std::vector<TaskEvent> reviews;
    int version = 0;

    bool assign(const QString &userId)
    {
        if (place != stage)
            return false;
        assignee = userId;
        ++version;
        return true;
    }
    bool review(bool accept, const QString &by)
    {
        if (place != stage || assignee != by)
            return false;
        TaskEvent event;
        event.id = QString::number(++version);
        event.kind = accept ? TaskEvent::Kind::Accepted : TaskEvent::Kind::Rejected;
        event.stageName = stage;
        event.person = person(by);
        reviews.push_back(event);
        place = accept ? QStringLiteral("Review_2") : QStringLiteral("Label");
        assignee.clear();
        return true;
    }
    int reviewsBy(const QString &userId) const
    {
        return int(std::count_if(reviews.begin(), reviews.end(), [&](const TaskEvent &event) {
            return event.person.userId == userId;
        }));
    }
    TaskDetails details(const QString &id) const
    {
        TaskDetails details;
        details.task.id = id;
        details.task.stageName = place;
        details.task.state = assignee.isEmpty() ? TaskState::Unassigned : TaskState::Assigned;
        details.task.stateWord = taskStateWord(details.task.state);
        details.task.updatedAt = QDateTime::fromMSecsSinceEpoch(version, Qt::UTC);
        if (!assignee.isEmpty()) {
            Assignee one;
            one.person = person(assignee);
            one.state = TaskState::Assigned;
            details.task.assignees += one;
        }
        for (const TaskEvent &event : reviews)
            details.events += event;
        return details;
    }
};

/// One item, the task that it is about, and everything that may go wrong on the way.
class Ride
{
public:
    Ride(const Operation &operation, const QString &owner, Chance &chance)
        : m_operation(operation),
          m_me(person(key)),
          m_findings(m_operation, m_me),
          m_chance(chance)
    {
        m_server.assignee = owner;
        m_item.before = m_server.details(QStringLiteral("task")).task;
        m_item.target = operation.assignee;
        m_journal = m_item;
    }

    void run()
    {
        for (int turn = 0; !m_item.progress.ended; ++turn) {
            QVERIFY2(turn < mostTurns, "it never ends");
            if (m_chance.oneIn(12)) {
                restart();
            } else if (m_chance.oneIn(25)) {
                interfere();
            } else if (m_chance.oneIn(60)) {
                cancel();
            } else {
                step();
            }
            if (QTest::currentTestFailed())
                return;
        }
        m_late = nullptr; // the service was told nothing more since
        check();
    }

    ItemState outcome() const { return *m_item.progress.outcome; }

private:
    void apply(ItemEvent event)
    {
        const auto next = after(m_item.progress, event);
        QVERIFY2(next,
                 qPrintable(QStringLiteral("event %1 has no place in phase %2")
                                .arg(int(event))
                                .arg(int(phaseOf(m_item.progress)))));
        m_item.progress = *next;
    }

    void step()
    {
        switch (phaseOf(m_item.progress)) {
        case ItemPhase::Look: {
            const TaskDetails now = read();
            const Finding finding = m_findings.look(m_item, now);
            m_item.look = m_findings.remember(m_item, now);
            apply(finding.event);
            store();
            break;
        }
        case ItemPhase::LookForGiveBack:
            apply(m_findings.lookForGiveBack(m_item, read()).event);
            store();
            break;
        case ItemPhase::TakeOver:
            send(&ItemProgress::takeOver, [this] { return m_server.assign(key); });
            break;
        case ItemPhase::Write:
            send(&ItemProgress::write, [this] {
                if (m_operation.isAssignment())
                    return m_server.assign(m_operation.assignee.userId);
                return m_server.review(m_operation.kind == Operation::Kind::Accept, key);
            });
            break;
        case ItemPhase::GiveBack:
            send(&ItemProgress::giveBack,
                 [this] { return m_server.assign(m_item.look->owner.userId); });
            break;
        case ItemPhase::TakeOverLost:
        case ItemPhase::WriteLost:
        case ItemPhase::GiveBackLost:
            settle();
            break;
        case ItemPhase::TakingOver:
        case ItemPhase::Writing:
        case ItemPhase::GivingBack:
        case ItemPhase::Ended:
            QFAIL("nothing to be done");
        }
    }

    TaskDetails read()
    {
        m_readSinceSent = true;
        return m_server.details(QStringLiteral("task"));
    }

    void send(StepState ItemProgress::*which, const std::function<bool()> &work)
    {
        apply(ItemEvent::Sent);
        // The invariant that everything else hangs on.
        QVERIFY2(m_readSinceSent || m_sentStep != which, "sent twice without a read between");
        m_readSinceSent = false;
        m_sentStep = which;
        store();
        // Killed between what is written down and what is sent, or right after.
        const bool killedBefore = m_chance.oneIn(20);
        const int fault = m_chance.below(10);
        if (killedBefore) {
            m_item = m_journal;
            apply(ItemEvent::Restarted);
            store();
            return;
        }
        ItemEvent event = ItemEvent::AnsweredLost;
        if (fault == 0) { // dropped before the service saw it
        } else if (fault == 1) { // done, and the answer is lost
            work();
        } else if (fault == 2) { // the service is still at it
            m_late = work;
        } else if (fault == 3) {
            event = ItemEvent::AnsweredNotDone;
        } else if (m_chance.oneIn(30)) {
            event = ItemEvent::AnsweredRefused; // for reasons of its own
            m_keptByRefusal = m_keptByRefusal || which == &ItemProgress::giveBack;
        } else {
            event = work() ? ItemEvent::AnsweredDone : ItemEvent::AnsweredRefused;
        }
        if (m_chance.oneIn(15)) { // killed before the answer is written down
            m_item = m_journal;
            apply(ItemEvent::Restarted);
        } else {
            apply(event);
        }
        store();
    }

    void settle()
    {
        std::optional<Finding> found = m_findings.settle(m_item, read());
        if (!found) {
            // By the second look the service is surely done with it.
            if (m_late)
                std::exchange(m_late, nullptr)();
            found = m_findings.settle(m_item, read());
        }
        apply(found ? found->event : ItemEvent::FoundNotDone);
        store();
    }

    void restart()
    {
        if (phaseOf(m_item.progress) == ItemPhase::Ended)
            return;
        m_item = m_journal;
        apply(ItemEvent::Restarted);
        store();
    }

    void cancel()
    {
        const ItemPhase phase = phaseOf(m_item.progress);
        if (phase != ItemPhase::Look && phase != ItemPhase::TakeOver && phase != ItemPhase::Write)
            return; // what is on its way goes on
        apply(ItemEvent::Cancelled);
        store();
    }

    void interfere()
    {
        // Not while the service is at something of ours: it does one thing after the other.
        if (m_late)
            return;
        ++m_interfered;
        if (m_chance.oneIn(2)) {
            m_server.assign(colleague);
        } else if (m_server.place == stage) {
            m_server.assign(colleague);
            m_server.review(m_chance.oneIn(2), colleague);
        }
    }

    void store()
    {
        m_journal = m_item;
        m_journal.progress.looked = false; // what is not written down
    }

    void check()
    {
        const int ours = m_server.reviewsBy(key);
        QVERIFY2(ours <= 1, "reviewed twice");
        const bool isDecision = m_operation.isDecision();
        if (isDecision)
            QCOMPARE(outcome() == ItemState::Done, ours == 1);
        QVERIFY(outcome() != ItemState::Planned && outcome() != ItemState::Sending);
        if (m_interfered > 0)
            return;
        // Nobody else was there: it is done, or the task is as it was.
        if (outcome() == ItemState::Done) {
            if (!isDecision)
                QCOMPARE(m_server.assignee, m_operation.assignee.userId);
        } else if (isDecision) {
            QCOMPARE(m_server.place, stage);
            const bool asBefore = m_server.details({}).task.assignees == m_item.before.assignees;
            QVERIFY2(asBefore || m_keptByRefusal, qPrintable(m_server.assignee));
        }
    }

    Operation m_operation;
    Person m_me;
    Findings m_findings;
    Chance &m_chance;
    ServerTask m_server;
    OperationItem m_item;
    OperationItem m_journal; ///< what a restart finds
    std::function<bool()> m_late;
    bool m_readSinceSent = false;
    StepState ItemProgress::*m_sentStep = nullptr;
    int m_interfered = 0;
    bool m_keptByRefusal = false; ///< it was to be given back, and the service would not
};

} // namespace

// Items on their way through a model of the service that fails, is late, is changed by others, and
// a process that is killed at any moment. What decides is the application's own code.
class TestOperationModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLostNothingTwice();
};

void TestOperationModel::nothingLostNothingTwice()
{
    ItemCounts all;
    int items = 0;
    for (unsigned seed = 1; seed <= runs; ++seed) {
        Chance chance(seed);
        Operation operation;
        operation.stageName = stage;
        operation.takeOver = true;
        constexpr std::array kinds{Operation::Kind::Accept, Operation::Kind::Reject,
                                   Operation::Kind::Assign, Operation::Kind::Unassign};
        operation.kind = kinds.at(std::size_t(chance.below(int(kinds.size()))));
        if (operation.kind == Operation::Kind::Assign)
            operation.assignee = person(bob);
        ItemCounts counts;
        const int count = 1 + chance.below(4);
        for (int i = 0; i < count; ++i) {
            const QStringList owners{QString(), anna, key};
            Ride ride(operation, owners.at(chance.below(3)), chance);
            ride.run();
            if (QTest::currentTestFailed()) {
                qWarning("seed %u, item %d", seed, i);
                return;
            }
            counts.add(ride.outcome());
        }
        QCOMPARE(counts.all(), count);
        QCOMPARE(counts.open(), 0);
        all.add(counts);
        items += count;
    }
    qInfo("seeds 1 to %d: %d items, %d done, %d left alone, %d failed, %d cancelled", runs, items,
          all.of(ItemState::Done), all.of(ItemState::Skipped), all.of(ItemState::Failed),
          all.of(ItemState::Cancelled));
    QCOMPARE(all.all(), items);
    // Each way was gone often enough to tell something.
    QVERIFY(all.of(ItemState::Done) > items / 4);
    QVERIFY(all.of(ItemState::Skipped) > items / 50);
    QVERIFY(all.of(ItemState::Failed) > items / 100);
    QVERIFY(all.of(ItemState::Cancelled) > items / 100);
}

QTEST_GUILESS_MAIN(TestOperationModel)
#include "tst_operationmodel.moc"
