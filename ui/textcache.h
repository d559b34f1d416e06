// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

class QPainter;
class QRect;

namespace brickyard {

/// Paints texts on one line, and remembers how those that were painted lately are laid out, which
/// costs more than to paint them: in a table most of them are painted again. GUI thread only.
class TextCache
{
public:
    /// In the painter's font and color, elided where \a rect is too narrow, in its middle from top
    /// to bottom. \a alignment: Qt::AlignLeft or Qt::AlignRight.
    void paint(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment,
               Qt::TextElideMode elide);
    int size() const { return int(m_texts.size()); }

private:
    struct Key
    {
        QString text;
        int width;
        Qt::TextElideMode elide;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, int(key.elide));
        }
    };
    static constexpr int most = 2000; ///< some screens full

    QStaticText layOut(QString line) const;

    QFont m_font; ///< of all that is remembered
    QCache<Key, QStaticText> m_texts{most};
};

} // namespace brickyard
