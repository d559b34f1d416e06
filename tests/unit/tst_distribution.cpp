// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/distribution.h"
#include "tests/support/sampletasks.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <limits>
#include <map>

using namespace brickyard;

namespace {

Share shareOf(const Person &person, int open = 0)
{
    Share share;
    share.person = person;
    share.open = open;
    return share;
}

Person numbered(int number)
{
    return test::person(QStringLiteral("P%1").arg(number), QStringLiteral("Person"));
}

/// \a count tasks of nobody: "a" before "b" in every respect that orders them.
QList<Task> unassigned(int count)
{
    QList<Task> tasks;
    for (int i = 0; i < count; ++i)
        tasks.append(test::task(QStringLiteral("t%1").arg(i, 6, 10, QLatin1Char('0'))));
    return tasks;
}

std::vector<int> gets(const DistributionPlan &plan)
{
    std::vector<int> counts;
    for (const DistributionPlan::Place &place : plan.places)
        counts.push_back(place.gets);
    return counts;
}

std::vector<int> after(const DistributionPlan &plan)
{
    std::vector<int> counts;
    for (const DistributionPlan::Place &place : plan.places)
        counts.push_back(place.after);
    return counts;
}

using Counts = std::vector<int>;

/// One made-up situation; a seed makes the same in every run.
struct Situation
{
    QList<Task> tasks;
    QList<Share> shares;
    Split split = Split::EqualCount;
};

Situation situationFrom(quint32 seed, bool edited)
{
    // Made once: what goes through the time zone takes most of the time.
    static const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000).toUTC();
    QRandomGenerator random(seed);
    Situation made;
    made.split = random.bounded(2) == 0 ? Split::EqualCount : Split::Level;
    const int people = random.bounded(9);
    const int count = random.bounded(5) == 0 ? random.bounded(4) : random.bounded(120);
    std::map<int, int> held;
    for (int i = 0; i < count; ++i) {
        // Ids, times and priorities that are often the same, in no order.
        Task task = test::task(
            QStringLiteral("t%1-%2").arg(random.bounded(1000)).arg(i, 4, 10, QLatin1Char('0')));
        if (random.bounded(3) != 0)
            task.priority = random.bounded(4) / 4.0;
        if (random.bounded(4) != 0) {
            task.createdAt = start.addSecs(random.bounded(6));
        }
        // Also of people who are not there.
        if (random.bounded(2) == 0) {
            const int holder = random.bounded(people + 2);
            const std::array states = {TaskState::Assigned, TaskState::Assigned,
                                       TaskState::InProgress, TaskState::Skipped};
            task = test::assigned(task, numbered(holder), states[std::size_t(random.bounded(4))]);
            ++held[holder];
        }
        made.tasks.append(task);
    }
    for (int i = 0; i < people; ++i) {
        Share share = shareOf(numbered(i), held[i] + random.bounded(40));
        share.mayWork = random.bounded(5) != 0;
        share.ticked = random.bounded(4) != 0;
        if (edited && random.bounded(3) == 0)
            share.wanted = random.bounded(-2, 50);
        made.shares.append(share);
    }
    return made;
}

bool receives(const Share &share)
{
    return share.mayWork && share.ticked;
}

constexpr int situations = 2000;

} // namespace

class TestDistribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples_data();
    void examples();
    void order();
    void urgentTasksAreSpread();
    void theirOwnStay();
    void begunOnesStay();
    void whatGoesIsTakenEvenly();
    void wantedNumbers_data();
    void wantedNumbers();
    void whatIsLeftStaysWhereItIs();
    void aPersonCountsOnce();
    void consensusTasks();
    void changes();
    void nothingIsLostOrTwice();
    void nobodyElseGetsAnything();
    void equalCountsDifferByOne();
    void noMoveLevelsMore();
    void wantedNumbersAreKept();
    void asFewChangesAsPossible();
    void theSameAgain();
    void loadsAddUp();
    void aHundredThousand();
};

