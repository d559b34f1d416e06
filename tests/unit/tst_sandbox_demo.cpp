// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/retinalabels.h"
#include "tests/support/demoworld.h"

#include <QLineF>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace brickyard::sandbox;

namespace {

Fundus fundusOf(const TaskRecord &task)
{
    return Fundus::forName(
        Demo::datapointOf(task).value(QLatin1StringView("items")).toArray().at(0).toString());
}

double number(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1StringView(field)).toDouble() * Fundus::size;
}

QRectF boxOf(const QJsonObject &label)
{
    const QJsonObject box = label.value(QLatin1StringView("bbox2d")).toObject();
    return {number(box, "xnorm"), number(box, "ynorm"), number(box, "wnorm"), number(box, "hnorm")};
}

/// Whether a box is around the middle of something, and no larger than anything can be.
bool isPlausible(const QRectF &box, const Fundus &fundus)
{
    return box.width() < 40 && box.height() < 40
        && std::ranges::any_of(fundus.lesions, [&box](const Lesion &lesion) {
               return box.contains(lesion.centre)
                   && QLineF(box.center(), lesion.centre).length() < 4;
           });
}

RetinaMistake mistakeOf(const QRectF &box, const Fundus &fundus)
{
    if (isPlausible(box, fundus))
        return RetinaMistake::None;
    if (box.width() > Fundus::size)
        return RetinaMistake::TooLarge;
    return QLineF(box.center(), fundus.centre).length() > fundus.radius
        ? RetinaMistake::OutsideField
        : RetinaMistake::NoLesion;
}

} // namespace

/// The project with photographs of retinas, which is there for programs that label and review.
class TestSandboxDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void retinaPlaces();
    void retinaNames();
    void retinaLabelsAreOnTheLesions();
    void aFifthIsPlainlyWrong();
    void mistakesAreWhatTheyAreCalled();
    void sameSeedSameTasks();

private:
    std::unique_ptr<Demo> m_demo;
};

void TestSandboxDemo::initTestCase()
{
    m_demo = std::make_unique<Demo>(1);
}

void TestSandboxDemo::retinaPlaces()
{
    QCOMPARE(m_demo->directory.projects.size(), 4);
    const Project &project = m_demo->directory.projects.at(Demo::retina);
    QCOMPARE(project.name, QStringLiteral("Retina, lesions"));
    QStringList stages;
    for (const Stage &stage : project.workflow.stages())
        stages.append(stage.name);
    QCOMPARE(stages.join(QLatin1Char(' ')), QStringLiteral("Input Label Review_1 Output"));

    int free = 0;
    int inReview = 0;
    int done = 0;
    const QList<TaskRecord> all = m_demo->tasksOf(Demo::retina);
    for (const TaskRecord &task : all) {
        const bool labeled = !m_demo->labelsOf(task).isEmpty();
        if (task.stage == QLatin1StringView("Label") && task.state == TaskState::Unassigned) {
            QVERIFY(!labeled);
            ++free;
        } else if (task.stage == QLatin1StringView("Review_1")) {
            QVERIFY(labeled);
            ++inReview;
            QVERIFY(QSet<int>({3, 4, 5, 8}).contains(m_demo->labelsRecordOf(task).createdBy));
        } else if (task.stage == groundTruthStage) {
            QVERIFY(labeled);
            ++done;
        }
    }
    QVERIFY2(free >= 240, qPrintable(QString::number(free)));
    QVERIFY2(inReview >= 60, qPrintable(QString::number(inReview)));
    QVERIFY2(done >= 10, qPrintable(QString::number(done)));
}

void TestSandboxDemo::retinaNames()
{
    static const QRegularExpression shape(
        QStringLiteral(R"(^clinic-\d\d/patient-\d{4}/(od|os)-20\d\d-(0\d|1[012])$)"));
    QSet<QString> names;
    const QList<TaskRecord> all = m_demo->tasksOf(Demo::retina);
    for (const TaskRecord &task : all) {
        QVERIFY2(shape.match(task.name).hasMatch(), qPrintable(task.name));
        QCOMPARE(fundusOf(task).isRightEye, task.name.contains(QLatin1StringView("/od-")));
        names.insert(task.name);
    }
    QCOMPARE(names.size(), all.size());
}

