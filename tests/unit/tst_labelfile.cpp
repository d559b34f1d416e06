// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelcheck.h"
#include "labels/labelfile.h"
#include "labels/labeljson.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace brickyard;

/// Files of labels: what is wrong with them and where, what is in them, and reading them again.
class TestLabelFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void taskFaults_data();
    void taskFaults();
    void aGoodTaskObject();
    void goodStoredLabels();
    void segmentations();
    void withoutTaxonomy();
    void readsEntriesAgain();
    void boundsFaults();
    void stops();
    void counts();
    void noNumbers();
};

namespace {

const QByteArray id = "11111111-2222-4333-8444-555555555555";
const QByteArray otherId = "22222222-2222-4333-8444-555555555555";

Taxonomy lesions()
{
    const TaxonomyAttribute sure{QStringLiteral("sure"), QStringLiteral("BOOL"), {}, {}, false};
    const TaxonomyAttribute note{QStringLiteral("note"), QStringLiteral("TEXT"), {}, {}, false};
    const TaxonomyAttribute texture{QStringLiteral("texture"),
                                    QStringLiteral("SELECT"),
                                    {QStringLiteral("solid"), QStringLiteral("fluid")},
                                    {QStringLiteral("foam")},
                                    false};
    const TaxonomyAttribute signs{QStringLiteral("signs"),
                                  QStringLiteral("MULTISELECT"),
                                  {QStringLiteral("halo"), QStringLiteral("spikes")},
                                  {},
                                  false};
    const TaxonomyAttribute old{QStringLiteral("old"), QStringLiteral("BOOL"), {}, {}, true};
    Taxonomy taxonomy;
    taxonomy.name = QStringLiteral("Lesions");
    taxonomy.isNew = true;
    taxonomy.taskAttributes = {sure};
    taxonomy.seriesAttributes = {note};
    taxonomy.instanceAttributes = {sure};
    const QStringList types{
        QStringLiteral("BBOX"),   QStringLiteral("POLYGON"), QStringLiteral("POLYLINE"),
        QStringLiteral("POINT"),  QStringLiteral("ELLIPSE"), QStringLiteral("CUBOID"),
        QStringLiteral("LENGTH"), QStringLiteral("ANGLE"),   QStringLiteral("SEGMENTATION")};
    for (const QString &type : types) {
        taxonomy.categories += {QStringLiteral("lesion"),
                                int(taxonomy.categories.size()),
                                type,
                                {sure, note, texture, signs, old},
                                false};
    }
    taxonomy.categories += {QStringLiteral("scar"), 40, QStringLiteral("BBOX"), {}, true};
    taxonomy.categories += {QStringLiteral("vessel"), 41, QStringLiteral("POLYLINE"), {}, false};
    return taxonomy;
}

const TaxonomyIndex &lesionIndex()
{
    static const TaxonomyIndex index(lesions());
    return index;
}

LabelFile fileOf(QByteArray text, const TaxonomyIndex *taxonomy = &lesionIndex())
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return readLabels(&buffer, taxonomy);
}

QByteArray faultsIn(const QByteArray &text, const TaxonomyIndex *taxonomy = &lesionIndex())
{
    QByteArrayList lines;
    const QList<FileFault> faults = fileOf(text, taxonomy).faults;
    for (const FileFault &fault : faults)
        lines += faultLine(fault).toUtf8();
    return lines.join('\n');
}

/// A task whose one series has these members.
QByteArray task(const QByteArray &series)
{
    return "{\"taskId\":\"" + id + "\",\"series\":[{" + series + "}]}";
}

QByteArray box(const QByteArray &more = R"("category":"lesion")")
{
    return R"({"pointTopLeft":{"xNorm":0.1,"yNorm":0.2},"wNorm":0.3,"hNorm":0.4,)" + more + "}";
}

} // namespace

