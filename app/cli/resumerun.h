// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clisession.h"
#include "cli/commandrun.h"
#include "cli/operationwatch.h"

#include <memory>

namespace brickyard {

/// `brickyard resume`
class ResumeRun : public CommandRun
{
    Q_OBJECT

public:
    /// \a session and \a output must outlive it.
    ResumeRun(CliSession &session, Output &output, ResumeCommand command,
              QObject *parent = nullptr);

    void start() override;

private:
    void begin();
    void resumeOne();
    void resumeAll();
    /// Those of another process, by name; then it goes on with \a next.
    void nameOthers(std::function<void()> next);
    void follow(const QList<QUuid> &toResume, const QList<QUuid> &toCheck);

    CliSession &m_session;
    ResumeCommand m_command;
    std::unique_ptr<OperationWatch> m_watch;
    bool m_leftOthers = false; ///< operations of another process were left alone
};

} // namespace brickyard
