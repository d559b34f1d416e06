// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engineworld.h"
#include "ui/leavecontroller.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace brickyard;
using namespace brickyard::tests;

class TestLeaveController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void goesAtOnceWithNothingUnsent();
    void stopsWhatIsHeld();
    void leavesForLater();
    void losesPatience();
    void nobodyIsAskedAboutWhatIsPaused();
    void staysWhereItCouldNotBeSent();
    void sendsAndWaits();
    void staysAndForgets();
    void anotherAccountForgetsWhatWasWaitedFor();
    void asksAgainWhileItWaits();
    void noHoldEndsWhileItAsks();
    void whoeverGoesOnWorkingStays();

private:
    CloseDialog *dialog() { return m_window->findChild<CloseDialog *>(); }
    void press(const char *name)
    {
        dialog()->findChild<QPushButton *>(QLatin1String(name))->click();
    }
    void leave()
    {
        m_leave->leave(CloseDialog::Purpose::Close, [this] { ++m_left; });
    }

    std::unique_ptr<EngineWorld> m_world;
    std::unique_ptr<QWidget> m_window;
    LeaveController *m_leave = nullptr; ///< the window's
    int m_left = 0;
};

void TestLeaveController::init()
{
    m_world = std::make_unique<EngineWorld>();
    m_world->engine->setHold({Hold::untilSent});
    m_world->service.addTasks(3, ownKey);
    m_window = std::make_unique<QWidget>();
    m_leave = new LeaveController(m_window.get(), m_world->timings);
    m_leave->setEngine(m_world->engine.get());
    m_left = 0;
}

void TestLeaveController::cleanup()
{
    m_window.reset();
    m_world.reset();
}

void TestLeaveController::goesAtOnceWithNothingUnsent()
{
    QVERIFY(!m_leave->mustAsk());
    leave();
    QCOMPARE(m_left, 1);
    m_leave->setEngine(nullptr);
    leave();
    QCOMPARE(m_left, 2);
    QVERIFY(!dialog());
}

void TestLeaveController::stopsWhatIsHeld()
{
    m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    leave();
    QVERIFY(dialog());
    QCOMPARE(m_left, 0);
    press("stopSending");
    QTRY_COMPARE(m_left, 1);
    QVERIFY(m_world->service.mutations.isEmpty());
}

void TestLeaveController::sendsAndWaits()
{
    m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    leave();
    press("waitUntilSent");
    QCOMPARE(m_left, 0);
    QTRY_COMPARE(m_left, 1);
    QCOMPARE(m_world->mutationsOf(QStringLiteral("accept:")).size(), 3);
    QVERIFY(!m_leave->mustAsk());
}

void TestLeaveController::leavesForLater()
{
    const QUuid id = m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    QSignalSpy waiting(m_leave, &LeaveController::waiting);
    leave();
    press("leaveForLater");
    QCOMPARE(waiting.count(), 1);
    QTRY_COMPARE(m_left, 1);
    QVERIFY(m_world->service.mutations.isEmpty());
    QVERIFY(!m_world->engine->operation(id)->isFinished());
    // It is not asked about again: the window that closes asks once more.
    QVERIFY(!m_leave->mustAsk());
    leave();
    QCOMPARE(m_left, 2);
}

void TestLeaveController::losesPatience()
{
    // An answer that never comes.
    m_world->service.readDelay = [](int) { return 60'000; };
    m_world->timings.leaveWithin = 50;
    delete m_leave;
    m_leave = new LeaveController(m_window.get(), m_world->timings);
    m_leave->setEngine(m_world->engine.get());
    m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    m_world->engine->sendAllNow();
    QTRY_VERIFY(m_world->service.reads > 0);
    leave();
    press("leaveForLater");
    QCOMPARE(m_left, 0);
    QTRY_COMPARE(m_left, 1);
}

void TestLeaveController::nobodyIsAskedAboutWhatIsPaused()
{
    const QUuid id = m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    QVERIFY(m_leave->mustAsk());
    m_world->engine->pause(id);
    QTRY_VERIFY(!m_leave->mustAsk());
    leave();
    QCOMPARE(m_left, 1);
    QVERIFY(!dialog());
}

void TestLeaveController::staysWhereItCouldNotBeSent()
{
    const QUuid id = m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    QSignalSpy stayed(m_leave, &LeaveController::stayed);
    leave();
    press("waitUntilSent");
    m_world->engine->pause(id);
    QTRY_COMPARE(stayed.count(), 1);
    QCOMPARE(m_left, 0);
    QVERIFY(m_world->engine->operation(id)->isPaused());
    // What was paused can be left now.
    leave();
    QCOMPARE(m_left, 1);
}

void TestLeaveController::staysAndForgets()
{
    m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    leave();
    press("stay");
    m_world->engine->sendAllNow();
    QTRY_VERIFY(!m_leave->mustAsk());
    QCoreApplication::processEvents();
    QCOMPARE(m_left, 0);
}

void TestLeaveController::anotherAccountForgetsWhatWasWaitedFor()
{
    m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    leave();
    press("waitUntilSent");
    m_leave->setEngine(nullptr);
    QTRY_COMPARE(m_world->engine->unfinishedItemCount(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(m_left, 0);
}

void TestLeaveController::asksAgainWhileItWaits()
{
    const QUuid id = m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    leave();
    press("waitUntilSent");
    QTRY_VERIFY(!dialog());
    QVERIFY(!m_world->engine->operation(id)->isFinished());
    leave();
    QVERIFY(dialog());
    // What was asked about is done: there is nothing left to decide.
    QTRY_COMPARE(m_left, 1);
    QTRY_VERIFY(!dialog());
}

void TestLeaveController::noHoldEndsWhileItAsks()
{
    m_world->engine->setHold({60});
    const QUuid id = m_world->decide(Operation::Kind::Accept, m_world->tasksNow());
    leave();
    QTRY_COMPARE(m_world->engine->operation(id)->holdLeft(), 0);
    QCoreApplication::processEvents();
    QVERIFY(m_world->engine->operation(id)->isHeld());
    QVERIFY(dialog());
    press("stay");
    QVERIFY(m_world->engine->operation(id)->isHeld());
    QVERIFY(m_world->engine->operation(id)->holdLeft() > 0);
    QTRY_VERIFY(m_world->engine->operation(id)->isFinished());
    QCOMPARE(m_world->mutationsOf(QStringLiteral("accept:")).size(), 3);
    QCOMPARE(m_left, 0);
}

void TestLeaveController::whoeverGoesOnWorkingStays()
{
    const QList<Task> all = m_world->tasksNow();
    m_world->decide(Operation::Kind::Accept, {all[0], all[1]});
    leave();
    press("waitUntilSent");
    m_world->decide(Operation::Kind::Accept, {all[2]});
    m_world->engine->sendAllNow();
    QTRY_VERIFY(!m_leave->mustAsk());
    QCoreApplication::processEvents();
    QCOMPARE(m_left, 0);
}

QTEST_MAIN(TestLeaveController)
#include "tst_leavecontroller.moc"
