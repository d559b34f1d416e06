// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/processmemory.h"
#include "tests/support/programworld.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace brickyard;
using brickyard::tests::ProgramWorld;
using Kind = ProgramAnswer::Kind;
using End = ProgramSummary::End;

namespace {

/// Reads each task and answers it at once, with what it got.
const QByteArray echo = "for line in sys.stdin:\n"
                        "    task = json.loads(line)\n"
                        "    task['pid'] = os.getpid()\n"
                        "    print(json.dumps(task), flush=True)\n";

QStringList idsUpTo(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids += ProgramWorld::taskId(i);
    return ids;
}

#ifdef __SANITIZE_ADDRESS__
constexpr double mostGrownMb = 600; // what was freed is kept for a while to find who still uses it
#else
constexpr double mostGrownMb = 60;
#endif

} // namespace

/// What comes in and what goes out of programs, good ones and bad ones. How they end is in
/// tst_programend.
class TestProgramRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inOrder();
    void inAnotherOrder();
    void forms_data();
    void forms();
    void givenAtOnce();
    void givenLate();
    void severalAtOnce();
    void oneForEach();
    void theQuickOneGetsMore();
    void badLines();
    void aFloodOfBadLinesIsCounted();
    void longLines();
    void longAnswersAreRead();
    void noTaskTwice();
    void standardErrorIsTheLog();
    void aFloodOfTheLogIsCut();
    void outputIsReadAsItIsNeeded();
    void tasksWaitForAProgramThatDoesNotRead();
    void aClosedInputIsSaid();
    void anEarlyEndIsSaid();
};

void TestProgramRun::inOrder()
{
    ProgramWorld world;
    world.writePython(echo);
    world.runToEnd(500);
    QCOMPARE(world.answeredWith(Kind::Result), idsUpTo(500));
    QCOMPARE(world.summary.end, End::Exited);
    QCOMPARE(world.summary.results, 500);
    QCOMPARE(world.summary.failed, 0);
    QCOMPARE(world.faults, QStringList());
    QCOMPARE(world.log, QString());
    QCOMPARE(world.answers.first().object.value(QLatin1String("taskId")).toString(),
             ProgramWorld::taskId(0));
    QVERIFY(world.answers.first().line.startsWith("{\"taskId\": \"task-0\""));
}

void TestProgramRun::inAnotherOrder()
{
    ProgramWorld world;
    world.writePython("for line in reversed(sys.stdin.readlines()):\n"
                      "    print(line, end='')\n");
    world.runToEnd(500);
    QStringList backwards = idsUpTo(500);
    std::reverse(backwards.begin(), backwards.end());
    QCOMPARE(world.answeredWith(Kind::Result), backwards);
}

void TestProgramRun::forms_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("lines") << QByteArray(R"({"taskId":"task-0","skip":"dark"}\n)"
                                         R"({"taskId":"task-1","error":"lost"}\n)");
    QTest::newRow("no end") << QByteArray(R"({"taskId":"task-0","skip":"dark"}\n)"
                                          R"({"taskId":"task-1","error":"lost"})");
    QTest::newRow("mark and returns")
        << QByteArray(R"(\357\273\277{"taskId":"task-0","skip":"dark"}\r\n)"
                      R"(\r\n\n{"taskId":"task-1","error":"lost"}\r\n)");
}

void TestProgramRun::forms()
{
    QFETCH(QByteArray, output);
    ProgramWorld world;
    world.writeShell("cat > got\nprintf '" + output + "'\n");
    world.lineOf = [](int index) -> QByteArray {
        return "{\n\"index\": " + QByteArray::number(index) + "}";
    };
    world.runToEnd(2);
    QCOMPARE(world.faults, QStringList());
    QCOMPARE(world.answers,
             (QList<ProgramAnswer>{
                 {ProgramWorld::taskId(0), Kind::Skipped, QStringLiteral("dark"), {}, {}},
                 {ProgramWorld::taskId(1), Kind::Failed, QStringLiteral("lost"), {}, {}}}));
    QCOMPARE(world.summary.skipped, 1);
    QCOMPARE(world.summary.failed, 1);
    QCOMPARE(world.summary.unanswered, 0);
    // Each task is one line, whatever it was before.
    QCOMPARE(world.left(QStringLiteral("got")), QByteArray("{ \"index\": 0}\n{ \"index\": 1}\n"));
}

void TestProgramRun::givenAtOnce()
{
    ProgramWorld world;
    world.writePython(echo);
    QList<ProgramTask> tasks;
    for (int i = 0; i < 5000; ++i)
        tasks += {ProgramWorld::taskId(i), world.lineOf(i)};
    world.run.give(tasks); // before it is started, even
    world.run.noMoreTasks();
    world.runToEnd(0);
    QCOMPARE(world.answeredWith(Kind::Result), idsUpTo(5000));
}

