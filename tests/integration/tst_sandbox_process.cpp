// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxprocess.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkInterface>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using brickyard::tests::RawClient;
using brickyard::tests::SandboxProcess;

namespace {

const QString listQuery = QStringLiteral(
    "query($orgId: UUID!, $projectId: UUID!) { genericTasks(orgId: $orgId, projectId: $projectId,"
    " first: 100000) { cursor entries { taskId dpId currentStageName createdAt updatedAt priority"
    " datapoint { name metaData seriesInfo { name itemsIndices metaData } items"
    " createdByEntity { userId } } currentStageSubTask { ... on LabelingTask { state assignedAt"
    " assignedTo { userId email } } } latestTaskData { labelsData createdBy }"
    " genericEvents { __typename ... on TaskEvent { eventId createdAt }"
    " ... on Comment { commentId textVal } ... on TaskStateChanges { createdAt } } } } }");

const QString assignMutation = QStringLiteral(
    "mutation($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]!) {"
    " assignTasksMultipleUsers(orgId: $orgId, projectId: $projectId, taskIds: $taskIds,"
    " currentUser: true) { taskId } }");

const QString unassignedQuery = QStringLiteral(
    "query($orgId: UUID!, $projectId: UUID!) { genericTasks(orgId: $orgId, projectId: $projectId,"
    " stageName: \"Label\", manualLabelingFilters: {userId: null}, first: 5) {"
    " entries { taskId } } }");

QStringList ids(const QJsonValue &page)
{
    QStringList list;
    const QJsonArray entries = page.toObject().value(QLatin1StringView("entries")).toArray();
    for (const QJsonValue &entry : entries)
        list.append(entry.toObject().value(QLatin1StringView("taskId")).toString());
    return list;
}

QString assigneeOf(const RawClient &client, const QString &taskId)
{
    return client
        .data(QStringLiteral("query($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {"
                             " task(orgId: $orgId, projectId: $projectId, taskId: $taskId) {"
                             " currentStageSubTask { ... on LabelingTask {"
                             " assignedTo { userId } } } } }"),
              {{QStringLiteral("taskId"), taskId}})[QLatin1StringView(
            "currentStageSubTask")][QLatin1StringView("assignedTo")][QLatin1StringView("userId")]
        .toString();
}

} // namespace

/// The program itself: its line, its folder, how it starts and how it ends.
class TestSandboxProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyLine();
    void onlyOnLoopback();
    void healthAndOtherAddresses();
    void refusedRequests_data();
    void refusedRequests();
    void keepsItsKey();
    void keepsStateOverRestart();
    void keepsAcknowledgedChangesWhenKilled();
    void secondStartIsTurnedAway();
    void lockOfAKilledOneIsFree();
    void endsWithStdin();
    void staysWithoutStdin();
    void endsOnSignals_data();
    void endsOnSignals();
    void sameSeedSameData();
    void manyTasks();
    void killedWhileItMakesData();
    void resetMakesFreshData();
    void saysWhenOptionsDoNotApply();
    void badArguments_data();
    void badArguments();
    void brokenDatabase();
};

void TestSandboxProcess::readyLine()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    const QRegularExpression shape(QStringLiteral(
        R"re(^\{"url":"http://localhost:\d+","apiKey":"[A-Za-z0-9_-]{43}","orgId":"[0-9a-f-]{36}",)re"
        R"re("projectId":"([0-9a-f-]{36})","projects":\[\{"projectId":"\1","name":)re"
        R"re("Chest CT, lung nodules"\}(,\{"projectId":"[0-9a-f-]{36}","name":"[^"]+"\}){3}\]\}$)re"));
    QVERIFY2(shape.match(QString::fromUtf8(sandbox.readyLine)).hasMatch(),
             sandbox.readyLine.constData());
    QVERIFY(!sandbox.process().waitForReadyRead(200)); // and nothing else
    const QFile::Permissions key =
        QFile::permissions(sandbox.dataFolder() + QLatin1StringView("/apikey"));
    QVERIFY(!(key & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

void TestSandboxProcess::onlyOnLoopback()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    const auto reached = [&sandbox](const QHostAddress &address) {
        QTcpSocket socket;
        socket.connectToHost(address, sandbox.port);
        return socket.waitForConnected(2'000);
    };
    QVERIFY(reached(QHostAddress::LocalHost));
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    if (addresses.contains(QHostAddress(QHostAddress::LocalHostIPv6)))
        QVERIFY(reached(QHostAddress::LocalHostIPv6));
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal())
            QVERIFY2(!reached(address), qUtf8Printable(address.toString()));
    }
}

