// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/journal.h"
#include "tests/support/fulloperation.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace brickyard::test {

inline const QUuid journalAccount(QStringLiteral("6f2c9c0e-5b7e-4f0a-9d3e-2a4b6c8d0e1f"));

/// Runs the event loop until what was asked for has been answered.
template<typename T, typename Ask> T answered(Ask ask)
{
    std::optional<T> answer;
    QObject context;
    ask(&context, [&answer](const T &value) { answer = value; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
        qFatal("there was no answer");
    return *answer;
}

using Problem = std::optional<Error>;

inline Result<Journal::Opened> open(Journal &journal)
{
    return answered<Result<Journal::Opened>>(
        [&](QObject *context, const auto &done) { journal.open(context, done); });
}

inline Result<Journal::Loaded> load(Journal &journal)
{
    return answered<Result<Journal::Loaded>>(
        [&](QObject *context, const auto &done) { journal.load(context, done); });
}

inline Result<Journal::Conflicts> add(Journal &journal, const Operation &operation)
{
    return answered<Result<Journal::Conflicts>>([&](QObject *context, const auto &done) {
        journal.addOperation(operation, context, done);
    });
}

inline Problem update(Journal &journal, const Operation &operation)
{
    return answered<Problem>([&](QObject *context, const auto &done) {
        journal.updateOperation(operation, context, done);
    });
}

inline Problem update(Journal &journal, const QUuid &id, const QList<Journal::ItemChange> &changes)
{
    return answered<Problem>([&](QObject *context, const auto &done) {
        journal.updateItems(id, changes, context, done);
    });
}

inline Problem remove(Journal &journal, const QList<QUuid> &ids)
{
    return answered<Problem>(
        [&](QObject *context, const auto &done) { journal.removeOperations(ids, context, done); });
}

inline Journal::Listed list(Journal &journal)
{
    return answered<Result<Journal::Listed>>(
               [&](QObject *context, const auto &done) { journal.list(context, done); })
        .value();
}

inline Result<std::optional<Operation>> read(Journal &journal, const QUuid &id)
{
    return answered<Result<std::optional<Operation>>>(
        [&](QObject *context, const auto &done) { journal.read(id, context, done); });
}

inline AuditReport verifyAudit(Journal &journal)
{
    return answered<Result<AuditReport>>(
               [&](QObject *context, const auto &done) { journal.verifyAudit(context, done); })
        .value();
}

inline void settle(Journal &journal)
{
    answered<bool>([&](QObject *context, const auto &done) {
        journal.barrier(context, [done] { done(true); });
    });
}

/// A connection of the test's own to the journal's file.
class Look
{
public:
    explicit Look(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("the file cannot be opened");
    }
    ~Look() { QSqlDatabase::removeDatabase(m_name); }
    QVariant value(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(sql))
            qFatal("%s", qPrintable(query.lastError().text()));
        return query.next() ? query.value(0) : QVariant();
    }

private:
    QString m_name = QUuid::createUuid().toString();
};

/// Nothing of it was sent.
inline Operation planned(int count, int first = 0)
{
    Operation operation;
    operation.id = QUuid::createUuid();
    operation.group = operation.id;
    operation.kind = Operation::Kind::Accept;
    operation.projectId = QStringLiteral("p1");
    operation.stageName = QStringLiteral("Review_1");
    operation.startedAt = test::moment(0);
    for (int i = first; i < first + count; ++i) {
        OperationItem item;
        item.before = test::fullTask(QStringLiteral("t%1").arg(i));
        operation.items += item;
    }
    return operation;
}

inline Operation finished(int count, int first = 0)
{
    Operation operation = planned(count, first);
    operation.phase = Operation::Phase::Finished;
    operation.finishedAt = test::moment(1);
    for (OperationItem &item : operation.items) {
        item.progress.write = StepState::Done;
        item.progress.outcome = ItemState::Done;
        item.progress.ended = true;
        item.state = ItemState::Done;
    }
    return operation;
}

inline OperationItem sending(OperationItem item)
{
    item.progress.write = StepState::Sending;
    item.state = ItemState::Sending;
    item.attempts = 1;
    item.look = std::make_shared<const ItemLook>(test::fullLook());
    return item;
}

inline QJsonObject auditEntry(int number)
{
    return {{QStringLiteral("task"), QStringLiteral("größe %1").arg(number)}};
}

inline void compareItems(const OperationItem &item, const OperationItem &expected)
{
    QCOMPARE(item.before, expected.before);
    QCOMPARE(item.labelsSeen, expected.labelsSeen);
    QCOMPARE(item.target, expected.target);
    QCOMPARE(item.targetStage, expected.targetStage);
    QVERIFY(item.progress == expected.progress);
    QCOMPARE(item.state, expected.state);
    QCOMPARE(item.reason, expected.reason);
    QCOMPARE(item.changed, expected.changed);
    QCOMPARE(item.attempts, expected.attempts);
    QCOMPARE(bool(item.look), bool(expected.look));
    QVERIFY(!item.look || *item.look == *expected.look);
    QCOMPARE(item.stageAfter, expected.stageAfter);
    QCOMPARE(item.assigneeAfter, expected.assigneeAfter);
}

inline void compareOperations(const Operation &operation, const Operation &expected)
{
    QCOMPARE(operation.id, expected.id);
    QCOMPARE(operation.group, expected.group);
    QCOMPARE(operation.kind, expected.kind);
    QCOMPARE(operation.projectId, expected.projectId);
    QCOMPARE(operation.projectName, expected.projectName);
    QCOMPARE(operation.stageName, expected.stageName);
    QCOMPARE(operation.userId, expected.userId);
    QCOMPARE(operation.author, expected.author);
    QCOMPARE(operation.assignee, expected.assignee);
    QCOMPARE(operation.targetCount, expected.targetCount);
    QCOMPARE(operation.comment, expected.comment);
    QCOMPARE(operation.labelSet, expected.labelSet);
    QCOMPARE(operation.takeOver, expected.takeOver);
    QCOMPARE(operation.replyTo, expected.replyTo);
    QCOMPARE(operation.undoes, expected.undoes);
    QCOMPARE(operation.undoneTitle, expected.undoneTitle);
    QCOMPARE(operation.redoes, expected.redoes);
    QCOMPARE(operation.startedAt, expected.startedAt);
    QCOMPARE(operation.finishedAt, expected.finishedAt);
    QCOMPARE(operation.notice, expected.notice);
    QCOMPARE(operation.phase, expected.phase);
    QCOMPARE(operation.pause, expected.pause);
    QCOMPARE(operation.pauseReason, expected.pauseReason);
    QCOMPARE(operation.items.size(), expected.items.size());
    for (qsizetype i = 0; i < operation.items.size(); ++i)
        compareItems(operation.items[i], expected.items[i]);
}

/// A folder for a journal, and what is in it.
class JournalFolder
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("journal")); }
    QString file(const QString &name) const { return path() + u'/' + name; }
    QString database() const
    {
        return file(journalAccount.toString(QUuid::WithoutBraces) + QStringLiteral(".sqlite"));
    }
    QStringList damagedFiles() const
    {
        return QDir(path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
    }
    /// Beside the journal's.
    QString outside(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace brickyard::test
