// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuecontroller.h"

#include "account/session.h"
#include "operations/operationengine.h"
#include "redbrick/answer.h"
#include "redbrick/redbrickapi.h"

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {
constexpr int countDelay = 400; // ms after the last of several decisions has ended
constexpr int saveDelay = 20'000; // ms from a change of the rows to writing them down
} // namespace

QueueController::QueueController(QObject *parent)
    : QObject(parent),
      m_filter(&m_tasks),
      m_selection(&m_filter),
      m_people(&m_tasks)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countDelay);
    connect(&m_countSoon, &QTimer::timeout, this, &QueueController::countStages);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(saveDelay);
    connect(&m_saveSoon, &QTimer::timeout, this, &QueueController::saveSnapshot);
    m_tryAgain.setSingleShot(true);
    connect(&m_tryAgain, &QTimer::timeout, this, &QueueController::tryAgain);
    connect(&m_tasks, &TaskTableModel::settled, this, [this] {
        if (m_complete && m_snapshots && !m_saveSoon.isActive())
            m_saveSoon.start();
    });
}

QueueController::~QueueController() = default;

void QueueController::setSession(Session *session)
{
    if (m_session)
        m_session->operations()->disconnect(this);
    m_updater.reset();
    m_refresher.reset();
    m_reader.reset();
    m_saveSoon.stop();
    m_tryAgain.stop();
    m_snapshots.reset();
    m_opening.reset();
    m_isLookingForSnapshot = false;
    m_session = session;
    m_stage.reset();
    m_complete = false;
    m_counts.clear();
    m_counting.clear();
    m_tasks.clear();
    m_people.setPlace({});
    if (session) {
        const OperationEngine *engine = session->operations();
        connect(engine, &OperationEngine::tasksChanged, this, &QueueController::takeTasks);
        connect(engine, &OperationEngine::pendingChanged, this,
                [this, engine](const QSet<QString> &taskIds) {
                    m_tasks.changePending(taskIds, engine->pendingWords(taskIds));
                });
        connect(engine, &OperationEngine::operationFinished, this, [this, engine](const QUuid &id) {
            // Only decisions move tasks; many that end together are counted once.
            const Operation *operation = engine->operation(id);
            if (operation->isDecision() && operation->hadEffect())
                m_countSoon.start();
        });
        makeReaders();
        makeSnapshots();
    }
    Q_EMIT stageOpened();
}

void QueueController::makeSnapshots()
{
    if (m_session->snapshotFile().isEmpty())
        return;
    m_snapshots = std::make_unique<SnapshotStore>(m_session->snapshotFile());
    connect(m_snapshots.get(), &SnapshotStore::saved, this, &QueueController::kept);
    connect(m_snapshots.get(), &SnapshotStore::failed, this, &QueueController::notKept);
}

void QueueController::makeReaders()
{
    m_reader = TaskReader::through(m_session->api());
    m_refresher = std::make_unique<QueueRefresher>(m_reader.get());
    connect(m_refresher.get(), &QueueRefresher::pageArrived, this, &QueueController::takePage);
    connect(m_refresher.get(), &QueueRefresher::finished, this, &QueueController::refreshEnded);
    const Timings &timings = m_session->timings();
    m_updater = std::make_unique<QueueUpdater>(
        m_reader.get(),
        QueueUpdater::Intervals{timings.updateAfter, timings.readAllAfter, timings.readAllAfter},
        // Operations need the service more, and tell by themselves what they change.
        [this] { return m_isWatched && !isLoading() && m_session->operations()->isIdle(); });
    connect(m_updater.get(), &QueueUpdater::changed, this, &QueueController::takeChanges);
    connect(m_updater.get(), &QueueUpdater::upToDate, this, [this] {
        m_readAt = QDateTime::currentDateTimeUtc();
        Q_EMIT updated();
    });
    connect(m_updater.get(), &QueueUpdater::failed, this, &QueueController::updateFailed);
    connect(m_updater.get(), &QueueUpdater::wholeIsDue, this, &QueueController::refresh);
}

void QueueController::setWatched(bool watched)
{
    m_isWatched = watched;
    if (watched && m_updater)
        m_updater->check();
}

const Project *QueueController::project() const
{
    const ProjectInfo *info = m_session ? m_session->project() : nullptr;
    return info ? &info->project : nullptr;
}

