// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programprocess.h"

#include "programs/processgroup.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace brickyard {

namespace {

/// What is on its way to a program at most, but for the last line of it; the kernel holds as much
/// again.
constexpr qint64 writtenAhead = 64LL * 1024;
constexpr int lookInterval = 20; // ms

QString wordsOfErrno(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

} // namespace

ProgramProcess::ProgramProcess(qsizetype longestLine, const Timings &timings, QObject *parent)
    : QObject(parent),
      m_lines(longestLine),
      m_timings(timings)
{
    m_grace.setSingleShot(true);
    m_look.setInterval(lookInterval);
    connect(&m_grace, &QTimer::timeout, this, &ProgramProcess::graceOver);
    connect(&m_look, &QTimer::timeout, this, &ProgramProcess::lookWhetherEnded);
    connect(&m_output, &OutputPipe::bytesRead, this, [this](const QByteArray &bytes) {
        if (m_stage == Stage::Leaving)
            m_grace.start(); // somebody is still at work
        m_lines.feed(bytes);
        takeLines();
    });
    connect(&m_output, &OutputPipe::ended, this, [this] {
        m_lines.end();
        takeLines();
    });
    connect(&m_errorOutput, &OutputPipe::bytesRead, this, &ProgramProcess::errorBytesRead);
    connect(&m_errorOutput, &OutputPipe::ended, this, &ProgramProcess::lookWhetherEnded);
    connectProcess();
}

ProgramProcess::~ProgramProcess()
{
    m_process.disconnect(this);
    if (m_stage != Stage::Ended && !m_groupIsGone)
        signalGroup(m_leader, SIGKILL);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill(); // where it had no group yet
        m_process.waitForFinished();
    }
}

void ProgramProcess::connectProcess()
{
    // QProcess reads nothing: the pipes are put in the place of what is forwarded.
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    connect(&m_process, &QProcess::started, this, [this] {
        if (m_stage == Stage::Terminating)
            askGroupToEnd();
        Q_EMIT hasRoom();
    });
    connect(&m_process, &QProcess::bytesWritten, this, [this](qint64 count) {
        m_unwritten -= count;
        if (takesTasks())
            Q_EMIT hasRoom();
    });
    connect(&m_process, &QProcess::finished, this, &ProgramProcess::processFinished);
    // Some of them come from within start().
    connect(&m_process, &QProcess::errorOccurred, this, &ProgramProcess::errorOccurred,
            Qt::QueuedConnection);
}

void ProgramProcess::start(const ProgramCommand &command)
{
    if (!m_output.open() || !m_errorOutput.open()) {
        const QString words = wordsOfErrno(errno);
        QMetaObject::invokeMethod(
            this, [this, words] { failToStart(words); }, Qt::QueuedConnection);
        return;
    }
    const ChildSetup setup{m_output.writeEnd(), m_errorOutput.writeEnd(), ::getpid()};
    m_process.setChildProcessModifier([setup] { setUpChild(setup); });
    m_process.setProcessEnvironment(environmentOf(command));
    m_process.setWorkingDirectory(command.workingFolder);
    m_process.setProgram(executableOf(command));
    m_process.setArguments(command.arguments);
    m_process.start();
    m_leader = pid_t(m_process.processId());
    m_output.closeWriteEnd();
    m_errorOutput.closeWriteEnd();
}

void ProgramProcess::errorOccurred(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart) {
        // "execvp: Permission denied": which function it was is no news for people.
        failToStart(m_process.errorString().section(QStringLiteral(": "), -1));
    } else if (error == QProcess::WriteError) {
        refuseInput();
    }
}

void ProgramProcess::refuseInput()
{
    if (m_inputRefused || m_stage != Stage::Running)
        return;
    m_inputRefused = true;
    Q_EMIT inputRefused();
}

void ProgramProcess::failToStart(const QString &systemWords)
{
    m_end.systemWords = systemWords;
    setEnded();
}

