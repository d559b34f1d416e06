// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/snapshotpaint.h"

#include "account/connector.h"
#include "account/credentialstore.h"
#include "account/sandboxprocess.h"
#include "account/sessioncache.h"
#include "account/settings.h"
#include "cli/options.h"
#include "queue/snapshotstore.h"
#include "tests/bench/figures.h"
#include "tests/bench/queueroom.h"
#include "ui/mainwindow.h"
#include "ui/queuecontroller.h"
#include "ui/queuetable.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace brickyard::bench {

namespace {

// Nobody listens there.
const QString address = QStringLiteral("http://127.0.0.1:9");
const QString organization = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
const QString projectId = QStringLiteral("00000000-0000-4000-8000-0000000000bb");
const QString apiKey = QString(43, u'k');
const QString stageName = QStringLiteral("Label");

qint64 nanosecondsNow()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

/// As an application leaves it behind that has read a queue of so many rows.
bool prepare(const DataFolders &folders, int rows)
{
    Account account;
    account.id = Account::derivedId(address, organization);
    account.address = address;
    account.orgId = organization;
    account.lastProjectId = projectId;
    account.lastStage = stageName;
    Settings settings(folders.settingsFile);
    settings.saveAccount(account);
    settings.setLastAccountId(account.id);
    settings.sync();

    const QString base = folders.snapshots + u'/' + account.id.toString(QUuid::WithoutBraces);
    ProjectInfo info;
    info.project.id = projectId;
    info.project.name = QStringLiteral("Project");
    info.project.status = QStringLiteral("CREATION_SUCCESS");
    info.stages = {Stage{stageName, StageKind::Label, QStringLiteral("manual-labeling"), false}};
    Person me;
    me.userId = QStringLiteral("API:bench");
    SessionCache cache(base + QLatin1String(".known"));
    cache.saveAccount(me, QStringLiteral("Organization"), {info.project});
    cache.saveProject(info);
    cache.waitForWritten();

    TaskTableModel tasks;
    for (int first = 0; first < rows; first += QueueRoom::pageSize)
        tasks.upsert(TaskMaker::page(first, std::min(QueueRoom::pageSize, rows - first)));
    SnapshotStore store(base + QLatin1String(".sqlite"));
    QEventLoop loop;
    bool isSaved = false;
    QObject::connect(&store, &SnapshotStore::saved, &loop, [&] {
        isSaved = true;
        loop.quit();
    });
    QObject::connect(&store, &SnapshotStore::failed, &loop, &QEventLoop::quit);
    store.save({projectId, stageName}, tasks.store().rows(), QDateTime::currentDateTimeUtc());
    loop.exec();
    return isSaved;
}

/// Answers milliseconds; below 0: it did not work.
double runOnce(const QString &folder, int rows)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const qint64 started = nanosecondsNow();
    process.start(QCoreApplication::applicationFilePath(),
                  {QLatin1String(paintSnapshotArgument), folder, QString::number(started),
                   QString::number(rows)});
    constexpr int timeoutMs = 60'000;
    if (!process.waitForFinished(timeoutMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return -1;
    return process.readAllStandardOutput().trimmed().toDouble();
}

/// Says when a table has painted all of its rows.
class PaintWatch : public QObject
{
public:
    PaintWatch(QueueController *queue, int rows, QueueTable *table, QEventLoop *loop)
        : m_queue(queue),
          m_rows(rows),
          m_loop(loop)
    {
        table->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_queue->filter()->visibleCount() == m_rows)
            QTimer::singleShot(0, m_loop, &QEventLoop::quit); // when it has been painted
        return false;
    }

private:
    QueueController *m_queue;
    int m_rows;
    QEventLoop *m_loop;
};

} // namespace

int measureSnapshotPaint(int rows)
{
    const QTemporaryDir folder(QCoreApplication::applicationDirPath()
                               + QLatin1String("/bench-XXXXXX"));
    if (!prepare(DataFolders::below(folder.path()), rows))
        return fail(QStringLiteral("The queue could not be saved"));
    std::vector<double> milliseconds;
    for (int run = 0; run < runs; ++run) {
        milliseconds.push_back(runOnce(folder.path(), rows));
        if (milliseconds.back() < 0)
            return fail(QStringLiteral("The window did not show the queue"));
    }
    print({QStringLiteral("snapshot_paint"), median(milliseconds), QStringLiteral("ms"), rows});
    return 0;
}

int paintSnapshot(const QStringList &arguments)
{
    const DataFolders folders = DataFolders::below(arguments.value(0));
    const qint64 started = arguments.value(1).toLongLong();
    const int rows = arguments.value(2).toInt();
    const Timings timings;
    Settings settings(folders.settingsFile);
    MemoryCredentialStore credentials;
    SandboxProcess sandbox(SandboxProcess::defaultProgram(), folders.sandbox, timings);
    Connector connector(settings, credentials, sandbox, timings, folders.journal);
    connector.setSnapshotFolder(folders.snapshots);
    MainWindow window(settings, credentials, connector, timings);
    auto *queue = window.findChild<QueueController *>();
    QEventLoop loop;
    const PaintWatch watch(queue, rows, window.findChild<QueueTable *>(), &loop);
    window.show();
    window.begin(Options(), apiKey);
    loop.exec();

    QObject::connect(queue->filter(), &TaskFilterModel::arranged, &loop, &QEventLoop::quit);
    const auto filter = [queue, &loop](const QString &text) {
        queue->filter()->setFilterText(text);
        while (!queue->filter()->isArranged())
            loop.exec();
    };
    filter(QStringLiteral("7"));
    const bool isFiltered = queue->filter()->visibleCount() < rows;
    filter({});
    queue->selection()->selectAllVisible();
    const bool isSelected = queue->selection()->count() == rows;
    QTextStream(stdout) << double(nanosecondsNow() - started) / 1e6 << Qt::endl;
    if (!isFiltered || !isSelected)
        return fail(QStringLiteral("Of %1 tasks %2 were filtered out, and %3 selected")
                        .arg(rows)
                        .arg(isFiltered ? QStringLiteral("some") : QStringLiteral("none"))
                        .arg(queue->selection()->count()));
    return 0;
}

} // namespace brickyard::bench
