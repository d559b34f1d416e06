// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/programworld.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace brickyard;
using brickyard::tests::isAlive;
using brickyard::tests::ProgramWorld;
using Kind = ProgramAnswer::Kind;
using End = ProgramSummary::End;

namespace {

// A program that ignores being asked to end, and has another one that does the same. Both say who
// they are, and that they are ready.
const QByteArray stubborn = "trap '' TERM\n"
                            "(trap '' TERM; while :; do sleep 1; done) &\n"
                            "echo $! > child.new; mv child.new child\n"
                            "echo $$ > leader.new; mv leader.new leader\n"
                            "while :; do sleep 1; done\n";

qint64 pidIn(const ProgramWorld &world, const char *name)
{
    return world.left(QString::fromLatin1(name)).trimmed().toLongLong();
}

} // namespace

/// How programs are started, and how they end: by themselves, stopped, killed.
class TestProgramEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exits_data();
    void exits();
    void doesNotStart_data();
    void doesNotStart();
    void anInterpreterThatIsMissing();
    void takesTooLong();
    void cancelled();
    void cancelledAtOnce();
    void whatWasAnsweredCounts();
    void anEndThatIsAskedFor();
    void whoStaysSilentlyIsKilled();
    void oneOfTwoEnds();
    void othersAreLeftBehind();
    void aPipelineIsWaitedFor();
    void theRunIsDeleted();
    void weAreKilled();
    void whatAProgramSees();
    void brokenPipesEndAProgram();
    void sentences();
};

void TestProgramEnd::exits_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<End>("end");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("well") << QByteArray("exit 0") << End::Exited << 0
                          << QStringLiteral("The program has ended.");
    QTest::newRow("with a code") << QByteArray("exit 3") << End::ExitedWithCode << 3
                                 << QStringLiteral("The program ended with the exit code 3.");
    QTest::newRow("by a signal") << QByteArray("kill -9 $$") << End::Crashed << 9
                                 << QStringLiteral("The program was ended by signal 9 (Killed).");
    QTest::newRow("after its input")
        << QByteArray("cat > /dev/null; exit 4") << End::ExitedWithCode << 4
        << QStringLiteral("The program ended with the exit code 4.");
}

void TestProgramEnd::exits()
{
    QFETCH(QByteArray, program);
    QFETCH(End, end);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    ProgramWorld world;
    world.writeShell(program + '\n');
    world.runToEnd(1000);
    QCOMPARE(world.summary.end, end);
    QCOMPARE(world.summary.code, code);
    QCOMPARE(endSentence(world.summary), sentence);
    QCOMPARE(world.answers.size(), world.given);
    QCOMPARE(world.answersOf.size(), world.given);
    QCOMPARE(world.summary.unanswered, world.given);
    QCOMPARE(world.summary.failed, world.given);
}

void TestProgramEnd::doesNotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("said");
    QTest::newRow("missing") << QStringLiteral("./none") << QStringLiteral("There is no program");
    QTest::newRow("unknown") << QStringLiteral("no-such-program")
                             << QStringLiteral("There is no program");
    QTest::newRow("a folder") << QStringLiteral("./folder") << QStringLiteral("is a folder");
    QTest::newRow("not executable")
        << QStringLiteral("./text") << QStringLiteral("may not be executed");
    QTest::newRow("no folder") << QString() << QStringLiteral("There is no folder");
    QTest::newRow("no format") << QStringLiteral("./noformat") << QStringLiteral("format");
}

void TestProgramEnd::doesNotStart()
{
    QFETCH(QString, program);
    QFETCH(QString, said);
    ProgramWorld world;
    world.writeShell("exit 0\n");
    QVERIFY(QDir(world.folder.path()).mkdir(QStringLiteral("folder")));
    for (const QString &name : {QStringLiteral("text"), QStringLiteral("noformat")}) {
        QFile file(world.folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("words") > 0);
    }
    QVERIFY(QFile::setPermissions(world.folder.filePath(QStringLiteral("noformat")),
                                  QFile::ReadOwner | QFile::ExeOwner));
    if (program.isEmpty())
        world.command.workingFolder += QStringLiteral("/none");
    else
        world.command.program = program;
    world.command.processes = 3;
    world.run.give({{ProgramWorld::taskId(0), "{}"}});
    world.start(0);
    QCOMPARE(world.finishedCount, 0); // from the event loop only
    QTRY_COMPARE(world.finishedCount, 1);
    QCOMPARE(world.summary.end, End::NotStarted);
    const QString sentence = endSentence(world.summary);
    QVERIFY2(sentence.startsWith(QStringLiteral("The program could not be started: "))
                 && sentence.contains(said),
             qPrintable(sentence));
    QCOMPARE(world.answers.size(), 1);
    QCOMPARE(world.answers.first().why, QStringLiteral("The program could not be started."));
}

