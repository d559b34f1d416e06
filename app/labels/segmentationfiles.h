// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeldata.h"
#include "labels/labelpackage.h"

#include <QList>
#include <QString>

#include <atomic>

namespace brickyard {

/// A volume that is ready to be uploaded.
struct PreparedSegmentation
{
    QString file; ///< local; gzipped NIfTI
    int series = 0;
    QString mark = {}; ///< fileMark() from before it was checked; empty where it is our own
};

struct PreparedSegmentations
{
    QList<PreparedSegmentation> files;
    QList<SegmentationFile> stored; ///< those that are in the storage already
    /// The same with the labels as they fit the files: without the instances that have no voxel,
    /// and with the groups of those that overlap.
    LabelPackage package;
    QString fault; ///< one or more sentences; empty: none
};

/// Reads the local files of a task's segmentations, checks that they still fit, and puts them
/// together in \a folder where they cannot be sent as they are. For a thread that may block;
/// \a cancelled may be set from another.
PreparedSegmentations prepareSegmentations(const LabelPackage &package, const QString &folder,
                                           const std::atomic_bool *cancelled);

/// What is wrong with the files of a segmentation, before anything is sent: a clause without a full
/// stop, that names the file; empty where nothing is. Then \a source has the marks of its files and
/// the instances without a voxel. Paths are relative to \a folder.
QString checkSegmentation(SegmentationSource *source, const QString &folder,
                          const std::atomic_bool *cancelled);

/// The same with absolute paths.
SegmentationSource withAbsolutePaths(const SegmentationSource &source, const QString &folder);

} // namespace brickyard
