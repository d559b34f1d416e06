// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/changerun.h"

namespace brickyard {

/// `brickyard review`
class ReviewRun : public ChangeRun
{
    Q_OBJECT

public:
    /// \a subject is what \a command says, with the tasks that its file lists.
    ReviewRun(CliSession &session, Output &output, Subject subject, ReviewCommand command,
              QObject *parent = nullptr);

protected:
    Operation::Kind kind() const override;
    QString objection() const override;
    QList<QUuid> begin(const QList<Task> &tasks) override;

private:
    ReviewCommand m_command;
};

} // namespace brickyard
