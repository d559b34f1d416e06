// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/primarybutton.h"

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>

namespace brickyard {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    takeAccent();
}

void PrimaryButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_taking)
        takeAccent();
}

void PrimaryButton::takeAccent()
{
    m_taking = true;
    const QPalette application = QApplication::palette();
    QPalette own;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        own.setColor(group, QPalette::Button, accentColor(application));
        own.setColor(group, QPalette::ButtonText, accentTextColor(application));
    }
    setPalette(own);
    m_taking = false;
}

} // namespace brickyard
