// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/redbrickapi.h"

#include "redbrick/graphqlclient.h"
#include "redbrick/redaction.h"
#include "tests/support/faultyserver.h"
#include "tests/support/waitforcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace brickyard;
using brickyard::tests::FaultyServer;
using brickyard::tests::waitFor;
using Kind = Error::Kind;
using Effect = Error::Effect;

namespace {

const QString apiKey = QStringLiteral("secretsecretsecretsecretsecretsecretsecret1");
const QString orgId = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
const QString projectId = QStringLiteral("00000000-0000-4000-8000-0000000000bb");
const QString taskId = QStringLiteral("d8798899-9fc1-47f8-b93b-303aa750b3c4");

Timings shortTimings()
{
    Timings timings;
    timings.requestTimeout = 10'000;
    timings.retryBackoff = 1;
    timings.maxBackoff = 5;
    return timings;
}

const QueueQuery queued{projectId, QStringLiteral("Label"), QueueQuery::List::Queued};

/// Everything that was logged while it lives.
class LogCatcher
{
public:
    LogCatcher()
    {
        s_text.clear();
        m_previous = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &,
                                               const QString &text) { s_text += text + u'\n'; });
        QLoggingCategory::setFilterRules(QStringLiteral("brickyard.wire=true"));
    }
    ~LogCatcher()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(m_previous);
    }
    QString text() const { return s_text; }

private:
    inline static QString s_text;
    QtMessageHandler m_previous;
};

/// What a page said of its next one, and when.
struct NextPage
{
    explicit NextPage(ApiCall<TaskPage> *call)
    {
        QObject::connect(call, &ApiCallBase::nextPageKnown, call,
                         [this, call](const QString &cursor) {
                             cursors += cursor;
                             wasSent = call->sent().isValid();
                         });
        call->then(call,
                   [this](const Result<TaskPage> &) { cursors += QStringLiteral("finished"); });
    }

    QStringList cursors;
    bool wasSent = false;
};

const QByteArray pageWithCursorFirst =
    R"({"data":{"genericTasks":{"cursor":"next","entries":[]}}})";

} // namespace

class TestRedBrickApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badAnswers_data();
    void badAnswers();
    void strangeTaskPage();
    void theCursorIsKnownFirst();
    void theCursorOfABrokenAnswerIsToldOnce();
    void theCursorOfAFailureIsNotTold();
    void goneTasksAreAbsent();
    void goneTaskIsRefused();
    void assignments_data();
    void assignments();
    void refusedHere_data();
    void refusedHere();
    void reviews_data();
    void reviews();
    void moves_data();
    void moves();
    void inFlightIsTheClients();
    void changeThatHangsUpArrivesOnce_data();
    void changeThatHangsUpArrivesOnce();
    void abort_data();
    void abort();
    void contextGoneBeforeTheAnswer_data();
    void contextGoneBeforeTheAnswer();
    void clientGoneFirst();
    void apiDeletedByWhoeverListens();
    void secretsStayOutOfMessagesAndLog();
};

void TestRedBrickApi::badAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("data: null") << QByteArray(R"({"data":null})") << Kind::BadAnswer;
    QTest::newRow("field: null") << QByteArray(R"({"data":{"genericTasks":null}})")
                                 << Kind::BadAnswer;
    QTest::newRow("another field") << QByteArray(R"({"data":{"me":{}}})") << Kind::BadAnswer;
    QTest::newRow("another type") << QByteArray(R"({"data":{"genericTasks":[1]}})")
                                  << Kind::BadAnswer;
    QTest::newRow("entries: null")
        << QByteArray(R"({"data":{"genericTasks":{"entries":null}}})") << Kind::BadAnswer;
    QTest::newRow("HTML") << QByteArray("<html><body>It works!</body></html>") << Kind::BadAnswer;
    QTest::newRow("errors") << QByteArray(
        R"({"errors":[{"message":"Unknown project"}],"data":null})")
                            << Kind::Refused;
    QTest::newRow("errors beside data")
        << QByteArray(R"({"errors":[{"message":"x"}],"data":{"genericTasks":{"entries":[]}}})")
        << Kind::Refused;
}

