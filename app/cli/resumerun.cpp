// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/resumerun.h"

#include "operations/operationengine.h"

#include <algorithm>

namespace brickyard {

ResumeRun::ResumeRun(CliSession &session, Output &output, ResumeCommand command, QObject *parent)
    : CommandRun(output, parent),
      m_session(session),
      m_command(std::move(command))
{}

void ResumeRun::start()
{
    connect(&m_session, &CliSession::failed, this, &ResumeRun::fail);
    connect(&m_session, &CliSession::reachable, &m_session, &CliSession::makeReady);
    connect(&m_session, &CliSession::ready, this, [this] {
        if (m_session.elsewhere() > 0)
            nameOthers([this] { begin(); });
        else
            begin();
    });
    m_session.reach();
}

void ResumeRun::nameOthers(std::function<void()> next)
{
    m_session.journal().list(
        this, [this, next = std::move(next)](const Result<Journal::Listed> &listed) {
            if (!listed) {
                fail(listed.error().message, ExitStatus::SomeNotDone);
                return;
            }
            for (const auto &[operation, counts] : *listed) {
                const bool isAskedFor = m_command.id.isNull() || m_command.id == operation.id;
                if (operation.isFinished() || m_session.engine()->operation(operation.id)
                    || !isAskedFor)
                    continue;
                m_leftOthers = true;
                output().error(tr("%1 belongs to another Brickyard that is running, and is left "
                                  "alone: %2.")
                                   .arg(operation.id.toString(QUuid::WithoutBraces),
                                        operation.titleFor(counts.all())));
            }
            next();
        });
}

void ResumeRun::begin()
{
    if (m_command.id.isNull())
        resumeAll();
    else
        resumeOne();
}

void ResumeRun::resumeOne()
{
    const Operation *operation = m_session.engine()->operation(m_command.id);
    if (operation && !operation->isFinished()) {
        follow({operation->id}, {});
        return;
    }
    if (operation || m_leftOthers) {
        follow({}, {});
        return;
    }
    // One that ended long ago is in the journal only.
    m_session.journal().read(m_command.id, this,
                             [this](const Result<std::optional<Operation>> &found) {
                                 if (!found)
                                     fail(found.error().message, ExitStatus::SomeNotDone);
                                 else if (!found->has_value())
                                     fail(tr("There is no operation %1.")
                                              .arg(m_command.id.toString(QUuid::WithoutBraces)),
                                          ExitStatus::Usage);
                                 else
                                     follow({}, {});
                             });
}

void ResumeRun::resumeAll()
{
    QList<QUuid> toCheck;
    if (m_command.checkUnknown) {
        const QList<QUuid> ids = m_session.engine()->operationIds();
        for (const QUuid &id : ids) {
            const Operation *operation = m_session.engine()->operation(id);
            if (operation->isFinished() && operation->count(ItemState::Unknown) > 0)
                toCheck += id;
        }
    }
    follow(m_session.interrupted(), toCheck);
}

void ResumeRun::follow(const QList<QUuid> &toResume, const QList<QUuid> &toCheck)
{
    if (toResume.isEmpty() && toCheck.isEmpty()) {
        if (!m_leftOthers)
            output().note(tr("There is nothing to resume."));
        end(m_leftOthers ? ExitStatus::SomeNotDone : ExitStatus::AllDone);
        return;
    }
    OperationEngine *engine = m_session.engine();
    m_watch = std::make_unique<OperationWatch>(engine, output(), m_session.timings());
    connect(m_watch.get(), &OperationWatch::ended, this, [this](ExitStatus status) {
        end(m_leftOthers ? std::max(status, ExitStatus::SomeNotDone) : status);
    });
    for (const QUuid &id : toResume) {
        engine->resume(id);
        m_watch->follow(id);
    }
    for (const QUuid &id : toCheck) {
        engine->checkUnknown(id);
        m_watch->follow(id);
    }
}

} // namespace brickyard
