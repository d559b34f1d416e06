// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/programwork.h"

#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/faultyserver.h"
#include "tests/support/programworld.h"
#include "tests/support/testsandbox.h"
#include "tests/support/waitforcall.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <memory>

#include <sys/resource.h>

using namespace brickyard;
using brickyard::tests::FaultyServer;
using brickyard::tests::isAlive;
using brickyard::tests::ProgramWorld;
using brickyard::tests::TestSandbox;
using brickyard::tests::waitFor;
using End = ProgramSummary::End;

namespace {

// Gives every task the same box.
const QByteArray labeler =
    "for line in sys.stdin:\n"
    "    task = json.loads(line)\n"
    "    print(json.dumps({'taskId': task['taskId'], 'series': [{'boundingBoxes': []}]}),\n"
    "          flush=True)\n";

Timings timingsForWork()
{
    Timings timings = ProgramWorld::shortTimings();
    timings.requestTimeout = 20'000;
    timings.retryBackoff = 5;
    timings.maxBackoff = 20;
    return timings;
}

QList<QJsonObject> objectsIn(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> objects;
    if (!file.open(QIODevice::ReadOnly))
        return objects;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!line.endsWith('\n') || !document.isObject())
            qFatal("this is no line of JSON: %s", line.constData());
        objects += document.object();
    }
    return objects;
}

QStringList idsOf(const QList<QJsonObject> &objects)
{
    QStringList ids;
    for (const QJsonObject &object : objects)
        ids += object.value(QLatin1String("taskId")).toString();
    return ids;
}

QStringList idsOf(const QList<Task> &tasks)
{
    QStringList ids;
    for (const Task &task : tasks)
        ids += task.id;
    return ids;
}

QStringList sorted(QStringList ids)
{
    ids.sort();
    return ids;
}

/// A program that the test writes, over tasks of a service, and all that is said of it.
class WorkWorld : public ProgramWorld
{
public:
    explicit WorkWorld(const QUrl &url, const QString &key = QString(43, u'k'),
                       const QString &orgId = QStringLiteral("o"))
        : client(url, key, timingsForWork()),
          api(&client, orgId),
          work(std::make_unique<ProgramWork>(&api, timingsForWork()))
    {
        job.projectId = QStringLiteral("p");
        job.resultsFile = folder.filePath(QStringLiteral("results.jsonl"));
        ProgramWork *of = work.get();
        QObject::connect(of, &ProgramWork::skipped, of,
                         [this](const ProgramWork::Note &note) { skippedTasks += note; });
        QObject::connect(of, &ProgramWork::failed, of,
                         [this](const ProgramWork::Note &note) { failedTasks += note; });
        QObject::connect(of, &ProgramWork::faulted, of,
                         [this](const QString &sentence) { said += sentence; });
        QObject::connect(of, &ProgramWork::logged, of,
                         [this](const QString &text) { programLog += text; });
        QObject::connect(of, &ProgramWork::progressed, of,
                         [this](const ProgramWork::Progress &now) { progress = now; });
        QObject::connect(of, &ProgramWork::finished, of, [this](const ProgramWork::Summary &end) {
            ++ends;
            result = end;
        });
    }

