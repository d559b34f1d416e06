// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/random.h"
#include "sandbox/store/eventpack.h"
#include "sandbox/workflow/taskmover.h"
#include "tests/support/demoworld.h"
#include "tests/support/sandboxworld.h"

#include <QSet>
#include <QTest>

#include <utility>

using namespace brickyard::sandbox;

namespace {

constexpr int demoTasks = 200;
constexpr Moment anchor = 1'760'000'000 * microsecondsPerSecond;

QStringList rowsOf(Database &database, const QString &sql)
{
    Statement select(database, sql);
    select.run();
    QStringList rows;
    while (select.next())
        rows.append(select.value(0).toString());
    return rows;
}

QStringList schemaOf(Database &database)
{
    return rowsOf(database,
                  QStringLiteral("SELECT name || ' ' || sql FROM sqlite_master"
                                 " WHERE sql IS NOT NULL ORDER BY name"));
}

EventRecord randomEvent(Random &random)
{
    EventRecord event;
    event.kind = EventRecord::Kind(random.below(4));
    event.createdAt = anchor + Moment(random.next() >> 20) - (Moment(1) << 43);
    event.stage = random.pick(QStringList{QStringLiteral("Label"), QStringLiteral("Review_1"),
                                          QStringLiteral("Prüfung"), QString()});
    event.actor = random.below(2'000'000);
    if (random.chance(0.5))
        event.flag = random.chance(0.5);
    if (random.chance(0.5))
        event.number = random.between(-1e9, 1e9);
    if (random.chance(0.5))
        event.labels = qint64(random.next() >> 2);
    if (event.kind != EventRecord::Kind::StateChange)
        return event;
    event.stateBefore = TaskState(random.below(7));
    event.stateAfter = TaskState(random.below(7));
    event.assigneeBefore = random.below(300);
    event.assigneeAfter = random.below(300);
    if (random.chance(0.5))
        event.assignedAt = event.createdAt - random.below(1'000'000);
    return event;
}

bool same(const EventRecord &a, const EventRecord &b)
{
    return a.task == b.task && a.kind == b.kind && a.createdAt == b.createdAt && a.stage == b.stage
        && a.actor == b.actor && a.flag == b.flag && a.number == b.number && a.labels == b.labels
        && a.stateBefore == b.stateBefore && a.stateAfter == b.stateAfter
        && a.assigneeBefore == b.assigneeBefore && a.assigneeAfter == b.assigneeAfter
        && a.assignedAt == b.assignedAt;
}

EventRecord eventAt(qint64 task, Moment moment)
{
    EventRecord event;
    event.task = task;
    event.createdAt = moment;
    event.stage = QStringLiteral("Label");
    return event;
}

} // namespace

/// How the sandbox keeps its tasks: what happened before in few rows, pages that walk an index,
/// data that are made at once.
class TestSandboxStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packedEventsAreTheSame();
    void damagedEventsAreNone();
    void thePastComesFirst();
    void pagesWalkAnIndex_data();
    void pagesWalkAnIndex();
    void countsChanges();
    void changesInTheirOrder();
    void latestMomentOfAllProjects();
    void madeAtOnceIsTheSame();
    void keepsWhatAnEarlierVersionMade();
};

void TestSandboxStore::packedEventsAreTheSame()
{
    Random random(1);
    for (int round = 0; round < 500; ++round) {
        QList<EventRecord> events;
        for (int i = random.below(30); i > 0; --i) {
            events.append(randomEvent(random));
            events.last().task = 7;
        }
        // A stage without a name is that of the event before.
        for (qsizetype i = 1; i < events.size(); ++i) {
            if (events.at(i).stage.isEmpty())
                events[i].stage = events.at(i - 1).stage;
        }
        const std::optional<QList<EventRecord>> again = unpackEvents(packEvents(events), 7);
        QVERIFY(again);
        QCOMPARE(again->size(), events.size());
        for (qsizetype i = 0; i < events.size(); ++i) {
            QVERIFY(same(again->at(i), events.at(i)));
            QCOMPARE(again->at(i).pk, -1 - i);
        }
    }
}

void TestSandboxStore::damagedEventsAreNone()
{
    Random random(2);
    QVERIFY(!unpackEvents(QByteArray(), 1));
    QVERIFY(!unpackEvents(QByteArray("{}"), 1));
    const QByteArray good = packEvents({randomEvent(random), randomEvent(random)});
    QVERIFY(!unpackEvents(good.chopped(1), 1));
    for (int round = 0; round < 5'000; ++round) {
        QByteArray changed = good;
        changed[random.below(int(changed.size()))] = char(random.below(256));
        unpackEvents(changed, 1); // whatever it says, it comes back
    }
}

