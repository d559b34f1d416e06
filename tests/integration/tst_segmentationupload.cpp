// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelpackage.h"
#include "labels/segmentationfiles.h"
#include "redbrick/gzip.h"
#include "tests/support/engineworld.h"
#include "tests/support/volumes.h"

#include <QDir>
#include <QTest>

#include <memory>

using namespace brickyard;
using namespace brickyard::tests;

// What is uploaded is what was checked, whatever becomes of the file meanwhile. Over real HTTP
// against a small model of the service.
class TestSegmentationUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void putsWhatWasChecked();
    void anotherFileInItsPlace_data();
    void anotherFileInItsPlace();
    void changedWhileItIsUploaded();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const char *name, const QList<double> &voxels);
    void put();

    std::unique_ptr<EngineWorld> m_world;
    std::unique_ptr<QTemporaryDir> m_folder;
    LabelPackage m_package;
    const Operation *m_operation = nullptr;
};

namespace {

const QString task = ModelService::taskId(1);
const QDateTime moment = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);

} // namespace

/// Packed, so that it can be sent as it is; always of the same size and time.
void TestSegmentationUpload::write(const char *name, const QList<double> &voxels)
{
    VolumeRecipe recipe;
    recipe.values = voxels;
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(gzipped(volumeFile(recipe)));
    QVERIFY(file.flush());
    QVERIFY(file.setFileTime(moment, QFileDevice::FileModificationTime));
}

void TestSegmentationUpload::init()
{
    m_world = std::make_unique<EngineWorld>();
    m_world->service.addTasks(1);
    m_folder = std::make_unique<QTemporaryDir>();
    write("mask.nii.gz", {1, 0});
    write("other.nii.gz", {0, 1});
    QCOMPARE(QFileInfo(path("other.nii.gz")).size(), QFileInfo(path("mask.nii.gz")).size());
    SegmentationSource source;
    source.files = {QStringLiteral("mask.nii.gz")};
    source.instances = {{1, {}}};
    QCOMPARE(checkSegmentation(&source, m_folder->path(), nullptr), QString());
    m_package = LabelPackage::of(
        {QJsonObject{{QStringLiteral("category"), QStringLiteral("lung")},
                     {QStringLiteral("dicom"), QJsonObject{{QStringLiteral("instanceid"), 1}}}}});
    m_package.segmentations = {withAbsolutePaths(source, m_folder->path())};
}

void TestSegmentationUpload::cleanup()
{
    m_world.reset();
}

void TestSegmentationUpload::put()
{
    const QUuid set = QUuid::createUuid();
    bool written = false;
    m_world->engine->addLabels(set, {{task, m_package.toBytes()}}, this,
                               [&written](const std::optional<Error> &error) { written = !error; });
    QTRY_VERIFY(written);
    const QUuid id =
        m_world->engine->putLabels(EngineWorld::project, EngineWorld::stage, m_world->tasksNow(),
                                   set, {Operation::Kind::PreLabel, {}, false});
    QTRY_VERIFY_WITH_TIMEOUT(m_world->engine->operation(id)->isFinished(), 30'000);
    m_operation = m_world->engine->operation(id);
}

void TestSegmentationUpload::putsWhatWasChecked()
{
    put();
    QCOMPARE(m_operation->count(ItemState::Done), 1);
    QFile file(path("mask.nii.gz"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(m_world->service.uploads.first(), file.readAll());
}

void TestSegmentationUpload::anotherFileInItsPlace_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"moved", "a link", "written over"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestSegmentationUpload::anotherFileInItsPlace()
{
    QFETCH(QString, how);
    if (how == QLatin1String("written over")) {
        write("mask.nii.gz", {0, 1});
    } else {
        QVERIFY(QFile::remove(path("mask.nii.gz")));
        QVERIFY(how == QLatin1String("moved")
                    ? QFile::rename(path("other.nii.gz"), path("mask.nii.gz"))
                    : QFile::link(path("other.nii.gz"), path("mask.nii.gz")));
    }
    QCOMPARE(QFileInfo(path("mask.nii.gz")).lastModified(), moment);
    put();
    QCOMPARE(m_operation->count(ItemState::Failed), 1);
    const QString reason = m_operation->items.first().reason;
    QVERIFY2(reason.contains(QLatin1String("changed since")), qPrintable(reason));
    QVERIFY(reason.contains(QLatin1String("mask.nii.gz")));
    QCOMPARE(m_world->service.uploadAttempts, 0);
    QVERIFY(m_world->service.mutations.isEmpty());
}

void TestSegmentationUpload::changedWhileItIsUploaded()
{
    m_world->service.uploadAnswer = [this](int) {
        if (!QFile::remove(path("mask.nii.gz"))
            || !QFile::rename(path("other.nii.gz"), path("mask.nii.gz")))
            qFatal("the file cannot be replaced");
        return FaultyServer::status(201);
    };
    put();
    QCOMPARE(m_operation->count(ItemState::Failed), 1);
    const QString reason = m_operation->items.first().reason;
    QVERIFY2(reason.contains(QLatin1String("while it was uploaded")), qPrintable(reason));
    QCOMPARE(m_world->service.uploadAttempts, 1);
    QVERIFY(m_world->service.mutations.isEmpty());
}

QTEST_GUILESS_MAIN(TestSegmentationUpload)
#include "tst_segmentationupload.moc"
