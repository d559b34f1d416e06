// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/graphqlrequest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>

namespace brickyard {

namespace {

constexpr qsizetype largeText = 32LL * 1024; // bytes; takes a millisecond to encode

/// A file's text, without the comments at its head, which are for people.
QByteArray readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not embedded in this program", qPrintable(path));
    QByteArray text = file.readAll();
    while (text.startsWith('#'))
        text.remove(0, text.indexOf('\n') + 1);
    return text;
}

/// An operation with the fragments that it names and does not define, and that those name.
QByteArray completeQuery(QByteArray text)
{
    static const QRegularExpression spread(QStringLiteral("\\.\\.\\.(\\w+)"));
    // What is added at the end is looked through too.
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch match = spread.match(QString::fromUtf8(text), from);
        if (!match.hasMatch())
            return text;
        from = match.capturedEnd();
        const QString name = match.captured(1);
        const QByteArray definition = "fragment " + name.toUtf8() + " on ";
        if (text.contains(definition))
            continue;
        text += '\n' + readText(QStringLiteral(":/queries/fragments/%1.graphql").arg(name));
    }
}

QHash<QByteArray, QByteArray> readQueries()
{
    QHash<QByteArray, QByteArray> queries;
    const QFileInfoList files = QDir(QStringLiteral(":/queries")).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        queries.insert(file.baseName().toUtf8(), completeQuery(readText(file.filePath())));
    return queries;
}

QByteArray queryText(const char *name)
{
    static const QHash<QByteArray, QByteArray> queries = readQueries();
    const auto found = queries.constFind(name);
    if (found == queries.constEnd())
        qFatal("The query %s is not embedded in this program", name);
    return *found;
}

GraphQlRequest makeRequest(const char *name, const QJsonObject &variables,
                           RequestKind kind = RequestKind::Read)
{
    return GraphQlRequest{name, queryText(name), variables, kind};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject orgVariables(const QString &orgId)
{
    return {{QStringLiteral("orgId"), orgId}};
}

QJsonObject projectVariables(const QString &orgId, const QString &projectId)
{
    return {{QStringLiteral("orgId"), orgId}, {QStringLiteral("projectId"), projectId}};
}

QJsonObject listFilter(QueueQuery::List list)
{
    TaskState state = TaskState::Unknown;
    switch (list) {
    case QueueQuery::List::Queued:
    case QueueQuery::List::GroundTruth:
        return {};
    case QueueQuery::List::Drafts:
        state = TaskState::Staged;
        break;
    case QueueQuery::List::Skipped:
        state = TaskState::Skipped;
        break;
    case QueueQuery::List::Issues:
        state = TaskState::Problem;
        break;
    case QueueQuery::List::FailedReview:
        return {{QStringLiteral("reviewState"), QStringLiteral("FAILED")}};
    }
    return {{QStringLiteral("status"), taskStateWord(state)}};
}

} // namespace

GraphQlRequest meRequest()
{
    // Asked while much else waits, it decides whether that is sent at all.
    GraphQlRequest request = makeRequest("me", {});
    request.urgent = true;
    return request;
}

GraphQlRequest organizationRequest(const QString &orgId)
{
    return makeRequest("organization", orgVariables(orgId));
}

GraphQlRequest projectsRequest(const QString &orgId)
{
    QJsonObject variables = orgVariables(orgId);
    variables.insert(QStringLiteral("active"), true);
    return makeRequest("projects", variables);
}

GraphQlRequest projectRequest(const QString &orgId, const QString &projectId)
{
    return makeRequest("project", projectVariables(orgId, projectId));
}

GraphQlRequest stagesRequest(const QString &orgId, const QString &projectId)
{
    return makeRequest("stages", projectVariables(orgId, projectId));
}

GraphQlRequest projectMembersRequest(const QString &orgId, const QString &projectId)
{
    return makeRequest("projectMembers", projectVariables(orgId, projectId));
}

GraphQlRequest apiKeysRequest(const QString &orgId)
{
    return makeRequest("apiKeys", orgVariables(orgId));
}

namespace {

GraphQlRequest listRequest(const char *name, const QString &orgId, const QueueQuery &query,
                           int first, const QString &after)
{
    QJsonObject variables = projectVariables(orgId, query.projectId);
    variables.insert(QStringLiteral("stageName"), query.stageName);
    variables.insert(QStringLiteral("taskSearch"), QJsonValue::Null);
    variables.insert(QStringLiteral("manualLabelingFilters"), listFilter(query.list));
    variables.insert(QStringLiteral("first"), first);
    variables.insert(QStringLiteral("after"), textOrNull(after));
    return makeRequest(name, variables);
}

QJsonObject statusFilter(TaskState state)
{
    return {{QStringLiteral("status"), taskStateWord(state)}};
}

} // namespace

GraphQlRequest taskPageRequest(const QString &orgId, const QueueQuery &query, int first,
                               const QString &after)
{
    GraphQlRequest request = listRequest("taskPage", orgId, query, first, after);
    request.cursorFirst = true;
    return request;
}

