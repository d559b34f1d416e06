// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/graphqlclient.h"
#include "redbrick/graphqlreply.h"
#include "tests/support/faultyserver.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace brickyard;
using brickyard::tests::FaultyServer;
using Fault = FaultyServer::Fault;

namespace {

const QString apiKey = QStringLiteral("secretsecretsecretsecretsecretsecretsecret1");

Timings shortTimings()
{
    Timings timings;
    timings.requestTimeout = 20'000; // far beyond what a busy computer needs
    timings.retryBackoff = 1;
    timings.maxBackoff = 5;
    timings.rateLimitPause = 20;
    return timings;
}

/// For those who wait for the time-out itself.
Timings impatientTimings()
{
    Timings timings = shortTimings();
    timings.requestTimeout = 250;
    return timings;
}

GraphQlRequest makeRequest(RequestKind kind)
{
    GraphQlRequest request;
    request.name = "test";
    request.query = kind == RequestKind::Read ? "{ me { userId } }" : "mutation { change { ok } }";
    request.variables = {{QStringLiteral("n"), 1}, {QStringLiteral("none"), QJsonValue::Null}};
    request.kind = kind;
    return request;
}

} // namespace

class TestGraphQlClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pathHeadersAndBody();
    void failures_data();
    void failures();
    void readComesThroughAfterPassingFailures();
    void redirectReachesNobodyElse_data();
    void redirectReachesNobodyElse();
    void unreachable_data();
    void unreachable();
    void notTls();
    void connectingTimesOutWithoutEffect();
    void hugeAnswerIsCutOff_data();
    void hugeAnswerIsCutOff();
    void soManyAtATime_data();
    void soManyAtATime();
    void fewerFromNowOn();
    void timeInTheQueueDoesNotCount();
    void rateLimitPausesEverybody();
    void backsOffAfterAFailedChange_data();
    void backsOffAfterAFailedChange();
    void saysThatTheServiceKeepsFailing();
    void sentCountsFromTheNetwork();
    void urgentRequestsGoFirst();
    void refusedKeyIsSaid();
    void refusedKeyEndsWhatWaits();
    void droppedChangesAreNotSent();
    void abort_data();
    void abort();
    void clientGoneWithRequestsInFlight();
    void clientDeletedInsideFinished();

private:
    /// Sends one request and waits for its end.
    static Result<QByteArray> ask(GraphQlClient &client, RequestKind kind);
};