void TestSandboxStore::thePastComesFirst()
{
    SandboxWorld world;
    const TaskRecord task = world.add(QStringLiteral("a"));
    const qsizetype before = world.stores.history.events(task.pk).size();
    const TaskRecord other = world.add(QStringLiteral("b"));
    world.stores.history.beginPast();
    for (const Moment moment : {100, 200, 300}) {
        EventRecord event = eventAt(task.pk, moment);
        world.stores.history.insert(event);
    }
    world.stores.history.storePast(task.pk);
    QCOMPARE(rowsOf(world.stores.database, QStringLiteral("SELECT task FROM past")),
             QStringList{QString::number(task.pk)});

    const QList<EventRecord> events = world.stores.history.events(task.pk);
    QCOMPARE(events.size(), before + 3);
    QSet<qint64> numbers;
    for (qsizetype i = 0; i < events.size(); ++i) {
        numbers.insert(events.at(i).pk);
        if (i > 0)
            QVERIFY(events.at(i - 1).createdAt < events.at(i).createdAt);
    }
    QCOMPARE(numbers.size(), events.size());
    QCOMPARE(events.first().createdAt, 100);
    QCOMPARE(world.stores.history.events(other.pk).first().pk > 0, true);

    world.stores.tasks.remove(task);
    QVERIFY(world.stores.history.events(task.pk).isEmpty());
    QVERIFY(rowsOf(world.stores.database, QStringLiteral("SELECT task FROM past")).isEmpty());
}

void TestSandboxStore::pagesWalkAnIndex_data()
{
    QTest::addColumn<TaskQuery>("query");
    QTest::addColumn<QString>("index");
    const auto row = [](const char *tag, const char *index, const auto &change) {
        TaskQuery query;
        query.project = 1;
        query.stage = QStringLiteral("Label");
        query.after = 50;
        query.limit = 1'000;
        change(query);
        QTest::newRow(tag) << query << QString::fromLatin1(index);
    };
    row("queued", "tasks_by_stage", [](TaskQuery &) {});
    row("without parked", "tasks_by_stage", [](TaskQuery &query) { query.withoutParked = true; });
    row("everywhere", "tasks_by_project", [](TaskQuery &query) { query.stage = QString(); });
    row("ground truth", "tasks_by_stage", [](TaskQuery &query) { query.stage = groundTruthStage; });
    row("in a state", "tasks_by_state", [](TaskQuery &query) { query.state = TaskState::Problem; });
    row("of nobody", "tasks_by_assignee",
        [](TaskQuery &query) { query.assignee = TaskQuery::Assignee::Nobody; });
    row("of somebody", "tasks_by_assignee", [](TaskQuery &query) {
        query.assignee = TaskQuery::Assignee::Person;
        query.person = 3;
    });
    row("by id", "tasks_by_id", [](TaskQuery &query) { query.taskId = QStringLiteral("x"); });
    row("by name", "tasks_by_name",
        [](TaskQuery &query) { query.exactName = QStringLiteral("x"); });
    row("completed", "completions_by_task", [](TaskQuery &query) {
        query.stage = QString();
        query.completed = TaskQuery::Completed{QStringLiteral("Label"), 3, {}, {}};
    });
    row("reviewed", "completions_by_task", [](TaskQuery &query) {
        query.stage = QString();
        query.reviewed = TaskQuery::Reviewed{QStringLiteral("Review_1"), {}};
    });
    row("changed since", "tasks_by_change (project=? AND updated_at>?)", [](TaskQuery &query) {
        query.stage = QString();
        query.updatedSince = anchor;
    });
    row("changed since, next page", "tasks_by_change (project=? AND updated_at>?)",
        [](TaskQuery &query) {
            query.stage = QString();
            query.updatedSince = anchor;
            query.afterUpdate = anchor + 1;
        });
    row("changed since, of a stage", "tasks_by_change (project=? AND updated_at>?)",
        [](TaskQuery &query) { query.updatedSince = anchor; });
}

void TestSandboxStore::pagesWalkAnIndex()
{
    QFETCH(const TaskQuery, query);
    QFETCH(const QString, index);
    SandboxWorld world;
    const QString plan = world.stores.tasks.plan(query).join(QLatin1Char('\n'));
    QVERIFY2(plan.contains(index), qPrintable(plan));
    QVERIFY2(!plan.contains(QLatin1String("SCAN")), qPrintable(plan));
    QVERIFY2(!plan.contains(QLatin1String("TEMP B-TREE")), qPrintable(plan));
}

void TestSandboxStore::countsChanges()
{
    SandboxWorld world;
    TaskQuery query;
    query.project = world.project().pk;
    const TaskRecord task = world.add(QStringLiteral("a"));
    world.add(QStringLiteral("b"));
    query.updatedSince = task.updatedAt + 1;
    QCOMPARE(world.stores.tasks.count(query), 1);
    query.updatedSince = task.updatedAt;
    QCOMPARE(world.stores.tasks.count(query), 2);
}

