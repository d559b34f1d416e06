// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/labelmatch.h"
#include "labels/importtask.h"
#include "labels/labelpackage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace brickyard;

/// Which tasks the entries of a file are about, and what becomes of these on their way.
class TestLabelMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objections_data();
    void objections();
    void findsTasks();
    void importTasks();
    void packages();
};

namespace {

const QString me = QStringLiteral("API:1");
const QString stage = QStringLiteral("Label");

Task task(const QString &id, const QString &assignee = {}, TaskState state = TaskState::Assigned)
{
    Task result;
    result.id = id;
    result.name = u"name of " + id;
    result.stageName = stage;
    result.seriesCount = 2;
    result.state = assignee.isEmpty() ? TaskState::Unassigned : state;
    if (!assignee.isEmpty()) {
        Assignee one;
        one.person.userId = assignee;
        one.person.email = assignee;
        result.assignees += one;
    }
    return result;
}

LabelEntry entryFor(const QString &id, const QString &name = {})
{
    LabelEntry entry;
    entry.taskId = id;
    entry.name = name;
    entry.seriesCount = 1;
    return entry;
}

} // namespace

void TestLabelMatch::objections_data()
{
    using Kind = Operation::Kind;
    QTest::addColumn<Task>("about");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("takeOver");
    QTest::addColumn<QString>("part");
    const QString anna = QStringLiteral("anna@x");
    const QString a = QStringLiteral("a");
    const auto row = [](const char *name, const Task &about, Kind kind, bool takeOver,
                        const char *part) {
        QTest::newRow(name) << about << kind << takeOver << QString::fromLatin1(part);
    };
    row("nobody's", task(a), Kind::Submit, false, "");
    row("the key's", task(a, me, TaskState::InProgress), Kind::Submit, false, "");
    row("others'", task(a, anna), Kind::Submit, false, "belongs to anna@x");
    row("others', a draft", task(a, anna), Kind::SaveDraft, false, "belongs to anna@x");
    row("others', taken over", task(a, anna), Kind::Submit, true, "");
    row("others', pre-label", task(a, anna), Kind::PreLabel, false, "");
    row("begun", task(a, anna, TaskState::InProgress), Kind::PreLabel, false, "anna@x has begun");
    row("begun, told so", task(a, anna, TaskState::InProgress), Kind::PreLabel, true, "");
    Task elsewhere = task(a);
    elsewhere.stageName = QStringLiteral("Review_1");
    row("elsewhere", elsewhere, Kind::PreLabel, true, "in Review_1, not in Label");
    Task small = task(a);
    small.seriesCount = 0; // not known
    row("series not known", small, Kind::PreLabel, false, "");
    Task several = task(a, anna);
    several.assignees += several.assignees.first();
    row("consensus", several, Kind::PreLabel, true, "several assignees");
}

void TestLabelMatch::objections()
{
    QFETCH(Task, about);
    QFETCH(Operation::Kind, kind);
    QFETCH(bool, takeOver);
    QFETCH(QString, part);
    const LabelMatching matching({stage, {kind, {}, takeOver}, me});
    const QString objection = matching.objection(entryFor(about.id), about);
    QCOMPARE(objection.isEmpty(), part.isEmpty());
    QVERIFY2(objection.contains(part), qPrintable(objection));
}

void TestLabelMatch::findsTasks()
{
    LabelEntry manySeries = entryFor(QStringLiteral("c"));
    manySeries.seriesCount = 3;
    const QList<LabelEntry> entries{entryFor(QStringLiteral("b")),
                                    entryFor({}, QStringLiteral("name of q")),
                                    entryFor(QStringLiteral("gone")),
                                    entryFor({}, QStringLiteral("nobody")),
                                    entryFor({}, QStringLiteral("twice")),
                                    entryFor({}, QStringLiteral("name of b")),
                                    manySeries,
                                    entryFor(QStringLiteral("d"), QStringLiteral("shifted"))};
    Task first = task(QStringLiteral("x"));
    Task second = task(QStringLiteral("y"));
    first.name = second.name = QStringLiteral("twice");
    const QList<Task> queue{task(QStringLiteral("b")), task(QStringLiteral("q")), first, second};
    const LabelMatching matching({stage, {Operation::Kind::PreLabel, {}, false}, me});
    const LabelMatch match = matching.match(
        entries, {task(QStringLiteral("c")), task(QStringLiteral("b")), task(QStringLiteral("d"))},
        queue);
    QCOMPARE(match.targets.size(), 2);
    QCOMPARE(match.targets.first().task.id, QStringLiteral("b"));
    QCOMPARE(match.targets.last().task.id, QStringLiteral("q"));
    QCOMPARE(match.targets.last().entry, 1);
    QStringList reasons;
    for (const LeftOutEntry &entry : match.leftOut)
        reasons += QStringLiteral("%1 %2").arg(entry.entry).arg(entry.reason);
    QCOMPARE(reasons.size(), 6);
    QVERIFY(reasons.at(5).contains(QStringLiteral("calls it shifted")));
    QVERIFY(reasons.at(0).startsWith(QStringLiteral("2 There is no such task")));
    QVERIFY(reasons.at(1).startsWith(QStringLiteral("3 No task in Label")));
    QVERIFY(reasons.at(2).contains(QStringLiteral("have this name")));
    QVERIFY(reasons.at(3).startsWith(QStringLiteral("5 Another entry")));
    QVERIFY(reasons.at(4).contains(QStringLiteral("3 series")));
}

