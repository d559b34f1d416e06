// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/result.h"
#include "domain/task.h"
#include "queue/pagesize.h"
#include "queue/taskreader.h"
#include "queue/taskrows.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace brickyard {

/// How a refresh ended.
struct RefreshResult
{
    enum class Outcome { Complete, Failed, Cancelled };

    int generation = 0;
    Outcome outcome = Outcome::Complete;
    Error error; ///< Failed only
    int taskCount = 0; ///< different tasks that were seen
    QStringList goneTaskIds; ///< Complete only: known before, and no longer in the stage
    /// Complete only: those in this review stage whose last decision there was a rejection.
    QSet<QString> rejectedTaskIds;
};

/// Reads the queue of a stage, page by page. What is on the screen is merged with what comes, and
/// only a complete refresh says that a task is gone, after it was looked up by id: a failed or
/// cancelled one takes nothing away. Lives on the GUI thread; never blocks.
class QueueRefresher : public QObject
{
    Q_OBJECT

public:
    static constexpr int lookUpSize = 50; ///< RedBrickApi::maxTasksPerRead
    static constexpr int maxLookUpsInFlight = 4;
    /// What the pages begin with where nothing is known of the service.
    static constexpr int beginning = 4 * PageSize::recommended;

    /// \a reader must outlive the refresher.
    explicit QueueRefresher(TaskReader *reader, QObject *parent = nullptr);
    ~QueueRefresher() override;

    /// How many tasks to ask for at once at most, from the next start() on.
    void setPageSize(int size) { m_mostAtOnce = size; }
    /// Starts reading and returns this refresh's generation. One that is under way is cancelled
    /// first. \a known is what the table has of this stage now.
    int start(const QString &projectId, const Stage &stage, const TaskRows &known);
    /// Ends what is under way with finished(Cancelled), before it returns.
    void cancel();
    bool isRunning() const { return m_running; }
    int generation() const { return m_generation; }

Q_SIGNALS:
    void pageArrived(const QList<brickyard::Task> &tasks);
    /// How many different tasks have come so far.
    void progress(int taskCount);
    /// Exactly once for each start().
    void finished(const brickyard::RefreshResult &result);

private:
    struct Answered
    {
        Result<TaskPage> page;
        qint64 elapsedMs;
    };
    /// One of the lists that are read beside each other. A page is asked for as soon as its cursor
    /// is known, while the rows of the one before arrive and are read.
    struct Listing
    {
        QueueQuery query;
        QString cursor; ///< of the page that is on its way; null: the first
        QSet<QString> seenCursors;
        PageSize pageSize;
        /// The page behind that one, where it was asked for before that one was complete; its
        /// cursor is null where it was not. Its answer waits here for the one before.
        QString aheadCursor;
        QPointer<ApiCallBase> aheadCall;
        std::optional<Answered> aheadAnswer;
        bool done = false;
    };

    void fetchFirstRows();
    ApiCallBase *fetchPage(std::size_t listing, const QString &cursor);
    void onNextPageKnown(std::size_t listing, const QString &of, const QString &next,
                         qint64 elapsedMs);
    void onAnswer(std::size_t listing, const QString &of, const Answered &answer);
    void onPage(std::size_t listing, const Answered &answer);
    void onNoPage(std::size_t listing, const Error &error);
    /// What is behind the page that \a answer is. Answers false where it was named before.
    bool goOn(Listing &list, std::size_t listing, const Answered &answer);
    void learn(PageSize &size, qint64 elapsedMs);
    void dropPageAhead(Listing &list);
    void findMissing();
    void lookUpMissing();
    void lookUp(const QStringList &taskIds);
    void onLookedUp(const QStringList &taskIds, const Result<QList<TaskDetails>> &result);
    void take(const QList<Task> &tasks);
    void takeRejected(const QList<Task> &tasks);
    void track(ApiCallBase *call);
    void end(RefreshResult::Outcome outcome, const Error &error = {});

    TaskReader *m_reader;
    int m_mostAtOnce = PageSize::largest;
    int m_learned = beginning; ///< what the service answered last
    QString m_projectId;
    Stage m_stage;
    std::vector<Listing> m_listings;
    TaskRows m_known;
    int m_checked = 0; ///< so many of the known ones have been looked for among the seen
    QStringList m_missing;
    QSet<TaskKey> m_seen;
    QSet<QString> m_rejected;
    std::vector<QStringList> m_lookUps; ///< waiting
    int m_lookUpsInFlight = 0;
    QStringList m_gone;
    QList<QPointer<ApiCallBase>> m_calls;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace brickyard
