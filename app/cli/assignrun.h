// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/changerun.h"

namespace brickyard {

/// `brickyard assign`
class AssignRun : public ChangeRun
{
    Q_OBJECT

public:
    /// \a subject is what \a command says, with the tasks that its file lists.
    AssignRun(CliSession &session, Output &output, Subject subject, AssignCommand command,
              QObject *parent = nullptr);

protected:
    Operation::Kind kind() const override;
    QString objection() const override;
    QList<QUuid> begin(const QList<Task> &tasks) override;

private:
    AssignCommand m_command;
};

} // namespace brickyard