void TestLabelMatch::importTasks()
{
    const auto imported = [](const QByteArray &entry) {
        return importTask(QJsonDocument::fromJson(entry).object(), QStringLiteral("id"));
    };
    const QByteArray wanted =
        "{\"classification\":{\"attributes\":{}},\"name\":\"test\",\"series\":[{"
        "\"boundingBoxes\":[{\"wNorm\":1}],\"items\":[\"https://test\"],\"name\":\"test\"}],"
        "\"taskId\":\"id\"}";
    const QJsonObject full = imported(
        "{\"taskId\":\"other\",\"name\":\"n\",\"metaData\":{\"a\":1},\"series\":[{\"name\":"
        "\"s\",\"items\":[\"x\"],\"boundingBoxes\":[{\"wNorm\":1}],\"segmentMap\":null,"
        "\"metaData\":{}}],\"classification\":{\"attributes\":{}}}");
    QCOMPARE(QJsonDocument(full).toJson(QJsonDocument::Compact), wanted);
    const QJsonObject entry =
        QJsonDocument::fromJson("{\"series\":[{},{\"polygons\":[{\"video\":{\"frameIndex\":1}},"
                                "{\"video\":{\"seriesItemIndex\":0}}]},{}]}")
            .object();
    QVERIFY(speaksOfItems(entry));
    QVERIFY(!speaksOfItems(full));
    const QJsonArray counted =
        importTask(entry, QStringLiteral("id"), {3, 0}).value(QLatin1String("series")).toArray();
    QList<qsizetype> items;
    for (const QJsonValue one : counted)
        items += one.toObject().value(QLatin1String("items")).toArray().size();
    QCOMPARE(items, QList<qsizetype>({3, 1, 1})); // the converter wants one at least
    const QJsonArray series =
        imported("{\"classification\":{}}").value(QLatin1String("series")).toArray();
    QCOMPARE(series.size(), 1); // the converter wants one
    const QJsonObject stored = imported("{\"labels\":[{\"a\":1}],\"x\":2}");
    QCOMPARE(stored.keys().join(u' '), QStringLiteral("items labels name taskId"));
    QCOMPARE(stored.value(QLatin1String("labels")).toArray().size(), 1);
}

void TestLabelMatch::packages()
{
    const QJsonArray labels =
        QJsonDocument::fromJson("[{\"labelid\":\"b\"},{\"category\":\"x\"},{\"labelid\":\"a\"}]")
            .array();
    LabelPackage package = LabelPackage::of(labels);
    QCOMPARE(package.count, 3);
    const QJsonArray stored = QJsonDocument::fromJson(package.labels).array();
    QStringList ids;
    for (const QJsonValue label : stored)
        ids += label.toObject().value(QLatin1String("labelid")).toString();
    QCOMPARE(ids.first(), QStringLiteral("b"));
    QCOMPARE(ids.at(1).size(), 36); // it had none
    QCOMPARE(package.mark, labelMark({ids.at(2), ids.at(1), ids.at(0)}, {})); // in any order
    QVERIFY(package.mark != labelMark({ids.at(0)}, {}));
    QCOMPARE(labelMark(ids, QStringLiteral("labels/data.json")),
             QStringLiteral("labels/data.json"));

    package.replaces = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    package.segmentations += SegmentationSource{
        2,  {QStringLiteral("/a\n.nii")}, true, {{4, QStringLiteral("/a\n.nii")}}, {{4, {9, 8}}},
        {}, {QStringLiteral("mark")}};
    QCOMPARE(LabelPackage::fromBytes(package.toBytes()), std::optional(package));
    QVERIFY(!LabelPackage::fromBytes({}));
    QVERIFY(!LabelPackage::fromBytes("{}"));
}

QTEST_GUILESS_MAIN(TestLabelMatch)
#include "tst_labelmatch.moc"
