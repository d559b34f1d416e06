// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/timings.h"

#include <QTest>

using namespace brickyard;

class TestTimings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSaidIsTheUsual();
    void saysSome();
    void refuses_data();
    void refuses();
};

void TestTimings::nothingSaidIsTheUsual()
{
    const Result<Timings> timings = timingsFromText({});
    QVERIFY(timings.ok());
    QCOMPARE(*timings, Timings());
}

void TestTimings::saysSome()
{
    const Result<Timings> timings =
        timingsFromText(QStringLiteral("secondLook=100, settlePoll = 0,requestTimeout=2000,"));
    QVERIFY(timings.ok());
    Timings expected;
    expected.secondLook = 100;
    expected.settlePoll = 0;
    expected.requestTimeout = 2000;
    QCOMPARE(*timings, expected);
}

void TestTimings::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown name") << QStringLiteral("tea=5") << QStringLiteral("tea");
    QTest::newRow("no value") << QStringLiteral("secondLook") << QStringLiteral("secondLook");
    QTest::newRow("no number") << QStringLiteral("secondLook=1s") << QStringLiteral("secondLook");
    QTest::newRow("below zero") << QStringLiteral("rowFade=-1") << QStringLiteral("rowFade");
    QTest::newRow("two values") << QStringLiteral("rowFade=1=2") << QStringLiteral("rowFade");
    QTest::newRow("the second is bad")
        << QStringLiteral("rowFade=1,tea=5") << QStringLiteral("tea");
}

void TestTimings::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const Result<Timings> timings = timingsFromText(text);
    QVERIFY(!timings.ok());
    QCOMPARE(timings.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(timings.error().message.contains(named), qPrintable(timings.error().message));
}

QTEST_GUILESS_MAIN(TestTimings)
#include "tst_timings.moc"
