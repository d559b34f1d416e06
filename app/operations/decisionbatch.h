// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/assignstep.h"
#include "operations/changebatch.h"
#include "operations/decision.h"

#include <QElapsedTimer>
#include <QPointer>

namespace brickyard {

/// Accepts, rejects or submits some tasks: takes those over that are not the key's, writes each
/// decision in a call of its own, and gives back what was taken over and then not reviewed.
class DecisionBatch : public ChangeBatch
{
    Q_OBJECT

public:
    DecisionBatch(Context context, std::map<int, OperationItem> items, Decision decision,
                  QObject *parent);

    void cancel() override;

protected:
    void write(const QStringList &taskIds) override;
    Outcome inspect(const OperationItem &item, const TaskDetails &now) override;

private:
    void tookOver(const QHash<QString, Outcome> &outcomes);
    void sendMore();
    void send(const QString &taskId, int attempt);
    void answered(const QString &taskId, const Result<Done> &answer, int attempt,
                  QElapsedTimer sent);
    void settle(const QString &taskId, QElapsedTimer sent, const QString &error);
    bool tellsOfDecision(const TaskEvent &event) const;
    Outcome judge(const TaskDetails &before, const TaskDetails &now) const;
    void endDone(const QString &taskId);
    /// It did not happen: gives the task back where the key had taken it, then ends it.
    void endUndecided(const QString &taskId, const Outcome &outcome);
    void giveBack(const QString &taskId, const Outcome &outcome);
    /// Ends it with \a outcome and a sentence on why the task was not given back.
    void endKept(const QString &taskId, const Outcome &outcome, const QString &why);

    Decision m_decision;
    QPointer<AssignStep> m_taking; ///< takes tasks over; those that give back go on in any case
    QStringList m_ready; ///< assigned to the key, not sent yet
    int m_inFlight = 0;
};

} // namespace brickyard
