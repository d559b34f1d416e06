// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationcsv.h"

#include "domain/csvcell.h"
#include "tests/support/sampletasks.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <csignal>
#include <sys/resource.h>

using namespace brickyard;

namespace {

Operation assignment()
{
    Operation operation;
    operation.id = QUuid::createUuid();
    operation.kind = Operation::Kind::Assign;
    operation.projectId = QStringLiteral("p1");
    operation.stageName = QStringLiteral("Label");
    operation.startedAt = QDateTime({2026, 3, 1}, {12, 30, 15}, QTimeZone::utc());
    OperationItem item;
    item.before =
        test::assigned(test::task(QStringLiteral("t1"), QStringLiteral("größe")), test::anna());
    item.target.userId = QStringLiteral("API:1");
    item.state = ItemState::Failed;
    item.reason = QStringLiteral("It said \"no\", twice.");
    operation.items += item;
    return operation;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

class tst_OperationCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cell_data();
    void cell();
    void lines();
    void nothing();
    void manyItems();
    void saves();
    void keepsTheOldFile_data();
    void keepsTheOldFile();
    void fullDisk();
};

void tst_OperationCsv::cell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const QString &text, const QString &cell) {
        QTest::newRow(name) << text << cell;
    };
    row("empty", {}, {});
    row("plain", QStringLiteral("patA/st01"), QStringLiteral("patA/st01"));
    row("comma", QStringLiteral("a,b"), QStringLiteral("\"a,b\""));
    row("quotes", QStringLiteral("a \"b\""), QStringLiteral("\"a \"\"b\"\"\""));
    row("line break", QStringLiteral("a\nb"), QStringLiteral("\"a\nb\""));
    row("CRLF", QStringLiteral("a\r\nb"), QStringLiteral("\"a\r\nb\""));
    row("space at the end", QStringLiteral("a "), QStringLiteral("\"a \""));
    row("equals", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
    row("plus", QStringLiteral("+1"), QStringLiteral("'+1"));
    row("minus", QStringLiteral("-1"), QStringLiteral("'-1"));
    row("at", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
    row("tab", QStringLiteral("\ta"), QStringLiteral("'\ta"));
    row("CR", QStringLiteral("\ra"), QStringLiteral("\"'\ra\""));
    row("after spaces", QStringLiteral("  =1"), QStringLiteral("'  =1"));
    row("after a line break", QStringLiteral("\n=1"), QStringLiteral("\"'\n=1\""));
    row("wide equals", QStringLiteral("\uFF1D1"), QStringLiteral("'\uFF1D1"));
    row("formula with quotes", QStringLiteral("=HYPERLINK(\"x\",\"y\")"),
        QStringLiteral("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""));
    row("within", QStringLiteral("a=b-c@d+e"), QStringLiteral("a=b-c@d+e"));
}

void tst_OperationCsv::cell()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
}

void tst_OperationCsv::lines()
{
    Operation one = assignment();
    Operation other = assignment();
    other.kind = Operation::Kind::Accept;
    other.comment = QStringLiteral("=good");
    other.finishedAt = one.startedAt.addSecs(5);
    other.items[0].target = {};
    other.items[0].state = ItemState::Skipped;
    other.items[0].reason.clear();
    const QByteArray csv = operationsAsCsv({&one, &other});
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                           "task_id,task_name,operation,"));
    QVERIFY(csv.endsWith("\r\n"));
    const QStringList lines = QString::fromUtf8(csv).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[1],
             QStringLiteral("t1,größe,assign,p1,Label,anna@example.com,API:1,,failed,\"It said "
                            "\"\"no\"\", twice.\",%1,2026-03-01T12:30:15Z,")
                 .arg(one.id.toString(QUuid::WithoutBraces)));
    QCOMPARE(lines[2],
             QStringLiteral("t1,größe,accept,p1,Label,anna@example.com,,'=good,skipped,,%1,2026-03-"
                            "01T12:30:15Z,2026-03-01T12:30:20Z")
                 .arg(other.id.toString(QUuid::WithoutBraces)));
}

void tst_OperationCsv::nothing()
{
    QCOMPARE(operationsAsCsv({}).count('\n'), 1);
}

void tst_OperationCsv::manyItems()
{
    Operation operation = assignment();
    const OperationItem item = operation.items.first();
    operation.items = QList<OperationItem>(100'000, item);
    QCOMPARE(operationsAsCsv({&operation}).count('\n'), 100'001);
}

void tst_OperationCsv::saves()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    QCOMPARE(saveCsv(path, "one"), QString());
    QCOMPARE(content(path), QByteArray("one"));
    QCOMPARE(saveCsv(path, "two"), QString());
    QCOMPARE(content(path), QByteArray("two"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void tst_OperationCsv::keepsTheOldFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << QStringLiteral("/nowhere-at-all/a.csv");
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("a device") << QStringLiteral("/dev/full");
}

void tst_OperationCsv::keepsTheOldFile()
{
    QFETCH(QString, path);
    const QString problem = saveCsv(path, "new");
    QVERIFY2(problem.contains(path), qPrintable(problem));
    QVERIFY(problem.endsWith(u'.'));
    QVERIFY(!QFileInfo(path).isFile());
}

void tst_OperationCsv::fullDisk()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    QCOMPARE(saveCsv(path, "old"), QString());
    // A file that may not grow further is what a full disk looks like to a program.
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{4096, limit.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const QString problem = saveCsv(path, QByteArray(1'000'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, before);
    QVERIFY2(problem.contains(path), qPrintable(problem));
    QCOMPARE(content(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

QTEST_GUILESS_MAIN(tst_OperationCsv)
#include "tst_operationcsv.moc"