void TestSandboxProcess::healthAndOtherAddresses()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    const RawClient client(sandbox);
    QCOMPARE(client.send("GET", "/healthz").status, 200);
    QCOMPARE(client.send("POST", "/healthz").status, 405);
    QCOMPARE(client.send("GET", "/graphql/").status, 405);
    QCOMPARE(client.send("GET", "/").status, 404);
    QCOMPARE(client.send("GET", "/file/x/y").status, 404);
    QCOMPARE(client.send("PUT", "/upload/x/y", {}, "bytes").status, 404);
    const auto body = RawClient::packed(R"({"query":"{me{userId}}"})");
    QCOMPARE(client.send("POST", "/graphql", RawClient::headers(sandbox.apiKey), body).status, 200);
}

void TestSandboxProcess::refusedRequests_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = RawClient::packed(R"({"query":"{me{userId}}","variables":{}})");
    const QByteArray right = "right";
    QTest::newRow("all is well") << right << good << 200;
    QTest::newRow("no key") << QByteArray() << good << 401;
    QTest::newRow("a wrong key") << QByteArray(43, 'k') << good << 401;
    QTest::newRow("a key that begins well") << QByteArray("prefix") << good << 401;
    QTest::newRow("no body") << right << QByteArray() << 400;
    QTest::newRow("plain JSON") << right << QByteArray(R"({"query":"{me{userId}}"})") << 400;
    QTest::newRow("no gzip") << right << QByteArray(R"({"query":"{me{userId}}"})").toBase64()
                             << 400;
    QTest::newRow("gzip without base64") << right << RawClient::gzip("{}") << 400;
    QTest::newRow("cut off") << right << RawClient::gzip(QByteArray(200, 'x')).chopped(9).toBase64()
                             << 400;
    QTest::newRow("no JSON") << right << RawClient::packed("query") << 400;
    QTest::newRow("a list") << right << RawClient::packed("[]") << 400;
    QTest::newRow("no query") << right << RawClient::packed(R"({"variables":{}})") << 400;
    QTest::newRow("variables that are none")
        << right << RawClient::packed(R"({"query":"{me{userId}}","variables":[]})") << 400;
    // What is wrong with the query itself is an error of the operation.
    QTest::newRow("no GraphQL") << right << RawClient::packed(R"({"query":"{"})") << 200;
    QTest::newRow("an unknown field") << right << RawClient::packed(R"({"query":"{mee}"})") << 200;
}

void TestSandboxProcess::refusedRequests()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    static SandboxProcess sandbox;
    if (sandbox.process().state() == QProcess::NotRunning)
        QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    if (key == "right")
        key = sandbox.apiKey;
    else if (key == "prefix")
        key = sandbox.apiKey.chopped(1);
    const auto answer = RawClient(sandbox).send("POST", "/graphql/", RawClient::headers(key), body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("content-type"), "application/json");
    const QJsonArray errors = answer.json().value(QLatin1StringView("errors")).toArray();
    const bool wellFormed = qstrcmp(QTest::currentDataTag(), "all is well") == 0;
    QCOMPARE(errors.isEmpty(), wellFormed);
    QCOMPARE(answer.json().contains(QLatin1StringView("errors")), !wellFormed);
    if (!wellFormed)
        QVERIFY(!errors.at(0)[QLatin1StringView("message")].toString().isEmpty());
    QVERIFY(!answer.body.contains(sandbox.apiKey));
}

void TestSandboxProcess::keepsItsKey()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    const QByteArray key = sandbox.apiKey;
    sandbox.process().terminate();
    QVERIFY(sandbox.waitForEnd());
    QVERIFY(sandbox.start({QStringLiteral("--reset")}));
    QCOMPARE(sandbox.apiKey, key);
    SandboxProcess other;
    QVERIFY(other.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    QVERIFY(other.apiKey != key);
}

void TestSandboxProcess::keepsStateOverRestart()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("60")}));
    const RawClient client(sandbox);
    const QStringList tasks = ids(client.data(unassignedQuery));
    QVERIFY(!tasks.isEmpty());
    QVERIFY(
        client
            .data(assignMutation, {{QStringLiteral("taskIds"), QJsonArray::fromStringList(tasks)}})
            .isArray());
    const QJsonObject before = client.query(listQuery);
    sandbox.process().terminate();
    QVERIFY(sandbox.waitForEnd());
    QCOMPARE(sandbox.exitCode(), 0);
    QVERIFY(sandbox.start());
    QCOMPARE(RawClient(sandbox).query(listQuery), before);
}

