// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programrun.h"

#include "programs/programprocess.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace brickyard {

/// A process, and what belongs to it.
struct ProgramRun::Lane
{
    int index = 0;
    std::unique_ptr<ProgramProcess> process;
    ProgramLog log;
};

ProgramRun::ProgramRun(const Timings &timings, QObject *parent, qsizetype longestLine)
    : QObject(parent),
      m_timings(timings),
      m_longestLine(longestLine)
{
    m_timeLimit.setSingleShot(true);
    m_deal.setSingleShot(true);
    m_flush.setSingleShot(true);
    connect(&m_timeLimit, &QTimer::timeout, this, [this] { stop(ProgramSummary::End::TimedOut); });
    connect(&m_deal, &QTimer::timeout, this, &ProgramRun::deal);
    connect(&m_flush, &QTimer::timeout, this, &ProgramRun::flushLogs);
}

ProgramRun::~ProgramRun() = default;

void ProgramRun::start(const ProgramCommand &command)
{
    Q_ASSERT(m_lanes.empty() && !m_hasFinished);
    if (const Result<Done> checked = checkedCommand(command); !checked) {
        m_summary.end = ProgramSummary::End::NotStarted;
        m_summary.systemWords = checked.error().message;
        QMetaObject::invokeMethod(this, &ProgramRun::finish, Qt::QueuedConnection);
        return;
    }
    if (command.timeLimitMs > 0)
        m_timeLimit.start(command.timeLimitMs);
    m_summary.timeLimitMs = command.timeLimitMs;
    startLanes(command);
}

void ProgramRun::startLanes(const ProgramCommand &command)
{
    for (int index = 0; index < command.processes; ++index) {
        auto lane = std::make_unique<Lane>();
        lane->index = index;
        lane->process = std::make_unique<ProgramProcess>(m_longestLine, m_timings);
        m_lanes.push_back(std::move(lane));
        connectLane(index);
    }
    for (const auto &lane : m_lanes)
        lane->process->start(command);
}

void ProgramRun::connectLane(int index)
{
    Lane *lane = m_lanes.at(size_t(index)).get();
    ProgramProcess *process = lane->process.get();
    connect(process, &ProgramProcess::hasRoom, this, &ProgramRun::dealSoon);
    connect(process, &ProgramProcess::inputRefused, this, [this, index] {
        reportFault(index,
                    tr("The program has closed its standard input before it read all tasks"));
    });
    connect(
        process, &ProgramProcess::lineRead, this,
        [this, index](const AnswerLine &line, qint64 number) { lineRead(index, line, number); });
    connect(process, &ProgramProcess::lineTooLong, this, [this, index](qint64 number) {
        reportLine(index, number,
                   tr("it is longer than %1, and is passed over")
                       .arg(QLocale().formattedDataSize(m_longestLine, 0,
                                                        QLocale::DataSizeTraditionalFormat)));
    });
    connect(process, &ProgramProcess::errorBytesRead, this, [this, lane](const QByteArray &bytes) {
        lane->log.feed(bytes);
        if (!m_flush.isActive())
            m_flush.start(m_timings.progressInterval);
    });
    connect(process, &ProgramProcess::ended, this, [this, index] { laneEnded(index); });
}

void ProgramRun::give(const QList<ProgramTask> &tasks)
{
    if (m_hasFinished)
        return;
    m_hasAsked = false;
    m_queue += tasks;
    dealSoon();
}

void ProgramRun::noMoreTasks()
{
    m_noMore = true;
    dealSoon();
}

void ProgramRun::cancel()
{
    stop(ProgramSummary::End::Cancelled);
}

/// Later, so that whoever gives tasks when they are wanted is not asked again from within.
void ProgramRun::dealSoon()
{
    if (!m_deal.isActive())
        m_deal.start(0);
}

void ProgramRun::deal()
{
    // The first that runs would get them all.
    if (std::ranges::any_of(m_lanes, [](const auto &each) { return each->process->isStarting(); }))
        return;
    Lane *lane = nullptr;
    while (!m_isStopping && !m_queue.isEmpty() && (lane = laneForTask()) != nullptr) {
        ProgramTask task = m_queue.dequeue();
        if (!m_answers.give(task.taskId, lane->index)) {
            reportFault(lane->index,
                        tr("The task '%1' was given twice").arg(quotable(task.taskId)));
            continue;
        }
        task.line.replace('\n', ' '); // between the parts of JSON it means the same
        lane->process->writeTask(task.line);
    }
    if (m_isStopping || m_hasFinished || !m_queue.isEmpty())
        return;
    if (m_noMore) {
        for (const auto &each : m_lanes)
            each->process->closeInput();
    } else if (!m_hasAsked && laneForTask() != nullptr) {
        m_hasAsked = true;
        Q_EMIT wantsTasks(tasksAtOnce);
    }
}

