// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace brickyard::sandbox {

/// A volume as NIfTI-1 has it, in one file (nifti1.h of the NIfTI Data Format Working Group):
/// columns run to the patient's left, rows to the back, slices to the head.
struct NiftiVolume
{
    enum class Type : qint16 { UInt8 = 2, Int16 = 4 }; ///< NIfTI's own numbers

    Type type = Type::UInt8;
    std::array<int, 3> size{}; ///< columns, rows, slices
    std::array<float, 3> spacing{}; ///< mm
    QByteArray voxels; ///< little-endian; columns fastest, slices slowest
};

/// A `.nii.gz`. The same volume gives the same bytes.
QByteArray niftiFile(const NiftiVolume &volume);

} // namespace brickyard::sandbox
