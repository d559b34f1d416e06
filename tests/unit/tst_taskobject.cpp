// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/storedlabel.h"
#include "labels/taskobject.h"
#include "redbrick/labeledtaskparser.h"

#include <QJsonDocument>
#include <QTest>

using namespace brickyard;

/// The table of protocol.md 4, from the stored format to the public one.
class TestTaskObject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void task();
    void assignees();
    void kinds_data();
    void kinds();
    void commonFields_data();
    void commonFields();
    void series();
    void segmentations();
    void classifications();
    void oddities_data();
    void oddities();
    void labelsElsewhere();
};

namespace {

QJsonObject json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        qFatal("%s: %s", qPrintable(error.errorString()), text.constData());
    return document.object();
}

/// A task with two series of two items each; \a labels in the stored format, \a more of its data.
LabeledTask taskWith(const QByteArray &labels, const QByteArray &more = {})
{
    QJsonObject answer = json(
        R"({"taskId":"t1","currentStageName":"Review_1","priority":0.5,"datapoint":{"name":"ct-1",)"
        R"("items":["a","b","c","d"],"createdAt":"2025-01-01T00:00:00+00:00",)"
        R"("createdByEntity":{"userId":"u","email":"anna@example.org"},)"
        R"("metaData":"{\"site\":\"1\"}",)"
        R"("attributes":"[{\"name\":\"urgent\",\"value\":\"true\"}]",)"
        R"("seriesInfo":[{"name":"one","itemsIndices":[0,1],"metaData":"{\"mm\":2}"},)"
        R"({"name":"two","itemsIndices":[2,3]}],"heatMaps":[{"seriesIndex":1,"name":"h","item":"x",)"
        R"("preset":null}],"transforms":[{"seriesIndex":0,"transform":[1,0,0,0,0,1,0,0,0,0,1,0,0,0,)"
        R"(0,1]}],"centerline":[{"seriesIndex":1,"name":"c","centerline":"{\"p\":[1]}"}],)"
        R"("storageMethod":{"storageId":"s"}},"currentStageSubTask":{"state":"ASSIGNED",)"
        R"("assignedTo":{"userId":"u"}}})");
    QJsonObject data =
        json(R"({"createdAt":"2025-02-01T00:00:00+00:00","createdByEntity":{"userId":"API:k",)"
             R"("givenName":"Nightly"})"
             + (more.isEmpty() ? QByteArray() : ',' + more) + '}');
    data.insert(QStringLiteral("labelsData"), QString::fromUtf8(labels));
    answer.insert(QStringLiteral("latestTaskData"), data);
    const std::optional<LabeledTask> task = labeledTaskFromJson(answer);
    if (!task)
        qFatal("no task: %s", labels.constData());
    return *task;
}

QJsonArray seriesOf(const LabeledTask &task)
{
    return taskObject(task).value(QLatin1String("series")).toArray();
}

} // namespace

void TestTaskObject::task()
{
    const QJsonObject object = taskObject(taskWith("[]"));
    QCOMPARE(
        object,
        json(
            R"({"taskId":"t1","name":"ct-1","currentStageName":"Review_1","status":"ASSIGNED",)"
            R"("assignees":[{"user":"u","status":"ASSIGNED"}],"priority":0.5,"createdBy":"anna@example.org",)"
            R"("createdAt":"2025-01-01T00:00:00+00:00","storageId":"s",)"
            R"("updatedBy":"API Key - Nightly","updatedAt":"2025-02-01T00:00:00+00:00",)"
            R"("metaData":{"site":"1"},"datapointClassification":{"attributes":{"urgent":true}},)"
            R"("series":[{"name":"one","metaData":{"mm":2},"items":["a","b"],"transforms":)"
            R"([{"transform":[[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]}]},)"
            R"({"name":"two","items":["c","d"],"heatMaps":[{"name":"h","item":"x"}],)"
            R"("centerline":[{"name":"c","centerline":{"p":[1]}}]}]})"));
}