GraphQlRequest taskStatesRequest(const QString &orgId, const QueueQuery &query, int first,
                                 const QString &after)
{
    return listRequest("taskStates", orgId, query, first, after);
}

GraphQlRequest stageCountsRequest(const QString &orgId, const QString &projectId,
                                  const QString &stageName, bool withIssues)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("stageName"), stageName);
    // Present and null: those of nobody.
    variables.insert(QStringLiteral("waiting"),
                     QJsonObject{{QStringLiteral("userId"), QJsonValue::Null}});
    variables.insert(QStringLiteral("inProgress"), statusFilter(TaskState::InProgress));
    variables.insert(QStringLiteral("issues"), statusFilter(TaskState::Problem));
    variables.insert(QStringLiteral("withIssues"), withIssues);
    variables.insert(QStringLiteral("first"), 0);
    return makeRequest("stageCounts", variables);
}

GraphQlRequest taskCountRequest(const QString &orgId, const QString &projectId,
                                const QString &stageName)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("stageName"), stageName);
    variables.insert(QStringLiteral("first"), 0);
    return makeRequest("taskCount", variables);
}

GraphQlRequest changedTasksRequest(const QString &orgId, const QString &projectId,
                                   const QString &cacheTime, int first, const QString &after)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("cacheTime"), textOrNull(cacheTime));
    variables.insert(QStringLiteral("first"), first);
    variables.insert(QStringLiteral("after"), textOrNull(after));
    return makeRequest("changedTasks", variables);
}

GraphQlRequest taskRequest(const QString &orgId, const QString &projectId, const QString &taskId)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("taskId"), taskId);
    return makeRequest("task", variables);
}

namespace {

/// The query reads one task; each further one is another declared variable and another aliased
/// field beside the first.
GraphQlRequest aliasedTasksRequest(const char *query, const QJsonObject &variables,
                                   const QStringList &taskIds)
{
    GraphQlRequest request = makeRequest(query, variables);
    request.variables.insert(QStringLiteral("taskId"), taskIds.first());
    QByteArray declarations;
    QByteArray fields;
    for (qsizetype index = 1; index < taskIds.size(); ++index) {
        const QByteArray number = QByteArray::number(index);
        declarations += "    $taskId" + number + ": UUID!\n";
        fields += "    task" + number
            + ": task(orgId: $orgId, projectId: $projectId, taskId: $taskId" + number
            + ") {\n        ...taskFields\n    }\n";
        request.variables.insert(QStringLiteral("taskId%1").arg(index), taskIds.at(index));
    }
    const auto insertBefore = [&request](QByteArrayView mark, const QByteArray &text) {
        const qsizetype position = request.query.indexOf(mark);
        Q_ASSERT(position >= 0);
        request.query.insert(position, text);
    };
    insertBefore(") {\n    task:", declarations);
    insertBefore("}\n\nfragment", fields);
    return request;
}

} // namespace

GraphQlRequest tasksRequest(const QString &orgId, const QString &projectId,
                            const QStringList &taskIds, Story story)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    switch (story) {
    case Story::Whole:
        return aliasedTasksRequest("tasks", variables, taskIds);
    case Story::Decisions:
        return aliasedTasksRequest("tasksWithDecisions", variables, taskIds);
    case Story::LabelTimes:
    case Story::Labels:
        variables.insert(QStringLiteral("withLabels"), story == Story::Labels);
        return aliasedTasksRequest("tasksWithLabels", variables, taskIds);
    case Story::LeftOut:
        break;
    }
    return aliasedTasksRequest("tasksWithoutStory", variables, taskIds);
}

GraphQlRequest labeledTasksRequest(const QString &orgId, const QString &projectId,
                                   const QStringList &taskIds, bool withItems)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("withItems"), withItems);
    return aliasedTasksRequest("labeledTasks", variables, taskIds);
}

GraphQlRequest taxonomyRequest(const QString &orgId, const QString &name)
{
    QJsonObject variables = orgVariables(orgId);
    variables.insert(QStringLiteral("taxId"), QJsonValue::Null);
    variables.insert(QStringLiteral("name"), name);
    return makeRequest("taxonomy", variables);
}

GraphQlRequest convertRequest(const QByteArray &tasks)
{
    // RedBrick's own storage, as the reference client's put_tasks gives it: the images are not what
    // is converted.
    GraphQlRequest request = makeRequest(
        "convertLabels",
        {{QStringLiteral("original"), QString::fromUtf8(tasks)},
         {QStringLiteral("convert"), true},
         {QStringLiteral("storageId"), QStringLiteral("22222222-2222-2222-2222-222222222222")}});
    request.large = tasks.size() > largeText;
    return request;
}

