// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/graphqlrequest.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace brickyard;

namespace {

const QString orgId = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
const QString projectId = QStringLiteral("00000000-0000-4000-8000-0000000000bb");
const QString taskId = QStringLiteral("d8798899-9fc1-47f8-b93b-303aa750b3c4");

QStringList taskIds(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids +=
            QStringLiteral("d8798899-9fc1-47f8-b93b-3000000000%1").arg(i, 2, 10, QLatin1Char('0'));
    return ids;
}

/// One of each operation that the application sends, with those forms that have other nulls.
QHash<QString, GraphQlRequest> allRequests()
{
    const QueueQuery queued{projectId, QStringLiteral("Label"), QueueQuery::List::Queued};
    return {
        {QStringLiteral("me"), meRequest()},
        {QStringLiteral("organization"), organizationRequest(orgId)},
        {QStringLiteral("projects"), projectsRequest(orgId)},
        {QStringLiteral("project"), projectRequest(orgId, projectId)},
        {QStringLiteral("stages"), stagesRequest(orgId, projectId)},
        {QStringLiteral("members"), projectMembersRequest(orgId, projectId)},
        {QStringLiteral("keys"), apiKeysRequest(orgId)},
        {QStringLiteral("first page"), taskPageRequest(orgId, queued, 500, {})},
        {QStringLiteral("next page"), taskPageRequest(orgId, queued, 500, QStringLiteral("c"))},
        {QStringLiteral("count"), taskCountRequest(orgId, projectId, QStringLiteral("Label"))},
        {QStringLiteral("counts"),
         stageCountsRequest(orgId, projectId, QStringLiteral("Label"), true)},
        {QStringLiteral("counts, review"),
         stageCountsRequest(orgId, projectId, QStringLiteral("Review_1"), false)},
        {QStringLiteral("states"), taskStatesRequest(orgId, queued, 500, {})},
        {QStringLiteral("changed since"),
         changedTasksRequest(orgId, projectId, QStringLiteral("2026-11-23T16:32:40.239632+00:00"),
                             500, QStringLiteral("c"))},
        {QStringLiteral("since when"), changedTasksRequest(orgId, projectId, {}, 0, {})},
        {QStringLiteral("task"), taskRequest(orgId, projectId, taskId)},
        {QStringLiteral("1 task"), tasksRequest(orgId, projectId, taskIds(1), Story::Whole)},
        {QStringLiteral("2 tasks"), tasksRequest(orgId, projectId, taskIds(2), Story::Whole)},
        {QStringLiteral("50 tasks"), tasksRequest(orgId, projectId, taskIds(50), Story::Whole)},
        {QStringLiteral("50 tasks, decisions"),
         tasksRequest(orgId, projectId, taskIds(50), Story::Decisions)},
        {QStringLiteral("1 task, no story"),
         tasksRequest(orgId, projectId, taskIds(1), Story::LeftOut)},
        {QStringLiteral("50 tasks, no story"),
         tasksRequest(orgId, projectId, taskIds(50), Story::LeftOut)},
        {QStringLiteral("assign"),
         assignRequest(orgId, projectId, {taskId}, QStringLiteral("ada@example.com"), false)},
        {QStringLiteral("assign to self"), assignRequest(orgId, projectId, {taskId}, {}, true)},
        {QStringLiteral("unassign"), assignRequest(orgId, projectId, {taskId}, {}, false)},
        {QStringLiteral("accept"),
         reviewRequest(orgId, projectId, QStringLiteral("Review_1"), taskId, true, {})},
        {QStringLiteral("reject"),
         reviewRequest(orgId, projectId, QStringLiteral("Review_1"), taskId, false,
                       QStringLiteral("too small"))},
        {QStringLiteral("submit"),
         submitRequest(orgId, projectId, QStringLiteral("Label"), taskId)},
        {QStringLiteral("50 tasks, labels"),
         tasksRequest(orgId, projectId, taskIds(50), Story::Labels)},
        {QStringLiteral("1 task, since when"),
         tasksRequest(orgId, projectId, taskIds(1), Story::LabelTimes)},
        {QStringLiteral("labeled tasks"), labeledTasksRequest(orgId, projectId, taskIds(25), true)},
        {QStringLiteral("taxonomy"), taxonomyRequest(orgId, QStringLiteral("Tax"))},
        {QStringLiteral("convert"), convertRequest("[{\"name\":\"t\"}]")},
        {QStringLiteral("presign"), presignUploadsRequest(orgId, projectId, true, 0)},
        {QStringLiteral("put labels"), putLabelsRequest(orgId, projectId, taskId, LabelData())},
        {QStringLiteral("finish"),
         putTaskRequest(orgId, projectId, QStringLiteral("Label"), taskId, LabelData(), true)},
        {QStringLiteral("draft"),
         putTaskRequest(orgId, projectId, QStringLiteral("Label"), taskId,
                        LabelData{"[]", QStringLiteral("labels/data.json"), {}}, false)},
        {QStringLiteral("move"),
         moveRequest(orgId, projectId, {taskId}, QStringLiteral("Review_1"))},
        {QStringLiteral("comment"),
         commentRequest(orgId, projectId, QStringLiteral("Label"), taskId, QStringLiteral("first"),
                        {})},
        {QStringLiteral("reply"),
         commentRequest(orgId, projectId, QStringLiteral("Label"), taskId, QStringLiteral("answer"),
                        QStringLiteral("c922d42a-a272-4783-81fa-86a4351d733b"))},
    };
}

QJsonObject captures()
{
    QFile file(QStringLiteral(BRICKYARD_TEST_DATA "/captures.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("captures.json is missing");
    return QJsonDocument::fromJson(file.readAll())
        .object()
        .value(QLatin1String("operations"))
        .toObject();
}

/// The variables that an operation declares, with their types.
QJsonObject declaredTypes(const QByteArray &query)
{
    static const QRegularExpression declaration(QStringLiteral("\\$(\\w+): ([\\w!\\[\\]]+)"));
    QJsonObject types;
    const QString head = QString::fromUtf8(query.left(query.indexOf('{')));
    for (auto it = declaration.globalMatch(head); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        types.insert(match.captured(1), match.captured(2));
    }
    return types;
}

} // namespace

class TestGraphQlRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variablesAreThoseOfTheReferenceClient_data();
    void variablesAreThoseOfTheReferenceClient();
    void variablesAreDeclared();
    void kinds();
    void labels();
    void lists_data();
    void lists();
    void cursors();
    void comments();
    void severalTasks();
    void everyQueryFileIsEmbedded();
    void queriesValidateAgainstTheSchema();
};

void TestGraphQlRequest::variablesAreThoseOfTheReferenceClient_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("example");
    const auto row = [](const char *request, const char *operation, int example) {
        QTest::newRow(request) << QString::fromUtf8(request) << QString::fromUtf8(operation)
                               << example;
    };
    row("me", "me", 0);
    row("organization", "organization", 0);
    row("projects", "projects", 0);
    row("project", "project", 0);
    row("stages", "stages", 0);
    row("members", "projectMembers", 0);
    row("first page", "genericTasks", 2);
    row("next page", "genericTasks", 4);
    row("count", "tasksPaged", 5);
    row("task", "task", 0);
    row("1 task", "task", 0);
    row("assign to self", "assignTasksMultipleUsers", 0);
    row("assign", "assignTasksMultipleUsers", 1);
    row("accept", "putExpertReviewTask", 0);
    row("reject", "putExpertReviewTask", 1);
    row("submit", "putManualLabelingTask", 0);
    row("taxonomy", "taxonomy", 0);
    row("convert", "validateAndConvertToImportFormat", 0);
    row("presign", "presignUploads+presignUploads", 0);
    row("put labels", "putLabels", 0);
    row("finish", "putManualLabelingTaskAndLabels", 0);
    row("draft", "putManualLabelingTaskAndLabels", 1);
    row("move", "moveTasks", 0);
    row("comment", "createComment", 0);
    row("reply", "createComment", 1);
}