Result<QByteArray> TestGraphQlClient::ask(GraphQlClient &client, RequestKind kind)
{
    std::optional<Result<QByteArray>> result;
    GraphQlReply *reply = client.post(makeRequest(kind));
    int finishedCount = 0;
    connect(reply, &GraphQlReply::finished, &client, [&] {
        ++finishedCount;
        result = reply->body();
    });
    QSignalSpy destroyed(reply, &QObject::destroyed);
    if (!destroyed.wait(20'000) || finishedCount != 1)
        qFatal("finished() came %d times", finishedCount);
    return *result;
}

void TestGraphQlClient::initTestCase()
{
    // Nobody listens there: what went by way of a proxy would fail, so all the others show that
    // a server on this computer is reached directly.
    qputenv("http_proxy", "http://127.0.0.1:1");
    QNetworkProxyFactory::setUseSystemConfiguration(true);
}

void TestGraphQlClient::pathHeadersAndBody()
{
    FaultyServer server(FaultyServer::json(R"({"data":{}})"));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    QVERIFY(ask(client, RequestKind::Change).ok());

    QCOMPARE(server.requests().size(), 1);
    const FaultyServer::Request request = server.requests().constFirst();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/graphql/");
    QCOMPARE(request.header("ApiKey"), apiKey.toLatin1());
    QCOMPARE(request.header("RB-SDK-Version"), "2.28.7");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("Content-Encoding-RB"), "gzip");
    QCOMPARE(request.header("User-Agent"), "Brickyard/" BRICKYARD_VERSION);
    QCOMPARE(request.header("Content-Length"), QByteArray::number(request.body.size()));
    QCOMPARE(request.header("Transfer-Encoding"), QByteArray());
    QCOMPARE(request.header("Upgrade"), QByteArray());
    QVERIFY(request.header("Accept-Encoding").contains("gzip"));

    const QJsonObject json = request.json();
    QCOMPARE(json.keys(), QStringList({QStringLiteral("query"), QStringLiteral("variables")}));
    QCOMPARE(json.value(QLatin1String("query")).toString().toUtf8(),
             makeRequest(RequestKind::Change).query);
    QCOMPARE(request.variables(), makeRequest(RequestKind::Change).variables);
}

void TestGraphQlClient::failures_data()
{
    using Kind = Error::Kind;
    using Effect = Error::Effect;
    QTest::addColumn<FaultyServer::Answer>("answer");
    QTest::addColumn<bool>("onHeaders");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<int>("readAttempts");

    const auto row = [](const char *name, const FaultyServer::Answer &answer, Kind kind,
                        Effect effect, int readAttempts, bool onHeaders = false) {
        QTest::newRow(name) << answer << onHeaders << kind << effect << readAttempts;
    };
    row("hangs up on the head", {}, Kind::ConnectionLost, Effect::Unknown, 3, true);
    row("hangs up on the body", FaultyServer::fault(Fault::HangUpOnBody), Kind::ConnectionLost,
        Effect::Unknown, 3);
    row("half a body", FaultyServer::fault(Fault::HalfBody, R"({"data":{"me":null}})"),
        Kind::ConnectionLost, Effect::Unknown, 3);
    row("never answers", FaultyServer::fault(Fault::Never), Kind::TimedOut, Effect::Unknown, 2);
    row("trickles", FaultyServer::fault(Fault::Drip, QByteArray(1000, ' ')), Kind::TimedOut,
        Effect::Unknown, 2);
    // Qt takes it for a connection that closed without an answer.
    row("is not HTTP", FaultyServer::fault(Fault::Garbage, "SSH-2.0-OpenSSH_9.2\r\n\r\n"),
        Kind::ConnectionLost, Effect::Unknown, 3);
    row("302", FaultyServer::status(302, {"Location: http://127.0.0.1:1/"}), Kind::Redirected,
        Effect::Unknown, 1);
    row("400", FaultyServer::status(400), Kind::BadAnswer, Effect::Unknown, 1);
    row("401", FaultyServer::status(401), Kind::KeyRefused, Effect::None, 1);
    row("401 with a challenge",
        FaultyServer::status(401, {"WWW-Authenticate: Basic realm=\"here\""}), Kind::KeyRefused,
        Effect::None, 1);
    row("403", FaultyServer::status(403), Kind::KeyRefused, Effect::None, 1);
    row("404", FaultyServer::status(404), Kind::BadAnswer, Effect::Unknown, 1);
    row("413", FaultyServer::status(413), Kind::TooLarge, Effect::None, 1);
    row("429", FaultyServer::status(429, {"Retry-After: 0"}), Kind::RateLimited, Effect::None, 5);
    row("500", FaultyServer::status(500), Kind::ServiceFailed, Effect::Unknown, 3);
    row("503", FaultyServer::status(503, {"Retry-After: 0"}), Kind::ServiceFailed, Effect::Unknown,
        3);
}

void TestGraphQlClient::failures()
{
    QFETCH(FaultyServer::Answer, answer);
    QFETCH(bool, onHeaders);
    QFETCH(Error::Kind, kind);
    QFETCH(Error::Effect, effect);
    QFETCH(int, readAttempts);

    const Timings timings = kind == Error::Kind::TimedOut ? impatientTimings() : shortTimings();
    FaultyServer forChanges(answer);
    forChanges.setHangsUpOnHeaders(onHeaders);
    GraphQlClient changing(forChanges.url(), apiKey, timings);
    const Result<QByteArray> change = ask(changing, RequestKind::Change);
    QVERIFY(!change.ok());
    QCOMPARE(change.error().kind, kind);
    QCOMPARE(change.error().effect, effect);
    QCOMPARE(forChanges.requests().size(), 1);
    QVERIFY2(change.error().message.contains(QLatin1String("127.0.0.1")),
             qPrintable(change.error().message));
    QCOMPARE(change.error().message.contains(QLatin1String("Nothing was changed.")),
             effect == Error::Effect::None);

    FaultyServer forReads(answer);
    forReads.setHangsUpOnHeaders(onHeaders);
    GraphQlClient reading(forReads.url(), apiKey, timings);
    const Result<QByteArray> read = ask(reading, RequestKind::Read);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, kind);
    QCOMPARE(read.error().effect, Error::Effect::None);
    QCOMPARE(forReads.requests().size(), readAttempts);
}

