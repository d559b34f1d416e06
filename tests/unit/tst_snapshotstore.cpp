// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/snapshotfile.h"
#include "queue/snapshotformat.h"
#include "queue/snapshotstore.h"
#include "queue/tasktablemodel.h"
#include "storage/database.h"
#include "tests/support/sampletasks.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;

namespace {

using Place = SnapshotStore::Place;
using Snapshot = SnapshotStore::Snapshot;

const Place label{QStringLiteral("p"), QStringLiteral("Label")};
const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'764'000'000'000, Qt::UTC);

/// Tasks of all sorts: ids that are no UUIDs, letters of all kinds, nobody's, several people's.
QList<Task> oddTasks(int count)
{
    QList<Task> tasks = test::tasks(count);
    for (int i = 0; i < count; ++i) {
        Task &task = tasks[i];
        if (i % 3 == 0)
            task.id = QUuid::createUuidV5(QUuid(), QString::number(i)).toString(QUuid::WithoutBraces);
        if (i % 5 == 0)
            task.name = QStringLiteral("Größe/İ\n%1").arg(i);
        if (i % 7 == 0)
            task.priority.reset();
        else
            task.priority = i / 1000.0;
        if (i % 11 == 0)
            task.createdAt = {};
        task.assignees.clear();
        for (int person = 0; person < i % 3; ++person) {
            Assignee assignee;
            assignee.person.userId = QStringLiteral("u%1").arg((i + person) % 9);
            assignee.person.email = assignee.person.userId + QLatin1String("@example.com");
            assignee.state = TaskState::InProgress;
            assignee.assignedAt = noon.addSecs(i);
            task.assignees += assignee;
        }
    }
    return tasks;
}

} // namespace

class TestSnapshotStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void nothingWasSaved();
    void changesAreAdded();
    void whatIsGoneIsGone();
    void placesDoNotMix();
    void aRowThatWasRejectedStaysSo();
    void onlyChangedBlocksAreWritten();
    void savesTheLastOfMany();
    void aDamagedFileIsThrownAway();
    void anotherFormatIsThrownAway();
    void damagedBytesAreRefused();
    void saysWhyItCouldNotBeSaved();
    void theOldestGo();
    void givenUpInTheMiddle();
    void nobodyHearsAfterItHasGone();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("s/a.sqlite")); }
    void fill(const QList<Task> &tasks) { m_tasks.upsert(tasks); }
    bool save(const Place &place = label, const QDateTime &readAt = noon)
    {
        QSignalSpy saved(m_store.get(), &SnapshotStore::saved);
        m_store->save(place, m_tasks.store().rows(), readAt);
        return saved.wait();
    }
    std::shared_ptr<Snapshot> load(const Place &place = label)
    {
        // As at the next start.
        m_store = std::make_unique<SnapshotStore>(file());
        std::shared_ptr<Snapshot> loaded;
        bool isDone = false;
        m_store->load(place, this, [&](const std::shared_ptr<Snapshot> &snapshot) {
            loaded = snapshot;
            isDone = true;
        });
        if (!QTest::qWaitFor([&] { return isDone; }))
            qFatal("nothing was answered");
        return loaded;
    }
    static QList<Task> tasksOf(const TaskStore &store)
    {
        QList<Task> tasks;
        for (int row = 0; row < store.size(); ++row)
            tasks += store.task(row);
        return tasks;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SnapshotStore> m_store;
    TaskTableModel m_tasks;
};

void TestSnapshotStore::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SnapshotStore>(file());
    m_tasks.clear();
}

void TestSnapshotStore::comesBackAsItWas_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("a chunk") << TaskRows::chunkSize;
    QTest::newRow("a block and a row") << TaskRows::chunkSize * chunksInABlock + 1;
    QTest::newRow("many") << 5000;
}

