// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/focuscheck.h"
#include "tests/support/sampleoperations.h"
#include "ui/banner.h"
#include "ui/interruptedcontroller.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace brickyard;
using test::Operations;

namespace {

/// A window with the banner, and operations.
struct Fixture
{
    Fixture()
    {
        auto *layout = new QVBoxLayout(&window);
        banner = new Banner;
        layout->addWidget(banner);
        controller = new InterruptedController(banner, &window, &window);
        controller->setSource(operations.source());
        window.resize(900, 200);
        window.show();
    }
    QUuid add(int count, int done)
    {
        const QUuid id = operations.add(Operation::Kind::Accept, count);
        Operation &operation = operations.at(id);
        operation.phase = Operation::Phase::Paused;
        operation.pause = Operation::Pause::Interrupted;
        for (int i = 0; i < done; ++i)
            operation.items[i].state = ItemState::Done;
        return id;
    }
    /// The newest: those of the message before are about to go.
    QPushButton *button(const QString &text) const
    {
        QPushButton *found = nullptr;
        const QList<QPushButton *> all = banner->findChildren<QPushButton *>();
        for (QPushButton *one : all) {
            if (one->text() == text)
                found = one;
        }
        return found;
    }
    QMessageBox *question() const
    {
        return window.findChild<QMessageBox *>(QStringLiteral("question"));
    }

    Operations operations;
    QWidget window;
    Banner *banner = nullptr;
    InterruptedController *controller = nullptr;
};

QList<QUuid> idsOf(const QSignalSpy &spy)
{
    QList<QUuid> ids;
    for (const QVariantList &call : spy)
        ids += call.first().toUuid();
    return ids;
}

} // namespace

class tst_InterruptedController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToSay();
    void saysHowMuchIsLeft();
    void resumes();
    void followsWhatIsResumedElsewhere();
    void reviews();
    void asksBeforeItDiscards();
    void discardsOneFromItsRow();
    void othersAtWork();
    void anotherAccount();
    void names();
};

void tst_InterruptedController::nothingToSay()
{
    Fixture fixture;
    fixture.controller->setInterrupted({}, 0);
    QVERIFY(!fixture.banner->isVisible());
}

