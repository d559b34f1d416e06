// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clisession.h"
#include "cli/commandrun.h"
#include "cli/operationwatch.h"
#include "cli/taskreading.h"
#include "domain/project.h"

#include <QStringList>

#include <memory>

namespace brickyard {

/// What the commands that change tasks have in common: they connect, look at the project and at
/// the tasks, choose among them, start an operation and follow it.
class ChangeRun : public CommandRun
{
    Q_OBJECT

public:
    /// Which tasks of which stage. \a listed are the ids where the choice is a file.
    struct Subject
    {
        QString projectId;
        QString stageName;
        TaskChoice choice;
        QStringList listed;
    };

    /// \a session and \a output must outlive it.
    ChangeRun(CliSession &session, Output &output, Subject subject, QObject *parent = nullptr);
    ~ChangeRun() override;

    void start() override;

protected:
    virtual Operation::Kind kind() const = 0;
    /// Why it cannot be done there: one or more sentences; empty where it can.
    virtual QString objection() const = 0;
    /// Whether all of the stage's queue is needed although the tasks are listed.
    virtual bool needsQueue() const { return false; }
    /// Starts the operation for \a tasks, of which there is at least one, and answers its id.
    virtual QUuid begin(const QList<Task> &tasks) = 0;
    /// Begins and follows the operation.
    virtual void carryOut(const ChosenTasks &chosen);

    OperationEngine *engine() const { return m_session.engine(); }
    const QString &projectId() const { return m_subject.projectId; }
    const Stage &stage() const { return m_stage; }
    const QList<Task> &queue() const { return m_reading->tasks().queue; }
    /// An objection to giving tasks to these people; empty where each may have some.
    QString objectionTo(const QStringList &emails) const;
    /// Whose address it is; there was no objection to it.
    Person personWith(const QString &email) const;
    /// Says what would come of it, and ends.
    void endWithout(const QList<OperationItem> &planned, const QList<LeftOutTask> &leftOut);

private:
    void readProject();
    void readTasks();
    void proceed();
    ChosenTasks withoutPending(ChosenTasks chosen) const;
    QString objectionToStage();

    CliSession &m_session;
    Subject m_subject;
    ProjectInfo m_info;
    Stage m_stage;
    std::unique_ptr<TaskReading> m_reading;
    std::unique_ptr<OperationWatch> m_watch;
    int m_toRead = 0; ///< of session, project and tasks
};

} // namespace brickyard
