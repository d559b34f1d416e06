// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/taskparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace brickyard;

namespace {

QJsonObject json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

Task task(const QByteArray &text)
{
    const std::optional<Task> result = taskFromJson(json(text));
    if (!result)
        qFatal("no task");
    return *result;
}

} // namespace

class TestTaskParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeTask();
    void states_data();
    void states();
    void consensus();
    void times_data();
    void times();
    void names_data();
    void names();
    void nullsAndOtherTypes_data();
    void nullsAndOtherTypes();
    void noId();
    void pages_data();
    void pages();
    void changes();
};

void TestTaskParser::wholeTask()
{
    const Task result = task(R"({
        "taskId": "t1", "currentStageName": "Label", "priority": 0.75, "shoeSize": {"unknown": 1},
        "createdAt": "2026-11-23T15:09:36.983129+00:00", "updatedAt": "2026-11-23T17:09:36+02:00",
        "datapoint": {"name": "site-03/p-1", "seriesInfo": [{"dataType": "dicom"}, {}]},
        "currentStageSubTask": {
            "assignedTo": {"userId": "u1", "email": "a@example.org", "givenName": "Anna",
                           "familyName": "Berg"},
            "state": "IN_PROGRESS", "assignedAt": "2026-11-23T10:00:00+00:00",
            "progressSavedAt": "2026-11-23T11:00:00+00:00", "completedAt": null, "subTasks": []}})");
    QCOMPARE(result.id, QStringLiteral("t1"));
    QCOMPARE(result.name, QStringLiteral("site-03/p-1"));
    QCOMPARE(result.stageName, QStringLiteral("Label"));
    QCOMPARE(result.state, TaskState::InProgress);
    QCOMPARE(result.stateWord, QStringLiteral("IN_PROGRESS"));
    QCOMPARE(*result.priority, 0.75);
    QCOMPARE(result.seriesCount, 2);
    QCOMPARE(result.createdAt,
             QDateTime(QDate(2026, 11, 23), QTime(15, 9, 36, 983), QTimeZone::utc()));
    QCOMPARE(result.updatedAt, QDateTime(QDate(2026, 11, 23), QTime(15, 9, 36), QTimeZone::utc()));
    QCOMPARE(result.assignees.size(), 1);
    const Assignee assignee = result.assignees.constFirst();
    QCOMPARE(assignee.person.userId, QStringLiteral("u1"));
    QCOMPARE(assignee.person.email, QStringLiteral("a@example.org"));
    QCOMPARE(assignee.person.displayName(), QStringLiteral("Anna Berg"));
    QCOMPARE(assignee.state, TaskState::InProgress);
    QCOMPARE(assignee.assignedAt.time(), QTime(10, 0));
    QCOMPARE(assignee.progressSavedAt.time(), QTime(11, 0));
    QVERIFY(!assignee.completedAt.isValid());
}

void TestTaskParser::states_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("assignees");
    const auto row = [](const char *name, const char *text, TaskState state, const char *word,
                        int assignees) {
        QTest::newRow(name) << QByteArray(text) << state << QString::fromLatin1(word) << assignees;
    };
    row("unknown word", R"({"taskId":"t","currentStageSubTask":{"state":"ON_HOLD"}})",
        TaskState::Unknown, "ON_HOLD", 0);
    row("draft", R"({"taskId":"t","currentStageSubTask":{"state":"STAGED"}})", TaskState::Staged,
        "STAGED", 0);
    row("nobody, no word", R"({"taskId":"t","currentStageSubTask":{"state":null}})",
        TaskState::Unassigned, "", 0);
    row("somebody, no word",
        R"({"taskId":"t","currentStageSubTask":{"state":null,"assignedTo":{"userId":"u"}}})",
        TaskState::Assigned, "", 1);
    row("no hold in a queue",
        R"({"taskId":"t","currentStageName":"Label","currentStageSubTask":null})",
        TaskState::Unassigned, "", 0);
    row("ground truth", R"({"taskId":"t","currentStageName":"END","currentStageSubTask":null})",
        TaskState::Unknown, "", 0);
    row("archived", R"({"taskId":"t","currentStageName":"ARCHIVED"})", TaskState::Unknown, "", 0);
}

