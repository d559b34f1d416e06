// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demoscans.h"

#include "sandbox/files/chestvolume.h"
#include "sandbox/files/demofile.h"
#include "sandbox/files/filelibrary.h"

#include <QDate>

namespace brickyard::sandbox {

namespace {

/// The place of the volume among the series; the slices are before it.
constexpr int volumeSeries = 1;

QString textureOf(Random &random)
{
    static const QList<QString> textures{QStringLiteral("solid"), QStringLiteral("part-solid"),
                                         QStringLiteral("ground-glass")};
    return random.pick(textures);
}

// A label for each instance of ChestVolume. The ids are the same each time: the file does not
// change when somebody corrects a box.
QString segments(const QString &taskId)
{
    Random random = Random::forText(taskId);
    const auto segment = [&random](int instance, const char *category, int classId,
                                   const QString &attributes) {
        return QStringLiteral(R"(,{"category":"%1","classid":%2,"labelid":"%3","volumeindex":%4,)"
                              R"("attributes":[%5],"dicom":{"instanceid":%6}})")
            .arg(QLatin1StringView(category), QString::number(classId), random.uuid(),
                 QString::number(volumeSeries), attributes, QString::number(instance));
    };
    QString text = segment(ChestVolume::lung, "lung", 2, {});
    for (int i = 0; i < ChestVolume::nodules(taskId); ++i) {
        text +=
            segment(ChestVolume::firstNodule + i, "nodule mask", 1,
                    QStringLiteral(R"({"name":"texture","value":"%1"})").arg(textureOf(random)));
    }
    return text;
}

} // namespace

DemoScans::DemoScans()
{
    m_plan.inLabel = {{0.36, TaskState::Unassigned}, {0.62, TaskState::Assigned},
                      {0.75, TaskState::InProgress}, {0.84, TaskState::Staged},
                      {0.92, TaskState::Skipped},    {1.00, TaskState::Problem}};
    m_plan.inReview = {{0.46, TaskState::Unassigned},
                       {0.82, TaskState::Assigned},
                       {0.93, TaskState::InProgress},
                       {0.97, TaskState::Staged},
                       {1.00, TaskState::Skipped}};
    m_words.issues = {
        QStringLiteral("The scan stops above the lung bases. Is there a second series?"),
        QStringLiteral("Strong motion artefacts, the borders cannot be seen."),
        QStringLiteral("This looks like the wrong patient: the age does not fit."),
    };
    m_words.rejections = {
        QStringLiteral("A nodule in the right lower lobe was missed."),
        QStringLiteral("The box is too large, please fit it to the edge."),
        QStringLiteral("Texture should be part-solid, see the middle of the lesion."),
        QStringLiteral("The second one is a vessel."),
    };
    m_words.remarks = {
        QStringLiteral("Is this one calcified?"),
        QStringLiteral("Borderline 3 mm, kept it."),
        QStringLiteral("Please compare with the earlier scan."),
    };
}

DemoScans DemoScans::chests()
{
    DemoScans scans;
    scans.m_folders = QStringLiteral("site-%1/patient-%2/ct-%3");
    scans.m_category = QStringLiteral("nodule");
    scans.m_labelers = {3, 4, 5, 6, 8};
    scans.m_reviewers = {2, 4, 5, 8};
    scans.m_haveVolumes = true;
    return scans;
}

DemoScans DemoScans::brains()
{
    DemoScans scans;
    scans.m_folders = QStringLiteral("ward-%1/subject-%2/t1-%3");
    scans.m_category = QStringLiteral("tumour");
    scans.m_labelers = {4, 5, 8};
    scans.m_reviewers = {2, 4, 5, 8};
    scans.m_everybodyHasAQueue = true;
    return scans;
}

bool DemoScans::hasVolume(const DemoTask &task) const
{
    return m_haveVolumes && task.number % 5 == 4;
}

QString DemoScans::name(const DemoTask &task) const
{
    // Three scans of each patient, some months apart, always at the same site.
    const int patient = task.number / 3;
    Random random = task.shared(quint64(patient));
    const int site = 1 + random.below(6);
    const int firstDay = random.below(360);
    const int scanDay = firstDay + (task.number % 3) * 150 + random.below(90);
    const QDate date = QDate(2024, 1, 3).addDays(scanDay);
    return m_folders.arg(twoDigits(site), fourDigits(patient + 1), date.toString(Qt::ISODate));
}

// Put together piece by piece, because a million of them are made at a time.
QByteArray DemoScans::datapoint(const DemoTask &task, Random &random) const
{
    const DemoPaths paths(task.orgId, task.projectId);
    const bool withVolume = hasVolume(task);
    const int seriesCount = random.chance(0.25) && !withVolume ? 2 : volumeSeries;
    QByteArray items;
    QByteArray series;
    int item = 0;
    for (int s = 0; s < seriesCount; ++s) {
        series += s ? R"(,{"name":"axial, soft tissue","itemsIndices":[)"
                    : R"({"name":"axial","itemsIndices":[)";
        for (int slice = 0; slice < 3; ++slice, ++item) {
            items += item ? ",\"" : "\"";
            items += paths.slice(task.taskId, s, slice).toUtf8() + '"';
            series += slice ? "," : "";
            series += QByteArray::number(item);
        }
        series += R"(],"dataType":"image2d","metaData":"{\"sliceThicknessMm\":)";
        series += s ? R"(3.0}"})" : R"(1.25}"})";
    }
    if (withVolume) {
        items += ",\"" + paths.volume(task.taskId).toUtf8() + '"';
        series += R"(,{"name":"volume","itemsIndices":[)" + QByteArray::number(item)
            + R"(],"dataType":"nifti","metaData":"{\"sliceThicknessMm\":12.0}"})";
    }
    return R"({"items":[)" + items + R"(],"seriesInfo":[)" + series
        + R"(],"heatMaps":null,"transforms":null,"centerline":null,"metaData":"{\"site\":\")"
        + task.name.section(QLatin1Char('/'), 0, 0).toUtf8()
        + R"(\"}","attributes":null,"storageMethod":{"storageId":")" + redbrickStorage.toUtf8()
        + R"("}})";
}

