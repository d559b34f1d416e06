// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changerun.h"

#include "operations/operationengine.h"

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

} // namespace

ChangeRun::ChangeRun(CliSession &session, Output &output, Subject subject, QObject *parent)
    : StageRun(session, output, std::move(subject), parent)
{}

ChangeRun::~ChangeRun() = default;

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

void ChangeRun::carryOut(const ChosenTasks &all)
{
    const ChosenTasks chosen = withoutPending(all);
    if (chosen.tasks.isEmpty()) {
        output().note(tr("There is nothing to be done."));
        endWithout({}, chosen.leftOut);
    } else {
        change(chosen);
    }
}

void ChangeRun::change(const ChosenTasks &chosen)
{
    m_watch = std::make_unique<OperationWatch>(engine(), output(), session().timings());
    connect(m_watch.get(), &OperationWatch::ended, this, &ChangeRun::end);
    // All of them at once: the first may end before the others begin.
    const QList<QUuid> operations = begin(chosen.tasks);
    for (qsizetype i = 0; i < operations.size(); ++i)
        m_watch->follow(operations.at(i), i == 0 ? chosen.leftOut : QList<LeftOutTask>());
}

void ChangeRun::endWithout(const QList<OperationItem> &planned, const QList<LeftOutTask> &leftOut)
{
    Operation none;
    none.kind = kind();
    none.stageName = stage().name;
    none.phase = Operation::Phase::Finished;
    none.items = planned;
    for (const OperationItem &item : planned)
        output().outcome(item);
    for (const LeftOutTask &task : leftOut)
        output().outcome(task);
    output().summary(none, leftOut);
    end(leftOut.isEmpty() ? ExitStatus::AllDone : ExitStatus::SomeNotDone);
}

QString ChangeRun::objectionTo(const QStringList &emails) const
{
    for (const QString &email : emails) {
        const ProjectMember *member = memberWith(email, project().members);
        if (!member || !member->active)
            return tr("%1 is no member of %2.").arg(email, project().project.name);
        if (!member->mayWorkIn(stage().name))
            return tr("%1 has no access to %2.").arg(email, stage().name);
    }
    return {};
}

Person ChangeRun::personWith(const QString &email) const
{
    return memberWith(email, project().members)->person;
}

} // namespace brickyard
