// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeldata.h"
#include "domain/labeledtask.h"
#include "domain/project.h"
#include "domain/task.h"
#include "domain/taskdetails.h"
#include "domain/taxonomy.h"
#include "redbrick/apicall.h"

#include <QJsonArray>
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
    /// Images of a task are read up to this size.
    static constexpr qint64 maxFileBytes = 16LL * 1024 * 1024 * 1024;

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
    /// One page of the tasks that have changed in any stage since \a cacheTime, which an earlier
    /// answer gave; null: of all tasks (protocol.md 2, `tasksPaged`). With \a first 0 only the time.
    /// Being assigned may not count as a change.
    ApiCall<TaskChanges> *fetchChangedTasks(const QString &projectId, const QString &cacheTime,
                                            int first, const QString &after);
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
    /// The same into a file, of any size up to maxFileBytes; it is there when the call has
    /// succeeded and only then, packed or not as it was. What is answered is empty.
    ApiCall<QByteArray> *downloadToFile(const QUrl &address, const QString &file);
    ApiCall<Taxonomy> *fetchTaxonomy(const QString &name);
    /// Checks task objects, \a tasks being a JSON array of them, and turns them into the stored
    /// format: an array of as many (protocol.md 4). Where one of them is not right, all are
    /// refused, in the service's words.
    ApiCall<QJsonArray> *convertToImportFormat(const QByteArray &tasks);
    /// Where the files of one task's labels may be uploaded to, under names that are new with each
    /// call: for its labels where \a withLabels, and for so many segmentations.
    ApiCall<UploadPlaces> *presignUploads(const QString &projectId, bool withLabels,
                                          int segmentations);
    /// One whole task. One that is gone is an Error of kind Refused.
    ApiCall<TaskDetails> *fetchTask(const QString &projectId, const QString &taskId);

    // Files at signed addresses; none of these gets the key

    /// Labels, packed (protocol.md 3). May be sent more than once: it is the same in the same
    /// place.
    ApiCall<QByteArray> *uploadLabels(const QUrl &address, const QByteArray &gzippedLabels);
    /// A NIfTI volume, gzipped: a local file, which has to stay as it is until it is finished.
    ApiCall<QByteArray> *uploadSegmentation(const QUrl &address, const QString &file);

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
    /// Replaces the labels of a task, wherever it is and whosever it is; it stays there and theirs.
    ApiCall<Done> *putLabels(const QString &projectId, const QString &taskId,
                             const LabelData &labels);
    /// Gives labels to a task that is in that stage and assigned to the asking key. Not \a
    /// finished: as a draft. Finished: submits it in a label stage, and accepts it with a
    /// correction in a review stage.
    ApiCall<Done> *putTask(const QString &projectId, const QString &stageName,
                           const QString &taskId, const LabelData &labels, bool finished);
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

    /// Null where the address is not encrypted.
    QNetworkAccessManager *networkFor(const QUrl &address);

    GraphQlClient *m_client;
    QString m_orgId;
    /// For signed addresses, which are no business of the client that has the key; made when the
    /// first one is asked for.
    std::unique_ptr<QNetworkAccessManager> m_files;
};

} // namespace brickyard
