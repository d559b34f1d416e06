// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskreader.h"
#include "tests/support/scriptedcall.h"

#include <QList>
#include <QPointer>

namespace brickyard::test {

/// Answers when it is told to, and remembers what it was asked.
class ScriptedReader : public TaskReader
{
public:
    struct PageRequest
    {
        QueueQuery query;
        int first;
        QString after;
        QPointer<ScriptedCall<TaskPage>> call;
    };
    struct TaskRequest
    {
        QStringList taskIds;
        QPointer<ScriptedCall<QList<TaskDetails>>> call;
    };

    struct ChangesRequest
    {
        QString projectId;
        QString cacheTime;
        int first;
        QString after;
        QPointer<ScriptedCall<TaskChanges>> call;
    };

    ApiCall<TaskPage> *fetchTaskPage(const QueueQuery &query, int first,
                                     const QString &after) override
    {
        auto *call = new ScriptedCall<TaskPage>(&owner);
        pages.append({query, first, after, call});
        return call;
    }

    ApiCall<QList<TaskDetails>> *fetchTasks(const QString &, const QStringList &taskIds) override
    {
        auto *call = new ScriptedCall<QList<TaskDetails>>(&owner);
        lookUps.append({taskIds, call});
        return call;
    }

    /// The latest request for a page of this list.
    PageRequest &page(QueueQuery::List list)
    {
        for (qsizetype i = pages.size(); i-- > 0;) {
            if (pages.at(i).query.list == list)
                return pages[i];
        }
        qFatal("no such page was asked for");
    }

    void answer(QueueQuery::List list, const QList<Task> &tasks, const QString &cursor = {})
    {
        page(list).call->answer(TaskPage{tasks, cursor});
    }

    void fail(QueueQuery::List list, Error::Kind kind)
    {
        page(list).call->answer(Error{kind, QStringLiteral("the reason")});
    }

    /// The answer to the latest request begins to arrive.
    void begin(QueueQuery::List list, const QString &cursor)
    {
        Q_EMIT page(list).call->nextPageKnown(cursor);
    }

    /// Ends the lists beside the queue.
    void answerOthers()
    {
        answer(QueueQuery::List::Drafts, {});
        answer(QueueQuery::List::Skipped, {});
        answer(QueueQuery::List::Issues, {});
    }

    ApiCall<TaskChanges> *fetchChangedTasks(const QString &projectId, const QString &cacheTime,
                                            int first, const QString &after) override
    {
        auto *call = new ScriptedCall<TaskChanges>(&owner);
        changes.append({projectId, cacheTime, first, after, call});
        return call;
    }

    QObject owner;
    QList<PageRequest> pages;
    QList<ChangesRequest> changes;
    QList<TaskRequest> lookUps;
};

} // namespace brickyard::test
