// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/personparser.h"

#include <QJsonDocument>
#include <QTest>

using namespace brickyard;

namespace {

QJsonArray jsonArray(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray())
        qFatal("not an array: %s", text.constData());
    return document.array();
}

} // namespace

class TestPersonParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void person_data();
    void person();
    void members();
    void roles_data();
    void roles();
    void memberWhoIsNobody();
    void apiKeys();
};

void TestPersonParser::person_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("userId");
    QTest::addColumn<QString>("displayName");
    const auto row = [](const char *name, const char *text, const char *userId, const char *shown) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(userId)
                            << QString::fromUtf8(shown);
    };
    row("whole", R"([{"userId":"u","email":"a@x","givenName":"Anna","familyName":"Berg"}])", "u",
        "Anna Berg");
    row("no name", R"([{"userId":"u","email":"a@x","givenName":null,"familyName":null}])", "u",
        "a@x");
    row("key", R"([{"userId":"API:1","email":null}])", "API:1", "API:1");
    row("no id", R"([{"userId":null,"email":"a@x"}])", "a@x", "a@x");
    row("null", "[null]", "", "");
}

void TestPersonParser::person()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, userId);
    QFETCH(QString, displayName);
    const Person result = personFromJson(jsonArray(text).first().toObject());
    QCOMPARE(result.userId, userId);
    QCOMPARE(result.displayName(), displayName);
}

void TestPersonParser::members()
{
    const std::optional<QList<ProjectMember>> result = projectMembersFromJson(jsonArray(R"([
        {"member":{"user":{"userId":"u1","email":"a@x","lastSeen":"2026-11-01T00:00:00+00:00"},
                   "active":true,"lastSeen":"2026-11-20T00:00:00+00:00"},
         "role":"MEMBER",
         "stageAccess":[{"stageName":"Label","access":true},{"stageName":"Review_1","access":false}]},
        {"member":{"user":{"userId":"u2"},"active":false,"lastSeen":null},"role":"ADMIN",
         "stageAccess":null}])"));
    QCOMPARE(result->size(), 2);
    const ProjectMember &first = result->at(0);
    QCOMPARE(first.person.lastSeen.date(), QDate(2026, 11, 20));
    QVERIFY(first.active);
    QVERIFY(first.mayWorkIn(QStringLiteral("Label")));
    QVERIFY(!first.mayWorkIn(QStringLiteral("Review_1")));
    QVERIFY(!first.mayWorkIn(QStringLiteral("Review_2")));
    const ProjectMember &second = result->at(1);
    QVERIFY(!second.active);
    QVERIFY(second.mayWorkIn(QStringLiteral("Review_1")));
}

void TestPersonParser::roles_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<ProjectMember::Role>("role");
    QTest::newRow("ADMIN") << QStringLiteral("ADMIN") << ProjectMember::Role::Admin;
    QTest::newRow("MANAGER") << QStringLiteral("MANAGER") << ProjectMember::Role::Manager;
    QTest::newRow("MEMBER") << QStringLiteral("MEMBER") << ProjectMember::Role::Member;
    QTest::newRow("LABELER") << QStringLiteral("LABELER") << ProjectMember::Role::Member;
    QTest::newRow("unknown") << QStringLiteral("EMPEROR") << ProjectMember::Role::Member;
}

void TestPersonParser::roles()
{
    QFETCH(QString, word);
    QFETCH(ProjectMember::Role, role);
    QJsonObject member = jsonArray(R"([{"member":{"user":{"userId":"u"}}}])").first().toObject();
    member.insert(QStringLiteral("role"), word);
    QCOMPARE(projectMembersFromJson({member})->constFirst().role, role);
}

void TestPersonParser::memberWhoIsNobody()
{
    QVERIFY(!projectMembersFromJson(jsonArray(R"([{"member":null,"role":"ADMIN"}])")));
}

void TestPersonParser::apiKeys()
{
    const std::optional<QList<Person>> result = apiKeysFromJson(jsonArray(
        R"([{"keyId":"API:2","keyName":"b"},{"keyId":"1","keyName":"a"},{"keyId":"API:3","keyName":null}])"));
    QCOMPARE(result->size(), 3);
    QCOMPARE(result->at(0).userId, QStringLiteral("API:3"));
    QCOMPARE(result->at(1).userId, QStringLiteral("API:1"));
    QCOMPARE(result->at(1).displayName(), QStringLiteral("a"));
    QCOMPARE(result->at(2).userId, QStringLiteral("API:2"));
    for (const Person &key : *result)
        QVERIFY(key.isApiKey());
    QVERIFY(!apiKeysFromJson(jsonArray(R"([{"keyName":"a"}])")));
}

QTEST_GUILESS_MAIN(TestPersonParser)
#include "tst_personparser.moc"
