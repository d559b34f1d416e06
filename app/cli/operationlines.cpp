// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/operationlines.h"

#include "operations/operationjson.h"

namespace brickyard {

QJsonObject itemJson(const QString &taskId, const QString &name, ItemState state,
                     const QString &reason)
{
    return {{QStringLiteral("type"), QStringLiteral("item")},
            {QStringLiteral("task"), taskId},
            {QStringLiteral("name"), name},
            {QStringLiteral("state"), wordOf(state)},
            {QStringLiteral("reason"), reason}};
}

QJsonObject summaryJson(const Operation &operation, const ItemCounts &counts)
{
    QJsonObject object{
        {QStringLiteral("type"), QStringLiteral("summary")},
        {QStringLiteral("operation"),
         operation.id.isNull() ? QJsonValue() : operation.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("kind"), wordOf(operation.kind)},
        {QStringLiteral("stage"), operation.stageName},
        {QStringLiteral("total"), counts.all()},
        {QStringLiteral("resumable"), !operation.isFinished()}};
    for (int state = 0; state < itemStateCount; ++state)
        object.insert(wordOf(ItemState(state)), counts.of(ItemState(state)));
    return object;
}

QJsonObject listedJson(const Operation &operation, const ItemCounts &counts)
{
    QJsonObject object = summaryJson(operation, counts);
    object.insert(QStringLiteral("phase"), wordOf(operation.phase));
    object.insert(QStringLiteral("project"), operation.projectId);
    object.insert(QStringLiteral("author"), operation.author);
    object.insert(QStringLiteral("startedAt"), timeText(operation.startedAt));
    object.insert(QStringLiteral("finishedAt"), timeText(operation.finishedAt));
    return object;
}

} // namespace brickyard
