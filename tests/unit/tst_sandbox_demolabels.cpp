// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/taskobject.h"
#include "sandbox/files/chestvolume.h"
#include "sandbox/files/demofile.h"
#include "sandbox/labels/importformat.h"
#include "tests/support/demoworld.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace brickyard::sandbox;

/// Whether the demo's labels are in the stored format and fit their taxonomies.
class TestSandboxDemoLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void labelsFitTheTaxonomy_data();
    void labelsFitTheTaxonomy();
    void taxonomyHasAllTypes();
    void labelsAreInTheStoredFormat_data();
    void labelsAreInTheStoredFormat();
    void segmentations();

private:
    std::unique_ptr<Demo> m_demo;
};

namespace {

/// Labels in an order that is always the same, without what a task object does not keep.
QStringList sorted(const QJsonArray &labels)
{
    QStringList texts;
    for (const QJsonValue value : labels) {
        QJsonObject label = value.toObject();
        // A task object has attributes by name, no id here and more of a frame.
        QJsonArray values = label.value(QLatin1StringView("attributes")).toArray();
        QMap<QString, QJsonValue> byName;
        for (const QJsonValue one : values)
            byName.insert(one[QLatin1StringView("name")].toString(), one);
        values = {};
        for (const QJsonValue &one : byName)
            values.append(one);
        label.insert(QStringLiteral("attributes"), values);
        if (label.contains(QLatin1StringView("instanceclassify")))
            label.remove(QStringLiteral("labelid"));
        for (const char *field : {"keyframe", "end", "trackid"})
            label.remove(QLatin1StringView(field));
        texts.append(QString::fromUtf8(QJsonDocument(label).toJson()));
    }
    texts.sort();
    return texts;
}

QString word(const QJsonValue &object, const char *field)
{
    return object[QLatin1StringView(field)].toString();
}

bool isArchived(const QJsonValue &object)
{
    return object[QLatin1StringView("archived")].toBool();
}

/// The entry whose \a field is \a wanted; undefined where there is none.
QJsonValue entryWith(const QJsonArray &entries, const char *field, const QString &wanted)
{
    for (const QJsonValue entry : entries) {
        if (word(entry, field) == wanted)
            return entry;
    }
    return QJsonValue::Undefined;
}

/// What is wrong with an attribute's value; empty where nothing is.
QString problemOf(const QJsonValue &said, const QJsonArray &known)
{
    const QString name = word(said, "name");
    const QJsonValue value = said[QLatin1StringView("value")];
    const QJsonValue attribute = entryWith(known, "name", name);
    if (!attribute.isObject())
        return name + QLatin1StringView(" is unknown");
    const QString type = word(attribute, "attrType");
    if (type == QLatin1StringView("BOOL"))
        return value.isBool() ? QString() : name;
    if (type == QLatin1StringView("TEXT"))
        return value.isString() ? QString() : name;
    const bool isList = type == QLatin1StringView("MULTISELECT");
    const QJsonArray chosen = isList ? value.toArray() : QJsonArray{value};
    const QJsonArray options = attribute[QLatin1StringView("options")].toArray();
    for (const QJsonValue one : chosen) {
        const QJsonValue option = entryWith(options, "name", one.toString());
        if (!option.isObject() || isArchived(option))
            return QString(name % QLatin1StringView(": ") % one.toString());
    }
    return chosen.isEmpty() ? name : QString();
}

/// The attributes that a label may have; what is drawn must be of the category's kind.
QJsonArray attributesFor(const QJsonObject &label, const Taxonomy &taxonomy, QString *problem)
{
    for (const char *kind : {"studyclassify", "seriesclassify", "instanceclassify"}) {
        if (label.contains(QLatin1StringView(kind))) {
            QString field = QLatin1StringView(kind);
            return taxonomy.body
                .value(field.replace(QLatin1StringView("classify"), QLatin1StringView("Classify")))
                .toArray();
        }
    }
    static const QHash<QString, QString> keyOfType{
        {QStringLiteral("BBOX"), QStringLiteral("bbox2d")},
        {QStringLiteral("POINT"), QStringLiteral("point")},
        {QStringLiteral("ELLIPSE"), QStringLiteral("ellipse")},
        {QStringLiteral("POLYGON"), QStringLiteral("polygon")},
        {QStringLiteral("POLYLINE"), QStringLiteral("polyline")},
        {QStringLiteral("SEGMENTATION"), QStringLiteral("dicom")}};
    const QJsonValue type =
        entryWith(taxonomy.body.value(QLatin1StringView("objectTypes")).toArray(), "category",
                  word(label, "category"));
    const bool fits = type.isObject() && !isArchived(type)
        && type[QLatin1StringView("classId")] == label.value(QLatin1StringView("classid"))
        && label.contains(keyOfType.value(word(type, "labelType")));
    if (!fits)
        *problem = word(label, "category");
    return type[QLatin1StringView("attributes")].toArray();
}

brickyard::LabeledTask labeledTask(Demo &demo, const TaskRecord &task)
{
    brickyard::LabeledTask labeled;
    labeled.task.id = task.taskId;
    labeled.task.name = task.name;
    labeled.labels = demo.labelsOf(task);
    labeled.answer = {
        {QStringLiteral("datapoint"), Demo::datapointOf(task)},
        {QStringLiteral("latestTaskData"),
         QJsonObject{{QStringLiteral("labelsMap"),
                      QJsonDocument::fromJson(demo.labelsRecordOf(task).map).array()}}}};
    return labeled;
}

} // namespace