void TestTaskObject::assignees()
{
    LabeledTask task = taskWith("[]");
    QCOMPARE(taskObject(task).value(QLatin1String("assignees")),
             QJsonValue(json(R"({"a":[{"user":"u","status":"ASSIGNED"}]})")[QLatin1String("a")]));
    // As the reference client's list of tasks has it: several where there is a consensus.
    const QByteArray both =
        R"("state":"IN_PROGRESS","assignedAt":"2025-01-02","progressSavedAt":"2025-01-03",)"
        R"("completedAt":"2025-01-04","subTasks":[{"state":"ASSIGNED","assignedTo":{"userId":)"
        R"("API:k","givenName":"Nightly"}},{"state":"UNASSIGNED","assignedTo":null}])";
    task.answer.insert(
        QStringLiteral("currentStageSubTask"),
        json(R"({"assignedTo":{"userId":"u","email":"ben@example.org"},)" + both + '}'));
    QCOMPARE(taskObject(task).value(QLatin1String("assignees")),
             QJsonValue(json(
                 R"({"a":[{"user":"ben@example.org","status":"IN_PROGRESS",)"
                 R"("assignedAt":"2025-01-02","lastSavedAt":"2025-01-03",)"
                 R"("completedAt":"2025-01-04"},)"
                 R"({"user":"API Key - Nightly","status":"ASSIGNED"}]})")[QLatin1String("a")]));
    task.answer.insert(QStringLiteral("currentStageSubTask"), QJsonValue());
    QVERIFY(!taskObject(task).contains(QLatin1String("assignees")));
}

void TestTaskObject::kinds_data()
{
    QTest::addColumn<QByteArray>("stored"); // within the braces
    QTest::addColumn<QString>("list");
    QTest::addColumn<QByteArray>("annotation");
    const auto row = [](const char *name, const QByteArray &stored, const char *list,
                        const QByteArray &annotation) {
        QTest::newRow(name) << stored << QString::fromLatin1(list) << annotation;
    };
    row("box",
        R"("bbox2d":{"xnorm":0.1,"ynorm":0.2,"wnorm":0.3,"hnorm":0.4},"stats":{"area":2,)"
        R"("average":null})",
        "boundingBoxes",
        R"("pointTopLeft":{"xNorm":0.1,"yNorm":0.2},"wNorm":0.3,"hNorm":0.4,"stats":{"area":2})");
    row("polygon", R"("polygon":[{"xnorm":0.1,"ynorm":0.2},{"xnorm":1,"ynorm":0}])", "polygons",
        R"("points":[{"xNorm":0.1,"yNorm":0.2},{"xNorm":1,"yNorm":0}])");
    row("polyline", R"("polyline":[{"xnorm":0.1,"ynorm":0.2}])", "polylines",
        R"("points":[{"xNorm":0.1,"yNorm":0.2}])");
    row("landmark", R"("point":{"xnorm":0.1,"ynorm":0.2})", "landmarks",
        R"("point":{"xNorm":0.1,"yNorm":0.2})");
    row("landmark in space", R"("point3d":{"pointx":1,"pointy":2,"pointz":3})", "landmarks3d",
        R"("point":{"i":1,"j":2,"k":3})");
    row("ellipse",
        R"("ellipse":{"xcenternorm":0.1,"ycenternorm":0.2,"xnorm":0.3,"ynorm":0.4,)"
        R"("rot":1.5})",
        "ellipses",
        R"("pointCenter":{"xNorm":0.1,"yNorm":0.2},"xRadiusNorm":0.3,"yRadiusNorm":0.4,)"
        R"("rotationRad":1.5)");
    row("cuboid", R"("cuboid":{"point1":[1,2,3],"point2":[4,5,6],"computedpoint2world":[7,8,9]})",
        "cuboids",
        R"("point1":{"i":1,"j":2,"k":3},"point2":{"i":4,"j":5,"k":6},)"
        R"("absolutePoint2":{"x":7,"y":8,"z":9})");
    row("length",
        R"("length3d":{"point1":[1,2,3],"point2":[4,5,6],"normal":[0,0,1],)"
        R"("computedlength":2.5})",
        "measurements",
        R"("type":"length","point1":{"i":1,"j":2,"k":3},"point2":{"i":4,"j":5,"k":6},)"
        R"("normal":[0,0,1],"length":2.5)");
    row("angle",
        R"("angle3d":{"point1":[1,2,3],"point2":[4,5,6],"point3":[7,8,9],)"
        R"("normal":[0,0,1],"computedangledeg":45,"computedpoint2world":[1,1,1]})",
        "measurements",
        R"("type":"angle","point1":{"i":1,"j":2,"k":3},"vertex":{"i":4,"j":5,"k":6},)"
        R"("point2":{"i":7,"j":8,"k":9},"normal":[0,0,1],"angle":45,)"
        R"("absoluteVertex":{"x":1,"y":1,"z":1})");
}