void TestGraphQlClient::readComesThroughAfterPassingFailures()
{
    FaultyServer server;
    int count = 0;
    server.setHandler([&count](const FaultyServer::Request &) {
        ++count;
        if (count == 1)
            return FaultyServer::status(503);
        if (count == 2)
            return FaultyServer::fault(Fault::HangUpOnBody);
        return FaultyServer::json("here");
    });
    GraphQlClient client(server.url(), apiKey, shortTimings());
    const Result<QByteArray> result = ask(client, RequestKind::Read);
    QVERIFY(result.ok());
    QCOMPARE(*result, "here");
    QCOMPARE(count, 3);
}

void TestGraphQlClient::redirectReachesNobodyElse_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestGraphQlClient::redirectReachesNobodyElse()
{
    QFETCH(int, status);
    FaultyServer other(FaultyServer::json(R"({"data":{}})"));
    const QByteArray location = "Location: " + other.url().toEncoded();
    FaultyServer server(FaultyServer::status(status, {location}));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    const Result<QByteArray> result = ask(client, RequestKind::Read);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Redirected);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.connectionCount(), 0);
}

void TestGraphQlClient::unreachable_data()
{
    QTest::addColumn<QUrl>("url");
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    QTest::newRow("refused") << QUrl(QStringLiteral("http://127.0.0.1:%1/graphql/").arg(port));
    // RFC 6761: never resolves, with or without a network.
    QTest::newRow("no such host") << QUrl(QStringLiteral("https://brickyard.invalid/graphql/"));
}

void TestGraphQlClient::unreachable()
{
    QFETCH(QUrl, url);
    GraphQlClient client(url, apiKey, shortTimings());
    const Result<QByteArray> result = ask(client, RequestKind::Change);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Unreachable);
    QCOMPARE(result.error().effect, Error::Effect::None);
    QVERIFY(result.error().message.contains(url.host()));
}

void TestGraphQlClient::notTls()
{
    FaultyServer server(FaultyServer::fault(Fault::Garbage, "not TLS"));
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    // Its answer to the TLS greeting is the text, after which it closes.
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
    });
    url.setPort(plain.serverPort());
    GraphQlClient client(url, apiKey, shortTimings());
    const Result<QByteArray> result = ask(client, RequestKind::Change);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Tls);
    QCOMPARE(result.error().effect, Error::Effect::None);
}

void TestGraphQlClient::connectingTimesOutWithoutEffect()
{
    // A listener whose queue is full lets nobody finish connecting.
    QTcpServer full;
    full.setListenBacklogSize(1);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> fillers;
    for (int i = 0; i < 8; ++i) {
        fillers.push_back(std::make_unique<QTcpSocket>());
        fillers.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), full.serverPort());
    }
    QTRY_VERIFY(fillers.front()->state() == QAbstractSocket::ConnectedState);

    GraphQlClient client(
        QUrl(QStringLiteral("http://127.0.0.1:%1/graphql/").arg(full.serverPort())), apiKey,
        impatientTimings());
    const Result<QByteArray> result = ask(client, RequestKind::Change);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::TimedOut);
    QCOMPARE(result.error().effect, Error::Effect::None);
}

