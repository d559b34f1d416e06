// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/chestvolume.h"
#include "sandbox/files/demofile.h"
#include "sandbox/files/fundus.h"
#include "sandbox/files/fundusimage.h"
#include "sandbox/gzip.h"

#include <QImage>
#include <QLineF>
#include <QSet>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace brickyard::sandbox;

/// The images and volumes that the demo's tasks have: whether they are what their type says, and
/// whether that is in them which labels are put on.
class TestSandboxFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fundusHasAllKinds();
    void fundusIsPainted();
    void leftAndRight();
    void fundusFollowsFromItsName();
    void volumes();
    void volumeFollowsFromItsName();
    void paths();
    void noFiles_data();
    void noFiles();
    void gzipAndBack();
};

namespace {

constexpr qsizetype manyBytes = 1'000'000;

QString nameOf(int number)
{
    return QStringLiteral("org/project/items/%1/fundus-%2.png")
        .arg(QString::number(number),
             number % 2 == 0 ? QStringLiteral("od") : QStringLiteral("os"));
}

template<typename Number> Number field(const QByteArray &file, qsizetype offset)
{
    return qFromLittleEndian<Number>(file.constData() + offset);
}

/// What NIfTI-1 has in its header, where it matters here.
void checkHeader(const QByteArray &file, qint16 type, qint16 bits)
{
    QVERIFY(file.size() > 352);
    QCOMPARE(field<qint32>(file, 0), 348);
    QCOMPARE(file.sliced(344, 4), QByteArray("n+1\0", 4));
    const QList<qint16> wanted{3, 64, 64, 16, 1, 1, 1, 1};
    for (qsizetype i = 0; i < wanted.size(); ++i)
        QCOMPARE(field<qint16>(file, 40 + 2 * i), wanted.at(i));
    QCOMPARE(field<qint16>(file, 70), type);
    QCOMPARE(field<qint16>(file, 72), bits);
    QCOMPARE(field<float>(file, 108), 352.0F);
    QCOMPARE(file.size(), 352 + qsizetype(64) * 64 * 16 * bits / 8);
    // Columns run to the left, rows to the back, slices to the head.
    QVERIFY(field<float>(file, 280) < 0 && field<float>(file, 300) < 0);
    QVERIFY(field<float>(file, 320) > 0);
    for (qsizetype axis = 0; axis < 3; ++axis) {
        const float step = field<float>(file, 280 + axis * 20);
        QCOMPARE(qAbs(step), field<float>(file, 80 + axis * 4));
        QCOMPARE(field<float>(file, 292 + axis * 16), field<float>(file, 268 + axis * 4));
    }
}

} // namespace

void TestSandboxFiles::fundusHasAllKinds()
{
    for (int i = 0; i < 200; ++i) {
        const Fundus fundus = Fundus::forName(nameOf(i));
        QSet<Lesion::Kind> kinds;
        for (const Lesion &lesion : fundus.lesions) {
            kinds.insert(lesion.kind);
            QVERIFY(QLineF(lesion.centre, fundus.centre).length() < fundus.radius * 0.9);
            for (const Lesion &other : fundus.lesions) {
                if (&other != &lesion)
                    QVERIFY(QLineF(lesion.centre, other.centre).length()
                            > lesion.radiusX + other.radiusX);
            }
        }
        QCOMPARE(kinds.size(), 3);
        QCOMPARE(fundus.disc.x() > fundus.centre.x(), i % 2 == 0);
    }
}

void TestSandboxFiles::fundusIsPainted()
{
    for (int i = 0; i < 20; ++i) {
        const Fundus fundus = Fundus::forName(nameOf(i));
        const QImage image = QImage::fromData(fundusImage(nameOf(i)), "PNG");
        QCOMPARE(image.size(), QSize(Fundus::size, Fundus::size));
        QVERIFY(!image.allGray());
        for (const QPoint corner : {QPoint(2, 2), QPoint(317, 2), QPoint(2, 317)})
            QCOMPARE(image.pixelColor(corner), QColor(Qt::black));
        const auto at = [&image](QPointF point) { return image.pixelColor(point.toPoint()); };
        // A reddish field, with a disc that is brighter and lesions that can be told from both.
        const QPointF aside = fundus.centre + (fundus.disc - fundus.centre) * 0.1;
        QVERIFY(at(aside).red() > at(aside).blue());
        QVERIFY(at(fundus.disc).blue() > 20);
        for (const Lesion &lesion : fundus.lesions) {
            if (lesion.kind == Lesion::Kind::Exudate)
                QVERIFY(at(lesion.centre).green() > 200 && at(lesion.centre).blue() < 150);
            else
                QVERIFY(at(lesion.centre).red() < 110 && at(lesion.centre).red() > 40);
        }
        const QRgb darkest = qRgb(78, 8, 10);
        QVERIFY(std::ranges::any_of(fundus.lesions, [&](const Lesion &lesion) {
            return image.pixel(lesion.centre.toPoint()) == darkest;
        }));
    }
}

