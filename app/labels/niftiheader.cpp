// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/niftiheader.h"

#include "labels/niftifields.h"

#include <QCoreApplication>

#include <cmath>

namespace brickyard {

using namespace nifti;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NiftiHeader)
};

constexpr qint64 longestSide = 32767; // what NIfTI-1 can say
constexpr qint64 mostExtensionBytes = 64LL * 1024 * 1024;

QString dicomName(const QByteArray &beginning)
{
    // The SOP class stands in the first bytes of the file's own header.
    if (beginning.contains("1.2.840.10008.5.1.4.1.1.481.3"))
        return Words::tr("a DICOM RT structure set");
    if (beginning.contains("1.2.840.10008.5.1.4.1.1.66.4"))
        return Words::tr("a DICOM segmentation");
    return Words::tr("a DICOM file");
}

/// What else it may be; empty where that is unknown.
QString otherFormat(const QByteArray &beginning)
{
    if (beginning.mid(128, 4) == "DICM")
        return dicomName(beginning);
    struct Format
    {
        const char *magic;
        const char *name;
    };
    static constexpr Format formats[] = {
        {"ObjectType", QT_TRANSLATE_NOOP("NiftiHeader", "a MetaImage file")},
        {"NDims", QT_TRANSLATE_NOOP("NiftiHeader", "a MetaImage file")},
        {"NRRD000", QT_TRANSLATE_NOOP("NiftiHeader", "an NRRD file")},
        {"\x89PNG", QT_TRANSLATE_NOOP("NiftiHeader", "a PNG picture")},
        {"\xff\xd8\xff", QT_TRANSLATE_NOOP("NiftiHeader", "a JPEG picture")},
        {"II*", QT_TRANSLATE_NOOP("NiftiHeader", "a TIFF picture")},
        {"MM", QT_TRANSLATE_NOOP("NiftiHeader", "a TIFF picture")},
        {"\x89HDF", QT_TRANSLATE_NOOP("NiftiHeader", "an HDF5 file")},
        {"\x93NUMPY", QT_TRANSLATE_NOOP("NiftiHeader", "a NumPy array")},
        {"PK\x03\x04", QT_TRANSLATE_NOOP("NiftiHeader", "a ZIP archive")},
        {"# vtk", QT_TRANSLATE_NOOP("NiftiHeader", "a VTK file")},
        {"<VTKFile", QT_TRANSLATE_NOOP("NiftiHeader", "a VTK file")},
    };
    for (const Format &format : formats) {
        if (beginning.startsWith(format.magic))
            return Words::tr(format.name);
    }
    return {};
}

QString typeName(int datatype)
{
    switch (datatype) {
    case 1:
        return QStringLiteral("binary");
    case 32:
        return QStringLiteral("complex64");
    case 128:
        return QStringLiteral("rgb24");
    case 1536:
        return QStringLiteral("float128");
    case 1792:
        return QStringLiteral("complex128");
    case 2048:
        return QStringLiteral("complex256");
    case 2304:
        return QStringLiteral("rgba32");
    default:
        return QString::number(datatype);
    }
}

bool isVoxelType(int datatype)
{
    switch (VoxelType(datatype)) {
    case VoxelType::UInt8:
    case VoxelType::Int16:
    case VoxelType::Int32:
    case VoxelType::Float32:
    case VoxelType::Float64:
    case VoxelType::Int8:
    case VoxelType::UInt16:
    case VoxelType::UInt32:
    case VoxelType::Int64:
    case VoxelType::UInt64:
        return true;
    }
    return false;
}