/// Tasks that have to be fetched first, one after another.
void TestProgramRun::givenLate()
{
    ProgramWorld world;
    world.writePython(echo);
    world.run.disconnect(&world.run);
    int asked = 0;
    int answered = 0;
    QObject::connect(&world.run, &ProgramRun::wantsTasks, &world.run, [&] { ++asked; });
    QObject::connect(&world.run, &ProgramRun::answered, &world.run, [&] { ++answered; });
    QObject::connect(&world.run, &ProgramRun::finished, &world.run, [&] { ++world.finishedCount; });
    world.start(0);
    for (int i = 0; i < 5; ++i) {
        QTRY_COMPARE(asked, i + 1);
        QTRY_COMPARE(answered, i);
        QCOMPARE(asked, i + 1); // and not again, however long it takes
        world.run.give({{ProgramWorld::taskId(i), world.lineOf(i)}});
    }
    QTRY_COMPARE(answered, 5);
    QCOMPARE(world.finishedCount, 0);
    world.run.noMoreTasks();
    QTRY_COMPARE(world.finishedCount, 1);
}

void TestProgramRun::severalAtOnce()
{
    ProgramWorld world;
    // None ends before all of them have begun.
    world.writePython("open('begun-%d' % os.getpid(), 'w').close()\n"
                      "while sum(name.startswith('begun-') for name in os.listdir('.')) < 4:\n"
                      "    time.sleep(0.01)\n"
                      + echo);
    world.command.processes = 4;
    world.runToEnd(100);
    QHash<int, int> byProcess;
    for (const ProgramAnswer &answer : world.answers)
        ++byProcess[answer.object.value(QLatin1String("pid")).toInt()];
    QCOMPARE(world.summary.results, 100);
    QCOMPARE(world.answersOf.size(), 100);
    QCOMPARE(byProcess.size(), 4);
}

void TestProgramRun::oneForEach()
{
    ProgramWorld world;
    world.writePython(echo);
    world.command.processes = 4;
    world.runToEnd(4);
    QSet<int> processes;
    for (const ProgramAnswer &answer : world.answers)
        processes += answer.object.value(QLatin1String("pid")).toInt();
    QCOMPARE(processes.size(), 4);
}

