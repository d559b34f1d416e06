// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/projectparser.h"

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

class TestProjectParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projects();
    void projectWithoutId();
    void order_data();
    void order();
    void kinds_data();
    void kinds();
    void autoAssign_data();
    void autoAssign();
    void stageWithoutName();
};

void TestProjectParser::projects()
{
    const std::optional<QList<Project>> result = projectsFromJson(jsonArray(R"([
        {"projectId":"2","name":"B","status":"CREATION_SUCCESS","projectUrl":"https://x.example.org/2",
         "consensusSettings":{"enabled":true}, "unknown":[]},
        {"projectId":"1","name":null,"status":"SOMETHING_NEW","projectUrl":null,
         "consensusSettings":null}])"));
    QCOMPARE(result->size(), 2);
    QCOMPARE(result->at(0).id, QStringLiteral("2"));
    QCOMPARE(result->at(0).name, QStringLiteral("B"));
    QCOMPARE(result->at(0).url, QStringLiteral("https://x.example.org/2"));
    QVERIFY(result->at(0).isReady());
    QVERIFY(result->at(0).consensus);
    QCOMPARE(result->at(1).name, QString());
    QCOMPARE(result->at(1).status, QStringLiteral("SOMETHING_NEW"));
    QVERIFY(!result->at(1).isReady());
    QVERIFY(!result->at(1).consensus);
}

void TestProjectParser::projectWithoutId()
{
    QVERIFY(!projectsFromJson(jsonArray(R"([{"name":"B"}])")));
    QVERIFY(!projectsFromJson(jsonArray("[null]")));
}

void TestProjectParser::order_data()
{
    QTest::addColumn<QByteArray>("stages");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const char *stages, const char *names) {
        QTest::newRow(name) << QByteArray(stages) << QString::fromLatin1(names).split(u' ');
    };
    row("shuffled", R"([
        {"stageName":"Output","brickName":"labelset-output","routing":{"nextStageName":"END"}},
        {"stageName":"Review_2","brickName":"expert-review","routing":{"passed":"Output","failed":"Label"}},
        {"stageName":"Label","brickName":"manual-labeling","routing":{"nextStageName":"Review_1"}},
        {"stageName":"Review_1","brickName":"expert-review","routing":{"passed":"Review_2","failed":"Label"}},
        {"stageName":"Input","brickName":"labelset-input","routing":{"nextStageName":"Label"}}])",
        "Input Label Review_1 Review_2 Output");
    row("feedback", R"([
        {"stageName":"Failed_Review","brickName":"feedback","routing":{"feedbackStageName":"Label"}},
        {"stageName":"Output","brickName":"labelset-output","routing":{"placeholder":null}},
        {"stageName":"Input","brickName":"labelset-input","routing":{"nextStageName":"Label"}},
        {"stageName":"Review_1","brickName":"expert-review","routing":{"passed":"Output","failed":"Failed_Review"}},
        {"stageName":"Label","brickName":"manual-labeling","routing":{"nextStageName":"Review_1"}}])",
        "Input Label Review_1 Failed_Review Output");
    row("several ways", R"([
        {"stageName":"Input","brickName":"labelset-input","routing":{"stageNames":["B","A"]}},
        {"stageName":"A","brickName":"manual-labeling","routing":{"nextStageName":"Output"}},
        {"stageName":"B","brickName":"manual-labeling","routing":{"nextStageName":"Output"}},
        {"stageName":"Output","brickName":"labelset-output","routing":null}])",
        "Input B A Output");
    row("a circle, a stage that nothing leads to, a way to nowhere", R"([
        {"stageName":"Alone","brickName":"manual-labeling","routing":{"nextStageName":"Gone"}},
        {"stageName":"Input","brickName":"labelset-input","routing":{"nextStageName":"Label"}},
        {"stageName":"Label","brickName":"manual-labeling","routing":{"nextStageName":"Input"}}])",
        "Input Label Alone");
    row("no input", R"([
        {"stageName":"Label","brickName":"manual-labeling","routing":{"nextStageName":"Output"}},
        {"stageName":"Output","brickName":"labelset-output"}])",
        "Label Output");
}

void TestProjectParser::order()
{
    QFETCH(QByteArray, stages);
    QFETCH(QStringList, names);
    QStringList found;
    const std::optional<QList<Stage>> result = stagesFromJson(jsonArray(stages));
    QVERIFY(result);
    for (const Stage &stage : *result)
        found += stage.name;
    QCOMPARE(found, names);
}

void TestProjectParser::kinds_data()
{
    QTest::addColumn<QString>("brick");
    QTest::addColumn<StageKind>("kind");
    QTest::newRow("input") << QStringLiteral("labelset-input") << StageKind::Input;
    QTest::newRow("label") << QStringLiteral("manual-labeling") << StageKind::Label;
    QTest::newRow("review") << QStringLiteral("expert-review") << StageKind::Review;
    QTest::newRow("model") << QStringLiteral("model") << StageKind::Model;
    QTest::newRow("feedback") << QStringLiteral("feedback") << StageKind::Feedback;
    QTest::newRow("output") << QStringLiteral("labelset-output") << StageKind::Output;
    QTest::newRow("unknown") << QStringLiteral("quantum-oracle") << StageKind::Other;
    QTest::newRow("null") << QString() << StageKind::Other;
}

void TestProjectParser::kinds()
{
    QFETCH(QString, brick);
    QFETCH(StageKind, kind);
    const QJsonObject stage{{QStringLiteral("stageName"), QStringLiteral("S")},
                            {QStringLiteral("brickName"), brick.isNull() ? QJsonValue() : brick}};
    const Stage result = stagesFromJson({stage})->constFirst();
    QCOMPARE(result.kind, kind);
    QCOMPARE(result.brickName, brick);
}

void TestProjectParser::autoAssign_data()
{
    QTest::addColumn<QJsonValue>("config");
    QTest::addColumn<bool>("autoAssign");
    QTest::newRow("on") << QJsonValue(QStringLiteral(R"({"autoAssign":true})")) << true;
    QTest::newRow("off") << QJsonValue(QStringLiteral(R"({"autoAssign":false,"queueSize":5})"))
                         << false;
    QTest::newRow("silent") << QJsonValue(QStringLiteral(R"({"queueSize":5})")) << true;
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << true;
    QTest::newRow("not JSON") << QJsonValue(QStringLiteral("autoAssign: false")) << true;
    QTest::newRow("an object") << QJsonValue(QJsonObject{{QStringLiteral("autoAssign"), false}})
                               << false;
}

void TestProjectParser::autoAssign()
{
    QFETCH(QJsonValue, config);
    QFETCH(bool, autoAssign);
    const QJsonObject stage{{QStringLiteral("stageName"), QStringLiteral("S")},
                            {QStringLiteral("stageConfig"), config}};
    QCOMPARE(stagesFromJson({stage})->constFirst().autoAssign, autoAssign);
}

void TestProjectParser::stageWithoutName()
{
    QVERIFY(!stagesFromJson(jsonArray(R"([{"stageName":null,"brickName":"model"}])")));
}

QTEST_GUILESS_MAIN(TestProjectParser)
#include "tst_projectparser.moc"
