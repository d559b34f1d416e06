// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebanner.h"

#include <QTest>

using namespace brickyard;

class TestMessageBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPassesGoes();
    void whatCameAfterItStays();
    void onlyFailuresAreCleared();
};

void TestMessageBanner::whatPassesGoes()
{
    MessageBanner banner;
    banner.showPassing(Tone::Warning, QStringLiteral("Here."));
    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.tone(), Tone::Warning);
    banner.clearPassing();
    QVERIFY(banner.isHidden());
    banner.showMessage(Tone::Warning, QStringLiteral("Here."));
    banner.clearPassing(); // the one before has gone already
    QVERIFY(!banner.isHidden());
}

void TestMessageBanner::whatCameAfterItStays()
{
    MessageBanner banner;
    banner.showPassing(Tone::Info, QStringLiteral("Here."));
    banner.showMessage(Tone::Info, QStringLiteral("Everywhere."));
    banner.clearPassing();
    QCOMPARE(banner.text(), QStringLiteral("Everywhere."));
}

void TestMessageBanner::onlyFailuresAreCleared()
{
    MessageBanner banner;
    banner.showMessage(Tone::Warning, QStringLiteral("Still true."));
    banner.clearFailure();
    QVERIFY(!banner.isHidden());
    banner.showMessage(Tone::Error, QStringLiteral("It failed."));
    banner.clearFailure();
    QVERIFY(banner.isHidden());
}

QTEST_MAIN(TestMessageBanner)
#include "tst_messagebanner.moc"
