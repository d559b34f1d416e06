// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/chestvolume.h"

#include "sandbox/files/nifti.h"
#include "sandbox/random.h"

#include <QList>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace brickyard::sandbox {

namespace {

constexpr std::array<int, 3> size{64, 64, 16};
constexpr std::array<float, 3> spacing{5.5F, 5.5F, 12.0F};

/// In voxels.
struct Ellipsoid
{
    std::array<double, 3> centre{};
    std::array<double, 3> radii{};

    bool contains(int column, int row, int slice) const
    {
        const std::array<int, 3> voxel{column, row, slice};
        double sum = 0;
        for (size_t axis = 0; axis < voxel.size(); ++axis) {
            const double distance = (voxel.at(axis) - centre.at(axis)) / radii.at(axis);
            sum += distance * distance;
        }
        return sum <= 1;
    }
};

struct Chest
{
    Ellipsoid wall;
    std::array<Ellipsoid, 2> lungs;
    Ellipsoid heart;
    Ellipsoid spine;
    QList<Ellipsoid> nodules;
};

Chest chestOf(const QString &name)
{
    constexpr double through = 1'000; // in every slice
    Random random = Random::forText(name);
    Chest chest;
    chest.wall = {{31.5, 33, 7.5}, {random.between(27, 30), random.between(21, 24), through}};
    const double height = random.between(15.5, 18);
    for (size_t side = 0; side < chest.lungs.size(); ++side) {
        chest.lungs.at(side) = {{side == 0 ? 19.5 : 43.5, 32, random.between(7, 8)},
                                {random.between(8.5, 10), height, random.between(7, 8)}};
    }
    chest.heart = {{34, 30, 5}, {6.5, 7.5, 5}}; // more on the left, which is seen on the right
    chest.spine = {{31.5, 47.5, 7.5}, {3.5, 3, through}};
    // One in a lung, and sometimes one in the other: so they never touch.
    const int count = 1 + random.below(2);
    for (int i = 0; i < count; ++i) {
        const Ellipsoid &lung = chest.lungs.at(size_t(i));
        const double radius = random.between(2, 3.2);
        Ellipsoid nodule{lung.centre, {radius, radius, radius * 0.6}};
        nodule.centre.at(0) += random.between(-2, 2);
        nodule.centre.at(1) += random.between(-7, 7);
        nodule.centre.at(2) += random.between(-2, 2);
        chest.nodules.append(nodule);
    }
    return chest;
}

quint8 instanceAt(const Chest &chest, int column, int row, int slice)
{
    for (qsizetype i = 0; i < chest.nodules.size(); ++i) {
        if (chest.nodules.at(i).contains(column, row, slice))
            return quint8(ChestVolume::firstNodule + i);
    }
    const bool inLung = !chest.heart.contains(column, row, slice)
        && std::ranges::any_of(
            chest.lungs, [&](const Ellipsoid &lung) { return lung.contains(column, row, slice); });
    return inLung ? ChestVolume::lung : 0;
}

qint16 densityAt(const Chest &chest, int column, int row, int slice)
{
    const quint8 instance = instanceAt(chest, column, row, slice);
    if (instance >= ChestVolume::firstNodule)
        return 60;
    if (instance == ChestVolume::lung)
        return -830;
    if (chest.spine.contains(column, row, slice))
        return 420;
    return chest.wall.contains(column, row, slice) ? 35 : -1'000;
}

template<typename Voxel, typename Function>
QByteArray file(NiftiVolume::Type type, Function voxelAt)
{
    NiftiVolume volume{type, size, spacing, {}};
    volume.voxels.resize(qsizetype(sizeof(Voxel)) * size[0] * size[1] * size[2]);
    char *place = volume.voxels.data();
    for (int slice = 0; slice < size[2]; ++slice) {
        for (int row = 0; row < size[1]; ++row) {
            for (int column = 0; column < size[0]; ++column, place += sizeof(Voxel))
                qToLittleEndian<Voxel>(voxelAt(column, row, slice), place);
        }
    }
    return niftiFile(volume);
}

} // namespace

int ChestVolume::nodules(const QString &name)
{
    return int(chestOf(name).nodules.size());
}

QByteArray ChestVolume::image(const QString &name)
{
    const Chest chest = chestOf(name);
    Random noise = Random::forText(name);
    return file<qint16>(NiftiVolume::Type::Int16, [&](int column, int row, int slice) {
        return qint16(densityAt(chest, column, row, slice) + noise.below(41) - 20);
    });
}

QByteArray ChestVolume::segmentation(const QString &name)
{
    const Chest chest = chestOf(name);
    return file<quint8>(NiftiVolume::Type::UInt8, [&](int column, int row, int slice) {
        return instanceAt(chest, column, row, slice);
    });
}

} // namespace brickyard::sandbox
