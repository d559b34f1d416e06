// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeldata.h"
#include "domain/taskdetails.h"
#include "redbrick/answer.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace brickyard {

/// A GraphQL operation ready to be sent: a query from resources/queries and its variables, with
/// the names, types and explicit nulls that the reference client sends.
struct GraphQlRequest
{
    QByteArray name; ///< the operation's name, for the log
    QByteArray query;
    QJsonObject variables;
    RequestKind kind = RequestKind::Read;
    bool urgent = false; ///< goes before all that waits in the client's queue
    bool cursorFirst = false; ///< the answer begins with the cursor of the next page
    bool large = false; ///< encoding it takes longer than a frame: off the GUI thread
};

// Reading

GraphQlRequest meRequest();
GraphQlRequest organizationRequest(const QString &orgId);
GraphQlRequest projectsRequest(const QString &orgId);
GraphQlRequest projectRequest(const QString &orgId, const QString &projectId);
GraphQlRequest stagesRequest(const QString &orgId, const QString &projectId);
GraphQlRequest projectMembersRequest(const QString &orgId, const QString &projectId);
GraphQlRequest apiKeysRequest(const QString &orgId);
/// One page of a list (the table in protocol.md 2). A null \a after asks for the first.
GraphQlRequest taskPageRequest(const QString &orgId, const QueueQuery &query, int first,
                               const QString &after);
GraphQlRequest taskCountRequest(const QString &orgId, const QString &projectId,
                                const QString &stageName);
/// How many tasks of a stage are in which state, in one request; \a withIssues: also how many
/// issues.
GraphQlRequest stageCountsRequest(const QString &orgId, const QString &projectId,
                                  const QString &stageName, bool withIssues);
/// A page of a list as taskPageRequest(), of which only ids, states and times of creation are told.
GraphQlRequest taskStatesRequest(const QString &orgId, const QueueQuery &query, int first,
                                 const QString &after);
GraphQlRequest changedTasksRequest(const QString &orgId, const QString &projectId,
                                   const QString &cacheTime, int first, const QString &after);
/// One task with its labels.
GraphQlRequest taskRequest(const QString &orgId, const QString &projectId, const QString &taskId);
/// Several tasks without their labels, as aliased `task` fields (protocol.md 5.7). \a taskIds is
/// not empty.
GraphQlRequest tasksRequest(const QString &orgId, const QString &projectId,
                            const QStringList &taskIds, Story story);
/// Several tasks with their labels and items; \a withItems: also signed addresses of the items.
GraphQlRequest labeledTasksRequest(const QString &orgId, const QString &projectId,
                                   const QStringList &taskIds, bool withItems);
GraphQlRequest taxonomyRequest(const QString &orgId, const QString &name);
/// \a tasks is a JSON array of task objects (protocol.md 4).
GraphQlRequest convertRequest(const QByteArray &tasks);
/// For the files of one task's labels, under new names that nobody can guess (protocol.md 3).
GraphQlRequest presignUploadsRequest(const QString &orgId, const QString &projectId,
                                     bool withLabels, int segmentations);

// Changing

/// To the person with \a email; to the asking key where it is null and \a toSelf; to nobody where
/// it is null and not \a toSelf.
GraphQlRequest assignRequest(const QString &orgId, const QString &projectId,
                             const QStringList &taskIds, const QString &email, bool toSelf);
GraphQlRequest reviewRequest(const QString &orgId, const QString &projectId,
                             const QString &stageName, const QString &taskId, bool accept,
                             const QString &comment);
GraphQlRequest submitRequest(const QString &orgId, const QString &projectId,
                             const QString &stageName, const QString &taskId);
/// Replaces the labels of a task wherever it is, and moves nothing.
GraphQlRequest putLabelsRequest(const QString &orgId, const QString &projectId,
                                const QString &taskId, const LabelData &labels);
/// Labels for a task of the key's in that stage; \a finished: not only a draft.
GraphQlRequest putTaskRequest(const QString &orgId, const QString &projectId,
                              const QString &stageName, const QString &taskId,
                              const LabelData &labels, bool finished);
/// \a stageName: a stage's name, `END` for ground truth or `ARCHIVED`.
GraphQlRequest moveRequest(const QString &orgId, const QString &projectId,
                           const QStringList &taskIds, const QString &stageName);
/// \a replyTo: the id of the comment that is answered; empty for a comment of its own.
GraphQlRequest commentRequest(const QString &orgId, const QString &projectId,
                              const QString &stageName, const QString &taskId, const QString &text,
                              const QString &replyTo);

} // namespace brickyard
