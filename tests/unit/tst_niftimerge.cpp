// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/niftimerge.h"
#include "redbrick/gzip.h"
#include "tests/support/volumes.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;

namespace {

using Given = InstanceGroups;
using Groups = QMap<int, QList<int>>;

VolumeInput fileInput(const QByteArray &file, int instanceId = 0)
{
    const auto open = [file]() -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(file);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    return {open, instanceId};
}

/// Eight voxels at most.
VolumeInput inputOf(const QList<double> &values, int instanceId = 0,
                    VoxelType type = VoxelType::UInt16)
{
    VolumeRecipe recipe;
    recipe.type = type;
    recipe.values = values;
    return fileInput(gzipped(volumeFile(recipe)), instanceId);
}

struct Made
{
    MergedVolume volume;
    QByteArray packed;
    QByteArray file; ///< unpacked

    /// What is behind a header of NIfTI-1, in \a bytes for a voxel.
    QList<int> voxels(int bytes, bool isBigEndian = false) const
    {
        QList<int> result;
        QDataStream stream(file.sliced(352));
        stream.setByteOrder(isBigEndian ? QDataStream::BigEndian : QDataStream::LittleEndian);
        while (!stream.atEnd()) {
            quint8 narrow = 0;
            quint16 wide = 0;
            bytes == 1 ? stream >> narrow : stream >> wide;
            result += bytes == 1 ? narrow : wide;
        }
        return result;
    }
};

Made merged(const QList<VolumeInput> &inputs, const Given &given = {},
            const VolumeLimits &limits = {})
{
    Made made;
    QBuffer out(&made.packed);
    out.open(QIODevice::WriteOnly);
    made.volume = writeInstanceVolume(inputs, given, &out, limits);
    made.file = gunzipped(made.packed, 1 << 20).value_or(QByteArray());
    return made;
}

} // namespace

class TestNiftiMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneVolume_data();
    void oneVolume();
    void header_data();
    void header();
    void fromNifti2();
    void width();
    void masks();
    void overlaps_data();
    void overlaps();
    void instancesWithoutVoxels();
    void nothingInIt();
    void faults_data();
    void faults();
    void givenFaults_data();
    void givenFaults();
    void tooManyGroups();
    void chunks();
    void changedMeanwhile();
    void aFullDisk();
    void canceled();
    void files();
};

void TestNiftiMerge::oneVolume_data()
{
    QTest::addColumn<int>("type");
    for (const VoxelType type : {VoxelType::UInt8, VoxelType::Int16, VoxelType::Float64})
        QTest::addRow("%d", int(type)) << int(type);
}

void TestNiftiMerge::oneVolume()
{
    QFETCH(int, type);
    const Made made = merged({inputOf({0, 3, 0, 7, 3, 0, 0, 1}, 0, VoxelType(type))});
    QCOMPARE(made.volume.fault, QString());
    QCOMPARE(made.volume.size, (VolumeSize{2, 2, 2}));
    QCOMPARE(made.volume.ids, QList<int>({1, 3, 7}));
    QCOMPARE(made.volume.groups, Groups());
    QCOMPARE(made.volume.instances, Given({{1, {}}, {3, {}}, {7, {}}}));
    QCOMPARE(made.voxels(1), QList<int>({0, 3, 0, 7, 3, 0, 0, 1}));
    // What was made needs not be made again.
    QByteArray packed = made.packed;
    QBuffer buffer(&packed);
    buffer.open(QIODevice::ReadOnly);
    QVERIFY(checkVolume(&buffer).canBeSentAsItIs);
}

void TestNiftiMerge::header_data()
{
    QTest::addColumn<bool>("isBigEndian");
    QTest::newRow("little") << false;
    QTest::newRow("big") << true;
}

void TestNiftiMerge::header()
{
    QFETCH(bool, isBigEndian);
    VolumeRecipe recipe;
    recipe.isBigEndian = isBigEndian;
    recipe.type = VoxelType::Float32;
    recipe.dim = {5, 2, 2, 2, 1, 1};
    recipe.values = {100, 200};
    recipe.slope = 3;
    recipe.extension = QByteArray(16, 'x');
    const Made made = merged({fileInput(volumeFile(recipe)), inputOf({0, 0, 5})});
    QCOMPARE(made.volume.fault, QString());
    QCOMPARE(made.voxels(2, isBigEndian), QList<int>({300, 600, 5, 0, 0, 0, 0, 0}));

    VolumeRecipe expected = recipe;
    expected.type = VoxelType::UInt16;
    expected.dim = {3, 2, 2, 2};
    expected.slope = 1;
    expected.extension.clear();
    QCOMPARE(made.file.first(352), volumes::headerOf(expected) + QByteArray(4, '\0'));
}

