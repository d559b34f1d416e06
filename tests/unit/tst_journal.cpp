// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/auditlog.h"
#include "operations/journal.h"
#include "tests/support/journalworld.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace brickyard;
using namespace brickyard::test;

class tst_Journal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<JournalFolder>(); }
    void cleanup() { m_folder.reset(); }

    void everyField();
    void everyFieldOfAnUpdate();
    void textsThatAreNotThere();
    void isPrivate();
    void settings();
    void answersInOrder();
    void answeredOnlyWhenItIsOnDisk();
    void manyInOneTransaction();
    void onlyTheBadOneFails();
    void noAnswerWithoutContext();
    void deletedInAnAnswer();
    void writesWhatIsQueued();
    void barrierAlwaysAnswers();
    void addedAgain();
    void removes();
    void lists();
    void loadsTheNewest();
    void orderNeedsNoClock();
    void audit();
    void auditOfTwo();
    void tamperedAudit_data();
    void tamperedAudit();
    void auditGoesBackWithItsItems();
    void exportCannotBeWritten();
    void wordsOfAnotherVersion();
    void tenThousandItems();

private:
    std::unique_ptr<JournalFolder> m_folder;
};

void tst_Journal::everyField()
{
    const Operation operation = test::fullOperation(3);
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QVERIFY(add(journal, operation));
    compareOperations(*read(journal, operation.id).value(), operation);
    QVERIFY(!read(journal, QUuid::createUuid()).value());
}

void tst_Journal::everyFieldOfAnUpdate()
{
    Operation operation = planned(2);
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QVERIFY(add(journal, operation));
    Operation full = test::fullOperation(2);
    full.id = operation.id;
    full.items[0] = operation.items[0];
    QVERIFY(!update(journal, full));
    QVERIFY(!update(journal, full.id, {{1, full.items[1], {}}}));
    compareOperations(*read(journal, operation.id).value(), full);
}

void tst_Journal::textsThatAreNotThere()
{
    Operation operation;
    operation.id = QUuid::createUuid();
    operation.items += OperationItem();
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QVERIFY(add(journal, operation));
    operation.items[0].before.stateWord = QStringLiteral("UNASSIGNED"); // said by its state
    compareOperations(*read(journal, operation.id).value(), operation);
}

void tst_Journal::isPrivate()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QVERIFY(add(journal, planned(1)));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QCOMPARE(journal.path(), m_folder->database());
    const QStringList paths{
        m_folder->path(), m_folder->database(), m_folder->database() + QStringLiteral("-wal"),
        m_folder->database() + QStringLiteral("-shm"), m_folder->file(QStringLiteral("owners"))};
    for (const QString &path : paths) {
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QCOMPARE(QFile::permissions(path) & others, QFileDevice::Permissions());
    }
}

void tst_Journal::settings()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    Look look(m_folder->database());
    QCOMPARE(look.value(QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
    QCOMPARE(look.value(QStringLiteral("PRAGMA user_version")).toInt(), 2);
    QVERIFY(look.value(QStringLiteral("PRAGMA application_id")).toInt() != 0);
}

void tst_Journal::answersInOrder()
{
    Journal journal(m_folder->path(), journalAccount);
    QStringList answers;
    const auto note = [&answers](const QString &what) {
        return [&answers, what](const auto &) { answers += what; };
    };
    journal.open(this, note(QStringLiteral("open")));
    journal.load(this, note(QStringLiteral("load")));
    const Operation operation = planned(1);
    journal.addOperation(operation, this, note(QStringLiteral("add")));
    journal.list(this, note(QStringLiteral("list")));
    journal.updateOperation(operation, this, note(QStringLiteral("update")));
    journal.updateOperation(planned(1), this, note(QStringLiteral("bad")));
    journal.barrier(this, [&answers] { answers += QStringLiteral("barrier"); });
    QVERIFY(answers.isEmpty()); // never from within the call
    QTRY_COMPARE(answers.size(), 7);
    QCOMPARE(answers.join(u' '), QStringLiteral("open load add list update bad barrier"));
}

void tst_Journal::answeredOnlyWhenItIsOnDisk()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    Look look(m_folder->database());
    const Operation operation = planned(1);
    int rows = -1;
    journal.addOperation(operation, this, [&](const Result<Journal::Conflicts> &) {
        rows = look.value(QStringLiteral("SELECT count(*) FROM items")).toInt();
    });
    QTRY_VERIFY(rows >= 0);
    QCOMPARE(rows, 1);
    QString state;
    journal.updateItems(
        operation.id, {{0, sending(operation.items[0]), {}}}, this, [&](const Problem &) {
            state = look.value(QStringLiteral("SELECT write FROM items")).toString();
        });
    QTRY_COMPARE(state, QStringLiteral("sending"));
}

