// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/csvrows.h"
#include "labels/reviewfile.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>

using namespace brickyard;

namespace {

const QString one = QStringLiteral("11111111-2222-4333-8444-555555555555");
const QString two = QStringLiteral("22222222-2222-4333-8444-555555555555");

ReviewFile reviewsIn(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return readReviews(&buffer);
}

QByteArrayList faultsIn(const QByteArray &text)
{
    QByteArrayList lines;
    const QList<FileFault> faults = reviewsIn(text).faults;
    for (const FileFault &fault : faults)
        lines += faultLine(fault).toUtf8();
    return lines;
}

CsvRows csv(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return readCsvRows(&buffer);
}

/// Remembers how much it was asked for at once.
class AskedDevice : public QIODevice
{
public:
    explicit AskedDevice(const QByteArray &text)
        : m_text(text)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 most() const { return m_most; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        m_most = std::max(m_most, maxSize);
        const QByteArray some = m_text.left(maxSize);
        std::copy(some.begin(), some.end(), data);
        m_text.remove(0, some.size());
        return some.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_text;
    qint64 m_most = 0;
};

} // namespace

class TestReviewFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void faults_data();
    void faults();
    void whatIsRightIsKeptBesideFaults();
    void manyFaultsAreCounted();
    void csvCells_data();
    void csvCells();
    void csvLines();
    void csvTakesNoMoreRoomThanItNeeds();
};

void TestReviewFile::forms_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray first = one.toUtf8();
    const QByteArray second = two.toUtf8();
    QTest::newRow("lines") << "{\"taskId\":\"" + first + "\",\"reviewVal\":true}\n{\"taskId\":\""
            + second + "\",\"reviewVal\":false,\"comment\":\"too, \\\"small\\\"\"}\n";
    QTest::newRow("list") << "[{\"taskId\":\"" + first
            + "\",\"reviewVal\":true,\"comment\":null},\n{\"series\":[],\"taskId\":\"" + second
            + "\",\"reviewVal\":false,\"comment\":{\"text\":\"too, \\\"small\\\"\"}}]";
    QTest::newRow("commas") << "taskId,reviewVal,comment\n" + first + ",true,\n" + second
            + ",false,\"too, \"\"small\"\"\"\n";
    QTest::newRow("semicolons") << "\xef\xbb\xbf"
                                   "Comment;reviewval;TASKID\r\n;Accept;"
            + first.toUpper() + "\r\n\"too, \"\"small\"\"\";0;" + second;
}

void TestReviewFile::forms()
{
    QFETCH(QByteArray, text);
    const ReviewFile file = reviewsIn(text);
    QCOMPARE(file.faults, QList<FileFault>());
    QCOMPARE(file.reviews.size(), 2);
    const qint64 line = file.reviews.first().line;
    QCOMPARE(file.reviews.at(0), (FileReview{one, true, {}, line}));
    QCOMPARE(file.reviews.at(1),
             (FileReview{two, false, QStringLiteral("too, \"small\""), line + 1}));
}

void TestReviewFile::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("faults");
    const QByteArray id = "\"taskId\":\"" + one.toUtf8() + "\"";
    const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &faults) {
        QTest::newRow(name) << text << faults;
    };
    row("no id", R"({"reviewVal":true})", {"Line 1, taskId: is missing"});
    row("no UUID", R"({"taskId":"ct-1","reviewVal":true})",
        {"Line 1, taskId: is no task id: ct-1"});
    row("an id that is a number", R"({"taskId":7,"reviewVal":true})",
        {"Line 1, taskId: is missing"});
    row("no decision", "{" + id + "}", {"Line 1, reviewVal: must be true or false"});
    row("a decision as text", "{" + id + R"(,"reviewVal":"true"})",
        {"Line 1, reviewVal: must be true or false"});
    row("a comment that is a list", "{" + id + R"(,"reviewVal":true,"comment":[]})",
        {"Line 1, comment: must be text"});
    row("twice", "{" + id + ",\"reviewVal\":true}\n\n{" + id + ",\"reviewVal\":false}",
        {"Line 3, taskId: line 1 has decided about this task"});
    row("no object", "[[]]", {"Line 1: must be a JSON object"});
    row("cut off", "[{" + id, {"Line 1: the file ends in the middle of an entry"});
    row("other columns", "name,verdict\na,b\n",
        {"Line 1: the first line must name the columns: taskId, reviewVal and, where there are "
         "comments, comment"});
    row("a word that is no decision", "taskId,reviewVal\n" + one.toUtf8() + ",perhaps\n",
        {"Line 2, reviewVal: must be true or false"});
    row("a row that is too short", "taskId,reviewVal\n" + one.toUtf8() + "\n",
        {"Line 2, reviewVal: must be true or false"});
}