void TestNiftiMerge::fromNifti2()
{
    for (const bool isBigEndian : {false, true}) {
        VolumeRecipe recipe;
        recipe.isBigEndian = isBigEndian;
        recipe.values = {1, 2};
        QByteArray expected = volumes::headerOf(recipe);
        expected[38] = 'r';
        recipe.isVersion2 = true;
        const Made made = merged({fileInput(volumeFile(recipe))});
        QCOMPARE(made.volume.fault, QString());
        QCOMPARE(made.file.first(348), expected);
        QCOMPARE(made.voxels(1), QList<int>({1, 2, 0, 0, 0, 0, 0, 0}));
    }
}

void TestNiftiMerge::width()
{
    QCOMPARE(merged({inputOf({255})}).file.size(), 352 + 8);
    QCOMPARE(merged({inputOf({256})}).file.size(), 352 + 16);
    // A new group may be what makes it wide: 1 to 255 are instances.
    Given given;
    for (int id = 1; id <= 255; ++id)
        given.insert(id, {});
    const Made made = merged({inputOf({1, 1}), inputOf({2})}, given);
    QCOMPARE(made.volume.ids, QList<int>({1, 256}));
    QCOMPARE(made.voxels(2), QList<int>({256, 1, 0, 0, 0, 0, 0, 0}));
}

void TestNiftiMerge::masks()
{
    const Made made = merged({inputOf({1, 1, 0, 0}, 5), inputOf({0, 0, 9, 0}, 300),
                              inputOf({0.3, 0, 0, 0.6}, 2, VoxelType::Float32)},
                             {{5, {}}, {300, {}}, {2, {}}});
    QCOMPARE(made.volume.fault, QString());
    QCOMPARE(made.volume.ids, QList<int>({2, 5, 300}));
    QCOMPARE(made.voxels(2), QList<int>({5, 5, 300, 2, 0, 0, 0, 0}));
}

void TestNiftiMerge::overlaps_data()
{
    QTest::addColumn<QList<QList<double>>>("inputs");
    QTest::addColumn<Given>("given");
    QTest::addColumn<QList<int>>("voxels");
    QTest::addColumn<Groups>("groups");
    QTest::addColumn<Given>("instances");
    using Inputs = QList<QList<double>>;
    const auto row = [](const char *name, const Inputs &inputs, const Given &given,
                        QList<int> voxels, const Groups &groups, const Given &instances) {
        voxels.resize(8);
        QTest::newRow(name) << inputs << given << voxels << groups << instances;
    };
    // The reference client gives the same numbers.
    row("two", {{1, 1}, {0, 2, 2}}, {{1, {}}, {2, {}}}, {1, 3, 2}, {{3, {1, 2}}},
        {{1, {3}}, {2, {3}}});
    row("the same", {{1, 1}, {0, 1, 1}}, {}, {1, 1, 1}, {}, {{1, {}}});
    row("ids that are in use", {{1}, {2}, {0, 3}}, {{1, {}}, {2, {}}, {4, {5}}}, {6, 3},
        {{6, {1, 2}}}, {{1, {6}}, {2, {6}}, {3, {}}});
    row("three", {{1, 1, 0, 1}, {2, 0, 2, 2}, {0, 4, 4, 4}}, {}, {3, 5, 6, 7},
        {{3, {1, 2}}, {5, {1, 4}}, {6, {2, 4}}, {7, {1, 2, 4}}},
        {{1, {3, 5, 7}}, {2, {3, 6, 7}}, {4, {5, 6, 7}}});
    row("by what lies below, not by where", {{2, 1}, {3, 3}}, {}, {5, 4},
        {{4, {1, 3}}, {5, {2, 3}}}, {{1, {4}}, {2, {5}}, {3, {4, 5}}});
    row("a given group that occurs", {{9, 1}}, {{1, {9}}, {2, {9}}}, {9, 1}, {{9, {1, 2}}},
        {{1, {9}}, {2, {9}}});
    row("a given group that is made", {{1, 1}, {0, 2}}, {{1, {9}}, {2, {9}}}, {1, 9}, {{9, {1, 2}}},
        {{1, {9}}, {2, {9}}});
    row("more on a given group", {{9}, {3}}, {{1, {9}}, {2, {9}}}, {4}, {{4, {1, 2, 3}}},
        {{1, {4}}, {2, {4}}, {3, {4}}});
    row("a group on its own instance", {{1, 9}, {9, 1}}, {{1, {9}}, {2, {9}}}, {9, 9},
        {{9, {1, 2}}}, {{1, {9}}, {2, {9}}});
    row("two groups of the same", {{8, 1}, {7, 2}}, {{1, {7, 8}}, {2, {7, 8}}}, {8, 8},
        {{8, {1, 2}}}, {{1, {8}}, {2, {8}}});
    row("a group on another", {{7}, {8}}, {{1, {7}}, {2, {7, 8}}, {3, {8}}}, {4}, {{4, {1, 2, 3}}},
        {{1, {4}}, {2, {4}}, {3, {4}}});
}