void TestTaskObject::kinds()
{
    QFETCH(QByteArray, stored);
    QFETCH(QString, list);
    QFETCH(QByteArray, annotation);
    const QByteArray common = R"("category":"lesion","labelid":"l1","volumeindex":1,)";
    const QJsonArray series = seriesOf(taskWith("[{" + common + stored + "}]"));
    QCOMPARE(series.at(0).toObject().value(list), QJsonValue(QJsonValue::Undefined));
    QCOMPARE(series.at(1).toObject().value(list).toArray(),
             QJsonArray{json("{\"id\":\"l1\",\"category\":\"lesion\"," + annotation + '}')});
}

void TestTaskObject::commonFields_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("annotation");
    const auto row = [](const char *name, const QByteArray &stored, const QByteArray &annotation) {
        QTest::newRow(name) << stored << annotation;
    };
    row("attributes",
        R"("attributes":[{"name":"a","value":"True"},{"name":"b","value":["x","y"]},)"
        R"({"name":"c","value":"false"},{"name":"d","value":"solid"}])",
        R"("attributes":{"a":true,"b":["x","y"],"c":false,"d":"solid"})");
    row("no attributes", R"("attributes":[])", "");
    row("group and lock", R"("linkid":"g","readonly":true)", R"("group":"g","readOnly":true)");
    row("not locked", R"("readonly":false)", "");
    row("category with its path", R"("category":[["object","lesion"]])", R"("category":"lesion")");
    row("category with a longer path", R"("category":[["object","lesion","small"]])",
        R"("category":["lesion","small"])");
    row("frame", R"("frameindex":3,"trackid":"t","keyframe":false,"end":false)",
        R"("video":{"trackId":"t","keyFrame":false,"endTrack":false,"frameIndex":3})");
    row("frame alone", R"("frameindex":0)",
        R"("video":{"trackId":"","keyFrame":true,"endTrack":true,"frameIndex":0})");
    row("item", R"("globalitemsindex":1,"seriesframeindex":4)",
        R"("video":{"trackId":"","keyFrame":true,"endTrack":true,"seriesItemIndex":1,)"
        R"("seriesFrameIndex":4})");
    row("item of another series", R"("globalitemsindex":3)",
        R"("video":{"trackId":"","keyFrame":true,"endTrack":true})");
    row("no frame", R"("frameindex":-1)", "");
}

void TestTaskObject::commonFields()
{
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, annotation);
    const QByteArray point = R"("point":{"xnorm":0,"ynorm":1})";
    const QJsonArray series = seriesOf(taskWith("[{" + point + ',' + stored + "}]"));
    const QByteArray rest = annotation.isEmpty() ? annotation : ',' + annotation;
    QCOMPARE(series.at(0).toObject().value(QLatin1String("landmarks")).toArray(),
             QJsonArray{json(R"({"point":{"xNorm":0,"yNorm":1})" + rest + '}')});
}

