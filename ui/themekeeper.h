// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/systemappearance.h"
#include "ui/theme.h"

#include <QObject>

class QApplication;

namespace brickyard {

/// Keeps the application's palette as the person or the desktop wants it. Made and found by
/// applyTheme(); the application owns it.
class ThemeKeeper : public QObject
{
    Q_OBJECT

public:
    explicit ThemeKeeper(QApplication &application);

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    bool reducedMotion() const { return m_appearance.reducedMotion(); }

private:
    bool wantsDark() const;
    void apply();

    bool m_platformIsDark; ///< what the platform's palette was before ours
    bool m_applied = false;
    Theme m_theme = Theme::System;
    SystemAppearance m_appearance;
};

} // namespace brickyard
