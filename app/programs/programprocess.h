// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "programs/outputlines.h"
#include "programs/outputpipe.h"
#include "programs/programanswers.h"
#include "programs/programcommand.h"
#include "redbrick/timings.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace brickyard {

/// One process of somebody's program: tasks go in, lines come out. Never blocks but for its
/// destructor. Its signals come from the event loop; do not delete it in one of them. GUI thread
/// only: the program is killed when the thread that started it ends.
///
/// It leads a session of its own. Where it is stopped, its whole process group is asked to end
/// (SIGTERM), and killed when it has not within Timings::programStop. Where it ends by itself but
/// has left somebody behind who holds its output, that is waited for as long as output comes, and
/// stopped likewise after a silence of the same length. Who has gone into another session is out of
/// reach.
class ProgramProcess : public QObject
{
    Q_OBJECT

public:
    /// Lines of more bytes are parsed in a thread of the pool; the program waits then.
    static constexpr qsizetype quicklyParsed = 128LL * 1024;

    struct End
    {
        bool started = false;
        QString systemWords; ///< where it has not: why
        bool crashed = false;
        int code = 0; ///< its exit code; the signal's number where it crashed
        bool leftOthers = false; ///< they held its output, and were stopped
    };

    /// \a longestLine: see OutputLines.
    ProgramProcess(qsizetype longestLine, const Timings &timings, QObject *parent = nullptr);
    /// Kills what is still there.
    ~ProgramProcess() override;

    /// Once. Ends in ended(), also where it cannot be started.
    void start(const ProgramCommand &command);

    /// Whether it is worth giving it another task: it runs, and has read most of the others.
    bool takesTasks() const;
    /// Until it is known whether it can be started.
    bool isStarting() const;
    /// One line without its end.
    void writeTask(const QByteArray &line);
    /// After what has been written.
    void closeInput();
    /// Ends in ended(); what it prints until then still counts.
    void stop();

    bool hasEnded() const { return m_stage == Stage::Ended; }
    /// After ended().
    const End &end() const { return m_end; }

Q_SIGNALS:
    /// It may take tasks again; ask takesTasks().
    void hasRoom();
    /// It does not read what was written for it.
    void inputRefused();
    /// Blank lines are passed over. \a number from 1.
    void lineRead(const brickyard::AnswerLine &line, qint64 number);
    void lineTooLong(qint64 number);
    void errorBytesRead(const QByteArray &bytes);
    /// Exactly once after start(), and the last of its signals.
    void ended();

private:
    enum class Stage {
        Running,
        Leaving, ///< it has ended; its output has not
        Terminating, ///< its group was asked to end
        Killing,
        Ended,
    };

    void connectProcess();
    void errorOccurred(QProcess::ProcessError error);
    void processFinished(int code, QProcess::ExitStatus status);
    void askGroupToEnd();
    void refuseInput();
    void failToStart(const QString &systemWords);
    void takeLines();
    void parseInPool();
    void graceOver();
    void lookWhetherEnded();
    void setEnded();

    QProcess m_process;
    OutputPipe m_output;
    OutputPipe m_errorOutput;
    OutputLines m_lines;
    Timings m_timings;
    QTimer m_grace; ///< of the stage
    QTimer m_look; ///< while the group ends: nobody tells us when the last has
    pid_t m_leader = -1;
    Stage m_stage = Stage::Running;
    qint64 m_unwritten = 0; ///< bytes for it that the system has not taken yet
    bool m_isParsing = false; ///< in the pool
    bool m_isGone = false; ///< the leader
    bool m_groupIsGone = false; ///< its number may be another group's by now
    bool m_linesTaken = false; ///< all of them, up to the end of the output
    bool m_inputRefused = false;
    End m_end;
};

} // namespace brickyard
