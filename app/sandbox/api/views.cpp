// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <limits>

namespace brickyard::sandbox {

namespace {

QJsonValue typeName(const char *name)
{
    return QLatin1StringView(name);
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QJsonValue momentValue(const std::optional<Moment> &moment)
{
    return moment ? QJsonValue(toIsoText(*moment)) : QJsonValue();
}

QJsonValue numberValue(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue textValue(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

QJsonValue Views::user(int pk) const
{
    const auto known = m_users.constFind(pk);
    if (known != m_users.constEnd())
        return *known;
    const User *user = m_stores.directory.user(pk);
    if (!user)
        return {};
    const QJsonObject object{
        {QStringLiteral("userId"), user->userId},
        {QStringLiteral("email"), user->email.isEmpty() ? QJsonValue() : QJsonValue(user->email)},
        {QStringLiteral("givenName"), textValue(user->givenName)},
        {QStringLiteral("familyName"), textValue(user->familyName)},
        {QStringLiteral("mfaSetup"), user->mfa},
        {QStringLiteral("lastSeen"), momentValue(user->lastSeen)},
        {QStringLiteral("updatedAt"), toIsoText(user->updatedAt)},
        {QStringLiteral("idProvider"), user->idProvider},
    };
    m_users.insert(pk, object);
    return object;
}

QJsonObject Views::project(const Project &project) const
{
    const QString orgId = m_stores.directory.orgId;
    return {
        {QStringLiteral("orgId"), orgId},
        {QStringLiteral("projectId"), project.projectId},
        {QStringLiteral("name"), project.name},
        {QStringLiteral("desc"), textValue(project.description)},
        {QStringLiteral("status"), project.status},
        {QStringLiteral("tdType"), QStringLiteral("DICOM_SEGMENTATION")},
        {QStringLiteral("taxonomy"), QJsonObject{{QStringLiteral("name"), project.taxonomy}}},
        {QStringLiteral("projectUrl"),
         m_library.pageAddress(orgId + QLatin1StringView("/projects/") + project.projectId)},
        {QStringLiteral("createdAt"), toIsoText(project.createdAt)},
        {QStringLiteral("consensusSettings"),
         QJsonObject{{QStringLiteral("enabled"), project.consensus}}},
        {QStringLiteral("workspace"),
         project.workspaceId.isEmpty()
             ? QJsonValue()
             : QJsonObject{{QStringLiteral("workspaceId"), project.workspaceId}}},
    };
}

QJsonObject Views::stage(const Stage &stage) const
{
    QJsonObject routing = stage.routing;
    switch (stage.brick()) {
    case Brick::Review:
        routing.insert(QStringLiteral("__typename"), typeName("BooleanRouting"));
        break;
    case Brick::Feedback:
        routing.insert(QStringLiteral("__typename"), typeName("FeedbackRouting"));
        break;
    case Brick::Input:
    case Brick::Label:
    case Brick::Output:
        routing.insert(QStringLiteral("__typename"), typeName("NextRouting"));
        break;
    case Brick::Other:
        routing.insert(QStringLiteral("__typename"), typeName("NoRouting"));
        break;
    }
    return {
        {QStringLiteral("stageName"), stage.name},
        {QStringLiteral("brickName"), stage.brickName},
        {QStringLiteral("stageConfig"), compact(stage.config)},
        {QStringLiteral("routing"), routing},
    };
}

QJsonObject Views::orgMember(const User &user) const
{
    return {
        {QStringLiteral("user"), this->user(user.pk)},
        {QStringLiteral("role"), user.role},
        {QStringLiteral("tags"), QJsonArray::fromStringList(user.tags)},
        {QStringLiteral("active"), user.active},
        {QStringLiteral("lastSeen"), momentValue(user.lastSeen)},
    };
}

QJsonObject Views::projectMember(const Project &project, const Member &member) const
{
    QJsonArray access;
    for (const Stage &stage : project.workflow.stages()) {
        if (!stage.isWorkStage())
            continue;
        access.append(
            QJsonObject{{QStringLiteral("stageName"), stage.name},
                        {QStringLiteral("access"),
                         mayWorkIn(project, *m_stores.directory.user(member.user), stage.name)}});
    }
    return {
        {QStringLiteral("member"), orgMember(*m_stores.directory.user(member.user))},
        {QStringLiteral("role"), member.role},
        {QStringLiteral("stageAccess"), access},
    };
}

QJsonValue Views::taskData(qint64 pk, const QString &stage, Moment createdAt, int creator) const
{
    LabelsRecord labels;
    if (const std::optional<LabelsRecord> stored = m_stores.history.labels(pk)) {
        labels = *stored;
    } else {
        labels.stage = stage;
        labels.createdAt = createdAt;
        labels.createdBy = creator;
        labels.labels = QStringLiteral("[]");
    }
    const User *author = m_stores.directory.user(labels.createdBy);
    return QJsonObject{
        {QStringLiteral("stageName"), labels.stage},
        {QStringLiteral("createdAt"), toIsoText(labels.createdAt)},
        {QStringLiteral("createdBy"), author ? QJsonValue(author->userId) : QJsonValue()},
        {QStringLiteral("createdByEntity"), user(labels.createdBy)},
        {QStringLiteral("labelsData"), textValue(labels.labels)},
        {QStringLiteral("labelsStorage"),
         QJsonObject{{QStringLiteral("storageId"), redbrickStorage}}},
        {QStringLiteral("_path"), textValue(labels.path)},
        {QStringLiteral("_map"), QJsonDocument::fromJson(labels.map).array()},
    };
}

QJsonValue Views::event(const EventRecord &event, const QString &taskId) const
{
    if (event.kind == EventRecord::Kind::StateChange) {
        return QJsonObject{
            {QStringLiteral("__typename"), typeName("TaskStateChanges")},
            {QStringLiteral("stageName"), event.stage},
            {QStringLiteral("assignedAtAfter"), momentValue(event.assignedAt)},
            {QStringLiteral("createdAt"), toIsoText(event.createdAt)},
            {QStringLiteral("statusBefore"), taskStateName(event.stateBefore)},
            {QStringLiteral("statusAfter"), taskStateName(event.stateAfter)},
            {QStringLiteral("assignedToBeforeEntity"), user(event.assigneeBefore)},
            {QStringLiteral("assignedToAfterEntity"), user(event.assigneeAfter)},
            {QStringLiteral("consensusAssigneesBefore"), QJsonArray()},
            {QStringLiteral("consensusAssigneesAfter"), QJsonArray()},
            {QStringLiteral("consensusStatusesBefore"), QJsonArray()},
            {QStringLiteral("consensusStatusesAfter"), QJsonArray()},
            // Each visit of a review stage begins without a result. The reference client looks
            // at the after field only where it differs from the before field.
            {QStringLiteral("reviewResultBefore"), QJsonValue()},
            {QStringLiteral("reviewResultAfter"),
             event.flag ? QJsonValue(*event.flag) : QJsonValue()},
        };
    }

    QJsonObject object{
        {QStringLiteral("__typename"), typeName("TaskEvent")},
        // Made from what does not change, so that the same event has the same id each time.
        {QStringLiteral("eventId"),
         QUuid::createUuidV5(QUuid::fromString(taskId), QString::number(event.pk))
             .toString(QUuid::WithoutBraces)},
        {QStringLiteral("createdAt"), toIsoText(event.createdAt)},
    };
    QJsonObject detail{{QStringLiteral("currentStageName"), event.stage}};
    switch (event.kind) {
    case EventRecord::Kind::Created:
        detail.insert(QStringLiteral("isGroundTruth"), event.flag.value_or(false));
        detail.insert(QStringLiteral("priority"), numberValue(event.number));
        object.insert(QStringLiteral("createEvent"), detail);
        object.insert(QStringLiteral("taskData"),
                      taskData(event.labels, event.stage, event.createdAt, event.actor));
        break;
    case EventRecord::Kind::Input:
        detail.insert(QStringLiteral("priority"), numberValue(event.number));
        object.insert(QStringLiteral("inputEvent"), detail);
        break;
    case EventRecord::Kind::Output:
        detail.insert(QStringLiteral("outputBool"),
                      event.flag ? QJsonValue(*event.flag) : QJsonValue());
        detail.insert(QStringLiteral("timeSpentMs"), numberValue(event.number));
        object.insert(QStringLiteral("outputEvent"), detail);
        object.insert(QStringLiteral("taskData"),
                      taskData(event.labels, event.stage, event.createdAt, event.actor));
        break;
    case EventRecord::Kind::StateChange:
        break;
    }
    return object;
}

QJsonObject Views::comment(const CommentRecord &comment, const QList<CommentRecord> &all) const
{
    QJsonArray replies;
    for (const CommentRecord &other : all) {
        if (other.parent == comment.pk)
            replies.append(this->comment(other, {}));
    }
    return {
        {QStringLiteral("__typename"), typeName("Comment")},
        {QStringLiteral("commentId"), comment.commentId},
        {QStringLiteral("createdBy"), user(comment.author)},
        {QStringLiteral("textVal"), comment.text},
        {QStringLiteral("createdAt"), toIsoText(comment.createdAt)},
        {QStringLiteral("stageName"), comment.stage},
        {QStringLiteral("issueComment"), comment.issue},
        {QStringLiteral("issueResolved"), comment.resolved},
        {QStringLiteral("labelEntityLabelId"),
         comment.labelId.isEmpty() ? QJsonValue() : QJsonValue(comment.labelId)},
        {QStringLiteral("replies"), replies},
        {QStringLiteral("pin"),
         comment.pin.isEmpty() ? QJsonValue() : QJsonDocument::fromJson(comment.pin).object()},
    };
}

QJsonValue Views::history(qint64 task, const QString &taskId) const
{
    const QList<EventRecord> events = m_stores.history.events(task);
    const QList<CommentRecord> comments = m_stores.history.comments(task);
    QJsonArray story;
    auto comment = comments.constBegin();
    const auto tellCommentsUntil = [&](Moment moment) {
        for (; comment != comments.constEnd() && comment->createdAt < moment; ++comment) {
            if (!comment->parent)
                story.append(this->comment(*comment, comments));
        }
    };
    for (const EventRecord &event : events) {
        tellCommentsUntil(event.createdAt);
        story.append(this->event(event, taskId));
    }
    tellCommentsUntil(std::numeric_limits<Moment>::max());
    return story;
}

} // namespace brickyard::sandbox