void TestSandboxFiles::leftAndRight()
{
    QVERIFY(Fundus::forName(QStringLiteral("os/x/fundus-od.png")).isRightEye);
    QVERIFY(!Fundus::forName(QStringLiteral("os/x/fundus-os.png")).isRightEye);
}

void TestSandboxFiles::fundusFollowsFromItsName()
{
    QCOMPARE(fundusImage(nameOf(0)), fundusImage(nameOf(0)));
    QVERIFY(fundusImage(nameOf(0)) != fundusImage(nameOf(2)));
    QVERIFY(Fundus::forName(nameOf(0)).disc != Fundus::forName(nameOf(2)).disc);
}

void TestSandboxFiles::volumes()
{
    QSet<int> counts;
    for (int i = 0; i < 20; ++i) {
        const QString name = QString::number(i);
        const QByteArray image = gunzip(ChestVolume::image(name), manyBytes).bytes;
        const QByteArray mask = gunzip(ChestVolume::segmentation(name), manyBytes).bytes;
        checkHeader(image, 4, 16);
        checkHeader(mask, 2, 8);
        if (QTest::currentTestFailed())
            return;
        QHash<int, int> voxels;
        for (qsizetype at = 0; at < mask.size() - 352; ++at) {
            const int instance = uchar(mask.at(352 + at));
            ++voxels[instance];
            const int density = field<qint16>(image, 352 + 2 * at);
            if (instance == ChestVolume::lung)
                QVERIFY(density < -700 && density > -900);
            else if (instance >= ChestVolume::firstNodule)
                QVERIFY(density > 0 && density < 100);
        }
        const int nodules = ChestVolume::nodules(name);
        counts.insert(nodules);
        QCOMPARE(voxels.size(), 2 + nodules);
        QVERIFY(voxels.value(ChestVolume::lung) > 2'000);
        for (int n = 0; n < nodules; ++n)
            QVERIFY(voxels.value(ChestVolume::firstNodule + n) >= 8);
    }
    QCOMPARE(counts, (QSet<int>{1, 2}));
}

void TestSandboxFiles::volumeFollowsFromItsName()
{
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    QCOMPARE(ChestVolume::image(a), ChestVolume::image(a));
    QCOMPARE(ChestVolume::segmentation(a), ChestVolume::segmentation(a));
    QVERIFY(ChestVolume::image(a) != ChestVolume::image(b));
    QVERIFY(ChestVolume::segmentation(a) != ChestVolume::segmentation(b));
}

void TestSandboxFiles::paths()
{
    const DemoPaths paths(QStringLiteral("org"), QStringLiteral("project"));
    const QString task = QStringLiteral("task");
    for (const QString &path : {paths.slice(task, 0, 1), paths.fundus(task, false)}) {
        QVERIFY(isDemoFile(path));
        QCOMPARE(demoFile(path)->contentType, QByteArray("image/png"));
        QVERIFY(!QImage::fromData(demoFile(path)->bytes, "PNG").isNull());
    }
    QVERIFY(QImage::fromData(demoFile(paths.slice(task, 0, 1))->bytes).allGray());
    QCOMPARE(demoFile(paths.fundus(task, false))->bytes, fundusImage(paths.fundus(task, false)));
    QCOMPARE(demoFile(paths.volume(task))->bytes, ChestVolume::image(task));
    QCOMPARE(demoFile(paths.segmentation(task))->bytes, ChestVolume::segmentation(task));
    QVERIFY(isDemoFile(paths.volume(task)) && isDemoFile(paths.segmentation(task)));
}

void TestSandboxFiles::noFiles_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"", "org", "org/project/items", "org/project/items/task/volume.nii",
          "org/project/items/task/other.nii.gz", "org/project/labels/task/0.nii.gz",
          "org/project/labels/a/b/0.nii.gz", "org/project/labels/demo/task/1.nii.gz",
          "org/project/other/task/0-0.png"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestSandboxFiles::noFiles()
{
    QFETCH(QString, path);
    QVERIFY(!isDemoFile(path));
    QVERIFY(!demoFile(path));
}

void TestSandboxFiles::gzipAndBack()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("x"), QByteArray(500'000, 'y')}) {
        const QByteArray packed = gzip(bytes);
        QCOMPARE(gunzip(packed, manyBytes).bytes, bytes);
        QVERIFY(gunzip(packed, manyBytes).ok);
        QCOMPARE(packed.sliced(4, 4), QByteArray(4, '\0')); // no time
    }
}

QTEST_GUILESS_MAIN(TestSandboxFiles)

#include "tst_sandbox_files.moc"
