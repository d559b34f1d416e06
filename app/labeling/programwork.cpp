// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labeling/programwork.h"

#include "labeling/itemdownload.h"
#include "redbrick/labeledtaskreading.h"

#include <QDir>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace brickyard {

QString ProgramWork::Summary::words() const
{
    using End = ProgramSummary::End;
    if (!error)
        return endSentence(program);
    // How it ends otherwise is what comes of the error.
    const bool badly = program.end == End::ExitedWithCode || program.end == End::Crashed
        || program.end == End::TimedOut;
    return badly ? error->message + u' ' + endSentence(program) : error->message;
}

ProgramWork::ProgramWork(RedBrickApi *api, const Timings &timings, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_timings(timings),
      m_run(timings)
{
    m_progressTimer.setSingleShot(true);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_progress); });
    connectRun();
}

ProgramWork::~ProgramWork() = default;

void ProgramWork::connectRun()
{
    connect(&m_run, &ProgramRun::wantsTasks, this, [this](int most) {
        m_wanted = most;
        m_hasAsked = true;
        goOn();
    });
    connect(&m_run, &ProgramRun::answered, this, &ProgramWork::take);
    connect(&m_run, &ProgramRun::faulted, this, &ProgramWork::faulted);
    connect(&m_run, &ProgramRun::logged, this, &ProgramWork::logged);
    connect(&m_run, &ProgramRun::finished, this, &ProgramWork::finish);
}

void ProgramWork::start(const Job &job)
{
    Q_ASSERT(!m_isRunning && m_ids.isEmpty());
    m_job = job;
    m_job.tasks.clear();
    for (const Task &task : job.tasks) {
        if (m_open.contains(task.id))
            continue;
        m_open.insert(task.id, task.name);
        m_ids += task.id;
    }
    m_progress.tasks = int(m_ids.size());
    m_isRunning = true;
    if (makePlaces()) {
        m_run.start(m_job.command);
        return;
    }
    m_isStopping = true;
    ProgramSummary program;
    program.end = ProgramSummary::End::NotStarted;
    QMetaObject::invokeMethod(
        this, [this, program] { finish(program); }, Qt::QueuedConnection);
}

/// False where there is no place for the results or the items.
bool ProgramWork::makePlaces()
{
    QString fault;
    if (!m_results.open(m_job.resultsFile))
        fault = m_results.error();
    if (fault.isEmpty() && m_job.downloadItems) {
        m_folder = std::make_unique<QTemporaryDir>(
            QDir::temp().filePath(QStringLiteral("brickyard-items-XXXXXX")));
        if (!m_folder->isValid())
            fault = tr("There is no folder for the images: %1.").arg(m_folder->errorString());
        m_items = std::make_unique<ItemDownload>(m_api);
        connect(m_items.get(), &ItemDownload::fetched, this, &ProgramWork::itemsFetched);
        connect(m_items.get(), &ItemDownload::failed, this,
                [this](const QString &taskId, const QString &why) {
                    m_fetching.remove(taskId);
                    fail(taskId, why);
                    goOn();
                });
    }
    if (fault.isEmpty())
        return true;
    m_summary.error = Error{Error::Kind::Storage, fault, Error::Effect::None, -1};
    return false;
}

/// Each step takes on what the one before it has left.
void ProgramWork::goOn()
{
    if (m_isStopping)
        return;
    give();
    fetchItems();
    readOn();
    const bool allGiven = m_next == m_ids.size() && !m_reading && !m_isPreparing
        && m_waiting.isEmpty() && m_fetching.isEmpty() && m_ready.isEmpty();
    if (!allGiven || !m_hasAsked || m_noMore)
        return;
    m_noMore = true;
    m_run.noMoreTasks();
}

/// Reads the next tasks, where so few are left that the program would wait for them.
void ProgramWork::readOn()
{
    const qsizetype inHand = m_waiting.size() + m_fetching.size() + m_ready.size();
    if (!m_hasAsked || m_reading || m_isPreparing || m_next == m_ids.size()
        || inHand >= ProgramRun::tasksAtOnce)
        return;
    const bool withAddresses = m_job.withItems || m_job.downloadItems;
    const QStringList ids =
        m_ids.mid(m_next, withAddresses ? tasksPerReadingWithItems : tasksPerReading);
    m_readingFrom = std::exchange(m_next, m_next + ids.size());
    m_unread = QSet<QString>(ids.begin(), ids.end());
    m_reading = std::make_unique<LabeledTaskReading>(m_api, m_job.projectId, withAddresses);
    connect(m_reading.get(), &LabeledTaskReading::arrived, this, &ProgramWork::arrived);
    connect(m_reading.get(), &LabeledTaskReading::finished, this, &ProgramWork::readingEnded);
    m_reading->start(ids);
}

void ProgramWork::arrived(const QList<LabeledTask> &tasks)
{
    for (const LabeledTask &task : tasks) {
        m_unread.remove(task.task.id);
        m_labelsSince.insert(task.task.id, task.labelsSince);
    }
    m_unprepared.enqueue(tasks);
    prepare();
}

