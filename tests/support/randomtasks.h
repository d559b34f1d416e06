// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampletasks.h"

#include <QRandomGenerator>
#include <QUuid>

namespace brickyard::test {

/// Tasks with few different values in everything, so that much is equal, missing or nearly equal.
/// The same seed makes the same tasks.
class RandomTasks
{
public:
    explicit RandomTasks(quint32 seed)
        : m_random(seed)
    {}

    int below(int limit) { return int(m_random.bounded(limit)); }

    /// Its id depends on \a number only; one in four is no UUID.
    static QString id(int number)
    {
        if (number % 4 == 3)
            return QStringLiteral("Task %1").arg(number);
        return QUuid::createUuidV5(QUuid(), QString::number(number)).toString(QUuid::WithoutBraces);
    }

    Task task(int number)
    {
        Task task = test::task(id(number), name());
        if (below(3) > 0)
            task = assigned(task, somebody(), TaskState(below(int(TaskState::Unknown) + 1)));
        if (task.state == TaskState::Unknown)
            task.stateWord = below(2) == 0 ? QStringLiteral("FLOATING") : QStringLiteral("SINKING");
        if (below(5) == 0 && !task.assignees.isEmpty())
            task.assignees.append(Assignee{somebody(), TaskState::Completed, {}, {}, time()});
        if (below(3) > 0)
            task.priority = below(5) / 4.0;
        if (below(4) > 0)
            task.createdAt = time();
        if (below(4) > 0)
            task.updatedAt = time();
        task.seriesCount = below(3);
        return task;
    }

private:
    QString name()
    {
        static const QStringList folders{QStringLiteral("site-"),  QStringLiteral("Site-0"),
                                         QStringLiteral("Ärzte "), QStringLiteral("arzte "),
                                         QStringLiteral("проба/"), QStringLiteral("straße_")};
        QString name = folders.at(below(int(folders.size())));
        name += QString::number(below(12));
        if (below(2) == 0)
            name += QStringLiteral("/ct-%1").arg(below(110));
        return name;
    }

    Person somebody() { return below(2) == 0 ? anna() : person(people().at(below(4)), {}); }
    static QStringList people()
    {
        return {QStringLiteral("Zoe"), QStringLiteral("Émile"), QStringLiteral("bob"),
                QStringLiteral("Unassigned")};
    }
    QDateTime time() { return QDateTime::fromMSecsSinceEpoch(below(20) * 1000LL, Qt::UTC); }

    QRandomGenerator m_random;
};

} // namespace brickyard::test
