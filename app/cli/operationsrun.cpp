// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/operationsrun.h"

namespace brickyard {

OperationsRun::OperationsRun(CliSession &session, Output &output, OperationsCommand command,
                             QObject *parent)
    : CommandRun(output, parent),
      m_session(session),
      m_command(std::move(command))
{}

void OperationsRun::start()
{
    connect(&m_session, &CliSession::failed, this, &OperationsRun::fail);
    m_session.openJournal([this] {
        if (m_command.id.isNull())
            list();
        else
            show();
    });
}

void OperationsRun::list()
{
    m_session.journal().list(this, [this](const Result<Journal::Listed> &listed) {
        if (!listed) {
            fail(listed.error().message, ExitStatus::SomeNotDone);
            return;
        }
        for (const auto &[operation, counts] : *listed)
            output().listed(operation, counts);
        if (listed->isEmpty())
            output().note(tr("There are no operations."));
        end(ExitStatus::AllDone);
    });
}

void OperationsRun::show()
{
    m_session.journal().read(m_command.id, this,
                             [this](const Result<std::optional<Operation>> &found) {
                                 if (!found) {
                                     fail(found.error().message, ExitStatus::SomeNotDone);
                                 } else if (!found->has_value()) {
                                     fail(tr("There is no operation %1.")
                                              .arg(m_command.id.toString(QUuid::WithoutBraces)),
                                          ExitStatus::Usage);
                                 } else {
                                     const Operation &operation = **found;
                                     for (const OperationItem &item : operation.items)
                                         output().listed(operation, item);
                                     output().listed(operation, operation.counts());
                                     end(ExitStatus::AllDone);
                                 }
                             });
}

} // namespace brickyard
