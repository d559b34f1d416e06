// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/distribution.h"
#include "tests/bench/figures.h"
#include "tests/bench/labelfigures.h"
#include "tests/bench/operationfigures.h"
#include "tests/bench/queuefigures.h"
#include "tests/bench/queueload.h"
#include "tests/bench/sandboxfigures.h"
#include "tests/bench/snapshotpaint.h"
#include "tests/bench/windowchanges.h"
#include "tests/support/testsandbox.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <vector>

using namespace brickyard;
using bench::fail;
using bench::median;
using bench::print;
using bench::runs;

namespace {

// Of the demo project's tasks, two in five are in its first queue: this makes that one 10,000 long.
constexpr int defaultTasks = 25'000;
constexpr int defaultRows = 100'000;
// This makes 10,000 tasks of its first review stage free or only assigned.
constexpr int tasksForLargeOperations = 70'000;
// And this makes the first queue 100,000 long.
constexpr int tasksForALongQueue = 250'000;

int measureLoading(const tests::TestSandbox &sandbox)
{
    std::vector<double> firstRows;
    std::vector<double> allRows;
    std::vector<double> loads;
    std::vector<double> gaps;
    std::vector<double> work;
    int rows = 0;
    for (int run = 0; run < runs; ++run) {
        bench::QueueLoad load(sandbox);
        if (!load.run())
            return fail(load.error());
        firstRows.push_back(load.firstRowsSeconds());
        allRows.push_back(load.allRowsSeconds());
        loads.push_back(load.loadSeconds());
        gaps.push_back(load.gaps().longestMs());
        work.push_back(load.gaps().longestWorkMs());
        rows = load.rowCount();
    }

    // Pages of the largest size as often as ours, with which they are compared; those that are
    // recommended, and the reference client's, take very much longer.
    std::map<int, double> sequential;
    for (const int pageSize : {1000, 50, 10}) {
        std::vector<double> seconds;
        for (int run = 0; run < (pageSize == 1000 ? runs : 1); ++run) {
            int taskCount = 0;
            seconds.push_back(bench::sequentialPages(sandbox, pageSize, &taskCount));
            if (seconds.back() < 0)
                return fail(QStringLiteral("Reading the queue page by page failed"));
            if (taskCount != rows) {
                return fail(QStringLiteral("%1 rows were loaded, but the queue has %2 tasks")
                                .arg(rows)
                                .arg(taskCount));
            }
        }
        sequential[pageSize] = median(seconds);
    }

    print(QStringLiteral("rows"), rows, QStringLiteral("tasks"));
    print({QStringLiteral("load_10k"), median(loads), QStringLiteral("s"), rows, sequential[1000]});
    print(QStringLiteral("first_rows"), median(firstRows), QStringLiteral("s"));
    print(QStringLiteral("all_rows"), median(allRows), QStringLiteral("s"));
    print(QStringLiteral("sequential_pages_of_50"), sequential[50], QStringLiteral("s"));
    print(QStringLiteral("sequential_pages_of_10"), sequential[10], QStringLiteral("s"));
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

    const double baseline = bench::distributeOneByOne(sandbox, distributedTasks, people);
    if (baseline < 0)
        return fail(QStringLiteral("Distributing one by one failed"));
    print(QStringLiteral("distribute_500_one_by_one"), baseline, QStringLiteral("s"));
    return 0;
}

int measureLargeDrop(const tests::TestSandbox &sandbox)
{
    constexpr int tasks = 10'000;
    return measureWindow(sandbox, QStringLiteral("Label"), QStringLiteral("operation_10000"),
                         [](bench::WindowChanges &window) { return window.drop(tasks); });
}

int measureLongQueueDrop(const tests::TestSandbox &sandbox)
{
    constexpr int tasks = 5'000;
    return measureWindow(sandbox, QStringLiteral("Label"), QStringLiteral("long_queue_drop_5000"),
                         [](bench::WindowChanges &window) { return window.drop(tasks); });
}

/// What is measured in a process of its own, so that nothing that was done before is in the way:
/// with a sandbox of its own, or with a queue of made tasks and no service at all.
struct Part
{
    const char *name;
    const char *figures; ///< with spaces between them
    int tasks; ///< in the sandbox's project; 0: as asked for
    int (*withSandbox)(const tests::TestSandbox &sandbox);
    int (*withRows)(int rows);
};

constexpr Part parts[] = {
    {"filter", "filter_key_worst", 0, nullptr, &bench::measureFilterKeys},
    {"sort", "sort_worst", 0, nullptr, &bench::measureSorting},
    {"select", "select_all", 0, nullptr, &bench::measureSelectAll},
    {"memory", "bytes_per_row", 0, nullptr, &bench::measureMemory},
    {"merge", "merge_page merge_order", 0, nullptr, &bench::measureMerging},
    {"scroll", "scroll_worst", 0, nullptr, &bench::measureScrolling},
    {"snapshot", "snapshot_paint", 0, nullptr, &bench::measureSnapshotPaint},
    {"gaps",
     "gui_gap_loading gui_gap_loading_work gui_gap_filtering gui_gap_filtering_work "
     "gui_gap_sorting gui_gap_sorting_work gui_gap_refreshing gui_gap_refreshing_work "
     "gui_gap_worst gui_gaps_above_8_ms",
     0, nullptr, &bench::measureGaps},
    {"loading",
     "rows load_10k first_rows all_rows sequential_pages_of_50 sequential_pages_of_10 longest_gap "
     "longest_work",
     0, &measureLoading, nullptr},
    {"changes",
     "distribute_500_to_8 accept_120_longest_gap accept_120_longest_work drop_5000_longest_gap "
     "drop_5000_longest_work distribute_500_one_by_one",
     0, &measureChanges, nullptr},
    {"reviews", "review_300", defaultTasks, &bench::measureReviews, nullptr},
    {"labels", "labels_1000", defaultTasks, &bench::measureLabels, nullptr},
    {"label-file",
     "label_file_size label_file_memory label_file_shown label_file_longest_gap "
     "label_file_longest_work",
     defaultTasks, &bench::measureLabelFile, nullptr},
    {"assign-memory", "operation_10000_assign_memory operation_10000_assign",
     tasksForLargeOperations, &bench::measureAssignMemory, nullptr},
    {"accept-memory", "operation_10000_accept_memory operation_10000_accept",
     tasksForLargeOperations, &bench::measureAcceptMemory, nullptr},
    {"large-drop", "operation_10000_longest_gap operation_10000_longest_work",
     tasksForLargeOperations, &measureLargeDrop, nullptr},
    {"long-queue-drop", "long_queue_drop_5000_longest_gap long_queue_drop_5000_longest_work",
     tasksForALongQueue, &measureLongQueueDrop, nullptr},
    {"journal", "review_1500_with_journal journal_overhead", tasksForLargeOperations,
     &bench::measureJournal, nullptr},
    {"sandbox",
     "sandbox_make sandbox_restart sandbox_single_reads sandbox_page_1000 "
     "sandbox_page_1000_first sandbox_page_1000_last",
     1, &bench::measureSandbox, nullptr},
};

QStringList figuresOf(const Part &part)
{
    return QString::fromLatin1(part.figures).split(u' ');
}

/// The part of that name, or the one that measures the figure of that name; null: there is none.
const Part *findPart(const QString &name)
{
    const auto *found = std::find_if(std::begin(parts), std::end(parts), [&](const Part &part) {
        return name == QLatin1String(part.name) || figuresOf(part).contains(name);
    });
    return found == std::end(parts) ? nullptr : found;
}

int listFigures()
{
    QTextStream out(stdout);
    for (const Part &part : parts) {
        for (const QString &figure : figuresOf(part))
            out << figure << Qt::endl;
    }
    return 0;
}

int measure(const Part &part, const QString &tasks, const QString &latency, int rows)
{
    if (part.withRows)
        return part.withRows(rows);
    tests::TestSandbox sandbox;
    if (!sandbox.start({QStringLiteral("--tasks"),
                        part.tasks > 0 ? QString::number(part.tasks) : tasks,
                        QStringLiteral("--latency"), latency}))
        return fail(sandbox.errorString());
    return part.withSandbox(sandbox);
}

int measureAll(const QStringList &options)
{
    int status = 0;
    for (const Part &part : parts) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{QStringLiteral("--only"), QString::fromLatin1(part.name)}
                          + options);
        process.waitForFinished(-1);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            status = fail(QStringLiteral("%1 failed").arg(QLatin1String(part.name)));
    }
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("BRICKYARD_BIN_DIR"))
        qputenv("BRICKYARD_BIN_DIR", QFile::encodeName(QCoreApplication::applicationDirPath()));

    if (QCoreApplication::arguments().value(1) == QLatin1String(bench::paintSnapshotArgument))
        return bench::paintSnapshot(QCoreApplication::arguments().mid(2));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures how a large queue loads, is filtered and sorted, how many tasks "
                       "change hands, and what operations on thousands of tasks take, with "
                       "sandboxes of its own. Prints one JSON object a line."));
    parser.addHelpOption();
    const QCommandLineOption tasks(QStringLiteral("tasks"),
                                   QStringLiteral("Tasks in the project; two in five are in the "
                                                  "queue that is loaded."),
                                   QStringLiteral("N"), QString::number(defaultTasks));
    const QCommandLineOption latency(QStringLiteral("latency"),
                                     QStringLiteral("Milliseconds before each answer."),
                                     QStringLiteral("MS"), QStringLiteral("50"));
    const QCommandLineOption rows(QStringLiteral("rows"),
                                  QStringLiteral("Rows of the queue that is filtered and sorted."),
                                  QStringLiteral("N"), QString::number(defaultRows));
    const QCommandLineOption only(
        QStringLiteral("only"),
        QStringLiteral("Measures one figure, or the figures of one part; see --list."),
        QStringLiteral("NAME"));
    const QCommandLineOption list(QStringLiteral("list"),
                                  QStringLiteral("Names the figures, one a line."));
    parser.addOptions({tasks, latency, rows, only, list});
    parser.process(application);

    if (parser.isSet(list))
        return listFigures();
    const int rowCount = parser.value(rows).toInt();
    if (rowCount < 1)
        return fail(QStringLiteral("--rows wants a number above 0"));
    if (!parser.isSet(only)) {
        return measureAll({QStringLiteral("--tasks"), parser.value(tasks),
                           QStringLiteral("--latency"), parser.value(latency),
                           QStringLiteral("--rows"), parser.value(rows)});
    }
    const QString name = parser.value(only);
    const Part *part = findPart(name);
    if (!part)
        return fail(QStringLiteral("There is no figure of that name; see --list"));
    if (name != QLatin1String(part->name))
        bench::printOnly(name);
    return measure(*part, parser.value(tasks), parser.value(latency), rowCount);
}