void TestDistribution::examples_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Counts>("open");
    QTest::addColumn<Split>("split");
    QTest::addColumn<Counts>("gets");
    QTest::newRow("no task") << 0 << Counts{3, 4} << Split::EqualCount << Counts{0, 0};
    QTest::newRow("nobody") << 5 << Counts{} << Split::EqualCount << Counts{};
    QTest::newRow("nobody, level") << 5 << Counts{} << Split::Level << Counts{};
    QTest::newRow("even") << 6 << Counts{9, 0, 1} << Split::EqualCount << Counts{2, 2, 2};
    QTest::newRow("the first have more")
        << 8 << Counts{9, 0, 1} << Split::EqualCount << Counts{3, 3, 2};
    QTest::newRow("fewer than people")
        << 2 << Counts{0, 0, 0} << Split::EqualCount << Counts{1, 1, 0};
    QTest::newRow("level") << 8 << Counts{9, 0, 1} << Split::Level << Counts{0, 5, 3};
    QTest::newRow("level past the highest")
        << 30 << Counts{9, 0, 1} << Split::Level << Counts{5, 13, 12};
    QTest::newRow("level, too few") << 3 << Counts{9, 5, 1} << Split::Level << Counts{0, 0, 3};
    QTest::newRow("level from level") << 4 << Counts{2, 2, 2} << Split::Level << Counts{2, 1, 1};
    QTest::newRow("level, one") << 4 << Counts{7} << Split::Level << Counts{4};
}

void TestDistribution::examples()
{
    QFETCH(int, count);
    QFETCH(Counts, open);
    QFETCH(Split, split);
    QList<Share> shares;
    for (std::size_t i = 0; i < open.size(); ++i)
        shares.append(shareOf(numbered(int(i)), open[i]));
    const DistributionPlan plan = planDistribution(unassigned(count), shares, split);
    QTEST(gets(plan), "gets");
    QCOMPARE(plan.leftCount, open.empty() ? count : 0);
    QCOMPARE(plan.changeCount, open.empty() ? 0 : count);
    for (std::size_t i = 0; i < open.size(); ++i) {
        QCOMPARE(plan.places[i].before, open[i]);
        QCOMPARE(plan.places[i].after, open[i] + plan.places[i].gets);
    }
}

void TestDistribution::order()
{
    QList<Task> tasks = unassigned(7);
    const auto at = [](int second) {
        return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + second * 1000LL).toUTC();
    };
    tasks[0].createdAt = at(1); // no priority
    tasks[1].priority = 0.2;
    tasks[1].createdAt = at(9);
    tasks[2].priority = 0.9; // no time
    tasks[3].priority = 0.9;
    tasks[3].createdAt = at(5);
    tasks[4].priority = std::numeric_limits<double>::quiet_NaN();
    tasks[4].createdAt = at(0);
    tasks[5].priority = 0.0;
    tasks[6].priority = 0.9;
    tasks[6].createdAt = at(5);
    QCOMPARE(TaskPool(tasks).order(), (std::vector<int>{3, 6, 2, 1, 5, 4, 0}));
}

void TestDistribution::urgentTasksAreSpread()
{
    const TaskPool pool(unassigned(7));
    QList<Share> shares{shareOf(numbered(0)), shareOf(numbered(1)), shareOf(numbered(2))};
    shares[1].wanted = 1;
    const DistributionPlan plan = planDistribution(pool, shares, Split::EqualCount);
    QCOMPARE(plan.receivers, (std::vector<int>{0, 1, 2, 0, 2, 0, 2}));
}

void TestDistribution::theirOwnStay()
{
    QList<Task> tasks = unassigned(4);
    tasks[3] = test::assigned(tasks[3], test::anna());
    tasks[0] = test::assigned(tasks[0], test::bob());
    const DistributionPlan plan = planDistribution(
        tasks, {shareOf(test::anna(), 5), shareOf(test::bob(), 1)}, Split::EqualCount);
    QCOMPARE(plan.receivers, (std::vector<int>{1, 0, 1, 0}));
    QCOMPARE(plan.changeCount, 2);
    QCOMPARE(plan.places[0], (DistributionPlan::Place{5, 2, 1, 6}));
    QCOMPARE(plan.places[1], (DistributionPlan::Place{1, 2, 1, 2}));
}

