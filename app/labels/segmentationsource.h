// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace brickyard {

/// Where the segmentation of a series comes from, as a file of labels says it.
struct SegmentationSource
{
    int series = 0; ///< its index among the task's
    QStringList files; ///< as they are written there; at least one
    bool isBinary = false; ///< each file has one instance, whatever number is in it
    QMap<int, QString> masks; ///< which file an instance is in, where it has one of its own
    QMap<int, QList<int>> instances; ///< those that have labels, with the groups that they are in
    /// Those of them that have no voxel, and so are not put; known once the files were read.
    QList<int> emptyInstances = {};
    /// fileMark() of each of the files when they were read; as they must still be when they are
    /// put.
    QStringList marks = {};

    /// One file that the project's storage has already: as it came from get-tasks.
    bool isStored() const;

    friend bool operator==(const SegmentationSource &, const SegmentationSource &) = default;
};

/// Which instances have no voxel, in sentences; empty where each has one.
QString emptyInstancesText(const QList<SegmentationSource> &sources);

} // namespace brickyard
