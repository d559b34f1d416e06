// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/themekeeper.h"

#include <QApplication>
#include <QStyle>

namespace brickyard {

namespace {

struct Colours
{
    QRgb window, base, alternateBase, button, text, secondaryText, disabledText, highlight,
        highlightedText, disabledHighlight, link, visitedLink, light, midlight, mid, dark, shadow,
        toolTip, accent, accentText, separator, outline;
};

constexpr Colours lightColours = {
    .window = 0xfff3f3f1,
    .base = 0xffffffff,
    .alternateBase = 0xfff8f8f6,
    .button = 0xfffbfbfa,
    .text = 0xff1c1d1f,
    .secondaryText = 0xff5c5f66,
    .disabledText = 0xff85888e,
    .highlight = 0xff3f6591,
    .highlightedText = 0xffffffff,
    .disabledHighlight = 0xffb9c2cc,
    .link = 0xff1f5fa8,
    .visitedLink = 0xff6b5aa8,
    .light = 0xffffffff,
    .midlight = 0xffececea,
    .mid = 0xffc4c4c1,
    .dark = 0xff9c9c99,
    .shadow = 0xff6e6e6b,
    .toolTip = 0xfffdfdfb,
    .accent = 0xffb4462f,
    .accentText = 0xffffffff,
    .separator = 0xffd9d9d6,
    .outline = 0xff7f8288,
};

constexpr Colours darkColours = {
    .window = 0xff26272a,
    .base = 0xff1c1d1f,
    .alternateBase = 0xff222326,
    .button = 0xff34363a,
    .text = 0xffececea,
    .secondaryText = 0xffa9acb2,
    .disabledText = 0xff7c7f85,
    .highlight = 0xff4f78a8,
    .highlightedText = 0xffffffff,
    .disabledHighlight = 0xff3c4654,
    .link = 0xff86b4e8,
    .visitedLink = 0xffb9a9e8,
    .light = 0xff4a4c51,
    .midlight = 0xff3c3e42,
    .mid = 0xff2e2f33,
    .dark = 0xff17181a,
    .shadow = 0xff0b0b0c,
    .toolTip = 0xff34363a,
    .accent = 0xffe0765c,
    .accentText = 0xff1c1d1f,
    .separator = 0xff3a3c40,
    .outline = 0xff777a81,
};

const Colours &coloursFor(const QPalette &palette)
{
    return isDark(palette) ? darkColours : lightColours;
}

QPalette makePalette(const Colours &colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb normal, QRgb disabled) {
        palette.setColor(QPalette::Active, role, QColor::fromRgb(normal));
        palette.setColor(QPalette::Inactive, role, QColor::fromRgb(normal));
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(disabled));
    };
    set(QPalette::Window, colours.window, colours.window);
    set(QPalette::WindowText, colours.text, colours.disabledText);
    set(QPalette::Base, colours.base, colours.window);
    set(QPalette::AlternateBase, colours.alternateBase, colours.window);
    set(QPalette::Text, colours.text, colours.disabledText);
    set(QPalette::PlaceholderText, colours.secondaryText, colours.disabledText);
    set(QPalette::Button, colours.button, colours.window);
    set(QPalette::ButtonText, colours.text, colours.disabledText);
    set(QPalette::BrightText, colours.accent, colours.disabledText);
    set(QPalette::Light, colours.light, colours.light);
    set(QPalette::Midlight, colours.midlight, colours.midlight);
    set(QPalette::Mid, colours.mid, colours.mid);
    set(QPalette::Dark, colours.dark, colours.dark);
    set(QPalette::Shadow, colours.shadow, colours.shadow);
    set(QPalette::Highlight, colours.highlight, colours.disabledHighlight);
    set(QPalette::HighlightedText, colours.highlightedText, colours.text);
    set(QPalette::Link, colours.link, colours.disabledText);
    set(QPalette::LinkVisited, colours.visitedLink, colours.disabledText);
    set(QPalette::ToolTipBase, colours.toolTip, colours.toolTip);
    set(QPalette::ToolTipText, colours.text, colours.text);
    return palette;
}

} // namespace

std::optional<Theme> themeFromName(const QString &name)
{
    const QString word = name.trimmed().toLower();
    if (word == QLatin1String("system"))
        return Theme::System;
    if (word == QLatin1String("light"))
        return Theme::Light;
    if (word == QLatin1String("dark"))
        return Theme::Dark;
    return std::nullopt;
}

void applyTheme(QApplication &application, Theme theme)
{
    auto *keeper = application.findChild<ThemeKeeper *>(QString(), Qt::FindDirectChildrenOnly);
    if (!keeper)
        keeper = new ThemeKeeper(application);
    keeper->setTheme(theme);
}

Theme appliedTheme(const QApplication &application)
{
    const auto *keeper =
        application.findChild<ThemeKeeper *>(QString(), Qt::FindDirectChildrenOnly);
    return keeper ? keeper->theme() : Theme::System;
}

QPalette lightPalette()
{
    return makePalette(lightColours);
}

QPalette darkPalette()
{
    return makePalette(darkColours);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness()
        > palette.color(QPalette::Active, QPalette::Window).lightness();
}

QColor accentColor(const QPalette &palette)
{
    return QColor::fromRgb(coloursFor(palette).accent);
}

QColor accentTextColor(const QPalette &palette)
{
    return QColor::fromRgb(coloursFor(palette).accentText);
}

QColor secondaryTextColor(const QPalette &palette)
{
    return QColor::fromRgb(coloursFor(palette).secondaryText);
}

QColor separatorColor(const QPalette &palette)
{
    return QColor::fromRgb(coloursFor(palette).separator);
}

QColor controlOutlineColor(const QPalette &palette)
{
    return QColor::fromRgb(coloursFor(palette).outline);
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Info:
        return QColor::fromRgb(dark ? 0xff6fa8dc : 0xff2f6ca8);
    case Tone::Warning:
        return QColor::fromRgb(dark ? 0xffd9a441 : 0xff9a6a00);
    case Tone::Error:
        return QColor::fromRgb(dark ? 0xfff0857a : 0xffb3261e);
    case Tone::Success:
        return QColor::fromRgb(dark ? 0xff6cbf8c : 0xff2e7d4f);
    case Tone::Sandbox:
        return QColor::fromRgb(dark ? 0xffa999e0 : 0xff6b5aa8);
    }
    return {};
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Info:
        return QColor::fromRgb(dark ? 0xff243447 : 0xffe3edf7);
    case Tone::Warning:
        return QColor::fromRgb(dark ? 0xff3d3319 : 0xfffbf0d5);
    case Tone::Error:
        return QColor::fromRgb(dark ? 0xff452a28 : 0xfffbe4e1);
    case Tone::Success:
        return QColor::fromRgb(dark ? 0xff223829 : 0xffe0f2e7);
    case Tone::Sandbox:
        return QColor::fromRgb(dark ? 0xff332e47 : 0xffeae6f6);
    }
    return {};
}

bool prefersReducedMotion()
{
    auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    if (!application)
        return true;
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0)
        return true;
    const auto *keeper =
        application->findChild<ThemeKeeper *>(QString(), Qt::FindDirectChildrenOnly);
    return keeper && keeper->reducedMotion();
}

} // namespace brickyard
