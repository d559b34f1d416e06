// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journal.h"
#include "tests/support/journalworld.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace brickyard;
using namespace brickyard::test;

/// What is in it; runs in a process that has a small disk of its own, which nobody else sees.
class SmallDisk : public QObject
{
    Q_OBJECT

public:
    explicit SmallDisk(const QString &folder)
        : m_disk(folder)
    {}

private Q_SLOTS:
    void fullDisk();
    void readOnlyDisk();

private:
    QDir m_disk;
};

/// Files that are damaged, or not ours, or cannot be written.
class tst_JournalFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<JournalFolder>(); }
    void cleanup() { m_folder.reset(); }

    void corrupt_data();
    void corrupt();
    void corruptedLater();
    void deletedWhileOpen();
    void newerVersion();
    void olderVersion();
    void foreignFile_data();
    void foreignFile();
    void notOpened();
    void noFolder();
    void fullDisk();
    void readOnlyDisk();

private:
    void runOnSmallDisk(const QString &options, const QString &function);

    std::unique_ptr<JournalFolder> m_folder;
};

void tst_JournalFile::corrupt_data()
{
    using Damage = std::function<void(QFile &)>;
    QTest::addColumn<Damage>("damage");
    QTest::newRow("no database") << Damage([](QFile &file) {
        file.resize(0);
        file.write("This is a shopping list, and not a short one.");
    });
    QTest::newRow("garbage within") << Damage([](QFile &file) {
        file.seek(4096);
        file.write(QByteArray(int(file.size()) - 4096, '\xff'));
    });
    QTest::newRow("cut off") << Damage([](QFile &file) { file.resize(file.size() / 2); });
    QTest::newRow("head overwritten")
        << Damage([](QFile &file) { file.write(QByteArray(100, '\0')); });
}

void tst_JournalFile::corrupt()
{
    QFETCH(std::function<void(QFile &)>, damage);
    {
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        QVERIFY(add(journal, planned(100)));
    }
    QByteArray before;
    {
        QFile damaged(m_folder->database());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damage(damaged);
        damaged.seek(0);
        before = damaged.readAll();
    }
    Journal journal(m_folder->path(), journalAccount);
    const Result<Journal::Opened> opened = open(journal);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    const QStringList aside = m_folder->damagedFiles();
    QCOMPARE(aside.size(), 1);
    QVERIFY2(opened->notice.contains(m_folder->file(aside[0])), qPrintable(opened->notice));
    QFile moved(m_folder->file(aside[0]));
    QVERIFY(moved.open(QIODevice::ReadOnly));
    QCOMPARE(moved.readAll(), before);
    QVERIFY(load(journal)->operations.isEmpty());
    QVERIFY(add(journal, planned(1)));
    QCOMPARE(list(journal).size(), 1);
}

void tst_JournalFile::corruptedLater()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    QVERIFY(add(journal, planned(100)));
    {
        Look look(m_folder->database());
        look.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        // So that the journal reads again what it has in memory.
        look.value(QStringLiteral("INSERT INTO meta VALUES ('x', 'y')"));
        look.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    {
        QFile damaged(m_folder->database());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.seek(4096);
        damaged.write(QByteArray(int(damaged.size()) - 4096, '\xff'));
    }
    const Operation operation = planned(1, 500);
    const Result<Journal::Conflicts> failed = add(journal, operation);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Error::Kind::Storage);
    QVERIFY(!m_folder->damagedFiles().isEmpty());
    QVERIFY2(failed.error().message.contains(m_folder->file(m_folder->damagedFiles().first())),
             qPrintable(failed.error().message));
    QVERIFY(add(journal, operation));
    QCOMPARE(list(journal).size(), 1);
}

