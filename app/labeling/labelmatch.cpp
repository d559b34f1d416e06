// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/labelmatch.h"

#include <QHash>
#include <QSet>

namespace brickyard {

QString LabelMatching::objection(const LabelEntry &entry, const Task &task) const
{
    if (task.stageName != m_rules.stageName)
        return tr("The task is in %1, not in %2.", "stages").arg(task.stageName, m_rules.stageName);
    if (task.assignees.size() > 1)
        return tr("The task has several assignees (consensus); Brickyard leaves such tasks alone.");
    if (task.seriesCount > 0 && entry.seriesCount > task.seriesCount)
        return tr("It speaks of %1, and the task has %2.", "numbers of series")
            .arg(tr("%Ln series", nullptr, entry.seriesCount),
                 tr("%Ln series", nullptr, task.seriesCount));
    const bool isOthers = !task.assignees.isEmpty() && !task.isAssignedTo(m_rules.me);
    if (!isOthers || m_rules.decision.takeOver)
        return {};
    const QString whose = task.assignees.first().person.displayName();
    if (m_rules.decision.kind != Operation::Kind::PreLabel)
        return tr("The task belongs to %1 and would be left with them.").arg(whose);
    const bool isBegun = task.state != TaskState::Assigned && task.state != TaskState::Unassigned;
    return isBegun ? tr("%1 has begun to work on the task.").arg(whose) : QString();
}

LabelMatch LabelMatching::match(const QList<LabelEntry> &entries, const QList<Task> &found,
                                const QList<Task> &queue) const
{
    QHash<QString, const Task *> byId;
    for (const Task &task : found)
        byId.insert(task.id, &task);
    QHash<QString, QList<const Task *>> byName;
    for (const Task &task : queue)
        byName[task.name] += &task;
    LabelMatch result;
    QSet<QString> taken;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const LabelEntry &entry = entries.at(i);
        const QList<const Task *> named =
            entry.taskId.isEmpty() ? byName.value(entry.name) : QList<const Task *>();
        const Task *task = entry.taskId.isEmpty() ? named.value(0) : byId.value(entry.taskId);
        QString reason;
        if (named.size() > 1)
            reason = tr("%Ln tasks in %1 have this name; give the id.", nullptr, int(named.size()))
                         .arg(m_rules.stageName);
        else if (!task)
            reason = entry.taskId.isEmpty()
                ? tr("No task in %1 has this name.").arg(m_rules.stageName)
                : tr("There is no such task in the project.");
        else if (taken.contains(task->id))
            reason = tr("Another entry has labels for this task.");
        else if (!entry.taskId.isEmpty() && !entry.name.isEmpty() && entry.name != task->name)
            reason = tr("The file calls it %1, and it is called %2.", "names of a task")
                         .arg(entry.name, task->name);
        else
            reason = objection(entry, *task);
        if (!task || !reason.isEmpty()) {
            result.leftOut +=
                {i, task ? task->id : entry.taskId, task ? task->name : entry.name, reason};
            continue;
        }
        taken.insert(task->id);
        result.targets += {i, *task};
    }
    return result;
}

} // namespace brickyard
