// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace brickyard;

class TestTaskTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsGiven();
    void isAModelWithAnyNumberOfRows_data();
    void isAModelWithAnyNumberOfRows();
    void insertsAPageInOnePiece();
    void tellsOnlyWhatChanged();
    void lastOfEqualIdsCounts();
    void newestOfEqualIdsCounts();
    void manyChangesAreToldTogether();
    void removesScatteredRows();
    void marksChangesWithTheTimeGiven();
    void pendingSurvivesAnUpdate();
    void manyPendingRowsAreToldTogether();
    void rejectedSurvivesAnUpdate();
    void knowsReviewStages();
    void aNameThatComesLaterShowsEverywhere();
    void displays_data();
    void displays();
    void showsLongAndBrokenNamesInOneLine();
    void toolTipsAreNeverMarkup();
    void toolTipOfATimeHasTheOffset();
    void dragsIdsOnce();
    void refusesForeignMimeData_data();
    void refusesForeignMimeData();
    void clears();
};

void TestTaskTableModel::keepsWhatItIsGiven()
{
    Task task = test::assigned(test::task(QStringLiteral("a")), test::anna());
    task.assignees.first().assignedAt =
        QDateTime::fromString(QStringLiteral("2026-11-23T15:09:36.983Z"), Qt::ISODateWithMs);
    task.assignees.append(Assignee{
        test::bob(), TaskState::Completed, {}, {}, QDateTime::fromMSecsSinceEpoch(7).toUTC()});
    task.state = TaskState::Unknown;
    task.stateWord = QStringLiteral("LEVITATING");
    task.priority = 0.25;
    task.createdAt = QDateTime::fromMSecsSinceEpoch(0).toUTC();
    task.seriesCount = 3;

    TaskTableModel model;
    model.upsert({task});
    QCOMPARE(model.taskAt(0), task);
    QCOMPARE(model.task(QStringLiteral("a")), task);
    QCOMPARE(model.task(QStringLiteral("b")), Task());
    QVERIFY(!model.taskAt(0).updatedAt.isValid());
    QCOMPARE(model.taskAt(0).createdAt.timeSpec(), Qt::UTC);
}

void TestTaskTableModel::isAModelWithAnyNumberOfRows_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("a page") << 500;
}

void TestTaskTableModel::isAModelWithAnyNumberOfRows()
{
    QFETCH(int, rows);
    TaskTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.upsert(test::tasks(rows));
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(model.columnCount(), int(TaskTableModel::ColumnCount));
    if (rows > 0) {
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(model.columnCount(model.index(0, 0)), 0);
        model.upsert(test::tasks(1, rows - 1)); // the same again
        model.removeTasks({QStringLiteral("t%1").arg(rows - 1)});
        QCOMPARE(model.rowCount(), rows - 1);
    }
    model.upsert(test::tasks(3, 1000));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestTaskTableModel::insertsAPageInOnePiece()
{
    TaskTableModel model;
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy settled(&model, &TaskTableModel::settled);
    model.upsert(test::tasks(10'000));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(model.rowCount(), 10'000);
    QCOMPARE(model.rowOf(QStringLiteral("t9999")), 9999);
}

void TestTaskTableModel::tellsOnlyWhatChanged()
{
    TaskTableModel model;
    model.upsert(test::tasks(10));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<Task> again = test::tasks(10);
    model.upsert(again);
    QCOMPARE(changed.count(), 0);

    again[4].priority = 0.99;
    again[5].priority = 0.98;
    again[8] = test::assigned(again[8], test::bob());
    model.upsert(again);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(4, TaskTableModel::PriorityColumn));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(5, TaskTableModel::PriorityColumn));
    const auto roles = changed.at(0).at(2).value<QList<int>>();
    QVERIFY(roles.contains(Qt::DisplayRole));
    QVERIFY(roles.contains(TaskTableModel::ChangedAtRole));
    QVERIFY(!roles.contains(TaskTableModel::AssigneeIdsRole));
    QCOMPARE(changed.at(1).at(0).toModelIndex(), model.index(8, TaskTableModel::AssigneeColumn));
    QVERIFY(changed.at(1).at(2).value<QList<int>>().contains(TaskTableModel::AssigneeIdsRole));
    QCOMPARE(model.index(8, 0).data(TaskTableModel::AssigneeIdsRole).toStringList(),
             QStringList{test::bob().userId});
}

