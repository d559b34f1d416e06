// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/database.h"
#include "sandbox/store/records.h"

#include <QList>

#include <optional>

namespace brickyard::sandbox {

/// A task's story: its labels in all their versions, its events, its comments. Changes go into
/// the caller's transaction.
class HistoryStore
{
public:
    explicit HistoryStore(Database &database)
        : m_database(database)
    {}

    void insert(LabelsRecord &labels);
    std::optional<LabelsRecord> labels(qint64 pk);

    void insert(EventRecord &event);
    /// In order.
    QList<EventRecord> events(qint64 task);

    void insert(CommentRecord &comment);
    /// In order, replies among them.
    QList<CommentRecord> comments(qint64 task);
    std::optional<CommentRecord> comment(qint64 task, const QString &commentId);
    /// With its replies.
    void remove(const CommentRecord &comment);

private:
    Database &m_database;
};

} // namespace brickyard::sandbox
