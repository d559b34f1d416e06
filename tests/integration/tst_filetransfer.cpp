// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/filetransfer.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/gzip.h"
#include "redbrick/labeledtaskreading.h"
#include "tests/support/faultyserver.h"
#include "tests/support/waitforcall.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace brickyard;
using brickyard::tests::FaultyServer;
using brickyard::tests::waitFor;
using Fault = FaultyServer::Fault;

namespace {

const QString apiKey(43, u'k');

Timings shortTimings()
{
    Timings timings;
    timings.requestTimeout = 400;
    timings.retryBackoff = 5;
    timings.maxBackoff = 20;
    return timings;
}

} // namespace

/// Files from signed addresses, and tasks whose labels are in some: from a server that misbehaves.
class TestFileTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void failures_data();
    void failures();
    void triesAgain();
    void aSlowFileIsNoSilentOne();
    void isBounded();
    void intoAFile();
    void noHalfFiles_data();
    void noHalfFiles();
    void aFileThatCannotBeWritten();
    void uploads();
    void uploadsAFile();
    void failedUploads_data();
    void failedUploads();
    void uploadsAgain();
    void aborts();
    void refusesPlainAddresses();
    void gzip();
    void readsInSlices();
    void asksInParts();
    void aLabelFileThatFails();
};

void TestFileTransfer::reads()
{
    for (const QByteArray &bytes : {QByteArray("[1]"), gzipped("[1]")}) {
        FaultyServer server(FaultyServer::json(bytes));
        QNetworkAccessManager network;
        const Result<QByteArray> read =
            waitFor(new FileTransfer(&network, server.url(), 1000, shortTimings(), this));
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, QByteArray("[1]"));
        QCOMPARE(server.requests().first().method, QByteArray("GET"));
        QVERIFY(server.requests().first().header("apikey").isEmpty());
    }
}

void TestFileTransfer::failures_data()
{
    using Kind = Error::Kind;
    QTest::addColumn<FaultyServer::Answer>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("requests");
    const auto row = [](const char *name, const FaultyServer::Answer &answer, Kind kind,
                        int requests) { QTest::newRow(name) << answer << kind << requests; };
    row("no longer valid", FaultyServer::status(403), Kind::Refused, 1);
    row("moved", FaultyServer::status(302, {"Location: http://127.0.0.1:1/"}), Kind::Redirected, 1);
    row("half of it", FaultyServer::fault(Fault::HalfBody, QByteArray(100, 'x')),
        Kind::ConnectionLost, 3);
    row("fails", FaultyServer::status(503), Kind::ServiceFailed, 3);
    row("never answers", FaultyServer::fault(Fault::Never), Kind::TimedOut, 3);
    row("damaged", FaultyServer::json(gzipped("[1]").chopped(6)), Kind::BadAnswer, 1);
}

void TestFileTransfer::failures()
{
    QFETCH(FaultyServer::Answer, answer);
    QFETCH(Error::Kind, kind);
    QFETCH(int, requests);
    FaultyServer server(answer);
    QNetworkAccessManager network;
    QUrl address = server.url();
    address.setQuery(QStringLiteral("signature=secret"));
    const Result<QByteArray> read =
        waitFor(new FileTransfer(&network, address, 1000, shortTimings(), this));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QCOMPARE(server.requests().size(), requests);
    QVERIFY(!read.error().message.isEmpty());
    QVERIFY2(!read.error().message.contains(QStringLiteral("secret")),
             qPrintable(read.error().message));
}

void TestFileTransfer::triesAgain()
{
    FaultyServer server;
    int count = 0;
    server.setHandler([&count](const FaultyServer::Request &) {
        return ++count < 3 ? FaultyServer::status(503) : FaultyServer::json("[]");
    });
    QNetworkAccessManager network;
    const Result<QByteArray> read =
        waitFor(new FileTransfer(&network, server.url(), 1000, shortTimings(), this));
    QVERIFY(read.ok());
    QCOMPARE(*read, QByteArray("[]"));
}

void TestFileTransfer::aSlowFileIsNoSilentOne()
{
    // Longer in all than a request may be silent.
    FaultyServer server(FaultyServer::fault(Fault::Drip, QByteArray(80, ' ')));
    QNetworkAccessManager network;
    const Result<QByteArray> read =
        waitFor(new FileTransfer(&network, server.url(), 1000, shortTimings(), this));
    QVERIFY(read.ok());
    QCOMPARE(read->size(), 80);
}