void TestTaskObject::series()
{
    // Nobody knows which items belong where: all are the first one's.
    LabeledTask task = taskWith("[]");
    QJsonObject datapoint = task.answer.value(QLatin1String("datapoint")).toObject();
    datapoint.insert(
        QStringLiteral("seriesInfo"),
        QJsonArray{QJsonObject{}, QJsonObject{{QStringLiteral("name"), QStringLiteral("z")}}});
    datapoint.insert(QStringLiteral("itemsPresigned"),
                     QJsonArray{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                                QStringLiteral("D")});
    task.answer.insert(QStringLiteral("datapoint"), datapoint);
    QJsonArray series = seriesOf(task);
    QCOMPARE(series.size(), 2);
    QCOMPARE(series.at(0).toObject().value(QLatin1String("items")).toArray().size(), 4);
    QCOMPARE(series.at(0).toObject().value(QLatin1String("itemsPresigned")).toArray().at(3),
             QJsonValue(QStringLiteral("D")));
    QCOMPARE(series.at(1).toObject().value(QLatin1String("items")).toArray(), QJsonArray());
    // Labels may be about series that the task does not tell of, but not about any number.
    const QByteArray point = R"("point":{"xnorm":0,"ynorm":1})";
    series = seriesOf(taskWith(R"([{"volumeindex":3,)" + point + R"(},{"volumeindex":2000000000,)"
                               + point + "}]"));
    QCOMPARE(series.size(), 4);
    QVERIFY(series.at(3).toObject().contains(QLatin1String("landmarks")));
    // What lies over images is about series that the task tells of.
    datapoint.insert(QStringLiteral("heatMaps"),
                     QJsonArray{json(R"({"seriesIndex":1,"name":"h"})"),
                                json(R"({"seriesIndex":2,"name":"i"})"), json(R"({"name":"j"})"),
                                json(R"({"seriesIndex":1,"name":"k"})")});
    task.answer.insert(QStringLiteral("datapoint"), datapoint);
    series = seriesOf(task);
    QCOMPARE(series.size(), 2);
    QCOMPARE(series.at(1).toObject().value(QLatin1String("heatMaps")).toArray(),
             (QJsonArray{json(R"({"name":"h"})"), json(R"({"name":"k"})")}));
}

