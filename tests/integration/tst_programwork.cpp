// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/programwork.h"

#include "tests/support/testsandbox.h"
#include "tests/support/waitforcall.h"
#include "tests/support/workworld.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace brickyard;
using brickyard::tests::idsOf;
using brickyard::tests::labeler;
using brickyard::tests::sorted;
using brickyard::tests::TestSandbox;
using brickyard::tests::waitFor;
using brickyard::tests::WorkWorld;
using End = ProgramSummary::End;

namespace {

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

} // namespace

/// Programs over tasks of the sandbox.
class TestProgramWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void labelsForAll();
    void noTasks();
    void eachKindOfAnswer();
    void anEarlyEnd();
    void addresses();
    void itemsInFiles();
    void tasksThatAreGone();
    void cancelled();

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

QTEST_GUILESS_MAIN(TestProgramWork)
#include "tst_programwork.moc"
