// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/labels/importformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

using namespace brickyard::sandbox;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ImportFormatResult convert(const QJsonArray &tasks, const TaxonomyView &taxonomy = {})
{
    return convertToImportFormat(QJsonDocument(tasks).toJson(), true, taxonomy);
}

QJsonObject firstTask(const ImportFormatResult &result)
{
    return QJsonDocument::fromJson(result.converted).array().at(0).toObject();
}

QJsonObject taskWith(const QString &field, const QJsonValue &value)
{
    const QJsonObject series{{QStringLiteral("items"), QStringLiteral("a.nii")}, {field, value}};
    return {{QStringLiteral("name"), QStringLiteral("t")},
            {QStringLiteral("series"), QJsonArray{series}}};
}

QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

} // namespace

/// Task objects into the stored format and what is refused.
class TestImportFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void label_data();
    void label();
    void segmentMap_data();
    void segmentMap();
    void severalSeries();
    void overlays();
    void videoItems_data();
    void videoItems();
    void newLabelIds();
    void taxonomy();
    void binaryMasks();
    void storedPassesThrough_data();
    void storedPassesThrough();
    void onlyChecked();
    void refused_data();
    void refused();
    void namesTheFirstProblems();
    void manyTasks();
};

void TestImportFormat::label_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("annotation");
    QTest::addColumn<QByteArray>("stored");

    const auto row = [](const char *name, const char *field, const char *annotation,
                        const char *stored) {
        QTest::newRow(name) << QString::fromLatin1(field) << QByteArray(annotation)
                            << QByteArray(stored);
    };
    row("bounding box", "boundingBoxes",
        R"({"category":"c","pointTopLeft":{"xNorm":0.1,"yNorm":0.2},"wNorm":0.3,"hNorm":0.4})",
        R"({"category":"c","bbox2d":{"xnorm":0.1,"ynorm":0.2,"wnorm":0.3,"hnorm":0.4}})");
    row("polygon", "polygons",
        R"({"category":"c","points":[{"xNorm":0,"yNorm":1},{"xNorm":0.5,"yNorm":0.25}]})",
        R"({"category":"c","polygon":[{"xnorm":0,"ynorm":1},{"xnorm":0.5,"ynorm":0.25}]})");
    row("polyline", "polylines", R"({"category":"c","points":[{"xNorm":0,"yNorm":1}]})",
        R"({"category":"c","polyline":[{"xnorm":0,"ynorm":1}]})");
    row("landmark", "landmarks", R"({"category":"c","point":{"xNorm":0.5,"yNorm":1}})",
        R"({"category":"c","point":{"xnorm":0.5,"ynorm":1}})");
    row("landmark in space", "landmarks3d", R"({"category":"c","point":{"i":1,"j":2,"k":3}})",
        R"({"category":"c","point3d":{"pointx":1,"pointy":2,"pointz":3}})");
    row("ellipse", "ellipses",
        R"({"category":"c","pointCenter":{"xNorm":0.5,"yNorm":0.6},"xRadiusNorm":0.1,)"
        R"("yRadiusNorm":0.2,"rotationRad":-0.3})",
        R"({"category":"c","ellipse":{"xcenternorm":0.5,"ycenternorm":0.6,"xnorm":0.1,)"
        R"("ynorm":0.2,"rot":-0.3}})");
    row("cuboid", "cuboids",
        R"({"category":"c","point1":{"i":1,"j":2,"k":3},"point2":{"i":4,"j":5,"k":6},)"
        R"("absolutePoint1":{"x":1.5,"y":2,"z":3},"absolutePoint2":{"x":7,"y":8,"z":9}})",
        R"({"category":"c","cuboid":{"point1":[1,2,3],"point2":[4,5,6],)"
        R"("computedpoint1world":[1.5,2,3],"computedpoint2world":[7,8,9]}})");
    row("length", "measurements",
        R"({"category":"c","type":"length","point1":{"i":1,"j":2,"k":3},)"
        R"("point2":{"i":4,"j":5,"k":6},"normal":[0,0,1],"length":5.5})",
        R"({"category":"c","length3d":{"point1":[1,2,3],"point2":[4,5,6],"normal":[0,0,1],)"
        R"("computedlength":5.5}})");
    row("angle", "measurements",
        R"({"category":"c","type":"angle","point1":{"i":1,"j":2,"k":3},)"
        R"("vertex":{"i":7,"j":8,"k":9},"point2":{"i":4,"j":5,"k":6},"normal":[0,1,0],"angle":45,)"
        R"("absolutePoint1":{"x":1,"y":0,"z":0},"absoluteVertex":{"x":2,"y":0,"z":0},)"
        R"("absolutePoint2":{"x":3,"y":0,"z":0}})",
        R"({"category":"c","angle3d":{"point1":[1,2,3],"point2":[7,8,9],"point3":[4,5,6],)"
        R"("normal":[0,1,0],"computedangledeg":45,"computedpoint1world":[1,0,0],)"
        R"("computedpoint2world":[2,0,0],"computedpoint3world":[3,0,0]}})");
    row("classification of a series", "classifications", R"({"attributes":{"quality":"good"}})",
        R"({"seriesclassify":true,"attributes":[{"name":"quality","value":"good"}]})");
    row("classification of an instance", "instanceClassifications",
        R"({"fileIndex":2,"fileName":"x","values":{"a":true,"b":["x","y"],"c":null}})",
        R"({"instanceclassify":true,"frameindex":2,"attributes":[{"name":"a","value":true},)"
        R"({"name":"b","value":["x","y"]}]})");
    row("everything that labels share", "boundingBoxes",
        R"({"id":"5","category":["lung","lobe"],"attributes":{"n":"v"},"group":"g",)"
        R"("readOnly":true,"stats":{"average":1.5},"video":{"frameIndex":3,"trackId":"t",)"
        R"("keyFrame":false,"endTrack":true,"seriesFrameIndex":4},"comment":"x",)"
        R"("pointTopLeft":{"xNorm":0,"yNorm":0},"wNorm":1,"hNorm":1})",
        R"({"labelid":"5","category":["lung","lobe"],"attributes":[{"name":"n","value":"v"}],)"
        R"("linkid":"g","readonly":true,"stats":{"average":1.5},"frameindex":3,"trackid":"t",)"
        R"("keyframe":false,"end":true,"seriesframeindex":4,)"
        R"("bbox2d":{"xnorm":0,"ynorm":0,"wnorm":1,"hnorm":1}})");
    row("null is absent", "landmarks",
        R"({"id":null,"category":"c","attributes":null,"group":null,"video":null,)"
        R"("readOnly":null,"point":{"xNorm":0,"yNorm":0}})",
        R"({"category":"c","point":{"xnorm":0,"ynorm":0}})");
    row("a class id as category", "landmarks", R"({"category":3,"point":{"xNorm":0,"yNorm":0}})",
        R"({"category":3,"classid":3,"point":{"xnorm":0,"ynorm":0}})");
}