void TestTaskObject::segmentations()
{
    const QByteArray stored = R"([{"labelid":"l","category":"lung","volumeindex":1,)"
                              R"("dicom":{"instanceid":2,"groupids":[5]}}])";
    const auto flags = R"("binaryMask":false,"semanticMask":false,"pngMask":false)";
    const QByteArray whole =
        QByteArray(R"("segmentations":"s.nii.gz",)"
                   R"("segmentMap":{"2":{"id":"l","category":"lung","overlappingGroups":[5],)"
                   R"("mask":"s.nii.gz"}},)")
        + flags;
    for (const QByteArray &map : {QByteArray(R"([{"seriesIndex":1,"labelName":"s.nii.gz"}])"),
                                  QByteArray(R"([{"imageIndex":2,"labelName":"s.nii.gz"}])"),
                                  QByteArray(R"([null,{"labelName":"s.nii.gz"}])")}) {
        QJsonObject second = seriesOf(taskWith(stored, "\"labelsMap\":" + map)).at(1).toObject();
        for (const char *other : {"name", "items", "heatMaps", "centerline"})
            second.remove(QLatin1String(other));
        QCOMPARE(second, json('{' + whole + '}'));
    }
    // Without a file there is still the map.
    const QJsonObject second = seriesOf(taskWith(stored)).at(1).toObject();
    QVERIFY(second.contains(QLatin1String("segmentMap")));
    QVERIFY(!second.contains(QLatin1String("segmentations")));
    // An instance of no series is one of all, but not of those that nothing is known of.
    const QJsonArray series =
        seriesOf(taskWith(R"([{"volumeindex":4,"polyline":[{"xnorm":0}]},)"
                          R"({"category":"lung","dicom":{"instanceid":2}}])"));
    QCOMPARE(series.size(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(series.at(i).toObject().contains(QLatin1String("segmentMap")), i < 2 || i == 4);
}

void TestTaskObject::classifications()
{
    const QByteArray said = R"("attributes":[{"name":"quality","value":"good"}])";
    const QJsonObject object = taskObject(
        taskWith(R"([{"studyclassify":true,)" + said + R"(},{"seriesclassify":true,)" + said
                 + R"(,"volumeindex":1},{"instanceclassify":true,"frameindex":1,)" + said
                 + R"(,"volumeindex":1},{"seriesclassify":true,"labelid":"nothing"}])"));
    const QJsonObject values = json(R"({"attributes":{"quality":"good"}})");
    QCOMPARE(object.value(QLatin1String("classification")).toObject(), values);
    const QJsonArray series = object.value(QLatin1String("series")).toArray();
    QCOMPARE(series.at(1).toObject().value(QLatin1String("classifications")).toArray(),
             QJsonArray{values});
    QCOMPARE(series.at(1).toObject().value(QLatin1String("instanceClassifications")).toArray(),
             QJsonArray{json(R"({"fileIndex":1,"fileName":"d","values":{"quality":"good"}})")});
    QVERIFY(!series.at(0).toObject().contains(QLatin1String("classifications")));
    // That there is one is told even where it says nothing.
    QCOMPARE(
        taskObject(taskWith(R"([{"studyclassify":true}])")).value(QLatin1String("classification")),
        QJsonValue(QJsonObject()));
    QVERIFY(!taskObject(taskWith(R"([{"studyclassify":true,"labelid":"x"}])"))
                 .contains(QLatin1String("classification")));
}

void TestTaskObject::oddities_data()
{
    QTest::addColumn<QByteArray>("labels");
    QTest::newRow("no kind") << QByteArray(R"([{"category":"x"}])");
    QTest::newRow("an unknown kind") << QByteArray(R"([{"hologram":{"x":1}}])");
    QTest::newRow("null fields") << QByteArray(R"([{"bbox2d":null,"point":null}])");
    QTest::newRow("empty parts") << QByteArray(R"([{"bbox2d":{},"polygon":[]}])");
    QTest::newRow("an instance without a number") << QByteArray(R"([{"dicom":{}}])");
}

void TestTaskObject::oddities()
{
    QFETCH(QByteArray, labels);
    QCOMPARE(taskObject(taskWith(labels)), taskObject(taskWith("[]")));
}

void TestTaskObject::labelsElsewhere()
{
    QJsonObject answer = taskWith("[]").answer;
    QJsonObject data = answer.value(QLatin1String("latestTaskData")).toObject();
    data.insert(QStringLiteral("labelsDataPath"), QStringLiteral("labels/a/b/data.json"));
    answer.insert(QStringLiteral("latestTaskData"), data);
    // Without an address the labels are unknown, and unknown is not none.
    QVERIFY(!labeledTaskFromJson(answer));
    data.insert(QStringLiteral("labelsDataAddress"), QStringLiteral("https://storage/x"));
    answer.insert(QStringLiteral("latestTaskData"), data);
    QCOMPARE(labeledTaskFromJson(answer)->labelsAddress, QStringLiteral("https://storage/x"));
    data.remove(QStringLiteral("labelsDataPath"));
    data.insert(QStringLiteral("labelsData"), QStringLiteral("[7]"));
    answer.insert(QStringLiteral("latestTaskData"), data);
    QVERIFY(!labeledTaskFromJson(answer));
}

QTEST_GUILESS_MAIN(TestTaskObject)
#include "tst_taskobject.moc"