void TestGraphQlClient::hugeAnswerIsCutOff_data()
{
    QTest::addColumn<FaultyServer::Answer>("answer");
    QTest::addColumn<Error::Kind>("kind");
    FaultyServer::Answer plain;
    plain.streamBytes = 50LL * 1024 * 1024;
    QTest::newRow("50 MB") << plain << Error::Kind::TooLarge;

    // qCompress() writes a length and a zlib stream, which is what "deflate" names.
    FaultyServer::Answer packed;
    packed.body = qCompress(QByteArray(qsizetype(50) * 1024 * 1024, ' ')).mid(4);
    packed.headers = {"Content-Encoding: deflate"};
    QTest::newRow("50 MB packed into 50 kB") << packed << Error::Kind::BadAnswer;
}

void TestGraphQlClient::hugeAnswerIsCutOff()
{
    QFETCH(FaultyServer::Answer, answer);
    QFETCH(Error::Kind, kind);
    FaultyServer server(answer);
    GraphQlClient client(server.url(), apiKey, shortTimings());
    const Result<QByteArray> result = ask(client, RequestKind::Read);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(server.requests().size(), 1);
    // Abandoned on the way, not at the end. Some of it is in the kernel's buffers.
    QVERIFY2(server.streamedBytes() < answer.streamBytes || answer.streamBytes == 0,
             qPrintable(QString::number(server.streamedBytes())));
}

void TestGraphQlClient::soManyAtATime_data()
{
    QTest::addColumn<int>("limit");
    QTest::newRow("unless told otherwise") << GraphQlClient::defaultInFlight;
    QTest::newRow("one after another") << 1;
    QTest::newRow("beyond one manager") << 10;
    QTest::newRow("many") << 30;
}

