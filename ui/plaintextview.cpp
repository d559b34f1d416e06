// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plaintextview.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace brickyard {

PlainTextView::PlainTextView(const QString &objectName, const QString &accessibleName,
                             QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setTabChangesFocus(true);
    setAcceptRichText(false);
    setAcceptDrops(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameShape(QFrame::NoFrame);
    // It lies on whatever is behind it, like a label.
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fitHeight();
}

void PlainTextView::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setPlainText(text);
    fitHeight();
}

void PlainTextView::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    fitHeight();
}

QSize PlainTextView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, minimumHeight()};
}

QSize PlainTextView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, minimumHeight()};
}

void PlainTextView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void PlainTextView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void PlainTextView::fitHeight()
{
    const int needed = qCeil(document()->documentLayout()->documentSize().height());
    const int bound = fontMetrics().lineSpacing() * m_maximumLines;
    setVerticalScrollBarPolicy(needed > bound ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int height = std::max(fontMetrics().lineSpacing(), std::min(needed, bound));
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

QString isolated(const QString &text)
{
    const bool turns = std::any_of(text.begin(), text.end(), [](QChar letter) {
        switch (letter.direction()) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirLRE:
        case QChar::DirLRO:
        case QChar::DirRLI:
        case QChar::DirLRI:
        case QChar::DirFSI:
            return true;
        default:
            return false;
        }
    });
    if (!turns)
        return text;
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace brickyard
