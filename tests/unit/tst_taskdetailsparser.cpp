// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/taskdetailsparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace brickyard;
using Kind = TaskEvent::Kind;

namespace {

/// A task with these `genericEvents`, and \a more keys.
TaskDetails details(const QByteArray &events, const QByteArray &more = {})
{
    const QByteArray text =
        R"({"taskId":"t","genericEvents":)" + events + (more.isEmpty() ? "" : ",") + more + "}";
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    const std::optional<TaskDetails> result = taskDetailsFromJson(document.object());
    if (!result)
        qFatal("%s: %s", qPrintable(error.errorString()), text.constData());
    return *result;
}

// Pieces of a story, as the service tells it.
const QByteArray assignAnna =
    R"({"__typename":"TaskStateChanges","stageNameAfter":"Review_1","statusBefore":"UNASSIGNED",)"
    R"("statusAfter":"ASSIGNED","assignedToBeforeEntity":null,)"
    R"("assignedToAfterEntity":{"userId":"anna","givenName":"Anna"}})";
const QByteArray unassignAnna =
    R"({"__typename":"TaskStateChanges","stageNameAfter":"Review_1","statusBefore":"ASSIGNED",)"
    R"("statusAfter":"UNASSIGNED","assignedToBeforeEntity":{"userId":"anna"},)"
    R"("assignedToAfterEntity":null})";

QByteArray output(const char *value)
{
    return QByteArray(
               R"({"__typename":"TaskEvent","eventId":"e","createEvent":null,"inputEvent":null,)"
               R"("outputEvent":{"currentStageName":"Review_1","outputBool":)")
        + value + R"(},"taskData":{"createdBy":"author"}})";
}

QByteArray reviewed(const char *before, const char *after)
{
    return QByteArray(R"({"__typename":"TaskStateChanges","stageNameAfter":null,)"
                      R"("statusBefore":"ASSIGNED","statusAfter":"ASSIGNED",)"
                      R"("assignedToBeforeEntity":{"userId":"anna"},)"
                      R"("assignedToAfterEntity":{"userId":"anna"},"reviewResultBefore":)")
        + before + R"(,"reviewResultAfter":)" + after + "}";
}

QByteArray list(const QList<QByteArray> &parts)
{
    return '[' + parts.join(',') + ']';
}

} // namespace

class TestTaskDetailsParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data();
    void labels();
    void labelsInAFile();
    void seriesAndLabeler();
    void whoDecided_data();
    void whoDecided();
    void outputOfTheServicesOwnStages();
    void wholeStory();
    void comments();
    void strangers_data();
    void strangers();
};

void TestTaskDetailsParser::labels_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *label, const char *category,
                        const char *kind) {
        QTest::newRow(name) << QByteArray(label) << QString::fromUtf8(category)
                            << QString::fromLatin1(kind);
    };
    row("box", R"({"category":"Nodule","bbox2d":{"xnorm":0},"polygon":null})", "Nodule", "bbox2d");
    row("polygon", R"({"category":"Nodule","polygon":[]})", "Nodule", "polygon");
    row("segmentation", R"({"category":"Lung","dicom":{"instanceid":1}})", "Lung", "dicom");
    row("study", R"({"category":null,"studyclassify":true,"attributes":[]})", "", "studyclassify");
    row("not a study", R"({"category":"A","studyclassify":false,"length3d":{}})", "A", "length3d");
    row("older category", R"({"category":[["object","Nodule"]],"ellipse":{}})", "Nodule",
        "ellipse");
    row("unknown kind", R"({"category":"A","hologram":{}})", "A", "");
    row("null", "null", "", "");
    row("markup", R"({"category":"<b>x</b>","point":{}})", "<b>x</b>", "point");
}

void TestTaskDetailsParser::labels()
{
    QFETCH(QByteArray, label);
    QFETCH(QString, category);
    QFETCH(QString, kind);
    const QJsonObject task{
        {QStringLiteral("taskId"), QStringLiteral("t")},
        {QStringLiteral("latestTaskData"),
         QJsonObject{{QStringLiteral("labelsData"), QString::fromUtf8('[' + label + ']')}}}};
    const TaskDetails result = taskDetailsFromJson(task).value();
    QCOMPARE(result.labels.size(), 1);
    QCOMPARE(result.labels.constFirst().category, category);
    QCOMPARE(result.labels.constFirst().kind, kind);
    QVERIFY(result.labelsPath.isEmpty());
}

