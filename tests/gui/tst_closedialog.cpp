// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "ui/closedialog.h"

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
    void enterWaits();
    void saysTheNumber();
    void saysHowManyAreHeld();
    void nothingLeftToAsk();
    void names();
};

void tst_CloseDialog::decides_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<CloseDialog::Decision>("decision");
    QTest::newRow("wait") << QStringLiteral("sendAndWait") << CloseDialog::Decision::Wait;
    QTest::newRow("discard") << QStringLiteral("discard") << CloseDialog::Decision::Discard;
    QTest::newRow("stay") << QStringLiteral("stay") << CloseDialog::Decision::Stay;
}

void tst_CloseDialog::decides()
{
    QFETCH(QString, button);
    QFETCH(CloseDialog::Decision, decision);
    CloseDialog dialog(CloseDialog::Purpose::Close, 0, 3);
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    QTest::mouseClick(dialog.findChild<QPushButton *>(button), Qt::LeftButton);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), decision);
    QVERIFY(!dialog.isVisible());
}

void tst_CloseDialog::escapeStays()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, 0, 3);
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), CloseDialog::Decision::Stay);
}

void tst_CloseDialog::windowButtonStays()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, 0, 3);
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    dialog.close();
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), CloseDialog::Decision::Stay);
}

void tst_CloseDialog::enterWaits()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, 0, 3);
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), CloseDialog::Decision::Wait);
}

void tst_CloseDialog::saysTheNumber()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, 0, 1234);
    const QString number = QLocale().toString(1234);
    auto *question = dialog.findChild<QLabel *>();
    auto *discard = dialog.findChild<QPushButton *>(QStringLiteral("discard"));
    QVERIFY(question->text().contains(number));
    QVERIFY(discard->text().contains(number));
    dialog.setCounts(0, 7);
    QVERIFY(question->text().contains(u'7'));
    QVERIFY(discard->accessibleName().contains(u'7'));
    QVERIFY(!discard->text().contains(number));
}

void tst_CloseDialog::saysHowManyAreHeld()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, 4, 19);
    auto *question = dialog.findChild<QLabel *>();
    QVERIFY(question->text().contains(QStringLiteral("19")));
    QVERIFY(question->text().contains(QStringLiteral("4 of them")));
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("discard"))
                ->text()
                .contains(QStringLiteral("19")));
    dialog.setCounts(0, 19);
    QVERIFY(!question->text().contains(QStringLiteral("of them")));
}

void tst_CloseDialog::nothingLeftToAsk()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, 1, 2);
    QSignalSpy decided(&dialog, &CloseDialog::decided);
    dialog.open();
    dialog.setCounts(0, 0);
    dialog.setCounts(0, 0);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().first().value<CloseDialog::Decision>(), CloseDialog::Decision::Wait);
    QVERIFY(!dialog.isVisible());
}

void tst_CloseDialog::names()
{
    CloseDialog dialog(CloseDialog::Purpose::Close, 0, 3);
    QCOMPARE(test::unnamedFocusWidgets(&dialog), QStringList());
}

QTEST_MAIN(tst_CloseDialog)
#include "tst_closedialog.moc"