void TestTaskTableModel::lastOfEqualIdsCounts()
{
    TaskTableModel model;
    model.upsert({test::task(QStringLiteral("a"), QStringLiteral("first")),
                  test::task(QStringLiteral("b")),
                  test::task(QStringLiteral("a"), QStringLiteral("last"))});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.taskAt(0).name, QStringLiteral("last"));
    model.upsert({test::task(QStringLiteral("b"), QStringLiteral("one")),
                  test::task(QStringLiteral("b"), QStringLiteral("two"))});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.taskAt(1).name, QStringLiteral("two"));
}

void TestTaskTableModel::newestOfEqualIdsCounts()
{
    const auto at = [](const QString &id, const QString &name, qint64 updatedAt) {
        Task task = test::task(id, name);
        task.updatedAt = QDateTime::fromMSecsSinceEpoch(updatedAt, Qt::UTC);
        return task;
    };
    const QString a = QStringLiteral("a");
    const QString older = QStringLiteral("older");
    const QString newer = QStringLiteral("newer");
    TaskTableModel model;
    model.upsert({at(a, newer, 200), at(a, older, 100)}); // new to the table
    QCOMPARE(model.taskAt(0).name, newer);
    model.upsert({at(a, newer, 400), at(a, older, 300)}); // known
    QCOMPARE(model.taskAt(0).updatedAt.toMSecsSinceEpoch(), 400);
    QCOMPARE(model.taskAt(0).name, newer);
    model.upsert({at(a, older, 400), at(a, newer, 400)});
    QCOMPARE(model.taskAt(0).name, newer);
}

void TestTaskTableModel::manyChangesAreToldTogether()
{
    TaskTableModel model;
    model.upsert(test::tasks(200));
    QList<Task> again = test::tasks(200);
    std::vector<int> expected;
    for (int row = 1; row < 200; row += 2) {
        again[row].priority = 0.77;
        if (row % 4 == 1)
            again[row].seriesCount = 99;
        expected.push_back(row);
    }
    std::vector<int> touched;
    connect(&model, &TaskTableModel::rowsTouched, this,
            [&touched](const std::vector<int> &rows) { touched = rows; });
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.upsert(again);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(1, TaskTableModel::PriorityColumn));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(199, TaskTableModel::SeriesColumn));
    QCOMPARE(touched, expected);
}

void TestTaskTableModel::removesScatteredRows()
{
    TaskTableModel model;
    model.upsert(test::tasks(10));
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex kept(model.index(5, 0));
    const QPersistentModelIndex gone(model.index(7, 0));
    model.removeTasks({QStringLiteral("t7"), QStringLiteral("t2"), QStringLiteral("t3"),
                       QStringLiteral("t2"), QStringLiteral("never heard of")});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(kept.row(), 3); // the row of t5, wherever it is now
    QCOMPARE(model.taskIdAt(kept.row()), QStringLiteral("t5"));
    QVERIFY(!gone.isValid());
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.rowOf(QStringLiteral("t2")), -1);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.taskIdAt(row)), row);
    QCOMPARE(model.taskIdAt(6), QStringLiteral("t9"));
}