void TestImportFormat::label()
{
    QFETCH(const QString, field);
    QFETCH(const QByteArray, annotation);
    QFETCH(const QByteArray, stored);

    const ImportFormatResult result =
        convert({taskWith(field, QJsonArray{object(annotation.constData())})});
    QVERIFY2(result.isValid, qPrintable(result.error));
    const QJsonArray labels = firstTask(result).value(QStringLiteral("labels")).toArray();
    QCOMPARE(labels.size(), 1);
    QJsonObject label = labels.at(0).toObject();
    QJsonObject expected = object(stored.constData());
    expected.insert(QStringLiteral("volumeindex"), 0);
    if (!expected.contains(QStringLiteral("attributes")))
        expected.insert(QStringLiteral("attributes"), QJsonArray());
    if (!expected.contains(QStringLiteral("labelid")))
        expected.insert(QStringLiteral("labelid"), label.value(QStringLiteral("labelid")));
    QCOMPARE(text(label), text(expected));
}

void TestImportFormat::segmentMap_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<QByteArray>("stored");

    QTest::newRow("short") << QByteArray(R"("lung")")
                           << QByteArray(R"({"category":"lung","attributes":[]})");
    QTest::newRow("path") << QByteArray(R"(["a","lung"])")
                          << QByteArray(R"({"category":["a","lung"],"attributes":[]})");
    QTest::newRow("full") << QByteArray(
        R"({"id":"5","category":"lung","attributes":{"a":false},"group":"g"})")
                          << QByteArray(R"({"labelid":"5","category":"lung","linkid":"g",)"
                                        R"("attributes":[{"name":"a","value":false}]})");
    QTest::newRow("overlapping")
        << QByteArray(R"({"category":"lung","overlappingGroups":[7,8]})")
        << QByteArray(R"({"category":"lung","attributes":[],"dicom":{"instanceid":12,)"
                      R"("groupids":[7,8]}})");
}

