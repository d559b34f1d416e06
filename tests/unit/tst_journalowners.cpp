// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journal.h"
#include "tests/support/journalworld.h"

#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace brickyard;
using namespace brickyard::test;

namespace {

/// The test's own program again: opens the journal, loads it, adds an operation of some tasks from
/// \a first on of which one is being sent, says so, and waits to be killed.
int beAnotherProcess(const QString &folder, int first)
{
    Journal journal(folder, journalAccount);
    if (!open(journal))
        return 1;
    const Result<Journal::Loaded> loaded = load(journal);
    const Operation operation = planned(3, first);
    if (!loaded || !add(journal, operation)
        || update(journal, operation.id, {{1, sending(operation.items[1]), {}}}))
        return 1;
    std::printf("%d\n", int(loaded->operations.size()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

class AnotherProcess
{
public:
    explicit AnotherProcess(const QString &folder, int first = 0)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--another"), folder, QString::number(first)});
    }
    bool isReady() const { return m_process.canReadLine(); }
    /// How many operations it got when it loaded.
    int loaded() { return m_process.readLine().trimmed().toInt(); }
    void kill() // SIGKILL
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

/// Several journals on one file, in this process and in others.
class tst_JournalOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<JournalFolder>(); }
    void cleanup() { m_folder.reset(); }

    void conflicts();
    void noConflictWithOneself();
    void noConflictWithWhatHasEnded();
    void takesOver();
    void takesOverWhatHadEnded();
    void leavesWhatLives();
    void onlyTheOwnerWrites();
    void killed();
    void manyStartAtOnce();

private:
    std::unique_ptr<JournalFolder> m_folder;
};

void tst_JournalOwners::conflicts()
{
    Journal one(m_folder->path(), journalAccount);
    Journal other(m_folder->path(), journalAccount);
    QVERIFY(open(one));
    QVERIFY(open(other));
    Operation first = planned(3);
    first.items[0] = finished(1).items[0];
    QVERIFY(add(one, first));
    const Operation second = planned(5);
    const Result<Journal::Conflicts> found = add(other, second);
    QVERIFY(found);
    QCOMPARE(QSet<QString>(found->keyBegin(), found->keyEnd()),
             QSet<QString>({QStringLiteral("t1"), QStringLiteral("t2")}));
    const QString sentence = found->value(QStringLiteral("t1"));
    QVERIFY2(sentence.contains(first.title()), qPrintable(sentence));
    QVERIFY(sentence.endsWith(u'.'));
    const Operation written = *read(other, second.id).value();
    for (int i = 0; i < 5; ++i) {
        const bool skipped = i == 1 || i == 2;
        const OperationItem &item = written.items[i];
        QCOMPARE(item.progress.ended, skipped);
        QCOMPARE(item.state, skipped ? ItemState::Skipped : ItemState::Planned);
        QCOMPARE(item.reason, skipped ? sentence : QString());
        if (skipped)
            QCOMPARE(item.progress.outcome.value(), ItemState::Skipped);
    }
}

void tst_JournalOwners::noConflictWithOneself()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QVERIFY(add(journal, planned(3)));
    QVERIFY(add(journal, planned(3)).value().isEmpty());
}

void tst_JournalOwners::noConflictWithWhatHasEnded()
{
    Journal one(m_folder->path(), journalAccount);
    Journal other(m_folder->path(), journalAccount);
    QVERIFY(open(one));
    QVERIFY(open(other));
    QVERIFY(add(one, finished(3)));
    QVERIFY(add(one, planned(1, 10)));
    QVERIFY(add(other, planned(3)).value().isEmpty());
}

void tst_JournalOwners::takesOver()
{
    Operation operation = planned(4);
    operation.items[1] = sending(operation.items[1]);
    operation.items[2] = finished(1, 2).items[0];
    operation.items[3].progress.takeOver = StepState::Sending;
    operation.items[3].progress.takesOver = true;
    operation.items[3].state = ItemState::Sending;
    for (const auto phase : {Operation::Phase::Held, Operation::Phase::Waiting,
                             Operation::Phase::Running, Operation::Phase::Paused}) {
        init();
        operation.phase = phase;
        operation.pauseReason = QStringLiteral("Because.");
        {
            Journal journal(m_folder->path(), journalAccount);
            QVERIFY(open(journal));
            QVERIFY(add(journal, operation));
        }
        Operation expected = operation;
        expected.phase = Operation::Phase::Paused;
        expected.pause = Operation::Pause::Interrupted;
        expected.pauseReason.clear();
        expected.items[1].progress.write = StepState::Unknown;
        expected.items[1].state = ItemState::Unknown;
        expected.items[3].progress.takeOver = StepState::Unknown;
        expected.items[3].state = ItemState::Unknown;
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        const Result<Journal::Loaded> loaded = load(journal);
        QCOMPARE(loaded->elsewhere, 0);
        QCOMPARE(loaded->operations.size(), 1);
        compareOperations(loaded->operations[0], expected);
        compareOperations(*read(journal, operation.id).value(), expected); // written back
        QVERIFY(!update(journal, operation)); // it is ours now
    }
}

void tst_JournalOwners::takesOverWhatHadEnded()
{
    Operation operation = finished(2);
    operation.phase = Operation::Phase::Running;
    operation.finishedAt = {};
    {
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        QVERIFY(add(journal, operation));
    }
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const QList<Operation> loaded = load(journal)->operations;
    QCOMPARE(loaded.size(), 1);
    QVERIFY(loaded[0].isFinished());
    QVERIFY(loaded[0].finishedAt.isValid());
}

void tst_JournalOwners::leavesWhatLives()
{
    auto one = std::make_unique<Journal>(m_folder->path(), journalAccount);
    Journal other(m_folder->path(), journalAccount);
    QVERIFY(open(*one));
    QVERIFY(open(other));
    QVERIFY(add(*one, planned(1)));
    QVERIFY(add(*one, planned(1, 1)));
    QVERIFY(add(*one, finished(1, 2)));
    const Result<Journal::Loaded> before = load(other);
    QCOMPARE(before->elsewhere, 2);
    QCOMPARE(before->operations.size(), 1); // what has ended is everybody's
    one.reset();
    const Result<Journal::Loaded> after = load(other);
    QCOMPARE(after->elsewhere, 0);
    QCOMPARE(after->operations.size(), 3);
}

void tst_JournalOwners::onlyTheOwnerWrites()
{
    Journal one(m_folder->path(), journalAccount);
    Journal other(m_folder->path(), journalAccount);
    QVERIFY(open(one));
    QVERIFY(open(other));
    const Operation operation = planned(1);
    QVERIFY(add(one, operation));
    QCOMPARE(update(other, operation)->kind, Error::Kind::Storage);
    QVERIFY(update(other, operation.id, {{0, operation.items[0], {}}}));
    QVERIFY(!add(other, operation));
    QVERIFY(!update(one, operation));
}

void tst_JournalOwners::killed()
{
    AnotherProcess process(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(process.isReady(), 30'000);
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const Result<Journal::Loaded> alive = load(journal);
    QCOMPARE(alive->elsewhere, 1);
    QVERIFY(alive->operations.isEmpty());
    QCOMPARE(add(journal, planned(3)).value().size(), 3);
    process.kill();
    Journal next(m_folder->path(), journalAccount);
    QVERIFY(open(next));
    const Result<Journal::Loaded> dead = load(next);
    QCOMPARE(dead->operations.size(), 1);
    QCOMPARE(dead->operations[0].pause, Operation::Pause::Interrupted);
    QCOMPARE(dead->operations[0].items[0].state, ItemState::Planned);
    QCOMPARE(dead->operations[0].items[1].state, ItemState::Unknown);
}

void tst_JournalOwners::manyStartAtOnce()
{
    {
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        for (int i = 0; i < 5; ++i)
            QVERIFY(add(journal, planned(1, 1000 + i)));
    }
    std::vector<std::unique_ptr<AnotherProcess>> processes;
    for (int i = 0; i < 4; ++i)
        processes.push_back(std::make_unique<AnotherProcess>(m_folder->path(), 10 * i));
    int loaded = 0;
    for (const auto &process : processes) {
        QTRY_VERIFY_WITH_TIMEOUT(process->isReady(), 30'000);
        loaded += process->loaded();
    }
    QCOMPARE(loaded, 5); // each was given to one of them
    for (const auto &process : processes)
        process->kill();
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QCOMPARE(load(journal)->operations.size(), 9);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--another"))
        return beAnotherProcess(arguments[2], arguments[3].toInt());
    tst_JournalOwners test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalowners.moc"
