// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/task.h"

#include <QList>
#include <QString>

namespace brickyard::test {

inline Person person(const QString &givenName, const QString &familyName)
{
    Person person;
    person.userId = QStringLiteral("user-") + givenName.toLower();
    person.email = givenName.toLower() + QStringLiteral("@example.com");
    person.givenName = givenName;
    person.familyName = familyName;
    return person;
}

inline Person anna()
{
    return person(QStringLiteral("Anna"), QStringLiteral("Berg"));
}

inline Person bob()
{
    return person(QStringLiteral("Bob"), QStringLiteral("Chen"));
}

inline Stage labelStage()
{
    return Stage{QStringLiteral("Label"), StageKind::Label, QStringLiteral("manual-labeling"),
                 false};
}

inline Stage reviewStage()
{
    return Stage{QStringLiteral("Review_1"), StageKind::Review, QStringLiteral("expert-review"),
                 false};
}

inline Stage groundTruth()
{
    return Stage{QStringLiteral("Output"), StageKind::Output, QStringLiteral("labelset-output"),
                 false};
}

inline Task task(const QString &id, const QString &name = {})
{
    Task task;
    task.id = id;
    task.name = name.isEmpty() ? QStringLiteral("name of ") + id : name;
    task.stageName = QStringLiteral("Label");
    task.state = TaskState::Unassigned;
    task.stateWord = taskStateWord(task.state);
    return task;
}

inline Task assigned(Task task, const Person &person, TaskState state = TaskState::Assigned)
{
    Assignee assignee;
    assignee.person = person;
    assignee.state = state;
    task.assignees = {assignee};
    task.state = state;
    task.stateWord = taskStateWord(state);
    return task;
}

/// "t0" to "t<count - 1>", every second one Anna's, every third of the others Bob's.
inline QList<Task> tasks(int count, int first = 0)
{
    QList<Task> list;
    list.reserve(count);
    for (int i = first; i < first + count; ++i) {
        Task one = task(QStringLiteral("t%1").arg(i),
                        QStringLiteral("site-%1/patient-%2/ct").arg(i % 7).arg(i));
        one.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + i * 1000LL).toUTC();
        one.updatedAt =
            QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + (i * 7919LL) % 100'000).toUTC();
        one.seriesCount = i % 4;
        if (i % 5 != 0)
            one.priority = (i % 10) / 10.0;
        if (i % 2 == 0)
            one = assigned(one, anna());
        else if (i % 3 == 0)
            one = assigned(one, bob(), TaskState::InProgress);
        list.append(one);
    }
    return list;
}

} // namespace brickyard::test
