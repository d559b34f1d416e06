// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queueupdater.h"

#include "queue/taskreader.h"

#include <algorithm>
#include <utility>

namespace brickyard {

QueueUpdater::QueueUpdater(TaskReader *reader, Intervals intervals, std::function<bool()> mayAsk,
                           QObject *parent)
    : QObject(parent),
      m_reader(reader),
      m_intervals(intervals),
      m_mayAsk(std::move(mayAsk)),
      m_interval(intervals.changes)
{
    // Not single-shot: where this is no moment to ask, the next one may be.
    connect(&m_timer, &QTimer::timeout, this, &QueueUpdater::check);
}

QueueUpdater::~QueueUpdater()
{
    giveUp();
}

void QueueUpdater::begin(const QString &projectId)
{
    if (projectId != m_projectId)
        stop();
    m_projectId = projectId;
    m_wasGoing = m_wasGoing || m_isGoing;
    giveUp();
    m_begunAt.clear();
    watch(m_reader->fetchChangedTasks(m_projectId, {}, 0, {}),
          [this](const Result<TaskChanges> &answer, qint64) {
              // Where there is none, everything has to be read each time.
              if (!answer)
                  return;
              m_begunAt = answer->cacheTime;
              if (m_isGoing)
                  m_cacheTime = m_begunAt; // the reading was quicker
          });
}

void QueueUpdater::go()
{
    m_cacheTime = m_begunAt;
    m_interval = m_intervals.changes;
    m_sinceWhole.start();
    goOn();
}

void QueueUpdater::keep()
{
    const bool goesOn = m_wasGoing;
    giveUp();
    if (goesOn)
        goOn();
}

void QueueUpdater::goOn()
{
    m_isGoing = true;
    m_wasGoing = false;
    m_sinceAsked.start();
    m_timer.start(m_interval);
}

void QueueUpdater::stop()
{
    giveUp();
    m_wasGoing = false;
    m_cacheTime.clear();
}

void QueueUpdater::giveUp()
{
    m_isGoing = false;
    m_timer.stop();
    if (m_call) {
        m_call->disconnect(this);
        m_call->abort();
        m_call.clear();
    }
}

void QueueUpdater::check()
{
    // The timer may be early by a millisecond.
    if (m_sinceAsked.isValid() && m_sinceAsked.elapsed() >= m_interval - 1)
        checkNow();
}

void QueueUpdater::checkNow()
{
    if (!m_isGoing || m_call || !m_mayAsk())
        return;
    if (m_sinceWhole.elapsed() >= m_intervals.whole - 1) {
        // The reading may fail, and is not to be asked for at once again.
        m_sinceWhole.start();
        m_sinceAsked.start();
        Q_EMIT wholeIsDue();
    } else if (!m_cacheTime.isEmpty()) {
        m_cursors.clear();
        m_nextCacheTime.clear();
        ask({});
    }
}

void QueueUpdater::ask(const QString &cursor)
{
    watch(m_reader->fetchChangedTasks(m_projectId, m_cacheTime, m_pageSize.value(), cursor),
          [this, cursor](const Result<TaskChanges> &answer, qint64 elapsedMs) {
              if (!answer && m_pageSize.failed(answer.error().kind))
                  ask(cursor);
              else
                  answered(answer, elapsedMs);
          });
}

void QueueUpdater::answered(const Result<TaskChanges> &answer, qint64 elapsedMs)
{
    if (!answer) {
        end(false);
        Q_EMIT failed(answer.error());
        return;
    }
    m_pageSize.answered(elapsedMs);
    if (m_nextCacheTime.isEmpty())
        m_nextCacheTime = answer->cacheTime;
    const QString cursor = answer->cursor;
    // A cursor that comes again would be a walk without end; what it has told is true all the same.
    const bool goesOn = !cursor.isNull() && !m_cursors.contains(cursor);
    if (goesOn) {
        m_cursors.insert(cursor);
        ask(cursor);
    } else {
        m_cacheTime = m_nextCacheTime;
        end(true);
    }
    const QPointer<QueueUpdater> self(this);
    if (!answer->tasks.isEmpty())
        Q_EMIT changed(answer->tasks);
    if (self && !goesOn)
        Q_EMIT upToDate();
}

void QueueUpdater::end(bool good)
{
    m_interval = good ? m_intervals.changes : std::min(m_intervals.most, m_interval * 2);
    m_sinceAsked.start();
    m_timer.start(m_interval);
}

void QueueUpdater::watch(ApiCall<TaskChanges> *call,
                         std::function<void(const Result<TaskChanges> &, qint64)> done)
{
    m_call = call;
    call->then(this, [this, call, done = std::move(done)](const Result<TaskChanges> &answer) {
        m_call.clear();
        const qint64 elapsedMs = call->sent().isValid() ? call->sent().elapsed() : 0;
        done(answer, elapsedMs);
    });
}

} // namespace brickyard
