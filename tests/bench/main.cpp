// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/distribution.h"
#include "tests/bench/queueload.h"
#include "tests/bench/windowchanges.h"
#include "tests/support/testsandbox.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <vector>

using namespace brickyard;

namespace {

constexpr int runs = 5;

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

} // namespace

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
    parser.addOptions({tasks, latency});
    parser.process(application);

    tests::TestSandbox sandbox;
    if (!sandbox.start({QStringLiteral("--tasks"), parser.value(tasks), QStringLiteral("--latency"),
                        parser.value(latency)})) {
        return fail(sandbox.errorString());
    }

    const int status = measureLoading(sandbox);
    return status != 0 ? status : measureChanges(sandbox);
}
