// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clisession.h"
#include "cli/commandrun.h"

namespace brickyard {

/// `brickyard audit verify` of an account's own log
class AuditVerifyRun : public CommandRun
{
    Q_OBJECT

public:
    /// \a session and \a output must outlive it.
    AuditVerifyRun(CliSession &session, Output &output, QObject *parent = nullptr);

    void start() override;

private:
    CliSession &m_session;
};

/// `brickyard audit verify FILE`
class AuditFileRun : public CommandRun
{
    Q_OBJECT

public:
    /// \a output must outlive it.
    AuditFileRun(Output &output, QString file, QObject *parent = nullptr);

    void start() override;

private:
    QString m_file;
};

/// `brickyard audit export`
class AuditExportRun : public CommandRun
{
    Q_OBJECT

public:
    /// \a session and \a output must outlive it.
    AuditExportRun(CliSession &session, Output &output, QString file, QObject *parent = nullptr);

    void start() override;

private:
    CliSession &m_session;
    QString m_file;
};

} // namespace brickyard
