// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/programwork.h"
#include "tests/support/faultyserver.h"
#include "tests/support/workworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <functional>

#include <sys/resource.h>

using namespace brickyard;
using brickyard::tests::FaultyServer;
using brickyard::tests::idsOf;
using brickyard::tests::isAlive;
using brickyard::tests::labeler;
using brickyard::tests::sorted;
using brickyard::tests::WorkWorld;
using End = ProgramSummary::End;

namespace {

QList<Task> manyTasks(int count)
{
    QList<Task> tasks;
    for (int i = 0; i < count; ++i) {
        Task task;
        task.id = QString::number(1'000 + i);
        task.name = QStringLiteral("name ") + task.id;
        tasks += task;
    }
    return tasks;
}

/// A service that has every task, with one item each, which is at what \a addressOf says.
FaultyServer::Handler service(const std::function<QJsonValue(const QString &)> &addressOf,
                              int *asked = nullptr, const QString &padding = {})
{
    return [addressOf, asked, padding](const FaultyServer::Request &request) {
        QJsonObject data;
        const QJsonObject variables = request.variables();
        for (auto it = variables.begin(); it != variables.end(); ++it) {
            if (!it.key().startsWith(QLatin1String("taskId")))
                continue;
            const QString id = it.value().toString();
            QJsonObject point{{QStringLiteral("name"), QString(id + padding)},
                              {QStringLiteral("items"), QJsonArray{QStringLiteral("../x/a.PNG")}}};
            if (addressOf)
                point.insert(QStringLiteral("itemsPresigned"), QJsonArray{addressOf(id)});
            data.insert(
                it.key(),
                QJsonObject{{QStringLiteral("taskId"), id}, {QStringLiteral("datapoint"), point}});
            if (asked)
                ++*asked;
        }
        return FaultyServer::json(
            QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson());
    };
}

/// No process writes larger files meanwhile; a write beyond is an error as on a full disk.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

/// What goes wrong beside the program: the service, the storage, the disk, and we ourselves.
class TestProgramWorkFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSuchProgram();
    void itemsThatCannotBeRead();
    void theServiceFails();
    void noPlaceForResults();
    void aFullDisk();
    void cancelledWhileItemsAreRead();
    void deleted();
    void aProgramThatDoesNotRead();
};

void TestProgramWorkFaults::noSuchProgram()
{
    FaultyServer server(FaultyServer::status(500));
    WorkWorld world(server.url());
    world.job.tasks = manyTasks(3);
    world.command.program = QStringLiteral("./none");
    world.workToEnd();
    QCOMPARE(world.result.program.end, End::NotStarted);
    QVERIFY(world.result.words().startsWith(QStringLiteral("The program could not be started")));
    QCOMPARE(world.result.failed, 3);
    QVERIFY(server.requests().isEmpty());
}

void TestProgramWorkFaults::itemsThatCannotBeRead()
{
    FaultyServer storage;
    storage.setHandler([](const FaultyServer::Request &request) {
        return request.path.contains("1002") ? FaultyServer::status(403)
                                             : FaultyServer::json("\x89PNG");
    });
    const QString address = storage.url().toString();
    FaultyServer server;
    server.setHandler(service([address](const QString &id) -> QJsonValue {
        if (id == QLatin1String("1003"))
            return {};
        if (id == QLatin1String("1004"))
            return QStringLiteral("http://storage.example.com/x?signature=secret");
        return QString(address + id + QLatin1String("?signature=secret"));
    }));
    WorkWorld world(server.url());
    world.job.tasks = manyTasks(8);
    world.job.downloadItems = true;
    world.writePython(labeler);
    world.workToEnd();
    QCOMPARE(world.result.words(), QStringLiteral("The program has ended."));
    QCOMPARE(sorted(idsOf(world.results())),
             (QStringList{QStringLiteral("1000"), QStringLiteral("1001"), QStringLiteral("1005"),
                          QStringLiteral("1006"), QStringLiteral("1007")}));
    QCOMPARE(world.progress.given, 5);
    QHash<QString, QString> why;
    for (const ProgramWork::Note &note : std::as_const(world.failedTasks)) {
        why.insert(note.taskId, note.why);
        QVERIFY2(!note.why.contains(QLatin1String("secret")), qPrintable(note.why));
        QVERIFY2(!note.why.contains(QLatin1String("//")), qPrintable(note.why));
    }
    QVERIFY(why.value(QStringLiteral("1002")).contains(QLatin1String("not valid")));
    QVERIFY(why.value(QStringLiteral("1003")).contains(QLatin1String("no address")));
    QVERIFY(why.value(QStringLiteral("1004")).contains(QLatin1String("not encrypted")));
    for (const FaultyServer::Request &request : storage.requests())
        QVERIFY(request.header("apikey").isEmpty());
}

void TestProgramWorkFaults::theServiceFails()
{
    FaultyServer server;
    server.setHandler([good = service({})](const FaultyServer::Request &request) {
        const QJsonObject variables = request.variables();
        const bool isLate = std::any_of(variables.begin(), variables.end(), [](auto value) {
            return value.toString() >= QLatin1String("1100")
                && value.toString() <= QLatin1String("1999");
        });
        return isLate ? FaultyServer::status(500) : good(request);
    });
    WorkWorld world(server.url());
    world.job.tasks = manyTasks(250);
    world.writePython(labeler);
    world.workToEnd();
    QVERIFY(world.result.error);
    QCOMPARE(world.result.error->kind, Error::Kind::ServiceFailed);
    QCOMPARE(world.result.words(), world.result.error->message);
    // The program has answered what it had, and ended by itself.
    QCOMPARE(world.result.program.end, End::Exited);
    QCOMPARE(idsOf(world.results()), idsOf(manyTasks(100)));
    QCOMPARE(world.result.failed, 150);
    QCOMPARE(world.failedTasks.first().taskId, QStringLiteral("1100"));
    QVERIFY(world.failedTasks.first().why.endsWith(world.result.error->message));
    QCOMPARE(world.failedTasks.last().taskId, QStringLiteral("1249"));
}

void TestProgramWorkFaults::noPlaceForResults()
{
    FaultyServer server(FaultyServer::status(500));
    WorkWorld world(server.url());
    world.job.tasks = manyTasks(2);
    world.job.resultsFile = QStringLiteral("/nonexistent/results.jsonl");
    world.writeShell("touch started\n");
    world.workToEnd();
    QVERIFY(world.result.error);
    QVERIFY(world.result.words().startsWith(
        QStringLiteral("/nonexistent/results.jsonl cannot be written: ")));
    QCOMPARE(world.result.failed, 2);
    QVERIFY(!QFile::exists(world.folder.filePath(QStringLiteral("started"))));
}

void TestProgramWorkFaults::aFullDisk()
{
    FaultyServer server;
    server.setHandler(service({}));
    WorkWorld world(server.url());
    world.job.tasks = manyTasks(50);
    world.writePython(labeler);
    // Not at the end of a line.
    const QByteArray line = R"({"taskId": "1000", "series": [{"boundingBoxes": []}]})"
                            "\n";
    const SmallFiles small(rlim_t(line.size() * 5 + 20));
    world.workToEnd();
    QVERIFY(world.result.error);
    QCOMPARE(world.result.error->kind, Error::Kind::Storage);
    QVERIFY2(world.result.words().contains(QStringLiteral("results.jsonl cannot be written: ")),
             qPrintable(world.result.words()));
    QCOMPARE(world.result.results, 5);
    QCOMPARE(world.resultBytes().size(), line.size() * 5);
    QCOMPARE(idsOf(world.results()), idsOf(manyTasks(5)));
    QCOMPARE(world.failedTasks.first().taskId, QStringLiteral("1005"));
    QVERIFY(
        world.failedTasks.first().why.startsWith(QStringLiteral("The result could not be kept.")));
}

void TestProgramWorkFaults::cancelledWhileItemsAreRead()
{
    FaultyServer storage(FaultyServer::fault(FaultyServer::Fault::Never));
    const QString address = storage.url().toString();
    FaultyServer server;
    server.setHandler(service([address](const QString &) -> QJsonValue { return address; }));
    WorkWorld world(server.url());
    world.job.tasks = manyTasks(30);
    world.job.downloadItems = true;
    world.writePython(labeler);
    world.begin();
    // A few at a time.
    QTRY_COMPARE_WITH_TIMEOUT(storage.requests().size(), 4, 30'000);
    world.work->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(world.ends, 1, 30'000);
    QCOMPARE(world.result.program.end, End::Cancelled);
    QCOMPARE(world.result.failed, 30);
    QCOMPARE(storage.requests().size(), 4);
}

void TestProgramWorkFaults::deleted()
{
    FaultyServer server;
    server.setHandler(service({}));
    WorkWorld world(server.url());
    world.job.tasks = manyTasks(3);
    world.writeShell("echo $$ > pid.new; mv pid.new pid\n"
                     "while :; do sleep 1; done\n");
    world.begin();
    QTRY_VERIFY_WITH_TIMEOUT(!world.left(QStringLiteral("pid")).isEmpty(), 30'000);
    const qint64 pid = world.left(QStringLiteral("pid")).trimmed().toLongLong();
    QVERIFY(isAlive(pid));
    world.work.reset();
    QVERIFY(!isAlive(pid));
    QCOMPARE(world.ends, 0);
}

void TestProgramWorkFaults::aProgramThatDoesNotRead()
{
    constexpr int count = 700;
    int asked = 0;
    FaultyServer server;
    server.setHandler(service({}, &asked, QString(50'000, u'x')));
    WorkWorld world(server.url());
    world.job.tasks = manyTasks(count);
    world.writePython("while not os.path.exists('go'):\n"
                      "    time.sleep(0.01)\n"
                      + labeler);
    world.begin();
    // It is full when a second has passed in which nothing more was asked for.
    int before = -1;
    QTimer second;
    bool isFull = false;
    connect(&second, &QTimer::timeout, world.work.get(), [&] {
        isFull = isFull || (asked > 0 && asked == before);
        before = asked;
    });
    second.start(1000);
    QTRY_VERIFY_WITH_TIMEOUT(isFull, 60'000);
    QVERIFY2(asked <= 2 * ProgramWork::tasksPerReading, qPrintable(QString::number(asked)));
    QFile go(world.folder.filePath(QStringLiteral("go")));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QTRY_COMPARE_WITH_TIMEOUT(world.ends, 1, 60'000);
    QCOMPARE(world.result.results, count);
}

QTEST_GUILESS_MAIN(TestProgramWorkFaults)
#include "tst_programworkfaults.moc"
