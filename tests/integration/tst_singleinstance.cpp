// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/singleinstance.h"

#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

using namespace brickyard;
using Role = SingleInstance::Role;

/// Within one process (a lock belongs to the file that was opened, not to the process), and with
/// real ones, where the first is killed.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theFirstHearsTheSecond();
    void theNextTakesOver();
    void whoDoesNotAnswerIsLeftAlone();
    void waitsForOneThatIsEnding();
    void aFolderReachedByAnotherPathIsTheSame();
    void otherFoldersAreOthers();
    void aFolderThatCannotBeWrittenHoldsNoLock();
    void survivesNonsense_data();
    void survivesNonsense();

    void theSecondProcessEnds();
    void aKilledProcessLeavesNothingBehind();
    void aStoppedProcessIsNotDoubled();
    void manyAtOnceAreOne();

private:
    QString folder() const { return m_folder->path(); }
    QString socketPath() const;
    /// Asks from another thread, as another process does, while this one's event loop runs.
    Role askBeside(const ShowRequest &request, const QString &folder, int timeoutMs);
    std::unique_ptr<QProcess> startProcess(const QStringList &more = {});
    bool isRunning(const QProcess &process) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int longTime = 20'000; // for those who are to be answered
constexpr int shortTime = 200; // for those who are not

} // namespace

void TestSingleInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSingleInstance::cleanup()
{
    m_folder.reset();
}

QString TestSingleInstance::socketPath() const
{
    QFile file(folder() + QLatin1String("/socket"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Role TestSingleInstance::askBeside(const ShowRequest &request, const QString &folder, int timeoutMs)
{
    Role role = Role::First;
    const std::unique_ptr<QThread> thread(QThread::create([&role, request, folder, timeoutMs] {
        SingleInstance second(folder);
        role = second.claim(request, timeoutMs);
    }));
    QSignalSpy ended(thread.get(), &QThread::finished);
    thread->start();
    if (ended.isEmpty())
        ended.wait(2 * longTime);
    thread->wait();
    return role;
}

void TestSingleInstance::theFirstHearsTheSecond()
{
    SingleInstance first(folder());
    QSignalSpy requested(&first, &SingleInstance::requested);
    QCOMPARE(first.claim({}, shortTime), Role::First);
    const ShowRequest request{true, QStringLiteral("project"), QStringLiteral("Review, ü\n\"1\""),
                              QStringLiteral("token")};
    QCOMPARE(askBeside(request, folder(), longTime), Role::Second);
    QTRY_COMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().value<ShowRequest>(), request);
    // Nobody but its owner may speak to it.
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(socketPath()) & others));
}

void TestSingleInstance::theNextTakesOver()
{
    {
        SingleInstance first(folder());
        QCOMPARE(first.claim({}, shortTime), Role::First);
    }
    SingleInstance next(folder());
    QCOMPARE(next.claim({}, shortTime), Role::First);
}

void TestSingleInstance::whoDoesNotAnswerIsLeftAlone()
{
    SingleInstance first(folder());
    QCOMPARE(first.claim({}, shortTime), Role::First);
    // Its event loop does not run meanwhile.
    SingleInstance second(folder());
    QCOMPARE(second.claim({}, shortTime), Role::Unanswered);
}

void TestSingleInstance::waitsForOneThatIsEnding()
{
    auto first = std::make_unique<SingleInstance>(folder());
    QCOMPARE(first->claim({}, shortTime), Role::First);
    first->stopAnswering();
    QCOMPARE(askBeside({}, folder(), shortTime), Role::Unanswered);
    QTimer::singleShot(shortTime, this, [&first] { first.reset(); });
    QCOMPARE(askBeside({}, folder(), longTime), Role::First);
}

void TestSingleInstance::aFolderReachedByAnotherPathIsTheSame()
{
    const QTemporaryDir other;
    const QString link = other.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(folder(), link));
    SingleInstance first(folder());
    QCOMPARE(first.claim({}, shortTime), Role::First);
    QCOMPARE(askBeside({}, link, longTime), Role::Second);
}

