// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stagerun.h"

#include "redbrick/gathering.h"

namespace brickyard {

namespace {

/// What the service refuses to tell of was asked for wrongly: there is no such project.
ExitStatus statusOf(const Error &error)
{
    return error.kind == Error::Kind::Refused ? ExitStatus::Usage : ExitStatus::NotConnected;
}

} // namespace

StageRun::StageRun(CliSession &session, Output &output, Subject subject, QObject *parent)
    : CommandRun(output, parent),
      m_session(session),
      m_subject(std::move(subject))
{}

StageRun::~StageRun() = default;

void StageRun::start()
{
    connect(&m_session, &CliSession::failed, this, &StageRun::fail);
    connect(&m_session, &CliSession::ready, this, &StageRun::proceed);
    // Beside each other: one after the other would take longer than many changes do.
    connect(&m_session, &CliSession::reachable, this, [this] {
        m_toRead = changesTasks() ? 3 : 2;
        if (changesTasks())
            m_session.makeReady();
        readProject();
        readTasks();
    });
    m_session.reach();
}

void StageRun::readProject()
{
    auto *gathering = new Gathering(this, [this](const std::optional<Error> &error) {
        if (error)
            fail(error->message, statusOf(*error));
        else
            proceed();
    });
    RedBrickApi *api = m_session.api();
    gathering->add(api->fetchProject(projectId()), Gathering::Required,
                   [this](const Project &project) {
                       m_info.project = project;
                       projectKnown();
                   });
    gathering->add(api->fetchStages(projectId()), Gathering::Required,
                   [this](const QList<Stage> &stages) { m_info.stages = stages; });
    gathering->add(api->fetchProjectMembers(projectId()), Gathering::Required,
                   [this](const QList<ProjectMember> &members) { m_info.members = members; });
}

void StageRun::readTasks()
{
    m_reading = std::make_unique<TaskReading>(m_session.api(), projectId(), m_subject.stageName);
    connect(m_reading.get(), &TaskReading::finished, this, &StageRun::proceed);
    m_reading->start(m_subject.listed,
                     needsQueue() || m_subject.choice.source != TaskChoice::Source::File);
}

void StageRun::proceed()
{
    if (--m_toRead > 0)
        return;
    QString why = objectionToStage();
    if (why.isEmpty())
        why = objection();
    if (!why.isEmpty()) {
        fail(why, ExitStatus::Usage);
        return;
    }
    // Only now: of a stage that there is not, the tasks cannot be read either.
    if (m_reading->error()) {
        fail(m_reading->error()->message, statusOf(*m_reading->error()));
        return;
    }
    const ChosenTasks chosen =
        chooseTasks(m_subject.choice, m_reading->tasks(), m_stage.name, m_session.me().userId);
    if (m_subject.choice.withoutLabels)
        leaveOutLabeled(chosen);
    else
        carryOut(chosen);
}

void StageRun::leaveOutLabeled(const ChosenTasks &chosen)
{
    m_unlabeled = std::make_unique<UnlabeledTasks>(m_session.api(), projectId());
    connect(m_unlabeled.get(), &UnlabeledTasks::finished, this,
            [this, leftOut = chosen.leftOut](const std::optional<Error> &error) {
                if (error)
                    fail(error->message, statusOf(*error));
                else
                    takeUnlabeled(leftOut);
            });
    m_unlabeled->start(chosen.tasks, m_subject.choice.count);
}

void StageRun::takeUnlabeled(QList<LeftOutTask> leftOut)
{
    // What somebody has listed is told of; otherwise they were not meant.
    if (m_subject.choice.source == TaskChoice::Source::File) {
        for (const Task &task : m_unlabeled->labeled())
            leftOut += {task.id, task.name, tr("The task has labels."), 0};
    }
    carryOut({m_unlabeled->found(), leftOut});
}

QString StageRun::objectionToStage()
{
    if (m_info.project.consensus)
        return tr("In %1 several people label each task. Brickyard changes nothing in such a "
                  "project.",
                  "a project with consensus")
            .arg(m_info.project.name);
    const Stage *found = m_info.stage(m_subject.stageName);
    if (found && found->hasQueue()) {
        m_stage = *found;
        return {};
    }
    QStringList names;
    for (const Stage &other : m_info.stages) {
        if (other.hasQueue())
            names += other.name;
    }
    return tr("%1 has no label or review stage '%2'. It has: %3.")
        .arg(m_info.project.name, m_subject.stageName,
             names.join(tr(", ", "between the names of stages")));
}

} // namespace brickyard
