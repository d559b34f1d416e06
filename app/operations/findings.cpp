// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/findings.h"

#include <QSet>

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

/// Whether a task belongs to this person alone; without a user id: to nobody.
bool belongsTo(const Task &task, const QString &userId)
{
    return userId.isEmpty()
        ? task.assignees.isEmpty()
        : task.assignees.size() == 1 && task.assignees.first().person.userId == userId;
}

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

Finding Findings::look(const OperationItem &item, const TaskDetails &now) const
{
    // Whatever happened to the task, it can be commented on.
    if (m_operation.kind == Operation::Kind::Comment)
        return {ItemEvent::LookedOwn, {}};
    if (m_operation.isMove())
        return lookForMove(item, now.task);
    if (m_operation.kind == Operation::Kind::PreLabel)
        return lookForPreLabel(item, now.task);
    if (m_operation.isAssignment())
        return lookForAssignment(item, now.task);
    const Finding finding = lookForDecision(item, now.task);
    if (finding.event == ItemEvent::LookedForeign || !item.labelsSeen
        || *item.labelsSeen == now.labeledAt)
        return finding;
    return {ItemEvent::LookedForeign,
            tr("Its labels have changed since the program saw them. Nothing was decided; run it "
               "again.")};
}

/// For "moved to …": what people call the places that have a word of the service's for a name.
QString Findings::placeName(const QString &stageName)
{
    if (stageName == QLatin1String("END"))
        return tr("ground truth");
    if (stageName == QLatin1String("ARCHIVED"))
        return tr("the archive");
    return stageName;
}

Finding Findings::lookAtPlace(const OperationItem &item, const Task &now) const
{
    if (now.stageName != m_operation.stageName)
        return {ItemEvent::LookedForeign,
                tr("Somebody moved the task to %1 meanwhile; it was left alone.")
                    .arg(placeName(now.stageName))};
    if (now.assignees.size() > 1)
        return {
            ItemEvent::LookedForeign,
            tr("The task has several assignees (consensus); Brickyard leaves such tasks alone.")};
    const bool unchanged = item.progress.holdsTask() ? belongsTo(now, item.look->askedBy)
                                                     : assigneeIds(now) == assigneeIds(item.before);
    if (unchanged)
        return {ItemEvent::LookedOwn, {}};
    if (now.assignees.isEmpty())
        return {ItemEvent::LookedForeign,
                tr("Somebody unassigned the task meanwhile; it was left alone.")};
    return {
        ItemEvent::LookedForeign,
        tr("Somebody gave the task to %1 meanwhile; it was left alone.").arg(assigneeNames(now))};
}

QString Findings::nameOf(const Person &person) const
{
    return person.userId == m_me.userId ? tr("Somebody with your API key") : person.displayName();
}

Finding Findings::lookAtLabels(const LabelPackage &package, const TaskDetails &now) const
{
    if (package.replacesAny || now.labeledAt == package.replaces)
        return {ItemEvent::LookedOwn, {}};
    return {ItemEvent::LookedForeign,
            tr("%1 changed the task's labels meanwhile; it was left alone.")
                .arg(nameOf(now.labeledBy))};
}

Finding Findings::lookForPreLabel(const OperationItem &item, const Task &now) const
{
    const Finding place = lookAtPlace(item, now);
    if (place.event != ItemEvent::LookedOwn || now.assignees.isEmpty() || m_operation.takeOver)
        return place;
    // Whoever has begun would save their own labels over these, or lose theirs.
    const bool isBegun = now.state != TaskState::Assigned && now.state != TaskState::Unassigned;
    if (!isBegun || now.isAssignedTo(m_me.userId))
        return place;
    return {ItemEvent::LookedForeign,
            tr("%1 has begun to work on the task; its labels were left as they are.")
                .arg(now.assignees.first().person.displayName())};
}

Finding Findings::lookForDecision(const OperationItem &item, const Task &now) const
{
    const Finding place = lookAtPlace(item, now);
    if (place.event != ItemEvent::LookedOwn || now.isAssignedTo(m_me.userId))
        return place;
    if (!now.assignees.isEmpty() && !item.progress.holdsTask() && !m_operation.takeOver) {
        return {ItemEvent::LookedForeign,
                tr("The task belongs to %1 and was left with them.")
                    .arg(now.assignees.first().person.displayName())};
    }
    return {ItemEvent::LookedTakeOver, {}};
}

