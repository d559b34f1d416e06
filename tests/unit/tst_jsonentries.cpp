// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/jsonentries.h"

#include <QBuffer>
#include <QTest>

using namespace brickyard;
using Found = JsonEntries::Found;

/// Where entries begin and end, in lists and in lines.
class TestJsonEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void breaksOff_data();
    void breaksOff();
    void boundsLines();
};

namespace {

/// "line:text" of each entry; "line!" where there is a fault.
QByteArrayList entriesOf(QByteArray text, qsizetype maxBytes = JsonEntries::largestEntry)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    JsonEntries entries(&buffer, maxBytes);
    QByteArrayList result;
    for (;;) {
        const Found found = entries.next();
        const QByteArray line = QByteArray::number(entries.entry().line);
        if (found == Found::End)
            return result;
        if (found == Found::Entry) {
            result += line + ':' + entries.entry().text;
            continue;
        }
        result += line + (found == Found::Fault ? '!' : '#');
        if (entries.fault().isEmpty())
            qFatal("A fault without a sentence");
    }
}

} // namespace

void TestJsonEntries::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("entries");
    const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &entries) {
        QTest::newRow(name) << text << entries;
    };
    row("nothing", "", {});
    row("blanks", " \n\t\r\n ", {});
    row("empty list", "[ \n ]", {});
    row("lines", "{\"a\":1}\n\n{\"b\":2}", {"1:{\"a\":1}", "3:{\"b\":2}"});
    row("lines with CR", "{}\r\n{}\r\n", {"1:{}\r", "2:{}\r"});
    row("byte order mark", "\xef\xbb\xbf{}\n", {"1:{}"});
    row("list", "[{\"a\":[1,2]},\n {\"b\":\"]},\"}\n]\n", {"1:{\"a\":[1,2]}", "2:{\"b\":\"]},\"}"});
    row("escapes", R"([{"a":"\\\"]"},{}])", {R"(1:{"a":"\\\"]"})", "1:{}"});
    row("other values", "[1, null ,\"x\"]", {"1:1", "1:null", "1:\"x\""});
    row("no newline at the end", "[\n{}]", {"2:{}"});
    row("garbage is a line like any other", "{}\nnonsense\n{}", {"1:{}", "2:nonsense", "3:{}"});
    row("something behind the list", "[{}] x", {"1:{}", "1:x"});
}

void TestJsonEntries::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, entries);
    QCOMPARE(entriesOf(text), entries);
}

void TestJsonEntries::breaksOff_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("entries");
    QTest::newRow("in an entry") << QByteArray("[{},\n{\"a\":") << QByteArrayList{"1:{}", "2#"};
    QTest::newRow("in a text") << QByteArray("[\"a") << QByteArrayList{"1#"};
    QTest::newRow("before the end") << QByteArray("[{}") << QByteArrayList{"1#"};
    QTest::newRow("after a comma") << QByteArray("[{},") << QByteArrayList{"1:{}", "1#"};
    QTest::newRow("nothing between commas")
        << QByteArray("[{},,{}]") << QByteArrayList{"1:{}", "1#"};
    QTest::newRow("an escape at the end") << QByteArray("[\"\\") << QByteArrayList{"1#"};
}

void TestJsonEntries::breaksOff()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, entries);
    QCOMPARE(entriesOf(text), entries);
}

void TestJsonEntries::boundsLines()
{
    const QByteArray fits(10, 'x');
    QCOMPARE(entriesOf(fits + "\n{}", 10), QByteArrayList({"1:xxxxxxxxxx", "2:{}"}));
    QCOMPARE(entriesOf(fits + "x\n{}", 10), QByteArrayList({"1!", "2:{}"}));
    QCOMPARE(entriesOf('[' + fits + ",{}]", 10), QByteArrayList({"1:xxxxxxxxxx", "1:{}"}));
    QCOMPARE(entriesOf('[' + fits + "x,{}]", 10), QByteArrayList{"1#"});
}

QTEST_GUILESS_MAIN(TestJsonEntries)
#include "tst_jsonentries.moc"
