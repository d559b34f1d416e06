// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/niftiheader.h"
#include "labels/unpackedbytes.h"

#include <QList>
#include <QString>

#include <atomic>
#include <vector>

class QIODevice;

namespace brickyard {

/// What a volume may be. A file of a few KB can unpack to as much as is allowed here, so it is a
/// bound of time; memory is needed for some thousand voxels only.
struct VolumeLimits
{
    qint64 maxVoxels = 1LL << 31;
    qint64 maxBytesBehind = 16LL * 1024 * 1024; ///< unpacked, behind the last voxel
};

/// Reads a NIfTI volume of instance ids (or of what a mask has) voxel after voxel, the first axis
/// fastest. Plain or gzipped, as its first bytes say. A value is scaled as the header asks and
/// becomes a whole number as in the reference client's `process_upload`; what is no number from 0
/// to 65535 is a fault, where the reference client takes it modulo 65536. For any thread; blocks
/// as its device does.
class NiftiReader
{
public:
    static constexpr std::size_t voxelsAtOnce = 16384;

    /// \a device, open for reading, must outlive it.
    explicit NiftiReader(QIODevice *device, const VolumeLimits &limits = {});

    /// Comes first. False: see fault().
    bool readHeader();
    const NiftiHeader &header() const { return m_header; }

    /// The next voxels, voxelsAtOnce where there are as many. None: all were read, or see fault().
    const std::vector<quint16> &readIds();

    /// Goes on to the end of a gzipped file, where its check sum is. False: see fault().
    bool finish();

    /// Whether a reader that knows the plainest form only can read the file: one gzip stream of
    /// NIfTI-1 with nothing but voxels behind the header. After finish().
    bool isPlainest() const;

    /// Empty: none; without a full stop.
    const QString &fault() const { return m_fault; }

private:
    bool fail(const QString &fault);
    bool failAt(const QString &place);
    qint64 take(char *bytes, qint64 size);
    bool skip(qint64 size);

    VolumeLimits m_limits;
    UnpackedBytes m_bytes;
    QByteArray m_beginning; ///< read with the header, and not yet taken
    NiftiHeader m_header;
    QByteArray m_stored; ///< voxels as they are in the file
    std::vector<quint16> m_ids;
    qint64 m_left = 0; ///< voxels
    qint64 m_behind = 0; ///< bytes behind the last voxel
    QString m_fault;
};

struct VolumeFacts
{
    VolumeSize size = {1, 1, 1};
    QList<int> ids; ///< that occur, ascending, without 0
    /// It is what writeInstanceVolume() would make of it alone: gzipped, as narrow as its ids
    /// allow, not scaled, without extensions.
    bool canBeSentAsItIs = false;
    bool isCanceled = false; ///< then nothing else is known
    QString fault; ///< empty: none; without a full stop
};

/// Reads a whole volume of instance ids and says what is in it or wrong with it. \a canceled, if
/// there is one, may be set from another thread.
VolumeFacts checkVolume(QIODevice *device, const VolumeLimits &limits = {},
                        const std::atomic_bool *canceled = nullptr);

} // namespace brickyard