/// Of two processes, one answers nothing while there is more to give.
void TestProgramRun::theQuickOneGetsMore()
{
    ProgramWorld world;
    world.writePython(
        "try:\n"
        "    os.mkdir('slow')\n"
        "    lines = sys.stdin.readlines()\n"
        "except FileExistsError:\n"
        "    lines = sys.stdin\n"
        "for line in lines:\n"
        "    print(json.dumps(dict(json.loads(line), pid=os.getpid())), flush=True)\n");
    world.command.processes = 2;
    world.run.disconnect(&world.run);
    QHash<int, int> byProcess;
    int given = 0;
    const auto giveOne = [&] {
        world.run.give({{ProgramWorld::taskId(given), world.lineOf(given)}});
        ++given;
    };
    QObject::connect(&world.run, &ProgramRun::answered, &world.run,
                     [&](const ProgramAnswer &answer) {
                         ++byProcess[answer.object.value(QLatin1String("pid")).toInt()];
                         if (given < 100)
                             giveOne();
                         else
                             world.run.noMoreTasks();
                     });
    QObject::connect(&world.run, &ProgramRun::finished, &world.run, [&] { ++world.finishedCount; });
    // One for each, and then the next to whoever has answered.
    giveOne();
    giveOne();
    world.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(world.finishedCount, 1, 60'000);
    QCOMPARE(byProcess.size(), 2);
    QCOMPARE(*std::min_element(byProcess.cbegin(), byProcess.cend()), 1);
}

void TestProgramRun::badLines()
{
    ProgramWorld world;
    world.writeShell("cat > /dev/null\n"
                     "echo 'Loading model'\n"
                     "echo '{\"taskId\":\"task-0\"}'\n"
                     "echo '{\"taskId\":\"task-0\",\"skip\":\"second thoughts\"}'\n"
                     "echo '{\"taskId\":\"task-9\"}'\n"
                     "echo '{\"taskId\":'\n"
                     "head -c 1000 /dev/urandom | tr -d '\\n' | tr '{' x; echo\n"
                     "echo '{\"taskId\":\"task-1\"}'\n");
    world.runToEnd(3);
    QCOMPARE(world.answeredWith(Kind::Result), idsUpTo(2));
    QCOMPARE(world.answeredWith(Kind::Failed), QStringList{ProgramWorld::taskId(2)});
    QCOMPARE(world.answers.last().why,
             QStringLiteral("The program ended without an answer for this task."));
    QCOMPARE(world.summary.unanswered, 1);
    QCOMPARE(world.summary.faults, 5);
    QCOMPARE(world.faults.size(), 5);
    QCOMPARE(world.faults.at(0),
             QStringLiteral("Line 1 of the output: this is no JSON object: Loading model"));
    QCOMPARE(
        world.faults.at(1),
        QStringLiteral("Line 3 of the output: line 2 has answered for the task 'task-0' before"));
    QCOMPARE(
        world.faults.at(2),
        QStringLiteral("Line 4 of the output: the task 'task-9' was not given to the program"));
    QVERIFY(world.faults.at(3).startsWith(QStringLiteral("Line 5 of the output: this is no JSON")));
    QVERIFY(world.faults.at(4).startsWith(QStringLiteral("Line 6 of the output: ")));
    QVERIFY(world.faults.at(4).size() < 200);
}

void TestProgramRun::aFloodOfBadLinesIsCounted()
{
    ProgramWorld world;
    world.writePython("sys.stdin.read()\n"
                      "sys.stdout.write('y\\n' * 100000)\n"
                      "print('{\"taskId\":\"task-0\"}')\n");
    world.runToEnd(1);
    QCOMPARE(world.summary.results, 1);
    QCOMPARE(world.summary.faults, 100'000);
    QCOMPARE(world.faults.size(), ProgramRun::mostFaults);
}

void TestProgramRun::longLines()
{
    ProgramWorld world(1000);
    world.writePython("sys.stdin.read()\n"
                      "print('{\"taskId\":\"task-0\",\"x\":\"%s\"}' % ('x' * 100000))\n"
                      "print('{\"taskId\":\"task-1\"}')\n"
                      "sys.stdout.write('z' * 1000000)\n");
    world.runToEnd(2);
    QCOMPARE(world.answeredWith(Kind::Result), QStringList{ProgramWorld::taskId(1)});
    QCOMPARE(world.summary.unanswered, 1);
    QCOMPARE(world.faults.size(), 2);
    QVERIFY2(world.faults.at(0).startsWith(QStringLiteral("Line 1 of the output: it is longer")),
             qPrintable(world.faults.at(0)));
    QVERIFY(world.faults.at(1).startsWith(QStringLiteral("Line 3 of the output: it is longer")));
}

/// Long enough to be read in the pool: in their order with short ones, and without loss at the end.
void TestProgramRun::longAnswersAreRead()
{
    ProgramWorld world;
    world.writePython("for line in sys.stdin:\n"
                      "    task = json.loads(line)\n"
                      "    if int(task['taskId'][5:]) % 2:\n"
                      "        task['x'] = 'x' * 1000000\n"
                      "    sys.stdout.write(json.dumps(task) + '\\n')\n"
                      "sys.stdout.write('y' * 200000)\n");
    world.runToEnd(20);
    QCOMPARE(world.answeredWith(Kind::Result), idsUpTo(20));
    QCOMPARE(world.answers.last().object.value(QLatin1String("x")).toString().size(), 1'000'000);
    QCOMPARE(world.faults.size(), 1);
    QVERIFY(world.faults.first().startsWith(QStringLiteral("Line 21 of the output: this is no")));
}

void TestProgramRun::noTaskTwice()
{
    ProgramWorld world;
    world.writePython(echo);
    const ProgramTask task{ProgramWorld::taskId(0), world.lineOf(0)};
    world.run.give({task, task});
    world.run.noMoreTasks();
    world.runToEnd(0);
    QCOMPARE(world.summary.results, 1);
    QCOMPARE(world.faults, QStringList{QStringLiteral("The task 'task-0' was given twice")});
}

void TestProgramRun::standardErrorIsTheLog()
{
    ProgramWorld world;
    // What it says is seen while it runs: it goes on when we have seen it.
    world.writeShell("printf 'Loading \\033[1mmodel\\033[0m' >&2\n"
                     "cat\n"
                     "echo ' done' >&2\n");
    world.run.disconnect(&world.run);
    QString log;
    int finished = 0;
    QObject::connect(&world.run, &ProgramRun::logged, &world.run,
                     [&log](const QString &text, int process) {
                         QCOMPARE(process, 1);
                         log += text;
                     });
    QObject::connect(&world.run, &ProgramRun::finished, &world.run, [&finished] { ++finished; });
    world.start(0);
    QTRY_COMPARE(log, QStringLiteral("Loading model"));
    QCOMPARE(finished, 0);
    world.run.noMoreTasks();
    QTRY_COMPARE(finished, 1);
    QCOMPARE(log, QStringLiteral("Loading model done\n"));
}

void TestProgramRun::aFloodOfTheLogIsCut()
{
    Timings timings = ProgramWorld::shortTimings();
    timings.progressInterval = 60'000; // it is looked at once, at the end
    ProgramWorld world(OutputLines::longestLine, timings);
    world.writePython("for line in sys.stdin:\n"
                      "    print(line, end='')\n"
                      "for number in range(1000000):\n"
                      "    print('line %d' % number, file=sys.stderr)\n");
    world.runToEnd(1);
    QCOMPARE(world.summary.results, 1);
    QVERIFY(world.log.size() < ProgramLog::keptBytes + 200);
    QVERIFY(world.log.startsWith(QStringLiteral("\n[The program writes too fast")));
    QVERIFY(world.log.endsWith(QStringLiteral("line 999999\n")));
}

void TestProgramRun::outputIsReadAsItIsNeeded()
{
    ProgramWorld world;
    world.writeShell("yes & yes >&2\n");
    // The event loop comes round meanwhile: this is what ends it.
    int rounds = 0;
    QTimer ticking;
    QObject::connect(&ticking, &QTimer::timeout, &world.run, [&] {
        if (++rounds == 200)
            world.run.cancel();
    });
    const bench::ProcessMemory memory;
    ticking.start(10);
    world.runToEnd(1);
    QCOMPARE(world.summary.end, End::Cancelled);
    QVERIFY(world.summary.faults > ProgramRun::mostFaults);
    QVERIFY(!world.log.isEmpty());
    world.log.clear();
    QVERIFY2(memory.grownMb() < mostGrownMb, qPrintable(QString::number(memory.grownMb())));
}

void TestProgramRun::tasksWaitForAProgramThatDoesNotRead()
{
    ProgramWorld world;
    // It reads nothing until it is told to; 100 MB of tasks wait for it.
    world.writePython("while not os.path.exists('go'):\n"
                      "    time.sleep(0.01)\n"
                      "for line in sys.stdin:\n"
                      "    print(json.dumps({'taskId': json.loads(line)['taskId']}))\n");
    world.lineOf = [](int index) -> QByteArray {
        return "{\"taskId\":\"" + ProgramWorld::taskId(index).toUtf8() + "\",\"x\":\""
            + QByteArray(100'000, 'x') + "\"}";
    };
    const bench::ProcessMemory memory;
    world.start(1000);
    // It is full when a second has passed in which nothing more was asked for.
    int before = -1;
    QTimer second;
    bool isFull = false;
    QObject::connect(&second, &QTimer::timeout, &world.run, [&] {
        isFull = isFull || (world.given > 0 && world.given == before);
        before = world.given;
    });
    second.start(1000);
    QTRY_VERIFY_WITH_TIMEOUT(isFull, 60'000);
    QVERIFY2(world.given <= 2 * ProgramRun::tasksAtOnce, qPrintable(QString::number(world.given)));
    QFile go(world.folder.filePath(QStringLiteral("go")));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QTRY_COMPARE_WITH_TIMEOUT(world.finishedCount, 1, 60'000);
    QCOMPARE(world.summary.results, 1000);
    QVERIFY2(memory.grownMb() < mostGrownMb, qPrintable(QString::number(memory.grownMb())));
}

void TestProgramRun::aClosedInputIsSaid()
{
    ProgramWorld world;
    world.writePython("line = sys.stdin.readline()\n"
                      "os.close(0)\n"
                      "print(line, end='')\n");
    world.lineOf = [](int index) -> QByteArray {
        return "{\"taskId\":\"" + ProgramWorld::taskId(index).toUtf8() + "\",\"x\":\""
            + QByteArray(100'000, 'x') + "\"}";
    };
    world.runToEnd(100);
    QCOMPARE(world.summary.end, End::Exited);
    QCOMPARE(world.faults,
             QStringList{QStringLiteral(
                 "The program has closed its standard input before it read all tasks")});
    QCOMPARE(world.summary.results, 1);
    // Whatever was given is answered, and once.
    QCOMPARE(world.answersOf.size(), world.given);
    QCOMPARE(world.answers.size(), world.given);
    QCOMPARE(world.summary.unanswered, world.given - 1);
}

void TestProgramRun::anEarlyEndIsSaid()
{
    ProgramWorld world;
    world.writePython("os.read(0, 1)\n");
    QList<ProgramTask> tasks;
    for (int i = 0; i < 100; ++i)
        tasks += {ProgramWorld::taskId(i), QByteArray(30'000, 'x')}; // more than a pipe takes
    world.run.give(tasks);
    world.runToEnd(0);
    QCOMPARE(world.summary.end, End::Exited);
    QCOMPARE(world.faults.size(), 1);
    QCOMPARE(world.answersOf.size(), 100);
    QCOMPARE(world.summary.unanswered, 100);
    QCOMPARE(world.answers.first().why,
             QStringLiteral("The program ended without an answer for this task."));
    QCOMPARE(world.answers.last().why,
             QStringLiteral("The program ended before it was given this task."));
}

QTEST_GUILESS_MAIN(TestProgramRun)
#include "tst_programrun.moc"
