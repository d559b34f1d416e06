// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationengine.h"

#include "operations/assignbatch.h"
#include "operations/reviewbatch.h"
#include "redbrick/redbrickapi.h"

#include <algorithm>

namespace brickyard {

namespace {

// Batches of one operation that are at work together: while one waits for its looks, the other
// writes. The client bounds what is on the wire.
constexpr int maxBatches = 3;

bool hasEnded(ItemState state)
{
    return state != ItemState::Planned && state != ItemState::Sending;
}

} // namespace

OperationEngine::OperationEngine(RedBrickApi *api, const Timings &timings, Person me,
                                 QObject *parent)
    : QObject(parent),
      m_api(api),
      m_timings(timings),
      m_me(std::move(me))
{}

OperationEngine::~OperationEngine() = default;

QUuid OperationEngine::assign(const QString &projectId, const QString &stageName,
                              const QList<Task> &tasks, const Person &assignee)
{
    Operation operation;
    operation.kind = Operation::Kind::Assign;
    operation.projectId = projectId;
    operation.stageName = stageName;
    operation.assignee = assignee;
    return add(std::move(operation), tasks, false);
}

QUuid OperationEngine::unassign(const QString &projectId, const QString &stageName,
                                const QList<Task> &tasks)
{
    Operation operation;
    operation.kind = Operation::Kind::Unassign;
    operation.projectId = projectId;
    operation.stageName = stageName;
    return add(std::move(operation), tasks, false);
}

QUuid OperationEngine::review(const QString &projectId, const QString &stageName,
                              const QList<Task> &tasks, bool accept, const QString &comment,
                              bool takeOver)
{
    Operation operation;
    operation.kind = accept ? Operation::Kind::Accept : Operation::Kind::Reject;
    operation.projectId = projectId;
    operation.stageName = stageName;
    operation.comment = comment;
    return add(std::move(operation), tasks, takeOver);
}

QUuid OperationEngine::add(Operation operation, const QList<Task> &tasks, bool takeOver)
{
    operation.id = QUuid::createUuid();
    operation.startedAt = QDateTime::currentDateTimeUtc();
    operation.items.reserve(tasks.size());
    QStringList claimed;
    for (const Task &task : tasks) {
        OperationItem item;
        item.before = task;
        if (m_pending.contains(task.id)) {
            item.state = ItemState::Skipped;
            item.reason = tr("Another change of this task has not ended yet.");
        } else {
            m_pending.insert(task.id);
            claimed += task.id;
        }
        operation.items += item;
    }
    auto running = std::make_unique<Running>();
    running->operation = std::move(operation);
    running->takeOver = takeOver;
    running->claimed = std::move(claimed);
    const QUuid id = running->operation.id;
    m_operations.push_back(std::move(running));
    Q_EMIT operationAdded(id);
    Q_EMIT pendingChanged();
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            if (Running *added = find(id))
                startBatches(*added);
        },
        Qt::QueuedConnection);
    return id;
}

OperationEngine::Running *OperationEngine::find(const QUuid &operationId) const
{
    const auto found =
        std::find_if(m_operations.begin(), m_operations.end(),
                     [&](const auto &running) { return running->operation.id == operationId; });
    return found == m_operations.end() ? nullptr : found->get();
}

const Operation *OperationEngine::operation(const QUuid &operationId) const
{
    const Running *running = find(operationId);
    return running ? &running->operation : nullptr;
}

QList<QUuid> OperationEngine::operationIds() const
{
    QList<QUuid> ids;
    for (const auto &running : m_operations)
        ids += running->operation.id;
    return ids;
}

int OperationEngine::unfinishedItemCount() const
{
    int count = 0;
    for (const auto &running : m_operations) {
        if (!running->operation.finished)
            count += running->operation.count(ItemState::Planned)
                + running->operation.count(ItemState::Sending);
    }
    return count;
}