void TestRedBrickApi::badAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    FaultyServer server(FaultyServer::json(body));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const Result<TaskPage> page = waitFor(api.fetchTaskPage(queued, 50, {}));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, kind);
    QCOMPARE(server.requests().size(), 1);
}

void TestRedBrickApi::strangeTaskPage()
{
    const QString name = QString::fromUtf8("\U0001F9F1<b>\u05D0\n") + QString(10'000, u'x');
    const QJsonObject entry{
        {QStringLiteral("taskId"), taskId},
        {QStringLiteral("currentStageName"), QStringLiteral("Somewhere")},
        {QStringLiteral("datapoint"), QJsonObject{{QStringLiteral("name"), name}}},
        {QStringLiteral("currentStageSubTask"),
         QJsonObject{{QStringLiteral("state"), QStringLiteral("ON_HOLD")}}},
        {QStringLiteral("mood"), QStringLiteral("good")}};
    const QJsonObject answer{
        {QStringLiteral("data"),
         QJsonObject{{QStringLiteral("genericTasks"),
                      QJsonObject{{QStringLiteral("entries"), QJsonArray{entry, entry}},
                                  {QStringLiteral("cursor"), QStringLiteral("next")}}}}}};
    FaultyServer server(FaultyServer::json(QJsonDocument(answer).toJson()));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const Result<TaskPage> page = waitFor(api.fetchTaskPage(queued, 50, {}));
    QVERIFY(page.ok());
    QCOMPARE(page->cursor, QStringLiteral("next"));
    QCOMPARE(page->tasks.size(), 2);
    QCOMPARE(page->tasks.constFirst().name, name);
    QCOMPARE(page->tasks.constFirst().state, TaskState::Unknown);
    QCOMPARE(page->tasks.constFirst().stateWord, QStringLiteral("ON_HOLD"));
}

void TestRedBrickApi::theCursorIsKnownFirst()
{
    FaultyServer server(FaultyServer::fault(FaultyServer::Fault::Drip, pageWithCursorFirst));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    ApiCall<TaskPage> *call = api.fetchTaskPage(queued, 50, {});
    const NextPage next(call);
    const Result<TaskPage> page = waitFor(call);
    QVERIFY(page.ok());
    QCOMPARE(page->cursor, QStringLiteral("next"));
    QCOMPARE(next.cursors, (QStringList{QStringLiteral("next"), QStringLiteral("finished")}));
    QVERIFY(next.wasSent);
}

void TestRedBrickApi::theCursorOfABrokenAnswerIsToldOnce()
{
    FaultyServer server(FaultyServer::fault(FaultyServer::Fault::HalfBody,
                                            pageWithCursorFirst + QByteArray(100, ' ')));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    ApiCall<TaskPage> *call = api.fetchTaskPage(queued, 50, {});
    const NextPage next(call);
    QVERIFY(!waitFor(call).ok());
    QVERIFY(server.requests().size() > 1);
    QCOMPARE(next.cursors, (QStringList{QStringLiteral("next"), QStringLiteral("finished")}));
}

void TestRedBrickApi::theCursorOfAFailureIsNotTold()
{
    FaultyServer server(
        FaultyServer::Answer{FaultyServer::Fault::None, 503, pageWithCursorFirst, {}, 0, 0});
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    ApiCall<TaskPage> *call = api.fetchTaskPage(queued, 50, {});
    const NextPage next(call);
    QVERIFY(!waitFor(call).ok());
    QCOMPARE(next.cursors, QStringList{QStringLiteral("finished")});
}

void TestRedBrickApi::goneTasksAreAbsent()
{
    FaultyServer server(FaultyServer::json(
        R"({"errors":[{"message":"There is no such task","path":["task1"]}],
            "data":{"task":{"taskId":"a"},"task1":null,"task2":{"taskId":"c"}}})"));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const Result<QList<TaskDetails>> tasks = waitFor(
        api.fetchTasks(projectId, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(tasks.ok());
    QStringList ids;
    for (const TaskDetails &details : *tasks)
        ids += details.task.id;
    QCOMPARE(ids, QStringList({QStringLiteral("a"), QStringLiteral("c")}));
    const QJsonObject variables = server.requests().constFirst().variables();
    QCOMPARE(variables.value(QLatin1String("taskId2")), QJsonValue(QStringLiteral("c")));
}

void TestRedBrickApi::goneTaskIsRefused()
{
    FaultyServer server(FaultyServer::json(
        R"({"errors":[{"message":"There is no such task","path":["task"]}],"data":{"task":null}})"));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const Result<TaskDetails> task = waitFor(api.fetchTask(projectId, taskId));
    QVERIFY(!task.ok());
    QCOMPARE(task.error().kind, Kind::Refused);
    QVERIFY(task.error().message.contains(QLatin1String("There is no such task")));
}

void TestRedBrickApi::assignments_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QJsonValue>("emails");
    QTest::addColumn<bool>("currentUser");
    QTest::newRow("to somebody") << QStringLiteral("ada@example.com")
                                 << QJsonValue(QJsonArray{QStringLiteral("ada@example.com")})
                                 << false;
    QTest::newRow("to the key") << QStringLiteral("self") << QJsonValue(QJsonValue::Null) << true;
    QTest::newRow("to nobody") << QStringLiteral("nobody") << QJsonValue(QJsonValue::Null) << false;
}

void TestRedBrickApi::assignments()
{
    QFETCH(QString, how);
    QFETCH(QJsonValue, emails);
    QFETCH(bool, currentUser);
    // Only the first of the two was changed.
    FaultyServer server(FaultyServer::json(
        R"({"data":{"assignTasksMultipleUsers":[{"taskId":"a","name":null,"stageName":null}]}})"));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const QStringList ids{QStringLiteral("a"), QStringLiteral("b")};
    const Result<QStringList> changed =
        waitFor(how == QLatin1String("self")         ? api.assignTasksToSelf(projectId, ids)
                    : how == QLatin1String("nobody") ? api.unassignTasks(projectId, ids)
                                                     : api.assignTasks(projectId, ids, how));
    QVERIFY(changed.ok());
    QCOMPARE(*changed, QStringList({QStringLiteral("a")}));
    const QJsonObject variables = server.requests().constFirst().variables();
    QCOMPARE(variables.value(QLatin1String("emails")), emails);
    QCOMPARE(variables.value(QLatin1String("currentUser")), QJsonValue(currentUser));
    QCOMPARE(variables.value(QLatin1String("taskIds")),
             QJsonValue(QJsonArray::fromStringList(ids)));
    QCOMPARE(variables.value(QLatin1String("projectId")), QJsonValue(projectId));
    QCOMPARE(variables.value(QLatin1String("orgId")), QJsonValue(orgId));
}

void TestRedBrickApi::refusedHere_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("email");
    QTest::newRow("no email") << 1 << QString();
    QTest::newRow("empty email") << 1 << QStringLiteral("");
    QTest::newRow("no tasks") << 0 << QStringLiteral("ada@example.com");
    QTest::newRow("too many") << 51 << QStringLiteral("ada@example.com");
}

