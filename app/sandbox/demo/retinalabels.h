// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/files/fundus.h"
#include "sandbox/random.h"

#include <QJsonArray>

namespace brickyard::sandbox {

/// What is plainly wrong with the first box.
enum class RetinaMistake {
    None,
    NoLesion, ///< it is far from all of them
    OutsideField, ///< it is on the black around the field
    TooLarge, ///< it is larger than the image
};

/// Labels for all that is on a photograph, in the stored format (protocol.md 4), with the
/// categories and attributes of retinaTaxonomy(). The boxes come first. The ids come from
/// \a random.
QJsonArray retinaLabels(const Fundus &fundus, RetinaMistake mistake, Random &random);

} // namespace brickyard::sandbox
