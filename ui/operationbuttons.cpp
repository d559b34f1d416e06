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

#include <utility>

namespace brickyard {

namespace {

constexpr int mostButtons = 3;
constexpr int mostWhereNarrow = 2;
// Their words are long, and what they are about has ended: there is time for a menu.
constexpr OperationButtons::Buttons forTheMenuWhereNarrow =
    OperationButtons::CheckUnknown | OperationButtons::Retry | OperationButtons::Details;

} // namespace

OperationButtons::OperationButtons(QWidget *parent)
    : QWidget(parent),
      m_more(new QToolButton(this))
{
    m_more->setObjectName(QStringLiteral("moreForOperation"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setMenu(new QMenu(m_more));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setToolTip(tr("More"));
    m_more->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    add(SendNow, "sendOperationNow");
    add(Resume, "resumeOperation");
    add(Pause, "pauseOperation");
    add(Cancel, "cancelOperation");
    // Undo stays where it is when there is nothing left to cancel.
    add(Undo, "undoOperation");
    add(CheckUnknown, "checkUnknown");
    add(Retry, "retryOperation");
    add(Details, "operationDetails");
    layout->addWidget(m_more);
    setTabOrder(m_places.last().widget, m_more);
    showTexts();
    showButtons();
}

void OperationButtons::add(Button button, const char *objectName)
{
    auto *widget = new QPushButton(this);
    widget->setObjectName(QLatin1String(objectName));
    widget->setAutoDefault(false);
    QAction *action = m_more->menu()->addAction(QString());
    switch (button) {
    case Resume:
        widget->setIcon(themedIcon(IconName::Resume));
        break;
    case Pause:
        widget->setIcon(themedIcon(IconName::Pause));
        break;
    case Cancel:
        widget->setIcon(themedIcon(IconName::Cancel));
        break;
    case Undo:
        widget->setIcon(themedIcon(IconName::Undo));
        break;
    case SendNow:
    case CheckUnknown:
    case Retry:
    case Details:
        break;
    }
    const auto tell = [this, button] { Q_EMIT clicked(button); };
    connect(widget, &QPushButton::clicked, this, tell);
    connect(action, &QAction::triggered, this, tell);
    layout()->addWidget(widget);
    m_places.append({button, widget, action});
}

QString OperationButtons::textOf(Button button) const
{
    switch (button) {
    case SendNow:
        return tr("Send now");
    case Resume:
        return tr("Resume");
    case Pause:
        return tr("Pause");
    case Cancel:
        return m_interrupted ? tr("Discard…") : tr("Cancel");
    case Undo:
        return tr("Undo");
    case CheckUnknown:
        return tr("Check unknown");
    case Retry:
        return tr("Retry failed");
    case Details:
        return m_interrupted ? tr("Review each…") : tr("Details…");
    }
    return {};
}

QString OperationButtons::accessibleNameOf(Button button) const
{
    switch (button) {
    case SendNow:
        return tr("Send now: %1", "the title of an operation").arg(m_title);
    case Resume:
        return tr("Resume: %1", "the title of an operation").arg(m_title);
    case Pause:
        return tr("Pause: %1", "the title of an operation").arg(m_title);
    case Cancel:
        return (m_interrupted ? tr("Discard: %1", "the title of an operation")
                              : tr("Cancel: %1", "the title of an operation"))
            .arg(m_title);
    case Undo:
        return tr("Undo: %1", "the title of an operation").arg(m_title);
    case CheckUnknown:
        return tr("Check what is unknown: %1", "the title of an operation").arg(m_title);
    case Retry:
        return tr("Retry what failed: %1", "the title of an operation").arg(m_title);
    case Details:
        return (m_interrupted ? tr("Review each: %1", "the title of an operation")
                              : tr("Details: %1", "the title of an operation"))
            .arg(m_title);
    }
    return {};
}

/// What there is, what is wanted most first.
QList<OperationButtons::Button> OperationButtons::inOrder() const
{
    QList<Button> wanted;
    for (const Place &place : m_places) {
        if (m_buttons & place.button)
            wanted += place.button;
    }
    // What is held is sent, taken back or looked at. It waits as it is.
    if ((m_buttons & SendNow) && wanted.removeOne(Pause))
        wanted += Pause;
    // What is at work is stopped or looked at; it is undone when it has ended.
    if ((m_buttons & (Pause | Resume)) && !(m_buttons & SendNow) && wanted.removeOne(Undo))
        wanted += Undo;
    return wanted;
}

void OperationButtons::setButtons(Buttons buttons)
{
    if (buttons == m_buttons)
        return;
    m_buttons = buttons;
    showButtons();
}

void OperationButtons::setInterrupted(bool interrupted)
{
    if (interrupted == m_interrupted)
        return;
    m_interrupted = interrupted;
    showTexts();
}

void OperationButtons::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    showTexts();
}

void OperationButtons::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    showButtons();
}

void OperationButtons::showTexts()
{
    for (const Place &place : std::as_const(m_places)) {
        place.widget->setText(textOf(place.button));
        place.widget->setAccessibleName(accessibleNameOf(place.button));
        place.action->setText(textOf(place.button));
    }
    m_more->setAccessibleName(tr("More: %1", "the title of an operation").arg(m_title));
}

void OperationButtons::showButtons()
{
    // A button that comes or goes may make the row wider at once, which asks for this again: what
    // was worked out for the width before must not be what stays.
    m_isStale = true;
    if (std::exchange(m_isShowing, true))
        return;
    while (std::exchange(m_isStale, false))
        placeButtons();
    m_isShowing = false;
}

void OperationButtons::placeButtons()
{
    Buttons visible;
    int room = m_narrow ? mostWhereNarrow : mostButtons;
    const QList<Button> wanted = inOrder();
    for (const Button button : wanted) {
        if (room == 0)
            break;
        if (m_narrow && forTheMenuWhereNarrow.testFlag(button))
            continue;
        visible |= button;
        --room;
    }
    for (const Place &place : std::as_const(m_places)) {
        const bool there = m_buttons.testFlag(place.button);
        const bool shown = visible.testFlag(place.button);
        place.widget->setVisible(shown);
        place.action->setVisible(there && !shown);
    }
    m_more->setVisible(visible != m_buttons);
}

} // namespace brickyard
