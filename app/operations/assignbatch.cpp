// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/assignbatch.h"

#include "operations/assignstep.h"

#include <QMap>

namespace brickyard {

AssignBatch::AssignBatch(Context context, std::map<int, OperationItem> items, QObject *parent)
    : ChangeBatch(std::move(context), std::move(items), parent)
{}

void AssignBatch::cancel()
{
    ChangeBatch::cancel();
    const auto steps = findChildren<AssignStep *>(Qt::FindDirectChildrenOnly);
    for (AssignStep *step : steps)
        step->cancel(cancelledOutcome());
}

Outcome AssignBatch::inspect(const OperationItem &item, const TaskDetails &now)
{
    const Outcome outcome = ChangeBatch::inspect(item, now);
    const QList<Assignee> &assignees = now.task.assignees;
    if (now.task.stageName != context().stageName)
        return outcome;
    // Already as asked: nothing to send, whoever did it.
    const bool there = item.target.userId.isEmpty()
        ? assignees.isEmpty()
        : assignees.size() == 1 && assignees.first().person.userId == item.target.userId;
    if (there)
        return {ItemState::Done, {}};
    // Taking away work that was begun is asked about; here nobody could be asked.
    const bool begun = !assignees.isEmpty() && now.task.state != TaskState::Assigned
        && now.task.state != item.before.state;
    if (outcome.state == ItemState::Unknown && begun) {
        return {ItemState::Skipped,
                tr("%1 went on with the task meanwhile; it was left alone.")
                    .arg(assignees.first().person.displayName())};
    }
    return outcome;
}

void AssignBatch::write(const QStringList &taskIds)
{
    QMap<QString, QStringList> byTarget; // in a fixed order, so that runs can be compared
    for (const QString &id : taskIds)
        byTarget[item(id).target.userId] += id;
    for (const QStringList &ids : std::as_const(byTarget))
        assign(item(ids.first()).target, ids);
}

void AssignBatch::assign(const Person &target, const QStringList &taskIds)
{
    const bool self = target.userId == context().me.userId;
    if (target.isApiKey() && !self) {
        const Outcome refused{
            ItemState::Failed,
            tr("A task cannot be given to another API key (%1).").arg(target.displayName())};
        for (const QString &id : taskIds)
            endItem(id, refused);
        return;
    }
    const auto kind = self        ? AssignStep::Target::Self
        : target.userId.isEmpty() ? AssignStep::Target::Nobody
                                  : AssignStep::Target::Person;
    auto *step =
        new AssignStep(context().api, context().timings, context().projectId, kind, target, this);
    connect(step, &AssignStep::settling, this, &AssignBatch::announceSettling);
    connect(step, &AssignStep::finished, this, [this](const QHash<QString, Outcome> &outcomes) {
        for (auto it = outcomes.begin(); it != outcomes.end(); ++it)
            item(it.key()).changed = it->state == ItemState::Done;
        endItems(outcomes);
    });
    step->start(taskIds);
}

} // namespace brickyard
