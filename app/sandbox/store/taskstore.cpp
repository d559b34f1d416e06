// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store/taskstore.h"

#include <utility>

namespace brickyard::sandbox {

namespace {

const QString taskColumns = QStringLiteral(
    "t.pk, t.project, t.task_id, t.dp_id, t.name, t.stage, t.created_at, t.updated_at,"
    " t.priority, t.state, t.assignee, t.assigned_at, t.saved_at, t.completed_at,"
    " t.completion_ms, t.created_by, t.datapoint, t.pre_assign, t.labels, t.cycle");

const QString completionColumns = QStringLiteral(
    "c.pk, c.task, c.project, c.stage, c.user, c.completed_at, c.time_ms, c.cycle, c.result");

std::optional<Moment> moment(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt
                              : std::optional<Moment>(row.value(column).toLongLong());
}

std::optional<double> number(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<double>(row.value(column).toDouble());
}

TaskRecord readTask(const Statement &row)
{
    TaskRecord task;
    task.pk = row.value(0).toLongLong();
    task.project = row.value(1).toLongLong();
    task.taskId = row.value(2).toString();
    task.dpId = row.value(3).toString();
    task.name = row.value(4).toString();
    task.stage = row.value(5).toString();
    task.createdAt = row.value(6).toLongLong();
    task.updatedAt = row.value(7).toLongLong();
    task.priority = number(row, 8);
    task.state = TaskState(row.value(9).toInt());
    task.assignee = row.value(10).toInt();
    task.assignedAt = moment(row, 11);
    task.savedAt = moment(row, 12);
    task.completedAt = moment(row, 13);
    task.completionMs = number(row, 14);
    task.createdBy = row.value(15).toInt();
    task.datapoint = row.value(16).toByteArray();
    task.preAssign = row.value(17).toByteArray();
    task.labels = row.value(18).toLongLong();
    task.cycle = row.value(19).toInt();
    return task;
}

CompletionRecord readCompletion(const Statement &row)
{
    CompletionRecord completion;
    completion.pk = row.value(0).toLongLong();
    completion.task = row.value(1).toLongLong();
    completion.project = row.value(2).toLongLong();
    completion.stage = row.value(3).toString();
    completion.user = row.value(4).toInt();
    completion.completedAt = row.value(5).toLongLong();
    completion.timeMs = row.value(6).toDouble();
    completion.cycle = row.value(7).toInt();
    completion.result = CompletionRecord::Result(row.value(8).toInt());
    return completion;
}

QVariant textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(text));
}

/// The conditions of a query with the values that they need, in order.
struct Conditions
{
    QString sql;
    QVariantList values;

    void add(const QString &condition, const QVariantList &with = {})
    {
        sql += QStringLiteral(" AND ") + condition;
        values += with;
    }
};

void addSearch(Conditions &conditions, const TaskQuery &query)
{
    if (!query.prefix.isEmpty()) {
        // substr instead of LIKE: there % and _ would have a meaning, and letters no case.
        conditions.add(QStringLiteral("(substr(t.name, 1, length(?)) = ?"
                                      " OR substr(t.task_id, 1, length(?)) = lower(?))"),
                       {query.prefix, query.prefix, query.prefix, query.prefix});
    }
    if (!query.exactName.isNull())
        conditions.add(QStringLiteral("t.name = ?"), {query.exactName});
}

void addCompleted(Conditions &conditions, const TaskQuery::Completed &completed)
{
    QString sql = QStringLiteral("EXISTS (SELECT 1 FROM completions c WHERE c.task = t.pk");
    QVariantList values;
    if (!completed.stage.isNull()) {
        sql += QStringLiteral(" AND c.stage = ?");
        values << completed.stage;
    }
    if (completed.person) {
        sql += QStringLiteral(" AND c.user = ?");
        values << completed.person;
    }
    if (completed.from) {
        sql += QStringLiteral(" AND c.completed_at >= ?");
        values << qlonglong(*completed.from);
    }
    if (completed.to) {
        sql += QStringLiteral(" AND c.completed_at <= ?");
        values << qlonglong(*completed.to);
    }
    conditions.add(sql + QLatin1Char(')'), values);
}

void addReviewed(Conditions &conditions, const TaskQuery::Reviewed &reviewed)
{
    QString inStage;
    QVariantList values;
    if (!reviewed.stage.isNull()) {
        inStage = QStringLiteral(" AND c.stage = ?");
        values << reviewed.stage;
    }
    values << int(reviewed.result);
    conditions.add(QStringLiteral("(SELECT c.result FROM completions c WHERE c.task = t.pk%1"
                                  " ORDER BY c.pk DESC LIMIT 1) = ?")
                       .arg(inStage),
                   values);
}

