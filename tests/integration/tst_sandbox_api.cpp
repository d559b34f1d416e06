// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxqueries.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace brickyard::tests;

/// What the API answers over HTTP: demo projects, changes, histories, files, refusals.
class TestSandboxApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void demoProjects();
    void demoQueue();
    void assignReviewReject();
    void history();
    void refusals_data();
    void refusals();
    void uploads();
    void presignsNullWhereItCannot();
    void demoImages();
    void seriesAreShownAsTheyCame();
    void manyAtOnce();

private:
    SandboxClient m_sandbox;
};

void TestSandboxApi::initTestCase()
{
    QVERIFY(m_sandbox.start());
}

void TestSandboxApi::demoProjects()
{
    const QJsonValue data = m_sandbox.raw().query(QStringLiteral(
        "query($orgId: UUID!, $projectId: UUID!) { me { userId idProvider }"
        " projects(orgId: $orgId, active: true) { projectId name status taxonomy { name }"
        " consensusSettings { enabled } projectUrl }"
        " stages(orgId: $orgId, projectId: $projectId) { stageName brickName stageConfig"
        " routing { __typename ... on BooleanRouting { passed failed } } }"
        " projectMembers(orgId: $orgId, projectId: $projectId) { role stageAccess { stageName"
        " access } member { user { userId email givenName familyName idProvider } lastSeen } }"
        " apiKeys(orgId: $orgId) { keyId keyName } }"))[QLatin1StringView("data")];
    const QString me = data[QLatin1StringView("me")][QLatin1StringView("userId")].toString();
    QVERIFY(me.startsWith(QLatin1StringView("API:")));
    QCOMPARE(data[QLatin1StringView("projects")].toArray().size(), 4);
    QCOMPARE(data[QLatin1StringView("projects")][0][QLatin1StringView("consensusSettings")]
                 [QLatin1StringView("enabled")],
             QJsonValue(false));

    QStringList stages;
    const QJsonArray stageList = data[QLatin1StringView("stages")].toArray();
    for (const QJsonValue &stage : stageList) {
        stages.append(stage[QLatin1StringView("stageName")].toString());
        const QJsonObject config =
            QJsonDocument::fromJson(stage[QLatin1StringView("stageConfig")].toString().toUtf8())
                .object();
        QVERIFY(!config.value(QLatin1StringView("autoAssign")).toBool(false));
    }
    QCOMPARE(stages.join(QLatin1Char(' ')), QStringLiteral("Input Label Review_1 Review_2 Output"));

    const QJsonArray members = data[QLatin1StringView("projectMembers")].toArray();
    QCOMPARE(members.size(), 8);
    int withoutReviews = 0;
    int away = 0;
    QSet<QString> roles;
    for (const QJsonValue &member : members) {
        roles.insert(member[QLatin1StringView("role")].toString());
        bool closed = false;
        for (const QJsonValue &stage : member[QLatin1StringView("stageAccess")].toArray())
            closed = closed || !stage[QLatin1StringView("access")].toBool();
        withoutReviews += closed ? 1 : 0;
        const QDateTime seen = QDateTime::fromString(
            member[QLatin1StringView("member")][QLatin1StringView("lastSeen")].toString(),
            Qt::ISODateWithMs);
        QVERIFY(seen.isValid() && seen < QDateTime::currentDateTimeUtc());
        away += seen.daysTo(QDateTime::currentDateTimeUtc()) >= 21 ? 1 : 0;
        QVERIFY(member[QLatin1StringView("member")][QLatin1StringView("user")]
                      [QLatin1StringView("idProvider")]
                          .isString());
    }
    QCOMPARE(withoutReviews, 1);
    QCOMPARE(away, 1);
    QCOMPARE(roles.size(), 3);

    QStringList keys;
    for (const QJsonValue &key : data[QLatin1StringView("apiKeys")].toArray())
        keys.append(key[QLatin1StringView("keyId")].toString());
    QVERIFY(keys.contains(me));

    // The small one has automatic assignment and a feedback stage, the new one no tasks.
    const QJsonObject brain =
        var({{"projectId", m_sandbox.sandbox().projects[1][QLatin1StringView("projectId")]}});
    const QJsonValue brainStages = m_sandbox.data(
        QStringLiteral("query($orgId: UUID!, $projectId: UUID!) { stages(orgId: $orgId,"
                       " projectId: $projectId) { stageName brickName stageConfig routing {"
                       " ... on FeedbackRouting { feedbackStageName } } } }"),
        brain);
    QVERIFY(brainStages[1][QLatin1StringView("stageConfig")].toString().contains(
        QLatin1StringView("\"autoAssign\":true")));
    QCOMPARE(brainStages[3][QLatin1StringView("brickName")].toString(), QStringLiteral("feedback"));
    QVERIFY(!m_sandbox.list(brain).isEmpty());
    QVERIFY(m_sandbox
                .list(var({{"projectId",
                            m_sandbox.sandbox().projects[2][QLatin1StringView("projectId")]}}))
                .isEmpty());
}

