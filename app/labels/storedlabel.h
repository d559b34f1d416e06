// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1String>

namespace brickyard {

// One label of the stored format, read into the annotation of a task object (the table of
// protocol.md 4; the reference client's `dicom_rb_series` is the measure). Pure; for any thread.

/// What a stored label is.
enum class LabelKind {
    BoundingBox,
    Polygon,
    Polyline,
    Landmark,
    Landmark3d,
    Ellipse,
    Cuboid,
    Length,
    Angle,
    Segment, ///< an instance of a segmentation
    Classification, ///< of the whole task
    SeriesClassification,
    InstanceClassification,
    Unknown, ///< nothing that is known here
};

LabelKind labelKindOf(const QJsonObject &label);

/// The list of a series that annotations of a kind are in ("boundingBoxes"); empty for those that
/// are in none: Segment, Classification, Unknown.
QLatin1String annotationField(LabelKind kind);

/// The annotation of a task object, complete for every kind that has a list in the series, and for
/// Segment (without its instance id) and Classification. \a items are the series' own, \a
/// itemsIndices their places among the task's.
QJsonObject annotationOf(const QJsonObject &label, const QJsonArray &items,
                         const QJsonArray &itemsIndices);

} // namespace brickyard