void TestDistribution::begunOnesStay()
{
    QList<Task> tasks = unassigned(6);
    for (int i = 0; i < 6; ++i) {
        tasks[i] = test::assigned(tasks[i], test::anna(),
                                  i >= 4 ? TaskState::InProgress : TaskState::Assigned);
    }
    const DistributionPlan plan = planDistribution(
        tasks, {shareOf(test::anna(), 6), shareOf(test::bob())}, Split::EqualCount);
    QCOMPARE(plan.receivers[4], 0);
    QCOMPARE(plan.receivers[5], 0);
    QCOMPARE(after(plan), (Counts{3, 3}));
}

void TestDistribution::whatGoesIsTakenEvenly()
{
    QList<Task> tasks = unassigned(6);
    for (Task &task : tasks)
        task = test::assigned(task, test::anna());
    const DistributionPlan plan = planDistribution(
        tasks, {shareOf(test::anna(), 6), shareOf(test::bob())}, Split::EqualCount);
    QCOMPARE(plan.receivers, (std::vector<int>{1, 0, 1, 0, 1, 0}));
}

void TestDistribution::wantedNumbers_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Counts>("wanted"); // -1: as the split says
    QTest::addColumn<Counts>("gets");
    QTest::addColumn<int>("left");
    QTest::newRow("the others share the rest") << 10 << Counts{-1, 7, -1} << Counts{2, 7, 1} << 0;
    QTest::newRow("none for one") << 10 << Counts{-1, 0, -1} << Counts{5, 0, 5} << 0;
    QTest::newRow("all for one") << 10 << Counts{-1, 10, -1} << Counts{0, 10, 0} << 0;
    QTest::newRow("more than there is") << 10 << Counts{-1, 99, -1} << Counts{0, 10, 0} << 0;
    QTest::newRow("more than there is, together") << 10 << Counts{6, 6, 6} << Counts{6, 4, 0} << 0;
    QTest::newRow("everybody, and some are left") << 10 << Counts{1, 2, 3} << Counts{1, 2, 3} << 4;
    QTest::newRow("below nothing") << 10 << Counts{-5, -1, -1} << Counts{0, 5, 5} << 0;
}

void TestDistribution::wantedNumbers()
{
    QFETCH(int, count);
    QFETCH(Counts, wanted);
    QFETCH(int, left);
    QList<Share> shares;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        shares.append(shareOf(numbered(int(i))));
        if (wanted[i] != -1)
            shares.last().wanted = wanted[i];
    }
    for (const Split split : {Split::EqualCount, Split::Level}) {
        const DistributionPlan plan = planDistribution(unassigned(count), shares, split);
        QTEST(gets(plan), "gets");
        QCOMPARE(plan.leftCount, left);
        QCOMPARE(plan.leftUnassigned, left);
    }
}

void TestDistribution::whatIsLeftStaysWhereItIs()
{
    QList<Task> tasks = unassigned(5);
    for (int i = 0; i < 4; ++i)
        tasks[i] = test::assigned(tasks[i], test::anna());
    QList<Share> shares{shareOf(test::anna(), 10), shareOf(test::bob(), 3)};
    shares[0].ticked = false;
    shares[1].wanted = 1;
    const DistributionPlan plan = planDistribution(tasks, shares, Split::EqualCount);
    QCOMPARE(after(plan), (Counts{9, 4}));
    QCOMPARE(plan.leftCount, 4);
    QCOMPARE(plan.leftUnassigned, 1);
    QCOMPARE(plan.changeCount, 1);
    // And where all of it goes, it goes from her.
    shares[1].wanted.reset();
    QCOMPARE(after(planDistribution(tasks, shares, Split::Level)), (Counts{6, 8}));
}

void TestDistribution::aPersonCountsOnce()
{
    const QList<Share> shares{shareOf(test::anna()), shareOf(test::anna()), shareOf(Person()),
                              shareOf(test::bob())};
    QCOMPARE(gets(planDistribution(unassigned(4), shares, Split::EqualCount)),
             (Counts{2, 0, 0, 2}));
}

void TestDistribution::consensusTasks()
{
    Task task = test::assigned(test::task(QStringLiteral("a")), test::anna());
    task.assignees.append(test::assigned(task, test::bob()).assignees);
    // It would be with Anna alone afterwards.
    const DistributionPlan plan =
        planDistribution({task}, {shareOf(test::anna(), 1)}, Split::EqualCount);
    QCOMPARE(plan.changeCount, 1);
    QCOMPARE(plan.places[0], (DistributionPlan::Place{1, 1, 0, 1}));
}