void TestNiftiMerge::overlaps()
{
    QFETCH(QList<QList<double>>, inputs);
    QFETCH(Given, given);
    QList<VolumeInput> volumes;
    for (const QList<double> &values : inputs)
        volumes += inputOf(values);
    const Made made = merged(volumes, given);
    QCOMPARE(made.volume.fault, QString());
    QTEST(made.voxels(1), "voxels");
    QTEST(made.volume.groups, "groups");
    QTEST(made.volume.instances, "instances");
}

void TestNiftiMerge::instancesWithoutVoxels()
{
    const Made made =
        merged({inputOf({1, 0}, 4), inputOf(QList<double>(), 5)}, {{4, {}}, {5, {}}, {6, {7}}});
    QCOMPARE(made.volume.ids, QList<int>({4}));
    QCOMPARE(made.volume.instances, Given({{4, {}}}));
    // What is wholly below another has a voxel in a group.
    const Made covered = merged({inputOf({1}, 4), inputOf({1, 1}, 5)});
    QCOMPARE(covered.volume.ids, QList<int>({1, 5}));
    QCOMPARE(covered.volume.instances, Given({{4, {1}}, {5, {1}}}));
}

void TestNiftiMerge::nothingInIt()
{
    const Made made = merged({inputOf(QList<double>()), inputOf(QList<double>(), 5)}, {{5, {}}});
    QCOMPARE(made.volume.fault, QString());
    QCOMPARE(made.volume.ids, QList<int>());
    QCOMPARE(made.packed, QByteArray());
}

void TestNiftiMerge::faults_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("fault");
    QTest::newRow("another size") << 0
                                  << QStringLiteral(
                                         "has 2 × 2 × 3 voxels, where the first has 2 × 2 × 2");
    QTest::newRow("no volume") << 1 << QStringLiteral("is no NIfTI volume");
    QTest::newRow("cut off") << 2
                             << QStringLiteral("is not complete: it ends before its last voxel");
    QTest::newRow("not there") << 3 << QStringLiteral("cannot be opened");
    QTest::newRow("no id") << 4
                           << QStringLiteral("65536 is no instance id: they go from 1 to 65535");
}

void TestNiftiMerge::faults()
{
    QFETCH(int, place);
    VolumeRecipe larger;
    larger.dim = {3, 2, 2, 3};
    const QList<VolumeInput> wrong = {fileInput(volumeFile(larger)), fileInput(QByteArray("words")),
                                      fileInput(volumeFile({}).chopped(1)),
                                      volumeInFile(QStringLiteral("no such folder/no such file")),
                                      inputOf({1}, 65536)};
    const Made made = merged({inputOf({1}), wrong.at(place), inputOf({2})});
    QTEST(made.volume.fault, "fault");
    QCOMPARE(made.volume.faultyInput, 1);
    QCOMPARE(made.packed, QByteArray());
}