void TestRedBrickApi::refusedHere()
{
    QFETCH(int, count);
    QFETCH(QString, email);
    FaultyServer server;
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const QStringList ids(count, taskId);
    const Result<QStringList> result = waitFor(api.assignTasks(projectId, ids, email));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Kind::InvalidInput);
    QCOMPARE(result.error().effect, Effect::None);
    if (count != 1) {
        QCOMPARE(waitFor(api.fetchTasks(projectId, ids)).error().kind, Kind::InvalidInput);
        QCOMPARE(waitFor(api.unassignTasks(projectId, ids)).error().kind, Kind::InvalidInput);
        QCOMPARE(waitFor(api.moveTasks(projectId, ids, QStringLiteral("Label"))).error().kind,
                 Kind::InvalidInput);
    }
    QCOMPARE(server.connectionCount(), 0);
}

void TestRedBrickApi::reviews_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Effect>("effect");
    QTest::newRow("done") << QByteArray(R"({"data":{"putExpertReviewTask":{"ok":true}}})") << true
                          << Kind::BadAnswer << Effect::None;
    QTest::newRow("says nothing") << QByteArray(R"({"data":{"putExpertReviewTask":{"ok":null}}})")
                                  << true << Kind::BadAnswer << Effect::None;
    QTest::newRow("not ok") << QByteArray(
        R"({"data":{"putExpertReviewTask":{"ok":false,"message":"Wrong stage"}}})")
                            << false << Kind::Refused << Effect::Unknown;
    QTest::newRow("null") << QByteArray(R"({"data":{"putExpertReviewTask":null}})") << false
                          << Kind::BadAnswer << Effect::Unknown;
    QTest::newRow("refused") << QByteArray(
        R"({"errors":[{"message":"Not yours"}],"data":{"putExpertReviewTask":null}})")
                             << false << Kind::Refused << Effect::None;
    QTest::newRow("errors beside data") << QByteArray(
        R"({"errors":[{"message":"Late"}],"data":{"putExpertReviewTask":{"ok":true}}})")
                                        << false << Kind::Refused << Effect::Unknown;
}

