// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/assignbatch.h"

namespace brickyard {

AssignBatch::AssignBatch(Context context, std::map<int, OperationItem> items,
                         AssignStep::Target target, Person assignee, QObject *parent)
    : ChangeBatch(std::move(context), std::move(items), parent),
      m_target(target),
      m_assignee(std::move(assignee))
{}

Outcome AssignBatch::inspect(const OperationItem &item, const TaskDetails &now)
{
    const Outcome outcome = ChangeBatch::inspect(item, now);
    if (now.task.stageName != context().stageName)
        return outcome;
    // Already as asked: nothing to send, whoever did it.
    const bool there = m_target == AssignStep::Target::Nobody ? now.task.assignees.isEmpty()
                                                              : now.task.assignees.size() == 1
            && now.task.assignees.first().person.userId == m_assignee.userId;
    return there ? Outcome{ItemState::Done, {}} : outcome;
}

void AssignBatch::write(const QStringList &taskIds)
{
    auto *step = new AssignStep(context().api, context().timings, context().projectId, m_target,
                                m_assignee, this);
    connect(step, &AssignStep::settling, this, [this](const QStringList &ids) {
        for (const QString &id : ids) {
            item(id).reason = tr("The answer was lost; finding out what happened.");
            announce(id);
        }
    });
    connect(step, &AssignStep::finished, this, &AssignBatch::endItems);
    step->start(taskIds);
}

} // namespace brickyard