void tst_JournalFile::deletedWhileOpen()
{
    Journal journal(m_folder->path(), journalAccount);
    QVERIFY(open(journal));
    const Operation operation = planned(1);
    QVERIFY(add(journal, operation));
    QVERIFY(QFile::remove(m_folder->database()));
    // What is written to a file that nobody finds any more is not on the disk.
    const Problem problem = update(journal, operation);
    QVERIFY(problem);
    QVERIFY2(problem->message.contains(m_folder->database()), qPrintable(problem->message));
    QVERIFY(add(journal, operation));
    Look look(m_folder->database());
    QCOMPARE(look.value(QStringLiteral("SELECT count(*) FROM operations")).toInt(), 1);
    QVERIFY(m_folder->damagedFiles().isEmpty());
}

void tst_JournalFile::newerVersion()
{
    {
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        QVERIFY(add(journal, planned(1)));
    }
    Look(m_folder->database()).value(QStringLiteral("PRAGMA user_version = 99"));
    Journal journal(m_folder->path(), journalAccount);
    const Result<Journal::Opened> opened = open(journal);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    QVERIFY2(opened.error().message.contains(m_folder->database()),
             qPrintable(opened.error().message));
    QVERIFY(opened.error().message.contains(QStringLiteral("newer")));
    QCOMPARE(add(journal, planned(1)).error(), opened.error());
    QCOMPARE(load(journal).error(), opened.error());
    Look look(m_folder->database());
    QCOMPARE(look.value(QStringLiteral("PRAGMA user_version")).toInt(), 99);
    QCOMPARE(look.value(QStringLiteral("SELECT count(*) FROM operations")).toInt(), 1);
    QVERIFY(m_folder->damagedFiles().isEmpty());
}

void tst_JournalFile::olderVersion()
{
    Operation operation = fullOperation(1);
    operation.labelSet = {};
    {
        Journal journal(m_folder->path(), journalAccount);
        QVERIFY(open(journal));
        QVERIFY(add(journal, operation));
    }
    // As the first version made it, which knew nothing of labels.
    {
        Look look(m_folder->database());
        look.value(QStringLiteral("DROP TABLE labels"));
        look.value(QStringLiteral("ALTER TABLE operations DROP COLUMN label_set"));
        look.value(QStringLiteral("PRAGMA user_version = 1"));
    }
    Journal journal(m_folder->path(), journalAccount);
    const Result<Journal::Opened> opened = open(journal);
    QVERIFY(opened);
    QVERIFY(opened->notice.isEmpty());
    compareOperations(*read(journal, operation.id).value(), operation);
    Operation withLabels = fullOperation(2);
    withLabels.labelSet = QUuid::createUuid();
    QVERIFY(add(journal, withLabels));
    QCOMPARE(read(journal, withLabels.id).value()->labelSet, withLabels.labelSet);
}

void tst_JournalFile::foreignFile_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("no program's") << QStringLiteral("PRAGMA user_version = 0");
    QTest::newRow("another program's") << QStringLiteral("PRAGMA application_id = 7");
    QTest::newRow("a version of its own") << QStringLiteral("PRAGMA user_version = 1");
}

void tst_JournalFile::foreignFile()
{
    QFETCH(QString, sql);
    QVERIFY(QDir().mkpath(m_folder->path()));
    {
        Look look(m_folder->database());
        look.value(QStringLiteral("CREATE TABLE recipes (name TEXT)"));
        look.value(sql);
    }
    QFile foreign(m_folder->database());
    QVERIFY(foreign.open(QIODevice::ReadOnly));
    const QByteArray before = foreign.readAll();
    {
        Journal journal(m_folder->path(), journalAccount);
        const Result<Journal::Opened> opened = open(journal);
        QVERIFY(!opened);
        QVERIFY(opened.error().message.contains(m_folder->database()));
    }
    foreign.seek(0);
    QCOMPARE(foreign.readAll(), before);
    QVERIFY(m_folder->damagedFiles().isEmpty());
}

void tst_JournalFile::notOpened()
{
    Journal journal(m_folder->path(), journalAccount);
    QCOMPARE(load(journal).error().kind, Error::Kind::Storage);
    QVERIFY(open(journal));
    QVERIFY(load(journal));
}