void QueueController::openStage(const Stage &stage)
{
    if (m_saveSoon.isActive())
        saveSnapshot();
    m_refresher->cancel();
    m_updater->stop();
    m_tryAgain.stop();
    m_tryAgainAfter = m_session->timings().reconnectAfter;
    m_stage = stage;
    m_complete = false;
    m_readAt = {};
    m_tasks.clear();
    m_filter.setMe(m_session->me().userId);
    setPlace();
    m_people.setCountsKnown(false);
    Q_EMIT stageOpened();
    if (!m_snapshots) {
        refresh();
        return;
    }
    m_opening = std::make_unique<QObject>();
    m_isLookingForSnapshot = true;
    m_snapshots->load({project()->id, stage.name}, m_opening.get(),
                      [this](const std::shared_ptr<SnapshotStore::Snapshot> &snapshot) {
                          m_isLookingForSnapshot = false;
                          if (snapshot)
                              showSnapshot(*snapshot);
                          refresh();
                      });
}

void QueueController::setPlace()
{
    const ProjectInfo *info = m_session->project();
    const QString accountId = m_session->account().id.toString(QUuid::WithoutBraces);
    m_tasks.setOrigin(accountId, info->project.id, *m_stage);
    const OperationEngine *engine = m_session->operations();
    m_tasks.setPending(engine->pendingWords(engine->pendingTaskIds()));
    m_people.setPlace({accountId, info->project, *m_stage, info->members, m_session->me()});
}

void QueueController::projectChanged()
{
    if (!m_stage)
        return;
    if (const Stage *stage = m_session->project()->stage(m_stage->name))
        m_stage = *stage;
    setPlace();
    m_people.setCountsKnown(m_complete);
}

void QueueController::showSnapshot(SnapshotStore::Snapshot &snapshot)
{
    m_tasks.restore(std::move(snapshot.tasks));
    m_readAt = snapshot.readAt;
    m_people.setCountsKnown(true);
    takeCount(m_stage->name, m_tasks.rowCount());
    Q_EMIT snapshotShown(snapshot.readAt);
}

void QueueController::saveSnapshot()
{
    m_saveSoon.stop();
    if (m_snapshots && m_stage && m_complete)
        m_snapshots->save({project()->id, m_stage->name}, m_tasks.store().rows(), m_readAt);
}

void QueueController::refresh()
{
    if (!m_stage)
        return;
    m_tryAgain.stop();
    m_leftWhileLoading.clear();
    m_updater->begin(project()->id);
    m_refresher->setPageSize(m_session->preferences().pageSize);
    m_refresher->start(project()->id, *m_stage, m_tasks.store().rows());
    Q_EMIT loadStarted();
}

void QueueController::tryAgain()
{
    // A session that has not reached the service yet asks by itself.
    if (!m_stage || isLoading() || !m_session->isConfirmed())
        return;
    if (!m_isWatched) {
        m_tryAgain.start(m_tryAgainAfter);
        return;
    }
    m_tryAgainAfter = std::min(2 * m_tryAgainAfter, m_session->timings().readAllAfter);
    refresh();
}

void QueueController::refreshIfOld()
{
    // Before the last known queue has been looked for, it will be read anyway.
    if (!m_complete && !isLoading() && !m_isLookingForSnapshot)
        refresh();
}

void QueueController::stopLoading()
{
    if (m_refresher)
        m_refresher->cancel();
}

void QueueController::refreshEnded(const RefreshResult &result)
{
    switch (result.outcome) {
    case RefreshResult::Outcome::Complete:
        m_complete = true;
        m_tryAgainAfter = m_session->timings().reconnectAfter;
        m_tasks.removeTasks(result.goneTaskIds);
        m_tasks.setRejected(result.rejectedTaskIds);
        m_people.setCountsKnown(true);
        m_updater->go();
        m_readAt = QDateTime::currentDateTimeUtc();
        saveSnapshot();
        takeCount(m_stage->name, m_tasks.rowCount());
        countUncountedStages();
        Q_EMIT loadEnded();
        break;
    case RefreshResult::Outcome::Failed:
        m_updater->keep();
        if (isPassing(result.error))
            m_tryAgain.start(m_tryAgainAfter);
        Q_EMIT loadFailed(result.error);
        break;
    case RefreshResult::Outcome::Cancelled:
        m_updater->keep();
        Q_EMIT loadCancelled();
        break;
    }
}

void QueueController::countStages()
{
    const ProjectInfo *info = m_session ? m_session->project() : nullptr;
    if (!info)
        return;
    for (const Stage &stage : info->stages)
        countStage(stage);
}

/// Those whose count could not be read before.
void QueueController::countUncountedStages()
{
    for (const Stage &stage : m_session->project()->stages) {
        if (!m_counts.contains(stage.name) && !m_counting.contains(stage.name))
            countStage(stage);
    }
}