void TestSingleInstance::otherFoldersAreOthers()
{
    const QTemporaryDir other;
    SingleInstance first(folder());
    QCOMPARE(first.claim({}, shortTime), Role::First);
    SingleInstance second(other.filePath(QStringLiteral("not/there/yet")));
    QCOMPARE(second.claim({}, shortTime), Role::First);
}

void TestSingleInstance::aFolderThatCannotBeWrittenHoldsNoLock()
{
    // A file where the folder should be: not writable for root either.
    QFile file(folder() + QLatin1String("/blocked"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    SingleInstance first(file.fileName() + QLatin1String("/data"));
    QCOMPARE(first.claim({}, shortTime), Role::First);
}

void TestSingleInstance::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no json") << QByteArray("show\n");
    QTest::newRow("an array") << QByteArray("[1]\n");
    QTest::newRow("without an end") << QByteArray(100'000, 'x');
    QTest::newRow("a long line") << QByteArray(QByteArray(100'000, 'x') + '\n');
}

void TestSingleInstance::survivesNonsense()
{
    QFETCH(QByteArray, message);
    SingleInstance first(folder());
    QSignalSpy requested(&first, &SingleInstance::requested);
    QCOMPARE(first.claim({}, shortTime), Role::First);
    QLocalSocket socket;
    QSignalSpy ended(&socket, &QLocalSocket::disconnected);
    socket.connectToServer(socketPath());
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write(message);
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(requested.count(), 0);
    QCOMPARE(askBeside({}, folder(), longTime), Role::Second);
}

std::unique_ptr<QProcess> TestSingleInstance::startProcess(const QStringList &more)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BRICKYARD_API_KEY"), QString(43, u'k'));
    process->setProcessEnvironment(environment);
    process->start(qEnvironmentVariable("BRICKYARD_BIN_DIR") + QLatin1String("/brickyard"),
                   QStringList{QStringLiteral("--data-dir"), folder()} + more);
    process->waitForStarted();
    return process;
}

bool TestSingleInstance::isRunning(const QProcess &process) const
{
    return process.state() == QProcess::Running;
}

void TestSingleInstance::theSecondProcessEnds()
{
    const auto first = startProcess();
    QTRY_VERIFY_WITH_TIMEOUT(!socketPath().isEmpty(), longTime);
    const auto second = startProcess({QStringLiteral("--stage"), QStringLiteral("Label")});
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(*second), longTime);
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QVERIFY(isRunning(*first));
    first->kill();
    QVERIFY(first->waitForFinished());
}

void TestSingleInstance::aKilledProcessLeavesNothingBehind()
{
    const auto first = startProcess();
    QTRY_VERIFY_WITH_TIMEOUT(!socketPath().isEmpty(), longTime);
    const QString old = socketPath();
    first->kill();
    QVERIFY(first->waitForFinished());
    QVERIFY(QFile::exists(old));

    const auto next = startProcess();
    QLocalSocket socket;
    const auto answers = [&] {
        socket.abort();
        socket.connectToServer(socketPath());
        return socket.waitForConnected(shortTime);
    };
    QTRY_VERIFY_WITH_TIMEOUT(answers(), longTime);
    QVERIFY(isRunning(*next));
    const auto second = startProcess();
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(*second), longTime);
    QCOMPARE(second->exitCode(), 0);
    next->kill();
    QVERIFY(next->waitForFinished());
}

void TestSingleInstance::aStoppedProcessIsNotDoubled()
{
    // Here it is this one: it holds the lock, and answers nobody while it waits.
    SingleInstance first(folder());
    QCOMPARE(first.claim({}, shortTime), Role::First);
    const auto second = startProcess();
    QVERIFY(second->waitForFinished(longTime));
    QCOMPARE(second->exitCode(), 1);
    const QByteArray words = second->readAllStandardError();
    QVERIFY2(words.contains("does not answer"), words.constData());
}

void TestSingleInstance::manyAtOnceAreOne()
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 5; ++i)
        processes.push_back(startProcess());
    const auto running = [&] {
        return std::count_if(processes.begin(), processes.end(),
                             [this](const auto &process) { return isRunning(*process); });
    };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 1, longTime);
    for (const auto &process : processes) {
        if (isRunning(*process)) {
            process->kill();
            QVERIFY(process->waitForFinished());
        } else {
            QCOMPARE(process->exitCode(), 0);
        }
    }
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
