// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/projectoverview.h"
#include "domain/result.h"
#include "domain/task.h"
#include "redbrick/apicall.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace brickyard {

class RedBrickApi;

/// The reads of an overview. An interface, because its tests must say what comes, when, and what
/// fails, which no real server does on request. The calls are as RedBrickApi's.
class OverviewSource
{
public:
    OverviewSource() = default;
    virtual ~OverviewSource() = default;
    Q_DISABLE_COPY_MOVE(OverviewSource)

    virtual ApiCall<QList<Stage>> *fetchStages(const QString &projectId) = 0;
    virtual ApiCall<int> *fetchTaskCount(const QString &projectId, const QString &stageName) = 0;
    virtual ApiCall<StageCounts> *fetchStageCounts(const QString &projectId,
                                                   const Stage &stage) = 0;
    virtual ApiCall<TaskPage> *fetchTaskStates(const QueueQuery &query, int first,
                                               const QString &after) = 0;
};

/// Reads how many tasks the stages of several projects have. Politely: few requests at a time,
/// first those for what somebody looks at, and the lists in which the oldest task is looked for one
/// after another and last. Lives on the GUI thread; never blocks.
class OverviewReader : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxInFlight = 3;
    static constexpr int pageSize = 500;
    static constexpr int smallestPageSize = 50;
    /// Of a stage with more tasks than this the oldest is not looked for.
    static constexpr int mostTasksLookedAt = 20'000;

    /// \a source must outlive the reader.
    explicit OverviewReader(OverviewSource *source, QObject *parent = nullptr);
    /// Reads through \a api, which must outlive the reader.
    static OverviewReader *create(RedBrickApi *api, QObject *parent = nullptr);
    ~OverviewReader() override;

    /// Starts reading these projects, in this order. What is under way is cancelled first. What was
    /// known of them is kept until it is known better, and where it cannot be.
    void read(const QList<Project> &projects);
    /// What somebody looks at now: goes first.
    void setInSight(const QStringList &projectIds);
    /// Ends what is under way with finished(), before it returns.
    void cancel();
    bool isReading() const { return m_isReading; }
    /// How many projects have been read since read(), well or not.
    int doneCount() const { return m_doneCount; }
    int projectCount() const { return int(m_order.size()); }

Q_SIGNALS:
    void projectChanged(const brickyard::ProjectOverview &overview);
    /// Exactly once for each read(). \a error: why the rest was given up, where nothing could be
    /// read any more or cancel() was called; what failed for one project is in its overview.
    void finished(const std::optional<brickyard::Error> &error);

private:
    struct Step;
    /// What a walk through a stage's tasks has found so far.
    struct Walk
    {
        QSet<QString> cursors; ///< that were followed
        QDateTime oldest;
        int waiting = 0;
        int inProgress = 0;
    };

    void startNext();
    std::size_t nextStep() const;
    void run(const Step &step);
    void readStages(const Step &step);
    void readCounts(const Step &step);
    void readTasks(const Step &step, const QString &cursor);
    void takeStages(const Step &step, const QList<Stage> &stages);
    void takeCounts(const Step &step, const StageCounts &counts);
    void takeTasks(const Step &step, const QString &cursor, const Result<TaskPage> &page);
    void failStage(const Step &step, const Error &error);
    void done(const Step &step);
    void finishProject(const QString &projectId);
    void end(const std::optional<Error> &error);
    bool isFatal(const Error &error) const;
    StageOverview &stageOf(const Step &step);
    template<typename T> void ask(ApiCall<T> *call, std::function<void(const Result<T> &)> take);

    OverviewSource *m_source;
    std::unique_ptr<OverviewSource> m_ownSource;
    QStringList m_order;
    QHash<QString, ProjectOverview> m_projects;
    QHash<QString, int> m_open; ///< steps that are not done, by project
    QSet<QString> m_inSight;
    std::vector<Step> m_steps; ///< waiting
    QHash<QString, Walk> m_walks; ///< by project and stage
    QList<QPointer<ApiCallBase>> m_calls;
    int m_inFlight = 0;
    int m_pageSize = pageSize;
    int m_doneCount = 0;
    int m_generation = 0;
    bool m_isWalking = false;
    bool m_isReading = false;
};

} // namespace brickyard
