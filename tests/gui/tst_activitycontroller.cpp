// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels/labelpackage.h"
#include "operations/journal.h"
#include "operations/operationengine.h"
#include "operations/operationhistory.h"
#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"
#include "tests/support/sampletasks.h"
#include "ui/activitycontroller.h"
#include "ui/activitypanel.h"
#include "ui/banner.h"
#include "ui/interruptedcontroller.h"
#include "ui/operationdetailsdialog.h"
#include "ui/operationitemsmodel.h"

#include <QFile>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
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
        banner = new Banner(&window);
        controller = std::make_unique<ActivityController>(
            panel, new InterruptedController(banner, &window, &window), &window);
        journal.open(&journal, [](const auto &) {});
        engine = std::make_unique<OperationEngine>(&api, &journal, Timings{}, Person{});
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

    QTemporaryDir folder;
    Journal journal{folder.path(), QUuid::createUuid()};
    GraphQlClient client{QUrl(QStringLiteral("http://127.0.0.1:9/graphql/")), {}, Timings{}};
    RedBrickApi api{&client, {}};
    QWidget window;
    ActivityPanel *panel = nullptr;
    Banner *banner = nullptr;
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
    void pausesResumesAndCancels();
    void saysWhatWasLoaded();
    void anotherEngineClosesDetails();
    void detailsSaveLabelsThatWereNotPut();
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
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("leaveOutSelected")),
                      Qt::LeftButton);
    QCOMPARE(fixture.engine->heldItemCount(), 2);
    QVERIFY(!fixture.engine->pendingTaskIds().contains(QStringLiteral("t1")));
    // The window follows the engine.
    QTRY_COMPARE(dialog->model()->index(1, OperationItemsModel::StateColumn).data().toString(),
                 itemStateName(ItemState::Cancelled));
}

void tst_ActivityController::pausesResumesAndCancels()
{
    Fixture fixture;
    const QUuid id = fixture.accept(0);
    QTRY_COMPARE(fixture.panel->rowCount(), 1);
    const auto press = [&fixture](OperationButtons::Button button) {
        Q_EMIT fixture.panel->findChild<OperationButtons *>()->clicked(button);
    };
    press(OperationButtons::Pause);
    QTRY_VERIFY(fixture.button("resumeOperation")->isVisible());
    QVERIFY(fixture.engine->operation(id)->isPaused());
    // In its details a task of a paused operation can be left out.
    press(OperationButtons::Details);
    const auto *dialog = fixture.window.findChild<OperationDetailsDialog *>();
    dialog->findChild<QTableView *>()->selectRow(0);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("leaveOutSelected")),
                      Qt::LeftButton);
    QTRY_COMPARE(fixture.engine->operation(id)->count(ItemState::Cancelled), 1);
}

void tst_ActivityController::saysWhatWasLoaded()
{
    Fixture fixture;
    const QUuid id = fixture.accept(0);
    QTRY_COMPARE(fixture.panel->rowCount(), 1);
    fixture.engine->pause(id);
    Q_EMIT fixture.engine->loaded({id}, 1);
    // Paused by a person: not what is meant, and others are at work elsewhere.
    QVERIFY(fixture.banner->isVisible());
    QCOMPARE(fixture.banner->tone(), Tone::Info);
    fixture.controller->setEngine(nullptr, nullptr);
    QVERIFY(!fixture.banner->isVisible());
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

void tst_ActivityController::detailsSaveLabelsThatWereNotPut()
{
    Fixture fixture;
    const QUuid set = QUuid::createUuid();
    bool isStored = false;
    fixture.engine->addLabels(
        set, {{QStringLiteral("t0"), LabelPackage::of({}).toBytes()}}, this,
        [&isStored](const std::optional<Error> &error) { isStored = !error; });
    QTRY_VERIFY(isStored);
    const QUuid id =
        fixture.engine->putLabels(QStringLiteral("p"), QStringLiteral("Label"), test::tasks(1), set,
                                  {Operation::Kind::Submit, {}, true, {}});
    QTRY_COMPARE(fixture.panel->rowCount(), 1);
    Q_EMIT fixture.panel->findChild<OperationButtons *>()->clicked(OperationButtons::Details);
    auto *dialog = fixture.window.findChild<OperationDetailsDialog *>();
    const auto *button = dialog->findChild<QPushButton *>(QStringLiteral("saveFailed"));
    QVERIFY(!button->isVisible());
    fixture.engine->cancel(id);
    QTRY_VERIFY(button->isVisible());
    const QString file = fixture.folder.filePath(QStringLiteral("failed.jsonl"));
    Q_EMIT dialog->saveFailedRequested({id}, file);
    const auto *message = dialog->findChild<QTextEdit *>(QStringLiteral("detailsMessage"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(QFile::exists(file), qPrintable(message->toPlainText()));
}

QTEST_MAIN(tst_ActivityController)
#include "tst_activitycontroller.moc"