void TestDistribution::changes()
{
    QList<Task> tasks = unassigned(5);
    tasks[1] = test::assigned(tasks[1], test::bob());
    const TaskPool pool(tasks);
    QList<Share> shares{shareOf(test::anna()), shareOf(numbered(7)), shareOf(test::bob(), 1)};
    shares[1].wanted = 0;
    const DistributionPlan plan = planDistribution(pool, shares, Split::EqualCount);
    const QList<PersonTasks> expected{{test::anna(), {tasks[0].id, tasks[3].id, tasks[4].id}},
                                      {test::bob(), {tasks[2].id}}};
    QCOMPARE(changesOf(plan, pool, shares), expected);
    QCOMPARE(plan.changeCount, 4);
}

void TestDistribution::nothingIsLostOrTwice()
{
    for (quint32 seed = 0; seed < situations; ++seed) {
        const Situation now = situationFrom(seed, seed % 2 == 1);
        const TaskPool pool(now.tasks);
        const DistributionPlan plan = planDistribution(pool, now.shares, now.split);
        // Each task has one receiver or none, so none can be there twice.
        QCOMPARE(qsizetype(plan.receivers.size()), now.tasks.size());
        Counts counted(std::size_t(now.shares.size()));
        int left = 0;
        for (const int receiver : plan.receivers) {
            QVERIFY(receiver >= -1 && receiver < now.shares.size());
            ++(receiver < 0 ? left : counted[std::size_t(receiver)]);
        }
        QCOMPARE(gets(plan), counted);
        QCOMPARE(plan.leftCount, left);
        QSet<QString> sent;
        int changed = 0;
        for (const PersonTasks &one : changesOf(plan, pool, now.shares)) {
            changed += int(one.taskIds.size());
            sent.unite(QSet<QString>(one.taskIds.begin(), one.taskIds.end()));
        }
        QCOMPARE(changed, plan.changeCount);
        QCOMPARE(sent.size(), qsizetype(changed));
    }
}

void TestDistribution::nobodyElseGetsAnything()
{
    for (quint32 seed = 0; seed < situations; ++seed) {
        const Situation now = situationFrom(seed, seed % 2 == 1);
        const DistributionPlan plan = planDistribution(now.tasks, now.shares, now.split);
        bool anybody = false;
        bool anybodyUnedited = false;
        for (std::size_t i = 0; i < plan.places.size(); ++i) {
            const Share &share = now.shares.at(qsizetype(i));
            if (!receives(share))
                QCOMPARE(plan.places[i].gets, 0);
            anybody = anybody || receives(share);
            anybodyUnedited = anybodyUnedited || (receives(share) && !share.wanted);
        }
        if (!anybody)
            QCOMPARE(plan.leftCount, int(now.tasks.size()));
        if (anybodyUnedited)
            QCOMPARE(plan.leftCount, 0);
    }
}

void TestDistribution::equalCountsDifferByOne()
{
    for (quint32 seed = 0; seed < situations; ++seed) {
        const Situation now = situationFrom(seed, false);
        const DistributionPlan plan = planDistribution(now.tasks, now.shares, Split::EqualCount);
        int least = std::numeric_limits<int>::max();
        int most = 0;
        for (std::size_t i = 0; i < plan.places.size(); ++i) {
            if (!receives(now.shares.at(qsizetype(i))))
                continue;
            least = std::min(least, plan.places[i].gets);
            most = std::max(most, plan.places[i].gets);
        }
        QVERIFY2(most <= least || most - least <= 1, qPrintable(QString::number(seed)));
    }
}

