// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tasklist.h"

#include <QBuffer>
#include <QTemporaryFile>
#include <QTest>

using namespace brickyard;

class TestTaskList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void saysTheLineOfWhatIsNoId_data();
    void saysTheLineOfWhatIsNoId();
    void readsAFile();
    void saysThatAFileIsMissing();
};

namespace {

const QString one = QStringLiteral("8d9b2f64-53a1-4c1e-9a07-1b5e0c772d10");
const QString two = QStringLiteral("8d9b2f64-53a1-4c1e-9a07-1b5e0c772d11");

Result<QStringList> readText(const QString &text)
{
    QBuffer buffer;
    buffer.setData(text.toUtf8());
    buffer.open(QIODevice::ReadOnly);
    return taskIdsFrom(buffer);
}

} // namespace

void TestTaskList::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("one") << QString(one + u'\n') << QStringList{one};
    QTest::newRow("without an end") << one << QStringList{one};
    QTest::newRow("in their order") << QString(two + u'\n' + one) << QStringList{two, one};
    QTest::newRow("blank lines and comments")
        << QString(u"# today's\n\n  " + one + u"  # the urgent one\n\t\n" + two + u"\n#")
        << QStringList{one, two};
    QTest::newRow("twice") << QString(one + u'\n' + two + u'\n' + one) << QStringList{one, two};
    QTest::newRow("twice, in capitals") << QString(one + u'\n' + one.toUpper()) << QStringList{one};
    QTest::newRow("from another system")
        << QString(one + u"\r\n" + two + u"\r\n") << QStringList{one, two};
}

void TestTaskList::reads()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    const Result<QStringList> read = readText(text);
    QVERIFY(read.ok());
    QCOMPARE(*read, ids);
}

void TestTaskList::saysTheLineOfWhatIsNoId_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("a name") << QStringLiteral("scan-17\n") << 1;
    QTest::newRow("after comments") << QString(u"#\n\n" + one + u"\nscan-17\n") << 4;
    QTest::newRow("two in a line") << QString(one + u' ' + two) << 1;
    QTest::newRow("in braces") << QString(u'{' + one + u'}') << 1;
    QTest::newRow("cut off") << one.chopped(1) << 1;
    QTest::newRow("not hexadecimal") << QString(one.chopped(1) + u'x') << 1;
}

void TestTaskList::saysTheLineOfWhatIsNoId()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const Result<QStringList> read = readText(text);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(read.error().message.startsWith(QStringLiteral("Line %1 ").arg(line)),
             qPrintable(read.error().message));
}

void TestTaskList::readsAFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(one.toLatin1());
    file.close();
    const Result<QStringList> read = taskIdsFromFile(file.fileName());
    QVERIFY(read.ok());
    QCOMPARE(*read, QStringList{one});
}

void TestTaskList::saysThatAFileIsMissing()
{
    const Result<QStringList> read = taskIdsFromFile(QStringLiteral("/nonexistent/tasks"));
    QVERIFY(!read.ok());
    QVERIFY(read.error().message.contains(u"/nonexistent/tasks"));
}

QTEST_GUILESS_MAIN(TestTaskList)
#include "tst_tasklist.moc"
