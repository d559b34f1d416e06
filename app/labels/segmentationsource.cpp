// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/segmentationsource.h"

#include <QRegularExpression>

#include <algorithm>

namespace brickyard {

bool SegmentationSource::isStored() const
{
    // organization / project / labels / …, as protocol.md 3 has it.
    static const QRegularExpression storedPath(QStringLiteral(
        "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/"));
    return files.size() == 1 && storedPath.match(files.first()).hasMatch()
        && std::all_of(masks.cbegin(), masks.cend(),
                       [this](const QString &mask) { return mask == files.first(); });
}

} // namespace brickyard
