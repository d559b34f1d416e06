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

int QueueRefresher::start(const QString &projectId, const Stage &stage, const TaskRows &known)
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
        listing.pageSize = PageSize(m_mostAtOnce, m_learned);
        m_listings.push_back(std::move(listing));
    }
    const int generation = m_generation;
    if (known.size() == 0 && m_listings.front().pageSize.value() > PageSize::recommended)
        fetchFirstRows();
    for (std::size_t listing = 0; listing < m_listings.size(); ++listing)
        fetchPage(listing, {});
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

void QueueRefresher::fetchFirstRows()
{
    // Where nothing is shown yet: a few rows at once, while the larger page is being made. Whatever
    // becomes of them, that one has them too.
    ApiCall<TaskPage> *call =
        m_reader->fetchTaskPage(m_listings.front().query, PageSize::recommended, {});
    track(call);
    call->then(this, [this, generation = m_generation](const Result<TaskPage> &result) {
        if (!m_running || generation != m_generation || !result)
            return;
        const Listing &list = m_listings.front();
        if (list.cursor.isNull() && !list.done)
            take(result->tasks);
    });
}

ApiCallBase *QueueRefresher::fetchPage(std::size_t listing, const QString &cursor)
{
    const Listing &list = m_listings[listing];
    ApiCall<TaskPage> *call = m_reader->fetchTaskPage(list.query, list.pageSize.value(), cursor);
    track(call);
    const auto elapsedMs = [call] { return call->sent().isValid() ? call->sent().elapsed() : 0; };
    connect(call, &ApiCallBase::nextPageKnown, this,
            [this, elapsedMs, listing, cursor, generation = m_generation](const QString &next) {
                if (m_running && generation == m_generation)
                    onNextPageKnown(listing, cursor, next, elapsedMs());
            });
    call->then(this,
               [this, elapsedMs, listing, cursor,
                generation = m_generation](const Result<TaskPage> &result) {
                   if (m_running && generation == m_generation)
                       onAnswer(listing, cursor, Answered{result, elapsedMs()});
               });
    return call;
}

void QueueRefresher::learn(PageSize &size, qint64 elapsedMs)
{
    size.answered(elapsedMs);
    m_learned = std::max(m_learned, size.value());
}

void QueueRefresher::onNextPageKnown(std::size_t listing, const QString &of, const QString &next,
                                     qint64 elapsedMs)
{
    Listing &list = m_listings[listing];
    // One ahead is enough. A cursor that was seen before is looked at when the page is complete.
    if (of != list.cursor || !list.aheadCursor.isNull() || list.seenCursors.contains(next))
        return;
    learn(list.pageSize, elapsedMs);
    list.seenCursors.insert(next);
    list.aheadCursor = next;
    list.aheadCall = fetchPage(listing, next);
}

void QueueRefresher::dropPageAhead(Listing &list)
{
    if (list.aheadCursor.isNull())
        return;
    if (list.aheadCall) {
        list.aheadCall->disconnect(this);
        list.aheadCall->abort();
    }
    list.seenCursors.remove(list.aheadCursor);
    list.aheadCursor = QString();
    list.aheadAnswer.reset();
}

void QueueRefresher::onAnswer(std::size_t listing, const QString &of, const Answered &answer)
{
    Listing &list = m_listings[listing];
    if (!list.aheadCursor.isNull() && of == list.aheadCursor)
        list.aheadAnswer = answer;
    else if (answer.page)
        onPage(listing, answer);
    else
        onNoPage(listing, answer.page.error());
}

void QueueRefresher::onNoPage(std::size_t listing, const Error &error)
{
    Listing &list = m_listings[listing];
    if (!list.pageSize.failed(error.kind)) {
        end(RefreshResult::Outcome::Failed, error);
        return;
    }
    // The page behind a smaller one begins elsewhere.
    dropPageAhead(list);
    m_learned = list.pageSize.value();
    fetchPage(listing, list.cursor);
}

bool QueueRefresher::goOn(Listing &list, std::size_t listing, const Answered &answer)
{
    const QString next = answer.page->cursor;
    if (!list.aheadCursor.isNull() && next == list.aheadCursor) {
        // It has grown by when the answer began; that it then took very long counts too.
        if (answer.elapsedMs > PageSize::slowMs)
            list.pageSize.answered(answer.elapsedMs);
        list.cursor = std::exchange(list.aheadCursor, {});
        return true;
    }
    dropPageAhead(list);
    if (next.isNull() || list.seenCursors.contains(next)) {
        list.done = true;
        return next.isNull();
    }
    // The next page is asked for before this one is shown: the service works meanwhile.
    list.seenCursors.insert(next);
    list.cursor = next;
    learn(list.pageSize, answer.elapsedMs);
    fetchPage(listing, next);
    return true;
}

void QueueRefresher::onPage(std::size_t listing, const Answered &answer)
{
    Listing &list = m_listings[listing];
    const bool isNew = goOn(list, listing, answer);
    const std::optional<Answered> following = std::exchange(list.aheadAnswer, std::nullopt);
    const int generation = m_generation;
    if (list.query.list == QueueQuery::List::FailedReview)
        takeRejected(answer.page->tasks);
    else
        take(answer.page->tasks);
    // Whoever heard of the page may have started another refresh, or cancelled this one.
    if (!m_running || generation != m_generation)
        return;
    if (!isNew) {
        end(RefreshResult::Outcome::Failed,
            Error{Error::Kind::BadAnswer,
                  tr("RedBrick named the same next page twice, so the list has no end. What was "
                     "loaded until then is shown; try again later.")});
        return;
    }
    if (following) {
        onAnswer(listing, m_listings[listing].cursor, *following);
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
