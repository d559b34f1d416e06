// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using brickyard::tests::RawClient;
using brickyard::tests::SandboxProcess;

namespace {

const QString user = QStringLiteral("{ userId email givenName }");
const QString taskData = QStringLiteral(
    "{ stageName createdAt createdBy createdByEntity { userId } labelsData(interpolate: true)"
    " labelsDataPath(presigned: false) labelsStorage { storageId }"
    " labelsMap(presigned: false) { seriesIndex imageIndex labelName } }");
const QString comment = QStringLiteral(
    "{ commentId createdBy { userId } textVal createdAt stageName issueComment issueResolved"
    " labelEntityLabelId replies { commentId textVal }"
    " pin { pinId pointX pointY pointZ frameIndex volumeIndex } }");
const QString result = QStringLiteral("{ ok message }");
const QString project =
    QStringLiteral("{ orgId projectId name status tdType taxonomy { name } projectUrl createdAt"
                   " consensusSettings { enabled } workspace { workspaceId } }");
const QString taxonomy = QStringLiteral(
    "{ orgId taxId name isNew archived createdAt version studyClassify { name attrId }"
    " objectTypes { category classId labelType attributes { name options { name } } } }");
const QString orgMember = QStringLiteral(
    "{ user { userId email givenName familyName mfaSetup lastSeen updatedAt idProvider }"
    " role tags active lastSeen }");
const QString task = QStringLiteral("{ taskId currentStageName priority datapoint { name items }"
                                    " latestTaskData ")
    + taskData + QStringLiteral(" }");

/// What is selected of each root field.
QString selectionOf(const QString &field)
{
    static const QHash<QString, QString> selections{
        {QStringLiteral("assignTasksMultipleUsers"), QStringLiteral("{ taskId name stageName }")},
        {QStringLiteral("createComment"), comment},
        {QStringLiteral("createDatapoint"), QStringLiteral("{ dpId taskId taskIds }")},
        {QStringLiteral("deleteTasks"), result},
        {QStringLiteral("genericTasks"),
         QStringLiteral("{ entries { taskId updatedAt datapoint { name } currentStageSubTask {"
                        " ... on LabelingTask { state assignedTo %1 subTasks { state } } } }"
                        " cursor }")
             .arg(user)},
        {QStringLiteral("getLabelStorage"), QStringLiteral("{ storageId path }")},
        {QStringLiteral("me"), QStringLiteral("{ userId }")},
        {QStringLiteral("members"), orgMember},
        {QStringLiteral("moveTaskToStart"), result},
        {QStringLiteral("moveTasks"), result},
        {QStringLiteral("organization"), QStringLiteral("{ name orgId }")},
        {QStringLiteral("presignItems"), QString()},
        {QStringLiteral("presignUploads"), QStringLiteral("{ presignedUrl filePath fileName }")},
        {QStringLiteral("project"), project},
        {QStringLiteral("projectMembers"),
         QStringLiteral("{ member %1 role stageAccess { stageName access } }").arg(orgMember)},
        {QStringLiteral("projects"), project},
        {QStringLiteral("putExpertReviewTask"), result},
        {QStringLiteral("putLabels"), result},
        {QStringLiteral("putManualLabelingTask"), result},
        {QStringLiteral("putManualLabelingTaskAndLabels"), result},
        {QStringLiteral("stages"),
         QStringLiteral("{ stageName brickName stageConfig routing { ... on NoRouting {"
                        " placeholder } ... on NextRouting { nextStageName } ... on MultiRouting {"
                        " stageNames } ... on BooleanRouting { passed failed }"
                        " ... on FeedbackRouting { feedbackStageName } } }")},
        {QStringLiteral("task"), task},
        {QStringLiteral("taskActiveTime"),
         QStringLiteral("{ entries { taskId user %1 timeSpent cycle date } cursor }").arg(user)},
        {QStringLiteral("tasksPaged"),
         QStringLiteral("{ entries %1 cursor cacheTime count }").arg(task)},
        {QStringLiteral("taxonomies"), taxonomy},
        {QStringLiteral("taxonomy"), taxonomy},
        {QStringLiteral("updateTasksPriorities"), result},
        {QStringLiteral("validateAndConvertToImportFormat"),
         QStringLiteral("{ isValid error converted }")},
    };
    return selections.value(field);
}

QString queryFor(const QString &key, const QJsonObject &operation)
{
    const QJsonObject types = operation.value(QLatin1StringView("argumentTypes")).toObject();
    QString declarations;
    for (auto it = types.constBegin(); it != types.constEnd(); ++it)
        declarations += QStringLiteral("$%1: %2 ").arg(it.key(), it.value().toString());
    const QString head = operation.value(QLatin1StringView("kind")).toString() + QLatin1Char(' ')
        + operation.value(QLatin1StringView("name")).toString()
        + (declarations.isEmpty() ? QString() : QStringLiteral("(%1)").arg(declarations));
    if (key == QLatin1StringView("presignUploads+presignUploads")) {
        QString fields;
        for (const char *kind : {"Data", "Seg"}) {
            fields +=
                QStringLiteral(
                    " presign%1: presignUploads(orgId: $orgId, projectId: $projectId,"
                    " files: $files%1, fileType: $fileType%1, fileEncoding: $fileEncoding%1)"
                    " %2")
                    .arg(QLatin1StringView(kind), selectionOf(QStringLiteral("presignUploads")));
        }
        return QStringLiteral("%1 {%2 }").arg(head, fields);
    }
    QString arguments;
    for (auto it = types.constBegin(); it != types.constEnd(); ++it)
        arguments += QStringLiteral("%1: $%1 ").arg(it.key());
    if (!arguments.isEmpty())
        arguments = QStringLiteral("(%1)").arg(arguments);
    return QStringLiteral("%1 { %2%3 %4 }").arg(head, key, arguments, selectionOf(key));
}

} // namespace