    void begin()
    {
        job.command = command;
        work->start(job);
    }
    void workToEnd()
    {
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(ends, 1, 60'000);
        // What is true of every end.
        QCOMPARE(result.results + result.skipped + result.failed, progress.tasks);
        QCOMPARE(progress.answered, progress.tasks);
        QCOMPARE(result.skipped, int(skippedTasks.size()));
        QCOMPARE(result.failed, int(failedTasks.size()));
        QCOMPARE(result.results, int(results().size()));
    }

    QList<QJsonObject> results() const { return objectsIn(job.resultsFile); }
    QByteArray resultBytes() const { return left(QStringLiteral("results.jsonl")); }

    GraphQlClient client;
    RedBrickApi api;
    std::unique_ptr<ProgramWork> work;
    ProgramWork::Job job;

    QList<ProgramWork::Note> skippedTasks;
    QList<ProgramWork::Note> failedTasks;
    QStringList said;
    QString programLog;
    ProgramWork::Progress progress;
    ProgramWork::Summary result;
    int ends = 0;
};

/// The first of the retina project's tasks that wait for labels.
class RetinaWorld : public WorkWorld
{
public:
    RetinaWorld(const TestSandbox &sandbox, int count)
        : WorkWorld(sandbox.url, sandbox.apiKey, sandbox.orgId)
    {
        job.projectId = sandbox.projectIds.at(3);
        QueueQuery query{job.projectId, QStringLiteral("Label"), QueueQuery::List::Queued};
        QString cursor;
        do {
            const Result<TaskPage> page = waitFor(api.fetchTaskPage(query, 50, cursor));
            if (!page)
                qFatal("the sandbox has no tasks");
            job.tasks += page->tasks;
            cursor = page->cursor;
        } while (job.tasks.size() < count && !cursor.isNull());
        if (job.tasks.size() < count)
            qFatal("the sandbox has too few tasks");
        job.tasks.resize(count);
    }
};

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

/// Programs over tasks of the sandbox, and of a service that misbehaves.
class TestProgramWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void labelsForAll();
    void noTasks();
    void eachKindOfAnswer();
    void anEarlyEnd();
    void noSuchProgram();
    void addresses();
    void itemsInFiles();
    void itemsThatCannotBeRead();
    void tasksThatAreGone();
    void theServiceFails();
    void noPlaceForResults();
    void aFullDisk();
    void cancelled();
    void cancelledWhileItemsAreRead();
    void deleted();
    void aProgramThatDoesNotRead();

private:
    TestSandbox m_sandbox;
};

void TestProgramWork::initTestCase()
{
    QVERIFY2(m_sandbox.start({QStringLiteral("--tasks"), QStringLiteral("10")}),
             qPrintable(m_sandbox.errorString()));
    QCOMPARE(m_sandbox.projectIds.size(), 4);
}

void TestProgramWork::labelsForAll()
{
    // More than are read at once.
    constexpr int count = ProgramWork::tasksPerReading + 30;
    RetinaWorld world(m_sandbox, count);
    const QStringList ids = idsOf(world.job.tasks);
    world.job.tasks += world.job.tasks.first();
    world.writePython("for line in sys.stdin:\n"
                      "    task = json.loads(line)\n"
                      "    assert task['name'] and len(task['series'][0]['items']) == 1\n"
                      "    assert not {'itemsPresigned', 'itemPaths'} & set(task['series'][0])\n"
                      "    print(json.dumps({'taskId': task['taskId'], 'series': []}))\n");
    world.workToEnd();
    QCOMPARE(world.result.words(), QStringLiteral("The program has ended."));
    QVERIFY(!world.result.error);
    QCOMPARE(world.result.results, count);
    QCOMPARE(world.progress, (ProgramWork::Progress{count, count, count}));
    QCOMPARE(idsOf(world.results()), ids);
    QCOMPARE(sorted(world.work->labelsSince().keys()), sorted(ids));
    QVERIFY(world.said.isEmpty());
    QVERIFY(world.programLog.isEmpty());
    // Since when a task has its labels, and not when it was read.
    RetinaWorld labeled(m_sandbox, 1);
    QueueQuery query{labeled.job.projectId, QStringLiteral("Review_1"), QueueQuery::List::Queued};
    labeled.job.tasks = waitFor(labeled.api.fetchTaskPage(query, 5, {}))->tasks;
    labeled.writePython(labeler);
    labeled.workToEnd();
    const QStringList labeledIds = idsOf(labeled.job.tasks);
    const Result<QList<LabeledTask>> read =
        waitFor(labeled.api.fetchLabeledTasks(labeled.job.projectId, labeledIds, false));
    QCOMPARE(read->size(), 5);
    for (const LabeledTask &task : *read) {
        QVERIFY(task.labelsSince.isValid());
        QCOMPARE(labeled.work->labelsSince().value(task.task.id), task.labelsSince);
    }
}

