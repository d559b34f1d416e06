// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/distribution.h"
#include "tests/bench/journalled.h"
#include "tests/bench/queueload.h"
#include "tests/bench/windowchanges.h"
#include "tests/support/testsandbox.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <vector>

using namespace brickyard;

namespace {

constexpr int runs = 5;
constexpr int manyTasks = 10'000;

// Of the demo project's tasks, two in five are in its first queue: this makes that one 10,000 long.
constexpr int defaultTasks = 25'000;

void print(const QString &figure, double value, const QString &unit)
{
    const QJsonObject line{{QStringLiteral("figure"), figure},
                           {QStringLiteral("value"), value},
                           {QStringLiteral("unit"), unit}};
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int fail(const QString &why)
{
    QTextStream(stderr) << "brickyard-bench: " << why << Qt::endl;
    return 1;
}

} // namespace

namespace {

int measureLoading(const tests::TestSandbox &sandbox)
{
    std::vector<double> firstRows;
    std::vector<double> allRows;
    std::vector<double> gaps;
    std::vector<double> work;
    int rows = 0;
    for (int run = 0; run < runs; ++run) {
        bench::QueueLoad load(sandbox);
        if (!load.run())
            return fail(load.error());
        firstRows.push_back(load.firstRowsSeconds());
        allRows.push_back(load.allRowsSeconds());
        gaps.push_back(load.gaps().longestMs());
        work.push_back(load.gaps().longestWorkMs());
        rows = load.rowCount();
    }

    int baselineRows = 0;
    const double baseline = bench::sequentialPages(sandbox, &baselineRows);
    if (baseline < 0)
        return fail(QStringLiteral("Reading the queue page by page failed"));
    if (baselineRows != rows) {
        return fail(QStringLiteral("%1 rows were loaded, but the queue has %2 tasks")
                        .arg(rows)
                        .arg(baselineRows));
    }

    print(QStringLiteral("rows"), rows, QStringLiteral("tasks"));
    print(QStringLiteral("first_rows"), median(firstRows), QStringLiteral("s"));
    print(QStringLiteral("all_rows"), median(allRows), QStringLiteral("s"));
    print(QStringLiteral("sequential_pages_of_50"), baseline, QStringLiteral("s"));
    print(QStringLiteral("longest_gap"), median(gaps), QStringLiteral("ms"));
    print(QStringLiteral("longest_work"), median(work), QStringLiteral("ms"));
    return 0;
}

/// Runs \a change some times in one window and prints the longest absences of its event loop.
int measureWindow(const tests::TestSandbox &sandbox, const QString &stage, const QString &figure,
                  const std::function<bool(bench::WindowChanges &)> &change)
{
    bench::WindowChanges window(sandbox);
    if (!window.open(stage))
        return fail(window.error());
    std::vector<double> gaps;
    std::vector<double> work;
    for (int run = 0; run < runs; ++run) {
        if (!change(window))
            return fail(window.error());
        gaps.push_back(window.gaps().longestMs());
        work.push_back(window.gaps().longestWorkMs());
    }
    print(figure + QLatin1String("_longest_gap"), median(gaps), QStringLiteral("ms"));
    print(figure + QLatin1String("_longest_work"), median(work), QStringLiteral("ms"));
    return 0;
}

/// What the journal costs: against one in memory, where a commit takes no time.
int measureJournal(const tests::TestSandbox &sandbox)
{
    constexpr int reviews = 300;
    constexpr int manyReviews = 1500;
    const QString review = QStringLiteral("Review_1");
    const QString memory = QStringLiteral("/dev/shm");
    std::vector<double> commands;
    for (int run = 0; run < runs; ++run)
        commands.push_back(
            bench::reviewByCommand(sandbox, review, bench::freeTasks(sandbox, review, reviews)));
    if (*std::min_element(commands.begin(), commands.end()) < 0)
        return fail(QStringLiteral("Reviewing by the command line failed"));
    print(QStringLiteral("review_300"), median(commands), QStringLiteral("s"));

    std::vector<double> onDisk;
    std::vector<double> inMemory;
    std::vector<double> grown;
    for (int run = 0; run < runs; ++run) {
        const QList<Task> tasks = bench::freeTasks(sandbox, QStringLiteral("Label"), manyTasks);
        const bench::Cost disk = bench::assignWithJournalIn(sandbox, QStringLiteral("Label"), tasks,
                                                            QDir::currentPath());
        const bench::Cost fast =
            bench::assignWithJournalIn(sandbox, QStringLiteral("Label"), tasks, memory);
        if (tasks.isEmpty() || disk.seconds < 0 || fast.seconds < 0)
            return fail(QStringLiteral("Assigning failed"));
        onDisk.push_back(disk.seconds);
        inMemory.push_back(fast.seconds);
        grown.push_back(disk.grownMb);
        if (run == 0)
            print(QStringLiteral("operation_tasks"), double(tasks.size()), QStringLiteral("tasks"));
    }
    print(QStringLiteral("operation_memory"), median(grown), QStringLiteral("MB"));
    print(QStringLiteral("operation_on_disk"), median(onDisk), QStringLiteral("s"));
    print(QStringLiteral("operation_in_memory"), median(inMemory), QStringLiteral("s"));

    const bench::Cost disk = bench::acceptWithJournalIn(
        sandbox, review, bench::freeTasks(sandbox, review, manyReviews), QDir::currentPath());
    const bench::Cost fast = bench::acceptWithJournalIn(
        sandbox, review, bench::freeTasks(sandbox, review, manyReviews), memory);
    if (disk.seconds < 0 || fast.seconds < 0)
        return fail(QStringLiteral("Reviewing failed"));
    print(QStringLiteral("review_1500_on_disk"), disk.seconds, QStringLiteral("s"));
    print(QStringLiteral("review_1500_in_memory"), fast.seconds, QStringLiteral("s"));
    return 0;
}

int measureChanges(const tests::TestSandbox &sandbox)
{
    constexpr int acceptedTasks = 120;
    constexpr int droppedTasks = 5000;
    constexpr int distributedTasks = 500;
    constexpr int people = 8;
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run)
        seconds.push_back(bench::distributeWithTheEngine(sandbox, distributedTasks, people));
    if (*std::min_element(seconds.begin(), seconds.end()) < 0)
        return fail(QStringLiteral("Distributing failed"));
    print(QStringLiteral("distribute_500_to_8"), median(seconds), QStringLiteral("s"));

