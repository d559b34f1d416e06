// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationengine.h"

#include "operations/assignbatch.h"
#include "operations/commentbatch.h"
#include "operations/decisionbatch.h"
#include "operations/runningoperation.h"
#include "redbrick/redbrickapi.h"

#include <algorithm>

namespace brickyard {

namespace {

// Batches of one operation that are at work together: while some wait for their looks, others
// write. The client bounds what is on the wire.
constexpr qsizetype maxBatches = 6;
// Decisions on single tasks with no longer a break than this between them are shown together.
constexpr qint64 gatherFor = 120'000; // ms

} // namespace

OperationEngine::OperationEngine(RedBrickApi *api, const Timings &timings, Person me,
                                 QObject *parent)
    : QObject(parent),
      m_api(api),
      m_timings(timings),
      m_me(std::move(me))
{
    connect(api, &RedBrickApi::keyRefused, this, [this] {
        stop(tr("RedBrick refused the API key before this was sent. Nothing was changed."));
    });
    connect(api, &RedBrickApi::serviceFailing, this, &OperationEngine::checkService);
}

OperationEngine::~OperationEngine() = default;

QUuid OperationEngine::assign(const QString &projectId, const QString &stageName,
                              const QList<Task> &tasks, const Person &assignee)
{
    Operation operation;
    operation.kind = Operation::Kind::Assign;
    operation.projectId = projectId;
    operation.stageName = stageName;
    operation.assignee = assignee;
    return add(std::move(operation), itemsOf(tasks, assignee)).operation.id;
}

QUuid OperationEngine::unassign(const QString &projectId, const QString &stageName,
                                const QList<Task> &tasks)
{
    Operation operation;
    operation.kind = Operation::Kind::Unassign;
    operation.projectId = projectId;
    operation.stageName = stageName;
    return add(std::move(operation), itemsOf(tasks)).operation.id;
}

QUuid OperationEngine::distribute(const QString &projectId, const QString &stageName,
                                  const QList<Assignment> &assignments)
{
    Operation operation;
    operation.kind = Operation::Kind::Distribute;
    operation.projectId = projectId;
    operation.stageName = stageName;
    QList<OperationItem> items;
    items.reserve(assignments.size());
    for (const Assignment &assignment : assignments) {
        OperationItem item;
        item.before = assignment.task;
        item.target = assignment.person;
        items += item;
    }
    operation.targetCount = countTargets(items);
    groupByTarget(items);
    return add(std::move(operation), std::move(items)).operation.id;
}

QUuid OperationEngine::decide(const QString &projectId, const QString &stageName,
                              const QList<Task> &tasks, const Decision &decision)
{
    Operation operation;
    operation.kind = decision.kind;
    operation.projectId = projectId;
    operation.stageName = stageName;
    operation.comment = decision.comment;
    operation.takeOver = decision.takeOver;
    if (tasks.size() == 1 && !m_operations.empty()) {
        const Operation &last = m_operations.back()->operation;
        const bool recent = !last.isFinished()
            || last.finishedAt.msecsTo(QDateTime::currentDateTimeUtc()) < gatherFor;
        if (last.isDecision() && last.items.size() == 1 && last.projectId == projectId
            && last.stageName == stageName && recent)
            operation.group = last.group;
    }
    return add(std::move(operation), itemsOf(tasks)).operation.id;
}

QUuid OperationEngine::comment(const QString &projectId, const Task &task, const QString &text,
                               const QString &replyTo)
{
    Operation operation;
    operation.kind = Operation::Kind::Comment;
    operation.projectId = projectId;
    operation.stageName = task.stageName;
    operation.comment = text;
    operation.replyTo = replyTo;
    return add(std::move(operation), itemsOf({task})).operation.id;
}

OperationEngine::Running &OperationEngine::add(Operation operation, QList<OperationItem> items)
{
    operation.id = QUuid::createUuid();
    if (operation.group.isNull())
        operation.group = operation.id;
    operation.startedAt = QDateTime::currentDateTimeUtc();
    operation.holdEnds = QDeadlineTimer(QDeadlineTimer::Forever);
    QSet<QString> seen;
    items.removeIf([&seen](const OperationItem &item) {
        const bool again = seen.contains(item.before.id);
        seen.insert(item.before.id);
        return again;
    });
    operation.items = std::move(items);
    operation.phase = Operation::Phase::Waiting;
    m_operations.push_back(std::make_unique<Running>());
    Running &running = *m_operations.back();
    running.operation = std::move(operation);
    const QUuid id = running.operation.id;
    m_index.insert(id, &running);
    claim(running);

    const int milliseconds = m_hold.forTasks(int(running.operation.items.size()));
    if (running.operation.isDecision() && milliseconds != 0) {
        running.operation.phase = Operation::Phase::Held;
        if (milliseconds != Hold::untilSent)
            hold(running, milliseconds);
    } else {
        startSoon(id);
    }
    Q_EMIT operationAdded(id);
    return running;
}

void OperationEngine::claim(Running &running)
{
    // A comment changes nothing that another change could be in the way of.
    if (running.operation.kind == Operation::Kind::Comment)
        return;
    const QList<OperationItem> &items = running.operation.items;
    running.positions.reserve(items.size());
    for (qsizetype position = 0; position < items.size(); ++position) {
        const QString &taskId = items[position].before.id;
        replaceHeld(taskId, running);
        m_claims[taskId] += &running;
        m_pending.insert(taskId);
        running.positions.insert(taskId, int(position));
    }
    noteReplaced(running);
    tellPending();
}

void OperationEngine::release(Running &running, int position)
{
    const QString taskId = running.operation.items.at(position).before.id;
    if (!running.positions.remove(taskId))
        return;
    const auto claims = m_claims.find(taskId);
    if (claims == m_claims.end())
        return;
    claims->removeOne(&running);
    if (claims->isEmpty()) {
        m_claims.erase(claims);
        m_pending.remove(taskId);
        tellPending();
        return;
    }
    // Whoever waits for this task meant it as this operation has left it. Not an undo: it is about
    // the task as what it undoes has left it.
    const OperationItem &item = running.operation.items.at(position);
    Running &next = *claims->first();
    if (running.operation.isAssignment() && next.operation.kind != Operation::Kind::Restore) {
        Task &before = next.operation.items[next.positions.value(taskId)].before;
        if (item.state == ItemState::Done)
            before = taskAsLeft(item);
        else if (item.state == ItemState::Cancelled)
            before = item.before;
    }
    if (next.operation.phase == Operation::Phase::Waiting)
        startSoon(next.operation.id);
}

OperationEngine::Running *OperationEngine::find(const QUuid &operationId) const
{
    return m_index.value(operationId, nullptr);
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

QList<QUuid> OperationEngine::operationsOfGroup(const QUuid &groupId) const
{
    QList<QUuid> ids;
    for (const auto &running : m_operations) {
        if (running->operation.group == groupId)
            ids += running->operation.id;
    }
    return ids;
}

int OperationEngine::unfinishedItemCount() const
{
    int count = 0;
    for (const auto &running : m_operations) {
        if (!running->operation.isFinished())
            count += running->operation.counts().open();
    }
    return count;
}

int OperationEngine::heldItemCount() const
{
    int count = 0;
    for (const auto &running : m_operations) {
        if (running->operation.isHeld())
            count += running->operation.counts().open();
    }
    return count;
}

QHash<QString, QString> OperationEngine::pendingWords() const
{
    QHash<QString, QString> words;
    words.reserve(m_claims.size());
    // Thousands of tasks share a few texts.
    QHash<std::pair<const Running *, QString>, QString> texts;
    for (auto it = m_claims.begin(); it != m_claims.end(); ++it) {
        const Running *last = it->last();
        const OperationItem &item = last->operation.items.at(last->positions.value(it.key()));
        QString &text = texts[{last, item.target.userId}];
        if (text.isEmpty())
            text = last->operation.pendingWords(item);
        words.insert(it.key(), text);
    }
    return words;
}

const Operation *OperationEngine::pendingOperation(const QString &taskId) const
{
    const auto claims = m_claims.constFind(taskId);
    return claims == m_claims.constEnd() ? nullptr : &claims->last()->operation;
}

void OperationEngine::startSoon(const QUuid &operationId)
{
    Running *running = find(operationId);
    if (running->startIsDue)
        return;
    running->startIsDue = true;
    QMetaObject::invokeMethod(
        this,
        [this, operationId] {
            if (Running *due = find(operationId)) {
                due->startIsDue = false;
                start(*due);
            }
        },
        Qt::QueuedConnection);
}

void OperationEngine::start(Running &running)
{
    if (running.operation.phase != Operation::Phase::Waiting)
        return;
    const bool free = std::all_of(
        running.positions.keyBegin(), running.positions.keyEnd(),
        [&](const QString &taskId) { return m_claims.constFind(taskId)->first() == &running; });
    if (!free)
        return; // release() calls again
    running.operation.phase = Operation::Phase::Running;
    running.operation.sending.start();
    announce(running);
    startBatches(running);
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
    if (operation.isAssignment())
        return new AssignBatch(context, std::move(items), this);
    if (operation.kind == Operation::Kind::Comment)
        return new CommentBatch(context, std::move(items), operation.comment, operation.replyTo,
                                this);
    return new DecisionBatch(context, std::move(items),
                             {operation.kind, operation.comment, operation.takeOver}, this);
}

void OperationEngine::setItem(Running &running, int position, const OperationItem &item)
{
    running.operation.items[position] = item;
    announce(running);
}

void OperationEngine::cancelItem(Running &running, int position, const QString &reason,
                                 ItemState state)
{
    OperationItem item = running.operation.items.at(position);
    item.state = state;
    item.reason = reason;
    setItem(running, position, item);
    release(running, position);
}

void OperationEngine::finishIfIdle(Running &running)
{
    if (running.positions.isEmpty() && running.batches.isEmpty())
        finish(running);
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

void OperationEngine::tellPending()
{
    // Once in a turn of the event loop: an operation claims thousands of tasks in a row.
    if (!m_pendingIsTold)
        return;
    m_pendingIsTold = false;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pendingIsTold = true;
            Q_EMIT pendingChanged();
        },
        Qt::QueuedConnection);
}

void OperationEngine::batchFinished(const QUuid &operationId, ChangeBatch *batch)
{
    Running *running = find(operationId);
    if (!running)
        return;
    running->batches.removeOne(batch);
    for (const auto &[position, item] : batch->items())
        release(*running, position);
    startBatches(*running);
}

void OperationEngine::cancel(const QUuid &operationId)
{
    Running *running = find(operationId);
    if (!running || running->operation.isFinished() || running->cancelled)
        return;
    running->cancelled = true;
    const QList<OperationItem> &items = running->operation.items;
    for (; running->next < std::size_t(items.size()); ++running->next) {
        const auto position = int(running->next);
        if (items.at(position).state == ItemState::Planned)
            cancelItem(*running, position, {});
    }
    const QList<ChangeBatch *> batches = running->batches;
    for (ChangeBatch *batch : batches)
        batch->cancel();
    announce(*running);
    finishIfIdle(*running);
}

void OperationEngine::cancelAll()
{
    for (const QUuid &id : operationIds())
        cancel(id);
}

void OperationEngine::checkService()
{
    const bool sending = std::any_of(
        m_operations.cbegin(), m_operations.cend(), [](const std::unique_ptr<Running> &running) {
            return running->operation.phase == Operation::Phase::Running && !running->cancelled;
        });
    if (!sending || m_checkingService)
        return;
    m_checkingService = true;
    m_api->fetchMe()->then(this, [this](const Result<Person> &me) {
        m_checkingService = false;
        if (me)
            return; // it works again, or for some only: each change tells
        const Error &error = me.error();
        // A refused key has stopped everything already.
        if (error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::KeyRefused)
            return;
        const QString why = tr("RedBrick failed several times in a row, so nothing more is sent.");
        stop(tr("%1 Nothing was changed.").arg(why));
        Q_EMIT serviceFailing(why + u' ' + error.message);
    });
}

void OperationEngine::stop(const QString &why)
{
    const QList<QUuid> ids = operationIds();
    for (const QUuid &id : ids) {
        Running &running = *find(id);
        if (running.operation.isFinished())
            continue;
        running.cancelled = true;
        const QList<OperationItem> &items = running.operation.items;
        for (; running.next < std::size_t(items.size()); ++running.next) {
            const auto position = int(running.next);
            if (items.at(position).state == ItemState::Planned)
                cancelItem(running, position, why, ItemState::Failed);
        }
        const QList<ChangeBatch *> batches = running.batches;
        for (ChangeBatch *batch : batches)
            batch->stop(why);
        announce(running);
        finishIfIdle(running);
    }
    m_api->dropQueuedChanges();
}

void OperationEngine::finish(Running &running)
{
    if (running.operation.isFinished())
        return;
    running.operation.phase = Operation::Phase::Finished;
    running.operation.finishedAt = QDateTime::currentDateTimeUtc();
    Q_ASSERT(std::all_of(running.operation.items.cbegin(), running.operation.items.cend(),
                         [](const OperationItem &item) { return item.hasEnded(); }));
    const QList<int> claimed = running.positions.values();
    for (const int position : claimed)
        release(running, position);
    if (running.operation.kind == Operation::Kind::Restore)
        restored(running);
    const QUuid id = running.operation.id;
    Q_EMIT operationChanged(id);
    Q_EMIT operationFinished(id);
    if (!m_deferredUndos.contains(id) && std::exchange(running.undoWhenFinished, false)) {
        restore(running);
        undoDeferred();
    }
}

} // namespace brickyard
