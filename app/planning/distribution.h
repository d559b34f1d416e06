// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/taskpool.h"

#include <QStringList>

#include <optional>

namespace brickyard {

/// Somebody who is there when tasks are handed out.
struct Share
{
    Person person;
    int open = 0; ///< what they have in the stage now, with what they have of the pool
    bool mayWork = true;
    bool ticked = true;
    /// As many tasks of the pool and no others; without it, what the split says.
    std::optional<int> wanted;

    friend bool operator==(const Share &, const Share &) = default;
};

enum class Split {
    EqualCount, ///< as many tasks of the pool for everybody, give or take one
    Level, ///< everybody ends with as many open tasks, as near as whole tasks allow
};

/// Who would get what. It says the same for the same input, whatever else happens.
struct DistributionPlan
{
    struct Place
    {
        int before = 0; ///< open tasks now
        int gets = 0; ///< tasks of the pool
        int keeps = 0; ///< of these, those that they have already
        int after = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };

    static constexpr int left = -1;

    std::vector<Place> places; ///< one for each share
    std::vector<int> receivers; ///< by index in the pool: the share that it goes to, or left
    int leftCount = 0; ///< tasks that nobody gets; they stay with whom they are
    int leftUnassigned = 0; ///< of these, those of nobody
    int changeCount = 0; ///< tasks that get another assignee than they have

    friend bool operator==(const DistributionPlan &, const DistributionPlan &) = default;
};

/// Hands out the tasks of the pool to those who are ticked and may work.
///
/// How many: who wants a number gets that number; where more is wanted than there is, those who
/// come first in \a shares get theirs first. The others share the rest as \a split says; what
/// cannot be shared evenly goes to those who come first. Only where everybody wants a number,
/// or nobody is there, tasks are left.
///
/// Which: a task that is with one of them stays there as long as they get that many, begun ones
/// before others; so a plan changes as few tasks as it can. Of what is not begun, those that go
/// are taken evenly from the order, neither the urgent ones nor the others. The rest goes round
/// in the pool's order, one for each who still gets some, so that nobody has all the urgent ones.
///
/// A person counts once: a second share with the same user id, or one without a user id, gets
/// nothing. Takes a time proportional to the pool (and to people times their logarithm).
DistributionPlan planDistribution(const TaskPool &pool, const QList<Share> &shares, Split split);
/// The same, once.
DistributionPlan planDistribution(const QList<Task> &tasks, const QList<Share> &shares,
                                  Split split);

/// A person and the tasks that they are to be given, the most urgent first.
struct PersonTasks
{
    Person person;
    QStringList taskIds;

    friend bool operator==(const PersonTasks &, const PersonTasks &) = default;
};

/// What the plan changes, by person in the order of \a shares; nobody without a task. Tasks that
/// are with their receiver already are not among them.
QList<PersonTasks> changesOf(const DistributionPlan &plan, const TaskPool &pool,
                             const QList<Share> &shares);

} // namespace brickyard