bool ProgramProcess::takesTasks() const
{
    return m_stage == Stage::Running && !m_inputRefused && m_process.state() == QProcess::Running
        && m_unwritten < writtenAhead;
}

bool ProgramProcess::isStarting() const
{
    return m_stage == Stage::Running && m_process.state() == QProcess::Starting;
}

void ProgramProcess::writeTask(const QByteArray &line)
{
    m_unwritten += line.size() + 1;
    m_process.write(line);
    m_process.write("\n");
}

void ProgramProcess::closeInput()
{
    m_process.closeWriteChannel();
}

void ProgramProcess::takeLines()
{
    if (m_isParsing)
        return; // it goes on from there
    for (;;) {
        switch (m_lines.next()) {
        case OutputLines::Found::TooLong:
            Q_EMIT lineTooLong(m_lines.number());
            break;
        case OutputLines::Found::Line:
            if (m_lines.line().size() > quicklyParsed) {
                parseInPool();
                return;
            }
            if (!m_lines.line().trimmed().isEmpty())
                Q_EMIT lineRead(answerInLine(m_lines.line()), m_lines.number());
            break;
        case OutputLines::Found::Nothing:
            m_output.setPaused(false);
            m_linesTaken = !m_output.isOpen();
            lookWhetherEnded();
            return;
        }
    }
}

void ProgramProcess::parseInPool()
{
    m_isParsing = true;
    m_output.setPaused(true);
    auto *watcher = new QFutureWatcher<AnswerLine>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const AnswerLine line = watcher->result();
        watcher->deleteLater();
        m_isParsing = false;
        Q_EMIT lineRead(line, m_lines.number());
        takeLines();
    });
    watcher->setFuture(QtConcurrent::run(&answerInLine, m_lines.line()));
}

void ProgramProcess::processFinished(int code, QProcess::ExitStatus status)
{
    m_isGone = true;
    m_end.started = true;
    m_end.crashed = status == QProcess::CrashExit;
    m_end.code = code;
    if (m_stage == Stage::Running) {
        if (m_unwritten > 0)
            refuseInput();
        m_stage = Stage::Leaving;
        m_grace.start(m_timings.programStop);
        m_look.start();
    }
    lookWhetherEnded();
}

void ProgramProcess::stop()
{
    if (m_stage != Stage::Running && m_stage != Stage::Leaving)
        return;
    m_stage = Stage::Terminating;
    // Before exec there is no group yet, and the handlers of our own signals are still in place.
    if (m_process.state() != QProcess::Starting)
        askGroupToEnd();
    m_grace.start(m_timings.programStop);
    m_look.start();
}

void ProgramProcess::askGroupToEnd()
{
    if (!m_groupIsGone)
        signalGroup(m_leader, SIGTERM);
}

void ProgramProcess::graceOver()
{
    switch (m_stage) {
    case Stage::Leaving:
        m_end.leftOthers = true;
        stop();
        break;
    case Stage::Terminating:
        m_stage = Stage::Killing;
        if (!m_groupIsGone)
            signalGroup(m_leader, SIGKILL);
        m_grace.start(m_timings.programStop);
        break;
    case Stage::Killing:
        // Only somebody out of reach can hold the output now.
        m_output.close();
        m_errorOutput.close();
        m_lines.end();
        takeLines();
        if (m_stage != Stage::Ended)
            m_grace.start(m_timings.programStop);
        break;
    case Stage::Running:
    case Stage::Ended:
        break;
    }
}

void ProgramProcess::lookWhetherEnded()
{
    if (m_stage == Stage::Ended || !m_isGone)
        return;
    m_groupIsGone = m_groupIsGone || !groupExists(m_leader);
    if (!m_linesTaken || m_errorOutput.isOpen())
        return;
    // Who has let go of the output may still be at work, and was asked to end.
    if (m_stage == Stage::Terminating && !m_groupIsGone)
        return;
    setEnded();
}

void ProgramProcess::setEnded()
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_grace.stop();
    m_look.stop();
    m_output.close();
    m_errorOutput.close();
    Q_EMIT ended();
}

} // namespace brickyard
