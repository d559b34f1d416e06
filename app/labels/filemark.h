// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace brickyard {

/// Tells a file from another that takes its place, also behind a symbolic link and with the same
/// size and time, and from itself once it was written to. Empty where there is none. The file is
/// not read.
QString fileMark(const QString &path);

} // namespace brickyard