void OperationEngine::startBatches(Running &running)
{
    QList<OperationItem> &items = running.operation.items;
    while (running.batches.size() < maxBatches && running.next < std::size_t(items.size())) {
        std::map<int, OperationItem> batchItems;
        for (; running.next < std::size_t(items.size())
             && batchItems.size() < std::size_t(RedBrickApi::maxTasksPerChange);
             ++running.next) {
            const auto position = int(running.next);
            if (items[position].state == ItemState::Planned)
                batchItems.emplace(position, items[position]);
        }
        if (batchItems.empty())
            continue;
        ChangeBatch *batch = makeBatch(running, std::move(batchItems));
        running.batches += batch;
        const QUuid id = running.operation.id;
        connect(batch, &ChangeBatch::itemChanged, this,
                [this, id](int position, const OperationItem &item) {
                    if (Running *changed = find(id))
                        setItem(*changed, position, item);
                });
        connect(batch, &ChangeBatch::tasksRead, this, &OperationEngine::tasksChanged);
        connect(batch, &ChangeBatch::finished, this,
                [this, id, batch] { batchFinished(id, batch); });
        batch->start();
    }
    if (running.batches.isEmpty())
        finish(running);
}

ChangeBatch *OperationEngine::makeBatch(const Running &running, std::map<int, OperationItem> items)
{
    const Operation &operation = running.operation;
    const ChangeBatch::Context context{m_api, m_timings, m_me, operation.projectId,
                                       operation.stageName};
    switch (operation.kind) {
    case Operation::Kind::Assign: {
        // One cannot assign to another API key, and the own one has no email (architecture).
        const bool self = operation.assignee.userId == m_me.userId;
        return new AssignBatch(context, std::move(items),
                               self ? AssignStep::Target::Self : AssignStep::Target::Person,
                               operation.assignee, this);
    }
    case Operation::Kind::Unassign:
        return new AssignBatch(context, std::move(items), AssignStep::Target::Nobody, {}, this);
    case Operation::Kind::Accept:
    case Operation::Kind::Reject:
        break;
    }
    return new ReviewBatch(context, std::move(items), operation.kind == Operation::Kind::Accept,
                           operation.comment, running.takeOver, this);
}

void OperationEngine::setItem(Running &running, int position, const OperationItem &item)
{
    running.operation.items[position] = item;
    announce(running);
}

void OperationEngine::announce(Running &running)
{
    if (running.changeAnnounced)
        return;
    running.changeAnnounced = true;
    const QUuid id = running.operation.id;
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            if (Running *changed = find(id)) {
                changed->changeAnnounced = false;
                Q_EMIT operationChanged(id);
            }
        },
        Qt::QueuedConnection);
}

void OperationEngine::batchFinished(const QUuid &operationId, ChangeBatch *batch)
{
    Running *running = find(operationId);
    if (!running)
        return;
    running->batches.removeOne(batch);
    startBatches(*running);
}

void OperationEngine::cancel(const QUuid &operationId)
{
    Running *running = find(operationId);
    if (!running || running->operation.finished || running->cancelled)
        return;
    running->cancelled = true;
    QList<OperationItem> &items = running->operation.items;
    for (; running->next < std::size_t(items.size()); ++running->next) {
        OperationItem &item = items[qsizetype(running->next)];
        if (item.state == ItemState::Planned)
            item.state = ItemState::Cancelled;
    }
    const QList<ChangeBatch *> batches = running->batches;
    for (ChangeBatch *batch : batches)
        batch->cancel();
    announce(*running);
}

void OperationEngine::cancelAll()
{
    for (const QUuid &id : operationIds())
        cancel(id);
}

void OperationEngine::finish(Running &running)
{
    if (running.operation.finished)
        return;
    running.operation.finished = true;
    Q_ASSERT(std::all_of(running.operation.items.cbegin(), running.operation.items.cend(),
                         [](const OperationItem &item) { return hasEnded(item.state); }));
    for (const QString &taskId : std::as_const(running.claimed))
        m_pending.remove(taskId);
    const QUuid id = running.operation.id;
    Q_EMIT pendingChanged();
    Q_EMIT operationChanged(id);
    Q_EMIT operationFinished(id);
}

} // namespace brickyard