void TestFileTransfer::isBounded()
{
    FaultyServer::Answer endless;
    endless.streamBytes = 1LL << 40;
    FaultyServer server(endless);
    QNetworkAccessManager network;
    const Result<QByteArray> read =
        waitFor(new FileTransfer(&network, server.url(), 100'000, shortTimings(), this));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::TooLarge);
    FaultyServer packed(FaultyServer::json(gzipped(QByteArray(1'000'000, ' '))));
    QCOMPARE(waitFor(new FileTransfer(&network, packed.url(), 100'000, shortTimings(), this))
                 .error()
                 .kind,
             Error::Kind::BadAnswer);
}

void TestFileTransfer::intoAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("item"));
    // It is packed because it is to be so.
    const QByteArray bytes = gzipped(QByteArray(100'000, 'x'));
    FaultyServer server;
    int count = 0;
    server.setHandler([&count, bytes](const FaultyServer::Request &) {
        return ++count == 1 ? FaultyServer::fault(Fault::HalfBody, QByteArray(1000, 'y'))
                            : FaultyServer::json(bytes);
    });
    QNetworkAccessManager network;
    const Result<QByteArray> read =
        waitFor(new FileTransfer(&network, server.url(), path, 1000, shortTimings(), this));
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    QVERIFY(read->isEmpty());
    QCOMPARE(count, 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    QVERIFY(server.requests().first().header("apikey").isEmpty());
}

void TestFileTransfer::noHalfFiles_data()
{
    QTest::addColumn<FaultyServer::Answer>("answer");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("half of it") << FaultyServer::fault(Fault::HalfBody, QByteArray(100, 'x'))
                                << Error::Kind::ConnectionLost;
    QTest::newRow("refused") << FaultyServer::status(403) << Error::Kind::Refused;
    FaultyServer::Answer endless;
    endless.streamBytes = 1LL << 40;
    QTest::newRow("too large") << endless << Error::Kind::TooLarge;
    QTest::newRow("aborted") << FaultyServer::fault(Fault::Drip, QByteArray(100'000, 'x'))
                             << Error::Kind::Cancelled;
}

void TestFileTransfer::noHalfFiles()
{
    QFETCH(FaultyServer::Answer, answer);
    QFETCH(Error::Kind, kind);
    FaultyServer server(answer);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("item"));
    QNetworkAccessManager network;
    auto *download =
        new FileTransfer(&network, server.url(), path, 10'000'000, shortTimings(), this);
    if (kind == Error::Kind::Cancelled) {
        QTRY_COMPARE(server.requests().size(), 1);
        download->abort();
    }
    const Result<QByteArray> read = waitFor(download);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QVERIFY(!QFile::exists(path));
}

void TestFileTransfer::aFileThatCannotBeWritten()
{
    FaultyServer server(FaultyServer::json(QByteArray(100'000, 'x')));
    QNetworkAccessManager network;
    // Another file than the full one: whoever runs this as root must not lose that.
    const QTemporaryDir folder;
    const QString full = folder.filePath(QStringLiteral("full"));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), full));
    for (const QString &path : {QStringLiteral("/nonexistent/item"), full}) {
        const Result<QByteArray> read = waitFor(
            new FileTransfer(&network, server.url(), path, 1'000'000, shortTimings(), this));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Storage);
        QVERIFY2(read.error().message.startsWith(path + QLatin1String(" cannot be written: ")),
                 qPrintable(read.error().message));
    }
}

void TestFileTransfer::uploads()
{
    FaultyServer server(FaultyServer::status(201));
    QNetworkAccessManager network;
    const FileTransfer::Upload upload{"application/json", "gzip", gzipped("[]"), {}};
    QVERIFY(waitFor(new FileTransfer(&network, server.url(), upload, shortTimings(), this)).ok());
    const FaultyServer::Request &request = server.requests().first();
    QCOMPARE(request.method, QByteArray("PUT"));
    QCOMPARE(request.body, upload.bytes);
    // protocol.md 3
    QCOMPARE(request.header("content-type"), QByteArray("application/json"));
    QCOMPARE(request.header("content-encoding"), QByteArray("gzip"));
    QCOMPARE(request.header("x-ms-blob-type"), QByteArray("BlockBlob"));
    QVERIFY(request.header("apikey").isEmpty());
}

void TestFileTransfer::uploadsAFile()
{
    const QByteArray content = QByteArray("volume ").repeated(100'000);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.nii.gz"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    FaultyServer server;
    int count = 0;
    server.setHandler([&count](const FaultyServer::Request &) {
        return FaultyServer::status(++count == 1 ? 503 : 200);
    });
    QNetworkAccessManager network;
    const FileTransfer::Upload upload{"application/octet-stream", {}, {}, path};
    QVERIFY(waitFor(new FileTransfer(&network, server.url(), upload, shortTimings(), this)).ok());
    QCOMPARE(server.requests().size(), 2); // all of it again
    QCOMPARE(server.requests().last().body, content);
    QVERIFY(server.requests().last().header("content-encoding").isEmpty());

    QVERIFY(file.remove());
    const Result<QByteArray> gone =
        waitFor(new FileTransfer(&network, server.url(), upload, shortTimings(), this));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Error::Kind::Storage);
    QVERIFY(gone.error().message.contains(path));
    QCOMPARE(server.requests().size(), 2);
}

void TestFileTransfer::failedUploads_data()
{
    using Kind = Error::Kind;
    QTest::addColumn<FaultyServer::Answer>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("requests");
    const auto row = [](const char *name, const FaultyServer::Answer &answer, Kind kind,
                        int requests) { QTest::newRow(name) << answer << kind << requests; };
    row("not allowed", FaultyServer::status(403), Kind::Refused, 1);
    row("moved", FaultyServer::status(307, {"Location: http://127.0.0.1:1/"}), Kind::Redirected, 1);
    row("fails", FaultyServer::status(503), Kind::ServiceFailed, 3);
    row("never answers", FaultyServer::fault(Fault::Never), Kind::TimedOut, 3);
    row("hangs up", FaultyServer::fault(Fault::HangUpOnBody), Kind::ConnectionLost, 3);
}

void TestFileTransfer::failedUploads()
{
    QFETCH(FaultyServer::Answer, answer);
    QFETCH(Error::Kind, kind);
    QFETCH(int, requests);
    FaultyServer server(answer);
    QNetworkAccessManager network;
    QUrl address = server.url();
    address.setQuery(QStringLiteral("signature=secret"));
    const FileTransfer::Upload upload{"application/json", {}, "[]", {}};
    const Result<QByteArray> done =
        waitFor(new FileTransfer(&network, address, upload, shortTimings(), this));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, kind);
    // Where a server hangs up, Qt may ask once more by itself; here that is harmless.
    QVERIFY(server.requests().size() >= requests);
    QVERIFY2(!done.error().message.contains(QStringLiteral("secret")),
             qPrintable(done.error().message));
}

void TestFileTransfer::uploadsAgain()
{
    FaultyServer server;
    int count = 0;
    server.setHandler([&count](const FaultyServer::Request &) {
        return ++count == 1 ? FaultyServer::fault(Fault::Never) : FaultyServer::status(201);
    });
    QNetworkAccessManager network;
    const FileTransfer::Upload upload{"application/json", {}, "[1]", {}};
    QVERIFY(waitFor(new FileTransfer(&network, server.url(), upload, shortTimings(), this)).ok());
    QCOMPARE(server.requests().last().body, QByteArray("[1]"));
}

void TestFileTransfer::aborts()
{
    FaultyServer server(FaultyServer::fault(Fault::Never));
    QNetworkAccessManager network;
    auto *download = new FileTransfer(&network, server.url(), 1000, shortTimings(), this);
    QTRY_COMPARE(server.requests().size(), 1);
    download->abort();
    download->abort();
    QCOMPARE(waitFor(download).error().kind, Error::Kind::Cancelled);
}

void TestFileTransfer::refusesPlainAddresses()
{
    GraphQlClient client(QUrl(QStringLiteral("http://127.0.0.1:1/graphql/")), apiKey,
                         shortTimings());
    RedBrickApi api(&client, QStringLiteral("o"));
    const Result<QByteArray> read =
        waitFor(api.download(QUrl(QStringLiteral("http://storage.example.com/x"))));
    QCOMPARE(read.error().kind, Error::Kind::InvalidInput);
}

void TestFileTransfer::gzip()
{
    QByteArray bytes;
    for (int i = 0; i < 200'000; ++i)
        bytes += char(i * 7 % 251);
    QVERIFY(isGzipped(gzipped(bytes)));
    QCOMPARE(gunzipped(gzipped(bytes), bytes.size()), bytes);
    QVERIFY(!gunzipped(gzipped(bytes), bytes.size() - 1));
    QVERIFY(!gunzipped("plain", 100));
    QVERIFY(!gunzipped({}, 100));
    QVERIFY(!isGzipped("[1]"));
}

namespace {

/// A service that has every task but "gone", no more than \a most in one answer. Where there is an
/// \a address, the labels of each are in a file there.
FaultyServer::Handler tasks(int most, const QString &address = {})
{
    return [most, address](const FaultyServer::Request &request) {
        if (request.method == "GET")
            return FaultyServer::json(R"([{"labelid":"from the file"}])");
        QJsonObject data;
        const QJsonObject variables = request.variables();
        for (auto it = variables.begin(); it != variables.end(); ++it) {
            const QString id = it.value().toString();
            if (!it.key().startsWith(QLatin1String("taskId")) || id == QLatin1String("gone"))
                continue;
            QJsonObject task{{QStringLiteral("taskId"), id}};
            if (!address.isEmpty())
                task.insert(QStringLiteral("latestTaskData"),
                            QJsonObject{{QStringLiteral("labelsDataPath"), QStringLiteral("path")},
                                        {QStringLiteral("labelsDataAddress"), address}});
            data.insert(it.key(), task);
        }
        return data.size() > most
            ? FaultyServer::status(413)
            : FaultyServer::json(
                QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson());
    };
}

struct Read
{
    QStringList ids;
    QList<LabeledTask> tasks;
    std::optional<Error> error;
    qsizetype largest = 0; ///< tasks that arrived at once
};

Read readAll(const FaultyServer &server, const QStringList &ids)
{
    GraphQlClient client(server.url(), apiKey, shortTimings());
    RedBrickApi api(&client, QStringLiteral("o"));
    LabeledTaskReading reading(&api, QStringLiteral("p"), false);
    Read read;
    QObject::connect(&reading, &LabeledTaskReading::arrived, &reading,
                     [&read](const QList<LabeledTask> &some) {
                         read.tasks += some;
                         read.largest = std::max(read.largest, some.size());
                     });
    QSignalSpy finished(&reading, &LabeledTaskReading::finished);
    QObject::connect(&reading, &LabeledTaskReading::finished, &reading,
                     [&read](const std::optional<Error> &error) { read.error = error; });
    reading.start(ids);
    if (!finished.wait(30'000) || finished.size() != 1)
        qFatal("finished() came %d times", int(finished.size()));
    for (const LabeledTask &task : std::as_const(read.tasks))
        read.ids += task.task.id;
    return read;
}

QStringList manyIds(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids += QString::number(1'000 - i);
    return ids;
}

} // namespace

void TestFileTransfer::readsInSlices()
{
    FaultyServer server;
    server.setHandler(tasks(LabeledTaskReading::tasksPerSlice));
    const QStringList ids = manyIds(260);
    QStringList asked = ids;
    asked.insert(30, QStringLiteral("gone"));
    const Read read = readAll(server, asked);
    QVERIFY(!read.error);
    QCOMPARE(read.ids, ids);
    QVERIFY(server.mostAtOnce() <= LabeledTaskReading::slicesAtOnce);
    QVERIFY(!readAll(server, {}).error);
}

void TestFileTransfer::asksInParts()
{
    FaultyServer server;
    server.setHandler(tasks(4));
    const Read read = readAll(server, manyIds(60));
    QVERIFY(!read.error);
    QCOMPARE(read.ids, manyIds(60));
    QVERIFY(read.largest <= 4);
    // One that is too large alone is an error, and no empty task.
    server.setHandler(tasks(0));
    QCOMPARE(readAll(server, manyIds(3)).error->kind, Error::Kind::TooLarge);
}

void TestFileTransfer::aLabelFileThatFails()
{
    FaultyServer server;
    server.setHandler(tasks(50, server.url().toString()));
    const Read read = readAll(server, manyIds(3));
    QVERIFY(!read.error);
    QCOMPARE(read.tasks.size(), 3);
    QCOMPARE(read.tasks.first().labels.size(), 1);

    FaultyServer gone(FaultyServer::status(404));
    server.setHandler(tasks(50, gone.url().toString()));
    const Read failed = readAll(server, manyIds(3));
    QVERIFY(failed.error);
    QVERIFY(failed.tasks.isEmpty());

    FaultyServer damaged(FaultyServer::json("[1"));
    server.setHandler(tasks(50, damaged.url().toString()));
    QCOMPARE(readAll(server, manyIds(3)).error->kind, Error::Kind::BadAnswer);
}

QTEST_GUILESS_MAIN(TestFileTransfer)
#include "tst_filetransfer.moc"
