// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterchip.h"

#include "queue/tasktext.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int chipHeight = 24;
constexpr int crossSize = 12;
constexpr int warningSize = 14;
constexpr int widest = 320; // of the text; more is cut out of its middle

} // namespace

FilterChip::FilterChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("filterChip"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void FilterChip::setCondition(const QString &text, const QString &written, bool isFault)
{
    // No shortcut: the ampersand of a name stays a letter, as nothing here draws mnemonics.
    m_isFault = isFault;
    setText(text);
    setShortcut({});
    setAccessibleName(tr("Take away the condition %1").arg(text));
    setToolTip(TaskText::asPlainToolTip(tr("%1\nA click takes this condition away.").arg(written)));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    // A pixel more, as eliding rounds the other way.
    const int words = std::min(widest, fontMetrics().horizontalAdvance(text()) + 1);
    const int warning = m_isFault ? warningSize + spacing::small : 0;
    return {spacing::medium + warning + words + spacing::small + crossSize + spacing::medium,
            std::max(chipHeight, fontMetrics().height() + 6)};
}

QSize FilterChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 80), sizeHint().height()};
}

void FilterChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    const bool lively = underMouse() || isDown();
    painter.setPen(
        QPen(m_isFault ? toneColor(Tone::Warning, colors) : controlOutlineColor(colors)));
    painter.setBrush(m_isFault ? toneBackground(Tone::Warning, colors)
                               : colors.color(lively ? QPalette::Midlight : QPalette::Base));
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    QRect inner = rect().adjusted(spacing::medium, 0, -spacing::medium, 0);
    const auto drawIcon = [&](IconName icon, int size, int left, const QColor &color) {
        painter.drawPixmap(QPoint(left, (height() - size) / 2),
                           iconPixmap(icon, size, color, devicePixelRatioF()));
    };
    if (m_isFault) {
        drawIcon(IconName::Warning, warningSize, inner.left(), toneColor(Tone::Warning, colors));
        inner.setLeft(inner.left() + warningSize + spacing::small);
    }
    drawIcon(IconName::Close, crossSize, inner.right() - crossSize + 1,
             lively ? colors.color(QPalette::WindowText) : secondaryTextColor(colors));
    inner.setRight(inner.right() - crossSize - spacing::small);
    painter.setPen(colors.color(QPalette::WindowText));
    painter.drawText(inner, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, inner.width()));
    if (hasFocus()) {
        painter.setPen(QPen(colors.color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), pill.height() / 2, pill.height() / 2);
    }
}

bool FilterChip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Otherwise the window would take back what was done to tasks.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
        return;
    }
    if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        Q_EMIT stepRequested((event->key() == Qt::Key_Right) == isLeftToRight() ? 1 : -1);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace brickyard