void TestSandboxApi::demoQueue()
{
    const QJsonArray all = m_sandbox.list({});
    QCOMPARE(all.size(), 600);
    QSet<QString> states;
    QSet<QString> stages;
    int withoutPriority = 0;
    int ofKey = 0;
    for (const QJsonValue &entry : all) {
        states.insert(stateOf(entry));
        stages.insert(stageOf(entry));
        withoutPriority += entry[QLatin1StringView("priority")].isNull() ? 1 : 0;
        ofKey += entry[QLatin1StringView("currentStageSubTask")][QLatin1StringView("assignedTo")]
                      [QLatin1StringView("userId")]
                          .toString()
                          .startsWith(QLatin1StringView("API:"))
            ? 1
            : 0;
        QVERIFY(entry[QLatin1StringView("datapoint")][QLatin1StringView("name")].toString().count(
                    QLatin1Char('/'))
                == 2);
    }
    QCOMPARE(states.size(), 7);
    QCOMPARE(stages.size(), 4);
    QVERIFY(withoutPriority > 50 && withoutPriority < 400);
    QVERIFY(ofKey > 5);
}

void TestSandboxApi::assignReviewReject()
{
    const QJsonArray unassigned = m_sandbox.inStage("Review_1", var({{"userId", QJsonValue()}}));
    const QString id = idOf(unassigned[0]);
    const QString other = idOf(unassigned[1]);
    const QJsonValue affected =
        m_sandbox.data(assignMutation,
                       var({{"taskIds", QJsonArray{id, other}},
                            {"emails", QJsonArray{text("hugo.martins@example.org")}}}));
    QCOMPARE(affected.toArray().size(), 2);
    QCOMPARE(emailOf(m_sandbox.task(id)), QStringLiteral("hugo.martins@example.org"));
    const QJsonObject accept =
        var({{"taskId", id}, {"stageName", text("Review_1")}, {"reviewVal", true}});
    QVERIFY(!m_sandbox.errorOf(reviewMutation, accept).isEmpty()); // not assigned to the key
    QVERIFY(m_sandbox.giveToKey(id));
    QVERIFY(m_sandbox.data(reviewMutation, accept).isObject());
    QVERIFY(!m_sandbox.errorOf(reviewMutation, accept).isEmpty()); // not there any more
    QCOMPARE(stageOf(m_sandbox.task(id)), QStringLiteral("Review_2"));
    QCOMPARE(stateOf(m_sandbox.task(id)), QStringLiteral("UNASSIGNED"));
    QVERIFY(m_sandbox.data(assignMutation, var({{"taskIds", QJsonArray{other}}})).isArray());
    QCOMPARE(stateOf(m_sandbox.task(other)), QStringLiteral("UNASSIGNED"));
}

