// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/settings.h"
#include "tests/support/labelfiles.h"
#include "tests/support/queueworld.h"
#include "ui/gettasksdialog.h"
#include "ui/programcontroller.h"
#include "ui/programdialog.h"
#include "ui/putlabelsdialog.h"
#include "ui/putreviewsdialog.h"
#include "ui/toolscontroller.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>

using namespace brickyard;
using namespace brickyard::tests;

// The menu Tools: what it offers where, and that its dialogs let go of a session.
class TestToolsController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void nothingWithoutAStage();
    void labelsInALabelStage();
    void reviewsInAReviewStage();
    void getsWhatIsSelected();
    void anotherStageClosesTheDialog();
    void remembersPrograms();
    void theWindowHasTheKeyboardAfterAProgram();
    void aSessionThatGoesTakesEverythingWithIt();

private:
    QAction *action(const char *name)
    {
        return m_tools->menu()->findChild<QAction *>(QLatin1String(name));
    }

    QueueWorld m_world;
    LabelFiles m_files;
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("brickyard.ini"))};
    QWidget m_window;
    std::unique_ptr<ToolsController> m_tools;
};

void TestToolsController::initTestCase()
{
    m_world.project = LabelFiles::retina;
    m_tools = std::make_unique<ToolsController>(&m_world.queue, m_settings, &m_window);
    QVERIFY(m_world.open(QStringLiteral("Label")));
}

void TestToolsController::cleanup()
{
    qDeleteAll(m_window.findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
}

void TestToolsController::nothingWithoutAStage()
{
    QueueController queue;
    QWidget window;
    ToolsController tools(&queue, m_settings, &window);
    const QList<QAction *> actions = tools.menu()->actions();
    QCOMPARE(actions.size(), 5);
    for (const QAction *each : actions) {
        QVERIFY(!each->isEnabled());
        QCOMPARE(each->toolTip(), QStringLiteral("No stage is open."));
    }
    tools.putLabels();
    tools.putReviews();
    tools.runProgram(ProgramPurpose::Label);
    tools.runProgram(ProgramPurpose::Review);
    tools.getTasks();
    QVERIFY(window.findChildren<QDialog *>().isEmpty());
}

void TestToolsController::labelsInALabelStage()
{
    m_tools->updateActions();
    QVERIFY(action("putLabelsAction")->isEnabled());
    QVERIFY(action("labelProgramAction")->isEnabled());
    QVERIFY(!action("reviewProgramAction")->isEnabled());
    QVERIFY(action("reviewProgramAction")->toolTip().contains(QLatin1String("no review stage")));
    QVERIFY(action("getTasksAction")->isEnabled());
    QVERIFY(!action("putReviewsAction")->isEnabled());
    QVERIFY(action("putReviewsAction")->toolTip().contains(QLatin1String("no review stage")));
    action("putLabelsAction")->trigger();
    QVERIFY(m_window.findChild<PutLabelsDialog *>());
}

void TestToolsController::reviewsInAReviewStage()
{
    QVERIFY(m_world.openStage(QStringLiteral("Review_1")));
    m_tools->updateActions();
    QVERIFY(action("putReviewsAction")->isEnabled());
    QVERIFY(action("reviewProgramAction")->isEnabled());
    action("putReviewsAction")->trigger();
    QVERIFY(m_window.findChild<PutReviewsDialog *>());
    // Labels there are corrections.
    action("putLabelsAction")->trigger();
    const auto *finish = m_window.findChild<PutLabelsDialog *>()->findChild<QRadioButton *>(
        QStringLiteral("finish"));
    QCOMPARE(finish->accessibleName(), QStringLiteral("Accept with these corrections"));
    cleanup();
    QVERIFY(m_world.openStage(QStringLiteral("Label")));
}

void TestToolsController::getsWhatIsSelected()
{
    const QString id = m_world.taskIds(1).value(0);
    m_world.queue.selection()->setSelected(id, true);
    m_tools->getTasks();
    auto *dialog = m_window.findChild<GetTasksDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("getSelected"))->isChecked());
    m_world.queue.selection()->clear();
}

void TestToolsController::anotherStageClosesTheDialog()
{
    m_tools->putLabels();
    const QPointer<PutLabelsDialog> dialog = m_window.findChild<PutLabelsDialog *>();
    dialog->readFile(m_files.write(LabelFiles::allBoxes(m_world.taskIds(3))));
    QVERIFY(m_world.openStage(QStringLiteral("Review_1")));
    QVERIFY(!dialog || !dialog->isVisible());
    QVERIFY(m_world.openStage(QStringLiteral("Label")));
}

/// For each account and purpose, also where the program still runs when another stage is opened.
void TestToolsController::remembersPrograms()
{
    const QUuid account = m_world.session->account().id;
    action("labelProgramAction")->trigger();
    const QPointer<ProgramDialog> dialog = m_window.findChild<ProgramDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>(QStringLiteral("programLine"))
        ->setEditText(QStringLiteral("sleep 1000"));
    dialog->findChild<QPushButton *>(QStringLiteral("programStart"))->click();
    QCOMPARE(dialog->controller()->step(), ProgramController::Step::Running);
    QVERIFY(m_world.openStage(QStringLiteral("Review_1")));
    QVERIFY(!dialog || !dialog->isVisible());
    QVERIFY(m_world.openStage(QStringLiteral("Label")));
    const QList<ProgramSetup> known = m_settings.programs(account, ProgramPurpose::Label);
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().commandLine, QStringLiteral("sleep 1000"));
    QVERIFY(m_settings.programs(account, ProgramPurpose::Review).isEmpty());
    QVERIFY(m_settings.programs(QUuid::createUuid(), ProgramPurpose::Label).isEmpty());
}

void TestToolsController::theWindowHasTheKeyboardAfterAProgram()
{
    m_window.show();
    action("labelProgramAction")->trigger();
    const QPointer<ProgramDialog> dialog = m_window.findChild<ProgramDialog *>();
    QVERIFY(dialog);
    // Its question goes with it, and what the window manager makes of that is anybody's guess.
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(other.isActiveWindow());
    dialog->reject();
    QTRY_VERIFY(m_window.isActiveWindow());
    m_window.hide();
}

// Labels are being converted, and stored for an engine that is about to go.
void TestToolsController::aSessionThatGoesTakesEverythingWithIt()
{
    auto world = std::make_unique<QueueWorld>();
    world->project = LabelFiles::retina;
    QVERIFY(world->open(QStringLiteral("Label")));
    QWidget window;
    ToolsController tools(&world->queue, m_settings, &window);
    tools.putLabels();
    tools.getTasks();
    tools.runProgram(ProgramPurpose::Label);
    const QPointer<ProgramDialog> program = window.findChild<ProgramDialog *>();
    const QPointer<PutLabelsDialog> dialog = window.findChild<PutLabelsDialog *>();
    dialog->readFile(m_files.write(LabelFiles::allBoxes(world->taskIds(200))));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->putting()->step(), FilePutting::Step::Ready, 30'000);
    dialog->putting()->put();
    QCOMPARE(dialog->putting()->step(), FilePutting::Step::Working);
    world->queue.setSession(nullptr);
    QVERIFY(!dialog->isVisible());
    QVERIFY(!program->isVisible());
    world->session.reset();
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestToolsController)
#include "tst_toolscontroller.moc"
