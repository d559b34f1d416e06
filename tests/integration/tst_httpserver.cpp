// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpserver.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <functional>
#include <memory>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

using namespace brickyard::sandbox;

namespace {

// A server in a thread of its own that answers what it was asked.
class RunningServer
{
public:
    using Prepare = std::function<void(HttpServer *)>;

    explicit RunningServer(const HttpServer::Options &options = {}, const Prepare &prepare = {})
        : m_server(options, [this](const HttpRequest &request) { return answer(request); })
    {
        m_listening = m_server.listen(&m_error);
        if (prepare)
            prepare(&m_server);
        m_thread = std::thread([this] {
            if (m_listening)
                m_server.run();
            m_ended = true;
        });
    }
    ~RunningServer() { stop(); }
    Q_DISABLE_COPY_MOVE(RunningServer)

    void stop()
    {
        m_server.stop();
        if (m_thread.joinable())
            m_thread.join();
    }

    bool isListening() const { return m_listening; }
    bool hasEnded() const { return m_ended; }
    int handled() const { return m_handled; }
    quint16 port() const { return m_server.port(); }
    HttpServer &server() { return m_server; }

private:
    HttpResponse answer(const HttpRequest &request)
    {
        ++m_handled;
        HttpResponse response;
        response.contentType = QByteArrayLiteral("text/plain");
        if (request.path == "/throw")
            throw std::runtime_error("on purpose");
        if (request.path == "/teapot")
            response.status = 418;
        if (request.path == "/large")
            response.body = QByteArray(8 * 1024 * 1024, 'x');
        else if (request.path == "/empty")
            response.status = 204;
        else
            response.body = request.method + ' ' + request.path + '|' + request.query + '|'
                + request.headers.value("x-test") + '|' + QByteArray::number(request.body.size())
                + '|' + request.body.left(100);
        response.headers.append(std::pair<QByteArray, QByteArray>("X-Answer", "yes"));
        return response;
    }

    HttpServer m_server;
    QString m_error;
    bool m_listening = false;
    std::atomic<bool> m_ended = false;
    std::atomic<int> m_handled = 0;
    std::thread m_thread;
};

struct Answer
{
    int status = 0;
    QByteArray header;
    QByteArray body;
    bool closed = false;
};

// Writes \a request as it is and reads until the server closes or the answer is complete.
class Client
{
public:
    explicit Client(quint16 port, const QHostAddress &address = QHostAddress::LocalHost)
    {
        m_socket.connectToHost(address, port);
        m_socket.waitForConnected(5000);
    }

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void write(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) {}
    }
    void closeWriting() { m_socket.disconnectFromHost(); }

    Answer read(bool bodyless = false)
    {
        Answer answer;
        while (!m_buffer.contains("\r\n\r\n") && more()) {}
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0) {
            answer.closed = true;
            return answer;
        }
        answer.header = m_buffer.left(end).toLower();
        answer.status = answer.header.mid(9, 3).toInt();
        m_buffer.remove(0, end + 4);
        const qsizetype field = answer.header.indexOf("content-length: ");
        qsizetype length = 0;
        if (field >= 0 && !bodyless) {
            const qsizetype lineEnd = answer.header.indexOf("\r\n", field);
            length =
                answer.header.mid(field + 16, lineEnd < 0 ? -1 : lineEnd - field - 16).toLongLong();
        }
        while (m_buffer.size() < length && more()) {}
        answer.body = m_buffer.left(length);
        m_buffer.remove(0, length);
        return answer;
    }

    /// Whether the server closes without saying anything more.
    bool waitForClosed()
    {
        while (more()) {}
        return m_buffer.isEmpty() && !isConnected();
    }

private:
    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(5000))
            return false;
        m_buffer += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace

/// The sandbox's HTTP server, on the wire.
class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_data();
    void request();
    void keepAlive();
    void pipelined();
    void head();
    void expectContinue();
    void largeAnswer();
    void bodyTooLarge_data();
    void bodyTooLarge();
    void garbage_data();
    void garbage();
    void randomBytes();
    void cutOff();
    void slowHeader();
    void idle();
    void handlerThrows();
    void bothAddresses();
    void portTaken();
    void stopAnswersWhatWasHandled();
    void stopWithIdleConnections();
    void stopOnSignals_data();
    void stopOnSignals();
    void stopWhenStdinCloses();
    void manyConnections();
    void load();
};

