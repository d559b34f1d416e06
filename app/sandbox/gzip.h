// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace brickyard::sandbox {

struct Unpacked
{
    QByteArray bytes;
    bool ok = false; ///< false for what is not gzip, or is cut off, or has something behind it
    bool tooLarge = false; ///< more than the limit came out of it
};

/// Unpacks gzip, of one member or of several. Stops at \a limit bytes, so that a small request
/// cannot fill the memory.
Unpacked gunzip(const QByteArray &packed, qsizetype limit);

/// Packs \a bytes as one member, without a name or a time: the same bytes give the same.
QByteArray gzip(const QByteArray &bytes);

} // namespace brickyard::sandbox