void TestLabelFile::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("faults");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &faults) {
        QTest::newRow(name) << text << faults;
    };
    row("no JSON", "{\"taskId\":", "Line 1: is no JSON: unterminated object");
    row("no object", "[[3]]", "Line 1: must be a JSON object");
    row("no task", R"({"labels":[]})", "Line 1, taskId: is missing, and so is a name");
    row("no id", R"({"taskId":"7","labels":[]})", "Line 1, taskId: is no task id: 7");
    row("no labels", "\n{\"taskId\":\"" + id + "\"}",
        "Line 2: has no labels: neither series, nor classification, nor labels");
    row("both", "{\"taskId\":\"" + id + R"(","series":[],"labels":[]})",
        "Line 1, labels: cannot be there beside series and classification: they are two ways to "
        "give the same");
    row("twice",
        "{\"taskId\":\"" + id + "\",\"labels\":[]}\n{\"taskId\":\"" + id.toUpper()
            + "\",\"labels\":[]}",
        "Line 2, taskId: line 1 has labels for this task");
    row("a name twice", "{\"name\":\"a\",\"labels\":[]}\n{\"name\":\"a\",\"labels\":[]}",
        "Line 2, name: line 1 has labels for this task");
    row("series is no list", "{\"taskId\":\"" + id + "\",\"series\":{}}",
        "Line 1, series: must be a list");
    row("unknown attribute of the task",
        "{\"taskId\":\"" + id + R"(","classification":{"attributes":{"size":"big"}}})",
        "Line 1, classification.attributes.size: is no attribute there by the taxonomy");
    row("broken off", "[{\"taskId\":\"" + id + "\",\"labels\":[]},",
        "Line 1: the file ends in the middle of an entry");
}

void TestLabelFile::faults()
{
    QFETCH(QByteArray, text);
    QTEST(faultsIn(text), "faults");
}