void TestNiftiMerge::givenFaults_data()
{
    QTest::addColumn<Given>("given");
    QTest::addColumn<QString>("fault");
    QTest::newRow("nought") << Given({{0, {}}})
                            << QStringLiteral("0 is no instance id: they go from 1 to 65535");
    QTest::newRow("a large group")
        << Given({{1, {70000}}})
        << QStringLiteral("70000 is no instance id: they go from 1 to 65535");
    QTest::newRow("both") << Given({{1, {2}}, {2, {}}})
                          << QStringLiteral("2 is the id of an instance and of a group");
}

void TestNiftiMerge::givenFaults()
{
    QFETCH(Given, given);
    const Made made = merged({inputOf({1})}, given);
    QTEST(made.volume.fault, "fault");
    QCOMPARE(made.volume.faultyInput, -1);
    QCOMPARE(merged({}).volume.fault, QStringLiteral("there can be 1 to 500 volumes of one image"));
}

void TestNiftiMerge::tooManyGroups()
{
    Given given;
    for (int id = 1; id < 65535; ++id)
        given.insert(id, {});
    QCOMPARE(merged({inputOf({1}), inputOf({2})}, given).volume.ids, QList<int>({65535}));
    given.insert(65535, {});
    QCOMPARE(merged({inputOf({1}), inputOf({2})}, given).volume.fault,
             QStringLiteral("so many instances overlap that there are not enough ids"));
}

void TestNiftiMerge::chunks()
{
    // More voxels than are read at once, and each place is its own.
    VolumeRecipe recipe;
    recipe.dim = {3, 50, 40, 30};
    recipe.type = VoxelType::Int32;
    for (int i = 0; i < 60000; ++i)
        recipe.values += i % 1000;
    const QByteArray ids = volumeFile(recipe);
    for (int i = 0; i < 60000; ++i)
        recipe.values[i] = i % 7 == 0 ? 1 : 0;
    const Made made = merged({fileInput(ids), fileInput(gzipped(volumeFile(recipe)), 2000)});
    QCOMPARE(made.volume.fault, QString());
    const QList<int> voxels = made.voxels(2);
    QCOMPARE(voxels.size(), 60000);
    for (int i = 0; i < 60000; ++i) {
        const int below = i % 1000;
        QList<int> expected;
        if (below != 0)
            expected += below;
        if (i % 7 == 0)
            expected += 2000;
        const int id = voxels.at(i);
        const QList<int> alone = id == 0 ? QList<int>() : QList<int>({id});
        QCOMPARE(made.volume.groups.value(id, alone), expected);
    }
}

void TestNiftiMerge::changedMeanwhile()
{
    VolumeRecipe other;
    other.dim = {3, 2, 2, 1};
    VolumeRecipe more;
    more.values = {1, 2, 3};
    for (const VolumeRecipe &recipe : {other, more}) {
        const auto first = std::make_shared<bool>(true);
        VolumeInput changing;
        changing.open = [first, recipe] {
            return std::exchange(*first, false) ? inputOf({1}).open()
                                                : fileInput(volumeFile(recipe)).open();
        };
        QVERIFY(!merged({changing}).volume.fault.isEmpty());
    }
}

void TestNiftiMerge::aFullDisk()
{
    QByteArray nothing;
    QBuffer out(&nothing);
    out.open(QIODevice::ReadOnly); // takes nothing
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    const MergedVolume volume = writeInstanceVolume({inputOf({1})}, {}, &out);
    QVERIFY(volume.fault.startsWith(QStringLiteral("cannot be written: ")));
    QCOMPARE(volume.faultyInput, -1);
}

void TestNiftiMerge::canceled()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const std::atomic_bool isCanceled = true;
    const MergedVolume volume = writeInstanceVolume({inputOf({1})}, {}, &out, {}, &isCanceled);
    QVERIFY(volume.isCanceled);
    QCOMPARE(volume.fault, QString());
    QCOMPARE(out.size(), 0);
}

void TestNiftiMerge::files()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a volume"));
    VolumeRecipe recipe;
    recipe.values = {0, 6};
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(volumeFile(recipe));
    file.close();
    QCOMPARE(merged({volumeInFile(path), volumeInFile(path, 3)}).volume.groups,
             Groups({{1, {3, 6}}}));
}

QTEST_GUILESS_MAIN(TestNiftiMerge)
#include "tst_niftimerge.moc"
