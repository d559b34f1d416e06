// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/taskchoice.h"

#include <QTest>

using namespace brickyard;

class TestTaskChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingListedIsDropped();
    void theMostUrgentOfNobody();
    void mineAreTheKeys();
};

namespace {

Task task(const QString &id, const QString &stage = QStringLiteral("Label"),
          const QString &userId = {})
{
    Task task;
    task.id = id;
    task.name = u"name of " + id;
    task.stageName = stage;
    if (!userId.isEmpty()) {
        Assignee assignee;
        assignee.person.userId = userId;
        task.assignees += assignee;
    }
    return task;
}

QStringList idsOf(const QList<Task> &tasks)
{
    QStringList ids;
    for (const Task &one : tasks)
        ids += one.id;
    return ids;
}

} // namespace

void TestTaskChoice::nothingListedIsDropped()
{
    ReadTasks read;
    read.askedFor = {QStringLiteral("gone"), QStringLiteral("b"), QStringLiteral("done"),
                     QStringLiteral("a")};
    read.found = {task(QStringLiteral("a")), task(QStringLiteral("done"), QStringLiteral("END")),
                  task(QStringLiteral("b"), QStringLiteral("Label"), QStringLiteral("anna"))};
    const ChosenTasks chosen = chooseTasks({TaskChoice::Source::File, QStringLiteral("f"), {}},
                                           read, QStringLiteral("Label"), QStringLiteral("me"));
    QCOMPARE(idsOf(chosen.tasks), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(chosen.leftOut.size(), 2);
    QCOMPARE(chosen.leftOut[0].id, QStringLiteral("gone"));
    QVERIFY(!chosen.leftOut[0].reason.isEmpty());
    QCOMPARE(chosen.leftOut[1].id, QStringLiteral("done"));
    QCOMPARE(chosen.leftOut[1].name, QStringLiteral("name of done"));
    QVERIFY(chosen.leftOut[1].reason.contains(u"END"));
}

void TestTaskChoice::theMostUrgentOfNobody()
{
    ReadTasks read;
    read.queue = {task(QStringLiteral("old")), task(QStringLiteral("urgent")),
                  task(QStringLiteral("older")),
                  task(QStringLiteral("hers"), QStringLiteral("Label"), QStringLiteral("anna"))};
    read.queue[0].createdAt = QDateTime::fromSecsSinceEpoch(200, Qt::UTC);
    read.queue[1].createdAt = QDateTime::fromSecsSinceEpoch(300, Qt::UTC);
    read.queue[1].priority = 0.5;
    read.queue[2].createdAt = QDateTime::fromSecsSinceEpoch(100, Qt::UTC);
    read.queue[3].priority = 1;
    const QStringList order{QStringLiteral("urgent"), QStringLiteral("older"),
                            QStringLiteral("old")};
    // Where labels matter too, more than these may have to be looked at.
    QCOMPARE(idsOf(chooseTasks({TaskChoice::Source::Unassigned, {}, 1, true}, read,
                               QStringLiteral("Label"), QStringLiteral("me"))
                       .tasks),
             order);
    const auto chosen = [&read](std::optional<int> count) {
        return idsOf(chooseTasks({TaskChoice::Source::Unassigned, {}, count}, read,
                                 QStringLiteral("Label"), QStringLiteral("me"))
                         .tasks);
    };
    QCOMPARE(chosen({}), order);
    QCOMPARE(chosen(2), order.first(2));
    QCOMPARE(chosen(17), order);
}

void TestTaskChoice::mineAreTheKeys()
{
    ReadTasks read;
    read.queue = {task(QStringLiteral("free")),
                  task(QStringLiteral("hers"), QStringLiteral("Label"), QStringLiteral("anna")),
                  task(QStringLiteral("mine"), QStringLiteral("Label"), QStringLiteral("me"))};
    const ChosenTasks chosen = chooseTasks({TaskChoice::Source::Mine, {}, {}}, read,
                                           QStringLiteral("Label"), QStringLiteral("me"));
    QCOMPARE(idsOf(chosen.tasks), QStringList{QStringLiteral("mine")});
    QVERIFY(chosen.leftOut.isEmpty());
}

QTEST_GUILESS_MAIN(TestTaskChoice)
#include "tst_taskchoice.moc"