/// Each example of what the reference client sent (captures.json), sent again with ids of the
/// sandbox, must be taken: variables with their types, their explicit nulls and what is absent.
class TestSandboxCaptures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void replays_data();
    void replays();

private:
    QString newTask();
    QString taskIn(const QString &stage);
    QString upload();
    QJsonObject prepared(const QString &operation, QJsonObject variables);

    SandboxProcess m_sandbox;
    RawClient m_client{m_sandbox};
};

void TestSandboxCaptures::initTestCase()
{
    QVERIFY(m_sandbox.start({QStringLiteral("--tasks"), QStringLiteral("200")}));
}

QString TestSandboxCaptures::newTask()
{
    return m_client
        .data(
            QStringLiteral("mutation($orgId: UUID!, $projectId: UUID, $name: String!) {"
                           " createDatapoint(orgId: $orgId, projectId: $projectId, name: $name,"
                           " items: [\"https://example.com/a.png\"], isGroundTruth: false,"
                           " storageId: \"11111111-1111-1111-1111-111111111111\") { taskId } }"),
            {{QStringLiteral("name"), QUuid::createUuid().toString()}})[QLatin1StringView("taskId")]
        .toString();
}

// A new task in this stage, given to the key.
QString TestSandboxCaptures::taskIn(const QString &stage)
{
    const QString id = newTask();
    const QJsonObject variables{{QStringLiteral("taskIds"), QJsonArray{id}},
                                {QStringLiteral("stageName"), stage}};
    m_client.query(QStringLiteral("mutation($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]!,"
                                  " $stageName: String!) { moveTasks(orgId: $orgId,"
                                  " projectId: $projectId, taskIds: $taskIds,"
                                  " stageName: $stageName) { ok } }"),
                   variables);
    m_client.query(QStringLiteral("mutation($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]!) {"
                                  " assignTasksMultipleUsers(orgId: $orgId, projectId: $projectId,"
                                  " taskIds: $taskIds, currentUser: true) { taskId } }"),
                   variables);
    return id;
}

QString TestSandboxCaptures::upload()
{
    const QJsonValue target = m_client.data(
        QStringLiteral("query($orgId: UUID!, $projectId: UUID!) { presignUploads(orgId: $orgId,"
                       " projectId: $projectId, files: [\"labels/x/y/data.json\"],"
                       " fileType: \"application/json\") { presignedUrl filePath } }"))[0];
    m_client.sendTo("PUT", target[QLatin1StringView("presignedUrl")].toString(),
                    {{"Content-Type", "application/json"},
                     {"Content-Encoding", "gzip"},
                     {"x-ms-blob-type", "BlockBlob"}},
                    RawClient::gzip("[]"));
    return target[QLatin1StringView("filePath")].toString();
}

