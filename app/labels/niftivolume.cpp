// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/niftivolume.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <type_traits>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NiftiVolume)
};

constexpr int largestId = 65535;
constexpr qsizetype skipBytes = 64LL * 1024;

/// How stored values become ids.
struct Conversion
{
    bool isBigEndian;
    bool isScaled;
    bool cutsOff; ///< instead of rounding half to even
    double slope;
    double inter;
};

template<typename T> T storedValue(const char *bytes, bool isBigEndian)
{
    if constexpr (sizeof(T) == 1) {
        return std::bit_cast<T>(*bytes);
    } else {
        using Bits = std::conditional_t<sizeof(T) == 2, quint16,
                                        std::conditional_t<sizeof(T) == 4, quint32, quint64>>;
        const Bits bits =
            isBigEndian ? qFromBigEndian<Bits>(bytes) : qFromLittleEndian<Bits>(bytes);
        return std::bit_cast<T>(bits);
    }
}

/// Up to the first value that is no id; the answer is that value.
template<typename T>
std::optional<double> convert(const char *stored, const Conversion &how, std::vector<quint16> *ids)
{
    for (quint16 &id : *ids) {
        const T value = storedValue<T>(stored, how.isBigEndian);
        stored += sizeof(T);
        if constexpr (std::is_integral_v<T>) {
            if (!how.isScaled) {
                if (std::cmp_less(value, 0) || std::cmp_greater(value, largestId))
                    return double(value);
                id = std::make_unsigned_t<T>(value);
                continue;
            }
        }
        const double meant = how.isScaled ? double(value) * how.slope + how.inter : double(value);
        const double whole = how.cutsOff ? std::trunc(meant) : std::nearbyint(meant);
        if (!(whole >= 0 && whole <= largestId)) // nor where it is no number
            return meant;
        id = quint16(whole);
    }
    return {};
}

