// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace brickyard;
using brickyard::test::contrast;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void paletteSaysWhetherItIsDark();
    void text_data();
    void text();
    void icons_data();
    void icons();
    void messages_data();
    void messages();
    void accent();
    void applies();
    void checkBoxesCanBeSeen_data();
    void checkBoxesCanBeSeen();
};

namespace {

void addPalettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

constexpr double textContrast = 4.5;
constexpr double iconContrast = 3;

} // namespace

void tst_Theme::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("theme"); // -1: none
    QTest::newRow("light") << QStringLiteral("light") << int(Theme::Light);
    QTest::newRow("dark, capitals") << QStringLiteral("DARK") << int(Theme::Dark);
    QTest::newRow("system, spaces") << QStringLiteral(" system ") << int(Theme::System);
    QTest::newRow("empty") << QString() << -1;
    QTest::newRow("other word") << QStringLiteral("lightish") << -1;
}

void tst_Theme::names()
{
    QFETCH(QString, name);
    QFETCH(int, theme);
    const std::optional<Theme> found = themeFromName(name);
    QCOMPARE(found ? int(*found) : -1, theme);
}

void tst_Theme::paletteSaysWhetherItIsDark()
{
    QVERIFY(!isDark(lightPalette()));
    QVERIFY(isDark(darkPalette()));
}

void tst_Theme::text_data()
{
    addPalettes();
}

void tst_Theme::text()
{
    QFETCH(QPalette, palette);
    using P = QPalette;
    const QList<std::pair<P::ColorRole, P::ColorRole>> pairs = {
        {P::WindowText, P::Window},
        {P::Text, P::Base},
        {P::Text, P::AlternateBase},
        {P::ButtonText, P::Button},
        {P::PlaceholderText, P::Base},
        {P::PlaceholderText, P::Window},
        {P::HighlightedText, P::Highlight},
        {P::Link, P::Base},
        {P::Link, P::Window},
        {P::LinkVisited, P::Base},
        {P::ToolTipText, P::ToolTipBase},
    };
    for (const P::ColorGroup group : {P::Active, P::Inactive}) {
        for (const auto &[front, back] : pairs) {
            const double found = contrast(palette.color(group, front), palette.color(group, back));
            QVERIFY2(
                found >= textContrast,
                qPrintable(QStringLiteral("role %1 on %2: %3").arg(front).arg(back).arg(found)));
        }
    }
    for (const P::ColorRole back : {P::Window, P::Base, P::AlternateBase})
        QVERIFY(contrast(secondaryTextColor(palette), palette.color(back)) >= textContrast);
}

void tst_Theme::icons_data()
{
    addPalettes();
}

void tst_Theme::icons()
{
    QFETCH(QPalette, palette);
    for (const QPalette::ColorRole back : {QPalette::Window, QPalette::Base}) {
        const QColor background = palette.color(back);
        QVERIFY(contrast(accentColor(palette), background) >= iconContrast);
        QVERIFY(contrast(controlOutlineColor(palette), background) >= iconContrast);
        // Progress bars and focus frames are drawn in it.
        QVERIFY(contrast(palette.color(QPalette::Highlight), background) >= iconContrast);
        for (const Tone tone :
             {Tone::Info, Tone::Warning, Tone::Error, Tone::Success, Tone::Sandbox})
            QVERIFY(contrast(toneColor(tone, palette), background) >= iconContrast);
    }
}

void tst_Theme::messages_data()
{
    addPalettes();
}

void tst_Theme::messages()
{
    QFETCH(QPalette, palette);
    for (const Tone tone : {Tone::Info, Tone::Warning, Tone::Error, Tone::Success, Tone::Sandbox}) {
        const QColor background = toneBackground(tone, palette);
        QVERIFY(contrast(palette.color(QPalette::Text), background) >= textContrast);
        QVERIFY(contrast(toneColor(tone, palette), background) >= iconContrast);
    }
    // Errors beside a field are written in it.
    QVERIFY(contrast(toneColor(Tone::Error, palette), palette.color(QPalette::Window))
            >= textContrast);
}

void tst_Theme::accent()
{
    QCOMPARE(accentColor(lightPalette()), QColor(0xb4, 0x46, 0x2f));
    QCOMPARE(accentColor(darkPalette()), QColor(0xe0, 0x76, 0x5c));
    QVERIFY(contrast(accentTextColor(lightPalette()), accentColor(lightPalette())) >= textContrast);
    QVERIFY(contrast(accentTextColor(darkPalette()), accentColor(darkPalette())) >= textContrast);
}

void tst_Theme::applies()
{
    const QPalette before = QApplication::palette();
    applyTheme(*qApp, Theme::Dark);
    QCOMPARE(QApplication::palette(), darkPalette());
    applyTheme(*qApp, Theme::Light);
    QCOMPARE(QApplication::palette(), lightPalette());
    // No desktop says anything here, so it is what the platform's palette was.
    applyTheme(*qApp, Theme::System);
    QCOMPARE(isDark(QApplication::palette()), isDark(before));
}

void tst_Theme::checkBoxesCanBeSeen_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<bool>("radio");
    QTest::addColumn<bool>("isClicked"); // and has the focus by that
    for (const bool isClicked : {false, true}) {
        const char *how = isClicked ? ", clicked" : "";
        QTest::addRow("light%s", how) << Theme::Light << false << isClicked;
        QTest::addRow("dark%s", how) << Theme::Dark << false << isClicked;
        QTest::addRow("light, radio button%s", how) << Theme::Light << true << isClicked;
        QTest::addRow("dark, radio button%s", how) << Theme::Dark << true << isClicked;
    }
}

void tst_Theme::checkBoxesCanBeSeen()
{
    QFETCH(Theme, theme);
    QFETCH(bool, radio);
    QFETCH(bool, isClicked);
    applyTheme(*qApp, theme);
    const std::unique_ptr<QAbstractButton> made(
        radio ? static_cast<QAbstractButton *>(new QRadioButton) : new QCheckBox);
    QAbstractButton &box = *made;
    box.resize(40, 40);
    QTRY_COMPARE(isDark(box.palette()), theme == Theme::Dark);
    if (isClicked) {
        box.show();
        box.activateWindow();
        box.setFocus(Qt::MouseFocusReason);
        QTRY_VERIFY(box.hasFocus());
    }
    const QImage image = box.grab().toImage();
    const QColor window = box.palette().color(QPalette::Window);
    double most = 1;
    for (int x = 0; x < image.width(); ++x)
        most = std::max(most, contrast(image.pixelColor(x, image.height() / 2), window));
    QVERIFY2(most >= iconContrast, qPrintable(QString::number(most)));
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