void TestSandboxDemo::retinaLabelsAreOnTheLesions()
{
    for (const TaskRecord &task : m_demo->tasksOf(Demo::retina)) {
        if (!task.labels)
            continue;
        const Fundus fundus = fundusOf(task);
        QSet<QString> kinds;
        qsizetype marked = 0;
        for (const QJsonValue value : m_demo->labelsOf(task)) {
            const QJsonObject label = value.toObject();
            for (const char *kind : {"bbox2d", "point", "ellipse", "polygon", "polyline",
                                     "studyclassify", "seriesclassify", "instanceclassify"}) {
                if (label.contains(QLatin1StringView(kind)))
                    kinds.insert(QLatin1StringView(kind));
            }
            const QJsonObject point = label.value(QLatin1StringView("point")).toObject();
            const QJsonObject ellipse = label.value(QLatin1StringView("ellipse")).toObject();
            if (point.isEmpty() && ellipse.isEmpty())
                continue;
            const QPointF centre = point.isEmpty()
                ? QPointF(number(ellipse, "xcenternorm"), number(ellipse, "ycenternorm"))
                : QPointF(number(point, "xnorm"), number(point, "ynorm"));
            const auto kind =
                point.isEmpty() ? Lesion::Kind::Haemorrhage : Lesion::Kind::Microaneurysm;
            QVERIFY(std::ranges::any_of(fundus.lesions, [&](const Lesion &lesion) {
                return lesion.kind == kind && QLineF(lesion.centre, centre).length() < 0.01;
            }));
            ++marked;
        }
        QCOMPARE(kinds.size(), 8);
        QCOMPARE(marked, std::ranges::count_if(fundus.lesions, [](const Lesion &lesion) {
                     return lesion.kind != Lesion::Kind::Exudate;
                 }));
    }
}

void TestSandboxDemo::aFifthIsPlainlyWrong()
{
    int inReview = 0;
    int wrong = 0;
    QSet<RetinaMistake> mistakes;
    for (const TaskRecord &task : m_demo->tasksOf(Demo::retina)) {
        const Fundus fundus = fundusOf(task);
        int wrongBoxes = 0;
        for (const QJsonValue label : m_demo->labelsOf(task)) {
            if (!label.toObject().contains(QLatin1StringView("bbox2d")))
                continue;
            const RetinaMistake mistake = mistakeOf(boxOf(label.toObject()), fundus);
            if (mistake == RetinaMistake::None)
                continue;
            mistakes.insert(mistake);
            ++wrongBoxes;
        }
        QVERIFY(wrongBoxes <= 1);
        if (task.stage == groundTruthStage)
            QCOMPARE(wrongBoxes, 0); // whoever reviewed it has seen it
        if (task.stage != QLatin1StringView("Review_1"))
            continue;
        ++inReview;
        wrong += wrongBoxes;
    }
    QVERIFY2(wrong * 100 >= inReview * 14 && wrong * 100 <= inReview * 26,
             qPrintable(QStringLiteral("%1 of %2").arg(wrong).arg(inReview)));
    QCOMPARE(mistakes.size(), 3);
}

void TestSandboxDemo::mistakesAreWhatTheyAreCalled()
{
    for (int i = 0; i < 100; ++i) {
        const Fundus fundus = Fundus::forName(QStringLiteral("x/%1.png").arg(i));
        for (const RetinaMistake mistake : {RetinaMistake::None, RetinaMistake::NoLesion,
                                            RetinaMistake::OutsideField, RetinaMistake::TooLarge}) {
            Random random{quint64(i)};
            const QJsonArray labels = retinaLabels(fundus, mistake, random);
            const QRectF first = boxOf(labels.at(0).toObject());
            QCOMPARE(mistakeOf(first, fundus), mistake);
            if (mistake == RetinaMistake::NoLesion) {
                for (const Lesion &lesion : fundus.lesions)
                    QVERIFY(QLineF(first.center(), lesion.centre).length() > 25);
            }
            QCOMPARE(mistakeOf(boxOf(labels.at(1).toObject()), fundus), RetinaMistake::None);
        }
    }
}

void TestSandboxDemo::sameSeedSameTasks()
{
    Demo again(1);
    Demo other(2);
    const QList<TaskRecord> tasks = m_demo->tasksOf(Demo::retina);
    const QList<TaskRecord> same = again.tasksOf(Demo::retina);
    QCOMPARE(same.size(), tasks.size());
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        QCOMPARE(same.at(i).taskId, tasks.at(i).taskId);
        QCOMPARE(same.at(i).datapoint, tasks.at(i).datapoint);
        QCOMPARE(again.labelsRecordOf(same.at(i)).labels,
                 m_demo->labelsRecordOf(tasks.at(i)).labels);
    }
    QVERIFY(other.tasksOf(Demo::retina).first().taskId != tasks.first().taskId);
}

QTEST_GUILESS_MAIN(TestSandboxDemo)

#include "tst_sandbox_demo.moc"
