// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "tests/support/sampletasks.h"
#include "ui/filerowsmodel.h"
#include "ui/filerowsview.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace brickyard;

// What a file says, as rows and as a table.
class TestFileRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels();
    void reviews();
    void faults();
    void faultyEntriesComeFirst();
    void asText();
    void aModelOfAnyLength();
    void rowsAreMadeWhenTheyAreLookedAt();
    void whatIsLeftOutIsMarked();
    void names();
};

namespace {

LabelEntry entry(const QString &taskId, int boxes)
{
    LabelEntry entry;
    entry.taskId = taskId;
    if (boxes > 0)
        entry.counts.add(LabelKind::BoundingBox, QStringLiteral("lesion"), boxes);
    return entry;
}

PresentLabels boxes(int count)
{
    PresentLabels present;
    if (count > 0)
        present.counts.add(LabelKind::BoundingBox, QStringLiteral("lesion"), count);
    return present;
}

FileRows sample()
{
    const QList<LabelEntry> entries{entry(QStringLiteral("a"), 5), entry(QStringLiteral("b"), 2),
                                    entry(QStringLiteral("c"), 0), entry(QStringLiteral("d"), 1)};
    LabelMatch match;
    match.targets = {{0, test::task(QStringLiteral("a"))},
                     {2, test::task(QStringLiteral("c"))},
                     {3, test::task(QStringLiteral("d"))}};
    match.leftOut = {{1, QStringLiteral("b"), {}, QStringLiteral("There is no such task.")}};
    return labelRows(entries, match,
                     {{QStringLiteral("a"), boxes(3)},
                      {QStringLiteral("c"), boxes(1)},
                      {QStringLiteral("d"), boxes(0)}});
}

QString text(const FileRows &rows, int row)
{
    return rows.at(row).cells.join(u'|');
}

} // namespace

void TestFileRows::labels()
{
    const FileRows rows = sample();
    QCOMPARE(rows.count, 4);
    // First what is left out. One that is not known is called by its id.
    QCOMPARE(text(rows, 0), QStringLiteral("b|—|2 box(es) (2 lesion)|There is no such task."));
    QVERIFY(rows.at(0).isLeftOut);
    QCOMPARE(text(rows, 1),
             QStringLiteral("name of a|3 box(es) (3 lesion)|5 box(es) (5 lesion)|The labels that "
                            "it has are replaced."));
    QCOMPARE(text(rows, 2),
             QStringLiteral("name of c|1 box(es) (1 lesion)|nothing|All its labels are removed."));
    QCOMPARE(text(rows, 3),
             QStringLiteral("name of d|nothing|1 box(es) (1 lesion)|Nothing is removed."));
    QVERIFY(!rows.at(3).isLeftOut);
}

void TestFileRows::reviews()
{
    const QList<FileReview> reviews{
        {QStringLiteral("a"), true, {}, 1},
        {QStringLiteral("b"), false, QStringLiteral("blurred\nedge"), 2},
        {QStringLiteral("c"), true, {}, 3}};
    LabelMatch match;
    match.targets = {{0, test::task(QStringLiteral("a"))},
                     {1, test::assigned(test::task(QStringLiteral("b")), test::anna())}};
    match.leftOut = {{2, QStringLiteral("c"), {}, QStringLiteral("Gone.")}};
    const FileRows rows = reviewRows(reviews, match);
    QCOMPARE(text(rows, 1), QStringLiteral("name of a|Accept||The task is nobody's."));
    QCOMPARE(text(rows, 2),
             QStringLiteral("name of b|Reject|blurred edge|The task belongs to Anna Berg."));
    QCOMPARE(text(rows, 0), QStringLiteral("c|Accept||Gone."));
    QVERIFY(rows.at(0).isLeftOut);
}

void TestFileRows::faults()
{
    const FileRows rows =
        faultRows({{1200, QStringLiteral("series[0]"), QStringLiteral("is no list")},
                   {0, {}, QStringLiteral("cannot be read")}});
    QCOMPARE(text(rows, 0), QStringLiteral("1,200|series[0]|is no list"));
    QCOMPARE(text(rows, 1), QStringLiteral("—||cannot be read"));
}

void TestFileRows::faultyEntriesComeFirst()
{
    const QList<FileFault> faults{
        {7, QStringLiteral("taskId"), QStringLiteral("is missing")},
        {9, QStringLiteral("series"), QStringLiteral("is no list"), QStringLiteral("x")},
        {7, {}, QStringLiteral("has no labels")},
        {9, QStringLiteral("a"), QStringLiteral("is wrong"), QStringLiteral("x")},
        {12, {}, QStringLiteral("is no JSON"), QStringLiteral("y")}};
    const FileRows rows = withFaulty(
        faultyEntries(faults), {{QStringLiteral("x"), QStringLiteral("name of x")}}, sample());
    QCOMPARE(rows.count, 7);
    QCOMPARE(text(rows, 0), QStringLiteral("—|—|—|Line 7, taskId: is missing; has no labels"));
    QCOMPARE(text(rows, 1),
             QStringLiteral("name of x|—|—|Line 9, series: is no list; a: is wrong"));
    QCOMPARE(text(rows, 2), QStringLiteral("y|—|—|Line 12: is no JSON"));
    QVERIFY(rows.at(2).isLeftOut);
    QCOMPARE(text(rows, 3), text(sample(), 0));
    QCOMPARE(text(rows, 6), text(sample(), 3));
    QCOMPARE(withFaulty({}, {}, sample()).count, 4);
}

void TestFileRows::asText()
{
    const QString lines = rowsAsText(sample());
    QCOMPARE(lines.count(u'\n'), 5);
    QVERIFY(lines.startsWith(QStringLiteral("Task\tHas\tGets\tWhat happens\nb\t")));
}

void TestFileRows::aModelOfAnyLength()
{
    FileRowsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setRows(sample());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    model.setRows(faultRows({{1, {}, QStringLiteral("x")}}));
    QCOMPARE(model.columnCount(), 3);
    model.setRows({});
    QCOMPARE(model.columnCount(), 0);
}

void TestFileRows::rowsAreMadeWhenTheyAreLookedAt()
{
    int made = 0;
    FileRowsView view;
    view.resize(600, 300);
    view.setRows({{QStringLiteral("A"), QStringLiteral("B")}, {}, 100'000, [&made](int row) {
                      ++made;
                      return FileRow{{QString::number(row), QStringLiteral("x")}, false};
                  }});
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.grab();
    QVERIFY2(made < 1000, qPrintable(QString::number(made)));
}

void TestFileRows::whatIsLeftOutIsMarked()
{
    FileRowsModel model;
    model.setRows(sample());
    const QModelIndex reason = model.index(0, 3);
    QVERIFY(!reason.data(Qt::DecorationRole).isNull());
    QVERIFY(reason.data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("Left out")));
    QVERIFY(model.index(0, 0).data(Qt::DecorationRole).isNull());
    QVERIFY(model.index(1, 3).data(Qt::DecorationRole).isNull());
    QVERIFY(model.index(0, 0).data(FileRowsModel::LeftOutRole).toBool());
    QVERIFY(!model.index(1, 0).data(FileRowsModel::LeftOutRole).toBool());
}

void TestFileRows::names()
{
    QWidget window;
    new FileRowsView(&window);
    QCOMPARE(test::unnamedFocusWidgets(&window), QStringList());
}

QTEST_MAIN(TestFileRows)
#include "tst_filerows.moc"