void TestSandboxProcess::keepsAcknowledgedChangesWhenKilled()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("300")}));
    for (int round = 0; round < 3; ++round) {
        const QStringList tasks = ids(RawClient(sandbox).data(unassignedQuery));
        QVERIFY(!tasks.isEmpty());
        const QJsonObject variables{{QStringLiteral("taskIds"), QJsonArray::fromStringList(tasks)}};
        QVERIFY(RawClient(sandbox).data(assignMutation, variables).isArray());
        sandbox.process().kill();
        QVERIFY(sandbox.waitForEnd());
        QVERIFY(sandbox.start());
        const RawClient client(sandbox);
        for (const QString &task : tasks)
            QVERIFY(assigneeOf(client, task).startsWith(QLatin1StringView("API:")));
    }
}

void TestSandboxProcess::secondStartIsTurnedAway()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    SandboxProcess second;
    second.setDataFolder(sandbox.dataFolder());
    QVERIFY(!second.start({QStringLiteral("--reset")}));
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.exitCode(), 3);
    QVERIFY(second.standardError().contains("in use"));
    QVERIFY(second.process().readAllStandardOutput().isEmpty());
    QVERIFY(RawClient(sandbox).data(listQuery).isObject()); // the first one has noticed nothing
}

void TestSandboxProcess::lockOfAKilledOneIsFree()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    sandbox.process().kill();
    QVERIFY(sandbox.waitForEnd());
    QVERIFY(sandbox.start());
}

void TestSandboxProcess::endsWithStdin()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start(
        {QStringLiteral("--quit-with-stdin"), QStringLiteral("--tasks"), QStringLiteral("10")}));
    sandbox.process().write("ignored\n");
    QCOMPARE(RawClient(sandbox).send("GET", "/healthz").status, 200);
    sandbox.process().closeWriteChannel();
    QVERIFY(sandbox.waitForEnd());
    QCOMPARE(sandbox.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(sandbox.exitCode(), 0);
}

void TestSandboxProcess::staysWithoutStdin()
{
    SandboxProcess sandbox;
    sandbox.process().setStandardInputFile(QProcess::nullDevice());
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    QVERIFY(!sandbox.process().waitForFinished(300));
    QCOMPARE(RawClient(sandbox).send("GET", "/healthz").status, 200);
}

void TestSandboxProcess::endsOnSignals_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestSandboxProcess::endsOnSignals()
{
    QFETCH(int, number);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    // A connection that is open, as a client that keeps it alive has, does not hold it up.
    QTcpSocket idle;
    idle.connectToHost(QStringLiteral("127.0.0.1"), sandbox.port);
    QVERIFY(idle.waitForConnected());
    QCOMPARE(::kill(pid_t(sandbox.process().processId()), number), 0);
    QVERIFY(sandbox.waitForEnd());
    QCOMPARE(sandbox.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(sandbox.exitCode(), 0);
}

void TestSandboxProcess::sameSeedSameData()
{
    const QStringList seven{QStringLiteral("--tasks"), QStringLiteral("60"),
                            QStringLiteral("--seed"), QStringLiteral("7")};
    const QStringList eight{QStringLiteral("--tasks"), QStringLiteral("60"),
                            QStringLiteral("--seed"), QStringLiteral("8")};
    SandboxProcess first;
    SandboxProcess second;
    SandboxProcess third;
    QVERIFY(first.start(seven));
    QVERIFY(second.start(seven));
    QVERIFY(third.start(eight));
    QCOMPARE(second.orgId, first.orgId);
    QCOMPARE(second.projects, first.projects);
    QVERIFY(third.orgId != first.orgId);
    const QString people = QStringLiteral(
        "query($orgId: UUID!) { members(orgId: $orgId) { user { userId email givenName } role } }");
    QCOMPARE(RawClient(second).data(people), RawClient(first).data(people));
    const QJsonObject data = RawClient(first).query(listQuery);
    QVERIFY(!data.contains(QLatin1StringView("errors")));
    QCOMPARE(RawClient(second).query(listQuery), data);
    QVERIFY(ids(RawClient(third).data(listQuery)) != ids(RawClient(first).data(listQuery)));

    // A task is the same however many there are.
    SandboxProcess fewer;
    QVERIFY(fewer.start({QStringLiteral("--tasks"), QStringLiteral("20"), QStringLiteral("--seed"),
                         QStringLiteral("7")}));
    QCOMPARE(ids(RawClient(fewer).data(listQuery)),
             ids(RawClient(first).data(listQuery)).first(20));
}

// What goes in comes out: each task once, page by page, also after a restart.
void TestSandboxProcess::manyTasks()
{
    constexpr int tasks = 20'000;
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QString::number(tasks)}));
    const QString query = QStringLiteral(
        "query($orgId: UUID!, $projectId: UUID!, $after: String) { genericTasks(orgId: $orgId,"
        " projectId: $projectId, first: 1000, after: $after) { entries { taskId datapoint { name }"
        " } cursor count } }");
    const auto walk = [&] {
        const RawClient client(sandbox);
        QStringList all;
        QJsonValue after;
        do {
            const QJsonValue page = client.data(query, {{QStringLiteral("after"), after}});
            if (!page.isObject() || page[QLatin1StringView("count")].toInt() != tasks)
                return QStringList();
            all += ids(page);
            after = page[QLatin1StringView("cursor")];
        } while (!after.isNull());
        return all;
    };
    const QStringList before = walk();
    QCOMPARE(before.size(), tasks);
    QCOMPARE(QSet<QString>(before.begin(), before.end()).size(), tasks);
    sandbox.process().terminate();
    QVERIFY(sandbox.waitForEnd());
    QVERIFY(sandbox.start());
    QVERIFY(walk() == before);
}

