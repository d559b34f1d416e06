// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/workflow/directory.h"

namespace brickyard::sandbox {

/// The demo organization: eight people, two API keys, four projects with their taxonomies. The
/// first project is the big one; the second has automatic assignment on and sends rejected tasks
/// through a feedback stage; the third is new and has no tasks; the fourth is one to try programs
/// on that label and review.
///
/// Ids and everything else are the same for the same seed. Times hang on \a anchor: one of the
/// people has not been seen for three weeks, the others were seen within a day.
///
/// About automatic assignment: the service hands out tasks when somebody who works in the web
/// application runs out of them. Nobody works in the sandbox but the key, so the project only
/// carries the setting, and at the beginning everybody there has a queue.
Directory demoDirectory(quint32 seed, Moment anchor);

/// Who is who: places in `Directory::users`.
struct DemoPeople
{
    static constexpr int manager = 1; ///< Anna, ADMIN
    static constexpr int lead = 2; ///< Bo, MANAGER
    static constexpr int withoutReviews = 6; ///< Farid, labels only
    static constexpr int away = 7; ///< Grace, not seen for three weeks
    static constexpr int count = 8;
    static constexpr int key = 9; ///< the key of this sandbox
    static constexpr int otherKey = 10;
};

} // namespace brickyard::sandbox
