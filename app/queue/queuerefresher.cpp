// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuerefresher.h"

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {
constexpr int rowsATurn = 5000; // of the event loop
} // namespace

QueueRefresher::QueueRefresher(TaskReader *reader, QObject *parent)
    : QObject(parent),
      m_reader(reader)
{}

QueueRefresher::~QueueRefresher()
{
    // Nobody is left to tell; the calls need not go on.
    for (const QPointer<ApiCallBase> &call : std::as_const(m_calls)) {
        if (call) {
            call->disconnect(this);
            call->abort();
        }
    }
}

int QueueRefresher::start(const QString &projectId, const Stage &stage,
                          const TaskRows &known)
{
    cancel();
    ++m_generation;
    m_running = true;
    m_projectId = projectId;
    m_stage = stage;
    m_known = known;
    m_checked = 0;
    m_missing.clear();
    m_seen.clear();
    m_rejected.clear();
    m_gone.clear();
    m_lookUps.clear();
    m_lookUpsInFlight = 0;
    m_listings.clear();

    // protocol.md 2: whether the queued list has the drafts, skipped tasks and issues is unknown,
    // so those are read beside it and merged by id. Issues are a label stage's.
    using List = QueueQuery::List;
    QList<List> lists;
    if (stage.hasQueue()) {
        lists = {List::Queued, List::Drafts, List::Skipped};
        if (stage.kind == StageKind::Label)
            lists.append(List::Issues);
        // Only a review stage can say which of its tasks it has sent back before.
        if (stage.kind == StageKind::Review)
            lists.append(List::FailedReview);
    } else {
        lists = {List::GroundTruth};
    }
    for (const List list : std::as_const(lists)) {
        Listing listing;
        listing.query = QueueQuery{projectId, stage.name, list};
        // Where nothing is shown yet, a small page brings rows at once.
        listing.pageSize =
            PageSize(m_mostAtOnce, known.size() == 0 ? PageSize::recommended : m_learned,
                     m_learned);
        m_listings.push_back(std::move(listing));
    }
    const int generation = m_generation;
    for (std::size_t listing = 0; listing < m_listings.size(); ++listing)
        fetchPage(listing);
    return generation;
}

void QueueRefresher::cancel()
{
    if (m_running)
        end(RefreshResult::Outcome::Cancelled);
}

void QueueRefresher::track(ApiCallBase *call)
{
    m_calls.removeIf([](const QPointer<ApiCallBase> &known) { return known.isNull(); });
    m_calls.append(call);
}

void QueueRefresher::fetchPage(std::size_t listing)
{
    const Listing &list = m_listings[listing];
    ApiCall<TaskPage> *call = m_reader->fetchTaskPage(list.query, list.pageSize.value(), list.cursor);
    track(call);
    call->then(this,
               [this, call, listing, generation = m_generation](const Result<TaskPage> &result) {
                   if (m_running && generation == m_generation)
                       onPage(listing, result, call->sent().isValid() ? call->sent().elapsed() : 0);
               });
}

void QueueRefresher::onPage(std::size_t listing, const Result<TaskPage> &result,
                            qint64 elapsedMs)
{
    Listing &list = m_listings[listing];
    if (!result) {
        if (list.pageSize.failed(result.error().kind)) {
            m_learned = list.pageSize.value();
            fetchPage(listing);
            return;
        }
        end(RefreshResult::Outcome::Failed, result.error());
        return;
    }

    const QString cursor = result->cursor;
    const bool repeated = !cursor.isNull() && list.seenCursors.contains(cursor);
    if (!cursor.isNull() && !repeated) {
        // The next page is asked for before this one is shown: the service works meanwhile.
        list.seenCursors.insert(cursor);
        list.cursor = cursor;
        list.pageSize.answered(elapsedMs);
        m_learned = std::max(m_learned, list.pageSize.value());
        fetchPage(listing);
    } else {
        list.done = true;
    }

    const int generation = m_generation;
    if (list.query.list == QueueQuery::List::FailedReview)
        takeRejected(result->tasks);
    else
        take(result->tasks);
    // Whoever heard of the page may have started another refresh, or cancelled this one.
    if (!m_running || generation != m_generation)
        return;
    if (repeated) {
        end(RefreshResult::Outcome::Failed,
            Error{Error::Kind::BadAnswer,
                  tr("RedBrick named the same next page twice, so the list has no end. What was "
                     "loaded until then is shown; try again later.")});
        return;
    }
    if (std::all_of(m_listings.begin(), m_listings.end(),
                    [](const Listing &each) { return each.done; })) {
        findMissing();
    }
}