void TestLabelFile::taskFaults_data()
{
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<QByteArray>("faults");
    const auto row = [](const char *name, const QByteArray &series, const QByteArray &faults) {
        QTest::newRow(name) << series << faults;
    };
    const auto boxes = [](const QByteArray &one) -> QByteArray {
        return "\"boundingBoxes\":[" + one + "]";
    };
    const QByteArray first = "Line 1, series[0].boundingBoxes[0]";
    row("misspelled", R"("boxes":[{"wNorm":9}],"polygons":[])",
        "Line 1, series[0].boxes: is no member that is known");
    row("nothing said", R"("items":["a.png"],"score":0.5)",
        "Line 1, series: has no labels; where the task is to have none, say \"labels\": []");
    row("nothing found", R"("boundingBoxes":[])", "");
    row("not a list", R"("boundingBoxes":3)", "Line 1, series[0].boundingBoxes: must be a list");
    row("not an object", boxes("3"),
        first + ": must be an object\n" + first + ".pointTopLeft: is missing\n" + first
            + ".wNorm: is missing\n" + first + ".hNorm: is missing\n" + first
            + ".category: is missing");
    row("outside",
        boxes(R"({"pointTopLeft":{"xNorm":1.5,"yNorm":-0.1},"wNorm":0,"hNorm":0,)"
              R"("category":"lesion"})"),
        first + ".pointTopLeft.xNorm: must be between 0 and 1, and is 1.5\n" + first
            + ".pointTopLeft.yNorm: must be between 0 and 1, and is -0.1");
    row("beyond",
        boxes(R"({"pointTopLeft":{"xNorm":0.9,"yNorm":0},"wNorm":0.2,"hNorm":1,)"
              R"("category":"lesion"})"),
        first + ".wNorm: reaches beyond the image: 0.9 + 0.2");
    row("NaN",
        boxes(R"({"pointTopLeft":{"xNorm":NaN,"yNorm":0},"wNorm":-Infinity,"hNorm":1,)"
              R"("category":"lesion"})"),
        first + ".pointTopLeft.xNorm: is NaN, which is no number\n" + first
            + ".wNorm: is -Infinity, which is no number");
    row("text for a number",
        boxes(R"({"pointTopLeft":{"xNorm":"0","yNorm":0},"wNorm":0,"hNorm":1,)"
              R"("category":"lesion"})"),
        first + ".pointTopLeft.xNorm: must be a number");
    row("unknown category", boxes(box(R"("category":"tumour")")),
        first + ".category: tumour is not in the taxonomy");
    row("archived category", boxes(box(R"("category":"scar")")),
        first + ".category: scar is archived in the taxonomy");
    row("of another kind", boxes(box(R"("category":"vessel")")),
        first + ".category: vessel is in the taxonomy for POLYLINE, not for BBOX");
    row("class id of another kind", boxes(box(R"("category":41)")),
        first + ".category: #41 is not in the taxonomy");
    row("category without a name", boxes(box(R"("category":[])")),
        first + ".category: must be a category's name");
    row("unknown attribute", boxes(box(R"("category":"lesion","attributes":{"colour":"red"})")),
        first + ".attributes.colour: is no attribute there by the taxonomy");
    row("archived attribute", boxes(box(R"("category":"lesion","attributes":{"old":true})")),
        first + ".attributes.old: is archived in the taxonomy");
    row("no flag", boxes(box(R"("category":"lesion","attributes":{"sure":"yes"})")),
        first + ".attributes.sure: must be true or false");
    row("no text", boxes(box(R"("category":"lesion","attributes":{"note":["x"]})")),
        first + ".attributes.note: must be text");
    row("a text that was read as a flag",
        boxes(box(R"("category":"lesion","attributes":{"note":true})")), "");
    row("no option", boxes(box(R"("category":"lesion","attributes":{"texture":"soft"})")),
        first + ".attributes.texture: soft is none of the options: solid, fluid");
    row("archived option", boxes(box(R"("category":"lesion","attributes":{"texture":"foam"})")),
        first + ".attributes.texture: foam is archived in the taxonomy");
    row("several options", boxes(box(R"("category":"lesion","attributes":{"texture":["solid"]})")),
        first + ".attributes.texture: must be one of the options, as text");
    row("one wrong of several",
        boxes(box(R"("category":"lesion","attributes":{"signs":["halo","hole"]})")),
        first + ".attributes.signs: hole is none of the options: halo, spikes");
    row("an object for a value",
        boxes(box(R"("category":"lesion","attributes":{"signs":{"halo":true}})")),
        first + ".attributes.signs: must be text, true, false or a list of texts");
    row("frame", boxes(box(R"("category":"lesion","video":{"frameIndex":-1,"keyFrame":1})")),
        first + ".video.frameIndex: must be a whole number from 0\n" + first
            + ".video.keyFrame: must be true or false");
    row("id", boxes(box(R"("category":"lesion","id":7)")), first + ".id: must be text");
    row("two points",
        R"("polygons":[{"category":"lesion","points":[{"xNorm":0,"yNorm":0},)"
        R"({"xNorm":1,"yNorm":0}]}])",
        "Line 1, series[0].polygons[0].points: must have at least 3 point(s)");
    row("a bad point",
        R"("polylines":[{"category":"lesion","points":[{"xNorm":0,"yNorm":2},)"
        R"({"xNorm":1,"yNorm":0}]}])",
        "Line 1, series[0].polylines[0].points[0].yNorm: must be between 0 and 1, and is 2");
    row("landmark", R"("landmarks":[{"category":"lesion","point":{"xNorm":0.5}}])",
        "Line 1, series[0].landmarks[0].point.yNorm: is missing");
    row("voxel", R"("landmarks3d":[{"category":"lesion","point":{"i":1,"j":2,"k":"3"}}])",
        "Line 1, series[0].landmarks3d[0].point.k: must be a number");
    row("ellipse",
        R"("ellipses":[{"category":"lesion","pointCenter":{"xNorm":0.5,"yNorm":0.5},)"
        R"("xRadiusNorm":0.1,"yRadiusNorm":7}])",
        "Line 1, series[0].ellipses[0].yRadiusNorm: must be between 0 and 1, and is 7\n"
        "Line 1, series[0].ellipses[0].rotationRad: is missing");
    row("cuboid", R"("cuboids":[{"category":"lesion","point1":{"i":1,"j":2,"k":3}}])",
        "Line 1, series[0].cuboids[0].point2: is missing");
    row("measurement", R"("measurements":[{"category":"lesion","type":"area"}])",
        "Line 1, series[0].measurements[0].type: must be \"length\" or \"angle\"");
    row("angle",
        R"("measurements":[{"category":"lesion","type":"angle",)"
        R"("point1":{"i":1,"j":2,"k":3},"point2":{"i":1,"j":2,"k":3},"normal":[1]}])",
        "Line 1, series[0].measurements[0].vertex: is missing\n"
        "Line 1, series[0].measurements[0].normal: must be three numbers");
    row("series classification", R"("classifications":[{"attributes":{"sure":true}}])",
        "Line 1, series[0].classifications[0].attributes.sure: is no attribute there by the "
        "taxonomy");
    row("frame classification", R"("instanceClassifications":[{"values":{"sure":"?"}}])",
        "Line 1, series[0].instanceClassifications[0].fileIndex: is missing\n"
        "Line 1, series[0].instanceClassifications[0].values.sure: must be true or false");
    row("no file", R"("segmentMap":{"1":"lesion"})",
        "Line 1, series[0].segmentMap: names instances, but segmentations names no file");
    row("no instance", R"("segmentations":"a.nii.gz")",
        "Line 1, series[0].segmentations: names a file, but segmentMap names no instance in it");
    row("bad instance", R"("segmentations":"a.nii","segmentMap":{"1":"lesion","x":"lesion"})",
        "Line 1, series[0].segmentMap.x: must be a number from 1 to 65535");
    row("category of an instance", R"("segmentations":"a.nii","segmentMap":{"1":"vessel"})",
        "Line 1, series[0].segmentMap.1.category: vessel is in the taxonomy for POLYLINE, not for "
        "SEGMENTATION");
    row("png", R"("segmentations":"a.png","segmentMap":{"1":"lesion"},"pngMask":true)",
        "Line 1, series[0].pngMask: masks as PNG are not supported, only NIfTI is");
    row("binary without masks",
        R"("segmentations":["a.nii"],"segmentMap":{"1":"lesion"},"binaryMask":true)",
        "Line 1, series[0].segmentMap: must name the mask of each instance, because the masks are "
        "binary");
}

