// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationhistory.h"
#include "tests/support/engineworld.h"
#include "ui/undocontroller.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;
using namespace brickyard::tests;

class TestUndoController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatItWouldUndo();
    void saysWhyItCannot();
    void forgetsAnAccountThatIsGone();
};

void TestUndoController::namesWhatItWouldUndo()
{
    EngineWorld world;
    OperationHistory history(world.engine.get());
    UndoController controller;
    QVERIFY(!controller.undoAction()->isEnabled());
    controller.setHistory(&history);
    QVERIFY(!controller.undoAction()->isEnabled());
    QVERIFY(!controller.redoAction()->isEnabled());

    world.service.addTasks(3);
    const QUuid id =
        world.engine->assign(EngineWorld::project, EngineWorld::stage, world.tasksNow(),
                             EngineWorld::person(QStringLiteral("R&D")));
    QTRY_VERIFY(world.engine->operation(id)->isFinished());
    QVERIFY(controller.undoAction()->isEnabled());
    QVERIFY(controller.undoAction()->text().contains(QLatin1String("R&&D")));
    controller.undoAction()->trigger();
    QTRY_VERIFY(controller.redoAction()->isEnabled());
    QVERIFY(!controller.undoAction()->isEnabled());
    QVERIFY(controller.redoAction()->text().contains(QLatin1String("R&&D")));
    QTRY_COMPARE(world.mutationsOf(QStringLiteral("nobody:")).size(), 1);
    controller.redoAction()->trigger();
    QTRY_COMPARE(world.mutationsOf(QStringLiteral("assign:")).size(), 2);
}

void TestUndoController::saysWhyItCannot()
{
    EngineWorld world;
    OperationHistory history(world.engine.get());
    UndoController controller;
    controller.setHistory(&history);
    world.service.addTasks(1, ownKey);
    const QUuid id = world.engine->comment(EngineWorld::project, world.tasksNow().first(),
                                           QStringLiteral("Well"), {});
    QTRY_VERIFY(world.engine->operation(id)->isFinished());
    QVERIFY(controller.undoAction()->text().contains(world.engine->operation(id)->title()));
    QSignalSpy said(&controller, &UndoController::said);
    controller.undoAction()->trigger();
    QCOMPARE(said.size(), 1);
    QVERIFY(!said.first().first().toString().isEmpty());
}

void TestUndoController::forgetsAnAccountThatIsGone()
{
    UndoController controller;
    {
        EngineWorld world;
        OperationHistory history(world.engine.get());
        controller.setHistory(&history);
    }
    controller.undoAction()->trigger();
    controller.redoAction()->trigger();
    controller.setHistory(nullptr);
    QVERIFY(!controller.undoAction()->isEnabled());
}

QTEST_MAIN(TestUndoController)
#include "tst_undocontroller.moc"
