// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sandboxprocess.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;

// Shell scripts stand for the program: what matters here is how it starts, dies and ends.
class TestSandboxProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhereItListens();
    void passesDataFolderAndNoKey();
    void failsWithoutItsLine();
    void failsOnAnotherLine();
    void failsWithoutAProgram();
    void tellsItsLastWords();
    void isStartedAgainOnce();
    void endsWhenItsInputCloses();
    void isKilledWhenItDoesNotEnd();
    void startsAgainAfterStop();

private:
    std::unique_ptr<SandboxProcess> make(const QByteArray &script);

    std::unique_ptr<QTemporaryDir> m_folder;
    Timings m_timings;
};

namespace {

const QByteArray readyLine =
    "echo "
    "'{\"url\":\"http://localhost:4242\",\"apiKey\":\"k\",\"orgId\":\"o\",\"projectId\":\"p\"}'\n";

} // namespace

void TestSandboxProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_timings = {};
    m_timings.sandboxStart = 5000;
    m_timings.sandboxStop = 5000;
}

std::unique_ptr<SandboxProcess> TestSandboxProcess::make(const QByteArray &script)
{
    const QString path = m_folder->filePath(QStringLiteral("program"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the script");
    file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    file.close();
    return std::make_unique<SandboxProcess>(path, m_folder->filePath(QStringLiteral("data")),
                                            m_timings);
}

void TestSandboxProcess::saysWhereItListens()
{
    const auto process = make(readyLine + "cat > /dev/null\n");
    QSignalSpy started(process.get(), &SandboxProcess::started);
    process->start();
    QVERIFY(started.wait());
    const auto address = started.first().first().value<SandboxAddress>();
    QCOMPARE(address.url, QStringLiteral("http://localhost:4242"));
    QCOMPARE(address.apiKey, QStringLiteral("k"));
    QCOMPARE(address.orgId, QStringLiteral("o"));
    QCOMPARE(address.projectId, QStringLiteral("p"));
    QVERIFY(process->isRunning());
    process->start(); // runs already: says so again
    QVERIFY(started.wait());
    QCOMPARE(started.size(), 2);
}

void TestSandboxProcess::passesDataFolderAndNoKey()
{
    const QString seen = m_folder->filePath(QStringLiteral("seen"));
    const auto process =
        make("echo \"$@\" > " + seen.toLocal8Bit() + "\n" + readyLine + "cat > /dev/null\n");
    QSignalSpy started(process.get(), &SandboxProcess::started);
    process->start();
    QVERIFY(started.wait());
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString arguments = QString::fromLocal8Bit(file.readAll());
    QVERIFY(
        arguments.contains(QLatin1String("--data ") + m_folder->filePath(QStringLiteral("data"))));
    QVERIFY(arguments.contains(QLatin1String("--quit-with-stdin")));
}

void TestSandboxProcess::failsWithoutItsLine()
{
    m_timings.sandboxStart = 50;
    const auto process = make("cat > /dev/null\n");
    QSignalSpy failed(process.get(), &SandboxProcess::failed);
    process->start();
    QVERIFY(failed.wait());
    QVERIFY(!process->isRunning());
}

void TestSandboxProcess::failsOnAnotherLine()
{
    const auto process = make("echo hello\ncat > /dev/null\n");
    QSignalSpy failed(process.get(), &SandboxProcess::failed);
    process->start();
    QVERIFY(failed.wait());
    QCOMPARE(failed.size(), 1);
}

void TestSandboxProcess::failsWithoutAProgram()
{
    SandboxProcess process(m_folder->filePath(QStringLiteral("missing")), m_folder->path(),
                           m_timings);
    QSignalSpy failed(&process, &SandboxProcess::failed);
    process.start();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<Error>().message.contains(QLatin1String("missing")));
}

void TestSandboxProcess::tellsItsLastWords()
{
    const auto process = make("echo 'the data folder is in use' >&2\nexit 3\n");
    QSignalSpy failed(process.get(), &SandboxProcess::failed);
    process->start();
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().value<Error>().message.contains(
        QLatin1String("the data folder is in use")));
}

void TestSandboxProcess::isStartedAgainOnce()
{
    const auto process = make(readyLine + "exit 1\n");
    QSignalSpy started(process.get(), &SandboxProcess::started);
    QSignalSpy restarting(process.get(), &SandboxProcess::restarting);
    QSignalSpy failed(process.get(), &SandboxProcess::failed);
    process->start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(started.size(), 2);
    QCOMPARE(restarting.size(), 1);
}

void TestSandboxProcess::endsWhenItsInputCloses()
{
    const QString ended = m_folder->filePath(QStringLiteral("ended"));
    const auto process = make(readyLine + "cat > /dev/null\ntouch " + ended.toLocal8Bit() + "\n");
    QSignalSpy started(process.get(), &SandboxProcess::started);
    QSignalSpy stopped(process.get(), &SandboxProcess::stopped);
    QSignalSpy failed(process.get(), &SandboxProcess::failed);
    process->start();
    QVERIFY(started.wait());
    process->stop();
    QVERIFY(stopped.wait());
    QVERIFY(QFile::exists(ended));
    QVERIFY(failed.isEmpty());
}

void TestSandboxProcess::isKilledWhenItDoesNotEnd()
{
    m_timings.sandboxStop = 50;
    const auto process = make(readyLine + "exec sleep 600\n");
    QSignalSpy started(process.get(), &SandboxProcess::started);
    QSignalSpy stopped(process.get(), &SandboxProcess::stopped);
    process->start();
    QVERIFY(started.wait());
    process->stop();
    QVERIFY(stopped.wait());
}

void TestSandboxProcess::startsAgainAfterStop()
{
    const auto process = make(readyLine + "cat > /dev/null\n");
    QSignalSpy started(process.get(), &SandboxProcess::started);
    process->start();
    QVERIFY(started.wait());
    process->stop();
    process->start(); // before the old one is gone
    QTRY_COMPARE(started.size(), 2);
    QVERIFY(process->isRunning());
}

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
