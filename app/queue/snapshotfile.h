// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/snapshotstore.h"

#include <QString>

#include <atomic>
#include <memory>

namespace brickyard {

class Database;

/// The file of SnapshotStore. For one thread.
class SnapshotFile
{
public:
    /// More places than this are not kept; the oldest go first.
    static constexpr int mostPlaces = 40;

    explicit SnapshotFile(QString path);
    ~SnapshotFile();

    /// Blocks that are the same in \a before, which is what the file has of this place, are not
    /// written. Stops, and has done nothing, where \a givenUp becomes true. Answers a sentence where
    /// it could not be done.
    QString save(const SnapshotStore::Place &place, const TaskRows &rows, const TaskRows &before,
                 const QDateTime &readAt, const std::atomic<bool> &givenUp);
    /// Null where there is none.
    std::shared_ptr<SnapshotStore::Snapshot> load(const SnapshotStore::Place &place);
    void close();

private:
    /// Opens it, and makes it where \a make. False where there is none.
    bool open(bool make);
    void openOrThrowAway();
    void writeRows(const SnapshotStore::Place &place, const TaskRows &rows, const TaskRows &before,
                   const std::atomic<bool> &givenUp);
    void removeOldPlaces();
    std::shared_ptr<SnapshotStore::Snapshot> read(const SnapshotStore::Place &place);

    QString m_path;
    std::unique_ptr<Database> m_database;
};

} // namespace brickyard