QJsonObject TestSandboxCaptures::prepared(const QString &operation, QJsonObject variables)
{
    const auto has = [&variables](const char *name) {
        return !variables.value(QLatin1StringView(name)).isUndefined()
            && !variables.value(QLatin1StringView(name)).isNull();
    };
    const auto set = [&variables](const char *name, const QJsonValue &value) {
        variables.insert(QLatin1StringView(name), value);
    };
    if (has("orgId"))
        set("orgId", m_sandbox.orgId);
    if (has("projectId"))
        set("projectId", m_sandbox.projectId);

    QString stage = variables.value(QLatin1StringView("stageName")).toString();
    if (operation == QLatin1StringView("moveTaskToStart"))
        stage = QStringLiteral("END");
    else if (stage.isEmpty() || operation == QLatin1StringView("moveTasks"))
        stage = QStringLiteral("Label");
    if (has("taskId"))
        set("taskId", taskIn(stage));
    if (has("taskIds")) {
        QJsonArray ids;
        while (ids.size() < variables.value(QLatin1StringView("taskIds")).toArray().size())
            ids.append(taskIn(QStringLiteral("Label")));
        set("taskIds", ids);
    }
    if (has("tasks")) {
        QJsonArray tasks;
        const QJsonArray given = variables.value(QLatin1StringView("tasks")).toArray();
        for (const QJsonValue &value : given) {
            QJsonObject entry = value.toObject();
            entry.insert(QStringLiteral("taskId"), newTask());
            tasks.append(entry);
        }
        set("tasks", tasks);
    }
    if (has("taskNames")) {
        m_client.query(
            QStringLiteral("mutation($orgId: UUID!, $projectId: UUID, $name: String!) {"
                           " createDatapoint(orgId: $orgId, projectId: $projectId, name: $name,"
                           " items: [], isGroundTruth: false,"
                           " storageId: \"11111111-1111-1111-1111-111111111111\") { taskId } }"),
            {{QStringLiteral("name"),
              variables.value(QLatin1StringView("taskNames"))[0].toString()}});
    }
    if (has("emails"))
        set("emails", QJsonArray{QStringLiteral("dana.petrova@example.org")});
    if (has("labelsDataPath"))
        set("labelsDataPath", upload());
    if (operation == QLatin1StringView("taxonomy"))
        set("name", QStringLiteral("Lung nodules"));
    if (has("replyTo")) {
        set("replyTo",
            m_client.data(
                QStringLiteral("mutation($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {"
                               " createComment(orgId: $orgId, projectId: $projectId,"
                               " taskId: $taskId, textVal: \"first\") { commentId } }"),
                variables)[QLatin1StringView("commentId")]);
    }
    return variables;
}

void TestSandboxCaptures::replays_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QJsonObject>("variables");
    QFile file(QStringLiteral(BRICKYARD_TEST_DATA "/captures.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject operations =
        QJsonDocument::fromJson(file.readAll())[QLatin1StringView("operations")].toObject();
    QVERIFY(operations.size() > 25);
    for (auto it = operations.constBegin(); it != operations.constEnd(); ++it) {
        const QJsonObject operation = it.value().toObject();
        const QJsonArray examples = operation.value(QLatin1StringView("examples")).toArray();
        int number = 0;
        for (const QJsonValue &example : examples) {
            QJsonObject variables = example.toObject();
            // The same operation with different arguments: those that an example lacks are
            // declared as well, which is more than the client did and as good.
            QJsonObject complete = operation;
            QJsonObject types = operation.value(QLatin1StringView("argumentTypes")).toObject();
            if (it.key() == QLatin1StringView("deleteTasks"))
                types.insert(QStringLiteral("taskNames"), QStringLiteral("[String!]"));
            complete.insert(QStringLiteral("argumentTypes"), types);
            QTest::addRow("%s %d", qPrintable(it.key()), ++number)
                << it.key() << queryFor(it.key(), complete) << variables;
        }
    }
}

void TestSandboxCaptures::replays()
{
    QFETCH(QString, operation);
    QFETCH(QString, query);
    QFETCH(QJsonObject, variables);
    const QJsonObject answer = m_client.query(query, prepared(operation, variables));
    QVERIFY2(!answer.contains(QLatin1StringView("errors")),
             QJsonDocument(answer).toJson().constData());
    const QJsonObject data = answer.value(QLatin1StringView("data")).toObject();
    QVERIFY(!data.isEmpty());
    for (const QJsonValue &field : data) {
        QVERIFY(!field.isNull());
        const QJsonObject object = field.toObject();
        if (object.contains(QLatin1StringView("ok"))) {
            QCOMPARE(object.value(QLatin1StringView("ok")), QJsonValue(true));
            QVERIFY(object.value(QLatin1StringView("message")).isNull());
        }
        if (object.contains(QLatin1StringView("isValid"))) {
            QCOMPARE(object.value(QLatin1StringView("isValid")), QJsonValue(true));
            QCOMPARE(QJsonDocument::fromJson(
                         object.value(QLatin1StringView("converted")).toString().toUtf8())
                         .array()
                         .size(),
                     16);
        }
    }
}

QTEST_GUILESS_MAIN(TestSandboxCaptures)

#include "tst_sandbox_captures.moc"
