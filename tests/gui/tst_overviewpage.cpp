// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overviewpage.h"

#include "account/session.h"
#include "queue/overviewmodel.h"
#include "tests/support/queueworld.h"
#include "tests/support/sampletasks.h"
#include "ui/overviewcontroller.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace brickyard;

namespace {

ProjectOverview sample(int number)
{
    ProjectOverview overview;
    overview.project.id = QStringLiteral("p%1").arg(number);
    overview.project.name = QStringLiteral("Project %1").arg(number);
    for (const Stage &stage : {test::labelStage(), test::reviewStage(), test::groundTruth()}) {
        StageOverview one;
        one.stage = stage;
        one.counts = StageCounts{10, 4, 3, 0};
        overview.stages.append(one);
    }
    return overview;
}

struct Page
{
    explicit Page(int count)
    {
        QList<Project> projects;
        for (int number = 0; number < count; ++number)
            projects.append(sample(number).project);
        model.setProjects(projects);
        page.resize(800, 400);
        page.show();
        for (int number = 0; number < count; ++number)
            model.setOverview(sample(number));
        tree()->setFocus();
    }

    QTreeView *tree() const { return page.tree(); }
    QPushButton *button(const char *name) const
    {
        return page.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QModelIndex stage(int project, int row, int column = 0) const
    {
        return model.index(row, column, model.index(project, 0));
    }
    void click(const QModelIndex &index) const
    {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {},
                          tree()->visualRect(index).center());
    }

    OverviewModel model;
    OverviewPage page{&model};
};

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneClickGoesToAStage();
    void keysGoThere();
    void aProblemLeadsNowhere();
    void knowsWhatIsInSight();
    void saysHowFarItIs();
    void everythingHasAName();
    void readsASandbox();
    void readsAgainOnlyWhatIsOld();
};

void TestOverviewPage::oneClickGoesToAStage()
{
    const Page page(3);
    QSignalSpy chosen(&page.page, &OverviewPage::stageChosen);
    page.click(page.stage(1, 1));
    QCOMPARE(chosen.takeFirst(), (QVariantList{QStringLiteral("p1"), QStringLiteral("Review_1")}));
    page.click(page.stage(0, 0, OverviewModel::WaitingColumn)); // anywhere in the row
    QCOMPARE(chosen.takeFirst(), (QVariantList{QStringLiteral("p0"), QStringLiteral("Label")}));
    page.click(page.model.index(2, 0));
    QCOMPARE(chosen.takeFirst(), (QVariantList{QStringLiteral("p2"), QString()}));
    QVERIFY(chosen.isEmpty());
}

