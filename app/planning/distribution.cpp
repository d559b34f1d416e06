// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/distribution.h"

#include <QSet>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int none = -1;

/// Indexes of those shares that can get something.
std::vector<int> receiversAmong(const QList<Share> &shares)
{
    std::vector<int> receivers;
    QSet<QString> seen;
    for (int index = 0; index < shares.size(); ++index) {
        const Share &share = shares.at(index);
        const bool first = !share.person.userId.isEmpty() && !seen.contains(share.person.userId);
        seen.insert(share.person.userId);
        if (first && share.mayWork && share.ticked)
            receivers.push_back(index);
    }
    return receivers;
}

/// Raises the lowest loads to one level, as far as \a count tasks reach.
void shareLevel(qint64 count, const std::vector<int> &people, const std::vector<int> &loads,
                std::vector<int> &quotas)
{
    std::vector<int> rising = people;
    std::stable_sort(rising.begin(), rising.end(), [&loads](int a, int b) {
        return loads[std::size_t(a)] < loads[std::size_t(b)];
    });
    qint64 sum = loads[std::size_t(rising.front())];
    std::size_t raised = 1;
    for (; raised < rising.size(); ++raised) {
        const qint64 next = loads[std::size_t(rising[raised])];
        if (next * qint64(raised) - sum > count)
            break;
        sum += next;
    }
    rising.resize(raised);
    const qint64 level = (sum + count) / qint64(raised);
    qint64 extra = (sum + count) % qint64(raised);
    std::sort(rising.begin(), rising.end()); // the order given decides who has one more
    for (const int person : rising)
        quotas[std::size_t(person)] =
            int(level) - loads[std::size_t(person)] + (extra-- > 0 ? 1 : 0);
}

void shareEqually(int count, const std::vector<int> &people, std::vector<int> &quotas)
{
    const int each = count / int(people.size());
    int extra = count % int(people.size());
    for (const int person : people)
        quotas[std::size_t(person)] = each + (extra-- > 0 ? 1 : 0);
}

/// How many each share gets.
std::vector<int> quotasFor(const TaskPool &pool, const QList<Share> &shares, Split split,
                           const std::vector<int> &receivers, const std::vector<int> &loads)
{
    std::vector<int> quotas(std::size_t(shares.size()));
    std::vector<int> others;
    int rest = pool.size();
    for (const int person : receivers) {
        if (const std::optional<int> wanted = shares.at(person).wanted) {
            quotas[std::size_t(person)] = std::clamp(*wanted, 0, rest);
            rest -= quotas[std::size_t(person)];
        } else {
            others.push_back(person);
        }
    }
    if (others.empty())
        return quotas;
    switch (split) {
    case Split::EqualCount:
        shareEqually(rest, others, quotas);
        break;
    case Split::Level:
        shareLevel(rest, others, loads, quotas);
        break;
    }
    return quotas;
}

/// Leaves tasks with whom they are, as far as the quotas reach; lowers the quotas.
void keep(const TaskPool &pool, const std::vector<int> &shareOfHolder, std::vector<int> &quotas,
          DistributionPlan &plan)
{
    struct Counter
    {
        qint64 seen = 0; ///< tasks not begun, so far
        qint64 waiting = 0; ///< tasks not begun, altogether
        qint64 room = 0; ///< how many of them can stay
    };
    std::vector<Counter> counters(quotas.size());
    const auto ownerOf = [&](int task) {
        const int holder = pool.holder(task);
        return holder < 0 ? none : shareOfHolder[std::size_t(holder)];
    };
    const auto stay = [&](int task, int person) {
        plan.receivers[std::size_t(task)] = person;
        --quotas[std::size_t(person)];
        ++plan.places[std::size_t(person)].keeps;
    };
    for (const int task : pool.order()) {
        const int person = ownerOf(task);
        if (person == none)
            continue;
        if (!pool.isStarted(task))
            ++counters[std::size_t(person)].waiting;
        else if (quotas[std::size_t(person)] > 0)
            stay(task, person);
    }
    for (std::size_t person = 0; person < quotas.size(); ++person)
        counters[person].room = std::min<qint64>(quotas[person], counters[person].waiting);
    for (const int task : pool.order()) {
        const int person = ownerOf(task);
        if (person == none || pool.isStarted(task))
            continue;
        Counter &counter = counters[std::size_t(person)];
        const qint64 before = counter.seen * counter.room / counter.waiting;
        ++counter.seen;
        if (counter.seen * counter.room / counter.waiting > before)
            stay(task, person);
    }
}

