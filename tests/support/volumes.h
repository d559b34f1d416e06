// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/niftiheader.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>
#include <QList>

/// What a NIfTI file is made of.
struct VolumeRecipe
{
    bool isVersion2 = false;
    bool isBigEndian = false;
    brickyard::VoxelType type = brickyard::VoxelType::UInt8;
    /// Put together so because GCC 12 is wrong about a braced list here.
    QList<qint64> dim = QList<qint64>()
        << 3 << 2 << 2 << 2; ///< the number of dimensions, and their sizes
    QList<double> values; ///< as they are stored; what is missing is 0
    double slope = 1;
    double inter = 0;
    double offset = -1; ///< of the voxels; -1: right behind header and extension
    QByteArray extension;
    QByteArray magic; ///< in place of the right one
};

namespace volumes {

constexpr int header1Bytes = 348;
constexpr int header2Bytes = 540;

/// Puts values into a header, wherever they belong.
class Header
{
public:
    explicit Header(const VolumeRecipe &recipe)
        : m_bytes(recipe.isVersion2 ? header2Bytes : header1Bytes, '\0'),
          m_isBigEndian(recipe.isBigEndian)
    {}

    template<typename T> void put(int at, T value)
    {
        QByteArray field;
        QDataStream stream(&field, QIODevice::WriteOnly);
        stream.setByteOrder(m_isBigEndian ? QDataStream::BigEndian : QDataStream::LittleEndian);
        stream.setFloatingPointPrecision(sizeof(T) == 4 ? QDataStream::SinglePrecision
                                                        : QDataStream::DoublePrecision);
        stream << value;
        m_bytes.replace(at, field.size(), field);
    }
    void putText(int at, const QByteArray &text) { m_bytes.replace(at, text.size(), text); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    bool m_isBigEndian;
};

inline QByteArray headerOf(const VolumeRecipe &recipe)
{
    Header header(recipe);
    const int size = recipe.isVersion2 ? header2Bytes : header1Bytes;
    const double offset = recipe.offset < 0 ? size + 4 + recipe.extension.size() : recipe.offset;
    const qint16 bits = qint16(8 * brickyard::bytesOf(recipe.type));
    header.put(0, size);
    if (recipe.isVersion2) {
        header.putText(4, recipe.magic.isEmpty() ? QByteArray("n+2\0\r\n\032\n", 8) : recipe.magic);
        header.put(12, qint16(recipe.type));
        header.put(14, bits);
        for (int i = 0; i < 8; ++i)
            header.put(16 + 8 * i, recipe.dim.value(i, 1));
        header.put(168, qint64(offset));
        header.put(176, recipe.slope);
        header.put(184, recipe.inter);
        for (int i = 0; i < 12; ++i)
            header.put(400 + 8 * i, double(i) / 2);
        header.putText(240, "a description");
        header.put(348, qint32(2)); // sform_code
    } else {
        header.putText(344, recipe.magic.isEmpty() ? QByteArray("n+1\0", 4) : recipe.magic);
        header.put(70, qint16(recipe.type));
        header.put(72, bits);
        for (int i = 0; i < 8; ++i)
            header.put(40 + 2 * i, qint16(recipe.dim.value(i, 1)));
        header.put(108, float(offset));
        header.put(112, float(recipe.slope));
        header.put(116, float(recipe.inter));
        for (int i = 0; i < 12; ++i)
            header.put(280 + 4 * i, float(i) / 2);
        header.putText(148, "a description");
        header.put(254, qint16(2));
    }
    return header.bytes();
}

inline void putVoxel(QDataStream *stream, brickyard::VoxelType type, double value)
{
    using brickyard::VoxelType;
    switch (type) {
    case VoxelType::UInt8:
        *stream << quint8(value);
        break;
    case VoxelType::Int8:
        *stream << qint8(value);
        break;
    case VoxelType::UInt16:
        *stream << quint16(value);
        break;
    case VoxelType::Int16:
        *stream << qint16(value);
        break;
    case VoxelType::UInt32:
        *stream << quint32(value);
        break;
    case VoxelType::Int32:
        *stream << qint32(value);
        break;
    case VoxelType::UInt64:
        *stream << quint64(value);
        break;
    case VoxelType::Int64:
        *stream << qint64(value);
        break;
    case VoxelType::Float32:
        stream->setFloatingPointPrecision(QDataStream::SinglePrecision);
        *stream << float(value);
        break;
    case VoxelType::Float64:
        stream->setFloatingPointPrecision(QDataStream::DoublePrecision);
        *stream << value;
        break;
    }
}

} // namespace volumes

/// The file of \a recipe, not packed.
inline QByteArray volumeFile(const VolumeRecipe &recipe)
{
    QByteArray voxels;
    QDataStream stream(&voxels, QIODevice::WriteOnly);
    stream.setByteOrder(recipe.isBigEndian ? QDataStream::BigEndian : QDataStream::LittleEndian);
    qint64 count = 1;
    for (qsizetype i = 1; i < recipe.dim.size(); ++i)
        count *= recipe.dim.at(i);
    for (qint64 i = 0; i < count; ++i)
        volumes::putVoxel(&stream, recipe.type, recipe.values.value(i));
    const QByteArray flag(recipe.extension.isEmpty() ? "\0\0\0\0" : "\1\0\0\0", 4);
    return volumes::headerOf(recipe) + flag + recipe.extension + voxels;
}
