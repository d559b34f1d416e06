// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/peoplemodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace brickyard;

namespace {

PeopleModel::Place reviewPlace()
{
    ProjectMember anna{test::anna(), ProjectMember::Role::Member, {}, true};
    anna.stageAccess = {{QStringLiteral("Review_1"), false}, {QStringLiteral("Label"), true}};
    ProjectMember bob{test::bob(), ProjectMember::Role::Member, {}, true};
    bob.stageAccess = {{QStringLiteral("Review_1"), true}};
    const ProjectMember chief{test::person(QStringLiteral("Ada"), QStringLiteral("Zorn")),
                              ProjectMember::Role::Admin,
                              {},
                              true};
    const ProjectMember gone{test::person(QStringLiteral("Gil"), QStringLiteral("Gone")),
                             ProjectMember::Role::Admin,
                             {},
                             false};

    PeopleModel::Place place;
    place.accountId = QStringLiteral("account");
    place.project.id = QStringLiteral("project");
    place.project.name = QStringLiteral("Chest CT");
    place.stage = test::reviewStage();
    place.members = {anna, bob, chief, gone};
    Person key;
    key.userId = QStringLiteral("API:1");
    place.self = key;
    return place;
}

std::unique_ptr<QMimeData> drag(const QStringList &ids,
                                const QString &stage = QStringLiteral("Review_1"),
                                const QString &project = QStringLiteral("project"),
                                const QString &account = QStringLiteral("account"))
{
    return std::unique_ptr<QMimeData>(toMimeData(TaskDrag{account, project, stage, ids}));
}

QStringList names(const PeopleModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data().toString());
    return all;
}

} // namespace

class TestPeopleModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAModel();
    void listsWhoMayWorkThenTheOthers();
    void groundTruthHasNobody();
    void countsOpenTasks();
    void countsFollowTheQueue();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void refusesConsensusProjects();
    void refusesWhatIsNoTask();
    void dropAsksAndChangesNothing();
    void saysWhatADropComesTo();
    void saysWhyNothingCanBeDistributed();
    void namesAreNeverMarkup();
};

void TestPeopleModel::isAModel()
{
    TaskTableModel tasks;
    PeopleModel model(&tasks);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    PeopleModel::Place place = reviewPlace();
    place.members.clear();
    place.self.reset();
    model.setPlace(place); // one row
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0)), 0);
    model.setPlace(reviewPlace());
    model.setCountsKnown(true);
    tasks.upsert(test::tasks(100));
    QTRY_COMPARE(model.index(0).data(PeopleModel::OpenCountRole).toInt(), 33);
    QVERIFY(model.index(model.rowCount() - 1).data().isValid());
    QVERIFY(!model.flags({}).testFlag(Qt::ItemIsDropEnabled));
}

void TestPeopleModel::listsWhoMayWorkThenTheOthers()
{
    const TaskTableModel tasks;
    PeopleModel model(&tasks);
    model.setPlace(reviewPlace());
    const QStringList expected{QStringLiteral("Unassigned"), QStringLiteral("Ada Zorn"),
                               QStringLiteral("Bob Chen"),   QStringLiteral("Anna Berg"),
                               QStringLiteral("Gil Gone"),   QStringLiteral("This API key")};
    QCOMPARE(names(model), expected);
    const auto kind = [&](int row) {
        return model.index(row).data(PeopleModel::KindRole).value<PeopleModel::Kind>();
    };
    QCOMPARE(kind(0), PeopleModel::Kind::Unassigned);
    QCOMPARE(kind(2), PeopleModel::Kind::Member);
    QCOMPARE(kind(3), PeopleModel::Kind::NoAccess);
    QCOMPARE(kind(5), PeopleModel::Kind::ApiKey);
    QCOMPARE(model.index(3).data(PeopleModel::ReasonRole).toString(),
             QStringLiteral("Anna Berg has no access to Review_1."));
    QVERIFY(
        model.index(3).data(Qt::ToolTipRole).toString().contains(QStringLiteral("has no access")));
    QVERIFY(!model.flags(model.index(3)).testFlag(Qt::ItemIsDropEnabled));
    QVERIFY(model.flags(model.index(2)).testFlag(Qt::ItemIsDropEnabled));
    QCOMPARE(model.rowOf(test::bob().userId), 2);
    QCOMPARE(model.rowOf(QString()), 0);
    QCOMPARE(model.rowOf(QStringLiteral("nobody")), -1);
    QCOMPARE(model.personAt(2), test::bob());
}

void TestPeopleModel::groundTruthHasNobody()
{
    const TaskTableModel tasks;
    PeopleModel model(&tasks);
    PeopleModel::Place place = reviewPlace();
    place.stage = test::groundTruth();
    model.setPlace(place);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.whyNot(drag({QStringLiteral("t1")}, QStringLiteral("END")).get(), {}),
             QStringLiteral("Nobody can be assigned in Output."));
}

