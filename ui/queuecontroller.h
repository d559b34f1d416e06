// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/result.h"
#include "domain/task.h"
#include "operations/decision.h"
#include "queue/peoplemodel.h"
#include "queue/queuerefresher.h"
#include "queue/queueupdater.h"
#include "queue/snapshotstore.h"
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace brickyard {

struct Assignment;
class Session;

/// The queue of one stage of the open project, and what is asked of it: fills the models from
/// the service, keeps them true while operations run, and turns wishes about tasks into
/// operations. Paints nothing. Lives as long as the window; sessions come and go.
class QueueController : public QObject
{
    Q_OBJECT

public:
    explicit QueueController(QObject *parent = nullptr);
    ~QueueController() override;

    /// Shows the open project of \a session from now on, with no stage open; null: nothing. The
    /// session must outlive the controller or be taken away before it goes.
    void setSession(Session *session);

    TaskTableModel *tasks() { return &m_tasks; }
    TaskFilterModel *filter() { return &m_filter; }
    TaskSelection *selection() { return &m_selection; }
    PeopleModel *people() { return &m_people; }

    Session *session() const { return m_session; }
    /// Null where there is no session.
    const Project *project() const;
    /// Null until openStage().
    const Stage *stage() const { return m_stage ? &*m_stage : nullptr; }

    void openStage(const Stage &stage);
    /// People, names of stages: the project was read again.
    void projectChanged();
    /// Reads the queue again; what is shown stays until it is known better.
    void refresh();
    /// The same, unless that is being done, or was and nothing was in the way.
    void refreshIfOld();
    void stopLoading();
    /// Whether somebody is looking: changes are asked for now and then only while that is so.
    void setWatched(bool watched);
    bool isLoading() const { return m_refresher && m_refresher->isRunning(); }
    /// The whole queue of this stage has been read at least once.
    bool isComplete() const { return m_complete; }
    /// Reads how many tasks each stage has, one small request each.
    void countStages();
    /// Where one can go on when this stage is empty: of the stages that are known to have tasks the
    /// next one in the workflow, or else the one before; null where there is none.
    const Stage *otherStageWithTasks() const;
    /// How many tasks a stage has; nothing where that is not known.
    std::optional<int> countOf(const QString &stageName) const;

    /// Why nothing can be assigned here; empty where it can.
    QString whyNotAssignable() const;
    /// Why nothing can be decided here; empty where it can.
    QString whyNotReviewable() const;
    /// A decision here is to submit with the labels that a task has: a label stage.
    bool submits() const { return m_stage && m_stage->kind == StageKind::Label; }

    /// The tasks that an action is about: the selected ones that the filter shows, else none.
    QStringList selectedIds() const { return m_selection.selectedVisibleIds(); }
    /// How many of them are with somebody else, and would be taken over by a review.
    int countWithOthers(const QList<Task> &tasks) const;

    /// Without those that are with somebody else.
    QList<Task> withoutOthers(const QList<Task> &tasks) const;
    /// Whose they are that are with somebody else: "Anna Berg (3), Bob (1)".
    QString holderNames(const QList<Task> &tasks) const;
    /// The same for counts by user id; the first few, those with most first.
    QString peopleWithCounts(const QHash<QString, int> &counts) const;
    /// The tasks as they are known here; those that are not are left out.
    QList<Task> tasksOf(const QStringList &taskIds) const;
    /// Those that are nobody's and that nothing is about to happen to, of those that the filter
    /// shows, in its order.
    QStringList unassignedShownIds() const;
    /// Of somebody in the project; their id where they are not known.
    QString personName(const QString &userId) const;

    void assign(const Person &person, const QList<Task> &tasks);
    void unassign(const QList<Task> &tasks);
    void distribute(const QList<Assignment> &assignments);
    /// Answers the operation's id; null where nothing can be decided.
    QUuid decide(const QList<Task> &tasks, const Decision &decision);
    /// Something is about to happen to the task, also where the table has not been told yet.
    bool isPending(const QString &taskId) const;

Q_SIGNALS:
    void stageOpened(); ///< or closed: then stage() is null
    /// Ends in exactly one of the three that follow.
    void loadStarted();
    void loadEnded(); ///< all of it has come
    /// Nothing was taken away. What passes by itself is tried again, less and less often.
    void loadFailed(const brickyard::Error &error);
    void loadCancelled();
    /// What was known of the queue the last time is shown until it is read.
    void snapshotShown(const QDateTime &readAt);
    /// All that is shown is on the disk for the next start.
    void kept();
    /// The queue could not be kept for the next start; \a why is one or more sentences.
    void notKept(const QString &why);
    /// What has changed since the queue was read has been read.
    void updated();
    /// It could not be; what is shown may be old. It will be tried again.
    void updateFailed(const brickyard::Error &error);
    /// How many tasks a stage has.
    void stageCounted(const QString &stageName, int count);
    /// Details of these tasks may be out of date.
    void tasksTouched(const QStringList &taskIds);

private:
    void takePage(const QList<Task> &page);
    void takeTasks(const QList<Task> &tasks);
    void countStage(const Stage &stage);
    void countUncountedStages();
    void takeCount(const QString &stageName, int count);
    void takeChanges(const QList<Task> &tasks);
    QList<Task> newerThanKnown(const QList<Task> &tasks) const;
    void makeReaders();
    void makeSnapshots();
    void setPlace();
    void showSnapshot(SnapshotStore::Snapshot &snapshot);
    void saveSnapshot();
    void refreshEnded(const RefreshResult &result);
    void tryAgain();

    Session *m_session = nullptr;
    std::optional<Stage> m_stage;
    TaskTableModel m_tasks;
    TaskFilterModel m_filter;
    TaskSelection m_selection;
    PeopleModel m_people;
    // The session's
    std::unique_ptr<TaskReader> m_reader;
    std::unique_ptr<QueueRefresher> m_refresher;
    std::unique_ptr<QueueUpdater> m_updater;
    std::unique_ptr<QObject> m_opening; ///< context of what the last openStage() waits for
    std::unique_ptr<SnapshotStore> m_snapshots; ///< null: nothing is kept
    QDateTime m_readAt; ///< UTC; when all that is shown was true; invalid: not yet
    QTimer m_saveSoon;
    QTimer m_tryAgain; ///< after a reading that failed
    int m_tryAgainAfter = 0; ///< ms
    QTimer m_countSoon;
    QHash<QString, int> m_counts; ///< of tasks, by stage
    QSet<QString> m_counting; ///< stages
    bool m_isLookingForSnapshot = false;
    bool m_isWatched = true;
    bool m_complete = false; ///< the whole queue has been read once since openStage()
    QSet<QString> m_leftWhileLoading; ///< a page that was made before must not bring them back
};

} // namespace brickyard
