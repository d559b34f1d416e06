// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clisession.h"
#include "cli/commandrun.h"

namespace brickyard {

/// `brickyard operations`
class OperationsRun : public CommandRun
{
    Q_OBJECT

public:
    /// \a session and \a output must outlive it.
    OperationsRun(CliSession &session, Output &output, OperationsCommand command,
                  QObject *parent = nullptr);

    void start() override;

private:
    void list();
    void show();

    CliSession &m_session;
    OperationsCommand m_command;
};

} // namespace brickyard
