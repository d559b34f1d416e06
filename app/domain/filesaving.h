// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QIODevice;

namespace brickyard {

/// Writes a file in the place of the one that is there, or leaves that one as it is. \a write says
/// false where it could not write all of it, or will not. Answers why it could not be written, in a
/// sentence; empty: it was. For any thread.
QString saveFile(const QString &path, const std::function<bool(QIODevice *)> &write);

} // namespace brickyard
