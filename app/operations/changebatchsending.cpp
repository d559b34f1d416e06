// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/changebatch.h"
#include "operations/lostanswers.h"
#include "operations/sendwindow.h"
#include "redbrick/answer.h"
#include "redbrick/redbrickapi.h"

#include <QMap>

#include <algorithm>

// How the steps of a batch are sent and what their answers mean; the rest is in changebatch.cpp.

namespace brickyard {

Person ChangeBatch::receiverOf(const OperationItem &item, Step step) const
{
    switch (step) {
    case Step::TakeOver:
        return m_context.me;
    case Step::Write:
        return item.target;
    case Step::GiveBack:
        break;
    }
    return m_context.operation.isMove() ? item.target : item.look->owner;
}

void ChangeBatch::sendGroups(Step step, const Positions &positions)
{
    const bool isMove = m_context.operation.isMove() && step == Step::Write;
    QMap<QString, Positions> groups; // in a fixed order, so that runs can be compared
    Positions unreachable;
    for (const int position : positions) {
        const OperationItem &one = item(position);
        const Person receiver = receiverOf(one, step);
        // One key cannot assign to another.
        if (!isMove && receiver.isApiKey() && receiver.userId != m_context.me.userId)
            unreachable += position;
        else
            groups[isMove ? one.targetStage : receiver.userId] += position;
    }
    for (const int position : std::as_const(unreachable)) {
        const QString name = receiverOf(item(position), step).displayName();
        apply(position, ItemEvent::GaveUp,
              step == Step::Write
                  ? tr("A task cannot be given to another API key (%1).").arg(name)
                  : tr("%1 The task stays with your key: it belonged to %2, and a task cannot be "
                       "given to another API key.")
                        .arg(item(position).reason, name)
                        .trimmed());
    }
    record(unreachable);
    for (const Positions &group : std::as_const(groups)) {
        Positions together;
        qsizetype most = RedBrickApi::maxTasksPerChange;
        for (const int position : group) {
            const int company = m_company.value(position, RedBrickApi::maxTasksPerChange);
            if (!together.isEmpty() && together.size() >= std::min<qsizetype>(most, company)) {
                sendGroup(step, together);
                together.clear();
                most = RedBrickApi::maxTasksPerChange;
            }
            most = std::min<qsizetype>(most, company);
            together += position;
        }
        sendGroup(step, together);
    }
}

void ChangeBatch::sendGroup(Step step, const Positions &positions)
{
    recordSending(
        positions,
        [this, step, positions] {
            const QStringList ids = taskIdsOf(positions);
            const OperationItem &first = item(positions.first());
            if (m_context.operation.isMove() && step == Step::Write) {
                ApiCall<Done> *call =
                    m_context.api->moveTasks(m_context.operation.projectId, ids, first.targetStage);
                call->then(this, [this, call, step, positions, ids](const Result<Done> &answer) {
                    groupAnswered(step, positions,
                                  answer ? Result<QStringList>(ids) : answer.error(), call->sent());
                });
                return;
            }
            ApiCall<QStringList> *call = assign(ids, receiverOf(first, step));
            call->then(this, [this, call, step, positions](const Result<QStringList> &answer) {
                groupAnswered(step, positions, answer, call->sent());
            });
        },
        [] {});
}

ApiCall<QStringList> *ChangeBatch::assign(const QStringList &taskIds, const Person &person)
{
    const QString &project = m_context.operation.projectId;
    if (person.userId.isEmpty())
        return m_context.api->unassignTasks(project, taskIds);
    if (person.userId == m_context.me.userId)
        return m_context.api->assignTasksToSelf(project, taskIds);
    return m_context.api->assignTasks(project, taskIds, person.email);
}

void ChangeBatch::queueWrite(int position)
{
    m_waiting.insert(position);
    m_context.window->enter(this, [this, position] {
        m_waiting.remove(position);
        if (maySend() && phaseOf(item(position).progress) == ItemPhase::Write) {
            sendWrite(position);
        } else {
            m_context.window->leave();
            pumpSoon();
        }
    });
}

void ChangeBatch::sendWrite(int position)
{
    if (const auto labels = m_labels.find(position); labels != m_labels.end()) {
        OperationItem &one = item(position);
        auto look = std::make_shared<ItemLook>(*one.look);
        look->sentLabels = labels->second.mark; // to know it again where the answer is lost
        one.look = look;
    }
    recordSending(
        {position},
        [this, position] {
            ApiCall<Done> *call = writeOne(position);
            call->then(this, [this, call, position](const Result<Done> &answer) {
                m_context.window->leave();
                answered(Step::Write, position,
                         answer ? std::nullopt : std::optional(answer.error()), call->sent(), 1);
                pumpSoon();
            });
        },
        [this] { m_context.window->leave(); });
}

ApiCall<Done> *ChangeBatch::writeOne(int position)
{
    RedBrickApi *api = m_context.api;
    const Operation &operation = m_context.operation;
    const QString taskId = item(position).before.id;
    if (operation.putsLabels()) {
        const LabelData &labels = *m_labels.at(position).data;
        if (operation.kind == Operation::Kind::PreLabel)
            return api->putLabels(operation.projectId, taskId, labels);
        return api->putTask(operation.projectId, operation.stageName, taskId, labels,
                            operation.kind != Operation::Kind::SaveDraft);
    }
    switch (operation.kind) {
    case Operation::Kind::Submit:
        return api->submitTask(operation.projectId, operation.stageName, taskId);
    case Operation::Kind::Comment:
        return api->createComment(operation.projectId, operation.stageName, taskId,
                                  operation.comment, operation.replyTo);
    default:
        break;
    }
    return api->reviewTask(operation.projectId, operation.stageName, taskId,
                           operation.kind == Operation::Kind::Accept, operation.comment);
}

void ChangeBatch::recordSending(const Positions &positions, const std::function<void()> &send,
                                const std::function<void()> &notSent)
{
    QList<Journal::ItemChange> changes;
    for (const int position : positions) {
        OperationItem &one = item(position);
        apply(position, ItemEvent::Sent);
        ++one.attempts;
        changes += {position, one, {}};
    }
    m_context.record(changes, this, [this, positions, send, notSent](bool written) {
        if (written) {
            send();
            return;
        }
        // What does not stand in the journal is not sent.
        for (const int position : positions) {
            apply(position, ItemEvent::AnsweredNotDone);
            --item(position).attempts;
        }
        notSent();
        pumpSoon();
    });
}

void ChangeBatch::groupAnswered(Step step, const Positions &positions,
                                const Result<QStringList> &answer, QElapsedTimer sent)
{
    for (const int position : positions) {
        std::optional<Error> error;
        if (!answer) {
            error = answer.error();
        } else if (!answer->contains(item(position).before.id)) {
            error = Error{Error::Kind::Refused,
                          tr("RedBrick did not change this task and gave no reason."),
                          Error::Effect::None, -1};
        }
        answered(step, position, error, sent, answer ? 1 : int(positions.size()));
    }
    pumpSoon();
}

void ChangeBatch::answered(Step step, int position, const std::optional<Error> &error,
                           QElapsedTimer sent, int company)
{
    OperationItem &one = item(position);
    if (!error) {
        one.changed = one.changed || step == Step::Write;
        apply(position, ItemEvent::AnsweredDone);
        recordAnswer(position, step, QStringLiteral("done"));
        return;
    }
    if (error->effect == Error::Effect::Unknown) {
        apply(position, ItemEvent::AnsweredLost,
              tr("The answer was lost; finding out what happened."));
        recordAnswer(position, step, QStringLiteral("lost"));
        if (!m_halted)
            m_lost->add(position, one.before.id, sent, error->message);
        return;
    }
    const bool refused = error->kind == Error::Kind::Refused || error->kind == Error::Kind::TooLarge
        || error->kind == Error::Kind::InvalidInput;
    if (refused && company > 1) {
        // One of them may be the reason: halved until the bad ones are alone (protocol.md 3).
        m_company.insert(position, (company + 1) / 2);
        --one.attempts; // what is halved again and again was not tried again and again
    }
    const bool passing = error->kind == Error::Kind::RateLimited
        || error->kind == Error::Kind::Cancelled || error->kind == Error::Kind::KeyRefused
        || isPassing(*error);
    if ((refused && company > 1) || (passing && one.attempts < maxAttempts)) {
        apply(position, ItemEvent::AnsweredNotDone);
        recordAnswer(position, step, QStringLiteral("not done"));
    } else {
        const bool givingBack = step == Step::GiveBack;
        apply(position, ItemEvent::AnsweredRefused,
              givingBack ? tr("%1 The task stays with your key, because giving it back failed too: "
                              "%2")
                               .arg(one.reason, error->message)
                               .trimmed()
                         : error->message);
        recordAnswer(position, step, QStringLiteral("refused"));
    }
}

} // namespace brickyard