void tst_Journal::manyInOneTransaction()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    Look look(m_folder->database());
    const auto rows = [&look] {
        return look.value(QStringLiteral("SELECT count(*) FROM operations")).toInt();
    };
    // While another has the file nothing can be written, and so all of it gathers.
    Look other(m_folder->database());
    other.value(QStringLiteral("BEGIN IMMEDIATE"));
    QList<int> seen;
    for (int i = 0; i < 100; ++i)
        journal.addOperation(planned(1, i), this,
                             [&](const Result<Journal::Conflicts> &) { seen += rows(); });
    other.value(QStringLiteral("COMMIT"));
    QTRY_COMPARE(seen.size(), 100);
    // The first may have been taken alone; what gathered was written before any of it is told.
    QCOMPARE(seen.last(), 100);
    QVERIFY2(QSet<int>(seen.cbegin(), seen.cend()).size() < 5, "a commit for each");
}

void tst_Journal::onlyTheBadOneFails()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    Look other(m_folder->database());
    other.value(QStringLiteral("BEGIN IMMEDIATE"));
    const QList<Operation> good{planned(1), planned(1), planned(1)};
    QList<bool> answers;
    for (const Operation &operation : good) {
        journal.addOperation(operation, this, [&](const auto &result) { answers += result.ok(); });
        journal.updateItems(operation.id, {{7, operation.items[0], auditEntry(1)}}, this,
                            [&](const Problem &problem) { answers += !problem; });
    }
    other.value(QStringLiteral("COMMIT"));
    QTRY_COMPARE(answers, QList<bool>({true, false, true, false, true, false}));
    QCOMPARE(list(journal).size(), 3);
    QCOMPARE(verifyAudit(journal).entries, 0);
}

void tst_Journal::noAnswerWithoutContext()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    int answers = 0;
    {
        QObject context;
        journal.addOperation(planned(1), &context, [&](const auto &) { ++answers; });
        journal.barrier(&context, [&] { ++answers; });
    }
    settle(journal);
    QCOMPARE(answers, 0);
    QCOMPARE(list(journal).size(), 1); // it was done all the same
}

void tst_Journal::deletedInAnAnswer()
{
    auto journal = std::make_unique<Journal>(m_folder->path(), journalAccount);
    QVERIFY(open(*journal));
    int answers = 0;
    for (int i = 0; i < 3; ++i)
        journal->addOperation(planned(1), this, [&](const auto &) {
            ++answers;
            journal.reset();
        });
    QTRY_VERIFY(!journal);
    QCOMPARE(answers, 1);
    Look look(m_folder->database());
    QCOMPARE(look.value(QStringLiteral("SELECT count(*) FROM operations")).toInt(), 3);
}

void tst_Journal::writesWhatIsQueued()
{
    {
        Journal journal(m_folder->path(), journalAccount);
        journal.open(this, [](const auto &) { QFAIL("answered by a journal that is gone"); });
        for (int i = 0; i < 20; ++i)
            journal.addOperation(planned(10, 10 * i), this, [](const auto &) {});
    }
    Look look(m_folder->database());
    QCOMPARE(look.value(QStringLiteral("SELECT count(*) FROM items")).toInt(), 200);
    QVERIFY(QDir(m_folder->file(QStringLiteral("owners"))).isEmpty());
}

void tst_Journal::barrierAlwaysAnswers()
{
    Journal journal(QStringLiteral("/dev/null/journal"), journalAccount);
    QVERIFY(!open(journal));
    settle(journal);
}

void tst_Journal::addedAgain()
{
    Operation operation = planned(2);
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QVERIFY(add(journal, operation));
    operation.comment = QStringLiteral("new");
    operation.items[1] = sending(operation.items[1]);
    QVERIFY(add(journal, operation));
    QCOMPARE(list(journal).size(), 1);
    compareOperations(*read(journal, operation.id).value(), operation);
}

