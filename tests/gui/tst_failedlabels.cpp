// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelfile.h"
#include "labels/labelpackage.h"
#include "tests/support/engineworld.h"
#include "ui/failedlabels.h"
#include "ui/operationdetailsdialog.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;
using Failure = ModelService::Failure;

// The labels that were not put, saved to a file that can be put again.
class TestFailedLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void onlyWhatWasNotDone();
    void aLineCanBeReadAgain();
    void segmentationsAreNamed();
    void savesWhatTheJournalHas();
    void nothingToSave();
    void aFolderThatIsNotThere();
    void offeredWhereThereIsSomething();

private:
    QUuid putAll(bool (*refuses)(const QString &taskId));
    QString save(const QList<QUuid> &operations, const QString &file);

    std::unique_ptr<EngineWorld> m_world;
};

namespace {

QJsonArray boxLabels(const QString &id)
{
    return {QJsonObject{{QStringLiteral("labelid"), id},
                        {QStringLiteral("category"), QStringLiteral("lesion")},
                        {QStringLiteral("bbox2d"),
                         QJsonObject{{QStringLiteral("xnorm"), 0.1},
                                     {QStringLiteral("ynorm"), 0.1},
                                     {QStringLiteral("wnorm"), 0.2},
                                     {QStringLiteral("hnorm"), 0.2}}}}};
}

} // namespace

void TestFailedLabels::init()
{
    m_world = std::make_unique<EngineWorld>();
    m_world->service.addTasks(45);
}

