// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/operationwatch.h"
#include "cli/stagerun.h"

#include <memory>

namespace brickyard {

/// What the commands that change tasks have in common: they start an operation for the tasks that
/// are meant, and follow it.
class ChangeRun : public StageRun
{
    Q_OBJECT

public:
    /// \a session and \a output must outlive it.
    ChangeRun(CliSession &session, Output &output, Subject subject, QObject *parent = nullptr);
    ~ChangeRun() override;

protected:
    virtual Operation::Kind kind() const = 0;
    /// Starts one or more operations for \a tasks, of which there is at least one, and answers
    /// their ids.
    virtual QList<QUuid> begin(const QList<Task> &tasks) = 0;
    /// Begins and follows the operation, for at least one task.
    virtual void change(const ChosenTasks &chosen);

    OperationEngine *engine() const { return session().engine(); }
    /// An objection to giving tasks to these people; empty where each may have some.
    QString objectionTo(const QStringList &emails) const;
    /// Whose address it is; there was no objection to it.
    Person personWith(const QString &email) const;
    /// Without those that an interrupted operation has.
    ChosenTasks withoutPending(ChosenTasks chosen) const;
    /// Says what would come of it, and ends.
    void endWithout(const QList<OperationItem> &planned, const QList<LeftOutTask> &leftOut);

private:
    bool changesTasks() const override { return true; }
    void carryOut(const ChosenTasks &all) override;

    std::unique_ptr<OperationWatch> m_watch;
};

} // namespace brickyard
