// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store/historystore.h"

#include "sandbox/store/eventpack.h"

#include <utility>

namespace brickyard::sandbox {

namespace {

const QString commentColumns =
    QStringLiteral("pk, comment_id, task, parent, created_at, author, stage, text, issue,"
                   " resolved, label_id, pin");

CommentRecord readComment(const Statement &row)
{
    CommentRecord comment;
    comment.pk = row.value(0).toLongLong();
    comment.commentId = row.value(1).toString();
    comment.task = row.value(2).toLongLong();
    comment.parent = row.value(3).toLongLong();
    comment.createdAt = row.value(4).toLongLong();
    comment.author = row.value(5).toInt();
    comment.stage = row.value(6).toString();
    comment.text = row.value(7).toString();
    comment.issue = row.value(8).toBool();
    comment.resolved = row.value(9).toBool();
    comment.labelId = row.value(10).toString();
    comment.pin = row.value(11).toByteArray();
    return comment;
}

QVariant textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(text));
}

QVariant textOrNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

QVariant keyOrNull(qint64 pk)
{
    return pk ? QVariant(pk) : QVariant();
}

} // namespace

void HistoryStore::insert(LabelsRecord &labels)
{
    Statement add(m_database,
                  QStringLiteral("INSERT INTO labels (task, stage, created_at, created_by, labels,"
                                 " path, map) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    add.bind(labels.task).bind(labels.stage).bind(labels.createdAt).bind(labels.createdBy);
    add.bind(textOrNull(labels.labels)).bind(textOrNull(labels.path)).bind(textOrNull(labels.map));
    add.run();
    labels.pk = add.lastInsertId();
}

std::optional<LabelsRecord> HistoryStore::labels(qint64 pk)
{
    Statement select(m_database,
                     QStringLiteral("SELECT task, stage, created_at, created_by, labels, path, map"
                                    " FROM labels WHERE pk = ?"));
    select.bind(pk).run();
    if (!select.next())
        return std::nullopt;
    LabelsRecord labels;
    labels.pk = pk;
    labels.task = select.value(0).toLongLong();
    labels.stage = select.value(1).toString();
    labels.createdAt = select.value(2).toLongLong();
    labels.createdBy = select.value(3).toInt();
    if (!select.isNull(4))
        labels.labels = select.value(4).toString();
    if (!select.isNull(5))
        labels.path = select.value(5).toString();
    labels.map = select.value(6).toByteArray();
    return labels;
}

void HistoryStore::insert(EventRecord &event)
{
    if (m_past) {
        m_past->append(event);
        return;
    }
    Statement add(
        m_database,
        QStringLiteral("INSERT INTO events (task, kind, created_at, stage, actor, flag, number,"
                       " labels, state_before, state_after, assignee_before, assignee_after,"
                       " assigned_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    add.bind(event.task).bind(int(event.kind)).bind(event.createdAt).bind(event.stage);
    add.bind(event.actor).bindOptional(event.flag).bindOptional(event.number);
    add.bind(keyOrNull(event.labels));
    if (event.kind == EventRecord::Kind::StateChange) {
        add.bind(int(event.stateBefore)).bind(int(event.stateAfter));
        add.bind(event.assigneeBefore).bind(event.assigneeAfter).bindOptional(event.assignedAt);
    } else {
        for (int i = 0; i < 5; ++i)
            add.bind(QVariant());
    }
    add.run();
    event.pk = add.lastInsertId();
}

void HistoryStore::storePast(qint64 task)
{
    const QList<EventRecord> events = *std::exchange(m_past, std::nullopt);
    Statement(m_database, QStringLiteral("INSERT INTO past (task, events) VALUES (?, ?)"))
        .bind(task)
        .bind(packEvents(events))
        .run();
}

QList<EventRecord> HistoryStore::past(qint64 task)
{
    Statement select(m_database, QStringLiteral("SELECT events FROM past WHERE task = ?"));
    select.bind(task).run();
    if (!select.next())
        return {};
    const std::optional<QList<EventRecord>> events =
        unpackEvents(select.value(0).toByteArray(), task);
    if (!events)
        throw StorageError(QStringLiteral("The history of a task is damaged."));
    return *events;
}

QList<EventRecord> HistoryStore::events(qint64 task)
{
    QList<EventRecord> events = past(task);
    Statement select(
        m_database,
        QStringLiteral("SELECT pk, kind, created_at, stage, actor, flag, number, labels,"
                       " state_before, state_after, assignee_before, assignee_after, assigned_at"
                       " FROM events WHERE task = ? ORDER BY created_at, pk"));
    select.bind(task).run();
    while (select.next()) {
        EventRecord event;
        event.pk = select.value(0).toLongLong();
        event.task = task;
        event.kind = EventRecord::Kind(select.value(1).toInt());
        event.createdAt = select.value(2).toLongLong();
        event.stage = select.value(3).toString();
        event.actor = select.value(4).toInt();
        if (!select.isNull(5))
            event.flag = select.value(5).toBool();
        if (!select.isNull(6))
            event.number = select.value(6).toDouble();
        event.labels = select.value(7).toLongLong();
        event.stateBefore = TaskState(select.value(8).toInt());
        event.stateAfter = TaskState(select.value(9).toInt());
        event.assigneeBefore = select.value(10).toInt();
        event.assigneeAfter = select.value(11).toInt();
        if (!select.isNull(12))
            event.assignedAt = select.value(12).toLongLong();
        events.append(event);
    }
    return events;
}

void HistoryStore::insert(CommentRecord &comment)
{
    Statement add(m_database,
                  QStringLiteral("INSERT INTO comments (comment_id, task, parent, created_at,"
                                 " author, stage, text, issue, resolved, label_id, pin)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    add.bind(comment.commentId).bind(comment.task).bind(keyOrNull(comment.parent));
    add.bind(comment.createdAt).bind(comment.author).bind(textOrNull(comment.stage));
    add.bind(comment.text).bind(comment.issue).bind(comment.resolved);
    add.bind(textOrNull(comment.labelId)).bind(textOrNull(comment.pin)).run();
    comment.pk = add.lastInsertId();
}

QList<CommentRecord> HistoryStore::comments(qint64 task)
{
    Statement select(
        m_database,
        QStringLiteral("SELECT %1 FROM comments WHERE task = ? ORDER BY created_at, pk")
            .arg(commentColumns));
    select.bind(task).run();
    QList<CommentRecord> comments;
    while (select.next())
        comments.append(readComment(select));
    return comments;
}

std::optional<CommentRecord> HistoryStore::comment(qint64 task, const QString &commentId)
{
    Statement select(m_database,
                     QStringLiteral("SELECT %1 FROM comments WHERE task = ? AND comment_id = ?")
                         .arg(commentColumns));
    select.bind(task).bind(commentId).run();
    return select.next() ? std::optional<CommentRecord>(readComment(select)) : std::nullopt;
}

void HistoryStore::remove(const CommentRecord &comment)
{
    Statement(m_database, QStringLiteral("DELETE FROM comments WHERE pk = ?"))
        .bind(comment.pk)
        .run();
}

} // namespace brickyard::sandbox