void TestOverviewPage::keysGoThere()
{
    const Page page(2);
    QSignalSpy chosen(&page.page, &OverviewPage::stageChosen);
    const QSignalSpy left(&page.page, &OverviewPage::leaveRequested);
    page.tree()->setCurrentIndex(page.model.index(0, 0));
    QTest::keyClick(page.tree(), Qt::Key_Down);
    QTest::keyClick(page.tree(), Qt::Key_Down);
    QTest::keyClick(page.tree(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().last().toString(), QStringLiteral("Review_1"));
    QTest::keyClick(page.tree(), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestOverviewPage::aProblemLeadsNowhere()
{
    Page page(1);
    ProjectOverview overview = sample(0);
    overview.stages[0].problem = QStringLiteral("It failed.");
    page.model.setOverview(overview);
    const QModelIndex problem = page.stage(0, 3);
    QVERIFY(problem.data(OverviewModel::IsProblemRole).toBool());
    QVERIFY(page.tree()->isFirstColumnSpanned(3, problem.parent())); // room for the sentence
    const QSignalSpy chosen(&page.page, &OverviewPage::stageChosen);
    page.click(problem);
    QVERIFY(chosen.isEmpty());
    overview = sample(0);
    overview.stages.append(overview.stages.first());
    overview.stages.last().stage.name = QStringLiteral("Review_2");
    page.model.setOverview(overview);
    QVERIFY(!page.tree()->isFirstColumnSpanned(3, problem.parent())); // a stage now
}

void TestOverviewPage::knowsWhatIsInSight()
{
    const Page page(30);
    QVERIFY(page.page.projectsInSight().startsWith(QStringLiteral("p0")));
    QVERIFY(!page.page.projectsInSight().contains(QStringLiteral("p29")));
    const QSignalSpy changed(&page.page, &OverviewPage::inSightChanged);
    QScrollBar *bar = page.tree()->verticalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(page.page.projectsInSight().last(), QStringLiteral("p29"));
    QVERIFY(!page.page.projectsInSight().contains(QStringLiteral("p0")));
}

void TestOverviewPage::saysHowFarItIs()
{
    Page page(3);
    const auto *status = page.page.findChild<QLabel *>(QStringLiteral("overviewStatus"));
    const auto *progress = page.page.findChild<QProgressBar *>();
    QVERIFY(!progress->isVisible());
    const QSignalSpy refreshed(&page.page, &OverviewPage::refreshRequested);
    QTest::mouseClick(page.button("overviewRefresh"), Qt::LeftButton);
    QCOMPARE(refreshed.count(), 1);
    page.page.showReading(1, 3);
    QCOMPARE(progress->value(), 1);
    QCOMPARE(progress->maximum(), 3);
    QCOMPARE(status->text(), QStringLiteral("1 of 3 projects read"));
    const QSignalSpy cancelled(&page.page, &OverviewPage::cancelRequested);
    QTest::mouseClick(page.button("overviewCancel"), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    page.page.showEnded(QStringLiteral("<b>Why</b>"));
    QCOMPARE(status->text(), QStringLiteral("<b>Why</b>"));
    QVERIFY(!progress->isVisible());
    QVERIFY(!page.button("overviewCancel")->isVisible());
}

void TestOverviewPage::everythingHasAName()
{
    Page page(1);
    page.page.showReading(0, 1);
    const QList<QWidget *> widgets = page.page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool internal = widget->objectName().startsWith(QLatin1String("qt_"))
            || widget->parentWidget() == page.tree();
        if (widget->focusPolicy() == Qt::NoFocus || internal)
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestOverviewPage::readsASandbox()
{
    tests::QueueWorld world;
    QVERIFY(world.open(QStringLiteral("Label"), {QStringLiteral("--tasks"), QStringLiteral("90")}));
    OverviewController controller;
    const std::unique_ptr<OverviewPage> page(controller.page());
    page->resize(800, 600);
    page->show();
    controller.setSession(world.session.get());
    controller.setShown(true);
    const QAbstractItemModel *model = page->tree()->model();
    QCOMPARE(model->rowCount(), world.session->projects().size());
    const auto *status = page->findChild<QLabel *>(QStringLiteral("overviewStatus"));
    QTRY_VERIFY_WITH_TIMEOUT(status->text().startsWith(QLatin1String("Read ")), 30'000);

    const int row = int(world.sandbox.projectIds.indexOf(world.session->project()->project.id));
    const QModelIndex project = model->index(row, 0);
    QModelIndex label;
    for (int child = 0; child < model->rowCount(project); ++child) {
        const QModelIndex index = model->index(child, 0, project);
        QVERIFY(!index.data(OverviewModel::IsProblemRole).toBool());
        if (index.data(OverviewModel::StageNameRole).toString() == QLatin1String("Label"))
            label = index;
    }
    QVERIFY(label.isValid());
    // The queue of the stage says the same.
    int waiting = 0;
    int inProgress = 0;
    int issues = 0;
    const QStringList ids = world.queue.tasks()->taskIds();
    for (const QString &id : ids) {
        const Task task = world.queue.tasks()->task(id);
        waiting += task.assignees.isEmpty() ? 1 : 0;
        inProgress += task.state == TaskState::InProgress ? 1 : 0;
        issues += task.state == TaskState::Problem ? 1 : 0;
    }
    const auto shown = [&label](int column) {
        return label.siblingAtColumn(column).data().toString().toInt();
    };
    QVERIFY(waiting > 0);
    QCOMPARE(shown(OverviewModel::WaitingColumn), waiting);
    QCOMPARE(shown(OverviewModel::InProgressColumn), inProgress);
    QCOMPARE(shown(OverviewModel::IssuesColumn), issues);
    QCOMPARE(shown(OverviewModel::TotalColumn), int(ids.size()));
    QVERIFY(!label.siblingAtColumn(OverviewModel::OldestColumn).data().toString().isEmpty());
    controller.setSession(nullptr);
    QCOMPARE(model->rowCount(), 0);
}

void TestOverviewPage::readsAgainOnlyWhatIsOld()
{
    tests::QueueWorld world;
    QVERIFY(world.open(QStringLiteral("Label"), {QStringLiteral("--tasks"), QStringLiteral("20")}));
    OverviewController controller;
    const std::unique_ptr<OverviewPage> page(controller.page());
    page->show();
    controller.setSession(world.session.get());
    const auto *cancel = page->findChild<QPushButton *>(QStringLiteral("overviewCancel"));
    controller.setShown(true);
    QVERIFY(cancel->isVisible()); // it reads
    controller.setShown(false);
    QVERIFY(!cancel->isVisible()); // nobody looks any more
    controller.setShown(true);
    QVERIFY(cancel->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!cancel->isVisible(), 30'000);
    controller.setShown(false);
    controller.setShown(true);
    QVERIFY(!cancel->isVisible()); // what it knows is new
    controller.refresh();
    QVERIFY(cancel->isVisible());
    controller.setSession(nullptr);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
