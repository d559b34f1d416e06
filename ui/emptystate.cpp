// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emptystate.h"

#include "ui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace brickyard {

namespace {

constexpr int iconSize = 32;
constexpr int textWidth = 360;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_busy(new QProgressBar(this)),
      m_title(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_button(new QPushButton(this)),
      m_other(new QPushButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(160);
    m_busy->setFixedHeight(6);
    QFont titleFont = font();
    titleFont.setWeight(QFont::DemiBold);
    m_title->setFont(titleFont);
    for (QLabel *label : {m_title, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setFixedWidth(textWidth);
    }
    m_button->setObjectName(QStringLiteral("emptyStateButton"));
    m_other->setObjectName(QStringLiteral("emptyStateOtherButton"));
    m_other->setFlat(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::medium);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_detail, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addWidget(m_other, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherActionRequested);
}

void EmptyState::showMessage(IconName icon, const QString &title, const QString &detail,
                             const QString &action, const QString &other)
{
    m_iconName = icon;
    m_icon->show();
    m_busy->hide();
    setTexts(title, detail, action, other);
    updateIcon();
}

void EmptyState::showBusy(const QString &title, const QString &detail, const QString &action)
{
    m_icon->hide();
    m_busy->show();
    setTexts(title, detail, action, {});
}

void EmptyState::setTexts(const QString &title, const QString &detail, const QString &action,
                          const QString &other)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    fitTexts();
    for (const auto &[button, text] : {std::pair(m_button, action), std::pair(m_other, other)}) {
        // An ampersand in a stage's name is no mnemonic.
        button->setText(QString(text).replace(u'&', QLatin1String("&&")));
        button->setAccessibleName(text);
        button->setVisible(!text.isEmpty());
    }
}

/// A layout that centers a label asks it for a size of its own choice, not for this width.
void EmptyState::fitTexts()
{
    for (QLabel *label : {m_title, m_detail})
        label->setFixedHeight(label->heightForWidth(textWidth));
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::detail() const
{
    return m_detail->text();
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(
        iconPixmap(m_iconName, iconSize, secondaryTextColor(palette()), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    else if (event->type() == QEvent::FontChange)
        fitTexts();
}

} // namespace brickyard