void TestImportFormat::segmentMap()
{
    QFETCH(const QByteArray, segment);
    QFETCH(const QByteArray, stored);

    QJsonObject task = taskWith(QStringLiteral("segmentMap"),
                                QJsonObject{{QStringLiteral("12"), parsed(segment)},
                                            {QStringLiteral("binaryMask"), false}});
    QJsonObject series = task.value(QStringLiteral("series")).toArray().at(0).toObject();
    series.insert(QStringLiteral("segmentations"), QStringLiteral("seg.nii.gz"));
    task.insert(QStringLiteral("series"), QJsonArray{series});
    const ImportFormatResult result = convert({task});
    QVERIFY2(result.isValid, qPrintable(result.error));
    const QJsonObject converted = firstTask(result);
    const QJsonArray labels = converted.value(QStringLiteral("labels")).toArray();
    QCOMPARE(labels.size(), 1);
    QJsonObject label = labels.at(0).toObject();
    QJsonObject expected = object(stored.constData());
    expected.insert(QStringLiteral("volumeindex"), 0);
    if (!expected.contains(QStringLiteral("dicom"))) {
        expected.insert(QStringLiteral("dicom"), QJsonObject{{QStringLiteral("instanceid"), 12}});
    }
    if (!expected.contains(QStringLiteral("labelid")))
        expected.insert(QStringLiteral("labelid"), label.value(QStringLiteral("labelid")));
    QCOMPARE(text(label), text(expected));
    QCOMPARE(converted.value(QStringLiteral("labelsMap")).toArray().at(0).toObject(),
             object(R"({"labelName":"seg.nii.gz","seriesIndex":0})"));
}

void TestImportFormat::severalSeries()
{
    const QJsonObject task = object(R"({
        "taskId": "00000000-0000-4000-8000-000000000001", "name": "n", "priority": 0.5,
        "metaData": {"site": "A & B"}, "preAssign": {"Label": "ada@example.com"},
        "classification": {"id": "5", "attributes": {"finding": "none"}},
        "series": [
            {"name": "first", "items": ["a", "b"], "metaData": {"k": "v"},
             "landmarks": [{"category": "c", "point": {"xNorm": 0, "yNorm": 0}}]},
            {"items": "c"},
            {"items": ["d"], "segmentations": ["x.nii", "y.nii"], "dataType": "nifti",
             "landmarks": [{"category": "c", "point": {"xNorm": 1, "yNorm": 1}}]}]})");
    const ImportFormatResult result = convert({task});
    QVERIFY2(result.isValid, qPrintable(result.error));
    QJsonObject converted = firstTask(result);
    const QJsonArray labels = converted.take(QStringLiteral("labels")).toArray();
    QCOMPARE(text(converted), text(object(R"({
        "taskId": "00000000-0000-4000-8000-000000000001", "name": "n", "priority": 0.5,
        "metaData": {"site": "A & B"}, "preAssign": {"Label": "ada@example.com"},
        "items": ["a", "b", "c", "d"],
        "seriesInfo": [{"name": "first", "itemsIndices": [0, 1], "metaData": {"k": "v"}},
                       {"itemsIndices": [2]}, {"itemsIndices": [3]}],
        "labelsMap": [null, null, {"labelName": ["x.nii", "y.nii"], "seriesIndex": 2}]})")));
    QCOMPARE(labels.size(), 3);
    QCOMPARE(labels.at(0).toObject().value(QStringLiteral("volumeindex")).toInt(-1), 0);
    QCOMPARE(labels.at(1).toObject().value(QStringLiteral("volumeindex")).toInt(-1), 2);
    QCOMPARE(text(labels.at(2).toObject()), text(object(R"({"labelid": "5", "studyclassify": true,
                             "attributes": [{"name": "finding", "value": "none"}]})")));
}

void TestImportFormat::overlays()
{
    const QJsonObject task = object(R"({"name": "n", "series": [{"items": "a"}, {"items": "b",
        "heatMaps": [{"name": "h", "item": "h.nii", "preset": "warm"}],
        "transforms": [{"transform": [[1,0,0,2],[0,1,0,0],[0,0,1,0],[0,0,0,1]]}],
        "centerline": [{"name": "aorta", "centerline": {"points": []}}]}]})");
    const ImportFormatResult result = convert({task});
    QVERIFY2(result.isValid, qPrintable(result.error));
    const QJsonObject converted = firstTask(result);
    QCOMPARE(converted.value(QStringLiteral("heatMaps")).toArray().at(0).toObject(),
             object(R"({"name": "h", "item": "h.nii", "preset": "warm", "seriesIndex": 1})"));
    QCOMPARE(converted.value(QStringLiteral("transforms")).toArray().at(0).toObject(),
             object(R"({"seriesIndex": 1, "transform": [1,0,0,2,0,1,0,0,0,0,1,0,0,0,0,1]})"));
    QCOMPARE(converted.value(QStringLiteral("centerline")).toArray().at(0).toObject(),
             object(R"({"name": "aorta", "centerline": {"points": []}, "seriesIndex": 1})"));
    QVERIFY(!converted.contains(QStringLiteral("labelsMap")));
}