void QueueController::countStage(const Stage &stage)
{
    if (!stage.hasQueue() && !stage.isGroundTruth())
        return;
    m_counting.insert(stage.name);
    m_session->api()
        ->fetchTaskCount(project()->id, stage.taskStageName())
        ->then(this,
               [this, projectId = project()->id, name = stage.name](const Result<int> &count) {
                   if (!project() || project()->id != projectId)
                       return;
                   m_counting.remove(name);
                   // A count that could not be read is no error of its own: "…" stays.
                   if (count)
                       takeCount(name, *count);
               });
}

void QueueController::takeCount(const QString &stageName, int count)
{
    m_counts.insert(stageName, count);
    Q_EMIT stageCounted(stageName, count);
}

std::optional<int> QueueController::countOf(const QString &stageName) const
{
    const auto known = m_counts.constFind(stageName);
    return known == m_counts.constEnd() ? std::nullopt : std::optional(*known);
}

const Stage *QueueController::otherStageWithTasks() const
{
    const ProjectInfo *info = m_session ? m_session->project() : nullptr;
    if (!info || !m_stage)
        return nullptr;
    const Stage *before = nullptr;
    bool isBehind = false;
    for (const Stage &stage : info->stages) {
        if (stage.name == m_stage->name) {
            isBehind = true;
            continue;
        }
        if (!stage.hasQueue() || countOf(stage.name).value_or(0) == 0)
            continue;
        if (isBehind)
            return &stage;
        before = &stage;
    }
    return before;
}

QString QueueController::whyNotAssignable() const
{
    if (!m_stage)
        return tr("No stage is open.");
    if (project()->consensus)
        return tr("This project uses consensus; Brickyard does not assign there yet.");
    if (m_stage->isGroundTruth())
        return tr("Nothing can be assigned in ground truth.");
    if (!m_stage->hasQueue())
        return tr("Nothing can be assigned in %1.").arg(m_stage->name);
    return {};
}

QString QueueController::whyNotReviewable() const
{
    if (!m_stage)
        return tr("No stage is open.");
    if (project()->consensus)
        return tr("This project uses consensus; Brickyard does not review there yet.");
    if (m_stage->isGroundTruth())
        return tr("Nothing is reviewed or submitted in ground truth.");
    if (!m_stage->hasQueue())
        return tr("Nothing is reviewed or submitted in %1.").arg(m_stage->name);
    return {};
}

int QueueController::countWithOthers(const QList<Task> &tasks) const
{
    if (!m_session)
        return 0;
    const QString me = m_session->me().userId;
    return int(std::count_if(tasks.begin(), tasks.end(), [&me](const Task &task) {
        return !task.assignees.isEmpty() && !task.isAssignedTo(me);
    }));
}

QList<Task> QueueController::tasksOf(const QStringList &taskIds) const
{
    QList<Task> tasks;
    tasks.reserve(taskIds.size());
    for (const QString &id : taskIds) {
        Task task = m_tasks.task(id);
        if (!task.id.isEmpty())
            tasks += std::move(task);
    }
    return tasks;
}

QStringList QueueController::unassignedShownIds() const
{
    QStringList ids;
    for (int row = 0; row < m_filter.visibleCount(); ++row) {
        const QModelIndex index = m_filter.index(row, 0);
        const QString id = m_filter.taskIdAt(row);
        // What is about to happen to a task comes before a wish about all tasks.
        if (index.data(TaskTableModel::AssigneeIdsRole).toStringList().isEmpty() && !isPending(id))
            ids += id;
    }
    return ids;
}

QList<Task> QueueController::withoutOthers(const QList<Task> &tasks) const
{
    const QString me = m_session->me().userId;
    QList<Task> own;
    std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(own), [&me](const Task &task) {
        return task.assignees.isEmpty() || task.isAssignedTo(me);
    });
    return own;
}

QString QueueController::holderNames(const QList<Task> &tasks) const
{
    const QString me = m_session->me().userId;
    QHash<QString, int> counts;
    for (const Task &task : tasks) {
        if (!task.assignees.isEmpty() && !task.isAssignedTo(me))
            ++counts[task.assignees.first().person.userId];
    }
    return peopleWithCounts(counts);
}

