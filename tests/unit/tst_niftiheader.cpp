// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/niftiheader.h"
#include "tests/support/volumes.h"

#include <QTest>

#include <limits>

using namespace brickyard;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

QString faultOf(const QByteArray &file, qint64 maxVoxels = 1000)
{
    return readNiftiHeader(file.left(NiftiHeader::largest), maxVoxels).fault;
}

} // namespace

class TestNiftiHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void otherFormats_data();
    void otherFormats();
    void manyVoxels();
};

void TestNiftiHeader::headers_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, auto change, const char *fault) {
        for (const bool isVersion2 : {false, true}) {
            VolumeRecipe recipe;
            recipe.isVersion2 = isVersion2;
            change(&recipe);
            QTest::addRow("%s, %d", name, isVersion2 ? 2 : 1)
                << volumeFile(recipe) << QString::fromUtf8(fault);
        }
    };
    using Recipe = VolumeRecipe *;
    row(
        "ones behind", [](Recipe r) { r->dim = {7, 2, 2, 2, 1, 1, 1, 1}; }, "");
    row(
        "four",
        [](Recipe r) {
            r->dim = {4, 2, 2, 2, 2};
        },
        "has more than three dimensions");
    row(
        "two",
        [](Recipe r) {
            r->dim = {2, 2, 2};
        },
        "has fewer than three dimensions");
    row(
        "nought", [](Recipe r) { r->dim = {0}; }, "has a damaged header: 0 dimensions");
    row(
        "eight",
        [](Recipe r) {
            r->dim = {8, 2, 2, 2};
        },
        "has a damaged header: 8 dimensions");
    row(
        "no side",
        [](Recipe r) {
            r->dim = {3, 2, 0, 2};
        },
        "has 0 voxels along an axis; there can be 1 to 32767");
    row(
        "before the end of the header", [](Recipe r) { r->offset = 351; },
        "has a damaged header: the voxels cannot begin at byte 351");
    row(
        "at no byte", [](Recipe r) { r->offset = 0; },
        "has a damaged header: the voxels cannot begin at byte 0");
    row(
        "far away", [](Recipe r) { r->offset = 1e9; },
        "has a damaged header: the voxels cannot begin at byte 1e+09");
    row(
        "inter", [](Recipe r) { r->inter = notANumber; },
        "has a damaged header: its scaling is no number");
    row(
        "complex", [](Recipe r) { r->type = VoxelType(32); },
        "has voxels of the type complex64, which cannot be instance ids");
    row(
        "RGB", [](Recipe r) { r->type = VoxelType(128); },
        "has voxels of the type rgb24, which cannot be instance ids");
    row(
        "unknown", [](Recipe r) { r->type = VoxelType(3); },
        "has voxels of the type 3, which cannot be instance ids");

    VolumeRecipe recipe;
    const auto last = [&recipe](const char *name, const char *fault) {
        QTest::newRow(name) << volumeFile(recipe) << QString::fromUtf8(fault);
    };
    recipe.offset = 352.5;
    last("within a byte", "has a damaged header: the voxels cannot begin at byte 352.5");
    recipe.offset = -1;
    recipe.magic = QByteArray("ni1\0", 4);
    last("two files",
         "is the header of a NIfTI volume in two files; only NIfTI in one file (.nii, "
         ".nii.gz) is supported");
    recipe.magic = QByteArray(4, '\0');
    last("Analyze", "is no NIfTI volume: its header lacks the mark \"n+1\"");
    recipe.magic.clear();
    recipe.isVersion2 = true;
    recipe.dim = {3, 2, 2, 70000};
    last("long", "has 70000 voxels along an axis; there can be 1 to 32767");
}

void TestNiftiHeader::headers()
{
    QFETCH(QByteArray, file);
    QTEST(faultOf(file), "fault");
}

void TestNiftiHeader::otherFormats_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &file) {
        QTest::newRow(name) << file
                            << QStringLiteral("is %1; only NIfTI (.nii, .nii.gz) is supported")
                                   .arg(QLatin1String(name));
    };
    const QByteArray dicom = QByteArray(128, '\0') + "DICM";
    row("a DICOM file", dicom);
    row("a DICOM RT structure set", dicom + "....1.2.840.10008.5.1.4.1.1.481.3");
    row("a DICOM segmentation", dicom + "....1.2.840.10008.5.1.4.1.1.66.4");
    row("a MetaImage file", "ObjectType = Image\nNDims = 3\n");
    row("an NRRD file", "NRRD0004\ntype: short\n");
    row("a PNG picture", "\x89PNG\r\n\x1a\n");
    row("a JPEG picture", "\xff\xd8\xff\xe0");
    row("a NumPy array", "\x93NUMPY\x01");
    row("a ZIP archive", "PK\x03\x04 and more");
    QTest::newRow("text") << QByteArray("hello, world") << QStringLiteral("is no NIfTI volume");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("is empty");
}

void TestNiftiHeader::otherFormats()
{
    QFETCH(QByteArray, file);
    QTEST(faultOf(file), "fault");
}

void TestNiftiHeader::manyVoxels()
{
    VolumeRecipe recipe;
    recipe.dim = {3, 2, 2, 3};
    QCOMPARE(faultOf(volumeFile(recipe), 12), QString());
    QCOMPARE(faultOf(volumeFile(recipe), 11),
             QStringLiteral("has 12 voxels; at most 11 are supported"));
    // More than can be counted in 32 bits.
    recipe.dim = {3, 32767, 32767, 32767};
    QCOMPARE(faultOf(volumes::headerOf(recipe)),
             QStringLiteral("has 35181150961663 voxels; at most 1000 are supported"));
}

QTEST_GUILESS_MAIN(TestNiftiHeader)
#include "tst_niftiheader.moc"
