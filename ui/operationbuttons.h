// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QPushButton;
class QToolButton;

namespace brickyard {

/// What can be done with an operation, in its row. Where there is little room, what is wanted
/// seldom goes into a menu.
class OperationButtons : public QWidget
{
    Q_OBJECT

public:
    enum Button { Undo = 1, SendNow = 2, Cancel = 4, Retry = 8, Details = 16 };
    Q_DECLARE_FLAGS(Buttons, Button)

    explicit OperationButtons(QWidget *parent = nullptr);

    void setButtons(Buttons buttons);
    /// What the buttons are about, for screen readers.
    void setTitle(const QString &title);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void undoClicked();
    void sendNowClicked();
    void cancelClicked();
    void retryClicked();
    void detailsClicked();

private:
    QPushButton *addButton(const QString &name, const QString &text);
    void showButtons();

    Buttons m_buttons;
    bool m_narrow = false;
    QString m_title;
    QPushButton *m_undo;
    QPushButton *m_sendNow;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_details;
    QToolButton *m_more;
    QAction *m_retryAction;
    QAction *m_detailsAction;
};

} // namespace brickyard
