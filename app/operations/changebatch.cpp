// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/changebatch.h"

#include "redbrick/redbrickapi.h"

#include <algorithm>

namespace brickyard {

namespace {

QStringList assigneeIds(const Task &task)
{
    QStringList ids;
    for (const Assignee &assignee : task.assignees)
        ids += assignee.person.userId;
    ids.sort();
    return ids;
}

QString assigneeNames(const Task &task)
{
    QStringList names;
    for (const Assignee &assignee : task.assignees)
        names += assignee.person.displayName();
    return names.join(QLatin1String(", "));
}

} // namespace

ChangeBatch::ChangeBatch(Context context, std::map<int, OperationItem> items, QObject *parent)
    : QObject(parent),
      m_context(std::move(context)),
      m_items(std::move(items)),
      m_open(int(m_items.size()))
{
    for (const auto &[position, item] : m_items)
        m_positions.insert(item.before.id, position);
}

void ChangeBatch::start()
{
    for (auto &[position, item] : m_items) {
        item.state = ItemState::Sending;
        Q_EMIT itemChanged(position, item);
    }
    look();
}

bool ChangeBatch::isUnsent(const Error &error)
{
    return error.effect == Error::Effect::None
        && (error.kind == Error::Kind::RateLimited || error.kind == Error::Kind::Cancelled);
}

void ChangeBatch::stop(const QString &why)
{
    m_whyStopped = why;
    cancel();
}

Outcome ChangeBatch::cancelledOutcome() const
{
    return stopped() ? Outcome{ItemState::Failed, m_whyStopped} : Outcome{ItemState::Cancelled, {}};
}

OperationItem &ChangeBatch::item(const QString &taskId)
{
    return m_items.at(m_positions.value(taskId));
}

void ChangeBatch::announce(const QString &taskId)
{
    Q_EMIT itemChanged(m_positions.value(taskId), item(taskId));
}

void ChangeBatch::announceSettling(const QStringList &taskIds)
{
    for (const QString &id : taskIds) {
        item(id).reason = tr("The answer was lost; finding out what happened.");
        announce(id);
    }
}

void ChangeBatch::look()
{
    m_context.api->fetchTasks(m_context.projectId, m_positions.keys())
        ->then(this, [this](const Result<QList<TaskDetails>> &answer) { looked(answer); });
}

void ChangeBatch::looked(const Result<QList<TaskDetails>> &answer)
{
    if (!answer) {
        // Nothing was sent: without a look nothing is written.
        for (const QString &id : m_positions.keys())
            endItem(id, {ItemState::Failed, answer.error().message});
        return;
    }
    QList<Task> read;
    for (const TaskDetails &details : *answer) {
        if (!m_positions.contains(details.task.id))
            continue;
        m_looks.insert(details.task.id, details);
        read += details.task;
    }
    if (!read.isEmpty())
        Q_EMIT tasksRead(read);

    QStringList toWrite;
    QHash<QString, Outcome> ended;
    for (const auto &[position, item] : m_items) {
        const QString &id = item.before.id;
        const auto now = m_looks.constFind(id);
        Outcome outcome;
        if (m_cancelled)
            outcome = cancelledOutcome();
        else if (now == m_looks.constEnd())
            // A task that the service could not read looks like one that is gone.
            outcome = {ItemState::Skipped,
                       tr("The task could not be read, or is no longer in the project; it was left "
                          "alone.")};
        else
            outcome = inspect(item, *now);
        if (outcome.state == ItemState::Unknown)
            toWrite += id;
        else
            ended.insert(id, outcome);
    }
    m_written = toWrite;
    endItems(ended);
    if (!toWrite.isEmpty())
        write(toWrite);
}

Outcome ChangeBatch::inspect(const OperationItem &item, const TaskDetails &now)
{
    if (now.task.stageName != m_context.stageName)
        return {ItemState::Skipped,
                tr("Somebody moved the task to %1 meanwhile; it was left alone.")
                    .arg(now.task.stageName)};
    if (now.task.assignees.size() > 1)
        return {
            ItemState::Skipped,
            tr("The task has several assignees (consensus); Brickyard leaves such tasks alone.")};
    if (assigneeIds(now.task) != assigneeIds(item.before)) {
        if (now.task.assignees.isEmpty())
            return {ItemState::Skipped,
                    tr("Somebody unassigned the task meanwhile; it was left alone.")};
        return {ItemState::Skipped,
                tr("Somebody gave the task to %1 meanwhile; it was left alone.")
                    .arg(assigneeNames(now.task))};
    }
    return {};
}

void ChangeBatch::endItem(const QString &taskId, const Outcome &outcome)
{
    OperationItem &ended = item(taskId);
    ended.state = outcome.state;
    ended.reason = outcome.reason;
    announce(taskId);
    if (--m_open == 0)
        readBack();
}

void ChangeBatch::endItems(const QHash<QString, Outcome> &outcomes)
{
    for (auto it = outcomes.begin(); it != outcomes.end(); ++it)
        endItem(it.key(), it.value());
}

void ChangeBatch::readBack()
{
    if (m_written.isEmpty()) {
        finish();
        return;
    }
    m_context.api->fetchTasks(m_context.projectId, m_written)
        ->then(this, [this](const Result<QList<TaskDetails>> &answer) {
            // A failed read changes nothing of what was done; the next refresh shows it.
            if (answer) {
                QList<Task> read;
                for (const TaskDetails &details : *answer)
                    read += details.task;
                Q_EMIT tasksRead(read);
            }
            finish();
        });
}

void ChangeBatch::finish()
{
    Q_EMIT finished();
    deleteLater();
}

} // namespace brickyard
