// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationengine.h"

#include "operations/changebatch.h"
#include "operations/runningoperation.h"
#include "operations/sendwindow.h"
#include "redbrick/redbrickapi.h"

#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>

#include <pwd.h>
#include <unistd.h>

namespace brickyard {

namespace {

// Batches of one operation that are at work together: while some wait for their looks, others
// write. The client bounds what is on the wire.
constexpr qsizetype maxBatches = 6;
// Tasks of which pendingChanged() speaks at once: the rows that show them are painted in the same
// turn of the event loop.
constexpr qsizetype maxToldAtOnce = 250;

/// The system's word, because the environment is anybody's to set and empty in a cron job.
QString loginName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

} // namespace

OperationEngine::OperationEngine(RedBrickApi *api, Journal *journal, const Timings &timings,
                                 Person me, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_journal(journal),
      // While as many are on the wire as may be, as many again are written down as being sent, so
      // that none of the wire's places waits for the disk.
      m_window(new SendWindow([api] { return 2 * api->inFlight(); }, this)),
      m_timings(timings),
      m_me(std::move(me)),
      m_author(loginName())
{
    connect(api, &RedBrickApi::keyRefused, this, [this] {
        pauseAll(Operation::Pause::KeyRefused,
                 tr("RedBrick refused the API key. What was not sent waits for another key."));
    });
    connect(api, &RedBrickApi::serviceFailing, this, &OperationEngine::checkService);
}

OperationEngine::~OperationEngine() = default;

OperationEngine::Running &OperationEngine::add(Operation operation, QList<OperationItem> items,
                                               const QUuid &operationId,
                                               QHash<QString, int> positions)
{
    m_isLeaving = false; // whoever goes on working does not leave
    operation.id = operationId;
    operation.userId = m_me.userId;
    operation.author = m_author;
    for (const Project &project : std::as_const(m_projects)) {
        if (project.id == operation.projectId)
            operation.projectName = project.name;
    }
    if (operation.group.isNull())
        operation.group = operation.id;
    operation.startedAt = QDateTime::currentDateTimeUtc();
    operation.holdEnds = QDeadlineTimer(QDeadlineTimer::Forever);
    operation.items = std::move(items);
    operation.phase = Operation::Phase::Waiting;
    m_operations.push_back(std::make_unique<Running>());
    Running &running = *m_operations.back();
    running.operation = std::move(operation);
    running.positions = std::move(positions);
    const QUuid id = running.operation.id;
    m_index.insert(id, &running);
    claim(running);
    addToJournal(running);

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
    if (running.operation.kind == Operation::Kind::Comment) {
        running.positions.clear();
        return;
    }
    const QList<OperationItem> &items = running.operation.items;
    const bool isKnown = !running.positions.isEmpty();
    if (!isKnown)
        running.positions.reserve(items.size());
    m_claims.reserve(m_claims.size() + items.size());
    m_untoldPending.reserve(m_untoldPending.size() + items.size());
    for (qsizetype position = 0; position < items.size(); ++position) {
        if (items[position].progress.ended)
            continue;
        const QString &taskId = items[position].before.id;
        replaceHeld(taskId, running);
        m_claims[taskId] += &running;
        tellPending(taskId);
        if (!isKnown)
            running.positions.insert(taskId, int(position));
    }
    noteReplaced(running);
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
    tellPending(taskId);
    if (claims->isEmpty()) {
        m_claims.erase(claims);
        return;
    }
    // Whoever waits for this task meant it as this operation has left it. Not an undo: it is about
    // the task as what it undoes has left it.
    const OperationItem &item = running.operation.items.at(position);
    Running &next = *claims->first();
    if (running.operation.isAssignment() && next.operation.kind != Operation::Kind::Restore) {
        const int place = next.positions.value(taskId);
        OperationItem &waiting = next.operation.items[place];
        if (item.state == ItemState::Done)
            waiting.before = taskAsLeft(item);
        else if (item.state == ItemState::Cancelled)
            waiting.before = item.before;
        record(next.operation.id, {{place, waiting, {}}}, this, [](bool) {});
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
    for (const auto &planned : m_planned)
        count += int(planned->count);
    for (const auto &running : m_operations) {
        if (!running->operation.isFinished() && !running->operation.isPaused())
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

QHash<QString, QString> OperationEngine::pendingWords(const QSet<QString> &taskIds) const
{
    QHash<QString, QString> words;
    words.reserve(taskIds.size());
    // Thousands of tasks share a few texts.
    QHash<std::pair<const Running *, QString>, QString> texts;
    for (const QString &taskId : taskIds) {
        const auto claims = m_claims.constFind(taskId);
        if (claims == m_claims.constEnd())
            continue;
        const Running *last = claims->last();
        const OperationItem &item = last->operation.items.at(last->positions.value(taskId));
        QString &text = texts[{last, item.target.userId}];
        if (text.isEmpty())
            text = last->operation.pendingWords(item);
        words.insert(taskId, text);
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
    if (running.operation.phase != Operation::Phase::Waiting || !running.recorded || hasStopped())
        return; // addToJournal() calls again
    if (m_isHeldBack != running.operation.awaitsService) {
        running.operation.awaitsService = m_isHeldBack;
        announce(running);
    }
    if (m_isHeldBack)
        return; // letGo() calls again
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
            OperationItem &item = items[position];
            if (item.progress.ended)
                continue;
            item.state = stateOf(item.progress, true);
            batchItems.emplace(position, item);
        }
        if (batchItems.empty())
            continue;
        ChangeBatch *batch = makeBatch(running, std::move(batchItems));
        if (running.cancelled)
            batch->cancel();
        batch->start();
    }
    if (running.batches.isEmpty())
        finish(running);
}

ChangeBatch *OperationEngine::makeBatch(Running &running, std::map<int, OperationItem> items)
{
    const QUuid id = running.operation.id;
    ChangeBatch::Context context;
    context.api = m_api;
    context.window = m_window;
    context.timings = m_timings;
    context.me = m_me;
    context.operation = withoutItems(running.operation);
    context.record = [this, id](const QList<Journal::ItemChange> &changes, QObject *object,
                                const std::function<void(bool)> &done) {
        record(id, changes, object, done);
    };
    context.readLabels = [this, set = running.operation.labelSet](
                             const QStringList &taskIds, QObject *object,
                             std::function<void(const Result<Journal::Labels> &)> done) {
        if (m_journal)
            m_journal->readLabels(set, taskIds, object, std::move(done));
    };
    auto *batch = new ChangeBatch(std::move(context), std::move(items), this);
    running.batches += batch;
    connect(batch, &ChangeBatch::tasksRead, this, &OperationEngine::tasksChanged);
    connect(batch, &ChangeBatch::stalled, this, &OperationEngine::batchStalled);
    connect(batch, &ChangeBatch::finished, this, [this, id, batch] { batchFinished(id, batch); });
    return batch;
}

void OperationEngine::endUnsent(Running &running, const QList<int> &positions, ItemState state,
                                const QString &reason)
{
    QList<Journal::ItemChange> changes;
    changes.reserve(positions.size());
    for (const int position : positions) {
        OperationItem &item = running.operation.items[position];
        item.progress.outcome = state;
        item.progress.ended = true;
        item.state = state;
        item.reason = reason;
        changes += {position, item, {}};
    }
    for (const int position : positions)
        release(running, position);
    // Nothing of them can be sent any more; they are shown as ended when that is written down.
    const QUuid id = running.operation.id;
    record(id, changes, this, [](bool) {});
}

QList<int> OperationEngine::unsentPositions(const Running &running) const
{
    QSet<int> atWork;
    for (const ChangeBatch *batch : running.batches) {
        for (const auto &[position, item] : batch->items())
            atWork.insert(position);
    }
    QList<int> positions;
    const QList<OperationItem> &items = running.operation.items;
    for (int position = 0; position < int(items.size()); ++position) {
        const ItemProgress &progress = items.at(position).progress;
        if (!atWork.contains(position) && phaseOf(progress) == ItemPhase::Look
            && !progress.owesTask())
            positions += position;
    }
    return positions;
}

void OperationEngine::finishIfIdle(Running &running)
{
    const QList<OperationItem> &items = running.operation.items;
    if (running.positions.isEmpty() && running.batches.isEmpty()
        && std::all_of(items.cbegin(), items.cend(),
                       [](const OperationItem &item) { return item.progress.ended; }))
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

void OperationEngine::tellPending(const QString &taskId)
{
    // Many at once, for an operation claims thousands of tasks in a row and lets them go again; but
    // no more than whoever shows it can do between two frames.
    const bool isDue = !m_untoldPending.isEmpty();
    m_untoldPending += taskId;
    if (!isDue)
        QMetaObject::invokeMethod(this, &OperationEngine::tellSomePending, Qt::QueuedConnection);
}

void OperationEngine::tellSomePending()
{
    const QStringList some = m_untoldPending.mid(0, maxToldAtOnce);
    m_untoldPending.remove(0, some.size());
    if (!m_untoldPending.isEmpty())
        QTimer::singleShot(0, this, &OperationEngine::tellSomePending);
    Q_EMIT pendingChanged(QSet<QString>(some.begin(), some.end()));
}

QSet<QString> OperationEngine::pendingTaskIds() const
{
    return QSet<QString>(m_claims.keyBegin(), m_claims.keyEnd());
}

void OperationEngine::batchFinished(const QUuid &operationId, ChangeBatch *batch)
{
    Running *running = find(operationId);
    if (!running)
        return;
    running->batches.removeOne(batch);
    for (const auto &entry : batch->items()) {
        OperationItem &item = running->operation.items[entry.first];
        if (item.progress.ended)
            release(*running, entry.first);
        else
            item.state = stateOf(item.progress, false);
    }
    if (running->operation.isPaused()) {
        announce(*running);
        finishIfIdle(*running);
        if (running->batches.isEmpty() && std::exchange(running->resumeWhenIdle, false))
            resumeOne(*running);
    } else {
        startBatches(*running);
    }
    tellIdle();
}

void OperationEngine::batchStalled(const Error &error)
{
    pauseAll(Operation::Pause::NoService,
             tr("%1 What was not sent waits until RedBrick answers again.").arg(error.message));
}

void OperationEngine::cancel(const QUuid &operationId)
{
    Running *running = find(operationId);
    if (!running || running->operation.isFinished() || running->cancelled)
        return;
    running->cancelled = true;
    endUnsent(*running, unsentPositions(*running), ItemState::Cancelled, {});
    const QList<ChangeBatch *> batches = running->batches;
    for (ChangeBatch *batch : batches)
        batch->cancel();
    announce(*running);
    finishIfIdle(*running);
    // What the key took over goes back, and what is lost is looked for.
    if (running->operation.isPaused() && !running->finishing)
        resumeOne(*running);
}

void OperationEngine::cancelAll()
{
    planAll();
    for (const QUuid &id : operationIds())
        cancel(id);
}

void OperationEngine::cancelTasks(const QUuid &operationId, const QStringList &taskIds)
{
    Running *running = find(operationId);
    if (!running || running->operation.isFinished())
        return;
    const QSet<QString> wanted(taskIds.begin(), taskIds.end());
    QList<int> positions = unsentPositions(*running);
    positions.removeIf([&](int position) {
        return !wanted.contains(running->operation.items.at(position).before.id);
    });
    endUnsent(*running, positions, ItemState::Cancelled, tr("Left out before it was sent."));
    announce(*running);
    finishIfIdle(*running);
}

void OperationEngine::finish(Running &running)
{
    if (running.operation.isFinished() || running.finishing)
        return;
    running.finishing = true;
    running.operation.finishedAt = QDateTime::currentDateTimeUtc();
    Q_ASSERT(std::all_of(running.operation.items.cbegin(), running.operation.items.cend(),
                         [](const OperationItem &item) { return item.progress.ended; }));
    const QList<int> claimed = running.positions.values();
    for (const int position : claimed)
        release(running, position);
    Operation ended = withoutItems(running.operation);
    ended.phase = Operation::Phase::Finished;
    ended.pause = Operation::Pause::None;
    const QUuid id = ended.id;
    const auto say = [this, id](const std::optional<Error> &error) {
        Running *finished = find(id);
        if (error && !std::exchange(m_journalHasFailed, true))
            Q_EMIT journalFailed(error->message);
        sayFinished(*finished);
    };
    if (m_journal && !running.refused)
        m_journal->updateOperation(ended, this, say);
    else
        QMetaObject::invokeMethod(
            this, [say] { say({}); }, Qt::QueuedConnection);
}

void OperationEngine::sayFinished(Running &running)
{
    running.operation.phase = Operation::Phase::Finished;
    running.operation.pause = Operation::Pause::None;
    running.operation.pauseReason.clear();
    if (!running.operation.undoes.isNull())
        restored(running);
    const QUuid id = running.operation.id;
    Q_EMIT operationChanged(id);
    Q_EMIT operationFinished(id);
    if (!m_deferredUndos.contains(id) && std::exchange(running.undoWhenFinished, false)) {
        restore(running);
        undoDeferred();
    }
    tellIdle();
}

} // namespace brickyard