/// In the pool, as labels may be many; one list after the other, so that they stay in order.
void ProgramWork::prepare()
{
    if (m_isPreparing || m_unprepared.isEmpty())
        return;
    m_isPreparing = true;
    auto *watcher = new QFutureWatcher<QList<PreparedTask>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        prepared(watcher->result());
    });
    const WantedItems wanted{m_job.withItems, m_folder ? m_folder->path() : QString()};
    watcher->setFuture(QtConcurrent::run([tasks = m_unprepared.dequeue(), wanted] {
        QList<PreparedTask> all;
        for (const LabeledTask &task : tasks)
            all += preparedTask(task, wanted);
        return all;
    }));
}

void ProgramWork::prepared(const QList<PreparedTask> &tasks)
{
    m_isPreparing = false;
    if (m_isStopping)
        return;
    for (const PreparedTask &task : tasks) {
        if (task.files.isEmpty())
            m_ready += task.task;
        else
            m_waiting += task;
    }
    prepare();
    goOn();
}

void ProgramWork::readingEnded(const std::optional<Error> &error)
{
    stopReading();
    QStringList unread;
    const qsizetype end = std::exchange(m_next, error ? m_ids.size() : m_next);
    for (qsizetype i = m_readingFrom; i < m_next; ++i) {
        if (i >= end || m_unread.contains(m_ids.at(i)))
            unread += m_ids.at(i);
    }
    m_unread.clear();
    if (error)
        m_summary.error = error;
    for (const QString &id : std::as_const(unread)) {
        fail(id,
             error ? tr("The task could not be read. %1").arg(error->message)
                   : tr("The task cannot be read; it was probably deleted."));
    }
    goOn();
}

/// Only as far ahead as it takes to keep all processes of the program at work: files are large.
void ProgramWork::fetchItems()
{
    const qsizetype ahead = std::max(m_job.command.processes, ItemDownload::filesAtOnce);
    while (!m_waiting.isEmpty() && m_fetching.size() + m_ready.size() < ahead) {
        const PreparedTask task = m_waiting.dequeue();
        m_fetching.insert(task.task.taskId, task.task);
        m_items->fetch(task);
    }
}

void ProgramWork::itemsFetched(const QString &taskId)
{
    m_ready += m_fetching.take(taskId);
    goOn();
}

void ProgramWork::give()
{
    if (m_wanted == 0 || m_ready.isEmpty())
        return;
    QList<ProgramTask> tasks;
    while (!m_ready.isEmpty() && tasks.size() < m_wanted)
        tasks += m_ready.dequeue();
    m_wanted = 0;
    m_progress.given += int(tasks.size());
    m_run.give(tasks);
    noteProgress();
}

void ProgramWork::take(const ProgramAnswer &answer)
{
    if (m_items)
        m_items->drop(answer.taskId);
    switch (answer.kind) {
    case ProgramAnswer::Kind::Result:
        takeResult(answer);
        break;
    case ProgramAnswer::Kind::Skipped:
        ++m_summary.skipped;
        Q_EMIT skipped({answer.taskId, settle(answer.taskId), answer.why});
        break;
    case ProgramAnswer::Kind::Failed:
        fail(answer.taskId, answer.why);
        break;
    }
}

void ProgramWork::takeResult(const ProgramAnswer &answer)
{
    // After one that was not written none is tried: whoever has read a line has read all before it.
    if (m_results.error().isEmpty() && m_results.add(answer.line)) {
        ++m_summary.results;
        settle(answer.taskId);
        return;
    }
    fail(answer.taskId, tr("The result could not be kept. %1").arg(m_results.error()));
    if (m_isStopping)
        return;
    m_summary.error =
        Error{Error::Kind::Storage, tr("%1 The results before are kept.").arg(m_results.error()),
              Error::Effect::None, -1};
    cancel();
}

void ProgramWork::fail(const QString &taskId, const QString &why)
{
    if (!m_open.contains(taskId))
        return;
    ++m_summary.failed;
    Q_EMIT failed({taskId, settle(taskId), why});
}

/// The task is answered; its name.
QString ProgramWork::settle(const QString &taskId)
{
    ++m_progress.answered;
    noteProgress();
    return m_open.take(taskId);
}

void ProgramWork::noteProgress()
{
    if (!m_progressTimer.isActive())
        m_progressTimer.start(m_timings.progressInterval);
}

/// It may be the one that is just telling us something.
void ProgramWork::stopReading()
{
    if (!m_reading)
        return;
    m_reading->disconnect(this);
    m_reading.release()->deleteLater();
}

void ProgramWork::cancel()
{
    if (!m_isRunning || m_isStopping)
        return;
    m_isStopping = true;
    stopReading();
    // What waits for its files; those of the tasks that the program has are there until it ends.
    const QStringList fetching = m_fetching.keys();
    for (const QString &id : fetching)
        m_items->drop(id);
    m_run.cancel();
}

void ProgramWork::finish(const ProgramSummary &program)
{
    m_isStopping = true;
    stopReading();
    if (m_items)
        m_items->dropAll();
    m_summary.program = program;
    const QString why = unansweredSentence(program.end, false);
    for (const QString &id : std::as_const(m_ids))
        fail(id, why);
    m_folder.reset();
    m_progressTimer.stop();
    m_isRunning = false;
    Q_EMIT progressed(m_progress);
    Q_EMIT finished(m_summary);
}

} // namespace brickyard
