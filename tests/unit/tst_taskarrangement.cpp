// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/namekey.h"
#include "queue/taskarrangement.h"
#include "queue/taskstore.h"
#include "queue/tasktablemodel.h"
#include "queue/tasktext.h"
#include "tests/support/randomtasks.h"

#include <QCollator>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace brickyard;

namespace {

const std::atomic<bool> neverCancelled = false;

// The plain and slow way, straight from Task: what is compared with.

bool stateMatches(const QString &term, const Task &task)
{
    const auto folded = [](const QString &text) {
        return text.toCaseFolded().remove(u' ').remove(u'_');
    };
    const QString wanted = folded(term);
    return !wanted.isEmpty()
        && (folded(TaskText::state(task.state, task.stateWord)).startsWith(wanted)
            || folded(taskStateWord(task.state)).startsWith(wanted));
}

bool assigneeMatches(const QString &term, const Task &task)
{
    return std::any_of(task.assignees.begin(), task.assignees.end(), [&](const Assignee &one) {
        return one.person.displayName().toCaseFolded().contains(term)
            || one.person.email.toCaseFolded().contains(term)
            || one.person.userId.toCaseFolded() == term;
    });
}

bool matches(const TaskFilter &filter, const Task &task)
{
    for (const FilterTerm &term : filter.terms()) {
        const QString text = term.value.toCaseFolded();
        bool found = false;
        switch (term.field) {
        case FilterTerm::Field::State:
            found = stateMatches(text, task);
            break;
        case FilterTerm::Field::Assignee:
            found = assigneeMatches(text, task);
            break;
        case FilterTerm::Field::Mine:
            found = task.isAssignedTo(test::anna().userId);
            break;
        case FilterTerm::Field::Any:
            found = task.name.toCaseFolded().contains(text) || task.id.toCaseFolded().contains(text)
                || assigneeMatches(text, task) || stateMatches(text, task);
            break;
        default: // nobody rejected any; the others have tests of their own
            break;
        }
        if (found == term.excluded)
            return false;
    }
    return true;
}

template<typename Value> int compared(const Value &a, const Value &b)
{
    return a == b ? 0 : a < b ? -1 : 1;
}

/// Without a value: last, whichever way it is sorted.
template<typename Value>
int comparedWithMissing(const std::optional<Value> &a, const std::optional<Value> &b, bool turned)
{
    if (!a || !b)
        return compared(!a, !b);
    return turned ? compared(*b, *a) : compared(*a, *b);
}

int stateRank(const Task &task)
{
    const QList<TaskState> order{TaskState::Unassigned, TaskState::Assigned, TaskState::InProgress,
                                 TaskState::Staged,     TaskState::Problem,  TaskState::Skipped,
                                 TaskState::Completed,  TaskState::Unknown};
    return int(order.indexOf(task.state));
}

std::string nameKey(const Task &task)
{
    std::string key;
    appendNameKey(task.name.toCaseFolded().toUtf8(), key);
    return key;
}

std::optional<qint64> msOf(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

int comparedBy(const TaskSortKey &key, const Task &a, const Task &b)
{
    const bool turned = key.order == Qt::DescendingOrder;
    const int sign = turned ? -1 : 1;
    switch (TaskTableModel::Column(key.column)) {
    case TaskTableModel::NameColumn:
        return sign * compared(nameKey(a), nameKey(b));
    case TaskTableModel::StateColumn:
        if (a.state == TaskState::Unknown && b.state == TaskState::Unknown)
            return sign * compared(a.stateWord, b.stateWord);
        return sign * compared(stateRank(a), stateRank(b));
    case TaskTableModel::AssigneeColumn: {
        if (a.assignees.isEmpty() || b.assignees.isEmpty())
            return compared(a.assignees.isEmpty(), b.assignees.isEmpty());
        QCollator collator(QLocale(QLocale::English));
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return sign
            * collator.compare(a.assignees.first().person.displayName(),
                               b.assignees.first().person.displayName());
    }
    case TaskTableModel::PriorityColumn:
        return comparedWithMissing(a.priority, b.priority, turned);
    case TaskTableModel::CreatedColumn:
        return comparedWithMissing(msOf(a.createdAt), msOf(b.createdAt), turned);
    case TaskTableModel::UpdatedColumn:
        return comparedWithMissing(msOf(a.updatedAt), msOf(b.updatedAt), turned);
    case TaskTableModel::SeriesColumn:
        return sign * compared(a.seriesCount, b.seriesCount);
    case TaskTableModel::TaskIdColumn:
        return sign * compared(a.id.toUtf8(), b.id.toUtf8());
    case TaskTableModel::ColumnCount:
        break;
    }
    return 0;
}

bool before(const QList<TaskSortKey> &keys, const Task &a, const Task &b)
{
    for (const TaskSortKey &key : keys) {
        if (const int order = comparedBy(key, a, b); order != 0)
            return order < 0;
    }
    constexpr qint64 oldest = std::numeric_limits<qint64>::min();
    const int age =
        compared(msOf(a.createdAt).value_or(oldest), msOf(b.createdAt).value_or(oldest));
    return age != 0 ? age < 0 : a.id.toUtf8() < b.id.toUtf8();
}

QStringList plainly(const QList<Task> &tasks, const TaskArrangement::Wish &wish)
{
    QList<Task> shown;
    std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(shown),
                 [&wish](const Task &task) { return matches(wish.filter, task); });
    if (!wish.keys.isEmpty()) {
        std::sort(shown.begin(), shown.end(),
                  [&wish](const Task &a, const Task &b) { return before(wish.keys, a, b); });
    }
    QStringList ids;
    for (const Task &task : std::as_const(shown))
        ids.append(task.id);
    return ids;
}

QStringList idsOf(const TaskRows &rows, const TaskArrangement &made)
{
    QStringList ids;
    for (const int row : made.shown)
        ids.append(rows.id(row));
    return ids;
}

TaskArrangement::Wish randomWish(test::RandomTasks &random)
{
    static const QStringList words{
        {},
        QStringLiteral("site"),
        QStringLiteral("ÄRZTE"),
        QStringLiteral("ct-1"),
        QStringLiteral("0"),
        QStringLiteral("a"),
        QStringLiteral("-4"),
        QStringLiteral("8-"),
        QStringLiteral("task 1"),
        QStringLiteral("\"task 1\""),
        QStringLiteral("e-0"),
        QStringLiteral("STRASSE"),
        QStringLiteral("проб"),
        QStringLiteral("assignee:émile"),
        QStringLiteral("anna"),
        QStringLiteral("unassigned"),
        QStringLiteral("state:in_pro"),
        QStringLiteral("floating"),
        QStringLiteral("is:mine"),
        QStringLiteral("-is:mine"),
        QStringLiteral("-anna"),
        QStringLiteral("is:rejected"),
        QStringLiteral("nothing like it"),
    };
    QStringList text;
    for (int count = random.below(3); count >= 0; --count)
        text.append(words.at(random.below(int(words.size()))));
    TaskArrangement::Wish wish;
    wish.filter = TaskFilter(text.join(u' '));
    wish.filter.setMe(test::anna().userId);
    for (int count = random.below(4); count > 0; --count) {
        wish.keys.append({random.below(TaskTableModel::ColumnCount),
                          random.below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder});
    }
    return wish;
}

void append(TaskStore &store, const QList<Task> &tasks)
{
    std::vector<TaskEntry> entries;
    for (const Task &task : tasks)
        entries.push_back(store.encode(task));
    store.append(entries);
}

} // namespace

class TestTaskArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameAsThePlainWay_data();
    void isTheSameAsThePlainWay();
    void mendingIsTheSameAsMakingAnew_data();
    void mendingIsTheSameAsMakingAnew();
    void sortsByOneColumnAfterTheOther();
    void aTextDoesNotReachIntoTheNext();
    void endsWhenItIsCancelled();
};

void TestTaskArrangement::isTheSameAsThePlainWay_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestTaskArrangement::isTheSameAsThePlainWay()
{
    QFETCH(quint32, seed);
    test::RandomTasks random(seed);
    QList<Task> tasks;
    const int count = 50 + random.below(250);
    for (int number = 0; number < count; ++number)
        tasks.append(random.task(number));
    TaskStore store;
    append(store, tasks);
    for (int round = 0; round < 40; ++round) {
        const TaskArrangement::Wish wish = randomWish(random);
        const TaskArrangement made =
            TaskArrangement::make(store.rows(), wish, {}, {}, neverCancelled);
        QCOMPARE(idsOf(store.rows(), made), plainly(tasks, wish));
        QCOMPARE(made.places.size(), std::size_t(store.size()));
        for (int row = 0; row < store.size(); ++row) {
            const int place = made.places[std::size_t(row)];
            QVERIFY(place < 0 || made.shown[std::size_t(place)] == row);
        }
    }
}