Conditions conditionsOf(const TaskQuery &query)
{
    Conditions conditions;
    conditions.add(QStringLiteral("t.project = ?"), {query.project});
    if (query.stage.isNull()) {
        if (!query.withArchived)
            conditions.add(QStringLiteral("t.stage <> ?"), {archivedStage});
    } else {
        // The plus keeps SQLite from walking through the whole stage for the few that changed.
        conditions.add(query.updatedSince ? QStringLiteral("+t.stage = ?")
                                          : QStringLiteral("t.stage = ?"),
                       {query.stage});
    }
    if (query.state)
        conditions.add(QStringLiteral("t.state = ?"), {int(*query.state)});
    switch (query.assignee) {
    case TaskQuery::Assignee::Anybody:
        break;
    case TaskQuery::Assignee::Nobody:
        conditions.add(QStringLiteral("t.assignee = 0 AND t.stage <> ?"), {groundTruthStage});
        break;
    case TaskQuery::Assignee::Person:
        conditions.add(QStringLiteral("t.assignee = ?"), {query.person});
        break;
    }
    if (!query.taskId.isNull())
        conditions.add(QStringLiteral("t.task_id = ?"), {query.taskId});
    addSearch(conditions, query);
    if (query.withoutParked) {
        conditions.add(QStringLiteral("t.state NOT IN (?, ?, ?)"),
                       {int(TaskState::Skipped), int(TaskState::Problem), int(TaskState::Staged)});
    }
    if (query.completed)
        addCompleted(conditions, *query.completed);
    if (query.reviewed)
        addReviewed(conditions, *query.reviewed);
    return conditions;
}

void addSince(Conditions &conditions, const TaskQuery &query)
{
    if (query.updatedSince)
        conditions.add(QStringLiteral("t.updated_at >= ?"), {qlonglong(*query.updatedSince)});
}

/// A page of what matches: its text and values.
Conditions pageOf(const TaskQuery &query)
{
    Conditions page = conditionsOf(query);
    if (!query.updatedSince) {
        page.add(QStringLiteral("t.pk > ?"), {query.after});
    } else if (query.afterUpdate) {
        // In place of the beginning: with both, the index would be walked from there each time.
        page.add(QStringLiteral("(t.updated_at, t.pk) > (?, ?)"),
                 {qlonglong(*query.afterUpdate), query.after});
    } else {
        addSince(page, query);
    }
    const QString order =
        query.updatedSince ? QStringLiteral("t.updated_at, t.pk") : QStringLiteral("t.pk");
    page.sql = QStringLiteral("SELECT %1 FROM tasks t WHERE 1%2 ORDER BY %3 LIMIT ?")
                   .arg(taskColumns, page.sql, order);
    page.values << query.limit;
    return page;
}

} // namespace

QList<TaskRecord> TaskStore::find(const TaskQuery &query)
{
    QList<TaskRecord> tasks;
    if (query.limit <= 0)
        return tasks;
    const Conditions page = pageOf(query);
    Statement select(m_database, page.sql);
    for (const QVariant &value : page.values)
        select.bind(value);
    select.run();
    while (select.next())
        tasks.append(readTask(select));
    return tasks;
}

QStringList TaskStore::plan(const TaskQuery &query)
{
    constexpr int detail = 3;
    const Conditions page = pageOf(query);
    Statement explain(m_database, QStringLiteral("EXPLAIN QUERY PLAN ") + page.sql);
    for (const QVariant &value : page.values)
        explain.bind(value);
    explain.run();
    QStringList steps;
    while (explain.next())
        steps.append(explain.value(detail).toString());
    return steps;
}

int TaskStore::count(const TaskQuery &query)
{
    Conditions conditions = conditionsOf(query);
    addSince(conditions, query);
    Statement select(m_database,
                     QStringLiteral("SELECT count(*) FROM tasks t WHERE 1%1").arg(conditions.sql));
    for (const QVariant &value : std::as_const(conditions.values))
        select.bind(value);
    select.run();
    return select.next() ? select.value(0).toInt() : 0;
}

std::optional<TaskRecord> TaskStore::byId(qint64 project, const QString &taskId)
{
    std::optional<TaskRecord> task = byId(taskId);
    return task && task->project == project ? task : std::nullopt;
}

std::optional<TaskRecord> TaskStore::byId(const QString &taskId)
{
    Statement select(m_database,
                     QStringLiteral("SELECT %1 FROM tasks t WHERE t.task_id = ?").arg(taskColumns));
    select.bind(taskId).run();
    return select.next() ? std::optional<TaskRecord>(readTask(select)) : std::nullopt;
}

std::optional<TaskRecord> TaskStore::byName(qint64 project, const QString &name)
{
    Statement select(m_database,
                     QStringLiteral("SELECT %1 FROM tasks t WHERE t.project = ? AND t.name = ?")
                         .arg(taskColumns));
    select.bind(project).bind(name).run();
    return select.next() ? std::optional<TaskRecord>(readTask(select)) : std::nullopt;
}