std::optional<double> convert(VoxelType type, const char *stored, const Conversion &how,
                              std::vector<quint16> *ids)
{
    switch (type) {
    case VoxelType::UInt8:
        return convert<quint8>(stored, how, ids);
    case VoxelType::Int8:
        return convert<qint8>(stored, how, ids);
    case VoxelType::UInt16:
        return convert<quint16>(stored, how, ids);
    case VoxelType::Int16:
        return convert<qint16>(stored, how, ids);
    case VoxelType::UInt32:
        return convert<quint32>(stored, how, ids);
    case VoxelType::Int32:
        return convert<qint32>(stored, how, ids);
    case VoxelType::UInt64:
        return convert<quint64>(stored, how, ids);
    case VoxelType::Int64:
        return convert<qint64>(stored, how, ids);
    case VoxelType::Float32:
        return convert<float>(stored, how, ids);
    case VoxelType::Float64:
        return convert<double>(stored, how, ids);
    }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace

NiftiReader::NiftiReader(QIODevice *device, const VolumeLimits &limits)
    : m_limits(limits),
      m_bytes(device)
{}

bool NiftiReader::fail(const QString &fault)
{
    m_fault = fault;
    m_ids.clear();
    return false;
}

/// There are fewer bytes than there have to be.
bool NiftiReader::failAt(const QString &place)
{
    switch (m_bytes.state()) {
    case UnpackedBytes::State::Damaged:
        return fail(Words::tr("is damaged: what it has packed cannot be unpacked"));
    case UnpackedBytes::State::CutOff:
        return fail(Words::tr("is not complete: it ends in the middle of what it has packed"));
    case UnpackedBytes::State::Unreadable:
        return fail(Words::tr("cannot be read"));
    case UnpackedBytes::State::Good:
    case UnpackedBytes::State::Ended:
        break;
    }
    return fail(place);
}

qint64 NiftiReader::take(char *bytes, qint64 size)
{
    const qsizetype first = std::min<qsizetype>(size, m_beginning.size());
    std::memcpy(bytes, m_beginning.constData(), std::size_t(first));
    m_beginning.remove(0, first);
    return first + m_bytes.read(bytes + first, size - first);
}

bool NiftiReader::skip(qint64 size)
{
    QByteArray unused(std::min<qsizetype>(size, skipBytes), Qt::Uninitialized);
    while (size > 0) {
        const qint64 some = std::min<qint64>(size, unused.size());
        if (take(unused.data(), some) < some)
            return false;
        size -= some;
    }
    return true;
}

bool NiftiReader::readHeader()
{
    m_beginning.resize(NiftiHeader::largest);
    m_beginning.truncate(m_bytes.read(m_beginning.data(), NiftiHeader::largest));
    if (m_bytes.state() != UnpackedBytes::State::Good
        && m_bytes.state() != UnpackedBytes::State::Ended && !failAt({}))
        return false;
    NiftiHeaderReading reading = readNiftiHeader(m_beginning, m_limits.maxVoxels);
    if (!reading.fault.isEmpty())
        return fail(reading.fault);
    m_header = std::move(reading.header);
    m_left = m_header.voxels();
    if (!skip(m_header.dataOffset))
        return failAt(Words::tr("is not complete: it ends before its voxels begin"));
    return true;
}

const std::vector<quint16> &NiftiReader::readIds()
{
    m_ids.resize(m_fault.isEmpty() ? std::min<std::size_t>(voxelsAtOnce, std::size_t(m_left)) : 0);
    if (m_ids.empty())
        return m_ids;
    const qsizetype bytes = qsizetype(m_ids.size()) * bytesOf(m_header.type);
    m_stored.resize(bytes);
    if (take(m_stored.data(), bytes) < bytes) {
        failAt(Words::tr("is not complete: it ends before its last voxel"));
        return m_ids;
    }
    m_left -= qint64(m_ids.size());
    // The reference client rounds all but these two.
    const bool cutsOff = m_header.type == VoxelType::UInt8 || m_header.type == VoxelType::UInt16;
    const Conversion how = {m_header.isBigEndian, m_header.isScaled(), cutsOff, m_header.slope,
                            m_header.inter};
    if (const auto wrong = convert(m_header.type, m_stored.constData(), how, &m_ids))
        fail(Words::tr("has a voxel with the value %1; instance ids go from 0 to %2")
                 .arg(*wrong)
                 .arg(largestId));
    return m_ids;
}

bool NiftiReader::finish()
{
    if (!m_fault.isEmpty())
        return false;
    if (m_bytes.members() == 0)
        return true;
    m_behind = m_beginning.size();
    m_beginning.clear();
    QByteArray unused(skipBytes, Qt::Uninitialized);
    while (m_bytes.state() == UnpackedBytes::State::Good) {
        m_behind += m_bytes.read(unused.data(), skipBytes);
        if (m_behind > m_limits.maxBytesBehind)
            return fail(Words::tr("unpacks to more than its header says"));
    }
    return m_bytes.state() == UnpackedBytes::State::Ended || failAt({});
}

bool NiftiReader::isPlainest() const
{
    return m_bytes.members() == 1 && m_behind == 0 && m_header.isVersion1()
        && m_header.dimensions == 3 && m_header.dataOffset == m_header.nearestOffset();
}

VolumeFacts checkVolume(QIODevice *device, const VolumeLimits &limits,
                        const std::atomic_bool *canceled)
{
    VolumeFacts facts;
    NiftiReader reader(device, limits);
    std::vector<bool> occurs(largestId + 1);
    bool goesOn = reader.readHeader();
    while (goesOn) {
        if (canceled && *canceled) {
            facts.isCanceled = true;
            return facts;
        }
        const std::vector<quint16> &ids = reader.readIds();
        for (const quint16 id : ids)
            occurs[id] = true;
        goesOn = !ids.empty();
    }
    reader.finish();
    facts.fault = reader.fault();
    if (!facts.fault.isEmpty())
        return facts;
    const NiftiHeader &header = reader.header();
    facts.size = header.size;
    for (int id = 1; id <= largestId; ++id) {
        if (occurs[std::size_t(id)])
            facts.ids += id;
    }
    const VoxelType narrowest =
        facts.ids.isEmpty() || facts.ids.last() < 256 ? VoxelType::UInt8 : VoxelType::UInt16;
    facts.canBeSentAsItIs = reader.isPlainest() && !header.isScaled() && header.type == narrowest;
    return facts;
}

} // namespace brickyard
