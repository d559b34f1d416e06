// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/outputlines.h"
#include "programs/programlog.h"

#include <QTest>

using namespace brickyard;

namespace {

/// The lines of an output that comes in pieces of this many bytes; "#3" for one that is too long.
QByteArrayList linesOf(const QByteArray &output, qsizetype piece, qsizetype maxBytes)
{
    OutputLines lines(maxBytes);
    QByteArrayList found;
    const auto take = [&] {
        for (;;) {
            switch (lines.next()) {
            case OutputLines::Found::Line:
                found += QByteArray::number(lines.number()) + ':' + lines.line();
                break;
            case OutputLines::Found::TooLong:
                found += '#' + QByteArray::number(lines.number());
                break;
            case OutputLines::Found::Nothing:
                return;
            }
        }
    };
    for (qsizetype at = 0; at < output.size(); at += piece) {
        lines.feed(output.mid(at, piece));
        take();
    }
    lines.end();
    take();
    return found;
}

QString logOf(const QByteArray &bytes, qsizetype piece)
{
    ProgramLog log;
    QString text;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        log.feed(bytes.mid(at, piece));
        text += log.take();
    }
    return text;
}

} // namespace

/// What a program prints, before anybody has looked at what it says.
class TestProgramOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void aLongLineIsSaidAtOnce();
    void log_data();
    void log();
    void aFloodIsCut();
    void afterACutNothingIsHidden();
};

void TestProgramOutput::lines_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArrayList>("found");
    QTest::newRow("nothing") << QByteArray() << QByteArrayList();
    QTest::newRow("two") << QByteArray("a\nb\n") << QByteArrayList{"1:a", "2:b"};
    QTest::newRow("no end") << QByteArray("a\nb") << QByteArrayList{"1:a", "2:b"};
    QTest::newRow("blank ones") << QByteArray("\n\na\n") << QByteArrayList{"1:", "2:", "3:a"};
    QTest::newRow("returns") << QByteArray("a\r\nb\r\r\n\r\nc\rd\n")
                             << QByteArrayList{"1:a", "2:b\r", "3:", "4:c\rd"};
    QTest::newRow("a mark") << QByteArray("\xef\xbb\xbf"
                                          "a\n\xef\xbb\xbf"
                                          "b\n")
                            << QByteArrayList{"1:a",
                                              "2:\xef\xbb\xbf"
                                              "b"};
    QTest::newRow("just fits") << QByteArray("0123456789\na")
                               << QByteArrayList{"1:0123456789", "2:a"};
    QTest::newRow("too long") << QByteArray("a\n0123456789x\nb\n")
                              << QByteArrayList{"1:a", "#2", "3:b"};
    QTest::newRow("too long by far") << QByteArray(100, 'x') + "\nb" << QByteArrayList{"#1", "2:b"};
    QTest::newRow("too long without an end") << QByteArray(100, 'x') << QByteArrayList{"#1"};
    QTest::newRow("two of them") << QByteArray(30, 'x') + '\n' + QByteArray(30, 'y') + "\nb"
                                 << QByteArrayList{"#1", "#2", "3:b"};
    QTest::newRow("zeros") << QByteArray("\0a\0\n", 4) << QByteArrayList{QByteArray("1:\0a\0", 5)};
}

void TestProgramOutput::lines()
{
    QFETCH(QByteArray, output);
    QFETCH(QByteArrayList, found);
    for (const qsizetype piece : {1, 2, 3, 7, 1000})
        QCOMPARE(linesOf(output, piece, 10), found);
}

void TestProgramOutput::aLongLineIsSaidAtOnce()
{
    OutputLines lines(10);
    lines.feed(QByteArray(11, 'x'));
    QCOMPARE(lines.next(), OutputLines::Found::TooLong);
    QCOMPARE(lines.next(), OutputLines::Found::Nothing);
    lines.feed("xxx\na\n");
    QCOMPARE(lines.next(), OutputLines::Found::Line);
    QCOMPARE(lines.line(), QByteArray("a"));
}

void TestProgramOutput::log_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &bytes, const char *shown) {
        QTest::newRow(name) << bytes << QString::fromUtf8(shown);
    };
    row("lines", "one\ntwo\n", "one\ntwo\n");
    row("no line yet", "Loading", "Loading");
    row("letters", "\xc3\xa4\xf0\x9f\x98\x80", "ä😀");
    row("no letters",
        "a\xff\xfe"
        "b",
        "a\xef\xbf\xbd\xef\xbf\xbd"
        "b");
    row("colours", "\x1b[1;31mred\x1b[0m\n", "red\n");
    row("a title",
        "\x1b]0;title\x07"
        "a\x1b]8;;http://x\x1b\\link",
        "alink");
    row("a title without an end", "\x1b]0;title\nmore", "\nmore");
    row("a sequence without an end", "\x1b[1;\nmore", "\nmore");
    row("a set of letters", "\x1b(Bplain\x1b=", "plain");
    row("returns", "a\r\nb\rc\n", "a\nb\nc\n");
    row("controls", "a\tb\x07\x08\x7f\xc2\x9b", "a\tb");
    row("turned around",
        "a\xe2\x80\xae"
        "b\xe2\x80\xa8",
        "ab");
}

void TestProgramOutput::log()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    for (const qsizetype piece : {1, 2, 3, 7, 1000})
        QCOMPARE(logOf(bytes, piece), shown);
}

void TestProgramOutput::aFloodIsCut()
{
    ProgramLog log(1000);
    for (int i = 0; i < 10'000; ++i)
        log.feed("line " + QByteArray::number(i) + '\n');
    const QString text = log.take();
    QVERIFY(text.size() < 1200);
    QVERIFY2(text.startsWith(QStringLiteral("\n[The program writes too fast: ")),
             qPrintable(text.left(60)));
    QVERIFY(text.endsWith(QStringLiteral("line 9999\n")));
    // It goes on with a whole line.
    QVERIFY(text.section(u'\n', 2, 2).startsWith(QStringLiteral("line ")));
    QVERIFY(log.isEmpty());
    log.feed("more\n");
    QCOMPARE(log.take(), QStringLiteral("more\n"));
    // A line without an end is cut as well.
    log.feed(QByteArray(100'000, 'x'));
    QVERIFY(log.take().size() < 1200);
}

void TestProgramOutput::afterACutNothingIsHidden()
{
    ProgramLog log(20);
    log.feed("\x1b]0;a title whose end");
    log.take();
    log.feed(QByteArray(100, 'x') + "\nvisible\n");
    QVERIFY(log.take().endsWith(QStringLiteral("\nvisible\n")));
}

QTEST_GUILESS_MAIN(TestProgramOutput)
#include "tst_programoutput.moc"
