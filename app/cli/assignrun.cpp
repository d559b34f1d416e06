// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assignrun.h"

#include "operations/operationengine.h"

namespace brickyard {

AssignRun::AssignRun(CliSession &session, Output &output, Subject subject, AssignCommand command,
                     QObject *parent)
    : ChangeRun(session, output, std::move(subject), parent),
      m_command(std::move(command))
{}

Operation::Kind AssignRun::kind() const
{
    return m_command.email.isEmpty() ? Operation::Kind::Unassign : Operation::Kind::Assign;
}

QString AssignRun::objection() const
{
    return m_command.email.isEmpty() ? QString() : objectionTo({m_command.email});
}

QList<QUuid> AssignRun::begin(const QList<Task> &tasks)
{
    if (m_command.email.isEmpty())
        return {engine()->unassign(projectId(), stage().name, tasks)};
    return {engine()->assign(projectId(), stage().name, tasks, personWith(m_command.email))};
}

} // namespace brickyard
