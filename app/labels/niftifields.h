// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <bit>

namespace brickyard::nifti {

constexpr qsizetype header1Bytes = 348;
constexpr qsizetype header2Bytes = 540;
constexpr int mostDimensions = 7;

/// Where the fields of a version are, in bytes.
struct Layout
{
    qsizetype datatype, bitpix, dim, offset, slope, inter;
};
constexpr Layout layout1 = {70, 72, 40, 108, 112, 116};
constexpr Layout layout2 = {12, 14, 16, 168, 176, 184};

/// The fields of a header in its own byte order, in the widths of its version.
class Fields
{
public:
    Fields(QByteArray *bytes, bool isBigEndian)
        : m_bytes(bytes),
          m_isBigEndian(isBigEndian),
          m_is2(bytes->size() == header2Bytes)
    {}

    const Layout &layout() const { return m_is2 ? layout2 : layout1; }

    template<typename T> T integer(qsizetype at) const
    {
        const char *from = m_bytes->constData() + at;
        return m_isBigEndian ? qFromBigEndian<T>(from) : qFromLittleEndian<T>(from);
    }
    template<typename T> void setInteger(qsizetype at, T value)
    {
        char *to = m_bytes->data() + at;
        m_isBigEndian ? qToBigEndian<T>(value, to) : qToLittleEndian<T>(value, to);
    }

    double real(qsizetype at) const
    {
        return m_is2 ? std::bit_cast<double>(integer<quint64>(at))
                     : double(std::bit_cast<float>(integer<quint32>(at)));
    }
    void setReal(qsizetype at, double value)
    {
        if (m_is2)
            setInteger(at, std::bit_cast<quint64>(value));
        else
            setInteger(at, std::bit_cast<quint32>(float(value)));
    }

    qint64 dim(qsizetype index) const
    {
        return m_is2 ? integer<qint64>(layout2.dim + index * 8)
                     : integer<qint16>(layout1.dim + index * 2);
    }
    void setDim(qsizetype index, qint64 value)
    {
        if (m_is2)
            setInteger<qint64>(layout2.dim + index * 8, value);
        else
            setInteger<qint16>(layout1.dim + index * 2, qint16(value));
    }

    double offset() const
    {
        return m_is2 ? double(integer<qint64>(layout2.offset)) : real(layout1.offset);
    }
    void setOffset(qint64 value)
    {
        if (m_is2)
            setInteger<qint64>(layout2.offset, value);
        else
            setReal(layout1.offset, double(value));
    }

private:
    QByteArray *m_bytes;
    bool m_isBigEndian;
    bool m_is2;
};

} // namespace brickyard::nifti