void TestSnapshotStore::comesBackAsItWas()
{
    QFETCH(int, count);
    const QList<Task> tasks = oddTasks(count);
    fill(tasks);
    QVERIFY(save());
    const std::shared_ptr<Snapshot> snapshot = load();
    QVERIFY(snapshot);
    QCOMPARE(snapshot->readAt, noon);
    QCOMPARE(tasksOf(snapshot->tasks), tasks);
    for (int row = 0; row < count; ++row)
        QCOMPARE(snapshot->tasks.indexOf(tasks.at(row).id), row);
    QCOMPARE(snapshot->tasks.unassignedCount(), m_tasks.store().unassignedCount());
}

void TestSnapshotStore::nothingWasSaved()
{
    QVERIFY(!load());
    QVERIFY(!QFile::exists(file())); // to look makes no file
}

void TestSnapshotStore::changesAreAdded()
{
    QList<Task> tasks = oddTasks(3000);
    fill(tasks);
    QVERIFY(save());
    for (const int row : {0, 63, 64, 1500, 2999}) {
        tasks[row].name = QStringLiteral("changed %1").arg(row);
        tasks[row].updatedAt = noon;
    }
    fill(tasks);
    QVERIFY(save(label, noon.addSecs(60)));
    const std::shared_ptr<Snapshot> snapshot = load();
    QCOMPARE(tasksOf(snapshot->tasks), tasks);
    QCOMPARE(snapshot->readAt, noon.addSecs(60));
    // And once more on top of what was read.
    m_tasks.restore(std::move(snapshot->tasks));
    tasks[7].priority = 0.25;
    fill(tasks);
    QVERIFY(save());
    QCOMPARE(tasksOf(load()->tasks), tasks);
}

void TestSnapshotStore::whatIsGoneIsGone()
{
    QList<Task> tasks = oddTasks(3000);
    fill(tasks);
    QVERIFY(save());
    QStringList gone;
    for (int i = 0; i < 2500; ++i)
        gone += tasks.at(i).id;
    m_tasks.removeTasks(gone);
    QVERIFY(save());
    QCOMPARE(tasksOf(load()->tasks), tasksOf(m_tasks.store()));
    QCOMPARE(m_tasks.rowCount(), 500);
}

void TestSnapshotStore::placesDoNotMix()
{
    fill(oddTasks(10));
    QVERIFY(save());
    m_tasks.clear();
    fill(oddTasks(3));
    QVERIFY(save({QStringLiteral("p"), QStringLiteral("Review_1")}));
    QCOMPARE(load()->tasks.size(), 10);
    QCOMPARE(load({QStringLiteral("p"), QStringLiteral("Review_1")})->tasks.size(), 3);
    QVERIFY(!load({QStringLiteral("q"), QStringLiteral("Label")}));
}

void TestSnapshotStore::aRowThatWasRejectedStaysSo()
{
    const QList<Task> tasks = oddTasks(5);
    fill(tasks);
    m_tasks.setRejected({tasks.at(2).id});
    QVERIFY(save());
    const std::shared_ptr<Snapshot> snapshot = load();
    for (int row = 0; row < 5; ++row)
        QCOMPARE(snapshot->tasks.row(row).rejected, row == 2);
}

void TestSnapshotStore::onlyChangedBlocksAreWritten()
{
    QList<Task> tasks = oddTasks(TaskRows::chunkSize * chunksInABlock * 3);
    fill(tasks);
    const TaskRows before = m_tasks.store().rows();
    QCOMPARE(snapshotBlockCount(before), 3);
    tasks[TaskRows::chunkSize * chunksInABlock].name = QStringLiteral("other");
    fill(tasks);
    const TaskRows &now = m_tasks.store().rows();
    QVERIFY(isSameBlock(now, before, 0));
    QVERIFY(!isSameBlock(now, before, 1));
    QVERIFY(isSameBlock(now, before, 2));
}

