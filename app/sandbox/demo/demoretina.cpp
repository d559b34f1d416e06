// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demoretina.h"

#include "sandbox/demo/retinalabels.h"
#include "sandbox/files/demofile.h"
#include "sandbox/files/filelibrary.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace brickyard::sandbox {

namespace {

constexpr int eyes = 2;

// The first of two is a right eye.
bool isRightEye(const DemoTask &task)
{
    return task.number % eyes == 0;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

DemoRetina::DemoRetina()
{
    // Most wait for somebody, or for a program, to label them.
    m_plan.upToLabel = 0.74;
    m_plan.upToFirstReview = m_plan.upToLastReview = 0.94;
    m_plan.inLabel = {{0.97, TaskState::Unassigned}, {1.00, TaskState::Assigned}};
    m_plan.inReview = {{0.90, TaskState::Unassigned}, {1.00, TaskState::Assigned}};
    m_labelers = {3, 4, 5, 8};
    m_reviewers = {2, 4, 5, 8};
    m_everybodyHasAQueue = true;
    m_words.rejections = {
        QStringLiteral("There is no lesion in one of the boxes."),
        QStringLiteral("One box cannot be right, please look at its place and size."),
    };
    m_words.remarks = {
        QStringLiteral("Is this an exudate or a reflection?"),
        QStringLiteral("Please compare with the other eye."),
    };
    m_words.issues = {QStringLiteral("Too dark, the vessels cannot be followed.")};
}

QString DemoRetina::name(const DemoTask &task) const
{
    // Two visits of each patient, some months apart, always at the same clinic; both eyes each.
    const int visits = task.number / eyes;
    const int patient = visits / 2;
    Random random = task.shared(quint64(patient));
    const int clinic = 1 + random.below(5);
    const int firstDay = random.below(300);
    const int day = firstDay + (visits % 2) * (200 + random.below(100));
    const QDate date = QDate(2024, 1, 3).addDays(day);
    return QStringLiteral("clinic-%1/patient-%2/%3-%4")
        .arg(twoDigits(clinic), fourDigits(patient + 1),
             isRightEye(task) ? QStringLiteral("od") : QStringLiteral("os"),
             date.toString(QStringLiteral("yyyy-MM")));
}

QString DemoRetina::imagePath(const DemoTask &task)
{
    return DemoPaths(task.orgId, task.projectId).fundus(task.taskId, isRightEye(task));
}

QByteArray DemoRetina::datapoint(const DemoTask &task, Random &) const
{
    const QString eye = isRightEye(task) ? QStringLiteral("right") : QStringLiteral("left");
    const QJsonObject series{
        {QStringLiteral("name"), QString(eye + QLatin1StringView(" eye"))},
        {QStringLiteral("itemsIndices"), QJsonArray{0}},
        {QStringLiteral("dataType"), QStringLiteral("image2d")},
        {QStringLiteral("metaData"), compact({{QStringLiteral("eye"), eye}})},
    };
    const QJsonObject study{{QStringLiteral("clinic"), task.name.section(QLatin1Char('/'), 0, 0)}};
    const QJsonObject datapoint{
        {QStringLiteral("items"), QJsonArray{imagePath(task)}},
        {QStringLiteral("seriesInfo"), QJsonArray{series}},
        {QStringLiteral("heatMaps"), QJsonValue()},
        {QStringLiteral("transforms"), QJsonValue()},
        {QStringLiteral("centerline"), QJsonValue()},
        {QStringLiteral("metaData"), compact(study)},
        {QStringLiteral("attributes"), QJsonValue()},
        {QStringLiteral("storageMethod"),
         QJsonObject{{QStringLiteral("storageId"), redbrickStorage}}},
    };
    return compact(datapoint).toUtf8();
}

LabelsRecord DemoRetina::labels(const DemoTask &task, bool careless, Random &random) const
{
    const int mistakes = int(RetinaMistake::TooLarge);
    const RetinaMistake mistake =
        careless ? RetinaMistake(1 + (task.number / 5) % mistakes) : RetinaMistake::None;
    LabelsRecord record;
    const QJsonArray labels = retinaLabels(Fundus::forName(imagePath(task)), mistake, random);
    record.labels = QString::fromUtf8(QJsonDocument(labels).toJson(QJsonDocument::Compact));
    return record;
}

} // namespace brickyard::sandbox
