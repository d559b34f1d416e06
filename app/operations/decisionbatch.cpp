// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/decisionbatch.h"

#include "redbrick/graphqlclient.h"
#include "redbrick/redbrickapi.h"

#include <QSet>

#include <algorithm>

namespace brickyard {

namespace {

/// Whether an event is how a decision of this kind shows in the task's story.
bool tellsOf(Operation::Kind kind, TaskEvent::Kind event)
{
    if (kind == Operation::Kind::Submit)
        return event == TaskEvent::Kind::Submitted;
    return event == TaskEvent::Kind::Accepted || event == TaskEvent::Kind::Rejected
        || event == TaskEvent::Kind::Corrected;
}

} // namespace

DecisionBatch::DecisionBatch(Context context, std::map<int, OperationItem> items, Decision decision,
                             QObject *parent)
    : ChangeBatch(std::move(context), std::move(items), parent),
      m_decision(std::move(decision))
{}

void DecisionBatch::cancel()
{
    ChangeBatch::cancel();
    if (m_taking)
        m_taking->cancel(cancelledOutcome());
}

Outcome DecisionBatch::inspect(const OperationItem &item, const TaskDetails &now)
{
    const Outcome outcome = ChangeBatch::inspect(item, now);
    if (outcome.state != ItemState::Unknown)
        return outcome;
    const bool others =
        !now.task.assignees.isEmpty() && !now.task.isAssignedTo(context().me.userId);
    if (others && !m_decision.takeOver) {
        return {ItemState::Skipped,
                tr("The task belongs to %1 and was left with them.")
                    .arg(now.task.assignees.first().person.displayName())};
    }
    return {};
}

void DecisionBatch::write(const QStringList &taskIds)
{
    QStringList toTake;
    for (const QString &id : taskIds) {
        if (lookOf(id).task.isAssignedTo(context().me.userId))
            m_ready += id;
        else
            toTake += id;
    }
    if (!toTake.isEmpty()) {
        m_taking = new AssignStep(context().api, context().timings, context().projectId,
                                  AssignStep::Target::Self, context().me, this);
        connect(m_taking, &AssignStep::settling, this, &DecisionBatch::announceSettling);
        connect(m_taking, &AssignStep::finished, this, &DecisionBatch::tookOver);
        m_taking->start(toTake);
    }
    sendMore();
}

void DecisionBatch::tookOver(const QHash<QString, Outcome> &outcomes)
{
    // The order of the operation is kept: decisions are sent as the person gave them.
    QStringList taken;
    for (const auto &[position, one] : items()) {
        if (outcomes.contains(one.before.id))
            taken += one.before.id;
    }
    for (const QString &id : std::as_const(taken)) {
        const Outcome outcome = outcomes.value(id);
        if (outcome.state != ItemState::Done) {
            endItem(id, outcome);
            continue;
        }
        item(id).tookOver = true;
        m_ready += id;
    }
    sendMore();
}

void DecisionBatch::sendMore()
{
    while (!m_ready.isEmpty() && (cancelled() || m_inFlight < GraphQlClient::maxInFlight)) {
        const QString id = m_ready.takeFirst();
        if (cancelled()) {
            endUndecided(id, cancelledOutcome());
        } else {
            ++m_inFlight;
            send(id, 1);
        }
    }
}

void DecisionBatch::send(const QString &taskId, int attempt)
{
    RedBrickApi *api = context().api;
    const QString &project = context().projectId;
    const QString &stage = context().stageName;
    ApiCall<Done> *call = m_decision.kind == Operation::Kind::Submit
        ? api->submitTask(project, stage, taskId)
        : api->reviewTask(project, stage, taskId, m_decision.kind == Operation::Kind::Accept,
                          m_decision.comment);
    call->then(this, [this, call, taskId, attempt](const Result<Done> &answer) {
        answered(taskId, answer, attempt, call->sent());
    });
}

void DecisionBatch::answered(const QString &taskId, const Result<Done> &answer, int attempt,
                             QElapsedTimer sent)
{
    const bool busy = !answer && answer.error().kind == Error::Kind::RateLimited;
    if (busy && attempt < maxAttempts && !cancelled()) {
        send(taskId, attempt + 1);
        return;
    }
    --m_inFlight;
    if (!answer && answer.error().kind == Error::Kind::KeyRefused)
        stop(answer.error().message);
    if (answer)
        endDone(taskId);
    else if (cancelled() && isUnsent(answer.error()))
        endUndecided(taskId, cancelledOutcome());
    else if (answer.error().effect == Error::Effect::Unknown)
        settle(taskId, sent, answer.error().message);
    else
        endUndecided(taskId, {ItemState::Failed, answer.error().message});
    sendMore();
}

void DecisionBatch::settle(const QString &taskId, QElapsedTimer sent, const QString &error)
{
    announceSettling({taskId});
    auto *lost = new LostAnswer(
        context().api, context().timings, context().projectId, {taskId}, sent,
        [this, taskId](const TaskDetails &now) { return judge(lookOf(taskId), now); }, error, this);
    connect(lost, &LostAnswer::finished, this,
            [this, taskId](const QHash<QString, Outcome> &outcomes) {
                const Outcome outcome = outcomes.value(taskId);
                if (outcome.state == ItemState::Failed)
                    endUndecided(taskId, outcome);
                else if (outcome.state == ItemState::Done)
                    endDone(taskId);
                else
                    endItem(taskId, outcome);
            });
    lost->start();
}

bool DecisionBatch::tellsOfDecision(const TaskEvent &event) const
{
    return tellsOf(m_decision.kind, event.kind) && event.stageName == context().stageName;
}

Outcome DecisionBatch::judge(const TaskDetails &before, const TaskDetails &now) const
{
    QSet<QString> known;
    int knownWithoutId = 0; // they are told apart by their number alone: a story only grows
    for (const TaskEvent &event : before.events) {
        if (!event.id.isEmpty())
            known.insert(event.id);
        else if (tellsOfDecision(event))
            ++knownWithoutId;
    }
    // protocol.md 5.5: an output event of this stage that was not there at the look before, made
    // by the user id of the key, is ours.
    for (const TaskEvent &event : now.events) {
        if (!tellsOfDecision(event) || known.contains(event.id))
            continue;
        if (event.id.isEmpty() && knownWithoutId-- > 0)
            continue;
        if (event.person.userId == context().me.userId)
            return {ItemState::Done, {}};
        return {ItemState::Skipped,
                (m_decision.kind == Operation::Kind::Submit ? tr("%1 submitted the task meanwhile.")
                                                            : tr("%1 reviewed the task meanwhile."))
                    .arg(event.person.displayName())};
    }
    if (now.task.stageName != context().stageName)
        return {ItemState::Skipped,
                tr("Somebody moved the task to %1 meanwhile.").arg(now.task.stageName)};
    return {};
}

void DecisionBatch::endDone(const QString &taskId)
{
    item(taskId).changed = true;
    endItem(taskId, {ItemState::Done, {}});
}

void DecisionBatch::endUndecided(const QString &taskId, const Outcome &outcome)
{
    if (!item(taskId).tookOver) {
        endItem(taskId, outcome);
        return;
    }
    if (stopped()) {
        endKept(taskId, outcome,
                tr("The task stays with your key, because nothing more is sent with it."));
        return;
    }
    // Somebody may have given the task to another person since it was taken over.
    context()
        .api->fetchTasks(context().projectId, {taskId})
        ->then(this, [this, taskId, outcome](const Result<QList<TaskDetails>> &now) {
            if (!now) {
                endKept(taskId, outcome,
                        tr("The task stays with your key, because it could not be read: %1")
                            .arg(now.error().message));
            } else if (now->isEmpty()) {
                endKept(taskId, outcome,
                        tr("The task was taken over, and whether it still belongs to your key "
                           "could not be seen: it could not be read, or is no longer in the "
                           "project."));
            } else if (now->first().task.stageName == context().stageName
                       && now->first().task.isAssignedTo(context().me.userId)) {
                giveBack(taskId, outcome);
            } else {
                endItem(taskId, outcome);
            }
        });
}

void DecisionBatch::endKept(const QString &taskId, const Outcome &outcome, const QString &why)
{
    endItem(taskId, {outcome.state, QString(outcome.reason + u' ' + why).trimmed()});
}

void DecisionBatch::giveBack(const QString &taskId, const Outcome &outcome)
{
    if (stopped()) { // while the task was read
        endUndecided(taskId, outcome);
        return;
    }
    const QList<Assignee> before = lookOf(taskId).task.assignees;
    const Person owner = before.isEmpty() ? Person{} : before.first().person;
    if (!before.isEmpty() && owner.email.isEmpty()) {
        endKept(taskId, outcome,
                tr("The task stays with your key: it belonged to %1, and a task cannot be given to "
                   "another API key.")
                    .arg(owner.displayName()));
        return;
    }
    auto *step = new AssignStep(
        context().api, context().timings, context().projectId,
        before.isEmpty() ? AssignStep::Target::Nobody : AssignStep::Target::Person, owner, this);
    connect(step, &AssignStep::finished, this,
            [this, taskId, outcome](const QHash<QString, Outcome> &outcomes) {
                const Outcome givenBack = outcomes.value(taskId);
                if (givenBack.state == ItemState::Done) {
                    item(taskId).tookOver = false;
                    endItem(taskId, outcome);
                } else {
                    endKept(taskId, outcome,
                            tr("The task stays with your key, because giving it back failed too: "
                               "%1")
                                .arg(givenBack.reason));
                }
            });
    step->start({taskId});
}

} // namespace brickyard
