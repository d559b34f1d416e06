// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/taskkey.h"
#include "queue/taskstore.h"
#include "tests/support/randomtasks.h"

#include <QTest>

#include <algorithm>

using namespace brickyard;

namespace {

/// The same as a plain list.
class PlainStore
{
public:
    qsizetype indexOf(const QString &id) const
    {
        const auto found = std::find_if(tasks.begin(), tasks.end(),
                                        [&id](const Task &task) { return task.id == id; });
        return found == tasks.end() ? -1 : found - tasks.begin();
    }
    int open(const QString &userId) const
    {
        int count = 0;
        for (const Task &task : tasks) {
            for (const Assignee &assignee : task.assignees) {
                if (assignee.person.userId == userId && assignee.state != TaskState::Completed)
                    ++count;
            }
        }
        return count;
    }

    QList<Task> tasks;
};

QString differenceOf(const TaskStore &store, const PlainStore &plain)
{
    if (store.size() != plain.tasks.size())
        return QStringLiteral("%1 rows").arg(store.size());
    int unassigned = 0;
    for (int row = 0; row < store.size(); ++row) {
        const Task &wanted = plain.tasks.at(row);
        if (store.task(row) != wanted)
            return QStringLiteral("row %1 is another task").arg(row);
        if (store.indexOf(wanted.id) != row)
            return QStringLiteral("row %1 is not found").arg(row);
        unassigned += wanted.assignees.isEmpty() ? 1 : 0;
    }
    if (store.unassignedCount() != unassigned)
        return QStringLiteral("%1 are unassigned").arg(store.unassignedCount());
    for (int person = 0; person < store.people().size(); ++person) {
        if (store.openCount(person) != plain.open(store.people().at(person).userId))
            return QStringLiteral("%1 are somebody's").arg(store.openCount(person));
    }
    return {};
}

void append(TaskStore &store, const QList<Task> &tasks)
{
    std::vector<TaskEntry> entries;
    for (const Task &task : tasks)
        entries.push_back(store.encode(task));
    store.append(entries);
}

} // namespace

class TestTaskStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreUuidsInTheirUsualForm_data();
    void keysAreUuidsInTheirUsualForm();
    void isTheSameAsAPlainList_data();
    void isTheSameAsAPlainList();
    void aCopyStaysAsItWas();
    void whatIsNotTheTasksStays();
};

void TestTaskStore::keysAreUuidsInTheirUsualForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isUuid");
    const QString uuid = QStringLiteral("01234567-89ab-cdef-0123-456789abcdef");
    QTest::newRow("uuid") << uuid << true;
    QTest::newRow("all digits the largest")
        << QStringLiteral("ffffffff-ffff-ffff-ffff-ffffffffffff") << true;
    QTest::newRow("upper case") << uuid.toUpper() << false;
    QTest::newRow("braces") << QString(u'{' + uuid + u'}') << false;
    QTest::newRow("no dashes") << QString(uuid).remove(u'-') << false;
    QTest::newRow("a dash elsewhere")
        << QStringLiteral("0123456-789ab-cdef-0123-456789abcdef") << false;
    QTest::newRow("no digit") << QStringLiteral("0123456g-89ab-cdef-0123-456789abcdef") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestTaskStore::keysAreUuidsInTheirUsualForm()
{
    QFETCH(QString, text);
    QFETCH(bool, isUuid);
    const std::optional<TaskKey> key = TaskKey::fromUuid(text);
    QCOMPARE(key.has_value(), isUuid);
    if (!key)
        return;
    char written[TaskKey::textSize];
    key->write(written);
    QCOMPARE(QString::fromLatin1(written, TaskKey::textSize), text);
}

