// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "operations/auditreport.h"
#include "operations/operation.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace brickyard {

class JournalThread;

/// What is on disk about the operations of one account: SQLite, WAL, `synchronous=FULL`, in a file
/// that several processes share (windows, the command line). It holds no key, no presigned address,
/// and labels only as long as they may have to be sent.
///
/// Every function only queues its work for the journal's own thread and returns at once; what has
/// gathered is committed in one transaction. Answers come from the event loop, in the order of the
/// calls, exactly once each, and not at all when their \a context is gone by then. An answer
/// without an error means: it is on the disk.
///
/// Each Journal is an *owner*: it holds a lock file beside the database that the kernel forgets
/// with the process. An operation has one owner, who alone sends it; one whose owner's lock is free
/// is taken over by whoever loads next. Lives on the GUI thread.
class Journal : public QObject
{
    Q_OBJECT

public:
    using Written = std::function<void(const std::optional<Error> &)>;
    /// Which tasks of a new operation somebody else (another process, or one that was interrupted)
    /// has in an operation that is not finished: task id to a sentence that names that operation.
    /// These items are recorded as skipped.
    using Conflicts = QHash<QString, QString>;

    struct Opened
    {
        /// What a person should know: that a damaged journal was moved aside, and where to. One or
        /// more sentences; often empty.
        QString notice;
    };
    struct Loaded
    {
        /// Oldest first: the newest that have ended, and all that have not and belong to this
        /// owner now. Those that were taken over are Paused with Pause::Interrupted; what they had
        /// been Held or were sending follows from their items.
        QList<Operation> operations;
        /// How many operations another process is sending or holding at this moment.
        int elsewhere = 0;
    };
    /// An entry of the audit log without its number and hash; see auditlog.h.
    using AuditEntry = QJsonObject;
    struct ItemChange
    {
        int position = 0; ///< in the operation
        OperationItem item;
        std::optional<AuditEntry> audit; ///< written in the same transaction
    };

    /// \a folder is made where it is missing; the file is named after the account's id.
    Journal(const QString &folder, const QUuid &accountId, QObject *parent = nullptr);
    /// Waits until what was queued is written, and lets the lock go. What was not answered yet is
    /// not answered any more; see barrier().
    ~Journal() override;

    const QString &path() const { return m_path; }

    /// Opens or makes the file, and brings its schema up to date; the first call. Fails with
    /// Error::Kind::Storage and whole sentences where the folder or the file cannot be written,
    /// or a newer version wrote it (then it is left alone). After a failure every other call fails
    /// with the same error.
    void open(QObject *context, std::function<void(const Result<Opened> &)> done);
    void load(QObject *context, std::function<void(const Result<Loaded> &)> done);

    /// All of it, with its items: before anything of it is sent.
    void addOperation(const Operation &operation, QObject *context,
                      std::function<void(const Result<Conflicts> &)> done);
    /// Everything but its items.
    void updateOperation(const Operation &operation, QObject *context, Written done);
    void updateItems(const QUuid &operationId, const QList<ItemChange> &changes, QObject *context,
                     Written done);
    /// Forgets operations that have ended; the audit log stays.
    void removeOperations(const QList<QUuid> &operationIds, QObject *context, Written done);
    /// The labels of tasks that an operation is going to put, each as the bytes of a LabelPackage:
    /// before the operation with this Operation::labelSet. What no operation has taken up goes when
    /// its owner is gone, what was put when the operation has ended, and the rest with it.
    using Labels = QHash<QString, QByteArray>; ///< by task id
    void addLabels(const QUuid &labelSet, const Labels &labels, QObject *context, Written done);
    /// Of some tasks; those of which there are none are left out.
    void readLabels(const QUuid &labelSet, const QStringList &taskIds, QObject *context,
                    std::function<void(const Result<Labels> &)> done);
    /// Forgets all of a set that no operation has taken up.
    void dropLabels(const QUuid &labelSet, QObject *context, Written done);
    /// Answers after everything that was queued before it.
    void barrier(QObject *context, std::function<void()> done);

    /// Every operation there is, also of other owners, newest first and without their items; the
    /// second value of each is its counts.
    using Listed = QList<std::pair<Operation, ItemCounts>>;
    void list(QObject *context, std::function<void(const Result<Listed> &)> done);
    /// One with its items, whoever owns it; empty where there is none.
    void read(const QUuid &operationId, QObject *context,
              std::function<void(const Result<std::optional<Operation>> &)> done);

    /// Recomputes the chain of the audit log from its beginning.
    void verifyAudit(QObject *context, std::function<void(const Result<AuditReport> &)> done);
    /// Writes the audit log to a file, an entry a line. Answers how many.
    void exportAudit(const QString &file, QObject *context,
                     std::function<void(const Result<qint64> &)> done);

private:
    QString m_path;
    std::unique_ptr<JournalThread> m_thread;
};

} // namespace brickyard