void TestTaskParser::states()
{
    QFETCH(QByteArray, text);
    QFETCH(TaskState, state);
    QFETCH(QString, word);
    QFETCH(int, assignees);
    const Task result = task(text);
    QCOMPARE(result.state, state);
    QCOMPARE(result.stateWord, word);
    QCOMPARE(result.assignees.size(), assignees);
}

void TestTaskParser::consensus()
{
    const Task result = task(R"({"taskId":"t","currentStageSubTask":{
        "state":"IN_PROGRESS","assignedTo":{"userId":"u1"},"subTasks":[
            {"state":"COMPLETED","assignedTo":{"userId":"u1"},
             "completedAt":"2026-11-23T10:00:00+00:00"},
            {"state":"ASSIGNED","assignedTo":{"userId":"u2"}},
            {"state":"UNASSIGNED","assignedTo":null}]}})");
    // Each person once, with their own state.
    QCOMPARE(result.assignees.size(), 2);
    QCOMPARE(result.assignees.at(0).person.userId, QStringLiteral("u1"));
    QCOMPARE(result.assignees.at(0).state, TaskState::Completed);
    QVERIFY(result.assignees.at(0).completedAt.isValid());
    QCOMPARE(result.assignees.at(1).person.userId, QStringLiteral("u2"));
    QCOMPARE(result.assignees.at(1).state, TaskState::Assigned);
    QCOMPARE(result.state, TaskState::InProgress);
}

void TestTaskParser::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());
    QTest::newRow("offset") << QStringLiteral("2026-11-23T08:30:00-03:30") << noon;
    QTest::newRow("Z") << QStringLiteral("2026-11-23T12:00:00Z") << noon;
    // The tests' zone is not UTC: this shows that none is assumed.
    QTest::newRow("no offset") << QStringLiteral("2026-11-23T12:00:00") << noon;
    QTest::newRow("microseconds") << QStringLiteral("2026-11-23T12:00:00.250999+00:00")
                                  << noon.addMSecs(250);
    QTest::newRow("nonsense") << QStringLiteral("yesterday") << QDateTime();
    QTest::newRow("empty") << QString() << QDateTime();
}

void TestTaskParser::times()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, time);
    const QJsonObject object{{QStringLiteral("taskId"), QStringLiteral("t")},
                             {QStringLiteral("updatedAt"), text}};
    const Task result = taskFromJson(object).value();
    QCOMPARE(result.updatedAt.isValid(), time.isValid());
    if (time.isValid()) {
        QVERIFY2(std::abs(result.updatedAt.msecsTo(time)) <= 1,
                 qPrintable(result.updatedAt.toString(Qt::ISODateWithMs)));
        QCOMPARE(result.updatedAt.timeSpec(), Qt::UTC);
    }
}

void TestTaskParser::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("emoji") << QString::fromUtf8("\U0001F9F1 \U0001F469\u200D\u2695\uFE0F");
    QTest::newRow("right to left") << QString::fromUtf8("\u05D0\u05D1\u05D2 \u202Eabc");
    QTest::newRow("HTML") << QStringLiteral("<b>bold</b><img src=x onerror=alert(1)>&amp;");
    QTest::newRow("10,000 characters") << QString(10'000, u'n');
    QTest::newRow("newlines") << QStringLiteral("one\r\ntwo\n\tthree");
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd83e));
    QTest::newRow("a zero") << QString(QChar(0));
}

void TestTaskParser::names()
{
    QFETCH(QString, name);
    const QJsonObject object{
        {QStringLiteral("taskId"), QStringLiteral("t")},
        {QStringLiteral("datapoint"), QJsonObject{{QStringLiteral("name"), name}}}};
    QCOMPARE(taskFromJson(object)->name, name);
}

