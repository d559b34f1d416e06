// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/distributerun.h"

#include <QHash>

namespace brickyard {

DistributeRun::DistributeRun(CliSession &session, Output &output, Subject subject,
                             DistributeCommand command, QObject *parent)
    : ChangeRun(session, output, std::move(subject), parent),
      m_command(std::move(command))
{}

QString DistributeRun::objection() const
{
    return objectionTo(m_command.emails);
}

QList<Share> DistributeRun::shares() const
{
    QHash<QString, int> open;
    for (const Task &task : queue()) {
        for (const Assignee &assignee : task.assignees) {
            if (assignee.state != TaskState::Completed)
                ++open[assignee.person.userId];
        }
    }
    QList<Share> shares;
    for (const QString &email : m_command.emails) {
        Share share;
        share.person = personWith(email);
        share.open = open.value(share.person.userId);
        shares += share;
    }
    return shares;
}

DistributionPlan DistributeRun::planFor(const TaskPool &pool, const QList<Share> &shares) const
{
    return planDistribution(pool, shares, m_command.level ? Split::Level : Split::EqualCount);
}

QList<Assignment> DistributeRun::assignments(const TaskPool &pool, const DistributionPlan &plan,
                                             const QList<Share> &shares) const
{
    // Also those that are with their receiver already: who asked for them is told about them.
    QList<Assignment> result;
    for (const int index : pool.order()) {
        const int receiver = plan.receivers[std::size_t(index)];
        if (receiver != DistributionPlan::left)
            result += {pool.task(index), shares[receiver].person};
    }
    return result;
}

QList<QUuid> DistributeRun::begin(const QList<Task> &tasks)
{
    const TaskPool pool(tasks);
    const QList<Share> people = shares();
    return {engine()->distribute(projectId(), stage().name,
                                 assignments(pool, planFor(pool, people), people))};
}

void DistributeRun::change(const ChosenTasks &chosen)
{
    if (!m_command.dryRun) {
        ChangeRun::change(chosen);
        return;
    }
    const TaskPool pool(chosen.tasks);
    const QList<Share> people = shares();
    const DistributionPlan plan = planFor(pool, people);
    output().plan(plan, pool, people);
    QList<OperationItem> planned;
    const QList<Assignment> all = assignments(pool, plan, people);
    for (const Assignment &assignment : all) {
        OperationItem item;
        item.before = assignment.task;
        item.target = assignment.person;
        planned += item;
    }
    endWithout(planned, chosen.leftOut);
}

} // namespace brickyard
