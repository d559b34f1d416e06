// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/auditlog.h"
#include "operations/journal.h"

#include <QString>
#include <QUuid>
#include <QVariant>

#include <optional>

namespace brickyard {

class Database;

/// What Journal offers, on the journal's thread and within a transaction of the caller's.
/// Everything throws DatabaseError.
class JournalStore
{
public:
    /// \a owner is who asks; the lock files of owners are in \a lockFolder.
    JournalStore(Database &database, const QUuid &owner, const QString &lockFolder);

    Journal::Loaded load();
    Journal::Conflicts add(const Operation &operation);
    void update(const Operation &operation);
    void updateItems(const QUuid &operationId, const QList<Journal::ItemChange> &changes);
    void remove(const QList<QUuid> &operationIds);
    Journal::Listed list();
    std::optional<Operation> read(const QUuid &operationId);

    void addLabels(const QUuid &labelSet, const Journal::Labels &labels);
    Journal::Labels readLabels(const QUuid &labelSet, const QStringList &taskIds);
    void dropLabels(const QUuid &labelSet);

    AuditReport verifyAudit();
    qint64 exportAudit(const QString &path);

private:
    /// Operations in the order of the query, whose tail is \a where; each without its items.
    struct Row
    {
        qint64 number = 0;
        Operation operation;
    };
    QList<Row> operations(const QString &where, const QVariantList &values = {});
    void readItems(Row &row);
    void writeItem(qint64 number, int position, const OperationItem &item);
    qint64 ownNumber(const QUuid &operationId);

    Journal::Conflicts conflictsOf(const Operation &operation);
    QString titleOf(qint64 number);
    /// Makes those of ended processes ours. Answers how many belong to others that run.
    int takeOver();
    /// Of an operation that has ended: those that are at the service now.
    void dropPutLabels(qint64 number, const QUuid &labelSet);
    /// Those whose owner has ended before their operation was there.
    void dropForsakenLabels();
    /// As after a restart; written down.
    void restart(Row &row);
    QList<Row> newestFinished();

    AuditHead auditHead();
    void setAuditHead(const AuditHead &head);
    void addToAudit(const QList<Journal::ItemChange> &changes);

    Database &m_database;
    QString m_owner;
    QString m_lockFolder;
};

} // namespace brickyard
