// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/overviewreader.h"

#include "redbrick/redbrickapi.h"

#include <algorithm>

namespace brickyard {

namespace {

class ApiOverviewSource : public OverviewSource
{
public:
    explicit ApiOverviewSource(RedBrickApi *api)
        : m_api(api)
    {}

    ApiCall<QList<Stage>> *fetchStages(const QString &projectId) override
    {
        return m_api->fetchStages(projectId);
    }
    ApiCall<int> *fetchTaskCount(const QString &projectId, const QString &stageName) override
    {
        return m_api->fetchTaskCount(projectId, stageName);
    }
    ApiCall<StageCounts> *fetchStageCounts(const QString &projectId, const Stage &stage) override
    {
        return m_api->fetchStageCounts(projectId, stage);
    }
    ApiCall<TaskPage> *fetchTaskStates(const QueueQuery &query, int first,
                                       const QString &after) override
    {
        return m_api->fetchTaskStates(query, first, after);
    }

private:
    RedBrickApi *m_api;
};

} // namespace

/// One thing to ask about a project.
struct OverviewReader::Step
{
    enum Kind { Stages, Counts, Oldest }; ///< in this order

    Kind kind;
    QString projectId;
    QString stageName; ///< empty for Stages

    QString key() const { return projectId + u'/' + stageName; }
};

OverviewReader::OverviewReader(OverviewSource *source, QObject *parent)
    : QObject(parent),
      m_source(source)
{}

OverviewReader *OverviewReader::create(RedBrickApi *api, QObject *parent)
{
    auto source = std::make_unique<ApiOverviewSource>(api);
    auto *reader = new OverviewReader(source.get(), parent);
    reader->m_ownSource = std::move(source);
    return reader;
}

OverviewReader::~OverviewReader()
{
    for (const QPointer<ApiCallBase> &call : std::as_const(m_calls)) {
        if (call)
            call->abort();
    }
}

void OverviewReader::read(const QList<Project> &projects)
{
    cancel();
    m_isReading = true;
    m_order.clear();
    m_doneCount = 0;
    m_pageSize = pageSize;
    for (const Project &project : projects) {
        m_order.append(project.id);
        m_projects[project.id].project = project;
        m_open.insert(project.id, 1);
        m_steps.push_back({Step::Stages, project.id, {}});
    }
    if (!projects.isEmpty()) {
        startNext();
        return;
    }
    // finished() is never said from within.
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation] {
            if (generation == m_generation && m_isReading)
                end({});
        },
        Qt::QueuedConnection);
}

void OverviewReader::setInSight(const QStringList &projectIds)
{
    m_inSight = QSet<QString>(projectIds.begin(), projectIds.end());
}

void OverviewReader::cancel()
{
    if (m_isReading)
        end(Error{Error::Kind::Cancelled, tr("The reading was cancelled.")});
}

void OverviewReader::end(const std::optional<Error> &error)
{
    ++m_generation;
    m_isReading = false;
    m_isWalking = false;
    m_inFlight = 0;
    m_steps.clear();
    m_walks.clear();
    m_open.clear();
    const auto calls = std::exchange(m_calls, {});
    for (const QPointer<ApiCallBase> &call : calls) {
        if (call)
            call->abort();
    }
    Q_EMIT finished(error);
}

/// The first of those that matter most: what is in sight, then what is quick.
std::size_t OverviewReader::nextStep() const
{
    std::size_t best = m_steps.size();
    int bestRank = 0;
    for (std::size_t index = 0; index < m_steps.size(); ++index) {
        const Step &step = m_steps[index];
        if (step.kind == Step::Oldest && m_isWalking)
            continue;
        const bool isSlow = step.kind == Step::Oldest;
        const int rank = (isSlow ? 2 : 0) + (m_inSight.contains(step.projectId) ? 0 : 1);
        if (best == m_steps.size() || rank < bestRank) {
            best = index;
            bestRank = rank;
        }
    }
    return best;
}

void OverviewReader::startNext()
{
    while (m_isReading && m_inFlight < maxInFlight) {
        const std::size_t next = nextStep();
        if (next == m_steps.size())
            break;
        const Step step = m_steps[next];
        m_steps.erase(m_steps.begin() + std::ptrdiff_t(next));
        run(step);
    }
    if (m_isReading && m_inFlight == 0 && m_steps.empty())
        end({});
}

void OverviewReader::run(const Step &step)
{
    switch (step.kind) {
    case Step::Stages:
        readStages(step);
        break;
    case Step::Counts:
        readCounts(step);
        break;
    case Step::Oldest:
        m_isWalking = true;
        m_walks.insert(step.key(), {});
        readTasks(step, {});
        break;
    }
}

template<typename T>
void OverviewReader::ask(ApiCall<T> *call, std::function<void(const Result<T> &)> take)
{
    ++m_inFlight;
    m_calls.removeIf([](const QPointer<ApiCallBase> &old) { return old.isNull(); });
    m_calls.append(call);
    call->then(
        this,
        [this, call, take = std::move(take), generation = m_generation](const Result<T> &result) {
            if (generation != m_generation)
                return;
            --m_inFlight;
            m_calls.removeOne(call);
            if (!result && isFatal(result.error())) {
                end(result.error());
                return;
            }
            take(result);
            startNext();
        });
}

/// Where nothing else would be answered either.
bool OverviewReader::isFatal(const Error &error) const
{
    return error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::KeyRefused
        || error.kind == Error::Kind::Tls || error.kind == Error::Kind::Redirected;
}

