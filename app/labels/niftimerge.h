// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/niftivolume.h"
#include "labels/overlapgroups.h"

#include <QList>
#include <QMap>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

class QIODevice;

namespace brickyard {

/// One of the volumes that are put together.
struct VolumeInput
{
    /// Gives the file, open for reading, from its beginning, or nothing. It is called twice, in
    /// the thread of writeInstanceVolume().
    std::function<std::unique_ptr<QIODevice>()> open;
    /// 0: a volume of instance ids. Otherwise it is a mask, and what is not 0 in it is this
    /// instance.
    int instanceId = 0;
};

VolumeInput volumeInFile(const QString &path, int instanceId = 0);

struct MergedVolume
{
    VolumeSize size = {1, 1, 1};
    QList<int>
        ids; ///< that occur, of instances and of groups; ascending. Empty: nothing was written
    QMap<int, QList<int>> groups; ///< those of the ids that are groups, and their instances
    /// The instances that have a voxel, alone or in a group, and the groups that each is in. An
    /// instance that was given and is not among them has none.
    InstanceGroups instances;

    bool isCanceled = false; ///< \a out may have a part of a volume
    QString fault; ///< empty: none; without a full stop. As with isCanceled
    qsizetype faultyInput = -1; ///< its place among the inputs; -1: the fault is of no single one
};

constexpr qsizetype mostVolumeInputs = 500; ///< all of them are open at the same time

/// Puts volumes of the same size together to one of instance ids and groups, as the reference
/// client's `process_upload` does, and writes it as .nii.gz with the header of the first. They are
/// read twice, from the beginning to the end: to see what overlaps, and to write. \a given are the
/// instances of the segmentMap with their groups. For any thread; \a canceled, if there is one, may
/// be set from another.
MergedVolume writeInstanceVolume(const QList<VolumeInput> &inputs, const InstanceGroups &given,
                                 QIODevice *out, const VolumeLimits &limits = {},
                                 const std::atomic_bool *canceled = nullptr);

} // namespace brickyard
