// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/niftivolume.h"
#include "redbrick/gzip.h"
#include "tests/support/volumes.h"

#include <QBuffer>
#include <QTest>

#include <limits>

using namespace brickyard;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

const QList<VoxelType> allTypes = {
    VoxelType::UInt8, VoxelType::Int16,  VoxelType::Int32,  VoxelType::Float32, VoxelType::Float64,
    VoxelType::Int8,  VoxelType::UInt16, VoxelType::UInt32, VoxelType::Int64,   VoxelType::UInt64};

VolumeFacts factsOf(QByteArray file, const VolumeLimits &limits = {})
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    return checkVolume(&buffer, limits);
}

QString faultOf(const QByteArray &file)
{
    return factsOf(file).fault;
}

/// A file on a disk that is failing.
class FailingDevice : public QIODevice
{
public:
    explicit FailingDevice(const QByteArray &beginning)
        : m_beginning(beginning)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return 1 << 20; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_beginning.isEmpty())
            return -1;
        const QByteArray some = m_beginning.left(maxSize);
        memcpy(data, some.constData(), std::size_t(some.size()));
        m_beginning.remove(0, some.size());
        return some.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_beginning;
};

} // namespace

class TestNiftiVolume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void scaling_data();
    void scaling();
    void wholeNumbers_data();
    void wholeNumbers();
    void values_data();
    void values();
    void sentAsItIs_data();
    void sentAsItIs();
    void cutAnywhere_data();
    void cutAnywhere();
    void damagedAnywhere();
    void whatIsBehind();
    void bombs();
    void manyVoxels();
    void aDeviceThatFails();
    void canceled();
};

void TestNiftiVolume::forms_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("isVersion2");
    QTest::addColumn<bool>("isBigEndian");
    for (const VoxelType type : allTypes) {
        for (const bool isVersion2 : {false, true}) {
            for (const bool isBigEndian : {false, true})
                QTest::addRow("%d %d %d", int(type), isVersion2, isBigEndian)
                    << int(type) << isVersion2 << isBigEndian;
        }
    }
}

void TestNiftiVolume::forms()
{
    QFETCH(int, type);
    QFETCH(bool, isVersion2);
    QFETCH(bool, isBigEndian);
    VolumeRecipe recipe;
    recipe.type = VoxelType(type);
    recipe.isVersion2 = isVersion2;
    recipe.isBigEndian = isBigEndian;
    recipe.dim = {3, 4, 3, 1};
    recipe.values = {0, 1, 5, 5, 127, 0, 2};
    recipe.extension = QByteArray(16, 'x');
    const QByteArray file = volumeFile(recipe);
    // Also as a chain of two gzip streams, which is one file.
    for (const QByteArray &form : QByteArrayList{
             file, gzipped(file), gzipped(file.first(351)) + gzipped(file.sliced(351))}) {
        const VolumeFacts facts = factsOf(form);
        QCOMPARE(facts.fault, QString());
        QCOMPARE(facts.size, (VolumeSize{4, 3, 1}));
        QCOMPARE(facts.ids, QList<int>({1, 2, 5, 127}));
        QVERIFY(!facts.isCanceled);
    }
}

void TestNiftiVolume::scaling_data()
{
    QTest::addColumn<double>("slope");
    QTest::addColumn<double>("inter");
    QTest::addColumn<QList<int>>("ids");
    const auto row = [](const char *name, double slope, double inter, const QList<int> &ids) {
        QTest::newRow(name) << slope << inter << ids;
    };
    row("none", 1, 0, {1, 2, 100});
    row("slope", 3, 0, {3, 6, 300});
    row("both", 2, 1, {1, 3, 5, 201});
    row("inter", 1, 5, {5, 6, 7, 105});
    row("a slope of nought is none", 0, 5, {1, 2, 100});
    row("a slope that is no number is none", notANumber, notANumber, {1, 2, 100});
    row("an infinite slope is none", infinity, 0, {1, 2, 100});
}

void TestNiftiVolume::scaling()
{
    QFETCH(double, slope);
    QFETCH(double, inter);
    for (const VoxelType type : allTypes) {
        for (const bool isVersion2 : {false, true}) {
            VolumeRecipe recipe;
            recipe.type = type;
            recipe.isVersion2 = isVersion2;
            recipe.values = {0, 1, 2, 100};
            recipe.slope = slope;
            recipe.inter = inter;
            const VolumeFacts facts = factsOf(volumeFile(recipe));
            QCOMPARE(facts.fault, QString());
            QTEST(facts.ids, "ids");
        }
    }
}

