// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/lostanswers.h"

#include "redbrick/redbrickapi.h"

#include <QTimer>

#include <algorithm>

namespace brickyard {

namespace {

// A look is late when the server can no longer be at the change. Each that differs from the one
// before needs another; a task that is never the same twice is somebody else's by then.
constexpr int maxLateLooks = 6;
const QString notFound = QStringLiteral("not found");

} // namespace

LostAnswers::LostAnswers(RedBrickApi *api, const Timings &timings, QString projectId, Story story,
                         Judge judge, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_timings(timings),
      m_projectId(std::move(projectId)),
      m_story(story),
      m_judge(std::move(judge)),
      m_timer(new QTimer(this)),
      m_wait(timings.settlePoll)
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &LostAnswers::look);
}

void LostAnswers::add(int position, const QString &taskId, QElapsedTimer sent, const QString &error)
{
    if (!sent.isValid())
        sent.start();
    m_open[position] = {taskId, sent, error, {}, 0};
    m_wait = m_timings.settlePoll;
    if (m_reading == 0)
        m_timer->start(0);
}

void LostAnswers::stop()
{
    m_open.clear();
    m_timer->stop();
    m_reading = 0;
}

void LostAnswers::look()
{
    if (m_open.empty())
        return;
    // Now, because what the answer tells is as old as the question: it may be long on its way.
    std::map<int, bool> lateEnough;
    QStringList taskIds;
    for (const auto &[position, open] : m_open) {
        lateEnough.emplace(position, open.sent.elapsed() >= m_timings.secondLook);
        taskIds += open.taskId;
    }
    m_reading = ++m_reads;
    m_api->fetchTasks(m_projectId, taskIds, m_story)
        ->then(this, [this, lateEnough, read = m_reading](const Result<QList<TaskDetails>> &tasks) {
            if (read != m_reading)
                return; // stopped meanwhile
            m_reading = 0;
            if (tasks)
                digest(lateEnough, *tasks);
            else
                failed(tasks.error());
        });
}

void LostAnswers::failed(const Error &error)
{
    if (!m_failing.isValid())
        m_failing.start();
    if (error.kind == Error::Kind::KeyRefused || m_failing.elapsed() > 2LL * m_timings.secondLook) {
        stop();
        Q_EMIT stalled(error);
        return;
    }
    lookAgainIn(m_wait);
}

void LostAnswers::lookAgainIn(int milliseconds)
{
    m_wait = std::min(2 * m_wait, m_timings.maxBackoff);
    m_timer->start(milliseconds);
}

void LostAnswers::digest(const std::map<int, bool> &lateEnough, const QList<TaskDetails> &tasks)
{
    m_failing.invalidate();
    QHash<QString, const TaskDetails *> found;
    for (const TaskDetails &details : tasks)
        found.insert(details.task.id, &details);
    std::map<int, Finding> settledNow;
    bool anyLate = false;
    for (const auto &[position, late] : lateEnough) {
        const auto open = m_open.find(position);
        if (open == m_open.end())
            continue;
        anyLate = anyLate || late;
        const auto finding = decide(position, open->second, found.value(open->second.taskId), late);
        if (!finding)
            continue;
        settledNow.emplace(position, *finding);
        m_open.erase(open);
    }
    if (!m_open.empty())
        lookAgainIn(anyLate ? m_wait : std::min(m_wait, waitForNext()));
    for (const auto &[position, finding] : settledNow)
        Q_EMIT settled(position, finding);
}

int LostAnswers::waitForNext() const
{
    // The last look of an untouched task falls just behind the span that is required.
    qint64 least = m_wait;
    for (const auto &[position, open] : m_open)
        least = std::min(least, m_timings.secondLook - open.sent.elapsed() + 1);
    return int(std::max<qint64>(1, least));
}

std::optional<Finding> LostAnswers::decide(int position, Open &open, const TaskDetails *now,
                                           bool lateEnough) const
{
    if (now) {
        if (const std::optional<Finding> told = m_judge(position, *now))
            return told;
    }
    const QString seen = now ? Findings::fingerprint(*now) : notFound;
    const bool unchanged = open.lastSeen == seen;
    open.lastSeen = seen;
    if (!lateEnough)
        return {};
    if (!unchanged) {
        if (++open.lateLooks < maxLateLooks)
            return {};
        return Finding{ItemEvent::FoundNothing,
                       tr("The answer was lost (%1), and the task keeps changing, so that nobody "
                          "can tell what was done. Look at it before you try again.")
                           .arg(open.error)};
    }
    if (now)
        return Finding{ItemEvent::FoundNotDone, {}};
    return Finding{ItemEvent::FoundNothing,
                   tr("The answer was lost (%1), and the task could not be found afterwards: it "
                      "may be gone, or RedBrick could not read it. Refresh the queue and look "
                      "before you try again.")
                       .arg(open.error)};
}

} // namespace brickyard
