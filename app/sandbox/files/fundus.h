// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QPolygonF>
#include <QSizeF>
#include <QString>

namespace brickyard::sandbox {

/// Something on a retina that a labeler looks for. Lengths are pixels.
struct Lesion
{
    enum class Kind {
        Microaneurysm, ///< a dark dot
        Haemorrhage, ///< a larger dark ellipse
        Exudate, ///< a bright patch with an uneven edge
    };

    Kind kind = Kind::Microaneurysm;
    QPointF centre;
    double radiusX = 0;
    double radiusY = 0; ///< the same as radiusX but for haemorrhages
    double rotation = 0; ///< radians, clockwise as it is seen
    QPolygonF outline; ///< what is painted
};

/// What is on a made-up photograph of the back of an eye, and where: so that it can be painted and
/// labels can be put on it exactly. Lengths are pixels, from the top left.
struct Fundus
{
    static constexpr int size = 320; ///< width and height of the photograph

    struct Vessel
    {
        QPolygonF points; ///< from the optic disc outwards
        double width = 0; ///< where it begins; it becomes thinner
    };

    QPointF centre; ///< of the round field; all around it is black
    double radius = 0;
    bool isRightEye = true; ///< has the optic disc on the right
    QPointF disc;
    QSizeF discRadii;
    QPointF fovea;
    QList<Vessel> vessels;
    QList<Lesion> lesions; ///< at least one of each kind; clear of each other, disc and vessels

    /// The same for the same name. A left eye where the last step of \a name has "os" in it.
    static Fundus forName(const QString &name);
};

} // namespace brickyard::sandbox
