// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operationrow.h"

#include "ui/icons.h"
#include "ui/operationbuttons.h"
#include "ui/plaintextview.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

namespace brickyard {

namespace {

constexpr int iconSize = 16;
constexpr int progressWidth = 120;
constexpr int narrowProgressWidth = 60;
constexpr int widthForOneLine = 900; // with a running row's buttons, numbers and some of its title
constexpr int widthForAllButtons = 640;
/// More different reasons than these are counted, not listed; Copy has them all.
constexpr qsizetype reasonsListed = 20;

IconName kindIcon(Operation::Kind kind)
{
    switch (kind) {
    case Operation::Kind::Assign:
    case Operation::Kind::Distribute:
    case Operation::Kind::Restore:
        return IconName::Person;
    case Operation::Kind::Unassign:
        return IconName::Unassigned;
    case Operation::Kind::Accept:
    case Operation::Kind::Submit:
        return IconName::Accept;
    case Operation::Kind::Comment:
        return IconName::Info;
    case Operation::Kind::Reject:
        return IconName::Reject;
    case Operation::Kind::MoveBack:
        return IconName::Undo;
    case Operation::Kind::PreLabel:
    case Operation::Kind::SaveDraft:
        return IconName::StateDraft;
    }
    return IconName::Pending;
}

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

OperationRow::OperationRow(QWidget *parent)
    : QFrame(parent),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_icon(new QLabel(this)),
      m_title(new PlainTextView(QStringLiteral("operationTitle"), tr("Operation"), this)),
      m_time(makeLabel(this)),
      m_progress(new QProgressBar(this)),
      m_status(makeLabel(this)),
      m_buttons(new OperationButtons(this)),
      m_copy(new QToolButton(this)),
      m_notice(new PlainTextView(QStringLiteral("operationNotice"), tr("Notice"), this)),
      m_reasons(new PlainTextView(QStringLiteral("operationReasons"), tr("Reasons"), this))
{
    m_icon->setFixedSize(iconSize, iconSize);
    m_title->setMaximumLines(2);
    m_title->setFocusPolicy(Qt::ClickFocus);
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_status->setObjectName(QStringLiteral("operationStatus"));
    m_progress->setObjectName(QStringLiteral("operationProgress"));
    m_progress->setFixedWidth(progressWidth);
    // Narrow until there is room: a row must not keep its panel from shrinking.
    m_status->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spacing::medium);
    m_copy->setObjectName(QStringLiteral("copyReasons"));
    m_copy->setAccessibleName(tr("Copy the reasons"));
    m_copy->setToolTip(m_copy->accessibleName());
    m_copy->setIcon(themedIcon(IconName::Copy));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_reasons->setMaximumLines(4);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_reasonsToCopy); });

    m_head->setSpacing(spacing::small);
    m_head->addWidget(m_title, 1);
    auto *progress = new QHBoxLayout;
    progress->setSpacing(spacing::medium);
    progress->addWidget(m_progress);
    progress->addWidget(m_status, 1);
    m_head->addLayout(progress);
    auto *first = new QHBoxLayout;
    first->setSpacing(spacing::medium);
    first->addWidget(m_icon);
    first->addLayout(m_head, 1);
    first->addWidget(m_time);
    first->addWidget(m_buttons);
    auto *second = new QHBoxLayout;
    second->setSpacing(spacing::medium);
    second->setContentsMargins(iconSize + spacing::medium, 0, 0, 0);
    second->addWidget(m_reasons, 1);
    second->addWidget(m_copy, 0, Qt::AlignTop);
    auto *noticeLine = new QHBoxLayout;
    noticeLine->setContentsMargins(iconSize + spacing::medium, 0, 0, 0);
    noticeLine->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    layout->setSpacing(spacing::small);
    layout->addLayout(first);
    layout->addLayout(noticeLine);
    layout->addLayout(second);
}

