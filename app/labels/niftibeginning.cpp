// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/niftifields.h"
#include "labels/niftiheader.h"

#include <cstring>

namespace brickyard {

using namespace nifti;

namespace {

/// The fields of a NIfTI-2 header in one of NIfTI-1, which has all of them in narrower types.
QByteArray asNifti1(QByteArray bytes2, bool isBigEndian)
{
    QByteArray bytes(header1Bytes, '\0');
    Fields to(&bytes, isBigEndian);
    const Fields from(&bytes2, isBigEndian);
    to.setInteger<qint32>(0, qint32(header1Bytes));
    bytes[38] = 'r'; // so that it can be read as Analyze 7.5
    std::memcpy(bytes.data() + 344, "n+1", 3);

    struct Run
    {
        qsizetype from, to, count;
    };
    // Parameters of the intent; pixdim; from cal_max to toffset; the quaternion and its offset;
    // the three rows.
    for (const Run &run :
         {Run{80, 56, 3}, {104, 76, 8}, {192, 124, 4}, {352, 256, 6}, {400, 280, 12}}) {
        for (qsizetype i = 0; i < run.count; ++i)
            to.setReal(run.to + i * 4, from.real(run.from + i * 8));
    }
    // dim_info, descrip, aux_file, intent_name
    for (const Run &run : {Run{524, 39, 1}, {240, 148, 80}, {320, 228, 24}, {508, 328, 16}})
        std::memcpy(bytes.data() + run.to, bytes2.constData() + run.from, std::size_t(run.count));
    for (int i = 0; i <= mostDimensions; ++i)
        to.setDim(i, from.dim(i));
    // slice_start and slice_end; qform_code, sform_code and intent_code; slice_code and xyzt_units
    to.setInteger(74, qint16(from.integer<qint64>(224)));
    to.setInteger(120, qint16(from.integer<qint64>(232)));
    to.setInteger(252, qint16(from.integer<qint32>(344)));
    to.setInteger(254, qint16(from.integer<qint32>(348)));
    to.setInteger(68, qint16(from.integer<qint32>(504)));
    bytes[122] = char(from.integer<qint32>(496));
    bytes[123] = char(from.integer<qint32>(500));
    return bytes;
}

} // namespace

QByteArray niftiBeginning(const NiftiHeader &like, VoxelType type)
{
    QByteArray bytes = like.isVersion1() ? like.bytes : asNifti1(like.bytes, like.isBigEndian);
    Fields fields(&bytes, like.isBigEndian);
    const Layout &layout = fields.layout();
    fields.setInteger<qint16>(layout.datatype, qint16(type));
    fields.setInteger<qint16>(layout.bitpix, qint16(8 * bytesOf(type)));
    fields.setDim(0, 3);
    for (int i = 4; i <= mostDimensions; ++i)
        fields.setDim(i, 1);
    fields.setOffset(header1Bytes + 4);
    fields.setReal(layout.slope, 1);
    fields.setReal(layout.inter, 0);
    return bytes + QByteArray(4, '\0'); // no extensions
}

} // namespace brickyard