void TestTaskArrangement::mendingIsTheSameAsMakingAnew_data()
{
    isTheSameAsThePlainWay_data();
}

void TestTaskArrangement::mendingIsTheSameAsMakingAnew()
{
    QFETCH(quint32, seed);
    test::RandomTasks random(seed + 100);
    QList<Task> tasks;
    for (int number = 0; number < 200; ++number)
        tasks.append(random.task(number));
    TaskStore store;
    append(store, tasks);
    const TaskArrangement::Wish wish = randomWish(random);
    TaskArrangement made = TaskArrangement::make(store.rows(), wish, {}, {}, neverCancelled);
    for (int round = 0; round < 40; ++round) {
        std::vector<int> dirty;
        for (int count = random.below(20); count > 0; --count) {
            const int row = random.below(int(tasks.size()));
            Task task = random.task(0);
            task.id = tasks.at(row).id;
            tasks[row] = task;
            store.replace(row, store.encode(task), 1);
            dirty.push_back(row);
        }
        for (int count = random.below(10); count > 0; --count) {
            const Task task = random.task(int(tasks.size()));
            dirty.push_back(store.size());
            tasks.append(task);
            append(store, {task});
        }
        made = TaskArrangement::make(store.rows(), wish, made.basis, dirty, neverCancelled);
        QCOMPARE(idsOf(store.rows(), made), plainly(tasks, wish));
    }
}

void TestTaskArrangement::sortsByOneColumnAfterTheOther()
{
    TaskStore store;
    QList<Task> tasks;
    for (const char *name : {"b 2", "a 10", "b 10", "a 2"}) {
        tasks.append(test::task(QString::fromLatin1(name), QString::fromLatin1(name)));
        tasks.last().seriesCount = tasks.last().name.startsWith(u'a') ? 1 : 2;
    }
    append(store, tasks);
    TaskArrangement::Wish wish;
    wish.keys = {{TaskTableModel::SeriesColumn, Qt::DescendingOrder},
                 {TaskTableModel::NameColumn, Qt::AscendingOrder}};
    const TaskArrangement made = TaskArrangement::make(store.rows(), wish, {}, {}, neverCancelled);
    QCOMPARE(idsOf(store.rows(), made).join(u','), QStringLiteral("b 2,b 10,a 2,a 10"));
}

void TestTaskArrangement::aTextDoesNotReachIntoTheNext()
{
    // Names lie beside each other, and one that is found in both is found in neither.
    TaskStore store;
    append(store,
           {test::task(test::RandomTasks::id(0), QStringLiteral("abc")),
            test::task(test::RandomTasks::id(1), QStringLiteral("abd")),
            test::task(test::RandomTasks::id(2), QStringLiteral("xcabdy"))});
    TaskArrangement::Wish wish;
    wish.filter = TaskFilter(QStringLiteral("cabd"));
    const TaskArrangement made = TaskArrangement::make(store.rows(), wish, {}, {}, neverCancelled);
    QCOMPARE(made.shown, std::vector<int>{2});
}

void TestTaskArrangement::endsWhenItIsCancelled()
{
    TaskStore store;
    append(store, test::tasks(1000));
    TaskArrangement::Wish wish;
    wish.filter = TaskFilter(QStringLiteral("site"));
    wish.keys = {{TaskTableModel::NameColumn, Qt::AscendingOrder}};
    const std::atomic<bool> cancelled = true;
    QVERIFY(TaskArrangement::make(store.rows(), wish, {}, {}, cancelled).shown.empty());
}

QTEST_GUILESS_MAIN(TestTaskArrangement)
#include "tst_taskarrangement.moc"
