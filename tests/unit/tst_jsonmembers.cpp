// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using brickyard::sandbox::JsonMembers;

/// A member that is cut out is the one that reading all of the object gives.
class TestJsonMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsReadingAll_data();
    void sameAsReadingAll();
    void textOfAMember();
    void sameTextElsewhere();
    void anyPrefix();
};

namespace {

/// Has everything that could be taken for something else.
const QByteArray tricky =
    R"({"items":["a\"],\"x\":1","b\\",{"name":"}"}],"name":"one","n":-1.5e3,"empty":"","none":null,)"
    R"("nested":{"name":{"deep":[[],{}]}},"yes":true,"\"name":"quoted","backslash":"\\\\","last":[]})";

} // namespace

void TestJsonMembers::sameAsReadingAll_data()
{
    QTest::addColumn<QByteArray>("json");
    const QJsonObject object = QJsonDocument::fromJson(tricky).object();
    QVERIFY(object.size() > 8);
    QTest::newRow("compact") << tricky;
    QTest::newRow("by Qt") << QJsonDocument(object).toJson(QJsonDocument::Compact);
    QTest::newRow("indented") << QJsonDocument(object).toJson(QJsonDocument::Indented);
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("a list") << QByteArray(R"([{"name":1}])");
    QTest::newRow("nothing") << QByteArray();
}

void TestJsonMembers::sameAsReadingAll()
{
    QFETCH(const QByteArray, json);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const JsonMembers members;
    for (const char *name : {"items", "name", "n", "empty", "none", "nested", "yes", "last", "deep",
                             "x", "backslash", "missing", ""}) {
        for (int again = 0; again < 2; ++again)
            QCOMPARE(members.value(json, name), object.value(QLatin1StringView(name)));
    }
}

void TestJsonMembers::textOfAMember()
{
    QCOMPARE(JsonMembers::textOf(tricky, "n").toByteArray(), QByteArray("-1.5e3"));
    QCOMPARE(JsonMembers::textOf(tricky, "nested").toByteArray(),
             QByteArray(R"({"name":{"deep":[[],{}]}})"));
    QVERIFY(JsonMembers::textOf(tricky, "deep").isNull());
    QVERIFY(JsonMembers::textOf(R"({ "n": 1 })", "n").isNull()); // not compact
}

void TestJsonMembers::sameTextElsewhere()
{
    const JsonMembers members;
    for (int i = 0; i < 3'000; ++i) {
        const QByteArray json = R"({"other":)" + QByteArray::number(i)
            + R"(,"common":["same"],"own":")" + QByteArray::number(i % 1'500) + R"("})";
        QCOMPARE(members.value(json, "common").toArray().at(0).toString(), QStringLiteral("same"));
        QCOMPARE(members.value(json, "own").toString(), QString::number(i % 1'500));
        QCOMPARE(members.value(json, "other").toInt(), i);
    }
}

void TestJsonMembers::anyPrefix()
{
    const JsonMembers members;
    for (qsizetype size = 0; size < tricky.size(); ++size) {
        const QByteArray text = JsonMembers::textOf(tricky.first(size), "last").toByteArray();
        QVERIFY2(text.isEmpty() || text == "[]", text.constData());
        QVERIFY(members.value(tricky.first(size), "missing").isUndefined());
    }
}

QTEST_GUILESS_MAIN(TestJsonMembers)

#include "tst_jsonmembers.moc"
