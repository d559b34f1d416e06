// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/nifti.h"

#include "sandbox/gzip.h"

#include <QtEndian>

namespace brickyard::sandbox {

namespace {

constexpr qint32 headerSize = 348;
constexpr qsizetype voxelOffset = 352; // four bytes say that there are no extensions
constexpr qint16 scannerCoordinates = 1;
constexpr char millimetres = 2;

/// Puts fields where nifti1.h has them.
class Header
{
public:
    template<typename Number> void put(qsizetype offset, Number number)
    {
        qToLittleEndian(number, m_bytes.data() + offset);
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes = QByteArray(voxelOffset, '\0');
};

int bitsOf(NiftiVolume::Type type)
{
    return type == NiftiVolume::Type::UInt8 ? 8 : 16;
}

// The middle of the volume is the origin. NIfTI's axes run to the right, the front and the head.
void putPlace(Header &header, const NiftiVolume &volume)
{
    constexpr qsizetype row = 4 * sizeof(float);
    constexpr qsizetype quaternion = 256;
    constexpr qsizetype offsets = 268;
    constexpr qsizetype matrix = 280;
    header.put(252, scannerCoordinates); // qform_code
    header.put(254, scannerCoordinates); // sform_code
    header.put(quaternion + 2 * qsizetype(sizeof(float)), 1.0F); // half a turn about the last axis
    for (int axis = 0; axis < 3; ++axis) {
        const float step = volume.spacing.at(size_t(axis)) * (axis < 2 ? -1.0F : 1.0F);
        const float start = -step * float(volume.size.at(size_t(axis)) - 1) / 2;
        header.put(offsets + axis * qsizetype(sizeof(float)), start);
        header.put(matrix + axis * row + axis * qsizetype(sizeof(float)), step);
        header.put(matrix + axis * row + 3 * qsizetype(sizeof(float)), start);
    }
}

} // namespace

QByteArray niftiFile(const NiftiVolume &volume)
{
    Header header;
    header.put(0, headerSize);
    header.put(38, 'r'); // regular
    header.put(40, qint16(3)); // dim
    for (int i = 1; i <= 7; ++i)
        header.put(40 + 2 * i, qint16(i <= 3 ? volume.size.at(size_t(i) - 1) : 1));
    header.put(70, qint16(volume.type));
    header.put(72, qint16(bitsOf(volume.type)));
    header.put(76, 1.0F); // pixdim[0]: the third axis is not flipped
    for (int i = 1; i <= 3; ++i)
        header.put(76 + 4 * i, volume.spacing.at(size_t(i) - 1));
    header.put(108, float(voxelOffset));
    header.put(112, 1.0F); // scl_slope
    header.put(123, millimetres);
    putPlace(header, volume);
    const QByteArray magic = QByteArrayLiteral("n+1");
    for (qsizetype i = 0; i < magic.size(); ++i)
        header.put(344 + i, magic.at(i));
    return gzip(header.bytes() + volume.voxels);
}

} // namespace brickyard::sandbox
