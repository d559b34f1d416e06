// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textcache.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace brickyard;

namespace {

const QRect place(10, 5, 200, 28);

struct Canvas
{
    Canvas() { image.fill(Qt::white); }

    QImage paint(TextCache &cache, const QString &text, Qt::Alignment alignment = Qt::AlignLeft,
                 int width = place.width(), const QFont &font = QGuiApplication::font())
    {
        QPainter painter(&image);
        painter.setFont(font);
        painter.setPen(Qt::black);
        cache.paint(&painter, QRect(place.topLeft(), QSize(width, place.height())), text, alignment,
                    Qt::ElideRight);
        return image;
    }

    /// Where something was painted.
    QRect inked() const
    {
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != Qt::white)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }

    QImage image{240, 40, QImage::Format_RGB32};
};

} // namespace

class TestTextCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsTheSameAgain();
    void keepsTheSides();
    void elides();
    void isOneLine();
    void followsTheFont();
    void paintsNothingOfNothing();
};

void TestTextCache::paintsTheSameAgain()
{
    TextCache cache;
    const QImage first = Canvas().paint(cache, QStringLiteral("site-01/patient-0037"));
    QCOMPARE(cache.size(), 1);
    QCOMPARE(Canvas().paint(cache, QStringLiteral("site-01/patient-0037")), first);
    QCOMPARE(cache.size(), 1);
    QVERIFY(Canvas().paint(cache, QStringLiteral("site-02/patient-0037")) != first);
    QCOMPARE(cache.size(), 2);
}

void TestTextCache::keepsTheSides()
{
    TextCache cache;
    Canvas left;
    left.paint(cache, QStringLiteral("HHH"));
    QVERIFY(place.contains(left.inked()));
    QVERIFY(left.inked().left() - place.left() < 4);
    QVERIFY(std::abs(left.inked().center().y() - place.center().y()) <= 2);
    Canvas right;
    right.paint(cache, QStringLiteral("HHH"), Qt::AlignRight);
    QVERIFY(place.contains(right.inked()));
    QVERIFY(place.right() - right.inked().right() < 4);
}

void TestTextCache::elides()
{
    TextCache cache;
    Canvas canvas;
    canvas.paint(cache, QString(100, u'H'), Qt::AlignLeft, 80);
    const QRect narrow(place.topLeft(), QSize(80, place.height()));
    QVERIFY(narrow.contains(canvas.inked()));
    QVERIFY(canvas.inked().width() > 40);
}

void TestTextCache::isOneLine()
{
    TextCache cache;
    const QImage broken = Canvas().paint(cache, QStringLiteral("a\nb"));
    QCOMPARE(broken, Canvas().paint(cache, QStringLiteral("a b")));
    // Names of tasks may look like markup.
    QVERIFY(Canvas().paint(cache, QStringLiteral("<b>a</b>"))
            != Canvas().paint(cache, QStringLiteral("a")));
}

void TestTextCache::followsTheFont()
{
    TextCache cache;
    const QString text = QStringLiteral("HHH");
    const QImage usual = Canvas().paint(cache, text);
    QFont large = QGuiApplication::font();
    large.setPointSize(large.pointSize() * 2);
    QVERIFY(Canvas().paint(cache, text, Qt::AlignLeft, place.width(), large) != usual);
    QCOMPARE(Canvas().paint(cache, text), usual);
}

void TestTextCache::paintsNothingOfNothing()
{
    TextCache cache;
    Canvas canvas;
    canvas.paint(cache, {});
    canvas.paint(cache, QStringLiteral("a"), Qt::AlignLeft, 0);
    QVERIFY(canvas.inked().isNull());
    QCOMPARE(cache.size(), 0);
}

QTEST_MAIN(TestTextCache)
#include "tst_textcache.moc"