void TestRedBrickApi::reviews()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, ok);
    QFETCH(Error::Kind, kind);
    QFETCH(Error::Effect, effect);
    FaultyServer server(FaultyServer::json(body));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const Result<Done> result = waitFor(api.reviewTask(projectId, QStringLiteral("Review_1"),
                                                       taskId, false, QStringLiteral("why")));
    QCOMPARE(result.ok(), ok);
    if (!ok) {
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().effect, effect);
    }
    const QJsonObject variables = server.requests().constFirst().variables();
    QCOMPARE(variables.value(QLatin1String("reviewVal")), QJsonValue(false));
    QCOMPARE(variables.value(QLatin1String("comment")), QJsonValue(QStringLiteral("why")));
    QCOMPARE(variables.value(QLatin1String("stageName")), QJsonValue(QStringLiteral("Review_1")));
}

void TestRedBrickApi::moves_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Effect>("effect");
    QTest::newRow("done") << QByteArray(R"({"data":{"moveTasks":{"ok":true,"message":null}}})")
                          << true << Kind::BadAnswer << Effect::None;
    QTest::newRow("says nothing") << QByteArray(R"({"data":{"moveTasks":{"ok":null}}})") << true
                                  << Kind::BadAnswer << Effect::None;
    QTest::newRow("not ok") << QByteArray(R"({"data":{"moveTasks":{"ok":false}}})") << false
                            << Kind::Refused << Effect::Unknown;
    QTest::newRow("ok, but a message")
        << QByteArray(R"({"data":{"moveTasks":{"ok":true,"message":"One was left"}}})") << false
        << Kind::Refused << Effect::Unknown;
    QTest::newRow("null") << QByteArray(R"({"data":{"moveTasks":null}})") << false
                          << Kind::BadAnswer << Effect::Unknown;
    QTest::newRow("refused") << QByteArray(
        R"({"errors":[{"message":"No such stage"}],"data":{"moveTasks":null}})")
                             << false << Kind::Refused << Effect::None;
}

