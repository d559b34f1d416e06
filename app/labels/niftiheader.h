// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace brickyard {

// Wire details: nifti1.h and nifti2.h of the NIfTI Data Format Working Group. Pure; for any thread.

/// How a voxel is stored; the numbers are the header's `datatype`.
enum class VoxelType {
    UInt8 = 2,
    Int16 = 4,
    Int32 = 8,
    Float32 = 16,
    Float64 = 64,
    Int8 = 256,
    UInt16 = 512,
    UInt32 = 768,
    Int64 = 1024,
    UInt64 = 1280,
};

int bytesOf(VoxelType type);

using VolumeSize = std::array<int, 3>; ///< voxels along each axis, at least 1

/// The header of a single-file NIfTI-1 or NIfTI-2 volume.
struct NiftiHeader
{
    static constexpr qsizetype largest = 540; ///< bytes, of either version

    QByteArray bytes; ///< as they are in the file: 348 of NIfTI-1, 540 of NIfTI-2
    bool isBigEndian = false;
    int dimensions = 3; ///< more than three only where the others are 1
    VolumeSize size = {1, 1, 1};
    VoxelType type = VoxelType::UInt8;
    qint64 dataOffset = 0; ///< bytes from the beginning of the unpacked file
    double slope = 1; ///< a voxel means slope * stored + inter
    double inter = 0;

    qint64 voxels() const { return qint64(size[0]) * size[1] * size[2]; }
    bool isVersion1() const { return bytes.size() == 348; }
    bool isScaled() const { return slope != 1 || inter != 0; }
    /// Where the voxels begin if nothing is between them and the header.
    qint64 nearestOffset() const { return bytes.size() + 4; }
};

struct NiftiHeaderReading
{
    NiftiHeader header; ///< where there is no fault
    QString fault; ///< empty: none; without a full stop
};

/// \a beginning is what the unpacked file begins with, NiftiHeader::largest bytes where it has as
/// many. Files of other formats are refused by name. Whether there are voxels behind the header is
/// not looked at.
NiftiHeaderReading readNiftiHeader(const QByteArray &beginning, qint64 maxVoxels);

/// What a NIfTI-1 file begins with, up to its voxels, that has the place and orientation of
/// \a like, three dimensions, UInt8 or UInt16 without scaling, and no extensions: the reference
/// client makes no NIfTI-2, and reads neither that nor what has extensions. The byte order is that
/// of \a like.
QByteArray niftiBeginning(const NiftiHeader &like, VoxelType type);

} // namespace brickyard