Finding Findings::lookForAssignment(const OperationItem &item, const Task &now) const
{
    const Finding place = lookAtPlace(item, now);
    if (now.stageName != m_operation.stageName)
        return place;
    // Already as asked: nothing to send, whoever did it.
    if (belongsTo(now, item.target.userId))
        return {ItemEvent::LookedAsAsked, {}};
    // Taking away work that was begun is asked about; here nobody could be asked.
    const bool begun = !now.assignees.isEmpty() && now.state != TaskState::Assigned
        && now.state != item.before.state;
    if (place.event == ItemEvent::LookedOwn && begun) {
        return {ItemEvent::LookedForeign,
                tr("%1 went on with the task meanwhile; it was left alone.")
                    .arg(now.assignees.first().person.displayName())};
    }
    return place;
}

Finding Findings::lookForMove(const OperationItem &item, const Task &now) const
{
    if (now.stageName == item.targetStage)
        return {ItemEvent::LookedAsAsked, {}};
    if (now.stageName != item.before.stageName)
        return {ItemEvent::LookedForeign,
                tr("The task has gone on to %1 since; it was left alone.")
                    .arg(placeName(now.stageName))};
    if (assigneeIds(now) != assigneeIds(item.before))
        return {
            ItemEvent::LookedForeign,
            now.assignees.isEmpty()
                ? tr("Somebody unassigned the task since; it was left alone.")
                : tr("The task was given to %1 since; it was left alone.").arg(assigneeNames(now))};
    return {ItemEvent::LookedOwn, {}};
}

Finding Findings::lookForGiveBack(const OperationItem &item, const TaskDetails &now) const
{
    const Task &task = now.task;
    if (m_operation.kind == Operation::Kind::SaveDraft && item.progress.write == StepState::Done) {
        const bool isOurs = belongsTo(task, item.look->askedBy)
            && item.look->owner.userId != item.look->askedBy
            && task.stageName == m_operation.stageName;
        return {isOurs ? ItemEvent::LookedOwn : ItemEvent::LookedForeign, {}};
    }
    if (m_operation.isMove() && item.progress.write == StepState::Done)
        return {task.stageName == item.targetStage && task.assignees.isEmpty()
                    ? ItemEvent::LookedOwn
                    : ItemEvent::LookedForeign,
                {}};
    if (item.progress.holdsTask() && belongsTo(task, item.look->askedBy)
        && task.stageName == m_operation.stageName)
        return {ItemEvent::LookedOwn, {}};
    // Nothing to give back: the look says only whether somebody else is why it was refused.
    Finding finding = look(item, now);
    if (finding.event != ItemEvent::LookedForeign)
        finding.event = ItemEvent::LookedOwn;
    return finding;
}

std::optional<Finding> Findings::settle(const OperationItem &item, const TaskDetails &now) const
{
    const Finding done{ItemEvent::FoundDone, {}};
    const auto doneIf = [&done](bool is) { return is ? std::optional(done) : std::nullopt; };
    switch (phaseOf(item.progress)) {
    case ItemPhase::TakeOverLost:
        return doneIf(belongsTo(now.task, item.look->askedBy));
    case ItemPhase::GiveBackLost:
        return doneIf(belongsTo(
            now.task, m_operation.isMove() ? item.target.userId : item.look->owner.userId));
    case ItemPhase::WriteLost:
        break;
    default:
        return {};
    }
    if (m_operation.kind == Operation::Kind::Comment)
        return doneIf(isCommentThere(item, now));
    if (m_operation.isMove())
        return doneIf(now.task.stageName == item.targetStage);
    if (m_operation.isAssignment())
        return doneIf(belongsTo(now.task, item.target.userId));
    return m_operation.isDecision() ? settleDecision(item, now) : settleLabels(item, now);
}

Story Findings::storyToSettle() const
{
    return m_operation.putsLabels() && !m_operation.isDecision() ? Story::Labels : Story::Whole;
}