void tst_Journal::removes()
{
    const Operation done = finished(2);
    const Operation open_ = planned(2, 10);
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QVERIFY(add(journal, done));
    QVERIFY(add(journal, open_));
    QVERIFY(!update(journal, done.id, {{0, done.items[0], auditEntry(1)}}));
    QVERIFY(!remove(journal, {done.id, open_.id, QUuid::createUuid()}));
    const Journal::Listed left = list(journal);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0].first.id, open_.id);
    Look look(m_folder->database());
    QCOMPARE(look.value(QStringLiteral("SELECT count(*) FROM items")).toInt(), 2);
    QCOMPARE(verifyAudit(journal).entries, 1);
}

void tst_Journal::lists()
{
    Operation first = planned(3);
    first.items[1].state = ItemState::Unknown;
    const Operation second = finished(2, 10);
    Journal one(m_folder->path(), journalAccount);
    QVERIFY(open(one));
    QVERIFY(add(one, first));
    Journal other(m_folder->path(), journalAccount);
    QVERIFY(open(other));
    QVERIFY(add(other, second));
    const Journal::Listed all = list(other);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].first.id, second.id);
    QCOMPARE(all[0].second.of(ItemState::Done), 2);
    QCOMPARE(all[0].second.all(), 2);
    QCOMPARE(all[1].first.id, first.id);
    QVERIFY(all[1].first.items.isEmpty());
    QCOMPARE(all[1].second.of(ItemState::Planned), 2);
    QCOMPARE(all[1].second.of(ItemState::Unknown), 1);
    compareOperations(*read(other, first.id).value(), first);
}

void tst_Journal::loadsTheNewest()
{
    QList<QUuid> ids;
    {
        Journal journal(m_folder->path(), journalAccount);
        journal.open(this, [](const auto &) {});
        for (int i = 0; i < 230; ++i) {
            const Operation operation = finished(1, i);
            ids += operation.id;
            journal.addOperation(operation, this, [](const auto &) {});
        }
    }
    {
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        const QList<Operation> loaded = load(journal)->operations;
        QCOMPARE(loaded.size(), 200);
        QCOMPARE(loaded.first().id, ids[30]);
        QCOMPARE(loaded.last().id, ids.last());
        QCOMPARE(loaded.last().items.size(), 1);
        const Operation big = finished(19'990, 1000);
        QVERIFY(add(journal, big));
    }
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QCOMPARE(load(journal)->operations.size(), 11); // with ten of the others, 20,000 tasks
}

void tst_Journal::orderNeedsNoClock()
{
    QList<QUuid> ids;
    {
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        for (int i = 0; i < 3; ++i) {
            Operation operation = finished(1, i);
            operation.startedAt = test::moment(-i * 86'400'000);
            operation.finishedAt = operation.startedAt;
            ids += operation.id;
            QVERIFY(add(journal, operation));
        }
    }
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const QList<Operation> loaded = load(journal)->operations;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(loaded[i].id, ids[i]);
    QCOMPARE(list(journal)[0].first.id, ids[2]);
}

void tst_Journal::audit()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const Operation operation = planned(3);
    QVERIFY(add(journal, operation));
    QCOMPARE(verifyAudit(journal).entries, 0);
    QVERIFY(!update(journal, operation.id,
                    {{0, operation.items[0], auditEntry(0)},
                     {1, operation.items[1], {}},
                     {2, operation.items[2], auditEntry(1)}}));
    QVERIFY(!update(journal, operation.id, {{0, operation.items[0], auditEntry(2)}}));
    const AuditReport report = verifyAudit(journal);
    QCOMPARE(report.problem, QString());
    QCOMPARE(report.entries, 3);

    const QString path = m_folder->outside(QStringLiteral("audit.jsonl"));
    const auto count = answered<Result<qint64>>(
        [&](QObject *context, const auto &done) { journal.exportAudit(path, context, done); });
    QCOMPARE(count.value(), 3);
    QFile exported(path);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    AuditCheck check;
    while (!exported.atEnd())
        QVERIFY2(check.add(exported.readLine()), qPrintable(check.problem()));
    QCOMPARE(check.head().number, 3);
    QCOMPARE(check.head().hash, report.lastHash);
}

