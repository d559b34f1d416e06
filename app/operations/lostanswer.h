// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taskdetails.h"
#include "operations/operation.h"
#include "redbrick/timings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

namespace brickyard {

class RedBrickApi;

/// What a change came to, for one task.
struct Outcome
{
    ItemState state = ItemState::Unknown; ///< Done, Failed, Skipped or Unknown
    QString reason; ///< a sentence unless Done

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// Finds out by reading what became of changes whose answer was lost (protocol.md 5.5).
///
/// The server's data alone decides. "Not done" needs two equal reads, the second no sooner than
/// Timings::secondLook after the sending, because the server may still be at it. A task that cannot
/// be found then is Unknown: the service does not tell one that is gone from one that it could not
/// read. Never sends a change. Ends with finished() exactly once and deletes itself then.
class LostAnswer : public QObject
{
    Q_OBJECT

public:
    /// Done or Skipped (somebody else did it) where a read decides; Unknown where it does not.
    using Judge = std::function<Outcome(const TaskDetails &now)>;

    /// \a lastError is told again where nobody can tell what happened. \a sent runs since the
    /// network got the change (ApiCallBase::sent()); an invalid one counts from now on.
    LostAnswer(RedBrickApi *api, const Timings &timings, QString projectId, QStringList taskIds,
               QElapsedTimer sent, Judge judge, QString lastError, QObject *parent);

    void start();

Q_SIGNALS:
    void finished(const QHash<QString, brickyard::Outcome> &outcomes);

private:
    void look();
    void lookAgainIn(int milliseconds);
    void digest(const QList<TaskDetails> &tasks, bool lateEnough);
    Outcome decide(const QString &taskId, const TaskDetails *now, bool lateEnough);
    void giveUp(const QString &why);
    void finish();

    RedBrickApi *m_api;
    Timings m_timings;
    QString m_projectId;
    QStringList m_open; ///< not decided yet
    QElapsedTimer m_sent;
    Judge m_judge;
    QString m_lastError;
    QHash<QString, QString> m_lastSeen; ///< fingerprint of each task at the look before
    QHash<QString, Outcome> m_outcomes;
    int m_wait;
    int m_lateLooks = 0;
};

} // namespace brickyard
