// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/filefault.h"
#include "labels/labelcounts.h"
#include "labels/segmentationsource.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <atomic>
#include <functional>

class QIODevice;

namespace brickyard {

class TaxonomyIndex;

/// What a file of labels has for one task, without the labels: they are read again when they are
/// needed, so that a file may be larger than memory.
struct LabelEntry
{
    QString taskId; ///< may be empty where there is a name
    QString name; ///< of the task; may be empty where there is an id
    qint64 line = 0; ///< where it begins
    qint64 begin = 0; ///< the same in bytes
    qint64 size = 0; ///< bytes
    size_t fingerprint = 0; ///< of its bytes, to see that they are still the same
    int seriesCount = 0;
    LabelCounts counts;
    QList<SegmentationSource> segmentations;
};

struct LabelFile
{
    /// Of no file are more told; the rest is counted.
    static constexpr qsizetype mostFaults = 1000;

    QList<LabelEntry> entries; ///< in the file's order, each task once; those without a fault
    /// Where there are any, nothing of a person's file is to be sent.
    QList<FileFault> faults;
    int untoldFaults = 0;
    bool isCancelled = false;
};

/// Reads labels as a JSON array or JSON Lines: `{"taskId", "labels": […]}`,
/// `{"taskId", "series": […], "classification"}`, or `name` in the place of `taskId`. Everything is
/// checked that can be without the service (see LabelCheck); \a taxonomy may be null. For any
/// thread; blocks as \a device does. \a goOn is told now and then how many bytes have been read;
/// where it answers false, reading ends.
LabelFile readLabels(QIODevice *device, const TaxonomyIndex *taxonomy,
                     const std::function<bool(qint64 bytes)> &goOn = {});

/// Adds what is wrong with the local files of segmentations, which are read for that, and leaves
/// the entries out that it is wrong with; \a folder is what paths are relative to. \a cancelled may
/// be set from another thread.
void checkSegmentationFiles(LabelFile *file, const QString &folder,
                            const std::atomic_bool *cancelled = nullptr);

/// An entry once more, from a device that can be positioned. Empty where it is not what it was.
QJsonObject readEntry(QIODevice *device, const LabelEntry &entry);

} // namespace brickyard
