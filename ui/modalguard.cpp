// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/modalguard.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace brickyard {

namespace {

bool isBlocked(const QWidget *widget)
{
    const QWidget *modal = QApplication::activeModalWidget();
    // A window that the question itself has opened is not behind it.
    for (const QWidget *window = widget->window(); modal && window;
         window = window->parentWidget() ? window->parentWidget()->window() : nullptr) {
        if (window == modal)
            return false;
    }
    return modal != nullptr;
}

} // namespace

ModalGuard::ModalGuard(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ModalGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !isBlocked(widget))
        return false;
    // Taken by the widget, so no shortcut's; the key press itself never reaches it.
    event->accept();
    return true;
}

} // namespace brickyard