void TestSandboxDemoLabels::initTestCase()
{
    m_demo = std::make_unique<Demo>(1);
}

void TestSandboxDemoLabels::labelsFitTheTaxonomy_data()
{
    QTest::addColumn<qsizetype>("project");
    QTest::newRow("chest") << Demo::chest;
    QTest::newRow("retina") << Demo::retina;
}

void TestSandboxDemoLabels::labelsFitTheTaxonomy()
{
    QFETCH(qsizetype, project);
    const QString name = m_demo->directory.projects.at(project).taxonomy;
    const auto taxonomy = std::ranges::find(m_demo->directory.taxonomies, name, &Taxonomy::name);
    QVERIFY(taxonomy != m_demo->directory.taxonomies.end());
    int seen = 0;
    for (const TaskRecord &task : m_demo->tasksOf(project)) {
        QSet<QString> ids;
        const QJsonArray labels = m_demo->labelsOf(task);
        for (const QJsonValue label : labels) {
            ids.insert(word(label, "labelid"));
            QString problem;
            const QJsonArray known = attributesFor(label.toObject(), *taxonomy, &problem);
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
            const QJsonArray attributes = label[QLatin1StringView("attributes")].toArray();
            for (const QJsonValue said : attributes) {
                problem = problemOf(said, known);
                QVERIFY2(problem.isEmpty(), qPrintable(problem));
            }
        }
        QCOMPARE(ids.size(), labels.size());
        seen += int(labels.size());
    }
    QVERIFY(seen > 1'000);
}

void TestSandboxDemoLabels::taxonomyHasAllTypes()
{
    const Taxonomy &taxonomy = m_demo->directory.taxonomies.last();
    QCOMPARE(taxonomy.name, QStringLiteral("Retinal lesions"));
    QSet<QString> labelTypes;
    QSet<QString> attributeTypes;
    int archivedTypes = 0;
    int archivedOptions = 0;
    for (const QJsonValue type : taxonomy.body.value(QLatin1StringView("objectTypes")).toArray()) {
        labelTypes.insert(type[QLatin1StringView("labelType")].toString());
        archivedTypes += type[QLatin1StringView("archived")].toBool() ? 1 : 0;
        for (const QJsonValue attribute : type[QLatin1StringView("attributes")].toArray()) {
            attributeTypes.insert(attribute[QLatin1StringView("attrType")].toString());
            for (const QJsonValue option : attribute[QLatin1StringView("options")].toArray())
                archivedOptions += option[QLatin1StringView("archived")].toBool() ? 1 : 0;
        }
    }
    QCOMPARE(labelTypes.size(), 6);
    QCOMPARE(attributeTypes.size(), 4);
    QCOMPARE(archivedTypes, 1);
    QCOMPARE(archivedOptions, 1);
    for (const char *field : {"studyClassify", "seriesClassify", "instanceClassify"})
        QVERIFY(!taxonomy.body.value(QLatin1StringView(field)).toArray().isEmpty());
}

void TestSandboxDemoLabels::labelsAreInTheStoredFormat_data()
{
    labelsFitTheTaxonomy_data();
}

// Read by the application into a task object, and made labels again by the sandbox's own
// converter, they are what they were: nothing in them is unknown to either, and nothing missing.
void TestSandboxDemoLabels::labelsAreInTheStoredFormat()
{
    QFETCH(qsizetype, project);
    for (const TaskRecord &task : m_demo->tasksOf(project)) {
        if (!task.labels)
            continue;
        const brickyard::LabeledTask labeled = labeledTask(*m_demo, task);
        TaxonomyView taxonomy;
        for (const QJsonValue label : labeled.labels) {
            const QJsonValue classId = label[QLatin1StringView("classid")];
            if (classId.isDouble())
                taxonomy.classIds.insert(word(label, "category"), classId.toInt());
        }
        const QByteArray object =
            QJsonDocument(QJsonArray{brickyard::taskObject(labeled)}).toJson();
        const ImportFormatResult back = convertToImportFormat(object, true, taxonomy);
        QVERIFY2(back.isValid, qPrintable(back.error));
        const QJsonValue again = QJsonDocument::fromJson(back.converted)[0];
        QCOMPARE(sorted(again[QLatin1StringView("labels")].toArray()), sorted(labeled.labels));
        QCOMPARE(again[QLatin1StringView("labelsMap")].toArray(),
                 labeled.answer[QLatin1StringView("latestTaskData")]
                     .toObject()
                     .value(QLatin1StringView("labelsMap"))
                     .toArray());
    }
}

void TestSandboxDemoLabels::segmentations()
{
    int inReview = 0;
    int drafts = 0;
    for (const TaskRecord &task : m_demo->tasksOf(Demo::chest)) {
        const LabelsRecord labels = m_demo->labelsRecordOf(task);
        QSet<int> instances;
        for (const QJsonValue label : m_demo->labelsOf(task)) {
            const QJsonValue dicom = label.toObject().value(QLatin1StringView("dicom"));
            if (!dicom.isObject())
                continue;
            instances.insert(dicom[QLatin1StringView("instanceid")].toInt());
            QCOMPARE(label[QLatin1StringView("volumeindex")].toInt(), 1);
        }
        QCOMPARE(instances.isEmpty(), labels.map.isEmpty());
        if (instances.isEmpty())
            continue;
        inReview += task.stage == QLatin1StringView("Review_1") ? 1 : 0;
        drafts += task.stage == QLatin1StringView("Label") && task.state == TaskState::Staged;
        const QJsonValue entry = QJsonDocument::fromJson(labels.map)[1];
        QCOMPARE(entry[QLatin1StringView("seriesIndex")].toInt(), 1);
        const QString mask = entry[QLatin1StringView("labelName")].toString();
        QVERIFY(isDemoFile(mask));
        // Of the volume that is the task's second series.
        const QJsonObject datapoint = Demo::datapointOf(task);
        const QJsonValue series = datapoint.value(QLatin1StringView("seriesInfo"))[1];
        QCOMPARE(series[QLatin1StringView("dataType")].toString(), QStringLiteral("nifti"));
        const QString volume =
            datapoint
                .value(QLatin1StringView(
                    "items"))[series[QLatin1StringView("itemsIndices")][0].toInt()]
                .toString();
        QVERIFY(isDemoFile(volume));
        QCOMPARE(DemoPaths::volumeName(mask), DemoPaths::volumeName(volume));
        QSet<int> inFile{ChestVolume::lung};
        for (int i = 0; i < ChestVolume::nodules(DemoPaths::volumeName(mask)); ++i)
            inFile.insert(ChestVolume::firstNodule + i);
        QCOMPARE(instances, inFile);
    }
    QVERIFY2(inReview >= 12, qPrintable(QString::number(inReview)));
    QVERIFY2(drafts >= 3, qPrintable(QString::number(drafts)));
}

QTEST_GUILESS_MAIN(TestSandboxDemoLabels)

#include "tst_sandbox_demolabels.moc"
