// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/pagesize.h"

#include <QTest>

using namespace brickyard;

class TestPageSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsWhileAnswersAreQuick();
    void staysWhereTheyAreNot();
    void shrinksBeforeTheTimeOut();
    void failures_data();
    void failures();
};

void TestPageSize::growsWhileAnswersAreQuick()
{
    PageSize size;
    QCOMPARE(size.value(), PageSize::recommended);
    size.answered(PageSize::quickMs);
    QCOMPARE(size.value(), 200);
    for (int i = 0; i < 3; ++i)
        size.answered(1);
    QCOMPARE(size.value(), PageSize::largest);
}

void TestPageSize::staysWhereTheyAreNot()
{
    PageSize size;
    size.answered(PageSize::quickMs + 1);
    QCOMPARE(size.value(), PageSize::recommended);
    size.answered(PageSize::slowMs);
    QCOMPARE(size.value(), PageSize::recommended);
}

void TestPageSize::shrinksBeforeTheTimeOut()
{
    PageSize size(PageSize::largest, 800);
    size.answered(PageSize::slowMs + 1);
    QCOMPARE(size.value(), 400);
    size.answered(1);
    QCOMPARE(size.value(), 400); // it has been seen to be too much
    for (int i = 0; i < 5; ++i)
        size.answered(PageSize::slowMs + 1);
    QCOMPARE(size.value(), PageSize::recommended);
}

void TestPageSize::failures_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("next"); // 0: there is none
    QTest::newRow("too large") << int(Error::Kind::TooLarge) << 1000 << 500;
    QTest::newRow("hardly anything is too large") << int(Error::Kind::TooLarge) << 11 << 10;
    QTest::newRow("the least is too large") << int(Error::Kind::TooLarge) << 10 << 0;
    QTest::newRow("refused") << int(Error::Kind::Refused) << 1000 << 500;
    QTest::newRow("little is refused") << int(Error::Kind::Refused) << 50 << 0;
    QTest::newRow("time-out") << int(Error::Kind::TimedOut) << 1000 << 50;
    QTest::newRow("little times out") << int(Error::Kind::TimedOut) << 50 << 0;
    QTest::newRow("5xx") << int(Error::Kind::ServiceFailed) << 800 << 50;
    QTest::newRow("very little, 5xx") << int(Error::Kind::ServiceFailed) << 20 << 0;
    QTest::newRow("the key") << int(Error::Kind::KeyRefused) << 1000 << 0;
    QTest::newRow("no network") << int(Error::Kind::Unreachable) << 1000 << 0;
}

void TestPageSize::failures()
{
    QFETCH(int, kind);
    QFETCH(int, begin);
    QFETCH(int, next);
    PageSize size(PageSize::largest, begin);
    QCOMPARE(size.failed(Error::Kind(kind)), next > 0);
    QCOMPARE(size.value(), next > 0 ? next : begin);
    if (next > 0) {
        size.answered(1);
        QCOMPARE(size.value(), next);
    }
}

QTEST_GUILESS_MAIN(TestPageSize)
#include "tst_pagesize.moc"
