// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/changerun.h"
#include "operations/operationengine.h"
#include "planning/distribution.h"

namespace brickyard {

/// `brickyard distribute`
class DistributeRun : public ChangeRun
{
    Q_OBJECT

public:
    /// \a subject is what \a command says, with the tasks that its file lists.
    DistributeRun(CliSession &session, Output &output, Subject subject, DistributeCommand command,
                  QObject *parent = nullptr);

protected:
    Operation::Kind kind() const override { return Operation::Kind::Distribute; }
    QString objection() const override;
    /// For how much everybody has.
    bool needsQueue() const override { return true; }
    QList<QUuid> begin(const QList<Task> &tasks) override;
    void change(const ChosenTasks &chosen) override;

private:
    QList<Share> shares() const;
    QList<Assignment> assignments(const TaskPool &pool, const DistributionPlan &plan,
                                  const QList<Share> &shares) const;
    DistributionPlan planFor(const TaskPool &pool, const QList<Share> &shares) const;

    DistributeCommand m_command;
};

} // namespace brickyard