void TestTaskParser::nullsAndOtherTypes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("id alone") << QByteArray(R"({"taskId":"t"})");
    QTest::newRow("nulls") << QByteArray(
        R"({"taskId":"t","currentStageName":null,"createdAt":null,"updatedAt":null,"priority":null,)"
        R"("datapoint":null,"currentStageSubTask":null})");
    QTest::newRow("nulls within") << QByteArray(
        R"({"taskId":"t","datapoint":{"name":null,"seriesInfo":null},)"
        R"("currentStageSubTask":{"assignedTo":null,"state":null,"subTasks":null}})");
    QTest::newRow("other types") << QByteArray(
        R"({"taskId":"t","currentStageName":7,"createdAt":7,"updatedAt":[],"priority":"high",)"
        R"("datapoint":"x","currentStageSubTask":[1]})");
}

void TestTaskParser::nullsAndOtherTypes()
{
    QFETCH(QByteArray, text);
    const Task result = task(text);
    QVERIFY(result.name.isEmpty());
    QVERIFY(result.stageName.isEmpty());
    QVERIFY(result.assignees.isEmpty());
    QVERIFY(!result.priority);
    QVERIFY(!result.createdAt.isValid());
    QCOMPARE(result.seriesCount, 0);
    QCOMPARE(result.state, TaskState::Unassigned);
}

void TestTaskParser::noId()
{
    QVERIFY(!taskFromJson({}));
    QVERIFY(!taskFromJson(json(R"({"taskId":null,"currentStageName":"Label"})")));
    QVERIFY(!taskFromJson(json(R"({"taskId":""})")));
}

void TestTaskParser::pages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tasks"); // -1: refused
    QTest::addColumn<bool>("isLast");
    QTest::addColumn<QString>("cursor");
    const auto row = [](const char *name, const char *text, int tasks, bool isLast,
                        const char *cursor) {
        QTest::newRow(name) << QByteArray(text) << tasks << isLast << QString::fromLatin1(cursor);
    };
    row("one", R"({"entries":[{"taskId":"a"}],"cursor":"1"})", 1, false, "1");
    row("last", R"({"entries":[{"taskId":"a"},{"taskId":"b"}],"cursor":null})", 2, true, "");
    row("no cursor", R"({"entries":[]})", 0, true, "");
    row("empty with a cursor", R"({"entries":[],"cursor":"x"})", 0, false, "x");
    row("empty cursor", R"({"entries":[],"cursor":""})", 0, false, "");
    row("the same id twice", R"({"entries":[{"taskId":"a"},{"taskId":"a"}],"cursor":null})", 2,
        true, "");
    row("null entries", R"({"entries":[null,{"taskId":"a"},null],"cursor":"x"})", 1, false, "x");
    // A failed list is not an empty one.
    row("entries: null", R"({"entries":null,"cursor":null})", -1, true, "");
    row("no entries", R"({"cursor":null})", -1, true, "");
    row("an entry is a number", R"({"entries":[1],"cursor":null})", -1, true, "");
    row("an entry without id", R"({"entries":[{"taskId":null}],"cursor":null})", -1, true, "");
}

void TestTaskParser::pages()
{
    QFETCH(QByteArray, text);
    QFETCH(int, tasks);
    QFETCH(bool, isLast);
    QFETCH(QString, cursor);
    const std::optional<TaskPage> page = taskPageFromJson(json(text));
    QCOMPARE(page.has_value(), tasks >= 0);
    if (!page)
        return;
    QCOMPARE(page->tasks.size(), tasks);
    QCOMPARE(page->cursor.isNull(), isLast);
    QCOMPARE(page->cursor, cursor);
}

void TestTaskParser::changes()
{
    const std::optional<TaskChanges> changes = taskChangesFromJson(
        json(R"({"entries":[{"taskId":"a"}],"cursor":"1","cacheTime":"2026-11-23T16:32:40Z"})"));
    QVERIFY(changes.has_value());
    QCOMPARE(changes->tasks.size(), 1);
    QCOMPARE(changes->cursor, QStringLiteral("1"));
    QCOMPARE(changes->cacheTime, QStringLiteral("2026-11-23T16:32:40Z"));
    // A failed list is not an empty one.
    QVERIFY(!taskChangesFromJson(json(R"({"entries":null,"cursor":null,"cacheTime":"x"})")));
}

QTEST_GUILESS_MAIN(TestTaskParser)
#include "tst_taskparser.moc"