void TestSnapshotStore::savesTheLastOfMany()
{
    QSignalSpy saved(m_store.get(), &SnapshotStore::saved);
    for (int count = 1; count <= 20; ++count) {
        fill(oddTasks(count));
        m_store->save(label, m_tasks.store().rows(), noon);
    }
    QTRY_COMPARE(saved.size(), 2); // the first, which had begun, and the last
    QCOMPARE(load()->tasks.size(), 20);
}

void TestSnapshotStore::aDamagedFileIsThrownAway()
{
    fill(oddTasks(100));
    QVERIFY(save());
    m_store.reset();
    SnapshotStore::remove(file());
    QFile garbage(file());
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(100'000, 'x'));
    garbage.close();
    QVERIFY(!load());
    QVERIFY(save());
    QCOMPARE(load()->tasks.size(), 100);
}

void TestSnapshotStore::anotherFormatIsThrownAway()
{
    fill(oddTasks(10));
    QVERIFY(save());
    m_store.reset();
    {
        Database database(file());
        database.execute(QStringLiteral("PRAGMA user_version = 99"));
    }
    QVERIFY(!load());
    QVERIFY(save());
    QCOMPARE(load()->tasks.size(), 10);
}

void TestSnapshotStore::damagedBytesAreRefused()
{
    fill(oddTasks(200));
    const QByteArray head = snapshotHead(m_tasks.store().rows());
    const QByteArray block = snapshotBlock(m_tasks.store().rows(), 0);
    QRandomGenerator random(1);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes = i % 10 == 0 ? head : block;
        if (i % 4 == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        for (int change = random.bounded(4); change >= 0 && !bytes.isEmpty(); --change)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        SnapshotReader reader;
        const bool isHead = i % 10 == 0;
        std::optional<TaskStore> store;
        if (reader.readHead(isHead ? bytes : head) && reader.readBlock(isHead ? block : bytes))
            store = reader.take();
        if (!store) {
            ++refused;
            continue;
        }
        // What is taken can be read without falling off anything.
        for (int row = 0; row < store->size(); ++row)
            (void)store->task(row);
    }
    QVERIFY(refused > 500);
}

void TestSnapshotStore::saysWhyItCouldNotBeSaved()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("s")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    fill(oddTasks(1));
    QSignalSpy failed(m_store.get(), &SnapshotStore::failed);
    m_store->save(label, m_tasks.store().rows(), noon);
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(QLatin1String("could not be kept")));
    inTheWay.remove();
    QVERIFY(save());
}

void TestSnapshotStore::theOldestGo()
{
    fill(oddTasks(1));
    for (int i = 0; i <= SnapshotFile::mostPlaces; ++i)
        QVERIFY(save({QStringLiteral("p%1").arg(i), QStringLiteral("Label")}, noon.addSecs(i)));
    QVERIFY(!load({QStringLiteral("p0"), QStringLiteral("Label")}));
    QVERIFY(load({QStringLiteral("p1"), QStringLiteral("Label")}));
    QVERIFY(load({QStringLiteral("p%1").arg(SnapshotFile::mostPlaces), QStringLiteral("Label")}));
}

void TestSnapshotStore::givenUpInTheMiddle()
{
    fill(oddTasks(2000));
    QVERIFY(save());
    QList<Task> more = oddTasks(6000);
    fill(more);
    m_store->save(label, m_tasks.store().rows(), noon);
    // Whole, before or after, whatever the moment.
    const int size = load()->tasks.size();
    QVERIFY2(size == 2000 || size == 6000, qPrintable(QString::number(size)));
}

void TestSnapshotStore::nobodyHearsAfterItHasGone()
{
    fill(oddTasks(10));
    QVERIFY(save());
    auto context = std::make_unique<QObject>();
    bool wasCalled = false;
    m_store->load(label, context.get(),
                  [&](const std::shared_ptr<Snapshot> &) { wasCalled = true; });
    context.reset();
    QVERIFY(load()); // after the other one
    QVERIFY(!wasCalled);
}

QTEST_GUILESS_MAIN(TestSnapshotStore)
#include "tst_snapshotstore.moc"