void TestImportFormat::videoItems_data()
{
    QTest::addColumn<int>("seriesItemIndex");
    QTest::addColumn<int>("globalItemsIndex");

    QTest::newRow("first") << 0 << 2;
    QTest::newRow("last") << 1 << 3;
    // The reference client sends labels with one placeholder for all files of a series.
    QTest::newRow("beyond the files") << 7 << 9;
}

void TestImportFormat::videoItems()
{
    QFETCH(const int, seriesItemIndex);
    QFETCH(const int, globalItemsIndex);

    QJsonObject annotation = object(R"({"category": "c", "point": {"xNorm": 0, "yNorm": 0}})");
    annotation.insert(QStringLiteral("video"),
                      QJsonObject{{QStringLiteral("seriesItemIndex"), seriesItemIndex},
                                  {QStringLiteral("trackId"), QString()}});
    const QJsonObject first{
        {QStringLiteral("items"), QJsonArray{QStringLiteral("a"), QStringLiteral("b")}}};
    const QJsonObject second{
        {QStringLiteral("items"), QJsonArray{QStringLiteral("c"), QStringLiteral("d")}},
        {QStringLiteral("landmarks"), QJsonArray{annotation}}};
    const ImportFormatResult result =
        convert({QJsonObject{{QStringLiteral("series"), QJsonArray{first, second}}}});
    QVERIFY2(result.isValid, qPrintable(result.error));
    const QJsonObject label =
        firstTask(result).value(QStringLiteral("labels")).toArray().at(0).toObject();
    QCOMPARE(label.value(QStringLiteral("globalitemsindex")).toInt(-1), globalItemsIndex);
    QCOMPARE(label.value(QStringLiteral("trackid")), QJsonValue(QString()));
}

void TestImportFormat::newLabelIds()
{
    const QJsonObject annotation =
        object(R"({"category": "c", "point": {"xNorm": 0, "yNorm": 0}})");
    const ImportFormatResult result =
        convert({taskWith(QStringLiteral("landmarks"), QJsonArray{annotation, annotation})});
    const QJsonArray labels = firstTask(result).value(QStringLiteral("labels")).toArray();
    QCOMPARE(labels.size(), 2);
    const QString first = labels.at(0).toObject().value(QStringLiteral("labelid")).toString();
    const QString second = labels.at(1).toObject().value(QStringLiteral("labelid")).toString();
    QCOMPARE(first.size(), 36);
    QVERIFY(!QUuid::fromString(first).isNull());
    QVERIFY(first != second);
}

void TestImportFormat::taxonomy()
{
    TaxonomyView view;
    view.classIds.insert(QStringLiteral("lobe"), 4);
    const auto classId = [&view](const char *category) {
        QJsonObject annotation = object(R"({"point": {"xNorm": 0, "yNorm": 0}})");
        annotation.insert(QStringLiteral("category"), parsed(category));
        const ImportFormatResult result =
            convert({taskWith(QStringLiteral("landmarks"), QJsonArray{annotation})}, view);
        return firstTask(result)
            .value(QStringLiteral("labels"))
            .toArray()
            .at(0)
            .toObject()
            .value(QStringLiteral("classid"))
            .toInt(-1);
    };
    QCOMPARE(classId("\"lobe\""), 4);
    QCOMPARE(classId("[\"lung\", \"lobe\"]"), 4);
    QCOMPARE(classId("\"other\""), -1);
}

