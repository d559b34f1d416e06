// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peoplepanel.h"

#include "queue/peoplemodel.h"
#include "queue/taskmimedata.h"
#include "queue/tasktext.h"
#include "ui/peopleview.h"
#include "ui/theme.h"

#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace brickyard {

PeopleHead::PeopleHead(const PeopleModel *model, QWidget *parent)
    : QFrame(parent),
      m_people(model),
      m_text(new QLabel(this)),
      m_distribute(new QToolButton(this))
{
    setObjectName(QStringLiteral("peopleHead"));
    setAcceptDrops(true);
    m_text->setTextFormat(Qt::PlainText);
    // What it says to a drag must not make the panel wider.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_distribute->setObjectName(QStringLiteral("distributeButton"));
    m_distribute->setText(tr("Distribute…"));
    m_distribute->setAccessibleName(tr("Distribute tasks"));
    m_distribute->setToolTip(TaskText::asPlainToolTip(
        tr("Splits tasks among several people: the selected ones, or all that are unassigned. Or "
           "drop tasks here.")));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::medium + 2, spacing::small, spacing::medium,
                               spacing::small);
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_distribute);
    // The people below must not move under a drag, when the button gives its place to a sentence.
    setMinimumHeight(layout->sizeHint().height());

    connect(m_distribute, &QToolButton::clicked, this, [this] { Q_EMIT distributeRequested({}); });
    connect(model, &QAbstractItemModel::modelReset, this, &PeopleHead::updateState);
    updateState();
}

QString PeopleHead::text() const
{
    return m_text->text();
}

void PeopleHead::updateState()
{
    m_distribute->setEnabled(m_people->whyNotDistribute().isEmpty());
    setHover(Hover::None, {});
}

void PeopleHead::setHover(Hover hover, const QString &sentence)
{
    const bool wasHovered = std::exchange(m_hover, hover) != Hover::None;
    const QString shown = hover == Hover::None ? tr("Drop tasks to share them out") : sentence;
    m_text->setText(shown);
    // The panel may be too narrow for it.
    m_text->setToolTip(TaskText::asPlainToolTip(shown));
    m_distribute->setVisible(hover == Hover::None); // room for the sentence
    QFont font = this->font();
    font.setWeight(hover == Hover::Allowed ? QFont::DemiBold : QFont::Normal);
    m_text->setFont(font);
    QPalette colors = palette();
    if (hover != Hover::Allowed)
        colors.setColor(QPalette::WindowText, secondaryTextColor(palette()));
    m_text->setPalette(colors);
    update();
    if (wasHovered || hover != Hover::None)
        Q_EMIT dropHintChanged(sentence);
}

void PeopleHead::dragEnterEvent(QDragEnterEvent *event)
{
    // Tasks that cannot be distributed are let in too: the head says why.
    if (event->mimeData()->hasFormat(taskMimeType()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void PeopleHead::dragMoveEvent(QDragMoveEvent *event)
{
    const QString reason = m_people->whyNotDistribute(event->mimeData());
    if (reason.isEmpty()) {
        const auto count = int(taskDragFrom(event->mimeData())->taskIds.size());
        if (m_hover != Hover::Allowed)
            setHover(Hover::Allowed, tr("Distribute %Ln task(s)…", nullptr, count));
        QToolTip::hideText();
        event->setDropAction(Qt::MoveAction);
        event->accept(rect());
    } else {
        if (m_hover != Hover::Refused)
            setHover(Hover::Refused, reason);
        QToolTip::showText(mapToGlobal(event->position().toPoint()),
                           TaskText::asPlainToolTip(reason), this);
        event->ignore();
    }
}

void PeopleHead::dragLeaveEvent(QDragLeaveEvent *event)
{
    QToolTip::hideText();
    setHover(Hover::None, {});
    event->accept();
}

void PeopleHead::dropEvent(QDropEvent *event)
{
    QToolTip::hideText();
    setHover(Hover::None, {});
    if (!m_people->whyNotDistribute(event->mimeData()).isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    // Not while the drag is still on the stack: what follows is a dialog.
    QMetaObject::invokeMethod(
        this,
        [this, taskIds = taskDragFrom(event->mimeData())->taskIds] {
            Q_EMIT distributeRequested(taskIds);
        },
        Qt::QueuedConnection);
}

void PeopleHead::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    if (m_hover == Hover::Allowed) {
        const QColor accent = accentColor(palette());
        QColor tint = accent;
        tint.setAlphaF(0.14F);
        painter.fillRect(rect(), tint);
        painter.setPen(QPen(accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
        return;
    }
    painter.setPen(separatorColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void PeopleHead::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateState();
}

PeoplePanel::PeoplePanel(PeopleModel *model, QWidget *parent)
    : QWidget(parent),
      m_head(new PeopleHead(model, this)),
      m_view(new PeopleView(model, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    setTabOrder(m_head, m_view);
    connect(m_head, &PeopleHead::distributeRequested, this, &PeoplePanel::distributeRequested);
    connect(m_head, &PeopleHead::dropHintChanged, this, &PeoplePanel::dropHintChanged);
    connect(m_view, &PeopleView::dropHintChanged, this, &PeoplePanel::dropHintChanged);
}

} // namespace brickyard