void TestTaskStore::isTheSameAsAPlainList_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestTaskStore::isTheSameAsAPlainList()
{
    QFETCH(quint32, seed);
    test::RandomTasks random(seed);
    TaskStore store;
    PlainStore plain;
    int next = 0;
    for (int step = 0; step < 60; ++step) {
        const auto size = int(plain.tasks.size());
        switch (random.below(size > 300 ? 4 : 3)) {
        case 0: {
            QList<Task> page;
            for (int count = random.below(90); count >= 0; --count)
                page.append(random.task(next++));
            append(store, page);
            plain.tasks += page;
            break;
        }
        case 1:
            for (int count = std::min(size, 40); count > 0; --count) {
                const int row = random.below(size);
                Task task = random.task(0);
                task.id = plain.tasks.at(row).id;
                if (random.below(2) == 0)
                    task.name = plain.tasks.at(row).name;
                store.replace(row, store.encode(task), 1);
                plain.tasks[row] = task;
            }
            break;
        case 2: {
            if (size == 0)
                break;
            const int first = random.below(size);
            const int last = std::min(size - 1, first + random.below(80));
            store.remove(first, last);
            plain.tasks.remove(first, last - first + 1);
            break;
        }
        default: {
            std::vector<int> moving;
            QList<Task> staying;
            QList<Task> moved;
            const int oneIn = 1 + random.below(30);
            for (int row = 0; row < size; ++row) {
                const bool moves = random.below(oneIn) == 0;
                (moves ? moved : staying).append(plain.tasks.at(row));
                if (moves)
                    moving.push_back(row);
            }
            const QList<Task> before = std::exchange(plain.tasks, staying + moved);
            const std::vector<int> places = store.moveToEnd(moving);
            for (int row = 0; row < size; ++row)
                QCOMPARE(plain.tasks.at(places[std::size_t(row)]).id, before.at(row).id);
            // They are moved there to be removed.
            if (!moving.empty() && random.below(2) == 0) {
                store.remove(int(staying.size()), size - 1);
                plain.tasks = staying;
            }
        }
        }
        const QString difference = differenceOf(store, plain);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        QCOMPARE(store.indexOf(test::RandomTasks::id(next + 1)), -1);
    }
    for (const Task &task : std::as_const(plain.tasks))
        QVERIFY(store.indexOf(task.id) >= 0);
    store.clear();
    QCOMPARE(store.size(), 0);
    QCOMPARE(store.indexOf(test::RandomTasks::id(0)), -1);
}

void TestTaskStore::aCopyStaysAsItWas()
{
    TaskStore store;
    append(store, test::tasks(200));
    const TaskRows copy = store.rows();
    QList<Task> changed = test::tasks(200);
    for (int row = 0; row < 200; row += 3) {
        changed[row].name += QStringLiteral(" changed");
        changed[row] = test::assigned(changed[row], test::bob(), TaskState::Completed);
        store.replace(row, store.encode(changed[row]), 1);
    }
    store.moveToEnd({5, 70, 71});
    store.remove(150, 199);
    append(store, test::tasks(20, 1000));
    store.setRejected(0, true);
    QCOMPARE(copy.size(), 200);
    const QList<Task> before = test::tasks(200);
    for (int row = 0; row < 200; ++row)
        QCOMPARE(copy.task(row), before.at(row));
    QVERIFY(!copy.row(0).rejected);
    QCOMPARE(store.task(0), changed.at(0));
    QVERIFY(store.row(0).rejected);
}

void TestTaskStore::whatIsNotTheTasksStays()
{
    TaskStore store;
    append(store, test::tasks(3));
    store.setRejected(1, true);
    Task task = test::tasks(3).at(1);
    task.name = QStringLiteral("another");
    store.replace(1, store.encode(task), 77);
    QVERIFY(store.row(1).rejected);
    QCOMPARE(store.row(1).changedAt, 77);
    store.moveToEnd({0});
    QVERIFY(store.row(0).rejected);
    QCOMPARE(store.row(0).changedAt, 77);
}

QTEST_GUILESS_MAIN(TestTaskStore)
#include "tst_taskstore.moc"