void TestProgramEnd::anInterpreterThatIsMissing()
{
    ProgramWorld world;
    world.write("/nonexistent/python9", "\n");
    world.runToEnd(1);
    QCOMPARE(world.summary.end, End::NotStarted);
    QVERIFY2(world.summary.systemWords.contains(QStringLiteral("No such file")),
             qPrintable(world.summary.systemWords));
}

void TestProgramEnd::takesTooLong()
{
    ProgramWorld world;
    world.writeShell(stubborn);
    world.command.timeLimitMs = 1000;
    world.runToEnd(10);
    QCOMPARE(world.summary.end, End::TimedOut);
    QCOMPARE(endSentence(world.summary),
             QStringLiteral("The program was stopped, because it took longer than 1 second(s)."));
    QCOMPARE(world.answers.size(), 10);
    QCOMPARE(world.answers.first().why,
             QStringLiteral("The time was over before the program answered."));
    QTRY_VERIFY(!isAlive(pidIn(world, "leader")));
    QTRY_VERIFY(!isAlive(pidIn(world, "child")));
}

void TestProgramEnd::cancelled()
{
    ProgramWorld world;
    world.writeShell(stubborn);
    world.start(10);
    QTRY_VERIFY_WITH_TIMEOUT(pidIn(world, "leader") > 0, 30'000);
    const qint64 leader = pidIn(world, "leader");
    const qint64 child = pidIn(world, "child");
    QVERIFY(isAlive(leader) && isAlive(child));
    QCOMPARE(::getpgid(pid_t(child)), pid_t(leader));
    QVERIFY(::getsid(pid_t(leader)) != ::getsid(0));
    QTRY_COMPARE(world.given, 10);
    world.run.cancel();
    world.run.cancel();
    QCOMPARE(world.finishedCount, 0);
    QTRY_COMPARE_WITH_TIMEOUT(world.finishedCount, 1, 30'000);
    QTRY_VERIFY(!isAlive(leader) && !isAlive(child));
    QCOMPARE(world.summary.end, End::Cancelled);
    QCOMPARE(world.answersOf.size(), 10);
    QCOMPARE(world.summary.unanswered, 10);
}

void TestProgramEnd::cancelledAtOnce()
{
    for (int round = 0; round < 20; ++round) {
        ProgramWorld world;
        world.writeShell("cat\n");
        world.command.processes = 3;
        world.start(10);
        world.run.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(world.finishedCount, 1, 30'000);
        QCOMPARE(world.summary.end, End::Cancelled);
        QCOMPARE(world.answers.size(), world.given);
    }
}

/// A program may put down what it has when it is asked to end.
void TestProgramEnd::whatWasAnsweredCounts()
{
    Timings patient = ProgramWorld::shortTimings();
    patient.programStop = 60'000;
    ProgramWorld world(OutputLines::longestLine, patient);
    world.writePython("line = sys.stdin.readline()\n"
                      "def end(number, frame):\n"
                      "    print(line, end='', flush=True)\n"
                      "    os._exit(0)\n"
                      "signal.signal(signal.SIGTERM, end)\n"
                      "open('leader', 'w').close()\n"
                      "while True:\n"
                      "    time.sleep(1)\n");
    world.start(2);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(world.folder.filePath(QStringLiteral("leader"))),
                             30'000);
    QTRY_COMPARE(world.given, 2);
    world.run.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(world.finishedCount, 1, 30'000);
    QCOMPARE(world.answeredWith(Kind::Result), QStringList{ProgramWorld::taskId(0)});
    QCOMPARE(world.answeredWith(Kind::Failed), QStringList{ProgramWorld::taskId(1)});
}

/// Who ends when asked to is not waited for any longer, though its output is closed since long.
void TestProgramEnd::anEndThatIsAskedFor()
{
    Timings patient = ProgramWorld::shortTimings();
    patient.programStop = 600'000; // longer than the test may take
    ProgramWorld world(OutputLines::longestLine, patient);
    world.writeShell("exec > /dev/null 2>&1\n"
                     "trap : TERM\n"
                     "sh -c 'echo $$ > child.new; mv child.new child; exec sleep 1000' &\n"
                     "wait; wait; exit 0\n");
    world.start(1);
    QTRY_VERIFY_WITH_TIMEOUT(pidIn(world, "child") > 0, 30'000);
    world.run.cancel();
    QTRY_VERIFY(!isAlive(pidIn(world, "child")));
    QTRY_COMPARE_WITH_TIMEOUT(world.finishedCount, 1, 30'000);
}

/// Who does not end when asked to is killed, though its leader has, and its output is closed.
void TestProgramEnd::whoStaysSilentlyIsKilled()
{
    ProgramWorld world;
    world.writeShell("exec > /dev/null 2>&1\n"
                     "(trap '' TERM; echo > ready; while :; do sleep 1; done) &\n"
                     "echo $! > child\n"
                     "while [ ! -e ready ]; do sleep 0.01; done; echo > leader\n"
                     "wait\n");
    world.start(1);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(world.folder.filePath(QStringLiteral("leader"))),
                             30'000);
    world.run.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(world.finishedCount, 1, 30'000);
    QTRY_VERIFY(!isAlive(pidIn(world, "child")));
}

void TestProgramEnd::oneOfTwoEnds()
{
    ProgramWorld world;
    // One answers nothing and fails, when it has got something; the other goes on.
    world.writePython("line = sys.stdin.readline()\n"
                      "try:\n"
                      "    os.mkdir('failed')\n"
                      "except FileExistsError:\n"
                      "    while line:\n"
                      "        print(line, end='', flush=True)\n"
                      "        line = sys.stdin.readline()\n"
                      "    sys.exit(0)\n"
                      "sys.exit(5)\n");
    world.command.processes = 2;
    world.runToEnd(2000);
    QCOMPARE(world.summary.end, End::ExitedWithCode);
    QCOMPARE(world.summary.code, 5);
    QCOMPARE(world.answersOf.size(), 2000);
    QCOMPARE(world.answers.size(), 2000);
    QVERIFY(world.summary.unanswered > 0);
    QVERIFY(world.summary.results > 0);
    QCOMPARE(world.summary.results + world.summary.unanswered, 2000);
}

void TestProgramEnd::othersAreLeftBehind()
{
    ProgramWorld world;
    world.writeShell("cat\n"
                     "sleep 1000 &\n"
                     "echo $! > child\n"
                     "exit 0\n");
    world.runToEnd(10);
    QCOMPARE(world.summary.end, End::Exited);
    QCOMPARE(world.summary.results, 10);
    QCOMPARE(world.faults.size(), 1);
    QVERIFY2(world.faults.first().contains(QStringLiteral("left others behind")),
             qPrintable(world.faults.first()));
    QTRY_VERIFY(!isAlive(pidIn(world, "child")));
}

/// What the program has begun may go on answering when itself has ended, for as long as it does.
void TestProgramEnd::aPipelineIsWaitedFor()
{
    Timings timings = ProgramWorld::shortTimings();
    timings.programStop = 3000; // ten times as long as its silences, and shorter than all of them
    ProgramWorld world(OutputLines::longestLine, timings);
    world.writeShell("cat > all\n"
                     "(while [ -d /proc/$$ ] && ! grep -q '^State:.*zombie' /proc/$$/status; do\n"
                     "sleep 0.01; done\n"
                     "while read -r line; do sleep 0.3; echo \"$line\"; done < all) &\n");
    world.runToEnd(12);
    QCOMPARE(world.summary.end, End::Exited);
    QCOMPARE(world.summary.results, 12);
    QCOMPARE(world.faults, QStringList());
}

void TestProgramEnd::theRunIsDeleted()
{
    qint64 leader = 0;
    qint64 child = 0;
    {
        ProgramWorld world;
        world.writeShell(stubborn);
        world.start(10);
        QTRY_VERIFY_WITH_TIMEOUT(pidIn(world, "leader") > 0, 30'000);
        leader = pidIn(world, "leader");
        child = pidIn(world, "child");
    }
    QTRY_VERIFY(!isAlive(leader) && !isAlive(child));
}

/// Another process of this test starts the program, see main().
void TestProgramEnd::weAreKilled()
{
#ifndef __linux__
    QSKIP("only Linux can do it");
#endif
    const ProgramWorld world;
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--run-in"), world.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(pidIn(world, "leader") > 0, 30'000);
    QVERIFY(isAlive(pidIn(world, "leader")));
    other.kill();
    QVERIFY(other.waitForFinished());
    QTRY_VERIFY(!isAlive(pidIn(world, "leader")));
    ::kill(pid_t(pidIn(world, "child")), SIGKILL); // out of the kernel's reach, as it were
}

void TestProgramEnd::whatAProgramSees()
{
    qputenv("BRICKYARD_API_KEY", "the-key");
    qputenv("KEPT", "kept");
    QFile open(QStringLiteral("/dev/null"));
    QVERIFY(open.open(QIODevice::ReadOnly));
    QVERIFY(::fcntl(open.handle(), F_SETFD, 0) == 0); // one that would go on to the child
    ProgramWorld world;
    world.command.environment.insert(QStringLiteral("ADDED"), QStringLiteral("a 'b' $HOME"));
    world.command.arguments = {QStringLiteral("$HOME"), QStringLiteral("a b"),
                               QStringLiteral("; exit 3")};
    world.writePython(
        "seen = {'taskId': 'task-0', 'arguments': sys.argv[1:], 'folder': os.getcwd(),\n"
        "        'environment': dict(os.environ),\n"
        "        'open': [int(n) for n in os.listdir('/proc/self/fd')\n"
        "                 if os.path.exists('/proc/self/fd/' + n)],\n"
        "        'leads': os.getpgid(0) == os.getpid() == os.getsid(0),\n"
        "        'blocked': len(signal.pthread_sigmask(signal.SIG_BLOCK, []))}\n"
        "sys.stdin.read()\n"
        "print(json.dumps(seen))\n");
    sigset_t blocked;
    sigset_t before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGUSR1);
    QCOMPARE(pthread_sigmask(SIG_BLOCK, &blocked, &before), 0);
    world.runToEnd(1);
    QCOMPARE(pthread_sigmask(SIG_SETMASK, &before, nullptr), 0);
    qunsetenv("BRICKYARD_API_KEY");
    QCOMPARE(world.summary.results, 1);
    const QJsonObject seen = world.answers.first().object;
    const auto text = [&seen](const char *name) {
        return seen.value(QLatin1String("environment"))
            .toObject()
            .value(QLatin1String(name))
            .toString();
    };
    QCOMPARE(text("ADDED"), QStringLiteral("a 'b' $HOME"));
    QCOMPARE(text("KEPT"), QStringLiteral("kept"));
    QVERIFY(!world.answers.first().line.contains("the-key"));
    QCOMPARE(seen.value(QLatin1String("arguments")).toVariant().toStringList(),
             world.command.arguments);
    QCOMPARE(seen.value(QLatin1String("folder")).toString(),
             QDir(world.folder.path()).canonicalPath());
    QCOMPARE(seen.value(QLatin1String("open")).toVariant().toList().size(), 3);
    QVERIFY(seen.value(QLatin1String("leads")).toBool());
    QCOMPARE(seen.value(QLatin1String("blocked")).toInt(), 0);
}

/// A program that writes to somebody who has gone ends, as it would in a terminal.
void TestProgramEnd::brokenPipesEndAProgram()
{
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    ProgramWorld world;
    world.writeShell("cat\n"
                     "(yes; echo $? > code) | head -n 1 > /dev/null\n");
    world.runToEnd(1);
    std::signal(SIGPIPE, before);
    QCOMPARE(world.left(QStringLiteral("code")), QByteArray("141\n"));
}

void TestProgramEnd::sentences()
{
    ProgramSummary summary;
    for (const End end : {End::Exited, End::ExitedWithCode, End::Crashed, End::NotStarted,
                          End::TimedOut, End::Cancelled}) {
        summary.end = end;
        QVERIFY(!endSentence(summary).isEmpty());
        QVERIFY(unansweredSentence(end, true).endsWith(u'.'));
        QVERIFY(unansweredSentence(end, false).endsWith(u'.'));
    }
}

/// The other process of weAreKilled().
static int runIn(const QString &folder)
{
    ProgramWorld world;
    world.writeShell(stubborn);
    world.command.workingFolder = folder;
    world.start(1);
    return QCoreApplication::exec();
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--run-in") == 0)
        return runIn(QString::fromLocal8Bit(argv[2]));
    TestProgramEnd test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_programend.moc"
