// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace brickyard::sandbox {

/// A small made-up chest CT in space, and its segmentation. Both are NIfTI files (`.nii.gz`) of 64
/// columns, 64 rows and 16 slices, and the same for the same name.
struct ChestVolume
{
    static constexpr int lung = 1; ///< the instances of the segmentation
    static constexpr int firstNodule = 2;

    /// How many nodules there are: one or two. Their instances follow each other.
    static int nodules(const QString &name);
    /// 16 bits with a sign: Hounsfield units.
    static QByteArray image(const QString &name);
    /// 8 bits: 0, or the instance that a voxel belongs to.
    static QByteArray segmentation(const QString &name);
};

} // namespace brickyard::sandbox
