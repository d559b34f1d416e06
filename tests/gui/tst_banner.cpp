// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "ui/banner.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace brickyard;

class tst_Banner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenUntilItHasAMessage();
    void showsPlainText();
    void closes();
    void sandboxStays();
    void hasButtons();
    void buttonsGoWithTheirMessage();
    void screenReadersHearIt();
    void looksDifferentForEachTone();
    void wraps();
    void buttonsGoBelowWhereItIsNarrow();
    void names();

private:
    static QToolButton *closeButton(const Banner &banner)
    {
        return banner.findChild<QToolButton *>(QStringLiteral("bannerClose"));
    }
};

void tst_Banner::hiddenUntilItHasAMessage()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *banner = new Banner;
    layout->addWidget(banner);
    window.show();
    QVERIFY(!banner->isVisible());
    banner->showMessage(Tone::Info, QStringLiteral("Something."));
    QVERIFY(banner->isVisible());
    banner->clear();
    QVERIFY(!banner->isVisible());
}

void tst_Banner::showsPlainText()
{
    Banner banner;
    const QString text = QStringLiteral("<b>Anna</b> &amp; Bob");
    banner.showMessage(Tone::Error, text);
    QCOMPARE(banner.findChild<QTextEdit *>()->toPlainText(), text);
    QCOMPARE(banner.text(), text);
}

void tst_Banner::closes()
{
    Banner banner;
    QSignalSpy closed(&banner, &Banner::closed);
    banner.showMessage(Tone::Warning, QStringLiteral("Something."));
    QTest::mouseClick(closeButton(banner), Qt::LeftButton);
    QVERIFY(!banner.isVisible());
    QCOMPARE(closed.count(), 1);

    banner.showMessage(Tone::Warning, QStringLiteral("Something."));
    closeButton(banner)->setFocus();
    QTest::keyClick(closeButton(banner), Qt::Key_Space);
    QVERIFY(!banner.isVisible());
    QCOMPARE(closed.count(), 2);
}

void tst_Banner::sandboxStays()
{
    Banner banner;
    banner.showMessage(Tone::Sandbox, QStringLiteral("This is the sandbox."));
    QVERIFY(!closeButton(banner)->isVisible());
    banner.setClosable(true);
    QVERIFY(closeButton(banner)->isVisible());
}

void tst_Banner::hasButtons()
{
    Banner banner;
    banner.showMessage(Tone::Error, QStringLiteral("The queue could not be read."));
    QPushButton *again = banner.addButton(QStringLiteral("Try again"));
    QSignalSpy clicked(again, &QPushButton::clicked);
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(again->accessibleName(), QStringLiteral("Try again"));
}

void tst_Banner::buttonsGoWithTheirMessage()
{
    Banner banner;
    banner.showMessage(Tone::Error, QStringLiteral("First."));
    QPointer<QPushButton> first = banner.addButton(QStringLiteral("Try again"));
    // Replaced from within its own click, as "Try again" does.
    connect(first, &QPushButton::clicked, &banner,
            [&] { banner.showMessage(Tone::Info, QStringLiteral("Trying.")); });
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(banner.text(), QStringLiteral("Trying."));
    QTRY_VERIFY(!first);
}

void tst_Banner::screenReadersHearIt()
{
    Banner banner;
    banner.showMessage(Tone::Error, QStringLiteral("The key is refused."));
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&banner);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::AlertMessage);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("The key is refused."));
}

void tst_Banner::looksDifferentForEachTone()
{
    QSet<QRgb> backgrounds;
    Banner banner;
    banner.resize(400, 40);
    for (const Tone tone : {Tone::Info, Tone::Warning, Tone::Error, Tone::Success, Tone::Sandbox}) {
        banner.showMessage(tone, QStringLiteral("Text."));
        const QImage image = banner.grab().toImage();
        backgrounds.insert(image.pixel(1, 1));
        QCOMPARE(image.pixelColor(1, 1), toneBackground(tone, banner.palette()));
    }
    QCOMPARE(backgrounds.size(), 5);
}

void tst_Banner::wraps()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *banner = new Banner;
    layout->addWidget(banner);
    layout->addStretch();
    banner->showMessage(Tone::Error, QString(10'000, u'x'));
    window.resize(400, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.width(), 400);
    QVERIFY(banner->height() < 150);
}

void tst_Banner::buttonsGoBelowWhereItIsNarrow()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *banner = new Banner;
    layout->addWidget(banner);
    layout->addStretch();
    banner->showMessage(Tone::Warning,
                        QStringLiteral("2 changes were interrupted: 312 of 1,000 "
                                       "tasks were not sent."));
    const auto *text = banner->findChild<QTextEdit *>();
    for (const char *word : {"Resume", "Review each", "Discard"})
        banner->addButton(QLatin1String(word));
    auto *button = banner->findChild<QPushButton *>();
    window.resize(900, 200);
    window.show();
    QTRY_VERIFY(button->isVisible() && button->x() >= text->geometry().right());
    window.resize(460, 200);
    QTRY_VERIFY(button->y() >= text->geometry().bottom());
    QVERIFY(text->width() > 300);
    QVERIFY(banner->rect().contains(button->geometry()));
}

void tst_Banner::names()
{
    Banner banner;
    banner.showMessage(Tone::Error, QStringLiteral("Text."));
    banner.addButton(QStringLiteral("Try again"));
    QCOMPARE(test::unnamedFocusWidgets(&banner), QStringList());
}

QTEST_MAIN(tst_Banner)
#include "tst_banner.moc"
