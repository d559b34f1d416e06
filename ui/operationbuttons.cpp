// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operationbuttons.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace brickyard {

OperationButtons::OperationButtons(QWidget *parent)
    : QWidget(parent),
      m_undo(addButton(QStringLiteral("undoOperation"), tr("Undo"))),
      m_sendNow(addButton(QStringLiteral("sendOperationNow"), tr("Send now"))),
      m_cancel(addButton(QStringLiteral("cancelOperation"), tr("Cancel"))),
      m_retry(addButton(QStringLiteral("retryOperation"), tr("Retry failed"))),
      m_details(addButton(QStringLiteral("operationDetails"), tr("Details…"))),
      m_more(new QToolButton(this))
{
    m_undo->setIcon(themedIcon(IconName::Undo));
    m_cancel->setIcon(themedIcon(IconName::Cancel));
    connect(m_undo, &QPushButton::clicked, this, &OperationButtons::undoClicked);
    connect(m_sendNow, &QPushButton::clicked, this, &OperationButtons::sendNowClicked);
    connect(m_cancel, &QPushButton::clicked, this, &OperationButtons::cancelClicked);
    connect(m_retry, &QPushButton::clicked, this, &OperationButtons::retryClicked);
    connect(m_details, &QPushButton::clicked, this, &OperationButtons::detailsClicked);

    auto *menu = new QMenu(m_more);
    m_retryAction = menu->addAction(m_retry->text(), this, &OperationButtons::retryClicked);
    m_detailsAction = menu->addAction(m_details->text(), this, &OperationButtons::detailsClicked);
    m_more->setObjectName(QStringLiteral("moreForOperation"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setToolTip(tr("More"));
    m_more->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_sendNow);
    // Undo stays where it is when there is nothing left to cancel.
    layout->addWidget(m_cancel);
    layout->addWidget(m_undo);
    layout->addWidget(m_retry);
    layout->addWidget(m_details);
    layout->addWidget(m_more);
    setTitle({});
    showButtons();
}

QPushButton *OperationButtons::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void OperationButtons::setButtons(Buttons buttons)
{
    if (buttons == m_buttons)
        return;
    m_buttons = buttons;
    showButtons();
}

void OperationButtons::setTitle(const QString &title)
{
    if (title == m_title && !m_undo->accessibleName().isEmpty())
        return;
    m_title = title;
    m_undo->setAccessibleName(tr("Undo: %1", "the title of an operation").arg(title));
    m_sendNow->setAccessibleName(tr("Send now: %1", "the title of an operation").arg(title));
    m_cancel->setAccessibleName(tr("Cancel: %1", "the title of an operation").arg(title));
    m_retry->setAccessibleName(tr("Retry what failed: %1", "the title of an operation").arg(title));
    m_details->setAccessibleName(tr("Details: %1", "the title of an operation").arg(title));
    m_more->setAccessibleName(tr("More: %1", "the title of an operation").arg(title));
}

void OperationButtons::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    showButtons();
}

void OperationButtons::showButtons()
{
    m_undo->setVisible(m_buttons & Undo);
    m_sendNow->setVisible(m_buttons & SendNow);
    m_cancel->setVisible(m_buttons & Cancel);
    m_retry->setVisible((m_buttons & Retry) && !m_narrow);
    m_details->setVisible((m_buttons & Details) && !m_narrow);
    m_retryAction->setVisible(m_buttons & Retry);
    m_detailsAction->setVisible(m_buttons & Details);
    m_more->setVisible(m_narrow && (m_buttons & (Retry | Details)));
}

} // namespace brickyard
