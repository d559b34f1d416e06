// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoperations.h"
#include "ui/operationfilter.h"

#include <QTest>

using namespace brickyard;

class tst_OperationFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void emptyMatchesAll();
};

void tst_OperationFilter::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *what, const char *text, bool found) {
        QTest::newRow(what) << QString::fromLatin1(text) << found;
    };
    row("title", "accept", true);
    row("any case", "REVIEW_1", true);
    row("part of a word", "eview", true);
    row("project", "lung", true);
    row("who planned it", "carol", true);
    row("to whom it belonged", "bob", true);
    row("an address", "bob@example", true);
    row("to whom it goes", "berg", true);
    row("task name", "ct-2024", true);
    row("task id", "id-17", true);
    row("reason", "reassigned", true);
    row("comment", "contour", true);
    row("all words, from different places", " lung  bob id-17 ", true);
    row("one word is missing", "lung bob id-18", false);
    row("nothing like it", "zebra", false);
    row("no pattern", "id-1.", false);
}

void tst_OperationFilter::finds()
{
    QFETCH(QString, text);
    test::Operations operations;
    Operation &operation = operations.at(operations.add(Operation::Kind::Accept, 3));
    operation.assignee = {};
    operation.projectName = QStringLiteral("Lung CT");
    operation.author = QStringLiteral("carol");
    operation.comment = QStringLiteral("Fine contour.");
    // Not in the first item: all are looked at.
    OperationItem &item = operation.items[2];
    item.before = test::assigned(
        test::task(QStringLiteral("id-17"), QStringLiteral("site/ct-2024")), test::bob());
    item.target = test::anna();
    item.reason = QStringLiteral("It was reassigned.");
    QTEST(OperationFilter(text).matches(operation), "found");
}

void tst_OperationFilter::emptyMatchesAll()
{
    const OperationFilter filter(QStringLiteral("  "));
    QVERIFY(filter.isEmpty());
    QVERIFY(filter.matches(Operation()));
    QVERIFY(!OperationFilter(QStringLiteral("a")).isEmpty());
}

QTEST_APPLESS_MAIN(tst_OperationFilter)
#include "tst_operationfilter.moc"