void TestGraphQlRequest::variablesAreThoseOfTheReferenceClient()
{
    QFETCH(QString, request);
    QFETCH(QString, operation);
    QFETCH(int, example);

    const GraphQlRequest ours = allRequests().value(request);
    const QJsonObject capture = captures().value(operation).toObject();
    const QJsonObject theirs =
        capture.value(QLatin1String("examples")).toArray().at(example).toObject();
    QVERIFY(!capture.isEmpty());

    // The same names, of the same JSON types, null where the reference client says null. Whether a
    // nullable text is there differs with what is asked for, so of those it is enough that the
    // name is there.
    QCOMPARE(ours.variables.keys(), theirs.keys());
    for (const QString &name : ours.variables.keys()) {
        const QJsonValue::Type type = ours.variables.value(name).type();
        if (name != QLatin1String("stageName") && name != QLatin1String("after"))
            QVERIFY2(type == theirs.value(name).type(), qPrintable(name));
    }

    // Each variable is declared with the type with which the reference client declares it.
    const QJsonObject types = capture.value(QLatin1String("argumentTypes")).toObject();
    const QJsonObject declared = declaredTypes(ours.query);
    for (const QString &name : declared.keys())
        QCOMPARE(declared.value(name), types.value(name));
}

void TestGraphQlRequest::variablesAreDeclared()
{
    const QHash<QString, GraphQlRequest> requests = allRequests();
    for (auto it = requests.begin(); it != requests.end(); ++it)
        QVERIFY2(declaredTypes(it->query).keys() == it->variables.keys(), qPrintable(it.key()));
}

