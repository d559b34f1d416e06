// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"

#include <QJsonArray>

#include <algorithm>

namespace brickyard::sandbox {

namespace {

QJsonObject taxonomyObject(const Directory &directory, const Taxonomy &taxonomy)
{
    QJsonObject object = taxonomy.body;
    object.insert(QStringLiteral("orgId"), directory.orgId);
    object.insert(QStringLiteral("taxId"), taxonomy.taxId);
    object.insert(QStringLiteral("name"), taxonomy.name);
    return object;
}

} // namespace

// Who is asking, and what there is: organization, projects, stages, taxonomies, people.
void Api::installAccount(graphql::Executor &executor)
{
    const Directory &directory = m_stores.directory;
    root(executor, "Query", "me",
         [this](const Arguments &) { return m_views.user(m_stores.directory.keyUser); });

    root(executor, "Query", "organization", [this, &directory](const Arguments &arguments) {
        requireOrganization(arguments);
        return QJsonObject{{QStringLiteral("orgId"), directory.orgId},
                           {QStringLiteral("name"), directory.orgName}};
    });

    root(executor, "Query", "projects", [this, &directory](const Arguments &arguments) {
        requireOrganization(arguments);
        const bool activeOnly = arguments.value(QLatin1StringView("active")).toBool();
        QJsonArray projects;
        for (const Project &project : directory.projects) {
            if (!activeOnly || project.status != QLatin1StringView("REMOVING"))
                projects.append(m_views.project(project));
        }
        return projects;
    });

    root(executor, "Query", "project",
         [this](const Arguments &arguments) { return m_views.project(project(arguments)); });

    root(executor, "Query", "stages", [this](const Arguments &arguments) {
        QJsonArray stages;
        for (const Stage &stage : project(arguments).workflow.stages())
            stages.append(m_views.stage(stage));
        return stages;
    });

    root(executor, "Query", "taxonomy", [this, &directory](const Arguments &arguments) {
        requireOrganization(arguments);
        const QString taxId = textArgument(arguments, "taxId");
        const QString name = textArgument(arguments, "name");
        const auto found =
            std::ranges::find_if(directory.taxonomies, [&](const Taxonomy &taxonomy) {
                return taxId.isNull() ? taxonomy.name == name
                                      : taxonomy.taxId.compare(taxId, Qt::CaseInsensitive) == 0;
            });
        if (found == directory.taxonomies.end()) {
            throw Refusal(
                QStringLiteral("There is no taxonomy \"%1\".").arg(taxId.isNull() ? name : taxId));
        }
        return taxonomyObject(directory, *found);
    });

    root(executor, "Query", "taxonomies", [this, &directory](const Arguments &arguments) {
        requireOrganization(arguments);
        const int first = firstArgument(arguments, int(directory.taxonomies.size()));
        const double skip = std::max(0.0, numberArgument(arguments, "skip").value_or(0));
        QJsonArray taxonomies;
        for (const Taxonomy &taxonomy : directory.taxonomies.mid(qsizetype(skip), first))
            taxonomies.append(taxonomyObject(directory, taxonomy));
        return taxonomies;
    });

    root(executor, "Query", "members", [this, &directory](const Arguments &arguments) {
        requireOrganization(arguments);
        const bool activeOnly = arguments.value(QLatin1StringView("onlyActive")).toBool();
        QJsonArray members;
        for (const User &user : directory.users) {
            if (!user.isKey && (user.active || !activeOnly))
                members.append(m_views.orgMember(user));
        }
        return members;
    });

    root(executor, "Query", "projectMembers", [this](const Arguments &arguments) {
        const Project &asked = project(arguments);
        QJsonArray members;
        for (const Member &member : asked.members)
            members.append(m_views.projectMember(asked, member));
        return members;
    });

    root(executor, "Query", "apiKeys", [this, &directory](const Arguments &arguments) {
        requireOrganization(arguments);
        QJsonArray keys;
        for (const User &user : directory.users) {
            if (user.isKey) {
                keys.append(QJsonObject{{QStringLiteral("keyId"), user.userId},
                                        {QStringLiteral("keyName"), user.givenName}});
            }
        }
        return keys;
    });
}

} // namespace brickyard::sandbox