void OverviewReader::readStages(const Step &step)
{
    ask<QList<Stage>>(m_source->fetchStages(step.projectId),
                      [this, step](const Result<QList<Stage>> &stages) {
                          if (stages) {
                              takeStages(step, *stages);
                          } else {
                              m_projects[step.projectId].problem = stages.error().message;
                          }
                          done(step);
                      });
}

void OverviewReader::takeStages(const Step &step, const QList<Stage> &stages)
{
    ProjectOverview &overview = m_projects[step.projectId];
    overview.problem.clear();
    const QList<StageOverview> before = std::exchange(overview.stages, {});
    for (const Stage &stage : stages) {
        if (!stage.hasQueue() && !stage.isGroundTruth())
            continue;
        const auto known = std::find_if(before.cbegin(), before.cend(), [&](const auto &old) {
            return old.stage.name == stage.name;
        });
        StageOverview row = known == before.cend() ? StageOverview() : *known;
        row.stage = stage;
        overview.stages.append(row);
        ++m_open[step.projectId];
        m_steps.push_back({Step::Counts, step.projectId, stage.name});
    }
}

StageOverview &OverviewReader::stageOf(const Step &step)
{
    QList<StageOverview> &stages = m_projects[step.projectId].stages;
    return *std::find_if(stages.begin(), stages.end(), [&step](const StageOverview &one) {
        return one.stage.name == step.stageName;
    });
}

void OverviewReader::readCounts(const Step &step)
{
    const Stage stage = stageOf(step).stage;
    if (!stage.hasQueue()) {
        ask<int>(m_source->fetchTaskCount(step.projectId, stage.taskStageName()),
                 [this, step](const Result<int> &count) {
                     if (count)
                         takeCounts(step, {*count, {}, {}, {}});
                     else
                         failStage(step, count.error());
                 });
        return;
    }
    ask<StageCounts>(m_source->fetchStageCounts(step.projectId, stage),
                     [this, step](const Result<StageCounts> &counts) {
                         if (counts)
                             takeCounts(step, *counts);
                         else
                             failStage(step, counts.error());
                     });
}

void OverviewReader::takeCounts(const Step &step, const StageCounts &counts)
{
    StageOverview &row = stageOf(step);
    row.problem.clear();
    row.counts = counts;
    row.hasTooManyToLookAt = row.stage.hasQueue() && counts.total > mostTasksLookedAt;
    if (!row.stage.hasQueue() || counts.total == 0 || row.hasTooManyToLookAt) {
        row.oldest = {};
    } else {
        ++m_open[step.projectId];
        m_steps.push_back({Step::Oldest, step.projectId, step.stageName});
    }
    done(step);
}

void OverviewReader::failStage(const Step &step, const Error &error)
{
    stageOf(step).problem = error.message;
    done(step);
}

void OverviewReader::readTasks(const Step &step, const QString &cursor)
{
    const QueueQuery query{step.projectId, stageOf(step).stage.taskStageName()};
    ask<TaskPage>(
        m_source->fetchTaskStates(query, m_pageSize, cursor),
        [this, step, cursor](const Result<TaskPage> &page) { takeTasks(step, cursor, page); });
}

void OverviewReader::takeTasks(const Step &step, const QString &cursor,
                               const Result<TaskPage> &page)
{
    if (!page) {
        // Less at once may go where much did not.
        const bool isSize =
            page.error().kind == Error::Kind::TooLarge || page.error().kind == Error::Kind::Refused;
        if (isSize && m_pageSize > smallestPageSize) {
            m_pageSize = std::max(smallestPageSize, m_pageSize / 2);
            readTasks(step, cursor);
            return;
        }
        m_isWalking = false;
        failStage(step, page.error());
        return;
    }
    Walk &walk = m_walks[step.key()];
    for (const Task &task : page->tasks) {
        if (task.createdAt.isValid() && (!walk.oldest.isValid() || task.createdAt < walk.oldest))
            walk.oldest = task.createdAt;
        walk.waiting += task.assignees.isEmpty() ? 1 : 0;
        walk.inProgress += task.state == TaskState::InProgress ? 1 : 0;
    }
    if (!page->cursor.isNull() && !walk.cursors.contains(page->cursor)) {
        walk.cursors.insert(page->cursor);
        readTasks(step, page->cursor);
        return;
    }
    m_isWalking = false;
    if (!page->cursor.isNull()) {
        failStage(step, {Error::Kind::BadAnswer, tr("RedBrick answered the same page twice.")});
        return;
    }
    StageOverview &row = stageOf(step);
    row.oldest = walk.oldest;
    // Where the service does not count, we have.
    if (!row.counts->waiting)
        row.counts->waiting = walk.waiting;
    if (!row.counts->inProgress)
        row.counts->inProgress = walk.inProgress;
    done(step);
}

void OverviewReader::done(const Step &step)
{
    if (--m_open[step.projectId] == 0)
        finishProject(step.projectId);
    else
        Q_EMIT projectChanged(m_projects.value(step.projectId));
}

void OverviewReader::finishProject(const QString &projectId)
{
    ProjectOverview &overview = m_projects[projectId];
    const bool failed = !overview.problem.isEmpty()
        || std::any_of(overview.stages.cbegin(), overview.stages.cend(),
                       [](const StageOverview &one) { return !one.problem.isEmpty(); });
    if (!failed)
        overview.readAt = QDateTime::currentDateTimeUtc();
    ++m_doneCount;
    Q_EMIT projectChanged(overview);
}

} // namespace brickyard