void tst_JournalFile::noFolder()
{
    // Below a file: what root cannot do either.
    QFile inTheWay(m_folder->outside(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const QString below = inTheWay.fileName() + QStringLiteral("/journal");
    Journal journal(below, journalAccount);
    const Result<Journal::Opened> opened = open(journal);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    QVERIFY2(opened.error().message.contains(below), qPrintable(opened.error().message));
    QVERIFY(opened.error().message.endsWith(u'.'));
    QCOMPARE(add(journal, planned(1)).error(), opened.error());
}

void tst_JournalFile::runOnSmallDisk(const QString &options, const QString &function)
{
    const QString script = QStringLiteral("mount -t tmpfs -o %1 tmpfs \"$1\" && "
                                          "exec \"$2\" --small-disk \"$1\" \"$3\"")
                               .arg(options);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    // -r: as root of a namespace of its own, which an ordinary user may be as well.
    process.start(QStringLiteral("unshare"),
                  {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), script,
                   QStringLiteral("sh"), m_folder->outside({}),
                   QCoreApplication::applicationFilePath(), function});
    const bool ended = process.waitForFinished(60'000);
    const QByteArray output = process.readAll();
    if (!ended || !output.contains("Start testing")) {
        QVERIFY2(qEnvironmentVariable("CI") != QLatin1String("true"), output.constData());
        QSKIP("no file system can be mounted here");
    }
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             output.constData());
}

void tst_JournalFile::fullDisk()
{
    runOnSmallDisk(QStringLiteral("size=8m"), QStringLiteral("fullDisk"));
}

void tst_JournalFile::readOnlyDisk()
{
    runOnSmallDisk(QStringLiteral("ro"), QStringLiteral("readOnlyDisk"));
}

void SmallDisk::fullDisk()
{
    const auto fill = [this] {
        QFile filler(m_disk.filePath(QStringLiteral("filler")));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (filler.write(QByteArray(4096, 'x')) == 4096) {}
    };
    const auto makeRoom = [this] {
        QVERIFY(QFile::remove(m_disk.filePath(QStringLiteral("filler"))));
    };
    const QString there = m_disk.filePath(QStringLiteral("journal"));

    Journal journal(there, journalAccount);
    fill();
    const Result<Journal::Opened> refused = open(journal);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    QVERIFY2(refused.error().message.contains(there), qPrintable(refused.error().message));
    makeRoom();
    QVERIFY(open(journal));

    const Operation first = planned(10);
    QVERIFY(add(journal, first));
    fill();
    const Operation second = planned(2000, 100);
    const Result<Journal::Conflicts> full = add(journal, second);
    QVERIFY(!full);
    QCOMPARE(full.error().kind, Error::Kind::Storage);
    QVERIFY2(full.error().message.contains(QStringLiteral("full")),
             qPrintable(full.error().message));
    QCOMPARE(list(journal).size(), 1);
    makeRoom();
    QVERIFY(add(journal, second));
    QVERIFY(!update(journal, first));
    QCOMPARE(list(journal).size(), 2);
    compareOperations(*read(journal, first.id).value(), first);
    QCOMPARE(Look(journal.path()).value(QStringLiteral("PRAGMA integrity_check")).toString(),
             QStringLiteral("ok"));
}

void SmallDisk::readOnlyDisk()
{
    const QString disk = m_disk.path();
    Journal journal(disk, journalAccount);
    const Result<Journal::Opened> opened = open(journal);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    QVERIFY2(opened.error().message.contains(disk), qPrintable(opened.error().message));
    QVERIFY(opened.error().message.contains(QStringLiteral("Read-only")));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--small-disk")) {
        SmallDisk test(arguments[2]);
        return QTest::qExec(&test, {arguments[0], arguments[3]});
    }
    tst_JournalFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalfile.moc"
