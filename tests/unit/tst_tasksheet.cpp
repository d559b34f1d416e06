// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/tasksheet.h"

#include "domain/filesaving.h"
#include "queue/taskfiltermodel.h"
#include "queue/taskselection.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace brickyard;

namespace {

Project project()
{
    Project project;
    project.id = QStringLiteral("p1");
    project.url = QStringLiteral("https://app.example.com/org/projects/p1");
    return project;
}

/// A queue whose filter shows what is in it.
struct Queue
{
    explicit Queue(const QList<Task> &list) { tasks.upsert(list); }

    TaskSheet sheet() const
    {
        return {TaskSnapshot::shown(filter), project(), QStringLiteral("Label")};
    }
    QByteArray written(TaskSheet::Format format) const
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const std::atomic_bool stop = false;
        return sheet().write(format, &buffer, stop) ? buffer.data() : QByteArray("not written");
    }

    TaskTableModel tasks;
    TaskFilterModel filter{&tasks};
    TaskSelection selection{&filter};
};

/// One task that has everything, and nothing that is easy to write.
Task awkward()
{
    Task task =
        test::assigned(test::task(QStringLiteral("t1"), QStringLiteral("=1+1;\"größe\", a\nb\tc")),
                       test::anna(), TaskState::Problem);
    task.priority = 0.25;
    task.createdAt = QDateTime({2026, 3, 1}, {12, 30, 15, 250}, Qt::UTC);
    task.updatedAt = QDateTime({2026, 3, 2}, {0, 0}, Qt::UTC);
    task.seriesCount = 3;
    return task;
}

/// Takes so many bytes, as a disk that is nearly full.
class SmallDevice : public QBuffer
{
public:
    explicit SmallDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly);
    }

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        const qint64 taken = std::min(length, m_room - size());
        return taken <= 0 ? -1 : QBuffer::writeData(data, taken);
    }

private:
    qint64 m_room;
};

} // namespace

class TestTaskSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsForPasting();
    void idsAndLinks();
    void csv();
    void json();
    void inTheOrderThatIsShown();
    void onlyWhatIsSelectedAndShown();
    void aSnapshotStaysAsItWas_data();
    void aSnapshotStaysAsItWas();
    void stopsWhenToldTo();
    void aFullDiskIsNoFile();
    void snapshotsFitAFrame();
};

void TestTaskSheet::rowsForPasting()
{
    Task plain = test::task(QStringLiteral("t2"), QStringLiteral("plain"));
    const Queue queue({awkward(), plain});
    const QString text = queue.sheet().rows(
        {TaskTableModel::NameColumn, TaskTableModel::StateColumn, TaskTableModel::AssigneeColumn,
         TaskTableModel::PriorityColumn, TaskTableModel::CreatedColumn,
         TaskTableModel::TaskIdColumn},
        {QStringLiteral("Name"), QStringLiteral("State"), QStringLiteral("Assignee"),
         QStringLiteral("Priority"), QStringLiteral("Created"), QStringLiteral("Task id")});
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QStringLiteral("Name\tState\tAssignee\tPriority\tCreated\tTask id"));
    // St John's is three and a half hours behind.
    QCOMPARE(lines.at(1),
             QStringLiteral("'=1+1;\"größe\", a b c\tIssue\tAnna Berg\t0.25\t2026-03-01 09:00:15"
                            "\tt1"));
    QCOMPARE(lines.at(2), QStringLiteral("plain\tUnassigned\t\t\t\tt2"));
    QCOMPARE(lines.at(3), QString());
}

void TestTaskSheet::idsAndLinks()
{
    const Queue queue({awkward(), test::task(QStringLiteral("a b"))});
    QCOMPARE(queue.sheet().ids(), QStringLiteral("t1\na b"));
    QCOMPARE(queue.sheet().links(),
             QStringLiteral("https://app.example.com/org/projects/p1/tool/Label?taskId=t1\n"
                            "https://app.example.com/org/projects/p1/tool/Label?taskId=a%20b"));
    const TaskSheet nowhere(TaskSnapshot::shown(queue.filter), Project(), QStringLiteral("Label"));
    QCOMPARE(nowhere.links(), QString());
}

void TestTaskSheet::csv()
{
    Task unknown = test::task(QStringLiteral("t2"), QStringLiteral("plain"));
    unknown.state = TaskState::Unknown;
    unknown.stateWord = QStringLiteral("LEVITATING");
    const Queue queue({awkward(), unknown});
    const QByteArray bytes = queue.written(TaskSheet::Format::Csv);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(
        QString::fromUtf8(bytes), // drops the mark
        QStringLiteral("task_id,task_name,stage,state,assignees,priority,created_at,updated_at,"
                       "series_count,url\r\n"
                       "t1,\"'=1+1;\"\"größe\"\", a\nb\tc\",Label,PROBLEM,anna@example.com,0.25,"
                       "2026-03-01T12:30:15.250Z,2026-03-02T00:00:00.000Z,3,"
                       "https://app.example.com/org/projects/p1/tool/Label?taskId=t1\r\n"
                       "t2,plain,Label,LEVITATING,,,,,0,"
                       "https://app.example.com/org/projects/p1/tool/Label?taskId=t2\r\n"));
}

