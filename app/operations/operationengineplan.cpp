// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationengine.h"
#include "operations/runningoperation.h"

#include <QSet>
#include <QTimer>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

// How what a person asks for becomes an operation; what is done with it is in operationengine.cpp.

namespace brickyard {

namespace {

// Decisions on single tasks with no longer a break than this between them are shown together.
constexpr qint64 gatherFor = 120'000; // ms
// Items that are made in one turn of the event loop: their memory alone costs more than a frame
// where there are ten thousand.
constexpr qsizetype maxPlannedAtOnce = 1000;

Operation operationIn(const QString &projectId, const QString &stageName, Operation::Kind kind)
{
    Operation operation;
    operation.kind = kind;
    operation.projectId = projectId;
    operation.stageName = stageName;
    return operation;
}

} // namespace

QUuid OperationEngine::assign(const QString &projectId, const QString &stageName,
                              const QList<Task> &tasks, const Person &assignee)
{
    Operation operation = operationIn(projectId, stageName, Operation::Kind::Assign);
    operation.assignee = assignee;
    return plan(std::move(operation), tasks, assignee);
}

QUuid OperationEngine::unassign(const QString &projectId, const QString &stageName,
                                const QList<Task> &tasks)
{
    return plan(operationIn(projectId, stageName, Operation::Kind::Unassign), tasks);
}

QUuid OperationEngine::distribute(const QString &projectId, const QString &stageName,
                                  const QList<Assignment> &assignments)
{
    Operation operation = operationIn(projectId, stageName, Operation::Kind::Distribute);
    // Those for the same person side by side, so that a batch writes few changes. Their places
    // are sorted, for they themselves are large.
    std::vector<qsizetype> order(std::size_t(assignments.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype left, qsizetype right) {
        return assignments.at(left).person.userId < assignments.at(right).person.userId;
    });
    QSet<QString> people;
    for (const Assignment &assignment : assignments)
        people.insert(assignment.person.userId);
    operation.targetCount = int(people.size());
    return plan(std::move(operation), assignments.size(),
                [assignments, order = std::move(order)](qsizetype position) {
                    const Assignment &assignment = assignments.at(order.at(std::size_t(position)));
                    return itemOf(assignment.task, assignment.person);
                });
}

QUuid OperationEngine::decide(const QString &projectId, const QString &stageName,
                              const QList<Task> &tasks, const Decision &decision)
{
    Operation operation = operationIn(projectId, stageName, decision.kind);
    operation.comment = decision.comment;
    operation.takeOver = decision.takeOver;
    operation.group = decision.group;
    if (operation.group.isNull() && tasks.size() == 1 && !m_operations.empty()
        && m_planned.empty()) {
        const Operation &last = m_operations.back()->operation;
        const bool recent = !last.isFinished()
            || last.finishedAt.msecsTo(QDateTime::currentDateTimeUtc()) < gatherFor;
        if (last.isDecision() && last.items.size() == 1 && last.projectId == projectId
            && last.stageName == stageName && recent)
            operation.group = last.group;
    }
    return plan(std::move(operation), tasks.size(),
                [tasks, seen = decision.labelsSeen](qsizetype position) {
                    OperationItem item = itemOf(tasks.at(position), {});
                    const auto since = seen.constFind(item.before.id);
                    if (since != seen.constEnd())
                        item.labelsSeen = *since;
                    return item;
                });
}

QUuid OperationEngine::putLabels(const QString &projectId, const QString &stageName,
                                 const QList<Task> &tasks, const QUuid &labelSet,
                                 const Decision &decision)
{
    Operation operation = operationIn(projectId, stageName, decision.kind);
    operation.takeOver = decision.takeOver;
    operation.group = decision.group;
    operation.labelSet = labelSet;
    // Who takes a task over for a draft gives it back.
    const bool handsOver = decision.kind == Operation::Kind::SaveDraft;
    return plan(std::move(operation), tasks.size(), [tasks, handsOver](qsizetype position) {
        OperationItem item = itemOf(tasks.at(position), {});
        item.progress.handsOver = handsOver;
        return item;
    });
}

void OperationEngine::addLabels(const QUuid &labelSet, const QHash<QString, QByteArray> &labels,
                                QObject *context,
                                std::function<void(const std::optional<Error> &)> done)
{
    if (m_journal)
        m_journal->addLabels(labelSet, labels, context, std::move(done));
}

void OperationEngine::dropLabels(const QUuid &labelSet)
{
    if (m_journal)
        m_journal->dropLabels(labelSet, this, [](const std::optional<Error> &) {});
}

void OperationEngine::readLabels(
    const QUuid &operationId, const QStringList &taskIds, QObject *context,
    std::function<void(const Result<QHash<QString, QByteArray>> &)> done)
{
    const Running *running = find(operationId);
    if (m_journal && running)
        m_journal->readLabels(running->operation.labelSet, taskIds, context, std::move(done));
}

QUuid OperationEngine::comment(const QString &projectId, const Task &task, const QString &text,
                               const QString &replyTo)
{
    Operation operation = operationIn(projectId, task.stageName, Operation::Kind::Comment);
    operation.comment = text;
    operation.replyTo = replyTo;
    return plan(std::move(operation), {task});
}

QUuid OperationEngine::plan(Operation operation, const QList<Task> &tasks, const Person &target)
{
    return plan(std::move(operation), tasks.size(),
                [tasks, target](qsizetype position) { return itemOf(tasks.at(position), target); });
}

QUuid OperationEngine::plan(Operation operation, qsizetype count,
                            std::function<OperationItem(qsizetype)> itemAt)
{
    const QUuid id = QUuid::createUuid();
    auto planned = std::make_unique<Planned>();
    planned->id = id;
    planned->operation = std::move(operation);
    planned->count = count;
    planned->itemAt = std::move(itemAt);
    planned->items.reserve(count);
    planned->positions.reserve(count);
    m_planned.push_back(std::move(planned));
    // In their order: what comes later has to find the claims of what came before.
    if (m_planned.size() > 1)
        return id;
    if (count <= maxPlannedAtOnce)
        planAll();
    else
        planSoon();
    return id;
}

void OperationEngine::planSoon()
{
    if (std::exchange(m_planningIsDue, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_planningIsDue = false;
        if (!m_planned.empty())
            planSome();
    });
}

void OperationEngine::planSome()
{
    Planned &first = *m_planned.front();
    const qsizetype end = std::min(first.count, first.next + maxPlannedAtOnce);
    for (; first.next < end; ++first.next) {
        OperationItem item = first.itemAt(first.next);
        if (first.positions.contains(item.before.id))
            continue; // the same task once more
        first.positions.insert(item.before.id, int(first.items.size()));
        first.items += std::move(item);
    }
    if (end < first.count) {
        planSoon();
        return;
    }
    const std::unique_ptr<Planned> complete = std::move(m_planned.front());
    m_planned.erase(m_planned.begin());
    if (!m_planned.empty())
        planSoon();
    add(std::move(complete->operation), std::move(complete->items), complete->id,
        std::move(complete->positions));
}

void OperationEngine::planAll()
{
    while (!m_planned.empty())
        planSome();
}

} // namespace brickyard
