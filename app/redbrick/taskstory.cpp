// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redbrick/taskstory.h"

#include "redbrick/jsonvalues.h"
#include "redbrick/personparser.h"

#include <algorithm>

namespace brickyard {

TaskStory::TaskStory(const Task &task)
{
    for (const Assignee &assignee : task.assignees)
        m_people.insert(assignee.person.userId, assignee.person);
}

void TaskStory::read(const QJsonArray &genericEvents)
{
    for (const QJsonValue entry : genericEvents) {
        const QJsonObject object = entry.toObject();
        const QString type = textValue(object, QLatin1String("__typename"));
        if (type == QLatin1String("TaskEvent")) {
            readTaskEvent(object);
        } else if (type == QLatin1String("TaskStateChanges")) {
            readStateChanges(object);
        } else if (type == QLatin1String("Comment")) {
            m_comments += readComment(object);
        } else {
            TaskEvent event;
            event.stageName = m_stageName;
            event.at = timeValue(object, QLatin1String("createdAt"));
            m_events += event;
        }
    }
    std::stable_sort(
        m_comments.begin(), m_comments.end(),
        [](const Comment &left, const Comment &right) { return left.createdAt < right.createdAt; });
    // Somebody whom an event only names by id may be told in full by a later one.
    for (TaskEvent &event : m_events) {
        event.person = known(event.person.userId);
        event.from = known(event.from.userId);
    }
}

void TaskStory::readTaskEvent(const QJsonObject &object)
{
    TaskEvent event;
    event.id = textValue(object, QLatin1String("eventId"));
    event.at = timeValue(object, QLatin1String("createdAt"));
    const QString author =
        textValue(objectValue(object, QLatin1String("taskData")), QLatin1String("createdBy"));

    const QJsonValue create = object.value(QLatin1String("createEvent"));
    const QJsonValue input = object.value(QLatin1String("inputEvent"));
    const QJsonValue output = object.value(QLatin1String("outputEvent"));
    if (create.isObject()) {
        event.kind = TaskEvent::Kind::Created;
        event.person.userId = author;
    } else if (input.isObject()) {
        event.kind = TaskEvent::Kind::Entered;
    } else if (const QString stage =
                   textValue(output.toObject(), QLatin1String("currentStageName"));
               stage == QLatin1String("END")) {
        // Nobody submits there, and the last assignee is of a stage before.
        event.kind = TaskEvent::Kind::GroundTruthEdited;
        event.person.userId = author;
    } else if (stage == QLatin1String("Output") || stage == QLatin1String("Failed_Review")) {
        // The service's own step between two stages, which the reference client does not tell.
        m_stageName = stage;
        return;
    } else if (output.isObject()) {
        const QJsonValue accepted = output.toObject().value(QLatin1String("outputBool"));
        if (!accepted.isBool())
            event.kind = TaskEvent::Kind::Submitted;
        else if (!accepted.toBool())
            event.kind = TaskEvent::Kind::Rejected;
        else
            event.kind = m_corrected ? TaskEvent::Kind::Corrected : TaskEvent::Kind::Accepted;
        event.person.userId = m_assignee.userId.isEmpty() ? author : m_assignee.userId;
    }

    for (const QJsonValue &part : {create, input, output}) {
        const QString stage = textValue(part.toObject(), QLatin1String("currentStageName"));
        if (!stage.isEmpty())
            m_stageName = stage;
    }
    event.stageName = m_stageName;
    m_events += event;
}

void TaskStory::readStateChanges(const QJsonObject &object)
{
    const QString stage = textValue(object, QLatin1String("stageNameAfter"));
    if (!stage.isEmpty())
        m_stageName = stage;

    const QJsonValue resultBefore = object.value(QLatin1String("reviewResultBefore"));
    const QJsonValue resultAfter = object.value(QLatin1String("reviewResultAfter"));
    if (resultBefore != resultAfter)
        m_corrected = resultAfter.isBool() && !resultAfter.toBool();

    const Person before = remember(objectValue(object, QLatin1String("assignedToBeforeEntity")));
    const Person after = remember(objectValue(object, QLatin1String("assignedToAfterEntity")));
    const QString statusAfter = textValue(object, QLatin1String("statusAfter"));
    m_assignee = after;

    TaskEvent event;
    event.stageName = m_stageName;
    event.at = timeValue(object, QLatin1String("createdAt"));
    if (before.userId != after.userId) {
        event.kind =
            after.userId.isEmpty() ? TaskEvent::Kind::Unassigned : TaskEvent::Kind::Assigned;
        event.person = after.userId.isEmpty() ? before : after;
        if (!after.userId.isEmpty())
            event.from = before;
    } else if (statusAfter != textValue(object, QLatin1String("statusBefore"))) {
        event.kind = TaskEvent::Kind::StateChanged;
        event.person = after;
        event.stateWord = statusAfter;
    } else {
        // Only the review's result: the output event that follows tells it.
        return;
    }
    m_events += event;
}

Comment TaskStory::readComment(const QJsonObject &object)
{
    Comment comment;
    comment.id = textValue(object, QLatin1String("commentId"));
    comment.author = remember(objectValue(object, QLatin1String("createdBy")));
    comment.text = textValue(object, QLatin1String("textVal"));
    comment.createdAt = timeValue(object, QLatin1String("createdAt"));
    comment.stageName = textValue(object, QLatin1String("stageName"));
    comment.isIssue = object.value(QLatin1String("issueComment")).toBool();
    for (const QJsonValue reply : arrayValue(object, QLatin1String("replies")))
        comment.replies += readComment(reply.toObject());
    return comment;
}

Person TaskStory::remember(const QJsonObject &user)
{
    const Person person = personFromJson(user);
    // The one who says the most about them stays.
    if (!person.userId.isEmpty() && known(person.userId).displayName() == person.userId)
        m_people.insert(person.userId, person);
    return person;
}

Person TaskStory::known(const QString &userId) const
{
    Person unnamed;
    unnamed.userId = userId;
    return m_people.value(userId, unnamed);
}

} // namespace brickyard