void TestSandboxApi::history()
{
    const QString query = QStringLiteral(
        "query($orgId: UUID!, $projectId: UUID!) { tasksPaged(orgId: $orgId, projectId: $projectId,"
        " first: 700) { entries { taskId currentStageName genericEvents { __typename"
        " ... on TaskEvent { eventId createdAt createEvent { currentStageName isGroundTruth }"
        " inputEvent { currentStageName } outputEvent { currentStageName outputBool timeSpentMs }"
        " taskData { createdBy } }"
        " ... on Comment { commentId at: createdAt replies { commentId } pin { pinId pointX"
        " frameIndex volumeIndex } }"
        " ... on TaskStateChanges { createdAt stageName statusBefore statusAfter"
        " assignedToBeforeEntity { userId } assignedToAfterEntity { userId }"
        " consensusAssigneesBefore reviewResultBefore reviewResultAfter } } } } }");
    const QJsonArray tasks = entries(m_sandbox.data(query));
    QVERIFY(tasks.size() > 500);
    QSet<QString> ids;
    for (const QJsonValue &entry : tasks) {
        const QJsonArray events = entry[QLatin1StringView("genericEvents")].toArray();
        QVERIFY(events.size() >= 2);
        QVERIFY(events[0][QLatin1StringView("createEvent")].isObject());
        QString last;
        QString place;
        QJsonValue result;
        for (const QJsonValue &event : events) {
            QJsonValue at = event[QLatin1StringView("createdAt")];
            if (at.isUndefined())
                at = event[QLatin1StringView("at")];
            QVERIFY(at.toString() > last); // also as text
            last = at.toString();
            const QString type = event[QLatin1StringView("__typename")].toString();
            if (type == QLatin1StringView("TaskEvent")) {
                int kinds = 0;
                for (const char *kind : {"createEvent", "inputEvent", "outputEvent"})
                    kinds += event[QLatin1StringView(kind)].isObject() ? 1 : 0;
                QCOMPARE(kinds, 1);
                const QString id = event[QLatin1StringView("eventId")].toString();
                QVERIFY(!ids.contains(id));
                ids.insert(id);
                const QJsonValue input =
                    event[QLatin1StringView("inputEvent")][QLatin1StringView("currentStageName")];
                const QJsonValue output = event[QLatin1StringView("outputEvent")];
                if (input.isString())
                    place = input.toString();
                if (output.isObject()) {
                    QCOMPARE(output[QLatin1StringView("currentStageName")].toString(), place);
                    const QJsonValue decision = output[QLatin1StringView("outputBool")];
                    QCOMPARE(decision.isNull(), place == QLatin1StringView("Label"));
                    if (decision.toBool())
                        QVERIFY(result.isBool()); // false: with a correction
                    else if (decision.isBool())
                        QCOMPARE(result, QJsonValue(false));
                    QVERIFY(event[QLatin1StringView("taskData")][QLatin1StringView("createdBy")]
                                .isString());
                }
            } else if (type == QLatin1StringView("TaskStateChanges")) {
                result = event[QLatin1StringView("reviewResultAfter")];
                QCOMPARE(event[QLatin1StringView("stageName")].toString(), place);
            } else {
                QVERIFY(event[QLatin1StringView("replies")].isArray());
            }
        }
        QCOMPARE(place, stageOf(entry));
    }
}

void TestSandboxApi::refusals_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QJsonObject>("variables");
    const QString nobody = QStringLiteral("00000000-0000-4000-8000-00000000dead");
    const QString taskQuery =
        QStringLiteral("query($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {"
                       " task(orgId: $orgId, projectId: $projectId, taskId: $taskId) { taskId } }");
    QTest::newRow("an unknown organization") << listQuery << var({{"orgId", nobody}});
    QTest::newRow("an unknown project") << listQuery << var({{"projectId", nobody}});
    QTest::newRow("an unknown stage") << listQuery << var({{"stageName", text("Zed")}});
    QTest::newRow("an unknown state")
        << listQuery << var({{"manualLabelingFilters", var({{"status", text("LOST")}})}});
    QTest::newRow("an unknown review state")
        << listQuery << var({{"manualLabelingFilters", var({{"reviewState", text("LOST")}})}});
    QTest::newRow("an id that is none") << listQuery << var({{"projectId", text("7")}});
    QTest::newRow("a time that is none") << pagedQuery << var({{"cacheTime", text("soon")}});
    QTest::newRow("an unknown task") << taskQuery << var({{"taskId", nobody}});
    QTest::newRow("assigning an unknown task")
        << assignMutation << var({{"taskIds", QJsonArray{nobody}}});
    QTest::newRow("reviewing an unknown task")
        << reviewMutation
        << var({{"taskId", nobody}, {"stageName", text("Review_1")}, {"reviewVal", true}});
    QTest::newRow("deleting an unknown task")
        << deleteMutation << var({{"taskIds", QJsonArray{nobody}}});
    QTest::newRow("an unknown taxonomy")
        << QStringLiteral("query($orgId: UUID!) { taxonomy(orgId: $orgId, name: \"x\") { name } }")
        << QJsonObject();
    QTest::newRow("uploading outside") << QStringLiteral(
        "query($orgId: UUID!, $projectId: UUID!) { presignUploads(orgId: $orgId,"
        " projectId: $projectId, files: [\"../../x\"], fileType: \"x\") { filePath } }")
                                       << QJsonObject();
    QTest::newRow("an unknown argument")
        << QStringLiteral("{ me(x: 1) { userId } }") << QJsonObject();
}

