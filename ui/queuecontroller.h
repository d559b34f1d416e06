// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/result.h"
#include "domain/task.h"
#include "queue/peoplemodel.h"
#include "queue/queuerefresher.h"
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/taskselectionmodel.h"
#include "queue/tasktablemodel.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace brickyard {

class Session;

/// The queue of one stage of the open project, and what is asked of it: fills the models from
/// the service, keeps them true while operations run, and turns wishes about tasks into
/// operations. Paints nothing. One for each session that is on the screen.
class QueueController : public QObject
{
    Q_OBJECT

public:
    /// \a session must outlive the controller and have a project open.
    QueueController(Session *session, QObject *parent = nullptr);

    TaskTableModel *tasks() { return &m_tasks; }
    TaskFilterModel *filter() { return &m_filter; }
    TaskSelection *selection() { return &m_selection; }
    TaskSelectionModel *current() { return &m_current; }
    PeopleModel *people() { return &m_people; }

    Session *session() const { return m_session; }
    /// Null until openStage().
    const Stage *stage() const { return m_stage ? &*m_stage : nullptr; }

    void openStage(const Stage &stage);
    /// Reads the queue again; what is shown stays until it is known better.
    void refresh();
    void stopLoading();
    bool isLoading() const { return m_refresher->isRunning(); }
    /// The whole queue of this stage has been read at least once.
    bool isComplete() const { return m_complete; }
    /// Reads how many tasks each stage has, one small request each.
    void countStages();

    /// Why nothing can be assigned here; empty where it can.
    QString whyNotAssignable() const;
    /// Why nothing can be reviewed here; empty where it can.
    QString whyNotReviewable() const;

    /// The tasks that an action is about: the selected ones that the filter shows, else none.
    QStringList selectedIds() const { return m_selection.selectedVisibleIds(); }
    /// How many of them are with somebody else, and would be taken over by a review.
    int countWithOthers(const QStringList &taskIds) const;

    void assign(const Person &person, const QStringList &taskIds);
    void unassign(const QStringList &taskIds);
    void review(const QStringList &taskIds, bool accept, const QString &comment, bool takeOver);

Q_SIGNALS:
    void stageOpened();
    void loadingChanged();
    void loaded(int count); ///< while loading: how many tasks have come
    void loadEnded(); ///< all of it has come; refreshedAt is now
    void loadFailed(const brickyard::Error &error); ///< the rows are as they were
    /// How many tasks a stage has.
    void stageCounted(const QString &stageName, int count);
    /// Details of these tasks may be out of date.
    void tasksTouched(const QStringList &taskIds);

private:
    QList<Task> tasksOf(const QStringList &taskIds) const;
    void takePage(const QList<Task> &page);
    void takeTasks(const QList<Task> &tasks);
    void refreshEnded(const RefreshResult &result);

    Session *m_session;
    std::optional<Stage> m_stage;
    TaskTableModel m_tasks;
    TaskFilterModel m_filter;
    TaskSelection m_selection;
    TaskSelectionModel m_current;
    PeopleModel m_people;
    QueueRefresher *m_refresher;
    bool m_complete = false; ///< the whole queue has been read once since openStage()
    QSet<QString> m_leftWhileLoading; ///< a page that was made before must not bring them back
};

} // namespace brickyard