void tst_Journal::auditOfTwo()
{
    Journal one(m_folder->path(), journalAccount);
    Journal other(m_folder->path(), journalAccount);
    QVERIFY(open(one));
    QVERIFY(open(other));
    const Operation first = planned(1);
    const Operation second = planned(1, 1);
    QVERIFY(add(one, first));
    QVERIFY(add(other, second));
    for (int i = 0; i < 50; ++i) {
        one.updateItems(first.id, {{0, first.items[0], auditEntry(i)}}, this, [](const auto &) {});
        other.updateItems(second.id, {{0, second.items[0], auditEntry(i)}}, this,
                          [](const auto &) {});
    }
    settle(one);
    settle(other);
    const AuditReport report = verifyAudit(one);
    QCOMPARE(report.problem, QString());
    QCOMPARE(report.entries, 100);
}

void tst_Journal::tamperedAudit_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *sql, const char *named) {
        QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(named);
    };
    row("changed", "UPDATE audit SET line = replace(line, 'gr', 'Gr') WHERE number = 3",
        "Entry 3 ");
    row("last changed", "UPDATE audit SET line = replace(line, 'gr', 'Gr') WHERE number = 9",
        "Entry 9 ");
    row("removed", "DELETE FROM audit WHERE number = 3", "Entry 3 ");
    row("last removed", "DELETE FROM audit WHERE number = 9", "after entry 8");
    row("all removed", "DELETE FROM audit", "after entry 0");
    row("swapped",
        "UPDATE audit SET number = CASE number WHEN 3 THEN -4 WHEN 4 THEN -3 END"
        " WHERE number IN (3, 4)",
        "Entry 1 ");
}

void tst_Journal::tamperedAudit()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const Operation operation = planned(1);
    QVERIFY(add(journal, operation));
    for (int i = 0; i < 9; ++i)
        QVERIFY(!update(journal, operation.id, {{0, operation.items[0], auditEntry(i)}}));
    QCOMPARE(verifyAudit(journal).problem, QString());
    QFETCH(QString, sql);
    Look(m_folder->database()).value(sql);
    const QString problem = verifyAudit(journal).problem;
    QFETCH(QString, named);
    QVERIFY2(problem.contains(named), qPrintable(problem));
}

void tst_Journal::auditGoesBackWithItsItems()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const Operation operation = planned(1);
    QVERIFY(add(journal, operation));
    QVERIFY(update(
        journal, operation.id,
        {{0, sending(operation.items[0]), auditEntry(0)}, {5, operation.items[0], auditEntry(1)}}));
    QCOMPARE(verifyAudit(journal).entries, 0);
    compareOperations(*read(journal, operation.id).value(), operation);
}

void tst_Journal::exportCannotBeWritten()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const QString path = QStringLiteral("/nowhere-at-all/audit.jsonl");
    const auto count = answered<Result<qint64>>(
        [&](QObject *context, const auto &done) { journal.exportAudit(path, context, done); });
    QVERIFY(!count);
    QCOMPARE(count.error().kind, Error::Kind::Storage);
    QVERIFY(count.error().message.contains(path));
}

void tst_Journal::wordsOfAnotherVersion()
{
    const Operation operation = planned(2);
    const Operation odd = planned(1, 10);
    {
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        QVERIFY(add(journal, operation));
        QVERIFY(add(journal, odd));
    }
    {
        Look look(m_folder->database());
        look.value(QStringLiteral("UPDATE items SET write = 'beamed', before = '?' WHERE "
                                  "position = 1"));
        look.value(QStringLiteral("UPDATE operations SET kind = 'teleport' WHERE number = 2"));
    }
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const QList<Operation> loaded = load(journal)->operations;
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(loaded[0].id, operation.id);
    QCOMPARE(loaded[0].items[1].state, ItemState::Unknown);
    QCOMPARE(loaded[0].items[1].before.id, QStringLiteral("t1"));
}

void tst_Journal::tenThousandItems()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const Operation operation = planned(10'000);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(add(journal, operation));
    qInfo("10,000 items written in %lld ms", clock.restart());
    QList<Journal::ItemChange> changes;
    for (int i = 0; i < 10'000; ++i)
        changes.append({i, sending(operation.items[i]), {}});
    clock.restart();
    QVERIFY(!update(journal, operation.id, changes));
    qInfo("and changed in %lld ms", clock.restart());
    for (Journal::ItemChange &change : changes)
        change.audit = auditEntry(change.position);
    clock.restart();
    QVERIFY(!update(journal, operation.id, changes));
    qInfo("and changed with the audit log in %lld ms", clock.restart());
    QCOMPARE(read(journal, operation.id).value()->items.size(), 10'000);
    qInfo("and read in %lld ms", clock.restart());
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
