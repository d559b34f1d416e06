// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "cli/exitstatus.h"
#include "redbrick/timings.h"

#include <QString>

namespace brickyard {

/// Runs the event loop until the command has ended. Needs a QCoreApplication, whose event loop does
/// not run yet, and no more: neither a display nor a QGuiApplication. \a apiKey is the
/// environment's; empty: the keychain has it.
ExitStatus execute(const CommandLine &line, const QString &apiKey, const Timings &timings);

} // namespace brickyard