void TestTaskDetailsParser::labelsInAFile()
{
    const TaskDetails inFile = details(
        "[]",
        R"("latestTaskData":{"labelsData":"[{\"category\":\"old\"}]","labelsDataPath":"a/b.json"})");
    QVERIFY(!inFile.labelsPath.isEmpty());
    QVERIFY(inFile.labels.isEmpty());
    const TaskDetails broken =
        details("[]", R"("latestTaskData":{"labelsData":"[{","labelsDataPath":null})");
    QVERIFY(broken.labelsPath.isEmpty());
    QVERIFY(broken.labels.isEmpty());
}

void TestTaskDetailsParser::seriesAndLabeler()
{
    const TaskDetails result = details("[]", R"(
        "datapoint":{"name":"n","seriesInfo":[
            {"name":"axial","dataType":"dicom","itemsIndices":[0,1,2]},{"name":null}]},
        "latestTaskData":{"createdAt":"2026-11-20T10:00:00+00:00","createdBy":"x",
                          "createdByEntity":{"userId":"u","givenName":"Uma"}})");
    QCOMPARE(result.series.size(), 2);
    QCOMPARE(result.series.at(0).name, QStringLiteral("axial"));
    QCOMPARE(result.series.at(0).dataType, QStringLiteral("dicom"));
    QCOMPARE(result.series.at(0).itemCount, 3);
    QCOMPARE(result.labeledBy.userId, QStringLiteral("u"));
    QCOMPARE(result.labeledAt.time(), QTime(10, 0));
    QCOMPARE(details("[]", R"("latestTaskData":{"createdBy":"x","createdByEntity":null})")
                 .labeledBy.userId,
             QStringLiteral("x"));
}

void TestTaskDetailsParser::whoDecided_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("userId");
    const auto row = [](const char *name, const QList<QByteArray> &events, Kind kind,
                        const char *userId) {
        QTest::newRow(name) << list(events) << kind << QString::fromLatin1(userId);
    };
    row("submitted by the assignee", {assignAnna, output("null")}, Kind::Submitted, "anna");
    row("accepted by the assignee", {assignAnna, reviewed("null", "true"), output("true")},
        Kind::Accepted, "anna");
    row("rejected by the assignee", {assignAnna, reviewed("null", "false"), output("false")},
        Kind::Rejected, "anna");
    row("corrected", {assignAnna, reviewed("null", "false"), output("true")}, Kind::Corrected,
        "anna");
    row("rejected once, accepted then",
        {assignAnna, reviewed("null", "false"), output("false"), assignAnna,
         reviewed("null", "true"), output("true")},
        Kind::Accepted, "anna");
    row("result taken back",
        {assignAnna, reviewed("null", "false"), reviewed("false", "null"), output("true")},
        Kind::Accepted, "anna");
    row("nobody was assigned", {output("true")}, Kind::Accepted, "author");
    row("nobody was assigned any more", {assignAnna, unassignAnna, output("null")}, Kind::Submitted,
        "author");
}

void TestTaskDetailsParser::whoDecided()
{
    QFETCH(QByteArray, events);
    QFETCH(TaskEvent::Kind, kind);
    QFETCH(QString, userId);
    const TaskEvent event = details(events).events.constLast();
    QCOMPARE(event.kind, kind);
    QCOMPARE(event.person.userId, userId);
    QCOMPARE(event.stageName, QStringLiteral("Review_1"));
    QCOMPARE(event.id, QStringLiteral("e"));
}

void TestTaskDetailsParser::outputOfTheServicesOwnStages()
{
    const auto at = [](const char *stage) {
        return QByteArray(output("null")).replace("Review_1", stage);
    };
    // Edited by who wrote the labels, whoever had the task last.
    const QList<TaskEvent> edited = details(list({assignAnna, at("END")})).events;
    QCOMPARE(edited.size(), 2);
    QCOMPARE(edited.last().kind, Kind::GroundTruthEdited);
    QCOMPARE(edited.last().person.userId, QStringLiteral("author"));
    QCOMPARE(edited.last().stageName, QStringLiteral("END"));
    // No event, but the task was there.
    for (const char *stage : {"Output", "Failed_Review"}) {
        const QList<TaskEvent> events =
            details(list({assignAnna, at(stage), R"({"__typename":"New"})"})).events;
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.first().kind, Kind::Assigned);
        QCOMPARE(events.last().kind, Kind::Other);
        QCOMPARE(events.last().stageName, QString::fromLatin1(stage));
    }
}

void TestTaskDetailsParser::wholeStory()
{
    const QByteArray created =
        R"({"__typename":"TaskEvent","eventId":"1","createdAt":"2026-11-01T00:00:00+00:00",)"
        R"("createEvent":{"currentStageName":"Label"},"inputEvent":null,"outputEvent":null,)"
        R"("taskData":{"createdBy":"anna"}})";
    const QByteArray entered =
        R"({"__typename":"TaskEvent","eventId":"2","createEvent":null,)"
        R"("inputEvent":{"currentStageName":"Label"},"outputEvent":null,"taskData":null})";
    const QByteArray skipped =
        R"({"__typename":"TaskStateChanges","stageNameAfter":null,"statusBefore":"ASSIGNED",)"
        R"("statusAfter":"SKIPPED","assignedToBeforeEntity":{"userId":"anna"},)"
        R"("assignedToAfterEntity":{"userId":"anna"}})";
    const TaskDetails result = details(
        list({created, entered, assignAnna, skipped, reviewed("null", "true"), unassignAnna}));

    QList<Kind> kinds;
    for (const TaskEvent &event : result.events)
        kinds += event.kind;
    QCOMPARE(kinds,
             QList<Kind>({Kind::Created, Kind::Entered, Kind::Assigned, Kind::StateChanged,
                          Kind::Unassigned}));
    // The creator is told by id alone; a later event tells the name.
    QCOMPARE(result.events.at(0).person.displayName(), QStringLiteral("Anna"));
    QCOMPARE(result.events.at(0).at.date(), QDate(2026, 11, 1));
    QCOMPARE(result.events.at(1).stageName, QStringLiteral("Label"));
    QCOMPARE(result.events.at(2).stageName, QStringLiteral("Review_1"));
    // Where the change does not say its stage, it is where the task was.
    QCOMPARE(result.events.at(3).stageName, QStringLiteral("Review_1"));
    QCOMPARE(result.events.at(3).stateWord, QStringLiteral("SKIPPED"));
    QCOMPARE(result.events.at(4).person.userId, QStringLiteral("anna"));
}

void TestTaskDetailsParser::comments()
{
    const TaskDetails result = details(R"([
        {"__typename":"Comment","commentId":"2","createdBy":{"userId":"u","givenName":"Uma"},
         "textVal":"<i>later</i>","createdAt":"2026-11-02T00:00:00+00:00","stageName":"Label",
         "issueComment":true,"replies":[
            {"commentId":"3","createdBy":null,"textVal":null,"createdAt":null,"replies":null}]},
        {"__typename":"Comment","commentId":"1","textVal":"first",
         "createdAt":"2026-11-01T00:00:00+00:00"}])");
    QVERIFY(result.events.isEmpty());
    QCOMPARE(result.comments.size(), 2);
    QCOMPARE(result.comments.at(0).id, QStringLiteral("1"));
    QVERIFY(!result.comments.at(0).isIssue);
    const Comment later = result.comments.at(1);
    QCOMPARE(later.text, QStringLiteral("<i>later</i>"));
    QCOMPARE(later.author.displayName(), QStringLiteral("Uma"));
    QVERIFY(later.isIssue);
    QCOMPARE(later.replies.size(), 1);
    QCOMPARE(later.replies.constFirst().id, QStringLiteral("3"));
    QVERIFY(later.replies.constFirst().text.isEmpty());
}

void TestTaskDetailsParser::strangers_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<int>("count");
    QTest::newRow("null") << QByteArray("null") << 0;
    QTest::newRow("text") << QByteArray(R"("none")") << 0;
    QTest::newRow("null event") << QByteArray("[null]") << 1;
    QTest::newRow("unknown type") << QByteArray(R"([{"__typename":"Teleport","createdAt":"x"}])")
                                  << 1;
    QTest::newRow("no type") << QByteArray("[{}]") << 1;
    QTest::newRow("event of no kind") << QByteArray(R"([{"__typename":"TaskEvent"}])") << 1;
    QTest::newRow("change of nothing") << QByteArray(R"([{"__typename":"TaskStateChanges"}])") << 0;
}

void TestTaskDetailsParser::strangers()
{
    QFETCH(QByteArray, events);
    QFETCH(int, count);
    const TaskDetails result = details(events);
    QCOMPARE(result.events.size(), count);
    for (const TaskEvent &event : result.events)
        QCOMPARE(event.kind, Kind::Other);
}

QTEST_GUILESS_MAIN(TestTaskDetailsParser)
#include "tst_taskdetailsparser.moc"
