// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostics/diagnostics.h"

namespace brickyard {

class Session;
struct DataFolders;
struct Preferences;

/// What the window knows of itself for *Help › Copy Diagnostics*. \a session may be null; \a stage
/// is the name of the one that is shown, or empty.
Diagnostics windowDiagnostics(const Session *session, const QString &stage,
                              const Preferences &preferences, const DataFolders &folders);

} // namespace brickyard
