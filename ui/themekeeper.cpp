// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/themekeeper.h"

#include "ui/outlinestyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QStyle>
#include <QToolTip>

namespace brickyard {

ThemeKeeper::ThemeKeeper(QApplication &application)
    : QObject(&application),
      m_platformIsDark(isDark(QApplication::palette())),
      m_appearance(QDBusConnection::sessionBus())
{
    if (QApplication::style()->name() == QLatin1String("fusion"))
        QApplication::setStyle(new OutlineStyle);
    connect(&m_appearance, &SystemAppearance::changed, this, &ThemeKeeper::apply);
}

void ThemeKeeper::setTheme(Theme theme)
{
    m_theme = theme;
    apply();
}

bool ThemeKeeper::wantsDark() const
{
    switch (m_theme) {
    case Theme::Light:
        return false;
    case Theme::Dark:
        return true;
    case Theme::System:
        break;
    }
    switch (m_appearance.scheme()) {
    case SystemAppearance::Scheme::Light:
        return false;
    case SystemAppearance::Scheme::Dark:
        return true;
    case SystemAppearance::Scheme::Unknown:
        break;
    }
    return m_platformIsDark;
}

void ThemeKeeper::apply()
{
    const QPalette palette = wantsDark() ? darkPalette() : lightPalette();
    if (m_applied && palette == QApplication::palette())
        return;
    m_applied = true;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace brickyard
