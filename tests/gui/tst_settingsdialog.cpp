// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "ui/settingsdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace brickyard;

class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Light); }

    void showsWhatItIsGiven_data();
    void showsWhatItIsGiven();
    void saysWhatWasChosen();
    void saysNothingWhereNothingChanged();
    void triesTheThemeOn();
    void cancelRestoresTheTheme_data();
    void cancelRestoresTheTheme();
    void secondsOnlyWhereTheyCount();
    void staysWithinTheLimits();
    void explains();
    void names();
};

namespace {

template<typename T> T *child(const QDialog &dialog, const char *name)
{
    return dialog.findChild<T *>(QString::fromLatin1(name));
}

void choose(const QDialog &dialog, const char *box, int index)
{
    child<QComboBox>(dialog, box)->setCurrentIndex(index);
}

} // namespace

void tst_SettingsDialog::showsWhatItIsGiven_data()
{
    QTest::addColumn<Preferences>("preferences");
    QTest::newRow("as installed") << Preferences();
    QTest::newRow("all else") << Preferences{QStringLiteral("de"), QStringLiteral("dark"), 60'000,
                                             30, 1000};
    QTest::newRow("at once") << Preferences{QStringLiteral("en"), QStringLiteral("light"), 0, 1,
                                            10};
    QTest::newRow("until sent") << Preferences{{}, QStringLiteral("system"), -1, 10, 50};
}

void tst_SettingsDialog::showsWhatItIsGiven()
{
    QFETCH(Preferences, preferences);
    const SettingsDialog dialog(preferences);
    QCOMPARE(dialog.preferences(), preferences);
}

void tst_SettingsDialog::saysWhatWasChosen()
{
    SettingsDialog dialog{Preferences()};
    QSignalSpy changed(&dialog, &SettingsDialog::preferencesChanged);
    dialog.open();
    choose(dialog, "language", 2);
    choose(dialog, "theme", 2);
    child<QSpinBox>(dialog, "holdSeconds")->setValue(15);
    child<QSpinBox>(dialog, "inFlight")->setValue(12);
    child<QSpinBox>(dialog, "pageSize")->setValue(200);
    QTest::mouseClick(child<QPushButton>(dialog, "save"), Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    const Preferences expected{QStringLiteral("de"), QStringLiteral("dark"), 15'000, 12, 200};
    QCOMPARE(changed.first().first().value<Preferences>(), expected);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(appliedTheme(*qApp), Theme::Dark);
}

void tst_SettingsDialog::saysNothingWhereNothingChanged()
{
    SettingsDialog dialog{Preferences()};
    QSignalSpy changed(&dialog, &SettingsDialog::preferencesChanged);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(changed.count(), 0);
    // The environment's theme, say, is not the stored one, and stays.
    QCOMPARE(appliedTheme(*qApp), Theme::Light);
}

void tst_SettingsDialog::triesTheThemeOn()
{
    SettingsDialog dialog{Preferences()};
    dialog.open();
    choose(dialog, "theme", 2);
    QCOMPARE(QApplication::palette(), darkPalette());
    auto *note = child<QLabel>(dialog, "holdNote");
    QTRY_COMPARE(note->palette().color(QPalette::WindowText), secondaryTextColor(darkPalette()));
    choose(dialog, "theme", 1);
    QCOMPARE(QApplication::palette(), lightPalette());
}

void tst_SettingsDialog::cancelRestoresTheTheme_data()
{
    QTest::addColumn<bool>("key");
    QTest::newRow("button") << false;
    QTest::newRow("escape") << true;
}

void tst_SettingsDialog::cancelRestoresTheTheme()
{
    QFETCH(bool, key);
    SettingsDialog dialog{Preferences()};
    QSignalSpy changed(&dialog, &SettingsDialog::preferencesChanged);
    dialog.open();
    choose(dialog, "theme", 2);
    if (key)
        QTest::keyClick(&dialog, Qt::Key_Escape);
    else
        QTest::mouseClick(child<QPushButton>(dialog, "cancel"), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(appliedTheme(*qApp), Theme::Light);
    QCOMPARE(changed.count(), 0);
}

void tst_SettingsDialog::secondsOnlyWhereTheyCount()
{
    SettingsDialog dialog{Preferences()};
    dialog.open();
    auto *seconds = child<QSpinBox>(dialog, "holdSeconds");
    QVERIFY(seconds->isVisible());
    choose(dialog, "hold", 0);
    QVERIFY(!seconds->isVisible());
    QCOMPARE(dialog.preferences().holdMs, 0);
    choose(dialog, "hold", 2);
    QVERIFY(!seconds->isVisible());
    QCOMPARE(dialog.preferences().holdMs, Preferences::holdUntilSent);
}

void tst_SettingsDialog::staysWithinTheLimits()
{
    const SettingsDialog dialog{Preferences()};
    child<QSpinBox>(dialog, "holdSeconds")->setValue(1'000'000);
    child<QSpinBox>(dialog, "inFlight")->setValue(1'000'000);
    child<QSpinBox>(dialog, "pageSize")->setValue(1'000'000);
    QCOMPARE(dialog.preferences().holdMs, Preferences::maxHoldMs);
    QCOMPARE(dialog.preferences().inFlight, Preferences::maxInFlight);
    QCOMPARE(dialog.preferences().pageSize, Preferences::maxPageSize);
}

void tst_SettingsDialog::explains()
{
    const SettingsDialog dialog{Preferences()};
    for (const char *note :
         {"languageNote", "holdNote", "inFlightNote", "pageSizeNote", "accountNote"})
        QVERIFY2(child<QLabel>(dialog, note)->text().endsWith(u'.'), note);
}

void tst_SettingsDialog::names()
{
    SettingsDialog dialog{Preferences()};
    dialog.open();
    QCOMPARE(test::unnamedFocusWidgets(&dialog), QStringList());
}

QTEST_MAIN(tst_SettingsDialog)
#include "tst_settingsdialog.moc"
