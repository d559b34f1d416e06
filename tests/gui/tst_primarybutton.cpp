// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/primarybutton.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;

class tst_PrimaryButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInTheAccent_data();
    void isInTheAccent();
    void isNotWhenDisabled();
    void clicks();
};

void tst_PrimaryButton::isInTheAccent_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void tst_PrimaryButton::isInTheAccent()
{
    QFETCH(Theme, theme);
    PrimaryButton button(QStringLiteral("Connect"));
    button.resize(120, 28);
    applyTheme(*qApp, theme);
    // Widgets hear of the palette with the next events.
    QTRY_COMPARE(isDark(button.palette()), theme == Theme::Dark);
    const QImage image = button.grab().toImage();
    QCOMPARE(image.pixelColor(8, 14), accentColor(QApplication::palette()));
}

void tst_PrimaryButton::isNotWhenDisabled()
{
    applyTheme(*qApp, Theme::Light);
    PrimaryButton button(QStringLiteral("Connect"));
    button.resize(120, 28);
    button.setEnabled(false);
    QVERIFY(button.grab().toImage().pixelColor(8, 14) != accentColor(QApplication::palette()));
}

void tst_PrimaryButton::clicks()
{
    PrimaryButton button(QStringLiteral("Connect"));
    QSignalSpy clicked(&button, &QPushButton::clicked);
    button.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
}

QTEST_MAIN(tst_PrimaryButton)
#include "tst_primarybutton.moc"