void TestRedBrickApi::moves()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, ok);
    QFETCH(Error::Kind, kind);
    QFETCH(Error::Effect, effect);
    FaultyServer server(FaultyServer::json(body));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const QStringList ids(RedBrickApi::maxTasksPerChange, taskId);
    const Result<Done> result = waitFor(api.moveTasks(projectId, ids, QStringLiteral("END")));
    QCOMPARE(result.ok(), ok);
    if (!ok) {
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().effect, effect);
    }
    const QJsonObject variables = server.requests().constFirst().variables();
    QCOMPARE(variables.value(QLatin1String("taskIds")),
             QJsonValue(QJsonArray::fromStringList(ids)));
    QCOMPARE(variables.value(QLatin1String("stageName")), QJsonValue(QStringLiteral("END")));
    QCOMPARE(variables.value(QLatin1String("projectId")), QJsonValue(projectId));
    QCOMPARE(variables.value(QLatin1String("orgId")), QJsonValue(orgId));
}

void TestRedBrickApi::inFlightIsTheClients()
{
    FaultyServer server;
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    QCOMPARE(api.inFlight(), GraphQlClient::defaultInFlight);
    client.setInFlight(30);
    QCOMPARE(api.inFlight(), 30);
}

void TestRedBrickApi::changeThatHangsUpArrivesOnce_data()
{
    QTest::addColumn<bool>("onHeaders");
    QTest::newRow("before the body") << true;
    QTest::newRow("after the body") << false;
}

void TestRedBrickApi::changeThatHangsUpArrivesOnce()
{
    QFETCH(bool, onHeaders);
    FaultyServer server(FaultyServer::fault(FaultyServer::Fault::HangUpOnBody));
    server.setHangsUpOnHeaders(onHeaders);
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    const QStringList ids{taskId};
    const auto expectLost = [&server](const Error &error, int requests) {
        QCOMPARE(error.kind, Kind::ConnectionLost);
        QCOMPARE(error.effect, Effect::Unknown);
        QCOMPARE(server.requests().size(), requests);
    };
    expectLost(waitFor(api.assignTasks(projectId, ids, QStringLiteral("a@x"))).error(), 1);
    expectLost(waitFor(api.assignTasksToSelf(projectId, ids)).error(), 2);
    expectLost(waitFor(api.unassignTasks(projectId, ids)).error(), 3);
    expectLost(
        waitFor(api.reviewTask(projectId, QStringLiteral("Review_1"), taskId, true, {})).error(),
        4);
    expectLost(waitFor(api.moveTasks(projectId, ids, QStringLiteral("Label"))).error(), 5);
}

void TestRedBrickApi::abort_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::addColumn<Effect>("effect");
    QTest::newRow("before it was sent") << false << Effect::None;
    QTest::newRow("when it had arrived") << true << Effect::Unknown;
}

void TestRedBrickApi::abort()
{
    QFETCH(bool, arrived);
    QFETCH(Error::Effect, effect);
    FaultyServer server(FaultyServer::fault(FaultyServer::Fault::Never));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, orgId);
    ApiCall<QStringList> *call = api.unassignTasks(projectId, {taskId});
    if (arrived) {
        QTRY_COMPARE(server.requests().size(), 1);
        QTRY_VERIFY(!server.requests().constFirst().body.isEmpty());
    }
    QSignalSpy finished(call, &ApiCallBase::finished);
    call->abort();
    call->abort();
    QCOMPARE(finished.size(), 0);
    const Result<QStringList> result = waitFor(call);
    QCOMPARE(result.error().kind, Kind::Cancelled);
    QCOMPARE(result.error().effect, effect);
    QCOMPARE(server.requests().size(), arrived ? 1 : 0);
}

void TestRedBrickApi::contextGoneBeforeTheAnswer_data()
{
    QTest::addColumn<bool>("apiToo");
    QTest::newRow("the context") << false;
    QTest::newRow("the api with it") << true;
}

