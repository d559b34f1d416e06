// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace brickyard;

namespace {

/// The colour of the drawing: of the pixel that is covered most. Invalid for an empty picture.
QColor inkOf(const QImage &image)
{
    QColor ink;
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > most) {
                most = color.alpha();
                ink = color;
            }
        }
    }
    return most > 200 ? QColor(ink.red(), ink.green(), ink.blue()) : QColor();
}

/// Equal but for rounding in the premultiplied picture.
bool alike(const QColor &one, const QColor &other)
{
    return one.isValid() && qAbs(one.red() - other.red()) <= 3
        && qAbs(one.green() - other.green()) <= 3 && qAbs(one.blue() - other.blue()) <= 3;
}

} // namespace

class tst_Icons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Light); }

    void drawsEach_data();
    void drawsEach();
    void noTwoAlike();
    void followsTheTheme();
    void showsItsMode();
    void keepsItsOwnColour();
    void isSharpOnDenseScreens();
    void paintsInTheMiddle();
    void everyStateAndStageHasOne();
    void application();
    void packagedPictures_data();
    void packagedPictures();
};

void tst_Icons::drawsEach_data()
{
    QTest::addColumn<IconName>("name");
    for (int i = 0; i < int(IconName::Count); ++i)
        QTest::addRow("icon %d", i) << IconName(i);
}

void tst_Icons::drawsEach()
{
    QFETCH(IconName, name);
    const QColor red(200, 0, 0);
    const QImage image = iconPixmap(name, 16, red, 2).toImage();
    QVERIFY(alike(inkOf(image), red));
    // Nothing is cut off: the outermost pixels are empty.
    for (int i = 0; i < image.width(); ++i) {
        QVERIFY(image.pixelColor(i, 0).alpha() < 128);
        QVERIFY(image.pixelColor(i, image.height() - 1).alpha() < 128);
        QVERIFY(image.pixelColor(0, i).alpha() < 128);
        QVERIFY(image.pixelColor(image.width() - 1, i).alpha() < 128);
    }
}

void tst_Icons::noTwoAlike()
{
    // Deliberately the same drawings: to review is to look, and so is to reveal; an issue is a
    // warning of another size.
    const QSet<IconName> twins = {IconName::Reveal};
    QHash<QByteArray, int> seen;
    for (int i = 0; i < int(IconName::Count); ++i) {
        if (twins.contains(IconName(i)))
            continue;
        const QImage image = iconPixmap(IconName(i), 16, Qt::black, 1).toImage();
        const QByteArray bytes(reinterpret_cast<const char *>(image.constBits()),
                               image.sizeInBytes());
        QVERIFY2(!seen.contains(bytes),
                 qPrintable(QStringLiteral("%1 looks like %2").arg(i).arg(seen.value(bytes))));
        seen.insert(bytes, i);
    }
}

void tst_Icons::followsTheTheme()
{
    const QIcon icon = themedIcon(IconName::Refresh);
    QVERIFY(
        alike(inkOf(icon.pixmap(32, 32).toImage()), lightPalette().color(QPalette::WindowText)));
    applyTheme(*qApp, Theme::Dark);
    QVERIFY(alike(inkOf(icon.pixmap(32, 32).toImage()), darkPalette().color(QPalette::WindowText)));
}

void tst_Icons::showsItsMode()
{
    const QIcon icon = themedIcon(IconName::Accept);
    const QPalette palette = lightPalette();
    QVERIFY(alike(inkOf(icon.pixmap(QSize(32, 32), QIcon::Disabled).toImage()),
                  palette.color(QPalette::Disabled, QPalette::WindowText)));
    QVERIFY(alike(inkOf(icon.pixmap(QSize(32, 32), QIcon::Selected).toImage()),
                  palette.color(QPalette::HighlightedText)));
}

void tst_Icons::keepsItsOwnColour()
{
    const QColor green(0, 120, 60);
    const QIcon icon = themedIcon(IconName::StateCompleted, green);
    QVERIFY(alike(inkOf(icon.pixmap(32, 32).toImage()), green));
    applyTheme(*qApp, Theme::Dark);
    QVERIFY(alike(inkOf(icon.pixmap(32, 32).toImage()), green));
}

void tst_Icons::isSharpOnDenseScreens()
{
    const QPixmap dense = themedIcon(IconName::Warning).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(dense.devicePixelRatio(), 2.0);
    QCOMPARE(dense.size(), QSize(32, 32));
    // Drawn at that size, and not a small picture made larger.
    const QImage enlarged =
        iconPixmap(IconName::Warning, 16, QApplication::palette().color(QPalette::WindowText), 1)
            .toImage()
            .scaled(32, 32);
    QImage drawn = dense.toImage();
    drawn.setDevicePixelRatio(1);
    QVERIFY(drawn != enlarged.convertToFormat(drawn.format()));
}

void tst_Icons::paintsInTheMiddle()
{
    QImage image(48, 16, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    themedIcon(IconName::Info).paint(&painter, QRect(0, 0, 48, 16));
    painter.end();
    QVERIFY(inkOf(image.copy(16, 0, 16, 16)).isValid());
    QVERIFY(!inkOf(image.copy(0, 0, 16, 16)).isValid());
    QVERIFY(!inkOf(image.copy(32, 0, 16, 16)).isValid());
}

void tst_Icons::everyStateAndStageHasOne()
{
    QSet<IconName> states;
    for (int i = 0; i <= int(TaskState::Unknown); ++i)
        states.insert(stateIcon(TaskState(i)));
    QCOMPARE(states.size(), int(TaskState::Unknown) + 1);
    QSet<IconName> stages;
    for (int i = 0; i <= int(StageKind::Other); ++i)
        stages.insert(stageIcon(StageKind(i)));
    QCOMPARE(stages.size(), int(StageKind::Other) + 1);
}

void tst_Icons::application()
{
    const QImage image = applicationIcon().pixmap(64, 64).toImage();
    QCOMPARE(image.size(), QSize(64, 64));
    QVERIFY(inkOf(image).isValid());
}

void tst_Icons::packagedPictures_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("small") << 48;
    QTest::newRow("large") << 128;
}

// What packaging/icons holds for desktops that do not draw SVG is the drawing as it is now.
void tst_Icons::packagedPictures()
{
    QFETCH(int, size);
    const QImage packaged(QStringLiteral(BRICKYARD_SOURCE_DIR "/packaging/icons/%1.png").arg(size));
    const QImage drawn = applicationIcon().pixmap(size, size).toImage();
    QCOMPARE(packaged.size(), QSize(size, size));
    QCOMPARE(drawn.size(), packaged.size());
    // Two programs smooth an edge differently; a changed shape or colour is more than that.
    int different = 0;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const QColor one = packaged.pixelColor(x, y);
            const QColor other = drawn.pixelColor(x, y);
            if (qAbs(one.alpha() - other.alpha()) > 40 || qAbs(one.red() - other.red()) > 40
                || qAbs(one.green() - other.green()) > 40 || qAbs(one.blue() - other.blue()) > 40)
                ++different;
        }
    }
    QVERIFY2(different * 100 < size * size, qPrintable(QString::number(different)));
}

QTEST_MAIN(tst_Icons)
#include "tst_icons.moc"
