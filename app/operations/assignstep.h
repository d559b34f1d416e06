// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "operations/lostanswer.h"

#include <QList>

#include <optional>

namespace brickyard {

/// Writes the assignee of some tasks: one mutation for at most RedBrickApi::maxTasksPerChange.
///
/// A batch that is refused, or too large, is halved until the bad tasks are alone (protocol.md 3).
/// An answer that was lost is settled by reading, never by sending again. Ends with finished()
/// exactly once and deletes itself then.
class AssignStep : public QObject
{
    Q_OBJECT

public:
    enum class Target {
        Person, ///< somebody with an email
        Self, ///< the asking key
        Nobody,
    };

    /// \a person is whom the tasks belong to afterwards; ignored for Target::Nobody.
    AssignStep(RedBrickApi *api, const Timings &timings, QString projectId, Target target,
               Person person, QObject *parent);

    /// At most RedBrickApi::maxTasksPerChange tasks, at least one.
    void start(const QStringList &taskIds);
    /// Nothing more is sent: what would be ends as \a outcome. What was sent goes on to its end.
    void cancel(const Outcome &outcome) { m_cancelled = outcome; }

Q_SIGNALS:
    void finished(const QHash<QString, brickyard::Outcome> &outcomes);
    /// Answers were lost; reading goes on for these.
    void settling(const QStringList &taskIds);

private:
    void send(const QStringList &taskIds, int attempt);
    void digest(const QStringList &taskIds, const Result<QStringList> &answer, int attempt,
                QElapsedTimer sent);
    void settle(const QStringList &taskIds, QElapsedTimer sent, const QString &error);
    Outcome judge(const TaskDetails &now) const;
    void end(const QStringList &taskIds, const Outcome &outcome);

    RedBrickApi *m_api;
    Timings m_timings;
    QString m_projectId;
    Target m_target;
    Person m_person;
    qsizetype m_expected = 0;
    std::optional<Outcome> m_cancelled;
    QHash<QString, Outcome> m_outcomes;
};

} // namespace brickyard
