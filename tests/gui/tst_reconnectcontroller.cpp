// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoperations.h"
#include "ui/banner.h"
#include "ui/reconnectcontroller.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;
using test::Operations;

namespace {

struct Fixture
{
    Fixture() { controller.setSource(operations.source()); }
    QUuid addPaused(int count)
    {
        const QUuid id = operations.add(Operation::Kind::Accept, count);
        operations.at(id).phase = Operation::Phase::Paused;
        operations.at(id).pause = Operation::Pause::KeyRefused;
        return id;
    }

    Operations operations;
    Banner banner;
    ReconnectController controller{&banner};
};

} // namespace

class tst_ReconnectController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowManyTasksWait();
    void followsTheOperations();
    void connectsAgain();
    void anotherAccount();
};

void tst_ReconnectController::saysHowManyTasksWait()
{
    Fixture fixture;
    // The operations may tell before the session does.
    const QUuid first = fixture.addPaused(120);
    fixture.operations.at(first).items[0].state = ItemState::Done;
    fixture.controller.updateOperation(first);
    QVERIFY(!fixture.banner.isVisible());
    fixture.controller.keyRefused();
    QVERIFY(fixture.banner.isVisible());
    QCOMPARE(fixture.banner.tone(), Tone::Error);
    QVERIFY2(fixture.banner.text().contains(QStringLiteral("119 task(s) wait")),
             qPrintable(fixture.banner.text()));
    fixture.controller.updateOperation(fixture.addPaused(2));
    QVERIFY(fixture.banner.text().contains(QStringLiteral("121 task(s) wait")));
}

void tst_ReconnectController::followsTheOperations()
{
    Fixture fixture;
    fixture.controller.keyRefused();
    QVERIFY(fixture.banner.text().contains(QStringLiteral("Nothing more is changed")));
    const QUuid id = fixture.addPaused(3);
    fixture.controller.updateOperation(id);
    QVERIFY(fixture.banner.text().contains(QStringLiteral("3 task(s) wait")));
    // Nothing changed: the button that has the focus stays.
    const auto *button = fixture.banner.findChild<QPushButton *>();
    fixture.controller.updateOperation(id);
    QCOMPARE(fixture.banner.findChild<QPushButton *>(), button);
    test::end(fixture.operations.at(id), 0);
    fixture.controller.updateOperation(id);
    QVERIFY(!fixture.banner.text().contains(QStringLiteral("wait")));
}

void tst_ReconnectController::connectsAgain()
{
    Fixture fixture;
    QSignalSpy requested(&fixture.controller, &ReconnectController::connectRequested);
    fixture.controller.keyRefused();
    auto *button = fixture.banner.findChild<QPushButton *>();
    QCOMPARE(button->accessibleName(), QStringLiteral("Connect again…"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
}

void tst_ReconnectController::anotherAccount()
{
    Fixture fixture;
    fixture.controller.keyRefused();
    fixture.controller.setSource({});
    QVERIFY(!fixture.banner.isVisible());
}

QTEST_MAIN(tst_ReconnectController)
#include "tst_reconnectcontroller.moc"
