// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journal.h"

#include "operations/journalthread.h"

namespace brickyard {

namespace {

using Access = JournalThread::Access;

std::function<void(const Result<Done> &)> written(Journal::Written done)
{
    return [done = std::move(done)](const Result<Done> &result) {
        done(result ? std::nullopt : std::optional(result.error()));
    };
}

} // namespace

Journal::Journal(const QString &folder, const QUuid &accountId, QObject *parent)
    : QObject(parent)
{
    auto file = std::make_unique<JournalFile>(folder, accountId);
    m_path = file->path();
    m_thread = std::make_unique<JournalThread>(std::move(file));
}

Journal::~Journal() = default;

void Journal::open(QObject *context, std::function<void(const Result<Opened> &)> done)
{
    m_thread->ask<Opened>(Access::Open, context, std::move(done),
                          [](JournalFile &file) { return Opened{file.open()}; });
}

void Journal::load(QObject *context, std::function<void(const Result<Loaded> &)> done)
{
    m_thread->ask<Loaded>(Access::Write, context, std::move(done),
                          [](JournalFile &file) { return file.store().load(); });
}

void Journal::addOperation(const Operation &operation, QObject *context,
                           std::function<void(const Result<Conflicts> &)> done)
{
    m_thread->ask<Conflicts>(
        Access::Write, context, std::move(done),
        [operation](JournalFile &file) { return file.store().add(operation); });
}

void Journal::updateOperation(const Operation &operation, QObject *context, Written done)
{
    Operation itself = operation;
    itself.items.clear(); // not even a reference to them, which would make the next change a copy
    m_thread->ask<Done>(Access::Write, context, written(std::move(done)),
                        [itself = std::move(itself)](JournalFile &file) {
                            file.store().update(itself);
                            return Done{};
                        });
}

void Journal::updateItems(const QUuid &operationId, const QList<ItemChange> &changes,
                          QObject *context, Written done)
{
    m_thread->ask<Done>(Access::Write, context, written(std::move(done)),
                        [operationId, changes](JournalFile &file) {
                            file.store().updateItems(operationId, changes);
                            return Done{};
                        });
}

void Journal::removeOperations(const QList<QUuid> &operationIds, QObject *context, Written done)
{
    m_thread->ask<Done>(Access::Write, context, written(std::move(done)),
                        [operationIds](JournalFile &file) {
                            file.store().remove(operationIds);
                            return Done{};
                        });
}

void Journal::addLabels(const QUuid &labelSet, const Labels &labels, QObject *context, Written done)
{
    m_thread->ask<Done>(Access::Write, context, written(std::move(done)),
                        [labelSet, labels](JournalFile &file) {
                            file.store().addLabels(labelSet, labels);
                            return Done{};
                        });
}

void Journal::readLabels(const QUuid &labelSet, const QStringList &taskIds, QObject *context,
                         std::function<void(const Result<Labels> &)> done)
{
    m_thread->ask<Labels>(Access::Read, context, std::move(done),
                          [labelSet, taskIds](JournalFile &file) {
                              return file.store().readLabels(labelSet, taskIds);
                          });
}

void Journal::dropLabels(const QUuid &labelSet, QObject *context, Written done)
{
    m_thread->ask<Done>(Access::Write, context, written(std::move(done)),
                        [labelSet](JournalFile &file) {
                            file.store().dropLabels(labelSet);
                            return Done{};
                        });
}

void Journal::barrier(QObject *context, std::function<void()> done)
{
    m_thread->ask<Done>(
        Access::Read, context, [done = std::move(done)](const Result<Done> &) { done(); },
        [](JournalFile &) { return Done{}; });
}

void Journal::list(QObject *context, std::function<void(const Result<Listed> &)> done)
{
    m_thread->ask<Listed>(Access::Read, context, std::move(done),
                          [](JournalFile &file) { return file.store().list(); });
}

void Journal::read(const QUuid &operationId, QObject *context,
                   std::function<void(const Result<std::optional<Operation>> &)> done)
{
    m_thread->ask<std::optional<Operation>>(
        Access::Read, context, std::move(done),
        [operationId](JournalFile &file) { return file.store().read(operationId); });
}

void Journal::verifyAudit(QObject *context, std::function<void(const Result<AuditReport> &)> done)
{
    m_thread->ask<AuditReport>(Access::Read, context, std::move(done),
                               [](JournalFile &file) { return file.store().verifyAudit(); });
}

void Journal::exportAudit(const QString &file, QObject *context,
                          std::function<void(const Result<qint64> &)> done)
{
    m_thread->ask<qint64>(
        Access::Read, context, std::move(done),
        [path = file](JournalFile &journal) { return journal.store().exportAudit(path); });
}

} // namespace brickyard
