// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"
#include "ui/statecolors.h"

#include <QString>

class QPainter;
class QRect;

namespace brickyard {

/// Small parts that the delegates paint alike. Sizes in device-independent pixels.
namespace badges {

inline constexpr int badgeSize = 20;
inline constexpr int pillHeight = 20;

/// A round badge with one or two letters in the middle of \a rect.
void paintInitials(QPainter *painter, const QRect &rect, const QString &initials,
                   const ColorPair &colors);
/// The same with a drawing.
void paintIconBadge(QPainter *painter, const QRect &rect, IconName icon, const ColorPair &colors);
/// An icon of \a size in the middle of \a rect.
void paintIcon(QPainter *painter, const QRect &rect, IconName icon, int size, const QColor &color);
/// How much there is of something, 0 to 1: a thin bar as wide as \a rect, in the middle of its
/// height.
void paintBar(QPainter *painter, const QRect &rect, double fraction, const QColor &color);
/// A soft pill at the left of \a rect with icon and word; the word is elided where there is no
/// room, and the icon stays. Answers the width that it took.
int paintPill(QPainter *painter, const QRect &rect, IconName icon, const QString &text,
              const ColorPair &colors);

} // namespace badges

} // namespace brickyard