void TestHttpServer::request_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepsOpen");

    QTest::newRow("get") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\nX-Test: 1\r\n\r\n")
                         << QByteArray("GET /a||1|0|") << true;
    QTest::newRow("query") << QByteArray("GET /a/b?c=d&e=%20? HTTP/1.1\r\nHost: x\r\n\r\n")
                           << QByteArray("GET /a/b|c=d&e=%20?||0|") << true;
    QTest::newRow("absolute target")
        << QByteArray("GET http://localhost:1/a/b?c HTTP/1.1\r\nHost: x\r\n\r\n")
        << QByteArray("GET /a/b|c||0|") << true;
    QTest::newRow("an address in the query")
        << QByteArray("GET /a?b=http://c/d HTTP/1.1\r\nHost: x\r\n\r\n")
        << QByteArray("GET /a|b=http://c/d||0|") << true;
    QTest::newRow("repeated header")
        << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\nX-Test: 1\r\nx-test: 2\r\n\r\n")
        << QByteArray("GET /a||1, 2|0|") << true;
    QTest::newRow("post") << QByteArray(
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
                          << QByteArray("POST /a|||5|hello") << true;
    QTest::newRow("chunked") << QByteArray(
        "PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
        "\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n")
                             << QByteArray("PUT /a|||5|hello") << true;
    QTest::newRow("close") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                           << QByteArray("GET /a|||0|") << false;
    QTest::newRow("version 1.0") << QByteArray("GET /a HTTP/1.0\r\n\r\n")
                                 << QByteArray("GET /a|||0|") << false;
    QTest::newRow("version 1.0, keep-alive")
        << QByteArray("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        << QByteArray("GET /a|||0|") << true;
    QTest::newRow("other method") << QByteArray("BREW /teapot HTTP/1.1\r\nHost: x\r\n\r\n")
                                  << QByteArray("BREW /teapot|||0|") << true;
}

void TestHttpServer::request()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, keepsOpen);

    RunningServer server;
    Client client(server.port());
    client.write(request);
    const Answer answer = client.read();
    QCOMPARE(answer.status, body.contains("teapot") ? 418 : 200);
    QCOMPARE(answer.body, body);
    QVERIFY(answer.header.contains("\r\nx-answer: yes"));
    QVERIFY(answer.header.contains("\r\ncontent-type: text/plain"));
    if (keepsOpen) {
        client.write("GET /again HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(client.read().body, QByteArray("GET /again|||0|"));
    } else {
        QVERIFY(client.waitForClosed());
    }
}

