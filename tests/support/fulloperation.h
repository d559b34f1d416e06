// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"
#include "tests/support/sampletasks.h"

#include <QTimeZone>

// Values in which no field is as it is by itself, for what has to keep each of them.

namespace brickyard::test {

inline QDateTime moment(int milliseconds)
{
    return QDateTime({2026, 3, 1}, {12, 30, 15}, QTimeZone::utc()).addMSecs(milliseconds);
}

inline Person fullPerson(const QString &name)
{
    Person full = person(name, QStringLiteral("Größe"));
    full.lastSeen = moment(1);
    return full;
}

inline Task fullTask(const QString &id)
{
    Task full = assigned(task(id, QStringLiteral("größe/") + id),
                         fullPerson(QStringLiteral("Anna")), TaskState::InProgress);
    full.assignees += full.assignees.first();
    full.assignees[1].person = fullPerson(QStringLiteral("Bob"));
    full.assignees[1].state = TaskState::Completed;
    full.assignees[0].assignedAt = moment(2);
    full.assignees[0].progressSavedAt = moment(3);
    full.assignees[0].completedAt = moment(4);
    full.priority = 0.25;
    full.createdAt = moment(5);
    full.updatedAt = moment(6);
    full.seriesCount = 3;
    return full;
}

inline ItemLook fullLook()
{
    return ItemLook{QStringLiteral("API:1"),
                    fullPerson(QStringLiteral("Carla")),
                    moment(7),
                    {QStringLiteral("event-1"), QStringLiteral("event-2")},
                    4,
                    moment(8),
                    QStringLiteral("labels/a/data.json")};
}

inline OperationItem fullItem(const QString &taskId)
{
    OperationItem item;
    item.before = fullTask(taskId);
    item.labelsSeen = moment(9);
    item.target = fullPerson(QStringLiteral("Dora"));
    item.targetStage = QStringLiteral("Review_2");
    item.progress.takeOver = StepState::Done;
    item.progress.write = StepState::Failed;
    item.progress.giveBack = StepState::Sending;
    item.progress.outcome = ItemState::Failed;
    item.progress.takesOver = true;
    item.progress.handsOver = true;
    item.state = ItemState::Sending;
    item.reason = QStringLiteral("It said \"no\".");
    item.changed = true;
    item.attempts = 5;
    item.look = std::make_shared<const ItemLook>(fullLook());
    item.stageAfter = QStringLiteral("Review_3");
    item.assigneeAfter = QStringLiteral("user-dora");
    return item;
}

/// Its tasks are "t0" and so on.
inline Operation fullOperation(int count)
{
    Operation operation;
    operation.id = QUuid::createUuid();
    operation.group = QUuid::createUuid();
    operation.kind = Operation::Kind::Reject;
    operation.projectId = QStringLiteral("p1");
    operation.projectName = QStringLiteral("Köpfe");
    operation.stageName = QStringLiteral("Review_1");
    operation.userId = QStringLiteral("API:1");
    operation.author = QStringLiteral("ada");
    operation.assignee = fullPerson(QStringLiteral("Emil"));
    operation.targetCount = 6;
    operation.labelSet = QUuid::fromString(QStringLiteral("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"));
    operation.comment = QStringLiteral("Not <b>this</b> one");
    operation.takeOver = true;
    operation.replyTo = QStringLiteral("comment-1");
    operation.undoes = QUuid::createUuid();
    operation.undoneTitle = QStringLiteral("Accept 1 task");
    operation.redoes = true;
    operation.startedAt = moment(8);
    operation.finishedAt = moment(9);
    operation.notice = QStringLiteral("Replaces another.");
    operation.phase = Operation::Phase::Paused;
    operation.pause = Operation::Pause::NoService;
    operation.pauseReason = QStringLiteral("The service fails.");
    for (int i = 0; i < count; ++i)
        operation.items += fullItem(QStringLiteral("t%1").arg(i));
    return operation;
}

} // namespace brickyard::test