void TestGraphQlRequest::kinds()
{
    const QHash<QString, GraphQlRequest> requests = allRequests();
    for (auto it = requests.begin(); it != requests.end(); ++it) {
        const bool isMutation = it->query.startsWith("mutation");
        QVERIFY2(isMutation || it->query.startsWith("query"), qPrintable(it.key()));
        QVERIFY2(isMutation == (it->kind == RequestKind::Change), qPrintable(it.key()));
    }
}

void TestGraphQlRequest::labels()
{
    const LabelData labels{
        "[{\"labelid\":\"a\"}]", {}, {{QStringLiteral("labels/x/y/0.nii.gz"), 1}}};
    const QJsonObject variables = putLabelsRequest(orgId, projectId, taskId, labels).variables;
    QCOMPARE(variables.value(QLatin1String("labelsData")).toString().toUtf8(), labels.labels);
    QCOMPARE(variables.value(QLatin1String("labelsMap")).toArray(),
             (QJsonArray{
                 QJsonObject{{QStringLiteral("labelName"), QStringLiteral("labels/x/y/0.nii.gz")},
                             {QStringLiteral("seriesIndex"), 1}}}));
    QVERIFY(!putLabelsRequest(orgId, projectId, taskId, labels).large);
    QVERIFY(putLabelsRequest(orgId, projectId, taskId, {QByteArray(100'000, ' '), {}, {}}).large);
    // The paths of uploads are new with each call, and only as many as are wanted (protocol.md 3).
    const auto files = [](bool withLabels, int segmentations, const char *name) {
        return presignUploadsRequest(orgId, projectId, withLabels, segmentations)
            .variables.value(QLatin1String(name))
            .toArray();
    };
    QCOMPARE(files(false, 2, "filesData"), QJsonArray());
    QCOMPARE(files(true, 0, "filesSeg"), QJsonArray());
    const QJsonArray paths = files(false, 2, "filesSeg");
    QCOMPARE(paths.size(), 2);
    static const QRegularExpression path(
        QStringLiteral("^labels/[0-9a-f-]{36}/[0-9a-f-]{36}/1\\.nii\\.gz$"));
    QVERIFY(path.match(paths.at(1).toString()).hasMatch());
    QVERIFY(files(false, 2, "filesSeg") != paths);
}

void TestGraphQlRequest::lists_data()
{
    QTest::addColumn<QueueQuery::List>("list");
    QTest::addColumn<QJsonObject>("filters");
    const auto status = [](const char *word) {
        return QJsonObject{{QStringLiteral("status"), QString::fromLatin1(word)}};
    };
    QTest::newRow("queued") << QueueQuery::List::Queued << QJsonObject();
    QTest::newRow("ground truth") << QueueQuery::List::GroundTruth << QJsonObject();
    QTest::newRow("drafts") << QueueQuery::List::Drafts << status("STAGED");
    QTest::newRow("skipped") << QueueQuery::List::Skipped << status("SKIPPED");
    QTest::newRow("issues") << QueueQuery::List::Issues << status("PROBLEM");
    QTest::newRow("failed review")
        << QueueQuery::List::FailedReview
        << QJsonObject{{QStringLiteral("reviewState"), QStringLiteral("FAILED")}};
}

void TestGraphQlRequest::lists()
{
    QFETCH(QueueQuery::List, list);
    QFETCH(QJsonObject, filters);
    const QJsonObject variables =
        taskPageRequest(orgId, {projectId, QStringLiteral("Stage"), list}, 50, {}).variables;
    QCOMPARE(variables.value(QLatin1String("manualLabelingFilters")), QJsonValue(filters));
    QCOMPARE(variables.value(QLatin1String("stageName")), QJsonValue(QStringLiteral("Stage")));
    QCOMPARE(variables.value(QLatin1String("first")), QJsonValue(50));
    QVERIFY(variables.value(QLatin1String("taskSearch")).isNull());
}

void TestGraphQlRequest::cursors()
{
    const QueueQuery query{projectId, QStringLiteral("Label"), QueueQuery::List::Queued};
    const auto after = [&query](const QString &cursor) {
        return taskPageRequest(orgId, query, 50, cursor).variables.value(QLatin1String("after"));
    };
    QVERIFY(after({}).isNull());
    QCOMPARE(after(QStringLiteral("")), QJsonValue(QStringLiteral("")));
    QCOMPARE(after(QStringLiteral("500")), QJsonValue(QStringLiteral("500")));
}

void TestGraphQlRequest::comments()
{
    const auto comment = [](const QString &text) {
        return reviewRequest(orgId, projectId, QStringLiteral("Review_1"), taskId, false, text)
            .variables.value(QLatin1String("comment"));
    };
    QVERIFY(comment({}).isNull());
    QVERIFY(comment(QStringLiteral("")).isNull());
    const QString text = QString::fromUtf8("née \U0001F600 <b>\n");
    QCOMPARE(comment(text), QJsonValue(text));
}

void TestGraphQlRequest::severalTasks()
{
    const GraphQlRequest request = tasksRequest(orgId, projectId, taskIds(50), Story::Whole);
    QCOMPARE(request.variables.size(), 52);
    QStringList asked;
    for (auto it = request.variables.begin(); it != request.variables.end(); ++it) {
        if (it.key().startsWith(QLatin1String("taskId")))
            asked += it.value().toString();
    }
    asked.sort();
    QCOMPARE(asked, taskIds(50));
    QCOMPARE(request.query.count(": task(orgId"), 50);
    // Labels can be large, and nobody looks at those of 50 tasks.
    QVERIFY(!request.query.contains("labelsData"));
    QVERIFY(taskRequest(orgId, projectId, taskId).query.contains("labelsData"));
    const GraphQlRequest brief = tasksRequest(orgId, projectId, taskIds(50), Story::LeftOut);
    QCOMPARE(brief.variables, request.variables);
    QVERIFY(request.query.contains("genericEvents"));
    QVERIFY(!brief.query.contains("genericEvents"));
}

void TestGraphQlRequest::everyQueryFileIsEmbedded()
{
    const QDir sources(QStringLiteral(BRICKYARD_SOURCE_DIR "/resources/queries"));
    const QDir embedded(QStringLiteral(":/queries"));
    for (const QString &folder : {QStringLiteral("."), QStringLiteral("fragments")}) {
        const QStringList files = QDir(sources.filePath(folder)).entryList(QDir::Files);
        QVERIFY(!files.isEmpty());
        QCOMPARE(QDir(embedded.filePath(folder)).entryList(QDir::Files), files);
    }
}

void TestGraphQlRequest::queriesValidateAgainstTheSchema()
{
    QJsonObject queries;
    const QHash<QString, GraphQlRequest> requests = allRequests();
    for (auto it = requests.begin(); it != requests.end(); ++it)
        queries.insert(it.key(), QString::fromUtf8(it->query));
    // The checker must find what is wrong, too.
    queries.insert(QStringLiteral("wrong"), QStringLiteral("{ me { shoeSize } }"));

    // graphql-js is the reference implementation of GraphQL (Debian: node-graphql).
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("NODE_PATH")))
        environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral("/usr/share/nodejs"));
    node.setProcessEnvironment(environment);
    node.start(QStringLiteral("node"),
               {QStringLiteral(BRICKYARD_SOURCE_DIR "/tests/support/validatequeries.js"),
                QStringLiteral(BRICKYARD_SOURCE_DIR "/resources/schema.graphql")});
    QVERIFY2(node.waitForStarted(), "node is needed for this test (Debian: nodejs, node-graphql)");
    node.write(QJsonDocument(queries).toJson());
    node.closeWriteChannel();
    QVERIFY(node.waitForFinished());
    QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());

    const QJsonObject errors = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    QCOMPARE(errors.size(), queries.size());
    for (const QString &name : errors.keys()) {
        const QJsonArray found = errors.value(name).toArray();
        const QByteArray told = name.toUtf8() + ": " + QJsonDocument(found).toJson();
        QVERIFY2(found.isEmpty() == (name != QLatin1String("wrong")), told.constData());
    }
}

QTEST_GUILESS_MAIN(TestGraphQlRequest)
#include "tst_graphqlrequest.moc"