void TestDistribution::noMoveLevelsMore()
{
    for (quint32 seed = 0; seed < situations; ++seed) {
        const Situation now = situationFrom(seed, false);
        const DistributionPlan plan = planDistribution(now.tasks, now.shares, Split::Level);
        Counts loads;
        Counts given;
        for (std::size_t i = 0; i < plan.places.size(); ++i) {
            if (receives(now.shares.at(qsizetype(i)))) {
                loads.push_back(plan.places[i].after);
                given.push_back(plan.places[i].gets);
            }
        }
        const auto spread = [](const Counts &counts) {
            const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
            return *most - *least;
        };
        for (std::size_t from = 0; from < loads.size(); ++from) {
            for (std::size_t to = 0; to < loads.size() && given[from] > 0; ++to) {
                Counts moved = loads;
                --moved[from];
                ++moved[to];
                QVERIFY2(spread(moved) >= spread(loads), qPrintable(QString::number(seed)));
                // Nor is there anybody who got one while somebody else had two fewer.
                QVERIFY(loads[from] - loads[to] <= 1);
            }
        }
    }
}

void TestDistribution::wantedNumbersAreKept()
{
    for (quint32 seed = 0; seed < situations; ++seed) {
        const Situation now = situationFrom(seed, true);
        const DistributionPlan plan = planDistribution(now.tasks, now.shares, now.split);
        int rest = int(now.tasks.size());
        for (std::size_t i = 0; i < plan.places.size(); ++i) {
            const Share &share = now.shares.at(qsizetype(i));
            if (!receives(share) || !share.wanted)
                continue;
            QCOMPARE(plan.places[i].gets, std::clamp(*share.wanted, 0, rest));
            rest -= plan.places[i].gets;
        }
    }
}

void TestDistribution::asFewChangesAsPossible()
{
    for (quint32 seed = 0; seed < situations; ++seed) {
        const Situation now = situationFrom(seed, seed % 2 == 1);
        const TaskPool pool(now.tasks);
        const DistributionPlan plan = planDistribution(pool, now.shares, now.split);
        for (std::size_t i = 0; i < plan.places.size(); ++i) {
            const int held = pool.openWith(now.shares.at(qsizetype(i)).person.userId);
            QCOMPARE(plan.places[i].keeps, std::min(held, plan.places[i].gets));
        }
    }
}

void TestDistribution::theSameAgain()
{
    for (quint32 seed = 0; seed < situations; ++seed) {
        const Situation now = situationFrom(seed, seed % 2 == 1);
        const DistributionPlan plan = planDistribution(now.tasks, now.shares, now.split);
        QCOMPARE(planDistribution(now.tasks, now.shares, now.split), plan);
        // Also where the tasks came in another order.
        Situation other = now;
        std::reverse(other.tasks.begin(), other.tasks.end());
        DistributionPlan again = planDistribution(other.tasks, other.shares, other.split);
        std::reverse(again.receivers.begin(), again.receivers.end());
        QCOMPARE(again, plan);
    }
}

void TestDistribution::loadsAddUp()
{
    for (quint32 seed = 0; seed < situations; ++seed) {
        const Situation now = situationFrom(seed, seed % 2 == 1);
        const DistributionPlan plan = planDistribution(now.tasks, now.shares, now.split);
        for (std::size_t i = 0; i < plan.places.size(); ++i) {
            int load = now.shares.at(qsizetype(i)).open;
            const QString userId = now.shares.at(qsizetype(i)).person.userId;
            for (qsizetype task = 0; task < now.tasks.size(); ++task) {
                const int receiver = plan.receivers[std::size_t(task)];
                const bool had = now.tasks.at(task).isAssignedTo(userId);
                const bool has = receiver < 0 ? had : receiver == int(i);
                load += int(has) - int(had);
            }
            QCOMPARE(plan.places[i].after, load);
        }
    }
}

void TestDistribution::aHundredThousand()
{
    QList<Task> tasks = unassigned(100'000);
    for (int i = 0; i < tasks.size(); i += 2)
        tasks[i] = test::assigned(tasks[i], test::anna());
    const TaskPool pool(tasks);
    QList<Share> shares;
    for (int i = 0; i < 200; ++i)
        shares.append(shareOf(numbered(i), i * 10));
    shares.append(shareOf(test::anna(), 50'000));
    DistributionPlan plan;
    QBENCHMARK
    {
        plan = planDistribution(pool, shares, Split::Level);
    }
    QCOMPARE(plan.leftCount, 0);
    QCOMPARE(plan.places.back().before, 50'000);
    const Counts loads = after(plan);
    QVERIFY(*std::max_element(loads.begin(), loads.end()) < 2000);
}

QTEST_GUILESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
