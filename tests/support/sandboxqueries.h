// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandboxprocess.h"

#include <QJsonArray>
#include <QJsonObject>

#include <initializer_list>
#include <utility>

// The queries that tests of the sandbox have in common, and ways to read the answers.
namespace brickyard::tests {

inline const QString taskFields = QStringLiteral(
    "{ taskId currentStageName updatedAt priority datapoint { name } currentStageSubTask {"
    " ... on LabelingTask { state assignedTo { userId email } } } }");

inline const QString listQuery =
    QStringLiteral(
        "query($orgId: UUID!, $projectId: UUID!, $stageName: String, $taskSearch: String,"
        " $manualLabelingFilters: TasksFilter, $first: Int, $after: String) {"
        " genericTasks(orgId: $orgId, projectId: $projectId, stageName: $stageName,"
        " taskSearch: $taskSearch, manualLabelingFilters: $manualLabelingFilters, first: $first,"
        " after: $after) { entries %1 cursor count } }")
        .arg(taskFields);

inline const QString pagedQuery = QStringLiteral(
    "query($orgId: UUID!, $projectId: UUID!, $stageName: String, $cacheTime: DateTime, $first: Int,"
    " $after: String) { tasksPaged(orgId: $orgId, projectId: $projectId, stageName: $stageName,"
    " cacheTime: $cacheTime, first: $first, after: $after) {"
    " entries { taskId latestTaskData { labelsData labelsDataPath } } cursor cacheTime count } }");

inline const QString assignMutation = QStringLiteral(
    "mutation($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]!, $emails: [String!],"
    " $currentUser: Boolean) { assignTasksMultipleUsers(orgId: $orgId, projectId: $projectId,"
    " taskIds: $taskIds, emails: $emails, currentUser: $currentUser) { taskId name stageName } }");

inline const QString reviewMutation = QStringLiteral(
    "mutation($orgId: UUID!, $projectId: UUID!, $taskId: UUID!, $stageName: String!,"
    " $reviewVal: Boolean!) { putExpertReviewTask(orgId: $orgId, projectId: $projectId,"
    " taskId: $taskId, stageName: $stageName, reviewVal: $reviewVal, elapsedTimeMs: 5) { ok } }");

inline const QString deleteMutation = QStringLiteral(
    "mutation($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]) {"
    " deleteTasks(orgId: $orgId, projectId: $projectId, taskIds: $taskIds) { ok } }");

inline QJsonObject var(std::initializer_list<std::pair<const char *, QJsonValue>> members)
{
    QJsonObject object;
    for (const auto &[name, value] : members)
        object.insert(QLatin1StringView(name), value);
    return object;
}

inline QJsonValue text(const char *latin)
{
    return QString::fromLatin1(latin);
}

inline QJsonArray entries(const QJsonValue &page)
{
    return page[QLatin1StringView("entries")].toArray();
}

inline QString idOf(const QJsonValue &task)
{
    return task[QLatin1StringView("taskId")].toString();
}

inline QString stateOf(const QJsonValue &task)
{
    return task[QLatin1StringView("currentStageSubTask")][QLatin1StringView("state")].toString();
}

inline QString emailOf(const QJsonValue &task)
{
    return task[QLatin1StringView("currentStageSubTask")][QLatin1StringView("assignedTo")]
               [QLatin1StringView("email")]
                   .toString();
}

inline QString stageOf(const QJsonValue &task)
{
    return task[QLatin1StringView("currentStageName")].toString();
}

/// A sandbox and a client of it, with the lists that tests ask for again and again.
class SandboxClient
{
public:
    bool start(const QStringList &arguments = {}) { return m_sandbox.start(arguments); }

    const SandboxProcess &sandbox() const { return m_sandbox; }
    const RawClient &raw() const { return m_client; }
    QJsonValue data(const QString &query, const QJsonObject &variables = {}) const
    {
        return m_client.data(query, variables);
    }

    QJsonArray list(const QJsonObject &variables) const
    {
        QJsonObject all = variables;
        if (!all.contains(QLatin1StringView("first")))
            all.insert(QStringLiteral("first"), 100'000);
        return entries(m_client.data(listQuery, all));
    }
    QJsonArray inStage(const char *stage, const QJsonObject &filters = {}) const
    {
        return list(var({{"stageName", text(stage)}, {"manualLabelingFilters", filters}}));
    }
    QJsonValue task(const QString &id) const
    {
        return list(var({{"taskSearch", id}, {"manualLabelingFilters", var({{"taskId", id}})}}))[0];
    }
    /// The first message of the answer's errors; empty where there are none.
    QString errorOf(const QString &query, const QJsonObject &variables) const
    {
        return m_client
            .query(query, variables)[QLatin1StringView("errors")][0][QLatin1StringView("message")]
            .toString();
    }
    bool giveToKey(const QString &id) const
    {
        return m_client
            .data(assignMutation, var({{"taskIds", QJsonArray{id}}, {"currentUser", true}}))
            .isArray();
    }

private:
    SandboxProcess m_sandbox;
    RawClient m_client{m_sandbox};
};

} // namespace brickyard::tests