void tst_InterruptedController::saysHowMuchIsLeft()
{
    Fixture fixture;
    const QUuid first = fixture.add(600, 400);
    const QUuid second = fixture.add(400, 287);
    Operation &settling = fixture.operations.at(second);
    settling.items[399].state = ItemState::Sending;
    settling.items[399].attempts = 1;
    fixture.controller->setInterrupted({first, second}, 0);
    QVERIFY(fixture.banner->isVisible());
    QCOMPARE(fixture.banner->tone(), Tone::Warning);
    const QString counts = QStringLiteral("2 change(s) were interrupted: 312 of %1 tasks were not "
                                          "sent. ")
                               .arg(QLocale().toString(1'000));
    QCOMPARE(fixture.banner->text(),
             counts + QStringLiteral("What had been on its way is being looked up."));
    settling.items[399].state = ItemState::Done;
    fixture.controller->updateOperation(second);
    QCOMPARE(fixture.banner->text(),
             counts + QStringLiteral("What had been on its way has been looked up."));
    settling.items[399].state = ItemState::Unknown;
    fixture.controller->updateOperation(second);
    QVERIFY(fixture.banner->text().endsWith(
        QStringLiteral("What became of 1 of them could not be found out.")));
}

void tst_InterruptedController::resumes()
{
    Fixture fixture;
    const QList<QUuid> ids{fixture.add(3, 1), fixture.add(2, 0)};
    fixture.controller->setInterrupted(ids, 0);
    QSignalSpy resumed(fixture.controller, &InterruptedController::resumeRequested);
    // As the engine does, which tells of each at once.
    connect(fixture.controller, &InterruptedController::resumeRequested, &fixture.window,
            [&fixture](const QUuid &id) {
                fixture.operations.at(id).phase = Operation::Phase::Running;
                fixture.controller->updateOperation(id);
            });
    fixture.button(QStringLiteral("Resume"))->click();
    QCOMPARE(idsOf(resumed), ids);
    QVERIFY(!fixture.banner->isVisible());
}

void tst_InterruptedController::followsWhatIsResumedElsewhere()
{
    Fixture fixture;
    const QList<QUuid> ids{fixture.add(3, 1), fixture.add(2, 0)};
    fixture.controller->setInterrupted(ids, 0);
    // In its row, for example; paused by hand afterwards it is not what was interrupted.
    fixture.operations.at(ids[0]).pause = Operation::Pause::Person;
    fixture.controller->updateOperation(ids[0]);
    QVERIFY(
        fixture.banner->text().startsWith(QStringLiteral("1 change(s) were interrupted: 2 of 2")));
    fixture.operations.remove(ids[1]);
    fixture.controller->updateOperation(ids[1]);
    QVERIFY(!fixture.banner->isVisible());
}

void tst_InterruptedController::reviews()
{
    Fixture fixture;
    const QList<QUuid> ids{fixture.add(3, 1), fixture.add(2, 0)};
    fixture.controller->setInterrupted(ids, 0);
    QSignalSpy reviewed(fixture.controller, &InterruptedController::reviewRequested);
    fixture.button(QStringLiteral("Review each…"))->click();
    QCOMPARE(reviewed.count(), 1);
    QCOMPARE(reviewed.first().first().value<QList<QUuid>>(), ids);
}

void tst_InterruptedController::asksBeforeItDiscards()
{
    Fixture fixture;
    const QList<QUuid> ids{fixture.add(3, 1), fixture.add(2, 0)};
    fixture.controller->setInterrupted(ids, 0);
    QSignalSpy discarded(fixture.controller, &InterruptedController::discardRequested);
    fixture.button(QStringLiteral("Discard…"))->click();
    QVERIFY(fixture.question());
    QVERIFY(fixture.question()->informativeText().startsWith(QStringLiteral("4 ")));
    // Enter is the harmless answer.
    QTest::keyClick(fixture.question(), Qt::Key_Return);
    QTRY_VERIFY(!fixture.question());
    QCOMPARE(discarded.count(), 0);
    fixture.button(QStringLiteral("Discard…"))->click();
    // One of them goes on while the person thinks.
    fixture.operations.at(ids[0]).phase = Operation::Phase::Running;
    auto *answer = fixture.question()->findChild<QPushButton *>(QStringLiteral("answer"));
    QCOMPARE(answer->text(), QStringLiteral("Discard 4"));
    QTest::mouseClick(answer, Qt::LeftButton);
    QCOMPARE(idsOf(discarded), QList<QUuid>{ids[1]});
}

void tst_InterruptedController::discardsOneFromItsRow()
{
    Fixture fixture;
    const QList<QUuid> ids{fixture.add(3, 1), fixture.add(2, 0)};
    fixture.controller->setInterrupted(ids, 0);
    QSignalSpy discarded(fixture.controller, &InterruptedController::discardRequested);
    fixture.controller->askToDiscard({ids[1]});
    QTest::mouseClick(fixture.question()->findChild<QPushButton *>(QStringLiteral("answer")),
                      Qt::LeftButton);
    QCOMPARE(idsOf(discarded), QList<QUuid>{ids[1]});
}

void tst_InterruptedController::othersAtWork()
{
    Fixture fixture;
    fixture.controller->setInterrupted({}, 2);
    QCOMPARE(fixture.banner->tone(), Tone::Info);
    QCOMPARE(fixture.banner->text(),
             QStringLiteral("Another Brickyard is at work on this account with 2 change(s)."));
    QVERIFY(!fixture.button(QStringLiteral("Resume")));
}

void tst_InterruptedController::anotherAccount()
{
    Fixture fixture;
    fixture.controller->setInterrupted({fixture.add(3, 1)}, 0);
    fixture.controller->setSource({});
    QVERIFY(!fixture.banner->isVisible());
}

void tst_InterruptedController::names()
{
    Fixture fixture;
    fixture.controller->setInterrupted({fixture.add(3, 1)}, 0);
    QCOMPARE(test::unnamedFocusWidgets(&fixture.window), QStringList());
}

QTEST_MAIN(tst_InterruptedController)
#include "tst_interruptedcontroller.moc"
