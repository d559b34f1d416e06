// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sandboxprocess.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace brickyard {

namespace {
constexpr qsizetype keptErrorOutput = 2000; // characters, enough for its last sentence
} // namespace

SandboxProcess::SandboxProcess(QString program, QString dataFolder, const Timings &timings,
                               QObject *parent)
    : QObject(parent),
      m_program(std::move(program)),
      m_dataFolder(std::move(dataFolder)),
      m_timings(timings)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        if (m_state == State::Stopping || m_startAgain)
            m_process.kill();
        else
            fail(tr("The sandbox did not say where it listens within %n second(s).", nullptr,
                    m_timings.sandboxStart / 1000));
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readLine);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_errorOutput += m_process.readAllStandardError();
        m_errorOutput = m_errorOutput.last(std::min(m_errorOutput.size(), keptErrorOutput));
    });
    connect(&m_process, &QProcess::finished, this, &SandboxProcess::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The sandbox program %1 could not be started: %2.")
                     .arg(m_program, m_process.errorString()));
    });
}

SandboxProcess::~SandboxProcess()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(m_timings.sandboxStop);
    }
}

QString SandboxProcess::defaultProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/brickyard-sandbox");
}

void SandboxProcess::start()
{
    switch (m_state) {
    case State::Running:
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT started(m_address); }, Qt::QueuedConnection);
        break;
    case State::Starting:
        break;
    case State::Stopped:
        m_restarted = false;
        launch();
        break;
    case State::Stopping:
        // Started anew as soon as the old one is gone: see ended().
        m_restarted = false;
        m_state = State::Starting;
        m_startAgain = true;
        break;
    }
}

void SandboxProcess::launch()
{
    m_state = State::Starting;
    m_errorOutput.clear();
    m_process.setProgram(m_program);
    m_process.setArguments({QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"),
                            m_dataFolder, QStringLiteral("--quit-with-stdin")});
    m_timeout.start(m_timings.sandboxStart);
    m_process.start();
}

void SandboxProcess::readLine()
{
    if (m_state != State::Starting || m_startAgain || !m_process.canReadLine())
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_address = {line.value(QLatin1String("url")).toString(),
                 line.value(QLatin1String("apiKey")).toString(),
                 line.value(QLatin1String("orgId")).toString(),
                 line.value(QLatin1String("projectId")).toString()};
    if (m_address.url.isEmpty() || m_address.apiKey.isEmpty() || m_address.orgId.isEmpty()) {
        fail(tr("The sandbox did not say where it listens, but something else."));
        return;
    }
    m_timeout.stop();
    m_state = State::Running;
    Q_EMIT started(m_address);
}

void SandboxProcess::stop()
{
    if (m_state == State::Stopped) {
        QMetaObject::invokeMethod(this, &SandboxProcess::stopped, Qt::QueuedConnection);
        return;
    }
    if (m_state == State::Stopping)
        return;
    m_state = State::Stopping;
    m_startAgain = false;
    m_timeout.start(m_timings.sandboxStop);
    m_process.closeWriteChannel();
}

void SandboxProcess::ended()
{
    m_timeout.stop();
    if (m_state == State::Stopping) {
        m_state = State::Stopped;
        Q_EMIT stopped();
        return;
    }
    if (m_state == State::Stopped)
        return; // fail() said so already
    if (m_startAgain) {
        m_startAgain = false;
        launch(); // start() was called while the old one was on its way out
        return;
    }
    if (m_state == State::Running && !m_restarted) {
        m_restarted = true;
        Q_EMIT restarting();
        launch();
        return;
    }
    const QString words = QString::fromLocal8Bit(m_errorOutput).trimmed();
    fail(words.isEmpty() ? tr("The sandbox ended unexpectedly.")
                         : tr("The sandbox ended unexpectedly and said: %1").arg(words));
}

void SandboxProcess::fail(const QString &message)
{
    m_timeout.stop();
    m_state = State::Stopped;
    m_startAgain = false;
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
    Error error;
    error.kind = Error::Kind::Unreachable;
    error.message = message;
    Q_EMIT failed(error);
}

} // namespace brickyard