std::optional<Finding> Findings::settleLabels(const OperationItem &item,
                                              const TaskDetails &now) const
{
    // As for decisions (protocol.md 5.5): what was not there at the look before and was made by
    // the user id that the key had is ours, if it is what we have sent.
    if (now.labeledAt == item.look->labelsSince)
        return {};
    QStringList ids;
    for (const Label &label : now.labels)
        ids += label.id;
    if (now.labeledBy.userId == item.look->askedBy
        && labelMark(ids, now.labelsPath) == item.look->sentLabels)
        return Finding{ItemEvent::FoundDone, {}};
    return Finding{ItemEvent::FoundForeign,
                   tr("%1 gave the task other labels meanwhile.").arg(nameOf(now.labeledBy))};
}

std::optional<Finding> Findings::settleDecision(const OperationItem &item,
                                                const TaskDetails &now) const
{
    // protocol.md 5.5: an output event of this stage that was not there at the look before, made
    // by the user id that the key had, is ours.
    const QSet<QString> known(item.look->knownIds.begin(), item.look->knownIds.end());
    int knownWithoutId = item.look->eventsWithoutId; // told apart by number: a story only grows
    for (const TaskEvent &event : now.events) {
        if (!tellsOfDecision(event) || known.contains(event.id))
            continue;
        if (event.id.isEmpty() && knownWithoutId-- > 0)
            continue;
        if (event.person.userId == item.look->askedBy)
            return Finding{ItemEvent::FoundDone, {}};
        return Finding{ItemEvent::FoundForeign,
                       (m_operation.kind == Operation::Kind::Submit
                            ? tr("%1 submitted the task meanwhile.")
                            : tr("%1 reviewed the task meanwhile."))
                           .arg(event.person.displayName())};
    }
    if (now.task.stageName != m_operation.stageName)
        return Finding{
            ItemEvent::FoundForeign,
            tr("Somebody moved the task to %1 meanwhile.").arg(placeName(now.task.stageName))};
    return {};
}

bool Findings::isCommentThere(const OperationItem &item, const TaskDetails &now) const
{
    const QList<Comment> there = commentsBeside(now, m_operation.replyTo);
    return std::any_of(there.cbegin(), there.cend(), [&](const Comment &comment) {
        return !item.look->knownIds.contains(comment.id)
            && comment.author.userId == item.look->askedBy && comment.text == m_operation.comment;
    });
}

bool Findings::tellsOfDecision(const TaskEvent &event) const
{
    if (event.stageName != m_operation.stageName)
        return false;
    if (m_operation.kind == Operation::Kind::Submit)
        return event.kind == TaskEvent::Kind::Submitted;
    return event.kind == TaskEvent::Kind::Accepted || event.kind == TaskEvent::Kind::Rejected
        || event.kind == TaskEvent::Kind::Corrected;
}

std::shared_ptr<const ItemLook> Findings::remember(const OperationItem &item,
                                                   const TaskDetails &now) const
{
    auto look = std::make_shared<ItemLook>();
    look->askedBy = m_me.userId;
    look->updatedAt = now.task.updatedAt;
    look->labelsSince = now.labeledAt;
    // Whom the task belonged to is what the first look saw; since then it may be the key's.
    if (item.look && item.progress.holdsTask())
        look->owner = item.look->owner;
    else if (!now.task.assignees.isEmpty())
        look->owner = now.task.assignees.first().person;
    if (m_operation.isDecision()) {
        for (const TaskEvent &event : now.events) {
            if (!tellsOfDecision(event))
                continue;
            if (event.id.isEmpty())
                ++look->eventsWithoutId;
            else
                look->knownIds += event.id;
        }
    } else if (m_operation.kind == Operation::Kind::Comment) {
        const QList<Comment> comments = commentsBeside(now, m_operation.replyTo);
        for (const Comment &comment : comments)
            look->knownIds += comment.id;
    }
    return look;
}

QString Findings::fingerprint(const TaskDetails &details)
{
    QStringList parts{details.task.stageName, details.task.stateWord,
                      details.task.updatedAt.toString(Qt::ISODateWithMs),
                      QString::number(details.events.size())};
    for (const Assignee &assignee : details.task.assignees)
        parts += assignee.person.userId;
    return parts.join(u'\n');
}

} // namespace brickyard