/// Finds version and byte order, and takes the header's bytes. The answer is a fault.
QString takeBytes(const QByteArray &beginning, NiftiHeader *header)
{
    const auto isAny = [&beginning](qsizetype bytes) {
        return beginning.size() >= 4
            && (qFromLittleEndian<qint32>(beginning.constData()) == bytes
                || qFromBigEndian<qint32>(beginning.constData()) == bytes);
    };
    if (beginning.isEmpty())
        return Words::tr("is empty");
    if (!isAny(header1Bytes) && !isAny(header2Bytes)) {
        const QString name = otherFormat(beginning);
        return name.isEmpty()
            ? Words::tr("is no NIfTI volume")
            : Words::tr("is %1; only NIfTI (.nii, .nii.gz) is supported").arg(name);
    }
    header->isBigEndian = beginning.at(0) == 0;
    const qsizetype size = isAny(header1Bytes) ? header1Bytes : header2Bytes;
    if (beginning.size() < size)
        return Words::tr("ends in the middle of its header");
    header->bytes = beginning.first(size);
    const QByteArray magic =
        size == header1Bytes ? header->bytes.mid(344, 4) : header->bytes.mid(4, 4);
    const char version = size == header1Bytes ? '1' : '2';
    if (magic == QByteArray("ni") + version + '\0')
        return Words::tr("is the header of a NIfTI volume in two files; only NIfTI in one file "
                         "(.nii, .nii.gz) is supported");
    if (magic != QByteArray("n+") + version + '\0')
        return Words::tr("is no NIfTI volume: its header lacks the mark \"n+%1\"")
            .arg(QLatin1Char(version));
    return {};
}

QString takeSize(const Fields &fields, qint64 maxVoxels, NiftiHeader *header)
{
    const qint64 dimensions = fields.dim(0);
    if (dimensions < 1 || dimensions > mostDimensions)
        return Words::tr("has a damaged header: %1 dimensions").arg(dimensions);
    if (dimensions < 3)
        return Words::tr("has fewer than three dimensions");
    header->dimensions = int(dimensions);
    for (int i = 1; i <= dimensions; ++i) {
        const qint64 side = fields.dim(i);
        if (side < 1 || side > longestSide)
            return Words::tr("has %1 voxels along an axis; there can be 1 to %2")
                .arg(side)
                .arg(longestSide);
        if (i > 3 && side > 1)
            return Words::tr("has more than three dimensions");
        if (i <= 3)
            header->size[std::size_t(i - 1)] = int(side);
    }
    if (header->voxels() > maxVoxels)
        return Words::tr("has %1 voxels; at most %2 are supported")
            .arg(header->voxels())
            .arg(maxVoxels);
    return {};
}

QString takeRest(const Fields &fields, NiftiHeader *header)
{
    const int datatype = fields.integer<qint16>(fields.layout().datatype);
    if (!isVoxelType(datatype))
        return Words::tr("has voxels of the type %1, which cannot be instance ids")
            .arg(typeName(datatype));
    header->type = VoxelType(datatype);

    const double offset = fields.offset();
    const auto least = double(header->nearestOffset());
    if (!(offset >= least && offset <= least + mostExtensionBytes && offset == std::floor(offset)))
        return Words::tr("has a damaged header: the voxels cannot begin at byte %1").arg(offset);
    header->dataOffset = qint64(offset);

    const double slope = fields.real(fields.layout().slope);
    const double inter = fields.real(fields.layout().inter);
    if (slope == 0 || !std::isfinite(slope))
        return {}; // the format's way to say that nothing is scaled
    if (!std::isfinite(inter))
        return Words::tr("has a damaged header: its scaling is no number");
    header->slope = slope;
    header->inter = inter;
    return {};
}

} // namespace

int bytesOf(VoxelType type)
{
    switch (type) {
    case VoxelType::UInt8:
    case VoxelType::Int8:
        return 1;
    case VoxelType::Int16:
    case VoxelType::UInt16:
        return 2;
    case VoxelType::Int32:
    case VoxelType::UInt32:
    case VoxelType::Float32:
        return 4;
    case VoxelType::Float64:
    case VoxelType::Int64:
    case VoxelType::UInt64:
        return 8;
    }
    return 1;
}

NiftiHeaderReading readNiftiHeader(const QByteArray &beginning, qint64 maxVoxels)
{
    NiftiHeaderReading reading;
    NiftiHeader &header = reading.header;
    reading.fault = takeBytes(beginning, &header);
    if (!reading.fault.isEmpty())
        return reading;
    const Fields fields(&header.bytes, header.isBigEndian);
    reading.fault = takeSize(fields, maxVoxels, &header);
    if (reading.fault.isEmpty())
        reading.fault = takeRest(fields, &header);
    return reading;
}

} // namespace brickyard
