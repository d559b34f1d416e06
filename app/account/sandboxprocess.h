// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "redbrick/timings.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

namespace brickyard {

/// Where a sandbox listens and how to get in, as its first line says.
struct SandboxAddress
{
    QString url;
    QString apiKey;
    QString orgId;
    QString projectId; ///< the project to open first
};

/// Runs brickyard-sandbox as a child process, never blocking. GUI thread only.
///
/// When it dies by itself it is started again, once; its data are kept, but its port and so its
/// address are new. It ends when its standard input closes, and is killed where it does not.
class SandboxProcess : public QObject
{
    Q_OBJECT

public:
    /// \a program is the path of brickyard-sandbox; \a dataFolder is given to it as --data.
    SandboxProcess(QString program, QString dataFolder, const Timings &timings,
                   QObject *parent = nullptr);
    /// Kills a process that is still there; call stop() and wait for stopped() before.
    ~SandboxProcess() override;

    /// Beside the running application, as installed and as built.
    static QString defaultProgram();

    /// Ends in started() or failed(), also when it runs already.
    void start();
    /// Ends in stopped(), also when it does not run.
    void stop();
    bool isRunning() const { return m_state == State::Running; }

Q_SIGNALS:
    void started(const brickyard::SandboxAddress &address);
    /// It could not be started, or died a second time. A sentence.
    void failed(const brickyard::Error &error);
    /// It died and is being started again; started() or failed() follows.
    void restarting();
    void stopped();

private:
    enum class State { Stopped, Starting, Running, Stopping };

    void launch();
    void readLine();
    void ended();
    void fail(const QString &message);

    QString m_program;
    QString m_dataFolder;
    Timings m_timings;
    QProcess m_process;
    QTimer m_timeout; ///< for its first line, then for its end
    State m_state = State::Stopped;
    SandboxAddress m_address;
    QByteArray m_errorOutput; ///< its last words
    bool m_restarted = false; ///< has died once since start()
    bool m_startAgain = false; ///< start() was called while an old process was still ending
};

} // namespace brickyard
