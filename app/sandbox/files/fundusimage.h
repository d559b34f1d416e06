// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace brickyard::sandbox {

/// The photograph of Fundus::forName(name), as a PNG in colour. Haemorrhages and microaneurysms are
/// the darkest there is within the field, exudates the brightest beside the optic disc. The same
/// for the same name. Needs no display.
QByteArray fundusImage(const QString &name);

} // namespace brickyard::sandbox
