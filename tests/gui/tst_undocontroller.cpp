// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationhistory.h"
#include "planning/caution.h"
#include "tests/support/engineworld.h"
#include "ui/undocontroller.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;
using namespace brickyard::tests;

namespace {

struct Window
{
    QMessageBox *question() const { return widget.findChild<QMessageBox *>(); }

    QWidget widget;
    QString project = EngineWorld::project;
    UndoController &controller = *new UndoController([this] { return project; }, &widget);
};

} // namespace

class TestUndoController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatItWouldUndo();
    void saysWhyItCannot();
    void asksInAnotherProject();
    void asksWhereTheyAreMany();
    void asksNothingOfWhatIsHeld();
    void forgetsAnAccountThatIsGone();
};

void TestUndoController::namesWhatItWouldUndo()
{
    EngineWorld world;
    OperationHistory history(world.engine.get());
    Window window;
    UndoController &controller = window.controller;
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
    Window window;
    UndoController &controller = window.controller;
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

void TestUndoController::asksInAnotherProject()
{
    EngineWorld world;
    OperationHistory history(world.engine.get());
    Window window;
    window.controller.setHistory(&history);
    world.service.addTasks(3);
    const QUuid id =
        world.engine->assign(EngineWorld::project, EngineWorld::stage, world.tasksNow(),
                             EngineWorld::person(QStringLiteral("anna")));
    QTRY_VERIFY(world.engine->operation(id)->isFinished());

    window.project = QStringLiteral("another");
    window.controller.undoAction()->trigger();
    QMessageBox *question = window.question();
    QVERIFY(question);
    QCOMPARE(question->defaultButton()->objectName(), QStringLiteral("cancel"));
    question->reject();
    QVERIFY(history.canUndo());
    QTRY_VERIFY(!window.question());
    window.controller.undoAction()->trigger();
    window.question()->findChild<QPushButton *>(QStringLiteral("answer"))->click();
    QTRY_COMPARE(world.mutationsOf(QStringLiteral("nobody:")).size(), 1);

    QTRY_VERIFY(window.controller.redoAction()->isEnabled());
    QTRY_VERIFY(!window.question());
    window.controller.redoAction()->trigger();
    QVERIFY(window.question());
    window.question()->findChild<QPushButton *>(QStringLiteral("answer"))->click();
    QTRY_COMPARE(world.mutationsOf(QStringLiteral("assign:")).size(), 2);
}

void TestUndoController::asksWhereTheyAreMany()
{
    EngineWorld world;
    OperationHistory history(world.engine.get());
    Window window;
    window.controller.setHistory(&history);
    world.service.addTasks(Caution::manyTasks + 1);
    const QUuid id =
        world.engine->assign(EngineWorld::project, EngineWorld::stage, world.tasksNow(),
                             EngineWorld::person(QStringLiteral("anna")));
    QTRY_VERIFY(world.engine->operation(id)->isFinished());
    window.controller.undoAction()->trigger();
    QMessageBox *question = window.question();
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(QLatin1String("501")));
    QCOMPARE(question->defaultButton()->objectName(), QStringLiteral("answer"));
    question->reject();
    QVERIFY(history.canUndo());
}

void TestUndoController::asksNothingOfWhatIsHeld()
{
    EngineWorld world;
    OperationHistory history(world.engine.get());
    Window window;
    window.project = QStringLiteral("another");
    window.controller.setHistory(&history);
    world.engine->setHold({Hold::untilSent});
    world.service.addTasks(2, ownKey);
    world.decide(Operation::Kind::Accept, world.tasksNow());
    QTRY_VERIFY(history.canUndo());
    window.controller.undoAction()->trigger(); // nothing was sent, and nothing will be
    QVERIFY(!window.question());
    QVERIFY(!history.canUndo());
    QVERIFY(world.service.mutations.isEmpty());
}

void TestUndoController::forgetsAnAccountThatIsGone()
{
    Window window;
    UndoController &controller = window.controller;
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
