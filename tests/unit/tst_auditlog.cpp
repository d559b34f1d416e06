// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/auditlog.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace brickyard;

namespace {

struct Log
{
    QList<QByteArray> lines;
    AuditHead head;
};

Log log(int count)
{
    Log log;
    for (int i = 0; i < count; ++i) {
        const QJsonObject entry{{QStringLiteral("task"), QStringLiteral("größe %1").arg(i)}};
        log.lines += nextAuditLine(entry, log.head);
    }
    return log;
}

AuditCheck checked(const Log &log)
{
    AuditCheck check;
    for (const QByteArray &line : log.lines)
        check.add(line);
    check.end(log.head);
    return check;
}

QByteArray changed(const QByteArray &line)
{
    return QByteArray(line).replace("gr", "Gr");
}

} // namespace

class tst_AuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines();
    void anEntryCannotSayWhereItIs();
    void good_data();
    void good();
    void lineBreaks();
    void tampered_data();
    void tampered();
    void madeAnew();
};

void tst_AuditLog::lines()
{
    const Log two = log(2);
    QCOMPARE(two.lines[0], QByteArray(R"({"n":1,"previous":"","task":"größe 0"})"));
    const QByteArray hash =
        QCryptographicHash::hash(two.lines[0], QCryptographicHash::Sha256).toHex();
    QCOMPARE(two.lines[1], R"({"n":2,"previous":")" + hash + R"(","task":"größe 1"})");
    QCOMPARE(two.head.number, 2);
    QCOMPARE(two.head.hash, auditHash(two.lines[1]));
}

void tst_AuditLog::anEntryCannotSayWhereItIs()
{
    AuditHead head;
    const QByteArray line = nextAuditLine(
        {{QStringLiteral("n"), 7}, {QStringLiteral("previous"), QStringLiteral("x")}}, head);
    QCOMPARE(line, QByteArray(R"({"n":1,"previous":""})"));
}

void tst_AuditLog::good_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("many") << 100;
}

void tst_AuditLog::good()
{
    QFETCH(int, count);
    const Log all = log(count);
    const AuditCheck check = checked(all);
    QCOMPARE(check.problem(), QString());
    QCOMPARE(check.head(), all.head);
}

void tst_AuditLog::lineBreaks()
{
    Log all = log(5);
    for (QByteArray &line : all.lines)
        line += '\n';
    QCOMPARE(checked(all).problem(), QString());
}

void tst_AuditLog::tampered_data()
{
    using Change = std::function<void(QList<QByteArray> &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("good"); // lines before the first bad one, as far as that can be told
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, int good, const char *named, const Change &change) {
        QTest::newRow(name) << change << good << QString::fromLatin1(named);
    };
    using Lines = QList<QByteArray>;
    row("first changed", 1, "Entry 1 ", [](Lines &lines) { lines[0] = changed(lines[0]); });
    row("changed", 5, "Entry 5 ", [](Lines &lines) { lines[4] = changed(lines[4]); });
    row("last changed", 10, "Entry 10 ", [](Lines &lines) { lines[9] = changed(lines[9]); });
    row("first removed", 0, "Entry 1 ", [](Lines &lines) { lines.removeFirst(); });
    row("removed", 4, "Entry 5 ", [](Lines &lines) { lines.removeAt(4); });
    row("last removed", 9, "after entry 9", [](Lines &lines) { lines.removeLast(); });
    row("all removed", 0, "after entry 0", [](Lines &lines) { lines.clear(); });
    row("swapped", 3, "Entry 4 ", [](Lines &lines) { lines.swapItemsAt(3, 4); });
    row("twice", 4, "Entry 5 ", [](Lines &lines) { lines.insert(4, lines[3]); });
    row("no JSON", 4, "Entry 5 ", [](Lines &lines) { lines[4] = "?"; });
    row("half a line", 9, "Entry 10 ", [](Lines &lines) { lines[9].chop(10); });
    row("empty line", 4, "Entry 5 ", [](Lines &lines) { lines[4].clear(); });
    row("a space more", 5, "Entry 5 ", [](Lines &lines) { lines[4] += ' '; });
    row("another log's first", 0, "Entry 1 ",
        [](Lines &lines) { lines[0] = lines[0].replace(R"("previous":"")", R"("previous":"0")"); });
    row("one more", 11, "after entry 10", [](Lines &lines) {
        AuditHead head{10, auditHash(lines[9])};
        lines += nextAuditLine({{QStringLiteral("task"), QStringLiteral("x")}}, head);
    });
}

void tst_AuditLog::tampered()
{
    QFETCH(std::function<void(QList<QByteArray> &)>, change);
    Log all = log(10);
    change(all.lines);
    const AuditCheck check = checked(all);
    QTEST(int(check.head().number), "good");
    QFETCH(QString, named);
    QVERIFY2(check.problem().contains(named), qPrintable(check.problem()));
    QVERIFY(check.problem().endsWith(u'.'));
}

void tst_AuditLog::madeAnew()
{
    // A chain that is right in itself, but not the one that was written.
    Log all = log(10);
    const AuditHead written = all.head;
    AuditHead head;
    for (QByteArray &line : all.lines)
        line = nextAuditLine(QJsonDocument::fromJson(changed(line)).object(), head);
    AuditCheck check;
    for (const QByteArray &line : std::as_const(all.lines))
        QVERIFY(check.add(line));
    QVERIFY(!check.end(written));
    QVERIFY(check.problem().contains(QStringLiteral("Entry 10 ")));
}

QTEST_GUILESS_MAIN(tst_AuditLog)
#include "tst_auditlog.moc"
