// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/files/demofile.h"

#include "sandbox/files/chestvolume.h"
#include "sandbox/files/demoimage.h"
#include "sandbox/files/fundusimage.h"

#include <QStringList>

namespace brickyard::sandbox {

namespace {

enum class Content { None, Slice, Fundus, Volume, Segmentation };

Content contentOf(const QString &path)
{
    const QStringList steps = path.split(QLatin1Char('/'));
    if (steps.size() < 4)
        return Content::None;
    const QString &folder = steps.at(2);
    const QString &file = steps.last();
    if (folder == QLatin1StringView("items") && file.endsWith(QLatin1StringView(".png"))) {
        return file.startsWith(QLatin1StringView("fundus-")) ? Content::Fundus : Content::Slice;
    }
    if (steps.size() == 5 && folder == QLatin1StringView("items")
        && file == QLatin1StringView("volume.nii.gz"))
        return Content::Volume;
    // Uploaded ones are in folders with random names (protocol.md 3).
    if (steps.size() == 6 && folder == QLatin1StringView("labels")
        && steps.at(3) == QLatin1StringView("demo") && file == QLatin1StringView("0.nii.gz"))
        return Content::Segmentation;
    return Content::None;
}

} // namespace

QString DemoPaths::slice(const QString &taskId, int series, int number) const
{
    return m_project % QLatin1StringView("/items/") % taskId % QLatin1Char('/')
        % QString::number(series) % QLatin1Char('-') % QString::number(number)
        % QLatin1StringView(".png");
}

QString DemoPaths::fundus(const QString &taskId, bool isRightEye) const
{
    return QStringLiteral("%1/items/%2/fundus-%3.png")
        .arg(m_project, taskId, isRightEye ? QStringLiteral("od") : QStringLiteral("os"));
}

QString DemoPaths::volume(const QString &taskId) const
{
    return QStringLiteral("%1/items/%2/volume.nii.gz").arg(m_project, taskId);
}

QString DemoPaths::segmentation(const QString &taskId) const
{
    return QStringLiteral("%1/labels/demo/%2/0.nii.gz").arg(m_project, taskId);
}

QString DemoPaths::volumeName(const QString &path)
{
    return path.section(QLatin1Char('/'), -2, -2);
}

bool isDemoFile(const QString &path)
{
    return contentOf(path) != Content::None;
}

std::optional<DemoFile> demoFile(const QString &path)
{
    const QByteArray png = QByteArrayLiteral("image/png");
    // The type that segmentations are uploaded with.
    const QByteArray nifti = QByteArrayLiteral("application/octet-stream");
    switch (contentOf(path)) {
    case Content::None:
        break;
    case Content::Slice:
        return DemoFile{demoImage(path), png};
    case Content::Fundus:
        return DemoFile{fundusImage(path), png};
    case Content::Volume:
        return DemoFile{ChestVolume::image(DemoPaths::volumeName(path)), nifti};
    case Content::Segmentation:
        return DemoFile{ChestVolume::segmentation(DemoPaths::volumeName(path)), nifti};
    }
    return std::nullopt;
}

} // namespace brickyard::sandbox
