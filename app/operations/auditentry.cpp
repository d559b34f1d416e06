// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/auditentry.h"

#include "operations/operationjson.h"

#include <QDateTime>

namespace brickyard {

namespace {

QJsonObject place(const QString &stage, const QString &userId)
{
    return {{QStringLiteral("stage"), stage},
            {QStringLiteral("assignee"), userId.isEmpty() ? QJsonValue() : userId}};
}

QString firstAssignee(const Task &task)
{
    return task.assignees.isEmpty() ? QString() : task.assignees.first().person.userId;
}

/// Where the task goes, as far as the step decides it.
QJsonObject destination(const Operation &operation, const OperationItem &item, const Person &me,
                        const QString &step)
{
    if (step == QLatin1String("take over"))
        return place(operation.stageName, me.userId);
    if (step == QLatin1String("give back"))
        return place(operation.isMove() ? item.targetStage : operation.stageName,
                     operation.isMove() ? item.target.userId
                         : item.look    ? item.look->owner.userId
                                        : QString());
    if (operation.isMove())
        return {{QStringLiteral("stage"), item.targetStage}};
    if (operation.isAssignment())
        return place(operation.stageName, item.target.userId);
    if (operation.kind == Operation::Kind::PreLabel || operation.kind == Operation::Kind::SaveDraft)
        return {{QStringLiteral("labels"), wordOf(operation.kind)}};
    return {{QStringLiteral("decision"), wordOf(operation.kind)},
            {QStringLiteral("labels"), operation.putsLabels()}};
}

} // namespace

QJsonObject auditEntry(const Operation &operation, const OperationItem &item, const Person &me,
                       const QString &step, const QString &answer)
{
    return {{QStringLiteral("at"), timeText(QDateTime::currentDateTimeUtc())},
            {QStringLiteral("who"), operation.author},
            {QStringLiteral("key"), me.userId},
            {QStringLiteral("operation"), operation.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("what"), wordOf(operation.kind)},
            {QStringLiteral("step"), step},
            {QStringLiteral("project"), operation.projectId},
            {QStringLiteral("task"), item.before.id},
            {QStringLiteral("name"), item.before.name},
            {QStringLiteral("from"), place(item.before.stageName, firstAssignee(item.before))},
            {QStringLiteral("to"), destination(operation, item, me, step)},
            {QStringLiteral("answer"), answer}};
}

} // namespace brickyard