void TestPeopleModel::countsOpenTasks()
{
    TaskTableModel tasks;
    PeopleModel model(&tasks);
    model.setPlace(reviewPlace());
    tasks.upsert(
        {test::assigned(test::task(QStringLiteral("a")), test::bob()),
         test::assigned(test::task(QStringLiteral("b")), test::bob(), TaskState::Skipped),
         test::assigned(test::task(QStringLiteral("c")), test::bob(), TaskState::Completed),
         test::assigned(test::task(QStringLiteral("d")), test::anna()),
         test::task(QStringLiteral("e"))});
    const QModelIndex bob = model.index(model.rowOf(test::bob().userId));
    const QModelIndex anna = model.index(model.rowOf(test::anna().userId));
    // Part of a queue is no count: unknown until all of it is there.
    QCOMPARE(bob.data(PeopleModel::OpenCountRole).toInt(), -1);
    model.setCountsKnown(true);
    QCOMPARE(bob.data(PeopleModel::OpenCountRole).toInt(), 2);
    QCOMPARE(bob.data(PeopleModel::LoadRole).toDouble(), 1.0);
    QCOMPARE(bob.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Bob Chen, 2 open"));
    QCOMPARE(anna.data(PeopleModel::OpenCountRole).toInt(), 1);
    QCOMPARE(anna.data(PeopleModel::LoadRole).toDouble(), 0.5);
    QCOMPARE(model.index(0).data(PeopleModel::OpenCountRole).toInt(), 1);
    model.setCountsKnown(false);
    QCOMPARE(bob.data(PeopleModel::OpenCountRole).toInt(), -1);
}

void TestPeopleModel::countsFollowTheQueue()
{
    TaskTableModel tasks;
    PeopleModel model(&tasks);
    model.setPlace(reviewPlace());
    model.setCountsKnown(true);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int page = 0; page < 20; ++page)
        tasks.upsert(test::tasks(500, page * 500));
    QTRY_COMPARE(model.index(0).data(PeopleModel::OpenCountRole).toInt(), 3333);
    QVERIFY(changed.count() <= model.rowCount()); // one count for all pages
    QCOMPARE(model.index(model.rowOf(test::anna().userId)).data(PeopleModel::OpenCountRole),
             QVariant(5000));
    tasks.clear();
    QTRY_COMPARE(model.index(0).data(PeopleModel::OpenCountRole).toInt(), 0);
}

void TestPeopleModel::refusesWithAReason_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("account");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("reason");
    const QString stage = QStringLiteral("Review_1");
    const QString project = QStringLiteral("project");
    const QString account = QStringLiteral("account");
    QTest::newRow("somebody who may") << stage << project << account << 2 << QString();
    QTest::newRow("nobody") << stage << project << account << 0 << QString();
    QTest::newRow("the key") << stage << project << account << 5 << QString();
    QTest::newRow("no access") << stage << project << account << 3
                               << QStringLiteral("Anna Berg has no access to Review_1.");
    QTest::newRow("not active") << stage << project << account << 4
                                << QStringLiteral(
                                       "Gil Gone is no longer active in this organization.");
    QTest::newRow("another stage") << QStringLiteral("Label") << project << account << 2
                                   << QStringLiteral("These tasks are in another stage.");
    QTest::newRow("ground truth") << QStringLiteral("END") << project << account << 2
                                  << QStringLiteral("These tasks are in another stage.");
    QTest::newRow("another project") << stage << QStringLiteral("p2") << account << 2
                                     << QStringLiteral("These tasks belong to another project.");
    QTest::newRow("another account") << stage << project << QStringLiteral("a2") << 2
                                     << QStringLiteral("These tasks belong to another account.");
    QTest::newRow("beside the rows")
        << stage << project << account << -1 << QStringLiteral("Drop the tasks on a person.");
}

void TestPeopleModel::refusesWithAReason()
{
    QFETCH(QString, stage);
    QFETCH(QString, project);
    QFETCH(QString, account);
    QFETCH(int, row);
    QFETCH(QString, reason);
    TaskTableModel tasks;
    PeopleModel model(&tasks);
    model.setPlace(reviewPlace());
    const QSignalSpy assigning(&model, &PeopleModel::assignRequested);
    const QSignalSpy unassigning(&model, &PeopleModel::unassignRequested);
    const auto data = drag({QStringLiteral("t1")}, stage, project, account);
    const QModelIndex index = row < 0 ? QModelIndex() : model.index(row);
    QCOMPARE(model.whyNot(data.get(), index), reason);
    const bool allowed = reason.isEmpty();
    QCOMPARE(model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, index), allowed);
    QCOMPARE(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, index), allowed);
    QCOMPARE(assigning.count() + unassigning.count(), allowed ? 1 : 0);
    QCOMPARE(model.outcome(data.get(), index).isEmpty(), !allowed);
    // Between two rows is no place to drop.
    QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
}

