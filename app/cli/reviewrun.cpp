// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reviewrun.h"

#include "operations/operationengine.h"

namespace brickyard {

ReviewRun::ReviewRun(CliSession &session, Output &output, Subject subject, ReviewCommand command,
                     QObject *parent)
    : ChangeRun(session, output, std::move(subject), parent),
      m_command(std::move(command))
{}

Operation::Kind ReviewRun::kind() const
{
    return m_command.accept ? Operation::Kind::Accept : Operation::Kind::Reject;
}

QString ReviewRun::objection() const
{
    if (stage().kind == StageKind::Review)
        return {};
    return tr("%1 is no review stage: tasks there cannot be accepted or rejected.")
        .arg(stage().name);
}

QList<QUuid> ReviewRun::begin(const QList<Task> &tasks)
{
    return {engine()->decide(projectId(), stage().name, tasks,
                             {kind(), m_command.comment, m_command.takeOver, {}})};
}

} // namespace brickyard
