// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/taskdetails.h"
#include "operations/findings.h"
#include "redbrick/timings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <functional>
#include <map>

class QTimer;

namespace brickyard {

class RedBrickApi;

/// Finds out by reading what became of changes whose answer was lost (protocol.md 5.5).
///
/// The server's data alone decides. "Not done" needs two equal reads, the second no sooner than
/// Timings::secondLook after the sending, because the server may still be at it. A task that cannot
/// be found then stays unknown: the service does not tell one that is gone from one that it could
/// not read. Never sends a change.
class LostAnswers : public QObject
{
    Q_OBJECT

public:
    /// Empty where this reading does not tell.
    using Judge = std::function<std::optional<Finding>(int position, const TaskDetails &now)>;

    /// \a story is what \a judge needs of a task.
    LostAnswers(RedBrickApi *api, const Timings &timings, QString projectId, Story story,
                Judge judge, QObject *parent);

    /// At most RedBrickApi::maxTasksPerRead at a time. \a sent runs since the network got the
    /// change (ApiCallBase::sent()); an invalid one counts from now on. \a error is told again
    /// where nobody can tell what happened.
    void add(int position, const QString &taskId, QElapsedTimer sent, const QString &error);
    bool contains(int position) const { return m_open.contains(position); }
    /// Nothing more is read, and nothing more is said.
    void stop();

Q_SIGNALS:
    /// FoundDone, FoundForeign, FoundNotDone or FoundNothing. A task of its own may be added again.
    void settled(int position, const brickyard::Finding &finding);
    /// Reading failed for so long that it is of no use to go on; nothing more is read.
    void stalled(const brickyard::Error &error);

private:
    struct Open
    {
        QString taskId;
        QElapsedTimer sent;
        QString error;
        QString lastSeen; ///< its fingerprint at the look before
        int lateLooks = 0;
    };

    void look();
    void lookAgainIn(int milliseconds);
    void failed(const Error &error);
    void digest(const std::map<int, bool> &lateEnough, const QList<TaskDetails> &tasks);
    std::optional<Finding> decide(int position, Open &open, const TaskDetails *now,
                                  bool lateEnough) const;
    int waitForNext() const;

    RedBrickApi *m_api;
    Timings m_timings;
    QString m_projectId;
    Story m_story;
    Judge m_judge;
    std::map<int, Open> m_open;
    QTimer *m_timer;
    QElapsedTimer m_failing; ///< since the first of the reads in a row that failed
    int m_wait;
    int m_reading = 0; ///< the number of the read that is on its way; 0: none is
    int m_reads = 0;
};

} // namespace brickyard