void TestReviewFile::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, faults);
    QCOMPARE(faultsIn(text), faults);
}

void TestReviewFile::whatIsRightIsKeptBesideFaults()
{
    const ReviewFile file =
        reviewsIn("nonsense\n{\"taskId\":\"" + one.toUtf8() + "\",\"reviewVal\":true}\n{broken\n");
    // It begins like neither, so it is read as CSV.
    QVERIFY(!file.faults.isEmpty());
    const ReviewFile lines =
        reviewsIn("{\"taskId\":\"" + one.toUtf8() + "\",\"reviewVal\":true}\nnonsense\n{broken\n");
    QCOMPARE(lines.reviews.size(), 1);
    QCOMPARE(lines.faults.size(), 2);
    QCOMPARE(lines.faults.at(1).line, 3);
    // One whose comment is wrong is no good decision, and one knows which task it is about.
    const ReviewFile comment =
        reviewsIn("{\"taskId\":\"" + one.toUtf8() + "\",\"reviewVal\":true,\"comment\":7}\n");
    QVERIFY(comment.reviews.isEmpty());
    QCOMPARE(comment.faults.value(0).taskId, one);
}

void TestReviewFile::manyFaultsAreCounted()
{
    const QString lines = faultLines(reviewsIn(QByteArray("{}\n").repeated(50)).faults, 3);
    QCOMPARE(lines.count(u'\n'), 3);
    QVERIFY2(lines.endsWith(QStringLiteral("97 more")), qPrintable(lines));
    QCOMPARE(faultLine({0, {}, QStringLiteral("it is empty")}), QStringLiteral("it is empty"));
}

void TestReviewFile::csvCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArrayList>>("rows");
    using Rows = QList<QByteArrayList>;
    QTest::newRow("nothing") << QByteArray() << Rows();
    QTest::newRow("empty cells") << QByteArray("a,,b\n,\n") << Rows{{"a", "", "b"}, {"", ""}};
    QTest::newRow("quotes") << QByteArray("\"a\"\"b\",\" c \"\n") << Rows{{"a\"b", " c "}};
    QTest::newRow("no newline at the end") << QByteArray("a,b") << Rows{{"a", "b"}};
    QTest::newRow("letters") << QByteArray("\xc3\xa9,\xe2\x80\xa6\n") << Rows{{"é", "…"}};
    QTest::newRow("blank lines") << QByteArray("a\n\n\nb\n") << Rows{{"a"}, {"b"}};
}

void TestReviewFile::csvCells()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArrayList>, rows);
    const CsvRows read = csv(text);
    QCOMPARE(read.fault, QString());
    QList<QByteArrayList> cells;
    for (const CsvRow &row : read.rows) {
        cells += QByteArrayList();
        for (const QString &cell : row.cells)
            cells.last() += cell.toUtf8();
    }
    QCOMPARE(cells, rows);
}

void TestReviewFile::csvLines()
{
    const CsvRows read = csv("a\r\n\"two\nlines\",x\r\n\r\nb\n");
    QCOMPARE(read.rows.size(), 3);
    QCOMPARE(read.rows.at(1).line, 2);
    QCOMPARE(read.rows.at(1).cells.first(), QStringLiteral("two\nlines"));
    QCOMPARE(read.rows.at(2).line, 5);
    const CsvRows broken = csv("a\nb,\"c\n");
    QVERIFY2(broken.fault.contains(QStringLiteral("quotation mark")), qPrintable(broken.fault));
    QCOMPARE(broken.rows.size(), 1);
}

void TestReviewFile::csvTakesNoMoreRoomThanItNeeds()
{
    AskedDevice device("a,b\n" + QByteArray(1 << 20, 'x') + ",c\n");
    const CsvRows rows = readCsvRows(&device);
    QCOMPARE(rows.fault, QString());
    QCOMPARE(rows.rows.size(), 2);
    QCOMPARE(rows.rows.at(1).cells.first().size(), 1 << 20);
    QVERIFY(device.most() <= 1 << 20);
}

QTEST_GUILESS_MAIN(TestReviewFile)
#include "tst_reviewfile.moc"
