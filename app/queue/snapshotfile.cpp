// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/snapshotfile.h"

#include "queue/snapshotformat.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SnapshotStore)
};

QString sentence(const DatabaseError &error)
{
    if (error.cause() == DatabaseError::Cause::Full)
        return Words::tr("The disk is full, so the queue was not kept for the next start. Nothing "
                         "at RedBrick is lost.");
    return Words::tr("The queue could not be kept for the next start (%1). Nothing at RedBrick is "
                     "lost.")
        .arg(error.words());
}

/// Somebody has no time to wait for the rest.
struct GivenUp
{};

} // namespace

SnapshotFile::SnapshotFile(QString path)
    : m_path(std::move(path))
{}

SnapshotFile::~SnapshotFile() = default;

void SnapshotFile::close()
{
    m_database.reset();
}

bool SnapshotFile::open(bool make)
{
    if (m_database)
        return true;
    if (!make && !QFile::exists(m_path))
        return false;
    const QString folder = QFileInfo(m_path).path();
    QDir().mkpath(folder);
    // Names of tasks and people are nobody else's business.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    try {
        openOrThrowAway();
    } catch (const DatabaseError &error) {
        if (error.cause() != DatabaseError::Cause::Damaged)
            throw;
        m_database.reset();
        SnapshotStore::remove(m_path);
        openOrThrowAway();
    }
    return true;
}

void SnapshotFile::openOrThrowAway()
{
    m_database = std::make_unique<Database>(m_path);
    const int format = m_database->value(QStringLiteral("PRAGMA user_version")).toInt();
    if (format != 0 && format != snapshotFormat)
        throw DatabaseError(DatabaseError::Cause::Damaged, QStringLiteral("another format"));
    // The last transactions may go with a power cut: nothing is in them that is not elsewhere.
    m_database->execute(QStringLiteral("PRAGMA journal_mode = WAL"));
    m_database->execute(QStringLiteral("PRAGMA synchronous = NORMAL"));
    if (format == snapshotFormat)
        return;
    m_database->execute(QStringLiteral("CREATE TABLE head (project TEXT NOT NULL, stage TEXT NOT "
                                       "NULL, read_at INTEGER NOT NULL, bytes BLOB NOT NULL, "
                                       "PRIMARY KEY (project, stage))"));
    m_database->execute(QStringLiteral("CREATE TABLE block (project TEXT NOT NULL, stage TEXT NOT "
                                       "NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, "
                                       "PRIMARY KEY (project, stage, number))"));
    m_database->execute(QStringLiteral("PRAGMA user_version = %1").arg(snapshotFormat));
}

QString SnapshotFile::save(const SnapshotStore::Place &place, const TaskRows &rows,
                           const TaskRows &before, const QDateTime &readAt,
                           const std::atomic<bool> &givenUp)
{
    try {
        open(true);
        Transaction transaction(*m_database, Transaction::Access::Write);
        Statement(*m_database,
                  QStringLiteral("INSERT OR REPLACE INTO head (project, stage, read_at, bytes) "
                                 "VALUES (?, ?, ?, ?)"))
            .bind(place.projectId)
            .bind(place.stageName)
            .bind(readAt.toMSecsSinceEpoch())
            .bind(snapshotHead(rows))
            .run();
        writeRows(place, rows, before, givenUp);
        removeOldPlaces();
        transaction.commit();
    } catch (const DatabaseError &error) {
        const QString why = sentence(error);
        close(); // and looked at anew the next time
        return why;
    } catch (const GivenUp &) {
        return {};
    }
    return {};
}

void SnapshotFile::writeRows(const SnapshotStore::Place &place, const TaskRows &rows,
                             const TaskRows &before, const std::atomic<bool> &givenUp)
{
    const int blocks = snapshotBlockCount(rows);
    Statement write(*m_database,
                    QStringLiteral("INSERT OR REPLACE INTO block (project, stage, number, bytes) "
                                   "VALUES (?, ?, ?, ?)"));
    for (int block = 0; block < blocks; ++block) {
        if (givenUp)
            throw GivenUp();
        if (block < snapshotBlockCount(before) && isSameBlock(rows, before, block))
            continue;
        write.bind(place.projectId)
            .bind(place.stageName)
            .bind(block)
            .bind(snapshotBlock(rows, block))
            .run();
    }
    Statement(*m_database,
              QStringLiteral("DELETE FROM block WHERE project = ? AND stage = ? AND number >= ?"))
        .bind(place.projectId)
        .bind(place.stageName)
        .bind(blocks)
        .run();
}

void SnapshotFile::removeOldPlaces()
{
    const int places = m_database->value(QStringLiteral("SELECT count(*) FROM head")).toInt();
    if (places <= mostPlaces)
        return;
    m_database->execute(QStringLiteral("DELETE FROM head WHERE rowid IN (SELECT rowid FROM head "
                                       "ORDER BY read_at LIMIT %1)")
                            .arg(places - mostPlaces));
    m_database->execute(QStringLiteral("DELETE FROM block WHERE NOT EXISTS (SELECT 1 FROM head "
                                       "WHERE head.project = block.project AND head.stage = "
                                       "block.stage)"));
}

std::shared_ptr<SnapshotStore::Snapshot> SnapshotFile::load(const SnapshotStore::Place &place)
{
    try {
        if (!open(false))
            return {};
        return read(place);
    } catch (const DatabaseError &error) {
        close();
        if (error.cause() == DatabaseError::Cause::Damaged)
            SnapshotStore::remove(m_path);
        return {};
    }
}

std::shared_ptr<SnapshotStore::Snapshot> SnapshotFile::read(const SnapshotStore::Place &place)
{
    Transaction transaction(*m_database, Transaction::Access::Read);
    SnapshotReader reader;
    QDateTime readAt;
    {
        Statement head(*m_database,
                       QStringLiteral(
                           "SELECT read_at, bytes FROM head WHERE project = ? AND stage = ?"));
        head.bind(place.projectId).bind(place.stageName).run();
        if (!head.next())
            return {};
        readAt = QDateTime::fromMSecsSinceEpoch(head.number(0), Qt::UTC);
        if (!reader.readHead(head.value(1).toByteArray()))
            return {};
    }
    {
        Statement blocks(*m_database,
                         QStringLiteral("SELECT bytes FROM block WHERE project = ? AND stage = ? "
                                        "ORDER BY number"));
        blocks.bind(place.projectId).bind(place.stageName).run();
        while (blocks.next()) {
            if (!reader.readBlock(blocks.value(0).toByteArray()))
                return {};
        }
    }
    std::optional<TaskStore> tasks = reader.take();
    transaction.commit();
    if (!tasks)
        return {};
    return std::make_shared<SnapshotStore::Snapshot>(
        SnapshotStore::Snapshot{*std::move(tasks), readAt});
}

} // namespace brickyard