void TestSandboxApi::refusals()
{
    QFETCH(QString, query);
    QFETCH(QJsonObject, variables);
    const QJsonObject answer =
        m_sandbox.raw().query(query, variables); // HTTP 200, or there is no list
    const QJsonArray errors = answer.value(QLatin1StringView("errors")).toArray();
    QVERIFY(!errors.isEmpty());
    QVERIFY(!errors[0][QLatin1StringView("message")].toString().isEmpty());
    for (const QJsonValue &field : answer.value(QLatin1StringView("data")).toObject())
        QVERIFY(field.isNull());
}

void TestSandboxApi::uploads()
{
    const QJsonValue target = m_sandbox.data(
        QStringLiteral("query($orgId: UUID!, $projectId: UUID!) { presignUploads(orgId: $orgId,"
                       " projectId: $projectId, files: [\"labels/a/b/0.nii.gz\","
                       " \"labels/a/b/data.json\"], fileType: \"x\", fileEncoding: null) {"
                       " presignedUrl filePath fileName } }"));
    QCOMPARE(target.toArray().size(), 2);
    const QString address = target[1][QLatin1StringView("presignedUrl")].toString();
    const QString path = target[1][QLatin1StringView("filePath")].toString();
    QCOMPARE(path,
             QString(m_sandbox.sandbox().orgId + QLatin1Char('/') + m_sandbox.sandbox().projectId
                     + QLatin1StringView("/labels/a/b/data.json")));
    QVERIFY(!address.contains(QString::fromLatin1(m_sandbox.sandbox().apiKey)));
    const QByteArray bytes = RawClient::gzip("[{\"category\":\"nodule\"}]");
    // Without the API key. Not with another token, and not to another path.
    QString wrong = address;
    wrong.replace(QLatin1StringView("data.json"), QLatin1StringView("other.json"));
    QCOMPARE(m_sandbox.raw().sendTo("PUT", wrong, {}, bytes).status, 404);
    const RawClient::Headers noBlobType{{"Content-Type", "application/json"},
                                        {"Content-Encoding", "gzip"}};
    QCOMPARE(m_sandbox.raw().sendTo("PUT", address, noBlobType, bytes).status, 400);
    const auto put = m_sandbox.raw().sendTo("PUT", address,
                                            {{"Content-Type", "application/json"},
                                             {"Content-Encoding", "gzip"},
                                             {"x-ms-blob-type", "BlockBlob"}},
                                            bytes);
    QVERIFY(put.status == 200 || put.status == 201);
    QCOMPARE(m_sandbox.raw().sendTo("GET", address).status, 405);

    const QJsonValue download = m_sandbox.data(
        QStringLiteral("query($orgId: UUID!, $items: [String]!) { presignItems(orgId: $orgId,"
                       " storageId: \"22222222-2222-2222-2222-222222222222\", items: $items) }"),
        var({{"items", QJsonArray{path}}}))[0];
    const auto got = m_sandbox.raw().sendTo("GET", download.toString());
    QCOMPARE(got.status, 200);
    QCOMPARE(got.headers.value("content-encoding"), "gzip");
    QCOMPARE(got.headers.value("content-type"), "application/json");
    QCOMPARE(got.body, bytes);
    QCOMPARE(m_sandbox.raw().sendTo("PUT", download.toString(), {}, "x").status, 405);

    // Labels that lie in the file: labelsData is not to be read then.
    const QString id = idOf(m_sandbox.inStage("Label")[0]);
    QVERIFY(m_sandbox
                .data(QStringLiteral("mutation($orgId: UUID!, $projectId: UUID!, $taskId: UUID!,"
                                     " $path: String) { putLabels(orgId: $orgId, projectId:"
                                     " $projectId, taskId: $taskId, labelsData: \"[]\","
                                     " labelsDataPath: $path, labelsMap: [{seriesIndex: 0,"
                                     " labelName: $path}, null]) { ok } }"),
                      var({{"taskId", id}, {"path", path}}))
                .isObject());
    const QJsonValue data = m_sandbox.data(
        QStringLiteral("query($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) { task("
                       "orgId: $orgId, projectId: $projectId, taskId: $taskId) { latestTaskData {"
                       " labelsData labelsDataPath(presigned: false) url: labelsDataPath("
                       "presigned: true) labelsMap { seriesIndex imageIndex labelName } } } }"),
        var({{"taskId", id}}))[QLatin1StringView("latestTaskData")];
    QVERIFY(data[QLatin1StringView("labelsData")].isNull());
    QCOMPARE(data[QLatin1StringView("labelsDataPath")].toString(), path);
    QCOMPARE(m_sandbox.raw().sendTo("GET", data[QLatin1StringView("url")].toString()).body, bytes);
    QCOMPARE(data[QLatin1StringView("labelsMap")][0][QLatin1StringView("labelName")].toString(),
             path);
    QVERIFY(data[QLatin1StringView("labelsMap")][1].isNull());
}