void TaskStore::insert(TaskRecord &task)
{
    Statement add(
        m_database,
        QStringLiteral(
            "INSERT INTO tasks (pk, project, task_id, dp_id, name, stage, created_at,"
            " updated_at, priority, state, assignee, assigned_at, saved_at,"
            " completed_at, completion_ms, created_by, datapoint, pre_assign, labels,"
            " cycle) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    add.bind(task.pk ? QVariant(task.pk) : QVariant())
        .bind(task.project)
        .bind(task.taskId)
        .bind(task.dpId)
        .bind(task.name)
        .bind(task.stage);
    add.bind(task.createdAt).bind(task.updatedAt).bindOptional(task.priority);
    add.bind(int(task.state)).bind(task.assignee).bindOptional(task.assignedAt);
    add.bindOptional(task.savedAt).bindOptional(task.completedAt);
    add.bindOptional(task.completionMs).bind(task.createdBy);
    // As it is: it is never looked into here, and a text would be converted twice on its way.
    add.bind(task.datapoint).bind(textOrNull(task.preAssign));
    add.bind(task.labels).bind(task.cycle).run();
    task.pk = add.lastInsertId();
}

void TaskStore::update(const TaskRecord &task)
{
    Statement set(m_database,
                  QStringLiteral("UPDATE tasks SET stage = ?, updated_at = ?, priority = ?,"
                                 " state = ?, assignee = ?, assigned_at = ?, saved_at = ?,"
                                 " completed_at = ?, completion_ms = ?, labels = ?, cycle = ?"
                                 " WHERE pk = ?"));
    set.bind(task.stage).bind(task.updatedAt).bindOptional(task.priority).bind(int(task.state));
    set.bind(task.assignee).bindOptional(task.assignedAt).bindOptional(task.savedAt);
    set.bindOptional(task.completedAt).bindOptional(task.completionMs);
    set.bind(task.labels).bind(task.cycle).bind(task.pk).run();
}

void TaskStore::remove(const TaskRecord &task)
{
    Statement(m_database, QStringLiteral("DELETE FROM tasks WHERE pk = ?")).bind(task.pk).run();
}

void TaskStore::insert(CompletionRecord &completion)
{
    Statement add(m_database,
                  QStringLiteral("INSERT INTO completions (task, project, stage, user,"
                                 " completed_at, time_ms, cycle, result)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    add.bind(completion.task).bind(completion.project).bind(completion.stage);
    add.bind(completion.user).bind(completion.completedAt).bind(completion.timeMs);
    add.bind(completion.cycle).bind(int(completion.result)).run();
    completion.pk = add.lastInsertId();
}

int TaskStore::lastToComplete(qint64 task, const QString &stage)
{
    Statement select(m_database,
                     QStringLiteral("SELECT user FROM completions WHERE task = ? AND stage = ?"
                                    " ORDER BY pk DESC LIMIT 1"));
    select.bind(task).bind(stage).run();
    return select.next() ? select.value(0).toInt() : 0;
}

QList<CompletionRecord> TaskStore::completions(qint64 project, const QString &stage, qint64 task,
                                               qint64 after, int limit)
{
    const QString ofTask = task ? QStringLiteral(" AND c.task = ?") : QString();
    Statement select(m_database,
                     QStringLiteral("SELECT %1 FROM completions c WHERE c.project = ?"
                                    " AND c.stage = ?%2 AND c.pk > ? ORDER BY c.pk LIMIT ?")
                         .arg(completionColumns, ofTask));
    select.bind(project).bind(stage);
    if (task)
        select.bind(task);
    select.bind(after).bind(limit).run();
    QList<CompletionRecord> found;
    while (select.next())
        found.append(readCompletion(select));
    return found;
}

QList<CompletionRecord> TaskStore::firstLabelings(Moment from, Moment to, qint64 after, int limit)
{
    Statement select(
        m_database,
        QStringLiteral("SELECT %1 FROM completions c WHERE c.completed_at BETWEEN ? AND ?"
                       " AND c.result = ? AND c.pk > ? AND NOT EXISTS (SELECT 1 FROM completions e"
                       " WHERE e.task = c.task AND e.pk < c.pk AND e.result = c.result)"
                       " ORDER BY c.pk LIMIT ?")
            .arg(completionColumns));
    select.bind(from).bind(to).bind(int(CompletionRecord::Result::Submitted));
    select.bind(after).bind(limit).run();
    QList<CompletionRecord> found;
    while (select.next())
        found.append(readCompletion(select));
    return found;
}

QString TaskStore::taskIdOf(qint64 pk)
{
    Statement select(m_database, QStringLiteral("SELECT task_id FROM tasks WHERE pk = ?"));
    select.bind(pk).run();
    return select.next() ? select.value(0).toString() : QString();
}

Moment TaskStore::latestMoment()
{
    // For each project by itself, which is one look into the index.
    Statement select(m_database,
                     QStringLiteral("SELECT max((SELECT max(updated_at) FROM tasks"
                                    " WHERE project = p.pk)) FROM projects p"));
    select.run();
    return select.next() ? select.value(0).toLongLong() : 0;
}

} // namespace brickyard::sandbox
