// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/auditrun.h"

#include "operations/auditlog.h"

#include <QFile>

namespace brickyard {

AuditVerifyRun::AuditVerifyRun(CliSession &session, Output &output, QObject *parent)
    : CommandRun(output, parent),
      m_session(session)
{}

void AuditVerifyRun::start()
{
    connect(&m_session, &CliSession::failed, this, &AuditVerifyRun::fail);
    m_session.openJournal([this] {
        m_session.journal().verifyAudit(this, [this](const Result<AuditReport> &report) {
            if (!report) {
                fail(report.error().message, ExitStatus::SomeNotDone);
                return;
            }
            output().audit(report->entries, report->lastHash, report->problem);
            end(report->problem.isEmpty() ? ExitStatus::AllDone : ExitStatus::SomeNotDone);
        });
    });
}

AuditFileRun::AuditFileRun(Output &output, QString file, QObject *parent)
    : CommandRun(output, parent),
      m_file(std::move(file))
{}

void AuditFileRun::start()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(tr("%1 cannot be read: %2.").arg(m_file, file.errorString().trimmed()),
             ExitStatus::Usage);
        return;
    }
    AuditCheck check;
    while (!file.atEnd() && check.add(file.readLine())) {}
    output().audit(check.head().number, check.head().hash, check.problem());
    end(check.problem().isEmpty() ? ExitStatus::AllDone : ExitStatus::SomeNotDone);
}

AuditExportRun::AuditExportRun(CliSession &session, Output &output, QString file, QObject *parent)
    : CommandRun(output, parent),
      m_session(session),
      m_file(std::move(file))
{}

void AuditExportRun::start()
{
    connect(&m_session, &CliSession::failed, this, &AuditExportRun::fail);
    m_session.openJournal([this] {
        m_session.journal().exportAudit(m_file, this, [this](const Result<qint64> &entries) {
            if (!entries) {
                fail(entries.error().message, ExitStatus::SomeNotDone);
                return;
            }
            output().exported(*entries, m_file);
            end(ExitStatus::AllDone);
        });
    });
}

} // namespace brickyard
