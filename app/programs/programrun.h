// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "programs/outputlines.h"
#include "programs/programanswers.h"
#include "programs/programcommand.h"
#include "programs/programlog.h"
#include "programs/programsummary.h"
#include "redbrick/timings.h"

#include <QList>
#include <QObject>
#include <QQueue>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace brickyard {

class ProgramProcess;

/// A task for a program.
struct ProgramTask
{
    QString taskId;
    QByteArray line; ///< its task object, JSON without a line's end
};

/// Runs somebody's program over tasks: one task object a line goes to its standard input, one
/// answer a line comes from its standard output, in any order. Nothing of it is trusted: whatever
/// it prints is read within bounds, and what is no answer is said, while the others go on. It is
/// run without a shell, in a session of its own, and never sees the key.
///
/// Every task that is given is answered exactly once, at the latest as Failed just before
/// finished(). All signals come from the event loop; do not delete the run in one of them. GUI
/// thread only, as its processes are.
class ProgramRun : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostFaults = 100; ///< sentences; more are counted only
    static constexpr int tasksAtOnce = 16; ///< that are asked for

    /// \a longestLine in bytes, of what the program prints.
    explicit ProgramRun(const Timings &timings, QObject *parent = nullptr,
                        qsizetype longestLine = OutputLines::longestLine);
    /// Kills what still runs, without a signal.
    ~ProgramRun() override;

    /// Once. Ends in finished(), also where the command makes no sense (see checkedCommand()).
    void start(const ProgramCommand &command);
    /// Ids must differ. Best called for wantsTasks() only; what comes beyond it waits in memory.
    /// After finished() nothing is taken any more.
    void give(const QList<ProgramTask> &tasks);
    /// The program's standard input ends after what was given.
    void noMoreTasks();
    /// Stops the program with its process group; what it has answered by then counts.
    void cancel();

Q_SIGNALS:
    /// The program can take more. Give some, now or later, or say that there are no more; it is not
    /// said again before.
    void wantsTasks(int most);
    void answered(const brickyard::ProgramAnswer &answer);
    /// What one of the processes (from 1) writes to its standard error, fit to be shown; not always
    /// whole lines.
    void logged(const QString &text, int process);
    /// A line that is no answer, and the like; without a full stop. No more than mostFaults of
    /// them.
    void faulted(const QString &sentence);
    /// Exactly once after start(), and the last of its signals.
    void finished(const brickyard::ProgramSummary &summary);

private:
    struct Lane;

    void startLanes(const ProgramCommand &command);
    void connectLane(int index);
    void dealSoon();
    void deal();
    Lane *laneForTask();
    void lineRead(int index, const AnswerLine &line, qint64 number);
    void report(const ProgramAnswer &answer);
    void reportLine(int index, qint64 number, const QString &fault);
    void reportFault(int index, const QString &sentence);
    bool countFault();
    void laneEnded(int index);
    void stop(ProgramSummary::End why);
    void flushLogs();
    void finish();
    void takeWorse(ProgramSummary::End end, int code);

    Timings m_timings;
    qsizetype m_longestLine;
    std::vector<std::unique_ptr<Lane>> m_lanes; ///< one for each process
    QQueue<ProgramTask> m_queue; ///< not handed on yet
    ProgramAnswers m_answers;
    ProgramSummary m_summary;
    QTimer m_timeLimit;
    QTimer m_deal;
    QTimer m_flush; ///< of the logs
    bool m_noMore = false;
    bool m_hasAsked = false; ///< for tasks
    bool m_isStopping = false;
    bool m_hasFinished = false;
};

} // namespace brickyard
