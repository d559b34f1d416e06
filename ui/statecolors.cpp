// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statecolors.h"

#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace brickyard {

namespace {

QRgb stateHue(TaskState state, bool dark)
{
    switch (state) {
    case TaskState::Unassigned:
        return dark ? 0xffa1a7b1 : 0xff5c656d;
    case TaskState::Assigned:
        return dark ? 0xff76abf5 : 0xff0c287d;
    case TaskState::InProgress:
        return dark ? 0xffdeb464 : 0xff573900;
    case TaskState::Completed:
        return dark ? 0xffc6f0ad : 0xff3f7119;
    case TaskState::Problem:
        return dark ? 0xffffa0a0 : 0xff8d2038;
    case TaskState::Skipped:
        return dark ? 0xff95dacc : 0xff054e68;
    case TaskState::Staged:
        return dark ? 0xffdcbaf6 : 0xff7036c5;
    case TaskState::Unknown:
        break;
    }
    return dark ? 0xfffdfdfd : 0xff242424;
}

/// How much of its hue a pill has; the rest is the table's own colour.
double pillOpacity(bool dark)
{
    return dark ? 0.2 : 0.13;
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// FNV-1a: unlike qHash() the same in every Qt and every process.
quint32 stableHash(const QString &text)
{
    quint32 hash = 2166136261U;
    for (const char byte : text.toUtf8())
        hash = (hash ^ quint8(byte)) * 16777619U;
    return hash ^ (hash >> 15U);
}

} // namespace

ColorPair stateColors(TaskState state, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor hue = QColor::fromRgb(stateHue(state, dark));
    return {hue, mixed(hue, palette.color(QPalette::Base), pillOpacity(dark))};
}

ColorPair personColors(const QString &userId, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const auto hue = float(stableHash(userId) % 24U) / 24.0F;
    const QColor foreground = dark ? QColor::fromRgb(0xff1c1d1f) : QColor(Qt::white);
    // The eye sees hues of one lightness unequally bright, so the badge is moved away from the
    // letters until they can be read.
    float lightness = dark ? 0.62F : 0.48F;
    QColor background = QColor::fromHslF(hue, 0.42F, lightness);
    while (contrastRatio(foreground, background) < 4.6 && lightness > 0.1F && lightness < 0.9F) {
        lightness += dark ? 0.02F : -0.02F;
        background = QColor::fromHslF(hue, 0.42F, lightness);
    }
    return {foreground, background};
}

ColorPair mutedPersonColors(const QPalette &palette)
{
    return {secondaryTextColor(palette),
            mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.06)};
}

QColor mixed(const QColor &top, const QColor &bottom, double opacity)
{
    const auto mix = [opacity](int a, int b) {
        return int(std::lround(a * opacity + b * (1 - opacity)));
    };
    return {mix(top.red(), bottom.red()), mix(top.green(), bottom.green()),
            mix(top.blue(), bottom.blue())};
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace brickyard
