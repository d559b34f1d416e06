// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/lostanswer.h"

#include "redbrick/redbrickapi.h"

#include <QTimer>

#include <algorithm>

namespace brickyard {

namespace {

// A look is late when the server can no longer be at the change. Each that differs from the one
// before needs another; a task that is never the same twice is somebody else's by then.
constexpr int maxLateLooks = 6;

// Everything about a task that a change of ours could have moved. Equal twice: nothing happens.
QString fingerprint(const TaskDetails &details)
{
    QStringList parts{details.task.stageName, details.task.stateWord,
                      details.task.updatedAt.toString(Qt::ISODateWithMs),
                      QString::number(details.events.size())};
    for (const Assignee &assignee : details.task.assignees)
        parts += assignee.person.userId;
    return parts.join(u'\n');
}

} // namespace

LostAnswer::LostAnswer(RedBrickApi *api, const Timings &timings, QString projectId,
                       QStringList taskIds, QElapsedTimer sent, Judge judge, QString lastError,
                       QObject *parent)
    : QObject(parent),
      m_api(api),
      m_timings(timings),
      m_projectId(std::move(projectId)),
      m_open(std::move(taskIds)),
      m_sent(sent),
      m_judge(std::move(judge)),
      m_lastError(std::move(lastError)),
      m_wait(timings.settlePoll)
{
    if (!m_sent.isValid())
        m_sent.start();
}

void LostAnswer::start()
{
    look();
}

void LostAnswer::look()
{
    // Now, because what the answer tells is as old as the question: it may be long on its way.
    const bool lateEnough = m_sent.elapsed() >= m_timings.secondLook;
    m_api->fetchTasks(m_projectId, m_open)
        ->then(this, [this, lateEnough](const Result<QList<TaskDetails>> &tasks) {
            if (tasks)
                digest(*tasks, lateEnough);
            else if (tasks.error().kind == Error::Kind::KeyRefused
                     || m_sent.elapsed() > 2LL * m_timings.secondLook)
                giveUp(tasks.error().message);
            else
                lookAgainIn(m_wait);
        });
}

void LostAnswer::lookAgainIn(int milliseconds)
{
    m_wait = std::min(2 * m_wait, m_timings.maxBackoff);
    QTimer::singleShot(milliseconds, this, &LostAnswer::look);
}

void LostAnswer::digest(const QList<TaskDetails> &tasks, bool lateEnough)
{
    QHash<QString, const TaskDetails *> found;
    for (const TaskDetails &details : tasks) {
        if (!m_open.contains(details.task.id))
            continue;
        found.insert(details.task.id, &details);
    }
    for (const QString &id : std::as_const(m_open)) {
        const Outcome outcome = decide(id, found.value(id), lateEnough);
        // Unknown with a reason is the end of it, too.
        if (outcome.state != ItemState::Unknown || !outcome.reason.isEmpty())
            m_outcomes.insert(id, outcome);
    }
    m_open.removeIf([this](const QString &id) { return m_outcomes.contains(id); });
    if (m_open.isEmpty()) {
        finish();
    } else if (lateEnough && ++m_lateLooks >= maxLateLooks) {
        giveUp(tr("the task keeps changing"));
    } else {
        // The last look of an untouched task falls just behind the span that is required.
        const int left = int(std::max<qint64>(0, m_timings.secondLook - m_sent.elapsed())) + 1;
        lookAgainIn(lateEnough ? m_wait : std::min(m_wait, left));
    }
}

Outcome LostAnswer::decide(const QString &taskId, const TaskDetails *now, bool lateEnough)
{
    const Outcome outcome = now ? m_judge(*now) : Outcome{};
    if (outcome.state != ItemState::Unknown)
        return outcome;
    const QString seen = now ? fingerprint(*now) : QStringLiteral("not found");
    const bool decided = lateEnough && m_lastSeen.value(taskId) == seen;
    m_lastSeen.insert(taskId, seen);
    if (!decided)
        return {};
    if (!now) {
        return {ItemState::Unknown,
                tr("The answer was lost (%1), and the task could not be found afterwards: it may "
                   "be gone, or RedBrick could not read it. Refresh the queue and look before you "
                   "try again.")
                    .arg(m_lastError)};
    }
    return {ItemState::Failed,
            tr("The answer was lost (%1) and reading showed that the task was not changed. You can "
               "try again.")
                .arg(m_lastError)};
}

void LostAnswer::giveUp(const QString &why)
{
    for (const QString &id : std::as_const(m_open)) {
        m_outcomes.insert(id,
                          {ItemState::Unknown,
                           tr("The answer was lost (%1), and whether the task was changed could "
                              "not be read (%2). Refresh the queue and look before you try again.")
                               .arg(m_lastError, why)});
    }
    m_open.clear();
    finish();
}

void LostAnswer::finish()
{
    Q_EMIT finished(m_outcomes);
    deleteLater();
}

} // namespace brickyard
