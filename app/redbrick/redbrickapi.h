// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeledtask.h"
#include "domain/project.h"
#include "domain/task.h"
#include "domain/taskdetails.h"
#include "redbrick/apicall.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace brickyard {

class GraphQlClient;

/// A typed call for each operation of the service that the application uses.
///
/// Every function answers a call object that the api owns (see ApiCall); none blocks. Reads are
/// retried where that is harmless, changes never are: an answer that was lost comes back as an
/// Error whose effect is Unknown. Lives on the GUI thread; answers are parsed in a thread pool.
class RedBrickApi : public QObject
{
    Q_OBJECT

public:
    /// protocol.md 3: the reference client sends at most this many tasks in one call.
    static constexpr int maxTasksPerChange = 50;
    /// How many tasks fetchTasks() reads in one request (several aliased `task` fields).
    static constexpr int maxTasksPerRead = 50;

    /// \a client must outlive the api. \a orgId is the organization that all calls are about.
    RedBrickApi(GraphQlClient *client, QString orgId, QObject *parent = nullptr);
    ~RedBrickApi() override;

    /// How many requests the client has at the network at once.
    int inFlight() const;

    // Reading

    ApiCall<Person> *fetchMe();
    ApiCall<QString> *fetchOrganizationName();
    /// Active projects, in the service's order.
    ApiCall<QList<Project>> *fetchProjects();
    ApiCall<Project> *fetchProject(const QString &projectId);
    /// In the workflow's order, found by following the routing from the input stage.
    ApiCall<QList<Stage>> *fetchStages(const QString &projectId);
    ApiCall<QList<ProjectMember>> *fetchProjectMembers(const QString &projectId);
    ApiCall<QList<Person>> *fetchApiKeys();
    /// One page of a list. \a after is null for the first page.
    ApiCall<TaskPage> *fetchTaskPage(const QueueQuery &query, int first, const QString &after);
    /// How many tasks are in a stage (tasksPaged with `first: 0`).
    ApiCall<int> *fetchTaskCount(const QString &projectId, const QString &stageName);
    /// At most maxTasksPerRead tasks by id, in no particular order; a task that is gone is absent.
    /// Without their labels, which fetchTask() reads.
    ApiCall<QList<TaskDetails>> *fetchTasks(const QString &projectId, const QStringList &taskIds,
                                            Story story = Story::Whole);
    /// At most maxTasksPerRead tasks with their labels and items, in no particular order; a task
    /// that is gone is absent. Labels in a file of their own are to be had with
    /// download().
    /// \a withItems: with signed addresses of the items.
    ApiCall<QList<LabeledTask>> *fetchLabeledTasks(const QString &projectId,
                                                   const QStringList &taskIds, bool withItems);
    /// What is at a signed address that the service gave (protocol.md 3).
    ApiCall<QByteArray> *download(const QUrl &address);
    /// One whole task. One that is gone is an Error of kind Refused.
    ApiCall<TaskDetails> *fetchTask(const QString &projectId, const QString &taskId);

    // Changing

    /// Gives at most maxTasksPerChange tasks to one person with an email. Answers the ids that
    /// were changed; an id that is missing was not. An empty \a email is refused here: to take
    /// assignees away is unassignTasks()'s work (protocol.md 5.7).
    ApiCall<QStringList> *assignTasks(const QString &projectId, const QStringList &taskIds,
                                      const QString &email);
    /// Gives them to the API key that is asking.
    ApiCall<QStringList> *assignTasksToSelf(const QString &projectId, const QStringList &taskIds);
    ApiCall<QStringList> *unassignTasks(const QString &projectId, const QStringList &taskIds);
    /// Accepts or rejects a task that is in that review stage and assigned to the asking key.
    /// A null or empty \a comment is sent as an explicit null.
    ApiCall<Done> *reviewTask(const QString &projectId, const QString &stageName,
                              const QString &taskId, bool accept, const QString &comment);
    /// Submits a task that is in that label stage and assigned to the asking key, with the labels
    /// that it has.
    ApiCall<Done> *submitTask(const QString &projectId, const QString &stageName,
                              const QString &taskId);
    /// Moves at most maxTasksPerChange tasks, wherever they are, to a stage, to `END` (ground
    /// truth) or to `ARCHIVED`; whose they were is forgotten. Not in a project with consensus.
    ApiCall<Done> *moveTasks(const QString &projectId, const QStringList &taskIds,
                             const QString &stageName);
    /// Writes a comment on a task. \a replyTo is the id of the comment that it answers, or empty.
    ApiCall<Done> *createComment(const QString &projectId, const QString &stageName,
                                 const QString &taskId, const QString &text,
                                 const QString &replyTo);
    /// Changes that wait in the client end with Error::Kind::Cancelled, and nothing was changed.
    void dropQueuedChanges();

Q_SIGNALS:
    /// The key is no longer good for anything; no change is sent any more.
    void keyRefused();
    /// Several answers in a row were a 5xx.
    void serviceFailing();

private:
    ApiCall<QStringList> *changeAssignees(const QString &projectId, const QStringList &taskIds,
                                          const QString &email, bool toSelf);

    GraphQlClient *m_client;
    QString m_orgId;
    /// For signed addresses, which are no business of the client that has the key; made when the
    /// first one is asked for.
    std::unique_ptr<QNetworkAccessManager> m_files;
};

} // namespace brickyard
