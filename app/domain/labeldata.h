// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace brickyard {

/// A file with the segmentation of a series, as the service names it.
struct SegmentationFile
{
    QString path; ///< in the project's label storage, where it was uploaded to
    int series = 0; ///< its index among the task's

    friend bool operator==(const SegmentationFile &, const SegmentationFile &) = default;
};

/// All labels of a task as they are put (protocol.md 3): what it had before goes.
struct LabelData
{
    QByteArray labels = "[]"; ///< a JSON array in the stored format, as text
    /// Where the labels were uploaded to, in place of `labels`; empty where they were not.
    QString path;
    QList<SegmentationFile> segmentations;

    friend bool operator==(const LabelData &, const LabelData &) = default;
};

/// Where a file may be uploaded to.
struct UploadPlace
{
    QUrl address; ///< signed: a key for this one file, not for logs or messages
    QString path; ///< what it is called from then on
};

/// Where the files of a task's labels may be uploaded to.
struct UploadPlaces
{
    QList<UploadPlace> labels; ///< as many as were asked for
    QList<UploadPlace> segmentations;
};

} // namespace brickyard
