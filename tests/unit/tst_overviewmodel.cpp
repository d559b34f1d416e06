// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/overviewmodel.h"

#include "tests/support/sampletasks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace brickyard;

namespace {

Project project(const QString &id)
{
    Project project;
    project.id = id;
    project.name = u"name of " + id;
    return project;
}

const qint64 now = QDateTime({2026, 3, 10}, {12, 0}, Qt::UTC).toMSecsSinceEpoch();

StageOverview read(const Stage &stage, const StageCounts &counts)
{
    StageOverview overview;
    overview.stage = stage;
    overview.counts = counts;
    return overview;
}

ProjectOverview sample()
{
    ProjectOverview overview;
    overview.project = project(QStringLiteral("a"));
    overview.stages = {read(test::labelStage(), {1200, 900, 30, 4}),
                       read(test::reviewStage(), {50, 0, 8, {}}),
                       read(test::groundTruth(), {7000, {}, {}, {}})};
    overview.stages[0].oldest = QDateTime::fromMSecsSinceEpoch(now - 3 * 3'600'000, Qt::UTC);
    overview.stages[1].oldest = QDateTime::fromMSecsSinceEpoch(now - 2 * 3'600'000, Qt::UTC);
    overview.readAt = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    return overview;
}

struct Shown
{
    Shown() { model.setProjects({project(QStringLiteral("a")), project(QStringLiteral("b"))}); }

    /// A row as one reads it; \a stage -1: the project's.
    QString row(int projectRow, int stage = -1) const
    {
        QModelIndex index = model.index(projectRow, 0);
        if (stage >= 0)
            index = model.index(stage, 0, index);
        QStringList cells;
        for (int column = 0; column < OverviewModel::ColumnCount; ++column)
            cells += index.siblingAtColumn(column).data().toString();
        return cells.join(u'|');
    }