void TestTaskSheet::json()
{
    const Queue queue({awkward(), test::task(QStringLiteral("t2"), QStringLiteral("plain"))});
    const QByteArray bytes = queue.written(TaskSheet::Format::Json);
    QCOMPARE(bytes.count('\n'), 4); // a task a line
    QJsonParseError error{};
    const QJsonArray array = QJsonDocument::fromJson(bytes, &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(array.size(), 2);
    const QJsonObject first = array.at(0).toObject();
    QCOMPARE(first.value(QLatin1String("name")).toString(), awkward().name);
    QCOMPARE(first.value(QLatin1String("state")).toString(), QStringLiteral("PROBLEM"));
    QCOMPARE(first.value(QLatin1String("priority")).toDouble(), 0.25);
    QCOMPARE(first.value(QLatin1String("createdAt")).toString(),
             QStringLiteral("2026-03-01T12:30:15.250Z"));
    const QJsonObject holder = first.value(QLatin1String("assignees")).toArray().at(0).toObject();
    QCOMPARE(holder.value(QLatin1String("userId")).toString(), test::anna().userId);
    QCOMPARE(holder.value(QLatin1String("email")).toString(), test::anna().email);
    const QJsonObject second = array.at(1).toObject();
    QVERIFY(second.value(QLatin1String("priority")).isNull());
    QVERIFY(second.value(QLatin1String("createdAt")).isNull());
    QCOMPARE(Queue({}).written(TaskSheet::Format::Json), QByteArray("[\n]\n"));
}

void TestTaskSheet::inTheOrderThatIsShown()
{
    Queue queue(test::tasks(20));
    queue.filter.setFilterText(QStringLiteral("site-3"));
    queue.filter.sort(TaskTableModel::TaskIdColumn, Qt::DescendingOrder);
    QCOMPARE(queue.sheet().ids(), QStringLiteral("t3\nt17\nt10"));
}

void TestTaskSheet::onlyWhatIsSelectedAndShown()
{
    Queue queue(test::tasks(20));
    const auto selected = [&queue] {
        return TaskSheet(TaskSnapshot::selected(queue.filter, queue.selection), project(), {})
            .ids();
    };
    QCOMPARE(selected(), QString());
    queue.selection.setSelected(QStringLiteral("t4"), true);
    queue.selection.setSelected(QStringLiteral("t10"), true);
    QCOMPARE(selected(), QStringLiteral("t4\nt10"));
    queue.filter.setFilterText(QStringLiteral("site-3"));
    QCOMPARE(selected(), QStringLiteral("t10"));
    QCOMPARE(TaskSnapshot::single(queue.filter, QStringLiteral("t5")).at(0).id,
             QStringLiteral("t5"));
    QCOMPARE(TaskSnapshot::single(queue.filter, QStringLiteral("gone")).size(), 0);
}

void TestTaskSheet::aSnapshotStaysAsItWas_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("few") << 10;
    QTest::newRow("many") << 3000;
}

void TestTaskSheet::aSnapshotStaysAsItWas()
{
    QFETCH(int, count);
    Queue queue(test::tasks(count));
    const TaskSnapshot before = TaskSnapshot::shown(queue.filter);
    const Task first = queue.tasks.task(QStringLiteral("t0"));
    queue.tasks.upsert({test::assigned(test::task(QStringLiteral("t0")), test::bob())});
    queue.tasks.removeTasks({QStringLiteral("t3"), QStringLiteral("t5")});
    QCOMPARE(before.size(), count);
    QCOMPARE(before.at(0), first);
    QCOMPARE(before.at(5), test::tasks(6).at(5));
    queue.tasks.clear();
    QCOMPARE(before.at(count - 1), test::tasks(count).last());
}

void TestTaskSheet::stopsWhenToldTo()
{
    const Queue queue(test::tasks(10));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const std::atomic_bool stop = true;
    QVERIFY(!queue.sheet().write(TaskSheet::Format::Csv, &buffer, stop));
}

void TestTaskSheet::aFullDiskIsNoFile()
{
    const Queue queue(test::tasks(5000));
    const std::atomic_bool stop = false;
    for (const auto format : {TaskSheet::Format::Csv, TaskSheet::Format::Json}) {
        // In the middle, and in what is written last.
        for (const qint64 room : {100'000, 300'000}) {
            SmallDevice device(room);
            QVERIFY(!queue.sheet().write(format, &device, stop));
        }
        SmallDevice device(10'000'000);
        QVERIFY(queue.sheet().write(format, &device, stop));
    }
    // And what becomes of the file then.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("queue.csv"));
    const auto write = [](bool all) {
        return [all](QIODevice *file) { return file->write("x") == 1 && all; };
    };
    QCOMPARE(saveFile(path, write(true)), QString());
    const QString problem = saveFile(path, write(false));
    QVERIFY2(problem.contains(path), qPrintable(problem));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("x"));
}

void TestTaskSheet::snapshotsFitAFrame()
{
    Queue queue(test::tasks(100'000));
    queue.selection.selectAllVisible();
    qint64 best = std::numeric_limits<qint64>::max();
    for (int attempt = 0; attempt < 5; ++attempt) {
        QElapsedTimer timer;
        timer.start();
        const TaskSnapshot snapshot = TaskSnapshot::selected(queue.filter, queue.selection);
        best = std::min(best, timer.nsecsElapsed());
        QCOMPARE(snapshot.size(), 100'000);
    }
    qInfo("a snapshot of 100,000 rows: %.1f ms", double(best) / 1e6);
}

QTEST_GUILESS_MAIN(TestTaskSheet)
#include "tst_tasksheet.moc"
