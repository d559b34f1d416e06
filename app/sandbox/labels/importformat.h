// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace brickyard::sandbox {

/// What is known of a project's categories. Empty where the project is not known, as in
/// `validateAndConvertToImportFormat`, whose arguments name none.
struct TaxonomyView
{
    QHash<QString, int> classIds; ///< by the category's name
};

struct ImportFormatResult
{
    bool isValid = false;
    QString error; ///< a line for each problem (the first 20), with task, series and field
    QByteArray converted; ///< a JSON array; empty where invalid or not asked for
};

/// Checks a JSON array of task objects, and turns them into the stored format if \a convert
/// (the table is in the reference client's `rb_label_utils.py`, which reads the stored format
/// back; this is the way there).
///
/// A task keeps its members, but instead of `series` and `classification` it has
/// - `items`: those of all series, one after another;
/// - `seriesInfo`: for each series `itemsIndices`, and its name, metadata and kind of masks;
/// - `labels`: with `volumeindex` for the series, and a new `labelid` where there was no `id`;
/// - `labelsMap`, if a series has segmentations: at the series' index its files, else null,
///   because the reference client takes the position for the series;
/// - `heatMaps`, `transforms`, `centerline`, if a series has any, with `seriesIndex`.
/// A label has a `classid` only where \a taxonomy knows its category; readers do without.
/// Members of a series that are unknown here, and comments on labels, are dropped.
///
/// A task that has neither `series` nor `classification` is in the stored format already and
/// passes through.
ImportFormatResult convertToImportFormat(const QByteArray &original, bool convert,
                                         const TaxonomyView &taxonomy = {});

} // namespace brickyard::sandbox