QString QueueController::peopleWithCounts(const QHash<QString, int> &counts) const
{
    QList<std::pair<QString, int>> named;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        named += {personName(it.key()), it.value()};
    std::sort(named.begin(), named.end(), [](const auto &left, const auto &right) {
        return left.second != right.second ? left.second > right.second : left.first < right.first;
    });
    constexpr qsizetype namesListed = 4;
    QStringList parts;
    for (const auto &[name, count] : named.first(std::min(namesListed, named.size())))
        parts += tr("%1 (%2)", "a person, a number of tasks").arg(name).arg(count);
    if (named.size() > namesListed)
        parts += tr("%n more", "people", int(named.size() - namesListed));
    return parts.join(QLatin1String(", "));
}

QString QueueController::personName(const QString &userId) const
{
    const ProjectInfo *info = m_session ? m_session->project() : nullptr;
    const ProjectMember *member = info ? info->member(userId) : nullptr;
    if (member)
        return member->person.displayName();
    if (info) {
        for (const Person &key : info->apiKeys) {
            if (key.userId == userId)
                return key.displayName();
        }
    }
    return userId;
}

void QueueController::assign(const Person &person, const QList<Task> &tasks)
{
    if (!tasks.isEmpty() && whyNotAssignable().isEmpty())
        m_session->operations()->assign(project()->id, m_stage->name, tasks, person);
}

void QueueController::unassign(const QList<Task> &tasks)
{
    if (!tasks.isEmpty() && whyNotAssignable().isEmpty())
        m_session->operations()->unassign(project()->id, m_stage->name, tasks);
}

void QueueController::distribute(const QList<Assignment> &assignments)
{
    if (!assignments.isEmpty() && whyNotAssignable().isEmpty())
        m_session->operations()->distribute(project()->id, m_stage->name, assignments);
}

QUuid QueueController::decide(const QList<Task> &tasks, const Decision &decision)
{
    const bool fits = submits() == (decision.kind == Operation::Kind::Submit);
    if (tasks.isEmpty() || !fits || !whyNotReviewable().isEmpty())
        return {};
    return m_session->operations()->decide(project()->id, m_stage->name, tasks, decision);
}

bool QueueController::isPending(const QString &taskId) const
{
    return m_session && m_session->operations()->isPending(taskId);
}

QList<Task> QueueController::newerThanKnown(const QList<Task> &tasks) const
{
    QList<Task> fresh;
    fresh.reserve(tasks.size());
    for (const Task &task : tasks) {
        // Compared as they are kept: to make a date of each would cost more than the rest.
        const int row = m_tasks.rowOf(task.id);
        const qint64 known = row < 0 ? TaskStore::noTime : m_tasks.store().row(row).updatedAt;
        if (known == TaskStore::noTime || !task.updatedAt.isValid()
            || task.updatedAt.toMSecsSinceEpoch() >= known) {
            fresh += task;
        }
    }
    return fresh;
}

void QueueController::takePage(const QList<Task> &page)
{
    // A page may be older than what an operation has read meanwhile.
    QList<Task> fresh = newerThanKnown(page);
    if (!m_leftWhileLoading.isEmpty())
        fresh.removeIf([this](const Task &task) { return m_leftWhileLoading.contains(task.id); });
    m_tasks.upsert(fresh);
}

void QueueController::takeChanges(const QList<Task> &tasks)
{
    QList<Task> here;
    QStringList gone;
    QStringList touched;
    const QList<Task> fresh = newerThanKnown(tasks);
    for (const Task &task : fresh) {
        const bool isHere = task.stageName == m_stage->taskStageName();
        if (isHere)
            here += task;
        else if (m_tasks.contains(task.id))
            gone += task.id;
        else
            continue;
        touched += task.id;
    }
    m_tasks.upsert(here);
    m_tasks.removeTasks(gone);
    takeCount(m_stage->name, m_tasks.rowCount());
    if (!touched.isEmpty())
        Q_EMIT tasksTouched(touched);
}

void QueueController::takeTasks(const QList<Task> &tasks)
{
    if (!m_stage)
        return;
    QList<Task> here;
    QStringList gone;
    QStringList touched;
    for (const Task &task : tasks) {
        if (!m_tasks.contains(task.id))
            continue; // of another stage, or another project
        touched += task.id;
        if (task.stageName == m_stage->taskStageName())
            here += task;
        else
            gone += task.id;
    }
    for (const QString &id : std::as_const(gone))
        m_leftWhileLoading.insert(id);
    if (!here.isEmpty())
        m_tasks.upsert(here);
    if (!gone.isEmpty())
        m_tasks.removeTasks(gone);
    if (!touched.isEmpty())
        Q_EMIT tasksTouched(touched);
}

} // namespace brickyard