void TestImportFormat::binaryMasks()
{
    const QJsonObject task = object(R"({"series": [{"items": "a", "binaryMask": true,
        "segmentations": ["1.nii", "2.nii"], "segmentMap": {"1": {"category": "c", "mask": "1.nii"},
        "2": {"category": "c", "mask": "2.nii"}, "semanticMask": false}}]})");
    const ImportFormatResult result = convert({task});
    QVERIFY2(result.isValid, qPrintable(result.error));
    QCOMPARE(firstTask(result).value(QStringLiteral("seriesInfo")).toArray().at(0).toObject(),
             object(R"({"itemsIndices": [0], "binaryMask": true, "semanticMask": false,
                        "masks": {"1": "1.nii", "2": "2.nii"}})"));
}

void TestImportFormat::storedPassesThrough_data()
{
    QTest::addColumn<QByteArray>("task");

    QTest::newRow("labels") << QByteArray(
        R"({"taskId":"t","name":"test","items":["https://test"],"labels":[{"category":"nodule",)"
        R"("classid":2,"bbox2d":{"xnorm":0.125,"ynorm":0.25,"wnorm":0.5,"hnorm":0.375}}]})");
    QTest::newRow("new task") << QByteArray(R"({"name":"n","items":["a","b"],"other":1})");
    QTest::newRow("labels alone") << QByteArray(R"({"name":"n","labels":[],"labelsMap":[null]})");
    QTest::newRow("series null") << QByteArray(R"({"name":"n","items":["a"],"series":null})");
}

void TestImportFormat::storedPassesThrough()
{
    QFETCH(const QByteArray, task);
    const ImportFormatResult result = convertToImportFormat('[' + task + ']', true);
    QVERIFY2(result.isValid, qPrintable(result.error));
    QCOMPARE(text(firstTask(result)), text(object(task.constData())));
}

void TestImportFormat::onlyChecked()
{
    const ImportFormatResult result =
        convertToImportFormat(R"([{"name":"n","series":[{"items":"a"}]}])", false);
    QVERIFY(result.isValid);
    QVERIFY(result.error.isEmpty());
    QVERIFY(result.converted.isEmpty());
}