void QueueRefresher::take(const QList<Task> &tasks)
{
    if (tasks.isEmpty())
        return;
    const int generation = m_generation;
    for (const Task &task : tasks)
        m_seen.insert(TaskKey::of(task.id));
    Q_EMIT pageArrived(tasks);
    if (m_running && generation == m_generation)
        Q_EMIT progress(int(m_seen.size()));
}

void QueueRefresher::takeRejected(const QList<Task> &tasks)
{
    // Most of them are with their labelers, and no part of this queue.
    QList<Task> here;
    for (const Task &task : tasks) {
        if (task.stageName != m_stage.taskStageName())
            continue;
        m_rejected.insert(task.id);
        here.append(task);
    }
    take(here);
}

void QueueRefresher::findMissing()
{
    const int end = std::min(m_known.size(), m_checked + rowsATurn);
    for (; m_checked < end; ++m_checked) {
        if (!m_seen.contains(m_known.row(m_checked).key))
            m_missing.append(m_known.id(m_checked));
    }
    if (m_checked == m_known.size()) {
        lookUpMissing();
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation] {
            if (m_running && generation == m_generation)
                findMissing();
        },
        Qt::QueuedConnection);
}

void QueueRefresher::lookUpMissing()
{
    const QStringList missing = std::exchange(m_missing, {});
    m_known = {};
    for (qsizetype from = 0; from < missing.size(); from += lookUpSize)
        m_lookUps.push_back(missing.mid(from, lookUpSize));
    if (m_lookUps.empty()) {
        end(RefreshResult::Outcome::Complete);
        return;
    }
    while (!m_lookUps.empty() && m_lookUpsInFlight < maxLookUpsInFlight) {
        const QStringList taskIds = std::move(m_lookUps.back());
        m_lookUps.pop_back();
        lookUp(taskIds);
    }
}

void QueueRefresher::lookUp(const QStringList &taskIds)
{
    ++m_lookUpsInFlight;
    ApiCall<QList<TaskDetails>> *call = m_reader->fetchTasks(m_projectId, taskIds);
    track(call);
    call->then(
        this, [this, taskIds, generation = m_generation](const Result<QList<TaskDetails>> &result) {
            if (m_running && generation == m_generation)
                onLookedUp(taskIds, result);
        });
}

void QueueRefresher::onLookedUp(const QStringList &taskIds,
                                const Result<QList<TaskDetails>> &result)
{
    --m_lookUpsInFlight;
    if (!result) {
        if (result.error().kind != Error::Kind::TooLarge || taskIds.size() == 1) {
            end(RefreshResult::Outcome::Failed, result.error());
            return;
        }
        m_lookUps.push_back(taskIds.mid(taskIds.size() / 2));
        lookUp(taskIds.first(taskIds.size() / 2));
        return;
    }

    QList<Task> still;
    QSet<QString> stillIds;
    for (const TaskDetails &details : result.value()) {
        if (details.task.stageName == m_stage.taskStageName()) {
            still.append(details.task);
            stillIds.insert(details.task.id);
        }
    }
    for (const QString &taskId : taskIds) {
        if (!stillIds.contains(taskId))
            m_gone.append(taskId);
    }
    const int generation = m_generation;
    take(still);
    if (!m_running || generation != m_generation)
        return;
    if (!m_lookUps.empty()) {
        const QStringList next = std::move(m_lookUps.back());
        m_lookUps.pop_back();
        lookUp(next);
    } else if (m_lookUpsInFlight == 0) {
        end(RefreshResult::Outcome::Complete);
    }
}

void QueueRefresher::end(RefreshResult::Outcome outcome, const Error &error)
{
    m_running = false;
    m_known = {};
    const QList<QPointer<ApiCallBase>> calls = std::exchange(m_calls, {});
    for (const QPointer<ApiCallBase> &call : calls) {
        if (call && outcome != RefreshResult::Outcome::Complete)
            call->abort();
    }
    RefreshResult result;
    result.generation = m_generation;
    result.outcome = outcome;
    result.error = error;
    result.taskCount = int(m_seen.size());
    if (outcome == RefreshResult::Outcome::Complete) {
        result.goneTaskIds = m_gone;
        result.rejectedTaskIds = m_rejected;
    }
    Q_EMIT finished(result);
}

} // namespace brickyard