void TestLabelFile::taskFaults()
{
    QFETCH(QByteArray, series);
    QTEST(faultsIn(task(series)), "faults");
}

void TestLabelFile::aGoodTaskObject()
{
    const QByteArray points =
        R"("points":[{"xNorm":0,"yNorm":0},{"xNorm":1,"yNorm":0},{"xNorm":1,"yNorm":1}])";
    const QByteArray voxels = R"("point1":{"i":1,"j":2,"k":3},"point2":{"i":4,"j":5,"k":6})";
    const QByteArray category = R"("category":"lesion")";
    const QByteArray text =
        task("\"boundingBoxes\":["
             + box(R"("category":["all","lesion"],"attributes":{"sure":true,)"
                   R"("note":"n","texture":"solid","signs":["halo"]},)"
                   R"("video":{"frameIndex":3,"trackId":"t","keyFrame":true},)"
                   R"("readOnly":false,"group":"g","stats":{"average":1})")
             + "," + box(R"("category":0)") + "],\"polygons\":[{" + points + "," + category
             + "}],\"polylines\":[{" + points + R"(,"category":"vessel"}],"landmarks":[{)"
             + category + R"(,"point":{"xNorm":0.5,"yNorm":0.5}}],"landmarks3d":[{)" + category
             + R"(,"point":{"i":1,"j":2,"k":3}}],"ellipses":[{)" + category
             + R"(,"pointCenter":{"xNorm":0.5,"yNorm":0.5},"xRadiusNorm":0.1,"yRadiusNorm":0.2,)"
             + R"("rotationRad":-3}],"cuboids":[{)" + category + "," + voxels
             + R"(}],"measurements":[{"type":"length","normal":[0,0,1],)" + category + "," + voxels
             + R"(},{"type":"angle","vertex":{"i":0,"j":0,"k":0},"normal":[0,0,1],)" + category
             + "," + voxels + R"(}],"classifications":[{"attributes":{"note":"seen"}}],)"
             + R"("instanceClassifications":[{"fileIndex":2,"values":{"sure":false}}])");
    const LabelFile file = fileOf(text);
    QCOMPARE(faultsIn(text), QByteArray());
    QCOMPARE(file.entries.size(), 1);
    QCOMPARE(file.entries.first().taskId.toUtf8(), id);
    QCOMPARE(file.entries.first().seriesCount, 1);
    QCOMPARE(file.entries.first().counts.all(), 12);
    QCOMPARE(file.entries.first().counts.text(),
             QStringLiteral("2 box(es) (1 #0, 1 lesion), 1 polygon(s) (1 lesion), 1 polyline(s) "
                            "(1 vessel), 1 landmark(s) (1 lesion), 1 landmark(s) in 3D (1 lesion), "
                            "1 ellipse(s) (1 lesion), 1 cuboid(s) (1 lesion), 1 length(s) (1 "
                            "lesion), 1 angle(s) (1 lesion), 1 series classification(s), 1 frame "
                            "classification(s)"));
}