void TestImportFormat::refused_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const char *original, const char *error) {
        QTest::newRow(name) << QByteArray(original) << QString::fromUtf8(error);
    };
    const auto series = [](const char *name, const char *fields, const char *error) {
        QTest::newRow(name) << QByteArray(R"([{"name":"n","series":[{"items":"a"},{"items":"b",)")
                + fields + "}]}]"
                            << QString(QStringLiteral("tasks[0] (\"n\").series[1].")
                                       % QString::fromUtf8(error));
    };
    row("empty", "", "This is no JSON, at character 0: illegal value.");
    row("cut off", "[{\"name\":", "This is no JSON, at character 9: unterminated object.");
    row("no list", "{}", "This is no JSON array of tasks.");
    row("no object", "[1]", "tasks[0]: must be an object");
    row("second task", R"([{"items":["a"]},{"name":"x"}])",
        "tasks[1] (\"x\"): has neither series nor items");
    row("name", R"([{"name":1,"items":["a"]}])", "tasks[0].name: must be text");
    row("priority", R"([{"priority":2,"items":["a"]}])", "tasks[0].priority: must be from 0 to 1");
    row("items", R"([{"items":[1]}])", "tasks[0].items: must be text or a list of texts");
    row("stored label", R"([{"items":["a"],"labels":[{},1]}])",
        "tasks[0].labels[1]: must be an object");
    row("no series", R"([{"series":[]}])", "tasks[0].series: must not be empty");
    row("series", R"([{"series":1,"name":"n"}])",
        "tasks[0] (\"n\").series: must be a list\ntasks[0] (\"n\").series: must not be empty");
    row("a series", R"([{"series":["a"]}])", "tasks[0].series[0]: must be an object");
    row("classification", R"([{"series":[{"items":"a"}],"classification":1}])",
        "tasks[0].classification: must be an object");
    row("series without items", R"([{"series":[{}]}])",
        "tasks[0].series[0].items: must be text or a list of texts");
    row("series with no item", R"([{"series":[{"items":[]}]}])",
        "tasks[0].series[0].items: must not be empty");
    series("list", R"("landmarks":{})", "landmarks: must be a list");
    series("annotation", R"("classifications":[1])", "classifications[0]: must be an object");
    series("category missing", R"("landmarks":[{"point":{"xNorm":0,"yNorm":0}}])",
           "landmarks[0].category: must be a category's name");
    series("category empty", R"("landmarks":[{"category":"","point":{"xNorm":0,"yNorm":0}}])",
           "landmarks[0].category: must be a category's name");
    series("category object", R"("landmarks":[{"category":{},"point":{"xNorm":0,"yNorm":0}}])",
           "landmarks[0].category: must be a category's name");
    series("coordinate", R"("landmarks":[{"category":"c","point":{"xNorm":"0","yNorm":0}}])",
           "landmarks[0].point.xNorm: must be a number");
    series("second point",
           R"("polygons":[{"category":"c","points":[{"xNorm":0,"yNorm":0},{"xNorm":0}]}])",
           "polygons[0].points[1].yNorm: must be a number");
    series("no points", R"("polylines":[{"category":"c","points":[]}])",
           "polylines[0].points: must not be empty");
    series("measurement", R"("measurements":[{"category":"c","type":"area"}])",
           "measurements[0].type: must be \"length\" or \"angle\"");
    series("normal",
           R"("measurements":[{"category":"c","type":"length","point1":{"i":0,"j":0,"k":0},)"
           R"("point2":{"i":0,"j":0,"k":0},"normal":[0,0,"1"]}])",
           "measurements[0].normal[2]: must be a number");
    series("file index", R"("instanceClassifications":[{"fileIndex":-1,"values":{}}])",
           "instanceClassifications[0].fileIndex: must be a whole number that is not negative");
    series("attribute", R"("classifications":[{"attributes":{"a":{"b":1}}}])",
           "classifications[0].attributes.a: must be text, true, false or a list of texts");
    series(
        "frame",
        R"("landmarks":[{"category":"c","point":{"xNorm":0,"yNorm":0},"video":{"frameIndex":1.5}}])",
        "landmarks[0].video.frameIndex: must be a whole number that is not negative");
    series("key frame",
           R"("landmarks":[{"category":"c","point":{"xNorm":0,"yNorm":0},"video":{"keyFrame":1}}])",
           "landmarks[0].video.keyFrame: must be true or false");
    series("instance 0", R"("segmentMap":{"0":"c"})",
           "segmentMap.0: must be a positive whole number");
    series("instance text", R"("segmentMap":{"x":"c"})",
           "segmentMap.x: must be a positive whole number");
    series("instance category", R"("segmentMap":{"1":{}})",
           "segmentMap.1.category: must be a category's name");
    series("segmentations", R"("segmentations":[1])",
           "segmentations: must be text or a list of texts");
    series("binary mask", R"("binaryMask":"yes")", "binaryMask: must be true or false");
    series("transform", R"("transforms":[{"transform":[1,2,3]}])",
           "transforms[0].transform: must be a matrix of 4×4 numbers");
}

void TestImportFormat::refused()
{
    QFETCH(const QByteArray, original);
    QFETCH(const QString, error);
    const ImportFormatResult result = convertToImportFormat(original, true);
    QVERIFY(!result.isValid);
    QCOMPARE(result.error, error);
    QVERIFY(result.converted.isEmpty());
}

void TestImportFormat::namesTheFirstProblems()
{
    QJsonArray tasks;
    for (int i = 0; i < 1000; ++i)
        tasks.append(i);
    const ImportFormatResult result = convert(tasks);
    QCOMPARE(result.error.split(u'\n').size(), 20);
}

void TestImportFormat::manyTasks()
{
    QJsonArray tasks;
    for (int i = 0; i < 50; ++i)
        tasks.append(
            QJsonObject{{QStringLiteral("name"), QString::number(i)},
                        {QStringLiteral("series"), QJsonArray{object(R"({"items": "a"})")}}});
    const ImportFormatResult result = convert(tasks);
    QVERIFY(result.isValid);
    const QJsonArray converted = QJsonDocument::fromJson(result.converted).array();
    QCOMPARE(converted.size(), 50);
    QCOMPARE(converted.at(49).toObject().value(QStringLiteral("name")).toString(),
             QStringLiteral("49"));
    QCOMPARE(text(converted.at(0).toObject()),
             QByteArray(R"({"items":["a"],"labels":[],"name":"0",)"
                        R"("seriesInfo":[{"itemsIndices":[0]}]})"));
}

QTEST_GUILESS_MAIN(TestImportFormat)
#include "tst_importformat.moc"