void TestSandboxApi::presignsNullWhereItCannot()
{
    const QString query = QStringLiteral(
        "query($orgId: UUID!, $storageId: UUID!, $items: [String]!) { presignItems(orgId: $orgId,"
        " storageId: $storageId, items: $items) }");
    const QJsonArray items{QStringLiteral("https://example.com/a.png"), QJsonValue(),
                           QStringLiteral("no/such/file")};
    const QJsonValue open = m_sandbox.data(
        query,
        var({{"storageId", text("11111111-1111-1111-1111-111111111111")}, {"items", items}}));
    QCOMPARE(open.toArray(), (QJsonArray{items[0], QJsonValue(), QJsonValue()}));
    const QJsonValue stored = m_sandbox.data(
        query,
        var({{"storageId", text("22222222-2222-2222-2222-222222222222")}, {"items", items}}));
    QCOMPARE(stored.toArray(), (QJsonArray{QJsonValue(), QJsonValue(), QJsonValue()}));
    QCOMPARE(m_sandbox.data(query,
                            var({{"storageId", text("22222222-2222-2222-2222-222222222222")},
                                 {"items", QJsonArray()}})),
             QJsonValue(QJsonArray()));
}

void TestSandboxApi::demoImages()
{
    const QJsonValue datapoint = m_sandbox.data(
        QStringLiteral("query($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {"
                       " task(orgId: $orgId, projectId: $projectId,"
                       " taskId: $taskId) { datapoint { items(presigned: true)"
                       " raw: items seriesInfo { itemsIndices } } } }"),
        var({{"taskId", idOf(m_sandbox.inStage("Label")[0])}}))[QLatin1StringView("datapoint")];
    const QJsonArray items = datapoint[QLatin1StringView("items")].toArray();
    QVERIFY(items.size() >= 3);
    QCOMPARE(datapoint[QLatin1StringView("raw")].toArray().size(), items.size());
    const auto first = m_sandbox.raw().sendTo("GET", items[0].toString());
    QCOMPARE(first.status, 200);
    QCOMPARE(first.headers.value("content-type"), "image/png");
    QVERIFY(first.body.startsWith("\x89PNG"));
    QCOMPARE(m_sandbox.raw().sendTo("GET", items[0].toString()).body, first.body);
    QVERIFY(m_sandbox.raw().sendTo("GET", items[1].toString()).body != first.body);
}

