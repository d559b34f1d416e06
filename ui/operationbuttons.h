// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QPushButton;
class QToolButton;

namespace brickyard {

/// What can be done with an operation, in its row: three buttons at most. What is wanted seldom
/// goes into a menu, and where there is little room more of it does.
class OperationButtons : public QWidget
{
    Q_OBJECT

public:
    enum Button {
        SendNow = 1,
        Resume = 2,
        Pause = 4,
        Cancel = 8,
        Undo = 16,
        CheckUnknown = 32,
        Retry = 64,
        Details = 128,
    };
    Q_DECLARE_FLAGS(Buttons, Button)

    explicit OperationButtons(QWidget *parent = nullptr);

    void setButtons(Buttons buttons);
    /// An interrupted operation is discarded and reviewed, another one is cancelled and looked at.
    void setInterrupted(bool interrupted);
    /// What the buttons are about, for screen readers.
    void setTitle(const QString &title);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void clicked(brickyard::OperationButtons::Button button);

private:
    struct Place
    {
        Button button;
        QPushButton *widget;
        QAction *action; ///< the same in the menu
    };

    void add(Button button, const char *objectName);
    QString textOf(Button button) const;
    QString accessibleNameOf(Button button) const;
    QList<Button> inOrder() const;
    void showTexts();
    void showButtons();
    void placeButtons();

    Buttons m_buttons;
    bool m_interrupted = false;
    bool m_narrow = false;
    bool m_isShowing = false;
    bool m_isStale = false; ///< the buttons, because what they depend on changed
    QString m_title;
    QList<Place> m_places; ///< from left to right
    QToolButton *m_more;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(OperationButtons::Buttons)

} // namespace brickyard
