// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/random.h"
#include "sandbox/workflow/directory.h"

namespace brickyard::sandbox {

/// The taxonomies of the projects with scans: of chest, brain and knee.
QList<Taxonomy> scanTaxonomies(Random &random, Moment createdAt);

/// The taxonomy of the photographs of retinas: a category for each kind of label that can be on an
/// image, attributes of each type, and one category and one option that are archived.
Taxonomy retinaTaxonomy(Random &random, Moment createdAt);

} // namespace brickyard::sandbox