void TestHttpServer::keepAlive()
{
    RunningServer server;
    Client client(server.port());
    for (int i = 0; i < 100; ++i) {
        client.write("GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(client.read().body, QByteArray("GET /" + QByteArray::number(i) + "|||0|"));
    }
    client.write("GET /empty HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 204);
}

void TestHttpServer::pipelined()
{
    RunningServer server;
    Client client(server.port());
    client.write(
        "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
        "\r\nabGET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QCOMPARE(client.read().body, QByteArray("GET /1|||0|"));
    QCOMPARE(client.read().body, QByteArray("POST /2|||2|ab"));
    QCOMPARE(client.read().body, QByteArray("GET /3|||0|"));
    QVERIFY(client.waitForClosed());
}

void TestHttpServer::head()
{
    RunningServer server;
    Client client(server.port());
    client.write("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n");
    const Answer answer = client.read(true);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.header.contains("\r\ncontent-length: 12"));
    // Had there been a body, it would be in front of this answer.
    client.write("GET /b HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().body, QByteArray("GET /b|||0|"));
}

void TestHttpServer::expectContinue()
{
    RunningServer server;
    Client client(server.port());
    client.write("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.read().status, 100);
    QCOMPARE(server.handled(), 0);
    client.write("hello");
    QCOMPARE(client.read().body, QByteArray("PUT /a|||5|hello"));
}

void TestHttpServer::largeAnswer()
{
    RunningServer server;
    Client client(server.port());
    client.write("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().body.size(), 8 * 1024 * 1024);
}

void TestHttpServer::bodyTooLarge_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    const QByteArray thousand(1000, 'x');
    const QByteArray more(200'000, 'x');
    QTest::newRow("at the limit") << QByteArray("Content-Length: 1000") << thousand << 200;
    QTest::newRow("over the limit") << QByteArray("Content-Length: 1001") << thousand + 'x' << 413;
    QTest::newRow("far over, all sent") << QByteArray("Content-Length: 200000") << more << 413;
    QTest::newRow("announced only")
        << QByteArray("Content-Length: 99999999999") << QByteArray() << 413;
    QTest::newRow("asked first") << QByteArray("Content-Length: 5000\r\nExpect: 100-continue")
                                 << QByteArray() << 413;
    QTest::newRow("chunks") << QByteArray("Transfer-Encoding: chunked")
                            << "3e8\r\n" + thousand + "\r\n1\r\nx\r\n0\r\n\r\n"
                            << 413;
    QTest::newRow("one large chunk")
        << QByteArray("Transfer-Encoding: chunked") << "ffffffff\r\n" + more << 413;
}

void TestHttpServer::bodyTooLarge()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);

    HttpServer::Options options;
    options.bodyLimit = 1000;
    RunningServer server(options);
    Client client(server.port());
    client.write("POST /a HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n" + body);
    QCOMPARE(client.read().status, status);
    QCOMPARE(server.handled(), status == 200 ? 1 : 0);
}

void TestHttpServer::garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("text") << QByteArray("hello there\r\n\r\n") << 400;
    QTest::newRow("binary") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n", 13)
                            << 400;
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("version") << QByteArray("GET / HTTP/3.7\r\n\r\n") << 400;
    QTest::newRow("field") << QByteArray("GET / HTTP/1.1\r\nno colon\r\n\r\n") << 400;
    QTest::newRow("length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("length is text")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: a\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                 << 400;
    QTest::newRow("chunk size") << QByteArray(
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                                << 400;
    QTest::newRow("long header") << "GET / HTTP/1.1\r\nX: " + QByteArray(100'000, 'x') + "\r\n\r\n"
                                 << 431;
    QTest::newRow("endless target") << "GET /" + QByteArray(100'000, 'x') << 431;
}

void TestHttpServer::garbage()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);

    RunningServer server;
    Client client(server.port());
    client.write(bytes);
    const Answer answer = client.read();
    QCOMPARE(answer.status, status);
    QVERIFY(client.waitForClosed());
    QCOMPARE(server.handled(), 0);

    Client next(server.port());
    next.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(next.read().status, 200);
}

void TestHttpServer::randomBytes()
{
    RunningServer server;
    QRandomGenerator random(7);
    const QByteArray valid = "POST /a?b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = valid;
        for (int change = 0; change < 4; ++change) {
            const auto at = random.bounded(bytes.size());
            bytes[at] = static_cast<char>(random.bounded(256));
        }
        bytes.truncate(random.bounded(bytes.size()) + 1);
        Client client(server.port());
        QVERIFY(client.isConnected());
        client.write(bytes);
        client.closeWriting();
    }
    Client client(server.port());
    client.write(valid);
    QCOMPARE(client.read().body, QByteArray("POST /a|b||5|hello"));
}

void TestHttpServer::cutOff()
{
    RunningServer server;
    {
        Client client(server.port());
        client.write("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhello");
    }
    Client client(server.port());
    client.write("GET /b HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 200);
    QCOMPARE(server.handled(), 1);
}

void TestHttpServer::slowHeader()
{
    HttpServer::Options options;
    options.headerTimeoutMs = 50;
    RunningServer server(options);
    Client client(server.port());
    client.write("GET /a HT");
    QVERIFY(client.waitForClosed());
    QCOMPARE(server.handled(), 0);
}

void TestHttpServer::idle()
{
    HttpServer::Options options;
    options.idleTimeoutMs = 50;
    RunningServer server(options);
    Client silent(server.port());
    QVERIFY(silent.waitForClosed());
    Client slow(server.port());
    slow.write("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhello");
    QVERIFY(slow.waitForClosed());
    QCOMPARE(server.handled(), 0);
}

void TestHttpServer::handlerThrows()
{
    QTest::ignoreMessage(QtWarningMsg, "A request failed: on purpose");
    RunningServer server;
    Client client(server.port());
    client.write("GET /throw HTTP/1.1\r\nHost: x\r\n\r\n");
    const Answer answer = client.read();
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.header.contains("application/json"));
    QVERIFY(answer.body.contains("\"errors\""));
    client.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 200);
}

void TestHttpServer::bothAddresses()
{
    QTcpServer probe;
    const bool hasIpv6 = probe.listen(QHostAddress::LocalHostIPv6);
    probe.close();
    RunningServer server;
    QVERIFY(server.isListening());
    QVERIFY(Client(server.port(), QHostAddress::LocalHost).isConnected());
    QCOMPARE(Client(server.port(), QHostAddress::LocalHostIPv6).isConnected(), hasIpv6);
    QVERIFY(!Client(server.port(), QHostAddress(QStringLiteral("127.0.0.2"))).isConnected());
}

void TestHttpServer::portTaken()
{
    RunningServer first;
    HttpServer::Options options;
    options.port = first.port();
    HttpServer second(options, [](const HttpRequest &) { return HttpResponse(); });
    QString error;
    QVERIFY(!second.listen(&error));
    QVERIFY(!error.isEmpty());
    QCOMPARE(second.port(), 0);

    // The port is free again at once, though the server closed a connection of it just now.
    Client client(first.port());
    client.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 200);
    first.stop();
    QVERIFY(client.waitForClosed());
    QVERIFY(RunningServer(options).isListening());
}

void TestHttpServer::stopAnswersWhatWasHandled()
{
    HttpServer::Options options;
    options.latencyMs = 60'000;
    RunningServer server(options);
    Client client(server.port());
    client.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(server.handled(), 1);
    server.server().stop();
    const Answer answer = client.read();
    QCOMPARE(answer.body, QByteArray("GET /a|||0|"));
    QVERIFY(client.waitForClosed());
    QTRY_VERIFY(server.hasEnded());
}

void TestHttpServer::stopWithIdleConnections()
{
    RunningServer server;
    Client idle(server.port());
    Client halfWay(server.port());
    halfWay.write("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhello");
    Client used(server.port());
    used.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(used.read().status, 200);
    QElapsedTimer timer;
    timer.start();
    server.stop();
    QVERIFY2(timer.elapsed() < 2000, "It waited for clients that say nothing.");
    QVERIFY(idle.waitForClosed());
    QVERIFY(halfWay.waitForClosed());
    QVERIFY(used.waitForClosed());
}

void TestHttpServer::stopOnSignals_data()
{
    QTest::addColumn<int>("signal");

    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestHttpServer::stopOnSignals()
{
    QFETCH(const int, signal);
    RunningServer server(HttpServer::Options(),
                         [](HttpServer *prepared) { prepared->stopOnSignals(); });
    Client client(server.port());
    client.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 200);
    QVERIFY(!server.hasEnded());
    std::raise(signal);
    QTRY_VERIFY(server.hasEnded());
}

void TestHttpServer::stopWhenStdinCloses()
{
    std::array<int, 2> ends = {};
    QCOMPARE(::pipe(ends.data()), 0);
    const int standardInput = ::dup(STDIN_FILENO);
    QVERIFY(::dup2(ends[0], STDIN_FILENO) >= 0);
    RunningServer server(HttpServer::Options(),
                         [](HttpServer *prepared) { prepared->stopWhenStdinCloses(); });
    ::close(ends[0]);
    ::dup2(standardInput, STDIN_FILENO);
    ::close(standardInput);

    QCOMPARE(::write(ends[1], "hello", 5), 5);
    Client client(server.port());
    client.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 200);
    QVERIFY(!server.hasEnded());
    ::close(ends[1]);
    QTRY_VERIFY(server.hasEnded());
}