void TestGraphQlClient::soManyAtATime()
{
    QFETCH(int, limit);
    // None is answered before as many as may be are there.
    FaultyServer::Answer answer = FaultyServer::json("ok");
    answer.delayMs = limit > GraphQlClient::defaultInFlight ? 500 : 20;
    FaultyServer server(answer);
    GraphQlClient client(server.url(), apiKey, shortTimings());
    QCOMPARE(client.inFlight(), GraphQlClient::defaultInFlight);
    if (limit != GraphQlClient::defaultInFlight)
        client.setInFlight(limit);
    int done = 0;
    for (int i = 0; i < 40; ++i) {
        GraphQlReply *reply = client.post(makeRequest(RequestKind::Read));
        connect(reply, &GraphQlReply::finished, &client, [&done, reply] {
            QVERIFY(reply->body().ok());
            ++done;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 40, 20'000);
    QCOMPARE(server.mostAtOnce(), limit);
    QCOMPARE(server.requests().size(), 40);
}

void TestGraphQlClient::fewerFromNowOn()
{
    FaultyServer::Answer nothing;
    nothing.fault = Fault::Never;
    FaultyServer server(nothing);
    GraphQlClient client(server.url(), apiKey, shortTimings());
    client.setInFlight(12);
    QList<GraphQlReply *> replies;
    int done = 0;
    for (int i = 0; i < 20; ++i) {
        replies += client.post(makeRequest(RequestKind::Read));
        connect(replies.last(), &GraphQlReply::finished, &client, [&done] { ++done; });
    }
    QTRY_COMPARE(server.requests().size(), 12);
    client.setInFlight(2);
    for (int i = 0; i < 11; ++i)
        replies[i]->abort();
    QTRY_COMPARE(done, 11);
    // One of the twelve is still there, so there is room for one more.
    QTRY_COMPARE(server.requests().size(), 13);
    replies[11]->abort();
    QTRY_COMPARE(server.requests().size(), 14);
}

void TestGraphQlClient::timeInTheQueueDoesNotCount()
{
    // Six at a time and 200 ms each make the last of 48 wait for 1,400 ms, beyond the time-out,
    // which is far from what each of them takes.
    FaultyServer::Answer answer = FaultyServer::json("ok");
    answer.delayMs = 200;
    FaultyServer server(answer);
    Timings timings = shortTimings();
    timings.requestTimeout = 1200;
    GraphQlClient client(server.url(), apiKey, timings);
    int done = 0;
    for (int i = 0; i < 48; ++i) {
        GraphQlReply *reply = client.post(makeRequest(RequestKind::Change));
        connect(reply, &GraphQlReply::finished, &client, [&done, reply] {
            QVERIFY(reply->body().ok());
            ++done;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 48, 20'000);
}

void TestGraphQlClient::rateLimitPausesEverybody()
{
    FaultyServer server;
    QElapsedTimer sinceLimit;
    QList<qint64> later;
    server.setHandler([&](const FaultyServer::Request &) {
        if (!sinceLimit.isValid()) {
            sinceLimit.start();
            return FaultyServer::status(429, {"Retry-After: 1"});
        }
        later += sinceLimit.elapsed();
        return FaultyServer::json("ok");
    });
    GraphQlClient client(server.url(), apiKey, shortTimings());
    QSignalSpy paused(&client, &GraphQlClient::paused);
    int done = 0;
    // The first is limited; those that are asked for afterwards wait with it.
    connect(&client, &GraphQlClient::paused, &client, [&](int milliseconds) {
        QCOMPARE(milliseconds, 1000);
        for (int i = 0; i < 3; ++i) {
            GraphQlReply *reply =
                client.post(makeRequest(i == 0 ? RequestKind::Change : RequestKind::Read));
            connect(reply, &GraphQlReply::finished, &client, [&done] { ++done; });
        }
    });
    QVERIFY(ask(client, RequestKind::Read).ok());
    QTRY_COMPARE(done, 3);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(later.size(), 4);
    for (const qint64 elapsed : std::as_const(later))
        QVERIFY2(elapsed >= 950, qPrintable(QString::number(elapsed)));
}

void TestGraphQlClient::refusedKeyIsSaid()
{
    FaultyServer server(FaultyServer::status(403));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    QSignalSpy refused(&client, &GraphQlClient::keyRefused);
    const Result<QByteArray> result = ask(client, RequestKind::Read);
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!result.error().message.contains(apiKey));
}

void TestGraphQlClient::backsOffAfterAFailedChange_data()
{
    QTest::addColumn<QList<QByteArray>>("headers");
    QTest::addColumn<QList<int>>("gaps"); // ms, at least
    QTest::newRow("doubles up to its bound") << QList<QByteArray>() << QList<int>{100, 200, 300};
    QTest::newRow("as it is asked")
        << QList<QByteArray>{"Retry-After: 1"} << QList<int>{1000, 1000};
}

void TestGraphQlClient::backsOffAfterAFailedChange()
{
    QFETCH(QList<QByteArray>, headers);
    QFETCH(QList<int>, gaps);
    FaultyServer server;
    QElapsedTimer time;
    QList<qint64> arrivals;
    server.setHandler([&](const FaultyServer::Request &) {
        arrivals += time.elapsed();
        return arrivals.size() <= gaps.size() ? FaultyServer::status(503, headers)
                                              : FaultyServer::json("ok");
    });
    Timings timings = shortTimings();
    timings.retryBackoff = 100;
    timings.maxBackoff = 300;
    GraphQlClient client(server.url(), apiKey, timings);
    QSignalSpy paused(&client, &GraphQlClient::paused);
    time.start();
    // Each is another change; the last request is a read, which waits as well.
    for (qsizetype i = 0; i < gaps.size(); ++i)
        QVERIFY(!ask(client, RequestKind::Change).ok());
    QVERIFY(ask(client, RequestKind::Read).ok());
    QCOMPARE(arrivals.size(), gaps.size() + 1);
    for (qsizetype i = 0; i < gaps.size(); ++i) {
        const qint64 gap = arrivals.at(i + 1) - arrivals.at(i);
        QVERIFY2(gap >= gaps.at(i) * 9 / 10, qPrintable(QString::number(gap)));
    }
    // Only what the service asked for is said.
    QCOMPARE(paused.size(), headers.isEmpty() ? 0 : gaps.size());
}

void TestGraphQlClient::saysThatTheServiceKeepsFailing()
{
    FaultyServer server;
    bool fails = true;
    server.setHandler([&fails](const FaultyServer::Request &request) {
        const QString query = request.json().value(QLatin1String("query")).toString();
        return fails && query.startsWith(QLatin1String("mutation")) ? FaultyServer::status(500)
                                                                    : FaultyServer::json("ok");
    });
    GraphQlClient client(server.url(), apiKey, shortTimings());
    QSignalSpy failing(&client, &GraphQlClient::serviceFailing);
    const auto change = [&client] { return ask(client, RequestKind::Change).ok(); };
    QVERIFY(!change());
    QVERIFY(!change());
    // One that comes through is the end of the row; a read says nothing about the changes.
    fails = false;
    QVERIFY(change());
    fails = true;
    QVERIFY(!change());
    QVERIFY(!change());
    QVERIFY(ask(client, RequestKind::Read).ok());
    QCOMPARE(failing.size(), 0);
    QVERIFY(!change());
    QCOMPARE(failing.size(), 1);
    QVERIFY(!change());
    QCOMPARE(failing.size(), 1);
}

void TestGraphQlClient::sentCountsFromTheNetwork()
{
    FaultyServer server;
    server.setHandler([&server](const FaultyServer::Request &) {
        return server.requests().size() == 1 ? FaultyServer::status(429, {"Retry-After: 1"})
                                             : FaultyServer::json("ok");
    });
    GraphQlClient client(server.url(), apiKey, shortTimings());
    QVERIFY(!ask(client, RequestKind::Change).ok());
    // This one waits out the pause.
    QElapsedTimer waiting;
    waiting.start();
    GraphQlReply *reply = client.post(makeRequest(RequestKind::Change));
    QVERIFY(!reply->sent().isValid());
    qint64 sentFor = -1;
    connect(reply, &GraphQlReply::finished, this, [&] { sentFor = reply->sent().elapsed(); });
    QTRY_VERIFY(sentFor >= 0);
    QVERIFY(waiting.elapsed() - sentFor >= 900);
}

void TestGraphQlClient::urgentRequestsGoFirst()
{
    FaultyServer::Answer answer = FaultyServer::json("ok");
    answer.delayMs = 20;
    FaultyServer server(answer);
    GraphQlClient client(server.url(), apiKey, shortTimings());
    for (int i = 0; i < 30; ++i)
        client.post(makeRequest(RequestKind::Change));
    QTRY_VERIFY(!server.requests().isEmpty());
    GraphQlRequest urgent = makeRequest(RequestKind::Read);
    urgent.urgent = true;
    qsizetype before = -1;
    connect(client.post(urgent), &GraphQlReply::finished, this,
            [&] { before = server.requests().size(); });
    QTRY_VERIFY(before >= 0);
    QVERIFY2(before <= 3 * GraphQlClient::maxInFlight, qPrintable(QString::number(before)));
}

void TestGraphQlClient::refusedKeyEndsWhatWaits()
{
    FaultyServer::Answer answer = FaultyServer::status(401);
    answer.delayMs = 50;
    FaultyServer server(answer);
    GraphQlClient client(server.url(), apiKey, shortTimings());
    QSignalSpy refused(&client, &GraphQlClient::keyRefused);
    int ended = 0;
    for (int i = 0; i < 40; ++i) {
        GraphQlReply *reply =
            client.post(makeRequest(i % 2 == 0 ? RequestKind::Change : RequestKind::Read));
        connect(reply, &GraphQlReply::finished, this, [&ended, &refused, reply] {
            QVERIFY(refused.size() > 0); // who hears of it can stop before
            QCOMPARE(reply->body().error().kind, Error::Kind::KeyRefused);
            QCOMPARE(reply->body().error().effect, Error::Effect::None);
            ++ended;
        });
    }
    QTRY_COMPARE(ended, 40);
    const qsizetype sent = server.requests().size();
    QVERIFY(sent <= GraphQlClient::maxInFlight);
    // A change is not even tried again; a read may ask whether the key is good by now.
    server.setHandler([](const FaultyServer::Request &) { return FaultyServer::json("ok"); });
    const Result<QByteArray> change = ask(client, RequestKind::Change);
    QCOMPARE(change.error().kind, Error::Kind::KeyRefused);
    QCOMPARE(server.requests().size(), sent);
    QVERIFY(ask(client, RequestKind::Read).ok());
}

void TestGraphQlClient::droppedChangesAreNotSent()
{
    FaultyServer::Answer answer = FaultyServer::json("ok");
    answer.delayMs = 400;
    FaultyServer server(answer);
    GraphQlClient client(server.url(), apiKey, shortTimings());
    int done = 0;
    int dropped = 0;
    for (int i = 0; i < 20; ++i) {
        GraphQlReply *reply =
            client.post(makeRequest(i < 15 ? RequestKind::Change : RequestKind::Read));
        connect(reply, &GraphQlReply::finished, this, [&done, &dropped, reply] {
            if (reply->body().ok()) {
                ++done;
                return;
            }
            QCOMPARE(reply->body().error().kind, Error::Kind::Cancelled);
            QCOMPARE(reply->body().error().effect, Error::Effect::None);
            ++dropped;
        });
    }
    QTRY_COMPARE(server.requests().size(), GraphQlClient::maxInFlight);
    client.dropQueuedChanges();
    QTRY_COMPARE(done + dropped, 20);
    QCOMPARE(dropped, 15 - GraphQlClient::maxInFlight);
}

void TestGraphQlClient::abort_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::addColumn<Error::Effect>("effect");
    QTest::newRow("in the queue") << false << Error::Effect::None;
    QTest::newRow("at the service") << true << Error::Effect::Unknown;
}

void TestGraphQlClient::abort()
{
    QFETCH(bool, arrived);
    QFETCH(Error::Effect, effect);
    FaultyServer server(FaultyServer::fault(Fault::Never));
    GraphQlClient client(server.url(), apiKey, shortTimings());
    GraphQlReply *reply = client.post(makeRequest(RequestKind::Change));
    QSignalSpy finished(reply, &GraphQlReply::finished);
    std::optional<Error> error;
    connect(reply, &GraphQlReply::finished, this, [&] { error = reply->body().error(); });
    if (arrived) {
        QTRY_COMPARE(server.requests().size(), 1);
        QTRY_VERIFY(!server.requests().constFirst().body.isEmpty());
    }
    reply->abort();
    reply->abort();
    QCOMPARE(finished.size(), 0);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(error->kind, Error::Kind::Cancelled);
    QCOMPARE(error->effect, effect);

    // Its place is free again, also for as many as there are places.
    int done = 0;
    server.setHandler([](const FaultyServer::Request &) { return FaultyServer::json("ok"); });
    for (int i = 0; i < GraphQlClient::maxInFlight; ++i) {
        connect(client.post(makeRequest(RequestKind::Read)), &GraphQlReply::finished, this,
                [&done] { ++done; });
    }
    QTRY_COMPARE(done, GraphQlClient::maxInFlight);
}

void TestGraphQlClient::clientGoneWithRequestsInFlight()
{
    FaultyServer server(FaultyServer::fault(Fault::Never));
    auto client = std::make_unique<GraphQlClient>(server.url(), apiKey, shortTimings());
    int finishedCount = 0;
    for (int i = 0; i < 10; ++i) {
        connect(client->post(makeRequest(RequestKind::Read)), &GraphQlReply::finished, this,
                [&finishedCount] { ++finishedCount; });
    }
    QTRY_COMPARE(server.requests().size(), GraphQlClient::maxInFlight);
    client.reset();
    QCoreApplication::processEvents();
    QCOMPARE(finishedCount, 0);
}

void TestGraphQlClient::clientDeletedInsideFinished()
{
    FaultyServer server(FaultyServer::json("ok"));
    auto client = std::make_unique<GraphQlClient>(server.url(), apiKey, shortTimings());
    for (int i = 0; i < 3; ++i) {
        connect(client->post(makeRequest(RequestKind::Read)), &GraphQlReply::finished, this,
                [&client] { client.reset(); });
    }
    QTRY_VERIFY(!client);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestGraphQlClient)
#include "tst_graphqlclient.moc"