void TestPeopleModel::refusesConsensusProjects()
{
    const TaskTableModel tasks;
    PeopleModel model(&tasks);
    PeopleModel::Place place = reviewPlace();
    place.project.consensus = true;
    model.setPlace(place);
    const auto data = drag({QStringLiteral("t1")});
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model.index(row)));
    QVERIFY(model.whyNot(data.get(), model.index(0)).contains(QStringLiteral("consensus")));
}

void TestPeopleModel::refusesWhatIsNoTask()
{
    const TaskTableModel tasks;
    PeopleModel model(&tasks);
    model.setPlace(reviewPlace());
    QMimeData text;
    text.setText(QStringLiteral("t1"));
    QVERIFY(!model.canDropMimeData(&text, Qt::MoveAction, -1, -1, model.index(2)));
    QCOMPARE(model.mimeTypes(), QStringList{taskMimeType()});
}

void TestPeopleModel::dropAsksAndChangesNothing()
{
    TaskTableModel tasks;
    tasks.upsert(test::tasks(10));
    PeopleModel model(&tasks);
    model.setPlace(reviewPlace());
    model.setCountsKnown(true);
    const QSignalSpy assigning(&model, &PeopleModel::assignRequested);
    const QSignalSpy unassigning(&model, &PeopleModel::unassignRequested);
    const QStringList ids{QStringLiteral("t3"), QStringLiteral("t1")};
    const auto data = drag(ids);
    const int before = model.index(2).data(PeopleModel::OpenCountRole).toInt();
    QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.index(2)));
    QCOMPARE(assigning.count(), 1);
    QCOMPARE(assigning.at(0).at(0).value<Person>(), test::bob());
    QCOMPARE(assigning.at(0).at(1).toStringList(), ids);
    QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.index(0)));
    QCOMPARE(unassigning.count(), 1);
    QCOMPARE(unassigning.at(0).at(0).toStringList(), ids);
    QCOMPARE(assigning.count(), 1);
    QCOMPARE(model.index(2).data(PeopleModel::OpenCountRole).toInt(), before);
}

void TestPeopleModel::saysWhatADropComesTo()
{
    TaskTableModel tasks;
    tasks.upsert(test::tasks(12)); // t3 and t9 are Bob's; t1, t5, t7, t11 nobody's
    PeopleModel model(&tasks);
    model.setPlace(reviewPlace());
    const auto data = drag({QStringLiteral("t1"), QStringLiteral("t3"), QStringLiteral("t5")});
    QCOMPARE(model.outcome(data.get(), model.index(2)), QStringLiteral("Bob Chen: +2"));
    model.setCountsKnown(true);
    QCOMPARE(model.outcome(data.get(), model.index(2)), QStringLiteral("Bob Chen: 2 \u2192 4"));
    QCOMPARE(model.outcome(data.get(), model.index(0)), QStringLiteral("Unassigned: 4 \u2192 5"));

    // The same for tasks that are not dragged.
    const QStringList ids{QStringLiteral("t1"), QStringLiteral("t3"), QStringLiteral("gone")};
    QCOMPARE(model.outcome(ids, model.index(2)), QStringLiteral("Bob Chen: 2 \u2192 3"));
    QCOMPARE(model.counts(ids, model.index(2)), QStringLiteral("2 \u2192 3"));
    QCOMPARE(model.counts(ids, model.index(3)), QString()); // has no access
    QCOMPARE(model.counts(ids, {}), QString());
}

void TestPeopleModel::saysWhyNothingCanBeDistributed()
{
    const TaskTableModel tasks;
    PeopleModel model(&tasks);
    QVERIFY(!model.whyNotDistribute().isEmpty()); // no stage
    model.setPlace(reviewPlace());
    const QStringList ids{QStringLiteral("t1")};
    QCOMPARE(model.whyNotDistribute(), QString());
    QCOMPARE(model.whyNotDistribute(drag(ids).get()), QString());
    QCOMPARE(model.whyNotDistribute(drag(ids, QStringLiteral("Label")).get()),
             QStringLiteral("These tasks are in another stage."));
    PeopleModel::Place place = reviewPlace();
    place.project.consensus = true;
    model.setPlace(place);
    QVERIFY(model.whyNotDistribute().contains(QStringLiteral("consensus")));
    QVERIFY(model.whyNotDistribute(drag(ids).get()).contains(QStringLiteral("consensus")));
}

void TestPeopleModel::namesAreNeverMarkup()
{
    const TaskTableModel tasks;
    PeopleModel model(&tasks);
    PeopleModel::Place place = reviewPlace();
    place.members[1].person.givenName = QStringLiteral("<b>Bob</b>\n");
    model.setPlace(place);
    const int row = model.rowOf(test::bob().userId);
    QCOMPARE(model.index(row).data().toString(), QStringLiteral("<b>Bob</b> Chen"));
    QVERIFY(
        model.index(row).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;Bob")));
}

QTEST_GUILESS_MAIN(TestPeopleModel)
#include "tst_peoplemodel.moc"
