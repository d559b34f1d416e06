// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

namespace brickyard {

/// Which colours to show.
enum class Theme {
    System, ///< as the desktop says; where it says nothing, as its palette is
    Light,
    Dark,
};

/// The grid of the layout, in device-independent pixels.
namespace spacing {
inline constexpr int small = 4; ///< within a control
inline constexpr int medium = 8; ///< between controls
inline constexpr int large = 16; ///< around groups
} // namespace spacing

/// "light", "dark" or "system" in any case; nothing for another word.
std::optional<Theme> themeFromName(const QString &name);

/// Colours the application, and with Theme::System keeps following the desktop. May be called
/// again at any time; GUI thread only. What it keeps belongs to \a application.
void applyTheme(QApplication &application, Theme theme);
/// What applyTheme() was told last; Theme::System before.
Theme appliedTheme(const QApplication &application);

/// The complete palettes that applyTheme() uses: every group and role is set.
QPalette lightPalette();
QPalette darkPalette();

/// Whether text is lighter than what it stands on.
bool isDark(const QPalette &palette);
/// Brick red: the primary action, the selection's edge and the drop target, nowhere else.
QColor accentColor(const QPalette &palette);
/// Text that stands on accentColor().
QColor accentTextColor(const QPalette &palette);
/// Text that steps back (captions, times, hints), still with a contrast of 4.5 to 1.
QColor secondaryTextColor(const QPalette &palette);
/// A line between areas; decoration, not information.
QColor separatorColor(const QPalette &palette);
/// The edge of a control that is nothing without it, such as a check box: 3 to 1.
QColor controlOutlineColor(const QPalette &palette);

/// What a message is about; banners and inline messages are coloured by it.
enum class Tone { Info, Warning, Error, Success, Sandbox };
/// The colour of icons and bars of that tone: 3 to 1 against Window and Base.
QColor toneColor(Tone tone, const QPalette &palette);
/// What a message of that tone stands on: WindowText has 4.5 to 1 there.
QColor toneBackground(Tone tone, const QPalette &palette);

/// Whether the desktop or the style asks for less motion: then nothing is animated.
bool prefersReducedMotion();

} // namespace brickyard
