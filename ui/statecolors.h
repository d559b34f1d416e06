// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"

#include <QColor>
#include <QPalette>

namespace brickyard {

/// Text or a drawing, and what it stands on.
struct ColorPair
{
    QColor foreground;
    QColor background;
};

/// The hues of task states, for a pill on any row, selected or not: 4.5 to 1 between the two, and
/// told apart in the three common kinds of colour blindness. The only table of them.
ColorPair stateColors(TaskState state, const QPalette &palette);

/// The round badge of a person: a hue that follows from the user id, the same in every run.
ColorPair personColors(const QString &userId, const QPalette &palette);
/// The badge of those who cannot be given tasks.
ColorPair mutedPersonColors(const QPalette &palette);

/// \a top painted over \a bottom with that opacity, 0 to 1. Opaque.
QColor mixed(const QColor &top, const QColor &bottom, double opacity);
/// WCAG 2: from 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace brickyard