void TestProgramWork::noTasks()
{
    WorkWorld world(m_sandbox.url);
    world.writePython(labeler);
    world.workToEnd();
    QCOMPARE(world.result.words(), QStringLiteral("The program has ended."));
    QCOMPARE(world.progress, ProgramWork::Progress());
    QVERIFY(QFile::exists(world.job.resultsFile));
}

void TestProgramWork::eachKindOfAnswer()
{
    RetinaWorld world(m_sandbox, 6);
    world.writePython(
        "tasks = [json.loads(line)['taskId'] for line in sys.stdin]\n"
        "print('looking', file=sys.stderr)\n"
        "for number, task in enumerate(tasks):\n"
        "    print(json.dumps([{'taskId': task, 'reviewVal': False, 'comment': '\xc3\xa4'},\n"
        "                      {'taskId': task, 'skip': 'too dark'},\n"
        "                      {'taskId': task, 'error': 'no model'},\n"
        "                      {'taskId': 'nobody'}, 'noise',\n"
        "                      {'taskId': task, 'series': []}][number]))\n");
    world.workToEnd();
    const QList<Task> &tasks = world.job.tasks;
    QCOMPARE(
        world.skippedTasks,
        (QList<ProgramWork::Note>{{tasks.at(1).id, tasks.at(1).name, QStringLiteral("too dark")}}));
    const QString none = QStringLiteral("The program ended without an answer for this task.");
    QCOMPARE(
        world.failedTasks,
        (QList<ProgramWork::Note>{{tasks.at(2).id, tasks.at(2).name, QStringLiteral("no model")},
                                  {tasks.at(3).id, tasks.at(3).name, none},
                                  {tasks.at(4).id, tasks.at(4).name, none}}));
    QCOMPARE(idsOf(world.results()), (QStringList{tasks.at(0).id, tasks.at(5).id}));
    QCOMPARE(world.results().first().value(QLatin1String("comment")).toString(),
             QString::fromUtf8("\xc3\xa4"));
    QCOMPARE(world.said.size(), 2);
    QVERIFY2(world.said.first().contains(QStringLiteral("'nobody'")),
             qPrintable(world.said.first()));
    QCOMPARE(world.programLog, QStringLiteral("looking\n"));
}

void TestProgramWork::anEarlyEnd()
{
    RetinaWorld world(m_sandbox, 150);
    world.writePython("print(json.dumps({'taskId': json.loads(sys.stdin.readline())['taskId']}))\n"
                      "sys.stdout.flush()\n"
                      "os._exit(3)\n");
    world.workToEnd();
    QCOMPARE(world.result.program.end, End::ExitedWithCode);
    QCOMPARE(world.result.words(), QStringLiteral("The program ended with the exit code 3."));
    QCOMPARE(idsOf(world.results()), QStringList{world.job.tasks.first().id});
    QCOMPARE(world.result.failed, 149);
    QCOMPARE(
        world.failedTasks.last(),
        (ProgramWork::Note{world.job.tasks.last().id, world.job.tasks.last().name,
                           QStringLiteral("The program ended before it was given this task.")}));
}

void TestProgramWork::noSuchProgram()
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

void TestProgramWork::addresses()
{
    RetinaWorld world(m_sandbox, 3);
    world.job.withItems = true;
    world.writePython(
        "import urllib.request\n"
        "for line in sys.stdin:\n"
        "    task = json.loads(line)\n"
        "    series = task['series'][0]\n"
        "    assert 'itemPaths' not in series\n"
        "    address = series['itemsPresigned'][0].replace('localhost', '127.0.0.1')\n"
        "    with urllib.request.urlopen(address, timeout=30) as answer:\n"
        "        assert answer.read().startswith(b'\\x89PNG')\n"
        "    print(json.dumps({'taskId': task['taskId']}))\n");
    world.workToEnd();
    QCOMPARE(world.result.results, 3);
}

