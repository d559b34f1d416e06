// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuecontroller.h"

#include "account/session.h"
#include "operations/operationengine.h"
#include "redbrick/redbrickapi.h"

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {
constexpr int countDelay = 400; // ms after the last of several decisions has ended
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
}

QueueController::~QueueController() = default;

void QueueController::setSession(Session *session)
{
    if (m_session)
        m_session->operations()->disconnect(this);
    m_refresher.reset();
    m_session = session;
    m_stage.reset();
    m_complete = false;
    m_counts.clear();
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
        m_refresher.reset(QueueRefresher::create(session->api()));
        connect(m_refresher.get(), &QueueRefresher::pageArrived, this, &QueueController::takePage);
        connect(m_refresher.get(), &QueueRefresher::finished, this, &QueueController::refreshEnded);
    }
    Q_EMIT stageOpened();
}

const Project *QueueController::project() const
{
    const ProjectInfo *info = m_session ? m_session->project() : nullptr;
    return info ? &info->project : nullptr;
}

void QueueController::openStage(const Stage &stage)
{
    const ProjectInfo *info = m_session->project();
    m_refresher->cancel();
    m_stage = stage;
    m_complete = false;
    const QString accountId = m_session->account().id.toString(QUuid::WithoutBraces);
    m_tasks.clear();
    m_filter.setMe(m_session->me().userId);
    m_tasks.setOrigin(accountId, info->project.id, stage);
    const OperationEngine *engine = m_session->operations();
    m_tasks.setPending(engine->pendingWords(engine->pendingTaskIds()));
    m_people.setPlace({accountId, info->project, stage, info->members, m_session->me()});
    m_people.setCountsKnown(false);
    Q_EMIT stageOpened();
    refresh();
}

void QueueController::refresh()
{
    if (!m_stage)
        return;
    m_leftWhileLoading.clear();
    m_refresher->setPageSize(m_session->preferences().pageSize);
    m_refresher->start(project()->id, *m_stage, m_tasks.taskIds());
    Q_EMIT loadStarted();
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
        m_tasks.removeTasks(result.goneTaskIds);
        m_tasks.setRejected(result.rejectedTaskIds);
        m_people.setCountsKnown(true);
        takeCount(m_stage->name, m_tasks.rowCount());
        Q_EMIT loadEnded();
        break;
    case RefreshResult::Outcome::Failed:
        Q_EMIT loadFailed(result.error);
        break;
    case RefreshResult::Outcome::Cancelled:
        Q_EMIT loadCancelled();
        break;
    }
}

void QueueController::countStages()
{
    const ProjectInfo *info = m_session ? m_session->project() : nullptr;
    if (!info)
        return;
    for (const Stage &stage : info->stages) {
        if (!stage.hasQueue() && !stage.isGroundTruth())
            continue;
        m_session->api()
            ->fetchTaskCount(info->project.id, stage.taskStageName())
            ->then(
                this,
                [this, projectId = info->project.id, name = stage.name](const Result<int> &count) {
                    // A count that could not be read is no error of its own: "…" stays.
                    if (count && project() && project()->id == projectId)
                        takeCount(name, *count);
                });
    }
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

void QueueController::takePage(const QList<Task> &page)
{
    // A page may be older than what an operation has read meanwhile.
    QList<Task> fresh;
    fresh.reserve(page.size());
    for (const Task &task : page) {
        if (m_leftWhileLoading.contains(task.id))
            continue;
        // Compared as they are kept: to make a date of each would cost more than the rest.
        const int row = m_tasks.rowOf(task.id);
        const qint64 known = row < 0 ? TaskStore::noTime : m_tasks.store().row(row).updatedAt;
        if (known == TaskStore::noTime || !task.updatedAt.isValid()
            || task.updatedAt.toMSecsSinceEpoch() >= known) {
            fresh += task;
        }
    }
    m_tasks.upsert(fresh);
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
