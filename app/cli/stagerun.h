// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clisession.h"
#include "cli/commandrun.h"
#include "cli/taskreading.h"
#include "domain/project.h"
#include "labeling/unlabeledtasks.h"

#include <QStringList>

#include <memory>

namespace brickyard {

/// What the commands about the tasks of a stage have in common: they connect, look at the project
/// and at the tasks, and choose among them.
class StageRun : public CommandRun
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
    StageRun(CliSession &session, Output &output, Subject subject, QObject *parent = nullptr);
    ~StageRun() override;

    void start() override;

protected:
    /// Whether the journal and the engine are needed.
    virtual bool changesTasks() const = 0;
    /// Why it cannot be done there: one or more sentences; empty where it can.
    virtual QString objection() const { return {}; }
    /// Whether all of the stage's queue is needed although the tasks are listed.
    virtual bool needsQueue() const { return false; }
    /// The project is known, its stages and tasks perhaps not yet: what is needed later can be
    /// begun beside them. Not said where it cannot be read.
    virtual void projectKnown() {}
    /// Goes on with the tasks that are meant, perhaps none; said once.
    virtual void carryOut(const ChosenTasks &chosen) = 0;

    CliSession &session() const { return m_session; }
    const ProjectInfo &project() const { return m_info; }
    const QString &projectId() const { return m_subject.projectId; }
    const Stage &stage() const { return m_stage; }
    /// Those of the listed tasks that there are, wherever they are.
    const QList<Task> &found() const { return m_reading->tasks().found; }
    const QList<Task> &queue() const { return m_reading->tasks().queue; }

private:
    void readProject();
    void readTasks();
    void proceed();
    QString objectionToStage();
    void leaveOutLabeled(const ChosenTasks &chosen);
    void takeUnlabeled(QList<LeftOutTask> leftOut);

    CliSession &m_session;
    Subject m_subject;
    ProjectInfo m_info;
    Stage m_stage;
    std::unique_ptr<TaskReading> m_reading;
    std::unique_ptr<UnlabeledTasks> m_unlabeled; ///< where only such are wanted
    int m_toRead = 0; ///< of session, project and tasks
};

} // namespace brickyard
