// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationengine.h"
#include "operations/operationhistory.h"
#include "tests/support/sampletasks.h"
#include "ui/activitycontroller.h"
#include "ui/activitypanel.h"
#include "ui/operationdetailsdialog.h"
#include "ui/operationitemsmodel.h"

#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

#include <memory>

using namespace brickyard;

namespace {

/// The panel on an engine that holds everything, and so needs no service.
struct Fixture
{
    Fixture()
    {
        auto *panelPlace = new ActivityPanel(&window);
        panel = panelPlace;
        controller = std::make_unique<ActivityController>(panel, &window);
        engine = std::make_unique<OperationEngine>(nullptr, Timings{}, Person{});
        engine->setHold(Hold{Hold::untilSent});
        history = std::make_unique<OperationHistory>(engine.get());
        controller->setEngine(engine.get(), history.get());
        window.resize(900, 300);
        panel->resize(900, 300);
        window.show();
    }
    QUuid accept(int number)
    {
        return engine->decide(QStringLiteral("p"), QStringLiteral("Review_1"),
                              test::tasks(1, number), {Operation::Kind::Accept, {}, false});
    }
    QString title() const
    {
        const auto *view = panel->findChild<QTextEdit *>(QStringLiteral("operationTitle"));
        return view ? view->toPlainText() : QString();
    }
    QPushButton *button(const char *name) const
    {
        return panel->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    QWidget window;
    ActivityPanel *panel = nullptr;
    std::unique_ptr<OperationEngine> engine;
    std::unique_ptr<OperationHistory> history;
    std::unique_ptr<ActivityController> controller;
};

} // namespace

class tst_ActivityController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionsGatherAndAreUndone();
    void detailsTakeBack();
    void anotherEngineClosesDetails();
};

void tst_ActivityController::decisionsGatherAndAreUndone()
{
    Fixture fixture;
    fixture.accept(0);
    fixture.accept(1);
    QTRY_COMPARE(fixture.title(), QStringLiteral("Review_1: 2 held"));
    QCOMPARE(fixture.panel->rowCount(), 1);
    QTest::mouseClick(fixture.button("undoOperation"), Qt::LeftButton);
    QCOMPARE(fixture.engine->heldItemCount(), 1);
    QVERIFY(fixture.engine->pendingTaskIds().contains(QStringLiteral("t0")));
    QTRY_COMPARE(fixture.title(), QStringLiteral("Review_1: 1 held, 1 not sent"));
    QTest::mouseClick(fixture.button("undoOperation"), Qt::LeftButton);
    QCOMPARE(fixture.engine->unfinishedItemCount(), 0);
}

void tst_ActivityController::detailsTakeBack()
{
    Fixture fixture;
    for (int i = 0; i < 3; ++i)
        fixture.accept(i);
    QTRY_COMPARE(fixture.title(), QStringLiteral("Review_1: 3 held"));
    QTest::mouseClick(fixture.button("operationDetails"), Qt::LeftButton);
    const auto *dialog = fixture.window.findChild<OperationDetailsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->model()->rowCount(), 3);
    dialog->findChild<QTableView *>()->selectRow(1);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("undoSelected")),
                      Qt::LeftButton);
    QCOMPARE(fixture.engine->heldItemCount(), 2);
    QVERIFY(!fixture.engine->pendingTaskIds().contains(QStringLiteral("t1")));
    // The window follows the engine.
    QTRY_COMPARE(dialog->model()->index(1, OperationItemsModel::StateColumn).data().toString(),
                 itemStateName(ItemState::Cancelled));
}

void tst_ActivityController::anotherEngineClosesDetails()
{
    Fixture fixture;
    fixture.accept(0);
    QTRY_COMPARE(fixture.panel->rowCount(), 1);
    QTest::mouseClick(fixture.button("operationDetails"), Qt::LeftButton);
    const QPointer<OperationDetailsDialog> dialog =
        fixture.window.findChild<OperationDetailsDialog *>();
    QVERIFY(dialog);
    const auto before = std::move(fixture.engine);
    fixture.controller->setEngine(nullptr, nullptr);
    QCOMPARE(fixture.panel->rowCount(), 0);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(tst_ActivityController)
#include "tst_activitycontroller.moc"
