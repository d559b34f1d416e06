// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"
#include "sandbox/api/taskobject.h"

#include <QJsonArray>

namespace brickyard::sandbox {

namespace {

/// What the service takes where no size is given.
constexpr int standardPage = 50;

void readSearch(TaskQuery &query, const QString &search)
{
    if (search.size() >= 2 && search.startsWith(QLatin1Char('"'))
        && search.endsWith(QLatin1Char('"'))) {
        query.exactName = search.sliced(1, search.size() - 2);
    } else {
        query.prefix = search;
    }
}

CompletionRecord::Result reviewResult(const QString &name)
{
    if (name == QLatin1StringView("PASSED"))
        return CompletionRecord::Result::Passed;
    if (name == QLatin1StringView("FAILED"))
        return CompletionRecord::Result::Failed;
    if (name == QLatin1StringView("CORRECTED"))
        return CompletionRecord::Result::Corrected;
    throw Refusal(QStringLiteral("There is no review state %1.").arg(name));
}

/// Somebody whom nobody is, for a user id or email that is not known: their list is empty.
constexpr int nobodyKnown = -1;

/// `manualLabelingFilters`. \a atStage is where the list is asked for; null for everywhere.
TaskQuery readFilters(const Directory &directory, const Project &project, const QString &atStage,
                      const QJsonObject &filters)
{
    TaskQuery query;
    query.project = project.pk;

    int person = 0;
    const QJsonValue userId = filters.value(QLatin1StringView("userId"));
    if (userId.isString()) {
        const User *user = directory.findUser(userId.toString());
        person = user ? user->pk : nobodyKnown;
    }

    const bool completed = filters.value(QLatin1StringView("recentlyCompleted")).toBool();
    const QString reviewed = textArgument(filters, "reviewState");
    if (completed) {
        // Where it was completed; it may be anywhere by now.
        TaskQuery::Completed wanted;
        wanted.stage = atStage;
        wanted.person = person;
        wanted.from = momentArgument(filters, "completedAtFrom");
        wanted.to = momentArgument(filters, "completedAtTo");
        query.completed = wanted;
    }
    if (!reviewed.isNull()) {
        TaskQuery::Reviewed wanted;
        wanted.stage = atStage;
        wanted.result = reviewResult(reviewed);
        query.reviewed = wanted;
    }
    if (!completed && reviewed.isNull())
        query.stage = atStage;

    // Present and null asks for what belongs to nobody; absent for everybody's.
    if (!completed) {
        if (userId.isNull() && filters.contains(QLatin1StringView("userId")))
            query.assignee = TaskQuery::Assignee::Nobody;
        else if (person)
            query.assignee = TaskQuery::Assignee::Person;
        query.person = person;
    }

    const QString status = textArgument(filters, "status");
    if (!status.isNull()) {
        query.state = taskStateFromName(status);
        if (!query.state)
            throw Refusal(QStringLiteral("There is no task state %1.").arg(status));
    }
    if (hasArgument(filters, "taskId")) {
        query.taskId = textArgument(filters, "taskId").toLower();
        query.withArchived = true;
    }
    return query;
}

} // namespace

// The lists of tasks.
void Api::installQueue(graphql::Executor &executor)
{
    const auto placeArgument = [](const Project &project, const QString &stageName) {
        const std::optional<QString> place = project.workflow.place(stageName);
        if (!place && !project.workflow.find(stageName)) {
            throw Refusal(QStringLiteral("There is no stage %1 in the project \"%2\".")
                              .arg(stageName, project.name));
        }
        // Stages where no task stays (input, feedback) have an empty queue.
        return place.value_or(stageName);
    };
    const auto page = [this](TaskQuery &query, const graphql::ResolveInfo &info,
                             std::optional<Moment> cacheTime) {
        const int first = firstArgument(info.arguments, standardPage);
        // One more than asked for tells whether there is a next page.
        query.limit = first == 0 ? 0 : first + 1;
        QList<TaskRecord> tasks = m_stores.tasks.find(query);
        const auto answer = std::make_shared<TaskPageObject>();
        if (tasks.size() > first) {
            tasks.removeLast();
            Cursor cursor{tasks.last().pk, cacheTime, std::nullopt};
            if (query.updatedSince)
                cursor.updatedAt = tasks.last().updatedAt;
            answer->cursor = cursor.text();
        }
        answer->entries.reserve(size_t(tasks.size()));
        for (TaskRecord &task : tasks)
            answer->entries.push_back(std::make_unique<TaskObject>(std::move(task)));
        if (cacheTime)
            answer->cacheTime = toIsoText(*cacheTime);
        if (info.selects(u"count"))
            answer->count = m_stores.tasks.count(query);
        return answer;
    };

    rootObject(executor, "Query", "genericTasks",
               [this, placeArgument, page](const graphql::ResolveInfo &info) {
                   const Arguments &arguments = info.arguments;
                   const Project &asked = project(arguments);
                   const QString stageName = textArgument(arguments, "stageName");
                   const QString stage =
                       stageName.isNull() ? QString() : placeArgument(asked, stageName);
                   const QJsonObject filters =
                       arguments.value(QLatin1StringView("manualLabelingFilters")).toObject();
                   TaskQuery query = readFilters(m_stores.directory, asked, stage, filters);
                   readSearch(query, textArgument(arguments, "taskSearch"));
                   const bool isQueue =
                       !query.stage.isNull() && !query.state && query.taskId.isNull();
                   query.withoutParked = m_options.queueWithoutParked && isQueue;
                   query.after = Cursor::fromArguments(arguments).after;
                   return page(query, info, std::nullopt);
               });

    rootObject(executor, "Query", "tasksPaged",
               [this, placeArgument, page](const graphql::ResolveInfo &info) {
                   const Arguments &arguments = info.arguments;
                   const Project &asked = project(arguments);
                   const QString stageName = textArgument(arguments, "stageName");
                   const Cursor cursor = Cursor::fromArguments(arguments);
                   TaskQuery query;
                   query.project = asked.pk;
                   if (!stageName.isNull())
                       query.stage = placeArgument(asked, stageName);
                   query.updatedSince = momentArgument(arguments, "cacheTime");
                   query.after = cursor.after;
                   query.afterUpdate = cursor.updatedAt;
                   // All pages of one walk answer the time of its first: what changes while
                   // somebody walks is then asked for again the next time.
                   return page(query, info,
                               cursor.cacheTime ? *cursor.cacheTime : m_stores.clock.tick());
               });
}

} // namespace brickyard::sandbox