void TestHttpServer::manyConnections()
{
    RunningServer server;
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 400; ++i) {
        clients.push_back(std::make_unique<Client>(server.port()));
        QVERIFY(clients.back()->isConnected());
    }
    for (const auto &client : clients)
        client->write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    for (const auto &client : clients)
        QCOMPARE(client->read().status, 200);
    QCOMPARE(server.handled(), 400);
}

// 60 connections with 50 ms of latency can have 1,200 answers a second. All that is checked here
// is that nothing is lost and that the waits overlap; how fast it is depends on the machine.
void TestHttpServer::load()
{
    HttpServer::Options options;
    options.latencyMs = 50;
    options.jitterMs = 5;
    RunningServer server(options);
    constexpr int connections = 60;
    constexpr int rounds = 20;
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < connections; ++i)
        clients.push_back(std::make_unique<Client>(server.port()));
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < rounds; ++round) {
        const QByteArray request =
            "GET /" + QByteArray::number(round) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        for (const auto &client : clients)
            client->write(request);
        for (const auto &client : clients)
            QCOMPARE(client->read().body,
                     QByteArray("GET /" + QByteArray::number(round) + "|||0|"));
    }
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(server.handled(), connections * rounds);
    QVERIFY2(elapsed >= rounds * options.latencyMs, "It did not wait.");
    // One after another they would take 60 s.
    QVERIFY2(elapsed < 15'000, qPrintable(QString::number(elapsed)));
    qInfo("%d answers in %lld ms", connections * rounds, elapsed);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