void TestProgramWork::itemsInFiles()
{
    // More than wait for the program at any time.
    RetinaWorld world(m_sandbox, ProgramWork::tasksPerReadingWithItems + 10);
    world.job.downloadItems = true;
    world.writePython(
        "with open('paths', 'w') as paths:\n"
        "    for line in sys.stdin:\n"
        "        task = json.loads(line)\n"
        "        series = task['series'][0]\n"
        "        assert 'itemsPresigned' not in series\n"
        "        assert len(series['itemPaths']) == len(series['items']) == 1\n"
        "        (path,) = series['itemPaths']\n"
        "        assert path.endswith('/' + task['taskId'] + '/1/00001.png'), path\n"
        "        with open(path, 'rb') as image:\n"
        "            assert image.read().startswith(b'\\x89PNG')\n"
        "        print(path, file=paths)\n"
        "        print(json.dumps({'taskId': task['taskId'], 'series': []}), flush=True)\n"
        "        end = time.monotonic() + 30\n"
        "        while os.path.exists(os.path.dirname(os.path.dirname(path))):\n"
        "            assert time.monotonic() < end, 'it is still there'\n"
        "            time.sleep(0.001)\n");
    world.workToEnd();
    QCOMPARE(world.programLog, QString());
    QCOMPARE(world.result.results, world.progress.tasks);
    const QString path = QString::fromUtf8(world.left(QStringLiteral("paths")).split('\n').first());
    QVERIFY(QDir::isAbsolutePath(path));
    QVERIFY(path.startsWith(QDir::tempPath()));
    QVERIFY(!QFile::exists(QFileInfo(path).dir().filePath(QStringLiteral("../.."))));
}

void TestProgramWork::itemsThatCannotBeRead()
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

void TestProgramWork::tasksThatAreGone()
{
    RetinaWorld world(m_sandbox, 3);
    Task gone;
    gone.id = QStringLiteral("00000000-0000-4000-8000-000000000000");
    gone.name = QStringLiteral("was here");
    world.job.tasks.insert(1, gone);
    world.writePython(labeler);
    world.workToEnd();
    QCOMPARE(world.failedTasks,
             (QList<ProgramWork::Note>{
                 {gone.id, gone.name,
                  QStringLiteral("The task cannot be read; it was probably deleted.")}}));
    QCOMPARE(world.result.results, 3);
    QVERIFY(!world.work->labelsSince().contains(gone.id));
}

void TestProgramWork::theServiceFails()
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

void TestProgramWork::noPlaceForResults()
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

void TestProgramWork::aFullDisk()
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

void TestProgramWork::cancelled()
{
    RetinaWorld world(m_sandbox, 150);
    world.job.downloadItems = true;
    world.writePython("for number in range(2):\n"
                      "    task = json.loads(sys.stdin.readline())\n"
                      "    print(json.dumps({'taskId': task['taskId']}), flush=True)\n"
                      "while True:\n"
                      "    time.sleep(1)\n");
    world.work->cancel(); // there is nothing yet
    QObject::connect(world.work.get(), &ProgramWork::progressed, world.work.get(),
                     [&world](const ProgramWork::Progress &progress) {
                         if (progress.answered == 2)
                             world.work->cancel();
                     });
    world.workToEnd();
    QCOMPARE(world.result.program.end, End::Cancelled);
    QCOMPARE(world.result.words(), QStringLiteral("The program was stopped, as you asked."));
    QCOMPARE(world.result.results, 2);
    QCOMPARE(world.result.failed, 148);
    QCOMPARE(world.failedTasks.last().why,
             QStringLiteral("The program was stopped before it was given this task."));
    world.work->cancel();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(world.ends, 1);
}

void TestProgramWork::cancelledWhileItemsAreRead()
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

void TestProgramWork::deleted()
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

void TestProgramWork::aProgramThatDoesNotRead()
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

QTEST_GUILESS_MAIN(TestProgramWork)
#include "tst_programwork.moc"
