// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/icons.h"
#include "ui/plaintextview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace brickyard {

namespace {

constexpr int iconSize = 16;
constexpr int widthForText = 300; // beside buttons; narrower, a sentence would become a column

/// To screen readers the banner is an alert whose name is its text: they read it when it appears.
class AccessibleBanner : public QAccessibleWidget
{
public:
    explicit AccessibleBanner(Banner *banner)
        : QAccessibleWidget(banner, QAccessible::AlertMessage)
    {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return static_cast<Banner *>(widget())->text();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *banner = qobject_cast<Banner *>(object);
    return banner ? new AccessibleBanner(banner) : nullptr;
}

IconName iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Info:
        return IconName::Info;
    case Tone::Warning:
        return IconName::Warning;
    case Tone::Error:
        return IconName::Error;
    case Tone::Success:
        return IconName::StateCompleted;
    case Tone::Sandbox:
        return IconName::Sandbox;
    }
    return IconName::Info;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new PlainTextView(QStringLiteral("bannerText"), tr("Message"), this)),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_buttons(new QHBoxLayout),
      m_close(new QToolButton(this))
{
    // Installing the same function again does nothing.
    QAccessible::installFactory(makeAccessible);

    m_icon->setFixedSize(iconSize, iconSize);
    m_text->setMaximumLines(4);
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->setIcon(themedIcon(IconName::Close));
    m_close->setIconSize(QSize(iconSize, iconSize));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });

    m_buttons->setSpacing(spacing::small);
    m_body->setSpacing(spacing::small);
    m_body->addWidget(m_text, 1);
    m_body->addLayout(m_buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::medium, spacing::small, spacing::small, spacing::small);
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_icon);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void Banner::showMessage(Tone tone, const QString &text)
{
    removeButtons();
    m_tone = tone;
    m_text->setText(text);
    m_close->setVisible(tone != Tone::Sandbox);
    updateLook();
    const bool appears = isHidden();
    show();
    // Its appearance is told by show() itself.
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    if (!appears) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("bannerButton%1").arg(m_buttons->count() + 1));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    QWidget *before = m_text;
    if (m_buttons->count() > 0)
        before = m_buttons->itemAt(m_buttons->count() - 1)->widget();
    m_buttons->addWidget(button);
    setTabOrder(before, button);
    arrange();
    return button;
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::clear()
{
    hide();
    removeButtons();
    m_text->setText({});
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneBackground(m_tone, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), separatorColor(palette()));
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void Banner::arrange()
{
    int buttonsWidth = 0;
    for (int i = 0; i < m_buttons->count(); ++i)
        buttonsWidth += m_buttons->itemAt(i)->widget()->sizeHint().width() + m_buttons->spacing();
    const bool below = buttonsWidth > 0 && width() < buttonsWidth + widthForText;
    m_body->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->setAlignment(below ? Qt::AlignLeft : Qt::AlignVCenter);
}

void Banner::updateLook()
{
    m_icon->setPixmap(
        iconPixmap(iconFor(m_tone), iconSize, toneColor(m_tone, palette()), devicePixelRatioF()));
    update();
}

void Banner::removeButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // A message may be replaced from within its own button's click.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace brickyard