QUuid TestFailedLabels::putAll(bool (*refuses)(const QString &))
{
    m_world->service.failure = [refuses](const QString &, const QStringList &ids, int) {
        return refuses(ids.value(0)) ? Failure::Refuse : Failure::None;
    };
    const QUuid set = QUuid::createUuid();
    QHash<QString, QByteArray> labels;
    for (const QString &id : m_world->service.tasks.keys())
        labels.insert(id, LabelPackage::of(boxLabels(id)).toBytes());
    bool written = false;
    m_world->engine->addLabels(set, labels, this,
                               [&written](const std::optional<Error> &error) { written = !error; });
    [&written] { QTRY_VERIFY(written); }();
    const QUuid id =
        m_world->engine->putLabels(EngineWorld::project, EngineWorld::stage, m_world->tasksNow(),
                                   set, {Operation::Kind::PreLabel, {}, false, {}});
    [this, id] {
        QTRY_VERIFY_WITH_TIMEOUT(m_world->engine->operation(id)->isFinished(), 30'000);
    }();
    return id;
}

QString TestFailedLabels::save(const QList<QUuid> &operations, const QString &file)
{
    FailedLabels saving(m_world->engine.get());
    QSignalSpy finished(&saving, &FailedLabels::finished);
    saving.save(operations, file);
    [&finished] { QTRY_COMPARE(finished.size(), 1); }();
    return finished.value(0).value(0).toString();
}

void TestFailedLabels::onlyWhatWasNotDone()
{
    Operation operation;
    operation.labelSet = QUuid::createUuid();
    for (const ItemState state :
         {ItemState::Planned, ItemState::Sending, ItemState::Done, ItemState::Failed,
          ItemState::Unknown, ItemState::Cancelled, ItemState::Skipped}) {
        OperationItem item;
        item.before.id = QString::number(int(state));
        item.state = state;
        operation.items += item;
    }
    QStringList ids;
    for (const UnputTask &task : unputTasks(operation))
        ids += task.taskId;
    QCOMPARE(ids,
             (QStringList{QString::number(int(ItemState::Failed)),
                          QString::number(int(ItemState::Unknown)),
                          QString::number(int(ItemState::Cancelled)),
                          QString::number(int(ItemState::Skipped))}));
    operation.labelSet = {};
    QVERIFY(unputTasks(operation).isEmpty());
}

void TestFailedLabels::aLineCanBeReadAgain()
{
    const QString id = ModelService::taskId(1);
    QByteArray lines =
        unputLines({{id, QStringLiteral("one"), QStringLiteral("Refused.")}},
                   {{id, LabelPackage::of(boxLabels(QStringLiteral("a"))).toBytes()}});
    const QJsonObject line = QJsonDocument::fromJson(lines).object();
    QCOMPARE(line.value(QLatin1String("taskId")).toString(), id);
    QCOMPARE(line.value(QLatin1String("name")).toString(), QStringLiteral("one"));
    QCOMPARE(line.value(QLatin1String("error")).toString(), QStringLiteral("Refused."));
    QCOMPARE(line.value(QLatin1String("labels")).toArray(), boxLabels(QStringLiteral("a")));
    QBuffer device(&lines);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const LabelFile read = readLabels(&device, nullptr);
    QVERIFY2(read.faults.isEmpty(), qPrintable(faultLines(read.faults)));
    QCOMPARE(read.entries.size(), 1);
    QCOMPARE(read.entries.first().counts.all(), 1);
}

void TestFailedLabels::segmentationsAreNamed()
{
    const QString id = ModelService::taskId(1);
    LabelPackage package = LabelPackage::of(
        {QJsonObject{{QStringLiteral("category"), QStringLiteral("optic disc")},
                     {QStringLiteral("volumeindex"), 0},
                     {QStringLiteral("dicom"), QJsonObject{{QStringLiteral("instanceid"), 7}}}}});
    SegmentationSource source;
    source.files = {QStringLiteral("/volumes/a.nii.gz"), QStringLiteral("/volumes/b.nii.gz")};
    source.instances.insert(7, {});
    package.segmentations = {source};
    QByteArray lines = unputLines({{id, {}, {}}}, {{id, package.toBytes()}});
    QBuffer device(&lines);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const LabelFile read = readLabels(&device, nullptr);
    QVERIFY2(read.faults.isEmpty(), qPrintable(faultLines(read.faults)));
    QCOMPARE(read.entries.value(0).segmentations, QList<SegmentationSource>{source});
}

void TestFailedLabels::savesWhatTheJournalHas()
{
    // More than are written at a time.
    const QUuid id =
        putAll([](const QString &taskId) { return taskId != ModelService::taskId(3); });
    QCOMPARE(m_world->engine->operation(id)->count(ItemState::Failed), 44);
    const QString file = m_world->folder.filePath(QStringLiteral("failed.jsonl"));
    QVERIFY(save({id}, file).startsWith(QLatin1String("The labels of 44")));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const LabelFile read = readLabels(&written, nullptr);
    QVERIFY2(read.faults.isEmpty(), qPrintable(faultLines(read.faults)));
    QCOMPARE(read.entries.size(), 44);
    for (const LabelEntry &entry : read.entries)
        QVERIFY(entry.taskId != ModelService::taskId(3));
}

void TestFailedLabels::nothingToSave()
{
    const QUuid id = putAll([](const QString &) { return false; });
    const QString file = m_world->folder.filePath(QStringLiteral("failed.jsonl"));
    QVERIFY(save({id}, file).contains(QLatin1String("nothing was written")));
    QVERIFY(!QFile::exists(file));
}

void TestFailedLabels::aFolderThatIsNotThere()
{
    const QUuid id = putAll([](const QString &) { return true; });
    QVERIFY(save({id}, m_world->folder.filePath(QStringLiteral("nowhere/failed.jsonl")))
                .contains(QLatin1String("cannot be written")));
}

void TestFailedLabels::offeredWhereThereIsSomething()
{
    const auto isOffered = [this](const QUuid &id) {
        OperationSource source;
        source.operation = [this](const QUuid &each) { return m_world->engine->operation(each); };
        source.group = [id](const QUuid &) { return QList<QUuid>{id}; };
        auto *dialog = new OperationDetailsDialog(source, id);
        dialog->show();
        const bool is = dialog->findChild<QPushButton *>(QStringLiteral("saveFailed"))->isVisible();
        delete dialog;
        return is;
    };
    QVERIFY(isOffered(putAll([](const QString &) { return true; })));
    init();
    QVERIFY(!isOffered(putAll([](const QString &) { return false; })));
    init();
    const QUuid assigned =
        m_world->engine->unassign(EngineWorld::project, EngineWorld::stage, m_world->tasksNow());
    m_world->engine->cancel(assigned);
    QTRY_VERIFY(m_world->engine->operation(assigned)->isFinished());
    QVERIFY(!isOffered(assigned));
}

QTEST_MAIN(TestFailedLabels)
#include "tst_failedlabels.moc"
