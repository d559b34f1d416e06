// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/stagecountsparser.h"

#include <QJsonDocument>
#include <QTest>

using namespace brickyard;

class TestStageCountsParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void needsATotal_data();
    void needsATotal();
};

void TestStageCountsParser::reads_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("inProgress");
    QTest::addColumn<int>("issues");
    // -1: not told
    QTest::newRow("all") << QByteArray(R"({"total":{"count":9},"waiting":{"count":4},)"
                                       R"("inProgress":{"count":0},"issues":{"count":2}})")
                         << 4 << 0 << 2;
    QTest::newRow("no issues") << QByteArray(R"({"total":{"count":9},"waiting":{"count":4},)"
                                             R"("inProgress":{"count":3}})")
                               << 4 << 3 << -1;
    QTest::newRow("nulls") << QByteArray(R"({"total":{"count":9},"waiting":{"count":null},)"
                                         R"("inProgress":null,"issues":{}})")
                           << -1 << -1 << -1;
}

void TestStageCountsParser::reads()
{
    QFETCH(QByteArray, answer);
    const auto counts = stageCountsFromJson(QJsonDocument::fromJson(answer).object());
    QVERIFY(counts);
    QCOMPARE(counts->total, 9);
    QTEST(counts->waiting.value_or(-1), "waiting");
    QTEST(counts->inProgress.value_or(-1), "inProgress");
    QTEST(counts->issues.value_or(-1), "issues");
}

void TestStageCountsParser::needsATotal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"total":null,"waiting":{"count":4}})");
    QTest::newRow("no number") << QByteArray(R"({"total":{"count":"9"}})");
}

void TestStageCountsParser::needsATotal()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!stageCountsFromJson(QJsonDocument::fromJson(answer).object()));
}

QTEST_GUILESS_MAIN(TestStageCountsParser)
#include "tst_stagecountsparser.moc"