/// Hands out the rest, one for each in every round.
void goRound(const TaskPool &pool, const std::vector<int> &receivers, std::vector<int> &quotas,
             DistributionPlan &plan)
{
    std::vector<int> round;
    std::copy_if(receivers.begin(), receivers.end(), std::back_inserter(round),
                 [&quotas](int person) { return quotas[std::size_t(person)] > 0; });
    std::size_t turn = 0;
    for (const int task : pool.order()) {
        if (round.empty())
            return;
        if (plan.receivers[std::size_t(task)] != DistributionPlan::left)
            continue;
        const int person = round[turn];
        plan.receivers[std::size_t(task)] = person;
        if (--quotas[std::size_t(person)] == 0)
            round.erase(round.begin() + std::ptrdiff_t(turn));
        else
            ++turn;
        if (turn >= round.size())
            turn = 0;
    }
}

} // namespace

DistributionPlan planDistribution(const TaskPool &pool, const QList<Share> &shares, Split split)
{
    const auto shareCount = std::size_t(shares.size());
    const std::vector<int> receivers = receiversAmong(shares);
    std::vector<int> shareOfHolder(std::size_t(pool.holderCount()), none);
    for (const int person : receivers) {
        const int number = pool.holderNumber(shares.at(person).person.userId);
        if (number != TaskPool::nobody)
            shareOfHolder[std::size_t(number)] = person;
    }
    // What each has beside the pool.
    std::vector<int> loads(shareCount);
    DistributionPlan plan;
    plan.places.resize(shareCount);
    for (std::size_t person = 0; person < shareCount; ++person) {
        const Share &share = shares.at(qsizetype(person));
        plan.places[person].before = share.open;
        loads[person] = std::max(0, share.open - pool.openWith(share.person.userId));
        plan.places[person].after = share.open;
    }

    std::vector<int> quotas = quotasFor(pool, shares, split, receivers, loads);
    for (std::size_t person = 0; person < shareCount; ++person)
        plan.places[person].gets = quotas[person];
    plan.receivers.assign(std::size_t(pool.size()), DistributionPlan::left);
    keep(pool, shareOfHolder, quotas, plan);
    goRound(pool, receivers, quotas, plan);

    // What stays as it is still counts with whom it is.
    QHash<QString, int> stays;
    for (int task = 0; task < pool.size(); ++task) {
        const int receiver = plan.receivers[std::size_t(task)];
        if (receiver == DistributionPlan::left) {
            ++plan.leftCount;
            plan.leftUnassigned += pool.holder(task) == TaskPool::nobody ? 1 : 0;
            for (const Assignee &assignee : pool.task(task).assignees) {
                if (assignee.state != TaskState::Completed)
                    ++stays[assignee.person.userId];
            }
        } else {
            const int holder = pool.holder(task);
            if (holder < 0 || shareOfHolder[std::size_t(holder)] != receiver)
                ++plan.changeCount;
        }
    }
    for (std::size_t person = 0; person < shareCount; ++person) {
        plan.places[person].after = loads[person] + plan.places[person].gets
            + stays.value(shares.at(qsizetype(person)).person.userId);
    }
    return plan;
}

DistributionPlan planDistribution(const QList<Task> &tasks, const QList<Share> &shares, Split split)
{
    return planDistribution(TaskPool(tasks), shares, split);
}

QList<PersonTasks> changesOf(const DistributionPlan &plan, const TaskPool &pool,
                             const QList<Share> &shares)
{
    std::vector<int> numbers;
    QList<PersonTasks> all;
    for (const Share &share : shares) {
        numbers.push_back(pool.holderNumber(share.person.userId));
        all.append(PersonTasks{share.person, {}});
    }
    for (const int task : pool.order()) {
        const int receiver = plan.receivers[std::size_t(task)];
        if (receiver == DistributionPlan::left)
            continue;
        const int holder = pool.holder(task);
        if (holder < 0 || holder != numbers[std::size_t(receiver)])
            all[receiver].taskIds.append(pool.task(task).id);
    }
    all.removeIf([](const PersonTasks &one) { return one.taskIds.isEmpty(); });
    return all;
}

} // namespace brickyard