void TestTaskTableModel::marksChangesWithTheTimeGiven()
{
    qint64 now = 1000;
    TaskTableModel model([&now] { return now; });
    model.upsert(test::tasks(2));
    QCOMPARE(model.index(0, 0).data(TaskTableModel::ChangedAtRole).toLongLong(), 0);
    now = 2000;
    QList<Task> again = test::tasks(2);
    again[1].name = QStringLiteral("another");
    model.upsert(again);
    QCOMPARE(model.index(0, 0).data(TaskTableModel::ChangedAtRole).toLongLong(), 0);
    QCOMPARE(model.index(1, 0).data(TaskTableModel::ChangedAtRole).toLongLong(), 2000);
}

void TestTaskTableModel::pendingSurvivesAnUpdate()
{
    TaskTableModel model;
    model.upsert(test::tasks(3));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QString accept = QStringLiteral("Accept");
    model.setPending({{QStringLiteral("t1"), accept}, {QStringLiteral("t9"), accept}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(2).value<QList<int>>(), QList<int>{TaskTableModel::PendingRole});
    QList<Task> again = test::tasks(10);
    again[1].name = QStringLiteral("another");
    model.upsert(again);
    QCOMPARE(model.index(1, 0).data(TaskTableModel::PendingRole).toString(), accept);
    QCOMPARE(model.index(9, 0).data(TaskTableModel::PendingRole).toString(), accept);
    QVERIFY(model.index(2, 0).data(TaskTableModel::PendingRole).toString().isEmpty());
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(accept));
    model.changePending({QStringLiteral("t1"), QStringLiteral("t2")},
                        {{QStringLiteral("t2"), accept}});
    QVERIFY(model.index(1, 0).data(TaskTableModel::PendingRole).toString().isEmpty());
    QCOMPARE(model.index(2, 0).data(TaskTableModel::PendingRole).toString(), accept);
    QCOMPARE(model.index(9, 0).data(TaskTableModel::PendingRole).toString(), accept);
    model.setPending({});
    QVERIFY(model.index(9, 0).data(TaskTableModel::PendingRole).toString().isEmpty());
}

void TestTaskTableModel::manyPendingRowsAreToldTogether()
{
    TaskTableModel model;
    model.upsert(test::tasks(200));
    QHash<QString, QString> words;
    for (int i = 0; i < 200; i += 2)
        words.insert(QLatin1String("t") + QString::number(i), QStringLiteral("Accept"));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPending(words);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 198);
    model.setPending(words);
    QCOMPARE(changed.count(), 1);
}

void TestTaskTableModel::rejectedSurvivesAnUpdate()
{
    TaskTableModel model;
    model.upsert(test::tasks(4));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy settled(&model, &TaskTableModel::settled);
    model.setRejected({QStringLiteral("t1"), QStringLiteral("t3"), QStringLiteral("unknown")});
    QCOMPARE(changed.count(), 2);
    QCOMPARE(settled.count(), 1);
    QVERIFY(changed.at(0).at(2).value<QList<int>>().contains(TaskTableModel::RejectedRole));
    // What another read tells of the task says nothing of that.
    QList<Task> again = test::tasks(4);
    again[1].name = QStringLiteral("another");
    model.upsert(again);
    const auto rejected = [&model](int row) {
        return model.index(row, 0).data(TaskTableModel::RejectedRole).toBool();
    };
    QVERIFY(!rejected(0) && rejected(1) && !rejected(2) && rejected(3));
    const QModelIndex state = model.index(1, TaskTableModel::StateColumn);
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(QStringLiteral("sent back")));
    QVERIFY(state.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("rejected")));
    // The next refresh may.
    model.setRejected({QStringLiteral("t3")});
    QVERIFY(!rejected(1) && rejected(3));
    model.setRejected({QStringLiteral("t3")});
    QCOMPARE(settled.count(), 3);
}

void TestTaskTableModel::knowsReviewStages()
{
    TaskTableModel model;
    QVERIFY(!model.isReviewStage());
    model.setOrigin({}, {}, test::reviewStage());
    QVERIFY(model.isReviewStage());
    model.setOrigin({}, {}, test::labelStage());
    QVERIFY(!model.isReviewStage());
}