GraphQlRequest presignUploadsRequest(const QString &orgId, const QString &projectId,
                                     bool withLabels, int segmentations)
{
    const auto random = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    const QString folder = QStringLiteral("labels/%1/%2/").arg(random(), random());
    QJsonArray labelFiles;
    if (withLabels)
        labelFiles += QString(folder + QLatin1String("data.json"));
    QJsonArray segmentationFiles;
    for (int i = 0; i < segmentations; ++i)
        segmentationFiles += QString(folder + QString::number(i) + QLatin1String(".nii.gz"));
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("filesData"), labelFiles);
    variables.insert(QStringLiteral("fileTypeData"), QStringLiteral("application/json"));
    variables.insert(QStringLiteral("fileEncodingData"), QStringLiteral("gzip"));
    variables.insert(QStringLiteral("filesSeg"), segmentationFiles);
    variables.insert(QStringLiteral("fileTypeSeg"), QStringLiteral("application/octet-stream"));
    variables.insert(QStringLiteral("fileEncodingSeg"), QJsonValue::Null);
    return makeRequest("presignUploads", variables);
}

namespace {

/// The variables that both ways of putting labels share.
GraphQlRequest withLabels(GraphQlRequest request, const LabelData &labels)
{
    QJsonArray map;
    for (const SegmentationFile &file : labels.segmentations) {
        map += QJsonObject{{QStringLiteral("labelName"), file.path},
                           {QStringLiteral("seriesIndex"), file.series}};
    }
    QJsonObject &variables = request.variables;
    variables.insert(QStringLiteral("labelsData"), QString::fromUtf8(labels.labels));
    variables.insert(QStringLiteral("labelsDataPath"),
                     textOrNull(labels.path.isEmpty() ? QString() : labels.path));
    variables.insert(QStringLiteral("labelsMap"), map);
    request.large = labels.labels.size() > largeText;
    return request;
}

} // namespace

GraphQlRequest putLabelsRequest(const QString &orgId, const QString &projectId,
                                const QString &taskId, const LabelData &labels)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("taskId"), taskId);
    variables.insert(QStringLiteral("finalize"), false);
    variables.insert(QStringLiteral("timeSpentMs"), QJsonValue::Null);
    variables.insert(QStringLiteral("extraData"), QStringLiteral("null"));
    return withLabels(makeRequest("putLabels", variables, RequestKind::Change), labels);
}

GraphQlRequest putTaskRequest(const QString &orgId, const QString &projectId,
                              const QString &stageName, const QString &taskId,
                              const LabelData &labels, bool finished)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("stageName"), stageName);
    variables.insert(QStringLiteral("taskId"), taskId);
    variables.insert(QStringLiteral("elapsedTimeMs"), 0);
    variables.insert(QStringLiteral("finished"), finished);
    return withLabels(makeRequest("putTaskAndLabels", variables, RequestKind::Change), labels);
}

GraphQlRequest assignRequest(const QString &orgId, const QString &projectId,
                             const QStringList &taskIds, const QString &email, bool toSelf)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("taskIds"), QJsonArray::fromStringList(taskIds));
    variables.insert(QStringLiteral("emails"),
                     email.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray{email}));
    variables.insert(QStringLiteral("currentUser"), toSelf);
    variables.insert(QStringLiteral("refresh"), true);
    return makeRequest("assignTasks", variables, RequestKind::Change);
}

GraphQlRequest reviewRequest(const QString &orgId, const QString &projectId,
                             const QString &stageName, const QString &taskId, bool accept,
                             const QString &comment)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("stageName"), stageName);
    variables.insert(QStringLiteral("reviewVal"), accept);
    variables.insert(QStringLiteral("comment"),
                     textOrNull(comment.isEmpty() ? QString() : comment));
    variables.insert(QStringLiteral("commentPin"), QJsonValue::Null);
    variables.insert(QStringLiteral("taskId"), taskId);
    variables.insert(QStringLiteral("elapsedTimeMs"), 0);
    return makeRequest("reviewTask", variables, RequestKind::Change);
}

GraphQlRequest submitRequest(const QString &orgId, const QString &projectId,
                             const QString &stageName, const QString &taskId)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("stageName"), stageName);
    variables.insert(QStringLiteral("taskId"), taskId);
    return makeRequest("submitTask", variables, RequestKind::Change);
}

GraphQlRequest moveRequest(const QString &orgId, const QString &projectId,
                           const QStringList &taskIds, const QString &stageName)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("taskIds"), QJsonArray::fromStringList(taskIds));
    variables.insert(QStringLiteral("stageName"), stageName);
    return makeRequest("moveTasks", variables, RequestKind::Change);
}

GraphQlRequest commentRequest(const QString &orgId, const QString &projectId,
                              const QString &stageName, const QString &taskId, const QString &text,
                              const QString &replyTo)
{
    QJsonObject variables = projectVariables(orgId, projectId);
    variables.insert(QStringLiteral("taskId"), taskId);
    variables.insert(QStringLiteral("stageName"), stageName);
    variables.insert(QStringLiteral("textVal"), text);
    variables.insert(QStringLiteral("replyTo"),
                     textOrNull(replyTo.isEmpty() ? QString() : replyTo));
    // As the reference client sends it (protocol.md 3), whatever the comment is about.
    variables.insert(QStringLiteral("issueComment"), true);
    variables.insert(QStringLiteral("pin"), QJsonValue::Null);
    variables.insert(QStringLiteral("labelEntityLabelId"), QJsonValue::Null);
    return makeRequest("createComment", variables, RequestKind::Change);
}

} // namespace brickyard
