// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskrows.h"
#include "queue/taskstore.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace brickyard {

class SnapshotFile;

/// The queues of an account as they were known last, in an SQLite file, so that they can be shown
/// before the service has answered, and where it does not. A file that cannot be used is thrown
/// away: all that is in it can be read from the service again.
///
/// Works on a thread of its own; the object and its answers belong to the thread that made it.
class SnapshotStore : public QObject
{
    Q_OBJECT

public:
    /// Of a stage.
    struct Place
    {
        QString projectId;
        QString stageName;

        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Snapshot
    {
        TaskStore tasks;
        QDateTime readAt; ///< UTC; when all of it was true
    };

    /// \a file is made when something is saved.
    explicit SnapshotStore(const QString &file, QObject *parent = nullptr);
    /// Waits for what is being done at this moment; what is being saved is given up.
    ~SnapshotStore() override;

    /// Writes what has changed since the last time. What was asked for the same place and has not
    /// begun is not done.
    void save(const Place &place, const TaskRows &rows, const QDateTime &readAt);
    /// Calls \a done with null where there is none; not at all when \a context is gone by then.
    void load(const Place &place, QObject *context,
              std::function<void(const std::shared_ptr<Snapshot> &)> done);
    /// Removes the file of an account.
    static void remove(const QString &file);

Q_SIGNALS:
    void saved(const brickyard::SnapshotStore::Place &place);
    /// It could not be saved; \a why is a sentence. What was saved before is still there.
    void failed(const QString &why);

private:
    struct Work
    {
        Place place;
        TaskRows rows;
        QDateTime readAt;
    };

    void saveNext();
    void remember(const Work &known);

    std::shared_ptr<SnapshotFile> m_file; ///< used by the thread alone
    std::shared_ptr<std::atomic<bool>> m_givenUp;
    QThreadPool m_thread; ///< one, which stays
    std::unique_ptr<Work> m_saving;
    QList<Work> m_waiting;
    /// What is in the file, by the places that were saved: to tell what has changed.
    QList<Work> m_saved;
};

} // namespace brickyard
