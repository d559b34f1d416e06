// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textcache.h"

#include <QFontMetrics>
#include <QPainter>
#include <QRect>

#include <cmath>

namespace brickyard {

void TextCache::paint(QPainter *painter, const QRect &rect, const QString &text,
                      Qt::Alignment alignment, Qt::TextElideMode elide)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    if (painter->font() != m_font) {
        m_texts.clear();
        m_font = painter->font();
    }
    const QFontMetrics metrics = painter->fontMetrics();
    const Key key{text, rect.width(), elide};
    const QStaticText *laidOut = m_texts.object(key);
    if (!laidOut) {
        auto *made = new QStaticText(layOut(text));
        if (made->size().width() > rect.width())
            *made = layOut(metrics.elidedText(text, elide, rect.width()));
        m_texts.insert(key, made);
        laidOut = made;
    }
    const bool isRight = alignment.testFlag(Qt::AlignRight);
    const int width = int(std::ceil(laidOut->size().width()));
    const int left = isRight ? rect.x() + rect.width() - width : rect.x();
    // Rounded as QPainter::drawText() does, so that it stands on one line with other texts.
    const int top = rect.y() + (rect.height() - metrics.height() + 1) / 2;
    painter->drawStaticText(left, top, *laidOut);
}

QStaticText TextCache::layOut(QString line) const
{
    line.replace(u'\n', u' ');
    QStaticText text(line);
    text.setTextFormat(Qt::PlainText);
    text.setPerformanceHint(QStaticText::AggressiveCaching);
    text.prepare({}, m_font);
    return text;
}

} // namespace brickyard
