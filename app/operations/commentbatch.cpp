// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/commentbatch.h"

#include "redbrick/redbrickapi.h"

#include <QSet>

#include <algorithm>

namespace brickyard {

namespace {

/// A comment's place: the comments beside it, or the answers to the one that it answers.
QList<Comment> commentsBeside(const TaskDetails &task, const QString &replyTo)
{
    if (replyTo.isEmpty())
        return task.comments;
    const auto parent = std::find_if(task.comments.cbegin(), task.comments.cend(),
                                     [&](const Comment &comment) { return comment.id == replyTo; });
    return parent == task.comments.cend() ? QList<Comment>() : parent->replies;
}

} // namespace

CommentBatch::CommentBatch(Context context, std::map<int, OperationItem> items, QString text,
                           QString replyTo, QObject *parent)
    : ChangeBatch(std::move(context), std::move(items), parent),
      m_text(std::move(text)),
      m_replyTo(std::move(replyTo))
{}

Outcome CommentBatch::inspect(const OperationItem &, const TaskDetails &)
{
    return {}; // whatever happened to the task, it can be commented on
}

void CommentBatch::write(const QStringList &taskIds)
{
    for (const QString &id : taskIds)
        send(id, 1);
}

void CommentBatch::send(const QString &taskId, int attempt)
{
    if (cancelled()) {
        endItem(taskId, cancelledOutcome());
        return;
    }
    const QString stageName = lookOf(taskId).task.stageName;
    ApiCall<Done> *call =
        context().api->createComment(context().projectId, stageName, taskId, m_text, m_replyTo);
    call->then(this, [this, call, taskId, attempt](const Result<Done> &answer) {
        answered(taskId, answer, attempt, call->sent());
    });
}

void CommentBatch::answered(const QString &taskId, const Result<Done> &answer, int attempt,
                            QElapsedTimer sent)
{
    if (answer) {
        item(taskId).changed = true;
        endItem(taskId, {ItemState::Done, {}});
    } else if (cancelled() && isUnsent(answer.error())) {
        endItem(taskId, cancelledOutcome());
    } else if (answer.error().kind == Error::Kind::RateLimited && attempt < maxAttempts) {
        send(taskId, attempt + 1);
    } else if (answer.error().effect == Error::Effect::Unknown) {
        announceSettling({taskId});
        auto *lost = new LostAnswer(
            context().api, context().timings, context().projectId, {taskId}, sent,
            [this, taskId](const TaskDetails &now) { return judge(lookOf(taskId), now); },
            answer.error().message, this);
        connect(lost, &LostAnswer::finished, this, [this](const QHash<QString, Outcome> &outcomes) {
            for (auto it = outcomes.begin(); it != outcomes.end(); ++it)
                item(it.key()).changed = it->state == ItemState::Done;
            endItems(outcomes);
        });
        lost->start();
    } else {
        endItem(taskId, {ItemState::Failed, answer.error().message});
    }
}

Outcome CommentBatch::judge(const TaskDetails &before, const TaskDetails &now) const
{
    QSet<QString> known;
    for (const Comment &comment : commentsBeside(before, m_replyTo))
        known.insert(comment.id);
    const QList<Comment> there = commentsBeside(now, m_replyTo);
    const bool written = std::any_of(there.cbegin(), there.cend(), [&](const Comment &comment) {
        return !known.contains(comment.id) && comment.author.userId == context().me.userId
            && comment.text == m_text;
    });
    return written ? Outcome{ItemState::Done, {}} : Outcome{};
}

} // namespace brickyard
