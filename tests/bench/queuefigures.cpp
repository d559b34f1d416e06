// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queuefigures.h"

#include "tests/bench/eventloopgaps.h"
#include "tests/bench/figures.h"
#include "tests/bench/processmemory.h"
#include "tests/bench/queuealternative.h"
#include "tests/bench/queueroom.h"
#include "ui/queuetable.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <functional>
#include <vector>

namespace brickyard::bench {

namespace {

const QString milliseconds = QStringLiteral("ms");

/// 50 keys: words that find many, few and none, by name, id, state and person.
const std::vector<QString> &typedWords()
{
    static const std::vector<QString> words{
        QStringLiteral("patient-00123"), QStringLiteral("a3f4"),
        QStringLiteral("site-07 ct-2"),  QStringLiteral("in prog"),
        QStringLiteral("anna berg"),     QStringLiteral("zzzzzzzz"),
    };
    return words;
}

double slowestKey(QueueRoom &room)
{
    double worst = 0;
    for (const QString &word : typedWords()) {
        for (const QChar letter : word) {
            if (letter == u' ')
                room.typeSpace();
            else
                worst = std::max(worst, room.typeKey(letter));
        }
        room.clearFilter();
    }
    return worst;
}

double slowestSort(QueueRoom &room)
{
    double worst = 0;
    for (int column = 0; column < TaskTableModel::ColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            worst = std::max(worst, room.sortBy(column, order));
    }
    return worst;
}

/// The median of some runs with nothing selected, or with every fifth row; the worse of both.
double worseSelection(int rows, const std::function<double(QueueRoom &)> &measure)
{
    double worse = 0;
    for (const bool selected : {false, true}) {
        QueueRoom room;
        room.fill(rows);
        if (selected)
            room.selectEveryFifth();
        std::vector<double> values;
        for (int run = 0; run < runs; ++run)
            values.push_back(measure(room));
        worse = std::max(worse, median(values));
    }
    return worse;
}

double milli(const QElapsedTimer &elapsed)
{
    return double(elapsed.nsecsElapsed()) / 1e6;
}

QList<Task> scatteredPage(int rows, int round)
{
    QList<Task> page;
    const int count = std::min(rows, QueueRoom::pageSize);
    for (int i = 0; i < count; ++i)
        page.append(TaskMaker::changed(int(qint64(rows) * i / count), round));
    return page;
}

} // namespace

int measureFilterKeys(int rows)
{
    const double worst = worseSelection(rows, slowestKey);
    QueueAlternative alternative(rows);
    print({QStringLiteral("filter_key_worst"), worst, milliseconds, rows, alternative.filter(),
           alternative.rows()});
    return 0;
}

int measureSorting(int rows)
{
    const double worst = worseSelection(rows, slowestSort);
    QueueAlternative alternative(rows);
    print({QStringLiteral("sort_worst"), worst, milliseconds, rows, alternative.sort(),
           alternative.rows()});
    return 0;
}

int measureSelectAll(int rows)
{
    QueueRoom room;
    room.fill(rows);
    std::vector<double> values;
    for (int run = 0; run < runs; ++run) {
        room.selection()->clear();
        room.settle();
        QElapsedTimer elapsed;
        elapsed.start();
        room.table()->selectAll();
        const int selected = room.selection()->visibleCount();
        values.push_back(milli(elapsed));
        if (selected != rows)
            return fail(
                QStringLiteral("Select all selected %1 of %2 rows").arg(selected).arg(rows));
    }
    print({QStringLiteral("select_all"), median(values), milliseconds, rows});
    return 0;
}

int measureMemory(int rows)
{
    QueueRoom room;
    const auto work = [&room](int count) {
        room.fill(count);
        room.sortBy(TaskTableModel::NameColumn, Qt::AscendingOrder);
        room.typeKey(u'1');
        room.clearFilter();
        room.selectEveryFifth();
    };
    // The window and what is loaded once for any queue (fonts, styles, icons) are not the rows'.
    work(QueueRoom::pageSize);
    room.tasks()->clear();
    room.sortBy(-1, Qt::AscendingOrder);
    const ProcessMemory memory;
    work(rows);
    const double grown = memory.residentGrownMb();
    if (grown < 0)
        return fail(QStringLiteral("The system does not tell how much memory a process has"));
    print({QStringLiteral("bytes_per_row"), grown * 1e6 / rows, QStringLiteral("B"), rows});
    return 0;
}

int measureMerging(int rows)
{
    QueueRoom room;
    room.fill(rows);
    room.sortBy(TaskTableModel::UpdatedColumn, Qt::DescendingOrder);
    std::vector<double> merged;
    std::vector<double> ordered;
    for (int run = 1; run <= runs; ++run) {
        const QList<Task> page = scatteredPage(rows, run);
        QElapsedTimer elapsed;
        elapsed.start();
        room.tasks()->upsert(page);
        merged.push_back(milli(elapsed));
        while (!room.filter()->isUpToDate())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        ordered.push_back(milli(elapsed));
        room.settle();
    }
    print({QStringLiteral("merge_page"), median(merged), milliseconds, rows});
    print({QStringLiteral("merge_order"), median(ordered), milliseconds, rows});
    return 0;
}

int measureScrolling(int rows)
{
    constexpr int steps = 200;
    const double worst =
        worseSelection(rows, [](QueueRoom &room) { return room.scrollToEnd(steps); });
    print({QStringLiteral("scroll_worst"), worst, milliseconds, rows});
    return 0;
}

int measureGaps(int rows)
{
    std::vector<QList<Task>> pages;
    for (int first = 0; first < rows; first += QueueRoom::pageSize)
        pages.push_back(TaskMaker::page(first, std::min(QueueRoom::pageSize, rows - first)));

    QueueRoom room;
    EventLoopGaps gaps;
    double worst = 0;
    int longGaps = 0;
    const auto watch = [&](const QString &during, const std::function<void()> &act) {
        room.settle();
        gaps.start();
        act();
        room.settle();
        gaps.stop();
        const QString name = QLatin1String("gui_gap_") + during;
        print({name, gaps.longestMs(), milliseconds, rows});
        print({name + QLatin1String("_work"), gaps.longestWorkMs(), milliseconds, rows});
        worst = std::max(worst, gaps.longestMs());
        longGaps += gaps.longCount();
    };

    watch(QStringLiteral("loading"), [&] {
        for (QList<Task> &page : pages) {
            room.tasks()->upsert(page);
            page.clear();
            QCoreApplication::processEvents();
        }
    });
    room.selectEveryFifth();
    watch(QStringLiteral("filtering"), [&] { slowestKey(room); });
    watch(QStringLiteral("sorting"), [&] { slowestSort(room); });
    watch(QStringLiteral("refreshing"), [&] {
        constexpr int rounds = 20;
        for (int round = 1; round <= rounds; ++round) {
            const QList<Task> page = scatteredPage(rows, round);
            room.settle();
            gaps.skip(); // making the page is not the application's work
            room.tasks()->upsert(page);
            QCoreApplication::processEvents();
        }
        QStringList gone;
        for (int number = 7; number < rows; number += rows / QueueRoom::pageSize + 1)
            gone.append(TaskMaker::task(number).id);
        gaps.skip();
        room.tasks()->removeTasks(gone);
    });
    print({QStringLiteral("gui_gap_worst"), worst, milliseconds, rows});
    print({QStringLiteral("gui_gaps_above_8_ms"), double(longGaps), QStringLiteral("gaps"), rows});
    return 0;
}

} // namespace brickyard::bench