void TestSandboxStore::changesInTheirOrder()
{
    SandboxWorld world;
    constexpr int tasks = 25;
    QList<TaskRecord> all;
    for (int i = 0; i < tasks; ++i)
        all.append(world.add(QString::number(i)));
    const Moment since = all.at(5).updatedAt;
    TaskQuery query;
    query.project = world.project().pk;
    query.updatedSince = since;
    query.limit = 4;
    QStringList walked;
    bool changed = false;
    for (QList<TaskRecord> page = world.stores.tasks.find(query); !page.isEmpty();
         page = world.stores.tasks.find(query)) {
        QVERIFY(page.size() <= query.limit);
        for (const TaskRecord &task : page)
            walked.append(task.name);
        query.after = page.last().pk;
        query.afterUpdate = page.last().updatedAt;
        if (std::exchange(changed, true))
            continue;
        // One that was met already, one that was not yet, one of before.
        for (const int i : {6, 20, 1}) {
            TaskRecord task = world.task(all.at(i));
            task.priority = 0.5;
            TaskMover(world.stores, world.project()).save(task);
        }
    }
    QStringList expected;
    for (int i = 5; i < tasks; ++i) {
        if (i != 20)
            expected.append(QString::number(i));
    }
    expected << QStringLiteral("6") << QStringLiteral("20") << QStringLiteral("1");
    QCOMPARE(walked, expected);
}

void TestSandboxStore::latestMomentOfAllProjects()
{
    SandboxWorld world;
    QCOMPARE(world.stores.tasks.latestMoment(), 0);
    world.add(QStringLiteral("a"));
    NewTask wanted;
    wanted.name = QStringLiteral("b");
    const TaskRecord other = createTask(world.stores, world.consensusProject(), wanted);
    QCOMPARE(world.stores.tasks.latestMoment(), other.updatedAt);
    const TaskRecord last = world.add(QStringLiteral("c"));
    QCOMPARE(world.stores.tasks.latestMoment(), last.updatedAt);
}

void TestSandboxStore::madeAtOnceIsTheSame()
{
    const QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("made.sqlite"));
    const QString usual = folder.filePath(QStringLiteral("usual.sqlite"));
    for (const QString &name : {made, usual}) {
        Database database(name, name == made ? Database::Use::Making : Database::Use::Serving);
        Transaction transaction(database);
        Directory directory = demoDirectory(1, anchor);
        DirectoryStore(database).write(directory);
        TaskStore tasks(database);
        HistoryStore history(database);
        FileStore files(database, folder.filePath(QStringLiteral("files")));
        Clock clock;
        Stores stores{database, directory, tasks, history, files, clock};
        writeDemoTasks(stores, 1, anchor, demoTasks);
        if (name == made)
            database.finish();
        transaction.commit();
    }
    Database one(made);
    Database other(usual);
    QCOMPARE(schemaOf(one), schemaOf(other));
    QVERIFY(rowsOf(one, QStringLiteral("PRAGMA foreign_key_check")).isEmpty());
    QCOMPARE(rowsOf(one, QStringLiteral("PRAGMA integrity_check")),
             QStringList{QStringLiteral("ok")});
    QCOMPARE(rowsOf(one, QStringLiteral("PRAGMA foreign_keys")), QStringList{QStringLiteral("1")});
    for (const char *table : {"tasks", "past", "labels", "completions", "comments"}) {
        const QString sql = QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table);
        QCOMPARE(rowsOf(one, sql), rowsOf(other, sql));
        QVERIFY(rowsOf(one, sql) != QStringList{QStringLiteral("0")});
    }
    const QString names = QStringLiteral("SELECT task_id || name || datapoint FROM tasks");
    QCOMPARE(rowsOf(one, names), rowsOf(other, names));
}

// Version 1 had no table of the past: everything was an event of its own.
void TestSandboxStore::keepsWhatAnEarlierVersionMade()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("test.sqlite"));
    {
        Database database(name);
        database.execute(QStringLiteral("DROP TABLE past"));
        database.execute(QStringLiteral("PRAGMA foreign_keys=OFF")); // there is no such task
        database.execute(QStringLiteral("INSERT INTO events (task, kind, created_at, stage, actor)"
                                        " VALUES (5, 0, 100, 'Label', 1)"));
        database.execute(QStringLiteral("PRAGMA user_version=1"));
    }
    Database database(name);
    QCOMPARE(rowsOf(database, QStringLiteral("PRAGMA user_version")),
             QStringList{QStringLiteral("2")});
    HistoryStore history(database);
    QCOMPARE(history.events(5).size(), 1);
    QCOMPARE(history.events(5).first().createdAt, 100);
    QVERIFY(history.events(6).isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxStore)

#include "tst_sandbox_store.moc"
