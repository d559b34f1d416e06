// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sandboxfigures.h"

#include "redbrick/graphqlrequest.h"
#include "tests/bench/bareconnection.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace brickyard::bench {

namespace {

constexpr int million = 1'000'000;
constexpr int pageSize = 1'000;
constexpr int singleReads = 5'000;
constexpr int readers = 8;
constexpr int startTimeout = 600'000; // ms

const QString stage = QStringLiteral("Label");

double secondsOf(const QElapsedTimer &elapsed)
{
    return double(elapsed.nsecsElapsed()) / 1e9;
}

/// A sandbox that can be ended and started again on its data.
class LargeSandbox
{
public:
    // Where the programs are: a temporary folder may be in memory.
    LargeSandbox()
        : m_folder(QCoreApplication::applicationDirPath() + QLatin1String("/bench-XXXXXX"))
    {}
    ~LargeSandbox() { stop(); }
    Q_DISABLE_COPY_MOVE(LargeSandbox)

    /// Seconds until it is ready; negative where it does not start.
    double start(const QStringList &arguments = {});
    void stop();

    quint16 port = 0;
    QByteArray apiKey;
    QString orgId;
    QString projectId;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

double LargeSandbox::start(const QStringList &arguments)
{
    QElapsedTimer elapsed;
    elapsed.start();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        QString(qEnvironmentVariable("BRICKYARD_BIN_DIR") + QLatin1String("/brickyard-sandbox")),
        QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"),
                    m_folder.path(), QStringLiteral("--quit-with-stdin")}
            + arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(startTimeout))
            return -1;
    }
    const double seconds = secondsOf(elapsed);
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    port = quint16(QUrl(ready.value(QLatin1String("url")).toString()).port());
    apiKey = ready.value(QLatin1String("apiKey")).toString().toLatin1();
    orgId = ready.value(QLatin1String("orgId")).toString();
    projectId = ready.value(QLatin1String("projectId")).toString();
    return seconds;
}

void LargeSandbox::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    m_process.waitForFinished(startTimeout);
}

struct Page
{
    double milliseconds = -1; ///< negative where it failed
    QStringList ids;
    QString cursor; ///< null on the last page
};

Page readPage(BareConnection &connection, const LargeSandbox &sandbox, const QString &after)
{
    const GraphQlRequest request = taskPageRequest(
        sandbox.orgId, {sandbox.projectId, stage, QueueQuery::List::Queued}, pageSize, after);
    const QByteArray body = BareConnection::packed(request.query, request.variables);
    QElapsedTimer elapsed;
    elapsed.start();
    const QByteArray answer = connection.post(body);
    Page page;
    const double milliseconds = secondsOf(elapsed) * 1e3;
    const QJsonObject list = QJsonDocument::fromJson(answer)
                                 .object()
                                 .value(QLatin1String("data"))
                                 .toObject()
                                 .value(QLatin1String("genericTasks"))
                                 .toObject();
    for (const QJsonValue entry : list.value(QLatin1String("entries")).toArray())
        page.ids += entry[QLatin1String("taskId")].toString();
    page.cursor = list.value(QLatin1String("cursor")).toString();
    if (!page.ids.isEmpty())
        page.milliseconds = milliseconds;
    return page;
}

/// All pages of the queue, from the first to the last.
std::vector<Page> readQueue(const LargeSandbox &sandbox)
{
    BareConnection connection(sandbox.port, sandbox.apiKey);
    std::vector<Page> pages;
    QString after;
    do {
        pages.push_back(readPage(connection, sandbox, after));
        after = pages.back().cursor;
    } while (!after.isEmpty());
    return pages;
}

double medianOf(const std::vector<Page> &pages, size_t first, size_t count)
{
    std::vector<double> milliseconds;
    for (size_t i = first; i < first + count; ++i)
        milliseconds.push_back(pages[i].milliseconds);
    return median(milliseconds);
}

int measurePages(const std::vector<Page> &pages)
{
    constexpr size_t some = 20;
    const bool good = pages.size() > 3 * some
        && std::all_of(pages.begin(), pages.end(),
                       [](const Page &page) { return page.milliseconds >= 0; });
    if (!good)
        return fail(QStringLiteral("Reading the queue in pages failed"));
    print(QStringLiteral("sandbox_page_1000"), medianOf(pages, 0, pages.size()),
          QStringLiteral("ms"));
    print(QStringLiteral("sandbox_page_1000_first"), medianOf(pages, 0, some),
          QStringLiteral("ms"));
    // Without the last one, which is not full.
    print(QStringLiteral("sandbox_page_1000_last"), medianOf(pages, pages.size() - some - 1, some),
          QStringLiteral("ms"));
    return 0;
}

/// Tasks a second, one a request, some requests at a time; negative where one failed.
double readSingleTasks(const LargeSandbox &sandbox, const std::vector<QByteArray> &bodies)
{
    std::atomic<size_t> next = 0;
    std::atomic<size_t> done = 0;
    QElapsedTimer elapsed;
    elapsed.start();
    std::vector<std::thread> threads;
    threads.reserve(readers);
    for (int i = 0; i < readers; ++i) {
        threads.emplace_back([&] {
            BareConnection connection(sandbox.port, sandbox.apiKey);
            for (size_t mine = next++; mine < bodies.size(); mine = next++) {
                if (connection.post(bodies[mine]).startsWith(R"({"data":{"task":{)"))
                    ++done;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return done == bodies.size() ? double(bodies.size()) / secondsOf(elapsed) : -1;
}

int measureSingleReads(const LargeSandbox &sandbox, const std::vector<Page> &pages)
{
    std::vector<QByteArray> bodies;
    // From all over the queue.
    for (size_t i = 0; bodies.size() < singleReads; ++i) {
        const Page &page = pages[i % pages.size()];
        const QString &id = page.ids.at(qsizetype(i * 7) % page.ids.size());
        const GraphQlRequest request = taskRequest(sandbox.orgId, sandbox.projectId, id);
        bodies.push_back(BareConnection::packed(request.query, request.variables));
    }
    std::vector<double> rates;
    for (int run = 0; run < runs; ++run)
        rates.push_back(readSingleTasks(sandbox, bodies));
    if (*std::min_element(rates.begin(), rates.end()) < 0)
        return fail(QStringLiteral("Reading single tasks failed"));
    print(QStringLiteral("sandbox_single_reads"), median(rates), QStringLiteral("tasks/s"));
    return 0;
}

} // namespace

int measureSandbox(const tests::TestSandbox &)
{
    LargeSandbox sandbox;
    const double made = sandbox.start({QStringLiteral("--tasks"), QString::number(million)});
    if (made < 0)
        return fail(QStringLiteral("The sandbox did not start"));
    print(QStringLiteral("sandbox_make"), made, QStringLiteral("s"));
    std::vector<double> restarts;
    for (int run = 0; run < runs; ++run) {
        sandbox.stop();
        restarts.push_back(sandbox.start());
    }
    if (*std::min_element(restarts.begin(), restarts.end()) < 0)
        return fail(QStringLiteral("The sandbox did not start again"));
    print(QStringLiteral("sandbox_restart"), median(restarts), QStringLiteral("s"));

    const std::vector<Page> pages = readQueue(sandbox);
    const int status = measurePages(pages);
    return status != 0 ? status : measureSingleReads(sandbox, pages);
}

} // namespace brickyard::bench
