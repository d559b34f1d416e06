// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace brickyard {

/// What stands in an area that has no rows: why, and what one can do about it. Text is plain.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Without \a action there is no button, without \a other no second one.
    void showMessage(IconName icon, const QString &title, const QString &detail,
                     const QString &action = {}, const QString &other = {});
    /// The same while something is under way: a busy bar in place of the drawing.
    void showBusy(const QString &title, const QString &detail, const QString &action);
    QString title() const;
    QString detail() const;
    QPushButton *button() const { return m_button; }
    QPushButton *otherButton() const { return m_other; }

Q_SIGNALS:
    void actionRequested();
    void otherActionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts(const QString &title, const QString &detail, const QString &action,
                  const QString &other);
    void fitTexts();
    void updateIcon();

    IconName m_iconName = IconName::Info;
    QLabel *m_icon;
    QProgressBar *m_busy;
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_button;
    QPushButton *m_other;
};

} // namespace brickyard
