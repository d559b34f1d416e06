// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/labels/checking.h"

#include <QJsonObject>

namespace brickyard::sandbox {

/// One kind of annotation in a series of a task object.
struct AnnotationKind
{
    const char *field; ///< of the series: a list of annotations
    /// Puts what is particular to the kind into \a label.
    void (*convert)(const QJsonObject &annotation, QJsonObject *label, FieldReader *reader,
                    const Place &place);
    bool hasCategory;
    bool hasVideo; ///< may be on one frame or slice
    bool hasStats;
};

/// All kinds; the last one has no field (null).
const AnnotationKind *annotationKinds();

} // namespace brickyard::sandbox
