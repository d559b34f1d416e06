// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queueload.h"
#include "tests/support/testsandbox.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
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

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("BRICKYARD_BIN_DIR"))
        qputenv("BRICKYARD_BIN_DIR", QFile::encodeName(QCoreApplication::applicationDirPath()));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures how a large queue loads, from a sandbox of its own. Prints one "
                       "JSON object a line."));
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
