// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskreader.h"

#include <QList>
#include <QPointer>

#include <utility>

namespace brickyard::test {

template<typename T> class ScriptedCall : public ApiCall<T>
{
public:
    using ApiCall<T>::ApiCall;

    void answer(Result<T> result)
    {
        if (this->m_result)
            return;
        this->m_result = std::move(result);
        Q_EMIT this->finished();
        this->deleteLater();
    }

    void abort() override
    {
        aborted = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                answer(Error{Error::Kind::Cancelled, QStringLiteral("cancelled")});
            },
            Qt::QueuedConnection);
    }

    bool aborted = false;
};

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
