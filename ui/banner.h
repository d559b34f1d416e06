// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFrame>

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace brickyard {

class PlainTextView;

/// A strip across the window that says something that stays true for a while: an error with what
/// to do next, or that this is the sandbox. Hidden until it has a message. Screen readers are
/// told when it changes.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows \a text, which is plain text whatever is in it. Takes away the buttons of the
    /// message before.
    void showMessage(Tone tone, const QString &text);
    /// Adds a button to the message. Returns it for connecting; the banner owns it, until the next
    /// message.
    QPushButton *addButton(const QString &text);
    /// QWidget's makes no button, and nobody would see the action.
    QAction *addAction(const QString &text) = delete;
    /// Whether the person can close it; yes for each new message, except for Tone::Sandbox.
    void setClosable(bool closable);
    void clear();

    Tone tone() const { return m_tone; }
    QString text() const;

Q_SIGNALS:
    /// The person closed it.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateLook();
    void removeButtons();
    void arrange();

    Tone m_tone = Tone::Info;
    QLabel *m_icon;
    PlainTextView *m_text;
    QBoxLayout *m_body; ///< the text, and beside or below it the buttons
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace brickyard