void TestNiftiVolume::wholeNumbers_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<double>("slope");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QList<int>>("ids");
    const QList<double> halves = {0.5, 1.5, 2.5, 7.49, 9.51, -0.4};
    QTest::newRow("half to even") << int(VoxelType::Float32) << 1.0 << halves
                                  << QList<int>({2, 7, 10});
    QTest::newRow("double") << int(VoxelType::Float64) << 1.0 << halves << QList<int>({2, 7, 10});
    // As the reference client does it with these two types alone.
    const QList<double> odd = {1, 3, 5, 7};
    QTest::newRow("cut off") << int(VoxelType::UInt8) << 0.5 << odd << QList<int>({1, 2, 3});
    QTest::newRow("cut off too") << int(VoxelType::UInt16) << 0.5 << odd << QList<int>({1, 2, 3});
    QTest::newRow("rounded") << int(VoxelType::Int16) << 0.5 << odd << QList<int>({2, 4});
}

void TestNiftiVolume::wholeNumbers()
{
    QFETCH(int, type);
    QFETCH(double, slope);
    QFETCH(QList<double>, values);
    VolumeRecipe recipe;
    recipe.type = VoxelType(type);
    recipe.slope = slope;
    recipe.values = values;
    const VolumeFacts facts = factsOf(volumeFile(recipe));
    QCOMPARE(facts.fault, QString());
    QTEST(facts.ids, "ids");
}

void TestNiftiVolume::values_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, VoxelType type, double value, const char *shown) {
        QTest::newRow(name) << int(type) << value << QString::fromLatin1(shown);
    };
    row("the largest", VoxelType::Int32, 65535, "");
    row("beyond it", VoxelType::Int32, 65536, "65536");
    row("unsigned", VoxelType::UInt32, 4294967295.0, "4.29497e+09");
    row("64 bits", VoxelType::UInt64, 18446744073709549568.0, "1.84467e+19");
    row("signed", VoxelType::Int64, -1, "-1");
    row("a byte", VoxelType::Int8, -3, "-3");
    row("a word", VoxelType::Int16, -32768, "-32768");
    row("real", VoxelType::Float32, -0.6, "-0.6");
    row("rounded up to what is too large", VoxelType::Float64, 65535.5, "65535.5");
    row("rounded down", VoxelType::Float64, 65535.4, "");
    row("no number", VoxelType::Float32, notANumber, "nan");
    row("infinite", VoxelType::Float64, infinity, "inf");
}

void TestNiftiVolume::values()
{
    QFETCH(int, type);
    QFETCH(double, value);
    QFETCH(QString, shown);
    VolumeRecipe recipe;
    recipe.type = VoxelType(type);
    recipe.values = {0, value};
    const QString fault = shown.isEmpty()
        ? QString()
        : QStringLiteral("has a voxel with the value %1; instance ids go from 0 to 65535")
              .arg(shown);
    QCOMPARE(faultOf(volumeFile(recipe)), fault);
}

void TestNiftiVolume::sentAsItIs_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("can");
    VolumeRecipe recipe;
    recipe.values = {0, 1, 255};
    const QByteArray file = volumeFile(recipe);
    QTest::newRow("as it should be") << gzipped(file) << true;
    QTest::newRow("not packed") << file << false;
    QTest::newRow("bytes behind") << gzipped(file + "more") << false;
    QTest::newRow("two streams") << gzipped(file.first(9)) + gzipped(file.sliced(9)) << false;
    const auto row = [&recipe](const char *name, bool can, auto change) {
        VolumeRecipe changed = recipe;
        change(&changed);
        QTest::newRow(name) << gzipped(volumeFile(changed)) << can;
    };
    using Recipe = VolumeRecipe *;
    row("no scaling, otherwise said", true, [](Recipe r) { r->slope = 0; });
    row("scaled", false, [](Recipe r) { r->inter = 1; });
    row("wider than it needs", false, [](Recipe r) { r->type = VoxelType::UInt16; });
    row("signed", false, [](Recipe r) {
        r->type = VoxelType::Int16;
        r->values = {300};
    });
    row("as wide as it needs", true, [](Recipe r) {
        r->type = VoxelType::UInt16;
        r->values = {256};
    });
    row("nothing in it", true, [](Recipe r) { r->values.clear(); });
    row("an extension", false, [](Recipe r) { r->extension = QByteArray(16, '\0'); });
    row("four dimensions", false, [](Recipe r) { r->dim = {4, 2, 2, 2, 1}; });
    row("NIfTI-2", false, [](Recipe r) { r->isVersion2 = true; });
}

void TestNiftiVolume::sentAsItIs()
{
    QFETCH(QByteArray, file);
    const VolumeFacts facts = factsOf(file);
    QCOMPARE(facts.fault, QString());
    QTEST(facts.canBeSentAsItIs, "can");
}

void TestNiftiVolume::cutAnywhere_data()
{
    QTest::addColumn<bool>("isVersion2");
    QTest::newRow("1") << false;
    QTest::newRow("2") << true;
}

