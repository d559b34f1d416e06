// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/assignstep.h"

#include "operations/changebatch.h"
#include "redbrick/redbrickapi.h"

namespace brickyard {

AssignStep::AssignStep(RedBrickApi *api, const Timings &timings, QString projectId, Target target,
                       Person person, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_timings(timings),
      m_projectId(std::move(projectId)),
      m_target(target),
      m_person(std::move(person))
{}

void AssignStep::start(const QStringList &taskIds)
{
    m_expected = taskIds.size();
    send(taskIds, 1);
}

void AssignStep::send(const QStringList &taskIds, int attempt)
{
    if (m_cancelled) {
        end(taskIds, *m_cancelled);
        return;
    }
    ApiCall<QStringList> *call = nullptr;
    switch (m_target) {
    case Target::Person:
        call = m_api->assignTasks(m_projectId, taskIds, m_person.email);
        break;
    case Target::Self:
        call = m_api->assignTasksToSelf(m_projectId, taskIds);
        break;
    case Target::Nobody:
        call = m_api->unassignTasks(m_projectId, taskIds);
        break;
    }
    call->then(this, [this, call, taskIds, attempt](const Result<QStringList> &answer) {
        digest(taskIds, answer, attempt, call->sent());
    });
}

void AssignStep::digest(const QStringList &taskIds, const Result<QStringList> &answer, int attempt,
                        QElapsedTimer sent)
{
    if (answer) {
        QStringList done;
        QStringList missing;
        for (const QString &id : taskIds)
            (answer->contains(id) ? done : missing) += id;
        end(done, {ItemState::Done, {}});
        end(missing,
            {ItemState::Failed, tr("RedBrick did not change this task and gave no reason.")});
        return;
    }
    const Error &error = answer.error();
    if (error.effect == Error::Effect::Unknown) {
        settle(taskIds, sent, error.message);
    } else if (m_cancelled && ChangeBatch::isUnsent(error)) {
        end(taskIds, *m_cancelled);
    } else if (error.kind == Error::Kind::RateLimited && attempt < ChangeBatch::maxAttempts) {
        send(taskIds, attempt + 1);
    } else if ((error.kind == Error::Kind::Refused || error.kind == Error::Kind::TooLarge)
               && taskIds.size() > 1) {
        const qsizetype half = taskIds.size() / 2;
        send(taskIds.first(half), 1);
        send(taskIds.sliced(half), 1);
    } else {
        end(taskIds, {ItemState::Failed, error.message});
    }
}

void AssignStep::settle(const QStringList &taskIds, QElapsedTimer sent, const QString &error)
{
    Q_EMIT settling(taskIds);
    auto *lost = new LostAnswer(
        m_api, m_timings, m_projectId, taskIds, sent,
        [this](const TaskDetails &now) { return judge(now); }, error, this);
    connect(lost, &LostAnswer::finished, this, [this](const QHash<QString, Outcome> &outcomes) {
        for (auto it = outcomes.begin(); it != outcomes.end(); ++it)
            end({it.key()}, it.value());
    });
    lost->start();
}

Outcome AssignStep::judge(const TaskDetails &now) const
{
    const QList<Assignee> &assignees = now.task.assignees;
    const bool asAsked = m_target == Target::Nobody
        ? assignees.isEmpty()
        : assignees.size() == 1 && assignees.first().person.userId == m_person.userId;
    return asAsked ? Outcome{ItemState::Done, {}} : Outcome{};
}

void AssignStep::end(const QStringList &taskIds, const Outcome &outcome)
{
    for (const QString &id : taskIds)
        m_outcomes.insert(id, outcome);
    if (m_outcomes.size() == m_expected && !taskIds.isEmpty()) {
        Q_EMIT finished(m_outcomes);
        deleteLater();
    }
}

} // namespace brickyard