void OperationRow::setGroup(const OperationGroup &group, bool ofAnotherProject)
{
    m_kind = group.kind();
    m_outcome = group.outcome();
    m_paused = group.isPaused();
    const QString title = ofAnotherProject && !group.projectName().isEmpty()
        ? tr("%1 (%2)", "the title of an operation, its project")
              .arg(group.title(), group.projectName())
        : group.title();
    m_title->setText(title);
    m_time->setText(
        QLocale().toString(group.startedAt().toLocalTime().time(), QLocale::ShortFormat));
    m_progress->setRange(0, qMax(1, group.itemCount()));
    m_progress->setValue(group.endedCount());
    m_progress->setAccessibleName(tr("Progress of: %1", "the title of an operation").arg(title));
    m_progress->setVisible(group.showsProgress());
    m_notice->setText(group.notice());
    m_notice->setVisible(!group.notice().isEmpty());
    updateStatus(group);

    OperationButtons::Buttons buttons = OperationButtons::Details;
    buttons.setFlag(OperationButtons::SendNow, group.isHeld());
    buttons.setFlag(OperationButtons::Resume, !group.resumable().isEmpty());
    buttons.setFlag(OperationButtons::Pause, !group.pausable().isEmpty());
    buttons.setFlag(OperationButtons::Cancel, !group.cancellable().isEmpty());
    buttons.setFlag(OperationButtons::Undo, group.undoable().has_value());
    buttons.setFlag(OperationButtons::CheckUnknown, !group.checkable().isEmpty());
    buttons.setFlag(OperationButtons::Retry, !group.retryable().isEmpty());
    m_buttons->setInterrupted(group.isInterrupted());
    m_buttons->setButtons(buttons);
    m_buttons->setTitle(title);

    QStringList lines;
    const QList<std::pair<QString, int>> reasons = group.reasons();
    for (const auto &[reason, count] : reasons) {
        lines += tr("%1 × %2", "how many tasks, the reason")
                     .arg(QLocale().toString(count), reason.simplified());
    }
    m_reasonsToCopy = lines.join(u'\n');
    if (lines.size() > reasonsListed) {
        const int more = int(lines.size() - reasonsListed);
        lines.resize(reasonsListed);
        lines += tr("and %Ln more reason(s)", nullptr, more);
    }
    m_reasons->setText(lines.join(u'\n'));
    m_reasons->setVisible(!lines.isEmpty());
    m_copy->setVisible(!lines.isEmpty());
    arrange();
    updateIcon();
}

void OperationRow::updateStatus(const OperationGroup &group)
{
    const QString status = group.status();
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
}

void OperationRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void OperationRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), separatorColor(palette()));
}

void OperationRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void OperationRow::arrange()
{
    const bool narrow = width() < widthForOneLine;
    const bool stacked = narrow || m_paused;
    m_head->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Where they are stacked, a stretch would make the row as high as the panel has room.
    m_head->setStretch(0, stacked ? 0 : 1);
    m_status->setWordWrap(stacked);
    m_progress->setFixedWidth(narrow ? narrowProgressWidth : progressWidth);
    m_time->setVisible(!narrow);
    m_buttons->setNarrow(width() < widthForAllButtons);
}

void OperationRow::updateIcon()
{
    IconName name = kindIcon(m_kind);
    QColor color = palette().color(QPalette::WindowText);
    switch (m_outcome) {
    case OperationGroup::Outcome::Open:
        // The mark of a decision would look like the mark of what is done.
        if (m_paused) {
            name = IconName::Pause;
            color = toneColor(Tone::Warning, palette());
        }
        break;
    case OperationGroup::Outcome::Done:
        name = IconName::StateCompleted;
        color = toneColor(Tone::Success, palette());
        break;
    case OperationGroup::Outcome::Mixed:
        name = IconName::Warning;
        color = toneColor(Tone::Warning, palette());
        break;
    case OperationGroup::Outcome::Failed:
        name = IconName::Error;
        color = toneColor(Tone::Error, palette());
        break;
    case OperationGroup::Outcome::NotSent:
        name = IconName::Cancel;
        color = secondaryTextColor(palette());
        break;
    }
    m_icon->setPixmap(iconPixmap(name, iconSize, color, devicePixelRatioF()));
}

} // namespace brickyard