void TestNiftiVolume::cutAnywhere()
{
    QFETCH(bool, isVersion2);
    VolumeRecipe recipe;
    recipe.isVersion2 = isVersion2;
    recipe.values = {1, 2, 3, 4, 5, 6, 7, 8};
    recipe.extension = QByteArray(32, 'x');
    const QByteArray file = volumeFile(recipe);
    const qsizetype header = isVersion2 ? 540 : 348;
    for (qsizetype size = 0; size < file.size(); ++size) {
        const char *fault = size == 0 ? "is empty"
            : size < 4                ? "is no NIfTI volume"
            : size < header           ? "ends in the middle of its header"
            : size < file.size() - 8  ? "is not complete: it ends before its voxels begin"
                                      : "is not complete: it ends before its last voxel";
        QCOMPARE(faultOf(file.first(size)), QString::fromLatin1(fault));
        QCOMPARE(faultOf(gzipped(file.first(size))), QString::fromLatin1(fault));
    }
    const QByteArray packed = gzipped(file);
    for (qsizetype size = 2; size < packed.size(); ++size)
        QCOMPARE(faultOf(packed.first(size)),
                 QStringLiteral("is not complete: it ends in the middle of what it has packed"));
}

void TestNiftiVolume::damagedAnywhere()
{
    VolumeRecipe recipe;
    recipe.dim = {3, 20, 20, 20};
    for (int i = 0; i < 8000; ++i)
        recipe.values += i * 7 % 200;
    const QByteArray packed = gzipped(volumeFile(recipe));
    // The ten bytes of gzip's own header may say this or that.
    for (qsizetype at = 10; at < packed.size(); at += 13) {
        QByteArray damaged = packed;
        damaged[at] = char(damaged.at(at) ^ 0x10);
        QVERIFY2(!faultOf(damaged).isEmpty(), qPrintable(QString::number(at)));
    }
}

void TestNiftiVolume::whatIsBehind()
{
    VolumeRecipe recipe;
    recipe.values = {3};
    const QByteArray file = volumeFile(recipe);
    for (const QByteArray &form :
         QByteArrayList{file + "junk", gzipped(file) + "junk", gzipped(file + "junk"),
                        gzipped(file) + QByteArray(100000, '\0')}) {
        const VolumeFacts facts = factsOf(form);
        QCOMPARE(facts.fault, QString());
        QCOMPARE(facts.ids, QList<int>({3}));
    }
}

void TestNiftiVolume::bombs()
{
    const QByteArray file = volumeFile({}) + QByteArray(1 << 20, '\0');
    VolumeLimits limits;
    limits.maxBytesBehind = (1 << 20) - 1;
    QCOMPARE(factsOf(gzipped(file), limits).fault,
             QStringLiteral("unpacks to more than its header says"));
    // Not packed there is nothing to be afraid of.
    QCOMPARE(factsOf(file, limits).fault, QString());
    limits.maxBytesBehind += 1;
    QCOMPARE(factsOf(gzipped(file), limits).fault, QString());

    VolumeRecipe large;
    large.dim = {3, 2, 2, 3};
    limits.maxVoxels = 11;
    QCOMPARE(factsOf(volumeFile(large), limits).fault,
             QStringLiteral("has 12 voxels; at most 11 are supported"));
}

void TestNiftiVolume::manyVoxels()
{
    // Not a multiple of what is read at once, and the last voxel counts.
    VolumeRecipe recipe;
    recipe.dim = {3, 101, 37, 29};
    recipe.type = VoxelType::UInt16;
    recipe.values = QList<double>(101LL * 37 * 29);
    recipe.values.last() = 40000;
    recipe.values[20000] = 7;
    QCOMPARE(factsOf(gzipped(volumeFile(recipe))).ids, QList<int>({7, 40000}));
}

void TestNiftiVolume::aDeviceThatFails()
{
    const QByteArray file = volumeFile({});
    for (const qsizetype size : {qsizetype(0), qsizetype(100), file.size() - 1}) {
        FailingDevice device(file.first(size));
        QCOMPARE(checkVolume(&device).fault, QStringLiteral("cannot be read"));
    }
    const QByteArray packed = gzipped(file);
    FailingDevice device(packed.first(packed.size() - 2));
    QCOMPARE(checkVolume(&device).fault, QStringLiteral("cannot be read"));
}

void TestNiftiVolume::canceled()
{
    QByteArray file = volumeFile({});
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    const std::atomic_bool isCanceled = true;
    const VolumeFacts facts = checkVolume(&buffer, {}, &isCanceled);
    QVERIFY(facts.isCanceled);
    QCOMPARE(facts.fault, QString());
}

QTEST_GUILESS_MAIN(TestNiftiVolume)
#include "tst_niftivolume.moc"