void TestLabelFile::goodStoredLabels()
{
    const QByteArray text = "{\"taskId\":\"" + id
        + R"(","labels":[{"category":"lesion","volumeindex":1,)"
          R"("bbox2d":{"xnorm":0.1,"ynorm":0.1,"wnorm":0.1,"hnorm":0.1}},)"
          R"({"studyclassify":true,"attributes":[]},)"
          R"({"category":"lesion","dicom":{"instanceid":3,"groupids":[9]}}],)"
          R"("labelsMap":[{"labelName":"a.nii.gz","seriesIndex":0},null]})";
    QCOMPARE(faultsIn(text), QByteArray());
    const LabelEntry entry = fileOf(text).entries.first();
    QCOMPARE(entry.seriesCount, 2);
    QCOMPARE(entry.counts.all(), 3);
    QCOMPARE(entry.segmentations.size(), 1);
    QCOMPARE(entry.segmentations.first().instances, (QMap<int, QList<int>>{{3, {9}}}));

    QCOMPARE(faultsIn("{\"taskId\":\"" + id
                      + R"(","labels":[{"category":"scar",)"
                        R"("bbox2d":{"xnorm":1.1,"ynorm":0.1,"wnorm":0.1}},{},)"
                        R"({"category":"lesion","dicom":{"instanceid":3}}]})"),
             QByteArray("Line 1, labels[0].bbox2d.xnorm: must be between 0 and 1, and is 1.1\n"
                        "Line 1, labels[0].bbox2d.hnorm: is missing\n"
                        "Line 1, labels[0].category: scar is archived in the taxonomy\n"
                        "Line 1, labels[1]: is no label of a known kind\n"
                        "Line 1, labels[2]: is an instance of a segmentation, but labelsMap names "
                        "no file for its series"));
    for (const char *index : {"2147483647", "-1"}) {
        QCOMPARE(faultsIn("{\"taskId\":\"" + id
                          + "\",\"labels\":[{\"studyclassify\":true,"
                            "\"volumeindex\":"
                          + index + "}]}"),
                 QByteArray("Line 1, labels[0].volumeindex: is no index of a series"));
    }
}

void TestLabelFile::segmentations()
{
    const QByteArray text =
        task(R"("binaryMask":true,"segmentations":["a.nii","b.nii.gz"],"segmentMap":{)"
             R"("1":{"category":"lesion","mask":"a.nii"},)"
             R"("7":{"category":"lesion","mask":"b.nii.gz","overlappingGroups":[8]}})");
    QCOMPARE(faultsIn(text), QByteArray());
    SegmentationSource expected;
    expected.files = QStringList{QStringLiteral("a.nii"), QStringLiteral("b.nii.gz")};
    expected.isBinary = true;
    expected.masks = {{1, QStringLiteral("a.nii")}, {7, QStringLiteral("b.nii.gz")}};
    expected.instances = {{1, {}}, {7, {8}}};
    QCOMPARE(fileOf(text).entries.first().segmentations, QList<SegmentationSource>{expected});
    QVERIFY(!expected.isStored());

    SegmentationSource stored;
    stored.files = QStringList{QString::fromUtf8(id + '/' + otherId + "/labels/x/y/0.nii.gz")};
    QVERIFY(stored.isStored());
}

void TestLabelFile::withoutTaxonomy()
{
    const QByteArray text =
        task("\"boundingBoxes\":[" + box(R"("category":"anything","attributes":{"a":"b"})") + "]");
    QCOMPARE(faultsIn(text, nullptr), QByteArray());
    // Of the older ones nothing is known.
    const TaxonomyIndex older(Taxonomy{});
    QCOMPARE(faultsIn(text, &older), QByteArray());
}

void TestLabelFile::readsEntriesAgain()
{
    for (const bool isList : {false, true}) {
        const QByteArray first = "{\"taskId\":\"" + id + "\",\"labels\":[]}";
        const QByteArray second = "{\"name\":\"\xc3\xa9\", \"labels\":[ ]}";
        QByteArray text = first + "\r\n\n  " + second;
        if (isList)
            text = "\xef\xbb\xbf [ " + first + " ,\n  " + second + "\n]";
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadWrite);
        const LabelFile file = readLabels(&buffer, nullptr);
        QVERIFY(file.faults.isEmpty());
        QCOMPARE(file.entries.size(), 2);
        QCOMPARE(file.entries.last().name, QString::fromUtf8("\xc3\xa9"));
        QCOMPARE(readEntry(&buffer, file.entries.last()), QJsonDocument::fromJson(second).object());
        QCOMPARE(readEntry(&buffer, file.entries.first()), QJsonDocument::fromJson(first).object());
        // Somebody wrote to it meanwhile.
        text.replace("[]", "{}");
        QVERIFY(readEntry(&buffer, file.entries.first()).isEmpty());
        QVERIFY(!readEntry(&buffer, file.entries.last()).isEmpty());
    }
}

void TestLabelFile::boundsFaults()
{
    QByteArray text;
    for (int i = 0; i < LabelFile::mostFaults + 5; ++i)
        text += "3\n";
    const LabelFile file = fileOf(text);
    QCOMPARE(file.faults.size(), LabelFile::mostFaults);
    QCOMPARE(file.untoldFaults, 5);
    const LabelFile one =
        fileOf(task("\"boundingBoxes\":[" + QByteArray("1,").repeated(1000) + "1]"));
    QCOMPARE(one.faults.size(), FieldCheck::mostFaults);
}

void TestLabelFile::stops()
{
    QByteArray text;
    while (text.size() < 20'000'000)
        text += "{\"name\":\"" + QByteArray::number(text.size()) + "\",\"labels\":[]}\n";
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    int reports = 0;
    const LabelFile file =
        readLabels(&buffer, nullptr, [&reports](qint64) { return ++reports < 2; });
    QVERIFY(file.isCancelled);
    QVERIFY(file.entries.isEmpty());
    QCOMPARE(reports, 2);
}

void TestLabelFile::counts()
{
    LabelCounts none;
    QCOMPARE(none.text(), QStringLiteral("nothing"));
    LabelCounts some;
    some.add(LabelKind::BoundingBox, QStringLiteral("nodule"), 2);
    some.add(LabelKind::BoundingBox, QStringLiteral("mass"));
    some.add(LabelKind::Classification, {});
    QCOMPARE(some.text(), QStringLiteral("3 box(es) (1 mass, 2 nodule), 1 classification(s)"));
    LabelCounts stored;
    stored.add(QJsonDocument::fromJson(R"([{"bbox2d":{"xnorm":0.1},"category":"mass"},
        {"bbox2d":{"xnorm":0.1},"category":[["object","nodule"]]},
        {"bbox2d":{"xnorm":0.1},"category":"nodule"},{"studyclassify":true}])")
                   .array());
    QCOMPARE(stored, some);
}

void TestLabelFile::noNumbers()
{
    const Result<QJsonObject> object =
        labelObject(R"({"a":NaN,"b":"NaN \" NaN","c":[-Infinity,Infinity]})");
    QVERIFY(object.ok());
    QCOMPARE(notANumber(object->value(QLatin1String("a"))), QStringLiteral("NaN"));
    QCOMPARE(object->value(QLatin1String("b")).toString(), QStringLiteral("NaN \" NaN"));
    QCOMPARE(notANumber(object->value(QLatin1String("b"))), QString());
    QCOMPARE(notANumber(object->value(QLatin1String("c")).toArray().first()),
             QStringLiteral("-Infinity"));
    QVERIFY(!labelObject(R"({"a":NaNa})").ok());
    QVERIFY(!labelObject(R"({"a":NaN)").ok());
}

QTEST_GUILESS_MAIN(TestLabelFile)
#include "tst_labelfile.moc"
