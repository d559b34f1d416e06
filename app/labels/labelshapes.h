// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels/fieldcheck.h"
#include "labels/storedlabel.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace brickyard {

/// What the annotations of one list of a series have to be (protocol.md 4).
struct AnnotationRule
{
    const char *field; ///< of the series
    LabelKind kind;
    /// Adds what is wrong with where it is; a path is the annotation's.
    void (*checkShape)(FieldCheck &fields, const QJsonObject &annotation, const QString &path);
    bool hasVideo; ///< may be on one frame or slice
};

/// Those with a category; measurements are lengths there.
const std::vector<AnnotationRule> &annotationRules();

/// The taxonomy's word for a way of marking: "BBOX"; empty for classifications.
QString labelTypeOf(LabelKind kind);

/// The same for the part of a stored label that says where it is.
void checkStoredShape(FieldCheck &fields, LabelKind kind, const QJsonObject &label,
                      const QString &path);

} // namespace brickyard
