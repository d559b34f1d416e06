// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QStringList>
#include <QWidget>

namespace brickyard::test {

/// The widgets below \a root that take focus and lack a name for screen readers or for tests.
inline QStringList unnamedFocusWidgets(const QWidget *root)
{
    QStringList missing;
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        // Parts of a widget that has a name itself.
        if (widget->focusProxy() || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (widget->objectName().isEmpty() || widget->accessibleName().isEmpty()) {
            missing += QString::fromLatin1(widget->metaObject()->className()) + u' '
                + widget->objectName() + u' ' + widget->accessibleName();
        }
    }
    return missing;
}

} // namespace brickyard::test