/// Of those that take tasks, the one with the fewest that it has not answered.
ProgramRun::Lane *ProgramRun::laneForTask()
{
    Lane *best = nullptr;
    for (const auto &lane : m_lanes) {
        if (lane->process->takesTasks()
            && (best == nullptr
                || m_answers.unanswered(lane->index) < m_answers.unanswered(best->index)))
            best = lane.get();
    }
    return best;
}

void ProgramRun::lineRead(int index, const AnswerLine &line, qint64 number)
{
    using Verdict = ProgramAnswers::Verdict;
    const Verdict verdict = m_answers.judge(line, index, number);
    if (verdict == Verdict::Answered)
        report(line.answer);
    else if (m_summary.faults >= mostFaults)
        countFault(); // in a flood of them nothing is put into words that nobody reads
    else
        reportLine(index, number, m_answers.fault(line, verdict));
}

void ProgramRun::report(const ProgramAnswer &answer)
{
    switch (answer.kind) {
    case ProgramAnswer::Kind::Result:
        ++m_summary.results;
        break;
    case ProgramAnswer::Kind::Skipped:
        ++m_summary.skipped;
        break;
    case ProgramAnswer::Kind::Failed:
        ++m_summary.failed;
        break;
    }
    Q_EMIT answered(answer);
}

void ProgramRun::reportLine(int index, qint64 number, const QString &fault)
{
    reportFault(index, tr("Line %1 of the output: %2").arg(number).arg(fault));
}

void ProgramRun::reportFault(int index, const QString &sentence)
{
    if (!countFault())
        return;
    Q_EMIT faulted(m_lanes.size() < 2 ? sentence
                                      : tr("Process %1: %2").arg(index + 1).arg(sentence));
}

/// False where it is one too many to be told.
bool ProgramRun::countFault()
{
    return ++m_summary.faults <= mostFaults;
}

void ProgramRun::laneEnded(int index)
{
    const ProgramProcess::End &end = m_lanes.at(size_t(index))->process->end();
    if (!end.started) {
        if (m_summary.systemWords.isEmpty())
            m_summary.systemWords = end.systemWords;
        stop(ProgramSummary::End::NotStarted);
    } else if (!m_isStopping && (end.crashed || end.code != 0)) {
        takeWorse(end.crashed ? ProgramSummary::End::Crashed : ProgramSummary::End::ExitedWithCode,
                  end.code);
    }
    if (end.leftOthers)
        reportFault(index,
                    tr("The program has left others behind that held its output; they were "
                       "stopped"));
    const QList<ProgramAnswer> open =
        m_answers.failUnanswered(index, unansweredSentence(m_summary.end, true));
    m_summary.unanswered += open.size();
    for (const ProgramAnswer &answer : open)
        report(answer);
    if (std::ranges::all_of(m_lanes, [](const auto &lane) { return lane->process->hasEnded(); }))
        finish();
}

void ProgramRun::takeWorse(ProgramSummary::End end, int code)
{
    if (end <= m_summary.end)
        return;
    m_summary.end = end;
    m_summary.code = code;
}

/// The first reason stays.
void ProgramRun::stop(ProgramSummary::End why)
{
    if (m_isStopping || m_hasFinished || m_lanes.empty())
        return;
    m_isStopping = true;
    m_timeLimit.stop();
    m_summary.end = why;
    m_summary.code = 0;
    for (const auto &lane : m_lanes)
        lane->process->stop();
}

void ProgramRun::flushLogs()
{
    for (const auto &lane : m_lanes) {
        if (!lane->log.isEmpty())
            Q_EMIT logged(lane->log.take(), lane->index + 1);
    }
}

void ProgramRun::finish()
{
    m_timeLimit.stop();
    m_deal.stop();
    m_flush.stop();
    flushLogs();
    const QList<ProgramTask> left = std::exchange(m_queue, {});
    m_hasFinished = true;
    for (const ProgramTask &task : left) {
        ++m_summary.unanswered;
        report({task.taskId,
                ProgramAnswer::Kind::Failed,
                unansweredSentence(m_summary.end, false),
                {},
                {}});
    }
    Q_EMIT finished(m_summary);
}

} // namespace brickyard
