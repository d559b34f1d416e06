// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace brickyard::sandbox {

/// A slice that looks like a chest CT (a body, two lungs, a spine, a nodule or two) as PNG, 256 by
/// 256, grey. The same for the same name. Needs no display.
QByteArray demoImage(const QString &name);

} // namespace brickyard::sandbox