    int status =
        measureWindow(sandbox, QStringLiteral("Review_1"), QStringLiteral("accept_120"),
                      [](bench::WindowChanges &window) { return window.accept(acceptedTasks); });
    if (status != 0)
        return status;
    status = measureWindow(sandbox, QStringLiteral("Label"), QStringLiteral("drop_5000"),
                           [](bench::WindowChanges &window) { return window.drop(droppedTasks); });
    if (status != 0)
        return status;

    status = measureWindow(sandbox, QStringLiteral("Label"), QStringLiteral("drop_10000"),
                           [](bench::WindowChanges &window) { return window.drop(manyTasks); });
    if (status != 0)
        return status;

    const double baseline = bench::distributeOneByOne(sandbox, distributedTasks, people);
    if (baseline < 0)
        return fail(QStringLiteral("Distributing one by one failed"));
    print(QStringLiteral("distribute_500_one_by_one"), baseline, QStringLiteral("s"));
    return 0;
}

} // namespace

constexpr std::array figures{std::pair("loading", &measureLoading),
                             std::pair("changes", &measureChanges),
                             std::pair("journal", &measureJournal)};

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("BRICKYARD_BIN_DIR"))
        qputenv("BRICKYARD_BIN_DIR", QFile::encodeName(QCoreApplication::applicationDirPath()));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures how a large queue loads and how many tasks change hands, with a "
                       "sandbox of its own. Prints one JSON object a line."));
    parser.addHelpOption();
    const QCommandLineOption tasks(QStringLiteral("tasks"),
                                   QStringLiteral("Tasks in the project; two in five are in the "
                                                  "queue that is loaded."),
                                   QStringLiteral("N"), QString::number(defaultTasks));
    const QCommandLineOption latency(QStringLiteral("latency"),
                                     QStringLiteral("Milliseconds before each answer."),
                                     QStringLiteral("MS"), QStringLiteral("50"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Only these figures: loading, changes, journal."),
                                  QStringLiteral("GROUP"));
    parser.addOptions({tasks, latency, only});
    parser.process(application);

    tests::TestSandbox sandbox;
    if (!sandbox.start({QStringLiteral("--tasks"), parser.value(tasks), QStringLiteral("--latency"),
                        parser.value(latency)})) {
        return fail(sandbox.errorString());
    }

    for (const auto &[name, measure] : figures) {
        if (parser.isSet(only) && parser.value(only) != QLatin1String(name))
            continue;
        if (const int status = measure(sandbox); status != 0)
            return status;
    }
    return 0;
}