void TestRedBrickApi::contextGoneBeforeTheAnswer()
{
    QFETCH(bool, apiToo);
    FaultyServer::Answer answer = FaultyServer::json(R"({"data":{"me":{"userId":"u"}}})");
    answer.delayMs = 50;
    FaultyServer server(answer);
    GraphQlClient client(server.url(), apiKey, shortTimings());
    auto api = std::make_unique<RedBrickApi>(&client, orgId);
    RedBrickApi other(&client, orgId);

    auto context = std::make_unique<QObject>();
    int heard = 0;
    for (int i = 0; i < 8; ++i)
        api->fetchMe()->then(context.get(), [&heard](const Result<Person> &) { ++heard; });
    QTRY_COMPARE(server.requests().size(), GraphQlClient::maxInFlight);
    context.reset();
    if (apiToo)
        api.reset();

    // What is asked for afterwards by others still comes, and those places are free.
    for (int i = 0; i < 8; ++i)
        QVERIFY(waitFor(other.fetchMe()).ok());
    QCOMPARE(heard, 0);
}

void TestRedBrickApi::clientGoneFirst()
{
    FaultyServer server(FaultyServer::fault(FaultyServer::Fault::Never));
    auto client = std::make_unique<GraphQlClient>(server.url(), apiKey, shortTimings());
    RedBrickApi api(client.get(), orgId);
    ApiCall<Person> *call = api.fetchMe();
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    QCOMPARE(waitFor(call).error().kind, Kind::Cancelled);
}

void TestRedBrickApi::apiDeletedByWhoeverListens()
{
    FaultyServer server(FaultyServer::json(R"({"data":{"me":{"userId":"u"}}})"));
    auto client = std::make_unique<GraphQlClient>(server.url(), apiKey, shortTimings());
    auto api = std::make_unique<RedBrickApi>(client.get(), orgId);
    for (int i = 0; i < 4; ++i) {
        api->fetchMe()->then(this, [&](const Result<Person> &me) {
            QVERIFY(me.ok());
            api.reset();
            client.reset();
        });
    }
    QTRY_VERIFY(!client);
    QCoreApplication::processEvents();
}

void TestRedBrickApi::secretsStayOutOfMessagesAndLog()
{
    LogCatcher log;
    const QByteArray presigned = "https://bucket.s3.amazonaws.com/labels/1?X-Amz-Signature=abcdef";
    const QList<FaultyServer::Answer> answers{
        FaultyServer::json("{\"errors\":[{\"message\":\"Key " + apiKey.toLatin1() + " may not read "
                           + presigned + "\"}],\"data\":null}"),
        FaultyServer::json("{\"data\":{\"putExpertReviewTask\":{\"ok\":false,\"message\":\""
                           + presigned + ' ' + apiKey.toLatin1() + "\"}}}"),
        FaultyServer::json(presigned + apiKey.toLatin1()),
        FaultyServer::status(302, {"Location: " + presigned}),
        FaultyServer::status(403),
        FaultyServer::status(429, {"Retry-After: 0"}),
        FaultyServer::status(500),
        FaultyServer::fault(FaultyServer::Fault::HangUpOnBody),
    };
    QString messages;
    for (const FaultyServer::Answer &answer : answers) {
        FaultyServer server(answer);
        GraphQlClient client(server.url(), apiKey, shortTimings());
        RedBrickApi api(&client, orgId);
        messages += waitFor(api.fetchMe()).error().message;
        const Result<Done> review =
            waitFor(api.reviewTask(projectId, QStringLiteral("Review_1"), taskId, true, {}));
        messages += review.error().message;
    }
    QVERIFY(log.text().contains(QLatin1String("reviewTask"))); // it was heard
    for (const QString &text : {messages, log.text()}) {
        QVERIFY2(!text.contains(apiKey, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("X-Amz-Signature")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("abcdef")), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestRedBrickApi)
#include "tst_redbrickapi.moc"