void TestSandboxProcess::killedWhileItMakesData()
{
    SandboxProcess sandbox;
    const QString unfinished =
        sandbox.dataFolder() + QLatin1StringView("/sandbox.sqlite-unfinished");
    sandbox.process().start(QString(qEnvironmentVariable("BRICKYARD_BIN_DIR")
                                    + QLatin1StringView("/brickyard-sandbox")),
                            {QStringLiteral("--data"), sandbox.dataFolder(),
                             QStringLiteral("--port"), QStringLiteral("0"),
                             QStringLiteral("--tasks"), QStringLiteral("1000000")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile(unfinished).size() > 100'000, 30'000);
    sandbox.process().kill();
    QVERIFY(sandbox.waitForEnd());
    QVERIFY(!QFile::exists(sandbox.dataFolder() + QLatin1StringView("/sandbox.sqlite")));
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    QCOMPARE(ids(RawClient(sandbox).data(listQuery)).size(), 10);
    QVERIFY(!QFile::exists(unfinished));
}

void TestSandboxProcess::resetMakesFreshData()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("60")}));
    const QJsonObject fresh = RawClient(sandbox).query(listQuery);
    const QStringList tasks = ids(RawClient(sandbox).data(unassignedQuery));
    RawClient(sandbox).data(assignMutation,
                            {{QStringLiteral("taskIds"), QJsonArray::fromStringList(tasks)}});
    QVERIFY(RawClient(sandbox).query(listQuery) != fresh);
    sandbox.process().terminate();
    QVERIFY(sandbox.waitForEnd());
    QVERIFY(sandbox.start(
        {QStringLiteral("--reset"), QStringLiteral("--tasks"), QStringLiteral("60")}));
    QCOMPARE(RawClient(sandbox).query(listQuery), fresh);
}

void TestSandboxProcess::saysWhenOptionsDoNotApply()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}));
    sandbox.process().terminate();
    QVERIFY(sandbox.waitForEnd());
    QVERIFY(sandbox.start({QStringLiteral("--tasks"), QStringLiteral("20")}));
    QCOMPARE(ids(RawClient(sandbox).data(listQuery)).size(), 10);
    QVERIFY(sandbox.standardError().contains("--reset"));
}

void TestSandboxProcess::badArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto list = [](std::initializer_list<const char *> words) {
        QStringList all;
        for (const char *word : words)
            all.append(QString::fromLatin1(word));
        return all;
    };
    QTest::newRow("an unknown option") << list({"--nonsense"});
    QTest::newRow("an argument") << list({"folder"});
    QTest::newRow("a port that is none") << list({"--port", "70000"});
    QTest::newRow("no number") << list({"--tasks", "many"});
    QTest::newRow("too many tasks") << list({"--tasks", "1000001"});
    QTest::newRow("a negative latency") << list({"--latency", "-1"});
    QTest::newRow("a seed too large") << list({"--seed", "4294967296"});
}

void TestSandboxProcess::badArguments()
{
    QFETCH(QStringList, arguments);
    SandboxProcess sandbox;
    QVERIFY(!sandbox.start(arguments));
    QVERIFY(sandbox.waitForEnd());
    QCOMPARE(sandbox.exitCode(), 2);
    QVERIFY(!sandbox.standardError().isEmpty());
}

void TestSandboxProcess::brokenDatabase()
{
    SandboxProcess sandbox;
    QFile file(sandbox.dataFolder() + QLatin1StringView("/sandbox.sqlite"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8'192, 'x'));
    file.close();
    QVERIFY(!sandbox.start());
    QVERIFY(sandbox.waitForEnd());
    QCOMPARE(sandbox.exitCode(), 1);
    QVERIFY(sandbox.standardError().contains("--reset"));
    QVERIFY(sandbox.start(
        {QStringLiteral("--reset"), QStringLiteral("--tasks"), QStringLiteral("10")}));
}

QTEST_GUILESS_MAIN(TestSandboxProcess)

#include "tst_sandbox_process.moc"