    OverviewModel model{[] { return now; }};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestOverviewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void showsNumbers();
    void whatIsNotKnownIsNotZero();
    void aPartThatIsNotKnownLeavesNoSum();
    void problemsAreRows();
    void stagesComeAndGo();
    void knowsWhenItWasRead();
    void saysARowInOneSentence();
    void toolTips();
};

void TestOverviewModel::showsNumbers()
{
    Shown shown;
    shown.model.setOverview(sample());
    QCOMPARE(shown.row(0), QStringLiteral("name of a|900|38|4|8,250|3 h ago"));
    QCOMPARE(shown.row(0, 0), QStringLiteral("Label|900|30|4|1,200|3 h ago"));
    QCOMPARE(shown.row(0, 1), QStringLiteral("Review_1|0|8|\u2014|50|2 h ago"));
    QCOMPARE(shown.row(0, 2), QStringLiteral("Ground truth|\u2014|\u2014|\u2014|7,000|"));
    const QModelIndex stage = shown.model.index(1, 3, shown.model.index(0, 0));
    QCOMPARE(stage.data(OverviewModel::ProjectIdRole).toString(), QStringLiteral("a"));
    QCOMPARE(stage.data(OverviewModel::StageNameRole).toString(), QStringLiteral("Review_1"));
}

void TestOverviewModel::whatIsNotKnownIsNotZero()
{
    Shown shown;
    QCOMPARE(shown.row(1), QStringLiteral("name of b|?|?|?|?|"));
    shown.model.setReading(true);
    QCOMPARE(shown.row(1), QStringLiteral("name of b|\u2026|\u2026|\u2026|\u2026|"));
    ProjectOverview overview = sample();
    overview.project = project(QStringLiteral("b"));
    overview.stages[0].counts.reset();
    overview.stages[0].oldest = {};
    shown.model.setOverview(overview);
    QCOMPARE(shown.row(1, 0), QStringLiteral("Label|\u2026|\u2026|\u2026|\u2026|"));
    const QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
    shown.model.setReading(false);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(shown.row(1, 0), QStringLiteral("Label|?|?|?|?|"));
}

void TestOverviewModel::aPartThatIsNotKnownLeavesNoSum()
{
    Shown shown;
    ProjectOverview overview = sample();
    overview.stages[1].counts->inProgress.reset();
    shown.model.setOverview(overview);
    QCOMPARE(shown.row(0), QStringLiteral("name of a|900|?|4|8,250|3 h ago"));
}

void TestOverviewModel::problemsAreRows()
{
    Shown shown;
    ProjectOverview overview = sample();
    overview.stages[1].problem = QStringLiteral("The service\nfailed.");
    shown.model.setOverview(overview);
    const QModelIndex parent = shown.model.index(0, 0);
    QCOMPARE(shown.model.rowCount(parent), 4);
    const QModelIndex problem = shown.model.index(3, 0, parent);
    QVERIFY(problem.data(OverviewModel::IsProblemRole).toBool());
    QCOMPARE(problem.data().toString(),
             QStringLiteral("Review_1 was not read: The service failed."));
    QVERIFY(!problem.data(OverviewModel::StageNameRole).isValid());
    QCOMPARE(shown.model.problemCount(), 1);
    // Well again.
    shown.model.setOverview(sample());
    QCOMPARE(shown.model.rowCount(parent), 3);
    QCOMPARE(shown.model.problemCount(), 0);

    ProjectOverview none;
    none.project = project(QStringLiteral("b"));
    none.problem = QStringLiteral("No such project.");
    shown.model.setOverview(none);
    QCOMPARE(shown.row(1, 0), QStringLiteral("Not read: No such project.|||||"));
    QCOMPARE(shown.row(1), QStringLiteral("name of b|?|?|?|?|"));
}

void TestOverviewModel::stagesComeAndGo()
{
    Shown shown;
    ProjectOverview overview = sample();
    shown.model.setOverview(overview);
    overview.stages.removeAt(0);
    shown.model.setOverview(overview);
    QCOMPARE(shown.row(0, 0), QStringLiteral("Review_1|0|8|\u2014|50|2 h ago"));
    // Of a project that is not shown.
    overview.project.id = QStringLiteral("c");
    shown.model.setOverview(overview);
    QCOMPARE(shown.model.rowCount(), 2);
    // What is known stays when the list of projects is another one.
    shown.model.setProjects({project(QStringLiteral("c")), project(QStringLiteral("a"))});
    QCOMPARE(shown.row(1, 0), QStringLiteral("Review_1|0|8|\u2014|50|2 h ago"));
}

void TestOverviewModel::knowsWhenItWasRead()
{
    Shown shown;
    shown.model.setOverview(sample());
    QVERIFY(!shown.model.readAt().isValid()); // the other one never
    ProjectOverview other = sample();
    other.project = project(QStringLiteral("b"));
    other.readAt = other.readAt.addSecs(-60);
    shown.model.setOverview(other);
    QCOMPARE(shown.model.readAt(), other.readAt);
}

void TestOverviewModel::saysARowInOneSentence()
{
    Shown shown;
    shown.model.setOverview(sample());
    const QModelIndex stage = shown.model.index(1, 0, shown.model.index(0, 0));
    QCOMPARE(stage.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Review_1, Waiting: 0, In progress: 8, All: 50, Oldest task: 2 h ago"));
}

void TestOverviewModel::toolTips()
{
    Shown shown;
    ProjectOverview overview = sample();
    overview.project.name = QStringLiteral("<b>bold</b>");
    overview.stages[1].oldest = {};
    overview.stages[1].hasTooManyToLookAt = true;
    shown.model.setOverview(overview);
    const QModelIndex parent = shown.model.index(0, 0);
    QVERIFY(parent.data(Qt::ToolTipRole).toString().contains(QLatin1String("&lt;b&gt;")));
    const auto tip = [&](int row, int column) {
        return shown.model.index(row, column, parent).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(tip(0, OverviewModel::OldestColumn).contains(QLatin1String("UTC")));
    QVERIFY(tip(1, OverviewModel::OldestColumn).contains(QLatin1String("too many")));
    QVERIFY(tip(1, OverviewModel::IssuesColumn).contains(QLatin1String("label stages")));
    QCOMPARE(tip(0, OverviewModel::TotalColumn), QString());
}

QTEST_GUILESS_MAIN(TestOverviewModel)
#include "tst_overviewmodel.moc"