void TestTaskTableModel::aNameThatComesLaterShowsEverywhere()
{
    Person bare;
    bare.userId = test::anna().userId;
    TaskTableModel model;
    model.upsert({test::assigned(test::task(QStringLiteral("a")), bare),
                  test::assigned(test::task(QStringLiteral("b")), bare)});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.upsert({test::assigned(test::task(QStringLiteral("c")), test::anna())});
    QCOMPARE(changed.count(), 1);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(model.index(row, TaskTableModel::AssigneeColumn).data().toString(),
                 QStringLiteral("Anna Berg"));
    // And an answer that knows less takes nothing away.
    model.upsert({test::assigned(test::task(QStringLiteral("d")), bare)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(3, TaskTableModel::AssigneeColumn).data().toString(),
             QStringLiteral("Anna Berg"));
}

void TestTaskTableModel::displays_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("shown");
    QTest::newRow("unassigned") << int(TaskState::Unassigned) << QString()
                                << QStringLiteral("Unassigned");
    QTest::newRow("problem") << int(TaskState::Problem) << QString() << QStringLiteral("Issue");
    QTest::newRow("staged") << int(TaskState::Staged) << QString() << QStringLiteral("Draft");
    QTest::newRow("unheard of") << int(TaskState::Unknown) << QStringLiteral("LEVITATING")
                                << QStringLiteral("LEVITATING");
    QTest::newRow("no word") << int(TaskState::Unknown) << QString() << QStringLiteral("Unknown");
}

void TestTaskTableModel::displays()
{
    QFETCH(int, state);
    QFETCH(QString, word);
    QFETCH(QString, shown);
    Task task = test::task(QStringLiteral("a"));
    task.state = TaskState(state);
    task.stateWord = word;
    TaskTableModel model;
    model.upsert({task});
    QCOMPARE(model.index(0, TaskTableModel::StateColumn).data().toString(), shown);
    QCOMPARE(model.index(0, 0).data(TaskTableModel::StateRole).toInt(), state);
    QCOMPARE(model.index(0, TaskTableModel::AssigneeColumn).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Unassigned"));
    QCOMPARE(model.index(0, TaskTableModel::PriorityColumn).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("No priority"));
}

void TestTaskTableModel::showsLongAndBrokenNamesInOneLine()
{
    TaskTableModel model;
    model.upsert({test::task(QStringLiteral("a"), QStringLiteral("one\ntwo\tthree\u2028four")),
                  test::task(QStringLiteral("b"),
                             QString(QStringLiteral("begin") + QString(10'000, u'x')
                                     + QStringLiteral("end"))),
                  test::task(QStringLiteral("c"), QStringLiteral("\U0001F9E0").repeated(5000))});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("one two three four"));
    const QString longName = model.index(1, 0).data().toString();
    QVERIFY(longName.size() < 1000);
    QVERIFY(longName.startsWith(QStringLiteral("begin")));
    QVERIFY(longName.endsWith(QStringLiteral("end")));
    QCOMPARE(model.taskAt(1).name.size(), 10'008);
    const QString brains = model.index(2, 0).data().toString();
    for (qsizetype i = 0; i < brains.size(); ++i) {
        if (brains.at(i).isHighSurrogate()) {
            QVERIFY(i + 1 < brains.size() && brains.at(i + 1).isLowSurrogate());
            ++i;
        } else {
            QVERIFY(!brains.at(i).isLowSurrogate());
        }
    }
}

void TestTaskTableModel::toolTipsAreNeverMarkup()
{
    const QString name = QStringLiteral("<b>bold</b> & <img src=x>\nsecond line");
    Person person = test::anna();
    person.familyName = QStringLiteral("<i>Berg</i>");
    Task task = test::assigned(test::task(QStringLiteral("<u>id</u>"), name), person);
    task.state = TaskState::Unknown;
    task.stateWord = QStringLiteral("<s>WORD</s>");
    TaskTableModel model;
    model.upsert({task});
    for (int column = 0; column < model.columnCount(); ++column) {
        QString tip = model.index(0, column).data(Qt::ToolTipRole).toString();
        tip.remove(QStringLiteral("<qt>"));
        tip.remove(QStringLiteral("</qt>"));
        tip.remove(QStringLiteral("<br/>"));
        QVERIFY2(!tip.contains(u'<'), qPrintable(tip));
    }
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;bold&lt;/b&gt; &amp; ")));
    QVERIFY(tip.contains(QStringLiteral("<br/>second line")));
}

void TestTaskTableModel::toolTipOfATimeHasTheOffset()
{
    // The tests run with TZ=America/St_Johns: three and a half hours behind in November.
    Task task = test::task(QStringLiteral("a"));
    task.createdAt =
        QDateTime::fromString(QStringLiteral("2026-11-23T02:09:36.983Z"), Qt::ISODateWithMs);
    TaskTableModel model;
    model.upsert({task});
    const QModelIndex created = model.index(0, TaskTableModel::CreatedColumn);
    const QString tip = created.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("22:39:36.983")), qPrintable(tip));
    QVERIFY2(tip.contains(QString(QStringLiteral("UTC") + QChar(0x2212) + QStringLiteral("03:30"))),
             qPrintable(tip));
    QCOMPARE(created.data().toString(),
             QLocale().toString(task.createdAt.toLocalTime(), QLocale::ShortFormat));
    QCOMPARE(model.index(0, TaskTableModel::UpdatedColumn).data().toString(), QString());
}

