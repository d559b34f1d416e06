// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"

#include <QJsonArray>

namespace brickyard::sandbox {

namespace {

constexpr int standardPage = 100;

} // namespace

// How long people worked on what.
void Api::installTimes(graphql::Executor &executor)
{
    const auto page = [this](QList<CompletionRecord> completions, int first) {
        QJsonValue cursor;
        if (completions.size() > first) {
            completions.resize(first);
            if (first > 0)
                cursor = Cursor{completions.last().pk, std::nullopt, std::nullopt}.text();
        }
        QJsonArray entries;
        for (const CompletionRecord &completion : std::as_const(completions)) {
            const Project *of = m_stores.directory.project(completion.project);
            entries.append(QJsonObject{
                {QStringLiteral("project"), of ? QJsonValue(m_views.project(*of)) : QJsonValue()},
                {QStringLiteral("taskId"), m_stores.tasks.taskIdOf(completion.task)},
                {QStringLiteral("user"), m_views.user(completion.user)},
                {QStringLiteral("timeSpent"), completion.timeMs},
                {QStringLiteral("cycle"), completion.cycle},
                {QStringLiteral("date"), toIsoText(completion.completedAt)},
            });
        }
        return QJsonObject{{QStringLiteral("entries"), entries},
                           {QStringLiteral("cursor"), cursor}};
    };

    root(executor, "Query", "taskActiveTime", [this, page](const Arguments &arguments) {
        const Project &asked = project(arguments);
        const QString stageName = textArgument(arguments, "stageName");
        if (!asked.workflow.find(stageName) && !asked.workflow.place(stageName)) {
            throw Refusal(QStringLiteral("There is no stage %1 in the project \"%2\".")
                              .arg(stageName, asked.name));
        }
        qint64 task = 0;
        if (hasArgument(arguments, "taskId"))
            task = m_tasks.task(asked, textArgument(arguments, "taskId")).pk;
        const int first = firstArgument(arguments, standardPage);
        return page(m_stores.tasks.completions(asked.pk, stageName, task,
                                               Cursor::fromArguments(arguments).after, first + 1),
                    first);
    });

    root(executor, "Query", "firstLabelingTime", [this, page](const Arguments &arguments) {
        requireOrganization(arguments);
        const int first = firstArgument(arguments, standardPage);
        return page(
            m_stores.tasks.firstLabelings(momentArgument(arguments, "startDate").value_or(0),
                                          momentArgument(arguments, "endDate").value_or(0),
                                          Cursor::fromArguments(arguments).after, first + 1),
            first);
    });
}

} // namespace brickyard::sandbox
