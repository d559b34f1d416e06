// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "ui/closedialog.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;

class tst_CloseDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void escapeStays();
    void windowButtonStays();
    void enterLeavesItForLater();
    void saysTheNumbers();
    void anotherAccount();
    void reachableByKeys();
    void nothingLeftToAsk();
    void names();
};

void tst_CloseDialog::decides_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<CloseDialog::Decision>("decision");
    QTest::newRow("leave") << QStringLiteral("leaveForLater") << CloseDialog::Decision::Leave;
    QTest::newRow("wait") << QStringLiteral("waitUntilSent") << CloseDialog::Decision::Wait;
    QTest::newRow("stop") << QStringLiteral("stopSending") << CloseDialog::Decision::Stop;
    QTest::newRow("stay") << QStringLiteral("stay") << CloseDialog::Decision::Stay;
}

void tst_CloseDialog::decides()
{
    QFETCH(QString, button);
    QFETCH(CloseDialog::Decision, decision);
    CloseDialog dialog(CloseDialog::Purpose::Close, {0, 3, 0});
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    QTest::mouseClick(dialog.findChild<QPushButton *>(button), Qt::LeftButton);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), decision);
    QVERIFY(!dialog.isVisible());
}

void tst_CloseDialog::escapeStays()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, {0, 3, 0});
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), CloseDialog::Decision::Stay);
}

void tst_CloseDialog::windowButtonStays()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, {0, 3, 0});
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    dialog.close();
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), CloseDialog::Decision::Stay);
}

void tst_CloseDialog::enterLeavesItForLater()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, {0, 3, 0});
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), CloseDialog::Decision::Leave);
}

void tst_CloseDialog::saysTheNumbers()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, {4, 1'200, 30});
    const auto number = [](int n) { return QLocale().toString(n); };
    const auto description = [&dialog](const char *name) {
        return dialog.findChild<QCommandLinkButton *>(QLatin1String(name))->description();
    };
    const auto *question = dialog.findChild<QLabel *>();
    QVERIFY(question->text().contains(number(1'234)));
    QVERIFY(question->text().contains(QStringLiteral("30 of them are on their way")));
    QVERIFY(question->text().contains(QStringLiteral("4 of them are held")));
    QVERIFY(description("leaveForLater").contains(number(1'234)));
    QVERIFY(description("waitUntilSent").contains(number(1'234)));
    // What is on its way cannot be stopped.
    QVERIFY(description("stopSending").contains(number(1'204)));
    dialog.setCounts({0, 7, 0});
    QVERIFY(question->text().startsWith(QStringLiteral("7 ")));
    QVERIFY(!question->text().contains(QStringLiteral("of them")));
    QVERIFY(description("stopSending").startsWith(QStringLiteral("7 ")));
}

void tst_CloseDialog::anotherAccount()
{
    const CloseDialog dialog(CloseDialog::Purpose::SwitchAccount, {0, 3, 0});
    const auto *leave = dialog.findChild<QCommandLinkButton *>(QStringLiteral("leaveForLater"));
    QVERIFY(leave->description().contains(QStringLiteral("this account")));
    QVERIFY(!dialog.windowTitle().contains(QStringLiteral("Close")));
}

void tst_CloseDialog::reachableByKeys()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, {0, 3, 0});
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QStringList reached;
    for (int i = 0; i < 4; ++i) {
        reached += dialog.focusWidget()->objectName();
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached, QStringLiteral("leaveForLater waitUntilSent stopSending stay").split(u' '));
}

void tst_CloseDialog::nothingLeftToAsk()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, {1, 1, 0});
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    dialog.setCounts({});
    dialog.setCounts({});
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), CloseDialog::Decision::Wait);
    QVERIFY(!dialog.isVisible());
}

void tst_CloseDialog::names()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, {0, 3, 0});
    QCOMPARE(test::unnamedFocusWidgets(&dialog), QStringList());
}

QTEST_MAIN(tst_CloseDialog)
#include "tst_closedialog.moc"