void TestSandboxApi::seriesAreShownAsTheyCame()
{
    const QJsonObject series = var({{"name", text("axial")},
                                    {"itemsIndices", QJsonArray{0, 1}},
                                    {"dataType", text("image2d")},
                                    {"metaData", text("{\"kernel\":\"B70f\"}")}});
    const QJsonValue created = m_sandbox.data(
        QStringLiteral("mutation($orgId: UUID!, $projectId: UUID, $series: [SeriesInfoInput!]) {"
                       " createDatapoint(orgId: $orgId, projectId: $projectId, name: \"<b>x</b>\","
                       " items: [\"https://example.com/1.png\", \"https://example.com/2.png\"],"
                       " isGroundTruth: true, priority: 0.25, metaData: \"{\\\"a\\\":1}\","
                       " attributes: \"[]\", seriesInfo: $series, labelsData: \"[{}]\","
                       " storageId: \"11111111-1111-1111-1111-111111111111\") { taskId } }"),
        var({{"series", QJsonArray{series}}}));
    const QJsonValue task = m_sandbox.data(
        QStringLiteral("query($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) { task("
                       "orgId: $orgId, projectId: $projectId, taskId: $taskId) { priority"
                       " currentStageName latestTaskData { labelsData } datapoint { name metaData"
                       " attributes items(presigned: true) seriesInfo { name itemsIndices dataType"
                       " metaData } storageMethod { storageId } createdByEntity { userId } } } }"),
        var({{"taskId", idOf(created)}}));
    const QJsonValue datapoint = task[QLatin1StringView("datapoint")];
    QCOMPARE(datapoint[QLatin1StringView("seriesInfo")].toArray(), QJsonArray{series});
    QCOMPARE(datapoint[QLatin1StringView("metaData")].toString(), QStringLiteral("{\"a\":1}"));
    QCOMPARE(datapoint[QLatin1StringView("attributes")].toString(), QStringLiteral("[]"));
    QCOMPARE(datapoint[QLatin1StringView("name")].toString(), QStringLiteral("<b>x</b>"));
    QCOMPARE(datapoint[QLatin1StringView("items")][1].toString(),
             QStringLiteral("https://example.com/2.png"));
    QCOMPARE(task[QLatin1StringView("priority")].toDouble(), 0.25);
    QCOMPARE(stageOf(task), QStringLiteral("END"));
    QCOMPARE(task[QLatin1StringView("latestTaskData")][QLatin1StringView("labelsData")].toString(),
             QStringLiteral("[{}]"));
}

void TestSandboxApi::manyAtOnce()
{
    // Fifty tasks in one mutation, as the application sends them; seen by another client.
    QJsonArray ids;
    for (const QJsonValue &entry :
         m_sandbox.inStage("Review_1", var({{"status", text("ASSIGNED")}})))
        ids.append(idOf(entry));
    for (const QJsonValue &entry :
         m_sandbox.inStage("Label", var({{"status", text("ASSIGNED")}}))) {
        if (ids.size() < 50)
            ids.append(idOf(entry));
    }
    QCOMPARE(ids.size(), 50);
    const QJsonValue affected = m_sandbox.data(
        assignMutation,
        var({{"taskIds", ids}, {"emails", QJsonArray{text("elif.yildiz@example.org")}}}));
    QCOMPARE(affected.toArray().size(), 50);
    const RawClient other(m_sandbox.sandbox());
    for (const QJsonValue &id : ids) {
        const QJsonValue found = entries(
            other.data(listQuery, var({{"manualLabelingFilters", var({{"taskId", id}})}})))[0];
        QCOMPARE(emailOf(found), QStringLiteral("elif.yildiz@example.org"));
    }
}

QTEST_GUILESS_MAIN(TestSandboxApi)

#include "tst_sandbox_api.moc"
