// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/snapshotstore.h"

#include "queue/snapshotfile.h"

#include <QFile>
#include <QFutureWatcher>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace brickyard {

SnapshotStore::SnapshotStore(const QString &file, QObject *parent)
    : QObject(parent),
      m_file(std::make_shared<SnapshotFile>(file)),
      m_givenUp(std::make_shared<std::atomic<bool>>(false))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // the connection to the file is that thread's
    m_thread.setObjectName(QStringLiteral("snapshots"));
}

SnapshotStore::~SnapshotStore()
{
    *m_givenUp = true;
    m_thread.clear();
    // On its own thread, as everything that has to do with the file.
    m_thread.start([file = std::move(m_file)] { file->close(); });
    m_thread.waitForDone();
}

void SnapshotStore::save(const Place &place, const TaskRows &rows, const QDateTime &readAt)
{
    m_waiting.removeIf([&place](const Work &work) { return work.place == place; });
    m_waiting += Work{place, rows, readAt};
    saveNext();
}

void SnapshotStore::saveNext()
{
    if (m_saving || m_waiting.isEmpty())
        return;
    // The rows are made and destroyed on this thread, see TaskRows, and only read on the other.
    m_saving = std::make_unique<Work>(m_waiting.takeFirst());
    const auto known = std::find_if(m_saved.cbegin(), m_saved.cend(), [this](const Work &work) {
        return work.place == m_saving->place;
    });
    const auto before = std::make_shared<TaskRows>(known == m_saved.cend() ? TaskRows()
                                                                           : known->rows);
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, before] {
        watcher->deleteLater();
        const std::unique_ptr<Work> done = std::move(m_saving);
        const QString why = watcher->result();
        if (why.isEmpty()) {
            remember(*done);
            Q_EMIT saved(done->place);
        } else {
            Q_EMIT failed(why);
        }
        saveNext();
    });
    watcher->setFuture(QtConcurrent::run(
        &m_thread, [file = m_file, givenUp = m_givenUp, work = m_saving.get(), rows = before.get()] {
            return file->save(work->place, work->rows, *rows, work->readAt, *givenUp);
        }));
}

void SnapshotStore::remember(const Work &known)
{
    m_saved.removeIf([&known](const Work &work) { return work.place == known.place; });
    m_saved += known;
}

void SnapshotStore::load(const Place &place, QObject *context,
                         std::function<void(const std::shared_ptr<Snapshot> &)> done)
{
    auto *watcher = new QFutureWatcher<std::shared_ptr<Snapshot>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, place] {
        watcher->deleteLater();
        if (const std::shared_ptr<Snapshot> snapshot = watcher->result())
            remember({place, snapshot->tasks.rows(), snapshot->readAt});
    });
    connect(watcher, &QFutureWatcherBase::finished, context,
            [watcher, done = std::move(done)] { done(watcher->result()); });
    watcher->setFuture(QtConcurrent::run(
        &m_thread, [file = m_file, place] { return file->load(place); }));
}

void SnapshotStore::remove(const QString &file)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(suffix));
}

} // namespace brickyard