void TestTaskTableModel::dragsIdsOnce()
{
    TaskTableModel model;
    model.setOrigin(QStringLiteral("account"), QStringLiteral("project"), test::reviewStage());
    model.upsert(test::tasks(4));
    QCOMPARE(model.supportedDragActions(), Qt::MoveAction);
    QVERIFY(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(2, 0), model.index(2, 1), model.index(0, 3)}));
    QCOMPARE(data->formats(), QStringList{taskMimeType()});
    const std::optional<TaskDrag> drag = taskDragFrom(data.get());
    QVERIFY(drag.has_value());
    const TaskDrag expected{QStringLiteral("account"),
                            QStringLiteral("project"),
                            QStringLiteral("Review_1"),
                            {QStringLiteral("t0"), QStringLiteral("t2")}};
    QCOMPARE(*drag, expected);
    QVERIFY(!model.mimeData({}));
}

void TestTaskTableModel::refusesForeignMimeData_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QStringLiteral("text/plain") << QByteArray("{}");
    QTest::newRow("not JSON") << taskMimeType() << QByteArray("{\"project\":\"p\",\"ta");
    QTest::newRow("no tasks") << taskMimeType() << QByteArray("{\"project\":\"p\",\"tasks\":[]}");
    QTest::newRow("no project") << taskMimeType() << QByteArray("{\"tasks\":[\"a\"]}");
    QTest::newRow("a number for an id")
        << taskMimeType() << QByteArray("{\"project\":\"p\",\"tasks\":[1]}");
    QTest::newRow("an array") << taskMimeType() << QByteArray("[]");
}

void TestTaskTableModel::refusesForeignMimeData()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, content);
    QMimeData data;
    data.setData(type, content);
    QVERIFY(!taskDragFrom(&data));
    QVERIFY(!taskDragFrom(nullptr));
}

void TestTaskTableModel::clears()
{
    TaskTableModel model;
    model.upsert(test::tasks(5));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.clear();
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.contains(QStringLiteral("t1")));
    model.upsert(test::tasks(2));
    QCOMPARE(model.rowOf(QStringLiteral("t1")), 1);
}

QTEST_GUILESS_MAIN(TestTaskTableModel)
#include "tst_tasktablemodel.moc"
