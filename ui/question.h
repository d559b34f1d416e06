// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace brickyard {

/// One of the answers to a question. The text is a verb with its number ("Accept 120").
struct Answer
{
    QString text;
    std::function<void()> chosen;
    bool isDefault = false; ///< what Enter means
};

/// Asks without blocking: a dialog over the window, Cancel or Esc does nothing. \a context gone
/// means that nothing happens any more. Answers the dialog, which deletes itself when it closes.
QMessageBox *ask(QWidget *parent, QObject *context, const QString &title, const QString &text,
                 const QList<Answer> &answers);

} // namespace brickyard