LabelsRecord DemoScans::labels(const DemoTask &task, bool, Random &random) const
{
    static const QList<QString> qualities{QStringLiteral("good"), QStringLiteral("fair")};
    const QString quality = random.pick(qualities);
    LabelsRecord record;
    record.labels = QLatin1StringView(R"([{"studyclassify":true,"labelid":")") % random.uuid()
        % QLatin1StringView(R"(","attributes":[{"name":"quality","value":")") % quality
        % QLatin1StringView(R"("}]})");
    record.labels += boxes(random);
    if (hasVolume(task)) {
        record.labels += segments(task.taskId);
        // The place in the list tells the series too: some readers look at nothing else.
        record.map = QStringLiteral(R"([null,{"labelName":"%1","seriesIndex":%2}])")
                         .arg(DemoPaths(task.orgId, task.projectId).segmentation(task.taskId))
                         .arg(volumeSeries)
                         .toUtf8();
    }
    record.labels += QLatin1Char(']');
    return record;
}

QString DemoScans::boxes(Random &random) const
{
    QString text;
    const int count = random.below(4);
    const auto decimal = [&random](double low, double high) {
        return QString::number(random.between(low, high), 'f', 4);
    };
    for (int i = 0; i < count; ++i) {
        // Drawn one after another in this order, which is part of what a seed means.
        const QString height = decimal(0.02, 0.09);
        const QString width = decimal(0.02, 0.09);
        const QString y = decimal(0.3, 0.6);
        const QString x = decimal(0.2, 0.7);
        const QString texture = textureOf(random);
        const QString frame = QString::number(random.below(3));
        text += QLatin1StringView(R"(,{"category":")") % m_category
            % QLatin1StringView(R"(","classid":0,"labelid":")") % random.uuid()
            % QLatin1StringView(R"(","volumeindex":0,"frameindex":)") % frame
            % QLatin1StringView(R"(,"attributes":[{"name":"texture","value":")") % texture
            % QLatin1StringView(R"("}],"bbox2d":{"xnorm":)") % x % QLatin1StringView(R"(,"ynorm":)")
            % y % QLatin1StringView(R"(,"wnorm":)") % width % QLatin1StringView(R"(,"hnorm":)")
            % height % QLatin1StringView("}}");
    }
    return text;
}

} // namespace brickyard::sandbox
