// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changerun.h"

#include "operations/operationengine.h"
#include "redbrick/gathering.h"

#include <algorithm>

namespace brickyard {

namespace {

const ProjectMember *memberWith(const QString &email, const QList<ProjectMember> &members)
{
    const auto found =
        std::find_if(members.cbegin(), members.cend(), [&email](const ProjectMember &member) {
            return member.person.email.compare(email, Qt::CaseInsensitive) == 0;
        });
    return found == members.cend() ? nullptr : &*found;
}

/// What the service refuses to tell of was asked for wrongly: there is no such project.
ExitStatus statusOf(const Error &error)
{
    return error.kind == Error::Kind::Refused ? ExitStatus::Usage : ExitStatus::NotConnected;
}

} // namespace

ChangeRun::ChangeRun(CliSession &session, Output &output, Subject subject, QObject *parent)
    : CommandRun(output, parent),
      m_session(session),
      m_subject(std::move(subject))
{}

ChangeRun::~ChangeRun() = default;

void ChangeRun::start()
{
    connect(&m_session, &CliSession::failed, this, &ChangeRun::fail);
    connect(&m_session, &CliSession::ready, this, &ChangeRun::proceed);
    // Beside each other: one after the other would take longer than many changes do.
    connect(&m_session, &CliSession::reachable, this, [this] {
        m_toRead = 3;
        m_session.makeReady();
        readProject();
        readTasks();
    });
    m_session.reach();
}

void ChangeRun::readProject()
{
    auto *gathering = new Gathering(this, [this](const std::optional<Error> &error) {
        if (error)
            fail(error->message, statusOf(*error));
        else
            proceed();
    });
    RedBrickApi *api = m_session.api();
    gathering->add(api->fetchProject(projectId()), Gathering::Required,
                   [this](const Project &project) { m_info.project = project; });
    gathering->add(api->fetchStages(projectId()), Gathering::Required,
                   [this](const QList<Stage> &stages) { m_info.stages = stages; });
    gathering->add(api->fetchProjectMembers(projectId()), Gathering::Required,
                   [this](const QList<ProjectMember> &members) { m_info.members = members; });
}

void ChangeRun::readTasks()
{
    m_reading = std::make_unique<TaskReading>(m_session.api(), projectId(), m_subject.stageName);
    connect(m_reading.get(), &TaskReading::finished, this, &ChangeRun::proceed);
    m_reading->start(m_subject.listed,
                     needsQueue() || m_subject.choice.source != TaskChoice::Source::File);
}

void ChangeRun::proceed()
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
    const ChosenTasks chosen = withoutPending(
        chooseTasks(m_subject.choice, m_reading->tasks(), m_stage.name, m_session.me().userId));
    if (chosen.tasks.isEmpty()) {
        output().note(tr("There is nothing to be done."));
        endWithout({}, chosen.leftOut);
    } else {
        carryOut(chosen);
    }
}

ChosenTasks ChangeRun::withoutPending(ChosenTasks chosen) const
{
    chosen.tasks.removeIf([&](const Task &task) {
        // Only what was interrupted can be there, and it would be waited for without end.
        const Operation *pending = engine()->pendingOperation(task.id);
        if (pending) {
            chosen.leftOut +=
                {task.id, task.name,
                 tr("It belongs to an operation that is not finished. Go on with that first: "
                    "brickyard resume %1")
                     .arg(pending->id.toString(QUuid::WithoutBraces))};
        }
        return pending != nullptr;
    });
    return chosen;
}

void ChangeRun::carryOut(const ChosenTasks &chosen)
{
    m_watch = std::make_unique<OperationWatch>(engine(), output(), m_session.timings());
    connect(m_watch.get(), &OperationWatch::ended, this, &ChangeRun::end);
    m_watch->follow(begin(chosen.tasks), chosen.leftOut);
}

void ChangeRun::endWithout(const QList<OperationItem> &planned, const QList<LeftOutTask> &leftOut)
{
    Operation none;
    none.kind = kind();
    none.stageName = m_stage.name;
    none.phase = Operation::Phase::Finished;
    none.items = planned;
    for (const OperationItem &item : planned)
        output().outcome(item);
    for (const LeftOutTask &task : leftOut)
        output().outcome(task);
    output().summary(none, leftOut);
    end(leftOut.isEmpty() ? ExitStatus::AllDone : ExitStatus::SomeNotDone);
}

QString ChangeRun::objectionToStage()
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

QString ChangeRun::objectionTo(const QStringList &emails) const
{
    for (const QString &email : emails) {
        const ProjectMember *member = memberWith(email, m_info.members);
        if (!member || !member->active)
            return tr("%1 is no member of %2.").arg(email, m_info.project.name);
        if (!member->mayWorkIn(m_stage.name))
            return tr("%1 has no access to %2.").arg(email, m_stage.name);
    }
    return {};
}

Person ChangeRun::personWith(const QString &email) const
{
    return memberWith(email, m_info.members)->person;
}

} // namespace brickyard
